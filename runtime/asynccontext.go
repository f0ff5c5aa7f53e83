package runtime

import "github.com/dop251/goja"

// An asyncContext is what async_hooks' AsyncLocalStorage keeps for the code that runs: it goes along with every
// callback from where the callback was handed over. Nothing is tracked before the module is loaded.
type asyncContext struct {
	tracking bool
	current  goja.Value // nil outside of all
}

// trackContext begins to track, and gives the ways to read and to change the context.
func (h *Host) trackContext() (get func() goja.Value, set func(goja.Value)) {
	h.context.tracking = true
	h.vm.SetAsyncContextTracker(&h.context)
	return func() goja.Value { return h.context.current }, func(value goja.Value) { h.context.current = value }
}

// Grab, Resumed and Exited are goja's AsyncContextTracker, for promise jobs.

func (c *asyncContext) Grab() any { return c.current }

func (c *asyncContext) Resumed(grabbed any) { c.current, _ = grabbed.(goja.Value) }

func (c *asyncContext) Exited() { c.current = nil }

// in runs a callback in the context that it was handed over in.
func (c *asyncContext) in(context goja.Value, do func() error) error {
	if !c.tracking {
		return do()
	}
	before := c.current
	c.current = context
	defer func() { c.current = before }()
	return do()
}
