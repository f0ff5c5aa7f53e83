package port

import "mascript/internal/port/syntax"

// match refuses a match statement.
func (w *writer) match(s *syntax.Match) {
	w.put(w.refuse(s.Start, "match has no translation; write if and elif"), ";")
	w.cursor = s.End
}
