package node

import (
	"github.com/dop251/goja"
	"golang.org/x/net/idna"

	"mascript/runtime/module"
)

// loadURL makes the module url: what is written in JavaScript, and the two spellings of a domain.
func (p *Process) loadURL(h module.Host) (goja.Value, error) {
	vm := h.VM()
	exports, err := p.written("url")(h)
	if err != nil {
		return nil, err
	}
	object := exports.ToObject(vm)
	for _, way := range []struct {
		name  string
		spell func(string) (string, error)
	}{{"domainToASCII", idna.Lookup.ToASCII}, {"domainToUnicode", idna.Display.ToUnicode}} {
		_ = object.Set(way.name, module.Function(vm, way.name, 1, func(call goja.FunctionCall) goja.Value {
			spelt, err := way.spell(call.Argument(0).String())
			if err != nil {
				spelt = ""
			}
			return vm.ToValue(spelt)
		}))
	}
	return exports, nil
}
