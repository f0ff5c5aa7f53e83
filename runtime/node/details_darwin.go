package node

import (
	"os"
	"syscall"
	"time"
)

// detailsOf reads what stat(2) tells beside Go's FileInfo.
func detailsOf(info os.FileInfo, file *os.File, path string, follow bool) details {
	raw, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return details{accessed: info.ModTime(), changed: info.ModTime(), born: info.ModTime(), links: 1}
	}
	return details{
		device: int64(raw.Dev), inode: int64(raw.Ino), links: int64(raw.Nlink), user: int64(raw.Uid), group: int64(raw.Gid),
		special: int64(raw.Rdev), blockSize: int64(raw.Blksize), blocks: raw.Blocks,
		accessed: time.Unix(raw.Atimespec.Unix()), changed: time.Unix(raw.Ctimespec.Unix()),
		born: time.Unix(raw.Birthtimespec.Unix()),
	}
}
