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
	timeval := func(at time.Time) unix.Timeval {
		value := unix.NsecToTimeval(int64(at.Nanosecond())) // which rounds up, and what is before 1970 the wrong way
		value.Sec = at.Unix()
		return value
	}
	return unix.Futimes(int(file.Fd()), []unix.Timeval{timeval(accessed), timeval(modified)})
}

// linkTimes sets the times of a link, not of what it points at.
func linkTimes(path string, accessed, modified time.Time) error {
	times := []unix.Timespec{unix.NsecToTimespec(accessed.UnixNano()), unix.NsecToTimespec(modified.UnixNano())}
	return unix.UtimesNanoAt(unix.AT_FDCWD, path, times, unix.AT_SYMLINK_NOFOLLOW)
}

func spaceOf(path string) (space, error) {
	var s unix.Statfs_t
	err := unix.Statfs(path, &s)
	return space{
		int64(s.Type), int64(s.Bsize), int64(s.Blocks), int64(s.Bfree), int64(s.Bavail), int64(s.Files), int64(s.Ffree),
	}, err
}
