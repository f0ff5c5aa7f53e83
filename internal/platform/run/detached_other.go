//go:build !unix

package run

import "syscall"

const openNonblock = 0

func detached() *syscall.SysProcAttr { return nil }
