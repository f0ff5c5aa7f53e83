package node

import (
	"os"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// detailsOf reads what stat(2) tells beside Go's FileInfo, of an open file or of a path; when a file was born, only statx(2) tells.
func detailsOf(info os.FileInfo, file *os.File, path string, follow bool) details {
	raw, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return details{accessed: info.ModTime(), changed: info.ModTime(), born: info.ModTime(), links: 1}
	}
	d := details{
		device: int64(raw.Dev), inode: int64(raw.Ino), links: int64(raw.Nlink), user: int64(raw.Uid), group: int64(raw.Gid),
		special: int64(raw.Rdev), blockSize: int64(raw.Blksize), blocks: raw.Blocks,
		accessed: time.Unix(raw.Atim.Unix()), changed: time.Unix(raw.Ctim.Unix()), born: time.Unix(raw.Ctim.Unix()),
	}
	at, flags := unix.AT_FDCWD, 0
	switch {
	case file != nil:
		at, flags = int(file.Fd()), unix.AT_EMPTY_PATH
	case !follow:
		flags = unix.AT_SYMLINK_NOFOLLOW
	}
	var more unix.Statx_t
	if err := unix.Statx(at, path, flags, unix.STATX_BTIME, &more); err == nil && more.Mask&unix.STATX_BTIME != 0 {
		d.born = time.Unix(more.Btime.Sec, int64(more.Btime.Nsec))
	}
	return d
}
