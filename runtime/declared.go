package runtime

import (
	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// What entries have declared, and the globals that a shell has beside it.

// Peek is the value of a global, without running anything of the script's: of a getter it is known only if that is the
// host's own.
func (h *Host) Peek(name string) (value goja.Value, ok bool) {
	property, there := h.descriptor(name).(*goja.Object)
	if !there {
		return nil, false
	}
	if value := property.Get("value"); value != nil {
		return value, true
	}
	for _, access := range h.lazy {
		if access.SameAs(property.Get("get")) {
			if thrown := h.vm.Try(func() { value = h.vm.GlobalObject().Get(name) }); thrown != nil {
				return nil, false
			}
			return value, true
		}
	}
	return nil, false
}

// Forget takes back what entries have declared: what they hid is there again.
func (h *Host) Forget() {
	global := h.vm.GlobalObject()
	for name, hidden := range h.session.declared {
		_ = global.Delete(name)
		if hidden != nil {
			_, _ = h.session.define(goja.Undefined(), global, h.vm.ToValue(name), hidden)
		}
	}
	h.session.declared = map[string]goja.Value{}
}

// declares notes what entry is about to hide.
func (h *Host) declares(names []string) {
	for _, name := range names {
		if _, again := h.session.declared[name]; !again {
			h.session.declared[name] = h.descriptor(name)
		}
	}
}

// descriptor describes a property of the global object, without reading it; nil if there is none.
func (h *Host) descriptor(name string) goja.Value {
	found, err := h.session.describe(goja.Undefined(), h.vm.GlobalObject(), h.vm.ToValue(name))
	if _, there := found.(*goja.Object); err != nil || !there {
		return nil
	}
	return found
}

// Renew makes a global of Options.Globals anew when it is read next, unless an entry has declared it.
func (h *Host) Renew(name string) {
	if _, declared := h.session.declared[name]; declared || h.options.Globals[name] == nil {
		return
	}
	h.lazyGlobal(name, func() goja.Value {
		value, err := h.options.Globals[name](h)
		if err != nil {
			module.Throw(h.vm, err)
		}
		return value
	})
}
