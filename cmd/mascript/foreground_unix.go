//go:build unix

package main

import (
	"os"
	"os/signal"

	"golang.org/x/sys/unix"
)

// inForeground reports whether a terminal is this program's to draw on, and not that of the program it runs
// in the background of. Where that is not known it is.
func inForeground(terminal int) bool {
	group, err := unix.IoctlGetInt(terminal, unix.TIOCGPGRP)
	return err != nil || group == unix.Getpgrp()
}

// suspend stops this program and those beside it in its job, as Ctrl-Z does, and returns when they are continued.
func suspend() {
	goesOn := make(chan os.Signal, 1) // the signal may stop the program a while after the call
	signal.Notify(goesOn, unix.SIGCONT)
	defer signal.Stop(goesOn)
	if unix.Kill(0, unix.SIGTSTP) == nil {
		<-goesOn
	}
}

// onContinue calls do each time that this program goes on after it was stopped, until release is called.
func onContinue(do func()) (release func()) { return receive(unix.SIGCONT, do) }
