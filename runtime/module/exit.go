package module

import "github.com/dop251/goja"

// Exit is a property by which an error that nobody catches ends the run instead of being reported: an integer is the
// exit code, and any other value goes to stderr, with exit code 1. Unlike process.exit, finally blocks run.
var Exit = goja.NewSymbol("exit")
