//go:build unix && !linux

package terminal

import "golang.org/x/sys/unix"

const getTermios, setTermios = unix.TIOCGETA, unix.TIOCSETA

// Disabled is a key that a mode has none of.
const Disabled = 0xff
