// IPython.display: what notebooks show, as text. Nothing that was shown is taken away or changed afterwards.

const py = require("modelarts/py")
const { def, callable } = native

/** What display(…, display_id=True) gives: it shows values anew. */
class DisplayHandle {
	constructor(id) { this.display_id = id }
	display(value) { return py.display(value) }
	update(value) { return py.display(value) }
}

const options = "include=None, exclude=None, metadata=None, transient=None, display_id=None, raw=False, clear=False"
const display = def("display", "*objs, " + options, (values, include, exclude, metadata, transient, id) => {
	py.display(...values)
	return py.bool(id) ? new DisplayHandle(id === true ? require("modelarts/py/uuid").uuid4().hex : id) : null
})

/** A text that a browser would render. */
class Rendered {
	constructor(...given) {
		const [data, filename, metadata] = renderedArguments(...given)
		Object.assign(this, { data, filename, metadata })
		if (filename !== null) {
			const file = py.open(filename, { encoding: "utf-8" })
			try {
				this.data = file.read()
			} finally {
				file.close()
			}
		}
	}
	__repr__() { return this.data === null ? "" : py.str(this.data) }
}
const renderedArguments = def("__init__", "data=None, *, filename=None, metadata=None", (...given) => given)

class HTML extends Rendered {}
class Markdown extends Rendered {}

module.exports = {
	display,
	clear_output: def("clear_output", "wait=False", () => null),
	DisplayHandle: callable(DisplayHandle),
	HTML: callable(HTML),
	Markdown: callable(Markdown),
}
