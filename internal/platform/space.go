package platform

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"mascript/internal/platform/engine"
	"mascript/internal/platform/run"
	"mascript/internal/platform/store"
)

// Folder is one of the places where the platform keeps things.
type Folder struct{ Name, Path string }

// Folders are all of them. They need not exist yet.
func (p *Platform) Folders() []Folder {
	home, storage := p.options.Home, p.options.Storage
	return []Folder{
		{"home", home},
		{"storage", storage},
		{"database", store.Path(home)},
		{"objects", run.ObjectsFolder(storage)},
		{"versions", run.VersionsFolder(storage)},
		{"visualizations", run.VisualizationsFolder(storage)},
	}
}

// Space is what takes room on disk, in bytes.
type Space struct {
	Buckets  []BucketSpace `json:"buckets"`
	Jobs     []JobSpace    `json:"jobs"`
	Database int64         `json:"database_bytes"`
	// Visualizations are the logs of visualization jobs.
	Visualizations int64 `json:"visualization_bytes"`
	// Environments are the Python environments of local debugging.
	Environments []EnvironmentSpace `json:"environments"`
	Leftovers    []Leftover         `json:"leftovers"`
	// Others are folders of no version or visualization job of this store, in a storage folder that several stores may share.
	Others int64 `json:"other_stores_bytes"`
}

// BucketSpace is the room that the objects of a bucket take.
type BucketSpace struct {
	Name  string `json:"bucket"`
	Bytes int64  `json:"bytes"`
}

// JobSpace is the room that the versions of a job take.
type JobSpace struct {
	ID       int64  `json:"job_id"`
	Name     string `json:"job_name"`
	Versions int    `json:"versions"`
	Code     int64  `json:"code_bytes"`      // copies of the code
	Ended    int64  `json:"removable_bytes"` // those of them whose version has ended
	Logs     int64  `json:"log_bytes"`       // logs and metrics
}

// Leftover is what nobody will come back for.
type Leftover struct {
	What  string `json:"what"`
	Path  string `json:"path"`
	Bytes int64  `json:"bytes"`
}

// Removable is how much Reclaim would free.
func (s Space) Removable() int64 {
	var bytes int64
	for _, job := range s.Jobs {
		bytes += job.Ended
	}
	for _, left := range s.Leftovers {
		bytes += left.Bytes
	}
	for _, e := range s.Environments {
		if !e.Used {
			bytes += e.Bytes
		}
	}
	return bytes
}

// Reclaimed is what Reclaim has freed.
type Reclaimed struct {
	Bytes   int64 `json:"freed_bytes"`
	Copies  int   `json:"code_copies"`
	Removed int   `json:"leftovers"`

	Environments int `json:"environments"`
}

// Space measures what takes room. It changes nothing.
func (p *Platform) Space(ctx context.Context) (Space, error) {
	space := Space{Buckets: []BucketSpace{}, Jobs: []JobSpace{}, Leftovers: []Leftover{}, Environments: []EnvironmentSpace{}}
	runs, err := p.open(ctx)
	if err != nil {
		return space, err
	}
	for _, measure := range []func(context.Context, *run.Runs, *Space) error{
		measureBuckets, measureVersions, measureVisualizations, measureEnvironments, measureDatabase, measureLeftovers,
	} {
		if err := measure(ctx, runs, &space); err != nil {
			return space, err
		}
	}
	return space, nil
}

func measureBuckets(ctx context.Context, runs *run.Runs, space *Space) error {
	buckets, err := runs.Objects.Buckets(ctx)
	if err != nil {
		return err
	}
	for _, bucket := range buckets {
		bytes, err := sizeOf(ctx, filepath.Join(runs.Objects.Dir(), bucket))
		if err != nil {
			return err
		}
		space.Buckets = append(space.Buckets, BucketSpace{bucket, bytes})
	}
	return nil
}

func measureVersions(ctx context.Context, runs *run.Runs, space *Space) error {
	versions, err := runs.Store.Versions(ctx)
	if err != nil {
		return err
	}
	ours := map[string]bool{}
	for _, v := range versions {
		folder := runs.VersionFolder(v)
		ours[filepath.Base(folder)] = true
		all, err := sizeOf(ctx, folder)
		if err != nil {
			return err
		}
		code, err := sizeOf(ctx, runs.CodeFolder(v))
		if err != nil {
			return err
		}
		idle, err := isIdle(runs, v.Status, v.Token)
		if err != nil {
			return err
		}
		if v.Deleted { // its job is nobody's any more
			if idle {
				space.Leftovers = append(space.Leftovers, Leftover{"version that was deleted", folder, all})
			}
			continue
		}
		i := slices.IndexFunc(space.Jobs, func(job JobSpace) bool { return job.ID == v.JobID })
		if i < 0 {
			i = len(space.Jobs)
			space.Jobs = append(space.Jobs, JobSpace{ID: v.JobID, Name: v.JobName})
		}
		job := &space.Jobs[i]
		job.Versions, job.Code, job.Logs = job.Versions+1, job.Code+code, job.Logs+max(0, all-code)
		if idle {
			job.Ended += code
		}
	}
	return measureOthers(ctx, run.VersionsFolder(runs.Storage), ours, space)
}

// measureOthers adds up what is in a folder beside what is ours.
func measureOthers(ctx context.Context, folder string, ours map[string]bool, space *Space) error {
	entries, err := os.ReadDir(folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for _, entry := range entries {
		if ours[entry.Name()] {
			continue
		}
		bytes, err := sizeOf(ctx, filepath.Join(folder, entry.Name()))
		if err != nil {
			return err
		}
		space.Others += bytes
	}
	return nil
}

func measureVisualizations(ctx context.Context, runs *run.Runs, space *Space) error {
	jobs, err := runs.Store.AllVisualizations(ctx)
	if err != nil {
		return err
	}
	ours := map[string]bool{}
	for _, v := range jobs {
		folder := runs.VisualizationFolder(v)
		ours[filepath.Base(folder)] = true
		bytes, err := sizeOf(ctx, folder)
		if err != nil {
			return err
		}
		if !v.Deleted {
			space.Visualizations += bytes
			continue
		}
		idle, err := isIdle(runs, v.Status, v.Token)
		if err != nil {
			return err
		}
		if idle {
			space.Leftovers = append(space.Leftovers, Leftover{"visualization job that was deleted", folder, bytes})
		}
	}
	return measureOthers(ctx, run.VisualizationsFolder(runs.Storage), ours, space)
}

// isIdle reports whether nobody works any more in the folder of what was run.
func isIdle(runs *run.Runs, status store.Status, token string) (bool, error) {
	if !status.Final() {
		return false, nil
	}
	guarded, err := runs.Guarded(token) // one that was canceled while it started
	return !guarded, err
}

func measureDatabase(_ context.Context, runs *run.Runs, space *Space) error {
	for _, file := range []string{"", "-wal", "-shm"} { // SQLite's own names
		info, err := os.Lstat(store.Path(runs.Home) + file)
		if err == nil {
			space.Database += info.Size()
		} else if !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

func measureLeftovers(ctx context.Context, runs *run.Runs, space *Space) error {
	folders, err := runs.Abandoned(ctx)
	if err != nil {
		return err
	}
	for _, folder := range folders {
		bytes, err := sizeOf(ctx, folder)
		if err != nil {
			return err
		}
		space.Leftovers = append(space.Leftovers, Leftover{"folder of a run that was cut off", folder, bytes})
	}
	folder, bytes, err := runs.Objects.CutOff()
	if err == nil && bytes > 0 {
		space.Leftovers = append(space.Leftovers, Leftover{"uploads that were cut off", folder, bytes})
	}
	return err
}

// Reclaim removes the copies of the code of versions that have ended, the leftovers, and the Python environments
// that no version asks for. Records, logs,
// metrics and objects stay. What cannot be removed is told of after the rest has been.
func (p *Platform) Reclaim(ctx context.Context) (Reclaimed, error) {
	var freed Reclaimed
	runs, err := p.open(ctx)
	if err != nil {
		return freed, err
	}
	versions, err := runs.Store.Versions(ctx)
	if err != nil {
		return freed, err
	}
	var failures []error
	for _, v := range versions {
		if idle, err := isIdle(runs, v.Status, v.Token); err != nil || !idle {
			failures = append(failures, err)
			continue
		}
		folder, counted := runs.CodeFolder(v), &freed.Copies
		if v.Deleted { // what a killed deletion left
			folder, counted = runs.VersionFolder(v), &freed.Removed
		}
		removed, err := freed.remove(ctx, folder)
		failures = append(failures, err)
		if removed {
			*counted++
		}
	}
	jobs, err := runs.Store.AllVisualizations(ctx)
	failures = append(failures, err)
	for _, v := range jobs {
		if idle, err := isIdle(runs, v.Status, v.Token); err != nil || !idle || !v.Deleted {
			failures = append(failures, err)
			continue
		}
		removed, err := freed.remove(ctx, runs.VisualizationFolder(v)) // what a killed deletion left
		failures = append(failures, err)
		if removed {
			freed.Removed++
		}
	}
	failures = append(failures, runs.Purge(ctx), freed.reclaimEnvironments(ctx, runs))
	folders, err := runs.Abandoned(ctx)
	failures = append(failures, err)
	for _, folder := range folders {
		if err := engine.RemoveLeftover(ctx, folder); err != nil { // the folder is all that tells of it
			failures = append(failures, err)
			continue
		}
		removed, err := freed.remove(ctx, folder)
		failures = append(failures, err)
		if removed {
			freed.Removed++
		}
	}
	_, cutOff, err := runs.Objects.CutOff()
	if err == nil && cutOff > 0 {
		if err = runs.Objects.RemoveCutOff(); err == nil {
			freed.Bytes += cutOff
			freed.Removed++
		}
	}
	return freed, errors.Join(append(failures, err)...)
}

// remove removes a folder if it is there, and counts what that frees.
func (r *Reclaimed) remove(ctx context.Context, folder string) (bool, error) {
	if _, err := os.Lstat(folder); errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	bytes, err := sizeOf(ctx, folder)
	if err != nil {
		return false, err
	}
	if err := run.RemoveTree(folder); err != nil {
		return false, fmt.Errorf("remove %s: %w", folder, err)
	}
	r.Bytes += bytes
	return true, nil
}

// sizeOf adds up the files of a folder. Links count as what they are, not as what they lead to, and what
// goes meanwhile does not count.
func sizeOf(ctx context.Context, folder string) (bytes int64, err error) {
	err = filepath.WalkDir(folder, func(_ string, entry fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil:
			return err
		case ctx.Err() != nil:
			return context.Cause(ctx)
		case !entry.Type().IsRegular():
			return nil
		}
		info, err := entry.Info()
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err == nil {
			bytes += info.Size()
		}
		return err
	})
	return bytes, err
}
