package runtime

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// A console is the global of that name, or one that a script makes over streams of its own: log, info, debug, dir
// and table write to the first stream, the rest to the second.
type console struct {
	host    *Host
	write   [2]func(text string)
	options [2]render.InspectOptions
	step    string // what a group moves lines by
	margin  string // of the groups that are open
	counts  map[string]int
	clocks  map[string]time.Time
}

// The streams of a console.
const (
	toOut = iota
	toErr
)

// A consoleMethod is one that the global console and those of the class Console share.
type consoleMethod struct {
	name string
	do   func(c *console, call goja.FunctionCall)
}

func consoleMethods() []consoleMethod {
	silent := func(*console, goja.FunctionCall) {} // for browsers and inspectors
	return []consoleMethod{
		{"log", (*console).log}, {"info", (*console).log}, {"debug", (*console).log}, {"error", (*console).warn}, {"warn", (*console).warn},
		{"trace", (*console).trace}, {"assert", (*console).assert}, {"dir", (*console).dir}, {"dirxml", (*console).log},
		{"clear", silent}, {"timeStamp", silent}, {"profile", silent}, {"profileEnd", silent},
		{"table", (*console).table}, {"group", (*console).group}, {"groupCollapsed", (*console).group}, {"groupEnd", (*console).groupEnd},
		{"count", (*console).count}, {"countReset", (*console).countReset},
		{"time", (*console).time}, {"timeLog", (*console).timeLog}, {"timeEnd", (*console).timeEnd},
	}
}

func (h *Host) newConsole() goja.Value {
	c := &console{
		host:    h,
		write:   [2]func(string){func(text string) { h.write(h.options.Stdout, text) }, h.writeMasked},
		options: [2]render.InspectOptions{render.Console(h.options.ColorStdout), render.Console(h.options.ColorStderr)},
		step:    "  ", counts: map[string]int{}, clocks: map[string]time.Time{},
	}
	object := h.vm.NewObject()
	for _, method := range consoleMethods() {
		_ = object.Set(method.name, module.Function(h.vm, method.name, 0, func(call goja.FunctionCall) goja.Value {
			method.do(c, call)
			return goja.Undefined()
		}))
	}
	class := module.Function(h.vm, "Console", 0, func(goja.FunctionCall) goja.Value {
		made := h.consoleClass()
		module.Hidden(object, "Console", made)
		return made
	})
	_ = object.DefineAccessorProperty("Console", class, nil, goja.FLAG_TRUE, goja.FLAG_FALSE)
	_ = object.DefineDataPropertySymbol(goja.SymToStringTag, h.vm.ToValue("console"), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	return object
}

func (h *Host) writeMasked(text string) { h.write(h.options.Stderr, render.Mask(text, h.secrets)) }

// line writes lines to a stream, behind the groups' margin.
func (c *console) line(to int, text string) {
	if c.margin != "" {
		text = c.margin + strings.ReplaceAll(text, "\n", "\n"+c.margin)
	}
	c.write[to](text + "\n")
}

func (c *console) format(to int, values []goja.Value) string {
	c.host.willShow(values)
	return c.host.rendering(func() string { return render.Format(c.host.vm, values, c.options[to]) })
}

func (c *console) log(call goja.FunctionCall) {
	c.line(toOut, c.format(toOut, call.Arguments))
}

func (c *console) warn(call goja.FunctionCall) {
	c.line(toErr, c.format(toErr, call.Arguments))
}

func (c *console) trace(call goja.FunctionCall) {
	text := "Trace"
	if len(call.Arguments) > 0 {
		text += ": " + c.format(toErr, call.Arguments)
	}
	frames := render.Frames(c.host.vm.CaptureCallStack(0, nil))
	c.line(toErr, render.StackText(text, frames, c.host.stackTraceLimit(), c.host.modules.source))
}

func (c *console) assert(call goja.FunctionCall) {
	if call.Argument(0).ToBoolean() {
		return
	}
	values := []goja.Value{c.host.vm.ToValue("Assertion failed")}
	if len(call.Arguments) > 1 { // the first is text, as in Node, and may have specifiers
		values = append([]goja.Value{c.host.vm.ToValue("Assertion failed: " + call.Argument(1).String())}, call.Arguments[2:]...)
	}
	c.line(toErr, c.format(toErr, values))
}

func (c *console) dir(call goja.FunctionCall) {
	options := c.options[toOut]
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
	c.line(toOut, c.host.rendering(func() string { return render.Inspect(c.host.vm, call.Argument(0), options) }))
}

func (c *console) group(call goja.FunctionCall) {
	if len(call.Arguments) > 0 {
		c.log(call)
	}
	c.margin += c.step
}

func (c *console) groupEnd(goja.FunctionCall) { c.margin = strings.TrimSuffix(c.margin, c.step) }

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
	c.line(toOut, name+": "+strconv.Itoa(c.counts[name]))
}

func (c *console) countReset(call goja.FunctionCall) { delete(c.counts, label(call)) }

func (c *console) time(call goja.FunctionCall) {
	name := label(call)
	if _, running := c.clocks[name]; running {
		c.line(toErr, "Warning: console.time("+render.Quote(name)+"): this timer is running already")
		return
	}
	c.clocks[name] = time.Now()
}

func (c *console) timeLog(call goja.FunctionCall) { c.elapsed("timeLog", call) }

func (c *console) timeEnd(call goja.FunctionCall) {
	c.elapsed("timeEnd", call)
	delete(c.clocks, label(call))
}

func (c *console) elapsed(method string, call goja.FunctionCall) {
	name := label(call)
	start, running := c.clocks[name]
	if !running {
		c.line(toErr, "Warning: console."+method+"("+render.Quote(name)+"): no such timer; start it with console.time("+
			render.Quote(name)+")")
		return
	}
	text := name + ": " + duration(time.Since(start))
	if len(call.Arguments) > 1 {
		text += " " + c.format(toOut, call.Arguments[1:])
	}
	c.line(toOut, text)
}

// duration is Node's: 12.345ms, 1.234s, 2:05.678 (m:ss.mmm), 1:02:05.678 (h:mm:ss.mmm).
func duration(d time.Duration) string {
	if d < time.Second {
		ms := strconv.FormatFloat(float64(d)/float64(time.Millisecond), 'f', 3, 64)
		return strings.TrimSuffix(strings.TrimRight(ms, "0"), ".") + "ms"
	}
	if d < time.Minute {
		return fmt.Sprintf("%.3fs", d.Seconds())
	}
	hours, minutes := d/time.Hour, d%time.Hour/time.Minute
	seconds := (d % time.Minute).Seconds()
	if hours == 0 {
		return fmt.Sprintf("%d:%06.3f (m:ss.mmm)", minutes, seconds)
	}
	return fmt.Sprintf("%d:%02d:%06.3f (h:mm:ss.mmm)", hours, minutes, seconds)
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
	c.line(toOut, c.host.rendering(func() string {
		return render.Table(c.host.vm, rows, wanted, c.options[toOut].Color)
	}))
}
