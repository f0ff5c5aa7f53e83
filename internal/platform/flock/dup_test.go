//go:build unix

package flock

import (
	"os"
	"syscall"
)

func dup(file *os.File) (uintptr, error) {
	fd, err := syscall.Dup(int(file.Fd()))
	return uintptr(fd), err
}
