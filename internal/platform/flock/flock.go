//go:build unix

// Package flock is the lock that says whether a run is guarded. The lock belongs to an open file
// description: whoever inherits the descriptor holds it too, and the kernel frees it when the last
// holder is gone, however it died. It knows files, not runs.
package flock

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
)

// ErrHeld says that somebody else holds the lock.
var ErrHeld = errors.New("lock is held")

// Acquire makes the file and takes its lock exclusively, without waiting.
func Acquire(path string) (*os.File, error) {
	return open(path, os.O_CREATE|os.O_RDWR, syscall.LOCK_EX)
}

// Free reports whether nobody holds the lock of an existing file. A missing file counts as free: the
// caller reads its record again either way.
//
// It probes with a shared lock, so that two who look at the same moment do not take each other for a
// holder.
func Free(path string) (bool, error) {
	file, err := open(path, os.O_RDONLY, syscall.LOCK_SH)
	switch {
	case err == nil:
		return true, file.Close()
	case errors.Is(err, ErrHeld):
		return false, nil
	case errors.Is(err, fs.ErrNotExist):
		return true, nil
	default:
		return false, err
	}
}

// Settle takes the lock of an existing file in order to clean up after its dead holders. It fails with
// ErrHeld while a holder lives or somebody else settles, and with fs.ErrNotExist after that is done.
func Settle(path string) (*os.File, error) {
	return open(path, os.O_RDWR, syscall.LOCK_EX)
}

func open(path string, flag, how int) (*os.File, error) {
	file, err := os.OpenFile(path, flag, 0o600)
	if err != nil {
		return nil, err
	}
	for {
		err = syscall.Flock(int(file.Fd()), how|syscall.LOCK_NB)
		if err != syscall.EINTR {
			break
		}
	}
	if err == nil {
		return file, nil
	}
	file.Close()
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return nil, fmt.Errorf("%s: %w", path, ErrHeld)
	}
	return nil, fmt.Errorf("lock %s: %w", path, err)
}

// Inherited is the lock that a parent handed down as the given descriptor. It is made close-on-exec at
// once: descriptors that are handed down arrive without that mark, and a process of the user's that
// inherited this one would keep the lock long after its guards are dead.
func Inherited(descriptor uintptr) *os.File {
	syscall.CloseOnExec(int(descriptor))
	return os.NewFile(descriptor, "lock")
}
