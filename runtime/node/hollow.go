package node

import (
	"net/netip"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// Hollow reports a module that can be loaded, for packages do so that need it only now and then, though all that it
// does is refused when it is used.
func Hollow(name string) bool {
	switch name {
	case "cluster", "dgram", "dns", "dns/promises", "http2", "inspector", "net", "tls":
		return true
	}
	return false
}

// hollow is the loader of such a module.
func (p *Process) hollow(name string) module.Loader {
	return func(h module.Host) (goja.Value, error) {
		vm := h.VM()
		all, err := p.writtenOver("hollow", func(native *goja.Object) {
			_ = native.Set("instead", Instead(name))
			_ = native.Set("ip", module.Function(vm, "ip", 1, func(call goja.FunctionCall) goja.Value {
				address, err := netip.ParseAddr(call.Argument(0).String())
				switch {
				case err != nil:
					return vm.ToValue(0)
				case address.Is4():
					return vm.ToValue(4)
				}
				return vm.ToValue(6)
			}))
		})(h)
		if err != nil {
			return nil, err
		}
		return all.ToObject(vm).Get(name), nil
	}
}
