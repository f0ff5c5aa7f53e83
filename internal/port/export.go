package port

import (
	"slices"
	"strings"

	"mascript/internal/port/syntax"
)

// export lets other files import what this one defines, if it is one that others import: it only defines things, or
// keeps the rest for when it is the one that is started.
func (w *writer) export() {
	if !w.importable() {
		return
	}
	var names []string
	for _, v := range w.a.module.order {
		if len(v.events) == 0 || v.events[0].how == byImport && !w.passesOn(v) || v.events[0].declare == "" && !w.hoisted(v) || !w.atTop(v) {
			continue
		}
		js := w.jsName(v.name)
		if js != v.name {
			js = v.name + ": " + js
		}
		names = append(names, js)
	}
	if len(names) > 0 {
		w.put("\nmodule.exports = { ", strings.Join(names, ", "), " };\n")
	}
}

// passesOn reports whether a name that is imported can be imported from here: one of the program's own, of a file that
// others import.
func (w *writer) passesOn(v *variable) bool {
	module, _, _ := cutLast(v.events[0].from)
	return w.o.Module && (isLocal(w, v.events[0].from) || module != "" && isLocal(w, module))
}

func (w *writer) hoisted(v *variable) bool {
	for _, names := range w.d.before {
		if slices.Contains(names, v.name) {
			return true
		}
	}
	return false
}

// atTop reports whether a variable is declared in the outermost block.
func (w *writer) atTop(v *variable) bool {
	for _, e := range v.events {
		if e.declare != "" && e.block != w.a.module.body {
			return false
		}
	}
	return true
}

func (w *writer) importable() bool {
	defines, actions := false, 0
	for _, s := range w.file.Body {
		switch s := s.(type) {
		case *syntax.FunctionDef, *syntax.ClassDef:
			defines = true
		case *syntax.Import, *syntax.ImportFrom, *syntax.Pass, *syntax.TypeAlias:
		case *syntax.Assign:
			if !isConstantValue(s.Value) {
				actions++
			} else {
				defines = true
			}
		case *syntax.AnnAssign:
			defines = true
		case *syntax.If:
			if !w.isMain(s.Clauses[0].Test) {
				actions++
			}
		case *syntax.ExprStmt:
			if _, ok := s.X.(*syntax.String); !ok {
				actions++
			}
		case *syntax.Try:
			if len(s.Body.Stmts) > 0 {
				switch s.Body.Stmts[0].(type) {
				case *syntax.Import, *syntax.ImportFrom:
					continue
				}
			}
			actions++
		default:
			actions++
		}
	}
	return w.o.Module || defines && actions == 0
}

// isConstantValue reports whether a value is made of literals.
func isConstantValue(e syntax.Expr) bool {
	switch e := unparen(e).(type) {
	case *syntax.List:
		for _, x := range e.Elts {
			if !isConstantValue(x) {
				return false
			}
		}
		return true
	case *syntax.Dict:
		for _, item := range e.Items {
			if item.Key != nil && !isConstantValue(item.Key) || !isConstantValue(item.Value) {
				return false
			}
		}
		return true
	case *syntax.Tuple:
		for _, x := range e.Elts {
			if !isConstantValue(x) {
				return false
			}
		}
		return true
	case *syntax.Name, *syntax.Attribute:
		return true
	}
	return isConstant(e)
}
