package runtime

import "golang.org/x/sys/unix"

const getTermios, setTermios = unix.TCGETS, unix.TCSETS

// disabled is a key that a mode has none of.
const disabled = 0
