package store

import "golang.org/x/sys/unix"

// networkFileSystem names the kind of network file system that dir is on; empty for a local one.
func networkFileSystem(dir string) string {
	var stat unix.Statfs_t
	if err := unix.Statfs(dir, &stat); err != nil || stat.Flags&unix.MNT_LOCAL != 0 {
		return ""
	}
	return unix.ByteSliceToString(stat.Fstypename[:])
}
