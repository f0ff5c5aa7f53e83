package repl

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime"
	"mascript/runtime/render"
)

// A Command is an input that begins with a dot: .jobs. The error that Run gives is shown, and ends nothing.
type Command struct {
	Name  string // without the dot
	Usage string // what stands after it
	About string // what it does, in a few words

	Files     bool                             // its argument is a file
	Entry     bool                             // its argument is an entry
	Arguments func(ctx context.Context) []Item // known arguments, asked on any goroutine; nil knows none

	Run func(s *Session, arguments string) error
}

// commands are those of every shell. A function, so that nothing is made at start-up.
func commands() []Command {
	return []Command{
		{Name: "help", Usage: "[TOPIC]", About: "this, or help on a class, a method or a topic", Run: (*Session).helpCommand},
		{Name: "load", Usage: "FILE", About: "run a script; what it declares is there afterwards", Run: (*Session).loadCommand, Files: true},
		{Name: "save", Usage: "[--clean] FILE", About: "write the entries to a script; --clean: without those that failed or only looked", Run: (*Session).saveCommand, Files: true},
		{Name: "editor", Usage: "", About: "enter several lines; Ctrl-D runs them", Run: (*Session).editorCommand},
		{Name: "edit", Usage: "", About: "change the last entry in $EDITOR, and run it", Run: (*Session).editCommand},
		{Name: "history", Usage: "[PATTERN]", About: "list the newest entries, or those that contain PATTERN, or match /PATTERN/", Run: (*Session).historyCommand},
		{Name: "time", Usage: "ENTRY", About: "run an entry and say how long it took", Run: (*Session).timeCommand, Entry: true},
		{Name: "type", Usage: "EXPRESSION", About: "what kind of value it has", Run: (*Session).typeCommand, Entry: true},
		{Name: "pager", Usage: "[on|off]", About: "whether what does not fit the screen is shown page by page", Run: (*Session).pagerCommand},
		{Name: "break", Usage: "", About: "leave an entry of several lines, as Ctrl-C does", Run: func(*Session, string) error { return nil }},
		{Name: "clear", Usage: "", About: "forget the variables of the session (Ctrl-L clears the screen)", Run: (*Session).clearCommand},
		{Name: "exit", Usage: "", About: "leave, as Ctrl-D does", Run: (*Session).exitCommand},
	}
}

// table has all commands, those of the program between.
func (s *Session) table() []Command {
	own := commands()
	last := len(own) - 3
	return slices.Concat(own[:last], s.Commands, own[last:])
}

// dotCommands are the commands as completion knows them.
func (s *Session) dotCommands() []dotCommand {
	var list []dotCommand
	for _, c := range s.table() {
		if c.Name == "help" {
			c.Arguments = s.topics
		}
		list = append(list, dotCommand{Name: "." + c.Name, About: c.About, Files: c.Files, Entry: c.Entry, Arguments: c.Arguments})
	}
	return list
}

// topics are what .help takes.
func (s *Session) topics(context.Context) []Item {
	var list []Item
	if s.Topics == nil {
		return nil
	}
	for _, topic := range s.Topics() {
		list = append(list, Item{Text: topic})
	}
	return list
}

// isCommand reports whether an input is a command: a dot and a letter. A number may begin with a dot, too.
func isCommand(text string) bool {
	text = strings.TrimSpace(text)
	return len(text) > 1 && text[0] == '.' && (text[1] >= 'a' && text[1] <= 'z' || text[1] >= 'A' && text[1] <= 'Z') && !strings.Contains(text, "\n")
}

// command runs an input that is one. The error is for left.
func (s *Session) command(text string) error {
	name, arguments, _ := strings.Cut(text[1:], " ")
	table := s.table()
	i := slices.IndexFunc(table, func(c Command) bool { return c.Name == name })
	if i < 0 {
		var names []string
		for _, c := range table {
			names = append(names, c.Name)
		}
		hint := ".help lists the commands"
		if near, ok := render.Nearest(name, names); ok {
			hint = "did you mean ." + near + "?"
		}
		s.fault(fmt.Errorf("there is no command .%s; %s", name, hint))
		return nil
	}
	arguments = strings.TrimSpace(arguments)
	if table[i].Usage == "" && arguments != "" {
		s.fault(fmt.Errorf(".%s stands alone; got %q behind it", name, arguments))
		return nil
	}
	err := table[i].Run(s, arguments)
	s.Host.EndLines()
	switch {
	case errors.Is(err, runtime.ErrEnded):
		return err
	case errors.Is(err, runtime.ErrInterrupted):
		return runtime.ErrInterrupted
	case err != nil && strings.HasPrefix(err.Error(), "."+name+" "):
		s.fault(err)
	case err != nil:
		s.fault(fmt.Errorf(".%s: %w", name, err))
	}
	return nil
}

// fault shows what was wrong with an input that is no entry.
func (s *Session) fault(err error) {
	s.warn(err.Error())
	s.failed = true
}

// Call runs what takes time, or waits, for a command: its context ends at Ctrl-C, and Call's error is
// runtime.ErrInterrupted then.
func (s *Session) Call(do func(ctx context.Context) error) error { return s.Host.Call(do) }

// Print writes a command's result, through the pager if it does not fit the screen.
func (s *Session) Print(text string) { s.print(text) }

func (s *Session) helpCommand(topic string) error {
	if topic == "" {
		s.print(s.overview())
		return nil
	}
	text, known := fmt.Sprintf("There is no help on %q", topic), false
	if s.Help != nil && !strings.HasPrefix(topic, ".") {
		text, known = s.Help(topic)
	}
	table := s.table()
	if i := slices.IndexFunc(table, func(c Command) bool { return c.Name == strings.TrimPrefix(topic, ".") }); !known && i >= 0 {
		c := table[i]
		text, known = strings.TrimSpace("."+c.Name+" "+c.Usage)+"\n  "+c.About+"\n", true
	}
	if !known {
		s.fault(errors.New(strings.TrimSpace(text)))
		return nil
	}
	s.print(text)
	return nil
}

// overview is the help on the shell itself.
func (s *Session) overview() string {
	var b strings.Builder
	b.WriteString("Enter JavaScript or TypeScript; await and import may stand anywhere. A line of Python is answered with its JavaScript.\n" +
		"Tab completes names, the keywords of a call and their values. _ is the last value, _error the last error.\n\n")
	width := 0
	for _, c := range s.table() {
		width = max(width, len(c.Name)+1+len(c.Usage))
	}
	for _, c := range s.table() {
		fmt.Fprintf(&b, "  .%-*s  %s\n", width, strings.TrimSpace(c.Name+" "+c.Usage), c.About)
	}
	b.WriteString("\nhelp(x) or x? says what there is to know about a class, a method or an object; help() lists topics.\n" +
		"Ctrl-C leaves what runs, Ctrl-R searches the history, Ctrl-D leaves.\n")
	return b.String()
}

// helpSubject is what an input asks help on: x of x? and of ?x. It is empty for any other.
func helpSubject(text string) string {
	text = strings.TrimSpace(text)
	subject := strings.TrimSpace(strings.Trim(text, "?"))
	if len(subject) == len(text) || subject == "" || strings.HasPrefix(text, "?") && strings.HasSuffix(text, "?") {
		return ""
	}
	for i, part := range strings.Split(strings.TrimSuffix(subject, "()"), ".") {
		for j, r := range part {
			letter := r == '_' || r == '$' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r > 127
			if !letter && (j == 0 || r < '0' || r > '9') {
				return ""
			}
		}
		if part == "" {
			return map[bool]string{true: subject}[i == 0 && isCommand(subject)]
		}
	}
	return subject
}

// help answers x?: of what x is, or else of what is called so.
func (s *Session) help(subject string) error {
	subject = strings.TrimSuffix(subject, "()")
	if entry, err := s.Host.Read(s.name(), subject); err == nil && s.HelpOn != nil && !isCommand(subject) {
		o := s.Host.Run(entry)
		text := ""
		if o.Err == nil {
			o.Err = s.Host.Try(func() { text = s.HelpOn(o.Value) })
		}
		switch o.Err {
		case nil:
			s.print(text)
			return nil
		case runtime.ErrEnded, runtime.ErrInterrupted:
			return o.Err
		}
	}
	if err := s.helpCommand(subject); err != nil {
		s.fault(err)
	}
	return nil
}

// path is a file that a command names.
func (s *Session) path(name string) string {
	if quoted := strings.Trim(name, `"'`); len(quoted) == len(name)-2 {
		name = quoted
	}
	return s.Host.Path(name)
}

func (s *Session) loadCommand(file string) error {
	if file == "" {
		return errors.New("name a script: .load FILE")
	}
	return s.load(s.path(file))
}

// load runs a script as an entry. The error is for left.
func (s *Session) load(file string) error {
	if s.Terminal != nil {
		s.Terminal.Release()
	}
	info, err := os.Stat(s.Host.Resolve(file))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		err = fmt.Errorf(".load: there is no file %s", render.Plain(file))
	case err == nil && info.IsDir():
		err = fmt.Errorf(".load: %s is a folder; name a script in it", render.Plain(file))
	}
	var entry *runtime.Entry
	if err == nil {
		entry, err = s.Host.ReadFile(file)
	}
	if err != nil {
		s.fail(record{Text: ".load " + file, Failed: true}, err)
		return nil
	}
	return s.run(entry, record{Text: entry.Text(), Loaded: true})
}

func (s *Session) saveCommand(arguments string) error {
	clean := false
	name := arguments
	if rest, ok := strings.CutPrefix(arguments, "--clean"); ok {
		clean, name = true, strings.TrimSpace(rest)
	}
	if flag, _, _ := strings.Cut(name, " "); name == "" || strings.HasPrefix(flag, "--") {
		return fmt.Errorf("name a file: .save FILE, or .save --clean FILE%s", map[bool]string{true: "; got " + flag}[flag != ""])
	}
	if len(s.records) == 0 {
		return errors.New("there is nothing to save yet")
	}
	made := script(s.records, clean, s.Globals, s.Host.Secrets())
	file := s.path(name)
	switch filepath.Ext(file) {
	case "", ".js", ".cjs", ".mjs", ".ts", ".cts", ".mts":
	default:
		return fmt.Errorf("what is saved is JavaScript: name it %s.js", strings.TrimSuffix(name, filepath.Ext(name)))
	}
	if made.TypeScript && filepath.Ext(file) != ".ts" {
		return fmt.Errorf("there is TypeScript among the entries: name the script %s.ts", strings.TrimSuffix(name, filepath.Ext(name)))
	}
	_, there := os.Stat(s.Host.Resolve(file))
	if err := os.WriteFile(s.Host.Resolve(file), []byte(made.Text), 0o644); err != nil {
		var failed *fs.PathError
		if errors.As(err, &failed) {
			err = failed.Err
		}
		return fmt.Errorf("%s cannot be written: %w", render.Plain(file), err)
	}
	s.note("saved to " + file + map[bool]string{true: ", in the place of what was there"}[there == nil])
	return nil
}

func (s *Session) editorCommand(string) error {
	if s.Terminal == nil {
		return errors.New("there is no terminal to edit on")
	}
	s.note("// enter lines; Ctrl-D runs them, Ctrl-C drops them")
	var lines []string
	for {
		line, err := s.line("", "")
		if err == ErrAborted {
			return nil
		}
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		lines = append(lines, line.Text)
	}
	text := strings.Join(lines, "\n")
	if strings.TrimSpace(text) == "" {
		return nil
	}
	s.Terminal.Release()
	return s.evaluate(text)
}

func (s *Session) editCommand(string) error {
	if s.Edit == nil || s.Terminal == nil {
		return errors.New("there is no terminal to edit on")
	}
	folder, err := os.MkdirTemp("", "mascript-edit-")
	if err != nil {
		return fmt.Errorf("no file to edit: %w", err)
	}
	defer os.RemoveAll(folder)
	file := filepath.Join(folder, "entry.js")
	if err := os.WriteFile(file, []byte(s.recent+"\n"), 0o600); err != nil {
		return fmt.Errorf("no file to edit: %w", err)
	}
	var failed error
	err = s.Call(func(ctx context.Context) error {
		failed = s.Edit(ctx, file)
		return nil
	})
	if failed != nil {
		return failed
	}
	if err != nil && err != runtime.ErrInterrupted { // a Ctrl-C in the editor was for that
		return err
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return fmt.Errorf("what was edited cannot be read: %w", err)
	}
	edited := strings.TrimSpace(string(text))
	if edited == "" {
		return nil
	}
	s.note(edited)
	return s.evaluate(edited)
}

func (s *Session) historyCommand(pattern string) error {
	if s.history == nil {
		return errors.New("there is no terminal, and so no history")
	}
	found, err := s.history.Search(pattern)
	if err != nil {
		return err
	}
	found = slices.DeleteFunc(found, func(entry string) bool { return strings.HasPrefix(entry, ".history") }) // such as this one
	if len(found) == 0 && pattern != "" {
		return fmt.Errorf("no entry has %s", pattern)
	}
	if pattern == "" && len(found) > newest {
		s.note(fmt.Sprintf("(%d older ones: .history PATTERN looks through all)", len(found)-newest))
		found = found[len(found)-newest:]
	}
	var list strings.Builder
	for _, entry := range found {
		list.WriteString(strings.ReplaceAll(entry, "\n", "\n"+continued) + "\n")
	}
	s.print(list.String())
	return nil
}

// newest is how many entries .history lists that is asked for none in particular.
const newest = 25

func (s *Session) timeCommand(text string) error {
	if text == "" {
		return errors.New("give an entry to run: .time session.project_id")
	}
	var err error
	s.recent = text
	took := timed(func() { err = s.interpret(text) })
	if s.offer == "" {
		s.note(render.Span(took))
	}
	return err
}

func (s *Session) typeCommand(text string) error {
	if text == "" {
		return errors.New("give an expression: .type job")
	}
	entry, err := s.Host.Read(s.name(), text)
	if err == nil {
		s.entries++
		o := s.Host.Run(entry)
		kind := ""
		if err = o.Err; err == nil {
			err = s.Host.Try(func() { kind = kindOf(s.Host.VM(), o.Value) })
		}
		switch err {
		case nil:
			_, _ = io.WriteString(s.Host.Stdout(), kind+"\n")
			return nil
		case runtime.ErrEnded, runtime.ErrInterrupted:
			return err
		}
	}
	s.fail(record{Text: ".type " + text, Failed: true}, err)
	return nil
}

// kindOf is a value's class, or else its type.
func kindOf(vm *goja.Runtime, value goja.Value) string {
	object, ok := value.(*goja.Object)
	if !ok {
		return cmp.Or(map[bool]string{true: "undefined"}[value == nil || goja.IsUndefined(value)], map[bool]string{true: "null"}[value != nil && goja.IsNull(value)], typeOf(value))
	}
	kind := "object"
	if _, callable := goja.AssertFunction(object); callable {
		kind = "function"
	}
	_ = vm.Try(func() {
		if prototype := object.Prototype(); prototype != nil {
			if class, ok := prototype.Get("constructor").(*goja.Object); ok && kind == "object" {
				if name := class.Get("name"); name != nil && name.String() != "" && name.String() != "Object" {
					kind = name.String()
				}
			}
		}
	})
	return kind
}

func typeOf(value goja.Value) string {
	switch value.Export().(type) {
	case bool:
		return "boolean"
	case string:
		if _, symbol := value.(*goja.Symbol); symbol {
			return "symbol"
		}
		return "string"
	case int64, float64:
		return "number"
	}
	return "bigint"
}

func (s *Session) pagerCommand(argument string) error {
	switch {
	case argument == "on" && s.Page == nil:
		return errors.New("there is no pager here: PAGER names none, or this is no terminal")
	case argument == "on", argument == "off":
		s.pager = argument == "on"
	case argument == "":
		s.note(map[bool]string{true: "on", false: "off"}[s.pager])
	default:
		return fmt.Errorf("give on or off, got %q", argument)
	}
	return nil
}

func (s *Session) clearCommand(string) error {
	s.Host.Forget()
	variables := "variables"
	if len(s.names) == 1 {
		variables = "variable"
	}
	s.note(fmt.Sprintf("%d %s forgotten", len(s.names), variables))
	s.names, s.records, s.value, s.thrown = nil, nil, nil, nil
	return nil
}

func (s *Session) exitCommand(string) error {
	s.leaving = true
	return nil
}
