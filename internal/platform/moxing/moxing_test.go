package moxing

import (
	"bufio"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"mascript/internal/obs"
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
	// A read-only mount is enough from now on.
	if err := os.Chmod(folder, 0o500); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(folder, 0o700)
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

// Where no folder can be made, the error names the place.
func TestInstallCannotWrite(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Install(file); err == nil || !strings.Contains(err.Error(), file) {
		t.Errorf("error %v does not name %s", err, file)
	}
}

// Python imports it from there.
func TestImport(t *testing.T) {
	store, path := t.TempDir(), installed(t, t.TempDir())
	if err := os.Mkdir(filepath.Join(store, "data"), 0o700); err != nil {
		t.Fatal(err)
	}
	said, err := python(t, path, store, "import moxing as mox; print(mox.__file__, mox.file.exists('obs://data/'))").CombinedOutput()
	if want := filepath.Join(path, "moxing", "__init__.py") + " True\n"; err != nil || string(said) != want {
		t.Errorf("%v, said %q, want %q", err, said, want)
	}
}

// What a script is writing is no object yet, wherever the package puts it meanwhile.
func TestStoreDoesNotShowWhatIsBeingWritten(t *testing.T) {
	for name, only := range map[string]string{"on the machine": "", "in a container": `["data/out/"]`} {
		t.Run(name, func(t *testing.T) {
			store := t.TempDir()
			if err := os.MkdirAll(filepath.Join(store, "data", "out"), 0o700); err != nil {
				t.Fatal(err)
			}
			script := python(t, installed(t, t.TempDir()), store, `
import moxing as mox, sys
with mox.file.File('obs://data/out/k', 'w') as file:
    file.write('x' * 100000)
    print('half', flush=True)
    sys.stdin.read()
`)
			script.Env = append(script.Env, "MASCRIPT_OBS_ONLY="+only)
			script.Stderr = os.Stderr
			input, err := script.StdinPipe()
			if err != nil {
				t.Fatal(err)
			}
			output, err := script.StdoutPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := script.Start(); err != nil {
				t.Fatal(err)
			}
			if line, err := bufio.NewReader(output).ReadString('\n'); err != nil {
				t.Fatalf("the script said %q, %v", line, err)
			}
			if found := objects(t, store); len(found) > 0 {
				t.Errorf("while it writes: %q", found)
			}
			input.Close()
			if err := script.Wait(); err != nil {
				t.Fatal(err)
			}
			if found := objects(t, store); !slices.Equal(found, []string{"data/out/k 100000"}) {
				t.Errorf("after it: %q", found)
			}
		})
	}
}

// objects are those of a store in all its buckets.
func objects(t *testing.T, folder string) (found []string) {
	t.Helper()
	store, err := obs.OpenLocal(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	buckets, err := store.Buckets(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, bucket := range buckets {
		for object, err := range store.List(t.Context(), bucket, "") {
			if err != nil {
				t.Fatal(err)
			}
			found = append(found, fmt.Sprintf("%s/%s %d", bucket, object.Key, object.Size))
		}
	}
	return found
}

// python is a script that finds the package in a folder and the buckets in another.
func python(t *testing.T, path, store, script string) *exec.Cmd {
	t.Helper()
	program, err := exec.LookPath("python3")
	if err != nil {
		if os.Getenv("MASCRIPT_TEST_ALL") != "" {
			t.Fatal("python3 is not installed, and MASCRIPT_TEST_ALL is set")
		}
		t.Skip("SKIPPED: python3 is not installed")
	}
	command := exec.CommandContext(t.Context(), program, "-B", "-c", script)
	command.Env = []string{"PYTHONPATH=" + path, "MASCRIPT_OBS=" + store, "PATH=" + os.Getenv("PATH"), "HOME=" + os.Getenv("HOME")}
	return command
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
