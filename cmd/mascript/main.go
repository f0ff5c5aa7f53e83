// Command mascript runs JavaScript against ModelArts training: on this machine, with nothing to
// configure, on an embedded ModelArts that really trains.
//
// This package parses arguments, wires the parts and maps errors to exit codes. It alone reads the
// process's streams, arguments, environment and signals; everything below gets them handed down.
package main

import (
	"context"
	"fmt"
	"os"

	"mascript/internal/platform/run"
)

// Exit codes, beside those a script chooses with process.exit.
const (
	exitFine    = 0
	exitError   = 1   // an uncaught error or rejection
	exitUsage   = 2   // wrong use of the command
	exitTimeout = 124 // --timeout, as timeout(1) has it
	exitHangup  = 129
	exitCtrlC   = 130
	exitQuit    = 131
	exitPipe    = 141 // nobody reads standard output any more
	exitTerm    = 143
)

// supervising are the hidden subcommands that the embedded platform starts this program with.
var supervising = map[string]func(ctx context.Context, executable, home, storage, token string) error{
	run.GuardCommand:     run.Guard,
	run.SuperviseCommand: run.Supervise,
	run.JanitorCommand:   run.Janitor,
}

func main() {
	// Before anything else: a guard or supervisor has a descriptor to secure, and must stay on the
	// thread that it starts on.
	if len(os.Args) == 5 {
		if supervise, ok := supervising[os.Args[1]]; ok {
			os.Exit(verdict(supervise(context.Background(), executable(), os.Args[2], os.Args[3], os.Args[4])))
		}
	}
	keepDescriptors()
	os.Exit(execute(newWorld()))
}

// verdict says on stderr how a guard or supervisor ended, and gives its exit code.
func verdict(err error) int {
	if err != nil {
		fmt.Fprintln(os.Stderr, "mascript:", err)
		return exitError
	}
	return exitFine
}
