package py_test

import "testing"

func TestJSON(t *testing.T) {
	alike(t, `const json = require("modelarts/py/json"), { dumps, loads } = json; const loop = [1]; loop.push(loop);
		const data = {name: "Grüße 😀", list: [1, 2.5, true, null, []], nested: {b: 1, a: {}}, e: "\"\\\n\t\u0001\u007f/"};
		class Thing { constructor() { this.x = 1 } }
		class Encoder extends json.JSONEncoder { default(o) { return o instanceof Thing ? {thing: o.x} : super.default(o) } }
		class Out { constructor() { this.text = "" } write(s) { this.text += s } }
		const thing = new Thing() , field = (s, name) => { try { loads(s) } catch (e) { return e[name] } };
		const dumped = (...a) => { const out = new Out(); json.dump(a[0], out, ...a.slice(1)); return out.text };`,
		`import json
from json import dumps, loads
loop = [1]
loop.append(loop)
data = {"name": "Grüße 😀", "list": [1, 2.5, True, None, []], "nested": {"b": 1, "a": {}}, "e": "\"\\\n\t\u0001\u007f/"}
class Thing:
    def __init__(self): self.x = 1
class Encoder(json.JSONEncoder):
    def default(self, o): return {"thing": o.x} if isinstance(o, Thing) else super().default(o)
class Out:
    text = ""
    def write(self, s): self.text += s
thing, encode, read = Thing(), Encoder, lambda s: type("In", (), {"read": lambda self: s})()
def field(s, name):
    try: loads(s)
    except ValueError as e: return getattr(e, name)
def dumped(*a, **kw):
    out = Out()
    json.dump(a[0], out, *a[1:], **kw)
    return out.text
`, `
		dumps(data)
		dumps(data, {ensure_ascii: false}) ~ dumps(data, ensure_ascii=False)
		dumps(data, {indent: 2, sort_keys: true}) ~ dumps(data, indent=2, sort_keys=True)
		dumps(data, {indent: "\t"}) ~ dumps(data, indent="\t")
		dumps(data, {indent: 0}) ~ dumps(data, indent=0)
		dumps(data, {indent: 4, separators: [",", " = "]}) ~ dumps(data, indent=4, separators=(",", " = "))
		dumps(data, {separators: tuple(",", ":")}) ~ dumps(data, separators=(",", ":"))
		[dumps(null), dumps(true), dumps(1), dumps(-0.5), dumps("a"), dumps([]), dumps({}), dumps({}, {indent: 1}), dumps([[]], {indent: 1})] ~ [dumps(None), dumps(True), dumps(1), dumps(-0.5), dumps("a"), dumps([]), dumps({}), dumps({}, indent=1), dumps([[]], indent=1)]
		[dumps(asFloat(1)), dumps(1e16), dumps(1e-7), dumps(123456789012345)] ~ [dumps(1.0), dumps(int(1e16)), dumps(1e-7), dumps(123456789012345)]
		dumps([NaN, Infinity, -Infinity]) ~ dumps([float("nan"), float("inf"), float("-inf")])
		dumps(NaN, {allow_nan: false}) ~ dumps(float("nan"), allow_nan=False)
		dumps(tuple(1, tuple(2))) ~ dumps((1, (2,)))
		dumps(loop)
		dumps(new Set([1])) ~ dumps({1})
		dumps(thing)
		dumps(thing, {cls: Encoder}) ~ dumps(thing, cls=Encoder)
		dumps([new Set()], {cls: Encoder}) ~ dumps([set()], cls=Encoder)
		dumps([thing], {default: (o) => o.x}) ~ dumps([thing], default=lambda o: o.x)
		dumps([thing], {default: (o) => o}) ~ dumps([thing], default=lambda o: o)
		new Encoder().encode([thing]) ~ encode().encode([thing])
		new Encoder({indent: 1}).encode([thing]) ~ encode(indent=1).encode([thing])
		dumped(data)
		dumped([1], {indent: 1}) ~ dumped([1], indent=1)
		dumps()
		dumps(1, 2)
		dumps(1, {nope: 2}) ~ dumps(1, nope=2)
		loads('{"a": [1, -2, 2.5, 1e3, true, false, null, "x"], "b": {"c": {}}, "d": []}') ~ {**loads('{"a": [1, -2, 2.5, 1e3, true, false, null, "x"], "b": {"c": {}}, "d": []}'), "a": [1, -2, 2.5, 1000, True, False, None, "x"]}
		loads(' "\\u00e9\\ud83d\\ude00\\n\\/\\"\\\\\\b\\f\\t\\r" ')
		loads('[NaN, Infinity, -Infinity]')
		loads('{"10": 1, "9": 2, "a": 3}')
		list(loads('{"b": 1, "a": 2, "b": 3}')) ~ list(loads('{"b": 1, "a": 2, "b": 3}'))
		loads('12345678901234567890')
		[loads('-0'), loads('0'), loads('9007199254740993')]
		dumps(loads('{"id": 12345678901234567890}'))
		loads(bytes([91, 49, 93]))
		loads('{"a": 1, "b": [{"a": 2}]}', {object_hook: (d) => Object.keys(d).length}) ~ loads('{"a": 1, "b": [{"a": 2}]}', object_hook=lambda d: len(d))
		loads('{"b": 1, "a": 2}', {object_pairs_hook: (pairs) => pairs.map((p) => p[0])}) ~ loads('{"b": 1, "a": 2}', object_pairs_hook=lambda pairs: [p[0] for p in pairs])
		loads('[1, 2.0]', {parse_int: (s) => s + "i", parse_float: (s) => s + "f"}) ~ loads('[1, 2.0]', parse_int=lambda s: s + "i", parse_float=lambda s: s + "f")
		loads('[NaN]', {parse_constant: (s) => s}) ~ loads('[NaN]', parse_constant=lambda s: s)
		json.JSONDecoder().raw_decode('[1] x')
		json.JSONDecoder().decode(' [1] ')
		json.load({read: () => "[1]"}) ~ json.load(read("[1]"))
		loads('"a\tb"', {strict: false}) ~ loads('"a\tb"', strict=False)
		loads("")
		loads("  ")
		loads("nul")
		loads("[1,]")
		loads("[1 2]")
		loads("[1")
		loads("[")
		loads('{"a":1,}')
		loads('{"a" 1}')
		loads('{"a": }')
		loads('{a: 1}')
		loads("{")
		loads('{"a": 1')
		loads('{"a": 1 "b": 2}')
		loads('"abc')
		loads('"a\\q"')
		loads('"a\\u12"')
		loads('"a\\u12g4"')
		loads('"a\\')
		loads('"a\nb"')
		loads("[1] x")
		loads("01")
		loads("1.")
		loads("1.e5")
		loads("-")
		loads("+1")
		loads(".5")
		loads("tru")
		loads("'a'")
		loads('{\n  "a": 1,\n  "b": [1, x]\n}')
		loads('["😀", x]')
		loads("\ufeff[1]")
		loads(null) ~ loads(None)
		loads(5)
		[field("[1,\n x]", "lineno"), field("[1,\n x]", "colno"), field("[1,\n x]", "pos"), field("[1,\n x]", "msg"), field("[x", "doc")]
		dumps(dict([[1, "a"], [true, 2], [null, 3], [1.5, 4]])) ~ dumps({1: "a", True: 2, None: 3, 1.5: 4})
		dumps(dict([[tuple(1), 1]])) ~ dumps({(1,): 1})
		dumps(dict([[tuple(1), 1], ["a", 2]]), {skipkeys: true}) ~ dumps({(1,): 1, "a": 2}, skipkeys=True)
		dumps(dict([[2, 1], [10, 2]]), {sort_keys: true}) ~ dumps({2: 1, 10: 2}, sort_keys=True)
		dumps(dict([["a", 1], [2, 2]]), {sort_keys: true}) ~ dumps({2: 1, "a": 2}, sort_keys=True)
		dumps({é: 1, z: 2, Z: 3, "😀": 4, "\uffff": 5}, {sort_keys: true}) ~ dumps({"é": 1, "z": 2, "Z": 3, "😀": 4, "\uffff": 5}, sort_keys=True)
	`)
}
