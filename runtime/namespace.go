package runtime

import (
	"path/filepath"
	"regexp"
	"slices"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/source"
)

// What modules export, and the objects that import * as x gives. Of ES modules all of it is known before
// anything runs; what export * takes from a module of another kind is not known before that has run.

// isESM reports whether the module's exports are known before it runs.
func (r *record) isESM() bool { return r != nil && r.unit != nil && r.unit.ESM }

// A binding is the variable behind an export: name in the module of.
type binding struct {
	of   *record
	name string
}

// found says what there is for a name in a module.
type found int

const (
	absent    found = iota
	bound           // to one variable
	ambiguous       // export * of two modules lead to different ones
	unknown         // before a module that is no ES module has run
)

// binding finds the variable that an ES module exports as name.
func (m *modules) binding(r *record, name string) (binding, found) {
	return (&search{seen: map[binding]outcome{}}).binding(r, name)
}

// A search is one look for a binding. It visits each export once: modules may export all of each other, and many
// paths may lead to the same one.
type search struct{ seen map[binding]outcome }

type outcome struct {
	binding
	found
}

func (s *search) binding(r *record, name string) (binding, found) {
	if !r.isESM() {
		return binding{}, unknown
	}
	step := binding{r, name}
	known, seen := s.seen[step]
	if !seen {
		s.seen[step] = outcome{found: absent} // for those that lead back here
		known.binding, known.found = s.follow(step)
		s.seen[step] = known
	}
	return known.binding, known.found
}

func (s *search) follow(step binding) (binding, found) {
	r, name := step.of, step.name
	if own, ok := r.exports[name]; ok {
		if from := r.imports[own.From].record; from.isESM() {
			return s.binding(from, own.As)
		}
		return step, bound
	}
	if name == "default" { // which export * does not take
		return binding{}, absent
	}
	first, answer := binding{}, absent
	for _, from := range r.allOf() {
		switch b, there := s.binding(from.record, name); {
		case there == ambiguous, there == bound && answer == bound && b != first:
			return binding{}, ambiguous
		case there == bound:
			first, answer = b, bound
		case there == unknown && answer == absent:
			answer = unknown
		}
	}
	return first, answer
}

// allOf are the modules that r exports all of.
func (r *record) allOf() []imported {
	var all []imported
	for _, i := range r.unit.Imports {
		if i.All {
			all = append(all, r.imports[i.Name])
		}
	}
	return all
}

// exportedNames are the names that an ES module may export, in order, and whether there may be more: those of
// modules that have to run first.
func (m *modules) exportedNames(r *record) (names []string, open bool) {
	seen := map[*record]bool{}
	var gather func(r *record)
	gather = func(of *record) {
		if seen[of] {
			return
		}
		seen[of] = true
		for name := range of.exports {
			if of == r || name != "default" {
				names = append(names, name)
			}
		}
		for _, from := range of.allOf() {
			if from.record.isESM() {
				gather(from.record)
			} else {
				open = true
			}
		}
	}
	gather(r)
	slices.Sort(names)
	return slices.Compact(names), open
}

// checkNames makes sure that what a module uses of ES modules is there.
func (m *modules) checkNames(r *record) error {
	for _, i := range r.unit.Imports {
		from := r.imports[i.Name].record
		for _, wanted := range i.Uses {
			switch _, answer := m.binding(from, wanted); answer {
			case absent:
				if m.isType(r, from, wanted) {
					continue
				}
				names, _ := m.exportedNames(from)
				return m.importFailure(missingName(i.Name, wanted, names, true), i.At)
			case ambiguous:
				return m.importFailure(syntaxError("the requested module '"+i.Name+
					"' exports all of two modules that both have the name '"+wanted+"'"), i.At)
			}
		}
	}
	return nil
}

// isType reports whether what TypeScript in r imports of TypeScript in from is an interface or a type, of which no
// value is left. That it is one cannot be told where it is passed on.
func (m *modules) isType(r, from *record, name string) bool {
	return isTypeScript(r.path) && from.typeNamed(name, map[*record]bool{})
}

// typeNamed reports whether a module exports a type of this name, or passes it on.
func (r *record) typeNamed(name string, seen map[*record]bool) bool {
	if !r.isESM() || seen[r] {
		return false
	}
	seen[r] = true
	if own, ok := r.exports[name]; ok {
		return r.imports[own.From].record.typeNamed(own.As, seen)
	}
	return declaresType(r.path, r.text, name) ||
		slices.ContainsFunc(r.allOf(), func(from imported) bool { return from.record.typeNamed(name, seen) })
}

func declaresType(path, text, name string) bool {
	return isTypeScript(path) &&
		regexp.MustCompile(`\b(?:interface|type)\s+`+regexp.QuoteMeta(name)+`(?:[^\w$]|$)`).MatchString(text)
}

func isTypeScript(path string) bool {
	return slices.Contains([]string{".ts", ".mts", ".cts"}, filepath.Ext(path))
}

// exportsOf are the exports of a unit by their names.
func exportsOf(unit *source.Unit) map[string]source.Export {
	exports := map[string]source.Export{}
	if unit.ESM && !unit.Plain() {
		for _, e := range unit.Exports() {
			exports[e.Name] = e
		}
	}
	return exports
}

// namespace is what import * as x gives.
func (m *modules) namespace(of imported) (*goja.Object, error) {
	if of.record == nil {
		exports, err := m.loadNative(of.native)
		if err != nil {
			return nil, err
		}
		return m.spaceOf(exports, true), nil
	}
	exports := of.record.object.Get("exports")
	if of.record.isESM() {
		if space, ok := exports.(*goja.Object); ok {
			if !has(space, "__esModule") { // it exports nothing
				space = m.newSpace()
				m.closeSpace(space)
				_ = of.record.object.Set("exports", space)
			}
			return space, nil
		}
	}
	return m.spaceOf(exports, of.record.state == done), nil
}

// spaceOf is the namespace of a module that is no ES module: all of it as default, and its members by their
// names. One that is still running is asked anew the next time.
func (m *modules) spaceOf(exports goja.Value, whole bool) *goja.Object {
	object, ok := exports.(*goja.Object)
	if space := m.spaces[object]; ok && space != nil {
		return space
	}
	space := m.newSpace()
	names := []string{"default"}
	if ok && whole { // a text is not kept: it has nothing but itself
		m.spaces[object] = space
	}
	if ok && object.ClassName() != "Array" {
		for _, key := range object.Keys() {
			if key != "default" && key != "__esModule" {
				names = append(names, key)
			}
		}
	}
	slices.Sort(names)
	for _, name := range names {
		if name == "default" {
			_ = space.DefineDataProperty(name, exports, goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_TRUE)
			continue
		}
		m.export(space, name, module.Function(m.host.vm, name, 0, func(goja.FunctionCall) goja.Value {
			return object.Get(name)
		}))
	}
	m.closeSpace(space)
	return space
}

func (m *modules) newSpace() *goja.Object {
	space := m.host.vm.CreateObject(nil)
	_ = space.DefineDataPropertySymbol(goja.SymToStringTag, m.host.vm.ToValue("Module"), goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE)
	_ = space.DefineDataProperty("__esModule", m.host.vm.ToValue(true), goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE)
	return space
}

// closeSpace lets no script add to a namespace.
func (m *modules) closeSpace(space *goja.Object) {
	if prevent := objectFunction(m.host.vm, "preventExtensions"); prevent != nil {
		_, _ = prevent(goja.Undefined(), space)
	}
}

func (m *modules) export(space *goja.Object, name string, get goja.Value) {
	_ = space.DefineAccessorProperty(name, get, nil, goja.FLAG_FALSE, goja.FLAG_TRUE)
}

// has reports whether a namespace exports a name. What is not initialised yet is there.
func has(space *goja.Object, name string) bool {
	return slices.Contains(space.GetOwnPropertyNames(), name)
}

// namer makes the namespace of r from the getters of its own exports and those of the modules that it exports
// all of.
func (m *modules) namer(r *record) goja.Value {
	vm := m.host.vm
	return module.Function(vm, "exports", 1, func(call goja.FunctionCall) goja.Value {
		space := m.newSpace()
		own, ok := call.Argument(0).(*goja.Object)
		if !ok {
			return space
		}
		describe := objectFunction(vm, "getOwnPropertyDescriptor")
		names, open := m.exportedNames(r)
		for _, name := range names {
			if _, ok := r.exports[name]; ok {
				descriptor, err := describe(goja.Undefined(), own, vm.ToValue(name))
				if err != nil {
					module.Throw(vm, err)
				}
				m.export(space, name, descriptor.(*goja.Object).Get("get"))
			} else if b, answer := m.binding(r, name); answer == bound {
				m.export(space, name, m.reader(b))
			}
		}
		if !open {
			m.closeSpace(space)
		}
		return space
	})
}

// reader reads a variable of another module.
func (m *modules) reader(b binding) goja.Value {
	return module.Function(m.host.vm, b.name, 0, func(goja.FunctionCall) goja.Value {
		exports, ok := b.of.object.Get("exports").(*goja.Object)
		if b.of.state == fresh || !ok {
			module.Throw(m.host.vm, &module.Error{Class: "ReferenceError", Message: "Cannot access '" + b.name + "' before initialization"})
		}
		return exports.Get(b.name)
	})
}

// exportAll adds to the namespace of r what a module has of which r exports all, and which had to run first.
func (m *modules) exportAll(r *record, from *goja.Object) {
	space, ok := r.object.Get("exports").(*goja.Object)
	if !ok {
		return
	}
	for _, name := range from.Keys() {
		if _, answer := m.binding(r, name); name == "default" || answer == ambiguous || has(space, name) {
			continue
		}
		m.export(space, name, module.Function(m.host.vm, name, 0, func(goja.FunctionCall) goja.Value { return from.Get(name) }))
	}
}

// objectFunction is a function of Object, by way of a prototype that scripts seldom change; nil if it is gone.
func objectFunction(vm *goja.Runtime, name string) goja.Callable {
	object, ok := vm.NewObject().Prototype().Get("constructor").(*goja.Object)
	if !ok {
		return nil
	}
	function, _ := goja.AssertFunction(object.Get(name))
	return function
}
