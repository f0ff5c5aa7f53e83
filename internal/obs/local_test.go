package obs_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"mascript/internal/obs"
	"mascript/internal/obs/storetest"
)

func TestLocalIsAStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T) (obs.Store, string) { return openLocal(t), "bucket" })
}

// openLocal is a store in a folder that does not exist yet, its real path.
func openLocal(t *testing.T) *obs.Local {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	store, err := obs.OpenLocal(filepath.Join(dir, "data", "obs"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	return store
}

func put(t *testing.T, store *obs.Local, key, content string) error {
	t.Helper()
	return store.Put(t.Context(), "bucket", key, strings.NewReader(content), int64(len(content)))
}

// write puts a file where a user would, with ordinary tools.
func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

func link(t *testing.T, target, path string) {
	t.Helper()
	if err := os.Symlink(target, path); err != nil {
		t.Fatal(err)
	}
}

func keys(t *testing.T, store obs.Store, prefix string) []string {
	t.Helper()
	var keys []string
	for object, err := range store.List(t.Context(), "bucket", prefix) {
		if err != nil {
			t.Fatal(err)
		}
		keys = append(keys, object.Key)
	}
	return keys
}

func wantWords(t *testing.T, err error, words ...string) {
	t.Helper()
	if err == nil {
		t.Errorf("no error, want one about %q", words)
		return
	}
	for _, word := range words {
		if !strings.Contains(err.Error(), word) {
			t.Errorf("error %q does not say %q", err, word)
		}
	}
}

func TestLocalMakesItsFolderAtTheFirstWrite(t *testing.T) {
	store := openLocal(t)
	if ok, err := store.HasBucket(t.Context(), "bucket"); ok || err != nil {
		t.Fatalf("HasBucket = %v, %v", ok, err)
	}
	if _, err := store.Path(obs.Address{Bucket: "bucket"}); !errors.Is(err, obs.ErrNoBucket) {
		t.Errorf("Path in a missing store: %v", err)
	}
	if _, err := os.Stat(store.Dir()); !errors.Is(err, fs.ErrNotExist) {
		t.Fatalf("reading made the store's folder: %v", err)
	}
	if err := put(t, store, "dir/k", "x"); err != nil {
		t.Fatal(err)
	}
	for _, folder := range []string{"", "bucket", "bucket/dir"} {
		info, err := os.Stat(filepath.Join(store.Dir(), folder))
		if err != nil {
			t.Fatal(err)
		}
		if runtime.GOOS != "windows" && info.Mode().Perm() != 0o700 {
			t.Errorf("the folder %q has mode %v", folder, info.Mode())
		}
	}
}

func TestLocalSharesItsFilesWithOrdinaryTools(t *testing.T) {
	store := openLocal(t)
	write(t, filepath.Join(store.Dir(), "bucket", "code", "train.py"), "print(1)")
	if got := keys(t, store, ""); !slices.Equal(got, []string{"code/train.py"}) {
		t.Errorf("List = %q", got)
	}
	if err := put(t, store, "code/data.csv", "1,2"); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(filepath.Join(store.Dir(), "bucket", "code", "data.csv"))
	if err != nil || string(content) != "1,2" {
		t.Errorf("the object's file holds %q, %v", content, err)
	}
}

func TestLocalListsNoFilesThatAreBeingWritten(t *testing.T) {
	store := openLocal(t)
	for _, name := range []string{"k", ".mascript-upload-1", "dir/.mascript-upload-2", "dir/.hidden"} {
		write(t, filepath.Join(store.Dir(), "bucket", filepath.FromSlash(name)), "x")
	}
	for prefix, want := range map[string][]string{"": {"dir/.hidden", "k"}, "dir/": {"dir/.hidden"}, "dir/.": {"dir/.hidden"}, ".mascript-upload-": nil} {
		if got := keys(t, store, prefix); !slices.Equal(got, want) {
			t.Errorf("List %q = %q, want %q", prefix, got, want)
		}
	}
}

func TestLocalBuckets(t *testing.T) {
	store := openLocal(t)
	if names, err := store.Buckets(t.Context()); len(names) > 0 || err != nil {
		t.Errorf("before the first write: %q, %v", names, err)
	}
	if err := put(t, store, "k", "x"); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"another", "No-bucket", ".hidden"} {
		if err := os.Mkdir(filepath.Join(store.Dir(), name), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	write(t, filepath.Join(store.Dir(), "file"), "no bucket either")
	want := []string{"another", "bucket"}
	if runtime.GOOS != "windows" {
		link(t, "bucket", filepath.Join(store.Dir(), "linked"))
		link(t, t.TempDir(), filepath.Join(store.Dir(), "outside"))
		want = append(want, "linked")
	}
	if names, err := store.Buckets(t.Context()); !slices.Equal(names, want) || err != nil {
		t.Errorf("Buckets = %q, %v; want %q", names, err, want)
	}
}

func TestLocalKeyIsAFileOrAFolder(t *testing.T) {
	store := openLocal(t)
	if err := put(t, store, "dir/k", "x"); err != nil {
		t.Fatal(err)
	}
	wantWords(t, put(t, store, "dir", "x"), "obs://bucket/dir", "is a folder already")
	wantWords(t, put(t, store, "dir/k/below", "x"), "obs://bucket/dir/k/below", "is a file already")
	if _, err := store.MakeFolder(obs.Address{Bucket: "bucket", Key: "dir/k/"}); err == nil {
		t.Error("MakeFolder over a file succeeds")
	}
	if got := keys(t, store, ""); !slices.Equal(got, []string{"dir/k"}) {
		t.Errorf("List = %q", got)
	}
	// Folders without any file are no objects and give way.
	if err := os.MkdirAll(filepath.Join(store.Dir(), "bucket", "empty", "deep"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := put(t, store, "empty", "x"); err != nil {
		t.Error(err)
	}
}

func TestLocalLeavesNothingOfAFailedPut(t *testing.T) {
	store := openLocal(t)
	if err := store.Put(t.Context(), "bucket", "dir/k", strings.NewReader("12345"), 6); err == nil {
		t.Fatal("a short body is stored")
	}
	var left []string
	filepath.WalkDir(store.Dir(), func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.IsDir() {
			left = append(left, path)
		}
		return nil
	})
	if left != nil {
		t.Errorf("left behind: %q", left)
	}
	if ok, _ := store.HasBucket(t.Context(), "bucket"); ok {
		t.Error("the failed Put made the bucket")
	}
}

func TestLocalSweepsAbandonedUploads(t *testing.T) {
	for name, sweep := range map[string]func(*testing.T, *obs.Local) error{
		"at the first write": func(t *testing.T, store *obs.Local) error { return put(t, store, "k", "x") },
		"when told to":       func(_ *testing.T, store *obs.Local) error { return store.RemoveCutOff() },
	} {
		t.Run(name, func(t *testing.T) {
			store := openLocal(t)
			if err := store.RemoveCutOff(); err != nil {
				t.Errorf("before the store has a folder: %v", err)
			}
			wantCutOff(t, store, 0)
			folder := filepath.Join(store.Dir(), ".uploads")
			old, young := filepath.Join(folder, "old"), filepath.Join(folder, "young")
			write(t, old, "half of")
			write(t, young, "being written")
			yesterday := time.Now().Add(-25 * time.Hour)
			if err := os.Chtimes(old, yesterday, yesterday); err != nil {
				t.Fatal(err)
			}
			wantCutOff(t, store, 7)
			if err := sweep(t, store); err != nil {
				t.Fatal(err)
			}
			wantCutOff(t, store, 0)
			if _, err := os.Stat(old); !errors.Is(err, fs.ErrNotExist) {
				t.Errorf("the abandoned upload is still there: %v", err)
			}
			if _, err := os.Stat(young); err != nil {
				t.Errorf("an upload under way was removed: %v", err)
			}
		})
	}
}

func wantCutOff(t *testing.T, store *obs.Local, want int64) {
	t.Helper()
	folder, bytes, err := store.CutOff()
	if err != nil || bytes != want || folder != filepath.Join(store.Dir(), ".uploads") {
		t.Errorf("cut off are %d bytes in %s, %v; want %d", bytes, folder, err, want)
	}
}

func TestLocalPath(t *testing.T) {
	store := openLocal(t)
	if err := put(t, store, "dir/k", "x"); err != nil {
		t.Fatal(err)
	}
	for address, want := range map[obs.Address]string{
		{Bucket: "bucket"}:               "bucket",
		{Bucket: "bucket", Key: "dir/"}:  "bucket/dir",
		{Bucket: "bucket", Key: "dir"}:   "bucket/dir",
		{Bucket: "bucket", Key: "dir/k"}: "bucket/dir/k",
	} {
		if got, err := store.Path(address); err != nil || got != filepath.Join(store.Dir(), want) {
			t.Errorf("Path(%v) = %q, %v", address, got, err)
		}
	}
	for address, want := range map[obs.Address]error{
		{Bucket: "bucket", Key: "gone/"}:  obs.ErrNoObject,
		{Bucket: "bucket", Key: "dir/k/"}: obs.ErrNoObject,
		{Bucket: "other", Key: "k"}:       obs.ErrNoBucket,
		{Bucket: "..", Key: "k"}:          obs.ErrBadName,
		{Bucket: "bucket", Key: "../k"}:   obs.ErrBadName,
	} {
		if got, err := store.Path(address); !errors.Is(err, want) {
			t.Errorf("Path(%v) = %q, %v; want %v", address, got, err, want)
		}
	}
}

func TestLocalMakeFolder(t *testing.T) {
	store := openLocal(t)
	for range 2 {
		path, err := store.MakeFolder(obs.Address{Bucket: "bucket", Key: "out/run-1/"})
		if err != nil || path != filepath.Join(store.Dir(), "bucket", "out", "run-1") {
			t.Fatalf("MakeFolder = %q, %v", path, err)
		}
		if info, err := os.Stat(path); err != nil || !info.IsDir() {
			t.Fatalf("the folder: %v, %v", info, err)
		}
	}
	if got := keys(t, store, ""); got != nil {
		t.Errorf("an empty folder is listed: %q", got)
	}
}

func TestLocalLinks(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("making symbolic links needs rights that Windows users seldom have")
	}
	store := openLocal(t)
	if err := put(t, store, "dir/k", "inside"); err != nil {
		t.Fatal(err)
	}
	bucket := filepath.Join(store.Dir(), "bucket")
	outside := filepath.Join(t.TempDir(), "secret")
	write(t, outside, "outside")
	link(t, outside, filepath.Join(bucket, "file-out"))
	link(t, filepath.Dir(outside), filepath.Join(bucket, "dir-out"))
	link(t, "../../..", filepath.Join(bucket, "up"))
	link(t, "nowhere", filepath.Join(bucket, "dangling"))
	link(t, "dir/k", filepath.Join(bucket, "file-in"))
	link(t, "dir", filepath.Join(bucket, "dir-in"))
	link(t, "../dir", filepath.Join(bucket, "dir", "loop"))

	for _, key := range []string{"file-out", "dir-out/secret", "up/k"} {
		_, _, err := store.Get(t.Context(), "bucket", key)
		wantWords(t, err, "obs://bucket/"+key, "symbolic link", "stay inside")
		if _, err := store.Path(obs.Address{Bucket: "bucket", Key: key}); err == nil {
			t.Errorf("Path(%s) leads out", key)
		}
		if err := put(t, store, key, "x"); err == nil {
			t.Errorf("Put(%s) leads out", key)
		}
		if err := store.Delete(t.Context(), "bucket", key); err == nil {
			t.Errorf("Delete(%s) leads out", key)
		}
	}
	if _, err := store.MakeFolder(obs.Address{Bucket: "bucket", Key: "dir-out/new/"}); err == nil {
		t.Error("MakeFolder leads out")
	}
	if content, err := os.ReadFile(outside); err != nil || string(content) != "outside" {
		t.Errorf("the file outside: %q, %v", content, err)
	}
	if got, want := keys(t, store, ""), []string{"dir-in/k", "dir/k", "file-in"}; !slices.Equal(got, want) {
		t.Errorf("List = %q, want %q", got, want)
	}
	if path, err := store.Path(obs.Address{Bucket: "bucket", Key: "dir-in/k"}); err != nil || path != filepath.Join(bucket, "dir", "k") {
		t.Errorf("Path through a link inside = %q, %v; want the real one", path, err)
	}
}

func TestLocalNamesTooLongForAFile(t *testing.T) {
	store := openLocal(t)
	key := "dir/" + strings.Repeat("k", 256)
	if err := put(t, store, key, "x"); !errors.Is(err, obs.ErrBadName) {
		t.Errorf("Put: %v", err)
	}
}

func TestOpenLocalNeedsAFolder(t *testing.T) {
	if _, err := obs.OpenLocal(""); err == nil {
		t.Error("an empty path is a store")
	}
	file := filepath.Join(t.TempDir(), "file")
	write(t, file, "x")
	store, err := obs.OpenLocal(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := put(t, store, "k", "x"); err == nil {
		t.Error("a store in a file takes objects")
	}
}
