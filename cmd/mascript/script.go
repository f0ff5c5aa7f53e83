package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"mascript/bindings"
	"mascript/runtime"
	"mascript/runtime/module"
	"mascript/runtime/py"
	"mascript/runtime/source"
)

// ended is the end of a run by a signal or the time limit, with the exit code it stands for.
type ended struct {
	code    int
	message string // empty when there is nothing to add
}

func (e *ended) Error() string { return e.message }

// What scripts that are in no file are called, as Node calls them.
const (
	evalName  = "[eval]"
	stdinName = "[stdin]"
)

// runFile runs a script's file to its end and returns its exit code.
func runFile(w world, o options, name string, arguments []string) (int, error) {
	if err := checkFile(name); err != nil {
		return 0, err
	}
	return runEntry(w, o, name, arguments)
}

// runEntry is runFile for what is known to be there.
func runEntry(w world, o options, name string, arguments []string) (int, error) {
	ctx, release := limited(w, "script", o.timeout)
	defer release()
	return runScript(w, o, name, arguments, func(host *runtime.Host) error {
		if o.check {
			return found(host.Check(ctx, name))
		}
		return host.RunFile(ctx, name)
	})
}

// runStdin runs what comes on standard input. Nothing is left of that for the script to read.
func runStdin(w world, o options, arguments []string) (int, error) {
	ctx, release := limited(w, "script", o.timeout)
	defer release()
	text, err := readScript(ctx, w)
	if err != nil {
		return exitCode(w, err)
	}
	w.stdin = strings.NewReader("")
	return runScript(w, o, "", arguments, func(host *runtime.Host) error {
		if o.check {
			return found(host.CheckText(ctx, stdinName, text))
		}
		return host.RunText(ctx, stdinName, text)
	})
}

// readScript reads standard input to its end, which may never come: signals and the time limit hold already.
func readScript(ctx context.Context, w world) (string, error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	defer obeySignals(w, "script", func() { cancel(runtime.ErrInterrupted) }, cancel)()
	text, err := module.Interruptible(ctx, func(context.Context) ([]byte, error) { return io.ReadAll(w.stdin) })
	switch {
	case ctx.Err() != nil:
		return "", context.Cause(ctx)
	case err != nil:
		return "", fmt.Errorf("standard input cannot be read: %w", err)
	}
	return string(text), nil
}

// runText runs the code of a command line.
func runText(w world, o options, name, text string, arguments []string) (int, error) {
	ctx, release := limited(w, "script", o.timeout)
	defer release()
	return runScript(w, o, "", arguments, func(host *runtime.Host) error {
		if o.check {
			return found(host.CheckText(ctx, name, text))
		}
		return host.RunText(ctx, name, text)
	})
}

// runScript runs a script, which is in a file or, without one, a text.
func runScript(w world, o options, file string, arguments []string, run func(*runtime.Host) error) (int, error) {
	dir, err := os.Getwd()
	if err != nil {
		return 0, fmt.Errorf("the working folder: %w", err)
	}
	defer leaveGarbage()()
	sdk := o.session.sdk(&w)
	host := runtime.New(runtime.Options{
		Executable: executable(),
		Args:       arguments,
		Version:    version(),
		Dir:        dir,
		Env:        w.environ,
		TempDir:    os.TempDir(),
		Stdin:      w.stdin,
		Terminal:   w.terminal(),
		Stdout:     w.stdout, Stderr: w.stderr,
		StdoutTTY: w.stdoutTTY, StderrTTY: w.stderrTTY,
		ColorStdout: w.colour(w.stdoutTTY), ColorStderr: w.colour(w.stderrTTY),
		Columns: w.progress(), Rows: height,
		Screen:    w.screen(),
		Cache:     transformCache(w),
		Looked:    w.watched.looked(),
		Languages: languages(&w, o, dir, entryOf(dir, file)),
		Embedded:  embeddedScripts(),
		Modules:   modules(sdk, w.stderr), Globals: sdk.Globals(), Advise: sdk.Advise, Missing: missingOfPython,
		Receive: receive,
	})
	w.stderr = host.Stderr() // which keeps clear of the progress that is shown
	w.endLine = host.EndLine
	interrupt := oncePressed(host.Interrupt)
	if w.watched != nil {
		w.watched.obey(w, host)
		interrupt = func() {} // who watches has had the same Ctrl-C, and tells
	}
	defer obeySignalsBut(w, "script", interrupt, host.Stop, host.Signal)()
	defer context.AfterFunc(host.Ending(), func() {
		if context.Cause(host.Ending()) == runtime.ErrInterrupted { // who sends another end gives up by itself
			giveUp(w, "script", exitCtrlC, endPatience)
		}
	})()
	defer surviveClosedPipes()()
	return exitCode(w, run(host))
}

// entryOf is the path of the file that is run, as its module has it; empty if that is no file.
func entryOf(dir, file string) string {
	if file == "" {
		return ""
	}
	if !filepath.IsAbs(file) {
		file = filepath.Join(dir, file)
	}
	if target, err := filepath.EvalSymlinks(file); err == nil {
		return target
	}
	return file
}

// modules are what scripts require beside Node's own: the SDK, and Python's library for what was ported.
func modules(sdk *bindings.Set, stderr io.Writer) map[string]module.Loader {
	all := sdk.Modules()
	maps.Copy(all, py.Modules())
	maps.Copy(all, py.Moxing(objectsFor(sdk, stderr)))
	return all
}

// limited is a context that ends when --timeout is over; 0 is no limit.
func limited(w world, what string, timeout time.Duration) (context.Context, context.CancelFunc) {
	if timeout <= 0 {
		return context.WithCancel(context.Background())
	}
	ctx, cancel := context.WithTimeoutCause(context.Background(), timeout,
		&ended{exitTimeout, fmt.Sprintf("the %s was ended: --timeout %v is over", what, timeout)})
	context.AfterFunc(ctx, func() {
		if context.Cause(ctx) != context.Canceled { // and not by its own end
			giveUp(w, what, exitTimeout, endPatience)
		}
	})
	return ctx, cancel
}

// oncePressed hands a Ctrl-C on to interrupt, unless it comes so soon after the last one that nobody has pressed it again:
// the signal is the same one, sent to the process and to its group.
func oncePressed(interrupt func()) func() {
	var pressed time.Time
	return func() {
		if time.Since(pressed) >= runtime.DoublePress {
			interrupt()
			pressed = time.Now()
		}
	}
}

// obeySignals hands Ctrl-C and the other signals that end a program on until the returned function is called.
func obeySignals(w world, what string, interrupt func(), stop func(cause error)) (release func()) {
	patience := runtime.DefaultGrace + endPatience // the first Ctrl-C leaves time for a clean-up
	return obeySignalsBut(w, what, oncePressed(func() {
		interrupt()
		giveUp(w, what, exitCtrlC, patience)
		patience = endPatience
	}), stop, func(_ string, otherwise func()) { otherwise() })
}

// obeySignalsBut is obeySignals for who decides by itself what Ctrl-C ends, and may want to know of SIGTERM and SIGHUP
// before they end it: listen calls otherwise when it does not.
func obeySignalsBut(
	w world, what string, interrupt func(), stop func(cause error), listen func(name string, otherwise func()),
) (release func()) {
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGQUIT)
	if !signal.Ignored(syscall.SIGHUP) { // nohup
		signal.Notify(signals, syscall.SIGHUP)
	}
	go func() {
		for received := range signals {
			switch received {
			case os.Interrupt:
				interrupt()
			case syscall.SIGQUIT: // Ctrl-\, which would make Go print what nobody here has a use for
				stop(&ended{code: exitQuit})
				giveUp(w, what, exitQuit, endPatience)
			case syscall.SIGTERM:
				listen("SIGTERM", func() {
					stop(&ended{code: exitTerm})
					giveUp(w, what, exitTerm, endPatience)
				})
			case syscall.SIGHUP:
				listen("SIGHUP", func() {
					stop(&ended{code: exitHangup})
					giveUp(w, what, exitHangup, endPatience)
				})
			}
		}
	}()
	return func() { signal.Stop(signals); close(signals) }
}

// findings end a run of --check.
type findings struct{ runtime.Findings }

func found(f runtime.Findings, stopped error) error {
	if stopped != nil {
		return stopped
	}
	return &findings{f}
}

func (f *findings) Error() string {
	var counts []string
	if len(f.Problems) > 0 {
		counts = append(counts, count(len(f.Problems), "problem"))
	}
	if len(f.Warnings) > 0 {
		counts = append(counts, count(len(f.Warnings), "warning"))
	}
	return listed(counts, "and")
}

// receive calls each for every signal of a number until stop is called, which gives the signal its usual meaning back.
func receive(number os.Signal, each func()) (stop func()) {
	signals := make(chan os.Signal, 8)
	signal.Notify(signals, number)
	go func() {
		for range signals {
			each()
		}
	}()
	return func() { signal.Stop(signals); close(signals) }
}

// surviveClosedPipes makes a write to standard output that nobody reads an error, until the returned function is
// called. Otherwise it would end the process on the spot, and a script's children would live on.
func surviveClosedPipes() (release func()) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGPIPE) // nobody needs to receive it
	return func() { signal.Stop(signals) }
}

// exitCode says how a run ended, on stderr where that needs words and as the exit code.
func exitCode(w world, err error) (int, error) {
	var exit *runtime.ExitError
	var uncaught *runtime.UncaughtError
	var checked *findings
	var refused *untranslatable
	var end *ended
	switch {
	case err == nil:
		return exitFine, nil
	case errors.As(err, &exit):
		if exit.Warning != "" {
			w.tellUnsettled(exit)
		}
		return exit.Code, nil
	case errors.Is(err, runtime.ErrOutputClosed):
		return exitPipe, nil
	case errors.Is(err, runtime.ErrInterrupted):
		if !w.watched.toldToEnd() {
			w.tell(ctrlCName, ctrlCCode, "interrupted", exitCtrlC)
		}
		return exitCtrlC, nil
	case errors.As(err, &end):
		w.tellEnded(end)
		return end.code, nil
	case errors.As(err, &checked):
		return printFindings(w, checked)
	case errors.As(err, &refused):
		return refused.tell(w), nil
	case errors.As(err, &uncaught):
		return uncaught.Code, w.tellUncaught(uncaught)
	}
	return 0, err
}

func printFindings(w world, f *findings) (int, error) {
	for _, finding := range append(f.Problems, f.Warnings...) {
		if err := w.tellUncaught(finding); err != nil {
			return 0, err
		}
	}
	if said := f.Error(); said != "" && !w.asJSON() { // there each is a line of its own
		fmt.Fprintln(w.stderr, "mascript:", said)
	}
	if len(f.Problems) > 0 {
		return exitError, nil
	}
	return exitFine, nil
}

// transformCache keeps what scripts of newer syntax become. Without a home there is none.
func transformCache(w world) *source.Cache {
	places, err := placesOf(w)
	if err != nil {
		return nil
	}
	return &source.Cache{Dir: filepath.Join(places.Home, "cache", "scripts"), Version: version()}
}
