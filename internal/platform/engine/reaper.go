//go:build linux || darwin

package engine

import (
	"context"
	"os"
	"os/exec"
	"os/signal"
	"sync"
	"syscall"
	"time"
)

// Reaper starts children of this process and reaps the orphans that fall to it.
type Reaper struct {
	born uint64 // the caller's own start time

	mu    sync.Mutex
	own   map[int]bool
	again chan os.Signal
}

// Adopt makes the caller inherit the orphans of everything it starts (Linux; elsewhere they fall to
// init) and reap them. Call it once, early, with the main goroutine locked to its thread: a worker is
// killed by the system when the thread that started it ends, and the main thread does not.
func Adopt() (*Reaper, error) {
	if err := becomeSubreaper(); err != nil {
		return nil, err
	}
	self, err := lookUp(os.Getpid())
	if err != nil {
		return nil, err
	}
	r := &Reaper{born: self.start, own: make(map[int]bool), again: make(chan os.Signal, 1)}
	signal.Notify(r.again, syscall.SIGCHLD)
	go func() {
		for range r.again {
			r.reapStrangers()
		}
	}()
	return r, nil
}

// Start starts a child whose end Wait will take.
func (r *Reaper) Start(cmd *exec.Cmd) error {
	r.mu.Lock() // a child that ends at once must not pass for a stranger
	defer r.mu.Unlock()
	if err := cmd.Start(); err != nil {
		return err
	}
	r.own[cmd.Process.Pid] = true
	return nil
}

// Wait waits for a child that Start started.
func (r *Reaper) Wait(cmd *exec.Cmd) error {
	err := cmd.Wait()
	r.mu.Lock()
	delete(r.own, cmd.Process.Pid)
	r.mu.Unlock()
	select { // strangers that ended behind it
	case r.again <- syscall.SIGCHLD:
	default:
	}
	return err
}

// Run runs a child to its end, or kills it when ctx ends before.
func (r *Reaper) Run(ctx context.Context, cmd *exec.Cmd) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	cmd.WaitDelay = time.Second // whoever it leaves running may hold its output
	if err := r.Start(cmd); err != nil {
		return err
	}
	defer context.AfterFunc(ctx, func() { cmd.Process.Kill() })()
	return r.Wait(cmd)
}

// RemoveLeftover is for a process that reaps strangers, which takes the ends of its own children through r alone.
func (r *Reaper) RemoveLeftover(ctx context.Context, folder string) error {
	return removeLeftover(folder, func(cmd *exec.Cmd) error { return r.Run(ctx, cmd) })
}

// reapStrangers reaps ended children that nobody waits for. It looks at who ended before it reaps, so
// that the status of a child of ours is left to Wait.
func (r *Reaper) reapStrangers() {
	for {
		r.mu.Lock()
		pid := endedChild()
		if pid == 0 || r.own[pid] {
			r.mu.Unlock()
			return
		}
		syscall.Wait4(pid, nil, 0, nil)
		r.mu.Unlock()
	}
}
