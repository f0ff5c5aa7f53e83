package main

import (
	"runtime"
	"runtime/debug"
)

const (
	// garbageRoom is how many bytes of garbage a script may leave before the collector runs, beside as many as it
	// uses. Go leaves room for as many as are in use only, which is little for a script that joins strings: it would
	// spend most of its time in the collector.
	garbageRoom = 32 << 20
	// firstGarbage makes the first run come at 16 MB instead of at 4, in per cent of what is in use. A script that loads
	// a few modules is through by then, and would spend two of its ten milliseconds in the collector.
	firstGarbage = 400
)

// leaveGarbage makes the collector wait longer for its first run, which most scripts never come to, and from then on,
// until the returned function is called. What is never written takes no memory, but counts as in use. The finalizer of
// what is garbage from the start tells of the first run.
func leaveGarbage() (done func()) {
	type mark struct{ _ [16]byte } // not one of the tiny objects, which have no finalizers of their own
	var room []byte
	usual := debug.SetGCPercent(firstGarbage)
	runtime.SetFinalizer(&mark{}, func(*mark) {
		room = make([]byte, garbageRoom)
		debug.SetGCPercent(usual)
	})
	return func() { runtime.KeepAlive(&room) }
}
