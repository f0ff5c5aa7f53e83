//go:build linux || darwin

package platform

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// puppet is a boot file that does what the test tells it through a pipe in its output folder. Without
// one it ends at once.
const puppet = `
for a; do case $a in --train_url=*) out=${a#--train_url=} ;; esac; done
[ -p "$out/strings" ] || exit 0
exec 3<"$out/strings"
while read -r line <&3; do eval "$line"; done
`

// strings lead to a puppet.
type puppetStrings struct {
	t    testing.TB
	pipe *os.File
}

// pull makes a job whose worker waits for commands, in an output folder of its name.
func (s *service) pull(name string, edits ...edit) (ids, puppetStrings) {
	s.Helper()
	strings := s.strings(name)
	return s.create(name, append(edits, edit{"config.train_url": quote("/bucket/" + name + "/")})...), strings
}

func (s *service) strings(name string) puppetStrings {
	s.Helper()
	dir := filepath.Join(s.storage, "obs", "bucket", name)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		s.Fatal(err)
	}
	path := filepath.Join(dir, "strings")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		s.Fatal(err)
	}
	pipe, err := os.OpenFile(path, os.O_RDWR, 0) // does not wait for the other end, and keeps it open
	if err != nil {
		s.Fatal(err)
	}
	s.Cleanup(func() { pipe.Close() })
	return puppetStrings{s, pipe}
}

// do tells the worker to run one line of shell.
func (p puppetStrings) do(command string) {
	p.t.Helper()
	if _, err := p.pipe.WriteString(command + "\n"); err != nil {
		p.t.Fatal(err)
	}
}
