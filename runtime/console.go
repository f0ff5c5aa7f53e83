package runtime

import (
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// A console is the global of that name: log, info, debug, dir and table write to stdout, the rest to stderr.
type console struct {
	host   *Host
	margin string // of the groups that are open
	counts map[string]int
	clocks map[string]time.Time
}

func (h *Host) newConsole() goja.Value {
	c := &console{host: h, counts: map[string]int{}, clocks: map[string]time.Time{}}
	object := h.vm.NewObject()
	method := func(name string, f func(call goja.FunctionCall)) {
		_ = object.Set(name, module.Function(h.vm, name, 0, func(call goja.FunctionCall) goja.Value {
			f(call)
			return goja.Undefined()
		}))
	}
	method("log", c.log)
	method("info", c.log)
	method("debug", c.log)
	method("error", c.warn)
	method("warn", c.warn)
	method("trace", c.trace)
	method("assert", c.assert)
	method("dir", c.dir)
	method("dirxml", c.log)
	for _, silent := range []string{"clear", "timeStamp", "profile", "profileEnd"} { // for browsers and inspectors
		method(silent, func(goja.FunctionCall) {})
	}
	method("table", c.table)
	method("group", c.group)
	method("groupCollapsed", c.group)
	method("groupEnd", func(goja.FunctionCall) { c.margin = strings.TrimSuffix(c.margin, "  ") })
	method("count", c.count)
	method("countReset", func(call goja.FunctionCall) { delete(c.counts, label(call)) })
	method("time", c.time)
	method("timeLog", func(call goja.FunctionCall) { c.elapsed("timeLog", call) })
	method("timeEnd", func(call goja.FunctionCall) {
		c.elapsed("timeEnd", call)
		delete(c.clocks, label(call))
	})
	_ = object.DefineDataPropertySymbol(goja.SymToStringTag, h.vm.ToValue("console"), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	return object
}

// out writes lines to stdout, err to stderr, both behind the groups' margin.
func (c *console) out(text string) { c.write(c.host.options.Stdout, text) }
func (c *console) err(text string) {
	c.write(c.host.options.Stderr, render.Mask(text, c.host.secrets))
}

func (c *console) write(w io.Writer, text string) {
	if c.margin != "" {
		text = c.margin + strings.ReplaceAll(text, "\n", "\n"+c.margin)
	}
	c.host.write(w, text+"\n")
}

func (c *console) format(values []goja.Value, color bool) string {
	c.host.willShow(values)
	return c.host.rendering(func() string { return render.Format(c.host.vm, values, render.Console(color)) })
}

func (c *console) log(call goja.FunctionCall) {
	c.out(c.format(call.Arguments, c.host.options.ColorStdout))
}

func (c *console) warn(call goja.FunctionCall) {
	c.err(c.format(call.Arguments, c.host.options.ColorStderr))
}

func (c *console) trace(call goja.FunctionCall) {
	text := "Trace"
	if len(call.Arguments) > 0 {
		text += ": " + c.format(call.Arguments, c.host.options.ColorStderr)
	}
	frames := render.Frames(c.host.vm.CaptureCallStack(0, nil))
	c.err(render.StackText(text, frames, c.host.stackTraceLimit(), c.host.modules.source))
}

func (c *console) assert(call goja.FunctionCall) {
	if call.Argument(0).ToBoolean() {
		return
	}
	values := []goja.Value{c.host.vm.ToValue("Assertion failed")}
	if len(call.Arguments) > 1 { // the first is text, as in Node, and may have specifiers
		values = append([]goja.Value{c.host.vm.ToValue("Assertion failed: " + call.Argument(1).String())}, call.Arguments[2:]...)
	}
	c.err(c.format(values, c.host.options.ColorStderr))
}

func (c *console) dir(call goja.FunctionCall) {
	options := render.Console(c.host.options.ColorStdout)
	if given, ok := call.Argument(1).(*goja.Object); ok {
		if colors := given.Get("colors"); colors != nil && !goja.IsUndefined(colors) {
			options.Color = colors.ToBoolean()
		}
		if hidden := given.Get("showHidden"); hidden != nil {
			options.Hidden = hidden.ToBoolean()
		}
		if depth := given.Get("depth"); depth != nil && !goja.IsUndefined(depth) {
			options.Depth = render.Unlimited
			if !goja.IsNull(depth) && depth.ToFloat() < render.Unlimited {
				options.Depth = int(depth.ToFloat())
			}
		}
	}
	c.out(c.host.rendering(func() string { return render.Inspect(c.host.vm, call.Argument(0), options) }))
}

func (c *console) group(call goja.FunctionCall) {
	if len(call.Arguments) > 0 {
		c.log(call)
	}
	c.margin += "  "
}

// label is the first argument as a string, "default" without one.
func label(call goja.FunctionCall) string {
	if goja.IsUndefined(call.Argument(0)) {
		return "default"
	}
	return call.Argument(0).String()
}

func (c *console) count(call goja.FunctionCall) {
	name := label(call)
	c.counts[name]++
	c.out(name + ": " + strconv.Itoa(c.counts[name]))
}

func (c *console) time(call goja.FunctionCall) {
	name := label(call)
	if _, running := c.clocks[name]; running {
		c.err("Warning: console.time(" + render.Quote(name) + "): this timer is running already")
		return
	}
	c.clocks[name] = time.Now()
}

func (c *console) elapsed(method string, call goja.FunctionCall) {
	name := label(call)
	start, running := c.clocks[name]
	if !running {
		c.err("Warning: console." + method + "(" + render.Quote(name) + "): no such timer; start it with console.time(" +
			render.Quote(name) + ")")
		return
	}
	text := name + ": " + duration(time.Since(start))
	if len(call.Arguments) > 1 {
		text += " " + c.format(call.Arguments[1:], c.host.options.ColorStdout)
	}
	c.out(text)
}

// duration is Node's: 12.345ms, 1.234s, 2:05.678 (m:ss.mmm).
func duration(d time.Duration) string {
	switch {
	case d < time.Second:
		return strconv.FormatFloat(float64(d)/float64(time.Millisecond), 'f', 3, 64) + "ms"
	case d < time.Minute:
		return strconv.FormatFloat(d.Seconds(), 'f', 3, 64) + "s"
	}
	minutes := int(d / time.Minute)
	seconds := strconv.FormatFloat((d - time.Duration(minutes)*time.Minute).Seconds(), 'f', 3, 64)
	if strings.IndexByte(seconds, '.') < 2 {
		seconds = "0" + seconds
	}
	return strconv.Itoa(minutes) + ":" + seconds + " (m:ss.mmm)"
}

// table shows rows of objects or arrays with a column a property; anything else is logged.
func (c *console) table(call goja.FunctionCall) {
	rows, ok := call.Argument(0).(*goja.Object)
	if !ok {
		c.log(call)
		return
	}
	var wanted []string
	if given, ok := call.Argument(1).(*goja.Object); ok {
		for _, key := range given.Keys() {
			if name := given.Get(key); name != nil { // a proxy may list what it does not have
				wanted = append(wanted, name.String())
			}
		}
	}
	c.out(c.host.rendering(func() string {
		return render.Table(c.host.vm, rows, wanted, c.host.options.ColorStdout)
	}))
}
