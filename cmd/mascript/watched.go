package main

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"mascript/runtime"
)

// watchedCommand is the hidden command that mascript --watch starts this program with: the rest of its command line is that of
// the script. Each run is a process of its own, so that whatever it does, the next one begins afresh.
const watchedCommand = "__watched"

// Descriptors of a watched run, beside the streams.
const (
	reportDescriptor = 3 + iota // a line of JSON for each path that the script depends on
	orderDescriptor             // what it is to do, a word a line
)

// Orders to a watched run.
const (
	orderInterrupt = "interrupt" // Ctrl-C
	orderEnd       = "end"       // because something has changed
)

// watchedRun is this process, as the one that watches knows it.
type watchedRun struct {
	orders   *os.File
	toldToGo atomic.Bool // the exception that ends the script is nobody's Ctrl-C

	mu     sync.Mutex
	report *json.Encoder
	told   map[string]bool
}

func newWatchedRun() *watchedRun {
	return &watchedRun{
		orders: os.NewFile(orderDescriptor, "orders"),
		report: json.NewEncoder(os.NewFile(reportDescriptor, "report")),
		told:   map[string]bool{},
	}
}

// A fileState is how a path is found. When that changes, the script runs again.
type fileState struct {
	Path     string `json:"path"`
	There    bool   `json:"there"`
	Size     int64  `json:"size"`
	Modified int64  `json:"modified"` // ns since 1970
}

// stateOf looks at a path. Of a folder only counts that it is there: what is looked for in it has paths of its own.
func stateOf(path string) fileState {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return fileState{Path: path}
	case info.IsDir():
		return fileState{Path: path, There: true}
	}
	return fileState{path, true, info.Size(), info.ModTime().UnixNano()}
}

// looked tells, for each path that the script depends on, how it is before it is read: a change after that is noticed.
func (r *watchedRun) looked() func(path string) {
	if r == nil {
		return nil
	}
	return func(path string) {
		r.mu.Lock()
		defer r.mu.Unlock()
		if path = filepath.Clean(path); !r.told[path] && filepath.IsAbs(path) { // others are a part of this program
			r.told[path] = true
			_ = r.report.Encode(stateOf(path)) // nobody watches any more, and then this process ends
		}
	}
}

// obey does what the watching process tells this one, and ends it when that one is gone.
func (r *watchedRun) obey(w world, host *runtime.Host) {
	go func() {
		lines := bufio.NewScanner(r.orders)
		for lines.Scan() {
			switch lines.Text() {
			case orderInterrupt:
				host.Interrupt()
			case orderEnd:
				r.toldToGo.Store(true)
				// As SIGTERM for who listens to that, and else by an exception, for its finally.
				host.Signal("SIGTERM", host.Interrupt)
				time.AfterFunc(runtime.DefaultGrace, func() { endWatched(w, host, exitTerm) })
			}
		}
		endWatched(w, host, exitHangup)
	}()
}

// toldToEnd reports whether a run ends because the one that watches has told it so, which has said why.
func (r *watchedRun) toldToEnd() bool { return r != nil && r.toldToGo.Load() }

func endWatched(w world, host *runtime.Host, code int) {
	host.Stop(&ended{code: code})
	giveUp(w, "script", code, endPatience)
}
