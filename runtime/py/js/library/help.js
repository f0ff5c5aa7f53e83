// The help of argparse: usage, sections, lines that are no wider than the terminal.

const py = require("modelarts/py")
const { callable, kind } = native

const SUPPRESS = "==SUPPRESS==", OPTIONAL = "?", ZERO_OR_MORE = "*", ONE_OR_MORE = "+", PARSER = "A...", REMAINDER = "..."

/** The words of a text, as far as a line may end behind them. */
function chunks(text) {
	const all = []
	for (const word of text.split(/(\s+)/)) {
		let from = 0
		for (let i = 1; i < word.length; i++) {
			const before = word.slice(0, i), after = word.slice(i)
			const hyphen = /([^\W\d]{2}|[^\W\d]-[^\W\d])-$/.test(before) && /^[^\W\d]-?[^\W\d]/.test(after)
			const dash = /[\w!"'&.,?]-{2,}$/.test(before) && /^\w/.test(after) || /[\w!"'&.,?]$/.test(before) && /^-{2,}\w/.test(after)
			if (hyphen || dash) {
				all.push(word.slice(from, i))
				from = i
			}
		}
		all.push(word.slice(from))
	}
	return all.filter((chunk) => chunk !== "")
}

/** A text in lines that are no wider than width. */
function wrap(text, width) {
	const left = chunks(text.replace(/\s+/g, " ").trim()), lines = []
	while (left.length > 0) {
		if (lines.length > 0 && left[0] === " ") left.shift()
		let line = ""
		while (left.length > 0 && line.length + left[0].length <= width) line += left.shift()
		if (left.length > 0 && left[0].length > width) {
			const part = left[0].slice(0, Math.max(1, width - line.length))
			line += part
			left[0] = left[0].slice(part.length)
		}
		if (line.trimEnd() !== "") lines.push(line.trimEnd())
	}
	return lines
}

function columns() {
	const process = require("node:process"), given = Number(process.env.COLUMNS)
	return given > 0 ? given : process.stdout.columns || 80
}

class HelpFormatter {
	constructor(prog, ...given) {
		const { indent_increment = 2, max_help_position = 24, width = null } = py.kwargs(given)
		const wide = width ?? columns() - 2
		Object.assign(this, { _prog: prog, _step: indent_increment, _width: wide, _indent: 0, _longest: 0, _parts: [],
			_position: Math.min(max_help_position, Math.max(wide - 20, indent_increment * 2)) })
	}

	_split_lines(text, width) { return wrap(text, width) }
	_fill_text(text, width, indent) { return wrap(text, width - indent.length).map((line) => indent + line).join("\n") }
	_get_help_string(action) { return action.help }
	_get_default_metavar_for_optional(action) { return action.dest.toUpperCase() }
	_get_default_metavar_for_positional(action) { return action.dest }

	_metavar(action, otherwise) {
		if (action.metavar != null) return action.metavar
		return action.choices != null ? `{${(kind(action.choices) === "dict" ? py.list(py.keys(action.choices)) : py.list(action.choices)).map((one) => py.str(one)).join(",")}}` : otherwise
	}
	_metavars(action, otherwise) {
		const metavar = this._metavar(action, otherwise)
		return (n) => kind(metavar) === "tuple" ? [...metavar] : Array(n).fill(metavar)
	}
	_args(action, otherwise) {
		const names = this._metavars(action, otherwise)
		switch (action.nargs) {
		case null: return names(1)[0]
		case OPTIONAL: return `[${names(1)[0]}]`
		case ZERO_OR_MORE: {
			const all = names(1)
			return all.length === 2 ? `[${all[0]} [${all[1]} ...]]` : `[${all[0]} ...]`
		}
		case ONE_OR_MORE: {
			const all = names(2)
			return `${all[0]} [${all[1]} ...]`
		}
		case REMAINDER: return "..."
		case PARSER: return `${names(1)[0]} ...`
		case SUPPRESS: return ""
		}
		return names(action.nargs).slice(0, action.nargs).join(" ")
	}
	_invocation(action) {
		if (action.option_strings.length === 0) return String(this._metavars(action, this._get_default_metavar_for_positional(action))(1).join(" "))
		if (action.nargs === 0) return action.option_strings.join(", ")
		const args = this._args(action, this._get_default_metavar_for_optional(action))
		return action.option_strings.map((option) => `${option} ${args}`).join(", ")
	}
	_expanded(action) {
		const values = { ...action, prog: this._prog }
		for (const [name, value] of Object.entries(values)) {
			if (value === SUPPRESS) delete values[name]
			else if (typeof value === "function") values[name] = value.__name__
		}
		if (values.choices != null) values.choices = py.list(values.choices).map((one) => py.str(one)).join(", ")
		return py.percent(this._get_help_string(action), values)
	}

	text(text) {
		if (text === SUPPRESS || text == null) return
		if (text.includes("%(prog)")) text = py.percent(text, { prog: this._prog })
		this._parts.push(() => this._fill_text(text, Math.max(this._width - this._indent, 11), " ".repeat(this._indent)) + "\n\n")
	}
	section(heading, description, listed) {
		this._indent += this._step
		for (const action of listed) this._measure(action)
		this._indent -= this._step
		this._parts.push(() => {
			const outer = this._parts
			this._indent += this._step
			this._parts = []
			this.text(description)
			const told = this._parts.map((part) => part()).join("") + listed.filter((action) => action.help !== SUPPRESS).map((action) => this._action(action)).join("")
			this._indent -= this._step
			this._parts = outer
			if (told === "") return ""
			return "\n" + (heading !== SUPPRESS && heading != null ? `${" ".repeat(this._indent)}${heading}:\n` : "") + told + "\n"
		})
	}
	_measure(action) {
		if (action.help === SUPPRESS) return
		// As Python does: the indent of commands below an argument does not count.
		const widths = [action, ...(action._shown ?? [])].map((one) => this._invocation(one).length)
		this._longest = Math.max(this._longest, ...widths.map((width) => width + this._indent))
	}
	_action(action) {
		const position = Math.min(this._longest + 2, this._position), width = Math.max(this._width - position, 11)
		const room = position - this._indent - 2, header = this._invocation(action), indent = " ".repeat(this._indent)
		let text
		if (!action.help) text = `${indent}${header}\n`
		else if (header.length <= room) text = `${indent}${header.padEnd(room)}  `
		else text = `${indent}${header}\n${" ".repeat(position)}`
		if (action.help) {
			const help = this._expanded(action)
			if (help.trim() !== "") text += this._split_lines(help, width).join("\n" + " ".repeat(position)) + "\n"
		}
		if (!text.endsWith("\n")) text += "\n"
		this._indent += this._step
		for (const one of action._shown ?? []) text += this._action(one)
		this._indent -= this._step
		return text
	}

	usage(usage, listed, groups, prefix = "usage: ") {
		if (usage === SUPPRESS) return
		this._parts.push(() => `${prefix}${this._usage(usage, listed, groups, prefix)}\n\n`)
	}
	_usage(usage, listed, groups, prefix) {
		if (usage != null) return py.percent(usage, { prog: this._prog })
		const optionals = listed.filter((action) => action.option_strings.length > 0)
		const positionals = listed.filter((action) => action.option_strings.length === 0)
		const options = this._usageOf(optionals, groups), others = this._usageOf(positionals, groups)
		const all = [this._prog, options, others].filter(Boolean).join(" "), width = Math.max(this._width - this._indent, 11)
		if (prefix.length + all.length <= width) return all
		const split = (text) => text.match(/\(.*?\)+(?=\s|$)|\[.*?\]+(?=\s|$)|\S+/g) ?? []
		const lines = (parts, indent, first = null) => {
			const result = []
			let line = [], length = (first ?? indent).length - 1
			for (const part of parts) {
				if (length + 1 + part.length > width && line.length > 0) {
					result.push(indent + line.join(" "))
					line = []
					length = indent.length - 1
				}
				line.push(part)
				length += part.length + 1
			}
			if (line.length > 0) result.push(indent + line.join(" "))
			if (first !== null) result[0] = result[0].slice(indent.length)
			return result
		}
		const optionParts = split(options), otherParts = split(others)
		if (prefix.length + this._prog.length <= 0.75 * width) {
			const indent = " ".repeat(prefix.length + this._prog.length + 1)
			if (optionParts.length > 0) return [...lines([this._prog, ...optionParts], indent, prefix), ...lines(otherParts, indent)].join("\n")
			return (otherParts.length > 0 ? lines([this._prog, ...otherParts], indent, prefix) : [this._prog]).join("\n")
		}
		const indent = " ".repeat(prefix.length)
		let rest = lines([...optionParts, ...otherParts], indent)
		if (rest.length > 1) rest = [...lines(optionParts, indent), ...lines(otherParts, indent)]
		return [this._prog, ...rest].join("\n")
	}
	_usageOf(listed, groups) {
		const one = (action, grouped) => {
			if (action.option_strings.length === 0) {
				const text = this._args(action, this._get_default_metavar_for_positional(action))
				return grouped && text.startsWith("[") && text.endsWith("]") ? text.slice(1, -1) : text
			}
			const text = action.nargs === 0 ? action.format_usage() : `${action.option_strings[0]} ${this._args(action, this._get_default_metavar_for_optional(action))}`
			return action.required || grouped ? text : `[${text}]`
		}
		const parts = []
		for (let i = 0; i < listed.length; i++) {
			const group = groups.find(({ _members: members }) => members.length > 0 && members.every((member, n) => listed[i + n] === member))
			if (group) {
				const shown = group._members.filter((member) => member.help !== SUPPRESS)
				i += group._members.length - 1
				if (shown.length === 0) continue
				const text = shown.map((member) => one(member, true)).join(" | ")
				parts.push(group.required ? (shown.length > 1 ? `(${text})` : text) : `[${text}]`)
			} else if (listed[i].help !== SUPPRESS) parts.push(one(listed[i], false))
		}
		return parts.filter(Boolean).join(" ")
	}
	finish() {
		const text = this._parts.map((part) => part()).join("")
		return text === "" ? "" : text.replace(/\n\n\n+/g, "\n\n").replace(/^\n+|\n+$/g, "") + "\n"
	}
}
class RawDescriptionHelpFormatter extends HelpFormatter {
	_fill_text(text, width, indent) { return (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((line) => indent + line).join("") }
}
class RawTextHelpFormatter extends RawDescriptionHelpFormatter {
	_split_lines(text) { return text.split(/\r\n|\r|\n/).filter((line, i, all) => i < all.length - 1 || line !== "") }
}
class ArgumentDefaultsHelpFormatter extends HelpFormatter {
	_get_help_string(action) {
		const help = action.help ?? ""
		if (help.includes("%(default)") || action.default === SUPPRESS) return help
		return action.option_strings.length > 0 || [OPTIONAL, ZERO_OR_MORE].includes(action.nargs) ? help + " (default: %(default)s)" : help
	}
}
class MetavarTypeHelpFormatter extends HelpFormatter {
	_get_default_metavar_for_optional(action) { return action.type.__name__ }
	_get_default_metavar_for_positional(action) { return action.type.__name__ }
}

module.exports = {}
for (const Class of [HelpFormatter, RawDescriptionHelpFormatter, RawTextHelpFormatter, ArgumentDefaultsHelpFormatter, MetavarTypeHelpFormatter])
	module.exports[Class.name] = callable(Class)
