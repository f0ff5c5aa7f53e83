package bindings

import (
	"io"
	"strings"
	"sync"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// A view is the Go side of a Live. Only the loop's goroutine calls the script's function; the terminal asks for the text
// that came of it.
type view struct {
	progress module.Progress // nil where nothing is drawn
	source   goja.Value      // text, or a function that returns it

	mu   sync.Mutex
	text string
}

func viewMethods() map[string]func(*call, *view) goja.Value {
	return map[string]func(*call, *view) goja.Value{
		"update": func(c *call, v *view) goja.Value {
			c.redraw(v, c.args.raw[0])
			return goja.Undefined()
		},
		"done": func(c *call, v *view) goja.Value {
			if v.progress != nil {
				v.progress.Done()
			}
			if left, ok := given[string](c.args, "text"); ok && left != "" {
				c.leaveBehind(left, v.progress != nil)
			}
			return goja.Undefined()
		},
	}
}

// showLive is live(render).
func showLive(c *call) goja.Value {
	if c.views == nil {
		c.views = uiClass(c.classes, c.entry, viewMethods())
		c.showsOwn(c.views, "Live", "drawn")
	}
	v := &view{}
	v.progress = c.host.Live(v.shown)
	object := c.create(c.views, v)
	c.accessor(object, "drawn", func() goja.Value { return c.vm.ToValue(v.progress != nil) }, nil)
	c.redraw(v, c.args.raw[0])
	return object
}

// shown is what the terminal asks for.
func (v *view) shown(int, int) string {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.text
}

// redraw makes the text anew, from what was given if that is not nil.
func (c *call) redraw(v *view, given goja.Value) {
	argument := c.entry.Params[0].Name
	if given != nil {
		_, isText := given.(goja.String)
		if _, callable := goja.AssertFunction(given); !callable && !isText {
			c.wrong(argument, "", "a string, or a function that returns one", given)
		}
		v.source = given
	}
	if v.progress == nil { // nor is it made
		return
	}
	text, ok := v.source.(goja.String)
	if draw, callable := goja.AssertFunction(v.source); callable {
		text, ok = c.textOf(draw, argument), true
	}
	if !ok {
		return
	}
	v.mu.Lock()
	v.text = text.String()
	v.mu.Unlock()
	v.progress.Changed()
}

// textOf calls a function that draws.
func (c *call) textOf(draw goja.Callable, argument string) goja.String {
	c.drawing++
	defer func() { c.drawing-- }()
	made, err := draw(goja.Undefined())
	if err != nil {
		module.Throw(c.vm, err)
	}
	text, ok := made.(goja.String)
	if !ok {
		c.refuse(module.TypeError(c.entry.Name + "() argument '" + argument + "' must return a string, got " + shown(made)))
	}
	return text
}

// leaveBehind writes lines that stay, with their colours where they are drawn.
func (c *call) leaveBehind(text string, drawn bool) {
	var b strings.Builder
	for line := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n") {
		if drawn {
			line = render.Styled(line, render.Unlimited)
		} else {
			line = render.Plain(line)
		}
		b.WriteString(line + "\n")
	}
	c.host.EndLine()
	// A stderr that cannot be written leaves nobody to tell.
	_, _ = io.WriteString(c.host.Stderr(), b.String())
}
