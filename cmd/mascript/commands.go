package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"mascript/runtime/render"
)

// command is one entry of the table that dispatch, help and suggestions come from.
type command struct {
	name  string // one word, or two such as obs ls
	about string // what it does, for the list of commands

	// run does what the words after the name say. It is nil for a task.
	run func(w world, o options, arguments []string) (int, error)

	// words completes the word at the cursor, behind those after the name, which of a task are without its flags; nil
	// for a command that takes none.
	words func(c *completion, before []string)

	// What follows is a task's: how it is called, what its help says beside its flags, and itself.
	usage   string // what stands after the name
	text    string
	example string
	task    func(session) task
}

// task is a command with flags of its own, before and after its arguments. Fields are filled from the flags.
type task interface {
	flags(*pflag.FlagSet)
	run(ctx context.Context, w world, arguments []string) error
}

// commandTable has all of them, in the order of help. A function, so that nothing is made at start-up.
func commandTable() []command {
	return []command{
		{name: "run", about: "run a script: a file, or a ready one by its name", run: runCommand, words: runWords},
		{name: "repl", about: "enter JavaScript line by line, after loading files", run: replCommand, words: replWords},
		scriptsCommand(), copyScriptCommand(),
		psCommand(), logsCommand(), stopCommand(), rmCommand(),
		obsListCommand(), obsCopyCommand(), obsRemoveCommand(), obsPrintCommand(),
		portCommand(),
		configureCommand(),
		localPathCommand(), localInfoCommand(), localGCCommand(),
		{name: "completion", about: "print a script by which a shell completes mascript", run: completionCommand, words: shellWords},
		initCommand(), typesCommand(),
		{name: "version", about: "print the version", run: versionCommand},
		{name: "help", about: "print this, or more on a topic", run: helpCommand, words: topicWords},
	}
}

// lookUp looks for the command that words begin with, and returns it with the words that follow its name.
// It returns none when the first word is no command's.
func lookUp(words []string) (*command, []string, error) {
	first := words[0]
	var within []string // what may follow a first word that several commands have
	var alone *command  // the one that is that word
	for _, c := range commandTable() {
		head, tail, grouped := strings.Cut(c.name, " ")
		switch {
		case head != first:
		case !grouped:
			alone = &c
		case len(words) > 1 && words[1] == tail:
			return &c, words[2:], nil
		default:
			within = append(within, tail)
		}
	}
	if alone != nil {
		return alone, words[1:], nil
	}
	if within == nil {
		return nil, nil, nil
	}
	if len(words) == 1 {
		return nil, nil, misused("%s needs a command: %s (mascript help %s says more)", first, listed(within, "or"), first)
	}
	if words[1] == "--help" || words[1] == "-h" {
		return &command{run: helpCommand}, words[:1], nil
	}
	if near, ok := render.Nearest(words[1], within); ok {
		return nil, nil, misused("there is no command %q; did you mean mascript %s %s?", first+" "+words[1], first, near)
	}
	return nil, nil, misused("there is no command %q; %s has %s", first+" "+words[1], first, listed(within, "and"))
}

// commandNear is the command that somebody who wrote word most likely meant.
func commandNear(word string) (string, bool) {
	var heads []string
	for _, c := range commandTable() {
		head, tail, _ := strings.Cut(c.name, " ")
		if tail == word {
			return c.name, true
		}
		if !slices.Contains(heads, head) {
			heads = append(heads, head)
		}
	}
	return render.Nearest(word, heads)
}

// listed joins words as a sentence does: a, b and c.
func listed(words []string, last string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " " + last + " " + words[len(words)-1]
}

// start runs a command.
func (c command) start(w world, o options, arguments []string) (int, error) {
	if c.task == nil {
		return c.run(w, o, arguments)
	}
	if o.check {
		return 0, misused("--check is for scripts, and %s is a command", c.name)
	}
	if o.watch {
		return 0, misused("--watch is for scripts, and %s is a command", c.name)
	}
	t := c.task(o.session)
	flags := c.flags(t, &o)
	if err := parse(flags, arguments, "mascript help "+c.name); err != nil {
		return 0, err
	}
	if o.help {
		return exitFine, c.printHelp(w)
	}
	bounded, release := limited(w, "command", o.timeout)
	defer release()
	ctx, cancel := context.WithCancelCause(bounded)
	defer cancel(nil)
	defer obeySignals(w, "command", func() { cancel(&ended{code: exitCtrlC}) }, cancel)()
	return outcome(ctx, w, t.run(ctx, w, flags.Args()))
}

// flags are those of a task, and those that every task has.
func (c command) flags(t task, o *options) *pflag.FlagSet {
	flags := newFlags()
	t.flags(flags)
	flags.Var((*limit)(&o.timeout), "timeout", "end after that `TIME`: 90, 90s, 1h30m")
	flags.BoolVarP(&o.help, "help", "h", o.help, "print this")
	return flags
}

// outcome is how a task ended: an exit code, or what is to be said.
func outcome(ctx context.Context, w world, err error) (int, error) {
	var end, cause *ended
	errors.As(context.Cause(ctx), &cause)
	switch {
	case err == nil:
		return exitFine, nil
	case errors.As(err, &end) && end != cause: // it has said why
		return end.code, nil
	case cause != nil: // the error may be that, handed on
		if cause.message != "" {
			fmt.Fprintln(w.stderr, "mascript:", cause.message)
		}
		return cause.code, nil
	}
	return 0, err
}

// page is the help of a task.
func (c command) page() string {
	var b strings.Builder
	fmt.Fprintf(&b, "Usage:\n  mascript %s %s\n\n%s\n", c.name, c.usage, strings.TrimSpace(c.text))
	b.WriteString("\nFlags:\n")
	var flags [][3]string
	width := 15
	c.flags(c.task(session{}), &options{}).VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			line := flagLine(f)
			flags = append(flags, line)
			width = max(width, len(line[1]))
		}
	})
	for _, f := range flags {
		fmt.Fprintf(&b, "  %s%-*s %s\n", f[0], width, f[1], f[2])
	}
	fmt.Fprintf(&b, "\nExample:\n  %s\n", strings.ReplaceAll(c.example, "\n", "\n  "))
	return b.String()
}

// flagLine is a flag as help shows it, in its columns: short, long with its value, what it does.
func flagLine(f *pflag.Flag) [3]string {
	value, about := pflag.UnquoteUsage(f)
	short := "    "
	if f.Shorthand != "" {
		short = "-" + f.Shorthand + ", "
	}
	switch {
	case f.Value.Type() == "bool":
		value = ""
	case f.NoOptDefVal != "":
		value = "[=" + value + "]"
	default:
		value = " " + value
	}
	return [3]string{short, "--" + f.Name + value, about}
}

func (c command) printHelp(w world) error { return printText(w.stdout, c.page()) }

func printText(w io.Writer, text string) error {
	if _, err := io.WriteString(w, text); err != nil {
		return fmt.Errorf("print help: %w", err)
	}
	return nil
}
