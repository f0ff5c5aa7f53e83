package web

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// defineJSON replaces JSON.parse by itself with other messages: the engine's do not say where the text is wrong.
func defineJSON(vm *goja.Runtime) {
	json, ok := vm.Get("JSON").(*goja.Object)
	if !ok {
		return
	}
	parse, ok := goja.AssertFunction(json.Get("parse"))
	if !ok {
		return
	}
	module.Method(vm, json, "parse", 2, func(call goja.FunctionCall) goja.Value {
		given := call.Argument(0)
		if _, ok := given.(*goja.Symbol); ok {
			module.Throw(vm, module.TypeError("Cannot convert a Symbol value to a string"))
		}
		text, ok := given.(goja.String)
		if !ok {
			text, _ = vm.ToValue(given.String()).(goja.String)
		}
		if text.Length() > deepestJSON && deeper(text.String(), deepestJSON) {
			module.Throw(vm, module.RangeError(fmt.Sprintf("JSON.parse: the text is nested more than %d deep", deepestJSON)))
		}
		value, err := parse(call.This, text, call.Argument(1))
		if err == nil {
			return value
		}
		// A reviver's own errors pass: it only runs over text that is right.
		if fault := jsonFault(text.String()); fault != "" {
			err = &module.Error{Class: "SyntaxError", Message: fault}
		}
		module.Throw(vm, err)
		return nil
	})
}

// deepestJSON keeps the engine's parser, which calls itself, from the end of the stack.
const deepestJSON = 100_000

// deeper reports whether brackets are within each other more than limit times.
func deeper(text string, limit int) bool {
	depth, quoted := 0, false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '"':
			quoted = !quoted
		case quoted && c == '\\':
			i++
		case quoted:
		case c == '[', c == '{':
			if depth++; depth > limit {
				return true
			}
		case c == ']', c == '}':
			depth--
		}
	}
	return false
}

// jsonFault is what is wrong with a text that is no JSON, as Node 20 says it; "" for JSON.
func jsonFault(text string) string {
	s := jsonScanner{text: utf16.Encode([]rune(text))}
	s.value()
	if s.fault == "" && s.next() != end {
		s.fault = fmt.Sprintf("Unexpected non-whitespace character after JSON at position %d", s.at)
	}
	return s.fault
}

const end = -1 // after the last character of a text

// A jsonScanner reads JSON up to the first fault.
type jsonScanner struct {
	text  []uint16 // positions count as JavaScript counts
	at    int
	fault string
}

func (s *jsonScanner) peek() int {
	if s.at >= len(s.text) {
		return end
	}
	return int(s.text[s.at])
}

// next skips blanks.
func (s *jsonScanner) next() int {
	for slices.Contains([]int{' ', '\t', '\n', '\r'}, s.peek()) {
		s.at++
	}
	return s.peek()
}

// take goes on after c, if it is next.
func (s *jsonScanner) take(c int) bool {
	if s.next() != c {
		return false
	}
	s.at++
	return true
}

func (s *jsonScanner) fail(message string) bool {
	s.fault = fmt.Sprintf("%s in JSON at position %d", message, s.at)
	return false
}

// value and what it calls report whether the text was right.
func (s *jsonScanner) value() bool {
	switch c := s.next(); {
	case c == '{':
		return s.object()
	case c == '[':
		return s.array()
	case c == '"':
		return s.string()
	case c == '-' || isDigit(c):
		return s.number()
	case c == 't':
		return s.literal("true")
	case c == 'f':
		return s.literal("false")
	case c == 'n':
		return s.literal("null")
	}
	return s.unexpected()
}

func (s *jsonScanner) object() bool {
	s.at++
	if s.take('}') {
		return true
	}
	for first := true; ; first = false {
		switch {
		case s.next() == '"':
		case first:
			return s.fail("Expected property name or '}'")
		default:
			return s.fail("Expected double-quoted property name")
		}
		if !s.string() {
			return false
		}
		switch {
		case s.take(':'):
		case first:
			return s.fail("Expected ':' after property name")
		default:
			return s.unexpected() // as V8 has it
		}
		if !s.value() {
			return false
		}
		if !s.take(',') {
			return s.take('}') || s.fail("Expected ',' or '}' after property value")
		}
	}
}

func (s *jsonScanner) array() bool {
	s.at++
	if s.take(']') {
		return true
	}
	for {
		if !s.value() {
			return false
		}
		if !s.take(',') {
			return s.take(']') || s.fail("Expected ',' or ']' after array element")
		}
	}
}

func (s *jsonScanner) string() bool {
	for s.at++; ; s.at++ {
		switch c := s.peek(); {
		case c == end:
			return s.fail("Unterminated string")
		case c == '"':
			s.at++
			return true
		case c < ' ':
			return s.fail("Bad control character in string literal")
		case c == '\\':
			s.at++
			if !s.escape() {
				return false
			}
		}
	}
}

// escape stops at the last character of what follows a backslash.
func (s *jsonScanner) escape() bool {
	c := s.peek()
	if c == end || c > 0xFF { // as V8 has it
		return s.unexpected()
	}
	if c != 'u' {
		return strings.ContainsRune(`"\/bfnrt`, rune(c)) || s.fail("Bad escaped character")
	}
	for range 4 {
		s.at++
		if c := s.peek(); c == end || c > 'f' || !strings.ContainsRune("0123456789abcdefABCDEF", rune(c)) {
			return s.fail("Bad Unicode escape")
		}
	}
	return true
}

func isDigit(c int) bool { return '0' <= c && c <= '9' }

func (s *jsonScanner) digits() bool {
	from := s.at
	for isDigit(s.peek()) {
		s.at++
	}
	return s.at > from
}

func (s *jsonScanner) number() bool {
	if s.peek() == '-' {
		s.at++
		if !isDigit(s.peek()) {
			return s.fail("No number after minus sign")
		}
	}
	if s.peek() == '0' {
		s.at++
		if isDigit(s.peek()) {
			return s.fail("Unexpected number")
		}
	}
	s.digits()
	if s.peek() == '.' {
		s.at++
		if !s.digits() {
			return s.fail("Unterminated fractional number")
		}
	}
	if c := s.peek(); c == 'e' || c == 'E' {
		s.at++
		if c := s.peek(); c == '+' || c == '-' {
			s.at++
		}
		if !s.digits() {
			return s.fail("Exponent part is missing a number")
		}
	}
	return true
}

func (s *jsonScanner) literal(word string) bool {
	for _, c := range word {
		if s.peek() != int(c) {
			return s.unexpected()
		}
		s.at++
	}
	return true
}

// unexpected says what stands where a value should.
func (s *jsonScanner) unexpected() bool {
	const context = 10 // characters on each side that a message shows
	whole := string(utf16.Decode(s.text))
	switch c := s.peek(); {
	case c == end:
		s.fault = "Unexpected end of JSON input"
		return false
	case isDigit(c) || c == '-':
		return s.fail("Unexpected number")
	case c == '"':
		return s.fail("Unexpected string")
	case slices.Contains([]string{"undefined", "NaN", "Infinity", "[object Object]"}, whole):
		s.fault = fmt.Sprintf(`"%s" is not valid JSON`, whole)
		return false
	}
	from, to := 0, len(s.text)
	if len(s.text) > 2*context {
		from, to = max(0, s.at-context), min(len(s.text), s.at+context)
	}
	before, after := "", ""
	if from > 0 {
		before = "..."
	}
	if to < len(s.text) {
		after = "..."
	}
	s.fault = fmt.Sprintf(`Unexpected token '%s', %s"%s"%s is not valid JSON`,
		string(utf16.Decode(s.text[s.at:s.at+1])), before, string(utf16.Decode(s.text[from:to])), after)
	return false
}
