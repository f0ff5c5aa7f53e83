package runtime

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/node"
	"mascript/runtime/render"
	"mascript/runtime/resolve"
	"mascript/runtime/source"
)

// Findings are what Check found. Problems are what the run meets: syntax errors, modules that are not found, names that a
// module does not export. Warnings are what it may meet: where a require stands in a function or under a condition.
// What a script catches is neither.
type Findings struct{ Problems, Warnings []*UncaughtError }

// Check parses the script at path and what it and its modules, those of packages too, name in imports and
// requires, without running anything. The error is why it was stopped. A Host that checks does not run.
func (h *Host) Check(ctx context.Context, path string) (Findings, error) {
	return h.check(ctx, func(c *checker) {
		path := c.entry(path)
		file, err := c.resolver.File(path)
		switch {
		case err != nil:
			c.report(trail{}, "Error", err)
		case file == "":
			c.report(trail{}, "Error", notFound(path, "", "MODULE_NOT_FOUND", "there is no such file"))
		default:
			c.file(file, trail{})
		}
	})
}

// CheckText is Check of a script that is in no file.
func (h *Host) CheckText(ctx context.Context, name, text string) (Findings, error) {
	return h.check(ctx, func(c *checker) {
		c.text(filepath.Join(h.options.Dir, name), source.File{Name: name, Text: text, TypeScript: h.options.TypeScript}, trail{})
	})
}

func (h *Host) check(ctx context.Context, look func(*checker)) (Findings, error) {
	defer context.AfterFunc(ctx, func() { h.Stop(context.Cause(ctx)) })()
	c := &checker{modules: h.modules, seen: map[string]*source.Unit{}, told: map[string]bool{}}
	look(c)
	for len(c.later) > 0 {
		next := c.later[0]
		c.later = c.later[1:]
		next()
	}
	return c.Findings, h.stopCause()
}

type checker struct {
	*modules
	seen  map[string]*source.Unit // of the files that were read; nil for those without one
	told  map[string]bool         // packages that something was said of
	later []func()                // what may not run is looked at last: another way to it may be sure
	Findings
}

// A trail is how a file is reached: the places of the imports, the last one first, and whether they are sure to run.
type trail struct {
	places []render.Frame
	maybe  bool
}

// from is the trail behind an import. The slice is a new one: several imports go on from the same trail.
func (t trail) from(at render.Frame, maybe bool) trail {
	return trail{append([]render.Frame{at}, t.places...), t.maybe || maybe}
}

// report tells of an error at the first place of a trail; of a package once.
func (c *checker) report(t trail, class string, err error) {
	if len(t.places) > 0 {
		if pack := packageOf(t.places[0].File); pack != "" {
			if c.told[pack] {
				return
			}
			c.told[pack] = true
		}
	}
	failure := &render.Failure{Headline: class + ": " + err.Error(), Name: class, Frames: slices.Clone(t.places)}
	var known *module.Error
	if errors.As(err, &known) && known.Code != "" {
		failure.Properties = []render.Property{render.TextProperty("code", known.Code)}
	}
	failure.Locate(c.source)
	_, ofFile := err.(*source.SyntaxError)
	told := c.host.uncaughtFailure(failure, ofFile)
	if t.maybe {
		failure.Headline, failure.Name = "Warning"+strings.TrimPrefix(failure.Headline, class), "Warning"
		told.Code = 0
		c.Warnings = append(c.Warnings, told)
		return
	}
	c.Problems = append(c.Problems, told)
}

// packageOf is the folder of the package that a file is part of; empty for the user's own files.
func packageOf(file string) string {
	const folder = "/node_modules/"
	slashed := filepath.ToSlash(file)
	at := strings.LastIndex(slashed, folder)
	if at < 0 {
		return ""
	}
	steps := strings.SplitN(slashed[at+len(folder):], "/", 3)
	n := 1
	if strings.HasPrefix(steps[0], "@") {
		n = min(2, len(steps))
	}
	return slashed[:at+len(folder)] + strings.Join(steps[:n], "/")
}

// file checks a file once, and gives its unit; nil if it has none.
func (c *checker) file(file string, by trail) *source.Unit {
	if unit, seen := c.seen[file]; seen {
		return unit
	}
	c.seen[file] = nil
	text, err := c.readText(file)
	if err != nil {
		c.report(by, "Error", err)
		return nil
	}
	if filepath.Ext(file) == ".json" {
		if _, err := c.readJSON(file, text); err != nil {
			object := reasonOf(c.host.vm, err).(*goja.Object)
			if line, column := resolve.JSONFault([]byte(text)); line > 0 {
				by = by.from(render.Frame{File: file, Line: line, Column: column}, false)
			}
			c.report(by, "SyntaxError", errors.New(object.Get("message").String()))
		}
		return nil
	}
	f, err := c.describe(file, text)
	if err != nil {
		c.report(by, "Error", err)
		return nil
	}
	if language := c.language(file); language != nil && !c.translation(language, &f, by) {
		return nil
	}
	return c.text(file, f, by)
}

// translation makes JavaScript of a file of another language, and reports what keeps it from being run.
func (c *checker) translation(language *Language, f *source.File, by trail) bool {
	err := c.translate(language, f)
	var ofText *source.SyntaxError
	var lines *source.Refusal
	switch {
	case errors.As(err, &ofText):
		c.report(by.from(ofText.At, false), "SyntaxError", ofText)
	case errors.As(err, &lines):
		for _, line := range lines.Lines {
			c.report(by.from(line.At, false), "Error", line)
		}
	case err != nil:
		c.report(by, "Error", err)
	default:
		for _, warning := range f.Translation.Warnings {
			to := by.from(warning.At, false)
			to.maybe = true
			c.report(to, "Error", warning)
		}
	}
	return err == nil
}

func (c *checker) text(path string, f source.File, by trail) *source.Unit {
	if f.Translation == nil {
		c.sources[f.Name] = f.Text
	}
	unit, err := source.Parse(f, c.host.options.Cache)
	if err == nil {
		if unit.Translated() { // places of imports are those of its own text
			unit.UseMap()
		}
		c.seen[path] = unit
		c.imports(path, unit, by)
		_, err = unit.Program(false, false)
	}
	var refused *source.SyntaxError
	if errors.As(err, &refused) {
		for _, e := range append([]*source.SyntaxError{refused}, refused.More...) {
			to := by.from(e.At, false)
			to.maybe = to.maybe && packageOf(path) != "" // of a file of one's own it is never meant
			c.report(to, "SyntaxError", e)
		}
	}
	return unit
}

// imports follows what a file imports and loads.
func (c *checker) imports(path string, unit *source.Unit, by trail) {
	for _, i := range unit.Imports {
		c.follow(path, i, by)
	}
	for _, load := range unit.Loads() {
		if load.Guarded { // what it leads to is looked at, if it is there
			if _, err := c.resolve(&record{path: path}, load.Name, resolve.Require); err != nil {
				continue
			}
		}
		to := by
		to.maybe = by.maybe || load.Conditional || load.Guarded
		if to.maybe && !by.maybe {
			c.later = append(c.later, func() { c.follow(path, load.Import, to) })
			continue
		}
		c.follow(path, load.Import, to)
	}
}

// follow checks what one import or require leads to.
func (c *checker) follow(from string, i source.Import, by trail) {
	by = by.from(i.At, false)
	if _, plain, ok := c.nativeFor(&record{path: from}, i.Name); ok {
		if node.Hollow(plain) && packageOf(from) == "" { // it loads for the sake of packages, and refuses what a script wants of it
			by.maybe = true
			c.report(by, "Error", errors.New("module '"+i.Name+"' refuses all that it does in mascript; "+node.Instead(plain)))
		}
		c.names(i, plain, by)
		return
	}
	kind := resolve.Import
	if i.Required {
		kind = resolve.Require
	}
	file, err := c.resolve(&record{path: from}, i.Name, kind)
	if err != nil {
		c.report(by, "Error", err)
		return
	}
	if !filepath.IsAbs(file) && !c.resolver.Embedded.Has(file) { // a built-in module, by the imports of a package.json
		return
	}
	unit := c.file(file, by)
	if unit == nil || !unit.ESM || unit.Plain() || i.Required {
		return
	}
	names, open := c.exports(file, unit, map[string]bool{})
	for _, wanted := range i.Uses {
		if !open && !slices.Contains(names, wanted) && !c.declaresType(wanted) {
			c.report(by, "SyntaxError", missingName(i.Name, wanted, names, true))
		}
	}
}

// declaresType reports whether a TypeScript file that was read declares a type of this name: it may have come from there.
func (c *checker) declaresType(name string) bool {
	for path, unit := range c.seen {
		if unit != nil && declaresType(path, c.sources[path], name) {
			return true
		}
	}
	return false
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
func (c *checker) names(i source.Import, native string, by trail) {
	if len(i.Uses) == 0 {
		return
	}
	exports, err := c.loadNative(native)
	if err != nil {
		return
	}
	if i.Required {
		c.members(i, exports, by)
		return
	}
	names := c.spaceOf(exports, true).GetOwnPropertyNames()
	for _, wanted := range i.Uses {
		if !slices.Contains(names, wanted) {
			c.report(by, "SyntaxError", missingName(i.Name, wanted, names, true))
		}
	}
}

// members checks what const { … } = require('…') takes. One that is not there is undefined, and no error before it is
// used; a script may look for it.
func (c *checker) members(i source.Import, exports goja.Value, by trail) {
	object, ok := exports.(*goja.Object)
	if !ok {
		return
	}
	for _, wanted := range i.Uses {
		if object.Get(wanted) != nil {
			continue
		}
		text := "'" + i.Name + "' has no '" + wanted + "'"
		near, misspelt := nearName(wanted, object.Keys())
		if misspelt {
			text += "; did you mean '" + near + "'?"
		}
		by.maybe = by.maybe || !misspelt
		c.report(by, "Error", errors.New(text))
	}
}
