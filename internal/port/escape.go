package port

import "mascript/internal/port/syntax"

// classesEscape reports whether there is a class that is called other than by its name.
func (a *analysis) classesEscape() bool {
	for _, c := range a.classed {
		if c.escapes {
			return true
		}
	}
	for _, s := range a.siblings {
		if s != nil && s.classesEscape() {
			return true
		}
	}
	return false
}

// functionsEscape is the same for functions whose parameters have names.
func (a *analysis) functionsEscape() bool {
	for _, fn := range a.fns {
		if fn.escapes && fn.class == nil && fn.placesNames() {
			return true
		}
	}
	for _, fn := range a.lambdas {
		if fn.placesNames() {
			return true
		}
	}
	for _, s := range a.siblings {
		if s != nil && s.functionsEscape() {
			return true
		}
	}
	return false
}

// namesWanted reports whether somewhere a function is called by names that are not known to be its own: those that escape
// have to tell theirs.
func (a *analysis) namesWanted(fn *function) bool {
	if !fn.placesNames() {
		return false
	}
	for _, c := range a.calls {
		if !a.callsUnknown(c) {
			continue
		}
		for _, arg := range c.Args {
			if arg.Stars == 2 {
				return true
			}
			for _, p := range fn.params {
				if arg.Name != nil && arg.Name.Name == p.Name.Name {
					return true
				}
			}
		}
	}
	return false
}

// callsUnknown reports whether it is not known what a call calls.
func (a *analysis) callsUnknown(c *syntax.Call) bool {
	k := a.kindOf(c.Func)
	if m, ok := c.Func.(*syntax.Attribute); ok && (len(a.methods[m.Attr.Name]) > 0 || a.fields[m.Attr.Name] == nil) {
		return false
	}
	return k.base == unknown || k.base == functionKind && k.fn.decorated()
}
