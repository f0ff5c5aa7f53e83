package port

import (
	"strings"

	"mascript/internal/port/syntax"
)

// stmts writes statements with what is between them.
func (w *writer) stmts(list []syntax.Stmt) {
	for _, s := range list {
		w.put(w.gap(w.cursor, s.Pos().Start))
		w.cursor = s.Pos().Start
		w.declareBefore(s)
		start := len(w.out)
		w.stmt(s)
		if w.cursor < s.Pos().End {
			w.cursor = s.Pos().End
		}
		if len(w.out) == start {
			w.dropLine()
		}
		w.flush()
	}
}

// flush writes the comments that have lost their places.
func (w *writer) flush() {
	for _, text := range w.later {
		w.put(" /* ", clean(strings.ReplaceAll(text, "*/", "* /")), " */")
	}
	w.later = nil
}

// declareBefore declares the variables that have to be known before a statement.
func (w *writer) declareBefore(s syntax.Stmt) {
	names := w.d.before[s]
	if len(names) == 0 {
		return
	}
	js := make([]string, len(names))
	for i, name := range names {
		js[i] = w.jsName(name)
	}
	w.put("let ", strings.Join(js, ", "), ";")
	if strings.TrimSpace(w.lastLine()) == "let "+strings.Join(js, ", ")+";" {
		w.put("\n", w.indent(s.Pos().Start))
	} else {
		w.put(" ")
	}
}

// dropLine takes away the line of a statement that has become nothing, if there is nothing else in it.
func (w *writer) dropLine() {
	line := w.lastLine()
	rest := w.file.Source[w.cursor:]
	trimmed := strings.TrimLeft(rest, " \t;")
	if strings.TrimSpace(line) != "" || trimmed != "" && trimmed[0] != '\n' {
		return
	}
	w.out = w.out[:len(w.out)-len(line)]
	w.cursor += len(rest) - len(trimmed)
	if trimmed != "" {
		w.cursor++
	}
}

func (w *writer) stmt(s syntax.Stmt) {
	switch s := s.(type) {
	case *syntax.ExprStmt:
		w.exprStmt(s)
	case *syntax.Assign:
		w.assign(s)
	case *syntax.AugAssign:
		w.augment(s)
	case *syntax.AnnAssign:
		w.annotated(s)
	case *syntax.Return:
		w.put(at(s.Start), w.leaving("return", s.Start, s.Value))
	case *syntax.Raise:
		w.raise(s)
	case *syntax.Assert:
		w.put(at(s.Start), w.help("assert"), "(", w.cond(s.Test).text)
		if s.Msg != nil {
			w.put(w.comma(s.Test.Pos().End, s.Msg.Pos().Start), w.value(s.Msg))
		}
		w.put(");")
	case *syntax.Delete:
		w.delete(s)
	case *syntax.Pass, *syntax.Global, *syntax.Nonlocal, *syntax.TypeAlias:
	case *syntax.Break:
		if n := len(w.loops); n > 0 && w.loops[n-1].flag != "" {
			w.put(w.loops[n-1].flag, " = true; ")
		}
		w.put("break;")
	case *syntax.Continue:
		w.put("continue;")
	case *syntax.Import:
		w.importStmt(s)
	case *syntax.ImportFrom:
		w.importFromStmt(s)
	case *syntax.If:
		w.ifStmt(s)
	case *syntax.While:
		w.while(s)
	case *syntax.For:
		w.forStmt(s)
	case *syntax.Try:
		w.try(s)
	case *syntax.With:
		w.with(s)
	case *syntax.FunctionDef:
		w.function(s)
	case *syntax.ClassDef:
		w.classDef(s)
	case *syntax.Match:
		w.match(s)
	}
}

// leaving is return or throw. JavaScript ends the statement where a line ends behind these words.
func (w *writer) leaving(word string, start int, value syntax.Expr) string {
	if value == nil {
		return word + ";"
	}
	gap := w.gap(start+len(word), value.Pos().Start)
	if lines(gap) > 0 {
		return word + " (" + gap + w.value(value) + ");"
	}
	return word + " " + w.value(value) + ";"
}

func (w *writer) exprStmt(s *syntax.ExprStmt) {
	switch x := s.X.(type) {
	case *syntax.Name:
		if w.a.refs[x] == nil && listedIn(olderNames, x.Name) { // try: unicode
			w.put(at(s.Start), "throw new ", w.help("NameError"), `("name '`, x.Name, `' is not defined");`)
			return
		}
	case *syntax.String:
		if len(x.Parts) == 1 && !x.Parts[0].Format {
			if w.isModuleDoc(s) {
				w.put(at(s.Start), "const __doc__ = ", w.str(x).text, ";")
				return
			}
			w.put(w.docstring(x))
			return
		}
	case *syntax.Constant:
		return
	}
	w.alone, _ = s.X.(*syntax.Call)
	text := w.expr(s.X).text
	if plain := stripMarks(text); strings.HasPrefix(plain, "{") || strings.HasPrefix(plain, "function") || strings.HasPrefix(plain, "class ") {
		text = "(" + text + ")"
	}
	w.put(at(s.Start), text, ";")
}

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
	if lines(body) == 0 && (rest == "" || rest[0] == '\n') {
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
		if k := w.a.kindOf(x.X); k.base == moduleKind && !isLibrary(k.name) {
			w.put(w.mark(x.Start, "the module itself does not see that its "+x.Attr.Name+" is assigned to"))
		}
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
	keyword := "const"
	for _, t := range s.Targets {
		n, ok := t.(*syntax.Name)
		if !ok {
			continue
		}
		if e := w.a.idents[n.Start]; e.declare == "const" || e.declare == "let" {
			declared = append(declared, w.jsName(n.Name))
			if e.declare == "let" {
				keyword = "let"
			}
		}
	}
	value := w.assigned(s.Value)
	if len(declared) == len(s.Targets) {
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
			kept := w.fresh("item")
			parts[i] = rest + kept
			after = append(after, w.store(s, kept, 0, 0))
			continue
		}
		parts[i] = rest + w.pattern(x)
	}
	pattern := "[" + strings.Join(parts, ", ") + "]"
	w.keep(t.Pos().Start, t.Pos().End)
	var source string
	k := w.a.kindOf(value)
	switch elts := sequenceElts(value); {
	case starred >= 0 && starred < len(targets)-1:
		pattern = strings.Replace(pattern, "...", "", 1)
		source = w.help("unpack") + "(" + digits(starred) + ", " + w.sequenceValue(value) + ", " + digits(len(targets)-1-starred) + ")"
	case w.block.catches(func(t *tryInfo) bool { return t.value }) && len(elts) != len(targets) && !(k.is(tuple) && len(k.elems) == len(targets)):
		if starred >= 0 {
			pattern = strings.Replace(pattern, "...", "", 1)
			source = w.help("unpack") + "(" + digits(starred) + ", " + w.value(value) + ", 0)"
		} else {
			source = w.help("unpack") + "(" + digits(len(targets)) + ", " + w.value(value) + ")"
		}
	case k.base == instance:
		source = w.help("iter") + "(" + w.value(value) + ")"
	case k.base == dict || k.base == mapping:
		source = w.help("keys") + "(" + w.value(value) + ")"
	default:
		source = paren(w.sequence(value), precAssign)
	}
	gap := w.gap(t.Pos().End, value.Pos().Start, "=")
	if others := len(targets) > countNames(targets); others && keyword != "" && len(after) == 0 { // names and attributes
		var names []string
		for _, x := range targets {
			eachName(x, func(n *syntax.Name) {
				if e := w.a.idents[n.Start]; e.declare == "const" || e.declare == "let" {
					names = append(names, w.jsName(n.Name))
				}
			})
		}
		w.put("let ", strings.Join(names, ", "), "; ")
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

// countNames counts the targets that are names, or lists of names.
func countNames(targets []syntax.Expr) int {
	n := 0
	for _, t := range targets {
		if onlyNames(t) {
			n++
		}
	}
	return n
}

func onlyNames(t syntax.Expr) bool {
	switch t := t.(type) {
	case *syntax.Name:
		return true
	case *syntax.Paren:
		return onlyNames(t.X)
	case *syntax.Starred:
		return onlyNames(t.X)
	case *syntax.Tuple:
		return countNames(t.Elts) == len(t.Elts)
	case *syntax.List:
		return countNames(t.Elts) == len(t.Elts)
	}
	return false
}

// eachName calls f for the names that a target binds.
func eachName(t syntax.Expr, f func(*syntax.Name)) {
	switch t := t.(type) {
	case *syntax.Name:
		f(t)
	case *syntax.Paren:
		eachName(t.X, f)
	case *syntax.Starred:
		eachName(t.X, f)
	case *syntax.Tuple:
		for _, x := range t.Elts {
			eachName(x, f)
		}
	case *syntax.List:
		for _, x := range t.Elts {
			eachName(x, f)
		}
	}
}

// nativeStore reports whether x[key] = value does what Python's does.
func (w *writer) nativeStore(s *syntax.Subscript) bool {
	if _, ok := s.Index.(*syntax.Slice); ok {
		return false
	}
	x, k := w.a.kindOf(s.X), w.a.kindOf(s.Index)
	n, constant := constantIndex(s.Index)
	switch {
	case x.base == instance && x.own != nil, x.base == library:
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
	case sign == "" && op == "+" && !xk.scalar() && !yk.scalar():
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
