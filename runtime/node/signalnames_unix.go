//go:build unix

package node

import "syscall"

// moreSignals are those that Unix alone has.
func moreSignals() map[string]int {
	return map[string]int{
		"SIGUSR1": int(syscall.SIGUSR1), "SIGUSR2": int(syscall.SIGUSR2), "SIGCHLD": int(syscall.SIGCHLD),
		"SIGCONT": int(syscall.SIGCONT), "SIGSTOP": int(syscall.SIGSTOP), "SIGTSTP": int(syscall.SIGTSTP),
		"SIGTTIN": int(syscall.SIGTTIN), "SIGTTOU": int(syscall.SIGTTOU), "SIGWINCH": int(syscall.SIGWINCH),
	}
}
