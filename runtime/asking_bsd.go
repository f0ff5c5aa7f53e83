//go:build unix && !linux

package runtime

import "golang.org/x/sys/unix"

const getTermios, setTermios = unix.TIOCGETA, unix.TIOCSETA

// disabled is a key that a mode has none of.
const disabled = 0xff
