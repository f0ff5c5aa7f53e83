package render

import (
	"strings"

	"github.com/dop251/goja"
)

// Format joins values as console.log does: a first string may carry the specifiers %s %d %i %f %j %o
// %O %c and %%; other strings are bare, everything else is inspected.
func Format(vm *goja.Runtime, values []goja.Value, options InspectOptions) string {
	if len(values) == 0 {
		return ""
	}
	var b strings.Builder
	rest := values
	if first, ok := values[0].(goja.String); ok {
		rest = values[1:]
		text := first.String()
		if len(rest) > 0 && strings.IndexByte(text, '%') >= 0 {
			rest = expand(&b, vm, text, rest, options)
		} else {
			b.WriteString(text)
		}
		if len(rest) > 0 {
			b.WriteByte(' ')
		}
	}
	b.WriteString(Join(vm, rest, options))
	return b.String()
}

// Join puts values beside each other as print does: strings bare, the rest inspected, a blank between.
func Join(vm *goja.Runtime, values []goja.Value, options InspectOptions) string {
	if len(values) == 1 {
		return bare(vm, values[0], options)
	}
	texts := make([]string, len(values))
	for i, value := range values {
		texts[i] = bare(vm, value, options)
	}
	return strings.Join(texts, " ")
}

func bare(vm *goja.Runtime, value goja.Value, options InspectOptions) string {
	if text, ok := value.(goja.String); ok {
		return text.String()
	}
	return Inspect(vm, value, options)
}

// expand writes text with its specifiers replaced and returns the values it did not use.
func expand(b *strings.Builder, vm *goja.Runtime, text string, values []goja.Value, options InspectOptions) []goja.Value {
	for {
		at := strings.IndexByte(text, '%')
		if at < 0 || at+1 == len(text) {
			b.WriteString(text)
			return values
		}
		b.WriteString(text[:at])
		verb := text[at+1]
		text = text[at+2:]
		if verb == '%' {
			b.WriteByte('%')
			continue
		}
		if len(values) == 0 || strings.IndexByte("sdifjoOc", verb) < 0 {
			b.WriteByte('%')
			b.WriteByte(verb)
			continue
		}
		b.WriteString(specified(vm, verb, values[0], options))
		values = values[1:]
	}
}

func specified(vm *goja.Runtime, verb byte, value goja.Value, options InspectOptions) string {
	_, isSymbol := value.(*goja.Symbol)
	object, isObject := value.(*goja.Object)
	bigint := !isSymbol && !isObject && isBigInt(value)
	switch verb {
	case 's':
		switch {
		case bigint:
			return value.String() + "n"
		case isSymbol:
			return symbolText(value.(*goja.Symbol))
		case isObject && (Kind(object) == "Function" || hasOwnText(vm, object)):
			return object.String()
		case isObject:
			return Inspect(vm, value, InspectOptions{Depth: 0, Color: false})
		case isNumeric(value):
			return Number(value)
		}
		return value.String()
	case 'd', 'i', 'f':
		if bigint && verb != 'f' {
			return value.String() + "n"
		}
		if isSymbol {
			return "NaN"
		}
		return formatNumber(vm, verb, value)
	case 'j':
		stringify := intrinsic(vm, "JSON", "stringify")
		if stringify == nil {
			return Inspect(vm, value, options)
		}
		text, err := stringify(goja.Undefined(), value)
		if err != nil {
			if strings.Contains(err.Error(), "circular") {
				return "[Circular]"
			}
			panic(err)
		}
		return text.String()
	case 'o':
		return Inspect(vm, value, InspectOptions{Depth: 4, Color: options.Color, Hidden: true})
	case 'O':
		return Inspect(vm, value, options)
	}
	return "" // %c is for browsers: its style is swallowed
}

func isBigInt(value goja.Value) bool {
	t := value.ExportType()
	return t != nil && t.String() == "*big.Int"
}

// hasOwnText reports whether the script gave the object a toString of its own.
func hasOwnText(vm *goja.Runtime, object *goja.Object) bool {
	in := newInspector(vm, InspectOptions{})
	for on := object; on != nil && !IsProxy(on); on = on.Prototype() {
		if in.descriptor(on, vm.ToValue("toString")) == nil {
			continue
		}
		if on == object {
			return true
		}
		constructor, _ := in.data(on, vm.ToValue("constructor")).(*goja.Object)
		return constructor == nil || !strings.Contains(in.call(constructor, "Function", "toString", ""), "[native code]")
	}
	return false
}

func formatNumber(vm *goja.Runtime, verb byte, value goja.Value) string {
	switch verb {
	case 'd':
		return Number(value.ToNumber())
	case 'i':
		if f := intrinsic(vm, "parseInt"); f != nil {
			if n, err := f(goja.Undefined(), value); err == nil {
				return Number(n)
			}
		}
	case 'f':
		if f := intrinsic(vm, "parseFloat"); f != nil {
			if n, err := f(goja.Undefined(), value); err == nil {
				return Number(n)
			}
		}
	}
	return "NaN"
}
