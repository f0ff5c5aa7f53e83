package port

import (
	"strings"

	"mascript/internal/port/syntax"
)

// nativeStore reports whether x[key] = value does what Python's does.
func (w *writer) nativeStore(s *syntax.Subscript) bool {
	if _, ok := s.Index.(*syntax.Slice); ok {
		return false
	}
	x, k := w.a.kindOf(s.X), w.a.kindOf(s.Index)
	n, constant := constantIndex(s.Index)
	switch {
	case x.base == instance && x.own != nil, x.base == library, w.wasThere(s.X):
		return false
	case plainKey(s.Index):
		return true
	case x.is(list):
		return constant && n >= 0 || k.is(integer) && k.whole
	case x.base == dict:
		return k.is(text)
	case x.base == mapping, x.base == unknown:
		return k.is(text)
	}
	return false
}

// store is x[key] = value. from and to are around the = sign.
func (w *writer) store(s *syntax.Subscript, value string, from, to int) string {
	if slice, ok := s.Index.(*syntax.Slice); ok {
		part := func(e syntax.Expr) string {
			if e == nil {
				return "null"
			}
			return w.value(e)
		}
		return w.help("setslice") + "(" + w.value(s.X) + ", " + part(slice.Low) + ", " + part(slice.High) + ", " + part(slice.Step) + ", " + value + ")"
	}
	if w.nativeStore(s) {
		gap := " = "
		if to > 0 {
			gap = w.gap(from, to, "=")
		}
		return w.e(s.X, precCall) + "[" + w.tight(s.Lbracket+1, s.Index.Pos().Start) + w.value(s.Index) + w.tight(s.Index.Pos().End, s.End-1) + "]" + gap + value
	}
	return w.help("setitem") + "(" + w.value(s.X) + ", " + w.value(s.Index) + ", " + value + ")"
}

// augment is x += value.
func (w *writer) augment(s *syntax.AugAssign) {
	op := strings.TrimSuffix(s.Op.Text, "=")
	w.put(at(s.Start))
	if x, ok := s.Target.(*syntax.Attribute); ok {
		w.put(w.assignedFrom(x))
	}
	xk, yk := w.a.kindOf(s.Target), w.a.kindOf(s.Value)
	target := func() string {
		switch x := s.Target.(type) {
		case *syntax.Name:
			return w.pattern(x)
		case *syntax.Attribute:
			return w.target(x)
		}
		return ""
	}
	sub, isSub := unparen(s.Target).(*syntax.Subscript)
	read := func() string {
		if isSub {
			return w.subscript(sub).text
		}
		return target()
	}
	if name := inPlace(op); xk.is(set) && !isSub && name != "" {
		w.put(w.help(name), "(", target(), ", ", w.value(s.Value), ");")
		return
	}
	if op == "+" && xk.is(list) && !isSub {
		w.put(target(), ".push(...", w.spread(s.Value), ");")
		return
	}
	made, sign := w.operation(op, s.Target, s.Value, func(int) string { return read() })
	switch {
	case sign == op && (!isSub || w.nativeStore(sub) && !strings.HasSuffix(stripMarks(read()), ")")):
		w.put(read(), w.gap(s.Target.Pos().End, s.Value.Pos().Start, sign+"="), w.value(s.Value), ";")
		return
	case sign == "" && op == "*" && !xk.scalar():
		made = code{w.help("imul") + "(" + read() + ", " + w.value(s.Value) + ")", precCall}
	case sign == "" && op == "+" && !xk.scalar() && (!yk.scalar() || w.mentions["__iadd__"]):
		made = code{w.help("iadd") + "(" + read() + ", " + w.value(s.Value) + ")", precCall}
	}
	if isSub {
		w.storeOnce(s, sub, op)
		return
	}
	w.put(target(), " = ", made.text, ";")
}

// storeOnce is x[key] += value where that takes a read and a write: what x and key are is evaluated once.
func (w *writer) storeOnce(s *syntax.AugAssign, sub *syntax.Subscript, op string) {
	kept := ""
	for _, part := range []syntax.Expr{sub.X, sub.Index} {
		if isSimple(part) || isConstant(part) || isPath(part) {
			continue
		}
		if _, ok := part.(*syntax.Slice); ok {
			continue
		}
		name := w.fresh("key")
		kept += "const " + name + " = " + w.value(part) + "; "
		w.instead[part] = name
	}
	made, sign := w.operation(op, s.Target, s.Value, func(prec int) string { return w.e(sub, prec) })
	if sign == "" && op == "+" && !w.a.kindOf(s.Target).scalar() && !w.a.kindOf(s.Value).scalar() {
		made = code{w.help("iadd") + "(" + w.subscript(sub).text + ", " + w.value(s.Value) + ")", precCall}
	}
	text := w.store(sub, paren(made, precAssign), 0, 0) + ";"
	if kept != "" {
		text = "{ " + kept + text + " }"
	}
	w.put(text)
}

// isPath reports whether an expression is a name with attributes and constant or simple keys, which can be read twice.
func isPath(e syntax.Expr) bool {
	switch e := unparen(e).(type) {
	case *syntax.Attribute:
		return isPath(e.X)
	case *syntax.Subscript:
		return isPath(e.X) && (isSimple(e.Index) || isConstant(e.Index))
	}
	return isSimple(unparen(e))
}

// inPlace is the method that an operator with = is on a set.
func inPlace(op string) string {
	switch op {
	case "|":
		return "update"
	case "&":
		return "intersection_update"
	case "-":
		return "difference_update"
	case "^":
		return "symmetric_difference_update"
	}
	return ""
}

func (w *writer) delete(s *syntax.Delete) {
	var list []syntax.Expr
	for _, t := range s.Targets {
		if elts := sequenceElts(t); elts != nil {
			list = append(list, elts...)
		} else {
			list = append(list, t)
		}
	}
	for i, t := range list {
		if i > 0 {
			w.put(" ")
		}
		switch x := unparen(t).(type) {
		case *syntax.Name:
			if w.readLater(x) {
				w.put(w.mark(x.Start, "reading "+x.Name+" from here on gives undefined, and no NameError"))
			}
			w.put(w.pattern(x), " = undefined;")
		case *syntax.Attribute:
			w.put("delete ", w.target(x), ";")
		case *syntax.Subscript:
			w.put(w.deleteItem(x), ";")
		}
	}
}

// readLater reports whether a name that is deleted is read further down before it is bound again.
func (w *writer) readLater(n *syntax.Name) bool {
	v := w.a.named[n.Start]
	if v == nil {
		return false
	}
	for _, u := range v.uses {
		if u.pos < n.Start {
			continue
		}
		bound := false
		for _, e := range v.events {
			bound = bound || e.how != byDelete && e.pos > n.Start && e.pos <= u.pos
		}
		if !bound {
			return true
		}
	}
	return false
}

func (w *writer) deleteItem(x *syntax.Subscript) string {
	if slice, ok := x.Index.(*syntax.Slice); ok {
		parts := []string{w.value(x.X)}
		for _, e := range []syntax.Expr{slice.Low, slice.High, slice.Step} {
			if e == nil {
				parts = append(parts, "null")
			} else {
				parts = append(parts, w.value(e))
			}
		}
		for len(parts) > 3 && parts[len(parts)-1] == "null" {
			parts = parts[:len(parts)-1]
		}
		return w.help("delslice") + "(" + strings.Join(parts, ", ") + ")"
	}
	if k := w.a.kindOf(x.X); k.base == dict && plainKey(x.Index) && !w.lookups() && !w.block.catches(func(t *tryInfo) bool { return t.lookup }) {
		return "delete " + w.e(x.X, precCall) + "[" + w.value(x.Index) + "]"
	}
	return w.help("delitem") + "(" + w.value(x.X) + ", " + w.value(x.Index) + ")"
}
