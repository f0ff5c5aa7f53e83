package reference

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"mascript/bindings/catalogue"
)

// shape is an interface that is made for a method or a constructor: the keywords it takes, or the fields
// of what it returns.
type shape struct {
	name   string
	doc    string
	params []catalogue.Param
	fields []catalogue.Field
}

// shapes lists them, which is done once. Methods of the same name have theirs in common where they are the same.
var shapes = sync.OnceValue(func() []shape {
	var list []shape
	add := func(s shape) {
		if len(s.params)+len(s.fields) > 0 && !slices.ContainsFunc(list, func(other shape) bool { return other.name == s.name }) {
			list = append(list, s)
		}
	}
	for _, class := range catalogue.Classes() {
		add(shape{name: class.Name + "Arguments", doc: "Keywords of " + class.Name + "().", params: class.Constructor})
	}
	for _, c := range callables() {
		add(shape{name: shapeName(c, "Arguments"), doc: "Keywords of " + c.Name + "().", params: c.Params})
		add(shape{name: shapeName(c, "Result"), doc: "What " + c.Name + "() returns.", fields: c.Result.Fields})
	}
	return list
})

// shapeName is what an interface of a method is called, after its class where methods of that name differ.
func shapeName(c callable, suffix string) string {
	name := ""
	for word := range strings.SplitSeq(c.Name, "_") {
		name += capital(word)
	}
	for _, other := range callables() {
		if other.Name == c.Name && other.owner != c.owner && !sameShape(c, other) {
			return capital(strings.ReplaceAll(c.owner, "modelarts/", "")) + name + suffix
		}
	}
	return name + suffix
}

func sameShape(a, b callable) bool {
	names := func(c callable) string {
		text := fmt.Sprint(c.Result.Type)
		for _, p := range c.Params {
			text += " " + p.Name + paramType(p)
		}
		for _, f := range c.Result.Fields {
			text += " " + f.Name + fieldType(f)
		}
		return text
	}
	return names(a) == names(b)
}

func (d *declarations) shape(s shape) {
	d.comment(s.doc)
	d.open("export interface %s", s.name)
	for _, p := range s.params {
		text := about(p)
		if when := presence(p); when != "" {
			text += " " + capital(when) + "."
		}
		d.comment(text)
		d.line("%s;", declared(p, !p.Required))
		for _, alias := range p.Aliases {
			d.comment("The same as " + p.Name + ".")
			p.Name = alias
			d.line("%s;", declared(p, true))
		}
	}
	for _, f := range s.fields {
		d.comment(f.Doc)
		if f.Name == "is_success" {
			d.line("is_success: true;")
			continue
		}
		d.line("%s: %s;", f.Name, fieldType(f))
	}
	if s.name == "GetVisualizationJobInfoResult" { // the service's has not got it
		d.comment("Why the job failed; only on mascript's own servers.")
		d.line("failed_reasons?: string;")
	}
	d.close()
}
