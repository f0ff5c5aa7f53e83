package run

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"mascript/internal/platform/engine"
	"mascript/internal/platform/flock"
	"mascript/internal/platform/store"
)

// settleDead settles every run that the store shows as held and that nobody looks after.
func (r *Runs) settleDead(ctx context.Context) error {
	tokens, err := r.Store.HeldRuns(ctx)
	if err != nil {
		return err
	}
	var failures []error
	for _, token := range tokens {
		if _, err := r.settleIfDead(ctx, token); err != nil {
			failures = append(failures, fmt.Errorf("settle run %s: %w", token, err))
		}
	}
	return errors.Join(failures...)
}

// settleIfDead settles a run if its lock is free. It reports false while the run is guarded, or while
// somebody else is settling it.
func (r *Runs) settleIfDead(ctx context.Context, token string) (bool, error) {
	free, err := flock.Free(r.lockPath(token))
	if err != nil || !free {
		return false, err
	}
	lock, err := flock.Settle(r.lockPath(token))
	switch {
	case errors.Is(err, flock.ErrHeld):
		return false, nil
	case errors.Is(err, fs.ErrNotExist):
		// Settled meanwhile, and then the record says so. Or somebody removed the folder by hand, and
		// then making it anew lets one settler win.
		lock, err = r.remakeLock(ctx, token)
		if errors.Is(err, flock.ErrHeld) {
			return false, nil
		}
		if err != nil || lock == nil {
			return err == nil, err
		}
	case err != nil:
		return false, err
	}
	defer lock.Close()
	return true, r.settle(uncancelled(ctx), token)
}

// remakeLock makes the lock of a run whose folder is gone and takes it. It returns nil when the run has
// ended meanwhile.
func (r *Runs) remakeLock(ctx context.Context, token string) (*os.File, error) {
	run, err := r.Store.Run(ctx, token)
	if errors.Is(err, store.ErrNoRun) || err == nil && !run.Status().Held() {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(r.folder(token), 0o700); err != nil {
		return nil, err
	}
	return flock.Acquire(r.lockPath(token))
}

// traces are what a run leaves on disk, and in the log that tells what came of it.
type traces struct {
	folder  string    // where its processes work and write
	scratch string    // a folder that goes with the run; "" for none
	since   time.Time // none of the processes is older
	logs    []string
	noun    string // what the service's lines in the logs are about
}

func (t traces) say(format string, args ...any) {
	for _, log := range t.logs {
		appendServiceLog(log, format, args...)
	}
}

func (r *Runs) traces(run store.Run) traces {
	if v := run.Version; v != nil {
		left := traces{folder: r.VersionFolder(*v), scratch: r.cacheFolder(*v), since: time.UnixMilli(v.StartTime), noun: "Training"}
		for i := range Processes(v.Config) {
			left.logs = append(left.logs, r.LogPath(*v, i))
		}
		return left
	}
	v := run.Visualization
	return traces{folder: r.VisualizationFolder(*v), since: time.UnixMilli(v.CreateTime), logs: []string{r.VisualizationLog(*v)}, noun: "Visualization"}
}

// settle ends a run whose guards are gone. The caller holds the run's lock. The processes go first: a
// run that is shown as ended must not have one left.
func (r *Runs) settle(ctx context.Context, token string) error {
	run, err := r.Store.Run(ctx, token)
	if errors.Is(err, store.ErrNoRun) || err == nil && !run.Status().Held() {
		r.warn(r.Purge(ctx))
		return r.letGo(token)
	}
	if err != nil {
		return err
	}
	if err := engine.Sweep(token); err != nil {
		return err
	}
	left := r.traces(run)
	if !run.Status().Begins() { // no code of the user's runs before that
		if err := engine.SweepFolder(left.folder, left.since); err != nil {
			return err
		}
		left.say("%s was cut off: %s", left.noun, r.trouble(token)) // whole before it is shown as ended
	}
	status, settled, err := r.Store.Settle(ctx, token, now())
	if err != nil {
		return err
	}
	if settled && status == store.SubmitFailed {
		left.say("%s could not be started: %s", left.noun, r.trouble(token))
	}
	if left.scratch != "" {
		r.warn(RemoveTree(left.scratch))
	}
	if err := r.letGo(token); err != nil {
		return err
	}
	r.warn(r.Purge(ctx))
	return nil
}

// abandonedAfter is how old the folder of no run must be to be cleaned away: a new one is made a moment
// before its run is in the store.
const abandonedAfter = time.Minute

// Abandoned lists the folders that were left when everybody who knew of them was killed.
func (r *Runs) Abandoned(ctx context.Context) ([]string, error) {
	entries, err := os.ReadDir(filepath.Join(r.Home, "runs"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var abandoned []string
	for _, entry := range entries {
		info, err := entry.Info()
		if err != nil || time.Since(info.ModTime()) < abandonedAfter {
			continue
		}
		if free, err := flock.Free(r.lockPath(entry.Name())); err != nil || !free {
			continue
		}
		run, err := r.Store.Run(ctx, entry.Name())
		if errors.Is(err, store.ErrNoRun) || err == nil && run.Status().Final() {
			abandoned = append(abandoned, r.folder(entry.Name()))
		}
	}
	return abandoned, nil
}

func (r *Runs) removeAbandoned(ctx context.Context) error {
	folders, err := r.Abandoned(ctx)
	for _, folder := range folders {
		r.letGo(filepath.Base(folder)) // what stays is found the next time
	}
	return err
}
