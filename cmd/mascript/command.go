package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"mascript/runtime/render"
)

// options are the flags of mascript and mascript run.
type options struct {
	local   bool
	profile string
	timeout time.Duration
	help    bool
	version bool
}

// usageError is a wrong use of the command: one line, and what would be right.
type usageError struct{ message string }

func (e *usageError) Error() string { return e.message }

func misused(format string, args ...any) error { return &usageError{fmt.Sprintf(format, args...)} }

// command does what the arguments say and returns the exit code.
func command(w world) (code int) {
	defer func() { // a bug of ours is told in a sentence: a user has no use for a Go stack
		if bug := recover(); bug != nil {
			fmt.Fprintf(w.stderr, "mascript: internal error: %v; this is a bug of mascript, please report it with the script that shows it\n", bug)
			code = exitError
		}
	}()
	code, err := dispatch(w)
	var wrong *usageError
	if errors.As(err, &wrong) {
		fmt.Fprintf(w.stderr, "mascript: %s\n", wrong.message)
		return exitUsage
	}
	if err != nil {
		fmt.Fprintf(w.stderr, "mascript: %v\n", err)
		return exitError
	}
	return code
}

func dispatch(w world) (int, error) {
	var o options
	rest, err := o.parse(w.args)
	if err != nil {
		return 0, err
	}
	if o.help {
		return exitFine, printHelp(w, rest)
	}
	if o.version {
		return exitFine, printVersion(w)
	}
	if len(rest) == 0 {
		return 0, misused("name a script to run, such as: mascript FILE.js (mascript help says more)")
	}
	switch rest[0] {
	case "run":
		if rest, err = o.parse(rest[1:]); err != nil {
			return 0, err
		}
		if o.help {
			return exitFine, printHelp(w, []string{"run"})
		}
		if len(rest) == 0 {
			return 0, misused("run needs a file, such as: mascript run FILE.js")
		}
		return runFile(w, o, rest[0], rest[1:])
	case "version":
		return exitFine, noMore(rest, func() error { return printVersion(w) })
	case "help":
		return exitFine, printHelp(w, rest[1:])
	}
	return runFile(w, o, rest[0], rest[1:])
}

func noMore(arguments []string, do func() error) error {
	if len(arguments) > 1 {
		return misused("%s takes no argument, got %q", arguments[0], arguments[1])
	}
	return do()
}

// parse reads the flags before the first other argument: what follows a script's name is the script's.
func (o *options) parse(arguments []string) (rest []string, err error) {
	flags := pflag.NewFlagSet("mascript", pflag.ContinueOnError)
	flags.SetInterspersed(false)
	flags.Usage = func() {}
	flags.BoolVar(&o.local, "local", o.local, "")
	flags.StringVar(&o.profile, "profile", o.profile, "")
	flags.Var((*limit)(&o.timeout), "timeout", "")
	flags.BoolVarP(&o.help, "help", "h", o.help, "")
	flags.BoolVar(&o.version, "version", o.version, "")
	if err := flags.Parse(arguments); err != nil {
		return nil, misused("%v%s", err, suggestFlag(err.Error(), flags))
	}
	return flags.Args(), nil
}

func suggestFlag(message string, flags *pflag.FlagSet) string {
	_, given, found := strings.Cut(message, "unknown flag: --")
	if !found {
		return " (mascript help lists the flags)"
	}
	var names []string
	flags.VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	if near, ok := render.Nearest(given, names); ok {
		return fmt.Sprintf("; did you mean --%s?", near)
	}
	return " (mascript help lists the flags)"
}

// limit is a duration flag that also takes a bare number of seconds.
type limit time.Duration

func (l *limit) String() string { return time.Duration(*l).String() }
func (l *limit) Type() string   { return "duration" }

func (l *limit) Set(text string) error {
	d, err := time.ParseDuration(text)
	if seconds, numeric := strconv.ParseFloat(text, 64); numeric == nil {
		d, err = time.Duration(seconds*float64(time.Second)), nil
	}
	if err != nil || d <= 0 {
		return errors.New("give a time above 0, such as 90, 90s or 1h30m")
	}
	*l = limit(d)
	return nil
}

// checkFile tells a misspelt command from a script that is not there.
func checkFile(name string) error {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if !strings.ContainsAny(name, `./\`) {
			if near, ok := render.Nearest(name, []string{"run", "version", "help"}); ok {
				return misused("there is no command and no file %q; did you mean mascript %s?", name, near)
			}
			return misused("there is no command and no file %q (mascript help lists the commands)", name)
		}
		return misused("there is no file %s%s", name, nearFile(name))
	case err != nil:
		return misused("cannot read %s: %v", name, err)
	case info.IsDir():
		return misused("%s is a folder; name a script in it", name)
	}
	return nil
}

func nearFile(name string) string {
	entries, err := os.ReadDir(filepath.Dir(name))
	if err != nil {
		return fmt.Sprintf(", and no folder %s", filepath.Dir(name))
	}
	var names []string
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	if near, ok := render.Nearest(filepath.Base(name), names); ok {
		return "; did you mean " + filepath.Join(filepath.Dir(name), near) + "?"
	}
	return ""
}
