//go:build unix

package node

import (
	"os"
	"syscall"
)

// attributes puts a child into a group of its own, or into a session of its own when it is detached, and makes it run
// as another user.
func attributes(c command, group bool) (*syscall.SysProcAttr, error) {
	system := &syscall.SysProcAttr{Setpgid: group}
	if c.detached {
		system = &syscall.SysProcAttr{Setsid: true}
	}
	if c.user.uid != -1 || c.user.gid != -1 {
		uid, gid := c.user.uid, c.user.gid
		if uid == -1 {
			uid = os.Geteuid()
		}
		if gid == -1 {
			gid = os.Getegid()
		}
		// Only root can leave its other groups, and must.
		system.Credential = &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid), NoSetGroups: os.Geteuid() != 0}
	}
	return system, nil
}

// signalProcess sends a signal to a child alone.
func signalProcess(process *os.Process, number syscall.Signal) error { return process.Signal(number) }
