package port

import (
	"slices"
	"strings"

	"mascript/internal/port/syntax"
)

// Meant reports whether a text that JavaScript takes, too, is most likely Python: there is something in it that JavaScript
// reads otherwise than anybody means, such as f(wait=True), which assigns there, or "-" * 20, which is no number. names
// are those that are bound already.
func Meant(source string, names []string) bool {
	file, err := syntax.Parse("", normal(source))
	if err != nil {
		return false
	}
	m := meant{file: file, names: names}
	return slices.ContainsFunc(file.Body, m.statement)
}

type meant struct {
	file  *syntax.File
	names []string
}

func (m meant) bound(name string) bool { return slices.Contains(m.names, name) }

// statement looks at those that JavaScript can take at all: none of them has a block.
func (m meant) statement(s syntax.Stmt) bool {
	switch s := s.(type) {
	case *syntax.ExprStmt:
		return m.expr(s.X)
	case *syntax.Assign:
		for _, t := range s.Targets {
			if _, several := t.(*syntax.Tuple); several || m.expr(t) { // a, b = b, a
				return true
			}
		}
		return m.expr(s.Value)
	case *syntax.AugAssign:
		return m.expr(s.Value)
	case *syntax.AnnAssign: // x: int = 5
		n, ok := s.Annotation.(*syntax.Name)
		return ok && s.Value != nil && helpers.has(n.Name) && !m.bound(n.Name) || s.Value != nil && m.expr(s.Value)
	case *syntax.Assert:
		return !m.bound("assert")
	case *syntax.Raise:
		return s.Exc != nil && !m.bound("raise")
	case *syntax.Delete:
		return !m.bound("del")
	}
	return false
}

func (m meant) expr(e syntax.Expr) bool {
	switch e := e.(type) {
	case *syntax.Constant:
		if e.Text != "..." && !m.bound(e.Text) {
			return true
		}
	case *syntax.Call:
		if n, ok := e.Func.(*syntax.Name); ok && !m.bound(n.Name) && ofPythonAlone(n.Name) {
			return true
		}
		for i := range e.Args {
			a := &e.Args[i]
			if a.Name == nil {
				continue
			}
			same, ok := a.Value.(*syntax.Name)
			if !m.bound(a.Name.Name) || ok && same.Name == a.Name.Name {
				return true
			}
		}
	case *syntax.Compare: // 1 < x < 10
		if len(e.Ops) > 1 && !m.typed(e) {
			return true
		}
	case *syntax.UnaryOp:
		if e.Op == "not" && !m.bound("not") {
			return true
		}
	case *syntax.BinOp:
		if m.operation(e) {
			return true
		}
	}
	some := false
	each(e, func(x syntax.Expr) { some = some || m.expr(x) })
	return some
}

// typed reports whether what seems to be a chained comparison is a call with a type of TypeScript's: f<string>(1).
func (m meant) typed(e *syntax.Compare) bool {
	last := len(e.Ops) - 1
	if e.Ops[last-1].Text != "<" || e.Ops[last].Text != ">" {
		return false
	}
	return m.file.Source[e.Ops[last].X.Pos().Start] == '('
}

// ofPythonAlone reports whether a function is one of Python's, and of no global of JavaScript's and the shell's.
func ofPythonAlone(name string) bool {
	return name != "print" && !nativeExceptions.has(name) && (helpers.has(name) || renamed(name) != "" || exceptions.has(name))
}

// operation reports whether an operator does what is only of use in Python.
func (m meant) operation(e *syntax.BinOp) bool {
	str := func(x syntax.Expr) bool {
		s, ok := unparen(x).(*syntax.String)
		if !ok {
			return false
		}
		text, _ := literal(s)
		return strings.Trim(text, " \t\n0123456789.") != "" || text == ""
	}
	list := func(x syntax.Expr) bool { _, ok := unparen(x).(*syntax.List); return ok }
	switch e.Op.Text {
	case "%":
		return str(e.X)
	case "*":
		return str(e.X) || str(e.Y) || list(e.X) || list(e.Y)
	case "+":
		return list(e.X) && list(e.Y)
	case "//": // what is behind it is a comment there
		switch y := unparen(e.Y).(type) {
		case *syntax.Number:
			return true
		case *syntax.Name:
			return m.bound(y.Name)
		}
	}
	return false
}
