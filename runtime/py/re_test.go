package py_test

import "testing"

func TestRe(t *testing.T) {
	alike(t, `
		const re = require("modelarts/py/re");
		const p = re.compile("(?P<name>\\w+)=(?P<value>-?\\d+)?");
		const m = p.search("x: abc=12, d=");
		const None = null, sp = (m) => m.span();
	`, `
import re
p = re.compile(r"(?P<name>\w+)=(?P<value>-?\d+)?")
m = p.search("x: abc=12, d=")
`, `
		[m, m.group(), m.group(1), m.group("name", 2), m.groups(), m.groupdict()]
		[m.start(), m.end(2), m.span("value"), m[1], m["value"], m.lastindex, m.lastgroup, m.pos, m.endpos, m.string]
		[p.match("x"), p.fullmatch("a=1"), p.match("b=", 0), p.match(" b=", 1), p.search("aa=3", 1, 3).span()]
		[p.groups, p.groupindex["name"], p.flags, p.pattern, p]
		[re.compile("a", re.I), re.compile("a'", re.I | re.M | re.S), re.compile("a", re.A)]
		m.group(3)
		m.group("nothing")
		m.start("no")
		[p.search("q=").groups("d"), p.search("q=").groupdict("-"), p.search("q=").start(2)]
		[p.findall("a=1 b= c=-3"), re.findall("a|b", "cab"), re.findall("(a)|b", "cab"), re.findall("x*", "axb")]
		[re.sub("x*", "-", "abxd"), re.sub("a", "b", "aaaa", 2), re.subn("a", "b", "aba"), re.sub("(a)(b)?", "[\\1\\2]", "abac")] ~ [re.sub("x*", "-", "abxd"), re.sub("a", "b", "aaaa", 2), re.subn("a", "b", "aba"), re.sub("(a)(b)?", r"[\1\2]", "abac")]
		[re.sub("(?P<n>\\d)", "<\\g<n>\\g<1>\\g<0>\\n>", "1a2")] ~ [re.sub(r"(?P<n>\d)", r"<\g<n>\g<1>\g<0>\n>", "1a2")]
		[re.sub("[a-z]+", (m) => m.group().toUpperCase() + str(m.start()), "ab 12 cd")] ~ [re.sub("[a-z]+", lambda m: m.group().upper() + str(m.start()), "ab 12 cd")]
		[re.sub("a", "b", "aAa", {count: 1, flags: re.I}), re.sub({pattern: "a", repl: "", string: "banana"})] ~ [re.sub("a", "b", "aAa", count=1, flags=re.I), re.sub(pattern="a", repl="", string="banana")]
		[re.split("[,;]\\s*", "a, b;c"), re.split("(,)", "a,b,c", 1), re.split("x*", "axb"), re.split("(a)|b", "1b2a3"), re.split(",", "a,b,c", {maxsplit: 1})] ~ [re.split(r"[,;]\s*", "a, b;c"), re.split("(,)", "a,b,c", 1), re.split("x*", "axb"), re.split("(a)|b", "1b2a3"), re.split(",", "a,b,c", maxsplit=1)]
		[[...re.finditer("a+", "aa baaa")].map((m) => m.span()), Array.from(p.finditer("u=1 v=2"), (m) => m.group(1))] ~ [[m.span() for m in re.finditer("a+", "aa baaa")], [m.group(1) for m in p.finditer("u=1 v=2")]]
		[re.escape("a.b*c [x]-é_\n"), m.expand("\\g<name>:\\2")] ~ [re.escape("a.b*c [x]-é_\n"), m.expand(r"\g<name>:\2")]
		[re.match(re.compile("A", re.I), "abc"), eq(re.compile(p), p), eq(re.compile("a"), re.compile("a"))] ~ [re.match(re.compile("A", re.I), "abc"), re.compile(p) == p, re.compile("a") == re.compile("a")]
		[re.search("^b", "a\nb", re.M), re.search("a.b", "a\nb", re.DOTALL), re.match(" a b # c\n", "ab", re.X)]
		[re.search("日.", "x日本"), re.search("é", "É", re.I), re.findall("\\w+", "naïve Ünï_1")] ~ [re.search("日.", "x日本"), re.search("é", "É", re.I), re.findall(r"\w+", "naïve Ünï_1")]
		[re.sub(".", "-", "a😀b"), re.findall(".", "😀a"), re.search("a", "a😀").span()]
		re.compile("(")
		re.compile("a\n(")
		re.compile("*a")
		re.compile("(?P<a>x)(?P<a>y)")
		re.compile("(?<=a+)b")
		re.compile("[z-a]")
		re.compile(5)
		re.compile(p, re.I)
		re.search("a", 5)
		re.search("a", None)
		re.sub("a", "\\2", "a") ~ re.sub("a", r"\2", "a")
		re.sub("a", "\\q", "a") ~ re.sub("a", r"\q", "a")
		re.sub("(a)", "\\g<x>", "a") ~ re.sub("(a)", r"\g<x>", "a")
		re.sub("a")
		re.sub("a", "b", "c", {cnt: 1}) ~ re.sub("a", "b", "c", cnt=1)
		[re.search("a{50}", "a".repeat(60))] ~ [re.search("a{50}", "a" * 60)]
		[str(re.error("m", "pat", 2)), re.error("m").pos]
	`)
}
