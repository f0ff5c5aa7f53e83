//go:build linux || darwin

package engine

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"sync"
	"syscall"
	"time"
)

// Supported says why this system cannot run the embedded platform; nil where it can.
func Supported() error { return nil }

// Processes is the engine that runs workers as processes of this machine: with its programs, its files and its
// network, and without a limit.
type Processes struct {
	reaper *Reaper
	guard  int
}

// NewProcesses makes a process engine for a supervisor whose orphans reaper takes care of and whose
// guard is the process with the given number.
func NewProcesses(reaper *Reaper, guard int) *Processes {
	return &Processes{reaper: reaper, guard: guard}
}

// Start implements Engine.
func (e *Processes) Start(ctx context.Context, job Job, steps Steps) (Started, error) {
	if ctx.Err() != nil {
		return nil, context.Cause(ctx)
	}
	if err := steps.Begin(); err != nil {
		return nil, err
	}
	started := &processJob{Processes: e, mark: job.Mark, watch: newWatch(e.reaper, len(job.Workers))}
	for i, worker := range job.Workers {
		cmd, err := e.command(job.Mark, worker)
		if err == nil {
			_, err = started.watch.start(i, cmd)
		}
		if err != nil {
			return nil, errors.Join(err, started.Clear())
		}
	}
	started.watch.closeAfterLast()
	return started, nil
}

func (e *Processes) command(mark string, worker Worker) (*exec.Cmd, error) {
	cmd := exec.Command(worker.Command[0], worker.Command[1:]...)
	cmd.Dir = worker.Dir
	cmd.Env = append(append([]string{}, worker.Env...), MarkVariable+"="+mark)
	return cmd, logTo(cmd, worker.Log)
}

// processJob is a started job of processes.
type processJob struct {
	*Processes
	mark  string
	watch *watch
}

func (j *processJob) Ends() <-chan End { return j.watch.ends }

func (j *processJob) Stop(grace time.Duration) error {
	return j.reaper.Stop(j.mark, grace, j.guard)
}

func (j *processJob) Clear() error { return j.reaper.Sweep(j.mark, j.guard) }

// Sample counts those that live, and of the workers that have ended what the system remembers.
func (j *processJob) Sample() (Usage, error) {
	usage, err := j.reaper.sample(j.mark, j.guard)
	for _, state := range j.watch.ended() {
		usage.CPU += state.UserTime() + state.SystemTime()
		if j.watch.over() {
			usage.Memory += peakMemory(state)
		}
	}
	return usage, err
}

// watch starts the programs of a job and tells their ends. A program dies with the thread that starts it.
type watch struct {
	reaper *Reaper
	ends   chan End
	last   chan struct{} // closed with ends

	running sync.WaitGroup
	mu      sync.Mutex
	states  []*os.ProcessState
}

func newWatch(reaper *Reaper, workers int) *watch {
	return &watch{reaper: reaper, ends: make(chan End, workers), last: make(chan struct{})}
}

// logTo has a program write its output to the file itself: a pipe of ours would die with us and would keep us
// waiting for whoever else holds its other end.
func logTo(cmd *exec.Cmd, path string) error {
	log, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	cmd.Stdout, cmd.Stderr = log, log
	return nil
}

// start starts a worker's program, whose output is the file that logTo has opened. Its end is told twice: in ends
// and in the channel that is returned.
func (w *watch) start(worker int, cmd *exec.Cmd) (<-chan End, error) {
	cmd.SysProcAttr = workerAttributes()
	err := w.reaper.Start(cmd)
	cmd.Stdout.(*os.File).Close()
	if err != nil {
		return nil, fmt.Errorf("start %s: %w", cmd.Path, err)
	}
	ended := make(chan End, 1)
	w.running.Go(func() {
		w.reaper.Wait(cmd)
		w.mu.Lock()
		w.states = append(w.states, cmd.ProcessState)
		w.mu.Unlock()
		end := End{worker, exitCode(cmd.ProcessState)}
		ended <- end
		close(ended)
		w.ends <- end
	})
	return ended, nil
}

// closeAfterLast is called when all are started.
func (w *watch) closeAfterLast() {
	go func() {
		w.running.Wait()
		close(w.ends)
		close(w.last)
	}()
}

// ended is what the system remembers of the programs that have ended.
func (w *watch) ended() []*os.ProcessState {
	w.mu.Lock()
	defer w.mu.Unlock()
	return append([]*os.ProcessState{}, w.states...)
}

// over reports whether all have ended.
func (w *watch) over() bool {
	select {
	case <-w.last:
		return true
	default:
		return false
	}
}

func exitCode(state *os.ProcessState) int {
	if status, ok := state.Sys().(syscall.WaitStatus); ok && status.Signaled() {
		return 128 + int(status.Signal())
	}
	return state.ExitCode()
}
