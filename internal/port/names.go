package port

import (
	"strings"
	"sync"
)

// reserved are the words of JavaScript that no variable can have for a name, and what the JavaScript that is written here
// needs for itself.
var reserved = listOfNames(`arguments await break case catch class const continue debugger default delete do else enum eval export extends
 false finally for function if implements import in instanceof interface let new null package private protected public
 return static super switch this throw true try typeof var void while with yield undefined NaN Infinity
 require module exports __filename __dirname Object Math Set`)

// jsName is what a name of Python's is called.
func (w *writer) jsName(name string) string {
	if js, ok := w.names[name]; ok {
		return js
	}
	js := name
	for reserved.has(js) || js != name && w.a.bound[js] {
		js += "_"
	}
	w.names[name] = js
	return js
}

// help is how the JavaScript calls a name of modelarts/py.
func (w *writer) help(name string) string {
	if w.o.Prompt != nil && (w.a.bound[name] || name == "print") {
		return w.requirePath("modelarts/py") + "." + name // the name is taken by what stays
	}
	if w.a.bound[name] || w.taken[name] || reserved.has(name) {
		w.whole = true
		return w.py() + "." + name
	}
	w.helpers[name] = true
	return name
}

// py is the name of modelarts/py itself.
func (w *writer) py() string {
	name := "py"
	for w.a.bound[name] {
		name += "_"
	}
	return name
}

// fresh is a name that nothing has.
func (w *writer) fresh(name string) string {
	free := func(name string) bool {
		return !w.a.bound[name] && !w.taken[name] && !w.helpers[name] && !reserved.has(name) && !isBuiltin(name)
	}
	made := name
	for n := 2; !free(made); n++ {
		made = name + digits(n)
	}
	w.taken[made] = true
	return made
}

// scratch is fresh for a name whose use is over within the expression.
func (w *writer) scratch(name string) string {
	made := name
	for n := 2; w.a.bound[made] || reserved.has(made); n++ {
		made = name + digits(n)
	}
	return made
}

func digits(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return digits(n/10) + string(rune('0'+n%10))
}

// key is a name as a key of an object.
func key(name string) string {
	if name == "__proto__" {
		return `["__proto__"]`
	}
	return name
}

// lines counts the line ends of a text.
func lines(text string) int { return strings.Count(text, "\n") }

// names is a set of names. The lists that the package knows are written as texts, and become sets when one is asked.
type names func() map[string]bool

func listOfNames(text string) names {
	return sync.OnceValue(func() map[string]bool {
		set := map[string]bool{}
		for _, name := range strings.Fields(text) {
			set[name] = true
		}
		return set
	})
}

func (n names) has(name string) bool { return n()[name] }

// listedIn is for a few names, between blanks.
func listedIn(list, name string) bool { return strings.Contains(list, " "+name+" ") }
