//go:build !linux

package bell

import "path/filepath"

// socketAddress names the socket in a folder, or one in the temporary folder when the path is too long.
func socketAddress(dir string) (address string, release func(), err error) {
	address = filepath.Join(dir, socketName)
	if len(address) > maxAddress {
		address = shortAddress(dir)
	}
	return address, func() {}, nil
}
