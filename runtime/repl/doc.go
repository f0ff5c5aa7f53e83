// Package repl is the shell: it reads entries from a user at a terminal, evaluates them in a host and shows
// what they gave.
//
// One goroutine, that of the host's event loop, touches the VM. A line is read on another one meanwhile, so
// that timers and promises go on at the prompt. Terminal stands between the two and the user: a line editor
// (liner) that knows pastes, and writers that keep clear of the prompt.
//
// The package knows no service, no command line and no environment. Streams and signals are handed in, and so
// are the names that a program adds to completion and to the commands with a dot.
package repl
