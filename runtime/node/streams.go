package node

import (
	"io"

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

// outputEvents may be listened to on process.stdout and process.stderr. Writes are finished when they return, so
// that 'drain' has no occasion, and a reader that goes away ends the run before 'error' could be told.
var outputEvents = [...]string{"close", "drain", "error", "finish", "pipe", "resize", "unpipe"}

// output makes process.stdout or process.stderr. Every write is through at its return.
func (p *Process) output(h module.Host, name string, w io.Writer, under io.Writer, descriptor int, tty bool) *goja.Object {
	vm := h.VM()
	stream := vm.NewObject()
	events := &emitter{name: "process." + name, known: outputEvents[:]}
	events.define(vm, stream)
	_ = stream.Set("fd", descriptor)
	_ = stream.Set("isTTY", tty)
	_ = stream.Set("writable", true)
	write := func(call goja.FunctionCall) bool {
		if data := call.Argument(0); !goja.IsUndefined(data) && !goja.IsNull(data) {
			if _, isFunction := goja.AssertFunction(data); !isFunction {
				bytes, err := encoded(vm, data, call.Argument(1))
				if err != nil {
					module.Throw(vm, err)
				}
				if _, err := w.Write(bytes); err != nil {
					return false
				}
			}
		}
		for _, argument := range call.Arguments {
			if callback, ok := goja.AssertFunction(argument); ok {
				p.NextTick(callback, nil)
			}
		}
		return true
	}
	module.Method(vm, stream, "write", 1, func(call goja.FunctionCall) goja.Value {
		if data := call.Argument(0); goja.IsUndefined(data) || goja.IsNull(data) {
			_, err := bytesOf(vm, data)
			module.Throw(vm, err)
		}
		return vm.ToValue(write(call))
	})
	// end writes and no more: Node's cannot be closed either.
	module.Method(vm, stream, "end", 1, func(call goja.FunctionCall) goja.Value {
		write(call)
		return stream
	})
	if tty {
		defineTerminal(vm, stream, under, p.getenv)
	}
	return stream
}

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
