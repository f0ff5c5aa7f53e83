package main

import (
	"io"
	"os"

	"golang.org/x/term"
)

// world is the process's surroundings, read once.
type world struct {
	args           []string // without the program's name
	stdin          io.Reader
	stdout, stderr io.Writer
	environ        []string
	getenv         func(string) string

	stdoutTTY, stderrTTY bool
}

func newWorld() world {
	return world{
		args:  os.Args[1:],
		stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr,
		environ: os.Environ(), getenv: os.Getenv,
		stdoutTTY: term.IsTerminal(int(os.Stdout.Fd())), stderrTTY: term.IsTerminal(int(os.Stderr.Fd())),
	}
}

// colour reports whether a stream takes colour: a terminal that knows it, unless the user said no
// (no-color.org).
func (w world) colour(tty bool) bool {
	return tty && w.getenv("NO_COLOR") == "" && w.getenv("TERM") != "dumb"
}

// executable is the path of this program, for it to be started again.
func executable() string {
	path, err := os.Executable()
	if err != nil {
		return os.Args[0]
	}
	return path
}
