package run

import (
	"context"
	"testing"
	"time"

	"mascript/internal/platform/bell"
	"mascript/internal/platform/engine"
	"mascript/internal/platform/store"
)

// startFunc is an engine that a test steers from inside.
type startFunc func(ctx context.Context, steps engine.Steps) (engine.Started, error)

func (f startFunc) Start(ctx context.Context, _ engine.Job, steps engine.Steps) (engine.Started, error) {
	return f(ctx, steps)
}

// endless is a job of one worker, which ends when it is told to.
type endless chan engine.End

func (e endless) Ends() <-chan engine.End { return e }
func (e endless) Stop(time.Duration) error {
	e <- engine.End{Code: 143}
	close(e)
	return nil
}
func (endless) Sample() (engine.Usage, error) { return engine.Usage{}, nil }
func (endless) Clear() error                  { return nil }

// claimed makes a version and claims it, as a supervisor finds it.
func claimed(t *testing.T) *training {
	t.Helper()
	home := t.TempDir()
	runs, err := Open(t.Context(), "", home, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { runs.Store.Close() })
	next := store.NewVersion{Project: "p", Slots: 1, Config: store.Config{WorkerServerNum: 1, UserImageURL: "image"}, Environment: []string{}}
	if _, err := runs.Store.CreateJob(t.Context(), "job", "", next); err != nil {
		t.Fatal(err)
	}
	token := newToken()
	write(t, runs.lockPath(token), "", 0o600)
	v, ok, err := runs.Store.Claim(t.Context(), token)
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	rung, err := bell.Listen(runs.folder(token))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(rung.Close)
	return &training{&supervision{Runs: runs, token: token, bell: rung}, v}
}

func (s *training) stop(t *testing.T) {
	t.Helper()
	if _, stopped, err := s.Store.Stop(t.Context(), s.version.Project, s.version.JobID, s.version.ID, now()); err != nil || !stopped {
		t.Error(stopped, err)
	}
}

// A version that is stopped when all is ready to begin is canceled, and its supervisor comes to an end.
func TestStopRightBeforeTheBeginning(t *testing.T) {
	s := claimed(t)
	s.engine = startFunc(func(ctx context.Context, steps engine.Steps) (engine.Started, error) {
		s.stop(t)
		<-ctx.Done()
		return nil, steps.Begin()
	})
	ended := make(chan store.Status)
	go func() {
		status, err := s.carryOut(t.Context())
		if err != nil {
			t.Error(err)
		}
		ended <- status
	}()
	select {
	case status := <-ended:
		if status != store.Canceled {
			t.Error(status)
		}
	case <-time.After(time.Minute):
		t.Fatal("it does not end")
	}
}

// A stop right after the beginning is seen at once, whoever has heard its poke.
func TestStopRightAfterTheBeginning(t *testing.T) {
	s := claimed(t)
	var stopped time.Time
	s.engine = startFunc(func(ctx context.Context, steps engine.Steps) (engine.Started, error) {
		if err := steps.Begin(); err != nil {
			return nil, err
		}
		s.stop(t)
		stopped = time.Now()
		return make(endless, 1), nil
	})
	if status, err := s.carryOut(t.Context()); err != nil || status != store.Killed {
		t.Error(status, err)
	}
	if took := time.Since(stopped); took >= lookOften {
		t.Errorf("it took %v", took)
	}
}
