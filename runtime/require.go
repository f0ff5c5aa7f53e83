package runtime

import (
	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/resolve"
)

// requireFrom is require(name) in the module parent; nil is the entry's folder.
func (m *modules) requireFrom(parent *record, name string) (goja.Value, error) {
	found, err := m.find(parent, name, resolve.Require)
	if err != nil {
		return nil, err
	}
	if found.native != "" {
		return m.loadNative(found.native)
	}
	return m.require(found.record)
}

// wholeExport is the name by which an ES module exports what require() of it gives (Node's documentation, Modules:
// CommonJS modules, "Loading ECMAScript modules using require()").
const wholeExport = "module.exports"

// require runs a module, if it has not run, and gives its exports. A cycle gets what is exported so far.
func (m *modules) require(r *record) (goja.Value, error) {
	if err := m.link(r); err != nil {
		return nil, err
	}
	if r.async() && r.state != done {
		return nil, &module.Error{
			Class: "Error", Code: "ERR_REQUIRE_ASYNC_MODULE",
			Message: "require() cannot load " + r.file + ", which awaits at its top level or imports what does; use await import('" + r.file + "')",
		}
	}
	if err := m.evaluate(r); err != nil {
		return nil, err
	}
	exports := r.object.Get("exports")
	if space, ok := exports.(*goja.Object); ok && r.isESM() && r.state == done && has(space, wholeExport) {
		return space.Get(wholeExport), nil
	}
	return exports, nil
}

// newRequire makes the require function of one module.
func (m *modules) newRequire(r *record) *goja.Object {
	vm := m.host.vm
	name := func(call goja.FunctionCall) string {
		text, ok := call.Argument(0).(goja.String)
		if !ok || text.String() == "" {
			module.Throw(vm, &module.Error{
				Class:   "TypeError",
				Message: "require() needs the name of a module, such as './file.js' or 'fs', got " + describeKind(call.Argument(0)),
				Code:    "ERR_INVALID_ARG_TYPE",
			})
		}
		return text.String()
	}
	require := module.Function(vm, "require", 1, func(call goja.FunctionCall) goja.Value {
		exports, err := m.requireFrom(r, name(call))
		if err != nil {
			module.Throw(vm, err)
		}
		return exports
	})
	resolve := module.Function(vm, "resolve", 1, func(call goja.FunctionCall) goja.Value {
		wanted := name(call)
		if _, _, ok := m.nativeFor(r, wanted); ok {
			return vm.ToValue(wanted)
		}
		file, err := m.resolve(r, wanted, resolve.Require)
		if err != nil {
			module.Throw(vm, err)
		}
		return vm.ToValue(file)
	})
	_ = require.Set("resolve", resolve)
	_ = require.Set("main", m.main.object)
	_ = require.Set("cache", m.cache)
	return require
}

// requireOf is module.createRequire(path): the require of a file that need not be there. A path that ends in a
// separator is that of a folder.
func (m *modules) requireOf(path string) *goja.Object {
	require := m.newRecord(path, nil).object.Get("require").(*goja.Object)
	if m.main.isESM() { // no module of CommonJS is the main one
		_ = require.Set("main", goja.Undefined())
	}
	return require
}
