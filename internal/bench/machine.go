//go:build unix

package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"time"
)

// machine is what there is to measure, and to measure it beside.
type machine struct {
	mascript string
	emptyGo  string // an empty Go program
	node     string // empty when there is none, as with python
	python   string
	sh       string
	scratch  string
	home     string   // of the embedded platform
	environ  []string // nothing of the caller's that could change a figure or reach a paid service
}

// deadline is for what hangs. Nothing here takes a second.
const deadline = 30 * time.Second

func newMachine(mascript, scratch string) (*machine, error) {
	m := &machine{mascript: mascript, scratch: scratch, environ: []string{
		"PATH=" + os.Getenv("PATH"), "LANG=C.UTF-8", "HOME=" + scratch, "TMPDIR=" + scratch,
	}}
	var err error
	if m.sh, err = exec.LookPath("sh"); err != nil {
		return nil, err
	}
	m.node, _ = exec.LookPath("node")
	if m.python = cleanPython(scratch); m.python != "" {
		m.environ = append(m.environ, "MASCRIPT_PYTHON="+m.python)
	}
	m.emptyGo = filepath.Join(scratch, "empty-go")
	source, err := m.file("empty.go", "package main\n\nfunc main() {}\n")
	if err != nil {
		return nil, err
	}
	build := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", m.emptyGo, source)
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if output, err := build.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("build an empty Go program: %w\n%s", err, output)
	}
	return m, nil
}

// cleanPython is python3 as it comes: the one in PATH may be a version manager's slow shim, and the one
// behind that may load what was installed into it at every start, which a virtual environment leaves out.
// It is empty when there is none that works.
func cleanPython(scratch string) string {
	path, err := exec.Command("python3", "-c", "import sys; print(sys.executable)").Output()
	if err != nil {
		return ""
	}
	interpreter, clean := strings.TrimSpace(string(path)), filepath.Join(scratch, "venv")
	if exec.Command(interpreter, "-m", "venv", "--without-pip", clean).Run() != nil {
		return interpreter // some systems package venv apart
	}
	return filepath.Join(clean, "bin", "python3")
}

// withHome is the same machine with an embedded platform of its own, new and empty.
func (m machine) withHome(name string) *machine {
	m.home = filepath.Join(m.scratch, name)
	m.environ = append(slices.Clip(m.environ), "MASCRIPT_HOME="+m.home)
	return &m
}

// file writes a file in the scratch folder.
func (m *machine) file(name, text string) (string, error) {
	path := filepath.Join(m.scratch, name)
	return path, os.WriteFile(path, []byte(text), 0o600)
}

// spent is what one run of a program took.
type spent struct {
	start        time.Time
	milliseconds float64
	memory       float64 // its peak, in MB
	output       []byte
}

// run runs a program to its end. Its output goes to files: a pipe would cost this process a goroutine and
// a start some time.
func (m *machine) run(command ...string) (spent, error) {
	ctx, cancel := context.WithTimeout(context.Background(), deadline)
	defer cancel()
	cmd := exec.CommandContext(ctx, command[0], command[1:]...)
	cmd.Env, cmd.Dir = m.environ, m.scratch
	said, err := os.Create(filepath.Join(m.scratch, "stdout"))
	if err != nil {
		return spent{}, err
	}
	defer said.Close()
	trouble, err := os.Create(filepath.Join(m.scratch, "stderr"))
	if err != nil {
		return spent{}, err
	}
	defer trouble.Close()
	cmd.Stdout, cmd.Stderr = said, trouble
	s := spent{start: time.Now()}
	err = cmd.Run()
	s.milliseconds = milliseconds(time.Since(s.start))
	if err != nil {
		words, _ := os.ReadFile(trouble.Name())
		return spent{}, fmt.Errorf("%s: %w\n%s", strings.Join(command, " "), errors.Join(err, ctx.Err()), words)
	}
	s.memory = peakMemory(cmd.ProcessState.SysUsage().(*syscall.Rusage))
	s.output, err = os.ReadFile(said.Name())
	return s, err
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// peakMemory is in MB. The system counts in bytes (macOS) or KiB.
func peakMemory(usage *syscall.Rusage) float64 {
	unit := 1024.0
	if runtime.GOOS == "darwin" {
		unit = 1
	}
	return float64(usage.Maxrss) * unit / 1e6
}

// ownMemory is this process's peak in MB. On Linux a child's peak is counted from there, since until it
// becomes another program it shares our memory: what needs less than we do is not seen exactly. The usage
// that the system reports of us cannot tell: it is counted from our own parent's in turn.
func ownMemory() float64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(status)) {
		var kib float64
		if n, _ := fmt.Sscanf(line, "VmHWM: %f kB", &kib); n == 1 {
			return kib * 1024 / 1e6
		}
	}
	return 0
}
