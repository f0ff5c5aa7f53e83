//go:build unix

package node

import (
	"os"
	"time"

	"golang.org/x/sys/unix"
)

// access is access(2): mode is made of fs.constants.R_OK, W_OK and X_OK.
func access(path string, mode uint32) error { return unix.Access(path, mode) }

// fileTimes sets the times of an open file, whatever its name is by now.
func fileTimes(file *os.File, accessed, modified time.Time) error {
	return unix.Futimes(int(file.Fd()), []unix.Timeval{
		unix.NsecToTimeval(accessed.UnixNano()), unix.NsecToTimeval(modified.UnixNano()),
	})
}
