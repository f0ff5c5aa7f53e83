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

// hideInput switches the terminal's echo off until as many calls of showInput or the end of the run. The first of
// several questions at once has found the terminal as it was.
func (p *Process) hideInput(descriptor int, out io.Writer) bool {
	p.terminal.Lock()
	defer p.terminal.Unlock()
	if p.hiding == 0 {
		restore, err := withoutEcho(descriptor)
		if err != nil {
			return false
		}
		p.restore, p.below = restore, out
	}
	p.hiding++
	return true
}

func (p *Process) showInput() {
	p.terminal.Lock()
	defer p.terminal.Unlock()
	switch p.hiding {
	case 0: // the run has ended meanwhile
		return
	case 1:
		p.restore()
	}
	p.hiding--
}

// Close ends what the run has left outside of the VM: it gives the terminal its echo back and ends the children.
// It may be called from any goroutine, and more than once.
func (p *Process) Close() {
	p.terminal.Lock()
	if p.hiding > 0 {
		p.hiding = 0
		p.restore()
		_, _ = io.WriteString(p.below, "\n") // what follows does not belong to the question
	}
	p.terminal.Unlock()
	p.EndChildren()
}
