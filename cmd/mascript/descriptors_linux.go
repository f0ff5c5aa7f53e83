package main

import (
	"math"

	"golang.org/x/sys/unix"
)

// keepDescriptors keeps the descriptors that the caller left open (a lock of a shell's, a CI runner's pipe)
// from the processes that are started here: a training that outlives the script would hold them. Kernels
// before 5.11 do not know the call, and then they are passed on.
func keepDescriptors() {
	_ = unix.CloseRange(3, math.MaxUint32, unix.CLOSE_RANGE_CLOEXEC)
}
