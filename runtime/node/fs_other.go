//go:build !unix

package node

import (
	"io/fs"
	"os"
	"syscall"
	"time"
)

// access tells only whether a file is there and, for writing, whether it is read-only.
func access(path string, mode uint32) error {
	info, err := os.Stat(path)
	if err == nil && mode&2 != 0 && info.Mode().Perm()&0o200 == 0 {
		return fs.ErrPermission
	}
	return err
}

// fileTimes goes by the name here.
func fileTimes(file *os.File, accessed, modified time.Time) error {
	return os.Chtimes(file.Name(), accessed, modified)
}

func linkTimes(string, time.Time, time.Time) error { return syscall.ENOSYS }

func spaceOf(string) (space, error) { return space{}, syscall.ENOSYS }
