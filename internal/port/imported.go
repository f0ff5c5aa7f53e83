package port

import (
	"strings"

	"mascript/internal/port/syntax"
)

// importModule binds what import a, or import a.b as c, binds.
func (a *analysis) importModule(s *syntax.Import, alias syntax.Alias) {
	module := alias.Name.Name
	id := alias.Name
	if alias.As != nil {
		id = *alias.As
	} else {
		id.Name, _, _ = strings.Cut(id.Name, ".")
		id.End = id.Start + len(id.Name)
		module = id.Name
	}
	a.imports = append(a.imports, alias.Name.Name)
	a.bindImport(id, s.End, module, kind{base: moduleKind, name: module})
}

// bindImport binds a name that is imported, unless it has been imported before where this can see it.
func (a *analysis) bindImport(id syntax.Ident, pos int, from string, k kind) {
	v := a.lookUpOwn(a.scope, id.Name)
	for _, e := range v.events {
		if e.how == byImport && e.from == from && a.block.within(e.block) {
			a.repeated[id.Start] = true
			return
		}
	}
	e := a.bind(id, byImport, pos, a.block, func() kind { return k })
	e.from = from
}

func (a *analysis) importFrom(s *syntax.ImportFrom) {
	module := strings.Repeat(".", s.Level) + s.Module.Name
	a.imports = append(a.imports, module)
	if vanishes(module) {
		for _, alias := range s.Names {
			a.types[aliased(alias).Name] = true
		}
		return
	}
	if s.Star {
		for i, name := range a.exported(module) {
			a.bindImport(syntax.Ident{Name: name, Span: syntax.Span{Start: -s.Start*1000 - i - 2}}, s.End, module+"."+name, a.importedKind(module, name))
		}
		return
	}
	for _, alias := range s.Names {
		id := alias.Name
		if alias.As != nil {
			id = *alias.As
		}
		a.bindImport(id, s.End, module+"."+alias.Name.Name, a.importedKind(module, alias.Name.Name))
	}
}

func (a *analysis) isLocal(module string) bool {
	if a.local == nil {
		return false
	}
	_, ok := a.local(module)
	return ok
}

// text is the Python of another module of the program; empty if it is a folder alone, or JavaScript.
func (a *analysis) text(module string) string {
	text, _ := a.local(module)
	return text
}

// sibling is another module of the program; nil if there is none, or none in Python.
func (a *analysis) sibling(module string) *analysis {
	if a.local == nil {
		return nil
	}
	if s, ok := a.siblings[module]; ok {
		return s
	}
	a.siblings[module] = nil
	if len(a.path) > deepest {
		return nil
	}
	if text, ok := a.local(module); ok && text != "" {
		if file, err := syntax.Parse(module, normal(text)); err == nil {
			a.siblings[module] = analyse(file, wordsOf(file), Options{Module: true, Local: a.from(module), path: append(a.path[:len(a.path):len(a.path)], module)})
		}
	}
	return a.siblings[module]
}

// deepest is how many files after each other are followed to see what a name is.
const deepest = 3

// from is how another module of the program sees the modules beside it. It may be a package, or a file in one.
func (a *analysis) from(module string) func(string) (string, bool) {
	parent, _, _ := cutLast(module)
	return func(name string) (string, bool) {
		rest, relative := strings.CutPrefix(name, ".")
		if !relative {
			return a.local(name)
		}
		if text, ok := a.local(strings.TrimPrefix(module+"."+rest, ".")); ok {
			return text, ok
		}
		return a.local(strings.TrimPrefix(parent+"."+rest, "."))
	}
}

// member is what a module exports by a name.
func (a *analysis) member(module, name string) kind {
	if _, ok := sdkModule(module); ok || isLibrary(module) {
		return member(module, name)
	}
	if s := a.sibling(module); s != nil {
		v := s.module.vars[name]
		switch {
		case v == nil || len(v.events) != 1:
		case v.kind.base == functionKind || v.kind.base == classKind:
			return v.kind
		}
	}
	return of(unknown)
}

func (a *analysis) importedKind(module, name string) kind {
	if _, ok := sdkModule(module + "." + name); ok {
		return kind{base: moduleKind, name: module + "." + name}
	}
	if inner := module + "." + name; a.isLocal(inner) {
		return kind{base: moduleKind, name: inner}
	}
	return a.member(module, name)
}

// exported are the names that import * of a module that is known binds.
func (a *analysis) exported(module string) []string {
	if m, ok := sdkModule(module); ok {
		return m.Exports
	}
	var names []string
	if s := a.sibling(module); s != nil && !isLibrary(module) {
		if all := s.module.vars["__all__"]; all != nil && len(all.events) == 1 && all.events[0].value != nil {
			for _, x := range sequenceElts(all.events[0].value) {
				if text, ok := x.(*syntax.String); ok {
					names = append(names, text.Parts[0].Value)
				}
			}
			return names
		}
		for _, v := range s.module.order {
			if !strings.HasPrefix(v.name, "_") && len(v.events) > 0 {
				names = append(names, v.name)
			}
		}
	}
	for name := range libraries()[module] {
		if !strings.HasPrefix(name, "_") {
			names = append(names, name)
		}
	}
	return sorted(names)
}

// vanishes reports whether a module only speaks to Python's own tools.
func vanishes(module string) bool {
	switch module {
	case "__future__", "typing", "typing_extensions", "abc":
		return true
	}
	return false
}
