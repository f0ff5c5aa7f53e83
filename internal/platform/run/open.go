package run

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"

	"mascript/internal/obs"
	"mascript/internal/platform/store"
)

// Open opens the runs of the store in home, which is made when it is not there.
func Open(ctx context.Context, executable, home, storage string) (*Runs, error) {
	r := &Runs{Home: home, Storage: storage, Executable: executable}
	for _, dir := range []string{home, storage} {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return nil, fmt.Errorf("make the folder of the embedded platform: %w (set MASCRIPT_HOME to a folder that you may write)", err)
		}
	}
	return r, r.open(ctx)
}

func (r *Runs) open(ctx context.Context) error {
	objects, err := OpenObjects(r.Storage)
	if err != nil {
		return err
	}
	records, err := store.Open(ctx, r.Home, runtime.NumCPU())
	if err != nil {
		return err
	}
	r.Objects, r.Store = objects, records
	return nil
}

// OpenObjects opens the object store in the storage folder.
func OpenObjects(storage string) (*obs.Local, error) {
	return obs.OpenLocal(ObjectsFolder(storage))
}

// ObjectsFolder is what the object store keeps its buckets in.
func ObjectsFolder(storage string) string { return filepath.Join(storage, "obs") }
