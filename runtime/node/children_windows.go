package node

import (
	"os"
	"syscall"
)

// separate puts a child into a group of its own.
func separate(group, _ bool) *syscall.SysProcAttr {
	if !group {
		return nil
	}
	return &syscall.SysProcAttr{CreationFlags: syscall.CREATE_NEW_PROCESS_GROUP}
}

// signalProcess ends a child, whatever the signal; 0 asks whether it is there.
func signalProcess(process *os.Process, number syscall.Signal) error {
	if number == 0 {
		return nil
	}
	return process.Kill()
}
