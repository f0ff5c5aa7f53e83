package store

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A file that may be read but not written. The superuser may write everything, so there another user
// opens it.
func TestFileNotWritable(t *testing.T) {
	dir := t.TempDir()
	createJob(t, open(t, dir), "job")
	if err := errors.Join(
		os.Chmod(filepath.Join(dir, fileName), 0o444), os.Chmod(dir, 0o555), os.Chmod(filepath.Dir(dir), 0o755),
	); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod(dir, 0o755) })
	cmd := other(t, "open", dir)
	cmd.Dir = "/"
	if os.Geteuid() == 0 {
		cmd.Path = "/proc/self/exe" // the binary's folder may be closed to others
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	output, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || !strings.Contains(string(output), "check that the folder exists and is writable") {
		t.Errorf("%v: %s", err, output)
	}
}
