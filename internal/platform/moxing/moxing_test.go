package moxing

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// What a training imports is there, and nothing else: no tests, no byte code.
func TestFiles(t *testing.T) {
	names := names(t)
	for _, name := range []string{"moxing/__init__.py", "moxing/file/__init__.py", "moxing/framework/__init__.py"} {
		if !slices.Contains(names, name) {
			t.Errorf("no %s among %q", name, names)
		}
	}
	for _, name := range names {
		if !strings.HasSuffix(name, ".py") || strings.Contains(name, "test") {
			t.Errorf("%s", name)
		}
	}
}

func TestInstall(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "not", "yet")
	path := installed(t, folder)
	if filepath.Dir(path) != folder {
		t.Errorf("installed to %s, not in %s", path, folder)
	}
	for _, name := range names(t) {
		want, _ := fs.ReadFile(Files(), name)
		got, err := os.ReadFile(filepath.Join(path, filepath.FromSlash(name)))
		if err != nil || string(got) != string(want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	before, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if again := installed(t, folder); again != path {
		t.Errorf("the second time to %s", again)
	}
	if after, err := os.Stat(path); err != nil || !os.SameFile(before, after) {
		t.Errorf("it was made twice: %v", err)
	}
	only(t, folder, filepath.Base(path))
}

func TestInstallAtOnce(t *testing.T) {
	folder := t.TempDir()
	paths := make([]string, 16)
	var all sync.WaitGroup
	for i := range paths {
		all.Go(func() {
			path, err := Install(folder)
			if err != nil {
				t.Error(err)
			}
			paths[i] = path
		})
	}
	all.Wait()
	if len(slices.Compact(paths)) != 1 {
		t.Errorf("installed to %q", paths)
	}
	only(t, folder, filepath.Base(paths[0]))
}

// A folder that cannot be written is an error with its name, until the package is there.
func TestInstallCannotWrite(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Install(file); err == nil || !strings.Contains(err.Error(), file) {
		t.Errorf("error %v does not name %s", err, file)
	}
}

// Python imports it from a folder that it may not write, and leaves no byte code there.
func TestImport(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		if os.Getenv("MASCRIPT_TEST_ALL") != "" {
			t.Fatal("python3 is not installed, and MASCRIPT_TEST_ALL is set")
		}
		t.Skip("SKIPPED: python3 is not installed")
	}
	path := installed(t, t.TempDir())
	command := exec.Command(python, "-B", "-c", "import moxing as mox; print(mox.__file__, mox.file.exists('obs://data/'))")
	store := t.TempDir()
	if err := os.Mkdir(filepath.Join(store, "data"), 0o700); err != nil {
		t.Fatal(err)
	}
	command.Env = []string{"PYTHONPATH=" + path, "MASCRIPT_OBS=" + store, "PATH=" + os.Getenv("PATH"), "HOME=" + os.Getenv("HOME")}
	said, err := command.CombinedOutput()
	if want := filepath.Join(path, "moxing", "__init__.py") + " True\n"; err != nil || string(said) != want {
		t.Errorf("%v, said %q, want %q", err, said, want)
	}
}

func installed(t *testing.T, folder string) string {
	t.Helper()
	path, err := Install(folder)
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func only(t *testing.T, folder, name string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != 1 || entries[0].Name() != name {
		t.Errorf("in the folder are %v, %v; want %s", entries, err, name)
	}
}

// names are those of all files.
func names(t *testing.T) (names []string) {
	t.Helper()
	err := fs.WalkDir(Files(), ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}
