package bindings

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/dop251/goja"

	"mascript/bindings/catalogue"
	"mascript/runtime/module"
	"mascript/runtime/render"
)

// How objects of the SDK show themselves: by the symbol that print, console.log and util.inspect look for, as any
// object of a script may. Only the text is made here: the values stay what the service sent, and JSON.stringify
// knows nothing of it.

// inspectSymbol is Symbol.for('nodejs.util.inspect.custom'), whatever the script makes of the global Symbol later.
func (w *world) inspectSymbol() *goja.Symbol {
	if w.inspect == nil {
		value, err := w.vm.RunString("Symbol.for('nodejs.util.inspect.custom')")
		if symbol, ok := value.(*goja.Symbol); err == nil && ok {
			w.inspect = symbol
		} else {
			w.inspect = goja.NewSymbol("inspect") // the script removed Symbol: objects show themselves as any other
		}
	}
	return w.inspect
}

// showBy gives an object its way to be shown, out of sight of enumeration.
func (w *world) showBy(object, show *goja.Object) {
	// An object of the service's is never frozen; one that the script froze meanwhile stays as it is.
	_ = object.DefineDataPropertySymbol(w.inspectSymbol(), show, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE)
}

// shows makes objects of a class show themselves as the class's name and some attributes. attributes gets the
// object and fills in what is to be seen; without it, that is what can be enumerated.
func (c *classes) shows(constructor *goja.Object, name string, fields []catalogue.Field, attributes func(this, seen *goja.Object)) {
	show := c.display(name, fields)
	if attributes != nil {
		inner, _ := goja.AssertFunction(show)
		show = module.Function(c.vm, "inspect", 3, func(call goja.FunctionCall) goja.Value {
			this, ok := call.This.(*goja.Object)
			if !ok {
				return call.This
			}
			seen := c.vm.NewObject()
			attributes(this, seen)
			text, err := inner(seen, call.Arguments...)
			if err != nil {
				module.Throw(c.vm, err)
			}
			return text
		})
	}
	c.showBy(constructor.Get("prototype").(*goja.Object), show)
}

// display makes the function by which an object shows its own properties: in a column each for names and values,
// with what the numbers mean, unless all of it is short.
func (c *classes) display(name string, fields []catalogue.Field) *goja.Object {
	return module.Function(c.vm, "inspect", 3, func(call goja.FunctionCall) goja.Value {
		this, ok := call.This.(*goja.Object)
		inspect, callable := goja.AssertFunction(call.Argument(2))
		if !ok || !callable {
			return call.This
		}
		left := call.Argument(0)
		switch {
		case slices.Contains(c.shown, this):
			return c.vm.ToValue("[Circular]")
		case !none(left) && left.ToFloat() < 0:
			return c.vm.ToValue("[" + orObject(name) + "]")
		}
		c.shown = append(c.shown, this)
		defer func() { c.shown = c.shown[:len(c.shown)-1] }()
		return c.vm.ToValue(c.laidOut(name, this, fields, func(value goja.Value) string {
			options := c.vm.NewObject()
			if given, ok := call.Argument(1).(*goja.Object); ok {
				must(options.Set("colors", given.Get("colors")))
			}
			if none(left) {
				must(options.Set("depth", goja.Null()))
			} else {
				must(options.Set("depth", left.ToFloat()-1))
			}
			text, err := inspect(goja.Undefined(), value, options)
			if err != nil {
				module.Throw(c.vm, err)
			}
			return text.String()
		}))
	})
}

func orObject(name string) string {
	if name == "" {
		return "Object"
	}
	return name
}

// Limits of one object's layout.
const (
	shortLine   = 72 // as Node's inspect has it
	fewFields   = 6
	widestNames = 22 // a longer name moves its own value only
)

func (c *classes) laidOut(name string, object *goja.Object, fields []catalogue.Field, inspect func(goja.Value) string) string {
	keys := object.Keys()
	values, column, short := make([]string, len(keys)), 0, len(keys) <= fewFields
	line := 0
	for i, key := range keys {
		value := object.Get(key)
		keys[i] = render.Key(key)
		text := ""
		if c.looksSecret(object, key) {
			text = "'" + render.Masked + "'"
		} else {
			text = inspect(value)
			if field, ok := first(fields, func(f catalogue.Field) bool { return f.Name == key }); ok {
				text += meaning(field.Unit, value)
			}
		}
		values[i] = text
		size := utf8.RuneCountInString(keys[i])
		if size <= widestNames {
			column = max(column, size)
		}
		line += size + utf8.RuneCountInString(text) + 4
		short = short && !strings.Contains(text, "\n")
	}
	open := "{"
	if name != "" {
		open = name + " {"
	}
	if len(keys) == 0 {
		return open + "}"
	}
	var b strings.Builder
	b.WriteString(open)
	if short = short && line <= shortLine; short {
		for i, key := range keys {
			if i > 0 {
				b.WriteByte(',')
			}
			b.WriteString(" " + key + ": " + values[i])
		}
		return b.String() + " }"
	}
	for i, key := range keys {
		if i > 0 {
			b.WriteByte(',')
		}
		pad := strings.Repeat(" ", max(0, column-utf8.RuneCountInString(key)))
		b.WriteString("\n  " + key + ": " + pad + strings.ReplaceAll(values[i], "\n", "\n  "))
	}
	return b.String() + "\n}"
}

// meaning is what a number of a unit tells people, in parentheses: the name of a status, a moment in UTC (which
// reads the same on every machine that a log is read on), a span of time.
func meaning(unit catalogue.Unit, value goja.Value) string {
	if none(value) {
		return ""
	}
	var n int64
	switch number := value.Export().(type) {
	case int64:
		n = number
	case float64:
		n = int64(number)
	default:
		return ""
	}
	switch unit {
	case catalogue.StatusCode:
		if n >= 0 && n < int64(len(catalogue.Statuses())) {
			return " (" + catalogue.StatusOf(n).Name + ")"
		}
	case catalogue.Moment:
		if n > 0 {
			return " (" + time.UnixMilli(n).UTC().Format("2006-01-02 15:04:05") + " UTC)"
		}
	case catalogue.Span:
		if n >= 1000 { // else the milliseconds are readable as they are
			return " (" + render.Span(time.Duration(n)*time.Millisecond) + ")"
		}
	}
	return ""
}

// withoutSecrets is a list of hyperparameters for showing: the script's own objects are not touched.
func (c *classes) withoutSecrets(value goja.Value) goja.Value {
	list, ok := c.objects(value)
	if !ok || !slices.ContainsFunc(list, func(entry *goja.Object) bool { return entry != nil && c.looksSecret(entry, "value") }) {
		return value
	}
	shown := make([]any, len(list))
	for i, entry := range list {
		shown[i] = value.(*goja.Object).Get(strconv.Itoa(i))
		if entry != nil && c.looksSecret(entry, "value") {
			masked := c.vm.NewObject()
			must(masked.Set("label", entry.Get("label")))
			must(masked.Set("value", render.Masked))
			shown[i] = masked
		}
	}
	return c.vm.NewArray(shown...)
}

// looksSecret reports whether key is the value of a hyperparameter whose label says that it is a secret: what a
// script must hand to a training in clear need not stand in a terminal.
func (c *classes) looksSecret(object *goja.Object, key string) bool {
	if key != "value" {
		return false
	}
	label, ok := object.Get("label").(goja.String)
	if !ok {
		return false
	}
	name := strings.ToLower(label.String())
	return slices.ContainsFunc([]string{"password", "passwd", "secret", "token", "secret_key", "access_key", "api_key", "apikey"},
		func(end string) bool { return strings.HasSuffix(name, end) })
}
