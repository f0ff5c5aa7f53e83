package repl

import (
	"errors"
	"fmt"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime"
	"mascript/runtime/render"
	"mascript/runtime/repl/secret"
)

// answer does what an input says. The error is for left.
func (s *Session) answer(text string) error {
	if s.Terminal != nil {
		s.Terminal.Release()
	}
	switch trimmed := strings.TrimSpace(text); {
	case isCommand(text):
		s.remember(text)
		return s.command(trimmed)
	case helpSubject(text) != "":
		s.remember(text)
		return s.help(helpSubject(text))
	case s.leaves(trimmed):
		s.leaving = true
		return nil
	}
	return s.evaluate(text)
}

// leaves reports whether an entry is what people type to leave other shells, and nothing here.
func (s *Session) leaves(text string) bool {
	word := strings.TrimSuffix(strings.TrimSuffix(text, ";"), "()")
	if word != "exit" && word != "quit" {
		return false
	}
	_, defined := s.Host.Peek(word)
	return !defined
}

// evaluate keeps an entry and runs it.
func (s *Session) evaluate(text string) error {
	s.remember(text)
	return s.interpret(text)
}

// interpret runs an entry, or offers what it is in JavaScript.
func (s *Session) interpret(text string) error {
	entry, err := s.Host.Read(s.name(), text)
	if s.Translate != nil {
		if t := s.Translate(text, s.names); t.Text != "" || t.Why != "" {
			s.translated(t)
			return nil
		}
	}
	s.entries++
	if err != nil {
		if err == runtime.ErrUnfinished {
			first, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
			err = fmt.Errorf("SyntaxError: the input ends before this entry does: %s", render.Plain(first))
		}
		s.fail(record{Text: text, Failed: true}, err)
		return nil
	}
	return s.run(entry, record{Text: text, Looked: entry.Looks})
}

// translated shows what an entry of another language is in JavaScript, ready to be run.
func (s *Session) translated(t Translation) {
	switch {
	case t.Why != "":
		s.warn(t.Why)
		s.failed = true
	case s.Terminal != nil:
		s.note("this is Python; here it is in JavaScript, Enter runs it:")
		if strings.Contains(t.Text, "\n") || len(prompt)+render.Columns(t.Text) >= s.Columns() { // the editor shows a part
			s.note(t.Text)
		}
		s.offer = t.Text
	default:
		s.warn("this is Python; in JavaScript it is:\n" + t.Text)
		s.failed = true
	}
}

// remember keeps an input for Up, and for other sessions, before it is run.
func (s *Session) remember(text string) {
	if s.Terminal == nil {
		return
	}
	text = strings.TrimRight(text, "\n")
	s.Terminal.Remember(text)
	if !isCommand(text) {
		s.recent = text
	}
	if secret.Suspicious(text) || secret.Holds(text, s.Host.Secrets()) {
		return
	}
	if err := s.history.Add(text); err != nil {
		s.warn(err.Error())
	}
}

// forget takes what has turned out to hold a secret out of the history.
func (s *Session) forget() {
	secrets := s.Host.Secrets()
	if len(secrets) == s.secrets || s.Terminal == nil {
		return
	}
	s.secrets = len(secrets)
	if err := s.history.Purge(func(entry string) bool { return secret.Holds(entry, secrets) }); err != nil {
		s.warn(err.Error())
	}
}

// run runs an entry that was read and shows what comes of it. The error is for left.
func (s *Session) run(entry *runtime.Entry, r record) error {
	r.Names = entry.Names
	var text func() string
	if s.pager && r.Looked && strings.HasPrefix(strings.TrimSpace(r.Text), "help(") {
		text = s.Output.hold()
	}
	o := s.Host.Run(entry)
	if text != nil {
		s.print(text())
	}
	s.Host.EndLines()
	s.forget()
	switch {
	case o.Err == runtime.ErrEnded:
		return o.Err
	case o.Err == runtime.ErrInterrupted:
		r.Failed = true
		s.records = append(s.records, r)
		return o.Err
	case o.Err != nil:
		s.thrown = o.Thrown
		r.Failed = true
		s.fail(r, o.Err)
		return nil
	}
	for _, name := range entry.Names {
		s.declare(name)
	}
	if o.Pending && entry.Awaits {
		o.Value = nil
		s.failed = true
	}
	shown := entry.Value && o.Value != nil && !r.Loaded
	if shown && (goja.IsUndefined(o.Value) || goja.IsNull(o.Value)) {
		shown = entry.Member
	} else if shown {
		r.Value, r.Awaited = true, o.Awaited
		s.value = o.Value
	}
	s.records = append(s.records, r)
	if shown {
		if err := s.show(o.Value); err != nil {
			return err
		}
	}
	if o.Pending {
		s.note("(nothing is left that could settle " + map[bool]string{true: "what it awaits", false: "this promise"}[entry.Awaits] + ")")
	}
	return nil
}

func (s *Session) declare(name string) {
	for _, known := range s.names {
		if known == name {
			return
		}
	}
	s.names = append(s.names, name)
}

// fail shows an error.
func (s *Session) fail(r record, err error) {
	s.records = append(s.records, r)
	s.failed = true
	var uncaught *runtime.UncaughtError
	if errors.As(err, &uncaught) {
		if !strings.Contains(r.Text, "\n") {
			uncaught = uncaught.Within(s.lastName())
		}
		s.showError(uncaught)
		return
	}
	s.warn(err.Error())
}

// lastName is what stacks call the entry that was run last.
func (s *Session) lastName() string { return fmt.Sprintf("[%d]", s.entries) }
