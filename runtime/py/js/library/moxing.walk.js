// moxing.file: what is in folders, and what a pattern names.

const py = require("modelarts/py")
const { def } = native

module.exports = ({ locate, text, beginsWithBucket, checkIsFolder, byName, FileStatistics, checkParts }) => {
	const isMagic = /[*?[]/

	/** A pattern of one part of a path as a RegExp. */
	function matcher(pattern) {
		const body = pattern.replace(/\[(!?)(\]?[^\]]*)\]|[\s\S]/g, (part, not, set) => {
			if (set !== undefined) return `[${not ? "^" : ""}${set.replace(/[\\^]/g, "\\$&").replace(/^\]/, "\\]")}]`
			return part === "*" ? "[^/]*" : part === "?" ? "[^/]" : part.replace(/[.+^${}()|[\]\\]/, "\\$&")
		})
		return new RegExp(`^${body}$`, "s")
	}

	const glob = def("glob", "url", (url) => {
		const pattern = text(url)
		if (!isStored(pattern)) return require("modelarts/py/glob").glob(locate(pattern).path).sort()
		const parts = pattern.split("/")
		const at = parts.findIndex((part) => isMagic.test(part))
		if (at < 0) return locate(pattern).exists() ? [pattern] : []
		checkParts(parts.slice(at), pattern)
		let found = [[parts.slice(0, at).join("/"), locate(parts.slice(0, at).join("/") + "/")]]
		parts.slice(at).forEach((part, i, rest) => {
			const last = i === rest.length - 1
			found = found.flatMap(([address, place]) => {
				if (!isMagic.test(part)) {
					if (part === "") return place.isFolder() ? [[`${address}/`, place]] : []
					const next = place.join(part)
					return next.exists() ? [[`${address}/${part}`, next]] : []
				}
				const matches = matcher(part)
				return (place.list(false) ?? []).filter(({ name, isFolder }) => matches.test(name) && (last || isFolder) && (part.startsWith(".") || !name.startsWith(".")))
					.map(({ name, place }) => [`${address}/${name}`, place])
			})
		})
		return found.map(([address]) => address).sort()
	})

	/** Whether an address or a path is the store's, without asking whether anything is there. */
	const isStored = (address) => /^(obs|s3):\/\//.test(address) || beginsWithBucket(address)

	function* walkStored(place, url) {
		const found = place.list(false)
		if (found === null) return
		found.sort(byName)
		const folders = found.filter((child) => child.isFolder).map((child) => child.name)
		yield py.tuple(url, folders, found.filter((child) => !child.isFolder).map((child) => child.name))
		for (const name of folders) yield* walkStored(place.join(name), `${url.replace(/\/+$/, "")}/${name}`)
	}

	const walk = def("walk", "url, topdown=True, onerror=None, followlinks=False", (url, topdown, onerror, followlinks) => {
		const place = locate(url)
		return place.inStore ? walkStored(place, place.url) : require("modelarts/py/os").walk(place.path, topdown, onerror, followlinks)
	})

	/** One of scan_dir, as os.scandir has them. */
	class DirEntry {
		#found
		constructor(url, found) {
			this.name = found.name
			this.path = `${url.replace(/\/+$/, "")}/${found.name}`
			this.#found = found
		}
		is_dir() { return this.#found.isFolder }
		is_file() { return !this.#found.isFolder }
		is_symlink() { return false } // an object store has none
		stat() { return new FileStatistics(this.#found.size, this.#found.seconds, this.#found.isFolder) }
		__repr__() { return `<DirEntry ${py.repr(this.name)}>` }
	}

	const scan_dir = def("scan_dir", "url", (url) => {
		const place = locate(url)
		if (!place.inStore) return require("modelarts/py/os").scandir(place.path)
		checkIsFolder(place)
		return place.children().map((found) => new DirEntry(place.url, found)).values()
	})

	return { glob, walk, scan_dir }
}
