package py_test

import "testing"

// tree is what the tests of files work on, in a folder of each side's own.
const treeScript = `
	const fs = require("fs"), os = require("modelarts/py/os");
	for (const folder of ["a/b/c", "a/.hidden", "empty", "x[1]"]) fs.mkdirSync(folder, {recursive: true});
	for (const file of ["a/1.txt", "a/2.py", "a/b/3.txt", "a/b/c/4.txt", "a/.hidden/5.txt", "x[1]/6.txt", ".dot.txt", "7.txt", "ü.txt"]) fs.writeFileSync(file, file + "\n");
	fs.symlinkSync("7.txt", "link"); fs.symlinkSync("nowhere", "broken");
	const content = (name) => fs.readFileSync(name, "utf8"), below = (name) => [...os.walk(name)].map(([f, d, n]) => [f, sorted(d), sorted(n)]).sort((x, y) => x[0] < y[0] ? -1 : 1);
`

const treePython = `
import os
for folder in ["a/b/c", "a/.hidden", "empty", "x[1]"]: os.makedirs(folder, exist_ok=True)
for file in ["a/1.txt", "a/2.py", "a/b/3.txt", "a/b/c/4.txt", "a/.hidden/5.txt", "x[1]/6.txt", ".dot.txt", "7.txt", "ü.txt"]: open(file, "w").write(file + "\n")
os.symlink("7.txt", "link"); os.symlink("nowhere", "broken")
def content(name): return open(name, encoding="utf-8").read()
def below(name): return sorted([f, sorted(d), sorted(n)] for f, d, n in os.walk(name))
`

func TestGlob(t *testing.T) {
	alike(t, treeScript+`const { glob, iglob, escape, has_magic } = require("modelarts/py/glob");`, treePython+"from glob import glob, iglob, escape, has_magic\n", `
		sorted(glob("*.txt"))
		sorted(glob(".*"))
		sorted(glob("a/*"))
		sorted(glob("a/*/"))
		sorted(glob("*/*.txt"))
		sorted(glob("a/**/*.txt", {recursive: true})) ~ sorted(glob("a/**/*.txt", recursive=True))
		sorted(glob("a/**", {recursive: true})) ~ sorted(glob("a/**", recursive=True))
		sorted(glob("a/**/", {recursive: true})) ~ sorted(glob("a/**/", recursive=True))
		sorted(glob("**/*.txt", {recursive: true})) ~ sorted(glob("**/*.txt", recursive=True))
		sorted(glob("a/**/*.txt"))
		sorted(glob("a/**/*.txt", {recursive: true, include_hidden: true})) ~ sorted(glob("a/**/*.txt", recursive=True, include_hidden=True))
		sorted(glob("b/*", {root_dir: "a"})) ~ sorted(glob("b/*", root_dir="a"))
		sorted(glob("*.txt", {root_dir: "a"})) ~ sorted(glob("*.txt", root_dir="a"))
		glob("a/[12].txt")
		glob("a/[!1].py")
		glob("a/?.txt")
		glob("a/1.txt")
		glob("nope")
		glob("a/b/")
		glob("a/1.txt/")
		glob("broken")
		glob(escape("x[1]") + "/*")
		glob("x[1]/*")
		glob("./a/*.py")
		glob("a//*.py")
		glob(os.getcwd() + "/a/*.py")[0].split("/").slice(-2) ~ glob(os.getcwd() + "/a/*.py")[0].split("/")[-2:]
		[escape("a*b?[c]"), has_magic("a*"), has_magic("a")]
		sorted(iglob("a/*.py"))
		glob("")
		glob("*", {recursively: true}) ~ glob("*", recursively=True)
	`)
}

func TestShutil(t *testing.T) {
	alike(t, treeScript+`const shutil = require("modelarts/py/shutil"); fs.chmodSync("a/2.py", 0o755);`, treePython+"import shutil\nos.chmod('a/2.py', 0o755)\n", `
		shutil.copyfile("a/1.txt", "n1")
		content("n1")
		shutil.copyfile("a/1.txt", "empty")
		shutil.copyfile("a", "n2")
		shutil.copyfile("nope", "n2")
		shutil.copyfile("a/1.txt", "no/n2")
		shutil.copyfile("a/1.txt", "a/1.txt")
		shutil.copyfile("link", "n3", {follow_symlinks: false}) ~ shutil.copyfile("link", "n3", follow_symlinks=False)
		os.readlink("n3")
		shutil.copy("a/2.py", "empty")
		[os.access("empty/2.py", os.X_OK), os.path.exists("empty/2.py")]
		shutil.copy2("a/2.py", {dst: "n4"}) ~ shutil.copy2("a/2.py", dst="n4")
		Math.abs(os.path.getmtime("n4") - os.path.getmtime("a/2.py")) < 1e-3 ~ abs(os.path.getmtime("n4") - os.path.getmtime("a/2.py")) < 1e-3
		shutil.copytree("a", "t1")
		below("t1")
		shutil.copytree("a", "t1")
		shutil.copytree("a", "t1", {dirs_exist_ok: true}) ~ shutil.copytree("a", "t1", dirs_exist_ok=True)
		shutil.copytree("a", "t2", {ignore: shutil.ignore_patterns("*.py", "c")}) ~ shutil.copytree("a", "t2", ignore=shutil.ignore_patterns("*.py", "c"))
		below("t2")
		shutil.copytree("nope", "t3")
		shutil.rmtree("t2")
		os.path.exists("t2")
		shutil.rmtree("nope")
		shutil.rmtree("nope", {ignore_errors: true}) ~ shutil.rmtree("nope", ignore_errors=True)
		shutil.rmtree("nope", true) ~ shutil.rmtree("nope", True)
		shutil.rmtree("7.txt")
		shutil.rmtree("link")
		shutil.move("n1", "moved")
		[os.path.exists("n1"), content("moved")]
		shutil.move("moved", "t1")
		shutil.move("a/1.txt", "t1")
		shutil.move("t1", "t1/b/x")
		shutil.move("nope", "x")
		shutil.move("t1", "t9")
		below("t9")
		shutil.which("sh") === null ~ shutil.which("sh") is None
		shutil.which("sh", {path: "/bin"}) ~ shutil.which("sh", path="/bin")
		shutil.which("no such program")
		shutil.which("./a/2.py")
		shutil.disk_usage(".").total ~ shutil.disk_usage(".").total
		shutil.disk_usage("nope")
		isinstance(new shutil.SameFileError(), OSError) ~ isinstance(shutil.SameFileError(), OSError)
	`)
}
