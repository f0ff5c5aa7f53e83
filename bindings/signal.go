package bindings

import (
	"context"
	"errors"
	"slices"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// signalKeyword is the one keyword that every method which returns a promise takes beside its own.
const signalKeyword = "signal"

// signal is the AbortSignal of one call, told by what it can do, so that one that a package brings along is as
// good as the global's. Only the loop touches it, but for ended.
type signal struct {
	vm      *goja.Runtime
	object  *goja.Object // nil: the call was given none, and nothing ends it
	ended   context.Context
	end     context.CancelFunc
	aborted *goja.Object // the listener, while it listens
	reason  goja.Value   // of the abort; nil before
}

// withoutSignal splits the signal off the keywords of a call.
func (c *classes) withoutSignal(method string, passed []goja.Value) (s *signal, rest []goja.Value) {
	s = &signal{vm: c.vm}
	s.ended, s.end = context.WithCancel(context.Background())
	_, keywords := c.keywords(passed)
	if keywords == nil || !slices.Contains(keywords.Keys(), signalKeyword) {
		return s, passed
	}
	others, value := c.vm.NewObject(), goja.Value(nil)
	for _, name := range keywords.Keys() {
		if name == signalKeyword {
			value = keywords.Get(name)
		} else {
			must(others.Set(name, keywords.Get(name)))
		}
	}
	rest = append(append([]goja.Value(nil), passed[:len(passed)-1]...), others)
	if none(value) {
		return s, rest
	}
	object, ok := value.(*goja.Object)
	if !ok || !isFunction(object.Get("addEventListener")) || !isFunction(object.Get("removeEventListener")) {
		c.refuse(module.TypeError(method + "() argument 'signal' must be an AbortSignal, as new AbortController().signal is, got " + shown(value)))
	}
	s.object = object
	return s, rest
}

func isFunction(value goja.Value) bool {
	_, ok := goja.AssertFunction(value)
	return ok
}

// listen makes an abort end the call's work. It reports whether the signal was aborted already.
func (s *signal) listen() (over bool) {
	if s.object == nil {
		return false
	}
	if flag := s.object.Get("aborted"); flag != nil && flag.ToBoolean() {
		s.abort()
		return true
	}
	s.aborted = module.Function(s.vm, "aborted", 0, func(goja.FunctionCall) goja.Value {
		s.abort()
		return goja.Undefined()
	})
	once := s.vm.NewObject()
	must(once.Set("once", true))
	s.call("addEventListener", once)
	return false
}

func (s *signal) abort() {
	if s.reason == nil {
		if s.reason = s.object.Get("reason"); s.reason == nil || goja.IsUndefined(s.reason) {
			s.reason = abortError(s.vm)
		}
	}
	s.end()
}

// leave takes the listener away: a signal may outlive thousands of calls.
func (s *signal) leave() {
	s.end()
	if s.aborted != nil {
		s.call("removeEventListener")
		s.aborted = nil
	}
}

func (s *signal) call(method string, options ...goja.Value) {
	run, ok := goja.AssertFunction(s.object.Get(method))
	if !ok {
		return
	}
	if _, err := run(s.object, append([]goja.Value{s.vm.ToValue("abort"), s.aborted}, options...)...); err != nil {
		module.Throw(s.vm, err)
	}
}

// bound is ctx that the signal ends as well.
func (s *signal) bound(ctx context.Context) (context.Context, context.CancelFunc) {
	if s.object == nil {
		return ctx, func() {}
	}
	ctx, cancel := context.WithCancelCause(ctx)
	unhook := context.AfterFunc(s.ended, func() { cancel(errAborted) })
	return ctx, func() { unhook(); cancel(nil) }
}

// errAborted is the cause of a context that an AbortSignal ended.
var errAborted = errors.New("the call was aborted")

// abortError is the reason of a signal that names none: Node's.
func abortError(vm *goja.Runtime) *goja.Object {
	object := module.NewError(vm, &module.Error{Class: "Error", Message: "This operation was aborted", Code: "ABORT_ERR"})
	module.Hidden(object, "name", vm.ToValue("AbortError"))
	return object
}
