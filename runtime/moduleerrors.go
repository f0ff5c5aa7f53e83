package runtime

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/node"
	"mascript/runtime/render"
	"mascript/runtime/resolve"
	"mascript/runtime/source"
)

// The errors of modules: what is not found, what is no program, and where the import stands that met it.

// refusal is the error for a package.json that cannot be used.
func refusal(err error) error {
	var failed *resolve.Error
	if !errors.As(err, &failed) {
		return err
	}
	return &module.Error{Class: "Error", Code: failed.Code, Message: failed.Message}
}

// suggest says what a misspelt module may have meant.
func (m *modules) suggest(name string) string {
	if name == "" {
		return "the name is empty"
	}
	known := node.Names()
	for own := range m.host.options.Modules {
		known = append(known, own)
	}
	slices.Sort(known)
	if near, ok := render.Nearest(name, known); ok {
		return "did you mean '" + near + "'?"
	}
	if strings.HasPrefix(name, "node:") {
		return "Node has no module of this name either"
	}
	return "it is neither built in nor in a node_modules folder, where npm install would put it; a file of yours is './" + name + "'"
}

// notFound is Node's MODULE_NOT_FOUND with what was looked for and from where.
func notFound(name, from, code, hint string) error {
	text := "cannot find module '" + name + "'"
	if from != "" && filepath.Base(from) != promptName {
		text += ", required by " + from
	}
	class := "Error"
	if code == "ERR_PACKAGE_IMPORT_NOT_DEFINED" || code == "ERR_INVALID_MODULE_SPECIFIER" {
		class = "TypeError"
	}
	return &module.Error{Class: class, Message: text + ": " + hint, Code: code}
}

// syntaxFailure makes the SyntaxError of a file. Its stack begins with the place in that file, which
// is where the reader wants to look; who required it comes after.
func (m *modules) syntaxFailure(err error) error {
	var refused *source.SyntaxError
	if !errors.As(err, &refused) {
		return err
	}
	vm := m.host.vm
	object := module.NewError(vm, syntaxError(refused.Message))
	m.refused[object] = true
	if refused.At.Line > 0 {
		standsAt(vm, object, refused.At)
	}
	return vm.Try(func() { panic(object) })
}

// standsAt puts a place before those of an error's stack.
func standsAt(vm *goja.Runtime, object *goja.Object, at render.Frame) {
	_, frames := render.ParseStack(object.Get("stack").String())
	setStack(vm, object, append([]render.Frame{at}, frames...))
}

// setStack gives an error the frames of its stack, in the engine's form: there columns count bytes.
func setStack(vm *goja.Runtime, object *goja.Object, frames []render.Frame) {
	stack := object.String() + "\n"
	for _, frame := range frames {
		stack += "\tat " + frame.String() + "\n"
	}
	module.Hidden(object, "stack", vm.ToValue(stack))
}

// plain takes the path off an error of the file system: the message around it says it.
func plain(err error) error {
	var path *os.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// importFailure is an error with the place of the import statement that it is of.
func (m *modules) importFailure(err error, at render.Frame) error {
	var thrown *goja.Exception
	if errors.As(err, &thrown) {
		return err // a syntax error of the imported file: its place is there
	}
	vm := m.host.vm
	object := module.NewError(vm, err)
	standsAt(vm, object, at)
	return vm.Try(func() { panic(object) })
}

// reasonOf is what a script gets to see of an error that came out of the engine.
func reasonOf(vm *goja.Runtime, err error) goja.Value {
	var thrown *goja.Exception
	if errors.As(err, &thrown) {
		return thrown.Value()
	}
	return module.NewError(vm, err)
}

// from gives an error of ours the stack of another: of who caused it in an earlier turn.
func (m *modules) from(err error, at *goja.Object) error {
	var thrown *goja.Exception
	if errors.As(err, &thrown) {
		return err
	}
	_, frames := render.ParseStack(at.Get("stack").String())
	if len(frames) == 0 {
		return err
	}
	object := module.NewError(m.host.vm, err)
	setStack(m.host.vm, object, frames)
	return m.host.vm.Try(func() { panic(object) })
}

// failure makes an error that can be returned where the script would have thrown it.
func (m *modules) failure(err error) error {
	return m.host.vm.Try(func() { module.Throw(m.host.vm, err) })
}

// missingName is the error for a name that a module does not export.
func missingName(name, wanted string, names []string, esm bool) *module.Error {
	text := "the requested module '" + name + "' does not provide an export named '" + wanted + "'"
	var others []string
	for _, n := range names {
		if n != "__esModule" {
			others = append(others, n)
		}
	}
	const few = 6
	switch near, ok := nearName(wanted, others); {
	case wanted == "default" && len(others) > few:
		text += fmt.Sprintf("; it has %s and %d more: write import * as %s from '%s'",
			strings.Join(others[:few], ", "), len(others)-few, variableFor(name), name)
	case wanted == "default" && len(others) > 0:
		text += "; it has " + strings.Join(others, ", ") + ": write import { " + others[0] + " } from '" + name + "'"
	case ok:
		text += "; did you mean '" + near + "'?"
	case !esm:
		text += "; it is no ES module: import all of it (import name from '" + name + "') and use what that has"
	}
	return syntaxError(text)
}

func syntaxError(message string) *module.Error {
	return &module.Error{Class: "SyntaxError", Message: message}
}

// variableFor is a name for a variable that holds all of a module: jsyaml for js-yaml.
func variableFor(name string) string {
	base := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	letters := strings.Map(func(c rune) rune {
		if c == '_' || unicode.IsLetter(c) || unicode.IsDigit(c) {
			return c
		}
		return -1
	}, base)
	if letters == "" || unicode.IsDigit(rune(letters[0])) {
		return "all"
	}
	return letters
}
