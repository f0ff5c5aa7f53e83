package repl

import (
	"cmp"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/render"
)

// members tells what names values have, and what can be known of the values behind them without running any code of a
// script: no getter, and no trap of a proxy. All of it is for the loop's goroutine.
type members struct {
	vm       *goja.Runtime
	describe goja.Callable // Object.getOwnPropertyDescriptor
	list     goja.Callable // Object.getOwnPropertyNames: the engine's own leaves out what it has not made yet
	common   *goja.Object  // Object.prototype
	peek     func(name string) (goja.Value, bool)
}

// newMembers has to be called before scripts can have replaced anything. peek gives the globals that the host makes when
// they are first read, while they are its own; nil knows none.
func newMembers(vm *goja.Runtime, peek func(name string) (goja.Value, bool)) *members {
	class := vm.GlobalObject().Get("Object").ToObject(vm)
	describe, _ := goja.AssertFunction(class.Get("getOwnPropertyDescriptor"))
	list, _ := goja.AssertFunction(class.Get("getOwnPropertyNames"))
	m := &members{vm: vm, describe: describe, list: list, common: vm.NewObject().Prototype(), peek: peek}
	m.all(vm.GlobalObject()) // the engine forgets those names that were not asked for before a script declares its first
	return m
}

// property is an own property of an object: its value, which is nil behind a getter, and whether it is there.
func (m *members) property(object *goja.Object, name string) (value goja.Value, ok bool) {
	if render.IsProxy(object) || isDynamic(object) {
		return nil, false
	}
	described, err := m.describe(goja.Undefined(), object, m.vm.ToValue(name))
	if err != nil {
		return nil, false
	}
	descriptor, ok := described.(*goja.Object)
	if !ok {
		return nil, false
	}
	if !slices.Contains(descriptor.GetOwnPropertyNames(), "value") { // which Object.prototype may have as a getter
		return nil, true
	}
	return descriptor.Get("value"), true
}

// isDynamic reports whether the properties of an object are read by Go, which may come to run a script.
func isDynamic(object *goja.Object) bool {
	class := object.ExportType()
	return class.Implements(reflect.TypeFor[goja.DynamicObject]()) || class.Implements(reflect.TypeFor[goja.DynamicArray]())
}

// read is what reading a property of a value would give: nil where that cannot be told.
func (m *members) read(value goja.Value, name string) goja.Value {
	for object := m.object(value); object != nil && !render.IsProxy(object) && !isDynamic(object); object = object.Prototype() {
		if value, ok := m.property(object, name); ok {
			return value
		}
	}
	return nil
}

// object is the object that has the properties of a value; nil of those that have none.
func (m *members) object(value goja.Value) *goja.Object {
	if value == nil || goja.IsUndefined(value) || goja.IsNull(value) {
		return nil
	}
	return value.ToObject(m.vm)
}

// variable is the value of a global variable: nil where that cannot be told.
func (m *members) variable(name string) goja.Value {
	value, ok := m.property(m.vm.GlobalObject(), name)
	if value == nil && ok && m.peek != nil {
		if value, ok = m.peek(name); !ok {
			return nil
		}
	}
	return value
}

// value is that of an operand: nil where it cannot be told.
func (m *members) value(o operand) goja.Value {
	var value goja.Value
	switch o.root {
	case variable:
		value = m.variable(o.text)
	case text:
		value = m.vm.ToValue(o.text)
	case number:
		if whole, err := strconv.ParseInt(o.text, 10, 64); err == nil {
			value = m.vm.ToValue(whole)
		} else if n, err := strconv.ParseFloat(o.text, 64); err == nil {
			value = m.vm.ToValue(n)
		}
	}
	return m.follow(value, o.path)
}

func (m *members) follow(value goja.Value, path []string) goja.Value {
	for _, name := range path {
		value = m.read(value, name)
	}
	return value
}

// like is a value that has the names which that of an operand has.
func (m *members) like(o operand) goja.Value {
	var stand goja.Value
	switch o.root {
	case list:
		stand = m.vm.NewArray()
	case pattern:
		stand = m.read(m.variable("RegExp"), "prototype")
	case made:
		stand = m.read(m.value(*o.of), "prototype")
	default:
		return m.value(o)
	}
	return m.follow(stand, o.path)
}

// names are those of a value's properties that can stand behind a dot: its own before those that it inherits, and last
// those that every object has and those that begin with an underscore.
func (m *members) names(value goja.Value) []string {
	var names []string
	var chain []*goja.Object
	seen := map[string]bool{}
	for object := m.object(value); object != nil; object = object.Prototype() {
		for render.IsProxy(object) { // its traps might tell other names, but they are the script's
			proxy, _ := object.Export().(goja.Proxy)
			if object = proxy.Target(); object == nil { // it was revoked
				return m.ranked(names)
			}
		}
		if slices.Contains(chain, object) { // a proxy may be the prototype of its own target
			break
		}
		chain = append(chain, object)
		level := m.own(object)
		slices.Sort(level)
		for _, name := range level {
			if !seen[name] && isName(name) {
				seen[name] = true
				names = append(names, name)
			}
		}
	}
	return m.ranked(names)
}

// crowd is how many elements an array may have for its names to be looked through.
const crowd = 1000

// own are the names of an object's own properties. There may be a million elements among them, which nobody wants to
// wait for.
func (m *members) own(object *goja.Object) []string {
	switch above := object.Prototype(); {
	case object.ClassName() == "String" && above != nil && above.ClassName() == "String": // but String.prototype is one, too
		return []string{"length"}
	case object.ClassName() == "Array":
		if object.Get("length").ToInteger() > crowd {
			return []string{"length"}
		}
	case object.ExportType().Kind() == reflect.Slice: // a typed array
		return nil
	}
	return m.all(object)
}

// all are the names of all of an object's own properties. It must be no proxy.
func (m *members) all(object *goja.Object) []string {
	list, err := m.list(goja.Undefined(), object)
	if err != nil {
		return nil
	}
	var names []string
	for _, name := range list.Export().([]any) {
		if name, ok := name.(string); ok {
			names = append(names, name)
		}
	}
	return names
}

// ranked puts names that are rarely meant last, and leaves the others in their order.
func (m *members) ranked(names []string) []string {
	common := m.all(m.common)
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(rank(a, common), rank(b, common)) })
	return names
}

func rank(name string, common []string) int {
	switch {
	case strings.HasPrefix(name, "_"):
		return 2
	case slices.Contains(common, name):
		return 1
	}
	return 0
}

// meant are names without those that every object has, as long as others are left: who has typed nothing yet does not ask
// for them.
func (m *members) meant(names []string) []string {
	common := m.all(m.common)
	at := slices.IndexFunc(names, func(name string) bool { return rank(name, common) > 0 })
	if at <= 0 {
		return names
	}
	return names[:at]
}

// variables are the names of the global variables: those of the script, which are enumerable, before the host's.
func (m *members) variables() []string {
	global := m.vm.GlobalObject()
	names := global.Keys()
	slices.Sort(names)
	rest := m.all(global)
	slices.Sort(rest)
	for _, name := range rest {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return m.ranked(slices.DeleteFunc(names, func(name string) bool { return !isName(name) }))
}

// isName reports whether a text is a name that can stand behind a dot.
func isName(text string) bool { return text != "" && nameEnd(text) == len(text) }
