// Package engine is how the workers of a run are started, signalled, watched and cleaned away. It knows
// commands, environments, process trees and containers; it does not know jobs, versions, the store or the
// wire. Processes are the engine for programs of this machine, Containers the one for images; a batch system
// fits behind the same interface.
//
// An engine starts all workers of a run at once, as a batch system does, and each worker's output goes to a
// file, since a pipe of ours would die with us. What differs between engines is in the doc comment of each.
package engine

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// MarkVariable is the environment variable that says which run a process belongs to. It is how a
// descendant is found that left its parent, its group and its session. The kernel shows the environment
// a program was started with, whatever it changes later, unless it overwrites that very memory.
const MarkVariable = "MASCRIPT_RUN"

// ErrUnsupported says that this system cannot supervise processes.
var ErrUnsupported = errors.New("the embedded platform needs Linux or macOS; this system can only run scripts against a ModelArts endpoint")

// Job is what a run starts: workers that begin together.
type Job struct {
	Mark    string // value of MarkVariable for the workers and all that they start
	Folder  string // of the run, private: what an engine must remember of the job is kept in it
	Image   *Image // what the workers' programs are in; nil for those of this machine
	Workers []Worker
}

// Worker is one worker of a job.
type Worker struct {
	Command []string // the program, then its arguments; without an image its path, with one nil for the image's own
	Dir     string   // working folder; with an image "" for the image's own
	Env     []string // NAME=value, complete but for the mark and what an image brings along
	Log     string   // file that standard output and error are appended to
	Devices []string // UUIDs of the NVIDIA GPUs that a container sees; a process of this machine sees all, and its Env says which to use
}

// Image is a container image and what surrounds its programs. The paths in a job's workers, but for Log, are
// those inside then.
type Image struct {
	Name    string
	Mounts  []Mount
	Limits  Limits
	Network bool     // may reach other machines; without it only the workers of the job reach each other
	Env     []string // of the container engine's own program: where it is found, keeps images, logs in
}

// Mount is a file or folder of this machine inside a container.
type Mount struct {
	Path     string // of this machine
	Inside   string
	ReadOnly bool
}

// Limits are what one worker may use at most; 0 is no limit.
type Limits struct {
	Processors float64
	Memory     int64 // bytes
}

// Engine starts jobs.
type Engine interface {
	// Start makes ready what the workers need and starts them all. It must be called on the main goroutine,
	// locked to its thread: what it starts dies with the thread that started it. When ctx ends before the
	// workers have begun, nothing of them runs, and the error is its cause.
	Start(ctx context.Context, job Job, steps Steps) (Started, error)
}

// Steps are called while a job starts, on the caller's goroutine. An error ends the start, and Start returns it.
type Steps struct {
	// Fetch is called before something is fetched that takes long, if there is any. It may be nil.
	Fetch func() error
	// Begin is called once, when all is ready, right before the workers' first instruction.
	Begin func() error
	// Say takes what happens, in words, for who asked for the job. It may be nil.
	Say func(format string, args ...any)
}

func (s Steps) fetch() error {
	if s.Fetch == nil {
		return nil
	}
	return s.Fetch()
}

func (s Steps) say(format string, args ...any) {
	if s.Say != nil {
		s.Say(format, args...)
	}
}

// Started is a job that has started.
type Started interface {
	// Ends tells the end of each worker, in the order in which they end, and is closed after the last. What a
	// worker has started may outlive it.
	Ends() <-chan End
	// Stop asks the workers and all that descends from them to end, and ends what is left after grace by
	// force. When it returns, every worker's end is told or about to be.
	Stop(grace time.Duration) error
	// Sample measures what the workers and their descendants use now, together.
	Sample() (Usage, error)
	// Clear ends by force whatever is left of the job, and removes what the engine has made for it.
	Clear() error
}

// End is the end of a worker.
type End struct {
	Worker int // index in the job
	Code   int // its exit code, or 128 plus the number of the signal that killed it
}

// Usage is what a job uses.
type Usage struct {
	CPU    time.Duration // processor time since the start
	Memory int64         // resident bytes
}

// ImageError says that an image cannot be used on this machine. Nothing of the job has run.
type ImageError struct {
	Image string
	Err   error
}

func (e *ImageError) Error() string {
	return fmt.Sprintf("image %s cannot be used: %v", e.Image, e.Err)
}
func (e *ImageError) Unwrap() error { return e.Err }

// New makes the engine of this machine, for a supervisor whose orphans reaper takes care of and whose guard is the
// process with the given number. Jobs with an image run in containers, others as processes.
func New(reaper *Reaper, guard int) Engine {
	return local{NewProcesses(reaper, guard), NewContainers(reaper, guard)}
}

type local struct {
	processes  *Processes
	containers *Containers
}

func (l local) Start(ctx context.Context, job Job, steps Steps) (Started, error) {
	if job.Image != nil {
		return l.containers.Start(ctx, job, steps)
	}
	return l.processes.Start(ctx, job, steps)
}
