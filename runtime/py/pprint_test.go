package py_test

import "testing"

func TestPprint(t *testing.T) {
	alike(t, `
		const { pformat, PrettyPrinter, saferepr } = require("modelarts/py/pprint"); const { OrderedDict, Counter, defaultdict, deque, namedtuple } = require("modelarts/py/collections");
		const wide = {name: "x".repeat(30), list: Array.from({length: 30}, (_, i) => i), b: {c: {d: [1, 2, {e: "y".repeat(60)}]}}, a: tuple("u".repeat(40), "v".repeat(40)), t: tuple("w".repeat(80)), empty: [[], {}, tuple(), ""]};
		const words = "The quick brown fox jumps over the lazy dog, and then it goes home to sleep for a very long time.\nA second line.\n";
		const jobs = {is_success: true, jobs: Array.from({length: 3}, (_, i) => ({job_id: i, job_name: "job-" + i, status: null, job_desc: "some description here", version_count: 1})), job_total_count: 3};
	`, `
from pprint import pformat, PrettyPrinter, saferepr
from collections import OrderedDict, Counter, defaultdict, deque, namedtuple
wide = {"name": "x" * 30, "list": list(range(30)), "b": {"c": {"d": [1, 2, {"e": "y" * 60}]}}, "a": ("u" * 40, "v" * 40), "t": ("w" * 80,), "empty": [[], {}, (), ""]}
words = "The quick brown fox jumps over the lazy dog, and then it goes home to sleep for a very long time.\nA second line.\n"
jobs = {"is_success": True, "jobs": [{"job_id": i, "job_name": "job-%d" % i, "status": None, "job_desc": "some description here", "version_count": 1} for i in range(3)], "job_total_count": 3}
`, `
		pformat(wide)
		pformat(jobs)
		pformat(jobs, {sort_dicts: false}) ~ pformat(jobs, sort_dicts=False)
		pformat(jobs, {indent: 4}) ~ pformat(jobs, indent=4)
		pformat(jobs, {width: 30}) ~ pformat(jobs, width=30)
		pformat(jobs, {width: 1}) ~ pformat(jobs, width=1)
		pformat(jobs, {depth: 1}) ~ pformat(jobs, depth=1)
		pformat(jobs, {depth: 2, width: 40}) ~ pformat(jobs, depth=2, width=40)
		pformat(wide, {compact: true}) ~ pformat(wide, compact=True)
		pformat(wide, {compact: true, width: 33, indent: 3}) ~ pformat(wide, compact=True, width=33, indent=3)
		pformat(wide, 2, 50)
		pformat(OrderedDict([["b", "x".repeat(60)], ["a", "y".repeat(60)]]), {indent: 2}) ~ pformat(OrderedDict([["b", "x" * 60], ["a", "y" * 60]]), indent=2)
		pformat(Counter({["a".repeat(40)]: 1, ["b".repeat(40)]: 5})) ~ pformat(Counter({"a" * 40: 1, "b" * 40: 5}))
		pformat(defaultdict(list, {["k".repeat(40)]: ["v".repeat(60)]})) ~ pformat(defaultdict(list, {"k" * 40: ["v" * 60]}))
		pformat(deque(["x".repeat(50), "y".repeat(50)])) ~ pformat(deque(["x" * 50, "y" * 50]))
		pformat(deque(["x".repeat(50), "y".repeat(50)], 5)) ~ pformat(deque(["x" * 50, "y" * 50], 5))
		pformat(namedtuple("N", "a b")("x".repeat(50), ["y".repeat(50)])) ~ pformat(namedtuple("N", "a b")("x" * 50, ["y" * 50]))
		pformat(dict([[2, "x".repeat(50)], ["b", 1], [1, "y".repeat(50)]])) ~ pformat({2: "x" * 50, "b": 1, 1: "y" * 50})
		pformat(OrderedDict())
		pformat(words)
		pformat([words, 1]) 
		pformat({"key": words})
		pformat(words, {width: 10}) ~ pformat(words, width=10)
		pformat("a".repeat(100)) ~ pformat("a" * 100)
		pformat("日本 ".repeat(40)) ~ pformat("日本 " * 40)
		pformat("")
		pformat(null) ~ pformat(None)
		pformat(1.5)
		pformat([])
		pformat({"b": 1, "a": 2})
		pformat({"b": 1, "a": {"d": 1, "c": 2}}) 
		saferepr({"b": 1, "a": [{"d": 1, "c": 2}]})
		PrettyPrinter({indent: 2, width: 20}).pformat(jobs) ~ PrettyPrinter(indent=2, width=20).pformat(jobs)
		pformat(jobs, {indent: -1}) ~ pformat(jobs, indent=-1)
		pformat(jobs, {width: 0}) ~ pformat(jobs, width=0)
		pformat(jobs, {depth: 0}) ~ pformat(jobs, depth=0)
		pformat(jobs, {wide: 0}) ~ pformat(jobs, wide=0)
		pformat(set(["b".repeat(40), "a".repeat(50)])) ~ pformat({"b" * 40, "a" * 50})
	`)
}
