package py

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/dop251/goja"
)

// str.format ("Format String Syntax" of the Python library reference).

// A field is one replacement field of a template, with the literal text before it.
type field struct {
	before     string
	none       bool // the end of the template: there is only text
	name       string
	conversion rune
	spec       string
	nested     bool // the specification has fields of its own
}

// A template is a format string while its fields are filled in.
type template struct {
	*values
	arguments []goja.Value
	keywords  *goja.Object
	mapping   goja.Value // of format_map
	automatic int        // the next number of {}
	numbered  bool       // {} was seen
	manual    bool       // {0} was seen
}

// formatTemplate is template.format(*values, **keywords). A trailing plain object holds keywords if the template names
// any.
func (v *values) formatTemplate(text string, given []goja.Value) string {
	t := &template{values: v, arguments: given}
	if n := len(given); n > 0 {
		if object, ok := given[n-1].(*goja.Object); ok && v.isPlain(object) && v.namesFields(text, 2) {
			t.arguments, t.keywords = given[:n-1], object
		}
	}
	return t.render(text, 2)
}

// namesFields reports whether a template has a field like {name}.
func (v *values) namesFields(text string, depth int) bool {
	for depth >= 0 && text != "" {
		var f field
		f, text = v.nextField(text)
		if f.none {
			continue
		}
		first, _ := v.splitName(f.name)
		if _, isNumber := atoi(first); first != "" && !isNumber {
			return true
		}
		if f.nested && v.namesFields(f.spec, depth-1) {
			return true
		}
	}
	return false
}

func (t *template) render(text string, depth int) string {
	if depth <= 0 {
		t.raise("ValueError", "Max string recursion exceeded")
	}
	var b strings.Builder
	for text != "" {
		var f field
		f, text = t.nextField(text)
		b.WriteString(f.before)
		if f.none {
			continue
		}
		value := t.lookUp(f.name)
		switch f.conversion {
		case 0:
		case 's':
			value = t.vm.ToValue(t.str(value))
		case 'r':
			value = t.vm.ToValue(t.repr(value))
		case 'a':
			value = t.vm.ToValue(t.onlyASCII(value))
		default:
			t.raise("ValueError", "Unknown conversion specifier "+unquotedCode(f.conversion))
		}
		spec := f.spec
		if f.nested {
			spec = t.render(spec, depth-1)
		}
		b.WriteString(t.format(value, spec))
	}
	return b.String()
}

func unquotedCode(code rune) string {
	if code > 32 && code < 127 {
		return string(code)
	}
	return fmt.Sprintf(`\x%x`, code)
}

// nextField takes the text up to the end of the next field. A doubled brace ends a text, too.
func (v *values) nextField(text string) (f field, rest string) {
	at := strings.IndexAny(text, "{}")
	if at < 0 {
		return field{before: text, none: true}, ""
	}
	brace := text[at]
	if at+1 < len(text) && text[at+1] == brace {
		return field{before: text[:at+1], none: true}, text[at+2:]
	}
	if brace == '}' {
		v.raise("ValueError", "Single '}' encountered in format string")
	}
	if at+1 == len(text) {
		v.raise("ValueError", "Single '{' encountered in format string")
	}
	f.before = text[:at]
	rest = v.readField(&f, text[at+1:])
	return f, rest
}

// readField takes a field without its brace: a name, a conversion, a specification. It gives what follows.
func (v *values) readField(f *field, text string) (rest string) {
	end := 0
	for ; end < len(text) && !strings.ContainsRune("}:!", rune(text[end])); end++ {
		switch text[end] {
		case '{':
			v.raise("ValueError", "unexpected '{' in field name")
		case '[': // in brackets anything may stand
			if bracket := strings.IndexByte(text[end:], ']'); bracket >= 0 {
				end += bracket
			} else {
				end = len(text) - 1
			}
		}
	}
	if end == len(text) {
		v.raise("ValueError", "expected '}' before end of string")
	}
	f.name = text[:end]
	ended, text := text[end], text[end+1:]
	if ended == '}' {
		return text
	}
	if ended == '!' {
		if text == "" {
			v.raise("ValueError", "end of string while looking for conversion specifier")
		}
		conversion, size := utf8.DecodeRuneInString(text)
		f.conversion, text = conversion, text[size:]
		switch {
		case strings.HasPrefix(text, "}"):
			return text[1:]
		case strings.HasPrefix(text, ":"):
			text = text[1:]
		case text != "":
			v.raise("ValueError", "expected ':' after conversion specifier")
		}
	}
	depth := 1
	for i := range len(text) {
		switch text[i] {
		case '{':
			f.nested = true
			depth++
		case '}':
			if depth--; depth == 0 {
				f.spec = text[:i]
				return text[i+1:]
			}
		}
	}
	v.raise("ValueError", "unmatched '{' in format spec")
	return ""
}

// splitName takes the first part of a field's name.
func (v *values) splitName(name string) (first, rest string) {
	if at := strings.IndexAny(name, ".["); at >= 0 {
		return name[:at], name[at:]
	}
	return name, ""
}

func (t *template) lookUp(name string) goja.Value {
	first, rest := t.splitName(name)
	var value goja.Value
	number, isNumber := atoi(first)
	switch {
	case first == "":
		if t.manual {
			t.raise("ValueError", "cannot switch from manual field specification to automatic field numbering")
		}
		t.numbered = true
		number, isNumber = t.automatic, true
		t.automatic++
	case isNumber && number >= 0 && first[0] != '+':
		if t.numbered {
			t.raise("ValueError", "cannot switch from automatic field numbering to manual field specification")
		}
		t.manual = true
	default:
		isNumber = false
	}
	switch {
	case isNumber && number < len(t.arguments):
		value = t.arguments[number]
	case isNumber:
		t.raise("IndexError", fmt.Sprintf("Replacement index %d out of range for positional args tuple", number))
	case t.mapping != nil:
		value = t.item(t.mapping, t.vm.ToValue(first))
	case t.keywords != nil:
		value = t.item(t.keywords, t.vm.ToValue(first))
	default:
		panic(t.newError("KeyError", t.vm.ToValue(first)))
	}
	for rest != "" {
		if rest[0] == '.' {
			end := strings.IndexAny(rest[1:], ".[") + 1
			if end == 0 {
				end = len(rest)
			}
			if end == 1 {
				t.raise("ValueError", "Empty attribute in format string")
			}
			value, rest = t.getAttribute(value, rest[1:end]), rest[end:]
			continue
		}
		if rest[0] != '[' {
			t.raise("ValueError", "Only '.' or '[' may follow ']' in format field specifier")
		}
		end := strings.IndexByte(rest, ']')
		if end < 0 {
			t.raise("ValueError", "Missing ']' in format string")
		}
		key := rest[1:end]
		if key == "" {
			t.raise("ValueError", "Empty attribute in format string")
		}
		rest = rest[end+1:]
		if n, ok := atoi(key); ok && n >= 0 && key[0] != '+' {
			value = t.item(value, t.vm.ToValue(n))
		} else {
			value = t.item(value, t.vm.ToValue(key))
		}
	}
	return value
}
