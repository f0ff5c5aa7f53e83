package bindings

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/dop251/goja"

	"mascript/bindings/catalogue"
	"mascript/runtime/render"
)

// A misspelt name is silent in JavaScript: an attribute that is read is undefined, one that is set is a new one,
// and the call of a method says only that there is none. Python tells. So behind each prototype stands a proxy,
// which is asked for a name only when neither the object nor its class has it: what is spelt right costs nothing.

// watch puts the proxy behind a prototype.
func (c *classes) watch(prototype *goja.Object, entry catalogue.Class) {
	var methods, attributes []string
	for _, m := range entry.Methods {
		methods = append(methods, m.Name)
	}
	for _, p := range entry.Constructor {
		attributes = append(attributes, p.Name)
	}
	for _, f := range entry.Attributes {
		attributes = append(attributes, f.Name)
	}
	warned := map[string]bool{}
	warn := func(name, near string) {
		if !warned[name] {
			warned[name] = true
			say(c.host.Stderr(), fmt.Sprintf("mascript: %s has no attribute '%s'; did you mean '%s'?", entry.Name, name, near))
		}
	}
	behind := c.vm.CreateObject(prototype.Prototype())
	must(prototype.SetPrototype(c.vm.ToValue(c.vm.NewProxy(behind, &goja.ProxyTrapConfig{
		Get: func(behind *goja.Object, name string, receiver goja.Value) goja.Value {
			if name == "__proto__" {
				if object, ok := receiver.(*goja.Object); ok {
					return orNullObject(object.Prototype())
				}
			}
			if found := behind.Get(name); found != nil {
				return found
			}
			if near, ok := slip(name, methods); ok {
				c.set.missed(name, fmt.Sprintf("%s has no method '%s'; did you mean '%s'? %s lists all", entry.Name, name, near, c.set.helpOf(entry.Name)))
			} else if near, ok := slip(name, attributes); ok {
				warn(name, near)
			} else if len(attributes) == 0 && name != "then" && name != "toJSON" { // it is for its methods only
				c.set.missed(name, fmt.Sprintf("%s has %s; %s says more", entry.Name, list(methods, "and"), c.set.helpOf(entry.Name)))
			}
			return nil // not undefined: a call then says that there is no such member
		},
		Set: func(_ *goja.Object, name string, value, receiver goja.Value) bool {
			object, ok := receiver.(*goja.Object)
			switch {
			case !ok:
				return false
			case name == "__proto__":
				prototype, _ := value.(*goja.Object)
				return object.SetPrototype(prototype) == nil
			}
			if near, ok := slip(name, attributes); ok {
				warn(name, near)
			}
			return object.DefineDataProperty(name, value, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_TRUE) == nil
		},
	})).(*goja.Object)))
}

func orNullObject(object *goja.Object) goja.Value {
	if object == nil {
		return goja.Null()
	}
	return object
}

// slip is the name that was meant, where nobody can have meant another: it begins with the same letter and is as
// long, give or take two. A name of the script's own shall not be told to be wrong.
func slip(name string, names []string) (near string, ok bool) {
	const shortest = 3
	if len(name) < shortest || slices.Contains(names, name) {
		return "", false
	}
	near, ok = render.Nearest(name, names)
	if !ok || len(near) > len(name)+2 || len(name) > len(near)+2 || !strings.EqualFold(name[:1], near[:1]) {
		return "", false
	}
	return near, true
}

// missed keeps what to say when the call of a method that is not there ends a script.
func (s *Set) missed(name, advice string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.slips == nil {
		s.slips = map[string]string{}
	}
	s.slips[name] = advice
}

// Advise says what to do about an error of the engine that ended a script and that has to do with the SDK, and is
// empty for any other. name is the class of the error, source the line that it stands at.
func (s *Set) Advise(name, message, source string) string {
	switch {
	case name == "TypeError":
		if method, ok := strings.CutPrefix(message, "Object has no member '"); ok {
			s.mu.Lock()
			defer s.mu.Unlock()
			return s.slips[strings.TrimSuffix(method, "'")]
		}
	case name == "ReferenceError":
		missing, ok := strings.CutSuffix(message, " is not defined")
		if !ok {
			return ""
		}
		for _, module := range catalogue.Modules() {
			if slices.Contains(module.Exports, missing) {
				return fmt.Sprintf("const { %s } = require('%s') makes it known", missing, module.Name)
			}
		}
		if takenFor, ok := keywordOf(missing); ok && asKeyword(missing, source) {
			return fmt.Sprintf("Python's %s(%s=value) is %s({ %s: value }): keyword arguments are an object at the end", takenFor, missing, takenFor, missing)
		}
	}
	return ""
}

// keywordOf is a method or a class that has a parameter of that name.
func keywordOf(parameter string) (owner string, ok bool) {
	has := func(params []catalogue.Param) bool {
		return slices.ContainsFunc(params, func(p catalogue.Param) bool { return p.Name == parameter })
	}
	for _, class := range catalogue.Classes() {
		if has(class.Constructor) {
			return class.Name, true
		}
		for _, m := range class.Methods {
			if has(m.Params) {
				return m.Name, true
			}
		}
	}
	return "", false
}

// asKeyword reports whether a line has name=value where an argument stands. In strict code that is the assignment
// of a variable that is not there; in other code it makes one, and nobody learns of it.
func asKeyword(name, line string) bool {
	return regexp.MustCompile(`([(,]|^)\s*`+regexp.QuoteMeta(name)+`\s*=[^=>]`).MatchString(line) &&
		(strings.Contains(line, "(") || strings.HasSuffix(strings.TrimSpace(line), ","))
}

// helpOf is what says more on a class.
func (s *Set) helpOf(class string) string {
	if s.options.Prompt {
		return "help(" + class + ")"
	}
	return "mascript help " + class
}
