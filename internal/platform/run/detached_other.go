//go:build !unix

package run

import "syscall"

func detached() *syscall.SysProcAttr { return nil }
