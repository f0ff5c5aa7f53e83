package runtime

import (
	"strconv"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/regex"
)

// A lastMatch is what RegExp.$1 and its like tell of. They cut it out of the text only when they are asked.
type lastMatch struct {
	text   regex.Text
	places []int
	input  goja.String // what a script has put in the place of the text; nil if nothing
}

func (l *lastMatch) set(text regex.Text, places []int) {
	l.text, l.places, l.input = text, append(l.places[:0], places...), nil
}

// cut is a part of the text.
func (l *lastMatch) cut(from, to int) goja.String {
	if l.text.Units != nil {
		return goja.StringFromUTF16(l.text.Units[from:to])
	}
	return goja.StringFromUTF16(regex.Units(l.text.ASCII[from:to]))
}

// group is what a group matched; empty if it is not there.
func (l *lastMatch) group(n int) goja.String {
	if 2*n+1 >= len(l.places) || l.places[2*n] < 0 || l.places[2*n+1] < 0 {
		return l.cut(0, 0)
	}
	return l.cut(l.places[2*n], l.places[2*n+1])
}

// defineLast gives RegExp the properties that tell of the last match.
func (r *regexps) defineLast() {
	last := &r.last
	define := func(name string, get func() goja.String, set func(goja.String)) {
		getter := module.Function(r.vm, "get "+name, 0, func(goja.FunctionCall) goja.Value { return get() })
		setter := module.Function(r.vm, "set "+name, 1, func(call goja.FunctionCall) goja.Value {
			if set != nil {
				set(r.stringOf(call.Argument(0)))
			}
			return goja.Undefined()
		})
		_ = r.class.DefineAccessorProperty(name, getter, setter, goja.FLAG_TRUE, goja.FLAG_FALSE)
	}
	for _, of := range []struct {
		long, short string
		get         func() goja.String
		set         func(goja.String)
	}{
		{"input", "$_", func() goja.String {
			if last.input == nil {
				return last.cut(0, last.text.Len())
			}
			return last.input
		}, func(text goja.String) { last.input = text }},
		{"lastMatch", "$&", func() goja.String { return last.group(0) }, nil},
		{"lastParen", "$+", func() goja.String {
			if n := len(last.places)/2 - 1; n > 0 {
				return last.group(n)
			}
			return last.cut(0, 0)
		}, nil},
		{"leftContext", "$`", func() goja.String {
			if len(last.places) == 0 {
				return last.cut(0, 0)
			}
			return last.cut(0, last.places[0])
		}, nil},
		{"rightContext", "$'", func() goja.String {
			if len(last.places) == 0 {
				return last.cut(0, 0)
			}
			return last.cut(last.places[1], last.text.Len())
		}, nil},
	} {
		define(of.long, of.get, of.set)
		define(of.short, of.get, of.set)
	}
	for n := 1; n <= 9; n++ {
		define("$"+strconv.Itoa(n), func() goja.String { return last.group(n) }, nil)
	}
}
