package bell

import (
	"fmt"
	"os"
	"path/filepath"
)

// socketAddress names the socket in a folder. A path too long for the kernel goes through a descriptor
// of the folder, which release closes.
func socketAddress(dir string) (address string, release func(), err error) {
	address = filepath.Join(dir, socketName)
	if len(address) <= maxAddress {
		return address, func() {}, nil
	}
	folder, err := os.Open(dir)
	if err != nil {
		return "", nil, err
	}
	if _, err := os.Stat("/proc/self/fd"); err != nil {
		folder.Close()
		return shortAddress(dir), func() {}, nil
	}
	return fmt.Sprintf("/proc/self/fd/%d/%s", folder.Fd(), socketName), func() { folder.Close() }, nil
}
