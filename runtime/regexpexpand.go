package runtime

import (
	"slices"

	"github.com/dop251/goja"
)

// expand writes the replacement of one match, with what stands behind its dollars.
func expand(out *goja.StringBuilder, template goja.String, p *pattern, text goja.String, places []int) {
	write := func(value goja.Value) {
		if !goja.IsUndefined(value) {
			out.WriteString(value.(goja.String))
		}
	}
	length, plain := template.Length(), 0
	for at := 0; at+1 < length; at++ {
		if template.CharAt(at) != '$' {
			continue
		}
		var value goja.Value
		size := 2
		switch c := template.CharAt(at + 1); {
		case c == '$':
			value = template.Substring(at, at+1)
		case c == '&':
			value = group(text, places, 0)
		case c == '`':
			value = text.Substring(0, places[0])
		case c == '\'':
			value = text.Substring(places[1], text.Length())
		case c >= '0' && c <= '9':
			n := int(c - '0')
			if at+2 < length {
				if d := template.CharAt(at + 2); d >= '0' && d <= '9' && n*10+int(d-'0') > 0 && n*10+int(d-'0') < p.Groups() {
					n, size = n*10+int(d-'0'), 3
				}
			}
			if n > 0 && n < p.Groups() {
				value = group(text, places, n)
			}
		case c == '<':
			value, size = named(template, at, p, text, places)
		}
		if value == nil {
			continue
		}
		out.WriteSubstring(template, plain, at)
		write(value)
		plain = at + size
		at = plain - 1
	}
	out.WriteSubstring(template, plain, length)
}

// named is what a $<name> stands for, and its length; nil for one that stands for itself.
func named(template goja.String, at int, p *pattern, text goja.String, places []int) (value goja.Value, size int) {
	isNamed := func(name string) bool { return name != "" }
	if !slices.ContainsFunc(p.Names, isNamed) {
		return nil, 0
	}
	for end := at + 2; end < template.Length(); end++ {
		if template.CharAt(end) != '>' {
			continue
		}
		name := template.Substring(at+2, end).String()
		if n := slices.Index(p.Names, name); n > 0 {
			return group(text, places, n), end + 1 - at
		}
		return goja.Undefined(), end + 1 - at
	}
	return nil, 0
}
