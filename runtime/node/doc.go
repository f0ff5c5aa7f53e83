// Package node holds Node's built-in modules as far as the host has them (see Names), in Go and, where
// scripts extend what they get, in JavaScript (the folder js). What is here behaves as Node's documentation
// says. What is not here is absent or refuses with words, never a stub that does nothing: some modules can be loaded
// though what they are for is refused (see Hollow), for packages load them that seldom use them.
//
// It reads nothing of the process it runs in but what Settings hand down: no environment, no streams,
// no working directory of its own. It does receive the signals that a script listens to, but for those that
// end a program (see signals_listen.go).
package node

import (
	"slices"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// Module finds one of Node's modules by its plain name.
func (p *Process) Module(name string) (module.Loader, bool) {
	switch name {
	case "child_process":
		return p.loadChildProcess, true
	case "crypto":
		return p.loadCrypto, true
	case "fs":
		return p.loadFS, true
	case "path":
		return p.loadPath, true
	case "path/posix", "path/win32":
		return part("path", strings.TrimPrefix(name, "path/")), true
	case "os":
		return p.loadOS, true
	case "process":
		return p.load, true
	case "test":
		return p.loadTest, true
	case "readline":
		return p.loadReadline, true
	case "readline/promises":
		return p.loadReadlinePromises, true
	case "assert", "constants", "diagnostics_channel", "events", "perf_hooks", "punycode", "querystring", "stream", "string_decoder", "timers",
		"tty", "util", "worker_threads":
		return p.written(name), true
	case "async_hooks":
		return p.loadAsyncHooks, true
	case "http", "https":
		return p.loadHTTP(name), true
	case "url":
		return p.loadURL, true
	case "v8":
		return p.loadV8, true
	case "vm":
		return p.loadVM, true
	case "console":
		return globalModule("console"), true
	case "sys":
		return alias("util"), true
	case "assert/strict":
		return part("assert", "strict"), true
	case "buffer":
		return p.loadBuffer, true
	case "dns/promises":
		return part("dns", "promises"), true
	case "fs/promises":
		return part("fs", "promises"), true
	case "module":
		return p.loadModule, true
	case "stream/consumers":
		return p.written("consumers"), true
	case "stream/promises":
		return part("stream", "promises"), true
	case "timers/promises":
		return part("timers", "promises"), true
	case "zlib":
		return p.loadZlib, true
	case "util/types":
		return part("util", "types"), true
	}
	if Hollow(name) {
		return p.hollow(name), true
	}
	return nil, false
}

// Globals are the loaders of the globals that belong to Node's modules, by their names.
func (p *Process) Globals() map[string]module.Loader {
	globals := map[string]module.Loader{
		"crypto": p.loadWebCrypto,
		"Buffer": func(h module.Host) (goja.Value, error) { return buffers(h.VM()).constructor, nil },
	}
	for _, name := range [...]string{
		"performance", "PerformanceEntry", "PerformanceMark", "PerformanceMeasure", "PerformanceObserver", "PerformanceObserverEntryList",
	} {
		globals[name] = part("perf_hooks", name)
	}
	return globals
}

// Names lists the modules there are.
func Names() []string {
	return []string{
		"assert", "assert/strict", "async_hooks", "buffer", "child_process", "cluster", "console", "constants",
		"crypto", "dgram", "diagnostics_channel", "dns", "dns/promises", "events", "fs", "fs/promises", "http",
		"http2", "https", "inspector", "module", "net", "os", "path", "path/posix", "path/win32", "perf_hooks", "process", "punycode",
		"querystring", "readline", "readline/promises", "stream", "stream/consumers", "stream/promises",
		"string_decoder", "sys", "test", "timers", "timers/promises", "tls", "tty", "url", "util", "util/types", "v8",
		"vm", "worker_threads", "zlib",
	}
}

// Known reports whether Node has a module of this name, so that a missing one is told from a typo.
func Known(name string) bool {
	return slices.Contains([]string{
		"assert", "async_hooks", "buffer", "child_process", "cluster", "console", "constants", "crypto", "dgram",
		"diagnostics_channel", "dns", "dns/promises", "domain", "events", "fs", "fs/promises", "http", "http2", "https",
		"inspector", "inspector/promises", "module", "net", "os", "path", "perf_hooks", "process", "punycode",
		"querystring", "readline", "readline/promises", "repl", "sea", "sqlite", "stream", "stream/consumers", "stream/promises", "stream/web",
		"string_decoder", "sys", "test", "timers", "timers/promises", "tls", "trace_events", "tty", "url", "util", "v8", "vm",
		"wasi", "worker_threads", "zlib",
	}, name)
}
