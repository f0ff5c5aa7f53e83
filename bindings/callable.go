package bindings

import (
	"fmt"

	"github.com/dop251/goja"

	"mascript/bindings/catalogue"
	"mascript/runtime/module"
	"mascript/runtime/render"
)

// Callable is a function of the SDK as the catalogue has it.
type Callable struct {
	Class    string // empty for a function of a module
	Method   string // empty for the constructor of a class
	Params   []catalogue.Param
	Promises bool // it returns a promise, and takes an AbortSignal under Signal
}

// Signal is the keyword that every function which returns a promise takes beside its own.
const Signal = signalKeyword

// Name is the function's name among the topics of help.
func (c Callable) Name() string {
	switch {
	case c.Class == "":
		return c.Method
	case c.Method == "":
		return c.Class
	}
	return c.Class + "." + c.Method
}

// Callable tells which function of the SDK an object is. It runs nothing of the script's.
func (s *Set) Callable(host module.Host, function *goja.Object) (Callable, bool) {
	w, err := s.world(host)
	if err != nil {
		return Callable{}, false
	}
	callable, ok := w.callables[function]
	return callable, ok
}

// world is that of a host.
func (s *Set) world(host module.Host) (*world, error) {
	exports, err := host.Require("modelarts")
	if err != nil {
		return nil, err
	}
	w, ok := stateOf[*world](&world{set: s}, exports)
	if !ok {
		return nil, fmt.Errorf("modelarts of this host is another module")
	}
	return w, nil
}

// topicOf names what of the SDK an object is: a module, an export of one, a method, or an object of a class.
// It is empty for anything else. Traps of the script's proxies are not run.
func (w *world) topicOf(object *goja.Object) string {
	if name, ok := w.values[object]; ok {
		return name
	}
	if callable, ok := w.callables[object]; ok {
		return callable.Name()
	}
	return w.classOf(object)
}

// classOf names the class of the SDK that an object is of.
func (w *world) classOf(object *goja.Object) string {
	for object != nil && !render.IsProxy(object) {
		object = object.Prototype()
		if class, ok := w.prototypes[object]; ok {
			return class
		}
	}
	return ""
}
