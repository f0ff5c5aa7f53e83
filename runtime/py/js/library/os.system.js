// os: processes and the machine.

const py = require("modelarts/py"), process = require("node:process")
const { def } = native

/** Runs a command in the shell, and gives what Node tells of its end. */
function shell(command, stdio) {
	if (typeof command !== "string") throw new TypeError(`invalid cmd type (<class '${native.kind(command)}'>, expected string)`)
	const done = require("node:child_process").spawnSync("/bin/sh", ["-c", command], { stdio, maxBuffer: Infinity })
	if (done.error && done.status === null && done.signal === null) throw native.osError(done.error, "/bin/sh")
	return done
}

/** How a process ended, as wait tells it. */
const waitStatus = ({ status, signal }) => signal ? require("node:os").constants.signals[signal] : status << 8

function popen(command, mode) {
	if (mode !== "r") throw new py.ValueError(`invalid mode ${py.repr(mode)}; what a command writes can be read: 'r'`)
	const done = shell(command, ["inherit", "pipe", "inherit"])
	const text = done.stdout.toString()
	let at = 0
	const take = (to) => text.slice(at, at = to)
	return {
		read(size = -1) { return take(size == null || size < 0 ? text.length : Math.min(at + size, text.length)) },
		readline() { return take(text.indexOf("\n", at) + 1 || text.length) },
		readlines() { return [...this] },
		*[Symbol.iterator]() { for (let line; (line = this.readline()) !== "";) yield line },
		close() { return waitStatus(done) || null },
		__enter__() { return this },
		__exit__() { this.close() },
	}
}

const uname_result = native.record("uname_result", ["sysname", "nodename", "release", "version", "machine"], ([values]) => py.list(values))
uname_result.shown = "posix.uname_result"
const terminal_size = native.record("terminal_size", ["columns", "lines"], ([values]) => py.list(values))
terminal_size.shown = "os.terminal_size"

module.exports = ({ attempt }) => ({
	uname_result, terminal_size,
	kill: def("kill", "pid, signal, /", (pid, signal) => {
		attempt(() => { process.kill(pid, Number(signal)) })
	}),
	getlogin: def("getlogin", "", () => require("node:os").userInfo().username),
	system: def("system", "command", (command) => waitStatus(shell(command, "inherit"))),
	popen: def("popen", "cmd, mode='r', buffering=-1", popen),
	cpu_count: def("cpu_count", "", () => require("node:os").cpus().length),
	getloadavg: def("getloadavg", "", () => py.tuple(...require("node:os").loadavg())),
	uname: def("uname", "", () => {
		const os = require("node:os")
		return uname_result.of([os.type(), os.hostname(), os.release(), os.version(), os.machine()])
	}),
	get_terminal_size: def("get_terminal_size", "fd=1, /", (fd) => {
		const stream = fd === 2 ? process.stderr : process.stdout
		if (!stream.columns) throw new py.OSError(25, native.strerror(25))
		return terminal_size.of([stream.columns, stream.rows])
	}),
	isatty: def("isatty", "fd, /", (fd) => require("node:tty").isatty(fd)),
})
