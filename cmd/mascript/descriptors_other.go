//go:build !linux

package main

import (
	"os"
	"strconv"
)

// keepDescriptors keeps the descriptors that the caller left open from the processes that are started
// here: a training that outlives the script would hold them.
func keepDescriptors() {
	entries, err := os.ReadDir("/dev/fd")
	if err != nil {
		return
	}
	for _, entry := range entries {
		if descriptor, err := strconv.Atoi(entry.Name()); err == nil && descriptor > 2 {
			closeOnExec(descriptor)
		}
	}
}
