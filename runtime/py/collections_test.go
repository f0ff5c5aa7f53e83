package py_test

import "testing"

func TestCollections(t *testing.T) {
	alike(t, `const collections = require("modelarts/py/collections"), { defaultdict, OrderedDict, Counter, namedtuple, deque } = collections;
		const Point = namedtuple("Point", "x y"), P3 = namedtuple("P3", ["x", "y", "z"], {defaults: [2, 3]}), p = Point(1, {y: 2});
		const filled = (d, f) => { f(d); return d }, words = "the cat sat on the mat the end".split(" ");
		const of = (...a) => deque(...a);`,
		`from collections import defaultdict, OrderedDict, Counter, namedtuple, deque
Point, P3 = namedtuple("Point", "x y"), namedtuple("P3", ["x", "y", "z"], defaults=[2, 3])
p = Point(1, y=2)
def filled(d, f):
    f(d)
    return d
words = "the cat sat on the mat the end".split()
of = deque
def setitem(d, k, v): d[k] = v
def item(d, k): return d[k]
def append(x, y): x.append(y)
def get(d, *a): return d.get(*a)
def popitem(d, *a, **k): return d.popitem(*a, **k)
def delitem(d, k): del d[k]
def isIn(x, y): return x in y
def eq(a, b): return a == b
def update(d, *a): d.update(*a)
def copy(d): return d.copy()
def items(d): return d.items()
`, `
		defaultdict(list)
		filled(defaultdict(list), (d) => { append(item(d, "a"), 1); append(item(d, 8), 2); append(item(d, "a"), 3) }) ~ filled(defaultdict(list), lambda d: [d["a"].append(1), d[8].append(2), d["a"].append(3)])
		filled(defaultdict(int), (d) => { for (const w of words) d[w] += 1; d[200] += 1; d[200] += 1 }) ~ filled(defaultdict(int), lambda d: [setitem(d, w, d[w] + 1) for w in words] + [setitem(d, 200, d[200] + 1), setitem(d, 200, d[200] + 1)])
		[get(defaultdict(int), "x"), get(defaultdict(int), "x", 5), isIn("x", defaultdict(int)), len(defaultdict(int))]
		item(defaultdict(), "k")
		defaultdict(null, {a: 1}) ~ defaultdict(None, {"a": 1})
		filled(defaultdict(() => "?"), (d) => item(d, tuple(1, 2))).default_factory() ~ filled(defaultdict(lambda: "?"), lambda d: d[1, 2]).default_factory()
		defaultdict(5)
		new (class { constructor() { this.made = [defaultdict(list), OrderedDict({a: 1}), Counter("a")]; item(this.made[0], "k") } })().made ~ [filled(defaultdict(list), lambda d: d["k"]), OrderedDict(a=1), Counter("a")]
		copy(filled(defaultdict(list), (d) => item(d, "q")))["z"] ~ copy(filled(defaultdict(list), lambda d: d["q"]))["z"]
		[isinstance(defaultdict(int), dict), isinstance(defaultdict(int), defaultdict), type(defaultdict(int)) === defaultdict] ~ [isinstance(defaultdict(int), dict), isinstance(defaultdict(int), defaultdict), type(defaultdict(int)) is defaultdict]
		dict(defaultdict(int, {a: 1})) ~ dict(defaultdict(int, {"a": 1}))
		list(items(defaultdict(int, {a: 1}))) ~ list(items(defaultdict(int, {"a": 1})))
		sorted(defaultdict(int, {b: 1, a: 2})) ~ sorted(defaultdict(int, {"b": 1, "a": 2}))
		eq(defaultdict(int, {a: 1}), {a: 1}) ~ eq(defaultdict(int, {"a": 1}), {"a": 1})
		OrderedDict()
		OrderedDict([["b", 1], ["a", 2]]) ~ OrderedDict([("b", 1), ("a", 2)])
		filled(OrderedDict({a: 1, b: 2, c: 3}), (d) => d.move_to_end("a")) ~ filled(OrderedDict(a=1, b=2, c=3), lambda d: d.move_to_end("a"))
		filled(OrderedDict({a: 1, b: 2, c: 3}), (d) => d.move_to_end("c", {last: false})) ~ filled(OrderedDict(a=1, b=2, c=3), lambda d: d.move_to_end("c", last=False))
		filled(OrderedDict({a: 1, b: 2, c: 3}), (d) => popitem(d, {last: false})) ~ filled(OrderedDict(a=1, b=2, c=3), lambda d: popitem(d, last=False))
		popitem(OrderedDict({a: 1, b: 2})) ~ popitem(OrderedDict(a=1, b=2))
		filled(OrderedDict({a: 1, b: 2}), (d) => { setitem(d, "10", 3); setitem(d, 5, 4); delitem(d, "a") }) ~ filled(OrderedDict(a=1, b=2), lambda d: [setitem(d, "10", 3), setitem(d, 5, 4), delitem(d, "a")])
		OrderedDict().move_to_end("x")
		popitem(OrderedDict())
		Counter(words)
		Counter("abracadabra").most_common(3)
		Counter("abracadabra").most_common()
		Counter({a: 3, b: 1}) ~ Counter({"a": 3, "b": 1})
		Counter({a: 3}, {b: 1}) ~ Counter({"a": 3}, b=1)
		[item(Counter("ab"), "z"), Counter("ab")["a"], Counter("ab")["q"], len(Counter("aab")), Counter("aab").total()]
		[...Counter({a: 2, b: 0, c: 1}).elements()] ~ list(Counter({"a": 2, "b": 0, "c": 1}).elements())
		filled(Counter("ab"), (c) => { update(c, "bcc"); c.subtract("a"); c["d"] += 2 }) ~ filled(Counter("ab"), lambda c: [update(c, "bcc"), c.subtract("a"), setitem(c, "d", c["d"] + 2)])
		add(Counter("aab"), Counter("bc")) ~ Counter("aab") + Counter("bc")
		sub(Counter("aab"), Counter("bc")) ~ Counter("aab") - Counter("bc")
		bitor(Counter("aab"), Counter("bbc")) ~ Counter("aab") | Counter("bbc")
		bitand(Counter("aab"), Counter("bbc")) ~ Counter("aab") & Counter("bbc")
		Counter()
		Counter([1, 2, 1, tuple(1), 1.5]) ~ Counter([1, 2, 1, (1,), 1.5])
		Counter(1)
		[p, p.x, p[1], len(p), p == p, eq(p, tuple(1, 2)), isinstance(p, tuple), isinstance(p, Point)] ~ [p, p.x, p[1], len(p), p == p, eq(p, (1, 2)), isinstance(p, tuple), isinstance(p, Point)]
		[P3(1), P3(1, 5), P3(1, {z: 9}), P3._fields, P3._field_defaults, Point._make([3, 4])] ~ [P3(1), P3(1, 5), P3(1, z=9), P3._fields, P3._field_defaults, Point._make([3, 4])]
		[p._asdict(), p._replace({x: 9}), list(p), sorted([Point(2, 1), Point(1, 2)]), add(p, tuple(3))] ~ [p._asdict(), p._replace(x=9), list(p), sorted([Point(2, 1), Point(1, 2)]), p + (3,)]
		dict([[p, 1]])[p] || item(dict([[p, 1]]), tuple(1, 2)) ~ {p: 1}[1, 2]
		Point(1)
		p._replace({q: 1}) ~ p._replace(q=1)
		Point._make([1])
		namedtuple("A", "x x")
		namedtuple("A", "_x")
		namedtuple("A", "class")
		namedtuple("A", "1x")
		namedtuple("A", ["x", "class", "x", "_y"], {rename: true})._fields ~ namedtuple("A", ["x", "class", "x", "_y"], rename=True)._fields
		namedtuple("A", "x", {defaults: [1, 2]}) ~ namedtuple("A", "x", defaults=[1, 2])
		[of(), of([1, 2]), of("abc", 2), of([1, 2, 3], {maxlen: 2})] ~ [of(), of([1, 2]), of("abc", 2), of([1, 2, 3], maxlen=2)]
		filled(of([1, 2, 3]), (d) => { d.append(4); d.appendleft(0); d.rotate(2); d.extend([7, 8]); d.extendleft([9, 10]) }) ~ filled(of([1, 2, 3]), lambda d: [d.append(4), d.appendleft(0), d.rotate(2), d.extend([7, 8]), d.extendleft([9, 10])])
		filled(of([1, 2, 3], 3), (d) => { d.append(4); d.appendleft(0); d.rotate(-1) }) ~ filled(of([1, 2, 3], 3), lambda d: [d.append(4), d.appendleft(0), d.rotate(-1)])
		[of([1, 2, 3]).pop(), of([1, 2, 3]).popleft(), item(of([1, 2, 3]), -1), len(of([1])), bool(of()), isIn(2, of([1, 2])), list(of([3, 4])), of([1, 2, 1]).count(1), of([1, 2]).index(2), list(reversed(of([1, 2])))]
		filled(of([1, 2, 3, 2]), (d) => { d.remove(2); d.insert(1, 9); setitem(d, 0, 5); delitem(d, -1); d.reverse() }) ~ filled(of([1, 2, 3, 2]), lambda d: [d.remove(2), d.insert(1, 9), setitem(d, 0, 5), delitem(d, -1), d.reverse()])
		[eq(of([1]), of([1])), eq(of([1]), [1]), add(of([1]), of([2])), copy(of([1], 1))] ~ [eq(of([1]), of([1])), eq(of([1]), [1]), of([1]) + of([2]), copy(of([1], 1))]
		of().pop()
		of().popleft()
		item(of([1]), 5)
		of([1]).remove(2)
		of([1]).index(2)
		of([1], -1)
	`)
}
