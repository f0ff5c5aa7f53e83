package bindings

import (
	_ "embed"
	"fmt"
	"math"
	"sync"
	"time"

	"github.com/dop251/goja"

	"mascript/bindings/catalogue"
	"mascript/runtime/module"
)

// A bar is the Go side of a ProgressBar. The terminal asks for its line from any goroutine.
type bar struct {
	progress module.Progress // nil where nothing is drawn
	began    time.Time
	unit     string
	total    float64    // NaN for what nobody knows
	source   goja.Value // what is gone through; nil if nothing is
	leaves   bool       // a line at the end

	mu    sync.Mutex
	label string
	count float64

	over bool
	said time.Time // when its last line was, or when it was drawn
}

// sayAgain is how often a bar says where there is no terminal how far it is.
const sayAgain = 10 * time.Second

// drawAgain is how often a bar brings itself back on the screen, where the shell has withdrawn it.
const drawAgain = 100 * time.Millisecond

func barMethods() map[string]func(*call, *bar) goja.Value {
	return map[string]func(*call, *bar) goja.Value{
		"update": func(c *call, b *bar) goja.Value {
			n := c.positive("count")
			b.move(c.world, func(float64) float64 { return n })
			return goja.Undefined()
		},
		"advance": func(c *call, b *bar) goja.Value {
			n := 1.0
			if _, ok := given[float64](c.args, "count"); ok {
				n = c.finite("count")
			}
			b.move(c.world, func(count float64) float64 { return count + n })
			return goja.Undefined()
		},
		"done": func(c *call, b *bar) goja.Value {
			b.end(c.world, true)
			return goja.Undefined()
		},
	}
}

// showProgress is progress(total_or_iterable, {label, unit}).
func showProgress(c *call) goja.Value {
	if c.bars == nil {
		c.bars = c.barClass(c.entry)
	}
	b := &bar{began: time.Now(), said: time.Now(), total: math.NaN(), label: value[string](c.args, "label"), unit: value[string](c.args, "unit")}
	leave, said := given[bool](c.args, "leave")
	b.leaves = leave || !said
	c.measure(b)
	object := c.create(c.bars, b)
	c.accessor(object, "label", func() goja.Value { return c.vm.ToValue(b.name()) }, func(label goja.Value) {
		text, ok := label.(goja.String)
		if !ok {
			c.refuse(module.TypeError("label of a ProgressBar must be a string, got " + shown(label)))
		}
		b.rename(text.String())
	})
	c.accessor(object, "count", func() goja.Value { return c.vm.ToValue(b.done()) }, nil)
	c.accessor(object, "total", func() goja.Value {
		if math.IsNaN(b.total) {
			return goja.Null()
		}
		return c.vm.ToValue(b.total)
	}, nil)
	b.progress = c.host.Live(b.line)
	return object
}

func (c *classes) barClass(function catalogue.Method) *goja.Object {
	class := uiClass(c, function, barMethods())
	c.showsOwn(class, "ProgressBar", "label", "count", "total")
	iterator := module.Function(c.vm, "[Symbol.iterator]", 0, func(call goja.FunctionCall) goja.Value {
		b, ok := stateOf[*bar](c.world, call.This)
		if !ok || b.source == nil {
			c.refuse(module.TypeError("this ProgressBar counts to a number, and has nothing to go through; progress(list) has"))
		}
		return c.through(b)
	})
	must(class.Get("prototype").(*goja.Object).DefineDataPropertySymbol(goja.SymIterator, iterator, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE))
	return class
}

//go:embed js/through.js
var throughSource string

// through is an iterator over what a bar was given, which keeps count.
func (c *classes) through(b *bar) goja.Value {
	if c.iterate == nil {
		made, err := module.Script(c.host, throughSource, nil)
		if err != nil {
			c.refuse(err)
		}
		c.iterate, _ = goja.AssertFunction(made)
	}
	native := c.vm.NewObject()
	module.Method(c.vm, native, "advance", 0, func(goja.FunctionCall) goja.Value {
		b.move(c.world, func(count float64) float64 { return count + 1 })
		return goja.Undefined()
	})
	module.Method(c.vm, native, "end", 1, func(call goja.FunctionCall) goja.Value {
		b.end(c.world, call.Argument(0).ToBoolean())
		return goja.Undefined()
	})
	iterator, err := c.iterate(goja.Undefined(), b.source, native)
	if err != nil {
		module.Throw(c.vm, err)
	}
	return iterator
}

// measure finds out what a bar is about: a number, something to go through, or neither.
func (c *call) measure(b *bar) {
	given := c.args.raw[c.args.index("total")]
	if given == nil {
		return
	}
	if n, ok := number(given); ok {
		if n < 0 || math.IsNaN(n) || math.IsInf(n, 0) {
			c.refuse(module.RangeError(fmt.Sprintf("progress() argument 'total' must be 0 or more, got %v", given)))
		}
		b.total = n
		return
	}
	object, ok := given.(*goja.Object)
	if !ok || none(object.GetSymbol(goja.SymIterator)) {
		c.wrong("total", "", "a number, or something to go through, such as a list", given)
	}
	b.source = object
	for _, size := range []string{"length", "size"} { // of a list, and of a Map or a Set
		if n, ok := number(object.Get(size)); ok && n >= 0 {
			b.total = n
			return
		}
	}
}

func (b *bar) name() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.label
}

func (b *bar) done() float64 {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.count
}

func (b *bar) rename(label string) {
	b.mu.Lock()
	b.label = label
	b.mu.Unlock()
	if b.progress != nil && !b.over {
		b.progress.Changed()
	}
}

// move changes the count. It is called for each of what may be millions, so the screen follows at its own pace.
func (b *bar) move(w *world, to func(float64) float64) {
	if b.over {
		return
	}
	b.mu.Lock()
	b.count = max(0, to(b.count))
	b.mu.Unlock()
	since := time.Since(b.said)
	switch {
	case b.progress != nil && since >= drawAgain:
		b.said = time.Now()
		b.progress.Changed()
	case b.progress == nil && since >= sayAgain:
		b.said = time.Now()
		w.host.EndLine()
		say(w.host.Stderr(), b.summary())
	}
}

// end takes the line away. One that says what came of it stays when all was done.
func (b *bar) end(w *world, whole bool) {
	if b.over {
		return
	}
	b.over = true
	if b.progress != nil {
		b.progress.Done()
	}
	if whole && b.leaves {
		w.host.EndLine()
		columns := 0
		if b.progress != nil {
			columns = max(0, w.host.Display().Columns-1)
		}
		say(w.host.Stderr(), b.last(columns))
	}
}
