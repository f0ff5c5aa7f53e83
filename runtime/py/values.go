package py

import (
	"errors"
	"math"
	"math/big"
	"reflect"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// values are Python's kinds of values in one host: how they are told apart, and the builtins that are loaded.
type values struct {
	host    module.Host
	vm      *goja.Runtime
	exports *goja.Object // of modelarts/py
	native  *goja.Object // what the parts in JavaScript are built on
	parts   map[string]*goja.Object

	tables      map[kind]methods        // of the kinds that were asked for
	iterators   map[string]*goja.Object // prototypes, by the names of classes
	classes     map[string]goja.Value   // those without a builtin, such as NoneType
	spliceArray goja.Callable

	object, array, tuple, float *goja.Object // the prototypes of plain objects, arrays, tuples and what asFloat gives

	modules map[*goja.Object]string // where the classes of the library are

	freeze         goja.Callable
	number         *goja.Symbol // where what asFloat gives keeps its number
	notImplemented *goja.Object
	depth          int          // of the containers that are being compared or hashed
	handled        goja.Value   // what an except clause has caught last
	redirected     *goja.Object // what sys.stdout was set to; nil for the host's output
	frozen         *goja.Symbol // marks a frozenset
	parameters     *goja.Symbol // what call() knows of a function
	mutable        *goja.Symbol // marks a bytearray
}

// hidden is the property of modelarts/py's exports that valuesOf finds the values by.
const hidden = " values"

// valuesOf are the values of a host. The first call loads modelarts/py.
func valuesOf(h module.Host) (*values, error) {
	root, err := h.Require(Root)
	if err != nil {
		return nil, err
	}
	if exports, ok := root.(*goja.Object); ok {
		if v, ok := render.Exported[*values](exports.Get(hidden)); ok {
			return v, nil
		}
	}
	return nil, errors.New(Root + " was replaced")
}

// A kind is what of Python's types a value is.
type kind int

const (
	none    kind = iota
	boolean      // also of what JavaScript has and Python not:
	integer      // a number without a fraction, or a BigInt
	float        // any other number, or what asFloat gives
	text
	list
	tuple
	dict    // a plain object
	mapping // what dict() gives: see Dict
	set
	frozenset
	bytesKind
	bytearray
	exception
	function // or class
	other
)

func (v *values) kind(value goja.Value) kind {
	switch value := value.(type) {
	case nil:
		return none
	case goja.String:
		return text
	case *goja.Object:
		return v.objectKind(value)
	case *goja.Symbol:
		return other
	}
	if goja.IsNull(value) || goja.IsUndefined(value) {
		return none
	}
	switch exported := value.ExportType(); exported.Kind() {
	case reflect.Bool:
		return boolean
	case reflect.Int64:
		return integer
	case reflect.Float64:
		if f := value.ToFloat(); f == math.Trunc(f) && !math.IsInf(f, 0) {
			return integer
		}
		return float
	}
	return integer
}

func (v *values) objectKind(object *goja.Object) kind {
	prototype := object.Prototype()
	if render.IsProxy(object) {
		_, callable := goja.AssertFunction(object)
		switch {
		case callable:
			return function
		case object.ClassName() == "Array":
			return list
		case prototype == v.object:
			return dict
		}
		return other
	}
	switch prototype {
	case v.object, nil:
		if object.ClassName() == "Object" && render.Kind(object) == "Object" {
			if object.ExportType() == reflect.TypeFor[*Dict]() {
				return mapping
			}
			return dict
		}
	case v.float:
		return float
	case v.tuple:
		return tuple
	}
	switch render.Kind(object) {
	case "Array":
		if v.inherits(prototype, v.tuple) {
			return tuple
		}
		return list
	case "Set":
		if marked(object, v.frozen) {
			return frozenset
		}
		return set
	case "Error":
		return exception
	case "Function":
		return function
	case "TypedArray":
		if object.ExportType() == reflect.TypeFor[[]byte]() {
			if marked(object, v.mutable) {
				return bytearray
			}
			return bytesKind
		}
	case "Object":
		switch {
		case object.ExportType() == reflect.TypeFor[*Dict]():
			return mapping
		case prototype != nil && prototype.Prototype() == nil && prototype.Get("constructor") == nil:
			return dict // of a vm context or made by Object.create(plain)
		}
	}
	return other
}

func (v *values) inherits(prototype, from *goja.Object) bool {
	for ; prototype != nil; prototype = prototype.Prototype() {
		if prototype == from {
			return true
		}
	}
	return false
}

func marked(object *goja.Object, mark *goja.Symbol) bool {
	value := object.GetSymbol(mark)
	return value != nil && value.ToBoolean()
}

// isPlain reports whether an object may hold keywords.
func (v *values) isPlain(object *goja.Object) bool { return v.objectKind(object) == dict }

// a number as Go has it. An integer that no float64 holds is big.
type number struct {
	float bool
	f     float64
	big   *big.Int
}

// number gives the number that a value is: a number, a bool, a BigInt or what asFloat gives.
func (v *values) numberOf(value goja.Value) (n number, ok bool) {
	switch v.kind(value) {
	case boolean:
		if value.ToBoolean() {
			return number{f: 1}, true
		}
		return number{}, true
	case integer:
		if big, ok := value.Export().(*big.Int); ok {
			f, _ := big.Float64()
			return number{f: f, big: big}, true
		}
		return number{f: value.ToFloat()}, true
	case float:
		if object, ok := value.(*goja.Object); ok {
			value = object.GetSymbol(v.number)
		}
		return number{float: true, f: value.ToFloat()}, true
	}
	return number{}, false
}

// integer is the exact value of a number without a fraction.
func (n number) integer() *big.Int {
	if n.big != nil {
		return n.big
	}
	i, _ := big.NewFloat(n.f).Int(nil)
	return i
}

// raise throws one of Python's exceptions.
func (v *values) raise(class string, message string) {
	panic(v.newError(class, v.vm.ToValue(message)))
}

func (v *values) newError(class string, arguments ...goja.Value) *goja.Object {
	constructor := v.exports.Get(class)
	if constructor == nil {
		constructor = v.vm.Get(class) // TypeError, SyntaxError
	}
	object, err := v.vm.New(constructor, arguments...)
	if err != nil {
		module.Throw(v.vm, err)
	}
	return object
}

// method is a method of Python's of an object, such as __str__; nil when its class has none.
func (v *values) method(value goja.Value, name string) goja.Callable {
	object, ok := value.(*goja.Object)
	if !ok {
		return nil
	}
	f, _ := goja.AssertFunction(object.Get(name))
	return f
}

// call calls a function and throws what it throws.
func (v *values) call(f goja.Callable, this goja.Value, arguments ...goja.Value) goja.Value {
	result, err := f(this, arguments...)
	if err != nil {
		module.Throw(v.vm, err)
	}
	return result
}

// newArray makes an array of values.
func (v *values) newArray(elements []goja.Value) *goja.Object {
	items := make([]any, len(elements))
	for i, element := range elements {
		items[i] = element
	}
	return v.vm.NewArray(items...)
}

// newTuple makes a tuple of values.
func (v *values) newTuple(elements ...goja.Value) *goja.Object {
	array := v.newArray(elements)
	_ = array.SetPrototype(v.tuple)
	v.call(v.freeze, goja.Undefined(), array)
	return array
}

// elements are the elements of an array, or of a Set in its order.
func (v *values) elements(value goja.Value) []goja.Value {
	object, ok := value.(*goja.Object)
	if !ok {
		return nil
	}
	var all []goja.Value
	v.vm.ForOf(object, func(element goja.Value) bool {
		all = append(all, element)
		return true
	})
	return all
}

// className is the name of a value's type.
func (v *values) className(value goja.Value) string {
	k := v.kind(value)
	if object, ok := value.(*goja.Object); ok && v.isExtended(object, k) {
		if class, ok := object.Prototype().Get("constructor").(*goja.Object); ok && render.IsClass(class.String()) {
			return class.Get("name").String()
		}
	}
	switch k {
	case none:
		return "NoneType"
	case boolean:
		return "bool"
	case integer:
		return "int"
	case float:
		return "float"
	case text:
		return "str"
	case list:
		return "list"
	case tuple:
		return "tuple"
	case dict, mapping:
		return "dict"
	case set:
		return "set"
	case frozenset:
		return "frozenset"
	case bytesKind:
		return "bytes"
	case bytearray:
		return "bytearray"
	case function:
		switch object := value.(*goja.Object); {
		case v.isType(object):
			return "type"
		case isNative(object):
			return "builtin_function_or_method"
		}
		return "function"
	}
	object, ok := value.(*goja.Object)
	if !ok {
		return "symbol"
	}
	if v.kind(value) == exception {
		if class := v.foreign(object); class != nil {
			return class.Get("name").String()
		}
	}
	if constructor, ok := object.Get("constructor").(*goja.Object); ok {
		if name, ok := constructor.Get("name").(goja.String); ok && name.Length() > 0 {
			return name.String()
		}
	}
	if _, ok := goja.AssertFunction(object.Get("next")); ok {
		return "generator"
	}
	return "object"
}
