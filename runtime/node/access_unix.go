//go:build unix

package node

import "golang.org/x/sys/unix"

// access is access(2): mode is made of fs.constants.R_OK, W_OK and X_OK.
func access(path string, mode uint32) error { return unix.Access(path, mode) }
