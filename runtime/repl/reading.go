package repl

import (
	"fmt"
	"io"
	"strings"
	"time"

	"mascript/runtime"
)

const (
	prompt      = "> "
	continued   = "... "
	leavingHint = "(to leave, press Ctrl-C again, or Ctrl-D, or type .exit)"
)

// read reads an entry, of as many lines as it takes. At its end it is io.EOF.
func (s *Session) read() (string, error) {
	var lines []string
	pasted := false
	again := func() { lines, pasted, s.offer = nil, false, "" }
	for {
		text, first := s.offer, prompt
		if s.Label != nil {
			first = s.Label() + prompt
		}
		if s.offer = ""; len(lines) > 0 {
			first = continued
		}
		line, err := s.line(first, text)
		switch {
		case err == ErrAborted:
			empty := len(lines) == 0 && line.Text == ""
			if empty && s.pressed {
				return "", io.EOF
			}
			if s.pressed = empty; empty {
				s.note(leavingHint)
			}
			again()
			continue
		case err == io.EOF && len(lines) > 0 && s.typed(): // leaves the entry, not the shell
			again()
			continue
		case err == io.EOF && len(lines) > 0:
			return strings.Join(lines, "\n"), nil
		case err != nil:
			return "", err
		}
		s.pressed = false
		if len(lines) > 0 && !line.More && strings.TrimSpace(line.Text) == ".break" {
			again()
			continue
		}
		lines = append(lines, line.Text)
		if len(lines) == 1 && isCommand(line.Text) { // of a paste, too
			return line.Text, nil
		}
		if line.More {
			pasted = true
			continue
		}
		whole := strings.Join(lines, "\n")
		switch {
		case strings.TrimSpace(whole) == "":
			again()
		case !s.goesOn(whole, pasted):
			return whole, nil
		}
	}
}

// translatable is how many bytes of an entry may be in another language while its lines come one by one: to ask after each
// line of a long one takes time.
const translatable = 4 << 10

// goesOn reports whether a text is the beginning of an entry.
func (s *Session) goesOn(text string, pasted bool) bool {
	if isCommand(text) || helpSubject(text) != "" {
		return false
	}
	_, err := s.Host.Read(s.name(), text)
	asked := s.Translate != nil && (pasted || len(text) < translatable)
	switch {
	case err == runtime.ErrUnfinished && asked: // a text in Python's quotes breaks off for JavaScript, too
		t := s.Translate(text, s.names)
		return t.Text == "" && t.Why == "" || t.More && !pasted
	case err == runtime.ErrUnfinished:
		return true
	case err != nil && asked:
		t := s.Translate(text, s.names)
		return t.More && (t.Text == "" || !pasted)
	}
	return false
}

// name is what stacks call the next entry.
func (s *Session) name() string { return fmt.Sprintf("[%d]", s.entries+1) }

// yieldAfter is how long a line may wait for the loop until Ctrl-C is a signal again.
const yieldAfter = 20 * time.Millisecond

// line reads a line, while the host's loop goes on.
func (s *Session) line(prompt, text string) (Line, error) {
	s.Host.EndLines()
	s.presses.Store(0)
	read, attended := make(chan struct{}), make(chan struct{})
	var line Line
	var err error
	var bug any
	go func() {
		defer close(read)
		defer func() { bug = recover() }() // is for the goroutine that can say so
		if line, err = s.lines.Line(prompt, text); err != nil {
			s.Host.InterruptCallback() // one may hold the loop
		}
	}()
	if s.Terminal != nil {
		go func() {
			<-read
			s.yield(attended, err != nil)
		}()
	}
	ended := s.Host.Attend(read, s.abort)
	close(attended)
	if ended != nil {
		return Line{}, ended
	}
	<-read
	if bug != nil {
		panic(bug)
	}
	return line, err
}

// yield gives the terminal back when a line was read and a callback holds the loop: nobody reads the keys that might end
// that. One that came up after a Ctrl-C is left by it, too.
func (s *Session) yield(attended <-chan struct{}, aborted bool) {
	select {
	case <-attended:
	case <-time.After(yieldAfter):
		s.Terminal.Yield()
		if aborted {
			s.Host.InterruptCallback()
		}
	}
}

// desperate is how many Ctrl-C in a row somebody presses who sees nothing come of it.
const desperate = 3

const stuckHint = "(a call of the engine cannot be left before its end; Ctrl-\\ ends the shell)"

// Interrupt is Ctrl-C that came as a signal. It may be called from any goroutine, and does not wait: not for a terminal
// that takes no output, either.
func (s *Session) Interrupt() {
	switch {
	case !s.Host.InterruptEntry():
		s.abort()
	case s.presses.Add(1) == desperate:
		go s.note(stuckHint)
	}
}

// abort ends the line that is read, or that will be next.
func (s *Session) abort() {
	if s.typed() {
		s.lines.Interrupt()
	} else {
		s.Host.Stop(runtime.ErrInterrupted)
	}
}
