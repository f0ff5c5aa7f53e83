package render

import (
	"slices"
	"strings"

	"github.com/dop251/goja"
)

// properties shows the own enumerable properties, symbols last.
func (in *inspector) properties(object *goja.Object, class string, level int) []string {
	var shown []string
	for _, key := range in.names(object, class) {
		if in.toldByStack(object, class, key) {
			continue
		}
		name := in.key(key)
		if in.limits.Hidden && in.hides(object, key) {
			name = "[" + key + "]"
		}
		shown = append(shown, name+":"+in.property(object, in.vm.ToValue(key), level))
	}
	for _, symbol := range object.Symbols() {
		descriptor := in.descriptor(object, symbol)
		if descriptor == nil || !in.limits.Hidden && !descriptor.Get("enumerable").ToBoolean() {
			continue
		}
		shown = append(shown, "["+in.paint(styleString, symbolText(symbol))+"]:"+in.property(object, symbol, level))
	}
	return shown
}

// toldByStack reports whether a key is a name, message or stack that stands in the error's stack already.
func (in *inspector) toldByStack(object *goja.Object, class, key string) bool {
	if key != "name" && key != "message" && key != "stack" || in.limits.Hidden || class != "Error" {
		return false
	}
	text, ok := read(in.vm, object, key).(goja.String)
	return !ok || strings.Contains(readText(in.vm, object, "stack"), text.String())
}

// matchOrder puts the keys of what RegExp.prototype.exec gives into Node's order; the engine has input before index.
func matchOrder(keys []string) []string {
	at := slices.Index(keys, "input")
	if at < 0 || at+2 >= len(keys) || keys[at+1] != "index" || keys[at+2] != "groups" {
		return keys
	}
	keys = slices.Clone(keys)
	keys[at], keys[at+1] = "index", "input"
	return keys
}

// property shows what follows the colon of one property.
func (in *inspector) property(object *goja.Object, key goja.Value, level int) string {
	descriptor := in.descriptor(object, key)
	if descriptor == nil {
		return " " + in.paint(styleUndefined, "undefined")
	}
	if accessor := accessors(descriptor); accessor != "" {
		return " " + in.paint(styleSpecial, accessor)
	}
	in.indentation += 2
	text := in.value(descriptor.Get("value"), level+1)
	in.indentation -= 2
	return " " + text
}

// accessors says which a property has; empty for one that holds a value.
func accessors(descriptor *goja.Object) string {
	isSet := func(name string) bool { v := descriptor.Get(name); return v != nil && !goja.IsUndefined(v) }
	switch get, set := isSet("get"), isSet("set"); {
	case get && set:
		return "[Getter/Setter]"
	case get:
		return "[Getter]"
	case set:
		return "[Setter]"
	}
	return ""
}

func isIndex(key string) bool {
	if key == "" || len(key) > 1 && key[0] == '0' {
		return false
	}
	for i := range len(key) {
		if key[i] < '0' || key[i] > '9' {
			return false
		}
	}
	return true
}

// key is Key in its colour. In brackets __proto__ is a name, in a literal without them the prototype.
func (in *inspector) key(name string) string {
	switch {
	case name == "__proto__":
		return "['__proto__']"
	case isIdentifier(name):
		return name
	}
	return in.paint(styleString, Quote(name))
}

// Key is the name of a property as it stands before a colon: quoted, unless it is a plain word.
func Key(name string) string {
	if isIdentifier(name) {
		return name
	}
	return Quote(name)
}

// isIdentifier is Node's test for a key that needs no quotes: ASCII only.
func isIdentifier(key string) bool {
	for i := range len(key) {
		c := key[i]
		letter := c == '_' || c|0x20 >= 'a' && c|0x20 <= 'z'
		if !letter && (i == 0 || c < '0' || c > '9') {
			return false
		}
	}
	return key != ""
}
