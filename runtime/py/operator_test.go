package py_test

import "testing"

func TestOperator(t *testing.T) {
	alike(t, `const o = require("modelarts/py/operator");
		class P { constructor() { this.x = 1; this.q = this } m(a, ...b) { const {k = 0} = kwargs(b); return [this.x, a, k] } __pos__() { return "+" } }
		const p = new P(), xs = [1];`, `
import operator as o
class P:
    def __init__(self):
        self.x = 1
        self.q = self
    def m(self, a, k=0): return [self.x, a, k]
    def __pos__(self): return "+"
p = P()
xs = [1]
`, `
		[o.itemgetter(1)([1, 2]), o.itemgetter(-1, 0)("abc"), o.itemgetter("a")({"a": 5}), o.itemgetter("a", "b")({"a": 5, "b": [6]})]
		o.itemgetter("z")({"a": 1})
		o.itemgetter(5)([1])
		o.itemgetter()
		o.itemgetter(0)(5)
		sorted([["b", 1], ["a", 2]], {key: o.itemgetter(0)}) ~ sorted([["b", 1], ["a", 2]], key=o.itemgetter(0))
		[o.attrgetter("x")(p), o.attrgetter("q.q.x")(p), o.attrgetter("x", "q.x")(p)]
		o.attrgetter("y")(p)
		o.attrgetter("q.y")(p)
		o.attrgetter()
		o.attrgetter(5)
		[o.methodcaller("upper")("a"), o.methodcaller("split", ",", 1)("a,b,c"), o.methodcaller("m", 2)(p), o.methodcaller("m", 2, {k: 3})(p)] ~ [o.methodcaller("upper")("a"), o.methodcaller("split", ",", 1)("a,b,c"), o.methodcaller("m", 2)(p), o.methodcaller("m", 2, k=3)(p)]
		[o.methodcaller("get", "a")({"a": 1}), o.methodcaller("count", 1)([1, 1])]
		o.methodcaller("nope")("a")
		o.methodcaller()
		o.methodcaller(5)
		[o.add(1, 2), o.add("a", "b"), o.add([1], [2]), o.sub(5, 3), o.mul("ab", 2), o.truediv(1, 4), o.floordiv(-7, 2), o.mod(-7, 3), o.mod("%d!", 5), o.pow(2, 10)]
		[o.and_(6, 3), o.or_(6, 3), o.xor(6, 3), o.lshift(1, 4), o.rshift(16, 2), o.neg(3), o.pos(true), o.pos(p), o.abs(-2), o.inv(5), o.invert(0), o.index(7)] ~ [o.and_(6, 3), o.or_(6, 3), o.xor(6, 3), o.lshift(1, 4), o.rshift(16, 2), o.neg(3), o.pos(True), o.pos(p), o.abs(-2), o.inv(5), o.invert(0), o.index(7)]
		[o.lt(1, 2), o.le([1], [1]), o.eq([1, {"a": 2}], [1, {"a": 2}]), o.ne("a", "a"), o.ge(1, 2), o.gt("b", "a"), o.is_(null, null), o.is_not([], [])] ~ [o.lt(1, 2), o.le([1], [1]), o.eq([1, {"a": 2}], [1, {"a": 2}]), o.ne("a", "a"), o.ge(1, 2), o.gt("b", "a"), o.is_(None, None), o.is_not([], [])]
		[o.not_([]), o.not_("a"), o.truth({}), o.truth([0]), o.contains([1, 2], 2), o.contains("abc", "bc"), o.contains({"a": 1}, "b")]
		[o.countOf([1, 2, 1], 1), o.indexOf("abc", "c"), o.concat([1], [2]), o.getitem({"a": 1}, "a"), o.getitem("abc", -1)]
		[o.setitem(xs, 0, 5), xs, o.iadd(xs, [6]), xs, o.imul(xs, 2), o.iconcat(xs, [7]), o.delitem(xs, 0), xs]
		o.indexOf([1], 2)
		o.concat(1, 2)
		o.pos("a")
		o.add(1, "a")
		o.truediv(1, 0)
		o.contains(5, 5)
		o.index("a")
	`)
}

func TestContextlib(t *testing.T) {
	alike(t, `const c = require("modelarts/py/contextlib"), sys = require("modelarts/py/sys"), io = require("modelarts/py/io"), os = require("modelarts/py/os");
		let said = [];
		const say = (...xs) => { said.push(xs.length === 1 ? xs[0] : xs) };
		const heard = () => { const all = said; said = []; return all };
		// What the porting tool writes for a with statement.
		const within = (context, body) => {
			let result = null, failed = false;
			const entered = context.__enter__();
			try { result = body(entered) } catch (e) { failed = true; if (!bool(context.__exit__(type(e), e, null))) throw e }
			finally { if (!failed) context.__exit__(null, null, null) }
			return result;
		};
		const fail = (e) => { throw e };
		const tagged = c.contextmanager(function* tagged(name, ...more) {
			const {end = "end"} = kwargs(more);
			say("begin", name);
			try { yield name + "!" } catch (e) { if (!caught(e, ValueError)) throw e; say("caught", str(e)) } finally { say(end, name) }
		});
		const none = c.contextmanager(function* () { if (false) yield 1 }), twice = c.contextmanager(function* () { yield 1; yield 2 });
		const stubborn = c.contextmanager(function* () { try { yield 1 } catch (e) { yield 2 } }), other = c.contextmanager(function* () { try { yield 1 } catch (e) { throw new KeyError("other") } });
		const named = tagged("d")((a, b) => { say("in", a); return a + b });
		class Door { close() { say("closed") } open() { return "open" } }
		const stack = (body) => within(c.ExitStack(), body);
		const moved = () => { const before = os.getcwd(); const inside = within(c.chdir("/"), () => os.getcwd()); return [inside, before === os.getcwd()] };
	`, `
import contextlib as c, sys, io, os
said = []
def say(*xs): said.append(xs[0] if len(xs) == 1 else list(xs))
def heard():
    global said
    all, said = said, []
    return all
def within(context, body):
    with context as entered:
        return body(entered)
def fail(e): raise e
@c.contextmanager
def tagged(name, end="end"):
    say("begin", name)
    try:
        yield name + "!"
    except ValueError as e:
        say("caught", str(e))
    finally:
        say(end, name)
@c.contextmanager
def none():
    if False: yield 1
@c.contextmanager
def twice():
    yield 1
    yield 2
@c.contextmanager
def stubborn():
    try: yield 1
    except Exception: yield 2
@c.contextmanager
def other():
    try: yield 1
    except Exception: raise KeyError("other")
@tagged("d")
def named(a, b):
    say("in", a)
    return a + b
class Door:
    def close(self): say("closed")
    def open(self): return "open"
def stack(body):
    with c.ExitStack() as s:
        return body(s)
def moved():
    before = os.getcwd()
    with c.chdir("/"): inside = os.getcwd()
    return [inside, before == os.getcwd()]
`, `
		[within(tagged("a"), (x) => x + "?"), heard()] ~ [within(tagged("a"), lambda x: x + "?"), heard()]
		[within(tagged("a", {end: "over"}), (x) => 1), heard()] ~ [within(tagged("a", end="over"), lambda x: 1), heard()]
		[within(tagged("a"), () => fail(new ValueError("no"))), heard()] ~ [within(tagged("a"), lambda x: fail(ValueError("no"))), heard()]
		within(tagged("a"), () => fail(new KeyError("no"))) ~ within(tagged("a"), lambda x: fail(KeyError("no")))
		heard()
		[named(1, 2), named(3, 4), heard()]
		within(none(), (x) => x) ~ within(none(), lambda x: x)
		within(twice(), (x) => x) ~ within(twice(), lambda x: x)
		within(stubborn(), () => fail(new ValueError("no"))) ~ within(stubborn(), lambda x: fail(ValueError("no")))
		within(other(), () => fail(new ValueError("no"))) ~ within(other(), lambda x: fail(ValueError("no")))
		[within(c.closing(new Door()), (door) => door.open()), heard()] ~ [within(c.closing(Door()), lambda door: door.open()), heard()]
		within(c.closing(new Door()), () => fail(new OSError("x"))) ~ within(c.closing(Door()), lambda door: fail(OSError("x")))
		heard()
		[within(c.nullcontext(), (x) => x), within(c.nullcontext(5), (x) => x), within(new c.nullcontext({enter_result: 6}), (x) => x)] ~ [within(c.nullcontext(), lambda x: x), within(c.nullcontext(5), lambda x: x), within(c.nullcontext(enter_result=6), lambda x: x)]
		[within(c.suppress(KeyError, OSError), () => fail(new FileNotFoundError())), within(c.suppress(ValueError), (x) => x)] ~ [within(c.suppress(KeyError, OSError), lambda x: fail(FileNotFoundError())), within(c.suppress(ValueError), lambda x: x)]
		within(c.suppress(KeyError), () => fail(new ValueError("v"))) ~ within(c.suppress(KeyError), lambda x: fail(ValueError("v")))
		within(c.suppress(), () => fail(new ValueError("v"))) ~ within(c.suppress(), lambda x: fail(ValueError("v")))
		[within(c.redirect_stdout(io.StringIO()), (out) => { print("inside"); return out.getvalue() })] ~ [within(c.redirect_stdout(io.StringIO()), lambda out: [print("inside"), out.getvalue()][1])]
		[within(c.redirect_stderr(io.StringIO()), (out) => { print("inside", {file: sys.stderr}); return out.getvalue() })] ~ [within(c.redirect_stderr(io.StringIO()), lambda out: [print("inside", file=sys.stderr), out.getvalue()][1])]
		[within(c.redirect_stdout(io.StringIO()), () => fail(new ValueError("v")))] ~ [within(c.redirect_stdout(io.StringIO()), lambda x: fail(ValueError("v")))]
		[stack((s) => [s.enter_context(tagged("a")), s.enter_context(tagged("b")), len([s.callback(say, "called", 1)])]), heard()] ~ [stack(lambda s: [s.enter_context(tagged("a")), s.enter_context(tagged("b")), len([s.callback(say, "called", 1)])]), heard()]
		[stack((s) => { s.enter_context(c.suppress(ValueError)); s.callback(say, "x"); fail(new ValueError("v")) }), heard()] ~ [stack(lambda s: [s.enter_context(c.suppress(ValueError)), s.callback(say, "x"), fail(ValueError("v"))]), heard()]
		stack((s) => { s.push((...how) => fail(new KeyError(how[1].args[0]))); fail(new ValueError("v")) }) ~ stack(lambda s: [s.push(lambda *how: fail(KeyError(how[1].args[0]))), fail(ValueError("v"))])
		within(c.suppress(TypeError), () => stack((s) => s.enter_context(5))) ~ within(c.suppress(TypeError), lambda x: stack(lambda s: s.enter_context(5)))
		[stack((s) => { s.callback(say, "late"); const t = s.pop_all(); say("left"); return t }).close(), heard()] ~ [stack(lambda s: [s.callback(say, "late"), s.pop_all(), say("left")][1]).close(), heard()]
		moved()
	`)
}
