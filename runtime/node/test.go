package node

import (
	_ "embed"
	"fmt"
	"path/filepath"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

//go:embed js/test.js
var testSource string

func (p *Process) loadTest(h module.Host) (goja.Value, error) {
	vm := h.VM()
	native := p.native(h)
	// place is where in the script the call was made that is under way.
	module.Method(vm, native, "place", 0, func(goja.FunctionCall) goja.Value {
		frames := render.Frames(vm.CaptureCallStack(0, nil))
		if len(frames) == 0 {
			return goja.Undefined()
		}
		file := frames[0].File
		if relative, err := filepath.Rel(p.Dir, file); err == nil && filepath.IsLocal(relative) {
			file = relative
		}
		return vm.ToValue(fmt.Sprintf("%s:%d:%d", file, frames[0].Line, frames[0].Column))
	})
	return module.Script(h, testSource, native)
}
