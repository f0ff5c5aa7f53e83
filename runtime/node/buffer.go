package node

import (
	"bytes"
	"fmt"
	"math"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// A bufferClass is Node's Buffer in one VM: a Uint8Array that knows encodings and numbers.
type bufferClass struct {
	vm          *goja.Runtime
	constructor *goja.Object
	prototype   *goja.Object
	uint8Array  goja.Constructor
}

// bufferKey is where the global object keeps the class, whatever a script makes of the global Buffer.
var bufferKey = goja.NewSymbol("Buffer")

// buffers is the class of a VM, which is made at first use.
func buffers(vm *goja.Runtime) *bufferClass {
	if made := vm.GlobalObject().GetSymbol(bufferKey); made != nil {
		if class, ok := made.Export().(*bufferClass); ok {
			return class
		}
	}
	class := newBufferClass(vm)
	_ = vm.GlobalObject().DefineDataPropertySymbol(bufferKey, vm.ToValue(class), goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE)
	return class
}

func (p *Process) loadBuffer(h module.Host) (goja.Value, error) {
	vm := h.VM()
	class := buffers(vm)
	exports := vm.NewObject()
	_ = exports.Set("Buffer", class.constructor)
	_ = exports.Set("kMaxLength", maxBuffer)
	_ = exports.Set("kStringMaxLength", maxText)
	constants := vm.NewObject()
	_ = constants.Set("MAX_LENGTH", maxBuffer)
	_ = constants.Set("MAX_STRING_LENGTH", maxText)
	_ = exports.Set("constants", constants)
	check := func(name string, is func([]byte) bool) {
		_ = exports.Set(name, module.Function(vm, name, 1, func(call goja.FunctionCall) goja.Value {
			return vm.ToValue(is(class.data("input", call.Argument(0))))
		}))
	}
	check("isUtf8", utf8.Valid)
	check("isAscii", func(data []byte) bool {
		return bytes.IndexFunc(data, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
	})
	for _, name := range []string{"atob", "btoa", "Blob", "File"} { // globals, which are made when they are first read
		get := module.Function(vm, name, 0, func(goja.FunctionCall) goja.Value { return vm.GlobalObject().Get(name) })
		_ = exports.DefineAccessorProperty(name, get, nil, goja.FLAG_TRUE, goja.FLAG_TRUE)
	}
	return exports, nil
}

func newBufferClass(vm *goja.Runtime) *bufferClass {
	b := &bufferClass{vm: vm}
	b.constructor = module.Constructor(vm, "Buffer", 2, func(call goja.ConstructorCall) *goja.Object {
		return b.construct(call.Arguments)
	})
	b.prototype, _ = b.constructor.Get("prototype").(*goja.Object)
	array := intrinsicUint8Array(vm)
	b.uint8Array, _ = goja.AssertConstructor(array)
	_ = b.constructor.SetPrototype(array)
	if above, ok := array.Get("prototype").(*goja.Object); ok {
		_ = b.prototype.SetPrototype(above)
	}

	static := func(name string, length int, f func(call goja.FunctionCall) goja.Value) {
		_ = b.constructor.Set(name, module.Function(vm, name, length, f)) // enumerable: packages copy them
	}
	_ = b.constructor.Set("poolSize", 8192)
	static("from", 3, func(call goja.FunctionCall) goja.Value { return b.from(call.Arguments) })
	static("of", 0, func(call goja.FunctionCall) goja.Value {
		return b.from([]goja.Value{vm.NewArray(exported(call.Arguments)...)})
	})
	static("alloc", 3, func(call goja.FunctionCall) goja.Value {
		data := make([]byte, b.size(call.Argument(0)))
		if fill := call.Argument(1); !goja.IsUndefined(fill) && len(data) > 0 {
			b.fill(data, fill, call.Argument(2))
		}
		return b.wrap(data)
	})
	for _, name := range []string{"allocUnsafe", "allocUnsafeSlow"} {
		static(name, 1, func(call goja.FunctionCall) goja.Value { return b.wrap(make([]byte, b.size(call.Argument(0)))) })
	}
	static("isBuffer", 1, func(call goja.FunctionCall) goja.Value { return vm.ToValue(b.is(call.Argument(0))) })
	static("isEncoding", 1, func(call goja.FunctionCall) goja.Value {
		name, ok := call.Argument(0).(goja.String)
		return vm.ToValue(ok && name.Length() > 0 && plainEncoding(name.String()) != "")
	})
	static("byteLength", 2, func(call goja.FunctionCall) goja.Value {
		if _, isText := call.Argument(0).(goja.String); isText {
			return vm.ToValue(len(b.encoded(call.Argument(0), call.Argument(1), true)))
		}
		return vm.ToValue(len(b.data("string", call.Argument(0))))
	})
	static("compare", 2, func(call goja.FunctionCall) goja.Value {
		return vm.ToValue(bytes.Compare(b.data("buf1", call.Argument(0)), b.data("buf2", call.Argument(1))))
	})
	static("concat", 2, b.concat)
	static("copyBytesFrom", 3, func(call goja.FunctionCall) goja.Value {
		view, width := b.elements(call.Argument(0))
		if width == 0 {
			throwType(vm, `The "view" argument must be an instance of TypedArray. `+received(vm, call.Argument(0)))
		}
		n := len(view) / width
		from := min(b.integer("offset", call.Argument(1), 0, 0, maxSafe), n)
		length := b.integer("length", call.Argument(2), n, 0, maxSafe)
		return b.wrap(bytes.Clone(view[from*width : min(length, n-from)*width+from*width]))
	})
	b.defineMethods()
	b.defineNumbers()
	return b
}

// intrinsicUint8Array finds the class also when the script has replaced the global.
func intrinsicUint8Array(vm *goja.Runtime) *goja.Object {
	if array, err := vm.RunString("new Uint8Array(0)"); err == nil {
		if class, ok := array.ToObject(vm).Get("constructor").(*goja.Object); ok {
			return class
		}
	}
	class, _ := vm.Get("Uint8Array").(*goja.Object)
	return class
}

func exported(values []goja.Value) []any {
	list := make([]any, len(values))
	for i, value := range values {
		list[i] = value
	}
	return list
}

// over makes a Buffer of an ArrayBuffer, or of a part of it.
func (b *bufferClass) over(arguments ...goja.Value) (*goja.Object, error) {
	return b.uint8Array(b.constructor, arguments...)
}

func (b *bufferClass) wrap(data []byte) *goja.Object {
	object, err := b.over(b.vm.ToValue(b.vm.NewArrayBuffer(data)))
	if err != nil {
		module.Throw(b.vm, err)
	}
	return object
}

func (b *bufferClass) is(value goja.Value) bool {
	object, ok := value.(*goja.Object)
	for ok && object != nil && !render.IsProxy(object) {
		if object = object.Prototype(); object == b.prototype {
			return true
		}
	}
	return false
}

// construct is new Buffer(…), which Node keeps for old code, and which the methods of typed arrays call
// with a length.
func (b *bufferClass) construct(arguments []goja.Value) *goja.Object {
	if len(arguments) > 0 && goja.IsNumber(arguments[0]) {
		return b.wrap(make([]byte, b.size(arguments[0])))
	}
	return b.from(arguments)
}

func (b *bufferClass) from(arguments []goja.Value) *goja.Object {
	var first, second goja.Value = goja.Undefined(), goja.Undefined()
	if len(arguments) > 0 {
		first = arguments[0]
	}
	if len(arguments) > 1 {
		second = arguments[1]
	}
	switch value := first.(type) {
	case goja.String:
		return b.wrap(b.encoded(value, second, false))
	case *goja.Object:
		if buffer, ok := render.Exported[goja.ArrayBuffer](value); ok {
			offset, length := b.window(len(buffer.Bytes()), arguments)
			object, err := b.over(value, b.vm.ToValue(offset), b.vm.ToValue(length))
			if err != nil {
				module.Throw(b.vm, err)
			}
			return object
		}
		if render.Kind(value) == "String" {
			return b.wrap(b.encoded(value.ToString(), second, false))
		}
		if list, ok := value.Get("data").(*goja.Object); ok && value.Get("type") != nil && value.Get("type").String() == "Buffer" &&
			render.Kind(list) == "Array" {
			value = list // what toJSON gives
		}
		if length := value.Get("length"); length != nil && goja.IsNumber(length) {
			return b.wrap(b.listed(value, length.ToFloat()))
		}
		if f, ok := goja.AssertFunction(value.Get("valueOf")); ok {
			if inner, err := f(value); err == nil && inner != value && !goja.IsNull(inner) && !goja.IsUndefined(inner) {
				return b.from(append([]goja.Value{inner}, arguments[1:]...))
			}
		}
	}
	module.Throw(b.vm, &module.Error{
		Class: "TypeError", Code: "ERR_INVALID_ARG_TYPE",
		Message: "The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an " +
			"Array-like Object. " + received(b.vm, first),
	})
	return nil
}

// listed reads the numbers of an array or a typed array, each modulo 256.
func (b *bufferClass) listed(list *goja.Object, length float64) []byte {
	if list.ExportType() == reflect.TypeFor[[]byte]() {
		if octets, ok := module.Bytes(list); ok {
			return bytes.Clone(octets)
		}
	}
	if length > maxBuffer {
		module.Throw(b.vm, module.RangeError(fmt.Sprintf("Invalid typed array length: %.0f", min(length, maxSafe))))
	}
	if !(length >= 1) {
		return nil
	}
	data := make([]byte, 0, int(min(length, 1<<20))) // what claims to be large may be nearly empty
	for i := range int(length) {
		var item byte
		if value := list.Get(strconv.Itoa(i)); value != nil {
			item = octet(value)
		}
		data = append(data, item)
		if i%(1<<16) == 1<<16-1 { // a script that is to end gets its chance in the engine only
			if _, err := b.vm.RunString("0"); err != nil {
				module.Throw(b.vm, err)
			}
		}
	}
	return data
}

func octet(value goja.Value) byte {
	if f := value.ToFloat(); !math.IsNaN(f) && !math.IsInf(f, 0) {
		return byte(int64(f))
	}
	return 0
}

// encoded is a string in an encoding. An unknown one is refused unless it is only to be measured.
func (b *bufferClass) encoded(from, encoding goja.Value, lenient bool) []byte {
	name := ""
	if _, ok := encoding.(goja.String); ok {
		name = encoding.String()
	}
	s, _ := from.(goja.String)
	data, err := encode(s, name)
	if err != nil && lenient {
		data, err = encode(s, "")
	}
	if err != nil {
		module.Throw(b.vm, err)
	}
	return data
}

// data is the bytes of an argument that must be a Buffer or a typed array.
func (b *bufferClass) data(name string, value goja.Value) []byte {
	data, ok := module.Bytes(value)
	if !ok {
		throwType(b.vm, `The "`+name+`" argument must be an instance of Buffer or Uint8Array. `+received(b.vm, value))
	}
	return data
}

func (b *bufferClass) concat(call goja.FunctionCall) goja.Value {
	list, ok := call.Argument(0).(*goja.Object)
	if !ok || render.Kind(list) != "Array" {
		throwType(b.vm, `The "list" argument must be an instance of Array. `+received(b.vm, call.Argument(0)))
	}
	var all []byte
	for i := range int(list.Get("length").ToInteger()) {
		all = append(all, b.data("list["+strconv.Itoa(i)+"]", list.Get(strconv.Itoa(i)))...)
	}
	if total := call.Argument(1); !goja.IsUndefined(total) {
		n := b.integer("length", total, 0, 0, maxBuffer)
		if n <= len(all) {
			all = all[:n:n]
		} else {
			all = append(all, make([]byte, n-len(all))...)
		}
	}
	return b.wrap(all)
}

// fill repeats a string, bytes or one octet over the whole of data.
func (b *bufferClass) fill(data []byte, value, encoding goja.Value) {
	var pattern []byte
	switch v := value.(type) {
	case goja.String:
		if pattern = b.encoded(v, encoding, false); len(pattern) == 0 && v.Length() > 0 {
			module.Throw(b.vm, &module.Error{
				Class: "TypeError", Code: "ERR_INVALID_ARG_VALUE",
				Message: `The argument 'value' is invalid. Received ` + render.Quote(v.String()),
			})
		}
	case *goja.Object:
		pattern, _ = module.Bytes(v)
	default:
		pattern = []byte{octet(value)}
	}
	if len(pattern) == 0 {
		pattern = []byte{0}
	}
	for at := 0; at < len(data); {
		at += copy(data[at:], pattern)
	}
}

// defineMethods defines everything but the numbers.
func (b *bufferClass) defineMethods() {
	vm := b.vm
	method := func(name string, length int, f func(this []byte, call goja.FunctionCall) goja.Value) {
		module.Method(vm, b.prototype, name, length, func(call goja.FunctionCall) goja.Value {
			return f(b.data("this", call.This), call)
		})
	}
	method("toString", 3, func(this []byte, call goja.FunctionCall) goja.Value {
		from, to := bound(call.Argument(1), 0, len(this)), bound(call.Argument(2), len(this), len(this))
		decoded, err := text(this[min(from, to):to], call.Argument(0))
		if err != nil {
			module.Throw(vm, err)
		}
		return decoded
	})
	_ = b.prototype.DefineDataProperty("toLocaleString", b.prototype.Get("toString"), goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	method("toJSON", 0, func(this []byte, _ goja.FunctionCall) goja.Value {
		list := make([]any, len(this))
		for i, octet := range this {
			list[i] = int64(octet)
		}
		object := vm.NewObject()
		_ = object.Set("type", "Buffer")
		_ = object.Set("data", vm.NewArray(list...))
		return object
	})
	method("equals", 1, func(this []byte, call goja.FunctionCall) goja.Value {
		return vm.ToValue(bytes.Equal(this, b.data("otherBuffer", call.Argument(0))))
	})
	method("compare", 5, func(this []byte, call goja.FunctionCall) goja.Value {
		target := b.data("target", call.Argument(0))
		from, to := bound(call.Argument(1), 0, len(target)), bound(call.Argument(2), len(target), len(target))
		ownFrom, ownTo := bound(call.Argument(3), 0, len(this)), bound(call.Argument(4), len(this), len(this))
		return vm.ToValue(bytes.Compare(this[min(ownFrom, ownTo):ownTo], target[min(from, to):to]))
	})
	method("copy", 4, func(this []byte, call goja.FunctionCall) goja.Value {
		target := b.data("target", call.Argument(0))
		at := min(b.floor("targetStart", call.Argument(1), 0, unbounded), len(target))
		from := b.floor("sourceStart", call.Argument(2), 0, len(this))
		to := min(b.floor("sourceEnd", call.Argument(3), len(this), unbounded), len(this))
		return vm.ToValue(copy(target[at:], this[min(from, to):to]))
	})
	for _, name := range []string{"slice", "subarray"} {
		method(name, 2, func(this []byte, call goja.FunctionCall) goja.Value {
			from, to := relativeBound(call.Argument(0), 0, len(this)), relativeBound(call.Argument(1), len(this), len(this))
			whole := call.This.ToObject(vm)
			part, err := b.over(whole.Get("buffer"), vm.ToValue(int(whole.Get("byteOffset").ToInteger())+from), vm.ToValue(max(to-from, 0)))
			if err != nil {
				module.Throw(vm, err)
			}
			return part
		})
	}
	method("fill", 4, func(this []byte, call goja.FunctionCall) goja.Value {
		arguments := call.Arguments
		encoding := goja.Value(goja.Undefined())
		for i := 1; i < len(arguments); i++ { // fill(value[, from[, to]][, encoding])
			if _, ok := arguments[i].(goja.String); ok {
				encoding, arguments = arguments[i], arguments[:i]
			}
		}
		rest := goja.FunctionCall{Arguments: arguments}
		from, to := bound(rest.Argument(1), 0, len(this)), bound(rest.Argument(2), len(this), len(this))
		b.fill(this[min(from, to):to], rest.Argument(0), encoding)
		return call.This
	})
	method("write", 4, func(this []byte, call goja.FunctionCall) goja.Value { return vm.ToValue(b.write(this, call)) })
	method("indexOf", 3, func(this []byte, call goja.FunctionCall) goja.Value { return vm.ToValue(b.index(this, call, false)) })
	method("lastIndexOf", 3, func(this []byte, call goja.FunctionCall) goja.Value { return vm.ToValue(b.index(this, call, true)) })
	method("includes", 3, func(this []byte, call goja.FunctionCall) goja.Value {
		return vm.ToValue(b.index(this, call, false) >= 0)
	})
	for _, width := range []int{2, 4, 8} {
		name := "swap" + strconv.Itoa(8*width)
		method(name, 0, func(this []byte, call goja.FunctionCall) goja.Value {
			if len(this)%width != 0 {
				module.Throw(vm, &module.Error{
					Class: "RangeError", Code: "ERR_INVALID_BUFFER_SIZE",
					Message: "Buffer size must be a multiple of " + strconv.Itoa(8*width) + "-bits",
				})
			}
			for at := 0; at < len(this); at += width {
				for i, j := at, at+width-1; i < j; i, j = i+1, j-1 {
					this[i], this[j] = this[j], this[i]
				}
			}
			return call.This
		})
	}
	if symbol := render.CustomInspect(vm); symbol != nil {
		show := module.Function(vm, "inspect", 2, func(call goja.FunctionCall) goja.Value {
			data := b.data("this", call.This)
			shown := "<Buffer " + strings.TrimSuffix(fmt.Sprintf("% x ", data[:min(50, len(data))]), " ")
			switch rest := len(data) - 50; {
			case rest == 1:
				shown += " ... 1 more byte"
			case rest > 1:
				shown += " ... " + strconv.Itoa(rest) + " more bytes"
			}
			return vm.ToValue(shown + ">")
		})
		_ = b.prototype.DefineDataPropertySymbol(symbol, show, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	}
}

// write is write(string[, offset[, length]][, encoding]). Of a character that does not fit whole,
// nothing is written.
func (b *bufferClass) write(this []byte, call goja.FunctionCall) int {
	arguments, encoding := call.Arguments, goja.Value(goja.Undefined())
	if len(arguments) == 0 {
		arguments = []goja.Value{goja.Undefined()}
	}
	if _, ok := arguments[0].(goja.String); !ok {
		throwType(b.vm, `The "string" argument must be of type string. `+received(b.vm, arguments[0]))
	}
	for i := 1; i < min(4, len(arguments)); i++ {
		if _, ok := arguments[i].(goja.String); ok {
			encoding, arguments = arguments[i], arguments[:i]
		}
	}
	rest := goja.FunctionCall{Arguments: arguments}
	into := this[b.integer("offset", rest.Argument(1), 0, 0, len(this)):]
	into = into[:min(b.integer("length", rest.Argument(2), len(into), 0, len(this)), len(into))]
	data := b.encoded(arguments[0], encoding, false)
	if len(data) > len(into) {
		data = data[:len(into)]
		switch name := encoding.String(); {
		case goja.IsUndefined(encoding) || plainEncoding(name) == "utf8":
			for n := 1; n < utf8.UTFMax && n <= len(data); n++ {
				if tail := data[len(data)-n:]; utf8.RuneStart(tail[0]) {
					if !utf8.FullRune(tail) {
						data = data[:len(data)-n]
					}
					break
				}
			}
		case plainEncoding(name) == "utf16le":
			data = data[:len(data)/2*2]
		}
	}
	return copy(into, data)
}

// index finds a string, bytes or one octet: indexOf(value[, from][, encoding]).
func (b *bufferClass) index(this []byte, call goja.FunctionCall, last bool) int {
	from, encoding := call.Argument(1), call.Argument(2)
	if _, ok := from.(goja.String); ok {
		from, encoding = goja.Undefined(), from
	}
	var wanted []byte
	switch value := call.Argument(0).(type) {
	case goja.String:
		wanted = b.encoded(value, encoding, false)
	case *goja.Object:
		wanted = b.data("value", value)
	default:
		if !goja.IsNumber(value) {
			throwType(b.vm, `The "value" argument must be one of type number or string or an instance of Buffer or Uint8Array. `+received(b.vm, value))
		}
		wanted = []byte{octet(value)}
	}
	if last {
		if f := from.ToFloat(); !goja.IsUndefined(from) && !math.IsNaN(f) {
			if f < 0 {
				f += float64(len(this))
			}
			if f < 0 {
				return -1
			}
			this = this[:int(math.Min(float64(len(this)), f+float64(len(wanted))))]
		}
		return bytes.LastIndex(this, wanted)
	}
	start := relativeBound(from, 0, len(this))
	if at := bytes.Index(this[start:], wanted); at >= 0 {
		return start + at
	}
	return -1
}
