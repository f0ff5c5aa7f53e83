package terminal

import "golang.org/x/sys/unix"

const getTermios, setTermios = unix.TCGETS, unix.TCSETS

// Disabled is a key that a mode has none of.
const Disabled = 0
