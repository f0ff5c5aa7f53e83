package port

import (
	"strings"

	"mascript/internal/port/syntax"
)

// path is what require takes for a module.
func (w *writer) path(module string) string {
	if m, ok := sdkModule(module); ok {
		return m.Name
	}
	if isLibrary(module) {
		return "modelarts/py/" + strings.ReplaceAll(module, ".", "/")
	}
	plain := strings.TrimLeft(module, ".")
	if level := len(module) - len(plain); level > 0 {
		return strings.Repeat("../", level-1) + map[bool]string{true: "./", false: ""}[level == 1] + strings.ReplaceAll(plain, ".", "/")
	}
	if isLocal(w, module) {
		if w.o.Path != nil {
			if path := w.o.Path(module); path != "" {
				return path
			}
		}
		return "./" + strings.ReplaceAll(module, ".", "/")
	}
	return module
}

func (w *writer) require(module string) string { return w.requirePath(w.path(module)) }

// requirePath is a require in the quotes that the file has most.
func (w *writer) requirePath(path string) string {
	return "require(" + inQuotes(path, w.quote, false) + ")"
}

// importStmt writes import a, b as c.
func (w *writer) importStmt(s *syntax.Import) {
	w.put(at(s.Start))
	if len(s.Names) == 1 && w.a.repeated[boundBy(s.Names[0]).Start] {
		w.put(w.remarked(s.Span))
		return
	}
	for i, alias := range s.Names {
		module := alias.Name.Name
		id := alias.Name
		if alias.As != nil {
			id = *alias.As
		} else {
			id.Name, _, _ = strings.Cut(id.Name, ".")
			if _, ok := sdkModule(module); ok || isLibrary(module) {
				module = id.Name
			}
		}
		if i > 0 {
			w.put(" ")
		}
		if vanishes(module) {
			continue
		}
		if w.a.repeated[id.Start] {
			w.put("/* import ", w.file.Text(alias.Span), " */;")
			continue
		}
		if top, _, dotted := strings.Cut(module, "."); alias.As == nil && dotted && isLocal(w, module) {
			e := w.a.idents[id.Start]
			switch {
			case e == nil || w.a.repeated[id.Start]:
			case isLocal(w, top) && w.a.text(top) != "":
				w.put(declaration(e), w.jsName(top), " = ", w.require(top), "; ")
			default: // a folder alone, which nothing is left of to export
				e.declare = ""
			}
			w.put(w.require(module), ";") // and where it is used, it is required by its name
			continue
		}
		e := w.a.idents[id.Start]
		w.put(declaration(e), w.jsName(id.Name), " = ", w.require(module), ";")
	}
}

// boundBy is the name that import a.b, or import a.b as c, binds.
func boundBy(alias syntax.Alias) syntax.Ident {
	if alias.As != nil {
		return *alias.As
	}
	id := alias.Name
	id.Name, _, _ = strings.Cut(id.Name, ".")
	return id
}

// remarked is a statement that has nothing to do, as a comment.
func (w *writer) remarked(s syntax.Span) string {
	text := strings.Join(strings.Fields(clean(w.file.Text(s))), " ")
	if rest := strings.TrimLeft(w.file.Source[s.End:], " \t"); rest == "" || rest[0] == '\n' {
		return "// " + text
	}
	return "/* " + text + " */"
}

func isLocal(w *writer, module string) bool { return w.a.isLocal(module) }

// declaration is what an event begins with.
func declaration(e *event) string {
	if e == nil || e.declare == "" || e.declare == "param" {
		return ""
	}
	return e.declare + " "
}

// importFromStmt writes from a import b.
func (w *writer) importFromStmt(s *syntax.ImportFrom) bool {
	module := strings.Repeat(".", s.Level) + s.Module.Name
	if vanishes(module) {
		return false
	}
	w.put(at(s.Start))
	if s.Star {
		return w.importAll(s, module)
	}
	var modules []syntax.Alias // names that are modules themselves
	var names []syntax.Alias
	repeated := 0
	for _, alias := range s.Names {
		id := aliased(alias)
		inner := strings.TrimRight(module, ".") == "" || isLocal(w, module+"."+alias.Name.Name)
		if _, ok := sdkModule(module + "." + alias.Name.Name); ok || inner {
			modules = append(modules, alias)
			continue
		}
		if w.a.repeated[id.Start] {
			repeated++
		}
		names = append(names, alias)
	}
	for i, alias := range modules {
		if i > 0 {
			w.put(" ")
		}
		inner := module + "." + alias.Name.Name
		if strings.HasSuffix(module, ".") || module == "" {
			inner = module + alias.Name.Name
		}
		id := aliased(alias)
		w.put(declaration(w.a.idents[id.Start]), w.jsName(id.Name), " = ", w.require(inner), ";")
	}
	if len(names) == 0 {
		return true
	}
	if len(modules) > 0 {
		w.put(" ")
	}
	if repeated == len(names) {
		w.put(w.remarked(s.Span))
		return true
	}
	keyword := ""
	for _, alias := range names {
		e := w.a.idents[aliased(alias).Start]
		d := declaration(e)
		if e == nil {
			continue
		}
		if d == "let " || keyword == "" {
			keyword = d
		}
	}
	lead := w.gap(w.next(s.Module.End, "import")+len("import"), names[0].Start)
	multi := lines(lead) > 0
	if !multi {
		lead = " "
	}
	open, end := "{"+lead, " }"
	if multi {
		end = "}"
	}
	var b strings.Builder
	for i, alias := range names {
		if i > 0 {
			if len(modules) > 0 {
				b.WriteString(", ")
			} else {
				b.WriteString(w.gap(names[i-1].End, alias.Start, ","))
			}
		}
		id := aliased(alias)
		if w.a.repeated[id.Start] {
			b.WriteString("/* " + id.Name + " */")
			continue
		}
		if isLibrary(module) && !has(module, alias.Name.Name) {
			b.WriteString(w.mark(alias.Start, "mascript's "+module+" has no "+alias.Name.Name))
		}
		b.WriteString(at(alias.Start) + alias.Name.Name)
		if js := w.jsName(id.Name); js != alias.Name.Name {
			b.WriteString(": " + js)
		}
	}
	tail := w.tail(names[len(names)-1].End, s.End)
	if lines(tail) == 0 {
		tail = ""
	} else {
		end = "}"
	}
	if keyword == "" {
		w.put("(", open, b.String(), tail, end, " = ", w.require(module), ");")
	} else {
		w.put(keyword, open, b.String(), tail, end, " = ", w.require(module), ";")
	}
	return true
}

func aliased(alias syntax.Alias) syntax.Ident {
	if alias.As != nil {
		return *alias.As
	}
	return alias.Name
}

// importAll writes from a import *, with the names that are used.
func (w *writer) importAll(s *syntax.ImportFrom, module string) bool {
	names := w.a.exported(module)
	if len(names) == 0 {
		w.put(w.refuse(s.Start, "from "+module+" import *: it is not known which names that is; write them out"), ";")
		return true
	}
	keyword := ""
	var declared, assigned []string
	for i, name := range names {
		id := -s.Start*1000 - i - 2
		v, e := w.a.named[id], w.a.idents[id]
		if v == nil || len(v.uses) == 0 {
			continue
		}
		text := name
		if js := w.jsName(name); js != name {
			text += ": " + js
		}
		if e.declare == "" {
			assigned = append(assigned, text)
			continue
		}
		declared = append(declared, text)
		if keyword != "let " {
			keyword = declaration(e)
		}
	}
	switch {
	case len(declared) > 0:
		w.put(keyword, "{ ", strings.Join(declared, ", "), " } = ", w.require(module), ";")
	case len(assigned) == 0:
		w.put(w.require(module), ";")
	}
	if len(assigned) > 0 {
		w.put("({ ", strings.Join(assigned, ", "), " } = ", w.require(module), ");")
	}
	return true
}
