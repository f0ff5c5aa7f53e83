//go:build unix

package run

import "syscall"

// openNonblock keeps the opening of a pipe that nobody writes from waiting.
const openNonblock = syscall.O_NONBLOCK

func detached() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true} }
