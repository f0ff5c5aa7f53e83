package runtime

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/node"
	"mascript/runtime/render"
)

// modules is CommonJS for one host: what is loaded, and how a name becomes a module.
type modules struct {
	host    *Host
	native  map[string]goja.Value // exports of native modules, by name
	cache   *goja.Object          // require.cache: file name to module
	main    *goja.Object
	sources map[string]string // text of the files that were loaded, for code frames

	parseJSON goja.Callable // JSON.parse, whatever the script makes of the global
}

func newModules(h *Host) *modules {
	m := &modules{host: h, native: map[string]goja.Value{}, cache: h.vm.CreateObject(nil), sources: map[string]string{}}
	if json, ok := h.vm.Get("JSON").(*goja.Object); ok {
		m.parseJSON, _ = goja.AssertFunction(json.Get("parse"))
	}
	return m
}

// source is the text of a user's file, for an excerpt beside an error.
func (m *modules) source(file string) string { return m.sources[file] }

// runFile loads the entry file.
func (m *modules) runFile(path string) error {
	if !filepath.IsAbs(path) {
		path = filepath.Join(m.host.options.Dir, path)
	}
	file, ok := resolveFile(path)
	if !ok {
		return m.failure(m.notFound(path, "", "there is no such file"))
	}
	m.host.process.SetScript(file)
	_, err := m.load(file, nil)
	return err
}

// runText runs a text as the entry. As in Node, the module seems to be a file of the working folder, and
// __filename and stacks have its bare name.
func (m *modules) runText(name, text string) error {
	m.host.process.SetScript(name)
	return m.evaluate(m.newModule(filepath.Join(m.host.options.Dir, name), nil), name, strings.TrimPrefix(text, byteOrderMark))
}

// byteOrderMark is what some editors put before a text.
const byteOrderMark = "\ufeff"

// failure makes an error that can be returned where the script would have thrown it.
func (m *modules) failure(err error) error {
	return m.host.vm.Try(func() { module.Throw(m.host.vm, err) })
}

// requireFrom is require(name) in the module parent; nil is the entry's folder.
func (m *modules) requireFrom(parent *goja.Object, name string) (goja.Value, error) {
	if loader, plain, ok := m.loader(name); ok {
		return m.loadNative(plain, loader)
	}
	file, err := m.resolve(parent, name)
	if err != nil {
		return nil, err
	}
	return m.load(file, parent)
}

// loader finds a native module. Node's own may be written with the prefix node:.
func (m *modules) loader(name string) (loader module.Loader, plain string, ok bool) {
	if plain, ok := strings.CutPrefix(name, "node:"); ok {
		loader, ok := m.host.process.Module(plain)
		return loader, plain, ok
	}
	if loader, ok := m.host.options.Modules[name]; ok {
		return loader, name, true
	}
	loader, ok = m.host.process.Module(name)
	return loader, name, ok
}

func (m *modules) loadNative(name string, loader module.Loader) (goja.Value, error) {
	if exports, ok := m.native[name]; ok {
		return exports, nil
	}
	exports, err := loader(m.host)
	if err != nil {
		return nil, err
	}
	m.native[name] = exports
	return exports, nil
}

// resolve finds the file that name means in the module parent.
func (m *modules) resolve(parent *goja.Object, name string) (string, error) {
	dir, from := m.host.options.Dir, ""
	if parent != nil {
		if file, ok := parent.Get("filename").(goja.String); ok { // else the script removed it
			from = file.String()
			dir = filepath.Dir(from)
		}
	}
	if isPath(name) {
		path := name
		if !filepath.IsAbs(path) {
			path = filepath.Join(dir, path)
			if strings.HasSuffix(name, "/") {
				path += "/"
			}
		}
		if file, ok := resolveFile(path); ok {
			return file, nil
		}
		return "", m.notFound(name, from, "looked for "+filepath.Clean(path)+" as it is, with .js, .cjs and .json, and as a folder")
	}
	if !strings.HasPrefix(name, "node:") {
		if file, ok := resolvePackage(dir, name); ok {
			return file, nil
		}
	}
	if plain := strings.TrimPrefix(name, "node:"); node.Known(plain) {
		return "", m.notFound(name, from, "Node has this module, mascript has not; of Node's it has "+
			strings.Join(node.Names(), ", "))
	}
	return "", m.notFound(name, from, m.suggest(name))
}

// suggest says what a misspelt module may have meant.
func (m *modules) suggest(name string) string {
	known := node.Names()
	for own := range m.host.options.Modules {
		known = append(known, own)
	}
	slices.Sort(known)
	if near, ok := render.Nearest(name, known); ok {
		return "did you mean '" + near + "'?"
	}
	return "built in are " + strings.Join(known, ", ") + "; a file of yours is required as './" + name + "'"
}

// notFound is Node's MODULE_NOT_FOUND with what was looked for and from where.
func (m *modules) notFound(name, from, hint string) error {
	text := "cannot find module '" + name + "'"
	if from != "" {
		text += ", required by " + from
	}
	return &module.Error{Class: "Error", Message: text + ": " + hint, Code: "MODULE_NOT_FOUND"}
}

// load runs a file once and gives its exports. A cycle gets what its module has exported so far.
func (m *modules) load(file string, parent *goja.Object) (goja.Value, error) {
	if loaded, ok := m.cache.Get(file).(*goja.Object); ok {
		return loaded.Get("exports"), nil
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("cannot read module %s: %w", file, plain(err))
	}
	source := strings.TrimPrefix(string(text), byteOrderMark)
	this := m.newModule(file, parent)
	if err := m.cache.Set(file, this); err != nil {
		return nil, err
	}
	if err := m.evaluate(this, file, source); err != nil {
		_ = m.cache.Delete(file) // as in Node: the next require tries again
		return nil, err
	}
	_ = this.Set("loaded", true)
	return this.Get("exports"), nil
}

// plain takes the path off an error of the file system: the message around it says it.
func plain(err error) error {
	var path *os.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

func (m *modules) newModule(file string, parent *goja.Object) *goja.Object {
	vm := m.host.vm
	this := vm.NewObject()
	id := file
	if m.main == nil {
		m.main, id = this, "."
	}
	_ = this.Set("id", id)
	_ = this.Set("path", filepath.Dir(file))
	_ = this.Set("exports", vm.NewObject())
	_ = this.Set("filename", file)
	_ = this.Set("loaded", false)
	module.Hidden(this, "parent", orNull(parent))
	module.Hidden(this, "require", m.newRequire(this))
	return this
}

func orNull(object *goja.Object) goja.Value {
	if object == nil {
		return goja.Null()
	}
	return object
}

func (m *modules) evaluate(this *goja.Object, file, source string) error {
	vm := m.host.vm
	switch filepath.Ext(file) {
	case ".json":
		return m.evaluateJSON(this, file, source)
	case ".mjs", ".ts", ".mts", ".cts":
		return m.syntaxFailure(&syntaxError{
			message: "this version of mascript runs CommonJS scripts (.js, .cjs), not " + filepath.Ext(file) + "; " + insteadOf("import"),
			at:      render.Frame{File: file, Line: 1, Column: 1},
		})
	}
	m.sources[file] = source
	program, err := compile(file, source)
	if err != nil {
		return m.syntaxFailure(err)
	}
	wrapper, err := vm.RunProgram(program)
	if err != nil {
		return err
	}
	run, _ := goja.AssertFunction(wrapper)
	exports := this.Get("exports")
	_, err = run(exports, exports, this.Get("require"), this, vm.ToValue(file), vm.ToValue(filepath.Dir(file)))
	return err
}

// syntaxFailure makes the SyntaxError of a file. Its stack begins with the place in that file, which
// is where the reader wants to look; who required it comes after.
func (m *modules) syntaxFailure(err error) error {
	var refused *syntaxError
	if !errors.As(err, &refused) {
		return err
	}
	vm := m.host.vm
	object := module.NewError(vm, &module.Error{Class: "SyntaxError", Message: refused.message})
	if refused.at.Line > 0 {
		_, frames := render.ParseStack(object.Get("stack").String())
		stack := "SyntaxError: " + refused.message
		for _, frame := range append([]render.Frame{refused.at}, frames...) {
			stack += "\n    at " + frame.String()
		}
		module.Hidden(object, "stack", vm.ToValue(stack))
	}
	return vm.Try(func() { panic(object) })
}

func (m *modules) evaluateJSON(this *goja.Object, file, source string) error {
	value, err := m.parseJSON(goja.Undefined(), m.host.vm.ToValue(source))
	if err != nil {
		var thrown *goja.Exception
		if errors.As(err, &thrown) {
			if object, ok := thrown.Value().(*goja.Object); ok {
				_ = object.Set("message", file+": "+object.Get("message").String())
			}
		}
		return err
	}
	return this.Set("exports", value)
}

// newRequire makes the require function of one module.
func (m *modules) newRequire(this *goja.Object) *goja.Object {
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
		exports, err := m.requireFrom(this, name(call))
		if err != nil {
			module.Throw(vm, err)
		}
		return exports
	})
	resolve := module.Function(vm, "resolve", 1, func(call goja.FunctionCall) goja.Value {
		wanted := name(call)
		if _, _, ok := m.loader(wanted); ok {
			return vm.ToValue(wanted)
		}
		file, err := m.resolve(this, wanted)
		if err != nil {
			module.Throw(vm, err)
		}
		return vm.ToValue(file)
	})
	_ = require.Set("resolve", resolve)
	_ = require.Set("main", m.main)
	_ = require.Set("cache", m.cache)
	return require
}
