// traceback: exceptions as text. Frames are those of the JavaScript error, as Python shows its own.

const py = require("modelarts/py")
const { def } = native

const placed = ([file, line, name, text]) =>
	`  File "${file}", line ${line}, in ${name || "<module>"}\n` + (text.trim() ? `    ${text.trim()}\n` : "")

/** Of the places of an error those from the one on that caught it: all have come this way. */
function since(places, here) {
	let same = 0
	while (same < places.length - 1 && same < here.length && String(places[same]) === String(here[same])) same++
	return places.slice(same)
}

/** What a limit leaves: the outermost places, or the innermost ones if it is negative. */
const limited = (places, limit) => limit == null ? places : limit < 0 ? places.slice(limit) : places.slice(0, limit)

function nameOf(error) {
	const { constructor } = error, name = error.name ?? constructor.name
	return constructor.__module__ ? `${constructor.__module__}.${name}` : name
}

function only(error) {
	if (error == null) return ["NoneType: None\n"]
	if (!(error instanceof Error)) return [py.str(error) + "\n"]
	const text = py.str(error)
	return [nameOf(error) + (text === "" ? "" : ": " + text) + "\n", ...(error.__notes__ ?? []).map((note) => note + "\n")]
}

function format(error, limit, chain, seen = new Set()) {
	if (!(error instanceof Error)) return only(error)
	seen.add(error)
	const lines = []
	if (chain && error.cause instanceof Error && !seen.has(error.cause))
		lines.push(...format(error.cause, limit, chain, seen), "\nThe above exception was the direct cause of the following exception:\n\n")
	const places = limited(since(native.frames(error), native.frames(new Error())), limit)
	if (places.length > 0) lines.push("Traceback (most recent call last):\n", ...places.map(placed))
	return [...lines, ...only(error)]
}

/** Writes to a file, or to stderr. */
const put = (lines, file) => { (file ?? require("modelarts/py/sys").stderr).write(lines.join("")) }

/** The exception of a call that takes it, or its class, itself and its traceback, as Python does. */
const given = (error, value) => value !== undefined ? value : error

module.exports = {
	print_exc: def("print_exc", "limit=None, file=None, chain=True", (limit, file, chain) => {
		put(format(native.handled(), limit, chain), file)
	}),
	format_exc: def("format_exc", "limit=None, chain=True", (limit, chain) => format(native.handled(), limit, chain).join("")),
	print_exception: def("print_exception", "exc, /, value=..., tb=..., limit=None, file=None, chain=True",
		(error, value, tb, limit, file, chain) => { put(format(given(error, value), limit, chain), file) }),
	format_exception: def("format_exception", "exc, /, value=..., tb=..., limit=None, chain=True",
		(error, value, tb, limit, chain) => format(given(error, value), limit, chain)),
	format_exception_only: def("format_exception_only", "exc, /, value=...", (error, value) => only(given(error, value))),
	print_stack: def("print_stack", "f=None, limit=None, file=None", (f, limit, file) => {
		put(limited(native.frames(new Error()), limit == null ? null : -limit).map(placed), file)
	}),
	format_stack: def("format_stack", "f=None, limit=None", (f, limit) =>
		limited(native.frames(new Error()), limit == null ? null : -limit).map(placed)),
}
