// os: what is in folders.

const py = require("modelarts/py"), fs = require("node:fs")
const { def } = native
const { join, islink } = require("modelarts/py/os/path")

module.exports = ({ asked, attempt, fspath }) => {
	class DirEntry {
		#kind
		constructor(folder, entry) {
			this.name = entry.name
			this.path = join(folder, entry.name)
			this.#kind = entry
		}
		#is(test, follow) {
			if (!this.#kind.isSymbolicLink() || !follow) return this.#kind[test]()
			try {
				return fs.statSync(this.path)[test]()
			} catch {
				return false // a link that leads nowhere
			}
		}
		is_dir({ follow_symlinks = true } = {}) { return this.#is("isDirectory", follow_symlinks) }
		is_file({ follow_symlinks = true } = {}) { return this.#is("isFile", follow_symlinks) }
		is_symlink() { return this.#kind.isSymbolicLink() }
		stat({ follow_symlinks = true } = {}) { return require("modelarts/py/os").stat(this.path, { follow_symlinks }) }
		inode() { return this.stat({ follow_symlinks: false }).st_ino }
		__fspath__() { return this.path }
		__repr__() { return `<DirEntry ${py.repr(this.name)}>` }
	}

	const scandir = def("scandir", "path=None", (path) => {
		const folder = path == null ? "." : asked(path, "scandir", "integer None")
		const entries = attempt(() => fs.readdirSync(folder, { withFileTypes: true }), path ?? ".")
		const iterator = (function* () {
			for (const entry of entries) yield new DirEntry(folder, entry)
		})()
		return Object.assign(iterator, { close() {}, __enter__() { return this }, __exit__() {} })
	})

	function* walk(top, down, onerror, links) {
		let entries
		try {
			entries = [...scandir(top)]
		} catch (e) {
			if (!(e instanceof py.OSError)) throw e
			onerror?.(e)
			return
		}
		const dirs = [], files = [], enter = []
		for (const entry of entries) {
			const isDir = entry.is_dir();
			(isDir ? dirs : files).push(entry.name)
			if (!down && isDir && (links || !entry.is_symlink())) enter.push(entry.path)
		}
		if (down) {
			yield py.tuple(top, dirs, files)
			for (const name of dirs) { // as the caller has left them
				const path = join(top, name)
				if (links || !islink(path)) yield* walk(path, down, onerror, links)
			}
			return
		}
		for (const path of enter) yield* walk(path, down, onerror, links)
		yield py.tuple(top, dirs, files)
	}

	return {
		DirEntry, scandir,
		walk: def("walk", "top, topdown=True, onerror=None, followlinks=False", (top, down, onerror, links) =>
			walk(fspath(top), py.bool(down), onerror, py.bool(links))),
	}
}
