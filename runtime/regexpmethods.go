package runtime

import (
	"math"
	"slices"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/regex"
)

// defineMethods replaces the methods of RegExp.prototype. A script that puts an exec of its own in the place of
// that is served by the engine's methods, which call it.
func (r *regexps) defineMethods() {
	module.Method(r.vm, r.common, "exec", 1, func(call goja.FunctionCall) goja.Value {
		p := r.receiver("exec", call)
		return r.execute(call.This.(*goja.Object), p, r.stringOf(call.Argument(0)))
	})
	r.exec = r.common.Get("exec").(*goja.Object)
	module.Method(r.vm, r.common, "test", 1, func(call goja.FunctionCall) goja.Value {
		if object, p := r.plain(call); p != nil {
			return r.vm.ToValue(r.find(object, p, r.stringOf(call.Argument(0))) != nil)
		}
		return r.vm.ToValue(!goja.IsNull(r.execOf(call)))
	})
	module.Method(r.vm, r.common, "compile", 2, func(call goja.FunctionCall) goja.Value {
		r.receiver("compile", call)
		object := call.This.(*goja.Object)
		p := r.patternOf(r.construct(call.Argument(0), call.Argument(1), r.class))
		r.call(r.compiler, object, p.template)
		r.hold(object, p)
		return object
	})
	symbol := func(symbol *goja.Symbol, name string, length int, f func(*goja.Object, *pattern, goja.String, goja.FunctionCall) goja.Value) {
		ofEngine, _ := goja.AssertFunction(r.common.GetSymbol(symbol))
		method := module.Function(r.vm, "["+name+"]", length, func(call goja.FunctionCall) goja.Value {
			if object, p := r.plain(call); p != nil {
				return f(object, p, r.stringOf(call.Argument(0)), call)
			}
			return r.call(ofEngine, call.This, call.Arguments...)
		})
		_ = r.common.DefineDataPropertySymbol(symbol, method, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	}
	symbol(goja.SymMatch, "Symbol.match", 1, r.match)
	symbol(goja.SymMatchAll, "Symbol.matchAll", 1, r.matchAll)
	symbol(goja.SymReplace, "Symbol.replace", 2, r.replace)
	symbol(goja.SymSearch, "Symbol.search", 1, r.search)
	symbol(goja.SymSplit, "Symbol.split", 2, r.split)
}

// defineStringMethods has the methods of strings make our regular expressions of what is none, where the engine would
// make its own.
func (r *regexps) defineStringMethods() {
	common := r.vm.ToValue("").ToObject(r.vm).Prototype()
	method := func(name string, symbol *goja.Symbol, flags goja.Value) {
		ofEngine, _ := goja.AssertFunction(common.Get(name))
		module.Method(r.vm, common, name, 1, func(call goja.FunctionCall) goja.Value {
			given := call.Argument(0)
			object, _ := given.(*goja.Object)
			if isNone(call.This) {
				module.Throw(r.vm, module.TypeError("String.prototype."+name+" called on null or undefined"))
			}
			if object != nil && !isNone(object.GetSymbol(symbol)) {
				return r.call(ofEngine, call.This, call.Arguments...)
			}
			text := r.stringOf(call.This)
			if object != nil {
				given = r.stringOf(object)
			}
			made := r.construct(given, flags, nil)
			match, ok := goja.AssertFunction(made.GetSymbol(symbol))
			if !ok {
				module.Throw(r.vm, module.TypeError("RegExp.prototype[Symbol."+name+"] is not a function"))
			}
			return r.call(match, made, text)
		})
	}
	method("match", goja.SymMatch, goja.Undefined())
	method("matchAll", goja.SymMatchAll, r.vm.ToValue("g"))
	method("search", goja.SymSearch, goja.Undefined())
}

func isNone(value goja.Value) bool {
	return value == nil || goja.IsUndefined(value) || goja.IsNull(value)
}

// receiver is the pattern of the regular expression that a method was called on.
func (r *regexps) receiver(name string, call goja.FunctionCall) *pattern {
	if object, ok := call.This.(*goja.Object); ok {
		if p := r.patternOf(object); p != nil {
			return p
		}
	}
	module.Throw(r.vm, module.TypeError("Method RegExp.prototype."+name+" called on incompatible receiver "+call.This.String()))
	return nil
}

// plain is the regular expression that a method was called on, unless a script has given it another exec.
func (r *regexps) plain(call goja.FunctionCall) (*goja.Object, *pattern) {
	object, _ := call.This.(*goja.Object)
	if object == nil {
		return nil, nil
	}
	if exec, _ := object.Get("exec").(*goja.Object); exec != r.exec {
		return nil, nil
	}
	return object, r.patternOf(object)
}

// execOf calls the exec that a script has given something.
func (r *regexps) execOf(call goja.FunctionCall) goja.Value {
	object := call.This.ToObject(r.vm)
	exec, ok := goja.AssertFunction(object.Get("exec"))
	if !ok {
		module.Throw(r.vm, module.TypeError("Method RegExp.prototype.test called on incompatible receiver "+object.String()))
	}
	return r.call(exec, object, call.Argument(0))
}

// matchAt finds the first match from a place on. The answer holds until the next.
func (r *regexps) matchAt(p *pattern, text regex.Text, at int, sticky bool) []int {
	places, err := r.machine.Match(p.Regexp, text, at, sticky)
	if err == regex.ErrTooMuch {
		module.Throw(r.vm, module.RangeError("Maximum call stack size exceeded")) // as Node says
	}
	if places != nil {
		r.last.set(text, places)
	}
	return places
}

// find is one match by the rules of lastIndex. The places hold until the next.
func (r *regexps) find(object *goja.Object, p *pattern, text goja.String) []int {
	moves := p.Flags.Global || p.Flags.Sticky
	at := lastIndexOf(object)
	if !moves {
		at = 0
	}
	var places []int
	if at <= text.Length() {
		places = r.matchAt(p, r.textOf(text), at, p.Flags.Sticky)
	}
	switch {
	case !moves:
	case places == nil:
		r.setLastIndex(object, 0)
	default:
		r.setLastIndex(object, places[1])
	}
	return places
}

func (r *regexps) setLastIndex(object *goja.Object, at int) {
	if err := object.Set("lastIndex", at); err != nil {
		module.Throw(r.vm, err)
	}
}

func (r *regexps) execute(object *goja.Object, p *pattern, text goja.String) goja.Value {
	places := r.find(object, p, text)
	if places == nil {
		return goja.Null()
	}
	return r.result(p, text, places)
}

// group is what a group matched.
func group(text goja.String, places []int, n int) goja.Value {
	if 2*n >= len(places) || places[2*n] < 0 || places[2*n+1] < 0 {
		return goja.Undefined()
	}
	return text.Substring(places[2*n], places[2*n+1])
}

// result is what exec gives.
func (r *regexps) result(p *pattern, text goja.String, places []int) goja.Value {
	values, spans := make([]any, p.Groups()), []any(nil)
	for n := range values {
		values[n] = group(text, places, n)
	}
	array := r.vm.NewArray(values...)
	_ = array.Set("index", places[0])
	_ = array.Set("input", text)
	_ = array.Set("groups", r.groups(p, values))
	if !p.Flags.Indices {
		return array
	}
	for n := range values {
		var span any = goja.Undefined()
		if !goja.IsUndefined(values[n].(goja.Value)) {
			span = r.vm.NewArray(places[2*n], places[2*n+1])
		}
		spans = append(spans, span)
	}
	indices := r.vm.NewArray(spans...)
	_ = indices.Set("groups", r.groups(p, spans))
	_ = array.Set("indices", indices)
	return array
}

// groups is the object of what the named groups have.
func (r *regexps) groups(p *pattern, values []any) goja.Value {
	var groups *goja.Object
	for n, name := range p.Names {
		if name == "" {
			continue
		}
		if groups == nil {
			groups = r.vm.CreateObject(nil)
		}
		_ = groups.Set(name, values[n])
	}
	if groups == nil {
		return goja.Undefined()
	}
	return groups
}

// each finds the matches one after the other, from the start with flag g, and else the one that exec would find.
// An empty match is followed by one at the next character.
func (r *regexps) each(object *goja.Object, p *pattern, text goja.String, found func(places []int)) {
	if !p.Flags.Global {
		if places := r.find(object, p, text); places != nil {
			found(places)
		}
		return
	}
	r.setLastIndex(object, 0)
	in := r.textOf(text)
	for at := 0; at <= in.Len(); {
		places := r.matchAt(p, in, at, p.Flags.Sticky)
		if places == nil {
			return
		}
		if at = places[1]; places[0] == at {
			at = next(in, at, p)
		}
		found(places)
	}
}

// next is the place of the next character.
func next(text regex.Text, at int, p *pattern) int {
	if p.Flags.CodePoints() {
		return text.Next(at)
	}
	return at + 1
}

func (r *regexps) match(object *goja.Object, p *pattern, text goja.String, _ goja.FunctionCall) goja.Value {
	if !p.Flags.Global {
		return r.execute(object, p, text)
	}
	var all []any
	r.each(object, p, text, func(places []int) { all = append(all, group(text, places, 0)) })
	if all == nil {
		return goja.Null()
	}
	return r.vm.NewArray(all...)
}

func (r *regexps) search(object *goja.Object, p *pattern, text goja.String, _ goja.FunctionCall) goja.Value {
	places := r.matchAt(p, r.textOf(text), 0, p.Flags.Sticky)
	if places == nil {
		return r.vm.ToValue(-1)
	}
	return r.vm.ToValue(places[0])
}

// matches are those that an iterator of matchAll gives.
type matches struct {
	object  *goja.Object
	pattern *pattern
	text    goja.String
	over    bool
}

func (r *regexps) matchAll(object *goja.Object, p *pattern, text goja.String, _ goja.FunctionCall) goja.Value {
	copied := r.instance(p)
	r.setLastIndex(copied, lastIndexOf(object))
	iterator := r.vm.CreateObject(r.iterator())
	all := r.vm.ToValue(&matches{object: copied, pattern: p, text: text})
	_ = iterator.DefineDataPropertySymbol(r.key, all, goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE)
	return iterator
}

// iterator is the prototype of what matchAll gives.
func (r *regexps) iterator() *goja.Object {
	if r.iterators != nil {
		return r.iterators
	}
	array := r.vm.NewArray()
	keys, _ := goja.AssertFunction(array.Get("keys"))
	entries := r.call(keys, array).(*goja.Object)
	r.iterators = r.vm.CreateObject(entries.Prototype().Prototype())
	module.Method(r.vm, r.iterators, "next", 0, func(call goja.FunctionCall) goja.Value {
		if iterator, ok := call.This.(*goja.Object); ok {
			if held, ok := iterator.GetSymbol(r.key).(*goja.Object); ok {
				if all, ok := held.Export().(*matches); ok {
					return r.step(all)
				}
			}
		}
		module.Throw(r.vm, module.TypeError("next method called on incompatible receiver "+call.This.String()))
		return nil
	})
	_ = r.iterators.DefineDataPropertySymbol(goja.SymToStringTag, r.vm.ToValue("RegExp String Iterator"), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	return r.iterators
}

func (r *regexps) step(all *matches) goja.Value {
	value := goja.Value(goja.Undefined())
	if !all.over {
		places := r.find(all.object, all.pattern, all.text)
		all.over = places == nil || !all.pattern.Flags.Global
		if places != nil {
			at, empty := places[1], places[0] == places[1]
			value = r.result(all.pattern, all.text, places)
			if empty && !all.over {
				r.setLastIndex(all.object, next(r.textOf(all.text), at, all.pattern))
			}
		}
	}
	step := r.vm.NewObject()
	_ = step.Set("value", value)
	_ = step.Set("done", goja.IsUndefined(value))
	return step
}

func (r *regexps) split(_ *goja.Object, p *pattern, text goja.String, call goja.FunctionCall) goja.Value {
	limit := uint32(math.MaxUint32)
	if given := call.Argument(1); !goja.IsUndefined(given) {
		limit = uint32(given.ToInteger())
	}
	var parts []any
	in := r.textOf(text)
	if limit == 0 {
		return r.vm.NewArray()
	}
	if in.Len() == 0 {
		if r.matchAt(p, in, 0, true) != nil {
			return r.vm.NewArray()
		}
		return r.vm.NewArray(text)
	}
	from := 0
	for at := 0; at < in.Len(); {
		places := r.matchAt(p, in, at, false)
		if places == nil || places[0] >= in.Len() {
			break
		}
		if places[1] == from {
			at = next(in, max(at, places[0]), p)
			continue
		}
		parts = append(parts, text.Substring(from, places[0]))
		for n := 1; n < p.Groups() && len(parts) < int(limit); n++ {
			parts = append(parts, group(text, places, n))
		}
		if len(parts) >= int(limit) {
			return r.vm.NewArray(parts[:limit]...)
		}
		from = places[1]
		if at = from; places[0] == places[1] {
			at = next(in, at, p)
		}
	}
	return r.vm.NewArray(append(parts, text.Substring(from, in.Len()))...)
}

func (r *regexps) replace(object *goja.Object, p *pattern, text goja.String, call goja.FunctionCall) goja.Value {
	with := call.Argument(1)
	function, isFunction := goja.AssertFunction(with)
	var template goja.String
	if !isFunction {
		template = r.stringOf(with)
	}
	var found [][]int
	r.each(object, p, text, func(places []int) { found = append(found, slices.Clone(places)) })
	if found == nil {
		return text
	}
	var out goja.StringBuilder
	behind := 0
	for _, places := range found {
		out.WriteSubstring(text, behind, places[0])
		behind = places[1]
		if isFunction {
			out.WriteString(r.stringOf(r.replacement(function, p, text, places)))
		} else {
			expand(&out, template, p, text, places)
		}
	}
	out.WriteSubstring(text, behind, text.Length())
	return out.String()
}

// replacement is what a function makes of one match.
func (r *regexps) replacement(function goja.Callable, p *pattern, text goja.String, places []int) goja.Value {
	arguments, values := make([]goja.Value, p.Groups(), p.Groups()+3), make([]any, p.Groups())
	for n := range arguments {
		arguments[n] = group(text, places, n)
		values[n] = arguments[n]
	}
	arguments = append(arguments, r.vm.ToValue(places[0]), text)
	if groups := r.groups(p, values); !goja.IsUndefined(groups) {
		arguments = append(arguments, groups)
	}
	return r.call(function, goja.Undefined(), arguments...)
}
