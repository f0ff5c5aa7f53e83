package port

import (
	"strings"

	"mascript/internal/port/syntax"
)

func (a *analysis) builtinResult(name string, c *syntax.Call) kind {
	arg := func(i int) kind {
		if i < len(c.Args) && c.Args[i].Stars == 0 && c.Args[i].Name == nil {
			return a.kindOf(c.Args[i].Value)
		}
		return of(unknown)
	}
	first := func() kind { return arg(0) }
	switch name {
	case "str", "repr", "ascii", "chr", "hex", "oct", "bin", "input", "format":
		return of(text)
	case "len", "ord", "id":
		return kind{base: integer, whole: true}
	case "hash":
		return of(integer)
	case "int":
		if len(c.Args) == 1 && first().whole {
			return kind{base: integer, whole: true}
		}
		return of(integer)
	case "float":
		return of(floating)
	case "bool", "callable", "isinstance", "issubclass", "hasattr", "any", "all":
		return of(boolean)
	case "print", "setattr", "delattr", "display":
		return of(none)
	case "abs":
		if k := first(); k.number() {
			k.whole = k.is(integer, boolean)
			if k.is(boolean) {
				k.base = integer
			}
			return k
		} else if k.base == undecided {
			return k
		}
	case "round":
		switch k := first(); {
		case len(c.Args) == 1 && (k.number() || k.base == undecided):
			return of(integer)
		case k.is(floating, integer):
			return of(k.base)
		}
	case "divmod":
		if k := join(arg(0), arg(1)); k.is(integer) {
			return tupleOf(of(integer), of(integer))
		} else if arg(0).number() && arg(1).number() && (arg(0).is(floating) || arg(1).is(floating)) {
			return tupleOf(of(floating), of(floating))
		}
	case "sum":
		switch k := first().element(); {
		case len(c.Args) > 1:
		case k.base == undecided, k.is(integer, number):
			return k
		case k.is(boolean):
			return of(integer)
		case k.is(floating): // that of no numbers is 0
			if elts := sequenceElts(c.Args[0].Value); len(elts) > 0 {
				return of(floating)
			}
			return of(number)
		}
	case "min", "max":
		var k kind
		if len(c.Args) == 1 {
			k = first().element()
		}
		if len(c.Args) > 1 && c.Args[1].Name == nil {
			for i := range c.Args {
				if c.Args[i].Name == nil {
					k = join(k, arg(i))
				}
			}
		}
		if len(c.Args) > 0 {
			return k
		}
	case "range":
		positive := len(c.Args) == 1
		if len(c.Args) == 2 {
			positive = arg(0).whole
		}
		return iteratorOf(kind{base: integer, whole: positive})
	case "enumerate":
		whole := len(c.Args) == 1 || arg(1).whole
		if len(c.Args) > 1 && c.Args[1].Name != nil {
			whole = a.kindOf(c.Args[1].Value).whole
		}
		return iteratorOf(tupleOf(kind{base: integer, whole: whole}, first().element()))
	case "zip":
		var elems []kind
		for i := range c.Args {
			if c.Args[i].Stars > 0 {
				return iteratorOf(of(unknown))
			}
			elems = append(elems, arg(i).element())
		}
		return iteratorOf(tupleOf(elems...))
	case "map":
		if len(c.Args) == 0 {
			return of(unknown)
		}
		if n, ok := unparen(c.Args[0].Value).(*syntax.Name); ok && a.refs[n] == nil {
			switch n.Name {
			case "str":
				return iteratorOf(of(text))
			case "int":
				return iteratorOf(of(integer))
			case "float":
				return iteratorOf(of(floating))
			}
		}
		return iteratorOf(of(unknown))
	case "filter":
		return iteratorOf(arg(1).element())
	case "reversed", "iter":
		if len(c.Args) == 1 {
			return iteratorOf(first().element())
		}
		return iteratorOf(of(unknown))
	case "sorted", "list":
		if len(c.Args) == 0 {
			return listOf(kind{})
		}
		return listOf(first().element())
	case "tuple":
		elem := kind{}
		if len(c.Args) > 0 {
			elem = first().element()
		}
		return kind{base: tuple, elem: &elem}
	case "set", "frozenset":
		elem := kind{}
		if len(c.Args) > 0 {
			elem = first().element()
		}
		return kind{base: set, elem: &elem}
	case "dict":
		if !a.mapped(c) {
			return kind{base: dict}
		}
		return kind{base: mapping}
	case "bytes", "bytearray":
		return of(octets)
	case "open":
		return kind{base: fileKind, name: fileMode(c)}
	case "next":
		if len(c.Args) == 1 {
			return first().element()
		}
		return join(first().element(), arg(1))
	}
	if isException(name) {
		return of(exception)
	}
	return of(unknown)
}

// methodHelpers are the methods of Python's own kinds that modelarts/py has as functions of their receiver.
var methodHelpers = listOfNames(`append capitalize casefold center clear copy count decode difference difference_update discard
 encode endswith expandtabs extend find format format_map fromkeys get index insert intersection intersection_update
 isalnum isalpha isascii isdecimal isdigit isdisjoint isidentifier islower isnumeric isprintable isspace issubset issuperset
 istitle isupper is_integer bit_length items join keys ljust lower lstrip maketrans partition pop popitem remove removeprefix removesuffix
 replace reverse rfind rindex rjust rpartition rsplit rstrip send setdefault sort split splitlines startswith strip swapcase
 symmetric_difference symmetric_difference_update title translate union update upper values zfill`)

// methodResult is what a method of one of Python's own kinds gives.
func (a *analysis) methodResult(x kind, name string, c *syntax.Call) kind {
	switch x.base {
	case text:
		switch name {
		case "split", "rsplit", "splitlines":
			return listOf(of(text))
		case "partition", "rpartition":
			return tupleOf(of(text), of(text), of(text))
		case "encode":
			return of(octets)
		case "find", "rfind":
			return of(integer)
		case "index", "rindex", "count":
			return kind{base: integer, whole: true}
		case "startswith", "endswith", "isdigit", "isalpha", "isalnum", "isspace", "isupper", "islower", "isnumeric",
			"isdecimal", "isidentifier", "istitle", "isprintable", "isascii":
			return of(boolean)
		}
		if methodHelpers.has(name) {
			return of(text)
		}
	case octets:
		switch name {
		case "decode", "hex":
			return of(text)
		}
	case list, tuple:
		switch name {
		case "index", "count":
			return kind{base: integer, whole: true}
		case "pop":
			return x.element()
		case "copy":
			return x
		case "append", "extend", "insert", "remove", "reverse", "sort", "clear":
			return of(none)
		}
	case dict, mapping:
		value := of(unknown)
		if x.elem != nil {
			value = *x.elem
		}
		key := of(unknown)
		if x.base == dict {
			key = of(text)
		}
		switch name {
		case "keys":
			return iteratorOf(key)
		case "values":
			return iteratorOf(value)
		case "items":
			return iteratorOf(tupleOf(key, value))
		case "copy":
			return x
		case "get", "setdefault", "pop":
			if x.entry != nil && len(c.Args) > 0 {
				if s, ok := unparen(c.Args[0].Value).(*syntax.String); ok {
					if key, ok := literal(s); ok {
						value = fieldKind(x.entry, key)
					}
				}
			}
			switch {
			case name == "pop" && len(c.Args) == 1:
				return value
			case len(c.Args) > 1:
				return join(value, a.kindOf(c.Args[1].Value))
			}
			return join(value, of(none))
		case "update", "clear":
			return of(none)
		}
	case set:
		switch name {
		case "union", "intersection", "difference", "symmetric_difference", "copy":
			return x
		case "issubset", "issuperset", "isdisjoint":
			return of(boolean)
		case "add", "discard", "remove", "update", "clear":
			return of(none)
		}
	case fileKind:
		if x.name == "b" {
			break
		}
		switch name {
		case "read", "readline":
			return of(text)
		case "readlines":
			return listOf(of(text))
		}
	case library:
		return result(x.name + "." + name)
	case unknown:
		switch name { // whatever has these methods gives that
		case "strip", "lower", "upper", "lstrip", "rstrip", "join", "title", "zfill", "format":
			return of(text)
		case "startswith", "endswith", "isdigit":
			return of(boolean)
		case "total_seconds", "timestamp":
			return of(floating)
		case "split", "splitlines":
			if len(c.Args) == 0 || a.kindOf(c.Args[0].Value).is(text) {
				return listOf(of(text))
			}
		}
	}
	return of(unknown)
}

// fileMode is "b" of a file whose content is, or may be, bytes.
func fileMode(c *syntax.Call) string {
	var mode syntax.Expr
	if len(c.Args) > 1 && c.Args[1].Name == nil {
		mode = c.Args[1].Value
	}
	for _, arg := range c.Args {
		if arg.Name != nil && arg.Name.Name == "mode" {
			mode = arg.Value
		}
	}
	if mode == nil {
		return ""
	}
	if s, ok := unparen(mode).(*syntax.String); ok {
		if value, ok := literal(s); ok && !strings.Contains(value, "b") {
			return ""
		}
	}
	return "b"
}
