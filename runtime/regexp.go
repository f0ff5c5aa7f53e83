package runtime

import (
	"math"
	"reflect"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/regex"
	"mascript/runtime/render"
	"mascript/runtime/source"
)

// Regular expressions are objects of the engine, but package regex matches them: what the engine translates for
// matchers of other languages comes out wrong too often. The methods of RegExp.prototype are replaced by such as
// look into a property of the object for what it matches. This is done when a module that has a regular
// expression, or speaks of RegExp, runs; a script without pays for nothing.

// regexps is RegExp as the scripts of one host see it.
type regexps struct {
	vm        *goja.Runtime
	class     *goja.Object     // RegExp
	common    *goja.Object     // RegExp.prototype
	exec      *goja.Object     // its method
	iterators *goja.Object     // the prototype of what matchAll gives; nil before
	make      goja.Constructor // the engine's RegExp
	source    goja.Callable    // the engine's getter
	compiler  goja.Callable    // the engine's RegExp.prototype.compile

	key       *goja.Symbol // of the property that holds the pattern
	known     map[spelling]*pattern
	templates map[regex.Flags]*goja.Object // what objects are copies of

	machine regex.Machine
	last    lastMatch
	texts   [4]copied // the last texts that had to be copied
	turn    int       // which of them goes next
}

// A spelling is what a script wrote.
type spelling struct{ source, flags string }

// A copied text is one that came from outside of the engine and is not ASCII.
type copied struct {
	text  goja.String
	units []uint16
}

// A pattern is what a regular expression matches.
type pattern struct {
	*regex.Regexp
	source   goja.String
	held     goja.Value   // the pattern as the property holds it
	template *goja.Object // of which its objects are copies
	shared   *goja.Object // one that no script can see; nil before it is needed
}

// held is a pattern as an object that shows nothing.
type held struct{ pattern *pattern }

// manyPatterns are more than a program has, unless it makes them up as it goes.
const manyPatterns = 2000

// wantRegExp makes RegExp what it should be for a module that needs it.
func (h *Host) wantRegExp(unit *source.Unit) {
	if !unit.Patterns || h.regexps != nil {
		return
	}
	engine, ok := h.vm.Get("RegExp").(*goja.Object)
	if !ok {
		return
	}
	r := &regexps{vm: h.vm, known: map[spelling]*pattern{}, templates: map[regex.Flags]*goja.Object{}, key: goja.NewSymbol("pattern")}
	h.regexps = r
	r.machine.Interrupted = func() bool { return h.stopCause() != nil || h.isCut() || h.isBroken() }
	r.make, _ = goja.AssertConstructor(engine)
	r.common = engine.Get("prototype").(*goja.Object)
	r.compiler, _ = goja.AssertFunction(r.common.Get("compile"))
	r.defineClass()
	r.defineAccessors()
	r.defineMethods()
	r.defineStringMethods()
}

// classSource is RegExp: a native function is not told whether it was called with new. In a call without, the engine
// gives new.target of whoever calls.
const classSource = `(construct => function RegExp(pattern, flags) {
	return construct(pattern, flags, new.target && this instanceof new.target ? new.target : undefined)
})`

func (r *regexps) defineClass() {
	global := r.vm.GlobalObject()
	wrap := r.run(classSource)
	construct := module.Function(r.vm, "RegExp", 3, func(call goja.FunctionCall) goja.Value {
		target, _ := call.Argument(2).(*goja.Object)
		return r.construct(call.Argument(0), call.Argument(1), target)
	})
	r.class = r.call(wrap, goja.Undefined(), construct).(*goja.Object)
	_ = r.class.DefineDataProperty("prototype", r.common, goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE)
	species := module.Function(r.vm, "get [Symbol.species]", 0, func(call goja.FunctionCall) goja.Value { return call.This })
	_ = r.class.DefineAccessorPropertySymbol(goja.SymSpecies, species, nil, goja.FLAG_TRUE, goja.FLAG_FALSE)
	r.defineLast()
	module.Hidden(r.common, "constructor", r.class)
	module.Hidden(global, "RegExp", r.class)
	module.Hidden(global, source.PatternFunction, r.vm.ToValue(r.literal))
}

func (r *regexps) run(source string) goja.Callable {
	program, err := goja.Compile(render.Internal, source, true)
	if err != nil {
		panic(err)
	}
	value, err := r.vm.RunProgram(program)
	if err != nil {
		module.Throw(r.vm, err)
	}
	function, _ := goja.AssertFunction(value)
	return function
}

// call calls a function of scripts, or of the engine.
func (r *regexps) call(function goja.Callable, this goja.Value, arguments ...goja.Value) goja.Value {
	result, err := function(this, arguments...)
	if err != nil {
		module.Throw(r.vm, err)
	}
	return result
}

// literal makes the object of a literal.
func (r *regexps) literal(call goja.FunctionCall) goja.Value {
	p := r.compile(r.stringOf(call.Argument(0)), call.Argument(1).String())
	if !call.Argument(2).ToBoolean() {
		return r.instance(p)
	}
	if p.shared == nil {
		p.shared = r.instance(p)
	}
	return p.shared
}

// construct is RegExp(given, flags), with new and without.
func (r *regexps) construct(given, flags goja.Value, target *goja.Object) *goja.Object {
	object, _ := given.(*goja.Object)
	if object != nil && !isRegExp(object) {
		object = nil
	}
	if object != nil && target == nil && goja.IsUndefined(flags) && object.Get("constructor") == r.class {
		return object
	}
	var p *pattern
	if object != nil {
		if p = r.patternOf(object); p != nil {
			given = p.source
		} else {
			given = object.Get("source")
		}
		if goja.IsUndefined(flags) {
			flags = object.Get("flags")
		}
	}
	if given == nil || goja.IsUndefined(given) {
		given = r.vm.ToValue("")
	}
	written, letters := r.stringOf(given), ""
	if flags != nil && !goja.IsUndefined(flags) {
		letters = flags.String()
	}
	if p == nil || p.Flags.String() != letters {
		p = r.compile(written, letters)
	}
	made := r.instance(p)
	if target != nil && target != r.class {
		if prototype, ok := target.Get("prototype").(*goja.Object); ok {
			_ = made.SetPrototype(prototype)
		}
	}
	return made
}

// isRegExp is the standard's IsRegExp.
func isRegExp(object *goja.Object) bool {
	if says := object.GetSymbol(goja.SymMatch); says != nil && !goja.IsUndefined(says) {
		return says.ToBoolean()
	}
	return object.ClassName() == "RegExp"
}

// compile gives the pattern of a spelling. It throws the SyntaxError of one that is wrong.
func (r *regexps) compile(written goja.String, letters string) *pattern {
	key := spelling{written.String(), letters}
	if p := r.known[key]; p != nil {
		return p
	}
	flags, ok := regex.ParseFlags(letters)
	if !ok {
		r.refuse("Invalid flags supplied to RegExp constructor '" + letters + "'")
	}
	parsed, err := regex.Parse(unitsOf(written), flags)
	if err != nil {
		r.refuse(err.Error())
	}
	p := &pattern{Regexp: parsed.Compile(), source: written}
	p.held = r.vm.ToValue(&held{p})
	p.template = r.template(flags)
	if len(r.known) >= manyPatterns {
		clear(r.known)
	}
	if !strings.ContainsRune(key.source, '\ufffd') { // as which all halves of pairs are shown
		r.known[key] = p
	}
	return p
}

// template is an object of the engine with some flags, but for those that it does not know.
func (r *regexps) template(flags regex.Flags) *goja.Object {
	flags.Indices, flags.Sets = false, false
	if known := r.templates[flags]; known != nil {
		return known
	}
	made, err := r.make(nil, r.vm.ToValue(""), r.vm.ToValue(flags.String()))
	if err != nil {
		module.Throw(r.vm, err)
	}
	r.templates[flags] = made
	return made
}

func (r *regexps) refuse(message string) {
	module.Throw(r.vm, syntaxError(message))
}

func (r *regexps) instance(p *pattern) *goja.Object {
	object, err := r.make(nil, p.template)
	if err != nil {
		module.Throw(r.vm, err)
	}
	r.hold(object, p)
	return object
}

func (r *regexps) hold(object *goja.Object, p *pattern) {
	_ = object.DefineDataPropertySymbol(r.key, p.held, goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE)
}

// patternOf is the pattern of a regular expression; nil for another object. The engine makes some itself, as
// for eval: they are given one when they are first used.
func (r *regexps) patternOf(object *goja.Object) *pattern {
	if object.ClassName() != "RegExp" {
		return nil
	}
	if value, ok := object.GetSymbol(r.key).(*goja.Object); ok {
		if held, ok := value.Export().(*held); ok {
			return held.pattern
		}
	}
	written, err := r.source(object)
	if err != nil {
		return nil
	}
	letters := ""
	for _, f := range flagProperties {
		if f.ofEngine && object.Get(f.name).ToBoolean() {
			letters += f.letter
		}
	}
	p := r.compile(regexUnescaped(r.stringOf(written)), letters)
	r.hold(object, p)
	return p
}

// regexUnescaped takes back what the engine does to the slashes of classes. No one else does.
func regexUnescaped(written goja.String) goja.String {
	text := written.String()
	if !strings.Contains(text, `\u002f`) {
		return written
	}
	return goja.StringFromUTF16(regex.Units(strings.ReplaceAll(text, `\u002f`, "/")))
}

// textOf is a text as package regex takes it, not copied where that can be avoided: a script may search a long one
// bit by bit.
func (r *regexps) textOf(text goja.String) regex.Text {
	// The engine's own texts are bytes of ASCII, or units with a mark before them.
	switch v := reflect.ValueOf(text); v.Kind() {
	case reflect.String:
		return regex.Text{ASCII: v.String()}
	case reflect.Slice:
		if units, ok := v.Convert(reflect.TypeFor[[]uint16]()).Interface().([]uint16); ok && len(units) == text.Length()+1 {
			return regex.Text{Units: units[1:]}
		}
	case reflect.Pointer: // one from outside
		if bytes := text.String(); len(bytes) == text.Length() {
			return regex.Text{ASCII: bytes}
		}
		for _, known := range r.texts {
			if known.text == text {
				return regex.Text{Units: known.units}
			}
		}
		r.texts[r.turn] = copied{text, unitsOf(text)}
		r.turn = (r.turn + 1) % len(r.texts)
	}
	return regex.Text{Units: unitsOf(text)}
}

func unitsOf(text goja.String) []uint16 {
	units := make([]uint16, text.Length())
	for i := range units {
		units[i] = text.CharAt(i)
	}
	return units
}

func (r *regexps) stringOf(value goja.Value) goja.String {
	if value == nil {
		value = goja.Undefined()
	}
	if _, ok := value.(*goja.Symbol); ok {
		module.Throw(r.vm, module.TypeError("Cannot convert a Symbol value to a string"))
	}
	if text, ok := value.ToString().(goja.String); ok {
		return text
	}
	return goja.StringFromUTF16(regex.Units(value.String())) // null, true, 1
}

// flagProperties are the flags in the order of RegExp.prototype.flags.
var flagProperties = [...]struct {
	name, letter string
	ofEngine     bool
}{
	{"hasIndices", "d", false}, {"global", "g", true}, {"ignoreCase", "i", true}, {"multiline", "m", true},
	{"dotAll", "s", true}, {"unicode", "u", true}, {"unicodeSets", "v", false}, {"sticky", "y", true},
}

// defineAccessors gives RegExp.prototype the properties that the engine lacks or has wrong.
func (r *regexps) defineAccessors() {
	object, _ := r.vm.Get("Object").(*goja.Object)
	if describe, ok := goja.AssertFunction(object.Get("getOwnPropertyDescriptor")); ok {
		if descriptor, err := describe(object, r.common, r.vm.ToValue("source")); err == nil {
			r.source, _ = goja.AssertFunction(descriptor.(*goja.Object).Get("get"))
		}
	}
	accessor := func(name string, ofClass goja.Value, get func(p *pattern) goja.Value) {
		getter := module.Function(r.vm, "get "+name, 0, func(call goja.FunctionCall) goja.Value {
			object, _ := call.This.(*goja.Object)
			if object == r.common {
				return ofClass
			}
			return get(r.receiver(name, call))
		})
		_ = r.common.DefineAccessorProperty(name, getter, nil, goja.FLAG_TRUE, goja.FLAG_FALSE)
	}
	accessor("hasIndices", goja.Undefined(), func(p *pattern) goja.Value { return r.vm.ToValue(p.Flags.Indices) })
	accessor("unicodeSets", goja.Undefined(), func(p *pattern) goja.Value { return r.vm.ToValue(p.Flags.Sets) })
	accessor("source", r.vm.ToValue("(?:)"), func(p *pattern) goja.Value {
		if written := unitsOf(p.source); len(written) > 0 {
			if escaped := regex.Escape(written); len(escaped) > len(written) {
				return goja.StringFromUTF16(escaped)
			}
			return p.source
		}
		return r.vm.ToValue("(?:)")
	})
	flags := module.Function(r.vm, "get flags", 0, func(call goja.FunctionCall) goja.Value {
		letters := ""
		object := call.This.ToObject(r.vm)
		for _, f := range flagProperties {
			if value := object.Get(f.name); value != nil && value.ToBoolean() {
				letters += f.letter
			}
		}
		return r.vm.ToValue(letters)
	})
	_ = r.common.DefineAccessorProperty("flags", flags, nil, goja.FLAG_TRUE, goja.FLAG_FALSE)
	module.Method(r.vm, r.common, "toString", 0, func(call goja.FunctionCall) goja.Value {
		object := call.This.ToObject(r.vm)
		var text goja.StringBuilder
		text.WriteRune('/')
		text.WriteString(r.stringOf(object.Get("source")))
		text.WriteRune('/')
		text.WriteString(r.stringOf(object.Get("flags")))
		return text.String()
	})
}

// lastIndexOf is where a regular expression goes on.
func lastIndexOf(object *goja.Object) int {
	return int(min(max(object.Get("lastIndex").ToInteger(), 0), math.MaxInt32))
}
