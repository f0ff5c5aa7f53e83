package port

import "mascript/internal/port/syntax"

// escaping is what modelarts/py has to sort out while the program runs, because functions and classes of the file are
// called other than by their names. It is asked for when kinds are settled, and found out once.
type escaping struct {
	classes   bool            // some class is
	functions bool            // some function is whose parameters have names
	names     map[string]bool // by which something unknown is called
	anyName   bool            // something unknown is called with **d
}

func (a *analysis) escaping() *escaping {
	if a.escapes != nil {
		return a.escapes
	}
	e := &escaping{names: map[string]bool{}}
	a.escapes = e
	for _, c := range a.classed {
		e.classes = e.classes || c.escapes
	}
	for _, fn := range a.functions {
		e.functions = e.functions || fn.placesNames() && (fn.escapes && fn.class == nil || a.handedOut(fn)) // every lambda is
	}
	for _, c := range a.calls {
		if !hasNames(c.Args) || !a.callsUnknown(c) {
			continue
		}
		for _, arg := range c.Args {
			if arg.Name != nil {
				e.names[arg.Name.Name] = true
			}
			e.anyName = e.anyName || arg.Stars == 2
		}
	}
	return e
}

// handedOut reports whether a method may be called by another name than its own.
func (a *analysis) handedOut(fn *function) bool {
	return fn.class != nil && fn.role == plainRole && fn.def.Name.Name != "__init__" && (a.byText || a.valued[fn.def.Name.Name])
}

// classesEscape reports whether there is a class that is called other than by its name, in this file or in one that it
// imports.
func (a *analysis) classesEscape() bool {
	if a.escaping().classes {
		return true
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
	if a.escaping().functions {
		return true
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
	if a.later && (fn.def != nil || a.keptLambda(fn)) {
		return true
	}
	e := a.escaping()
	if e.anyName {
		return true
	}
	for _, p := range fn.params {
		if e.names[p.Name.Name] {
			return true
		}
	}
	return false
}

// hasNames reports whether there are arguments by name, or **d.
func hasNames(args []syntax.Arg) bool {
	for i := range args {
		if args[i].Name != nil || args[i].Stars == 2 {
			return true
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
