//go:build unix

package obs_test

import (
	"errors"
	"path/filepath"
	"slices"
	"syscall"
	"testing"

	"mascript/internal/obs"
)

// A pipe in a bucket is no object: opening one would wait for a writer that never comes.
func TestLocalPipesAreNoObjects(t *testing.T) {
	store := openLocal(t)
	if err := put(t, store, "k", "x"); err != nil {
		t.Fatal(err)
	}
	pipe := filepath.Join(store.Dir(), "bucket", "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, _, err := store.Get(t.Context(), "bucket", "pipe"); !errors.Is(err, obs.ErrNoObject) {
		t.Errorf("Get: %v", err)
	}
	wantWords(t, put(t, store, "pipe", "x"), "neither a file nor a folder")
	if got := keys(t, store, ""); !slices.Equal(got, []string{"k"}) {
		t.Errorf("List = %q", got)
	}
	to := obs.Address{Bucket: "other", Key: ""}
	wantWords(t, obs.UploadDir(t.Context(), store, filepath.Dir(pipe), to, nil), pipe, "neither a file nor a folder")
}
