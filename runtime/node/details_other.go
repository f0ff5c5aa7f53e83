//go:build !linux && !darwin

package node

import "os"

// detailsOf has only Go's FileInfo here.
func detailsOf(info os.FileInfo, file *os.File, path string, follow bool) details {
	return details{accessed: info.ModTime(), changed: info.ModTime(), born: info.ModTime(), links: 1}
}
