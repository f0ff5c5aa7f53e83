package node

// Instead says in one clause what there is in the place of a module of Node's that mascript has not, or not really;
// "" for a module that it has, or that Node has not.
func Instead(name string) string {
	switch name {
	case "http", "https", "http2":
		return "the global fetch() makes requests; nothing serves them"
	case "net", "tls", "dgram":
		return "there are no sockets; the global fetch() makes HTTP requests"
	case "dns", "dns/promises":
		return "names are resolved by fetch(); child_process can run getent or nslookup"
	case "cluster":
		return "a script is one process; child_process starts other programs"
	case "inspector", "inspector/promises":
		return "there is no debugger; console.trace() shows a stack, and --debug the requests of the SDK"
	case "trace_events":
		return "diagnostics_channel passes messages inside of a script, and util.debuglog() writes them"
	case "domain":
		return "try … catch, promise.catch() and process.on('exit') see errors"
	case "stream/web":
		return "stream has Readable, Writable, Transform and pipeline()"
	case "repl":
		return "mascript without arguments is the interactive shell; a script cannot make one of its own"
	case "wasi":
		return "there is no WebAssembly"
	}
	return ""
}
