package port

import (
	"strings"

	"mascript/internal/port/syntax"
)

// stmts writes statements with what is between them.
func (w *writer) stmts(list []syntax.Stmt) {
	for _, s := range list {
		w.put(w.gap(w.cursor, s.Pos().Start))
		w.cursor = s.Pos().Start
		w.declareBefore(s)
		start := len(w.out)
		w.stmt(s)
		if w.cursor < s.Pos().End {
			w.cursor = s.Pos().End
		}
		if len(w.out) == start {
			w.dropLine()
		}
		w.flush()
	}
}

// flush writes the comments that have lost their places.
func (w *writer) flush() {
	for _, text := range w.later {
		w.put(" /* ", clean(strings.ReplaceAll(text, "*/", "* /")), " */")
	}
	w.later = nil
}

// declareBefore declares the variables that have to be known before a statement.
func (w *writer) declareBefore(s syntax.Stmt) {
	names := w.d.before[s]
	if len(names) == 0 {
		return
	}
	js := make([]string, len(names))
	for i, name := range names {
		js[i] = w.jsName(name)
	}
	w.put("let ", strings.Join(js, ", "), ";")
	if strings.TrimSpace(w.lastLine()) == "let "+strings.Join(js, ", ")+";" {
		w.put("\n", w.indent(s.Pos().Start))
	} else {
		w.put(" ")
	}
}

// dropLine takes away the line of a statement that has become nothing, if there is nothing else in it.
func (w *writer) dropLine() {
	line := w.lastLine()
	rest := w.file.Source[w.cursor:]
	trimmed := strings.TrimLeft(rest, " \t;")
	if strings.TrimSpace(line) != "" || trimmed != "" && trimmed[0] != '\n' {
		return
	}
	w.out = w.out[:len(w.out)-len(line)]
	w.cursor += len(rest) - len(trimmed)
	if trimmed != "" {
		w.cursor++
	}
}

func (w *writer) stmt(s syntax.Stmt) {
	switch s := s.(type) {
	case *syntax.ExprStmt:
		w.exprStmt(s)
	case *syntax.Assign:
		w.assign(s)
	case *syntax.AugAssign:
		w.augment(s)
	case *syntax.AnnAssign:
		w.annotated(s)
	case *syntax.Return:
		w.put(at(s.Start), w.leaving("return", s.Start, s.Value))
	case *syntax.Raise:
		w.raise(s)
	case *syntax.Assert:
		w.put(at(s.Start), w.help("assert"), "(", w.cond(s.Test).text)
		if s.Msg != nil {
			w.put(w.comma(s.Test.Pos().End, s.Msg.Pos().Start), w.value(s.Msg))
		}
		w.put(");")
	case *syntax.Delete:
		w.delete(s)
	case *syntax.Pass, *syntax.Global, *syntax.Nonlocal, *syntax.TypeAlias:
	case *syntax.Break:
		if n := len(w.loops); n > 0 && w.loops[n-1].flag != "" {
			w.put(w.loops[n-1].flag, " = true; ")
		}
		w.put("break;")
	case *syntax.Continue:
		w.put("continue;")
	case *syntax.Import:
		w.importStmt(s)
	case *syntax.ImportFrom:
		w.importFromStmt(s)
	case *syntax.If:
		w.ifStmt(s)
	case *syntax.While:
		w.while(s)
	case *syntax.For:
		w.forStmt(s)
	case *syntax.Try:
		w.try(s)
	case *syntax.With:
		w.with(s)
	case *syntax.FunctionDef:
		w.function(s)
	case *syntax.ClassDef:
		w.classDef(s)
	case *syntax.Match:
		w.match(s)
	}
}

// leaving is return or throw. JavaScript ends the statement where a line ends behind these words.
func (w *writer) leaving(word string, start int, value syntax.Expr) string {
	if value == nil {
		return word + ";"
	}
	gap := w.gap(start+len(word), value.Pos().Start)
	if lines(gap) > 0 {
		return word + " (" + gap + w.value(value) + ");"
	}
	return word + " " + w.value(value) + ";"
}

func (w *writer) exprStmt(s *syntax.ExprStmt) {
	switch x := s.X.(type) {
	case *syntax.Name:
		if w.a.refs[x] == nil && olderNames.has(x.Name) { // try: unicode
			w.put(at(s.Start), "throw new ", w.help("NameError"), `("name '`, x.Name, `' is not defined");`)
			return
		}
	case *syntax.String:
		if len(x.Parts) == 1 && !x.Parts[0].Format && !w.echoes() {
			if w.isModuleDoc(s) {
				w.put(at(s.Start), "const __doc__ = ", w.str(x).text, ";")
				return
			}
			w.put(w.docstring(x))
			return
		}
	case *syntax.Constant:
		if !w.echoes() {
			return
		}
	}
	w.alone, _ = s.X.(*syntax.Call)
	text := w.expr(s.X).text
	if plain := stripMarks(text); strings.HasPrefix(plain, "{") || strings.HasPrefix(plain, "function ") || strings.HasPrefix(plain, "class ") {
		text = "(" + text + ")"
	}
	w.put(at(s.Start), text, ";")
}

// match refuses a match statement.
func (w *writer) match(s *syntax.Match) {
	w.put(w.refuse(s.Start, "match has no translation; write if and elif"), ";")
	w.cursor = s.End
}
