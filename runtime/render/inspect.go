package render

import (
	"reflect"
	"strconv"
	"strings"

	"github.com/dop251/goja"
)

// Limits of Node's inspect, kept because people know its output.
const (
	defaultDepth  = 2
	maxItems      = 100
	maxCharacters = 10000
	breakLength   = 80
	compactLevels = 3 // so many innermost levels may share one line

	// deepest bounds Unlimited: each level is a call, and Go's stack ends the process when it is full.
	deepest = 500
)

// InspectOptions say how far and in which look a value is shown.
type InspectOptions struct {
	Depth int // levels below the value itself; 0 shows its own properties only, Unlimited all
	Color bool

	// Of these, 0 is Node's default, a negative number none, Unlimited all.
	MaxItems      int // elements shown of an array, a Map or a Set; 100
	MaxCharacters int // shown of a string; 10000
	BreakLength   int // columns that one line may take; 80
	Compact       int // innermost levels that may share one line; 3

	Hidden bool                  // properties that are not enumerable as well, in brackets
	Plain  bool                  // a value's own [Symbol.for('nodejs.util.inspect.custom')] is not asked
	Sorted func(a, b string) int // order of properties and entries; nil for their own
}

// ByText is the order of Array.prototype.sort, as near as UTF-8 has it.
func ByText(a, b string) int { return strings.Compare(a, b) }

// orDefault is a limit as it is meant.
func orDefault(limit, otherwise int) int {
	if limit == 0 {
		return otherwise
	}
	return max(limit, 0)
}

// Unlimited is the Depth that shows every level.
const Unlimited = 1 << 30

// Console is how console.log and print show a value.
func Console(color bool) InspectOptions { return InspectOptions{Depth: defaultDepth, Color: color} }

// Inspect shows a value as Node's util.inspect does. Getters are not run; what runs of the script is
// only a value's own [Symbol.for('nodejs.util.inspect.custom')] and Symbol.toStringTag, so call it on the loop.
func Inspect(vm *goja.Runtime, value goja.Value, options InspectOptions) string {
	return newInspector(vm, options).value(value, 0)
}

// An inspector shows one value. Its fields are the state of Node's algorithm, which decides line
// breaks bottom-up while it goes.
type inspector struct {
	vm          *goja.Runtime
	depth       int
	color       bool
	limits      InspectOptions // with every limit filled in
	indentation int
	current     int // level of the object entered last
	nested      int // objects that are being shown, one inside of another
	path        []*goja.Object
	circular    map[*goja.Object]int

	describe goja.Callable // Object.getOwnPropertyDescriptor
	custom   *goja.Symbol
}

func newInspector(vm *goja.Runtime, options InspectOptions) *inspector {
	options.MaxItems = orDefault(options.MaxItems, maxItems)
	options.MaxCharacters = orDefault(options.MaxCharacters, maxCharacters)
	options.BreakLength = orDefault(options.BreakLength, breakLength)
	options.Compact = orDefault(options.Compact, compactLevels)
	in := &inspector{vm: vm, depth: options.Depth, color: options.Color, limits: options}
	if object, ok := vm.NewObject().Prototype().Get("constructor").(*goja.Object); ok { // also when the global is gone
		in.describe, _ = goja.AssertFunction(object.Get("getOwnPropertyDescriptor"))
	}
	if !options.Plain {
		in.custom = CustomInspect(vm)
	}
	return in
}

// intrinsic finds a function such as Object.keys or, with three names, Map.prototype.forEach. It is
// nil if the script has removed it.
func intrinsic(vm *goja.Runtime, names ...string) goja.Callable {
	var value goja.Value = vm.GlobalObject()
	for _, name := range names {
		object, ok := value.(*goja.Object)
		if !ok {
			return nil
		}
		value = read(vm, object, name)
	}
	f, _ := goja.AssertFunction(value)
	return f
}

// CustomInspect is the symbol of the method by which a value shows itself, as in Node; nil if the script
// has removed Symbol.for.
func CustomInspect(vm *goja.Runtime) *goja.Symbol {
	make := intrinsic(vm, "Symbol", "for")
	if make == nil {
		return nil
	}
	value, err := make(goja.Undefined(), vm.ToValue("nodejs.util.inspect.custom"))
	if err != nil {
		return nil
	}
	symbol, _ := value.(*goja.Symbol)
	return symbol
}

func (in *inspector) paint(s style, text string) string { return paint(in.color, s, text) }

// value shows any value; level is how deep it is.
func (in *inspector) value(value goja.Value, level int) string {
	if value == nil || goja.IsUndefined(value) {
		return in.paint(styleUndefined, "undefined")
	}
	object, ok := value.(*goja.Object)
	if !ok {
		return in.primitive(value)
	}
	shown := target(object)
	switch {
	case shown == nil:
		return in.paint(styleSpecial, "<Revoked Proxy>")
	case in.nested == deepest:
		return in.paint(styleSpecial, "["+in.summary(shown)+"]")
	}
	in.nested++
	defer func() { in.nested-- }()
	if text, done := in.byItself(object, level); done {
		return text
	}
	object = shown
	for _, parent := range in.path {
		if parent == object {
			return in.paint(styleSpecial, "[Circular *"+strconv.Itoa(in.reference(object))+"]")
		}
	}
	return in.object(object, level)
}

func (in *inspector) reference(object *goja.Object) int {
	if in.circular == nil {
		in.circular = map[*goja.Object]int{}
	}
	if in.circular[object] == 0 {
		in.circular[object] = len(in.circular) + 1
	}
	return in.circular[object]
}

// byItself lets an object show itself through the custom symbol.
func (in *inspector) byItself(object *goja.Object, level int) (string, bool) {
	if in.custom == nil || IsProxy(object) {
		return "", false
	}
	show, ok := goja.AssertFunction(object.GetSymbol(in.custom))
	if !ok {
		return "", false
	}
	left := in.depth - level
	options := in.vm.NewObject()
	if in.depth >= Unlimited {
		_ = options.Set("depth", goja.Null())
	} else {
		_ = options.Set("depth", in.depth)
	}
	_ = options.Set("colors", in.color)
	stylize := "stylizeNoColor"
	if in.color {
		stylize = "stylizeWithColor"
	}
	_ = options.Set("stylize", native(in.vm, stylize, func(call goja.FunctionCall) goja.Value {
		return in.vm.ToValue(in.paint(styleNamed(call.Argument(1).String()), call.Argument(0).String()))
	}))
	inspect := native(in.vm, "inspect", func(call goja.FunctionCall) goja.Value {
		deeper := in.limits
		deeper.Depth = left
		if o, ok := call.Argument(1).(*goja.Object); ok {
			if depth := o.Get("depth"); depth != nil && !goja.IsUndefined(depth) {
				deeper.Depth = depthOf(depth)
			}
		}
		return in.vm.ToValue(Inspect(in.vm, call.Argument(0), deeper))
	})
	shown, err := show(object, in.vm.ToValue(left), options, inspect)
	if err != nil {
		panic(err) // the script's own error, or the end of the run: both belong to the caller
	}
	if shown == object {
		return "", false
	}
	if text, ok := shown.Export().(string); ok {
		return strings.ReplaceAll(text, "\n", "\n"+strings.Repeat(" ", in.indentation)), true
	}
	return in.value(shown, level), true
}

// depthOf reads a depth given by a script: null and Infinity mean all levels.
func depthOf(value goja.Value) int {
	if goja.IsNull(value) {
		return Unlimited
	}
	if depth := value.ToFloat(); depth < Unlimited {
		return int(depth)
	}
	return Unlimited
}

// primitive shows a string, number, boolean, bigint, symbol or null.
func (in *inspector) primitive(value goja.Value) string {
	if goja.IsNull(value) {
		return in.paint(styleNull, "null")
	}
	if symbol, ok := value.(*goja.Symbol); ok {
		return in.paint(styleString, symbolText(symbol))
	}
	switch value.ExportType().Kind() {
	case reflect.String:
		return in.text(value.String())
	case reflect.Bool:
		return in.paint(styleNumber, value.String())
	case reflect.Int64, reflect.Float64:
		return in.paint(styleNumber, Number(value))
	}
	return in.paint(styleNumber, value.String()+"n") // what is left is a bigint
}

// Number shows a number as inspect does, which unlike String keeps the sign of zero.
func Number(value goja.Value) string {
	if f := value.ToFloat(); f == 0 && 1/f < 0 {
		return "-0"
	}
	return value.String()
}

func symbolText(symbol *goja.Symbol) string { return "Symbol(" + symbol.String() + ")" }

// text quotes a string. A long one with several lines is shown as a sum of its lines.
func (in *inspector) text(text string) string {
	rest := ""
	if len(text) > in.limits.MaxCharacters { // no text has more units than bytes
		start, more := cutUnits(text, in.limits.MaxCharacters)
		if more > 0 {
			text, rest = start, "... "+count(more, "more character")
		}
	}
	const shortest = 16
	if n := units(text); n > shortest && n > in.limits.BreakLength-in.indentation-4 && strings.Contains(text, "\n") {
		lines := strings.SplitAfter(strings.TrimSuffix(text, "\n"), "\n")
		if strings.HasSuffix(text, "\n") {
			lines[len(lines)-1] += "\n"
		}
		for i, line := range lines {
			lines[i] = in.paint(styleString, Quote(line))
		}
		return strings.Join(lines, " +\n"+strings.Repeat(" ", in.indentation+2)) + rest
	}
	return in.paint(styleString, Quote(text)) + rest
}

// Quote writes text as a string literal, in the quotes that need no escape.
func Quote(text string) string {
	quote := byte('\'')
	if strings.IndexByte(text, '\'') >= 0 {
		if strings.IndexByte(text, '"') < 0 {
			quote = '"'
		} else if strings.IndexByte(text, '`') < 0 && !strings.Contains(text, "${") {
			quote = '`'
		}
	}
	return quoteWith(quote, text)
}

func quoteWith(quote byte, text string) string {
	var b strings.Builder
	b.Grow(len(text) + 2)
	b.WriteByte(quote)
	for _, r := range text {
		switch {
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\b':
			b.WriteString(`\b`)
		case r == '\f':
			b.WriteString(`\f`)
		case r == '\\':
			b.WriteString(`\\`)
		case r == rune(quote):
			b.WriteByte('\\')
			b.WriteByte(quote)
		case r < 0x20 || r >= 0x7f && r <= 0x9f:
			b.WriteString(`\x`)
			b.WriteString(strings.ToUpper(strconv.FormatInt(int64(r)+0x100, 16)[1:]))
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte(quote)
	return b.String()
}
