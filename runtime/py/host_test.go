package py_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"mascript/runtime"
	"mascript/runtime/py"
)

// head gives scripts all names that they use.
const head = `const py = require("modelarts/py"); const { print, repr, str } = py;
`

func TestScripts(t *testing.T) {
	for name, c := range map[string]struct{ script, want string }{
		"print": {
			`print(); print(1, "a", null, {sep: "-", end: "!\n"}); print({a: 1}); print({}); print("x", {end: ""}); print([1], {flush: true})
			 print({sep: "-"}); const out = []; print("f", 1, {file: {write: (s) => out.push(s)}}); print(out)
			 try { print(1, {sep: 1}) } catch (e) { print(e) }`,
			"\n1-a-None!\n{'a': 1}\n{}\nx[1]\n\n['f 1\\n']\nsep must be None or a string, not int\n",
		},
		"what contains itself": {
			`const a = []; a.push(a); const b = []; b.push(b); const d = {}; d.d = d; const e = {}; e.d = e
			let deep = py.tuple(); for (let i = 0; i < 5000; i++) deep = py.tuple(deep)
			for (const f of [() => py.eq(a, b), () => py.lt(a, b), () => py.eq(d, e), () => py.hash(deep), () => py.eq([[1]], [[1]])])
				try { print(f()) } catch (e) { print(e.name) }`,
			strings.Repeat("RecursionError\n", 4) + "True\n",
		},
		"what is too large": {
			`for (const f of [() => py.bytes(1e12), () => py.zfill("1", 1e12), () => py.ljust("1", 1e12), () => py.mul("a", 1e12), () => py.mul([0], 1e12)])
				try { print(py.len(f())) } catch (e) { print(e.name) }`,
			strings.Repeat("MemoryError\n", 5),
		},
		"a class with Python's methods": {
			`class V {
				constructor(x) { this.x = x }
				__repr__() { return "V(" + this.x + ")" }
				__str__() { return "v" + this.x }
				__eq__(o) { return o instanceof V ? this.x === o.x : py.NotImplemented }
				__hash__() { return py.hash(this.x) }
				__lt__(o) { return this.x < o.x }
				__len__() { return this.x }
				__iter__() { return py.iter(py.range(this.x)) }
				__contains__(k) { return k === this.x }
				__getitem__(k) { return [this.x, k] }
				__setitem__(k, v) { this[k] = v }
				__delitem__(k) { delete this[k] }
				__call__(a) { return a + this.x }
				__add__(o) { return new V(this.x + o.x) }
				__radd__(o) { return o + this.x }
				__bool__() { return this.x > 1 }
				__format__(spec) { return spec + this.x }
			 }
			 const a = new V(1), b = new V(2)
			 print(a, repr(a), [a], py.eq(a, new V(1)), py.eq(a, 1), py.lt(a, b), py.gt(a, b), py.len(b), py.list(b), py.isIn(2, b))
			 py.setitem(a, "k", 3); print(a.k); py.delitem(a, "k"); print(a.k, py.item(a, 5), py.slice(a, 1, 2))
			 print(py.add(a, b), py.add(5, a), py.bool(a), py.bool(b), py.sorted([b, a]), py.set([a, new V(1)]), py.item(py.dict([[a, "x"]]), new V(1)))
			 print(py.fmt(a, "s"), py.format("{:q}", b), py.list(py.map(a, [1, 2])), py.callable(a), py.max(a, b))`,
			"v1 V(1) [V(1)] True False True False 2 [0, 1] True\n3\nNone [1, 5] [1, slice(1, 2, None)]\n" +
				"v3 6 False True [V(1), V(2)] {V(1)} x\ns1 q2 [2, 3] True v2\n",
		},
		"iterators": {
			`class C { constructor() { this.i = 0 } __iter__() { return this } __next__() { if (this.i++ > 2) throw new py.StopIteration(); return this.i } }
			 print(py.list(new C())); for (const x of py.iter(new C())) print(x)
			 function* g() { yield 1; yield 2 } const it = g(); print(py.next(it), py.next(it), py.next(it, "end"))
			 let pulled = 0; function* slow() { for (;;) yield pulled++ }
			 const z = py.zip(py.map((x) => x * 2, slow()), "ab"); print(pulled, py.next(z), pulled); print(py.list(z), py.sum(py.filter((x) => x % 2, [1, 2, 3])))
			 const seen = []; const xs = [1]; for (const x of py.iter(xs)) { seen.push(x); if (x < 3) xs.push(x + 1) } print(seen)
			 try { const d = {a: 1}; for (const k of py.iter(d)) d[k + "a"] = 1 } catch (e) { print(repr(e)) }
			 let n = 3; print(py.list(py.iter(() => --n, 0)))`,
			"[1, 2, 3]\n1\n2\n3\n1 2 end\n0 (0, 'a') 1\n[(2, 'b')] 4\n[1, 2, 3]\nRuntimeError('dictionary changed size during iteration')\n[2, 1]\n",
		},
		"a dict with keys of all kinds": {
			`const d = py.dict([[8, "a"], ["k", 1], [py.tuple(1, 2), "t"]])
			 print(d[8], d.k, d["nope"], 8 in d, "k" in d, Object.keys(d), JSON.stringify(d))
			 d.k = 2; d.new = 3; delete d[8]; print(d, py.get(d, py.tuple(1, 2)), py.type(d) === py.dict)
			 py.setitem(d, 1, "one"); py.setitem(d, true, "true"); py.setitem(d, py.asFloat(1), "float"); print(d, py.len(d))
			 for (let i = 0; i < 100; i++) py.setitem(d, i, i); for (let i = 0; i < 99; i++) py.delitem(d, i); print(d)
			 try { py.setitem(d, [1], 1) } catch (e) { print(e) }`,
			"a 1 None True True ['8', 'k', '(1, 2)'] {\"8\":\"a\",\"k\":1,\"(1, 2)\":\"t\"}\n{'k': 2, (1, 2): 't', 'new': 3} t True\n" +
				"{'k': 2, (1, 2): 't', 'new': 3, 1: 'float'} 4\n{'k': 2, (1, 2): 't', 'new': 3, 99: 99}\nunhashable type: 'list'\n",
		},
		"tuples": {
			`const t = py.tuple(1, [2]); print(t, Array.isArray(t), Object.isFrozen(t), t.map((x) => x), py.type(t).__name__, py.type(t.concat([3])).__name__)
			 const [a, b] = t; print(a, b, py.isinstance(t, py.tuple), py.isinstance([1], py.tuple), py.isinstance(Object.freeze([1]), py.list))
			 try { t[0] = 5 } catch (e) { print("frozen") } print(t)`,
			"(1, [2]) True True [1, [2]] tuple list\n1 [2] True False True\n(1, [2])\n",
		},
		"the names of classes": {
			`class A {} class B extends A {} const b = new B()
			 print(py.type(b).__name__, b.__class__.__name__, py.type(b) === B, B.__name__, py.issubclass(B, A), py.isinstance(b, A), py.type(null).__name__)
			 class E extends py.ValueError {} const e = new E("x"); print(e.__class__.__name__, repr(e), py.type(e) === E, E.__name__)
			 print(py.int.__name__, (function f() {}).__name__, repr(A), new TypeError("x").__class__.__name__)
			 const o = {}; o.__class__ = 1; print(o)`,
			"B B True B True True NoneType\nE E('x') True E\nint f <class '__main__.A'> TypeError\n{'__class__': 1}\n",
		},
		"which errors are caught": {
			`const names = ["Exception", "ValueError", "LookupError", "KeyError", "IndexError", "TypeError", "AttributeError", "NameError", "ImportError", "OSError", "FileNotFoundError", "RecursionError", "SyntaxError"]
			 const all = { ...py, TypeError, SyntaxError }
			 const by = (f) => { try { f() } catch (e) { return names.filter((n) => py.caught(e, all[n])) } }
			 print(by(() => { throw new py.KeyError("x") }), by(() => null.x), by(() => nope), by(() => require("nope")))
			 print(by(() => require("fs").readFileSync("nope")), by(() => "x".repeat(-1)), by(() => { throw 5 }), by(() => JSON.parse("{")))
			 print(by(() => { throw new py.RecursionError() }), by(() => { throw new py.SystemExit(1) }), by(() => { throw new py.ModuleNotFoundError("x") }))
			 const e = new py.KeyError("x"); print(py.caught(e), py.caught(e, [py.ValueError, [py.KeyError]]), py.caught(e, py.ValueError, py.OSError), py.caught(new py.SystemExit(), py.BaseException))
			 try { py.caught(e, 5) } catch (e) { print(repr(e)) }`,
			"['Exception', 'LookupError', 'KeyError'] ['Exception', 'TypeError', 'AttributeError'] ['Exception', 'NameError'] ['Exception', 'ImportError']\n" +
				"['Exception', 'OSError', 'FileNotFoundError'] ['Exception', 'ValueError', 'LookupError', 'IndexError'] ['Exception'] ['Exception', 'ValueError', 'SyntaxError']\n" +
				"['Exception', 'RecursionError'] [] ['Exception', 'ImportError']\nTrue True False True\n" +
				"TypeError('catching classes that do not inherit from BaseException is not allowed')\n",
		},
		"exceptions": {
			`class E extends py.Exception { constructor(m, code) { super(m, code); this.code = code } }
			 const e = new E("m", 3); print(e, repr(e), e.args, e.code, e instanceof Error, String(e))
			 class M extends py.Exception { constructor(m) { super(); this.message = m } } print(str(new M("kept")))
			 class S extends py.Exception { __str__() { return "mine" } } print(new S(1), new S(1).message, repr(new S(1)))
			 class T extends py.KeyError { __str__() { return super.__str__() + "!" } } print(new T("k"), new T("k").message, new T().__str__(), new py.ValueError("v", 1).__str__())
			 const cause = new py.ValueError("inner"); const outer = new py.RuntimeError("outer", {cause}); print(outer, outer.args, outer.cause)
			 const o = py.OSError(2, "No such file", "f"); print(py.type(o).__name__, o.errno, o.strerror, o.filename, o.args, o instanceof py.IOError)
			 try { py.assert([], "empty") } catch (e) { print(repr(e)) } py.assert(1); try { py.assert(0) } catch (e) { print(repr(e)) }
			 print(new TypeError("t").args, new Error().args, repr(new TypeError()), new py.ValueError("v", {cause}).__cause__)
			 print(str(new TypeError("t")), repr(new RangeError("r")), py.UnicodeDecodeError("utf-8", py.bytes([255]), 0, 1, "bad"))`,
			"('m', 3) E('m', 3) ('m', 3) 3 True E: ('m', 3)\nkept\nmine mine S(1)\n'k'! 'k'! ! ('v', 1)\nouter ('outer',) inner\n" +
				"FileNotFoundError 2 No such file f (2, 'No such file') True\nAssertionError('empty')\nAssertionError()\n('t',) () TypeError() inner\n" +
				"t ValueError('r') 'utf-8' codec can't decode byte 0xff in position 0: bad\n",
		},
		"keywords of a script's own functions": {
			`function f(...a) { const {k = 1, ...kw} = py.kwargs(a); return [a, k, kw] }
			 print(f(1, {k: 2, z: 3}), f(1), f({}), f(py.dict([[1, 2]])), f([1]))`,
			"[[1], 2, {'z': 3}] [[1], 1, {}] [[], 1, {}] [[{1: 2}], 1, {}] [[[1]], 1, {}]\n",
		},
		"methods go by the receiver": {
			`const box = { get: (k) => "own " + k, remove(x) { return "own " + x } }
			 class C { split(s) { return "C" + s } } const m = new Map([["a", 1]])
			 print(py.get(box, "k"), py.remove(box, "x"), py.split(new C(), 1), py.get(m, "a"), py.get({get: 5}, "get"), py.len(m))
			 try { py.split(new Date(0), 1) } catch (e) { print(repr(e)) }`,
			"own k own x C1 1 5 1\nAttributeError(\"'Date' object has no attribute 'split'\")\n",
		},
		"classes that extend list and dict": {
			`class L extends py.list { first() { return this[0] } append(x) { super.push(x + 1) } }
			 const l = new L([1, 2]); py.append(l, 5); py.extend(l, [7]); print(l, l.first(), py.isinstance(l, py.list), py.isinstance(l, L), py.isinstance([1], L), py.type(l).__name__, py.len(l))
			 class D extends py.dict { get(k) { return "own " + k } total() { return py.sum(py.values(this)) } }
			 const d = new D({a: 1}); py.setitem(d, 8, 2); print(d, d.total(), py.get(d, "q"), py.isinstance(d, py.dict), py.isinstance(d, D), py.type(d) === D, py.item(d, 8), py.eq(d, py.dict([["a", 1], [8, 2]])))
			 print(py.list("ab"), new py.list("ab"), py.dict([[1, 2]]), py.type([]) === py.list, py.type({}) === py.dict, repr(py.list))
			 const p = new Proxy({a: 1}, {}); print(p, py.isIn("a", p), py.item(p, "a"))`,
			"[1, 2, 6, 7] 1 True True False L 4\n{'a': 1, 8: 2} 3 own q True True True 2 True\n" +
				"['a', 'b'] ['a', 'b'] {1: 2} True True <class 'list'>\n{'a': 1} True 1\n",
		},
		"attributes": {
			`class A { constructor() { this.x = 1 } m() { return this.x } } const a = new A()
			 print(py.getattr(a, "m")(), py.hasattr(a, "y"), py.getattr(a, "y", 0), py.vars(a)); py.setattr(a, "y", 2); print(a.y); py.delattr(a, "y"); print(py.hasattr(a, "y"))
			 try { py.delattr(a, "q") } catch (e) { print(e) } try { py.getattr(A, "q") } catch (e) { print(e) }
			 print(py.isIn("m", py.dir(a)), py.id(a) === py.id(a), py.id(a) === py.id(new A()), /^<__main__\.A object at 0x[0-9a-f]+>$/.test(repr(a)))
			 const p = py.property((self) => self.x + 1, (self, v) => { self.x = v }); Object.defineProperty(A.prototype, "z", p); a.z = 5; print(a.z)`,
			"1 False 0 {'x': 1}\n2\nFalse\n'A' object has no attribute 'q'\ntype object 'A' has no attribute 'q'\nTrue True False True\n6\n",
		},
		"the dict of an object's attributes is live": {
			`class A { constructor(kw) { py.update(py.vars(this), kw) } get z() { return 0 } } const a = new A({x: 1, y: [2]}), d = py.vars(a)
			 print(a.x, a.y, d, py.len(d), py.type(d) === py.dict, py.list(d), py.json)
			 py.setitem(d, "z", 3); d.w = 4; py.delitem(d, "x"); print(a.z, a.w, py.hasattr(a, "x"), py.isIn("y", d), py.isIn("x", d), py.isIn("constructor", d), py.get(d, "q", 9), py.pop(d, "w"), a.w)
			 a.v = 5; print(d, {...d}, py.eq(d, {y: [2], z: 3, v: 5}), py.eq(py.vars(a), d), py.items(d), py.dict(d), require("modelarts/py/json").dumps(d)); py.clear(d); print(d, a.v, py.bool(d))
			 try { py.item(d, "gone") } catch (e) { print(repr(e)) }`,
			"1 [2] {'x': 1, 'y': [2]} 2 True ['x', 'y'] None\n3 4 False True False False 9 4 None\n" +
				"{'y': [2], 'z': 3, 'v': 5} {'y': [2], 'z': 3, 'v': 5} True True dict_items([('y', [2]), ('z', 3), ('v', 5)]) {'y': [2], 'z': 3, 'v': 5} {\"y\": [2], \"z\": 3, \"v\": 5}\n{} None False\nKeyError('gone')\n",
		},
		"integers beyond what numbers hold": {
			`for (const f of [() => py.int("9007199254740993"), () => py.add(9007199254740991, 2), () => py.mul(3037000500, 3037000500), () => py.lshift(3, 60)]) {
				try { print(f()) } catch (e) { print(e.__class__.__name__, e) }
			 }
			 print(py.int("-9007199254740992"), py.pow(2, 64), py.float("9007199254740993"))`,
			"OverflowError the integer 9007199254740993 is beyond 2**53, where JavaScript's numbers are not exact\n" +
				"OverflowError the integer 9007199254740993 is beyond 2**53, where JavaScript's numbers are not exact\n" +
				"OverflowError the integer 9223372037000250000 is beyond 2**53, where JavaScript's numbers are not exact\n" +
				"3458764513820540928\n-9007199254740992 18446744073709551616 9007199254740992\n",
		},
		"what is shown": {
			`py.display(null); py.display("a"); py.display([1]); let deep = []; for (let i = 0; i < 2000; i++) deep = [deep]
			 try { repr(deep) } catch (e) { print(e.__class__.__name__, e) }
			 print([/x/g, new Map([[1, 2]]), py.len, py.int], /^<function <lambda> at 0x/.test(repr(() => 1)), /^<function f at 0x/.test(repr(function f() {})))`,
			"'a'\n[1]\nRecursionError maximum recursion depth exceeded while getting the repr of an object\n" +
				"[/x/g, Map(1) { 1 => 2 }, <built-in function len>, <class 'int'>] True True\n",
		},
		"sets": {
			`const s = py.set([3, 1, 2, 1]); s.add(py.tuple(1)).add(py.tuple(1)); print(s, s.size, s.has(py.tuple(1)), s instanceof Set, py.type(s) === py.set)
			 s.delete(py.tuple(1)); print(s.has(py.tuple(1)), [...s]); s.add(true); print(s); s.clear(); print(s, py.bool(s))
			 print(new py.set("aba"), py.frozenset("ab"), py.union(new Set([1]), [2]) instanceof Set)`,
			"{3, 1, 2, (1,)} 4 True True True\nFalse [3, 1, 2]\n{3, 1, 2}\nset() False\n{'a', 'b'} frozenset({'a', 'b'}) True\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			if got := output(t, head+c.script); got != c.want {
				t.Errorf("printed\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// The words of Python's TypeErrors for arguments that do not fit, by way of a function of all kinds of parameters.
func TestArguments(t *testing.T) {
	got := output(t, head+`
		const tries = {
			open: [[], ["x", "r", 1, 2, 3, 4, 5, 6, 7], ["x", {mode: "r", nope: 1}], ["x", "r", {mode: "w"}]],
			enumerate: [[], [[1], {start: 1, nope: 2}]], sorted: [[[1], 2], []], split: [["a", {nope: 1}], ["a", "b", 1, 2]],
			encode: [["a", "utf-8", "strict", 1]], isinstance: [[1], []], hasattr: [[1, 2, 3]],
		}
		for (const [name, calls] of Object.entries(tries)) for (const call of calls) {
			try { print(name, py[name](...call)) } catch (e) { print(e.__class__.__name__ + ":", e) }
		}`)
	want := `TypeError: open() missing 1 required positional argument: 'file'
TypeError: open() takes from 1 to 8 positional arguments but 9 were given
TypeError: open() got an unexpected keyword argument 'nope'
TypeError: open() got multiple values for argument 'mode'
TypeError: enumerate() missing 1 required positional argument: 'iterable'
TypeError: enumerate() got an unexpected keyword argument 'nope'
TypeError: sorted() takes 1 positional argument but 2 were given
TypeError: sorted() missing 1 required positional argument: 'iterable'
TypeError: split() got an unexpected keyword argument 'nope'
TypeError: split() takes from 0 to 2 positional arguments but 3 were given
TypeError: encode() takes from 0 to 2 positional arguments but 3 were given
TypeError: isinstance() missing 1 required positional argument: 'class_or_tuple'
TypeError: isinstance() missing 2 required positional arguments: 'obj' and 'class_or_tuple'
TypeError: hasattr() takes 2 positional arguments but 3 were given
`
	if got != want {
		t.Errorf("printed\n%s\nwant\n%s", got, want)
	}
}

func TestFiles(t *testing.T) {
	got := output(t, head+`
		const { open } = py
		const show = (f) => { try { print(repr(f())) } catch (e) { print(e.__class__.__name__ + ":", e) } }
		let f = open("a.txt", "w"); print(f.write("one\ntwö\r\n"), f.tell(), f.closed, f.name, f.mode); f.writelines(["three"]); f.close(); print(f.closed)
		show(() => f.write("x")); show(() => [...open("a.txt")]); show(() => open("a.txt").readlines())
		show(() => open("a.txt", {newline: ""}).read()); show(() => open("a.txt", "rb").read())
		f = open("a.txt", "r+"); show(() => [f.read(5), f.tell(), f.readline(), f.tell(), f.read(), f.read()]); f.seek(0); f.write("ONE"); f.seek(0); show(() => f.readline()); f.close()
		f = open("a.txt", "a+"); show(() => [f.tell(), f.write("!"), f.seek(0), f.read(), f.truncate(3)]); f.close(); show(() => open("a.txt").read())
		f = open("b", "wb"); show(() => [f.write(py.bytes([0, 255, 10])), f.write(new Uint8Array([65]))]); f.close()
		f = open("b", "rb"); show(() => [f.read(1), f.readline(), f.tell(), f.seek(-1, 2), f.read(), f.read()]); f.close()
		f = open("l", "w", {encoding: "latin-1"}); f.write("é"); show(() => f.write("中")); f.close(); show(() => open("l").read()); show(() => open("l", {encoding: "latin-1"}).read())
		show(() => open("nope")); show(() => open("a.txt", "x")); show(() => open(".")); show(() => open("nope/x", "w")); show(() => open("a.txt/x"))
		show(() => open("a.txt", "rw")); show(() => open("a.txt", "")); show(() => open("a.txt", "rbt")); show(() => open("a.txt", "rr")); show(() => open("a.txt", "rb", {newline: "\n"}))
		show(() => open("a.txt").write("x")); show(() => open("a.txt", "a").read()); show(() => open(null)); show(() => open({__fspath__() { return "x" }}))
		show(() => open("a.txt", {newline: "x"})); show(() => open("a.txt", {encoding: "nope"})); show(() => open("a.txt", "w").write(1))
		f = open("w.txt", "w", {newline: "\r\n"}); f.write("a\nb"); f.close(); show(() => open("w.txt", "rb").read())
		f = open("grow", "w"); const g = open("grow"); show(() => g.readline()); f.write("late\n"); show(() => g.readline()); print("p", {file: f}); show(() => g.read())
		try { open("nope") } catch (e) { print(py.caught(e, py.FileNotFoundError), e.errno, e.strerror, e.filename) }`)
	want := `9 10 False a.txt w
True
ValueError: I/O operation on closed file.
['one\n', 'twö\n', 'three']
['one\n', 'twö\n', 'three']
'one\ntwö\r\nthree'
b'one\ntw\xc3\xb6\r\nthree'
['one\nt', 5, 'wö\n', 10, 'three', '']
'ONE\n'
[15, 1, 0, 'ONE\ntwö\nthree!', 3]
'ONE'
[3, 1]
[b'\x00', b'\xff\n', 3, 3, b'A', b'']
UnicodeEncodeError: 'latin-1' codec can't encode character '\u4e2d' in position 0: ordinal not in range(256)
UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe9 in position 0: unexpected end of data
'é'
FileNotFoundError: [Errno 2] No such file or directory: 'nope'
FileExistsError: [Errno 17] File exists: 'a.txt'
IsADirectoryError: [Errno 21] Is a directory: '.'
FileNotFoundError: [Errno 2] No such file or directory: 'nope/x'
NotADirectoryError: [Errno 20] Not a directory: 'a.txt/x'
ValueError: must have exactly one of create/read/write/append mode
ValueError: Must have exactly one of create/read/write/append mode and at most one plus
ValueError: can't have text and binary mode at once
ValueError: invalid mode: 'rr'
ValueError: binary mode doesn't take a newline argument
UnsupportedOperation: not writable
UnsupportedOperation: not readable
TypeError: expected str, bytes or os.PathLike object, not NoneType
FileNotFoundError: [Errno 2] No such file or directory: 'x'
ValueError: illegal newline value: 'x'
LookupError: unknown encoding: nope
TypeError: write() argument must be str, not int
b'a\r\nb'
''
'late\n'
'p\n'
True 2 No such file or directory nope
`
	if got != want {
		t.Errorf("printed\n%s\nwant\n%s", got, want)
	}
}

// TestFilesBeyondAChunk reads what does not come at once.
func TestFilesBeyondAChunk(t *testing.T) {
	got := output(t, head+`
		const { open } = py
		const line = "x".repeat(99_999) + "\n"
		let f = open("big", "w"); for (let i = 0; i < 30; i++) f.write(line); f.close()
		f = open("big", "rb"); print(py.len(f.readline()), f.tell(), py.len(f.read(1_000_000)), f.tell(), py.len(f.read()), f.tell(), py.len(f.read())); f.close()
		f = open("big", "rb"); print(py.sum(py.map(py.len, f)), py.len(f.readline())); f.close()
		f = open("big"); print(py.len(f.read()), f.tell(), repr(f.read())); f.close()
		f = open("odd", "wb"); f.write(py.bytes([97, 255, 98, 10, 255, 99])); f.close()
		f = open("odd", {errors: "ignore"}); print([...f], f.tell(), repr(f.read())); f.close()
		f = open("odd", {errors: "ignore"}); print([f.read(), f.read(), f.seek(0), f.read(1), f.read()]); f.close()
		f = open("odd", {errors: "replace"}); print([f.read(), f.tell(), f.readline()]); f.close()`)
	want := `100000 100000 1000000 1100000 1900000 3000000 0
3000000 0
3000000 3000000 ''
['ab\n', 'c'] 6 ''
['ab\nc', '', 0, 'a', 'b\nc']
['a�b\n�c', 6, '']
`
	if got != want {
		t.Errorf("printed\n%s\nwant\n%s", got, want)
	}
}

func TestInputAndShell(t *testing.T) {
	stdin, err := os.Open(writeFile(t, "one\r\ntwo\nlast"))
	if err != nil {
		t.Fatal(err)
	}
	defer stdin.Close()
	got := output(t, head+`
		print([py.input("name? "), py.input(), py.input()])
		try { py.input() } catch (e) { print(repr(e)) }
		print(py.sh("echo from the shell; exit 3"))
		print(py.sh("exit 0", {check: true}), py.sh("kill -9 $$"), py.sh("exit 1", {check: false}))
		for (const command of ["\necho so; exit 4", "kill -9 $$"]) try { py.sh(command, {check: true}) } catch (e) {
			const { CalledProcessError } = require("modelarts/py/subprocess")
			print(e instanceof CalledProcessError, e.returncode, py.str(e))
		}`,
		func(o *runtime.Options) { o.Stdin = stdin })
	want := "name? ['one', 'two', 'last']\nEOFError('EOF when reading a line')\nfrom the shell\n3\n0 -9 1\n" +
		"so\nTrue 4 Command 'echo so; exit 4' returned non-zero exit status 4.\nTrue -9 Command 'kill -9 $$' died with <Signals.SIGKILL: 9>.\n"
	if got != want {
		t.Errorf("printed %q, want %q", got, want)
	}
}

func writeFile(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "in")
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return name
}

// SystemExit ends a run as sys.exit does, after finally blocks.
func TestSystemExit(t *testing.T) {
	for argument, want := range map[string]struct {
		code   int
		stderr string
	}{
		"":         {0, ""},
		"null":     {0, ""},
		"0":        {0, ""},
		"3":        {3, ""},
		"-1":       {255, ""},
		"256":      {0, ""},
		"true":     {1, ""},
		`"bad"`:    {1, "bad\n"},
		"[1, 'a']": {1, "[1, 'a']\n"},
		"1.5":      {1, "1.5\n"},
	} {
		for how, text := range map[string]string{
			"thrown":      "try { throw new py.SystemExit(" + argument + ") } finally { print('finally') }",
			"in a timer":  "setTimeout(() => { try { throw new py.SystemExit(" + argument + ") } finally { print('finally') } }); setTimeout(() => print('too late'), 50)",
			"in an async": "(async () => { try { throw new py.SystemExit(" + argument + ") } finally { print('finally') } })()",
		} {
			t.Run(how+" "+argument, func(t *testing.T) {
				r := run(t, head+text)
				code := 0
				var exit *runtime.ExitError
				if errors.As(r.err, &exit) {
					code = exit.Code
				} else if r.err != nil {
					t.Fatalf("the run ended with %v", r.err)
				}
				if code != want.code || r.stderr != want.stderr || r.stdout != "finally\n" {
					t.Errorf("exit code %d, stderr %q, stdout %q; want %d, %q", code, r.stderr, r.stdout, want.code, want.stderr)
				}
			})
		}
	}
}

// What nobody catches is shown in Python's words.
func TestUncaught(t *testing.T) {
	for thrown, want := range map[string]string{
		`new py.KeyError("name")`:                                               "KeyError: 'name'",
		`new py.ValueError("bad")`:                                              "ValueError: bad",
		`new py.ValueError()`:                                                   "ValueError",
		`new py.OSError(2, "No such file", "x")`:                                "FileNotFoundError: [Errno 2] No such file: 'x'",
		`new (class E extends py.Exception {})(1)`:                              "E: 1",
		`new (class E extends py.Exception { __str__() { return "mine" } })(1)`: "E: mine",
	} {
		t.Run(thrown, func(t *testing.T) {
			r := run(t, head+"throw "+thrown)
			var uncaught *runtime.UncaughtError
			if !errors.As(r.err, &uncaught) {
				t.Fatalf("the run ended with %v", r.err)
			}
			if uncaught.Error() != want || uncaught.Code != 1 {
				t.Errorf("shown as %q with exit code %d, want %q", uncaught.Error(), uncaught.Code, want)
			}
			var shown strings.Builder
			if err := uncaught.Render(&shown, false); err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(shown.String(), "main.js:2:7") || strings.Contains(shown.String(), "builtins") {
				t.Errorf("rendered as\n%s", shown.String())
			}
		})
	}
}

// Each name of the contract is there, and none is made before it is read.
func TestExports(t *testing.T) {
	names := strings.Fields(`
		str repr ascii print format fmt f sprintf percent asFloat chr ord hex oct bin input
		int float round divmod floordiv mod div pow abs sum min max add iadd sub mul bitand bitor bitxor lshift rshift invert neg
		bool eq is_ isIn lt le gt ge or and isinstance issubclass callable
		tuple dict set frozenset list asTuple bytes bytearray len range enumerate zip map filter sorted reversed any all iter next
		item setitem delitem slice setslice delslice unpack repeat
		type id hash getattr setattr hasattr delattr vars dir object property open kwargs caught assert display sh shared
		NotImplemented Ellipsis
		append extend insert remove pop clear index count sort reverse copy get items keys values setdefault popitem update fromkeys
		bit_length is_integer call decorate imul parameters placed send
		discard union intersection difference symmetric_difference intersection_update difference_update
		symmetric_difference_update isdisjoint issubset issuperset
		capitalize casefold center encode decode endswith expandtabs find format_map isalnum isalpha isascii isdecimal isdigit
		isidentifier islower isnumeric isprintable isspace istitle isupper join ljust lower lstrip maketrans partition removeprefix
		removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate
		upper zfill
		BaseException SystemExit GeneratorExit Exception StopIteration StopAsyncIteration ArithmeticError FloatingPointError
		OverflowError ZeroDivisionError AssertionError AttributeError BufferError EOFError ImportError ModuleNotFoundError LookupError
		IndexError KeyError MemoryError NameError UnboundLocalError OSError IOError EnvironmentError BlockingIOError ChildProcessError
		ConnectionError BrokenPipeError ConnectionAbortedError ConnectionRefusedError ConnectionResetError FileExistsError
		FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError PermissionError ProcessLookupError TimeoutError
		RuntimeError NotImplementedError RecursionError IndentationError TabError SystemError ValueError UnicodeError
		UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError Warning DeprecationWarning PendingDeprecationWarning
		RuntimeWarning SyntaxWarning UserWarning FutureWarning ImportWarning UnicodeWarning BytesWarning ResourceWarning EncodingWarning`)
	slices.Sort(names)
	got := strings.Split(strings.TrimSpace(output(t, `
		const py = require("modelarts/py")
		const names = Object.keys(py).sort()
		for (const name of names) {
			const { get } = Object.getOwnPropertyDescriptor(py, name)
			if (typeof get !== "function") throw new Error(name + " is there before it is read")
		}
		const before = names.length
		for (const name of names) {
			const value = py[name]
			if (value === undefined || value === null) throw new Error(name + " is " + value)
			if (typeof value === "function" && !["IOError", "EnvironmentError", "asTuple", "fmt"].includes(name) && value.name !== name) throw new Error(name + " is called " + value.name)
			if (Object.getOwnPropertyDescriptor(py, name).value !== value) throw new Error(name + " is made at each reading")
		}
		console.log(names.join("\n"))`)), "\n")
	if !slices.Equal(got, names) {
		t.Errorf("exports\n%v\nwant\n%v", got, names)
	}
}

// TestStart says what modelarts/py costs a script.
func TestStart(t *testing.T) {
	text := strings.TrimSpace(output(t, `
		const took = (f) => { const began = process.hrtime.bigint(); f(); return Number(process.hrtime.bigint() - began) / 1e6 }
		let py
		console.log([took(() => { py = require("modelarts/py") }), took(() => py.print), took(() => py.ValueError), took(() => py.open), took(() => py.items({a: 1}))].join(" "))`))
	t.Logf("milliseconds to load modelarts/py, print, the exceptions, open, items: %s", text)
	began := time.Now()
	py.Modules()
	t.Logf("to list the modules: %v", time.Since(began))
}
