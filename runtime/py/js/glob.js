// glob: the paths that match a pattern.

const py = require("modelarts/py")
const { def } = native
const fs = require("node:fs")

const magic = /[*?[]/

/** A pattern of one part of a path as a RegExp. */
function matcher(pattern) {
	let body = ""
	for (let i = 0; i < pattern.length; i++) {
		const letter = pattern[i]
		if (letter === "*") body += "[^]*"
		else if (letter === "?") body += "[^]"
		else if (letter === "[") {
			let end = i + 1
			if (pattern[end] === "!") end++
			if (pattern[end] === "]") end++
			while (end < pattern.length && pattern[end] !== "]") end++
			if (end >= pattern.length) {
				body += "\\["
				continue
			}
			const set = pattern.slice(i + 1, end).replace(/[\\\]\^]/g, "\\$&")
			body += set.startsWith("!") ? `[^${set.slice(1)}]` : `[${set}]`
			i = end
		} else body += letter.replace(/[.+^${}()|\]\\]/, "\\$&")
	}
	return new RegExp(`^${body}$`, "u")
}

const isHidden = (name) => name.startsWith(".")
const join = (folder, name) => folder === "" || folder.endsWith("/") ? folder + name : `${folder}/${name}`
const lexists = (file) => fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined

function isFolder(file) {
	try {
		return fs.statSync(file).isDirectory()
	} catch {
		return false
	}
}

function names(folder) {
	try {
		return fs.readdirSync(folder || ".")
	} catch {
		return []
	}
}

/** What matches in a folder, relative to it. parts is what is left of the pattern. */
function* find(root, shown, parts, recursive, hidden) {
	const [part, ...rest] = parts
	const real = (name) => root === null ? name || "." : join(root, name)
	const last = rest.length === 0
	if (part === "**" && recursive) {
		const below = function* (folder) {
			yield folder
			for (const name of names(real(folder))) {
				const inside = join(folder, name)
				if (!hidden && isHidden(name)) continue
				if (isFolder(real(inside))) yield* below(inside)
				else if (last) yield inside
			}
		}
		for (const folder of below(shown)) {
			if (!last) {
				if (isFolder(real(folder))) yield* find(root, folder, rest, recursive, hidden)
			} else if (folder === shown) yield shown === "" || shown.endsWith("/") ? shown : `${shown}/`
			else yield folder
		}
		return
	}
	if (!magic.test(part)) {
		const next = part === "" ? shown.endsWith("/") ? shown : `${shown}/` : join(shown, part)
		if (last ? part === "" ? isFolder(real(shown)) : lexists(real(next)) : isFolder(real(next))) {
			if (last) yield next
			else yield* find(root, next, rest, recursive, hidden)
		}
		return
	}
	const matches = matcher(part)
	for (const name of names(real(shown))) {
		if (!matches.test(name) || isHidden(name) && !isHidden(part) && !hidden) continue
		const next = join(shown, name)
		if (last) yield next
		else if (isFolder(real(next))) yield* find(root, next, rest, recursive, hidden)
	}
}

function text(path) {
	if (typeof path?.__fspath__ === "function") return path.__fspath__()
	if (typeof path !== "string") throw new TypeError(`expected str, bytes or os.PathLike object, not ${native.kind(path)}`)
	return path
}

function* iglob(pathname, root_dir, recursive, hidden) {
	const pattern = text(pathname)
	if (pattern === "") return
	const [, root, rest] = /^(\/*)(.*)$/s.exec(pattern)
	const seen = new Set()
	const parts = rest.split(/\/+/)
	for (const found of find(root_dir == null ? null : text(root_dir), root, parts, recursive, hidden)) {
		if (found === "" || seen.has(found)) continue // "**" itself in the folder that it is in
		seen.add(found)
		yield found
	}
}

const signature = "pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False"

module.exports = {
	glob: def("glob", signature, (path, root, _, recursive, hidden) => [...iglob(path, root, recursive, hidden)]),
	iglob: def("iglob", signature, (path, root, _, recursive, hidden) => iglob(path, root, recursive, hidden)),
	escape: def("escape", "pathname", (path) => text(path).replace(/[*?[]/g, "[$&]")),
	has_magic: def("has_magic", "s", (path) => magic.test(text(path))),
}
Object.defineProperty(module.exports, "matcher", { value: matcher }) // for modules that match names
