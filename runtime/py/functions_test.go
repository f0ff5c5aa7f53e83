package py_test

import "testing"

func TestString(t *testing.T) {
	alike(t, `const string = require("modelarts/py/string"), { Template } = string; const tpl = Template("$who likes ${what}, $$5");`,
		"import string\nfrom string import Template\ntpl = Template('$who likes ${what}, $$5')\n", `
		[string.ascii_letters, string.digits, string.punctuation, string.whitespace, string.hexdigits, string.octdigits, string.printable]
		tpl.substitute({who: "tim", what: 3}) ~ tpl.substitute({"who": "tim", "what": 3})
		tpl.substitute({who: "tim"}, {what: null}) ~ tpl.substitute({"who": "tim"}, what=None)
		tpl.safe_substitute({who: "tim"}) ~ tpl.safe_substitute({"who": "tim"})
		tpl.substitute({who: "tim"}) ~ tpl.substitute({"who": "tim"})
		Template("a\n b $ c").substitute({}) ~ Template("a\n b $ c").substitute({})
		Template("$ $1 $a_b$c").safe_substitute({a_b: 1}) ~ Template("$ $1 $a_b$c").safe_substitute({"a_b": 1})
		[tpl.get_identifiers(), tpl.is_valid(), Template("$").is_valid(), tpl.template]
		[string.capwords("  hello   big wORLD "), string.capwords("a-b c", "-")]
	`)
}

func TestFunctools(t *testing.T) {
	alike(t, `const functools = require("modelarts/py/functools"), { partial, reduce, lru_cache } = functools;
		let calls = []; const slow = lru_cache({maxsize: 2})((x) => { calls.push(x); return x * 2 }), plain = lru_cache((x) => x), all = functools.cache((...a) => { calls.push(a); return len(calls) });
		const kw = (...a) => { const {k = 1, ...rest} = kwargs(a); return tuple(a, k, rest) };
		const wrapped = functools.wraps(kw)((...a) => kw(...a));`,
		`import functools
from functools import partial, reduce, lru_cache
calls = []
@lru_cache(maxsize=2)
def slow(x):
    calls.append(x)
    return x * 2
plain = lru_cache(lambda x: x)
@functools.cache
def all(*a):
    calls.append(list(a))
    return len(calls)
def kw(*a, k=1, **rest): return (list(a), k, rest)
wrapped = functools.wraps(kw)(lambda *a: kw(*a))
`, `
		partial(kw, 1, 2)(3)
		partial(kw, 1, {k: 5})(2) ~ partial(kw, 1, k=5)(2)
		partial(kw, 1, {k: 5})(2, {k: 6, z: 1}) ~ partial(kw, 1, k=5)(2, k=6, z=1)
		partial(int, {base: 2})("101") ~ partial(int, base=2)("101")
		[partial(kw, 1, {k: 5}).args, partial(kw, 1, {k: 5}).keywords] ~ [partial(kw, 1, k=5).args, partial(kw, 1, k=5).keywords]
		partial(5)
		reduce((a, b) => a + b, [1, 2, 3]) ~ reduce(lambda a, b: a + b, [1, 2, 3])
		reduce((a, b) => a + b, ["a", "b"], "x") ~ reduce(lambda a, b: a + b, ["a", "b"], "x")
		reduce((a, b) => a, []) ~ reduce(lambda a, b: a, [])
		[[1, 2, 1, 3, 1, 2].map((x) => slow(x)), calls] ~ [[slow(x) for x in [1, 2, 1, 3, 1, 2]], calls]
		slow.cache_info()
		(slow.cache_clear(), slow.cache_info()) ~ [slow.cache_clear(), slow.cache_info()][1]
		[plain(1), plain(1), plain.cache_info().hits]
		[all(1, 2) == all(1, 2), all(tuple(1)) == all(tuple(1)), all("a")] ~ [all(1, 2) == all(1, 2), all((1,)) == all((1,)), all("a")]
		slow([1])
		lru_cache("x")
		[wrapped.__name__, wrapped(1)]
		sorted([3, 1, 2], {key: functools.cmp_to_key((a, b) => b - a)}) ~ sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a))
	`)
}

func TestItertools(t *testing.T) {
	alike(t, `const it = require("modelarts/py/itertools"); const some = (x, n = 20) => list(it.islice(x, n)), grouped = (x, ...k) => [...it.groupby(x, ...k)].length;
		const groups = (x, ...k) => { const all = []; for (const [key, g] of it.groupby(x, ...k)) all.push(tuple(key, list(g))); return all };
		const partly = (i) => { next(i); return list(i) };`,
		`import itertools as it
def some(x, n=20): return list(it.islice(x, n))
def groups(x, *k): return [(key, list(g)) for key, g in it.groupby(x, *k)]
def partly(i):
    next(i)
    return list(i)
`, `
		some(it.chain([1, 2], "ab", new Set(), dict([[5, 6]]))) ~ some(it.chain([1, 2], "ab", set(), {5: 6}))
		some(it.chain.from_iterable([[1], [2, 3]]))
		some(it.chain(5))
		[some(it.count(), 3), some(it.count(5, 2), 3), some(it.count({start: 1, step: -1}), 3), some(it.count(0.5), 2), some(it.count(0, 0.1), 4).at(-1)] ~ [some(it.count(), 3), some(it.count(5, 2), 3), some(it.count(start=1, step=-1), 3), some(it.count(0.5), 2), some(it.count(0, 0.1), 4)[-1]]
		[some(it.cycle("ab"), 5), some(it.cycle([])), some(it.repeat(7), 2), some(it.repeat(7, 3)), some(it.repeat(7, {times: 1}))] ~ [some(it.cycle("ab"), 5), some(it.cycle([])), some(it.repeat(7), 2), some(it.repeat(7, 3)), some(it.repeat(7, times=1))]
		[some(it.accumulate([1, 2, 3])), some(it.accumulate([1, 2, 3], (a, b) => a * b)), some(it.accumulate([1], {initial: 10})), some(it.accumulate("abc"))] ~ [some(it.accumulate([1, 2, 3])), some(it.accumulate([1, 2, 3], lambda a, b: a * b)), some(it.accumulate([1], initial=10)), some(it.accumulate("abc"))]
		some(it.compress("abcd", [1, 0, [], "x"]))
		[some(it.dropwhile((x) => x < 3, [1, 3, 2])), some(it.takewhile((x) => x < 3, [1, 3, 2])), some(it.filterfalse((x) => x < 3, [1, 3, 2])), some(it.filterfalse(null, [0, 1, ""]))] ~ [some(it.dropwhile(lambda x: x < 3, [1, 3, 2])), some(it.takewhile(lambda x: x < 3, [1, 3, 2])), some(it.filterfalse(lambda x: x < 3, [1, 3, 2])), some(it.filterfalse(None, [0, 1, ""]))]
		groups("aabbba")
		groups([1, 3, 2, 4], (x) => x % 2) ~ groups([1, 3, 2, 4], lambda x: x % 2)
		groups([tuple(1, 2), tuple(1, 2)]) ~ groups([(1, 2), (1, 2)])
		[...it.groupby("aab")].map(([k, g]) => tuple(k, list(g))) ~ [(k, list(g)) for k, g in it.groupby("aab")]
		[...it.groupby("aab")].map(([k]) => k) ~ [k for k, g in it.groupby("aab")]
		[some(it.islice("abcdef", 2)), some(it.islice("abcdef", 1, 4)), some(it.islice("abcdef", 0, null, 2)), some(it.islice("abc", 5, 9)), some(it.islice("abc", null))] ~ [some(it.islice("abcdef", 2)), some(it.islice("abcdef", 1, 4)), some(it.islice("abcdef", 0, None, 2)), some(it.islice("abc", 5, 9)), some(it.islice("abc", None))]
		it.islice("abc", -1)
		it.islice("abc", 0, -1)
		it.islice("abc", 0, 2, 0)
		it.islice("abc")
		[some(it.pairwise([1, 2, 3])), some(it.pairwise([1])), some(it.starmap((a, b) => a + b, [[1, 2], tuple(3, 4)]))] ~ [some(it.pairwise([1, 2, 3])), some(it.pairwise([1])), some(it.starmap(lambda a, b: a + b, [[1, 2], (3, 4)]))]
		it.tee([1, 2]).map((x) => list(x)) ~ [list(x) for x in it.tee([1, 2])]
		len(it.tee([], 3))
		[some(it.zip_longest([1, 2], "a")), some(it.zip_longest([1], [], {fillvalue: 0})), some(it.zip_longest())] ~ [some(it.zip_longest([1, 2], "a")), some(it.zip_longest([1], [], fillvalue=0)), some(it.zip_longest())]
		[some(it.product("ab", [1, 2])), some(it.product([0, 1], {repeat: 2})), some(it.product()), some(it.product("ab", []))] ~ [some(it.product("ab", [1, 2])), some(it.product([0, 1], repeat=2)), some(it.product()), some(it.product("ab", []))]
		[some(it.permutations("abc")), some(it.permutations([1, 2, 3], 2)), some(it.permutations([1], 2)), some(it.permutations([], 0))]
		[some(it.combinations("abcd", 2)), some(it.combinations([1, 2], {r: 0})), some(it.combinations([1], 2)), some(it.combinations_with_replacement("ab", 3)), some(it.combinations_with_replacement([], 1))] ~ [some(it.combinations("abcd", 2)), some(it.combinations([1, 2], r=0)), some(it.combinations([1], 2)), some(it.combinations_with_replacement("ab", 3)), some(it.combinations_with_replacement([], 1))]
		it.combinations([1], -1)
		partly(it.chain([1, 2, 3]))
		partly(it.groupby("ab")).length ~ len(partly(it.groupby("ab")))
	`)
}
