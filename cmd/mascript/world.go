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

	stdinTTY, stdoutTTY, stderrTTY bool
	columns                        func() int // of the terminal that stderr is

	json *bool // --json: what ends the run is told as JSON; set as soon as the flag is read

	watched *watchedRun // what mascript --watch has started this process for; nil where it has not

	restore func() // gives the terminal back as it was found; nil where nobody has changed it
	endLine func() // of what a script wrote to stderr; nil before there is one
}

func newWorld() world {
	return world{
		args:  os.Args[1:],
		stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr,
		environ: os.Environ(), getenv: os.Getenv,
		stdinTTY:  term.IsTerminal(int(os.Stdin.Fd())),
		stdoutTTY: term.IsTerminal(int(os.Stdout.Fd())), stderrTTY: term.IsTerminal(int(os.Stderr.Fd())),
		columns: columns,
		json:    new(bool),
	}
}

// colour reports whether a stream takes colour: a terminal that knows it, unless the user said no
// (no-color.org).
func (w world) colour(tty bool) bool {
	return tty && w.getenv("NO_COLOR") == "" && w.getenv("TERM") != "dumb"
}

// progress is the terminal's width for who draws on it, nil where nothing shall be drawn.
func (w world) progress() func() int {
	if !w.colour(w.stderrTTY) { // who wants no colour sequences wants no others
		return nil
	}
	return w.columns
}

// columns is the width of the terminal that stderr is, as it is now: 0 while this program runs in the
// background, beside another that has the terminal.
func columns() int {
	terminal := int(os.Stderr.Fd())
	if !inForeground(terminal) {
		return 0
	}
	if width, _, err := term.GetSize(terminal); err == nil && width > 0 {
		return width
	}
	return 80 // of a terminal that does not know
}

// terminal is the one that the user types at, nil where nobody does.
func (w world) terminal() func() *os.File {
	if !w.stdinTTY {
		return nil
	}
	return func() *os.File { return os.Stdin }
}

// height is how many lines the terminal that stderr is has; 0 where that is not known.
func height() int {
	_, rows, err := term.GetSize(int(os.Stderr.Fd()))
	if err != nil {
		return 0
	}
	return rows
}

// screen is the size of the terminal that stdout is, for text that is drawn there: nil where it is none, or one that knows
// lines alone.
func (w world) screen() func() (columns, rows int) {
	if !w.stdoutTTY || w.getenv("TERM") == "dumb" {
		return nil
	}
	return func() (columns, rows int) {
		if columns, rows, err := term.GetSize(int(os.Stdout.Fd())); err == nil && columns > 0 && rows > 0 {
			return columns, rows
		}
		return 80, 24 // of a terminal that does not know
	}
}

// executable is the path of this program, for it to be started again.
func executable() string {
	path, err := os.Executable()
	if err != nil {
		return os.Args[0]
	}
	return path
}

// width is how many columns stdout has; otherwise where it is no terminal.
func (w world) width(otherwise int) int {
	if !w.stdoutTTY {
		return otherwise
	}
	if width, _, err := term.GetSize(int(os.Stdout.Fd())); err == nil && width > 0 {
		return width
	}
	return otherwise
}
