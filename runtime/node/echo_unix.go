//go:build unix

package node

import "golang.org/x/sys/unix"

// withoutEcho makes a terminal show nothing of what is typed. Lines are still edited by it, and Ctrl-C is a signal.
func withoutEcho(descriptor int) (restore func(), err error) {
	found, err := unix.IoctlGetTermios(descriptor, getTermios)
	if err != nil {
		return nil, err
	}
	changed := *found
	changed.Lflag &^= unix.ECHO
	if err := unix.IoctlSetTermios(descriptor, setTermios, &changed); err != nil {
		return nil, err
	}
	return func() { _ = unix.IoctlSetTermios(descriptor, setTermios, found) }, nil
}
