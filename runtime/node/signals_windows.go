package node

import (
	"os"
	"syscall"
)

// windowsSignals are the names that mean something to this system: all that end a process.
var windowsSignals = [...]struct {
	name   string
	number syscall.Signal
}{
	{"SIGHUP", syscall.SIGHUP}, {"SIGINT", syscall.SIGINT}, {"SIGQUIT", syscall.SIGQUIT},
	{"SIGABRT", syscall.SIGABRT}, {"SIGKILL", syscall.SIGKILL}, {"SIGTERM", syscall.SIGTERM},
}

func signalNumber(name string) (syscall.Signal, bool) {
	for _, known := range windowsSignals {
		if known.name == name {
			return known.number, true
		}
	}
	return 0, false
}

func signalName(number syscall.Signal) string {
	for _, known := range windowsSignals {
		if known.number == number {
			return known.name
		}
	}
	return ""
}

// kill ends a process, whatever the signal, as Node does on this system. Signal 0 asks whether there is one.
func kill(pid int, number syscall.Signal) error {
	process, err := os.FindProcess(pid)
	if err != nil {
		return syscall.ESRCH
	}
	defer process.Release()
	if number == 0 {
		return nil
	}
	return process.Kill()
}

func ownership() map[string]func() int { return nil }

func umask(int) int { return 0 }

func usage() map[string]int64 { return map[string]int64{} }
