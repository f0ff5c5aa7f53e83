// Package reference puts the surface of the SDK, as bindings/catalogue declares it, into words: help for
// a terminal, declarations for TypeScript, and the pages of docs/ that list methods. All three say the same,
// since they say what the catalogue says.
//
// It knows neither JavaScript values nor the command line, and does nothing before it is asked.
package reference

import (
	"slices"
	"strings"
	"sync"

	"mascript/bindings/catalogue"
)

// The modules of the functions that belong to no class.
const (
	localModule = "modelarts/local"
	uiModule    = "modelarts/ui"
)

// Names of exports that are neither classes nor functions.
const (
	jobState   = "JOB_STATE"
	errorClass = "ModelArtsError"
)

// callable is a method or a function with the name of what it belongs to.
type callable struct {
	catalogue.Method
	owner string // the class, or the module of a function
	kind  catalogue.Kind
}

// name is the name by which the catalogue's other tables know it.
func (c callable) name() string { return c.owner + "." + c.Name }

// function reports whether it belongs to a module.
func (c callable) function() bool { return strings.HasPrefix(c.owner, "modelarts") }

// refusable reports whether it can return a failure dict. A static method that makes no call asks nobody
// who could refuse.
func (c callable) refusable() bool {
	return !c.Throws && !c.shows() && (!c.Static || len(c.REST) > 0)
}

// shows reports whether it is of modelarts/ui, which asks no service.
func (c callable) shows() bool {
	return c.owner == uiModule || slices.ContainsFunc(catalogue.UIClasses(), func(class catalogue.Class) bool { return class.Name == c.owner })
}

// methodsOf are the methods of a class.
func methodsOf(class catalogue.Class) []callable {
	list := make([]callable, len(class.Methods))
	for i, m := range class.Methods {
		list[i] = callable{m, class.Name, class.Kind}
	}
	return list
}

// functions are those of the modules that have some.
func functions() []callable {
	return append(functionsOf(localModule, catalogue.Local()), functionsOf(uiModule, catalogue.UI())...)
}

func functionsOf(module string, methods []catalogue.Method) []callable {
	list := make([]callable, len(methods))
	for i, m := range methods {
		m.Static = true // there is no object
		list[i] = callable{Method: m, owner: module}
	}
	return list
}

// callables lists every method and function, once for everybody: it is not to be changed.
var callables = sync.OnceValue(func() []callable {
	var list []callable
	for _, class := range catalogue.Classes() {
		list = append(list, methodsOf(class)...)
	}
	list = append(list, functions()...)
	for _, class := range catalogue.UIClasses() {
		list = append(list, methodsOf(class)...)
	}
	return list
})

// receiver is how examples and signatures call an object of a class.
func receiver(class string) string {
	switch class {
	case "ProgressBar":
		return "bar"
	case "Live":
		return "view"
	}
	for _, variable := range catalogue.Prepared() {
		if variable.Class == class {
			return variable.Name
		}
	}
	return strings.ToLower(class)
}

// rulesOf are the rules that hold when a method is called.
func rulesOf(c callable) []catalogue.Rule {
	return slices.DeleteFunc(catalogue.Rules(), func(rule catalogue.Rule) bool {
		return c.owner != "Estimator" || !slices.Contains(rule.Methods, c.Name)
	})
}

// classesByName is made once, and not changed: the catalogue makes its tables anew for everybody who asks, and the
// declarations ask for a class with every parameter.
var classesByName = sync.OnceValue(func() map[string]catalogue.Class {
	named := map[string]catalogue.Class{}
	for _, class := range slices.Concat(catalogue.Classes(), catalogue.UIClasses()) {
		named[class.Name] = class
	}
	return named
})

// classNamed returns the class called name.
func classNamed(name string) (catalogue.Class, bool) {
	class, ok := classesByName()[name]
	return class, ok
}

// recordNamed returns the record called name.
func recordNamed(name string) (catalogue.Record, bool) {
	for _, record := range catalogue.Records() {
		if record.Name == name {
			return record, true
		}
	}
	return catalogue.Record{}, false
}

// element is what a type is a list of, or itself: JobSummary for Array<JobSummary>|null.
func element(t catalogue.Type) string {
	name := strings.TrimSuffix(string(t), "|null")
	if inner, ok := strings.CutPrefix(name, "Array<"); ok {
		return strings.TrimSuffix(inner, ">")
	}
	return name
}
