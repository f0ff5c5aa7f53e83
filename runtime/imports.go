package runtime

import (
	"errors"
	"net/url"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/resolve"
)

// ES modules. All that a module imports is found and parsed before any of it runs, so that a missing file or
// a syntax error stops the program at its start. Then each module runs once, after what it imports; where one
// awaits at its top level, those that import it wait (see source.Unit.Program).

// kit are functions that all modules share, made at first need.
type kit struct{ stack, each, generators goja.Value }

func (m *modules) tools() *kit {
	if m.kit.stack == nil {
		m.kit.stack = module.Function(m.host.vm, "stack", 1, m.host.cleanStack)
		m.kit.each = module.Function(m.host.vm, "each", 1, func(call goja.FunctionCall) goja.Value {
			each, err := module.Script(m.host, eachSource, nil)
			if err != nil {
				module.Throw(m.host.vm, err)
			}
			m.kit.each = each
			make, _ := goja.AssertFunction(each)
			steps, err := make(goja.Undefined(), call.Argument(0))
			if err != nil {
				module.Throw(m.host.vm, err)
			}
			return steps
		})
	}
	return &m.kit
}

// link finds and parses what a module imports, and what that imports, makes sure that the names are there, and
// settles which modules wait.
func (m *modules) link(r *record) error {
	var added []*record
	err := m.linkAll(r, &added)
	for _, r := range added {
		if err == nil {
			err = m.checkNames(r)
		}
	}
	if err != nil {
		for _, r := range added {
			r.linked = false
		}
		return err
	}
	for changed := true; changed; { // cycles take more than one round
		changed = false
		for _, r := range added {
			for _, i := range r.imports {
				if !r.waits && i.record != nil && i.record.async() {
					r.waits, changed = true, true
				}
			}
		}
	}
	markCycles(added)
	return nil
}

func (m *modules) linkAll(r *record, added *[]*record) error {
	if r.linked || r.unit == nil {
		return nil
	}
	r.linked = true
	*added = append(*added, r)
	r.imports, r.exports = map[string]imported{}, exportsOf(r.unit)
	for _, i := range r.unit.Imports {
		found, err := m.find(r, i.Name, resolve.Import)
		if err != nil {
			return m.importFailure(err, i.At)
		}
		r.imports[i.Name] = found
		if found.record != nil {
			if err := m.linkAll(found.record, added); err != nil {
				return err
			}
		}
	}
	return nil
}

// importer is what an import statement of r calls with its specifier and the names that r uses of it.
func (m *modules) importer(r *record) goja.Value {
	vm := m.host.vm
	return module.Function(vm, "import", 1, func(call goja.FunctionCall) goja.Value {
		name := call.Argument(0).String()
		from := r.imports[name]
		if from.record != nil {
			if err := m.evaluate(from.record); err != nil {
				module.Throw(vm, err)
			}
		}
		space, err := m.namespace(from)
		if err != nil {
			module.Throw(vm, err)
		}
		if slices.Contains(r.allOf(), from) {
			m.exportAll(r, space)
		}
		whole := from.record == nil || from.record.state == done || from.record.isESM()
		for _, wanted := range call.Arguments[1:] {
			if whole && !has(space, wanted.String()) && !m.isType(r, from.record, wanted.String()) {
				module.Throw(vm, missingName(name, wanted.String(), space.GetOwnPropertyNames(), from.record == nil || from.record.isESM()))
			}
		}
		return space
	})
}

// early is what a module of a cycle calls for each of its imports before any of them runs: a namespace by which its
// functions, when they are called meanwhile, reach what is there already.
func (m *modules) early(r *record) goja.Value {
	return module.Function(m.host.vm, "early", 1, func(call goja.FunctionCall) goja.Value {
		from := r.imports[call.Argument(0).String()]
		if !from.record.isESM() || from.record.state == done {
			space, err := m.namespace(from)
			if err != nil {
				module.Throw(m.host.vm, err)
			}
			return space
		}
		space := m.newSpace()
		names, _ := m.exportedNames(from.record)
		for _, name := range names {
			if b, answer := m.binding(from.record, name); answer == bound {
				m.export(space, name, m.reader(b))
			}
		}
		return space
	})
}

// dynamicImporter is import(name) in r. The module is loaded in a turn of its own, never within the call.
func (m *modules) dynamicImporter(r *record) goja.Value {
	vm := m.host.vm
	return module.Function(vm, "import", 1, func(call goja.FunctionCall) goja.Value {
		promise, resolved, reject := vm.NewPromise()
		var name string
		if thrown := vm.Try(func() { name = call.Argument(0).ToString().String() }); thrown != nil {
			_ = reject(thrown.Value())
			return vm.ToValue(promise)
		}
		refuse := func(err error) error {
			var ended *goja.InterruptedError
			if errors.As(err, &ended) {
				return err
			}
			return reject(reasonOf(vm, err))
		}
		at := module.NewError(vm, errors.New("import")) // its stack says who imports
		m.host.Reserve()(func() error {
			found, err := m.find(r, name, resolve.Import)
			if err != nil {
				return refuse(m.from(err, at))
			}
			give := func() error {
				space, err := m.namespace(found)
				if err != nil {
					return refuse(err)
				}
				return resolved(space)
			}
			if found.record == nil {
				return give()
			}
			on := found.record
			if err = m.link(on); err == nil {
				err = m.evaluate(on)
			}
			switch {
			case err != nil:
				return refuse(err)
			case on.state == running && on.async():
				on.settled = append(on.settled, func() {
					if on.failure != nil {
						_ = refuse(on.failure)
					} else {
						_ = give()
					}
				})
				return nil
			}
			return give()
		})
		return vm.ToValue(promise)
	})
}

// meta is import.meta of a module: url, filename, dirname, main, and resolve(name).
func (m *modules) meta(r *record) goja.Value {
	vm := m.host.vm
	path := r.path
	meta := vm.CreateObject(nil)
	_ = meta.Set("dirname", filepath.Dir(path))
	_ = meta.Set("filename", path)
	_ = meta.Set("main", r == m.main)
	_ = meta.Set("resolve", module.Function(vm, "resolve", 1, func(call goja.FunctionCall) goja.Value {
		name := call.Argument(0).String()
		if address, ok := m.nativeURL(name); ok {
			return vm.ToValue(address)
		}
		query := resolve.Query(name)
		file, err := m.resolve(r, name, resolve.Import)
		if plain := strings.TrimSuffix(name, query); err != nil && resolve.IsPath(plain) && !filepath.IsAbs(plain) {
			file, err = filepath.Join(filepath.Dir(path), plain), nil // as in Node, it may be one to be written
		}
		if err != nil {
			module.Throw(vm, err)
		}
		if address, ok := m.nativeURL(file); ok { // imports of a package.json lead to it
			return vm.ToValue(address)
		}
		return vm.ToValue(fileURL(file) + query)
	}))
	_ = meta.Set("url", fileURL(path)+r.query)
	return meta
}

// nativeURL is what import.meta.resolve calls a native module.
func (m *modules) nativeURL(name string) (address string, ok bool) {
	_, plain, ok := m.loader(name)
	if _, ofNode := m.host.process.Module(plain); ofNode {
		plain = "node:" + plain
	}
	return plain, ok
}

func fileURL(path string) string {
	u := url.URL{Scheme: "file", Path: filepath.ToSlash(path)}
	return u.String()
}
