package node

import (
	"io"
	"strings"

	"github.com/dop251/goja"
	"golang.org/x/term"

	"mascript/runtime/module"
)

// A Descriptor is a stream that the system knows by a number, as an *os.File is.
type Descriptor interface{ Fd() uintptr }

// isTerminal reports whether a stream is one.
func isTerminal(stream any) bool {
	file, ok := stream.(Descriptor)
	return ok && term.IsTerminal(int(file.Fd()))
}

// defineStdin adds process.stdin, which is made when it is first read: most scripts never do.
func (p *Process) defineStdin(h module.Host) {
	vm := h.VM()
	get := module.Function(vm, "stdin", 0, func(goja.FunctionCall) goja.Value {
		if p.stdin == nil {
			reader := p.Stdin
			if reader == nil {
				reader = strings.NewReader("")
			}
			stdin, err := p.newReadStream(h, reader)
			if err != nil {
				module.Throw(vm, err)
			}
			_ = stdin.Set("fd", 0)
			if isTerminal(p.Stdin) {
				_ = stdin.Set("isTTY", true)
			}
			p.stdin = stdin
		}
		return p.stdin
	})
	_ = p.object.DefineAccessorProperty("stdin", get, nil, goja.FLAG_TRUE, goja.FLAG_TRUE)
}

// An output is process.stdout or process.stderr. Most scripts only write to it, for which an object of Go's is enough;
// it becomes a Writable when another member of a stream is read, for which it stands in as the object's prototype.
type output struct {
	process *Process
	host    module.Host
	to      io.Writer
	object  *goja.Object
	members *goja.Object // the object's prototype
	plain   *goja.Object // Object.prototype
	write   goja.Value
	ready   bool // it is a Writable
}

// newOutput makes process.stdout or process.stderr. Every write is through at its return.
func (p *Process) newOutput(h module.Host, to io.Writer, under io.Writer, descriptor int, tty bool) *goja.Object {
	vm := h.VM()
	o := &output{process: p, host: h, to: to, object: vm.NewObject()}
	o.members, o.plain = vm.NewDynamicObject(o), o.object.Prototype()
	o.write = module.Function(vm, "write", 1, o.put)
	_ = o.object.Set("fd", descriptor)
	_ = o.object.Set("isTTY", tty)
	if tty {
		defineTerminal(vm, o.object, under, p.getenv)
	}
	_ = o.object.SetPrototype(o.members) // last: whatever is set after it asks there whether it may be
	return o.object
}

// put is write(data, encoding, callback) of an output that is no Writable yet.
func (o *output) put(call goja.FunctionCall) goja.Value {
	vm := o.host.VM()
	if o.ready {
		return o.writable("write", call)
	}
	data, encoding := call.Argument(0), call.Argument(1)
	if goja.IsNull(data) {
		module.Throw(vm, &module.Error{Class: "TypeError", Code: "ERR_STREAM_NULL_VALUES", Message: "May not write null values to stream"})
	}
	failed := o.through(data, encoding)
	for _, argument := range call.Arguments[min(1, len(call.Arguments)):] {
		if callback, ok := goja.AssertFunction(argument); ok {
			o.process.NextTick(callback, []goja.Value{failed})
			break
		}
	}
	return vm.ToValue(goja.IsNull(failed))
}

// through writes at once and gives the error that it had, or null.
func (o *output) through(data, encoding goja.Value) goja.Value {
	vm := o.host.VM()
	bytes, err := encoded(vm, data, encoding)
	if err != nil {
		module.Throw(vm, err)
	}
	if _, err := o.to.Write(bytes); err != nil {
		return systemError(vm, nil, &fileError{err: err, call: "write"})
	}
	return goja.Null()
}

// become makes the object a Writable.
func (o *output) become() {
	if o.ready {
		return
	}
	o.ready = true
	vm := o.host.VM()
	writing, err := o.process.writing(o.host)
	if err != nil {
		module.Throw(vm, err)
	}
	synchronous, _ := goja.AssertFunction(writing.Get("synchronous"))
	through := module.Function(vm, "write", 2, func(call goja.FunctionCall) goja.Value {
		return o.through(call.Argument(0), call.Argument(1))
	})
	if _, err := synchronous(goja.Undefined(), o.object, through); err != nil {
		module.Throw(vm, err)
	}
}

// writable calls a method of the Writable that the object has become.
func (o *output) writable(name string, call goja.FunctionCall) goja.Value {
	method, _ := goja.AssertFunction(o.object.Prototype().Get(name))
	result, err := method(o.object, call.Arguments...)
	if err != nil {
		module.Throw(o.host.VM(), err)
	}
	return result
}

// Get, Set, Has, Delete and Keys are goja.DynamicObject.

func (o *output) Get(name string) goja.Value {
	switch name {
	case "write":
		return o.write
	case "columns", "rows", "getWindowSize", "getColorDepth", "hasColors", "then", "toJSON": // what only a terminal has, or nothing
		return nil
	}
	if name != "constructor" && o.plain.Get(name) != nil {
		return nil
	}
	o.become()
	return o.object.Get(name)
}

func (o *output) Set(string, goja.Value) bool { return false }

func (o *output) Has(name string) bool { return o.Get(name) != nil }

func (o *output) Delete(string) bool { return false }

func (o *output) Keys() []string { return nil }

// encoded is what writing a text with an encoding, or bytes, comes to.
func encoded(vm *goja.Runtime, data, encoding goja.Value) ([]byte, error) {
	text, isText := data.(goja.String)
	name, named := encoding.(goja.String)
	if isText && named {
		return encode(text, name.String())
	}
	return bytesOf(vm, data)
}

// defineTerminal adds what tty.WriteStream has: the size, as it is when it is read, and the colours.
func defineTerminal(vm *goja.Runtime, stream *goja.Object, under io.Writer, getenv func(string) string) {
	size := func() (columns, rows int) {
		if file, ok := under.(Descriptor); ok {
			if columns, rows, err := term.GetSize(int(file.Fd())); err == nil {
				return columns, rows
			}
		}
		return 0, 0
	}
	accessor := func(name string, get func() any) {
		_ = stream.DefineAccessorProperty(name, module.Function(vm, name, 0, func(goja.FunctionCall) goja.Value {
			return vm.ToValue(get())
		}), nil, goja.FLAG_TRUE, goja.FLAG_TRUE)
	}
	accessor("columns", func() any { columns, _ := size(); return columns })
	accessor("rows", func() any { _, rows := size(); return rows })
	module.Method(vm, stream, "getWindowSize", 0, func(goja.FunctionCall) goja.Value {
		columns, rows := size()
		return vm.NewArray(columns, rows)
	})
	depth := func() int { return colourDepth(getenv) }
	module.Method(vm, stream, "getColorDepth", 0, func(goja.FunctionCall) goja.Value { return vm.ToValue(depth()) })
	module.Method(vm, stream, "hasColors", 0, func(call goja.FunctionCall) goja.Value {
		wanted := int64(16)
		if count := call.Argument(0); !goja.IsUndefined(count) && count.ExportType() != nil {
			if _, isObject := count.(*goja.Object); !isObject {
				wanted = count.ToInteger()
			}
		}
		return vm.ToValue(wanted <= 1<<depth())
	})
}

// colourDepth is how many bits of colour a terminal shows, by its environment.
func colourDepth(getenv func(string) string) int {
	switch kind := getenv("TERM"); {
	case getenv("NO_COLOR") != "" || kind == "dumb":
		return 1
	case getenv("COLORTERM") == "truecolor" || getenv("COLORTERM") == "24bit":
		return 24
	case len(kind) > 8 && kind[len(kind)-8:] == "256color":
		return 8
	}
	return 4
}
