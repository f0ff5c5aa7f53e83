package port

import "mascript/internal/port/syntax"

// A function is one that the file defines, or a lambda.
type function struct {
	def    *syntax.FunctionDef // nil for a lambda
	params []*param            // without self
	scope  *scope

	// Of a method.
	class  *class
	role   role
	self   string // what its first parameter is called, which is no parameter in JavaScript
	nested bool   // a function inside of it uses self

	// How it is called.
	calls   []call // that are known
	escapes bool   // it is used other than by calling it
	options bool   // keyword arguments come as one object, behind the positional ones
	spread  bool   // it takes ...a and looks for keyword arguments by itself

	// What it gives.
	returns  []syntax.Expr
	bare     bool // it may return nothing
	result   kind
	restless bool // its result changes again and again while kinds settle
}

// decorated reports whether a function is what decorators made of it. It may be called on nil.
func (fn *function) decorated() bool {
	return fn != nil && fn.def != nil && fn.class == nil && len(fn.def.Decorators) > 0
}

// wrapped reports whether decorators made something else of a method.
func (fn *function) wrapped() bool {
	if fn.class == nil || fn.role != plainRole {
		return false
	}
	for _, d := range fn.def.Decorators {
		n, ok := d.(*syntax.Name)
		m, attribute := d.(*syntax.Attribute)
		if !(ok && n.Name == "abstractmethod" || attribute && m.Attr.Name == "abstractmethod") {
			return true
		}
	}
	return false
}

// name is what a function is called in messages.
func (fn *function) name() string {
	if fn.def == nil {
		return "the lambda"
	}
	return fn.def.Name.Name
}

// names are the parameters as parameters() and placed() take them: those that have a place by their names, "*" for any
// number of others, "**" for an object with keyword arguments.
func (fn *function) names() string {
	text, options := "", ""
	for _, p := range fn.params {
		switch p.Kind {
		case syntax.Positional, syntax.PositionalOnly:
			text += `, "` + p.Name.Name + `"`
		case syntax.VarPositional:
			text += `, "*"`
		default:
			options = `, "**"`
		}
	}
	return text + options
}

// placesNames reports whether there are parameters that an argument by name goes to the place of.
func (fn *function) placesNames() bool {
	for _, p := range fn.params {
		if p.Kind == syntax.Positional {
			return true
		}
	}
	return false
}

// A call is one of a function, with whether it is by super() or on a class.
type call struct {
	node *syntax.Call
	skip int // leading arguments that are none of the parameters'
}

// role is what kind of method a function is.
type role uint8

const (
	plainRole role = iota
	staticRole
	classRole
	getterRole
	setterRole
)

// A param is a parameter, and the variable that it binds.
type param struct {
	*syntax.Param
	v *variable
}

// A class is one that the file defines.
type class struct {
	def     *syntax.ClassDef
	base    *class // if that is one of the file's
	builtin string // the base, if it is one of Python's exceptions
	other   bool   // there is another kind of base
	foreign bool   // which is a class that is not of this file
	subs    bool   // there are classes made from it
	escapes bool   // it is used other than by making objects of it

	methods map[string]*function
	attrs   map[string]syntax.Expr // that are assigned in its body
	inner   map[string]*class      // that are defined in its body
}

// method looks for a method, also of the bases.
func (c *class) method(name string) *function {
	for ; c != nil; c = c.base {
		if m := c.methods[name]; m != nil {
			return m
		}
	}
	return nil
}
