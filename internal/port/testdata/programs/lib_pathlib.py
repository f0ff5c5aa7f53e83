from pathlib import Path
import pathlib

p = Path("data") / "sub" / "file.tar.gz"
print(p, p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, p.parent.parent)
print(Path("/a/b").joinpath("c", "d"), Path("a.txt").with_suffix(".md"), Path("a/b.txt").with_name("c"), Path("/x").is_absolute())
print(p.exists(), Path(".").is_dir(), str(p) + "!", f"{p}", Path("a") == Path("a"), repr(Path("q")), p.as_posix())
p.parent.mkdir(parents=True, exist_ok=True)
p.write_text("hello\nworld\n")
print(p.read_text(), p.exists(), p.is_file(), p.stat().st_size)
with p.open() as f:
    print(f.readline())
with open(p) as f:
    print(len(f.readlines()))
(p.parent / "b.txt").write_text("b")
(p.parent / "a.txt").write_text("a")
print(sorted(x.name for x in p.parent.iterdir()), sorted(str(x) for x in Path("data").glob("**/*.txt")))
print(sorted(x.name for x in Path("data").rglob("*.txt")), Path("data/sub/a.txt").relative_to("data"))
(p.parent / "b.txt").unlink()
(p.parent / "a.txt").rename(p.parent / "z.txt")
print([x.name for x in sorted(p.parent.iterdir())], Path.cwd() == Path(".").resolve(), Path("x//y/./z"), Path())
print(pathlib.PurePosixPath("/a/b").name, Path("a").joinpath("../b"), Path("~").expanduser() == Path.home(), sorted([Path("b"), Path("a")]))
try:
    Path("none.txt").read_text()
except FileNotFoundError as e:
    print("no", e.filename)
