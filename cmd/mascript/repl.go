package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	goruntime "runtime"
	"slices"
	"strings"
	"syscall"

	"github.com/dop251/goja"
	"github.com/peterh/liner"
	"golang.org/x/term"

	"mascript/bindings"
	"mascript/bindings/reference"
	"mascript/internal/profile"
	"mascript/runtime"
	"mascript/runtime/module"
	"mascript/runtime/render"
	"mascript/runtime/repl"
)

// replCommand is mascript repl: the shell, with scripts that are loaded first.
func replCommand(w world, o options, arguments []string) (int, error) {
	files, err := o.parse(arguments, w.json)
	switch {
	case err != nil:
		return 0, err
	case o.help:
		return exitFine, printHelp(w, []string{"repl"})
	case o.coded:
		return 0, misused("repl takes files, and no code: mascript -e CODE runs that")
	case o.check:
		return 0, misused("--check is for scripts, and repl runs what is typed")
	case o.watch:
		return 0, misused("--watch is for scripts, and repl runs what is typed")
	}
	for _, file := range files {
		if err := checkFile(file); err != nil {
			return 0, err
		}
	}
	return runShell(w, o, files)
}

// A shell is the parts of an interactive session.
type shell struct {
	world    world
	sdk      *bindings.Set
	modules  map[string]module.Loader
	session  *repl.Session
	terminal *repl.Terminal // nil where no line can be edited
}

// runShell converses with who types, or with what comes through a pipe.
func runShell(w world, o options, files []string) (int, error) {
	dir, err := os.Getwd()
	if err != nil {
		return 0, fmt.Errorf("the working folder: %w", err)
	}
	defer leaveGarbage()()
	ctx, release := limited(w, "session", o.timeout)
	defer release()
	s := &shell{world: w}
	if err := s.openTerminal(); err != nil {
		return 0, err
	}
	if s.terminal != nil {
		defer s.terminal.Close()
		defer onContinue(s.terminal.Continued)()
		s.world.restore = s.terminal.Close
		s.world.stdout, s.world.stderr = s.terminal.Beside(w.stdout), s.terminal.Beside(w.stderr)
	}
	out := repl.NewOutput(s.world.stdout)
	s.world.stdout = out
	o.session.prompt = w.stdinTTY
	s.sdk = o.session.sdk(&s.world)
	place := s.place()
	host := runtime.New(s.hostOptions(o, dir))
	s.world.stderr = host.Stderr() // which keeps clear of the progress that is shown
	s.world.endLine = host.EndLine
	s.session = repl.New(s.options(host, out, dir, files, place))
	defer obeySignalsBut(s.world, "session", s.session.Interrupt, host.Stop, host.Signal)()
	defer surviveClosedPipes()()
	return exitCode(s.world, s.session.Run(ctx))
}

// openTerminal makes a line editor of the user's terminal, if it is one.
func (s *shell) openTerminal() (err error) {
	w := s.world
	if !w.stdinTTY || !w.stdoutTTY || !liner.TerminalSupported() {
		return nil
	}
	s.terminal, err = repl.OpenTerminal(repl.TerminalOptions{
		In:       os.Stdin,
		Out:      os.Stdout,
		New:      newLiner,
		Complete: func(before, line string, at int) repl.Completion { return s.session.Complete(before, line, at) },
		Columns:  func() int { return w.width(0) },
		Rows:     rows,
		Suspend:  suspend,
	})
	return err
}

// newLiner makes a line editor that reads keys from a file. It talks to the terminal by the descriptors of standard
// input and output, whatever os.Stdin is.
func newLiner(keys *os.File) *liner.State {
	if keys == nil {
		return liner.NewLiner()
	}
	stdin := os.Stdin
	os.Stdin = keys
	defer func() { os.Stdin = stdin }()
	return liner.NewLiner()
}

// rows is the height of the terminal that stdout is; 0 where that is not known.
func rows() int {
	_, height, err := term.GetSize(int(os.Stdout.Fd()))
	if err != nil {
		return 0
	}
	return height
}

func (s *shell) hostOptions(o options, dir string) runtime.Options {
	w := s.world
	columns := w.progress()
	if s.terminal != nil && columns != nil {
		width := columns
		columns = func() int {
			if s.terminal.Prompting() { // the line at the bottom is the prompt's
				return 0
			}
			return width()
		}
	}
	s.modules = modules(s.sdk, w.stderr)
	inherited := [3]*os.File{nil, os.Stdout, os.Stderr}
	if s.terminal != nil { // otherwise standard input is where entries come from
		inherited[0] = os.Stdin
	}
	globals := s.sdk.Globals()
	maps.Copy(globals, shellGlobals())
	return runtime.Options{
		Executable: executable(),
		Version:    version(),
		Dir:        dir,
		Env:        w.environ,
		TempDir:    os.TempDir(),
		Stdin:      strings.NewReader(""), // the keys are the shell's
		Terminal: func() *os.File { // while no prompt is up
			if s.terminal == nil || s.terminal.Prompting() {
				return nil
			}
			return os.Stdin
		},
		Inherited: inherited,
		Stdout:    w.stdout, Stderr: w.stderr,
		StdoutTTY: w.stdoutTTY, StderrTTY: w.stderrTTY,
		ColorStdout: w.colour(w.stdoutTTY), ColorStderr: w.colour(w.stderrTTY),
		Columns: columns, Rows: height,
		Screen:    w.screen(),
		Cache:     transformCache(w),
		Languages: languages(&s.world, o, dir, ""),
		Modules:   s.modules, Globals: globals, Advise: s.sdk.Advise, Missing: missingOfPython,
		Receive: receive,
	}
}

// sdkNames are what entries have of the SDK without import.
func sdkNames() []string {
	return []string{"Session", "Estimator", "TrainingJob", "VisualizationJob", "Environment", "JOB_STATE"}
}

// defaultSession is the session that entries have without making it.
const defaultSession = "session"

// shellGlobals are the values that entries have beside those of scripts.
func shellGlobals() map[string]module.Loader {
	globals := map[string]module.Loader{}
	for _, name := range sdkNames() {
		globals[name] = func(host module.Host) (goja.Value, error) { return exported(host, name) }
	}
	globals[defaultSession] = func(host module.Host) (goja.Value, error) {
		class, err := exported(host, "Session")
		if err != nil {
			return nil, err
		}
		return host.VM().New(class)
	}
	return globals
}

func exported(host module.Host, name string) (goja.Value, error) {
	exports, err := host.Require("modelarts")
	if err != nil {
		return nil, err
	}
	return exports.(*goja.Object).Get(name), nil
}

func (s *shell) options(host *runtime.Host, out *repl.Output, dir string, files []string, place func() string) repl.Options {
	w := s.world
	o := repl.Options{
		Host:     host,
		Terminal: s.terminal,
		In:       w.stdin,
		Typed:    w.stdinTTY,
		Output:   out,
		Color:    w.colour(w.stdoutTTY),
		Tell:     w.tellUncaught,
		Label:    s.label,
		Files:    files,
		History:  historyFile(w),
		Dir:      dir,
		Globals:  map[string]string{},
		Commands: s.commands(host),
		Guide:    newGuide(s.sdk, host, s.modules, host.Peek),
		Help:     reference.Help,
		Topics:   reference.Topics,
		HelpOn: func(value goja.Value) string {
			text, _ := s.sdk.HelpOn(host, value)
			return text
		},
		Translate: func(e string, n []string) repl.Translation {
			return repl.Translation(strayPython(e, pythonPrompt(host, n), dir))
		},
		Rows: rows, Columns: func() int { return w.width(0) },
	}
	for _, name := range sdkNames() {
		o.Globals[name] = "modelarts"
	}
	if place != nil {
		o.Banner = fmt.Sprintf("mascript %s: %s; help and .help say more", version(), place())
	}
	if s.terminal != nil {
		o.Edit = func(_ context.Context, file string) error { return edit(w, file) }
		if pager := pagerOf(w); pager != nil {
			o.Page = func(_ context.Context, text string) error { return page(w, pager, text) }
		}
	}
	return o
}

// place finds out where a session goes, while other things are made.
func (s *shell) place() func() string {
	w := s.world
	if !w.stdinTTY || !w.stdoutTTY { // the output is for a file
		return nil
	}
	found := make(chan string, 1)
	go func() { found <- where(w, s.sdk) }()
	return func() string { return <-found }
}

// label is what the prompt begins with: a cloud is not to be forgotten.
func (s *shell) label() string {
	name, choice, err := s.sdk.InUse()
	if err != nil || choice.Source == profile.Embedded {
		return ""
	}
	return render.Plain(cmp.Or(name, choice.Credentials.RegionName))
}

// commands are those that know ModelArts.
func (s *shell) commands(host *runtime.Host) []repl.Command {
	sdk := &sdkCommands{set: s.sdk}
	run := func(do func(ctx context.Context, w world, arguments string) error) func(*repl.Session, string) error {
		return func(session *repl.Session, arguments string) error {
			w := s.world
			w.stdout = host.Stdout()
			return session.Call(func(ctx context.Context) error { return do(ctx, w, arguments) })
		}
	}
	use := run(sdk.use)
	return []repl.Command{
		{Name: "jobs", Usage: "[PATTERN]", About: "list jobs: all, or by name, id or status", Run: run(sdk.jobs), Arguments: sdk.names},
		{Name: "tail", Usage: "JOB[/VERSION]", About: "follow a log; Ctrl-C stops that, and not the job", Run: run(sdk.tail), Arguments: sdk.names},
		{Name: "use", Usage: "[PROFILE|local]", About: "where sessions made from now on go", Run: func(session *repl.Session, arguments string) error {
			if err := use(session, arguments); err != nil {
				return err
			}
			if arguments != "" {
				host.Renew(defaultSession)
			}
			return nil
		}, Arguments: func(context.Context) []repl.Item {
			names, _ := useNames(s.world)
			items := make([]repl.Item, len(names))
			for i, name := range names {
				items[i].Text = name
			}
			return items
		}},
	}
}

// historyFile is where entries are kept: MASCRIPT_HISTORY moves it, or, empty, leaves it out.
func historyFile(w world) string {
	if i := slices.IndexFunc(w.environ, func(v string) bool { return strings.HasPrefix(v, "MASCRIPT_HISTORY=") }); i >= 0 {
		return strings.TrimPrefix(w.environ[i], "MASCRIPT_HISTORY=")
	}
	places, err := placesOf(w)
	if err != nil {
		return ""
	}
	return filepath.Join(places.Home, "history")
}

// edit opens a file in the user's editor.
func edit(w world, file string) error {
	words := strings.Fields(w.getenv("VISUAL"))
	if len(words) == 0 {
		words = strings.Fields(w.getenv("EDITOR"))
	}
	if len(words) == 0 {
		words = []string{map[bool]string{true: "notepad", false: "vi"}[goruntime.GOOS == "windows"]}
	}
	err := withTerminal(exec.Command(words[0], append(words[1:], file)...), os.Stdin)
	switch {
	case errors.Is(err, exec.ErrNotFound):
		return fmt.Errorf("there is no program %s; EDITOR says which editor is used", words[0])
	case err != nil:
		return fmt.Errorf("the editor %s: %w (EDITOR says which is used)", words[0], err)
	}
	return nil
}

// pagerOf is the program that shows long texts; nil if there is none, or the user wants none.
func pagerOf(w world) []string {
	i := slices.IndexFunc(w.environ, func(v string) bool { return strings.HasPrefix(v, "PAGER=") })
	words := []string{"less"}
	if i >= 0 {
		words = strings.Fields(strings.TrimPrefix(w.environ[i], "PAGER="))
	}
	if len(words) == 0 || words[0] == "cat" {
		return nil
	}
	if _, err := exec.LookPath(words[0]); err != nil {
		return nil
	}
	return words
}

// page shows a text in the user's pager, which may be left in its middle.
func page(w world, pager []string, text string) error {
	command := exec.Command(pager[0], pager[1:]...)
	command.Env = w.environ
	if w.getenv("LESS") == "" {
		command.Env = append(slices.Clone(w.environ), "LESS=FRX") // colours, and nothing that stays on the screen is cleared
	}
	err := withTerminal(command, strings.NewReader(text))
	var exit *exec.ExitError
	if errors.As(err, &exit) || errors.Is(err, syscall.EPIPE) { // left, or ended by Ctrl-C
		return nil
	}
	return err
}

// withTerminal runs a program that has the terminal to itself.
func withTerminal(command *exec.Cmd, in io.Reader) error {
	command.Stdin, command.Stdout, command.Stderr = in, os.Stdout, os.Stderr
	return command.Run()
}
