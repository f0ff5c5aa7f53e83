// os: what the system tells of a file.

const py = require("modelarts/py"), fs = require("node:fs")

const times = ["st_atime", "st_mtime", "st_ctime"]
const stat_result = native.record("stat_result",
	["st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", ...times], ([values]) => py.list(values))
stat_result.shown = "os.stat_result"

function statOf(s) {
	const stamps = [s.atimeNs, s.mtimeNs, s.ctimeNs].map((ns) => [Number(ns / 1000000000n), Number(ns % 1000000000n)])
	const more = { st_blksize: Number(s.blksize), st_blocks: Number(s.blocks), st_rdev: Number(s.rdev) }
	stamps.forEach(([seconds, ns], i) => more[times[i]] = seconds + 1e-9 * ns)
	return stat_result.of([s.mode, s.ino, s.dev, s.nlink, s.uid, s.gid, s.size].map(Number).concat(stamps.map(([seconds]) => seconds)), more)
}

module.exports = ({ onPath }) => ({
	stat_result,
	stat: onPath("stat", "path, *, follow_symlinks=True", (path, follow) =>
		statOf(typeof path === "number" ? fs.fstatSync(path, { bigint: true })
			: follow ? fs.statSync(path, { bigint: true }) : fs.lstatSync(path, { bigint: true })), "integer"),
	lstat: onPath("lstat", "path", (path) => statOf(fs.lstatSync(path, { bigint: true }))),
})
