// argparse: options and arguments of a command line, and the help that tells of them.

const py = require("modelarts/py")
const { def, callable, kind } = native

const SUPPRESS = "==SUPPRESS==", OPTIONAL = "?", ZERO_OR_MORE = "*", ONE_OR_MORE = "+", PARSER = "A...", REMAINDER = "..."
const UNRECOGNIZED = "_unrecognized_args"

/** Takes the trailing keywords off the arguments of a call. */
const keywords = (given) => py.kwargs(given)

function unexpected(name, more) {
	for (const key of Object.keys(more)) throw new TypeError(`${name} got an unexpected keyword argument '${key}'`)
}

/** What an option or argument is called in messages. */
function nameOf(argument) {
	if (argument === null) return null
	if (argument.option_strings.length > 0) return argument.option_strings.join("/")
	for (const name of [argument.metavar, argument.dest]) if (name != null && name !== SUPPRESS) return kind(name) === "str" ? name : name.join(", ")
	return argument.choices == null ? null : `{${py.list(argument.choices).map((one) => py.str(one)).join(",")}}`
}

class ArgumentError extends py.Exception {
	constructor(argument, message) {
		const name = nameOf(argument)
		super(name === null ? message : `argument ${name}: ${message}`)
		Object.defineProperty(this, "argument_name", { value: name })
	}
}
class ArgumentTypeError extends py.Exception {}
for (const Class of [ArgumentError, ArgumentTypeError])
	Object.defineProperty(Class.prototype, "name", { value: Class.name, writable: true, configurable: true })

/** What was parsed: attributes. */
class Namespace {
	constructor(values = {}) { Object.assign(this, values) }
	__eq__(other) { return other instanceof Namespace ? py.eq({ ...this }, { ...other }) : py.NotImplemented }
	__contains__(name) { return Object.hasOwn(this, name) }
	__repr__() {
		const plain = [], strange = []
		for (const [name, value] of Object.entries(this))
			(/^[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*$/.test(name) ? plain : strange).push([name, py.repr(value)])
		const parts = plain.map(([name, value]) => `${name}=${value}`)
		if (strange.length > 0) parts.push(`**{${strange.map(([name, value]) => `${py.repr(name)}: ${value}`).join(", ")}}`)
		return `Namespace(${parts.join(", ")})`
	}
}

// Actions: what an option or argument does with its values.

class Action {
	constructor(...given) {
		const [option_strings, dest, nargs = null, ...rest] = given
		const named = kind(given[given.length - 1]) === "dict" ? given[given.length - 1] : {}
		Object.assign(this, {
			option_strings: named.option_strings ?? option_strings, dest: named.dest ?? dest, nargs: named.nargs ?? (kind(nargs) === "dict" ? null : nargs),
			const: named.const ?? null, default: named.default ?? null, type: named.type ?? null, choices: named.choices ?? null,
			required: named.required ?? false, help: named.help ?? null, metavar: named.metavar ?? null,
		})
	}
	format_usage() { return this.option_strings[0] }
	__call__() { throw new py.NotImplementedError(".__call__() not defined") }
	__repr__() {
		const names = ["option_strings", "dest", "nargs", "const", "default", "type", "choices", "required", "help", "metavar"]
		return `${this.constructor.name}(${names.map((name) => `${name}=${py.repr(this[name])}`).join(", ")})`
	}
}

/** A copy of a list to put more into. */
const copied = (values) => values == null ? [] : py.list(values)

class StoreAction extends Action {
	constructor(flags, dest, options) {
		super(flags, dest, options)
		if (this.nargs === 0)
			throw new py.ValueError("nargs for store actions must be != 0; if you have nothing to store, actions such as store true or store const may be more appropriate")
		if (this.const !== null && this.nargs !== OPTIONAL) throw new py.ValueError(`nargs must be ${py.repr(OPTIONAL)} to supply const`)
	}
	__call__(parser, namespace, values) { namespace[this.dest] = values }
}
class AppendAction extends Action {
	__call__(parser, namespace, values) { namespace[this.dest] = [...copied(namespace[this.dest]), values] }
}
class ExtendAction extends Action {
	__call__(parser, namespace, values) { namespace[this.dest] = [...copied(namespace[this.dest]), ...py.iter(values)] }
}
/** An action without values. */
class Flag extends Action {
	constructor(flags, dest, options) { super(flags, dest, { ...options, nargs: 0 }) }
}
class StoreConstAction extends Flag {
	__call__(parser, namespace) { namespace[this.dest] = this.const }
}
class StoreTrueAction extends StoreConstAction {
	constructor(flags, dest, options) { super(flags, dest, { default: false, ...options, const: true }) }
}
class StoreFalseAction extends StoreConstAction {
	constructor(flags, dest, options) { super(flags, dest, { default: true, ...options, const: false }) }
}
class AppendConstAction extends Flag {
	__call__(parser, namespace) { namespace[this.dest] = [...copied(namespace[this.dest]), this.const] }
}
class CountAction extends Flag {
	__call__(parser, namespace) { namespace[this.dest] = (namespace[this.dest] ?? 0) + 1 }
}
class HelpAction extends Flag {
	constructor(flags, dest = SUPPRESS, options = {}) { super(flags, dest, { default: SUPPRESS, ...options }) }
	__call__(parser) {
		parser.print_help()
		parser.exit()
	}
}
class VersionAction extends Flag {
	constructor(flags, dest, options) {
		super(flags, dest, { default: SUPPRESS, help: "show program's version number and exit", ...options })
		this.version = options.version ?? null
	}
	__call__(parser) {
		const formatter = parser._formatter()
		formatter.text(this.version ?? parser.version)
		require("modelarts/py/sys").stdout.write(formatter.finish())
		parser.exit()
	}
}
class BooleanOptionalAction extends Action {
	constructor(flags, dest, options) {
		const all = flags.flatMap((flag) => flag.startsWith("--") ? [flag, "--no-" + flag.slice(2)] : [flag])
		super(all, dest, { ...options, nargs: 0 })
	}
	format_usage() { return this.option_strings.join(" | ") }
	__call__(parser, namespace, values, option) { namespace[this.dest] = !option.startsWith("--no-") }
}
class SubParsersAction extends Action {
	constructor(flags, dest, options) {
		super(flags, dest, { ...options, nargs: PARSER, choices: {} })
		Object.assign(this, { _prefix: options.prog, _class: options.parser_class, _shown: [] })
	}
	add_parser(name, options = {}) {
		const { help, aliases = [], ...more } = options
		if (help !== undefined) {
			const metavar = name + (aliases.length > 0 ? ` (${py.list(aliases).join(", ")})` : "")
			this._shown.push(new Action([], name, { help, metavar }))
		}
		const parser = new this._class({ prog: `${this._prefix} ${name}`, ...more })
		for (const one of [name, ...py.iter(aliases)]) this.choices[one] = parser
		return parser
	}
	__call__(parser, namespace, [name, ...rest]) {
		if (this.dest !== SUPPRESS) namespace[this.dest] = name
		if (!Object.hasOwn(this.choices, name))
			throw new ArgumentError(this, `unknown parser ${py.repr(name)} (choices: ${Object.keys(this.choices).join(", ")})`)
		const [values, extras] = this.choices[name].parse_known_args(rest)
		Object.assign(namespace, values)
		if (extras.length > 0) namespace[UNRECOGNIZED] = [...(namespace[UNRECOGNIZED] ?? []), ...extras]
	}
}

const actions = {
	store: StoreAction, store_const: StoreConstAction, store_true: StoreTrueAction, store_false: StoreFalseAction, append: AppendAction,
	append_const: AppendConstAction, count: CountAction, help: HelpAction, version: VersionAction, extend: ExtendAction,
}

// Help is made by what is loaded when a script asks for it, or has to be told of a mistake.

const formatters = (() => {
	let made
	return () => made ??= native.part("help")
})()

/** The lines of a text. */
const rawLines = (text) => text.split(/\r\n|\r|\n/).filter((line, i, all) => i < all.length - 1 || line !== "")

// Parsers.

/** What holds arguments: a parser, or a group of its arguments. */
class Container {
	add_argument(...flags) {
		const options = keywords(flags), chars = this._parser.prefix_chars
		let { action: how = "store", dest = null, ...rest } = options
		const positional = flags.length === 0 || flags.length === 1 && !chars.includes(flags[0][0])
		if (positional) {
			if (flags.length > 0 && dest !== null) throw new py.ValueError("dest supplied twice for positional argument")
			dest ??= flags[0]
			if (rest.required !== undefined) throw new TypeError("'required' is an invalid argument for positionals")
			const { nargs = null } = rest
			if (nargs !== OPTIONAL && nargs !== ZERO_OR_MORE || nargs === ZERO_OR_MORE && rest.default === undefined) rest.required = true
			flags = []
		} else {
			for (const flag of flags)
				if (!chars.includes(flag[0]))
					throw new py.ValueError(`invalid option string ${py.repr(flag)}: must start with a character ${py.repr(chars)}`)
			const strip = (flag) => flag.slice([...flag].findIndex((c) => !chars.includes(c)) >>> 0)
			dest ??= strip(flags.find((flag) => flag.length > 1 && chars.includes(flag[1])) ?? flags[0]).replaceAll("-", "_")
			if (!dest) throw new py.ValueError(`dest= is required for options like ${py.repr(flags[0])}`)
		}
		if (rest.default === undefined) {
			if (Object.hasOwn(this._parser._defaults, dest)) rest.default = this._parser._defaults[dest]
			else if (this._parser.argument_default != null) rest.default = this._parser.argument_default
			else delete rest.default
		}
		const Class = typeof how === "string" ? actions[how] : how
		if (typeof Class !== "function") throw new py.ValueError(`unknown action "${how}"`)
		if (typeof how === "string") this._check(how, rest)
		const made = Class === Action || Class.prototype instanceof Action ? new Class(flags, dest, rest) : new Class(flags, dest, { ...rest })
		if (made.type !== null && typeof made.type !== "function" && typeof made.type.__call__ !== "function")
			throw new py.ValueError(`${py.repr(made.type)} is not callable`)
		return this._add(made)
	}
	/** Refuses keywords that an action has no use for. */
	_check(how, options) {
		const all = ["default", "required", "help"]
		const more = {
			store: ["nargs", "const", "type", "choices", "metavar"], append: ["nargs", "const", "type", "choices", "metavar"],
			extend: ["nargs", "const", "type", "choices", "metavar"], store_const: ["const", "metavar"], append_const: ["const", "metavar"], version: ["version"],
		}[how] ?? []
		const names = { store_true: "_StoreTrueAction", store_false: "_StoreFalseAction", count: "_CountAction", help: "_HelpAction", version: "_VersionAction",
			store_const: "_StoreConstAction", append_const: "_AppendConstAction" }
		const { [how]: name = "_StoreAction" } = names
		unexpected(`${name}.__init__()`, Object.fromEntries(Object.entries(options).filter(([key]) => ![...all, ...more].includes(key))))
	}
	_add(action) {
		const parser = this._parser
		const taken = action.option_strings.filter((flag) => parser._options.has(flag))
		if (taken.length > 0) {
			if (parser.conflict_handler !== "resolve")
				throw new ArgumentError(action, `conflicting option string${taken.length > 1 ? "s" : ""}: ${taken.join(", ")}`)
			for (const flag of taken) {
				const other = parser._options.get(flag)
				other.option_strings = other.option_strings.filter((one) => one !== flag)
				parser._options.delete(flag)
				if (other.option_strings.length === 0) parser._remove(other)
			}
		}
		for (const flag of action.option_strings) parser._options.set(flag, action)
		if (action.option_strings.some((flag) => /^-\d+$|^-\d*\.\d+$/.test(flag))) parser._negative = true
		parser._actions.push(action)
		this._list(action).push(action)
		return action
	}
	add_argument_group(...given) {
		const { title = given[0] ?? null, description = given[1] ?? null } = keywords(given)
		const group = new Group(this._parser, title, description)
		this._parser._groups.push(group)
		return group
	}
	add_mutually_exclusive_group({ required = false } = {}) {
		const group = new ExclusiveGroup(this, required)
		this._parser._exclusive.push(group)
		return group
	}
	set_defaults(values = {}) {
		Object.assign(this._parser._defaults, values)
		for (const action of this._parser._actions) if (Object.hasOwn(values, action.dest)) action.default = values[action.dest]
	}
	get_default(dest) {
		const action = this._parser._actions.find((one) => one.dest === dest && one.default !== null)
		return action?.default ?? this._parser._defaults[dest] ?? null
	}
}

class Group extends Container {
	constructor(parser, title, description) {
		super()
		Object.assign(this, { _parser: parser, title, description, _listed: [] })
	}
	_list() { return this._listed }
}

class ExclusiveGroup extends Container {
	constructor(container, required) {
		super()
		Object.assign(this, { _parser: container._parser, _within: container, required, _members: [] })
	}
	_list(action) {
		if (action.required) throw new py.ValueError("mutually exclusive arguments must be optional")
		this._members.push(action)
		return this._within._list(action)
	}
}

class ArgumentParser extends Container {
	constructor(...given) {
		super()
		initParser.apply(this, given)
	}
	/** Takes over what another parser has. */
	_inherit(parent) {
		const groups = new Map()
		parent._groups.forEach((group, i) => groups.set(group, i < 2 ? this._groups[i] : this.add_argument_group(group.title, group.description)))
		for (const action of parent._actions) {
			const from = parent._groups.find((group) => group._listed.includes(action))
			;(groups.get(from) ?? this._groups[0])._add(action)
		}
		for (const group of parent._exclusive)
			this._exclusive.push(Object.assign(new ExclusiveGroup(this, group.required), { _members: [...group._members] }))
		Object.assign(this._defaults, parent._defaults)
	}
	_list(action) { return this._groups[action.option_strings.length > 0 ? 1 : 0]._listed }
	_remove(action) {
		this._actions = this._actions.filter((one) => one !== action)
		for (const group of this._groups) group._listed = group._listed.filter((one) => one !== action)
	}
	_formatter() { return Reflect.construct(this.formatter_class, [this.prog]) }
	get formatter_class() { return this._formatterClass ?? formatters().HelpFormatter }
	set formatter_class(value) { this._formatterClass = value }

	add_subparsers(options = {}) {
		if (this._sub) this.error("cannot have multiple subparser arguments")
		const { title, description, prog, parser_class = this.constructor, dest = SUPPRESS, action: Class = SubParsersAction, ...rest } = options
		this._sub = title != null || description != null ? new Group(this, title ?? "subcommands", description ?? null) : this._groups[0]
		if (this._sub !== this._groups[0]) this._groups.push(this._sub)
		let prefix = prog
		if (prefix == null) {
			const formatter = this._formatter()
			formatter.usage(this.usage, this._actions.filter((action) => action.option_strings.length === 0), this._exclusive, "")
			prefix = formatter.finish().trim()
		}
		const action = new Class([], dest, { ...rest, prog: prefix, parser_class })
		this._actions.push(action)
		this._sub._listed.push(action)
		return action
	}

	format_usage() {
		const formatter = this._formatter()
		formatter.usage(this.usage, this._actions, this._exclusive)
		return formatter.finish()
	}
	format_help() {
		const formatter = this._formatter()
		formatter.usage(this.usage, this._actions, this._exclusive)
		formatter.text(this.description)
		for (const group of this._groups) formatter.section(group.title, group.description, group._listed)
		formatter.text(this.epilog)
		return formatter.finish()
	}
	print_usage(file) { (file ?? require("modelarts/py/sys").stdout).write(this.format_usage()) }
	print_help(file) { (file ?? require("modelarts/py/sys").stdout).write(this.format_help()) }
	exit(status = 0, message = null) {
		const { stderr, exit } = require("modelarts/py/sys")
		if (message) stderr.write(message)
		exit(status)
	}
	error(message) {
		this.print_usage(require("modelarts/py/sys").stderr)
		this.exit(2, `${this.prog}: error: ${message}\n`)
	}

	parse_args(...given) {
		const [namespace, extras] = this.parse_known_args(...given)
		if (extras.length > 0) this.error(`unrecognized arguments: ${extras.join(" ")}`)
		return namespace
	}
	_known(args, namespace) {
		const strings = args == null ? require("modelarts/py/sys").argv.slice(1) : py.list(args)
		namespace ??= new Namespace()
		for (const { dest, default: value } of this._actions)
			if (dest !== SUPPRESS && value !== SUPPRESS && !Object.hasOwn(namespace, dest)) namespace[dest] = value
		for (const [dest, value] of Object.entries(this._defaults)) if (!Object.hasOwn(namespace, dest)) namespace[dest] = value
		let extras
		try {
			extras = new Parsing(this, this._fromFiles(strings), namespace).run()
		} catch (e) {
			if (!(e instanceof ArgumentError) || !this.exit_on_error) throw e
			this.error(py.str(e))
		}
		if (Object.hasOwn(namespace, UNRECOGNIZED)) {
			extras = [...extras, ...namespace[UNRECOGNIZED]]
			delete namespace[UNRECOGNIZED]
		}
		return py.tuple(namespace, extras)
	}
	convert_arg_line_to_args(line) { return [line] }
	_fromFiles(strings) {
		if (this.fromfile_prefix_chars == null) return strings
		return strings.flatMap((arg) => {
			if (arg === "" || !this.fromfile_prefix_chars.includes(arg[0])) return [arg]
			try {
				return this._fromFiles(rawLines(py.open(arg.slice(1)).read()).flatMap((line) => py.list(this.convert_arg_line_to_args(line))))
			} catch (e) {
				if (!(e instanceof py.OSError)) throw e
				this.error(py.str(e))
			}
		})
	}
	__repr__() {
		const names = ["prog", "usage", "description", "formatter_class", "conflict_handler", "add_help"]
		return `ArgumentParser(${names.map((name) => `${name}=${py.repr(this[name])}`).join(", ")})`
	}
}
const initParser = def("ArgumentParser", "prog=None, usage=None, description=None, epilog=None, parents=None, formatter_class=None, prefix_chars='-', fromfile_prefix_chars=None, argument_default=None, conflict_handler='error', add_help=True, allow_abbrev=True, exit_on_error=True",
	function (prog, usage, description, epilog, parents, formatter, chars, fromfile, otherwise, conflicts, help, abbreviate, exits) {
		const { argv } = require("modelarts/py/sys")
		Object.assign(this, {
			prog: prog ?? argv[0].slice(argv[0].lastIndexOf("/") + 1), usage, description, epilog, _formatterClass: formatter,
			prefix_chars: chars, fromfile_prefix_chars: fromfile, argument_default: otherwise, conflict_handler: conflicts,
			add_help: py.bool(help), allow_abbrev: py.bool(abbreviate), exit_on_error: py.bool(exits),
			_actions: [], _options: new Map(), _defaults: {}, _exclusive: [], _negative: false, _sub: null,
		})
		this._parser = this
		this._groups = [new Group(this, "positional arguments", null), new Group(this, "options", null)]
		const dash = chars.includes("-") ? "-" : chars[0]
		if (this.add_help) this.add_argument(dash + "h", dash + dash + "help", { action: "help", default: SUPPRESS, help: "show this help message and exit" })
		for (const parent of parents == null ? [] : py.iter(parents)) this._inherit(parent)
	})
Object.defineProperty(ArgumentParser.prototype, "parse_known_args", { value: def("parse_known_args", "args=None, namespace=None", function (args, namespace) { return this._known(args, namespace) }), writable: true, configurable: true })

/** How many strings an argument takes, as an expression over a pattern: A for a string, O for an option, - for --. */
function takes({ nargs, option_strings }) {
	const pattern = nargs === null ? "(-*A-*)" : nargs === OPTIONAL ? "(-*A?-*)" : nargs === ZERO_OR_MORE ? "(-*[A-]*)" : nargs === ONE_OR_MORE ? "(-*A[A-]*)"
		: nargs === REMAINDER ? "([-AO]*)" : nargs === PARSER ? "(-*A[-AO]*)" : nargs === SUPPRESS ? "(-*-*)" : `(-*${Array(nargs).fill("A").join("-*")}-*)`
	return option_strings.length > 0 ? pattern.replaceAll("-*", "").replaceAll("-", "") : pattern
}

/** One command line on its way into a namespace. */
class Parsing {
	constructor(parser, strings, namespace) {
		Object.assign(this, { parser, strings, namespace, extras: [], seen: new Set(), given: new Set(), options: new Map(),
			positionals: parser._actions.filter((action) => action.option_strings.length === 0) })
		let ended = false
		this.pattern = strings.map((arg, i) => {
			if (ended) return "A"
			if (arg === "--") {
				ended = true
				return "-"
			}
			const option = this.option(arg)
			if (option === null) return "A"
			this.options.set(i, option)
			return "O"
		}).join("")
	}

	/** The option that a string is: [action, flag, value after =]; an unknown one has no action. null for no option. */
	option(arg) {
		const { parser } = this
		if (!arg || !parser.prefix_chars.includes(arg[0])) return null
		if (parser._options.has(arg)) return [parser._options.get(arg), arg, null]
		if (arg.length === 1) return null
		const at = arg.indexOf("=")
		if (at >= 0 && parser._options.has(arg.slice(0, at))) return [parser._options.get(arg.slice(0, at)), arg.slice(0, at), arg.slice(at + 1)]
		const found = this.abbreviated(arg)
		if (found.length > 1)
			parser.error(`ambiguous option: ${arg} could match ${found.map(([, flag]) => flag).join(", ")}`)
		if (found.length === 1) return found[0]
		if (/^-\d+$|^-\d*\.\d+$/.test(arg) && !parser._negative) return null
		if (arg.includes(" ")) return null
		return [null, arg, null]
	}
	abbreviated(arg) {
		const { _options: options, prefix_chars: chars, allow_abbrev } = this.parser, found = []
		if (chars.includes(arg[0]) && chars.includes(arg[1])) {
			if (!allow_abbrev) return found
			const at = arg.indexOf("="), prefix = at < 0 ? arg : arg.slice(0, at), value = at < 0 ? null : arg.slice(at + 1)
			for (const [flag, action] of options) if (flag.startsWith(prefix)) found.push([action, flag, value])
			return found
		}
		for (const [flag, action] of options) {
			if (flag === arg.slice(0, 2)) found.push([action, flag, arg.slice(2)])
			else if (flag.startsWith(arg)) found.push([action, flag, null])
		}
		return found
	}

	run() {
		let at = 0
		const last = Math.max(-1, ...this.options.keys())
		while (at <= last) {
			let next = at
			while (!this.options.has(next)) next++
			if (at !== next) {
				const end = this.takePositionals(at)
				if (end > at) {
					at = end
					continue
				}
			}
			if (!this.options.has(at)) {
				this.extras.push(...this.strings.slice(at, next))
				at = next
			}
			at = this.takeOption(at)
		}
		at = this.takePositionals(at)
		this.extras.push(...this.strings.slice(at))
		this.finish()
		return this.extras
	}

	act(action, strings, flag = null) {
		this.seen.add(action)
		const value = this.valueOf(action, strings)
		if (value !== action.default) {
			this.given.add(action)
			for (const { _members: members } of this.parser._exclusive)
				if (members.includes(action))
					for (const other of members)
						if (other !== action && this.given.has(other)) throw new ArgumentError(action, `not allowed with argument ${nameOf(other)}`)
		}
		if (value !== SUPPRESS) action.__call__(this.parser, this.namespace, value, flag)
	}

	count(action, pattern) {
		const found = new RegExp("^" + takes(action)).exec(pattern)
		if (found) return found[1].length
		const { nargs } = action
		throw new ArgumentError(action, nargs === null ? "expected one argument" : nargs === OPTIONAL ? "expected at most one argument"
			: nargs === ONE_OR_MORE ? "expected at least one argument" : `expected ${nargs} argument${nargs === 1 ? "" : "s"}`)
	}

	takeOption(at) {
		let [action, flag, value] = this.options.get(at)
		const todo = []
		for (;;) {
			if (action === null) {
				this.extras.push(this.strings[at])
				return at + 1
			}
			if (value === null) {
				const from = at + 1, n = this.count(action, this.pattern.slice(from))
				todo.push([action, this.strings.slice(from, from + n), flag])
				at = from + n
				break
			}
			const n = this.count(action, "A")
			if (n === 1) {
				todo.push([action, [value], flag])
				at++
				break
			}
			const next = flag[0] + value[0]
			if (n !== 0 || this.parser.prefix_chars.includes(flag[1]) || value === "" || !this.parser._options.has(next))
				throw new ArgumentError(action, `ignored explicit argument ${py.repr(value)}`)
			todo.push([action, [], flag]) // flags of one letter may stand behind one dash
			;[action, flag, value] = [this.parser._options.get(next), next, value.slice(1) || null]
		}
		for (const one of todo) this.act(...one)
		return at
	}

	takePositionals(at) {
		let counts = []
		for (let n = this.positionals.length; n > 0; n--) {
			const found = new RegExp("^" + this.positionals.slice(0, n).map(takes).join("")).exec(this.pattern.slice(at))
			if (found) {
				counts = found.slice(1).map((part) => part.length)
				break
			}
		}
		for (const [i, n] of counts.entries()) {
			this.act(this.positionals[i], this.strings.slice(at, at + n))
			at += n
		}
		this.positionals = this.positionals.slice(counts.length)
		return at
	}

	finish() {
		const missing = []
		for (const action of this.parser._actions) {
			if (this.seen.has(action)) continue
			if (action.required) missing.push(nameOf(action))
			else if (typeof action.default === "string" && action.default !== SUPPRESS && this.namespace[action.dest] === action.default)
				this.namespace[action.dest] = this.converted(action, action.default)
		}
		if (missing.length > 0) this.parser.error(`the following arguments are required: ${missing.join(", ")}`)
		for (const { required, _members: members } of this.parser._exclusive) {
			if (!required || members.some((action) => this.given.has(action))) continue
			const names = members.filter((action) => action.help !== SUPPRESS).map(nameOf)
			this.parser.error(`one of the arguments ${names.join(" ")} is required`)
		}
	}

	valueOf(action, strings) {
		const { nargs, option_strings: flags } = action
		if (nargs !== PARSER && nargs !== REMAINDER && strings.includes("--")) strings = strings.filter((s, i) => i !== strings.indexOf("--"))
		if (strings.length === 0 && nargs === OPTIONAL) {
			const value = flags.length > 0 ? action.const : action.default
			return typeof value === "string" && value !== SUPPRESS ? this.checked(action, this.converted(action, value)) : value
		}
		if (strings.length === 0 && nargs === ZERO_OR_MORE && flags.length === 0) return action.default ?? []
		if (strings.length === 1 && (nargs === null || nargs === OPTIONAL)) return this.checked(action, this.converted(action, strings[0]))
		const values = strings.map((s) => this.converted(action, s))
		if (nargs === REMAINDER) return values
		if (nargs === PARSER) this.checked(action, values[0])
		else for (const value of values) this.checked(action, value)
		return values
	}
	converted(action, text) {
		if (action.type === null) return text
		try {
			return typeof action.type === "function" ? action.type(text) : action.type.__call__(text)
		} catch (e) {
			if (e instanceof ArgumentTypeError) throw new ArgumentError(action, py.str(e))
			if (!py.caught(e, TypeError, py.ValueError)) throw e
			const name = action.type.__name__
			throw new ArgumentError(action, `invalid ${!name || name === "type" ? "<lambda>" : name} value: ${py.repr(text)}`)
		}
	}
	checked(action, value) {
		if (action.choices !== null && !py.isIn(value, action.choices))
			throw new ArgumentError(action, `invalid choice: ${py.repr(value)} (choose from ${py.list(action.choices).map((one) => py.repr(one)).join(", ")})`)
		return value
	}
}

/** Opens the files that arguments name. */
class FileType {
	constructor(mode = "r") { this.mode = mode }
	__call__(name) {
		const { stdin, stdout } = require("modelarts/py/sys")
		if (name === "-") return this.mode.includes("r") ? stdin : stdout
		try {
			return py.open(name, this.mode)
		} catch (e) {
			if (e instanceof py.OSError) throw new ArgumentTypeError(`can't open '${name}': ${py.str(e)}`)
			throw e
		}
	}
	__repr__() { return `FileType(${py.repr(this.mode)})` }
}

module.exports = { SUPPRESS, OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, PARSER, REMAINDER }
for (const Class of [ArgumentParser, Namespace, Action, FileType, ArgumentError, ArgumentTypeError, BooleanOptionalAction])
	module.exports[Class.name] = callable(Class)
for (const name of ["HelpFormatter", "RawDescriptionHelpFormatter", "RawTextHelpFormatter", "ArgumentDefaultsHelpFormatter", "MetavarTypeHelpFormatter"])
	Object.defineProperty(module.exports, name, { get: () => formatters()[name], enumerable: true, configurable: true })
