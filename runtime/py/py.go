// Package py is modelarts/py, what Python's builtins mean in JavaScript, and the modules of Python's standard library
// that scripts use, modelarts/py/NAME. What `mascript port` writes is built on it, and a script may use it by itself.
//
// A module is js/NAME.js, loaded when it is first required, over the Go functions that its file of this package gives
// it. The package knows neither the SDK nor Python's syntax: who ports a program decides which of these it calls.
package py

import (
	"embed"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

//go:embed js
var parts embed.FS

// Root is the name of the module of the builtins; those of the library are below it.
const Root = "modelarts/py"

// natives are the modules that are built on Go functions: what their JavaScript finds as native, made anew for each
// host. Names are those of Modules.
func natives() map[string]func(module.Host) *goja.Object {
	return map[string]func(module.Host) *goja.Object{}
}

// Modules are all modules, by the names that require takes.
func Modules() map[string]module.Loader {
	modules := map[string]module.Loader{}
	files, err := parts.ReadDir("js")
	if err != nil {
		return modules // it is embedded
	}
	for _, file := range files {
		name := strings.TrimSuffix(file.Name(), ".js")
		path := Root + "/" + strings.ReplaceAll(name, ".", "/")
		if name == "py" {
			path = Root
		}
		modules[path] = loader(name)
	}
	return modules
}

// loader runs js/NAME.js.
func loader(name string) module.Loader {
	return func(h module.Host) (goja.Value, error) {
		source, err := parts.ReadFile("js/" + name + ".js")
		if err != nil {
			return nil, err
		}
		native := h.VM().NewObject()
		if make := natives()[name]; make != nil {
			native = make(h)
		}
		return module.Script(h, string(source), native)
	}
}
