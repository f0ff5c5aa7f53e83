package py

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dop251/goja"
	"golang.org/x/text/cases"
)

// The methods of texts ("String Methods" of the Python library reference). Positions count characters.

func (v *values) strMethods() methods {
	table := methods{}
	add := func(name, signature string, body func(self string, a arguments) goja.Value) {
		table[name] = &method{signature: signature, body: func(self goja.Value, a arguments) goja.Value {
			return body(self.String(), a)
		}}
	}
	change := func(name string, body func(string) string) {
		add(name, "", func(self string, _ arguments) goja.Value { return v.vm.ToValue(body(self)) })
	}
	test := func(name string, body func(string) bool) {
		add(name, "", func(self string, _ arguments) goja.Value { return v.vm.ToValue(body(self)) })
	}
	upper, lower := v.changeCase("toUpperCase"), v.changeCase("toLowerCase")
	change("upper", upper)
	change("lower", lower)
	change("casefold", func(s string) string { return cases.Fold().String(s) })
	change("capitalize", func(s string) string {
		first, size := utf8.DecodeRuneInString(s)
		if size == 0 {
			return s
		}
		return titleCase(first, upper) + strings.TrimPrefix(lower(string(first)+s[size:]), lower(string(first)))
	})
	change("swapcase", func(s string) string {
		var b strings.Builder
		runes := []rune(s)
		for i, r := range runes {
			switch {
			case isUpper(r):
				b.WriteString(lowerAt(runes, i, lower))
			case isLower(r):
				b.WriteString(upper(string(r)))
			default:
				b.WriteRune(r)
			}
		}
		return b.String()
	})
	change("title", func(s string) string {
		var b strings.Builder
		runes := []rune(s)
		for i, r := range runes {
			if i > 0 && isCased(runes[i-1]) {
				b.WriteString(lowerAt(runes, i, lower))
			} else {
				b.WriteString(titleCase(r, upper))
			}
		}
		return b.String()
	})
	v.textTests(test)
	v.textSearch(add)
	v.textSplit(add)

	pad := func(name string, before func(missing, width int) int) {
		add(name, "width, fillchar=' ', /", func(self string, a arguments) goja.Value {
			fill := v.textArgument(a.values[1], "The fill character must be a unicode character, not %s")
			if utf8.RuneCountInString(fill) != 1 {
				v.raise("TypeError", "The fill character must be exactly one character long")
			}
			width := v.small(a.values[0])
			missing := width - utf8.RuneCountInString(self)
			if missing <= 0 {
				return v.vm.ToValue(self)
			}
			if missing > longest {
				v.raise("MemoryError", "")
			}
			left := before(missing, width)
			return v.vm.ToValue(strings.Repeat(fill, left) + self + strings.Repeat(fill, missing-left))
		})
	}
	pad("ljust", func(int, int) int { return 0 })
	pad("rjust", func(missing, _ int) int { return missing })
	pad("center", func(missing, width int) int { return missing/2 + missing&width&1 })
	add("zfill", "width, /", func(self string, a arguments) goja.Value {
		missing := v.small(a.values[0]) - utf8.RuneCountInString(self)
		if missing <= 0 {
			return v.vm.ToValue(self)
		}
		if missing > longest {
			v.raise("MemoryError", "")
		}
		sign := ""
		if self != "" && (self[0] == '-' || self[0] == '+') {
			sign, self = self[:1], self[1:]
		}
		return v.vm.ToValue(sign + strings.Repeat("0", missing) + self)
	})
	add("expandtabs", "tabsize=8", func(self string, a arguments) goja.Value {
		size, column := v.small(a.values[0]), 0
		return v.vm.ToValue(eachRune(self, func(r rune) string {
			switch {
			case r == '\t' && size > 0:
				spaces := size - column%size
				column += spaces
				return strings.Repeat(" ", spaces)
			case r == '\t':
				return ""
			case r == '\n' || r == '\r':
				column = 0
			default:
				column++
			}
			return string(r)
		}))
	})
	add("removeprefix", "prefix, /", func(self string, a arguments) goja.Value {
		return v.vm.ToValue(strings.TrimPrefix(self, v.textArgument(a.values[0], "removeprefix() argument must be str, not %s")))
	})
	add("removesuffix", "suffix, /", func(self string, a arguments) goja.Value {
		return v.vm.ToValue(strings.TrimSuffix(self, v.textArgument(a.values[0], "removesuffix() argument must be str, not %s")))
	})
	add("translate", "table, /", func(self string, a arguments) goja.Value { return v.vm.ToValue(v.translate(self, a.values[0])) })
	table["maketrans"] = &method{signature: "x, y=..., z=..., /", body: v.makeTranslation}
	add("format_map", "mapping, /", func(self string, a arguments) goja.Value {
		t := &template{values: v, mapping: a.values[0]}
		return v.vm.ToValue(t.render(self, 2))
	})
	add("encode", "encoding='utf-8', errors='strict'", func(self string, a arguments) goja.Value {
		return v.newBytes(v.encode(v.vm.ToValue(self), a.values[0].String(), a.values[1].String()), bytesKind)
	})
	return table
}

// changeCase is JavaScript's own, which knows characters that become several.
func (v *values) changeCase(name string) func(string) string {
	f, _ := goja.AssertFunction(v.vm.ToValue("").ToObject(v.vm).Get(name))
	return func(s string) string { return v.call(f, v.vm.ToValue(s)).String() }
}

// lowerAt is one character of a text in lower case: a sigma at the end of a word has a form of its own.
func lowerAt(runes []rune, i int, lower func(string) string) string {
	if runes[i] != 'Σ' {
		return lower(string(runes[i]))
	}
	before, after := i-1, i+1
	for before >= 0 && isCaseIgnorable(runes[before]) {
		before--
	}
	for after < len(runes) && isCaseIgnorable(runes[after]) {
		after++
	}
	if before >= 0 && isCased(runes[before]) && !(after < len(runes) && isCased(runes[after])) {
		return "ς"
	}
	return "σ"
}

func isCaseIgnorable(r rune) bool {
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Lm, unicode.Sk) || strings.ContainsRune("'.:·’‘․‧", r)
}

func titleCase(r rune, upper func(string) string) string {
	if title := unicode.ToTitle(r); title != r || unicode.IsTitle(r) {
		return string(title)
	}
	if all := []rune(upper(string(r))); len(all) > 1 { // ß is Ss
		return string(all[0]) + strings.ToLower(string(all[1:]))
	}
	return string(r)
}

func isUpper(r rune) bool { return unicode.IsUpper(r) || unicode.Is(unicode.Other_Uppercase, r) }

func isLower(r rune) bool { return unicode.IsLower(r) || unicode.Is(unicode.Other_Lowercase, r) }

func isCased(r rune) bool { return isUpper(r) || isLower(r) || unicode.IsTitle(r) }

func eachRune(s string, change func(rune) string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteString(change(r))
	}
	return b.String()
}

// textArgument is an argument that has to be a text; the message has a place for the kind of another one.
func (v *values) textArgument(value goja.Value, message string) string {
	if v.kind(value) != text {
		v.raise("TypeError", fmt.Sprintf(message, v.className(value)))
	}
	return value.String()
}

// textTests are the methods that ask what a text consists of.
func (v *values) textTests(test func(name string, body func(string) bool)) {
	all := func(name string, is func(rune) bool) {
		test(name, func(s string) bool { return s != "" && strings.IndexFunc(s, func(r rune) bool { return !is(r) }) < 0 })
	}
	all("isalpha", unicode.IsLetter)
	all("isdecimal", func(r rune) bool { return unicode.Is(unicode.Nd, r) })
	all("isdigit", isDigitLike)
	all("isnumeric", isNumeric)
	all("isalnum", func(r rune) bool { return unicode.IsLetter(r) || isNumeric(r) })
	all("isspace", isSpace)
	test("isascii", func(s string) bool { return strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) < 0 })
	test("isprintable", func(s string) bool { return strings.IndexFunc(s, func(r rune) bool { return !unicode.IsPrint(r) }) < 0 })
	test("isidentifier", func(s string) bool {
		for i, r := range s {
			if r != '_' && !unicode.IsLetter(r) && !unicode.Is(unicode.Nl, r) &&
				(i == 0 || !unicode.In(r, unicode.Nd, unicode.Mn, unicode.Mc, unicode.Pc)) {
				return false
			}
		}
		return s != ""
	})
	cased := func(name string, unwanted func(rune) bool) {
		test(name, func(s string) bool { return strings.IndexFunc(s, isCased) >= 0 && strings.IndexFunc(s, unwanted) < 0 })
	}
	cased("islower", func(r rune) bool { return isUpper(r) || unicode.IsTitle(r) })
	cased("isupper", func(r rune) bool { return isLower(r) || unicode.IsTitle(r) })
	test("istitle", func(s string) bool {
		any, inWord := false, false
		for _, r := range s {
			switch {
			case isUpper(r) || unicode.IsTitle(r):
				if inWord {
					return false
				}
				any, inWord = true, true
			case isLower(r):
				if !inWord {
					return false
				}
			default:
				inWord = false
			}
		}
		return any
	})
}

// isDigitLike is what has the value of a digit, though it may be raised or in a circle.
func isDigitLike(r rune) bool {
	if unicode.Is(unicode.Nd, r) {
		return true
	}
	for _, span := range [][2]rune{
		{0xb2, 0xb3}, {0xb9, 0xb9}, {0x1369, 0x1371}, {0x19da, 0x19da}, {0x2070, 0x2070}, {0x2074, 0x2079}, {0x2080, 0x2089},
		{0x2460, 0x2468}, {0x2474, 0x247c}, {0x2488, 0x2490}, {0x24ea, 0x24ea}, {0x24f5, 0x24fd}, {0x24ff, 0x24ff},
		{0x2776, 0x277e}, {0x2780, 0x2788}, {0x278a, 0x2792}, {0x10a40, 0x10a43}, {0x10e60, 0x10e68}, {0x11052, 0x1105a},
		{0x1f100, 0x1f10a},
	} {
		if r >= span[0] && r <= span[1] {
			return true
		}
	}
	return false
}

func isNumeric(r rune) bool {
	return unicode.IsNumber(r) || strings.ContainsRune("〇一二三四五六七八九十百千万億兆亿零壹贰叁肆伍陆柒捌玖拾佰仟貳參陸廿卅", r)
}

// textSearch are the methods that look for a text.
func (v *values) textSearch(add func(name, signature string, body func(self string, a arguments) goja.Value)) {
	find := func(name string, last, throws bool) {
		add(name, "sub, start=None, end=None, /", func(self string, a arguments) goja.Value {
			sub := []rune(v.textArgument(a.values[0], "must be str, not %s"))
			runes := []rune(self)
			at := findRunes(runes, sub, v.window(len(runes), a.values[1], a.values[2]), last)
			if at < 0 && throws {
				v.raise("ValueError", "substring not found")
			}
			return v.vm.ToValue(at)
		})
	}
	find("find", false, false)
	find("index", false, true)
	find("rfind", true, false)
	find("rindex", true, true)
	add("count", "sub, start=None, end=None, /", func(self string, a arguments) goja.Value {
		sub := v.textArgument(a.values[0], "must be str, not %s")
		runes := []rune(self)
		w := v.window(len(runes), a.values[1], a.values[2])
		if w.start > w.stop || w.start > len(runes) {
			return v.vm.ToValue(0)
		}
		return v.vm.ToValue(strings.Count(string(runes[w.start:w.stop]), sub))
	})
	edge := func(name string, has func(s, part string) bool) {
		add(name, "prefix, start=None, end=None, /", func(self string, a arguments) goja.Value {
			var parts []goja.Value
			switch v.kind(a.values[0]) {
			case text:
				parts = []goja.Value{a.values[0]}
			case tuple, list:
				parts = v.elements(a.values[0])
			default:
				v.raise("TypeError", name+" first arg must be str or a tuple of str, not "+v.className(a.values[0]))
			}
			if v.kind(a.values[1]) != none || v.kind(a.values[2]) != none {
				runes := []rune(self)
				w := v.window(len(runes), a.values[1], a.values[2])
				if w.start > w.stop || w.start > len(runes) {
					return v.vm.ToValue(false)
				}
				self = string(runes[w.start:w.stop])
			}
			return v.vm.ToValue(slices.ContainsFunc(parts, func(part goja.Value) bool {
				return has(self, v.textArgument(part, "tuple for "+name+" must only contain str, not %s"))
			}))
		})
	}
	edge("startswith", strings.HasPrefix)
	edge("endswith", strings.HasSuffix)
	add("replace", "old, new, count=-1, /", func(self string, a arguments) goja.Value {
		old := v.textArgument(a.values[0], "replace() argument 1 must be str, not %s")
		by := v.textArgument(a.values[1], "replace() argument 2 must be str, not %s")
		return v.vm.ToValue(strings.Replace(self, old, by, v.small(a.values[2])))
	})
	strip := func(name string, left, right bool) {
		add(name, "chars=None, /", func(self string, a arguments) goja.Value {
			gone := isSpace
			if v.kind(a.values[0]) != none {
				chars := v.textArgument(a.values[0], name+" arg must be None or str")
				gone = func(r rune) bool { return strings.ContainsRune(chars, r) }
			}
			if left {
				self = strings.TrimLeftFunc(self, gone)
			}
			if right {
				self = strings.TrimRightFunc(self, gone)
			}
			return v.vm.ToValue(self)
		})
	}
	strip("strip", true, true)
	strip("lstrip", true, false)
	strip("rstrip", false, true)
}

// window are the bounds that find and its like look within. Those behind the end stay there.
func (v *values) window(length int, start, end goja.Value) cut {
	w := cut{start: 0, stop: length}
	adjust := func(value goja.Value, otherwise int) int {
		if v.kind(value) == none {
			return otherwise
		}
		i := v.small(value)
		if i < 0 {
			i = max(i+length, 0)
		}
		return i
	}
	w.start, w.stop = adjust(start, 0), min(adjust(end, length), length)
	return w
}

func findRunes(runes, sub []rune, w cut, last bool) int {
	found := -1
	for i := w.start; i+len(sub) <= w.stop; i++ {
		if slices.Equal(runes[i:i+len(sub)], sub) {
			found = i
			if !last {
				break
			}
		}
	}
	return found
}

// textSplit are the methods that take a text apart and put parts together.
func (v *values) textSplit(add func(name, signature string, body func(self string, a arguments) goja.Value)) {
	array := func(parts []string) goja.Value {
		all := make([]goja.Value, len(parts))
		for i, part := range parts {
			all[i] = v.vm.ToValue(part)
		}
		return v.newArray(all)
	}
	split := func(name string, blank func(string, int) []string, at func(s, separator string, most int) []string) {
		add(name, "sep=None, maxsplit=-1", func(self string, a arguments) goja.Value {
			most := v.small(a.values[1])
			if most < 0 {
				most = len(self) + 1
			}
			if v.kind(a.values[0]) == none {
				return array(blank(self, most))
			}
			separator := v.textArgument(a.values[0], "must be str or None, not %s")
			if separator == "" {
				v.raise("ValueError", "empty separator")
			}
			return array(at(self, separator, most))
		})
	}
	split("split", splitBlank, func(s, separator string, most int) []string { return strings.SplitN(s, separator, most+1) })
	split("rsplit", splitBlankBack, splitBack)
	add("splitlines", "keepends=False", func(self string, a arguments) goja.Value {
		return array(splitLines(self, v.truth(a.values[0])))
	})
	partition := func(name string, cut func(s, separator string) (int, bool), back bool) {
		add(name, "sep, /", func(self string, a arguments) goja.Value {
			separator := v.textArgument(a.values[0], "must be str, not %s")
			if separator == "" {
				v.raise("ValueError", "empty separator")
			}
			i, found := cut(self, separator)
			parts := []string{self, "", ""}
			if found {
				parts = []string{self[:i], separator, self[i+len(separator):]}
			} else if back {
				parts = []string{"", "", self}
			}
			return v.newTuple(v.vm.ToValue(parts[0]), v.vm.ToValue(parts[1]), v.vm.ToValue(parts[2]))
		})
	}
	partition("partition", func(s, separator string) (int, bool) { i := strings.Index(s, separator); return i, i >= 0 }, false)
	partition("rpartition", func(s, separator string) (int, bool) { i := strings.LastIndex(s, separator); return i, i >= 0 }, true)
	add("join", "iterable, /", func(self string, a arguments) goja.Value {
		next := v.tryPull(a.values[0])
		if next == nil {
			v.raise("TypeError", "can only join an iterable")
		}
		var parts []string
		for {
			element, ok := next()
			if !ok {
				return v.vm.ToValue(strings.Join(parts, self))
			}
			parts = append(parts, v.textArgument(element, fmt.Sprintf("sequence item %d: expected str instance, %%s found", len(parts))))
		}
	})
}

func splitBlank(s string, most int) []string {
	var parts []string
	for {
		s = strings.TrimLeftFunc(s, isSpace)
		if s == "" {
			return parts
		}
		end := strings.IndexFunc(s, isSpace)
		if len(parts) == most || end < 0 {
			if len(parts) < most {
				return append(parts, s)
			}
			return append(parts, strings.TrimRightFunc(s, isSpace))[:most+1]
		}
		parts = append(parts, s[:end])
		s = s[end:]
	}
}

func splitBlankBack(s string, most int) []string {
	var parts []string
	for {
		s = strings.TrimRightFunc(s, isSpace)
		if s == "" {
			break
		}
		start := strings.LastIndexFunc(s, isSpace)
		if len(parts) == most || start < 0 {
			parts = append(parts, s)
			break
		}
		_, size := utf8.DecodeRuneInString(s[start:])
		parts = append(parts, s[start+size:])
		s = s[:start]
	}
	slices.Reverse(parts)
	return parts
}

func splitBack(s, separator string, most int) []string {
	var parts []string
	for len(parts) < most {
		i := strings.LastIndex(s, separator)
		if i < 0 {
			break
		}
		parts = append(parts, s[i+len(separator):])
		s = s[:i]
	}
	parts = append(parts, s)
	slices.Reverse(parts)
	return parts
}

// splitLines splits at all that ends a line in Unicode.
func splitLines(s string, keep bool) []string {
	var lines []string
	for s != "" {
		end := strings.IndexAny(s, "\n\r\v\f\x1c\x1d\x1e\u0085\u2028\u2029")
		if end < 0 {
			return append(lines, s)
		}
		_, size := utf8.DecodeRuneInString(s[end:])
		if strings.HasPrefix(s[end:], "\r\n") {
			size = 2
		}
		if keep {
			lines = append(lines, s[:end+size])
		} else {
			lines = append(lines, s[:end])
		}
		s = s[end+size:]
	}
	return lines
}

func (v *values) translate(s string, table goja.Value) string {
	return eachRune(s, func(r rune) string {
		var to goja.Value
		if v.isDict(table) {
			found, ok := v.lookUp(table, v.vm.ToValue(int(r)))
			if !ok {
				return string(r)
			}
			to = found
		} else {
			thrown := v.vm.Try(func() { to = v.item(table, v.vm.ToValue(int(r))) })
			if thrown != nil {
				if v.isRaised(thrown, "LookupError") {
					return string(r)
				}
				panic(thrown)
			}
		}
		switch v.kind(to) {
		case none:
			return ""
		case text:
			return to.String()
		case integer:
			return string(rune(v.small(to)))
		}
		v.raise("TypeError", "character mapping must return integer, None or str")
		return ""
	})
}

// makeTranslation is str.maketrans.
func (v *values) makeTranslation(_ goja.Value, a arguments) goja.Value {
	d, object := v.newDict()
	if goja.IsUndefined(a.values[1]) {
		if !v.isDict(a.values[0]) {
			v.raise("TypeError", "if you give only one argument to maketrans it must be a dict")
		}
		for _, p := range v.pairs(a.values[0]) {
			key := p.key
			if v.kind(key) == text {
				if utf8.RuneCountInString(key.String()) != 1 {
					v.raise("ValueError", "string keys in translate table must be of length 1")
				}
				key = v.vm.ToValue(v.ord(key))
			}
			d.put(key, p.value)
		}
		return object
	}
	from, to := []rune(a.values[0].String()), []rune(a.values[1].String())
	if len(from) != len(to) {
		v.raise("ValueError", "the first two maketrans arguments must have equal length")
	}
	for i, r := range from {
		d.put(v.vm.ToValue(int(r)), v.vm.ToValue(int(to[i])))
	}
	if !goja.IsUndefined(a.values[2]) {
		for _, r := range a.values[2].String() {
			d.put(v.vm.ToValue(int(r)), goja.Null())
		}
	}
	return object
}
