package web

import (
	_ "embed"
	"fmt"
	"unicode/utf8"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

//go:embed js/revive.js
var reviveSource string

// defineJSON replaces the engine's JSON.parse, which goes through encoding/json: it refuses 1e999, loses surrogates
// that stand alone, does not say where a text is wrong, and takes three times as long.
func defineJSON(h module.Host) {
	vm := h.VM()
	json, ok := vm.Get("JSON").(*goja.Object)
	if !ok {
		return
	}
	var revive goja.Callable
	module.Method(vm, json, "parse", 2, func(call goja.FunctionCall) goja.Value {
		given := call.Argument(0)
		if _, ok := given.(*goja.Symbol); ok {
			module.Throw(vm, module.TypeError("Cannot convert a Symbol value to a string"))
		}
		text, ok := given.ToString().(goja.String)
		if !ok {
			text, _ = vm.ToValue(given.String()).(goja.String)
		}
		value, err := parseJSON(vm, text)
		if err != nil {
			module.Throw(vm, err)
		}
		if _, ok := goja.AssertFunction(call.Argument(1)); !ok {
			return value
		}
		if revive == nil {
			exports, err := module.Script(h, reviveSource, nil)
			if err != nil {
				module.Throw(vm, err)
			}
			revive, _ = goja.AssertFunction(exports)
		}
		if value, err = revive(goja.Undefined(), value, call.Argument(1)); err != nil {
			module.Throw(vm, err)
		}
		return value
	})
}

// parseJSON makes the value of a text, or a SyntaxError in the words of Node 20.
func parseJSON(vm *goja.Runtime, text goja.String) (goja.Value, error) {
	if plain := text.String(); len(plain) == text.Length() { // ASCII: any other character is longer in UTF-8
		return parseUnits(vm, []byte(plain))
	}
	units := make([]uint16, text.Length())
	for i := range units {
		units[i] = text.CharAt(i)
	}
	return parseUnits(vm, units)
}

func parseUnits[C byte | uint16](vm *goja.Runtime, text []C) (goja.Value, error) {
	p := jsonParser[C]{jsonScanner: jsonScanner[C]{text: text}, vm: vm, prototype: vm.NewObject().Prototype(), keys: map[string]string{}}
	value := p.value()
	switch {
	case p.depth > deepestJSON:
		return nil, module.RangeError(fmt.Sprintf("JSON.parse: the text is nested more than %d deep", deepestJSON))
	case value != nil && p.next() != end:
		p.fault = fmt.Sprintf("Unexpected non-whitespace character after JSON at position %d", p.at)
	}
	if p.fault != "" {
		return nil, &module.Error{Class: "SyntaxError", Message: p.fault}
	}
	return value, nil
}

// deepestJSON keeps the parser, which calls itself, from the end of the stack.
const deepestJSON = 100_000

// A jsonParser makes values of JSON. Its methods give nil at the first fault.
type jsonParser[C byte | uint16] struct {
	jsonScanner[C]
	vm        *goja.Runtime
	prototype *goja.Object      // Object.prototype
	keys      map[string]string // one text a key, however often it occurs
	narrow    []byte            // see plain
	items     []any             // of the arrays that are open
	depth     int
}

func (p *jsonParser[C]) value() goja.Value {
	switch c := p.next(); {
	case c == '"':
		return p.quotedText()
	case c == '{' || c == '[':
		if p.depth++; p.depth > deepestJSON {
			return nil
		}
		var value goja.Value
		if c == '{' {
			value = p.object()
		} else {
			value = p.array()
		}
		if value != nil {
			p.depth--
		}
		return value
	case c == '-' || isDigit(c):
		return p.numeric()
	case c == 't':
		return p.word("true", p.vm.ToValue(true))
	case c == 'f':
		return p.word("false", p.vm.ToValue(false))
	case c == 'n':
		return p.word("null", goja.Null())
	}
	p.unexpected()
	return nil
}

func (p *jsonParser[C]) word(word string, value goja.Value) goja.Value {
	if !p.literal(word) {
		return nil
	}
	return value
}

func (p *jsonParser[C]) numeric() goja.Value {
	from := p.at
	if !p.number() {
		return nil
	}
	return p.vm.ToValue(numberOf(p.text[from:p.at]))
}

func (p *jsonParser[C]) quotedText() goja.Value {
	raw, escaped, ok := p.string()
	switch {
	case !ok:
		return nil
	case escaped:
		return goja.StringFromUTF16(unescaped(raw))
	}
	if plain, ok := any(raw).([]byte); ok {
		return p.vm.ToValue(string(plain))
	}
	return goja.StringFromUTF16(any(raw).([]uint16))
}

// object gives its object a prototype in the end: before it has one no setter of it, such as __proto__'s, is met.
func (p *jsonParser[C]) object() goja.Value {
	p.at++
	object := p.vm.CreateObject(nil)
	for first := true; ; first = false {
		if first && p.take('}') {
			break
		}
		if !p.property(object, first) {
			return nil
		}
		if p.take(',') {
			continue
		}
		if !p.take('}') {
			p.fail("Expected ',' or '}' after property value")
			return nil
		}
		break
	}
	_ = object.SetPrototype(p.prototype)
	return object
}

func (p *jsonParser[C]) property(on *goja.Object, first bool) bool {
	switch {
	case p.next() == '"':
	case first:
		return p.fail("Expected property name or '}'")
	default:
		return p.fail("Expected double-quoted property name")
	}
	raw, escaped, ok := p.string()
	if !ok {
		return false
	}
	switch {
	case p.take(':'):
	case first:
		return p.fail("Expected ':' after property name")
	default:
		return p.unexpected() // as V8 has it
	}
	value := p.value()
	if value == nil {
		return false
	}
	if plain := p.plain(raw); plain != nil && !escaped {
		key, known := p.keys[string(plain)]
		if !known {
			key = string(plain)
			p.keys[key] = key
		}
		return on.Set(key, value) == nil
	}
	name := goja.StringFromUTF16(unescaped(raw))
	if key := name.String(); p.vm.ToValue(key).StrictEquals(name) {
		return on.Set(key, value) == nil
	}
	return p.setOdd(on, name, value)
}

// plain is ASCII in bytes, nil for any other text. It holds until the next call.
func (p *jsonParser[C]) plain(raw []C) []byte {
	if plain, ok := any(raw).([]byte); ok {
		return plain
	}
	p.narrow = append(p.narrow[:0], make([]byte, len(raw))...)
	for i, c := range raw {
		if c >= utf8.RuneSelf {
			return nil
		}
		p.narrow[i] = byte(c)
	}
	return p.narrow
}

// setOdd sets a property whose name has half a surrogate pair, which no Go string can hold.
func (p *jsonParser[C]) setOdd(on *goja.Object, name, value goja.Value) bool {
	set, err := p.vm.RunString("(on, name, value) => { on[name] = value }")
	if err != nil {
		return false
	}
	f, _ := goja.AssertFunction(set)
	_, err = f(goja.Undefined(), on, name, value)
	return err == nil
}

func (p *jsonParser[C]) array() goja.Value {
	p.at++
	if p.take(']') {
		return p.vm.NewArray()
	}
	from := len(p.items)
	for {
		value := p.value()
		if value == nil {
			return nil
		}
		p.items = append(p.items, value)
		if p.take(',') {
			continue
		}
		if !p.take(']') {
			p.fail("Expected ',' or ']' after array element")
			return nil
		}
		array := p.vm.NewArray(p.items[from:]...)
		clear(p.items[from:])
		p.items = p.items[:from]
		return array
	}
}
