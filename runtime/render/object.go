package render

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dop251/goja"
)

// A shape is what Node calls the raw form of an object: what stands before its brace, the braces, and
// the entries between them.
type shape struct {
	base    string // a function, an error, a date: shown alone, and then in style, when nothing is inside
	style   style
	open    string // with the class name, such as "Map(1) {"
	close   string
	entries []string
	array   bool // entries may be grouped into columns
	numbers bool // and are aligned on the right
}

// object shows an object that is not on the path already.
func (in *inspector) object(object *goja.Object, level int) string {
	if level > in.depth && !in.isLeaf(object) {
		if Kind(object) == "RegExp" {
			return in.paint(styleRegexp, in.pattern(object))
		}
		return in.paint(styleSpecial, "["+in.summary(object)+"]")
	}
	in.path = append(in.path, object)
	if !in.isLeaf(object) {
		in.current = level
	}
	s := in.shape(object, level)
	in.path = in.path[:len(in.path)-1]

	reference := ""
	if n := in.circular[object]; n > 0 {
		reference = in.paint(styleSpecial, "<ref *"+strconv.Itoa(n)+">")
	}
	text := in.paint(s.style, s.base)
	if len(s.entries) > 0 || s.base == "" {
		if reference != "" {
			s.base = strings.TrimSuffix(reference+" "+s.base, " ") // which takes its room on the line
			s.open = reference + " " + s.open
		}
		return in.join(s, level)
	}
	if reference != "" {
		text = reference + " " + text
	}
	return text
}

// isLeaf reports whether nothing is inside of an object, so that no depth is too deep to show it.
func (in *inspector) isLeaf(object *goja.Object) bool {
	if in.limits.Hidden {
		return false
	}
	letters := 0 // which are keys as well
	switch kind := Kind(object); kind {
	case "Promise", "ArrayBuffer", "TypedArray":
		return false
	case "Array": // whose keys may be many
		if in.length(object) > 0 {
			return false
		}
	case "String":
		letters = in.length(object)
	case "Map", "Set":
		if in.size(object, kind) > 0 {
			return false
		}
	case "Object":
		if name, _ := in.className(object); name == "WeakMap" || name == "WeakSet" || name == "DataView" {
			return false
		}
	case "Error":
		if in.hasCause(object) || in.hasErrors(object) {
			return false
		}
	}
	return len(object.Keys()) == letters && len(object.Symbols()) == 0
}

// sort brings entries into the order that was asked for, if one was.
func (in *inspector) sort(entries []string) {
	if in.limits.Sorted != nil {
		slices.SortStableFunc(entries, in.limits.Sorted)
	}
}

// summary names what is too deep to be shown.
func (in *inspector) summary(object *goja.Object) string {
	name, known := in.className(object)
	if !known {
		kind := Kind(object)
		if kind == "TypedArray" {
			kind = in.typedClass(object)
		}
		return kind + ": null prototype"
	}
	return name
}

func (in *inspector) shape(object *goja.Object, level int) shape {
	if in.isNamespace(object) {
		return in.namespace(object, level)
	}
	name, known := in.className(object)
	class, tag := Kind(object), in.tag(object)
	head := func(fallback, size string) string { return prefix(name, known, tag, fallback, size) }
	s := shape{close: "}"}
	var behind []string // entries that follow the properties
	switch class {
	case "Array":
		s = in.array(object, level, name, known, tag)
	case "Function":
		s.base, s.style = in.function(object, name, known, tag), styleSpecial
		s.open = s.base + " {"
	case "Error":
		s.base = in.errorText(object, name, known, tag)
		s.open = s.base + " {"
		behind = in.reasons(object, level)
	case "Date":
		s.base = stripDefault(head(class, ""), class) + in.call(object, "Date", "toISOString", "Invalid Date")
		s.style = styleDate
		s.open = s.base + " {"
	case "RegExp":
		s.base, s.style = stripDefault(head(class, ""), class)+in.pattern(object), styleRegexp
		s.open = s.base + " {"
	case "Map", "Set":
		size := in.size(object, class)
		s.open = head(class, "("+strconv.Itoa(size)+")") + "{"
		s.entries = in.collection(object, class, size, level)
	case "Promise":
		s.entries = in.promise(object, level)
		s.open = head(class, "") + "{"
	case "ArrayBuffer":
		s.entries = in.arrayBuffer(object)
		s.open = head(class, "") + "{"
	case "Number", "String", "Boolean", "Symbol", "BigInt":
		s.base, s.style = in.boxed(object, class, name, known), styleNamed(strings.ToLower(class))
		s.open = s.base + " {"
	case "Arguments":
		s.open = "[Arguments] {"
	case "TypedArray":
		s = in.elements(object, level, head(in.typedClass(object), "("+strconv.Itoa(in.length(object))+")"))
	default:
		switch {
		case name == "WeakMap" || name == "WeakSet":
			s.open = head(class, "") + "{"
			s.entries = []string{in.paint(styleSpecial, "<items unknown>")}
		case name == "DataView" && tag == "DataView":
			s.open = "DataView {"
			s.entries = in.dataView(object, level)
		case tag != "" && tag != name:
			s.open = head("Object", "") + "{"
		case known && name == "Object":
			s.open = "{"
		default:
			s.open = head("Object", "") + "{"
		}
	}
	properties := in.properties(object, class, level)
	properties = append(properties, behind...)
	if s.array {
		in.sort(properties)
	}
	s.entries = append(s.entries, properties...)
	if !s.array {
		in.sort(s.entries)
	}
	return s
}
