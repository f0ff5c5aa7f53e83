package py

import (
	"context"
	"errors"
	"unicode/utf16"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/py/pattern"
)

// newRe makes what module re is built on: compile(pattern, flags) gives the functions of a pattern, or what is wrong with it.
func newRe(h module.Host) *goja.Object {
	vm := h.VM()
	native := vm.NewObject()
	module.Method(vm, native, "compile", 2, func(call goja.FunctionCall) goja.Value {
		text := readSubject(call.Argument(0))
		compiled, wrong := pattern.Compile(text.characters, int(call.Argument(1).ToInteger()), text.bytes)
		if wrong != nil {
			return complaint(vm, wrong, text)
		}
		return (&regularExpression{h, compiled}).object()
	})
	return native
}

// complaint says what is wrong with a pattern or a template.
func complaint(vm *goja.Runtime, wrong *pattern.Error, text subject) goja.Value {
	object := vm.NewObject()
	_ = object.Set("error", wrong.Message)
	_ = object.Set("isIndex", wrong.Index)
	_ = object.Set("position", goja.Null())
	if wrong.Position >= 0 {
		_ = object.Set("position", text.unit(wrong.Position))
	}
	return object
}

// subject is a text, or bytes, as a pattern sees it.
type subject struct {
	characters []rune
	units      []int // where each character begins in UTF-16, and the end; nil where each is one
	bytes      bool
}

func readSubject(value goja.Value) subject {
	if data, ok := module.Bytes(value); ok {
		characters := make([]rune, len(data))
		for i, b := range data {
			characters[i] = rune(b)
		}
		return subject{characters: characters, bytes: true}
	}
	text, _ := value.ToString().(goja.String)
	n := text.Length()
	s := subject{characters: make([]rune, 0, n)}
	for i := 0; i < n; i++ {
		r := rune(text.CharAt(i))
		if utf16.IsSurrogate(r) && i+1 < n {
			if both := utf16.DecodeRune(r, rune(text.CharAt(i+1))); both != '\uFFFD' {
				if s.units == nil {
					for at := range s.characters {
						s.units = append(s.units, at)
					}
				}
				s.units = append(s.units, i)
				s.characters = append(s.characters, both)
				i++
				continue
			}
		}
		if s.units != nil {
			s.units = append(s.units, i)
		}
		s.characters = append(s.characters, r)
	}
	if s.units != nil {
		s.units = append(s.units, n)
	}
	return s
}

// unit is the place of a character as JavaScript counts.
func (s subject) unit(character int) int {
	if s.units == nil || character < 0 {
		return character
	}
	return s.units[character]
}

// character is the place of the character that a unit is in, or of the end.
func (s subject) character(unit int) int {
	if s.units != nil {
		for at, begins := range s.units {
			if begins >= unit {
				return at
			}
		}
	}
	return max(0, min(unit, len(s.characters)))
}

type regularExpression struct {
	host module.Host
	*pattern.Pattern
}

// object is {flags, groups, names, find, all, template}.
func (r *regularExpression) object() goja.Value {
	vm := r.host.VM()
	object := vm.NewObject()
	_ = object.Set("flags", r.Flags)
	_ = object.Set("groups", r.Groups)
	names := make([]any, 0, 2*len(r.Names))
	for _, name := range r.Names {
		names = append(names, name, r.Index[name])
	}
	_ = object.Set("names", vm.NewArray(names...))
	module.Method(vm, object, "find", 4, func(call goja.FunctionCall) goja.Value {
		text, from, end := r.subject(call)
		if from > end {
			return goja.Null()
		}
		mode := pattern.Mode(call.Argument(3).ToInteger())
		found := patiently(r.host, func(ended func() error) (*pattern.Found, error) {
			return r.Find(ended, text.characters, from, end, mode)
		})
		return places(vm, text, found)
	})
	module.Method(vm, object, "all", 4, func(call goja.FunctionCall) goja.Value {
		text, from, end := r.subject(call)
		limit := max(0, int(call.Argument(3).ToInteger()))
		all := patiently(r.host, func(ended func() error) ([]*pattern.Found, error) {
			return r.All(ended, text.characters, from, end, limit)
		})
		matches := make([]any, len(all))
		for i, found := range all {
			matches[i] = places(vm, text, found)
		}
		return vm.NewArray(matches...)
	})
	module.Method(vm, object, "template", 1, func(call goja.FunctionCall) goja.Value {
		text := readSubject(call.Argument(0))
		parts, wrong := r.Template(text.characters)
		if wrong != nil {
			return complaint(vm, wrong, text)
		}
		result := make([]any, len(parts))
		for i, part := range parts {
			result[i] = part.Group
			if part.Group < 0 {
				result[i] = literalText(vm, part.Text, text.bytes)
			}
		}
		return vm.NewArray(result...)
	})
	return object
}

func literalText(vm *goja.Runtime, characters []rune, bytes bool) goja.Value {
	if !bytes {
		return goja.StringFromUTF16(utf16.Encode(characters))
	}
	data := make([]byte, len(characters))
	for i, r := range characters {
		data[i] = byte(r)
	}
	return vm.ToValue(vm.NewArrayBuffer(data))
}

// subject reads (text, from, end).
func (r *regularExpression) subject(call goja.FunctionCall) (text subject, from, end int) {
	text = readSubject(call.Argument(0))
	from, end = 0, len(text.characters)
	if value := call.Argument(1); !goja.IsUndefined(value) && !goja.IsNull(value) {
		from = text.character(int(value.ToInteger()))
	}
	if value := call.Argument(2); !goja.IsUndefined(value) && !goja.IsNull(value) {
		end = text.character(int(value.ToInteger()))
	}
	return text, from, end
}

// places are those of a match's groups as JavaScript counts, and behind them the group that was closed last.
func places(vm *goja.Runtime, text subject, found *pattern.Found) goja.Value {
	if found == nil {
		return goja.Null()
	}
	result := make([]any, len(found.Places)+1)
	for i, at := range found.Places {
		result[i] = text.unit(at)
	}
	result[len(found.Places)] = found.Last
	return vm.NewArray(result...)
}

// patiently matches, and once that takes long lets Ctrl-C end it.
func patiently[T any](h module.Host, match func(ended func() error) (T, error)) T {
	result, err := match(nil)
	switch {
	case err == nil:
		return result
	case errors.Is(err, pattern.ErrDeep):
		tooDeep(h, err)
	}
	err = h.Block(func(ctx context.Context) (err error) {
		result, err = match(func() error { return context.Cause(ctx) })
		return err
	})
	if errors.Is(err, pattern.ErrDeep) {
		tooDeep(h, err)
	}
	if err != nil {
		module.Throw(h.VM(), err)
	}
	return result
}

func tooDeep(h module.Host, err error) {
	v, failed := valuesOf(h)
	if failed != nil {
		module.Throw(h.VM(), failed)
	}
	v.raise("RecursionError", err.Error())
}
