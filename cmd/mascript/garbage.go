package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// garbageRoom is how many bytes of garbage a script may leave before the collector runs, beside as many as it
// uses. Go leaves room for as many as are in use only, which is little for a script that joins strings: it would
// spend most of its time in the collector.
const garbageRoom = 32 << 20

// leaveGarbage makes the collector wait longer from its first run on, which most scripts never come to. It takes a
// percentage of what is in use, so it is told anew after each run: what is garbage from the start has a finalizer.
func leaveGarbage() {
	type mark struct{ _ [16]byte }
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	var after func(*mark)
	after = func(m *mark) {
		metrics.Read(live)
		debug.SetGCPercent(100 + int(100*garbageRoom/max(1<<20, live[0].Value.Uint64())))
		runtime.SetFinalizer(m, after)
	}
	runtime.SetFinalizer(&mark{}, after)
}
