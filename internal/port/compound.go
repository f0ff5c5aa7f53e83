package port

import (
	"strings"

	"mascript/internal/port/syntax"
)

// body writes a block behind what has been written of its statement; start goes behind its opening bracket. The block
// is not closed: follow or end comes next.
func (w *writer) body(b *syntax.Block, start string) {
	outer := w.block
	if inner := w.a.blocks[b]; inner != nil {
		w.block = inner
	}
	w.put(" {", start)
	w.cursor = b.Colon + 1
	w.stmts(b.Stmts)
	w.block = outer
}

// follow leads from the end of a block to the word of the next part of its statement.
func (w *writer) follow(keyword syntax.Span) {
	gap := w.gap(w.cursor, keyword.Start)
	if w.ends("\n") { // the last line was dropped
		gap = strings.TrimPrefix(gap, "\n")
	}
	w.put(gap)
	w.cursor = keyword.End
}

// end closes the block of a statement that began at start.
func (w *writer) end(b *syntax.Block, start int, close string) {
	if b.Inline {
		if !w.ends("{") {
			w.put(" ")
		}
		w.put(close)
		return
	}
	limit := w.blockEnd(start)
	text := w.gap(w.cursor, limit)
	if w.ends("\n") {
		text = strings.TrimPrefix(text, "\n")
	}
	w.put(strings.TrimRight(text, " \t"))
	w.cursor = limit
	if !w.ends("\n") {
		w.put("\n")
	}
	w.put(w.indent(start), close)
	if limit < len(w.file.Source) && w.file.Source[limit] != '\n' {
		return
	}
}

// blockEnd is where the lines of a block end: with the comments behind its last statement that are further in than the
// statement that begins at start.
func (w *writer) blockEnd(start int) int {
	src := w.file.Source
	width := columns(w.indent(start))
	pos := w.cursor
	if pos > 0 && src[pos-1] == '\n' { // the last line was dropped
		pos--
	}
	end := pos + lineLength(src[pos:])
	for at := end; at < len(src); {
		line := src[at+1:]
		line = line[:lineLength(line)]
		trimmed := strings.TrimLeft(line, " \t\f")
		next := at + 1 + len(line)
		switch {
		case trimmed == "":
		case trimmed[0] == '#' && columns(line[:len(line)-len(trimmed)]) > width:
			end = next
		default:
			return end
		}
		if next >= len(src) {
			break
		}
		at = next
	}
	return max(end, w.cursor)
}

func lineLength(text string) int {
	if i := strings.IndexByte(text, '\n'); i >= 0 {
		return i
	}
	return len(text)
}

func columns(space string) int {
	n := 0
	for _, c := range space {
		if c == '\t' {
			n = n/8*8 + 8
		} else {
			n++
		}
	}
	return n
}

// test is the condition of a statement, in its parentheses.
func (w *writer) test(e syntax.Expr) string {
	if p, ok := e.(*syntax.Paren); ok {
		if _, tuple := p.X.(*syntax.Tuple); !tuple {
			return "(" + w.tight(p.Start, p.X.Pos().Start) + w.cond(p.X).text + w.tight(p.X.Pos().End, p.End) + ")"
		}
	}
	return "(" + w.cond(e).text + ")"
}

// isMain reports whether a condition is that the file is the one that was started.
func (w *writer) isMain(e syntax.Expr) bool {
	c, ok := unparen(e).(*syntax.Compare)
	if !ok || len(c.Ops) != 1 || c.Ops[0].Text != "==" {
		return false
	}
	is := func(a, b syntax.Expr) bool {
		n, ok := a.(*syntax.Name)
		if !ok || n.Name != "__name__" || w.a.refs[n] != nil {
			return false
		}
		s, ok := b.(*syntax.String)
		if !ok {
			return false
		}
		value, ok := literal(s)
		return ok && value == "__main__"
	}
	return is(c.Left, c.Ops[0].X) || is(c.Ops[0].X, c.Left)
}

func (w *writer) ifStmt(s *syntax.If) {
	for i := range s.Clauses {
		c := &s.Clauses[i]
		if i > 0 {
			w.follow(c.Keyword)
			w.put("} else ")
		}
		test := ""
		if w.isMain(c.Test) && w.o.Prompt != nil {
			test = "(true)"
		} else if w.isMain(c.Test) {
			test = "(require.main === module)"
		} else {
			test = w.test(c.Test)
		}
		w.put(at(c.Keyword.Start), "if ", test)
		w.body(c.Body, "")
	}
	w.orElse(s.Else, "} else")
	w.end(lastBlock(s), s.Start, "}")
}

func (w *writer) orElse(b *syntax.Block, text string) {
	if b == nil {
		return
	}
	w.follow(b.Keyword)
	w.put(text)
	w.body(b, "")
}

func lastBlock(s *syntax.If) *syntax.Block {
	if s.Else != nil {
		return s.Else
	}
	return s.Clauses[len(s.Clauses)-1].Body
}
