// getpass: who runs the script, and what must not be seen on the terminal.

const py = require("modelarts/py")
const { def } = native
const process = require("node:process"), fs = require("node:fs")

class GetPassWarning extends py.UserWarning {}

/** A line of standard input, without its end. */
function readLine() {
	const byte = Buffer.alloc(1), line = []
	while (fs.readSync(0, byte, 0, 1, null) === 1 && byte[0] !== 10 && byte[0] !== 13) line.push(byte[0])
	if (line.length === 0 && byte[0] !== 10 && byte[0] !== 13) throw new py.EOFError()
	return Buffer.from(line).toString()
}

function getpass(prompt, stream) {
	const write = (text) => stream ? stream.write(text) : process.stderr.write(text)
	if (!process.stdin.isTTY) {
		process.stderr.write("warning: the input is no terminal, so a password may be shown as it is typed\n")
		write(prompt)
		return readLine()
	}
	write(prompt)
	process.stdin.setRawMode(true)
	try {
		const typed = []
		for (const byte = Buffer.alloc(1); fs.readSync(0, byte, 0, 1, null) === 1;) {
			if (byte[0] === 10 || byte[0] === 13) break
			if (byte[0] === 3) throw new KeyboardInterrupt()
			if (byte[0] === 4 && typed.length === 0) throw new py.EOFError()
			if (byte[0] === 127 || byte[0] === 8) {
				while (typed.length > 0 && (typed.pop() & 0xc0) === 0x80);
				continue
			}
			typed.push(byte[0])
		}
		return Buffer.from(typed).toString()
	} finally {
		process.stdin.setRawMode(false)
		write("\n")
	}
}

module.exports = {
	GetPassWarning,
	getpass: def("getpass", "prompt='Password: ', stream=None", getpass),
	getuser: def("getuser", "", () => {
		for (const name of ["LOGNAME", "USER", "LNAME", "USERNAME"]) {
			if (process.env[name]) return process.env[name]
		}
		return require("node:os").userInfo().username
	}),
}
