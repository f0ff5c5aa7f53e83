// Package py is modelarts/py, what Python's builtins mean in JavaScript, and the modules of Python's standard library
// that scripts use, modelarts/py/NAME. What `mascript port` writes is built on it, and a script may use it by itself.
//
// A module of the library is js/NAME.js (dots for slashes), loaded when it is first required, over the Go functions
// that its file of this package gives it. The builtins are spread over js/builtins and Go: each name is loaded when it
// is first read (see builtins.go). The package knows neither the SDK nor Python's syntax: who ports a program decides
// which of these it calls.
package py

import (
	"embed"
	"path"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

//go:embed js
var parts embed.FS

// Root is the name of the module of the builtins; those of the library are below it.
const Root = "modelarts/py"

// natives are the modules that are built on Go functions: what their JavaScript finds in native, made anew for each
// host. Names are those of files in js, without .js. Beside its own functions each module finds there
//
//	def(name, signature, body)   a function that takes its arguments as Python does: see signature
//	callable(class)              the class, which needs no new
//	osError(error, ...files)     Python's OSError of what fs threw
//	path(file)                   the text of a path, which may be an object with __fspath__
//	kind(x)                      the name of x's type, for messages
//	stdin()                      the file that input reads from
//
// as the builtins' own parts do, and what library adds. Who needs Python's values in Go (texts, errors, kinds) asks valuesOf for them.
func natives() map[string]func(module.Host) *goja.Object {
	return map[string]func(module.Host) *goja.Object{
		"collections": newCollections,
		"datetime":    newTime,
		"json":        newJSON,
		"logging":     newTime,
		"math":        newMath,
		"os":          newOS,
		"random":      newRandom,
		"re":          newRe,
		"statistics":  newStatistics,
		"sys":         newSys,
		"time":        newTime,
	}
}

// Modules are all modules, by the names that require takes.
func Modules() map[string]module.Loader {
	modules := map[string]module.Loader{Root: loadBuiltins}
	files, err := parts.ReadDir("js")
	if err != nil {
		return modules // it is embedded
	}
	for _, file := range files {
		if name, ok := strings.CutSuffix(file.Name(), ".js"); ok {
			modules[Root+"/"+strings.ReplaceAll(name, ".", "/")] = loader(name)
		}
	}
	return modules
}

// loader runs js/NAME.js.
func loader(name string) module.Loader {
	return func(h module.Host) (goja.Value, error) {
		v, err := valuesOf(h)
		if err != nil {
			return nil, err
		}
		native := h.VM().NewObject()
		if make := natives()[name]; make != nil {
			native = make(h)
		}
		return v.load("js/"+name+".js", native)
	}
}

// load runs the file of a module with all that modules find in native.
func (v *values) load(file string, native *goja.Object) (goja.Value, error) {
	_ = native.SetPrototype(v.native)
	v.library(native, strings.TrimSuffix(path.Base(file), ".js"))
	return v.run(file, native)
}

// run runs an embedded file and gives its exports.
func (v *values) run(file string, native *goja.Object) (goja.Value, error) {
	source, err := parts.ReadFile(file)
	if err != nil {
		return nil, err
	}
	return module.Script(v.host, string(source), native)
}
