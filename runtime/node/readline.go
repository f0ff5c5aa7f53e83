package node

import (
	_ "embed"
	"io"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

//go:embed js/readline.js
var readlineSource string

func (p *Process) loadReadline(h module.Host) (goja.Value, error) {
	vm := h.VM()
	native := vm.NewObject()
	// echo(isStdin, on) says whether it has changed anything: a pipe has no echo.
	module.Method(vm, native, "echo", 2, func(call goja.FunctionCall) goja.Value {
		file, ok := p.Stdin.(Descriptor)
		if !ok || !call.Argument(0).ToBoolean() {
			return vm.ToValue(false)
		}
		if call.Argument(1).ToBoolean() {
			p.showInput()
			return vm.ToValue(true)
		}
		return vm.ToValue(p.hideInput(int(file.Fd()), h.Stderr()))
	})
	return module.Script(h, readlineSource, native)
}

func (p *Process) loadReadlinePromises(h module.Host) (goja.Value, error) {
	exports, err := h.Require("readline")
	if err != nil {
		return nil, err
	}
	return exports.(*goja.Object).Get("promises"), nil
}

// hideInput switches the terminal's echo off until showInput or the end of the run.
func (p *Process) hideInput(descriptor int, out io.Writer) bool {
	restore, err := withoutEcho(descriptor)
	if err != nil {
		return false
	}
	p.terminal.Lock()
	defer p.terminal.Unlock()
	p.restore, p.below = restore, out
	return true
}

func (p *Process) showInput() (hidden bool) {
	p.terminal.Lock()
	defer p.terminal.Unlock()
	if p.restore == nil {
		return false
	}
	p.restore()
	p.restore = nil
	return true
}

// Close ends what the run has left outside of the VM: it gives the terminal its echo back and ends the children.
// It may be called from any goroutine, and more than once.
func (p *Process) Close() {
	if p.showInput() {
		_, _ = io.WriteString(p.below, "\n") // what follows does not belong to the question
	}
	p.EndChildren()
}
