package port

import (
	"slices"
	"strings"
	"unicode"

	"mascript/internal/port/syntax"
)

// A Prompt is what an entry at a prompt finds there: the text is what a person would type. Its value is shown, its names
// stay, and a name that nothing in it binds may be JavaScript's.
type Prompt struct {
	Names   []string          // that are bound already, by Python or by JavaScript
	Objects map[string]string // those of them that are objects of the SDK, with their classes

	// Native reports whether what one of the names stands for, or its member if that is not empty, is a function that is
	// none of Python's: keyword arguments are one object to it. nil knows of none.
	Native func(name, member string) bool
}

// classesAtPrompt are those of module modelarts, and "session" is an object of the first: the shell has them from its
// start.
var classesAtPrompt = listOfNames("Session Estimator TrainingJob VisualizationJob Environment")

// remember binds the names that were there before the entry. Of most nothing is known: only what the shell began with is
// what it is called, as are Python's modules, which an earlier entry imported.
func (a *analysis) remember() {
	if a.prompt == nil {
		return
	}
	bind := func(name string, k kind) {
		a.lookUpOwn(a.module, name).before = &k
	}
	for name := range classesAtPrompt() {
		bind(name, kind{base: sdkClass, name: name})
	}
	bind("JOB_STATE", listOf(of(text)))
	bind("session", kind{base: sdkObject, name: "Session"})
	for _, name := range a.prompt.Names {
		if v := a.module.vars[name]; v != nil && v.before != nil {
			continue
		}
		k := of(unknown)
		if class := a.prompt.Objects[name]; class != "" {
			k = kind{base: sdkObject, name: class}
		} else if isLibrary(name) && !has(name, name) { // datetime may as well be the class
			k = kind{base: moduleKind, name: name}
		}
		bind(name, k)
	}
}

// forget leaves out what a name was before where the entry binds it first, and anew: then that is all there is to it.
func (a *analysis) forget() {
	if a.prompt == nil {
		return
	}
	for _, v := range a.module.order {
		if v.before == nil || len(v.events) == 0 {
			continue
		}
		e := v.events[0]
		anew := e.block == a.module.body && e.how != byAugment && e.how != byDelete && e.how != byFor && e.how != byExcept
		for _, u := range v.uses {
			anew = anew && u.pos > e.pos
		}
		v.anew = anew
	}
}

// wasThere reports whether an expression is a name that was there before the entry, and is known for nothing.
func (w *writer) wasThere(e syntax.Expr) bool {
	n, ok := unparen(e).(*syntax.Name)
	if !ok {
		return false
	}
	v := w.a.refs[n]
	return v != nil && v.before != nil && v.before.base == unknown && len(v.events) == 0
}

// wasClass is wasThere of what is called as classes are: in JavaScript they have to be told from functions.
func (w *writer) wasClass(e syntax.Expr) bool {
	n, ok := unparen(e).(*syntax.Name)
	if !ok || !w.wasThere(n) {
		return false
	}
	first, _, _ := strings.Cut(n.Name, "_")
	return unicode.IsUpper([]rune(n.Name)[0]) && strings.ToUpper(first) != first
}

// isNative reports whether a function is known to be none of Python's.
func (w *writer) isNative(function syntax.Expr) bool {
	member := ""
	if a, ok := unparen(function).(*syntax.Attribute); ok {
		function, member = a.X, a.Attr.Name
	}
	n, ok := unparen(function).(*syntax.Name)
	return ok && w.wasThere(n) && w.o.Prompt.Native != nil && w.o.Prompt.Native(n.Name, member)
}

// ofBefore reports whether an expression begins with a variable and is not known, at a prompt: it may be, or have, what an
// earlier entry has defined.
func (w *writer) ofBefore(e syntax.Expr) bool {
	k := w.a.kindOf(e)
	if w.o.Prompt == nil || k.base != unknown && !(k.base == instance && k.own != nil && k.own.inherits()) {
		return false
	}
	for {
		switch x := unparen(e).(type) {
		case *syntax.Name:
			return w.a.refs[x] != nil
		case *syntax.Attribute:
			e = x.X
		case *syntax.Subscript:
			e = x.X
		case *syntax.Call:
			e = x.Func
		default:
			return false
		}
	}
}

// inherits reports whether there may be more to a class than the entry says.
func (c *class) inherits() bool {
	for ; c != nil; c = c.base {
		if c.foreign {
			return true
		}
	}
	return false
}

// calledLater reports whether a later entry may call a function by the names of its parameters.
func (w *writer) calledLater(fn *function) bool {
	if !w.a.later {
		return false
	}
	if fn.class != nil {
		return w.a.classes[fn.class.def] == fn.class && fn.role != getterRole
	}
	return fn.scope.parent == w.a.module
}

// keptLambda reports whether a later entry may call a lambda.
func (a *analysis) keptLambda(fn *function) bool {
	if !a.later || fn.def != nil {
		return false
	}
	for _, v := range a.module.order {
		for _, e := range v.events {
			if l, ok := unparenOrNil(e.value).(*syntax.Lambda); ok && a.lambdas[l] == fn {
				return true
			}
		}
	}
	return false
}

func unparenOrNil(e syntax.Expr) syntax.Expr {
	if e == nil {
		return nil
	}
	return unparen(e)
}

// declaredBefore reports whether a name needs no declaration, since it was there before the entry, or since the entry
// only changes it. What defines or imports declares all the same.
func (a *analysis) declaredBefore(v *variable) bool {
	if a.prompt == nil || v.scope != a.module || len(v.events) == 0 {
		return false
	}
	for _, e := range v.events {
		if e.how == byImport || e.how == byDef || e.how == byClass {
			return false
		}
	}
	first := v.events[0]
	return v.before != nil || first.how == byAugment || first.how == byDelete
}

// outlives reports whether a name that is bound inside of a block is there for later entries.
func (a *analysis) outlives(v *variable, e *event) bool {
	return a.prompt != nil && v.scope == a.module && e.block != a.module.body && e.how != byFor && e.how != byExcept
}

// changes reports whether a later entry may bind the name again.
func (a *analysis) changes(v *variable, e *event) bool {
	return a.prompt != nil && v.scope == a.module && e.how != byImport && e.how != byDef && e.how != byClass && e.how != byFor
}

// echoes reports whether a statement is one whose value a prompt shows.
func (w *writer) echoes() bool {
	return w.o.Prompt != nil && w.block == w.a.module.body
}

// printsAlike reports whether mascript's print takes what a call of Python's has.
func (w *writer) printsAlike(c *syntax.Call) bool {
	if w.o.Prompt == nil {
		return false
	}
	for i := range c.Args {
		if c.Args[i].Name != nil || c.Args[i].Stars > 1 {
			return false
		}
	}
	return true
}

// atPrompt leaves out what nobody types: the end of the text, and of a statement by itself.
func atPrompt(text string) string {
	text = strings.TrimRight(text, "\n")
	if lines(text) == 0 {
		text = strings.TrimSuffix(text, ";")
	}
	return text
}

func hasBlock(s syntax.Stmt) bool {
	switch s.(type) {
	case *syntax.If, *syntax.While, *syntax.For, *syntax.Try, *syntax.With, *syntax.FunctionDef, *syntax.ClassDef, *syntax.Match:
		return true
	}
	return false
}

// PastedCell makes Python of a cell that was pasted into a prompt, as of one of a notebook: lines with commands and magics have their
// counterparts, each in its place. What cannot be translated is told.
func PastedCell(text string, prompt *Prompt) (python string, refused []Mark) {
	lines := strings.Split(normal(text), "\n")
	if !slices.ContainsFunc(lines, func(line string) bool {
		return strings.HasPrefix(line, "%") || strings.HasPrefix(strings.TrimLeft(line, " \t"), "!") || patterns().assigned.MatchString(line)
	}) {
		return text, nil
	}
	n := &notebook{cells: []cell{{kind: "code", source: text}}}
	w := &notebookWriter{words: n.words(), written: map[string]string{}, imported: slices.Contains(prompt.Names, "os")}
	for _, name := range prompt.Names {
		w.words[name] = true
	}
	lines, refused, _ = w.python(lines)
	return strings.Join(lines, "\n"), refused
}
