package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// On a terminal what was shown before is out of sight when a script runs again, as with node --watch, but above, and not lost.
// Ctrl-C there reaches every process at once, and counts once.
func TestWatchOnATerminal(t *testing.T) {
	dir := newFolder(t, map[string]string{
		"a.js": "print('first')",
		"b.js": "try { print('second'); sleep(600) } finally { sleep(0.2); print('tidied up') }",
	})
	p := newPTY(t, dir, 60, "--watch", "a.js").start()
	p.shows(`^first\r\nmascript: a\.js has ended; it runs again when a file changes\r\n$`)
	if err := os.Rename(filepath.Join(dir, "b.js"), filepath.Join(dir, "a.js")); err != nil {
		t.Fatal(err)
	}
	p.shows(`^(\r\n){24}\x1b\[H\x1b\[Jmascript: a\.js has changed; running a\.js again\r\nsecond\r\n`)
	p.types("\x03")
	p.shows(`tidied up\r\n`)
	p.ends(130)
}

// In the background the terminal is the shell's, and the watching goes on.
func TestWatchInTheBackground(t *testing.T) {
	dir := newFolder(t, map[string]string{"a.js": "print('first')", "b.js": "print('second')"})
	p := newPTY(t, dir, 100)
	shell, err := exec.LookPath("bash")
	if err != nil {
		missingTool(t, "bash")
	}
	p.command.Path, p.command.Args = shell, []string{"bash", "--norc", "--noprofile", "--noediting", "-i"}
	p.command.Env = append(p.command.Env, "PS1=$ ")
	p.start()
	p.shows(`\$ $`)
	p.types("mascript --watch a.js &\n")
	p.shows(`a\.js has ended; it runs again when a file changes\r\n`)
	if err := os.Rename(filepath.Join(dir, "b.js"), filepath.Join(dir, "a.js")); err != nil {
		t.Fatal(err)
	}
	p.shows(`second\r\nmascript: a\.js has ended`)
	p.types("kill %1; wait; exit\n")
	p.ends(0)
}
