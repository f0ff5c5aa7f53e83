package runtime

import (
	"errors"
	"path/filepath"
	"slices"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
	"mascript/runtime/resolve"
	"mascript/runtime/source"
)

// How modules run: each once, after what it imports. One that awaits at its top level, or imports what does, is
// still running when the call returns; who needs it waits for it (see settle).

// start runs the entry.
func (m *modules) start(r *record) error {
	if err := m.link(r); err != nil {
		return err
	}
	if err := m.evaluate(r); err != nil {
		return err
	}
	if r.state == running {
		r.settled = append(r.settled, func() {
			if r.failure != nil {
				m.host.throwFromMicrotask(r.failure)
			}
		})
	}
	return nil
}

// unfinished reports whether the entry still waits at its top level.
func (m *modules) unfinished() bool { return m.main != nil && m.main.state == running }

// byteOrderMark is what some editors put before a text.
const byteOrderMark = "\ufeff"

// evaluate runs a module that has not run yet. One that takes more than a call is running after it; see settle.
func (m *modules) evaluate(r *record) error {
	switch r.state {
	case failed:
		return r.failure
	case running, done:
		return nil
	}
	r.state = running
	err := m.run(r)
	if err != nil {
		m.fail(r, err)
		return err
	}
	if r.state == running && !r.async() {
		m.finish(r)
	}
	return nil
}

func (m *modules) finish(r *record) {
	r.state = done
	_ = r.object.Set("loaded", true)
}

// fail records why a module failed. As in Node, the next require of a CommonJS module tries again, while an
// ES module stays as it is.
func (m *modules) fail(r *record, err error) {
	r.state, r.failure = failed, err
	if r.unit == nil || !r.unit.ESM {
		_ = m.cache.Delete(r.path)
		delete(m.records, r.path)
	}
}

func (m *modules) run(r *record) error {
	if r.unit == nil {
		return m.runJSON(r)
	}
	program, err := r.unit.Program(r.waits, r.cyclic)
	if err != nil {
		return m.syntaxFailure(err)
	}
	m.host.wantRegExp(r.unit)
	wrapper, err := m.host.vm.RunProgram(program)
	if err != nil {
		return err
	}
	call, _ := goja.AssertFunction(wrapper)
	this := r.object.Get("exports")
	if r.unit.ESM {
		this = goja.Undefined()
	}
	result, err := call(this, r.unit.Arguments(m.parameters(r))...)
	if err != nil || !r.async() {
		return err
	}
	return m.settle(r, result)
}

func (m *modules) parameters(r *record) source.Parameters {
	k := m.tools()
	p := source.Parameters{
		Exports: r.object.Get("exports"), Require: r.object.Get("require"), Module: r.object,
		Filename: m.host.vm.ToValue(r.file), Dirname: m.host.vm.ToValue(filepath.Dir(r.file)),
		Stack: k.stack,
	}
	if !r.unit.Plain() {
		p.Import, p.Dynamic, p.Deps, p.Space = m.importer(r), m.dynamicImporter(r), m.awaiter(r), m.namer(r)
		p.Each, p.Meta = k.each, m.meta(r)
	}
	if r.cyclic {
		p.Early = m.early(r)
	}
	if r.unit.UsesGenerators() {
		p.Generators = m.generators()
	}
	return p
}

func (m *modules) runJSON(r *record) error {
	value, err := m.readJSON(r.file, r.text)
	if err != nil {
		return err
	}
	return r.object.Set("exports", value)
}

// readJSON is the value of a JSON file. Its error says where in the file it is.
func (m *modules) readJSON(file, text string) (goja.Value, error) {
	vm := m.host.vm
	value, err := m.parseJSON(goja.Undefined(), vm.ToValue(text))
	var thrown *goja.Exception
	if !errors.As(err, &thrown) {
		return value, err
	}
	if object, ok := thrown.Value().(*goja.Object); ok {
		_ = object.Set("message", file+": "+object.Get("message").String())
		m.sources[file] = text
		if line, column := resolve.JSONFault([]byte(text)); line > 0 {
			standsAt(vm, object, render.Frame{File: file, Line: line, Column: column})
		}
	}
	return nil, err
}

// awaiter starts all that r imports, in its order, and gives a promise that is kept when those that take
// time are there, or undefined when none does. One that waits for r itself is not waited for: that is a cycle.
func (m *modules) awaiter(r *record) goja.Value {
	vm := m.host.vm
	return module.Function(vm, "deps", 0, func(goja.FunctionCall) goja.Value {
		promise, fulfil, reject := vm.NewPromise()
		left := 1
		settle := func(err error) {
			left--
			if err != nil {
				_ = reject(reasonOf(vm, err))
			} else if left == 0 {
				_ = fulfil(goja.Undefined())
			}
		}
		for _, i := range r.unit.Imports {
			on := r.imports[i.Name].record
			if on == nil {
				continue
			}
			r.waiting = append(r.waiting, on) // before it runs: what it imports may ask
			if err := m.evaluate(on); err != nil {
				module.Throw(vm, err)
			}
			if on.state == running && on.async() && !on.waitsFor(r, map[*record]bool{}) {
				left++
				on.settled = append(on.settled, func() { settle(on.failure) })
			} else {
				r.waiting = r.waiting[:len(r.waiting)-1]
			}
		}
		if left == 1 {
			return goja.Undefined()
		}
		settle(nil)
		return vm.ToValue(promise)
	})
}

// waitsFor reports whether r waits for another module, itself or by way of others. seen are those that do not.
func (r *record) waitsFor(other *record, seen map[*record]bool) bool {
	if r == other {
		return true
	}
	if r.state != running || seen[r] {
		return false
	}
	seen[r] = true
	return slices.ContainsFunc(r.waiting, func(on *record) bool { return on.waitsFor(other, seen) })
}

// settle watches the promise that running a module gave.
func (m *modules) settle(r *record, result goja.Value) error {
	object, ok := result.(*goja.Object)
	if !ok {
		return nil
	}
	vm := m.host.vm
	tell := func() {
		waiting := r.settled
		r.settled, r.waiting = nil, nil
		for _, f := range waiting {
			f()
		}
	}
	fulfilled := module.Function(vm, "settled", 1, func(goja.FunctionCall) goja.Value {
		m.finish(r)
		tell()
		return goja.Undefined()
	})
	rejected := module.Function(vm, "settled", 1, func(call goja.FunctionCall) goja.Value {
		m.fail(r, vm.Try(func() { panic(call.Argument(0)) }))
		tell()
		return goja.Undefined()
	})
	then, ok := goja.AssertFunction(object.Get("then"))
	if !ok {
		return module.TypeError("Promise.prototype.then was replaced by something that is not a function")
	}
	_, err := then(object, fulfilled, rejected)
	return err
}
