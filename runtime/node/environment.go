package node

import (
	"slices"
	"strings"

	"github.com/dop251/goja"
)

// An environment is process.env: whatever is assigned becomes text. Scripts may change it, and only they
// see the change.
type environment struct {
	vm     *goja.Runtime
	names  []string // in the order of their coming
	values map[string]goja.Value
}

func newEnvironment(vm *goja.Runtime, entries []string) *goja.Object {
	e := &environment{vm: vm, values: map[string]goja.Value{}}
	for _, entry := range entries {
		if name, value, ok := strings.Cut(entry, "="); ok && name != "" {
			e.Set(name, vm.ToValue(value))
		}
	}
	return vm.NewDynamicObject(e)
}

// Get, Set, Has, Delete and Keys are goja.DynamicObject.

func (e *environment) Get(name string) goja.Value { return e.values[name] }

func (e *environment) Set(name string, value goja.Value) bool {
	if _, isSymbol := value.(*goja.Symbol); isSymbol {
		throwType(e.vm, "process.env."+name+" cannot be a symbol")
	}
	if !e.Has(name) {
		e.names = append(e.names, name)
	}
	e.values[name] = e.vm.ToValue(value.String())
	return true
}

func (e *environment) Has(name string) bool {
	_, ok := e.values[name]
	return ok
}

func (e *environment) Delete(name string) bool {
	delete(e.values, name)
	e.names = slices.DeleteFunc(e.names, func(known string) bool { return known == name })
	return true
}

func (e *environment) Keys() []string { return slices.Clone(e.names) }
