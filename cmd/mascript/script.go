package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"mascript/bindings"
	"mascript/runtime"
)

// ended is the end of a run by a signal or the time limit, with the exit code it stands for.
type ended struct {
	code    int
	message string // empty when there is nothing to add
}

func (e *ended) Error() string { return e.message }

// runFile runs a script to its end and returns its exit code.
func runFile(w world, o options, name string, arguments []string) (int, error) {
	if err := checkFile(name); err != nil {
		return 0, err
	}
	dir, err := os.Getwd()
	if err != nil {
		return 0, fmt.Errorf("the working folder: %w", err)
	}
	sdk := bindings.New(bindings.Options{
		Embedded: func(ctx context.Context) (bindings.Place, error) { return embedded(ctx, w) },
		Local:    o.local,
		Profile:  o.profile,
		Getenv:   w.getenv,
	})
	host := runtime.New(runtime.Options{
		Executable: executable(),
		Args:       arguments,
		Version:    version(),
		Dir:        dir,
		Env:        w.environ,
		TempDir:    os.TempDir(),
		Stdin:      w.stdin,
		Stdout:     w.stdout, Stderr: w.stderr,
		StdoutTTY: w.stdoutTTY, StderrTTY: w.stderrTTY,
		ColorStdout: w.colour(w.stdoutTTY), ColorStderr: w.colour(w.stderrTTY),
		Columns: w.progress(),
		Modules: sdk.Modules(),
	})
	w.stderr = host.Stderr() // which keeps clear of the progress that is shown
	defer obeySignals(w, host)()
	ctx := context.Background()
	if o.timeout > 0 {
		limited, cancel := context.WithTimeoutCause(ctx, o.timeout, &ended{exitTimeout, fmt.Sprintf("stopped: --timeout %v is over", o.timeout)})
		defer cancel()
		context.AfterFunc(limited, func() {
			if context.Cause(limited) != context.Canceled { // and not by the script's own end
				giveUp(w, exitTimeout)
			}
		})
		ctx = limited
	}
	return exitCode(w, host.RunFile(ctx, name))
}

// obeySignals hands signals to the host until the returned function is called.
func obeySignals(w world, host *runtime.Host) (release func()) {
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	if !signal.Ignored(syscall.SIGHUP) { // nohup
		signal.Notify(signals, syscall.SIGHUP)
	}
	go func() {
		pressed := false
		for received := range signals {
			switch received {
			case os.Interrupt:
				host.Interrupt()
				if pressed { // the first leaves the script its clean-up
					giveUp(w, exitCtrlC)
				}
				pressed = true
			case syscall.SIGTERM:
				host.Stop(&ended{code: exitTerm})
				giveUp(w, exitTerm)
			case syscall.SIGHUP:
				host.Stop(&ended{code: exitHangup})
				giveUp(w, exitHangup)
			}
		}
	}()
	return func() { signal.Stop(signals); close(signals) }
}

// exitCode says how a run ended, on stderr where that needs words and as the exit code.
func exitCode(w world, err error) (int, error) {
	var exit *runtime.ExitError
	var uncaught *runtime.UncaughtError
	var end *ended
	switch {
	case err == nil:
		return exitFine, nil
	case errors.As(err, &exit):
		return exit.Code, nil
	case errors.Is(err, runtime.ErrInterrupted):
		fmt.Fprintln(w.stderr, "mascript: interrupted")
		return exitCtrlC, nil
	case errors.As(err, &end):
		if end.message != "" {
			fmt.Fprintln(w.stderr, "mascript:", end.message)
		}
		return end.code, nil
	case errors.As(err, &uncaught):
		return uncaught.Code, uncaught.Render(w.stderr, w.colour(w.stderrTTY))
	}
	return 0, err
}
