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
	session
	timeout time.Duration
	code    string // of -e
	coded   bool   // -e was given, be its code empty
	check   bool   // parse and resolve only
	watch   bool   // run again when a file changes
	help    bool
	version bool
}

// usageError is a wrong use of the command: one line, and what would be right.
type usageError struct{ message string }

func (e *usageError) Error() string { return e.message }

func misused(format string, args ...any) error { return &usageError{fmt.Sprintf(format, args...)} }

// execute does what the arguments say and returns the exit code.
func execute(w world) (code int) {
	defer func() { // a bug of ours is told in a sentence: a user has no use for a Go stack
		if bug := recover(); bug != nil {
			w.tell("InternalError", "", fmt.Sprintf("internal error: %v; this is a bug of mascript, please report it with the script that shows it", bug), exitError)
			code = exitError
		}
	}()
	code, err := dispatch(w)
	var wrong *usageError
	if errors.As(err, &wrong) {
		w.tell(usageName, usageCode, wrong.message, exitUsage)
		return exitUsage
	}
	if err != nil {
		w.tell("Error", "", err.Error(), exitError)
		return exitError
	}
	return code
}

func dispatch(w world) (int, error) {
	if len(w.args) > 0 && w.args[0] == completeCommand {
		answerTab(w, w.args[1:])
		return exitFine, nil
	}
	if len(w.args) > 0 && w.args[0] == watchedCommand {
		w.watched, w.args = newWatchedRun(), w.args[1:]
	}
	var o options
	rest, err := o.parse(w.args, w.json)
	switch {
	case err != nil:
		return 0, err
	case o.help:
		return exitFine, printHelp(w, rest)
	case o.version:
		return exitFine, printVersion(w)
	case o.coded && o.watch:
		return 0, misused("--watch is for files, and -e has none")
	case o.coded:
		return runText(w, o, evalName, o.code, rest)
	case len(rest) == 0 && !o.check && !o.watch:
		return runShell(w, o, nil)
	}
	if len(rest) > 0 {
		c, arguments, err := lookUp(rest)
		if err != nil {
			return 0, err
		}
		if c != nil {
			return c.start(w, o, arguments)
		}
	}
	return runNamed(w, o, rest)
}

// runNamed runs the script that the first argument names: a file, or standard input as - or without any.
func runNamed(w world, o options, arguments []string) (int, error) {
	if o.watch && w.watched == nil {
		return watch(w, o, arguments)
	}
	switch {
	case o.check && len(arguments) > 1:
		return 0, misused("--check takes one FILE, got %s and %q too", arguments[0], arguments[1])
	case len(arguments) == 0:
		return runStdin(w, o, nil)
	case arguments[0] == "-":
		return runStdin(w, o, arguments[1:])
	}
	return runFile(w, o, arguments[0], arguments[1:])
}

// runCommand is mascript run: what it names is a script, also when a command has the same name.
func runCommand(w world, o options, arguments []string) (int, error) {
	rest, err := o.parse(arguments, w.json)
	switch {
	case err != nil:
		return 0, err
	case o.help:
		return exitFine, printHelp(w, []string{"run"})
	case o.coded && o.watch:
		return 0, misused("--watch is for files, and -e has none")
	case o.coded:
		return runText(w, o, evalName, o.code, rest)
	case len(rest) == 0:
		return 0, misused("run needs a file or the name of a script, such as: mascript run FILE.js (mascript scripts lists the names)")
	}
	if script, ok := readyScript(rest[0]); ok {
		if o.check && len(rest) > 1 {
			return 0, misused("--check takes one script, got %s and %q too", rest[0], rest[1])
		}
		if o.watch {
			return 0, misused("--watch is for files, and %s is a part of mascript (mascript scripts copy %s makes a file of it)", script.Name, script.Name)
		}
		return runReadyScript(w, o, script, rest[1:])
	}
	return runNamed(w, o, rest)
}

func versionCommand(w world, _ options, arguments []string) (int, error) {
	if len(arguments) > 0 {
		return 0, misused("version takes no argument, got %q", arguments[0])
	}
	return exitFine, printVersion(w)
}

// parse reads the flags before the first other argument: what follows a script's name is the script's. asJSON is
// set at once when --json is met, so that a mistake after it is told as JSON, too.
func (o *options) parse(arguments []string, asJSON *bool) (rest []string, err error) {
	flags := o.flags(asJSON)
	err = parse(flags, arguments, "mascript help")
	o.coded = o.coded || flags.Changed("eval")
	return flags.Args(), err
}

// flags are those before a script. Help has more room for what they do; what is said here stands beside them at Tab.
func (o *options) flags(asJSON *bool) *pflag.FlagSet {
	flags := newFlags()
	flags.SetInterspersed(false)
	flags.StringVarP(&o.code, "eval", "e", o.code, "run `CODE`")
	o.session.flags(flags)
	flags.Var((*limit)(&o.timeout), "timeout", "end the script after that `TIME`: 90, 90s, 1h30m")
	flags.BoolVar(&o.watch, "watch", o.watch, "run again when the file, or one that it loads, changes")
	flags.BoolVar(&o.check, "check", o.check, "only parse the file and what it imports")
	flags.BoolVar(asJSON, "json", *asJSON, "say as JSON what ended the script")
	flags.BoolVarP(&o.help, "help", "h", o.help, "print help")
	flags.BoolVar(&o.version, "version", o.version, "print the version")
	return flags
}

func newFlags() *pflag.FlagSet {
	flags := pflag.NewFlagSet("mascript", pflag.ContinueOnError)
	flags.Usage = func() {}
	flags.SortFlags = false
	return flags
}

// parse reads flags; help is the command line that lists them.
func parse(flags *pflag.FlagSet, arguments []string, help string) error {
	err := flags.Parse(arguments)
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	switch {
	case errors.As(err, &bare) && bare.GetFlag().Name == "eval":
		return misused("-e needs the code to run: mascript -e 'console.log(1)'")
	case errors.As(err, &unknown):
		if near, ok := render.Nearest(unknown.GetSpecifiedName(), flagNames(flags)); ok {
			return misused("%v; did you mean --%s?", err, near)
		}
	}
	if err != nil {
		return misused("%v (%s lists the flags)", err, help)
	}
	return nil
}

func flagNames(flags *pflag.FlagSet) (names []string) {
	flags.VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	return names
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
		if near, ok := readyScriptNear(name); ok && filepath.Base(name) == name {
			return misused("there is no command and no file %q; did you mean mascript run %s?", name, near)
		}
		if !strings.ContainsAny(name, `./\`) {
			if near, ok := commandNear(name); ok {
				return misused("there is no command and no file %q; did you mean mascript %s?", name, near)
			}
			if near := nearFile(name); near != "" {
				return misused("there is no command and no file %q%s", name, near)
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
