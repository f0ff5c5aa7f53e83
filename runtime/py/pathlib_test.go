package py_test

import (
	"fmt"
	"strings"
	"testing"
)

func TestPurePaths(t *testing.T) {
	var lines strings.Builder
	for _, path := range []string{"", ".", "a", "a/b", "/", "//a", "///a", "/a/b.tar.gz", "a/./b//c/", "../x", "a/..", ".bashrc", "a.", "a/.b.c", "x.y/z", "ü/日.txt"} {
		fmt.Fprintf(&lines, "about(Path(%q))\n", path)
	}
	alike(t, `const { Path, PurePath, PosixPath, PurePosixPath } = require("modelarts/py/pathlib"), os = require("modelarts/py/os");
		const about = (p) => tuple(p, str(p), p.parts, p.root, p.anchor, p.name, p.suffix, p.suffixes, p.stem, p.parent, list(p.parents), p.is_absolute(), p.as_posix());
		const p = Path("/a/b/c.txt");`, `
from pathlib import Path, PurePath, PosixPath, PurePosixPath
import os
def about(p): return (p, str(p), p.parts, p.root, p.anchor, p.name, p.suffix, p.suffixes, p.stem, p.parent, list(p.parents), p.is_absolute(), p.as_posix())
p = Path("/a/b/c.txt")
`, lines.String()+`
		[div(p, "d"), div(p, "/x"), div(Path("a"), Path("b")), div("x", Path("y"))] ~ [p / "d", p / "/x", Path("a") / Path("b"), "x" / Path("y")]
		div(p, 5) ~ p / 5
		[p.joinpath("x", "y"), p.joinpath(), Path("a", "b", "/c", "d"), Path(Path("x"), "y"), Path()]
		[p.with_name("z"), p.with_suffix(".md"), p.with_suffix(""), p.with_stem("q"), Path("a.tar.gz").with_suffix(".x")]
		[p.relative_to("/a"), p.relative_to("/a", "b"), p.is_relative_to("/x"), p.is_relative_to("/a")]
		p.relative_to("/x")
		p.relative_to("a")
		[p.match("*.txt"), p.match("b/*.txt"), p.match("/a/*/*.txt"), p.match("*.py"), p.match("/*.txt")]
		[eq(Path("a"), Path("a/")), eq(Path("a"), "a"), lt(Path("a"), Path("b")), sorted([Path("b"), Path("a/c"), Path("a")])] ~ [Path("a") == Path("a/"), Path("a") == "a", Path("a") < Path("b"), sorted([Path("b"), Path("a/c"), Path("a")])]
		[isinstance(p, Path), isinstance(p, PurePath), isinstance(p, PosixPath), isinstance(p, PurePosixPath), type(p).__name__]
		[PurePath("a/b"), PurePosixPath("a", "b"), PosixPath("x")]
		[p.as_uri(), Path("/ü b").as_uri(), os.fspath(p), os.path.join(p, "x"), format("{}", p)] ~ [p.as_uri(), Path("/ü b").as_uri(), os.fspath(p), os.path.join(p, "x"), f"{p}"]
		Path("a").as_uri()
		p.with_name("")
		p.with_name("a/b")
		p.with_suffix("x")
		Path("/").with_name("a")
		Path(5)
		format("{}", p) ~ "{}".format(p)
		p.match("")
		len(set([Path("a"), Path("a/")])) ~ len({Path("a"), Path("a/")})
	`)
}

func TestConcretePaths(t *testing.T) {
	alike(t, treeScript+`const { Path } = require("modelarts/py/pathlib"); const names = (paths) => sorted(Array.from(paths, (p) => str(p)));
`, treePython+`
from pathlib import Path
def names(paths): return sorted(str(p) for p in paths)
`, `
		[Path("a").exists(), Path("a").is_dir(), Path("a/1.txt").is_file(), Path("nope").exists(), Path("link").is_symlink(), Path("broken").exists(), Path("a/1.txt/x").exists()]
		names(Path("a").iterdir())
		names(Path("nope").iterdir())
		names(Path("a").glob("*.txt"))
		names(Path("a").glob("**/*.txt"))
		names(Path("a").glob("**"))
		names(Path("a").glob("*/*"))
		names(Path("a").rglob("*.txt"))
		names(Path("a").rglob("*"))
		names(Path("a").glob("b/c"))
		names(Path(".").glob("a/*.py"))
		names(Path("a").glob(""))
		names(Path("a").glob("/x"))
		names(Path("a").glob("x**"))
		Path("a/1.txt").read_text()
		Path("ü.txt").read_text({encoding: "utf-8"}) ~ Path("ü.txt").read_text(encoding="utf-8")
		Path("a/1.txt").read_bytes()
		Path("nope").read_text()
		Path("n.txt").write_text("hällo\n")
		Path("n.txt").read_text("utf-8")
		Path("n.bin").write_bytes(bytes([1, 2]))
		Path("n.txt").write_text(5)
		Path("m/k").mkdir()
		Path("m/k").mkdir({parents: true}) ~ Path("m/k").mkdir(parents=True)
		Path("m/k").mkdir()
		Path("m/k").mkdir({exist_ok: true, parents: true}) ~ Path("m/k").mkdir(exist_ok=True, parents=True)
		Path("n.txt").mkdir({exist_ok: true}) ~ Path("n.txt").mkdir(exist_ok=True)
		Path("n.txt").rename("o.txt")
		[Path("n.txt").exists(), Path("o.txt").stat().st_size]
		Path("nope").rename("x")
		Path("o.txt").replace(Path("p.txt"))
		Path("touched").touch()
		Path("touched").touch({exist_ok: false}) ~ Path("touched").touch(exist_ok=False)
		Path("touched").unlink()
		Path("touched").unlink()
		Path("touched").unlink({missing_ok: true}) ~ Path("touched").unlink(missing_ok=True)
		Path("m").unlink()
		Path("m").rmdir()
		Path("m/k").rmdir()
		Path("nope").stat()
		eq(Path("a").resolve(), div(Path.cwd(), "a")) ~ Path("a").resolve() == Path.cwd() / "a"
		eq(Path("a/../b").absolute(), div(Path.cwd(), "a/../b")) ~ Path("a/../b").absolute() == Path.cwd() / "a/../b"
		[Path.home(), Path("~/x").expanduser(), Path("x").expanduser()]
		[Path("s").symlink_to("7.txt"), Path("s").readlink(), Path("s").samefile("7.txt")]
		[os.path.exists(Path("a")), sorted(os.listdir(Path("a")))]
	`)
}
