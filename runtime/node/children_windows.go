package node

import (
	"os"
	"syscall"
)

// attributes puts a child into a group of its own. It cannot run as another user.
func attributes(c command, group bool) (*syscall.SysProcAttr, error) {
	if c.user.uid != -1 || c.user.gid != -1 {
		return nil, syscall.ENOTSUP
	}
	if !group {
		return nil, nil
	}
	return &syscall.SysProcAttr{CreationFlags: syscall.CREATE_NEW_PROCESS_GROUP}, nil
}

// signalProcess ends a child, whatever the signal; 0 asks whether it is there.
func signalProcess(process *os.Process, number syscall.Signal) error {
	if number == 0 {
		return nil
	}
	return process.Kill()
}
