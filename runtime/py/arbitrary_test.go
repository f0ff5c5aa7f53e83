package py_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"
)

// arbitrary is how many random expressions TestArbitraryValues compares.
const arbitrary = 20_000

// TestArbitraryValues compares random expressions with python3: texts of values, formats, rounding, division, slices.
func TestArbitraryValues(t *testing.T) {
	seed := uint64(20240607)
	if text := os.Getenv("SEED"); text != "" {
		n, err := strconv.ParseUint(text, 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		seed = n
	}
	g := generator{rand.New(rand.NewPCG(seed, 1))}
	all := make([]comparison, arbitrary)
	for i := range all {
		all[i] = g.comparison()
	}
	want := byPython(t, all)
	compare(t, all, byJavaScript(t, all), want)
	if t.Failed() {
		t.Logf("SEED=%d", seed)
	}
}

// A generator makes random literals and expressions of both languages.
type generator struct{ *rand.Rand }

// A literal is one value in both languages.
type literal struct{ js, python string }

func one[T any](g generator, of ...T) T { return of[g.IntN(len(of))] }

func (g generator) integer() literal {
	n := one(g, int64(g.IntN(20)-10), int64(g.IntN(2000)-1000), g.Int64N(1<<53)-1<<52, 0, 1<<53, -(1 << 53))
	text := strconv.FormatInt(n, 10)
	return literal{text, text}
}

// float is a float, wrapped for JavaScript.
func (g generator) float() literal {
	var f float64
	switch g.IntN(9) {
	case 0:
		f = math.Float64frombits(g.Uint64())
	case 1:
		f = float64(g.IntN(2000)-1000) / 8
	case 2:
		f = float64(g.IntN(20000)-10000) / 1000
	case 3:
		f = math.Pow(10, float64(g.IntN(40)-20))
	case 4:
		f = one(g, 0, math.Copysign(0, -1), math.Inf(1), math.Inf(-1), math.NaN(), 0.5, 1.5, 2.5, 1e16, 9999999999999998, 1e-4, 1e-5, 123456789012345680)
	case 5:
		f = float64(g.IntN(100)) + 0.5
	case 6:
		f = g.NormFloat64() * 1e3
	case 7:
		f = float64(g.IntN(1_000_000_000)) * 1000
	case 8:
		f = float64(g.IntN(2000)-1000)/2 + 0.005
	}
	switch {
	case math.IsNaN(f):
		return literal{"asFloat(NaN)", "nan"}
	case math.IsInf(f, 1):
		return literal{"asFloat(Infinity)", "inf"}
	case math.IsInf(f, -1):
		return literal{"asFloat(-Infinity)", "(-inf)"}
	}
	text := strconv.FormatFloat(f, 'e', -1, 64)
	return literal{"asFloat(" + text + ")", text}
}

func (g generator) number() literal { return one(g, g.integer, g.float)() }

var alphabet = []rune("aAbB zZ09_-+.,'\"\\\n\t\r\x00\x7f\u00a0\u00e9\u00ff\u0131ßΣ中\u200b\u2028\ufeff😀\U000e0001%{}$`")

func (g generator) text() literal {
	var b strings.Builder
	for range g.IntN(8) {
		b.WriteRune(one(g, alphabet...))
	}
	return quoted(b.String())
}

func quoted(text string) literal {
	var js, python strings.Builder
	for _, r := range text {
		switch {
		case r >= ' ' && r < 0x7f && r != '"' && r != '\\':
			js.WriteRune(r)
			python.WriteRune(r)
		default:
			fmt.Fprintf(&js, `\u{%x}`, r)
			fmt.Fprintf(&python, `\U%08x`, r)
		}
	}
	return literal{`"` + js.String() + `"`, `"` + python.String() + `"`}
}

func (g generator) value(depth int) literal {
	if depth > 0 && g.IntN(3) == 0 {
		n := g.IntN(4)
		js, python := make([]string, n), make([]string, n)
		for i := range n {
			e := g.value(depth - 1)
			js[i], python[i] = e.js, e.python
		}
		switch g.IntN(4) {
		case 0:
			return literal{"[" + strings.Join(js, ", ") + "]", "[" + strings.Join(python, ", ") + "]"}
		case 1:
			return literal{"tuple(" + strings.Join(js, ", ") + ")", "tuple([" + strings.Join(python, ", ") + "])"}
		case 2:
			var a, b []string
			for i := range n {
				key := quoted(one(g, "a", "b", "key", "x y", "é", "__x"))
				a, b = append(a, "["+key.js+"]: "+js[i]), append(b, key.python+": "+python[i])
			}
			return literal{"({" + strings.Join(a, ", ") + "})", "{" + strings.Join(b, ", ") + "}"}
		default:
			var a, b []string
			for i := range n {
				key := one(g, g.integer, g.text, func() literal { return literal{"null", "None"} },
					func() literal { k := g.integer(); return literal{"tuple(" + k.js + ")", "(" + k.python + ",)"} })()
				a, b = append(a, "["+key.js+", "+js[i]+"]"), append(b, "("+key.python+", "+python[i]+")")
			}
			return literal{"dict([" + strings.Join(a, ", ") + "])", "dict([" + strings.Join(b, ", ") + "])"}
		}
	}
	switch g.IntN(7) {
	case 0, 1:
		return g.text()
	case 2, 3:
		return g.float()
	case 4:
		return one(g, literal{"null", "None"}, literal{"true", "True"}, literal{"false", "False"})
	case 5:
		data := make([]string, g.IntN(5))
		for i := range data {
			data[i] = strconv.Itoa(g.IntN(256))
		}
		list := "[" + strings.Join(data, ", ") + "]"
		return literal{"new Uint8Array(" + list + ")", "bytes(" + list + ")"}
	}
	return g.integer()
}

func (g generator) maybe(of ...string) string {
	if g.IntN(2) == 0 {
		return ""
	}
	return one(g, of...)
}

// spec is a specification of format(), mostly a right one.
func (g generator) spec() string {
	return g.maybe("<", ">", "^", "=", "*^", "0<", "é>", "{>") + g.maybe("+", "-", " ") + one(g, "", "", "", "z") + one(g, "", "", "#") +
		one(g, "", "", "0") + g.maybe("1", "5", "8", "12", "20") + g.maybe("", "", ",", "_") + g.maybe(".0", ".1", ".2", ".3", ".10", ".") +
		one(g, "", "", "d", "n", "e", "E", "f", "F", "g", "G", "%", "x", "X", "o", "b", "c", "s", "y")
}

// conversion is a conversion of %, mostly a right one.
func (g generator) conversion() string {
	return "%" + g.maybe("-", "+", " ", "#", "0", "+0", "-#", " 0", "#0") + g.maybe("1", "5", "12", "20") + g.maybe(".", ".0", ".2", ".7") +
		one(g, "d", "i", "u", "e", "E", "f", "F", "g", "G", "x", "X", "o", "s", "r", "a", "c", "%", "y")
}

func (g generator) bound() literal {
	n := strconv.Itoa(g.IntN(14) - 7)
	return one(g, literal{"null", "None"}, literal{n, n})
}

func (g generator) comparison() comparison {
	switch g.IntN(14) {
	case 0, 1:
		v := g.value(3)
		return comparison(v)
	case 2:
		v := g.value(2)
		return comparison{js: "str(" + v.js + ")", python: "str(" + v.python + ")"}
	case 3, 4:
		v, spec := one(g, g.number, g.number, g.number, g.text, func() literal { return g.value(1) })(), quoted(g.spec())
		return comparison{js: "fmt(" + v.js + ", " + spec.js + ")", python: "format(" + v.python + ", " + spec.python + ")"}
	case 5, 6:
		v, template := one(g, g.number, g.number, g.number, g.text)(), quoted(one(g, "", "a ")+g.conversion())
		return comparison{js: "sprintf(" + template.js + ", " + v.js + ")", python: template.python + " % (" + v.python + ",)"}
	case 7:
		v, digits := g.float(), strconv.Itoa(g.IntN(24)-8)
		return comparison{js: "asFloat(round(" + v.js + ", " + digits + "))", python: "round(" + v.python + ", " + digits + ")"}
	case 8:
		if g.IntN(2) == 0 {
			v, digits := g.integer(), strconv.Itoa(g.IntN(20)-15)
			return comparison{js: "round(" + v.js + ", " + digits + ")", python: "round(" + v.python + ", " + digits + ")"}
		}
		n := strconv.FormatFloat(float64(g.IntN(4000)-2000)/4, 'f', -1, 64)
		return comparison{js: "round(" + n + ")", python: "round(" + n + ")"}
	case 9:
		a, b := g.integer(), g.integer()
		return comparison{js: "divmod(" + a.js + ", " + b.js + ")", python: "divmod(" + a.python + ", " + b.python + ")"}
	case 10:
		a, b, operator := g.float(), g.number(), one(g, "floordiv", "mod", "div")
		sign := map[string]string{"floordiv": "//", "mod": "%", "div": "/"}[operator]
		return comparison{js: "asFloat(" + operator + "(" + a.js + ", " + b.js + "))", python: "(" + a.python + " " + sign + " " + b.python + ")"}
	case 11:
		a, b, c := g.bound(), g.bound(), one(g, literal{"null", "None"}, literal{"1", "1"}, literal{"-1", "-1"}, literal{"2", "2"}, literal{"-3", "-3"}, literal{"0", "0"})
		x := one(g, literal{"[1, 2, 3, 4, 5]", "[1, 2, 3, 4, 5]"}, quoted("abc中😀f"), literal{"tuple(1, 2, 3)", "(1, 2, 3)"}, literal{"range(10)", "range(10)"}, literal{"[]", "[]"})
		if g.IntN(3) == 0 {
			xs := literal{"[1, 2, 3, 4, 5]", "[1, 2, 3, 4, 5]"}
			return comparison{
				js:     fmt.Sprintf("((xs) => { setslice(xs, %s, %s, %s, [7, 8]); return xs })(%s)", a.js, b.js, c.js, xs.js),
				python: fmt.Sprintf("(lambda xs: (xs.__setitem__(slice(%s, %s, %s), [7, 8]), xs)[1])(%s)", a.python, b.python, c.python, xs.python),
			}
		}
		return comparison{
			js:     fmt.Sprintf("slice(%s, %s, %s, %s)", x.js, a.js, b.js, c.js),
			python: fmt.Sprintf("%s[%s:%s:%s]", x.python, a.python, b.python, c.python),
		}
	case 12:
		var b strings.Builder
		for range g.IntN(7) {
			b.WriteString(one(g, "0", "1", "7", "9", "_", "-", "+", " ", ".", "e", "x", "inf", "nan", "a", "0x", "\n", "٣"))
		}
		v := quoted(b.String())
		if g.IntN(2) == 0 {
			return comparison{js: "asFloat(float(" + v.js + "))", python: "float(" + v.python + ")"}
		}
		base := one(g, "", "", ", 0", ", 16", ", 2", ", 36")
		return comparison{js: "int(" + v.js + base + ")", python: "int(" + v.python + base + ")"}
	}
	v := g.text()
	name := one(g, "strip", "split", "rsplit", "title", "capitalize", "swapcase", "upper", "lower", "splitlines", "isalpha", "isdigit",
		"isspace", "isprintable", "isupper", "islower", "istitle", "isidentifier", "expandtabs", "isalnum", "isascii")
	other := func() string { return one(g, `"a"`, `" "`, `"ab"`, `""`) }
	switch g.IntN(4) {
	case 0:
		name = one(g, "find", "rfind", "count", "partition", "rpartition", "split", "rsplit", "strip", "lstrip", "startswith", "endswith")
		o := other()
		return comparison{js: name + "(" + v.js + ", " + o + ")", python: v.python + "." + name + "(" + o + ")"}
	case 1:
		name, n := one(g, "center", "ljust", "zfill", "rjust"), strconv.Itoa(g.IntN(14))
		return comparison{js: name + "(" + v.js + ", " + n + ")", python: v.python + "." + name + "(" + n + ")"}
	}
	return comparison{js: name + "(" + v.js + ")", python: v.python + "." + name + "()"}
}
