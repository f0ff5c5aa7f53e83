package runtime

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
	"mascript/runtime/resolve"
	"mascript/runtime/source"
)

// Check parses the script at path and the files that it and they name in imports and requires, without
// running anything, and gives every problem: syntax errors, modules that are not found, names that a module
// does not export. Packages are looked for, not parsed. A Host that checks does not run.
func (h *Host) Check(path string) []*UncaughtError {
	if !filepath.IsAbs(path) {
		path = filepath.Join(h.options.Dir, path)
	}
	c := checker{modules: h.modules, seen: map[string]*source.Unit{}}
	file, err := h.modules.resolver.File(path)
	switch {
	case err != nil:
		c.report("Error: "+err.Error(), render.Frame{})
	case file == "":
		c.report("Error: "+notFound(path, "", "", "there is no such file").Error(), render.Frame{})
	default:
		c.file(file)
	}
	return c.problems
}

// CheckText is Check of a script that is in no file.
func (h *Host) CheckText(name, text string) []*UncaughtError {
	c := checker{modules: h.modules, seen: map[string]*source.Unit{}}
	c.text(filepath.Join(h.options.Dir, name), source.File{Name: name, Text: text, TypeScript: h.options.TypeScript})
	return c.problems
}

type checker struct {
	*modules
	seen     map[string]*source.Unit
	problems []*UncaughtError
}

func (c *checker) report(headline string, at render.Frame) {
	failure := &render.Failure{Headline: headline}
	if at.Line > 0 {
		failure.Frames = []render.Frame{at}
		failure.Locate(c.source)
	}
	c.problems = append(c.problems, c.host.uncaughtFailure(failure))
}

// file checks a file once, and gives its unit; nil if it has none.
func (c *checker) file(file string) *source.Unit {
	if unit, seen := c.seen[file]; seen {
		return unit
	}
	c.seen[file] = nil
	text, err := readText(file)
	if err != nil {
		c.report("Error: "+err.Error(), render.Frame{})
		return nil
	}
	if filepath.Ext(file) == ".json" {
		if _, err := c.parseJSON(goja.Undefined(), c.host.vm.ToValue(text)); err != nil {
			c.report("SyntaxError: "+file+": "+reasonOf(c.host.vm, err).(*goja.Object).Get("message").String(), render.Frame{})
		}
		return nil
	}
	f, err := c.describe(file, text)
	if err != nil {
		c.report("Error: "+err.Error(), render.Frame{})
		return nil
	}
	return c.text(file, f)
}

func (c *checker) text(path string, f source.File) *source.Unit {
	c.sources[f.Name] = f.Text
	unit, err := source.Parse(f, c.host.options.Cache)
	if err == nil {
		c.seen[path] = unit
		for _, i := range append(unit.Imports, unit.Loads()...) {
			c.follow(path, i)
		}
		_, err = unit.Program(false, false)
	}
	var refused *source.SyntaxError
	if errors.As(err, &refused) {
		for _, e := range append([]*source.SyntaxError{refused}, refused.More...) {
			c.report("SyntaxError: "+e.Message, e.At)
		}
	}
	return unit
}

// follow checks what one import or require leads to.
func (c *checker) follow(from string, i source.Import) {
	if _, plain, ok := c.loader(i.Name); ok {
		c.names(i, plain)
		return
	}
	kind := resolve.Import
	if i.Required {
		kind = resolve.Require
	}
	file, err := c.resolve(&record{path: from}, i.Name, kind)
	switch {
	case err != nil:
		c.report("Error: "+err.Error(), i.At)
	case filepath.IsAbs(file) && !strings.Contains(filepath.ToSlash(file), "/node_modules/"):
		unit := c.file(file)
		if unit == nil || !unit.ESM || unit.Plain() {
			return
		}
		names, open := c.exports(file, unit, map[string]bool{})
		for _, wanted := range i.Uses {
			if !open && !slices.Contains(names, wanted) {
				c.report("SyntaxError: "+missingName(i.Name, wanted, names, true).Error(), i.At)
			}
		}
	}
}

// exports are the names that an ES module exports, and whether there may be more.
func (c *checker) exports(path string, unit *source.Unit, seen map[string]bool) (names []string, open bool) {
	seen[path] = true
	for _, e := range unit.Exports() {
		names = append(names, e.Name)
	}
	for _, i := range unit.Imports {
		if !i.All {
			continue
		}
		file, err := c.resolve(&record{path: path}, i.Name, resolve.Import)
		from := c.seen[file]
		if err != nil || from == nil || !from.ESM || from.Plain() {
			open = true
		} else if !seen[file] {
			more, also := c.exports(file, from, seen)
			names, open = append(names, slices.DeleteFunc(more, func(name string) bool { return name == "default" })...), open || also
		}
	}
	return names, open
}

// names checks what an import uses of a native module.
func (c *checker) names(i source.Import, native string) {
	if len(i.Uses) == 0 {
		return
	}
	exports, err := c.loadNative(native)
	if err != nil {
		return
	}
	names := c.spaceOf(exports, true).GetOwnPropertyNames()
	for _, wanted := range i.Uses {
		if !slices.Contains(names, wanted) {
			c.report("SyntaxError: "+missingName(i.Name, wanted, names, true).Error(), i.At)
		}
	}
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
	switch near, ok := render.Nearest(wanted, others); {
	case wanted == "default" && len(others) > 0:
		text += "; it has " + strings.Join(others, ", ") + ": write import { " + others[0] + " } from '" + name + "'"
	case ok:
		text += "; did you mean '" + near + "'?"
	case !esm:
		text += "; it is no ES module: import all of it (import name from '" + name + "') and use what that has"
	}
	return &module.Error{Class: "SyntaxError", Message: text}
}
