// moxing.file.shift.

const py = require("modelarts/py")
const { def } = native

module.exports = ({ moxing, File }) => {
	const isAddress = (value) => typeof value === "string" && /^(obs|s3):\/\//.test(value)

	/** The functions of Python that take addresses from then on; for all else they are what they were. */
	function shiftAll() {
		const os = require("modelarts/py/os"), shutil = require("modelarts/py/shutil")
		const change = (module, name, paths, instead) => {
			const original = module[name]
			if (original === undefined || original.isMoxing) return
			const either = (...given) => given.slice(0, paths).some(isAddress) ? instead(...given) : original(...given)
			Object.defineProperty(either, "name", { value: name })
			either.isMoxing = true
			module[name] = either
		}
		py.open.elsewhere = (name, ...how) => isAddress(name) ? new File(name, ...how) : undefined
		change(require("modelarts/py/glob"), "glob", 1, (url) => moxing.glob(url))
		change(os, "listdir", 1, moxing.list_directory)
		change(os, "makedirs", 1, (url) => moxing.make_dirs(url))
		change(os, "mkdir", 1, (url) => moxing.mk_dir(url))
		change(os, "remove", 1, (url) => moxing.remove(url))
		change(os, "rename", 2, (source, target) => moxing.rename(source, target))
		change(os, "scandir", 1, moxing.scan_dir)
		change(os, "stat", 1, (url) => moxing.stat(url))
		change(os, "walk", 1, moxing.walk)
		change(os.path, "exists", 1, (url) => moxing.exists(url))
		change(os.path, "getsize", 1, moxing.get_size)
		change(os.path, "isdir", 1, (url) => moxing.is_directory(url))
		change(shutil, "copyfile", 2, (source, target) => moxing.copy(source, target))
		change(shutil, "copytree", 2, (source, target) => moxing.copy_parallel(source, target))
		change(shutil, "rmtree", 1, (url) => moxing.remove(url, true))
	}

	return {
		shift: def("shift", "source, target", (source, target) => {
			if (source === "os" && target === "mox") shiftAll()
			return null
		}),
	}
}
