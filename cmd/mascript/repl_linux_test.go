package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// shellPTY is the shell in a terminal, as its user has it.
type shellPTY struct{ *pty }

// newShell is a shell that begin starts. Its command may be changed before. Results have no colours.
func newShell(t *testing.T, dir string, arguments ...string) *shellPTY {
	t.Helper()
	p := newPTY(t, dir, 80, arguments...)
	p.command.Env = append(p.command.Env, "NO_COLOR=1", "PAGER=cat")
	return &shellPTY{p}
}

// env changes the environment, with NAME=value.
func (s *shellPTY) env(variables ...string) *shellPTY {
	s.command.Env = append(s.command.Env, variables...)
	return s
}

// begin starts it, and gives what is said before the first prompt.
func (s *shellPTY) begin() (banner string) {
	s.t.Helper()
	s.start()
	return s.prompted()
}

// What the shell sends around a prompt: the terminal is told to bracket pastes and not to wrap lines, and the reverse
// before an entry runs.
const (
	promptShown  = `\x1b\[\?7l[^\x1b\n]*> `
	goesOnShown  = `\x1b\[\?7l\.\.\. `
	entryRuns    = `\x1b\[\?2004l`
	beforePrompt = `(?s)\A.*?\x1b\[\?2004h` + promptShown
)

// prompted waits for the prompt for the next entry, after something has run, and gives what was shown since that began.
func (s *shellPTY) prompted() (shown string) {
	s.t.Helper()
	from := s.seen
	s.shows(beforePrompt)
	text, _ := s.output.read()
	shown = text[from:s.seen]
	// A busy machine's shell gives the terminal back between the lines of a paste, too.
	shown = shown[max(0, strings.LastIndex(shown, "\x1b[?2004l")):]
	return withoutSequences(shown[:strings.LastIndex(shown, "\x1b[?2004h")])
}

// withoutSequences is a text of the terminal without sequences.
func withoutSequences(raw string) string {
	text := regexp.MustCompile(`\x1b\[[0-9;?]*[A-Za-z]`).ReplaceAllString(raw, "")
	return strings.TrimRight(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
}

// enter types an entry, each line after the prompt for it, and gives what comes of it before the next prompt.
func (s *shellPTY) enter(lines ...string) (answer string) {
	s.t.Helper()
	for i, line := range lines {
		s.types(line + "\r")
		if i < len(lines)-1 {
			s.shows(goesOnShown)
		}
	}
	return s.prompted()
}

// answers enters lines, one after the other, each with the answer that it must have.
func (s *shellPTY) answers(pairs ...string) {
	s.t.Helper()
	for i := 0; i < len(pairs); i += 2 {
		if got := s.enter(strings.Split(pairs[i], "\n")...); got != pairs[i+1] {
			s.t.Errorf("%s\nis answered with\n%s\nwant\n%s", pairs[i], got, pairs[i+1])
		}
	}
}

// tells enters a line whose answer must match a pattern.
func (s *shellPTY) tells(line, pattern string) {
	s.t.Helper()
	if got := s.enter(strings.Split(line, "\n")...); !regexp.MustCompile(pattern).MatchString(got) {
		s.t.Errorf("%s\nis answered with\n%s\nwant\n%s", line, got, pattern)
	}
}

// leaves presses Ctrl-D and waits for the end.
func (s *shellPTY) leaves(code int) (raw string) {
	s.t.Helper()
	s.types("\x04")
	return s.ends(code)
}

// file is the text of a file in the working folder; empty if there is none.
func (s *shellPTY) file(name string) string {
	s.t.Helper()
	text, err := os.ReadFile(filepath.Join(s.dir, name))
	if err != nil && !os.IsNotExist(err) {
		s.t.Fatal(err)
	}
	return string(text)
}

// part is a part of the test, with a name.
func (s *shellPTY) part(name string, test func()) {
	whole := s.t
	whole.Run(name, func(t *testing.T) {
		s.t = t
		defer func() { s.t = whole }()
		test()
	})
}
