//go:build !unix

// Package flock is the lock that says whether a run is guarded; it needs a Unix system.
package flock

import (
	"errors"
	"os"
)

// ErrHeld says that somebody else holds the lock.
var ErrHeld = errors.New("lock is held")

var errUnsupported = errors.New("the embedded platform needs Linux or macOS")

func Acquire(string) (*os.File, error)      { return nil, errUnsupported }
func Free(string) (bool, error)             { return false, errUnsupported }
func Settle(string) (*os.File, error)       { return nil, errUnsupported }
func Inherited(descriptor uintptr) *os.File { return os.NewFile(descriptor, "lock") }
