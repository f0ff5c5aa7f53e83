package bindings

import (
	"context"
	"errors"

	"github.com/dop251/goja"

	"mascript/bindings/catalogue"
	"mascript/internal/modelarts"
	"mascript/runtime/module"
)

// method is one documented method. Bind turns arguments and attributes into a plain Go value; Do works
// with it and never sees the VM; Wrap turns the outcome into JavaScript. Bind and Wrap run on the loop
// and may throw into the script; Do runs on any goroutine.
type method[In, Out any] struct {
	bind func(*call) In
	do   func(context.Context, In) (Out, error)
	wrap func(*call, Out) goja.Value

	// settle, if any, runs on the loop after Do however that ended, also by Ctrl-C: it records what
	// Do had already done by then.
	settle func(*call, In)
}

// form is a method of any types.
type form interface{ begin(*call) pending }

// pending is a method between Bind and Wrap.
type pending struct {
	do     func(context.Context) error
	wrap   func() goja.Value
	settle func()
}

func (m method[In, Out]) begin(c *call) pending {
	in := m.bind(c)
	var out Out
	return pending{
		do: func(ctx context.Context) (err error) {
			out, err = m.do(ctx, in)
			return err
		},
		wrap: func() goja.Value { return m.wrap(c, out) },
		settle: func() {
			if m.settle != nil {
				m.settle(c, in)
			}
		},
	}
}

// call is one call of a method.
type call struct {
	*classes
	entry catalogue.Method
	this  *goja.Object // nil for a function of a module
	args  arguments
}

// bound is a method under the name it has in the catalogue.
type bound struct {
	name string
	form form
}

func find(methods []bound, name string) form {
	for _, m := range methods {
		if m.name == name {
			return m.form
		}
	}
	return nil
}

// install defines the methods of a class on its prototype, and the static ones on its constructor. The
// others can be read there, too, as in Python, for help(Estimator.fit).
func (c *classes) install(constructor, prototype *goja.Object, entry catalogue.Class, methods []bound) {
	for _, m := range entry.Methods {
		run := find(methods, m.Name)
		callable := Callable{Class: entry.Name, Method: m.Name, Params: m.Params, Promises: c.async}
		if m.Static {
			static := c.function(m, run)
			c.callables[static] = callable
			module.Hidden(constructor, m.Name, static)
			module.Hidden(prototype, m.Name, static) // Python calls it on an object as well
			continue
		}
		method := module.Function(c.vm, m.Name, len(m.Params), func(f goja.FunctionCall) goja.Value {
			return c.perform(m, run, f, func() *goja.Object { return c.checked(f.This, entry.Name, m.Name) })
		})
		c.callables[method] = callable
		module.Hidden(prototype, m.Name, method)
		module.Hidden(constructor, m.Name, method)
	}
}

// function makes a function of a module, or a static method.
func (c *classes) function(entry catalogue.Method, run form) *goja.Object {
	return module.Function(c.vm, entry.Name, len(entry.Params), func(f goja.FunctionCall) goja.Value {
		return c.perform(entry, run, f, func() *goja.Object { return nil })
	})
}

// perform is every call of every method, in either form.
func (c *classes) perform(entry catalogue.Method, run form, f goja.FunctionCall, this func() *goja.Object) goja.Value {
	begin := func(passed []goja.Value) pending {
		return run.begin(&call{classes: c, entry: entry, this: this(), args: c.bind(entry.Name, entry.Params, passed)})
	}
	if c.async {
		return c.promised(entry, f.Arguments, begin)
	}
	p := begin(f.Arguments)
	defer p.settle() // also when Block throws: a job that was made stays made
	refusal, err := c.run(entry, p)
	if err != nil {
		panic(c.errorOf(entry.Name, err, nil))
	}
	if refusal != nil {
		return c.failureDict(refusal)
	}
	return p.wrap()
}

func (c *classes) run(entry catalogue.Method, p pending) (refusal *modelarts.Failure, err error) {
	err = c.host.Block(func(ctx context.Context) error {
		var failed error
		refusal, failed = split(entry, p.do(ctx))
		return failed
	})
	return refusal, err
}

// promised is the form that returns a promise. What the blocking form throws, this one rejects with:
// also a wrong argument, as async functions do. An AbortSignal among the keywords ends the work; the promise
// rejects when that has ended, so that what it had made by then (a job's id) can be read in the catch. Work
// that came to its end in spite of the signal has its answer handed out: it was done.
func (c *classes) promised(entry catalogue.Method, passed []goja.Value, begin func([]goja.Value) pending) goja.Value {
	at := newError(c.vm) // made now: its stack is the caller's
	var p pending
	var s *signal
	over := false
	thrown := c.vm.Try(func() {
		s, passed = c.withoutSignal(entry.Name, passed)
		p = begin(passed)
		over = s.listen()
	})
	if thrown != nil {
		return c.rejected(thrown.Value())
	}
	if over {
		return c.rejected(s.reason)
	}
	return module.Promise(c.host,
		func(ctx context.Context) (*modelarts.Failure, error) {
			ctx, cancel := s.bound(ctx)
			defer cancel()
			return split(entry, p.do(ctx))
		},
		func(refusal *modelarts.Failure) (answer goja.Value) {
			p.settle()
			thrown := c.vm.Try(func() {
				s.leave()
				if refusal != nil {
					answer = c.failureDict(refusal)
				} else {
					answer = p.wrap()
				}
			})
			if thrown != nil {
				return c.rejected(thrown.Value()) // adopted by the promise that waits for it
			}
			return answer
		},
		func(err error) (reason goja.Value) {
			p.settle()
			thrown := c.vm.Try(func() {
				s.leave()
				if reason = s.reason; reason == nil || errors.Is(err, module.ErrInterrupt) {
					reason = c.errorOf(entry.Name, err, at)
				}
			})
			if thrown != nil {
				return thrown.Value()
			}
			return reason
		})
}

func (c *classes) rejected(reason goja.Value) goja.Value {
	promise, _, reject := c.vm.NewPromise()
	must(reject(reason))
	return c.vm.ToValue(promise)
}

// split tells the service's "no" that a method hands to the script as a dict from what is thrown. An
// answer without a code was not the service's (a proxy's page), so it is no dict either.
func split(entry catalogue.Method, err error) (refusal *modelarts.Failure, thrown error) {
	if !entry.Throws && errors.As(err, &refusal) && refusal.Code != "" {
		return refusal, nil
	}
	return nil, err
}

// checked is the object a method was called on.
func (c *classes) checked(this goja.Value, class, method string) *goja.Object {
	var ok bool
	switch class {
	case "Estimator":
		_, ok = stateOf[*estimator](c.world, this)
	case "TrainingJob":
		_, ok = stateOf[*job](c.world, this)
	case "VisualizationJob":
		_, ok = stateOf[*visualization](c.world, this)
	case "ObsManager":
		_, ok = stateOf[*storage](c.world, this)
	}
	if !ok {
		module.Throw(c.vm, module.TypeError(method+"() must be called on an object of class "+class))
	}
	return this.(*goja.Object)
}
