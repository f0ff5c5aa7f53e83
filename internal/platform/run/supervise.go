package run

import (
	"context"
	"errors"
	"os"
	"runtime"
	"time"

	"mascript/internal/platform/bell"
	"mascript/internal/platform/engine"
	"mascript/internal/platform/flock"
	"mascript/internal/platform/store"
)

// stopGrace is how long a worker may take to end after SIGTERM before it is killed.
const stopGrace = 5 * time.Second

// supervision is one run in its supervisor's hands.
type supervision struct {
	*Runs
	token  string
	bell   *bell.Bell
	reaper *engine.Reaper
	engine engine.Engine
	guard  int
}

// task is what a run does: it trains a version, or serves a visualization job.
type task interface {
	// carryOut takes the run from its claim to its end and returns the status that it ended with. Nothing of it
	// is left then. An error is a failure of ours, not of what was run.
	carryOut(context.Context) (store.Status, error)
}

func (s *supervision) task(run store.Run) task {
	if run.Version != nil {
		return &training{s, *run.Version}
	}
	return &serving{s, *run.Visualization}
}

// Supervise takes one run from its claim to its end. It is the main function of a process of its own
// and must be called on the main goroutine: workers die with the thread that starts them.
//
// The run's end is committed before the process exits, and everything that belongs to it (processes,
// log copies, metrics) is finished before that: what is shown as ended has ended.
func Supervise(ctx context.Context, executable, home, storage, token string) error {
	lock := flock.Inherited(lockDescriptor)
	defer lock.Close()
	runtime.LockOSThread()
	outliveSignals()
	s := &supervision{Runs: &Runs{Home: home, Storage: storage, Executable: executable}, token: token, guard: os.Getppid()}
	var err error
	if s.reaper, err = engine.Adopt(); err != nil {
		return err
	}
	s.engine = engine.New(s.reaper, s.guard)
	if err := s.persist(func() error { return s.open(ctx) }); err != nil {
		return err
	}
	defer s.Store.Close()
	var run store.Run
	err = s.persist(func() error {
		run, err = s.Store.Run(ctx, token)
		return err
	})
	if err != nil {
		return err
	}
	if s.bell, err = bell.Listen(s.folder(token)); err != nil {
		return err
	}
	defer s.bell.Close()

	status, err := s.task(run).carryOut(ctx)
	if err != nil {
		return err
	}
	ended := now()
	err = s.persist(func() error {
		_, err := s.Store.Finish(ctx, token, status, ended)
		return err
	})
	if err != nil {
		return err
	}
	s.bell.Ring()
	// A queue that could not be moved is the guard's to try again. What was run is deleted, if that was wanted,
	// when nobody looks after it any more: when its folder is gone.
	failed := errors.Join(s.Dispatch(ctx), s.letGo(token))
	s.warn(errors.Join(s.removeAbandoned(ctx), s.Purge(ctx)))
	return failed
}

// Pauses between tries to reach the store.
const (
	firstRetry = 20 * time.Millisecond
	lastRetry  = 5 * time.Second
)

// persist does something with the store, again and again for as long as that fails: a full disk or a lock
// that somebody holds too long must not turn a training that completed into a lost one. It gives up when
// the run is no longer in the store, or its folder is gone: then somebody has removed all of it. A store
// that a newer mascript has taken over meanwhile is that one's to settle.
func (s *supervision) persist(do func() error) error {
	for wait := firstRetry; ; wait = min(2*wait, lastRetry) {
		err := do()
		if err == nil || errors.Is(err, store.ErrNoRun) || errors.Is(err, store.ErrEnded) || errors.Is(err, store.ErrNewer) {
			return err
		}
		if _, gone := os.Stat(s.lockPath(s.token)); gone != nil {
			return err
		}
		time.Sleep(wait)
	}
}

// environment is what workers get of their creator's environment; ErrEnded when the run was stopped or deleted
// already.
func (s *supervision) environment(ctx context.Context) (environment []string, err error) {
	err = s.persist(func() (err error) {
		environment, err = s.Store.Environment(ctx, s.token)
		return err
	})
	return environment, err
}

// How often a run is looked at: often at first, when somebody watches, and seldom later.
const (
	lookOften  = time.Second
	lookSeldom = 5 * time.Second
	oftenFor   = time.Minute
)

// attend waits for the end of what runs, and reports true when it is to be ended instead: because the run is to
// stop, or because look, which is called now and then, says that it is enough.
func (s *supervision) attend(ctx context.Context, ended <-chan struct{}, look func() (enough bool)) (stop bool) {
	ticker := time.NewTicker(lookOften)
	defer ticker.Stop()
	seldom := time.After(oftenFor)
	for {
		// At first, too: a poke may have been heard by who watched before. A store that cannot be read now can be at
		// the next look; the run goes on.
		if run, err := s.Store.Run(ctx, s.token); err == nil && run.Status() == store.Killing {
			s.bell.Ring()
			return true
		}
		select {
		case <-ended:
			return false
		case <-seldom:
			ticker.Reset(lookSeldom)
		case <-ticker.C:
			if look() {
				return true
			}
			// And look at the record, in case a poke was lost.
		case <-s.bell.Pokes():
		}
	}
}
