package module

import (
	"context"
	"errors"

	"github.com/dop251/goja"
)

// An Error is a Go error that says which JavaScript error it is to become.
type Error struct {
	Class   string // a global constructor: "TypeError", "RangeError", "Error"
	Message string
	Code    string // Node's error.code, such as ENOENT; empty for none
}

func (e *Error) Error() string { return e.Message }

// TypeError is for an argument of the wrong kind or name.
func TypeError(message string) *Error { return &Error{Class: "TypeError", Message: message} }

// RangeError is for a value outside its limits.
func RangeError(message string) *Error { return &Error{Class: "RangeError", Message: message} }

// ErrInterrupt is the cause of a context that Ctrl-C ended.
var ErrInterrupt = errors.New("interrupted")

// IsInterrupt reports whether ctx ended because of Ctrl-C.
func IsInterrupt(ctx context.Context) bool {
	return errors.Is(context.Cause(ctx), ErrInterrupt)
}

// NewError makes the JavaScript error object for err. Its stack is that of the running script. An
// error that wraps ErrInterrupt becomes a KeyboardInterrupt, a global class of the host.
func NewError(vm *goja.Runtime, err error) *goja.Object {
	class, code := "Error", ""
	var known *Error
	if errors.As(err, &known) {
		class, code = known.Class, known.Code
	} else if errors.Is(err, ErrInterrupt) {
		class = "KeyboardInterrupt"
	}
	var object *goja.Object
	if constructor, ok := vm.Get(class).(*goja.Object); ok {
		object, _ = vm.New(constructor, vm.ToValue(err.Error()))
	}
	if object == nil { // the script removed or broke the global: the engine's own error tells the story
		object = vm.NewTypeError("%s", err.Error())
		must(object.Set("name", class))
	}
	if code != "" {
		must(object.Set("code", code))
	}
	return object
}

// Throw raises err in the running script. It does not return. The end of the run, which comes back
// from calls into the VM as an error too, goes on as what it is: no script can catch it.
func Throw(vm *goja.Runtime, err error) {
	var ended *goja.InterruptedError
	if errors.As(err, &ended) {
		panic(ended)
	}
	var overflow *goja.StackOverflowError
	if errors.As(err, &overflow) {
		err = RangeError("Maximum call stack size exceeded")
	}
	var thrown *goja.Exception
	if errors.As(err, &thrown) {
		panic(thrown.Value())
	}
	panic(NewError(vm, err))
}
