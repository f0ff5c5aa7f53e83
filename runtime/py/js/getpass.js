// getpass: who runs the script, and what must not be seen on the terminal.

const py = require("modelarts/py")
const { def } = native
const process = require("node:process")

class GetPassWarning extends py.UserWarning {}

/** A line of standard input, which input() reads, too. */
function readLine() {
	const line = native.stdin().readline()
	if (line === "") throw new py.EOFError()
	return line.replace(/\n$/, "")
}

function getpass(prompt, stream) {
	const write = (text) => stream ? stream.write(text) : process.stderr.write(text)
	const echo = require("node:readline")[Symbol.for("mascript.echo")]
	const hidden = process.stdin.isTTY && echo(false)
	if (!hidden) process.stderr.write("warning: the input is no terminal, so a password may be shown as it is typed\n")
	try {
		write(prompt)
		return readLine()
	} finally {
		if (hidden) {
			echo(true)
			write("\n")
		}
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
