package py_test

import "testing"

func TestIO(t *testing.T) {
	alike(t, `const io = require("modelarts/py/io"), sys = require("modelarts/py/sys");
		const filled = (f, g) => { g(f); return f.getvalue() };
		const captured = (f) => { const before = sys.stdout; sys.stdout = io.StringIO(); try { f(); return sys.stdout.getvalue() } finally { sys.stdout = before } };`,
		`import io, sys
def filled(f, g):
    g(f)
    return f.getvalue()
def captured(f):
    before = sys.stdout
    sys.stdout = io.StringIO()
    try:
        f()
        return sys.stdout.getvalue()
    finally: sys.stdout = before
`, `
		filled(io.StringIO(), (f) => { f.write("a😀"); print("b", 5, {file: f}); f.writelines(["c", "d"]) }) ~ filled(io.StringIO(), lambda f: [f.write("a😀"), print("b", 5, file=f), f.writelines(["c", "d"])])
		filled(io.StringIO("hello"), (f) => { f.write("J"); f.seek(0, 2); f.write("!"); f.seek(7); f.write("x") }) ~ filled(io.StringIO("hello"), lambda f: [f.write("J"), f.seek(0, 2), f.write("!"), f.seek(7), f.write("x")])
		[io.StringIO("a\nb").readlines(), io.StringIO("a\nb").readline(), io.StringIO("abc").read(2), list(io.StringIO("a\nb\n")), io.StringIO("ab").write("xyz"), io.StringIO("").read()]
		filled(io.StringIO("abcd"), (f) => { f.read(2); f.truncate() }) ~ filled(io.StringIO("abcd"), lambda f: [f.read(2), f.truncate()])
		io.StringIO().write(5)
		io.StringIO(5)
		filled(io.StringIO(), (f) => f.close()) ~ filled(io.StringIO(), lambda f: f.close())
		filled(io.BytesIO(bytes([1])), (f) => { f.seek(3); f.write(bytes([2, 3])); f.seek(0) }) ~ filled(io.BytesIO(bytes([1])), lambda f: [f.seek(3), f.write(bytes([2, 3])), f.seek(0)])
		[io.BytesIO(bytes([97, 10, 98])).readlines(), io.BytesIO(bytes([1, 2])).read(1), io.BytesIO().getvalue()]
		io.BytesIO().write("x")
		filled(io.BytesIO(), (f) => f.close()) ~ filled(io.BytesIO(), lambda f: f.close())
		captured(() => { print("in"); sys.stdout.write("it") }) ~ captured(lambda: [print("in"), sys.stdout.write("it")])
		captured(() => print("err", {file: sys.stderr})) ~ captured(lambda: print("err", file=sys.stderr))
	`)
}
