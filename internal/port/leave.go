package port

import "mascript/internal/port/syntax"

// fallsOff reports whether the end of a body can be reached.
func fallsOff(b *syntax.Block) bool {
	if b == nil || len(b.Stmts) == 0 {
		return true
	}
	switch s := b.Stmts[len(b.Stmts)-1].(type) {
	case *syntax.Return, *syntax.Raise:
		return false
	case *syntax.Continue, *syntax.Break:
		return false
	case *syntax.If:
		for _, c := range s.Clauses {
			if fallsOff(c.Body) {
				return true
			}
		}
		return fallsOff(s.Else)
	case *syntax.With:
		return fallsOff(s.Body)
	case *syntax.Try:
		if s.Finally != nil && !fallsOff(s.Finally) {
			return false
		}
		for _, h := range s.Handlers {
			if fallsOff(h.Body) {
				return true
			}
		}
		if s.Else != nil {
			return fallsOff(s.Else)
		}
		return fallsOff(s.Body)
	case *syntax.While:
		c, ok := s.Test.(*syntax.Constant)
		return !ok || c.Text != "True" || breaks(s.Body.Stmts)
	}
	return true
}

// breaks reports whether statements leave the loop that they are the body of.
func breaks(list []syntax.Stmt) bool {
	block := func(b *syntax.Block) bool { return b != nil && breaks(b.Stmts) }
	for _, s := range list {
		switch s := s.(type) {
		case *syntax.Break:
			return true
		case *syntax.If:
			for _, c := range s.Clauses {
				if block(c.Body) {
					return true
				}
			}
			if block(s.Else) {
				return true
			}
		case *syntax.For:
			if block(s.Else) {
				return true
			}
		case *syntax.While:
			if block(s.Else) {
				return true
			}
		case *syntax.With:
			if block(s.Body) {
				return true
			}
		case *syntax.Try:
			if block(s.Body) || block(s.Else) || block(s.Finally) {
				return true
			}
			for _, h := range s.Handlers {
				if block(h.Body) {
					return true
				}
			}
		case *syntax.Match:
			for _, c := range s.Cases {
				if block(c.Body) {
					return true
				}
			}
		}
	}
	return false
}
