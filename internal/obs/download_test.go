package obs_test

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"mascript/internal/obs"
)

func TestDownloadTree(t *testing.T) {
	store := openLocal(t)
	want := map[string]string{"model.pt": "weights", "deep/er/log": "", "deep/.hidden": "h"}
	for name, content := range want {
		if err := put(t, store, "out/"+name, content); err != nil {
			t.Fatal(err)
		}
	}
	if err := put(t, store, "output", "a neighbour"); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "not", "there", "yet")
	var told []string
	err := obs.DownloadTree(t.Context(), store, obs.Address{Bucket: "bucket", Key: "out/"}, dir, func(x obs.Transfer) {
		if told = append(told, x.From+" "+x.To); x.Done != len(told) || x.Total != 3 || x.Size != int64(len(want[strings.TrimPrefix(x.From, "obs://bucket/out/")])) {
			t.Errorf("transfer %d says %+v", len(told), x)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	if got := filesIn(t, dir); !maps.Equal(got, want) {
		t.Errorf("there is %q, want %q", got, want)
	}
	if line := "obs://bucket/out/model.pt " + filepath.Join(dir, "model.pt"); !slices.Contains(told, line) {
		t.Errorf("told %q, want %q among it", told, line)
	}

	// Again, over what is there: replaced, and what has no object stays.
	write(t, filepath.Join(dir, "mine"), "kept")
	if err := put(t, store, "out/model.pt", "better weights"); err != nil {
		t.Fatal(err)
	}
	want["model.pt"], want["mine"] = "better weights", "kept"
	if err := obs.DownloadTree(t.Context(), store, obs.Address{Bucket: "bucket", Key: "out/"}, dir, nil); err != nil {
		t.Fatal(err)
	}
	if got := filesIn(t, dir); !maps.Equal(got, want) {
		t.Errorf("there is %q, want %q", got, want)
	}
}

func TestDownloadFile(t *testing.T) {
	store := openLocal(t)
	if err := put(t, store, "out/model.pt", "weights"); err != nil {
		t.Fatal(err)
	}
	from := obs.Address{Bucket: "bucket", Key: "out/model.pt"}
	dir := t.TempDir()
	file := filepath.Join(dir, "new", "name.pt")
	var told []obs.Transfer
	if err := obs.DownloadFile(t.Context(), store, from, file, func(x obs.Transfer) { told = append(told, x) }); err != nil {
		t.Fatal(err)
	}
	if got := filesIn(t, dir); !maps.Equal(got, map[string]string{"new/name.pt": "weights"}) {
		t.Errorf("there is %q", got)
	}
	if want := (obs.Transfer{From: "obs://bucket/out/model.pt", To: file, Size: 7, Done: 1, Total: 1}); !slices.Equal(told, []obs.Transfer{want}) {
		t.Errorf("told %+v, want %+v", told, want)
	}

	none := filepath.Join(dir, "none", "x")
	err := obs.DownloadFile(t.Context(), store, obs.Address{Bucket: "bucket", Key: "out/other"}, none, nil)
	if !errors.Is(err, obs.ErrNoObject) {
		t.Errorf("what is not there: %v", err)
	}
	if _, err := os.Stat(filepath.Dir(none)); err == nil {
		t.Error("a folder was made for what is not there")
	}
	var local *obs.LocalError
	err = obs.DownloadFile(t.Context(), store, from, filepath.Join(dir, "new"), nil)
	if wantWords(t, err, filepath.Join(dir, "new")+" is a folder"); !errors.As(err, &local) {
		t.Errorf("a folder in its place is no LocalError: %v", err)
	}
	err = obs.DownloadFile(t.Context(), store, from, filepath.Join(file, "below"), nil)
	if wantWords(t, err, "not a directory"); !errors.As(err, &local) {
		t.Errorf("a file in the place of a folder is no LocalError: %v", err)
	}
	if runtime.GOOS != "windows" {
		wantWords(t, obs.DownloadFile(t.Context(), store, from, os.DevNull, nil), os.DevNull+" is neither a file nor a folder")
	}
}

// Keys of a cloud may be anything.
func TestDownloadStaysInItsFolder(t *testing.T) {
	all := obs.Address{Bucket: "bucket"}
	for _, test := range []struct {
		name  string
		keys  []string
		words string
	}{
		{"upwards", []string{"a", "../../escaped"}, "obs://bucket/../../escaped: its key is no name that a file here can have"},
		{"within", []string{"a/../../escaped"}, "no name"},
		{"from the root", []string{"/escaped"}, "no name"},
		{"two slashes", []string{"a//b"}, "no name"},
		{"a file and a folder", []string{"a", "a/b/c"}, "obs://bucket/a: here it would have to be a file, and a folder for obs://bucket/a/b/c"},
	} {
		t.Run(test.name, func(t *testing.T) {
			outside := t.TempDir()
			dir := filepath.Join(outside, "one", "two")
			wantWords(t, obs.DownloadTree(t.Context(), shelf(test.keys), all, dir, nil), test.words)
			if got := filesIn(t, outside); len(got) > 0 {
				t.Errorf("it wrote %q", got)
			}
		})
	}
	dir := t.TempDir()
	if err := obs.DownloadTree(t.Context(), shelf{"marked/", "marked/k"}, all, dir, nil); err != nil {
		t.Error(err)
	}
	if got := filesIn(t, dir); !maps.Equal(got, map[string]string{"marked/k": "content"}) {
		t.Errorf("beside the mark of a folder there is %q", got)
	}
}

func TestDownloadFollowsNoLinkOutside(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("making symbolic links needs rights that Windows users seldom have")
	}
	outside, dir := t.TempDir(), t.TempDir()
	write(t, filepath.Join(outside, "file"), "mine")
	link(t, outside, filepath.Join(dir, "folder"))
	link(t, filepath.Join(outside, "file"), filepath.Join(dir, "file"))
	all := obs.Address{Bucket: "bucket"}
	wantWords(t, obs.DownloadTree(t.Context(), shelf{"folder/k"}, all, dir, nil), filepath.Join(dir, "folder", "k")+" cannot be written")
	wantWords(t, obs.DownloadTree(t.Context(), shelf{"file"}, all, dir, nil), filepath.Join(dir, "file")+" cannot be written: it is a link to a file outside")
	if got := filesIn(t, outside); !maps.Equal(got, map[string]string{"file": "mine"}) {
		t.Errorf("outside there is %q", got)
	}
}

// A file that is replaced keeps its mode, as with cp, and a link stays one: its file is written.
func TestDownloadKeepsWhatAFileIs(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has other modes, and making symbolic links needs rights there that users seldom have")
	}
	dir := t.TempDir()
	for name, mode := range map[string]fs.FileMode{"secret": 0o600, "script": 0o755, "shared": 0o666, "deep/linked": 0o640} {
		write(t, filepath.Join(dir, name), "before")
		if err := os.Chmod(filepath.Join(dir, name), mode); err != nil {
			t.Fatal(err)
		}
	}
	link(t, "deep/linked", filepath.Join(dir, "link"))
	link(t, "link", filepath.Join(dir, "chain"))
	link(t, filepath.Join(dir, "shared"), filepath.Join(dir, "absolute"))
	check := func(how string) {
		t.Helper()
		for name, mode := range map[string]fs.FileMode{"secret": 0o600, "script": 0o755, "shared": 0o666, "deep/linked": 0o640} {
			path := filepath.Join(dir, name)
			info, err := os.Stat(path)
			if err != nil || info.Mode() != mode {
				t.Errorf("%s: %s has mode %v (%v), want %v", how, name, info.Mode(), err, mode)
			}
			if text, _ := os.ReadFile(path); string(text) != "content" {
				t.Errorf("%s: %s holds %q", how, name, text)
			}
			write(t, path, "before")
		}
		for _, name := range []string{"link", "chain", "absolute"} {
			if _, err := os.Readlink(filepath.Join(dir, name)); err != nil {
				t.Errorf("%s: %s is no link any more: %v", how, name, err)
			}
		}
		if got := filesIn(t, dir); len(got) != 4 {
			t.Errorf("%s: there is %q", how, got)
		}
	}
	objects := shelf{"secret", "script", "absolute", "chain"}
	for _, key := range objects {
		if err := obs.DownloadFile(t.Context(), objects, obs.Address{Bucket: "bucket", Key: key}, filepath.Join(dir, key), nil); err != nil {
			t.Fatal(err)
		}
	}
	check("one by one")
	if err := obs.DownloadTree(t.Context(), objects, obs.Address{Bucket: "bucket"}, dir, nil); err != nil {
		t.Fatal(err)
	}
	check("as a folder")

	link(t, "nothing", filepath.Join(dir, "dangling"))
	wantWords(t, obs.DownloadFile(t.Context(), shelf{"k"}, obs.Address{Bucket: "bucket", Key: "k"}, filepath.Join(dir, "dangling"), nil), "dangling cannot be written: it is a link to nothing")
}

// What killed downloads left behind goes with the next one, when nobody can be writing it any more, and is
// never uploaded.
func TestDownloadSweepsHalves(t *testing.T) {
	dir := t.TempDir()
	const old, young, mine = ".mascript-ABCDEFGHIJKLMNOPQRSTUVWX27", ".mascript-BBCDEFGHIJKLMNOPQRSTUVWX27", ".mascript-notes"
	long := time.Now().Add(-25 * time.Hour)
	for _, name := range []string{old, young, mine, "deep/" + old, "other/" + old} {
		path := filepath.Join(dir, name)
		write(t, path, "half")
		if !strings.HasSuffix(name, young) {
			if err := os.Chtimes(path, long, long); err != nil {
				t.Fatal(err)
			}
		}
	}
	store := openLocal(t)
	if err := obs.UploadTree(t.Context(), store, dir, into, nil); err != nil {
		t.Fatal(err)
	}
	if got, want := keys(t, store, ""), []string{"in/" + mine}; !slices.Equal(got, want) {
		t.Errorf("uploaded %q, want %q", got, want)
	}
	if err := obs.DownloadTree(t.Context(), shelf{"deep/k"}, obs.Address{Bucket: "bucket"}, dir, nil); err != nil {
		t.Fatal(err)
	}
	if err := obs.DownloadFile(t.Context(), shelf{"k"}, obs.Address{Bucket: "bucket", Key: "k"}, filepath.Join(dir, "k"), nil); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{young: "half", mine: "half", "other/" + old: "half", "deep/k": "content", "k": "content"}
	if got := filesIn(t, dir); !maps.Equal(got, want) {
		t.Errorf("there is %q, want %q", got, want)
	}
}

// A download that fails or is broken off leaves the file that was there, and no other.
func TestDownloadIsWholeOrNot(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "k")
	write(t, file, "before")
	from := obs.Address{Bucket: "bucket", Key: "k"}
	lost := errors.New("connection lost")
	if err := obs.DownloadFile(t.Context(), broken{shelf{"k"}, func() error { return lost }}, from, file, nil); !errors.Is(err, lost) {
		t.Errorf("%v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	if err := obs.DownloadFile(ctx, broken{shelf{"k"}, func() error { cancel(); return nil }}, from, file, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	if got := filesIn(t, dir); !maps.Equal(got, map[string]string{"k": "before"}) {
		t.Errorf("there is %q", got)
	}
}

func TestDownloadOfNothing(t *testing.T) {
	store := openLocal(t)
	dir := filepath.Join(t.TempDir(), "none")
	if err := obs.DownloadTree(t.Context(), store, obs.Address{Bucket: "bucket", Key: "out/"}, dir, nil); !errors.Is(err, obs.ErrNoBucket) {
		t.Errorf("%v", err)
	}
	if err := put(t, store, "other", "x"); err != nil {
		t.Fatal(err)
	}
	if err := obs.DownloadTree(t.Context(), store, obs.Address{Bucket: "bucket", Key: "out/"}, dir, nil); !errors.Is(err, obs.ErrNoObject) {
		t.Errorf("%v", err)
	}
	if err := obs.DownloadTree(t.Context(), store, obs.Address{Bucket: "bucket", Key: "other"}, dir, nil); !errors.Is(err, obs.ErrBadName) {
		t.Errorf("a folder without its slash: %v", err)
	}
	if _, err := os.Stat(dir); err == nil {
		t.Error("a folder was made for nothing")
	}
}

func TestCopy(t *testing.T) {
	store := openLocal(t)
	for _, key := range []string{"a/1", "a/b/2", "ab"} {
		if err := put(t, store, key, "content of "+key); err != nil {
			t.Fatal(err)
		}
	}
	address := func(text string) obs.Address {
		parsed, err := obs.ParseAddress(text)
		if err != nil {
			t.Fatal(err)
		}
		return parsed
	}
	if err := obs.CopyTree(t.Context(), store, address("bucket/a/"), address("other/copy/"), nil); err != nil {
		t.Fatal(err)
	}
	var told []obs.Transfer
	if err := obs.CopyObject(t.Context(), store, address("bucket/ab"), address("bucket/new/ab"), func(x obs.Transfer) { told = append(told, x) }); err != nil {
		t.Fatal(err)
	}
	if want := (obs.Transfer{From: "obs://bucket/ab", To: "obs://bucket/new/ab", Size: 13, Done: 1, Total: 1}); !slices.Equal(told, []obs.Transfer{want}) {
		t.Errorf("told %+v", told)
	}
	if got, want := filesIn(t, store.Dir()), map[string]string{
		"bucket/a/1": "content of a/1", "bucket/a/b/2": "content of a/b/2", "bucket/ab": "content of ab", "bucket/new/ab": "content of ab",
		"other/copy/1": "content of a/1", "other/copy/b/2": "content of a/b/2",
	}; !maps.Equal(got, want) {
		t.Errorf("there is %q", got)
	}
	for _, test := range []struct{ from, to, words string }{
		{"bucket/a/", "bucket/a/", "the same"},
		{"bucket/a/", "bucket/a/c/", "into itself"},
		{"bucket/", "bucket/all/", "into itself"},
		{"bucket/none/", "bucket/c/", "nothing is in this folder"},
		{"bucket/a/", "bucket/c", "must be a folder"},
	} {
		wantWords(t, obs.CopyTree(t.Context(), store, address(test.from), address(test.to), nil), test.words)
	}
	wantWords(t, obs.CopyObject(t.Context(), store, address("bucket/ab"), address("bucket/ab"), nil), "the same")
	if err := obs.CopyObject(t.Context(), store, address("bucket/none"), address("bucket/x"), nil); !errors.Is(err, obs.ErrNoObject) {
		t.Errorf("%v", err)
	}
	if err := obs.CopyObject(t.Context(), store, address("bucket/ab"), address("bucket/x/"), nil); !errors.Is(err, obs.ErrBadName) {
		t.Errorf("%v", err)
	}
}

// filesIn reads all files below a folder, by their names with slashes.
func filesIn(t *testing.T, dir string) map[string]string {
	t.Helper()
	found := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		text, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		found[filepath.ToSlash(name)] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// shelf is a store whose objects have any keys. Each holds the same.
type shelf []string

func (s shelf) Get(_ context.Context, _, key string) (io.ReadCloser, obs.Object, error) {
	object, err := s.Stat(context.Background(), "", key)
	return io.NopCloser(strings.NewReader("content")), object, err
}

func (s shelf) Stat(_ context.Context, _, key string) (obs.Object, error) {
	if !slices.Contains(s, key) {
		return obs.Object{}, obs.ErrNoObject
	}
	return obs.Object{Key: key, Size: 7}, nil
}

func (s shelf) List(context.Context, string, string) iter.Seq2[obs.Object, error] {
	return func(yield func(obs.Object, error) bool) {
		for _, key := range s {
			if !yield(obs.Object{Key: key, Size: 7}, nil) {
				return
			}
		}
	}
}

func (s shelf) Put(context.Context, string, string, io.Reader, int64) error {
	return errors.ErrUnsupported
}
func (s shelf) Delete(context.Context, string, string) error    { return errors.ErrUnsupported }
func (s shelf) HasBucket(context.Context, string) (bool, error) { return true, nil }
func (s shelf) Buckets(context.Context) ([]string, error)       { return []string{"bucket"}, nil }

// broken is a shelf whose objects break off after some bytes.
type broken struct {
	shelf
	then func() error
}

func (b broken) Get(ctx context.Context, bucket, key string) (io.ReadCloser, obs.Object, error) {
	_, object, err := b.shelf.Get(ctx, bucket, key)
	rest := readerFunc(func([]byte) (int, error) { return 0, b.then() })
	return io.NopCloser(io.MultiReader(strings.NewReader("con"), rest)), object, err
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(buffer []byte) (int, error) { return f(buffer) }
