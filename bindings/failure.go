package bindings

import (
	"errors"

	"github.com/dop251/goja"

	"mascript/bindings/catalogue"
	"mascript/internal/modelarts"
	"mascript/runtime/module"
)

// newFailureClass makes ModelArtsError, the error that carries a service's "no". Its parent is Error,
// which a script may have broken by then.
func newFailureClass(vm *goja.Runtime) (*goja.Object, error) {
	parent, ok := vm.Get("Error").(*goja.Object)
	if !ok {
		return nil, errNoParent
	}
	parentPrototype, ok := parent.Get("prototype").(*goja.Object)
	if !ok {
		return nil, errNoParent
	}
	var prototype *goja.Object
	class := module.Constructor(vm, "ModelArtsError", 1, func(call goja.ConstructorCall) *goja.Object {
		object := newError(vm)
		if call.NewTarget != nil { // of a class that extends this one
			must(object.SetPrototype(call.This.Prototype()))
		} else {
			must(object.SetPrototype(prototype))
		}
		if message := call.Argument(0); !goja.IsUndefined(message) {
			module.Hidden(object, "message", message.ToString())
		}
		return object
	})
	must(class.SetPrototype(parent))
	prototype = class.Get("prototype").(*goja.Object)
	must(prototype.SetPrototype(parentPrototype))
	module.Hidden(prototype, "name", vm.ToValue("ModelArtsError"))
	return class, nil
}

var errNoParent = module.TypeError("the global Error is no class any more; modelarts needs it for ModelArtsError")

// newError makes an error whose stack is that of the running script, to be filled in later: goja
// writes the text of a stack, class and message included, when it is first read.
func newError(vm *goja.Runtime) *goja.Object {
	return module.NewError(vm, errors.New(""))
}

// errorOf makes the JavaScript error for what went wrong in the method called name: at filled in, or
// a new one when at is nil.
func (c *classes) errorOf(name string, err error, at *goja.Object) goja.Value {
	var thrown *goja.Exception
	if errors.As(err, &thrown) {
		return thrown.Value() // what the host threw, KeyboardInterrupt for one
	}
	if at == nil {
		at = newError(c.vm)
	}
	var failure *modelarts.Failure
	if errors.As(err, &failure) {
		return c.failureError(name, failure, err, at)
	}
	class, message := "Error", name+"(): "+err.Error()
	var known *module.Error
	switch {
	case errors.Is(err, module.ErrInterrupt):
		class, message = "KeyboardInterrupt", err.Error()
	case errors.As(err, &known):
		class, message = known.Class, err.Error()
		if known.Code != "" {
			must(at.Set("code", known.Code))
		}
	}
	if constructor, ok := c.vm.Get(class).(*goja.Object); ok {
		if prototype, ok := constructor.Get("prototype").(*goja.Object); ok {
			must(at.SetPrototype(prototype))
		}
	} else {
		module.Hidden(at, "name", c.vm.ToValue(class))
	}
	module.Hidden(at, "message", c.vm.ToValue(message))
	return at
}

// failureError fills in at as a ModelArtsError. err is the failure, or what was said around it.
func (c *classes) failureError(name string, failure *modelarts.Failure, err error, at *goja.Object) *goja.Object {
	must(at.SetPrototype(c.failures.Get("prototype").(*goja.Object)))
	message := err.Error()
	if err == failure && failure.Code != "" { // the rest of what Error says is in the fields
		message = failure.Message + " (" + failure.Code + ")"
	}
	module.Hidden(at, "message", c.vm.ToValue(name+"(): "+message))
	must(at.Set("error_code", failure.Code))
	must(at.Set("error_msg", failure.Message))
	must(at.Set("status_code", failure.StatusCode))
	must(at.Set("request_id", failure.RequestID))
	module.Hidden(at, "error_message", c.vm.ToValue(failure.Message))
	module.Hidden(at, "is_success", c.vm.ToValue(false))
	if advice := catalogue.Advice(failure.Code, name); advice != "" {
		module.Hidden(at, "advice", c.vm.ToValue(advice)) // shown when nobody catches the error
	}
	return at
}

// failureDict is a service's "no" as the methods that return a dict return it: as it was sent, with
// the text under both of its names.
func (c *classes) failureDict(failure *modelarts.Failure) *goja.Object {
	dict, err := decodeObject(c.vm, failure.Body)
	if err != nil { // the failure came without a body of its own
		dict = c.vm.NewObject()
	}
	must(dict.Set("is_success", false))
	must(dict.Set("error_code", failure.Code))
	must(dict.Set("error_msg", failure.Message))
	must(dict.Set("error_message", failure.Message))
	return dict
}
