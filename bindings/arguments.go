package bindings

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dop251/goja"

	"mascript/bindings/catalogue"
	"mascript/runtime/module"
	"mascript/runtime/render"
)

// arguments are those of one call, by parameter, in the catalogue's order.
type arguments struct {
	owner  string // for errors, without the parentheses
	params []catalogue.Param
	values []any        // as Go values, see convert; nil when absent or None
	raw    []goja.Value // as they came; nil when absent or None
}

// bind sorts what a script passed onto parameters, as Python does: by position first, then by the
// keywords of a trailing plain object. null and undefined are None, which is the same as absent.
func (w *world) bind(owner string, params []catalogue.Param, passed []goja.Value) arguments {
	a := arguments{owner: owner, params: params, values: make([]any, len(params)), raw: make([]goja.Value, len(params))}
	positional, keywords := w.keywords(passed)
	if len(positional) > len(params) {
		w.refuse(module.TypeError(tooMany(owner, len(params), len(positional))))
	}
	copy(a.raw, positional)
	named := make([]string, len(params)) // by which of its names each keyword came
	if keywords != nil {
		for _, name := range keywords.Keys() {
			i := a.index(name)
			if i < 0 {
				w.refuse(module.TypeError(unexpected(owner, name, params)))
			}
			value := keywords.Get(name)
			switch before := named[i]; {
			case i < len(positional):
				w.refuse(module.TypeError(fmt.Sprintf("%s() got multiple values for argument '%s'", owner, name)))
			case before != "" && none(value):
				continue
			case before != "" && !none(a.raw[i]) && !value.StrictEquals(a.raw[i]):
				w.refuse(module.TypeError(fmt.Sprintf("%s() got %s and %s, which are two names of one argument; give one of them", owner, before, name)))
			}
			a.raw[i], named[i] = value, name
		}
	}
	var missing []string
	for i, p := range params {
		if none(a.raw[i]) {
			a.raw[i] = nil
			if p.Required {
				missing = append(missing, p.Name)
			}
			continue
		}
		value, err := w.convert(fmt.Sprintf("%s() argument '%s'", owner, p.Name), p, a.raw[i])
		if err != nil {
			w.refuse(err)
		}
		a.values[i] = value
	}
	if len(missing) > 0 {
		refused := module.NewError(w.vm, module.TypeError(fmt.Sprintf("%s() missing %s: %s",
			owner, count(len(missing), "required argument"), list(quoted(missing), "and"))))
		if advice := takesSession(owner, missing); advice != "" {
			module.Hidden(refused, "advice", w.vm.ToValue(advice))
		}
		panic(refused)
	}
	return a
}

// keywords splits off the trailing plain object. An object of a class, a list or a Map is a value.
func (w *world) keywords(passed []goja.Value) (positional []goja.Value, keywords *goja.Object) {
	if len(passed) == 0 {
		return nil, nil
	}
	last, ok := passed[len(passed)-1].(*goja.Object)
	if !ok || last.ClassName() != "Object" {
		return passed, nil
	}
	if prototype := last.Prototype(); prototype != nil && prototype != w.plain {
		return passed, nil
	}
	return passed[:len(passed)-1], last
}

func (a arguments) index(name string) int {
	for i, p := range a.params {
		if p.Name == name || slices.Contains(p.Aliases, name) {
			return i
		}
	}
	return -1
}

// value is an argument as a Go value; the zero value when it is absent.
func value[T any](a arguments, name string) T {
	v, _ := given[T](a, name)
	return v
}

// given is value with whether the argument was there.
func given[T any](a arguments, name string) (v T, ok bool) {
	i := a.index(name)
	if i < 0 {
		panic("no parameter " + name + " of " + a.owner) // a binding that asks for what the catalogue lacks
	}
	if a.values[i] == nil {
		return v, false
	}
	return a.values[i].(T), true
}

// has reports whether an argument says something: the empty text and the empty list do not.
func (a arguments) has(name string) bool {
	switch v := a.values[a.index(name)].(type) {
	case nil:
		return false
	case string:
		return v != ""
	case sized:
		return v.size() > 0
	}
	return true
}

func none(v goja.Value) bool { return v == nil || goja.IsUndefined(v) || goja.IsNull(v) }

func (w *world) refuse(err error) { module.Throw(w.vm, err) }

func tooMany(owner string, most, got int) string {
	if most == 0 {
		return fmt.Sprintf("%s() takes no arguments, got %d", owner, got)
	}
	return fmt.Sprintf("%s() takes at most %s, got %d", owner, count(most, "argument"), got)
}

// takesSession is the advice on a missing session, which other methods have from their object.
func takesSession(owner string, missing []string) string {
	if !slices.Contains(missing, "modelarts_session") {
		return ""
	}
	for _, class := range catalogue.Classes() {
		for _, m := range class.Methods {
			if m.Name == owner && m.Static {
				return fmt.Sprintf("it takes the session: %s.%s(session)", class.Name, owner)
			}
		}
	}
	return ""
}

// unexpected is the error for a keyword that is not a parameter.
func unexpected(owner, name string, params []catalogue.Param) string {
	text := fmt.Sprintf("%s() got an unexpected keyword argument '%s'", owner, name)
	names := make([]string, len(params))
	for i, p := range params {
		names[i] = p.Name
	}
	if instead, ok := catalogue.NewGeneration(name); ok && owner == "Estimator" {
		text += "; that is one of the new training management (v2), "
		if instead == "" {
			return text + "which v1 does not have"
		}
		return text + "in v1 it is " + instead
	}
	if instead, ok := catalogue.WireName(name); ok && owner == "Estimator" {
		return text + "; that is its name in the REST API, here it is " + instead
	}
	if near, ok := render.Nearest(name, names); ok {
		return text + "; did you mean '" + near + "'?"
	}
	if name == signalKeyword {
		return text + "; the calls of require('modelarts/promises') take it, those that block do not"
	}
	if len(names) == 0 {
		return text + "; it takes no arguments"
	}
	return text + "; it takes " + strings.Join(names, ", ")
}
