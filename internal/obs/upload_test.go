package obs_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"mascript/internal/obs"
)

var into = obs.Address{Bucket: "bucket", Key: "in/"}

func TestUploadDirKeepsTheFoldersName(t *testing.T) {
	store := openLocal(t)
	dir := filepath.Join(t.TempDir(), "data")
	write(t, filepath.Join(dir, "a.csv"), "1,2")
	write(t, filepath.Join(dir, "deep", ".hidden"), "")
	if err := os.MkdirAll(filepath.Join(dir, "empty", "empty"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, spelling := range []string{dir, dir + string(filepath.Separator), filepath.Join(dir, "deep") + "/.."} {
		if err := obs.UploadDir(t.Context(), store, spelling, into, nil); err != nil {
			t.Fatal(err)
		}
		if got, want := keys(t, store, ""), []string{"in/data/a.csv", "in/data/deep/.hidden"}; !slices.Equal(got, want) {
			t.Errorf("uploading %s: List = %q, want %q", spelling, got, want)
		}
	}
	if _, err := store.Path(obs.Address{Bucket: "bucket", Key: "in/data/empty/"}); !errors.Is(err, obs.ErrNoObject) {
		t.Errorf("the empty folder left a trace: %v", err)
	}
	if err := obs.UploadDir(t.Context(), store, dir, obs.Address{Bucket: "other"}, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Stat(t.Context(), "other", "data/a.csv"); err != nil {
		t.Errorf("into a bucket itself: %v", err)
	}
}

func TestUploadUnderAnotherName(t *testing.T) {
	store := openLocal(t)
	dir := filepath.Join(t.TempDir(), "data")
	write(t, filepath.Join(dir, "a.csv"), "1,2")
	write(t, filepath.Join(dir, "deep", "b"), "x")
	if err := obs.UploadTree(t.Context(), store, dir, obs.Address{Bucket: "bucket", Key: "named/"}, nil); err != nil {
		t.Fatal(err)
	}
	if err := obs.UploadTree(t.Context(), store, filepath.Join(dir, "deep"), obs.Address{Bucket: "bucket"}, nil); err != nil {
		t.Fatal(err)
	}
	if err := obs.UploadFileAs(t.Context(), store, filepath.Join(dir, "a.csv"), obs.Address{Bucket: "bucket", Key: "c/d.csv"}, nil); err != nil {
		t.Fatal(err)
	}
	if got, want := keys(t, store, ""), []string{"b", "c/d.csv", "named/a.csv", "named/deep/b"}; !slices.Equal(got, want) {
		t.Errorf("List = %q, want %q", got, want)
	}
	if err := obs.UploadFileAs(t.Context(), store, filepath.Join(dir, "a.csv"), obs.Address{Bucket: "bucket", Key: "c/"}, nil); !errors.Is(err, obs.ErrBadName) {
		t.Errorf("a folder's name for a file: %v", err)
	}
}

func TestUploadDirOfTheWorkingFolder(t *testing.T) {
	store := openLocal(t)
	dir := filepath.Join(t.TempDir(), "here")
	write(t, filepath.Join(dir, "k"), "x")
	t.Chdir(dir)
	if err := obs.UploadDir(t.Context(), store, ".", into, nil); err != nil {
		t.Fatal(err)
	}
	if got := keys(t, store, ""); !slices.Equal(got, []string{"in/here/k"}) {
		t.Errorf("List = %q", got)
	}
}

func TestUploadDirTellsOfEachFile(t *testing.T) {
	store := openLocal(t)
	dir := filepath.Join(t.TempDir(), "data")
	const files = 50
	for i := range files {
		write(t, filepath.Join(dir, fmt.Sprintf("f%02d", i)), strings.Repeat("x", i))
	}
	seen := map[string]bool{}
	done := 0
	err := obs.UploadDir(t.Context(), store, dir, into, func(x obs.Transfer) {
		if done++; x.Done != done || x.Total != files {
			t.Errorf("transfer %d says %+v", done, x)
		}
		if want := into.String() + "data/" + filepath.Base(x.From); x.To != want {
			t.Errorf("%s arrived as %s, want %s", x.From, x.To, want)
		}
		if fmt.Sprintf("f%02d", x.Size) != filepath.Base(x.From) {
			t.Errorf("%s has %d bytes", x.From, x.Size)
		}
		seen[x.From] = true
	})
	if err != nil || len(seen) != files || len(keys(t, store, "")) != files {
		t.Errorf("%v: %d files told of, %d stored", err, len(seen), len(keys(t, store, "")))
	}
}

func TestUploadDirFollowsLinks(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("making symbolic links needs rights that Windows users seldom have")
	}
	store := openLocal(t)
	parent := t.TempDir()
	dir := filepath.Join(parent, "data")
	write(t, filepath.Join(parent, "else", "k"), "linked")
	write(t, filepath.Join(dir, "own"), "x")
	link(t, "../else", filepath.Join(dir, "folder"))
	link(t, "../else/k", filepath.Join(dir, "file"))
	if err := obs.UploadDir(t.Context(), store, dir, into, nil); err != nil {
		t.Fatal(err)
	}
	if got, want := keys(t, store, ""), []string{"in/data/file", "in/data/folder/k", "in/data/own"}; !slices.Equal(got, want) {
		t.Errorf("List = %q, want %q", got, want)
	}

	link(t, "nowhere", filepath.Join(dir, "dangling"))
	err := obs.UploadDir(t.Context(), store, dir, obs.Address{Bucket: "other"}, nil)
	wantWords(t, err, filepath.Join(dir, "dangling"))
	var local *obs.LocalError
	if !errors.As(err, &local) {
		t.Errorf("a link that leads nowhere is no LocalError: %v", err)
	}
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a link that leads nowhere: %v", err)
	}
	if ok, _ := store.HasBucket(t.Context(), "other"); ok {
		t.Error("something was sent although a file could not be")
	}
	os.Remove(filepath.Join(dir, "dangling"))
	link(t, "..", filepath.Join(dir, "loop"))
	wantWords(t, obs.UploadDir(t.Context(), store, dir, into, nil), "would never end")
}

func TestUploadRefusals(t *testing.T) {
	store := openLocal(t)
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	write(t, file, "x")
	ctx := t.Context()
	wantWords(t, obs.UploadDir(ctx, store, filepath.Join(dir, "gone"), into, nil), "gone")
	wantWords(t, obs.UploadDir(ctx, store, file, into, nil), file, "upload_file")
	wantWords(t, obs.UploadFile(ctx, store, dir, into, nil), dir, "upload_dir")
	wantWords(t, obs.UploadFile(ctx, store, filepath.Join(dir, "gone"), into, nil), "gone")
	for _, to := range []obs.Address{{Bucket: "bucket", Key: "in"}, {Bucket: "B", Key: "in/"}, {Bucket: "bucket", Key: "../"}} {
		if err := obs.UploadDir(ctx, store, dir, to, nil); !errors.Is(err, obs.ErrBadName) {
			t.Errorf("UploadDir to %v: %v", to, err)
		}
		if err := obs.UploadFile(ctx, store, file, to, nil); !errors.Is(err, obs.ErrBadName) {
			t.Errorf("UploadFile to %v: %v", to, err)
		}
	}
	root := filepath.VolumeName(dir) + string(filepath.Separator)
	wantWords(t, obs.UploadDir(ctx, store, root, into, nil), "no name")
	if ok, _ := store.HasBucket(ctx, "bucket"); ok {
		t.Error("a refused upload sent something")
	}
}

func TestUploadFile(t *testing.T) {
	store := openLocal(t)
	file := filepath.Join(t.TempDir(), "train.py")
	write(t, file, "print(1)")
	var told []obs.Transfer
	if err := obs.UploadFile(t.Context(), store, file, into, func(x obs.Transfer) { told = append(told, x) }); err != nil {
		t.Fatal(err)
	}
	want := obs.Transfer{From: file, To: "obs://bucket/in/train.py", Size: 8, Done: 1, Total: 1}
	if !slices.Equal(told, []obs.Transfer{want}) {
		t.Errorf("told %+v, want %+v", told, want)
	}
}

// gate is a store whose Put waits, fails or counts as a test wants.
type gate struct {
	obs.Store
	put func(ctx context.Context, key string) error
}

func (g gate) Put(ctx context.Context, _, key string, _ io.Reader, _ int64) error {
	return g.put(ctx, key)
}

func folderOf(t *testing.T, files int) string {
	dir := filepath.Join(t.TempDir(), "data")
	for i := range files {
		write(t, filepath.Join(dir, fmt.Sprintf("f%03d", i)), "x")
	}
	return dir
}

func TestUploadDirStopsAtTheFirstFailure(t *testing.T) {
	refused := errors.New("disk quota exceeded")
	var calls atomic.Int32
	store := gate{put: func(ctx context.Context, key string) error {
		if calls.Add(1) == 1 {
			return refused
		}
		<-ctx.Done() // the others are cut short
		return ctx.Err()
	}}
	err := obs.UploadDir(t.Context(), store, folderOf(t, 100), into, func(obs.Transfer) { t.Error("told of an arrival") })
	if !errors.Is(err, refused) {
		t.Errorf("error %v, want the first failure", err)
	}
	wantWords(t, err, "upload ", "data"+string(filepath.Separator)+"f0")
	if n := calls.Load(); n > 20 {
		t.Errorf("%d files were sent after the failure", n)
	}
}

func TestUploadDirIsBounded(t *testing.T) {
	var mu sync.Mutex
	now, most := 0, 0
	full := make(chan struct{})
	store := gate{put: func(ctx context.Context, key string) error {
		mu.Lock()
		now++
		if most = max(most, now); now == 8 {
			select {
			case <-full:
			default:
				close(full)
			}
		}
		mu.Unlock()
		<-full // hold until as many as allowed are under way
		mu.Lock()
		now--
		mu.Unlock()
		return nil
	}}
	if err := obs.UploadDir(t.Context(), store, folderOf(t, 40), into, nil); err != nil {
		t.Fatal(err)
	}
	if most != 8 {
		t.Errorf("%d files at once, want 8", most)
	}
}

func TestUploadDirIsCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	store := gate{put: func(ctx context.Context, key string) error {
		cancel()
		<-ctx.Done()
		return ctx.Err()
	}}
	if err := obs.UploadDir(ctx, store, folderOf(t, 30), into, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want a cancellation", err)
	}
}
