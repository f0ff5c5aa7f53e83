// platform: the machine, as far as it can be told without a Python.

const { def } = native
const os = require("node:os"), process = require("node:process")

const systems = { linux: "Linux", darwin: "Darwin", win32: "Windows", freebsd: "FreeBSD" }
const machines = { x64: process.platform === "win32" ? "AMD64" : "x86_64", ia32: "i686", arm64: process.platform === "linux" ? "aarch64" : "arm64" }

const system = () => systems[process.platform] ?? os.type()
const machine = () => machines[os.arch()] ?? os.arch()

const uname_result = native.record("uname_result", ["system", "node", "release", "version", "machine"])
const uname = () => uname_result.of([system(), os.hostname(), os.release(), os.version(), machine()])

module.exports = {
	system: def("system", "", system),
	node: def("node", "", () => os.hostname()),
	release: def("release", "", () => os.release()),
	version: def("version", "", () => os.version()),
	machine: def("machine", "", machine),
	uname: def("uname", "", uname),
}
