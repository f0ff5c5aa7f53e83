package py

import (
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// newJSON makes native of js/json.js:
//
//	encode(value, options)      the value as JSON. options are Python's, but that separators are comma and colon, and
//	                            indent is a text or null
//	scan(text, at, hooks)       the value at a place, and where it ends: {value, end}; else {message, at} of an error.
//	                            hooks has what is called with the text of a number: int, float, constant, or is without;
//	                            object, pairs: what is called with each object, and with its pairs; loose: control
//	                            characters are allowed in texts
func newJSON(h module.Host) *goja.Object {
	vm := h.VM()
	native := vm.NewObject()
	module.Method(vm, native, "encode", 2, func(call goja.FunctionCall) goja.Value {
		v, err := valuesOf(h)
		if err != nil {
			module.Throw(vm, err)
		}
		return v.encodeJSON(call)
	})
	module.Method(vm, native, "scan", 3, func(call goja.FunctionCall) goja.Value {
		v, err := valuesOf(h)
		if err != nil {
			module.Throw(vm, err)
		}
		s := &scanner{values: v, text: units(call.Argument(0).ToString().(goja.String)), at: int(call.Argument(1).ToInteger())}
		hooks := call.Argument(2).ToObject(vm)
		s.loose = hooks.Get("loose") != nil && hooks.Get("loose").ToBoolean()
		for name, hook := range map[string]*goja.Callable{
			"int": &s.int, "float": &s.float, "constant": &s.constant, "object": &s.object, "pairs": &s.pairs,
		} {
			*hook, _ = goja.AssertFunction(hooks.Get(name))
		}
		result := vm.NewObject()
		value, err := s.value(0)
		if err != nil {
			failed, ok := err.(*jsonError)
			if !ok {
				module.Throw(vm, err)
			}
			_ = result.Set("message", failed.message)
			_ = result.Set("at", failed.at)
			return result
		}
		_ = result.Set("value", value)
		_ = result.Set("end", s.at)
		return result
	})
	return native
}

// quotedJSON writes a text as JSON: beyond ASCII by escapes, or as it is.
func quotedJSON(text goja.String, ascii bool) string {
	const hexadecimal = "0123456789abcdef"
	out := make([]uint16, 0, text.Length()+2)
	out = append(out, '"')
	for i := range text.Length() {
		c := text.CharAt(i)
		short := byte(0)
		switch c {
		case '"', '\\':
			short = byte(c)
		case '\n':
			short = 'n'
		case '\r':
			short = 'r'
		case '\t':
			short = 't'
		case '\f':
			short = 'f'
		case '\b':
			short = 'b'
		}
		switch {
		case short != 0:
			out = append(out, '\\', uint16(short))
		case c < ' ' || ascii && c > '~':
			out = append(out, '\\', 'u')
			for shift := 12; shift >= 0; shift -= 4 {
				out = append(out, uint16(hexadecimal[c>>shift&15]))
			}
		default:
			out = append(out, c)
		}
	}
	return string(utf16.Decode(append(out, '"')))
}

// A jsonError is what a text is refused for, in Python's words, with its place.
type jsonError struct {
	message string
	at      int
}

func (e *jsonError) Error() string { return e.message }

// A scanner reads JSON as Python does: NaN and Infinity are numbers, and an integer that a number does not keep is a
// BigInt.
type scanner struct {
	values               *values
	text                 []uint16
	at                   int
	loose                bool
	int, float, constant goja.Callable
	object, pairs        goja.Callable
}

func (s *scanner) fail(at int, message string) error { return &jsonError{message: message, at: at} }

// maxNesting is how deep arrays and objects may lie in each other; Python's own limit is about this.
const maxNesting = 900

func (s *scanner) space() {
	for s.at < len(s.text) {
		switch s.text[s.at] {
		case ' ', '\t', '\n', '\r':
			s.at++
		default:
			return
		}
	}
}

func (s *scanner) next() uint16 {
	if s.at < len(s.text) {
		return s.text[s.at]
	}
	return 0
}

func (s *scanner) take(word string) bool {
	if len(s.text)-s.at < len(word) {
		return false
	}
	for i := range len(word) {
		if s.text[s.at+i] != uint16(word[i]) {
			return false
		}
	}
	s.at += len(word)
	return true
}

func (s *scanner) value(depth int) (goja.Value, error) {
	if depth > maxNesting {
		return nil, module.RangeError("maximum recursion depth exceeded while decoding a JSON array or object")
	}
	switch c := s.next(); {
	case c == '"':
		return s.string()
	case c == '{':
		return s.dict(depth)
	case c == '[':
		return s.list(depth)
	case s.take("null"):
		return goja.Null(), nil
	case s.take("true"):
		return s.values.vm.ToValue(true), nil
	case s.take("false"):
		return s.values.vm.ToValue(false), nil
	case c == '-' || c >= '0' && c <= '9':
		if value, err := s.number(); value != nil || err != nil {
			return value, err
		}
	}
	for name, value := range map[string]float64{"NaN": math.NaN(), "Infinity": math.Inf(1), "-Infinity": math.Inf(-1)} {
		if !s.take(name) {
			continue
		}
		if s.constant != nil {
			return s.constant(goja.Undefined(), s.values.vm.ToValue(name))
		}
		return s.values.vm.ToValue(value), nil
	}
	return nil, s.fail(s.at, "Expecting value")
}

func (s *scanner) digits() bool {
	from := s.at
	for s.next() >= '0' && s.next() <= '9' {
		s.at++
	}
	return s.at > from
}

// number reads a number; without one it gives nil and stays.
func (s *scanner) number() (goja.Value, error) {
	from := s.at
	s.take("-")
	if !s.take("0") && !s.digits() {
		s.at = from
		return nil, nil
	}
	end, fractional := s.at, false
	if s.take(".") && s.digits() {
		end, fractional = s.at, true
	}
	s.at = end
	if s.take("e") || s.take("E") {
		if !s.take("+") {
			s.take("-")
		}
		if s.digits() {
			end, fractional = s.at, true
		}
	}
	s.at = end
	text := string(utf16.Decode(s.text[from:end]))
	hook := s.int
	if fractional {
		hook = s.float
	}
	if hook != nil {
		return hook(goja.Undefined(), s.values.vm.ToValue(text))
	}
	f, _ := strconv.ParseFloat(text, 64)     // too large is infinite, as in Python
	if !fractional && math.Abs(f) >= 1<<53 { // a number would not keep all digits
		if exact, _ := new(big.Int).SetString(text, 10); exact != nil {
			return s.values.vm.ToValue(exact), nil
		}
	}
	if f == 0 && !fractional {
		f = 0 // -0 is an integer of Python without a sign
	}
	return s.values.vm.ToValue(f), nil
}

// string reads a text from its quote on.
func (s *scanner) string() (goja.Value, error) {
	begin := s.at
	s.at++
	from := s.at
	var out []uint16
	for {
		if s.at >= len(s.text) {
			return nil, s.fail(begin, "Unterminated string starting at")
		}
		switch c := s.text[s.at]; {
		case c == '"':
			part := s.text[from:s.at]
			s.at++
			if out == nil {
				return goja.StringFromUTF16(part), nil
			}
			return goja.StringFromUTF16(append(out, part...)), nil
		case c == '\\':
			out = append(out, s.text[from:s.at]...)
			unit, err := s.escape(begin)
			if err != nil {
				return nil, err
			}
			out = append(out, unit)
			from = s.at
		case c < ' ' && !s.loose:
			return nil, s.fail(s.at, "Invalid control character at")
		default:
			s.at++
		}
	}
}

// escape reads what a backslash begins.
func (s *scanner) escape(begin int) (uint16, error) {
	at := s.at
	if at+1 >= len(s.text) {
		return 0, s.fail(begin, "Unterminated string starting at")
	}
	c := s.text[at+1]
	s.at += 2
	switch c {
	case '"', '\\', '/':
		return c, nil
	case 'b':
		return '\b', nil
	case 'f':
		return '\f', nil
	case 'n':
		return '\n', nil
	case 'r':
		return '\r', nil
	case 't':
		return '\t', nil
	case 'u':
		if s.at+4 <= len(s.text) {
			digits := string(utf16.Decode(s.text[s.at : s.at+4]))
			if unit, err := strconv.ParseUint(digits, 16, 16); err == nil && len(digits) == 4 && !strings.ContainsAny(digits, "+_") {
				s.at += 4
				return uint16(unit), nil
			}
		}
		return 0, s.fail(at+1, `Invalid \uXXXX escape`)
	}
	return 0, s.fail(at, `Invalid \escape`)
}

func (s *scanner) list(depth int) (goja.Value, error) {
	var values []any
	s.at++
	s.space()
	if s.take("]") {
		return s.values.vm.NewArray(), nil
	}
	for {
		value, err := s.value(depth + 1)
		if err != nil {
			return nil, err
		}
		values = append(values, value)
		s.space()
		if s.take("]") {
			return s.values.vm.NewArray(values...), nil
		}
		if !s.take(",") {
			return nil, s.fail(s.at, "Expecting ',' delimiter")
		}
		s.space()
	}
}

func (s *scanner) dict(depth int) (goja.Value, error) {
	vm := s.values.vm
	var names []string
	entries := map[string]goja.Value{}
	var pairs []any // for the hook
	ordered := false
	add := func(key, value goja.Value) {
		name := key.String()
		if _, again := entries[name]; !again {
			names = append(names, name)
		}
		entries[name] = value
		ordered = ordered || isIndex(name)
		if s.pairs != nil {
			pairs = append(pairs, vm.NewArray(key, value))
		}
	}
	s.at++
	s.space()
	for first := true; ; first = false {
		if first && s.take("}") {
			break
		}
		if s.next() != '"' {
			return nil, s.fail(s.at, "Expecting property name enclosed in double quotes")
		}
		key, err := s.string()
		if err != nil {
			return nil, err
		}
		s.space()
		if !s.take(":") {
			return nil, s.fail(s.at, "Expecting ':' delimiter")
		}
		s.space()
		value, err := s.value(depth + 1)
		if err != nil {
			return nil, err
		}
		add(key, value)
		s.space()
		if s.take("}") {
			break
		}
		if !s.take(",") {
			return nil, s.fail(s.at, "Expecting ',' delimiter")
		}
		s.space()
	}
	if s.pairs != nil {
		return s.pairs(goja.Undefined(), vm.NewArray(pairs...))
	}
	object := vm.NewObject()
	if ordered { // a plain object would sort its names
		var d *Dict
		d, object = s.values.newDict()
		for _, name := range names {
			d.put(vm.ToValue(name), entries[name])
		}
	} else {
		for _, name := range names { // defined, not set: __proto__ is a name as any other
			_ = object.DefineDataProperty(name, entries[name], goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_TRUE)
		}
	}
	if s.object != nil {
		return s.object(goja.Undefined(), object)
	}
	return object, nil
}
