//go:build unix

package node

import (
	"os"
	"syscall"
)

// separate puts a child into a group of its own, or into a session of its own when it is detached.
func separate(group, detached bool) *syscall.SysProcAttr {
	if detached {
		return &syscall.SysProcAttr{Setsid: true}
	}
	return &syscall.SysProcAttr{Setpgid: group}
}

// signalProcess sends a signal to a child alone.
func signalProcess(process *os.Process, number syscall.Signal) error { return process.Signal(number) }
