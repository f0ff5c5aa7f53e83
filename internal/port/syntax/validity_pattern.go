package syntax

import "slices"

func (c *checker) match(s *Match) {
	c.expr(s.Subject)
	for i, x := range s.Cases {
		if i < len(s.Cases)-1 && x.Guard == nil && matchesAll(x.Pattern) {
			c.fail(x.Pattern.Pos(), "a pattern that matches everything is not the last of its match")
		}
		var names []string
		c.pattern(x.Pattern, &names)
		c.expr(x.Guard)
		c.block(x.Body)
	}
}

// matchesAll says whether a pattern is a name, or an alternative is one.
func matchesAll(x Pattern) bool {
	switch x := x.(type) {
	case *CapturePattern:
		return true
	case *AsPattern:
		return matchesAll(x.X)
	case *OrPattern:
		return matchesAll(x.Alternatives[len(x.Alternatives)-1])
	}
	return false
}

// pattern checks one, and adds the names that it binds.
func (c *checker) pattern(x Pattern, names *[]string) {
	switch x := x.(type) {
	case *ValuePattern:
		c.expr(x.X)
	case *CapturePattern:
		c.capture(x.Name, names)
	case *StarPattern:
		c.capture(x.Name, names)
	case *SequencePattern:
		starred := false
		for _, elt := range x.Elts {
			_, star := elt.(*StarPattern)
			if star && starred {
				c.fail(elt.Pos(), "two patterns with a star share one sequence")
			}
			starred = starred || star
			c.pattern(elt, names)
		}
	case *MappingPattern:
		for i, key := range x.Keys {
			c.expr(key)
			c.uniqueKey(x.Keys[:i], key)
			c.pattern(x.Values[i], names)
		}
		if x.Rest != nil {
			c.capture(*x.Rest, names)
		}
	case *ClassPattern:
		c.expr(x.Class)
		for _, arg := range x.Args {
			c.pattern(arg, names)
		}
		for i, name := range x.Names {
			if slices.ContainsFunc(x.Names[:i], func(before Ident) bool { return before.Name == name.Name }) {
				c.fail(name.Span, "two patterns are for the attribute "+name.Name)
			}
			c.pattern(x.Named[i], names)
		}
	case *OrPattern:
		c.alternatives(x, names)
	case *AsPattern:
		c.pattern(x.X, names)
		c.capture(x.Name, names)
	}
}

func (c *checker) capture(name Ident, names *[]string) {
	if name.Name == "_" {
		return
	}
	if slices.Contains(*names, name.Name) {
		c.fail(name.Span, "a pattern binds "+name.Name+" twice")
	}
	*names = append(*names, name.Name)
	c.bind(name)
}

func (c *checker) uniqueKey(before []Expr, key Expr) {
	if _, named := key.(*Attribute); named {
		return
	}
	for _, other := range before {
		if c.file.Text(other.Pos()) == c.file.Text(key.Pos()) {
			c.fail(key.Pos(), "a pattern has the key "+c.file.Text(key.Pos())+" twice")
		}
	}
}

// alternatives checks that all bind the same names, and that only the last matches everything.
func (c *checker) alternatives(x *OrPattern, names *[]string) {
	var first []string
	for i, alternative := range x.Alternatives {
		if i < len(x.Alternatives)-1 && matchesAll(alternative) {
			c.fail(alternative.Pos(), "a pattern that matches everything is not the last alternative")
		}
		all := slices.Clone(*names)
		c.pattern(alternative, &all)
		own := all[len(*names):]
		slices.Sort(own)
		if i > 0 && !slices.Equal(first, own) {
			c.fail(alternative.Pos(), "the alternatives of a pattern bind different names")
		}
		if i == 0 {
			first = own
		}
	}
	*names = append(*names, first...)
}
