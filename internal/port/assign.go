package port

import (
	"slices"
	"strings"

	"mascript/internal/port/syntax"
)

// assign is a = b = value.
func (w *writer) assign(s *syntax.Assign) {
	if w.isType(s.Value) {
		w.put(at(s.Start), "// ", strings.Join(strings.Fields(clean(w.file.Text(s.Span))), " "))
		return
	}
	w.put(at(s.Start))
	if len(s.Targets) > 1 {
		w.assignAll(s)
		return
	}
	t := s.Targets[0]
	switch x := unparen(t).(type) {
	case *syntax.Name:
		if e := w.a.idents[x.Start]; e.declare != "" {
			w.put(declaration(e))
		}
		w.put(w.pattern(x), w.gap(t.Pos().End, s.Value.Pos().Start, "="), w.assigned(s.Value), ";")
	case *syntax.Subscript:
		w.put(w.store(x, w.assigned(s.Value), t.Pos().End, s.Value.Pos().Start), ";")
	case *syntax.Attribute:
		w.put(w.assignedFrom(x))
		w.put(w.target(x), w.gap(t.Pos().End, s.Value.Pos().Start, "="), w.assigned(s.Value), ";")
	case *syntax.Tuple:
		w.unpack(t, x.Elts, s.Value)
	case *syntax.List:
		w.unpack(t, x.Elts, s.Value)
	default:
		w.put(w.refuse(t.Pos().Start, "this cannot be assigned to"), ";")
	}
}

// isType reports whether an expression is a type that only annotations are made of, such as Union[int, str].
func (w *writer) isType(e syntax.Expr) bool {
	for {
		switch x := e.(type) {
		case *syntax.Subscript:
			e = x.X
			continue
		case *syntax.Name:
			return w.a.types[x.Name] && w.a.refs[x] == nil
		case *syntax.Call:
			e = x.Func
			continue
		}
		return false
	}
}

// assigned is a value that is stored.
func (w *writer) assigned(e syntax.Expr) string { return w.value(e) }

// target is an attribute as it is assigned to.
func (w *writer) target(x *syntax.Attribute) string {
	return w.e(x.X, precCall) + w.gap(x.X.Pos().End, x.Attr.Start, ".") + x.Attr.Name
}

// assignAll assigns one value to several targets, from left to right.
func (w *writer) assignAll(s *syntax.Assign) {
	var declared []string
	keyword, count := "const", 0
	for _, t := range s.Targets {
		n, ok := t.(*syntax.Name)
		if !ok {
			continue
		}
		if e := w.a.idents[n.Start]; e.declare == "const" || e.declare == "let" {
			count++
			if name := w.jsName(n.Name); !slices.Contains(declared, name) {
				declared = append(declared, name)
			}
			if e.declare == "let" {
				keyword = "let"
			}
		}
	}
	value := w.assigned(s.Value)
	if count == len(s.Targets) {
		first := declared[0]
		w.put(keyword, " ", first, " = ", value)
		for _, name := range declared[1:] {
			if isConstant(s.Value) {
				w.put(", ", name, " = ", value)
			} else {
				w.put(", ", name, " = ", first)
			}
		}
		w.put(";")
		return
	}
	if len(declared) > 0 {
		w.put("let ", strings.Join(declared, ", "), "; ")
	}
	simple := true
	for _, t := range s.Targets {
		switch x := t.(type) {
		case *syntax.Name:
		case *syntax.Attribute:
		case *syntax.Subscript:
			simple = simple && w.nativeStore(x)
		default:
			simple = false
		}
	}
	if simple {
		for _, t := range s.Targets {
			w.put(w.pattern(t), " = ")
		}
		w.put(value, ";")
		return
	}
	kept := w.fresh("value")
	w.put("const ", kept, " = ", value, ";")
	for _, t := range s.Targets {
		if x, ok := t.(*syntax.Subscript); ok {
			w.put(" ", w.store(x, kept, 0, 0), ";")
			continue
		}
		w.put(" ", w.pattern(t), " = ", kept, ";")
	}
}

// unpack is a, b = value.
func (w *writer) unpack(t syntax.Expr, targets []syntax.Expr, value syntax.Expr) {
	w.overwrite(targets)
	starred := -1
	keyword, declared := "", 0
	var after []string // what has to be stored by a function
	parts := make([]string, len(targets))
	for i, x := range targets {
		rest := ""
		if s, ok := x.(*syntax.Starred); ok {
			starred = i
			x = s.X
			if i == len(targets)-1 {
				rest = "..."
			}
		}
		eachName(x, func(n *syntax.Name) {
			e := w.a.idents[n.Start]
			if e.declare == "const" && keyword == "" || e.declare == "let" {
				keyword = e.declare
			}
			if e.declare != "" {
				declared++
			}
		})
		if s, ok := x.(*syntax.Subscript); ok && !w.nativeStore(s) {
			kept := w.fresh("element")
			parts[i] = rest + kept
			after = append(after, w.store(s, kept, 0, 0))
			continue
		}
		parts[i] = rest + w.pattern(x)
	}
	w.keep(t.Pos().Start, t.Pos().End)
	source, counted := w.unpacked(value, len(targets), starred)
	if counted && starred >= 0 { // the starred one is a list already
		parts[starred] = strings.TrimPrefix(parts[starred], "...")
	}
	pattern := "[" + strings.Join(parts, ", ") + "]"
	gap := w.gap(t.Pos().End, value.Pos().Start, "=")
	if len(targets) > countNames(targets) && keyword != "" && len(after) == 0 { // names and attributes
		w.put("let ", strings.Join(w.declaredBy(targets), ", "), "; ")
		keyword = ""
	}
	if len(after) > 0 {
		w.put("const ")
		if keyword != "" || declared > 0 || len(after) < len(targets) {
			w.put(w.refuse(t.Pos().Start, "several targets of which one is an item of unknown kind; assign them one by one"))
		}
	} else if keyword != "" {
		w.put(keyword, " ")
	}
	w.put(pattern, gap, source, ";")
	for _, text := range after {
		w.put(" ", text, ";")
	}
}

// unpacked is what n targets are taken from. Where somebody may catch that there are not as many values, they are counted;
// around a starred target in the middle they have to be.
func (w *writer) unpacked(value syntax.Expr, n, starred int) (source string, counted bool) {
	k := w.a.kindOf(value)
	known := len(sequenceElts(value)) == n || k.is(tuple) && len(k.elems) == n
	switch caught := w.mentions["ValueError"] || w.block.catches(func(t *tryInfo) bool { return t.value }); {
	case starred >= 0 && starred < n-1:
		return w.help("unpack") + "(" + digits(starred) + ", " + w.sequenceValue(value) + ", " + digits(n-1-starred) + ")", true
	case caught && !known && starred >= 0:
		return w.help("unpack") + "(" + digits(starred) + ", " + w.value(value) + ", 0)", true
	case caught && !known:
		return w.help("unpack") + "(" + digits(n) + ", " + w.value(value) + ")", true
	case k.base == instance:
		return w.help("iter") + "(" + w.value(value) + ")", false
	case k.base == dict || k.base == mapping:
		return w.help("keys") + "(" + w.value(value) + ")", false
	}
	return paren(w.sequence(value), precAssign), false
}

// declaredBy are the names that targets declare.
func (w *writer) declaredBy(targets []syntax.Expr) (names []string) {
	for _, t := range targets {
		eachName(t, func(n *syntax.Name) {
			if e := w.a.idents[n.Start]; e.declare == "const" || e.declare == "let" {
				names = append(names, w.jsName(n.Name))
			}
		})
	}
	return names
}

func (w *writer) annotated(s *syntax.AnnAssign) {
	if s.Value == nil {
		return
	}
	w.put(at(s.Start))
	switch x := unparen(s.Target).(type) {
	case *syntax.Name:
		w.put(declaration(w.a.idents[x.Start]), w.pattern(x), " = ", w.assigned(s.Value), ";")
	case *syntax.Attribute:
		w.put(w.target(x), " = ", w.assigned(s.Value), ";")
	case *syntax.Subscript:
		w.put(w.store(x, w.assigned(s.Value), 0, 0), ";")
	}
}

// pattern is what names are bound to: a name, or a list of them.
func (w *writer) pattern(e syntax.Expr) string {
	switch e := e.(type) {
	case *syntax.Name:
		if w.overwritten[e.Start] {
			return ""
		}
		v := w.a.named[e.Start]
		if v == nil {
			return w.jsName(e.Name)
		}
		return at(e.Start) + w.variable(v)
	case *syntax.Paren:
		return w.pattern(e.X)
	case *syntax.Starred:
		return "..." + w.pattern(e.X)
	case *syntax.Tuple:
		return w.patterns(e.Elts)
	case *syntax.List:
		return w.patterns(e.Elts)
	case *syntax.Attribute:
		return w.e(e.X, precCall) + "." + e.Attr.Name
	case *syntax.Subscript:
		if !w.nativeStore(e) {
			return w.refuse(e.Start, "an item of unknown kind as a target here; assign it by itself")
		}
		return w.e(e.X, precCall) + "[" + w.value(e.Index) + "]"
	}
	return w.refuse(e.Pos().Start, "this cannot be assigned to")
}

// overwrite leaves out the names of a list that are bound again further on in it, as in _, _, name.
func (w *writer) overwrite(list []syntax.Expr) {
	last := map[string]int{}
	for _, x := range list {
		eachName(x, func(n *syntax.Name) {
			if before, ok := last[n.Name]; ok {
				w.overwritten[before] = true
			}
			last[n.Name] = n.Start
		})
	}
}

func (w *writer) patterns(list []syntax.Expr) string {
	w.overwrite(list)
	parts := make([]string, len(list))
	for i, x := range list {
		parts[i] = w.pattern(x)
		if s, ok := x.(*syntax.Starred); ok && i < len(list)-1 {
			return w.refuse(s.Start, "a starred name that is not the last one, other than in an assignment")
		}
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// assignedFrom marks an assignment to a variable of another module of the program.
func (w *writer) assignedFrom(x *syntax.Attribute) string {
	if k := w.a.kindOf(x.X); k.base == moduleKind && !isLibrary(k.name) {
		return w.mark(x.Start, "the module itself does not see that its "+x.Attr.Name+" is assigned to")
	}
	return ""
}
