package port

import (
	"strings"

	"mascript/internal/port/syntax"
)

// isModuleDoc reports whether a statement is the module's __doc__, which is read.
func (w *writer) isModuleDoc(s *syntax.ExprStmt) bool {
	return w.fn == nil && w.class == nil && w.mentions["__doc__"] && len(w.file.Body) > 0 && w.file.Body[0] == syntax.Stmt(s)
}

// doc is the text that documents a body, as a literal; empty if it is not read.
func (w *writer) doc(b *syntax.Block) string {
	if !w.mentions["__doc__"] || len(b.Stmts) == 0 {
		return ""
	}
	e, ok := b.Stmts[0].(*syntax.ExprStmt)
	if !ok {
		return ""
	}
	s, ok := e.X.(*syntax.String)
	if !ok {
		return ""
	}
	text, ok := literal(s)
	if !ok {
		return ""
	}
	return inQuotes(text, quoteFor(text, '"'), false)
}

// docstring is a text that stands for itself, as a comment.
func (w *writer) docstring(s *syntax.String) string {
	body := w.file.Text(s.Parts[0].Body)
	rest := strings.TrimLeft(w.file.Source[s.End:], " \t")
	begins := strings.TrimSpace(w.lastLine()) == "" // else the brace of def f(): "text" comes behind it
	if begins && lines(body) == 0 && (rest == "" || rest[0] == '\n') {
		return "// " + clean(strings.TrimSpace(body))
	}
	text := strings.ReplaceAll(clean(body), "*/", "* /")
	if !strings.HasPrefix(text, "\n") && !strings.HasPrefix(text, " ") {
		text = " " + text
	}
	if !strings.HasSuffix(strings.TrimRight(text, " \t"), "\n") && !strings.HasSuffix(text, " ") {
		text += " "
	}
	return "/*" + text + "*/"
}
