package reference

import (
	"slices"
	"strings"

	"mascript/bindings/catalogue"
)

// mostBefore is how many arguments may stand before the object with the keywords in the declarations. The
// calling convention allows any number; each is an overload of its own, and more than these nobody writes.
const mostBefore = 4

// declared is a parameter as an argument or a keyword: None is allowed where it may be absent.
func declared(p catalogue.Param, optional bool) string {
	if optional {
		return p.Name + "?: " + paramType(p) + " | null"
	}
	if !p.Required {
		return p.Name + ": " + paramType(p) + " | null"
	}
	return p.Name + ": " + paramType(p)
}

// overloads are the ways to pass arguments, one for each number of them, so that a mistake is told where it is and not as
// "no overload matches": the last argument is by position or an object with the keywords that are left, those before it are by
// position. The last overload is for more arguments by position than anybody writes before keywords. more is the type of keywords
// that every call takes; empty for none.
func overloads(params []catalogue.Param, keywords, more string) []string {
	always := ""
	if more != "" {
		always = "keywords?: " + more
	}
	if len(params) == 0 {
		return []string{inParentheses(always)}
	}
	required := 0 // so many have to be given
	for i, p := range params {
		if p.Required {
			required = i + 1
		}
	}
	var list []string
	for n := range min(mostBefore+1, len(params)) {
		left := keywords
		if n > 0 {
			left = "Omit<" + keywords + ", " + namesOf(params[:n]) + ">"
		}
		if more != "" {
			left += " & " + more
		}
		generic, last := "", "keywords: "+left
		if n+1 >= required {
			generic, last = lastArgument(params[n], left, n == 0 && required == 0)
		}
		list = append(list, generic+inParentheses(positional(params[:n], false), last))
	}
	least := mostBefore + 2
	if len(params) >= least {
		list = append(list, inParentheses(positional(params[:least], false), positional(params[least:], true), always))
	} else if more != "" {
		list = append(list, inParentheses(positional(params, false), "keywords: "+more))
	}
	return list
}

// inParentheses are the arguments of a call; empty parts are none.
func inParentheses(parts ...string) string {
	return "(" + strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), ", ") + ")"
}

// lastArgument is a parameter that keywords may stand in the place of. An object of the SDK is told from keywords by what is
// given: in a union of the two, an editor would offer the members of both.
func lastArgument(p catalogue.Param, keywords string, absent bool) (generic, argument string) {
	mark, none := "", ""
	if absent {
		mark = "?"
	}
	if !p.Required {
		none = " | null"
	}
	if _, class := classNamed(string(p.Type)); class {
		return "<T = any>", p.Name + mark + ": T extends " + paramType(p) + none + " ? T : " + keywords
	}
	if strings.Contains(keywords, " & ") {
		keywords = "(" + keywords + ")"
	}
	p = byPosition(p)
	// A plain object at the end of a call is its keywords, but for one that is the main argument.
	value := paramType(p)
	if !p.Required && value == "Dict" {
		return "", p.Name + mark + ": null | " + keywords
	}
	return "", p.Name + mark + ": " + value + none + " | " + keywords
}

// namesOf are the names of parameters, with their aliases, as a type.
func namesOf(params []catalogue.Param) string {
	var names []string
	for _, p := range params {
		names = append(append(names, p.Name), p.Aliases...)
	}
	return literals(names)
}

// byPosition is a parameter as it is written among the arguments by position.
func byPosition(p catalogue.Param) catalogue.Param {
	if p.Name == "default" { // a word of the language; as the name of a keyword alone it may be one
		p.Name = "usual"
	}
	if p.Type == catalogue.Names { // an object would be the keywords
		p.Type = catalogue.Strings
	}
	return p
}

// positional are arguments by position. One before a required one, or before keywords, cannot be left out.
func positional(params []catalogue.Param, last bool) string {
	parts := make([]string, len(params))
	for i, p := range params {
		followed := slices.ContainsFunc(params[i:], func(p catalogue.Param) bool { return p.Required })
		parts[i] = declared(byPosition(p), last && !followed)
	}
	return strings.Join(parts, ", ")
}

// returned is what a call gives.
func returned(c callable, promises bool) string {
	name := typeScript(c.Result.Type)
	if len(c.Result.Fields) > 0 {
		name = shapeName(c, "Result")
	}
	if c.Result.Type == catalogue.Nothing && !c.refusable() {
		name = "void"
	}
	if c.refusable() {
		name += " | Failure"
	}
	if promises {
		return "Promise<" + name + ">"
	}
	return name
}
