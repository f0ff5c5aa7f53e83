//go:build linux || darwin

package engine

import (
	"fmt"
	"os"
	"os/exec"
	"syscall"
	"time"
)

// Supported says why this system cannot run the embedded platform; nil where it can.
func Supported() error { return nil }

// Processes is the engine that runs a worker as a process of this machine.
type Processes struct {
	reaper *Reaper
	guard  int
}

// NewProcesses makes a process engine for a supervisor whose orphans reaper takes care of and whose
// guard is the process with the given number.
func NewProcesses(reaper *Reaper, guard int) *Processes {
	return &Processes{reaper: reaper, guard: guard}
}

type process struct {
	*Processes
	spec Spec
	cmd  *exec.Cmd
	done chan struct{}
	code int
}

// Start implements Engine. The worker writes its log file itself: a pipe of ours would die with us and
// would keep us waiting for whoever else holds its other end.
func (e *Processes) Start(spec Spec) (Worker, error) {
	log, err := os.OpenFile(spec.Log, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return nil, err
	}
	defer log.Close()
	cmd := exec.Command(spec.Command[0], spec.Command[1:]...)
	cmd.Dir = spec.Dir
	cmd.Env = append(append([]string{}, spec.Env...), MarkVariable+"="+spec.Mark)
	cmd.Stdout, cmd.Stderr = log, log
	cmd.SysProcAttr = workerAttributes()
	if err := e.reaper.Start(cmd); err != nil {
		return nil, fmt.Errorf("start %s: %w", spec.Command[0], err)
	}
	p := &process{Processes: e, spec: spec, cmd: cmd, done: make(chan struct{})}
	go func() {
		e.reaper.Wait(cmd)
		p.code = exitCode(cmd.ProcessState)
		close(p.done)
	}()
	return p, nil
}

func exitCode(state *os.ProcessState) int {
	if status, ok := state.Sys().(syscall.WaitStatus); ok && status.Signaled() {
		return 128 + int(status.Signal())
	}
	return state.ExitCode()
}

func (p *process) Done() <-chan struct{} { return p.done }
func (p *process) Code() int             { return p.code }

func (p *process) Stop(grace time.Duration) error {
	return p.reaper.Stop(p.spec.Mark, grace, p.guard)
}

func (p *process) Sample() (Usage, error) {
	select {
	case <-p.done: // the system remembers what it used in all
		state := p.cmd.ProcessState
		return Usage{CPU: state.UserTime() + state.SystemTime(), Memory: peakMemory(state)}, nil
	default:
		return p.reaper.sample(p.spec.Mark, p.guard)
	}
}
