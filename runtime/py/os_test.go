package py_test

import (
	"fmt"
	"strings"
	"testing"
)

func TestPaths(t *testing.T) {
	paths := []string{"", "/", "//", "///", "a", "a/", "/a", "a/b", "/a/b.c", "a//b", "./a", "../a", "a/../b", "a/..", "/..", "//a/b", ".bashrc", "a.tar.gz", "..", "a/.b.c", "a.", "...x.y", "a/b/../../..", "./", "a b/ü.txt", "~", "~/x", "$HOME/x", "${HOME}${NOPE}$EMPTY/$"}
	var lines strings.Builder
	for _, path := range paths {
		fmt.Fprintf(&lines, "about(%q)\n", path)
	}
	const about = `p.basename(X), p.dirname(X), p.split(X), p.splitext(X), p.splitdrive(X), p.normpath(X), p.isabs(X), p.expanduser(X), ` +
		`p.expandvars(X), p.join(X, "b"), p.join("/r", X, "c"), p.normcase(X), p.abspath(X) == p.normpath(p.join(os.getcwd(), X))`
	alike(t, `const os = require("modelarts/py/os"), { path: p } = os;
		class Path { constructor(text) { this.text = text } __fspath__() { return this.text } }
		const about = (X) => tuple(`+about+`);`,
		"import os\nfrom os import path as p\nclass Path:\n    def __init__(self, text): self.text = text\n    def __fspath__(self): return self.text\ndef about(X): return ("+about+")\n", lines.String()+`
		p.commonprefix(["/usr/lib", "/usr/local"])
		p.commonprefix([])
		p.commonpath(["/usr/lib", "/usr/local/x"])
		p.commonpath(["a/b", "a/b/c", "a/bc"])
		p.commonpath(["/a", "b"])
		p.commonpath([])
		p.relpath("/a/b", "/a/c")
		p.relpath("a")
		p.relpath("/a", {start: "/a"}) ~ p.relpath("/a", start="/a")
		p.relpath("")
		p.join("a", "", "b", "/c", "d/", "")
		p.join("a", 1)
		p.join(1, "a")
		p.join(null, "a") ~ p.join(None, "a")
		p.join()
		p.basename(null) ~ p.basename(None)
		p.exists(null) ~ p.exists(None)
		p.isfile([]) ~ p.isfile([])
		p.exists(new Path("/")) ~ p.exists(Path("/"))
		p.join(new Path("x"), new Path("y")) ~ p.join(Path("x"), Path("y"))
		p.exists("")
		p.isdir(".")
		p.isfile(".")
		p.ismount("/")
		p.ismount("/nope")
		p.realpath("/../usr/./nope/..")
		p.getsize("nope")
		p.split(p.realpath("x"))[0] == p.realpath(os.getcwd())
		[os.sep, os.linesep, os.pathsep, os.curdir, os.pardir, os.extsep, os.altsep, os.devnull, os.name, p.sep]
		os.fspath(new Path("z")) ~ os.fspath(Path("z"))
		os.fspath(1)
		os.strerror(2)
		os.strerror(22)
	`)
}

func TestOS(t *testing.T) {
	alike(t, `const os = require("modelarts/py/os"), p = os.path, fs = require("fs"); const writeFile = (name) => fs.writeFileSync(name, "four");
		const first = (xs) => [...xs][0]; const each = (xs, f) => { const all = []; for (const x of xs) all.push(f(x)); return all.sort((a, b) => a < b ? -1 : 1) }; const sorted = (xs) => [...xs].sort();`,
		`import os
p = os.path
def writeFile(name):
    with open(name, "w") as f:
        f.write("four")
def each(xs, f):
    return sorted(f(x) for x in xs)
`, `
		os.makedirs("a/b/c")
		os.makedirs("a/b/c")
		os.makedirs("a/b/c", {exist_ok: true}) ~ os.makedirs("a/b/c", exist_ok=True)
		os.makedirs("a/d/", 511, true) ~ os.makedirs("a/d/", 0o777, True)
		os.mkdir("a")
		os.mkdir("nope/x")
		writeFile("a/f")
		os.makedirs("a/f", {exist_ok: true}) ~ os.makedirs("a/f", exist_ok=True)
		os.makedirs("a/f/g")
		sorted(os.listdir("a"))
		os.listdir("nope")
		os.listdir("a/f")
		os.listdir(1.5)
		sorted(os.listdir()) == ["a", "main.js"] || sorted(os.listdir()).length == 2 ~ len(os.listdir()) == 2
		os.symlink("f", "a/l")
		os.symlink("d", "a/ld")
		os.symlink("nowhere", "a/broken")
		os.readlink("a/l")
		[p.islink("a/l"), p.isfile("a/l"), p.exists("a/broken"), p.lexists("a/broken"), p.isdir("a/ld"), p.samefile("a/l", "a/f")]
		p.realpath("a/ld/../l") == p.realpath("a/f")
		each(os.scandir("a"), (e) => tuple(e.name, e.path, e.is_dir(), e.is_file(), e.is_symlink(), e.is_file({follow_symlinks: false}))) ~ each(os.scandir("a"), lambda e: (e.name, e.path, e.is_dir(), e.is_file(), e.is_symlink(), e.is_file(follow_symlinks=False)))
		each(os.walk("a"), ([root, dirs, files]) => tuple(root, sorted(dirs), sorted(files))) ~ each(os.walk("a"), lambda t: (t[0], sorted(t[1]), sorted(t[2])))
		[...os.walk("a", {topdown: false})].map(([root]) => root).at(-1) ~ [t[0] for t in os.walk("a", topdown=False)][-1]
		each(os.walk("a"), ([root, dirs]) => { dirs.length = 0; return root }) ~ each(os.walk("a"), lambda t: [t[0], t[1].clear()][0])
		each(os.walk("nope"), (x) => x) ~ each(os.walk("nope"), lambda x: x)
		p.getsize("a/f")
		os.stat("a/f").st_size
		os.stat("a/f")[6]
		[os.stat("a/f").st_mode, os.lstat("a/l").st_size, os.stat("a/l").st_size, os.stat("a/l", {follow_symlinks: false}).st_size] ~ [os.stat("a/f").st_mode, os.lstat("a/l").st_size, os.stat("a/l").st_size, os.stat("a/l", follow_symlinks=False).st_size]
		os.utime("a/f", tuple(1.5, 1700000000.25)) ~ os.utime("a/f", (1.5, 1700000000.25))
		[p.getmtime("a/f"), p.getatime("a/f"), os.stat("a/f").st_mtime, os.stat("a/f")[8]]
		os.stat("nope")
		os.stat(null) ~ os.stat(None)
		os.chmod("a/f", 256) ~ os.chmod("a/f", 0o400)
		os.stat("a/f").st_mode & 511
		[os.access("a/f", os.R_OK), os.access("nope", os.F_OK), os.access("a/f", os.X_OK)]
		os.rename("a/f", "a/g")
		os.rename("nope", "x")
		os.replace("a/g", "a/f")
		os.rename("a/f", null) ~ os.rename("a/f", None)
		os.remove("nope")
		os.remove("a/b")
		os.remove(5)
		os.rmdir("a/b")
		os.rmdir("nope")
		os.removedirs("a/b/c")
		p.exists("a/b")
		os.renames("a/f", "n/m/f")
		os.listdir("n/m")
		os.truncate("n/m/f", 2)
		p.getsize("n/m/f")
		os.unlink("n/m/f")
		os.chdir("n")
		p.basename(os.getcwd())
		os.chdir("..")
		os.chdir("nope")
		os.system("exit 3")
		os.system("kill -9 $$")
		os.system("true")
		os.popen("echo one; echo two").read()
		os.popen("echo one; echo two").readlines()
		[...os.popen("printf 'a\\nb'")] ~ list(os.popen("printf 'a\\nb'"))
		os.popen("exit 2").close()
		os.popen("true").close()
		[os.getenv("HOME"), os.getenv("NOPE"), os.getenv("NOPE", "x"), os.getenv("NOPE", {default: "y"})] ~ [os.getenv("HOME"), os.getenv("NOPE"), os.getenv("NOPE", "x"), os.getenv("NOPE", default="y")]
		[os.environ["HOME"], os.environ.get("HOME"), os.environ.get("NOPE"), os.environ.get("NOPE", 5), os.environ["EMPTY"]]
		item(os.environ, "NOPE") ~ os.environ["NOPE"]
		(os.environ["NEW"] = "1", os.popen("echo $NEW").read()) ~ [os.environ.update({"NEW": "1"}), os.popen("echo $NEW").read()][1]
		os.environ.setdefault("NEW", "2")
		os.environ.pop("NEW")
		os.environ.pop("NEW")
		os.environ.pop("NEW", null) ~ os.environ.pop("NEW", None)
		os.environ.update({A: "b", C: "d"}) ~ os.environ.update({"A": "b", "C": "d"})
		[os.environ["A"], os.getenv("C"), os.environ.copy()["A"], "A" in os.environ, "B" in os.environ]
		os.environ.__setitem__("A", 5)
		(delete os.environ["A"], os.environ.get("A")) ~ [os.environ.pop("A"), os.environ.get("A")][1]
		[os.getpid() > 1, os.getppid() > 0, os.cpu_count() > 0, len(os.urandom(4)), os.uname().sysname, os.uname()[0]]
	`)
}
