// Package web holds the globals that scripts know from browsers and from Node: URL, fetch, AbortController,
// TextEncoder and their like. Each is made when a script first reads it.
//
// What is here behaves as the standards say. It knows neither the command line nor Node's modules.
package web

import "mascript/runtime/module"

// Globals are the loaders of the globals by their names.
func Globals() map[string]module.Loader {
	return map[string]module.Loader{}
}
