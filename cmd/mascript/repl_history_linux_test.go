package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// stored are the entries of the history.
func (s *shellPTY) stored() []string { return s.storedIn("mascript/history") }

func (s *shellPTY) storedIn(file string) (entries []string) {
	s.t.Helper()
	for line := range strings.Lines(s.file(file)) {
		var entry string
		if err := json.Unmarshal([]byte(line), &entry); err != nil {
			s.t.Errorf("%s has the line %q: %v", file, line, err)
		}
		entries = append(entries, entry)
	}
	return entries
}

// keeps compares the history with entries.
func (s *shellPTY) keeps(want ...string) {
	s.t.Helper()
	if got := s.stored(); !slices.Equal(got, want) {
		s.t.Errorf("the history is\n%q\nwant\n%q", got, want)
	}
}

// killed ends the shell with a signal that it cannot know of.
func (s *shellPTY) killed() {
	s.t.Helper()
	if err := s.command.Process.Kill(); err != nil {
		s.t.Fatal(err)
	}
	s.ends(-1)
}

func TestShellHistory(t *testing.T) {
	dir := newFolder(t, nil)
	s := newShell(t, dir)
	s.begin()
	const block = "function f() {\n\n\treturn 1\n}"
	s.types("\x1b[200~" + block + "\x1b[201~\r")
	s.prompted()
	s.enter("f()")
	s.enter("f()") // is there once
	s.enter("nope")
	s.enter(".type f")
	s.keeps(block, "f()", "nope", ".type f")
	if info, err := os.Stat(filepath.Join(dir, "mascript", "history")); err != nil || info.Mode() != 0o600 {
		t.Errorf("the history is %v, %v", info.Mode(), err)
	}
	s.killed() // at a prompt

	s = newShell(t, dir)
	s.begin()
	s.answers(".history type", ".type f", ".history what is not there", ".history: no entry has what is not there", ".history /^f...?$/", "f()")
	s.types("print('runs');\r")
	s.shows("runs")
	s.prompted()
	s.types("print('for ever'); for (;;) {}\r")
	s.shows(entryRuns + "for ever")
	s.killed() // while an entry runs
	s.keeps(block, "f()", "nope", ".type f", ".history type", ".history what is not there", ".history /^f...?$/", "print('runs');", "print('for ever'); for (;;) {}")

	s = newShell(t, dir)
	s.begin()
	s.types("\x1b[A")
	s.shows(`for \(;;\)`)
	s.types(strings.Repeat("\x1b[A", 8))
	s.shows("function f")
	s.types("\r") // as it was entered
	s.prompted()
	s.answers("f()", "1")
	s.leaves(0)
}

// A session that nothing was entered after tells what a secret was, too.
func TestShellHistoryForgetsAtTheEnd(t *testing.T) {
	s := newShell(t, newFolder(t, nil))
	s.begin()
	s.enter("1 + 1")
	s.enter("const word = 'correcthorse'")
	s.types("setTimeout(() => { new Session({ access_key: 'A', secret_key: word, project_id: 'p', region_name: 'cn-north-4' }); print('made') }, 1);\r")
	s.shows("made\r\n") // beside the prompt
	s.leaves(0)
	s.keeps("1 + 1")
}

func TestShellHistoryOfTwo(t *testing.T) {
	dir := newFolder(t, nil)
	a, b := newShell(t, dir), newShell(t, dir)
	a.begin()
	b.begin()
	var want []string
	for i := range 5 {
		a.answers(fmt.Sprintf("'a%d'", i), fmt.Sprintf("'a%d'", i))
		b.answers(fmt.Sprintf("'b%d'", i), fmt.Sprintf("'b%d'", i))
		want = append(want, fmt.Sprintf("'a%d'", i), fmt.Sprintf("'b%d'", i))
	}
	for i := range 20 { // both at once
		a.types(fmt.Sprintf("'c%d'\r", i))
		b.types(fmt.Sprintf("'d%d'\r", i))
		a.prompted()
		b.prompted()
	}
	a.leaves(0)
	b.killed()
	got := a.stored()
	if !slices.Equal(got[:10], want) || len(got) != 50 {
		t.Errorf("the history is %q", got)
	}
	for i := range 20 {
		if !slices.Contains(got, fmt.Sprintf("'c%d'", i)) || !slices.Contains(got, fmt.Sprintf("'d%d'", i)) {
			t.Errorf("number %d is lost: %q", i, got)
		}
	}
}

func TestShellHistoryIsBounded(t *testing.T) {
	var text strings.Builder
	for i := range 5000 {
		fmt.Fprintf(&text, "\"'entry %d'\"\n", i)
	}
	s := newShell(t, newFolder(t, map[string]string{"mascript/history": text.String()}))
	s.begin()
	s.enter("'the last'")
	got := s.stored()
	if len(got) != 1000 || got[0] != "'entry 4001'" || got[999] != "'the last'" {
		t.Errorf("%d entries are left, from %q to %q", len(got), got[0], got[len(got)-1])
	}
	s.types("\x1b[A\x1b[A")
	s.shows("entry 4999")
	s.types("\x03")
	s.shows(promptShown)
	s.leaves(0)
}

func TestShellHistoryElsewhere(t *testing.T) {
	dir := newFolder(t, map[string]string{"folder/keep": "", "own/file": "mine\n"})
	s := newShell(t, dir).env("MASCRIPT_HISTORY=" + filepath.Join(dir, "moved", "entries"))
	s.begin()
	s.answers("1", "1")
	s.leaves(0)
	if got := s.storedIn("moved/entries"); !slices.Equal(got, []string{"1"}) || s.stored() != nil {
		t.Errorf("moved, it is %q, and in the old place %q", got, s.stored())
	}

	s = newShell(t, dir).env("MASCRIPT_HISTORY=")
	s.begin()
	s.answers("2", "2", ".history", "2")
	s.leaves(0)
	if s.stored() != nil {
		t.Errorf("disabled, it is %q", s.stored())
	}

	for path, why := range map[string]string{
		"folder":   `history is not kept: .*folder must be a file`,
		"own/file": `history is not kept: .*own/file is no history of this shell, and is left alone`,
	} {
		s = newShell(t, dir).env("MASCRIPT_HISTORY=" + filepath.Join(dir, path))
		s.start()
		s.shows(why)
		s.shows(promptShown)
		s.answers("3", "3") // said once
		s.leaves(0)
	}
	if text := s.file("own/file"); text != "mine\n" {
		t.Errorf("another program's file is now %q", text)
	}
}

// No file that the shell leaves has a secret in it, at any moment after it is known to be one.
func TestShellHistoryWithoutSecrets(t *testing.T) {
	const key, secret = "mellow-yellow-access", "plain-words-that-open"
	const rest = "project_id: 'p', region_name: 'cn-north-4' })"
	for name, test := range map[string]struct {
		entries []string
		known   int // from which entry on it may not be found
		keeps   []string
	}{
		"literally": {[]string{"1", "const s = new Session({ access_key: '" + key + "', secret_key: '" + secret + "', " + rest, "s.obs", "2"}, 0, []string{"1", "s.obs", "2"}},
		"by a name": {[]string{"const secret_key = '" + secret + "'", "secret_key.length"}, 0, []string{"secret_key.length"}},
		"through a variable": {[]string{"const first = '" + key + "', second = '" + secret + "'", "const s = new Session({ access_key: first, secret_key: second, " + rest,
			"'" + secret + "'.length"}, 1, []string{"const s = new Session({ access_key: first, secret_key: second, " + rest}},
		"over several lines": {[]string{"new Session({\naccess_key:\n'" + key + "',\nsecret_key:\n'" + secret + "',\n" + rest, "2"}, 0, []string{"2"}},
		"in parts": {[]string{"const half = '" + secret[:10] + "'", "const whole = half + '" + secret[10:] + "'",
			"const s = new Session({ access_key: 'any', secret_key: whole, " + rest, "2"}, 2, []string{"2"}},
		"in a command": {[]string{".time new Session({ access_key: '" + key + "', secret_key: '" + secret + "', " + rest, "2"}, 0, []string{"2"}},
		"in Python":    {[]string{"s = Session(access_key='" + key + "', secret_key='" + secret + "', project_id='p', region_name='cn-north-4')", "\x152"}, 0, []string{"2"}},
	} {
		t.Run(name, func(t *testing.T) {
			s := newShell(t, newFolder(t, nil))
			s.begin()
			for i, entry := range test.entries {
				s.enter(strings.Split(entry, "\n")...)
				if i >= test.known {
					s.nowhere(secret[:10], secret[10:])
				}
			}
			s.killed()
			s.nowhere(secret[:10], secret[10:])
			s.keeps(test.keeps...)
		})
	}
}

// nowhere looks for texts in the files that the shell has left.
func (s *shellPTY) nowhere(texts ...string) {
	s.t.Helper()
	err := filepath.WalkDir(s.dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		content, err := os.ReadFile(path)
		for _, text := range texts {
			if strings.Contains(string(content), text) {
				s.t.Errorf("%s holds %q", path, text)
			}
		}
		return err
	})
	if err != nil {
		s.t.Error(err)
	}
}
