package main

import "runtime"

// garbageRoom is how many bytes of garbage a script may leave before the collector runs, beside as many as it
// uses. Go leaves room for as many as are in use only, which is little for a script that joins strings: it would
// spend most of its time in the collector.
const garbageRoom = 32 << 20

// leaveGarbage makes the collector wait longer from its first run on, which most scripts never come to, until the
// returned function is called. What is never written takes no memory, but counts as in use. The finalizer of what is
// garbage from the start tells of the first run.
func leaveGarbage() (done func()) {
	type mark struct{ _ [16]byte } // not one of the tiny objects, which have no finalizers of their own
	var room []byte
	runtime.SetFinalizer(&mark{}, func(*mark) { room = make([]byte, garbageRoom) })
	return func() { runtime.KeepAlive(&room) }
}
