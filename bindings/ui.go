package bindings

import (
	"fmt"
	"math"
	"math/big"
	"slices"
	"time"

	"github.com/dop251/goja"

	"mascript/bindings/catalogue"
	"mascript/runtime/module"
	"mascript/runtime/render"
)

// uiFunctions are the functions of modelarts/ui, by name. Each runs on the loop, as a whole, for it works with values of the script
// and asks no service.
func uiFunctions() map[string]func(*call) goja.Value {
	return map[string]func(*call) goja.Value{
		"table":    showTable,
		"spark":    showSpark,
		"chart":    showChart,
		"progress": showProgress,
		"live":     showLive,
		"confirm":  askYesOrNo,
		"select":   askForChoice,
		"duration": func(c *call) goja.Value {
			ms := c.positive("ms")
			const most = float64(math.MaxInt64 / int64(time.Millisecond))
			if ms >= most {
				c.refuse(module.RangeError(fmt.Sprintf("duration() argument 'ms' must be less than %.3g, which is 292 years, got %v", most, c.args.raw[c.args.index("ms")])))
			}
			return c.vm.ToValue(render.Span(time.Duration(ms * float64(time.Millisecond))))
		},
		"size": func(c *call) goja.Value {
			return c.vm.ToValue(sizeOf(c.positive("bytes")))
		},
	}
}

// sizeOf is a number of bytes, which a script may have as a fraction and of any size.
func sizeOf(bytes float64) string {
	if bytes < 1000 {
		return render.Size(int64(max(0, bytes)))
	}
	return render.LargeSize(bytes)
}

// positive is an argument that is finite, and 0 or more.
func (c *call) positive(name string) float64 {
	v := c.finite(name)
	if v < 0 {
		c.refuse(module.RangeError(fmt.Sprintf("%s() argument '%s' must be 0 or more, got %v", c.entry.Name, name, c.args.raw[c.args.index(name)])))
	}
	return v
}

// finite is an argument that is a number, and neither NaN nor without end.
func (c *call) finite(name string) float64 {
	v := value[float64](c.args, name)
	if math.IsNaN(v) || math.IsInf(v, 0) {
		c.refuse(module.RangeError(fmt.Sprintf("%s() argument '%s' must be a finite number, got %v", c.entry.Name, name, c.args.raw[c.args.index(name)])))
	}
	return v
}

// uiFunction makes a function of modelarts/ui.
func (c *classes) uiFunction(entry catalogue.Method) *goja.Object {
	run := uiFunctions()[entry.Name]
	return module.Function(c.vm, entry.Name, len(entry.Params), func(f goja.FunctionCall) goja.Value {
		return run(&call{classes: c, entry: entry, args: c.bind(entry.Name, entry.Params, c.withMain(entry.Params, f.Arguments))})
	})
}

// uiClass makes the class of what a function of modelarts/ui returns, which is where scripts get its objects from. S is their
// Go side.
func uiClass[S any](c *classes, function catalogue.Method, methods map[string]func(*call, S) goja.Value) *goja.Object {
	all := catalogue.UIClasses()
	entry := all[slices.IndexFunc(all, func(class catalogue.Class) bool { return class.Name == string(function.Result.Type) })]
	constructor := c.class(entry, nil, c.unmade(entry.Name+" is returned by "+function.Name+"() of modelarts/ui, not made with new"))
	prototype := constructor.Get("prototype").(*goja.Object)
	for _, m := range entry.Methods {
		run := methods[m.Name]
		method := module.Function(c.vm, m.Name, len(m.Params), func(f goja.FunctionCall) goja.Value {
			state, ok := stateOf[S](c.world, f.This)
			if !ok {
				c.refuse(module.TypeError(m.Name + "() must be called on an object of class " + entry.Name))
			}
			return run(&call{classes: c, entry: m, args: c.bind(m.Name, m.Params, f.Arguments)}, state)
		})
		c.callables[method] = Callable{Class: entry.Name, Method: m.Name, Params: m.Params}
		module.Hidden(prototype, m.Name, method) // in the place of one that would ask a service
		module.Hidden(constructor, m.Name, method)
	}
	return constructor
}

// accessor defines what is read from the Go side of an object. Without set it cannot be changed.
func (w *world) accessor(object *goja.Object, name string, get func() goja.Value, set func(goja.Value)) {
	read := module.Function(w.vm, name, 0, func(goja.FunctionCall) goja.Value { return get() })
	var write goja.Value
	if set != nil {
		write = module.Function(w.vm, name, 1, func(call goja.FunctionCall) goja.Value {
			set(call.Argument(0))
			return goja.Undefined()
		})
	}
	must(object.DefineAccessorProperty(name, read, write, goja.FLAG_FALSE, goja.FLAG_TRUE))
}

// withMain keeps an only argument that is a plain object from being taken for keywords, where it is what the function is
// about, as in chart({loss: [3, 2, 1]}): unless it has that argument, where one is needed, and nothing that is no argument.
func (w *world) withMain(params []catalogue.Param, passed []goja.Value) []goja.Value {
	if len(passed) != 1 {
		return passed
	}
	_, only := w.keywords(passed)
	if only == nil {
		return passed
	}
	keys := only.Keys()
	if (slices.Contains(keys, params[0].Name) || !params[0].Required) && !slices.ContainsFunc(keys, func(key string) bool {
		return !slices.ContainsFunc(params, func(p catalogue.Param) bool { return p.Name == key })
	}) {
		return passed
	}
	return []goja.Value{only, w.vm.NewObject()}
}

// canvas is what a text is drawn for: the terminal, or what the call says in its place.
type canvas struct {
	plain         bool
	columns, rows int
	color         bool
}

func (c *call) canvas() canvas {
	screen := c.host.Screen()
	if c.drawing > 0 {
		if screen = c.host.Display(); screen.Columns > 0 {
			screen.Columns-- // which is left free, see module.Host
		}
	}
	plain, said := given[bool](c.args, "plain")
	drawn := canvas{plain: screen.Columns == 0, columns: screen.Columns, rows: screen.Rows, color: screen.Color}
	if said {
		drawn.plain = plain
	}
	if drawn.columns == 0 {
		drawn.columns, drawn.rows = 80, 24 // of a file that somebody will read on a terminal
	}
	if width, ok := given[int64](c.args, "width"); ok {
		drawn.columns = int(min(width, 10_000))
	}
	drawn.color = drawn.color && !drawn.plain
	return drawn
}

// each calls step for the entries of a list, or of anything else that can be iterated. It is false for what cannot.
func (w *world) each(list goja.Value, step func(i int, entry goja.Value)) bool {
	object, ok := list.(*goja.Object)
	if !ok || none(object.GetSymbol(goja.SymIterator)) {
		return false
	}
	i := 0
	w.vm.ForOf(object, func(entry goja.Value) bool {
		step(i, entry)
		i++
		return true
	})
	return true
}

// wrong refuses an argument, or a part of it.
func (c *call) wrong(name, part, wanted string, came goja.Value) {
	c.refuse(module.TypeError(fmt.Sprintf("%s() argument '%s'%s must be %s, got %s", c.entry.Name, name, part, wanted, shown(came))))
}

// number is a value that is a number; null and undefined are NaN.
func number(v goja.Value) (float64, bool) {
	if none(v) {
		return math.NaN(), true
	}
	if _, object := v.(*goja.Object); object {
		return 0, false
	}
	switch n := v.Export().(type) {
	case int64:
		return float64(n), true
	case float64:
		return n, true
	case *big.Int:
		near, _ := new(big.Float).SetInt(n).Float64()
		return near, true
	}
	return 0, false
}
