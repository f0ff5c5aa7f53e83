package environment

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"mascript/internal/platform/flock"
)

// wheel puts a package into a folder of wheels: a module of one line.
func wheel(t *testing.T, folder, name, version string) {
	t.Helper()
	var text bytes.Buffer
	archive := zip.NewWriter(&text)
	info := fmt.Sprintf("%s-%s.dist-info/", name, version)
	for _, file := range []struct{ name, content string }{
		{name + ".py", fmt.Sprintf("version = %q\n", version)},
		{info + "METADATA", fmt.Sprintf("Metadata-Version: 2.1\nName: %s\nVersion: %s\n", name, version)},
		{info + "WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"},
		{info + "RECORD", fmt.Sprintf("%s.py,,\n%sMETADATA,,\n%sWHEEL,,\n%sRECORD,,\n", name, info, info, info)},
	} {
		w, err := archive.Create(file.name)
		if err == nil {
			_, err = w.Write([]byte(file.content))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%s-%s-py3-none-any.whl", name, version)), text.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}

// bench is a builder whose programs are run in a plain way, and what it said.
type bench struct {
	Builder
	mu   sync.Mutex
	said []string
	runs [][]string // arguments of what was run
}

// newBench makes a builder over folder, whose pip sees a folder of wheels and no network.
func newBench(t *testing.T, folder string) *bench {
	t.Helper()
	interpreter, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3 here")
	}
	wheels := t.TempDir()
	wheel(t, wheels, "tinypack", "1.0")
	wheel(t, wheels, "tinypack", "2.0")
	b := &bench{}
	b.Builder = Builder{
		Folder: folder, Interpreter: interpreter, Log: filepath.Join(t.TempDir(), "log"),
		Env:    []string{"PATH=" + os.Getenv("PATH"), "HOME=" + os.Getenv("HOME"), "PIP_NO_INDEX=1", "PIP_FIND_LINKS=" + wheels},
		LookUp: func(string) (string, error) { return "", os.ErrNotExist },
		Run:    b.run,
		Say: func(format string, args ...any) {
			b.mu.Lock()
			defer b.mu.Unlock()
			b.said = append(b.said, fmt.Sprintf(format, args...))
		},
	}
	return b
}

func (b *bench) run(ctx context.Context, c Command) (int, error) {
	b.mu.Lock()
	b.runs = append(b.runs, c.Arguments)
	b.mu.Unlock()
	log, err := os.OpenFile(c.Log, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return 0, err
	}
	defer log.Close()
	cmd := exec.CommandContext(ctx, c.Arguments[0], c.Arguments[1:]...)
	cmd.Env, cmd.Dir, cmd.Stdout, cmd.Stderr = c.Env, c.Dir, log, log
	err = cmd.Run()
	var exit *exec.ExitError
	if ctx.Err() != nil {
		return 0, context.Cause(ctx)
	}
	if errors.As(err, &exit) {
		return exit.ExitCode(), nil
	}
	return 0, err
}

// imports asks an interpreter for the version of a module.
func imports(t *testing.T, interpreter, module string) string {
	t.Helper()
	out, err := exec.Command(interpreter, "-c", "import "+module+"; print("+module+".version)").CombinedOutput()
	if err != nil {
		return string(out)
	}
	return strings.TrimSpace(string(out))
}

func (b *bench) builds() (n int) {
	for _, arguments := range b.runs {
		if slices.Contains(arguments, "venv") {
			n++
		}
	}
	return n
}

// An environment is made once for each content, has what was asked for, and only that.
func TestMadeOnceForEachContent(t *testing.T) {
	b := newBench(t, filepath.Join(t.TempDir(), "environments"))
	first, err := b.Python(t.Context(), Spec{Name: "one", Pip: []string{"tinypack==1.0"}})
	if err != nil {
		t.Fatal(err)
	}
	if got := imports(t, first, "tinypack"); got != "1.0" {
		t.Errorf("the environment has tinypack %s", got)
	}
	again, err := b.Python(t.Context(), Spec{Name: "another name", Pip: []string{" tinypack==1.0 ", "tinypack==1.0"}, Conda: []string{"python"}})
	if err != nil {
		t.Fatal(err)
	}
	same, err := b.Python(t.Context(), Spec{Name: "another name", Pip: []string{" tinypack==1.0 ", "tinypack==1.0"}})
	if err != nil {
		t.Fatal(err)
	}
	if same != first || again == first || b.builds() != 2 {
		t.Errorf("%d were made: %s, %s, %s", b.builds(), first, again, same)
	}
	if last := b.said[len(b.said)-1]; !strings.HasSuffix(last, "made before") {
		t.Errorf("it was said: %s", last)
	}
}

// Two that want the same at once: one makes it, the other waits for it.
func TestMadeOnceByTwo(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "environments")
	one, two := newBench(t, folder), newBench(t, folder)
	var paths [2]string
	var group sync.WaitGroup
	for i, b := range []*bench{one, two} {
		group.Go(func() {
			var err error
			if paths[i], err = b.Python(t.Context(), Spec{Name: "e"}); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	if paths[0] != paths[1] || one.builds()+two.builds() != 1 {
		t.Errorf("%d were made: %v", one.builds()+two.builds(), paths)
	}
}

// Whoever was killed while it built has left a half that nobody takes for a whole: it is removed, and built anew.
func TestHalfBuiltIsRebuilt(t *testing.T) {
	b := newBench(t, filepath.Join(t.TempDir(), "environments"))
	path, err := b.Python(t.Context(), Spec{Name: "e"})
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Dir(filepath.Dir(filepath.Dir(path)))
	if err := os.Remove(filepath.Join(dir, madeName)); err != nil { // as far as a killed build gets at most
		t.Fatal(err)
	}
	half := filepath.Dir(filepath.Dir(path))
	path, err = b.Python(t.Context(), Spec{Name: "e"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(half); !os.IsNotExist(err) {
		t.Errorf("the half-built %s is still there: %v", half, err)
	}
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
}

// An environment whose interpreter has gone from the machine is made anew.
func TestGoneInterpreterIsNoEnvironment(t *testing.T) {
	b := newBench(t, filepath.Join(t.TempDir(), "environments"))
	path, err := b.Python(t.Context(), Spec{Name: "e"})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("/nonexistent/python3", path); err != nil {
		t.Fatal(err)
	}
	path, err = b.Python(t.Context(), Spec{Name: "e"})
	if err != nil || b.builds() != 2 {
		t.Fatalf("%d were made: %v", b.builds(), err)
	}
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
}

// What fails leaves nothing, and says what to do.
func TestWhatFails(t *testing.T) {
	for _, test := range []struct {
		name string
		spec Spec
		set  func(*bench)
		want string
	}{
		{"an unknown package", Spec{Pip: []string{"no-such-package-here"}}, nil, "python -m pip ended with exit code 1; a package is not there under that name and version"},
		{"no requirement", Spec{Pip: []string{"tiny pack = 1"}}, nil, "a package is not written as pip_packages and conda_packages take it"},
		{"no network", Spec{Pip: []string{"tinypack"}}, func(b *bench) {
			b.Env = []string{"PATH=" + os.Getenv("PATH"), "PIP_INDEX_URL=http://127.0.0.1:1/simple", "PIP_RETRIES=1"}
		}, "the package index cannot be reached"},
		{"conda's packages without conda", Spec{Conda: []string{"python=3", "cudatoolkit=10"}}, nil,
			"conda_packages has cudatoolkit=10, and there is no conda, mamba or micromamba in PATH; install one of them, or put into pip_packages"},
		{"a range of Pythons without conda", Spec{Conda: []string{"python>=3.6"}}, nil, "conda_packages has python>=3.6, and there is no conda"},
		{"a Python that is not here", Spec{Conda: []string{"python=3.1"}}, nil, "conda_packages asks for Python 3.1, and there is no python3.1 in PATH"},
		{"no Python at all", Spec{}, func(b *bench) { b.Interpreter = "" }, "there is no python3 in PATH; install Python 3, or set MASCRIPT_PYTHON"},
		{"a Python without venv", Spec{}, func(b *bench) {
			b.Run = func(_ context.Context, c Command) (int, error) {
				said, code := "python 3.11.7 /usr/bin/python3\n", 0
				if !slices.Contains(c.Arguments, "-c") {
					said, code = "The virtual environment was not created successfully because ensurepip is not available.\n", 1
				}
				return code, os.WriteFile(c.Log, []byte(said), 0o600)
			}
		}, "apt install python3-venv"},
		{"a full disk", Spec{}, func(b *bench) {
			b.Run = func(_ context.Context, c Command) (int, error) {
				said, code := "python 3.11.7 /usr/bin/python3\n", 0
				if !slices.Contains(c.Arguments, "-c") {
					said, code = "OSError: [Errno 28] No space left on device\n", 1
				}
				return code, os.WriteFile(c.Log, []byte(said), 0o600)
			}
		}, "the disk is full"},
	} {
		t.Run(test.name, func(t *testing.T) {
			b := newBench(t, filepath.Join(t.TempDir(), "environments"))
			if test.set != nil {
				test.set(b)
			}
			_, err := b.Python(t.Context(), test.spec)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Fatalf("got %v, want %q", err, test.want)
			}
			left, _ := filepath.Glob(filepath.Join(b.Folder, "*"))
			if len(left) > 0 {
				t.Errorf("%s was left behind", left)
			}
		})
	}
}

// With conda its own packages are conda's to fetch, in the order of the channels, and pip's are pip's.
func TestConda(t *testing.T) {
	b := newBench(t, filepath.Join(t.TempDir(), "environments"))
	b.LookUp = func(name string) (string, error) {
		if name == "mamba" {
			return "/opt/mamba", nil
		}
		return "", os.ErrNotExist
	}
	var ran []string
	b.Run = func(_ context.Context, c Command) (int, error) {
		ran = append(ran, strings.Join(c.Arguments, " "))
		if i := slices.Index(c.Arguments, "-p"); i > 0 {
			bin := filepath.Join(c.Arguments[i+1], "bin")
			return 0, errors.Join(os.MkdirAll(bin, 0o700), os.WriteFile(filepath.Join(bin, "python"), nil, 0o700))
		}
		return 0, nil
	}
	path, err := b.Python(t.Context(), Spec{Name: "e", Channels: []string{"mine", "defaults"}, Conda: []string{"python=3.6", "cudatoolkit"}, Pip: []string{"b", "a"}})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"/opt/mamba create -y -q -c mine -c defaults -p " + filepath.Dir(filepath.Dir(path)) + " cudatoolkit python=3.6 pip",
		path + " -m pip install --disable-pip-version-check --no-input -q a b",
	}
	if !slices.Equal(ran, want) {
		t.Errorf("ran  %q\nwant %q", ran, want)
	}
}

// Who waits for somebody else's build can be stopped.
func TestWaitingEnds(t *testing.T) {
	b := newBench(t, filepath.Join(t.TempDir(), "environments"))
	path, err := b.Python(t.Context(), Spec{Name: "e"})
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Dir(filepath.Dir(filepath.Dir(path)))
	if err := os.Remove(filepath.Join(dir, madeName)); err != nil {
		t.Fatal(err)
	}
	held, err := flock.Acquire(filepath.Join(dir, lockName))
	if err != nil {
		t.Fatal(err)
	}
	defer held.Close()
	stopped := errors.New("stopped")
	ctx, cancel := context.WithCancelCause(t.Context())
	b.Say = func(format string, _ ...any) {
		if strings.Contains(format, "waiting") {
			cancel(stopped)
		}
	}
	done := make(chan error, 1)
	go func() {
		_, err := b.Python(ctx, Spec{Name: "e"})
		done <- err
	}()
	select {
	case err := <-done:
		if !errors.Is(err, stopped) {
			t.Errorf("it ended with %v", err)
		}
	case <-time.After(time.Minute):
		t.Error("it waits on")
	}
	if removed, err := Remove(dir, os.RemoveAll); removed || err != nil {
		t.Errorf("what somebody makes was removed: %v, %v", removed, err)
	}
	if err := held.Close(); err != nil {
		t.Fatal(err)
	}
	if removed, err := Remove(dir, os.RemoveAll); !removed || err != nil {
		t.Errorf("what nobody makes was not removed: %v", err)
	}
}

func TestOnlyPython(t *testing.T) {
	for _, test := range []struct {
		list []string
		want string
		ok   bool
	}{
		{nil, "", true},
		{[]string{"python"}, "", true},
		{[]string{"python=3.6.2"}, "3.6.2", true},
		{[]string{" python==3.6 "}, "3.6", true},
		{[]string{"python=3.6.*"}, "", false},
		{[]string{"python<3.8"}, "", false},
		{[]string{"numpy"}, "", false},
		{[]string{"python=3.6", "pip"}, "", false},
	} {
		if got, err := onlyPython(test.list); got != test.want || (err == nil) != test.ok {
			t.Errorf("%q: %q, %v", test.list, got, err)
		}
	}
}
