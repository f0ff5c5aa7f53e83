// Package enginetest gives tests a podman of their own, with images made from programs of this machine: no
// registry is asked. It does not know engines.
package enginetest

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Busybox is an image with a shell, which is there as bash, too, and its usual programs. Python is one that has
// python3 as well, and python by that name.
const (
	Busybox = "localhost/mascript-test/busybox:1"
	Python  = "localhost/mascript-test/python:1"
)

// Podman is a podman with storage of its own.
type Podman struct {
	folder  string
	env     []string
	execute func(*exec.Cmd) error
}

// New makes a podman, which Close ends. Its programs are run by execute: a process that reaps all its children has a way
// of its own. It fails the test when podman is not installed and everything is to be
// tested, and skips it otherwise.
//
// The settings are those that work on a small virtual machine: no overlay, no systemd, no hard limit raised.
func New(t testing.TB, execute func(*exec.Cmd) error) *Podman {
	t.Helper()
	for _, program := range []string{"podman", "runc", "busybox"} {
		if _, err := exec.LookPath(program); err == nil {
			continue
		}
		if os.Getenv("MASCRIPT_TEST_ALL") != "" {
			t.Fatalf("%s is not installed, and MASCRIPT_TEST_ALL is set", program)
		}
		t.Skipf("%s is not installed", program)
	}
	folder, err := os.MkdirTemp("", "mascript-podman-")
	must(t, err)
	p := &Podman{folder: folder, execute: execute, env: []string{
		"CONTAINERS_CONF=" + filepath.Join(folder, "containers.conf"),
		"CONTAINERS_STORAGE_CONF=" + filepath.Join(folder, "storage.conf"),
		"CONTAINERS_REGISTRIES_CONF=" + filepath.Join(folder, "registries.conf"),
	}}
	write(t, filepath.Join(folder, "containers.conf"), `[containers]
default_ulimits = ["nofile=1024:1024", "nproc=2048:2048"]
[engine]
cgroup_manager = "cgroupfs"
events_logger = "file"
runtime = "runc"
`)
	write(t, filepath.Join(folder, "storage.conf"), fmt.Sprintf(`[storage]
driver = "vfs"
graphroot = %q
runroot = %q
`, filepath.Join(folder, "storage"), filepath.Join(folder, "run")))
	// No name leads to a registry. One that is to be refused with words of podman's own is blocked.
	write(t, filepath.Join(folder, "registries.conf"), `unqualified-search-registries = []
[[registry]]
location = "blocked.test"
blocked = true
`)
	return p
}

// Env are the variables that lead a podman to the storage.
func (p *Podman) Env() []string { return p.env }

// Run runs podman and returns what it says.
func (p *Podman) Run(t testing.TB, arguments ...string) string {
	t.Helper()
	said, err := p.run(arguments...)
	must(t, err)
	return said
}

func (p *Podman) run(arguments ...string) (string, error) {
	cmd := exec.Command("podman", arguments...)
	cmd.Env = append(os.Environ(), p.env...)
	return p.output(cmd)
}

// output runs a program to its end and returns what it says.
func (p *Podman) output(cmd *exec.Cmd) (string, error) {
	var said, complained strings.Builder
	cmd.Stdout, cmd.Stderr = &said, &complained
	if err := p.execute(cmd); err != nil {
		return "", fmt.Errorf("%s: %w: %s", strings.Join(cmd.Args, " "), err, complained.String())
	}
	return strings.TrimSpace(said.String()), nil
}

// Containers lists the names of all containers.
func (p *Podman) Containers(t testing.TB) []string {
	t.Helper()
	return strings.Fields(p.Run(t, "ps", "--all", "--format", "{{.Names}}"))
}

// MakeBusybox makes the image Busybox.
func (p *Podman) MakeBusybox(t testing.TB) {
	t.Helper()
	p.make(t, Busybox, p.busybox(t))
}

// MakePython makes the image Python, of the machine's python3 and the libraries that it needs.
func (p *Podman) MakePython(t testing.TB) {
	t.Helper()
	root := p.busybox(t)
	question := `import sys, sysconfig; print(sys.base_prefix); print(sysconfig.get_path("stdlib")); print("%d.%d" % sys.version_info[:2])`
	said, err := p.output(exec.Command("python3", "-c", question))
	must(t, err)
	about := strings.Split(said, "\n")
	prefix, library, version := about[0], about[1], about[2]
	program, err := filepath.EvalSymlinks(filepath.Join(prefix, "bin", "python"+version))
	must(t, err)
	copyFile(t, program, filepath.Join(root, "usr/bin/python3"))
	must(t, os.Symlink("python3", filepath.Join(root, "usr/bin/python")))
	need := []string{program}
	must(t, filepath.WalkDir(library, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		switch name := entry.Name(); {
		case entry.IsDir() && (name == "test" || name == "tests" || name == "site-packages" || name == "dist-packages" || name == "__pycache__" || name == "idlelib" || name == "ensurepip"):
			return fs.SkipDir
		case !entry.Type().IsRegular() || strings.HasSuffix(name, ".a"):
			return nil
		case strings.HasSuffix(name, ".so"):
			need = append(need, path)
		}
		within, err := filepath.Rel(library, path)
		if err != nil {
			return err
		}
		copyFile(t, path, filepath.Join(root, "usr/lib/python"+version, within))
		return nil
	}))
	for _, path := range need {
		said, err := p.output(exec.Command("ldd", path))
		must(t, err)
		for line := range strings.Lines(said) {
			for field := range strings.FieldsSeq(line) {
				if strings.HasPrefix(field, "/") {
					copyFile(t, field, filepath.Join(root, field))
				}
			}
		}
	}
	p.make(t, Python, root)
}

// busybox lays out the file system of an image.
func (p *Podman) busybox(t testing.TB) string {
	t.Helper()
	root, err := os.MkdirTemp(p.folder, "root-")
	must(t, err)
	must(t, os.Chmod(root, 0o755))
	program, err := exec.LookPath("busybox")
	must(t, err)
	copyFile(t, program, filepath.Join(root, "bin/busybox"))
	names, err := p.output(exec.Command(program, "--list"))
	must(t, err)
	for name := range strings.FieldsSeq(names) {
		if name != "busybox" && name != "bash" {
			must(t, os.Symlink("busybox", filepath.Join(root, "bin", name)))
		}
	}
	// A link would not do: busybox goes by its name, and has no bash.
	must(t, os.WriteFile(filepath.Join(root, "bin/bash"), []byte("#!/bin/sh\nexec /bin/sh \"$@\"\n"), 0o755))
	for _, folder := range []string{"tmp", "proc", "sys", "dev", "etc", "usr/bin"} {
		must(t, os.MkdirAll(filepath.Join(root, folder), 0o755))
	}
	return root
}

// make imports a file system as an image.
func (p *Podman) make(t testing.TB, name, root string) {
	t.Helper()
	archive := root + ".tar"
	_, err := p.output(exec.Command("tar", "-C", root, "-cf", archive, "."))
	must(t, err)
	p.Run(t, "import", "--quiet", "--change", "ENV PATH=/usr/bin:/bin", archive, name)
	must(t, os.RemoveAll(root))
	must(t, os.Remove(archive))
}

// Close removes all containers, images and the storage.
func (p *Podman) Close() error {
	_, err := p.run("rm", "--force", "--all", "--time", "0")
	return errors.Join(err, os.RemoveAll(p.folder))
}

func copyFile(t testing.TB, from, to string) {
	t.Helper()
	if _, err := os.Stat(to); err == nil {
		return
	}
	must(t, os.MkdirAll(filepath.Dir(to), 0o755))
	content, err := os.ReadFile(from)
	must(t, err)
	info, err := os.Stat(from)
	must(t, err)
	must(t, os.WriteFile(to, content, info.Mode()))
}

func write(t testing.TB, path, text string) {
	t.Helper()
	must(t, os.WriteFile(path, []byte(text), 0o600))
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// Hide makes programs in folder that stand before podman and docker in a PATH and do not work, so that no test
// reaches a registry by an image's name.
func Hide(folder string) error {
	err := os.MkdirAll(folder, 0o700)
	for _, name := range []string{"podman", "docker"} {
		err = errors.Join(err, os.WriteFile(filepath.Join(folder, name), []byte("#!/bin/sh\necho 'hidden from this test' >&2\nexit 125\n"), 0o700))
	}
	return err
}
