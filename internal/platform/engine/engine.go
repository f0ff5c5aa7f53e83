// Package engine is how the processes of a run are started, signalled, watched and cleaned away. It
// knows commands, environments and process trees; it does not know jobs, versions, the store or the
// wire. The process engine starts workers on this machine; containers and batch systems fit behind the
// same interface.
package engine

import (
	"errors"
	"time"
)

// MarkVariable is the environment variable that says which run a process belongs to. It is how a
// descendant is found that left its parent, its group and its session. The kernel shows the environment
// a program was started with, whatever it changes later, unless it overwrites that very memory.
const MarkVariable = "MASCRIPT_RUN"

// ErrUnsupported says that this system cannot supervise processes.
var ErrUnsupported = errors.New("the embedded platform needs Linux or macOS; this system can only run scripts against a ModelArts endpoint")

// Spec is one worker: what to run, where, with what.
type Spec struct {
	Mark    string   // value of MarkVariable for the worker and all it starts
	Command []string // the program's path, then its arguments
	Dir     string   // working folder
	Env     []string // NAME=value, complete but for the mark
	Log     string   // file that standard output and error are appended to
}

// Engine starts workers.
type Engine interface {
	// Start starts a worker. It must be called on the main goroutine, locked to its thread: a worker
	// dies with the thread that started it.
	Start(Spec) (Worker, error)
}

// Worker is a started worker.
type Worker interface {
	// Done is closed when the worker itself has ended. What it started may still live.
	Done() <-chan struct{}
	// Code is how the worker ended: its exit code, or 128 plus the number of the signal that killed
	// it. Only valid after Done.
	Code() int
	// Stop asks the worker and all that descends from it to end, and kills what is left after grace.
	// It returns when nothing is left.
	Stop(grace time.Duration) error
	// Sample measures what the worker and its descendants use now.
	Sample() (Usage, error)
}

// Usage is what a process tree uses.
type Usage struct {
	CPU    time.Duration // processor time since the start
	Memory int64         // resident bytes
}
