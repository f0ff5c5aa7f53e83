package render

import (
	"encoding/hex"
	"math/big"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/dop251/goja"
)

// A shape is what Node calls the raw form of an object: what stands before its brace, the braces, and
// the entries between them.
type shape struct {
	base    string // a function, an error, a date: shown alone when nothing is inside
	open    string // with the class name, such as "Map(1) {"
	close   string
	entries []string
	array   bool // entries may be grouped into columns
	numbers bool // and are aligned on the right
}

// object shows an object that is not on the path already.
func (in *inspector) object(object *goja.Object, level int) string {
	if level > in.depth && !in.isLeaf(object) {
		return in.paint(styleSpecial, "["+in.summary(object)+"]")
	}
	in.path = append(in.path, object)
	if !in.isLeaf(object) {
		in.current = level
	}
	s := in.shape(object, level)
	in.path = in.path[:len(in.path)-1]

	text := s.base
	if len(s.entries) > 0 || s.base == "" {
		text = in.join(s, level)
	}
	if n := in.circular[object]; n > 0 {
		text = in.paint(styleSpecial, "<ref *"+strconv.Itoa(n)+">") + " " + text
	}
	return text
}

// Kind is the built-in class of an object: Array, Function, Error, Date, RegExp, Map, Set, Promise,
// ArrayBuffer, TypedArray, Arguments, Number, String, Boolean, Symbol, BigInt, or Object for all others.
// goja says Object of many of its own.
func Kind(object *goja.Object) string {
	class := object.ClassName()
	if class != "Object" {
		return class
	}
	if _, ok := goja.AssertFunction(object); ok { // async and generator functions
		return "Function"
	}
	switch exported := object.ExportType(); exported {
	case nil:
	case reflect.TypeFor[[][2]any]():
		return "Map"
	case reflect.TypeFor[[]any]():
		return "Set"
	case reflect.TypeFor[*goja.Promise]():
		return "Promise"
	case reflect.TypeFor[goja.ArrayBuffer]():
		return "ArrayBuffer"
	case reflect.TypeFor[*big.Int]():
		return "BigInt"
	case reflect.TypeFor[string](): // strings have a class of their own
		return "Symbol"
	default:
		if exported.Kind() == reflect.Slice {
			return "TypedArray"
		}
	}
	return class
}

// isLeaf reports whether nothing is inside of an object, so that no depth is too deep to show it.
func (in *inspector) isLeaf(object *goja.Object) bool {
	if IsProxy(object) || len(object.Keys()) > 0 || in.limits.Hidden {
		return false
	}
	switch Kind(object) {
	case "Array":
		return object.Get("length").ToInteger() == 0
	case "Map", "Set":
		_, size := in.collection(object, Kind(object), Unlimited)
		return size == 0
	case "Promise", "ArrayBuffer", "TypedArray":
		return false
	case "Error":
		if in.hasCause(object) || in.hasErrors(object) {
			return false
		}
	}
	return len(object.Symbols()) == 0
}

// summary names what is too deep to be shown.
func (in *inspector) summary(object *goja.Object) string {
	if object.ClassName() == "Array" && !IsProxy(object) {
		return "Array"
	}
	name, known := in.className(object)
	if !known {
		return "Object: null prototype"
	}
	return name
}

// className is the name of the nearest constructor on the prototype chain that the object is an instance of: a
// prototype is none of its own class. It runs no getter.
func (in *inspector) className(object *goja.Object) (name string, known bool) {
	for on := object; on != nil; on = on.Prototype() {
		if IsProxy(on) {
			return "Object", true
		}
		constructor, ok := in.data(on, in.vm.ToValue("constructor")).(*goja.Object)
		if !ok || !in.made(constructor, object) {
			continue
		}
		if name, ok := in.data(constructor, in.vm.ToValue("name")).(goja.String); ok && name.String() != "" {
			return name.String(), true
		}
	}
	if prototype := object.Prototype(); prototype != nil && Kind(object) == "Object" {
		return "Object <" + in.deeperPrototype(prototype) + ">", true
	}
	return "", false
}

// made reports whether an object is an instance of a class, by the class's prototype alone.
func (in *inspector) made(constructor, object *goja.Object) bool {
	prototype, ok := in.data(constructor, in.vm.ToValue("prototype")).(*goja.Object)
	if !ok {
		return false
	}
	for on := object.Prototype(); on != nil && !IsProxy(on); on = on.Prototype() {
		if on == prototype {
			return true
		}
	}
	return false
}

// deeperPrototype names a prototype that no class has made.
func (in *inspector) deeperPrototype(prototype *goja.Object) string {
	if prototype.Prototype() == nil {
		return "[Object: null prototype] {}"
	}
	return "Complex prototype"
}

// prefix is what stands before the brace: class, size, and the tag where that tells something else. fallback is
// the class of an object without a prototype.
func prefix(name string, known bool, tag, fallback, size string) string {
	text := name + size
	if !known {
		text = "[" + fallback + size + ": null prototype]"
		name = fallback
	}
	if tag != "" && tag != name {
		text += " [" + tag + "]"
	}
	return text + " "
}

// descriptor is the own property key of object as getOwnPropertyDescriptor tells it, or nil.
func (in *inspector) descriptor(object *goja.Object, key goja.Value) *goja.Object {
	if in.describe == nil {
		return nil
	}
	value, err := in.describe(goja.Undefined(), object, key)
	if err != nil {
		panic(err)
	}
	descriptor, _ := value.(*goja.Object)
	return descriptor
}

// data is the value of an own data property, or nil.
func (in *inspector) data(object *goja.Object, key goja.Value) goja.Value {
	if descriptor := in.descriptor(object, key); descriptor != nil {
		return descriptor.Get("value")
	}
	return nil
}

// IsProxy reports whether reading the object may run traps of the script.
func IsProxy(object *goja.Object) bool {
	return object.ExportType() == reflect.TypeFor[goja.Proxy]()
}

func (in *inspector) shape(object *goja.Object, level int) shape {
	if IsProxy(object) {
		return in.proxy(object, level)
	}
	if in.isNamespace(object) {
		return in.namespace(object, level)
	}
	name, known := in.className(object)
	class, tag := Kind(object), in.tag(object)
	head := func(fallback, size string) string { return prefix(name, known, tag, fallback, size) }
	s := shape{close: "}"}
	skipIndices := false
	var behind []string // entries that follow the properties
	switch class {
	case "Array":
		s = in.array(object, level, name, known, tag)
		skipIndices = true
	case "Function":
		s.base = in.paint(styleSpecial, in.function(object, name, known, tag))
		s.open = s.base + " {"
	case "Error":
		s.base = in.errorText(object, name, known, tag)
		s.open = s.base + " {"
		behind = in.reasons(object, level)
	case "Date":
		s.base = in.paint(styleDate, stripDefault(head(class, ""), class)+in.call(object, "Date", "toISOString", "Invalid Date"))
		s.open = s.base + " {"
	case "RegExp":
		s.base = in.paint(styleRegexp, stripDefault(head(class, ""), class)+in.pattern(object))
		s.open = s.base + " {"
	case "Map", "Set":
		var size int
		s.entries, size = in.collection(object, class, level)
		s.open = head(class, "("+strconv.Itoa(size)+")") + "{"
	case "Promise":
		s.entries = in.promise(object, level)
		s.open = head(class, "") + "{"
	case "ArrayBuffer":
		s.entries = in.arrayBuffer(object)
		s.open = head(class, "") + "{"
	case "Number", "String", "Boolean", "Symbol", "BigInt":
		s.base = in.boxed(object, class, name, known)
		s.open = s.base + " {"
		skipIndices = class == "String"
	case "Arguments":
		s.open = "[Arguments] {"
	case "TypedArray":
		s = in.elements(object, level, head(class, "("+object.Get("length").String()+")"))
		skipIndices = true
	default:
		switch {
		case name == "WeakMap" || name == "WeakSet":
			s.open = head(class, "") + "{"
			s.entries = []string{in.paint(styleSpecial, "<items unknown>")}
		case name == "DataView" && tag == "DataView":
			s.open = "DataView {"
			s.entries = in.dataView(object, level)
		case tag != "" && tag != name:
			s.open = head("Object", "") + "{"
		case known && name == "Object":
			s.open = "{"
		default:
			s.open = head("Object", "") + "{"
		}
	}
	properties := in.properties(object, level, skipIndices)
	if in.limits.Sorted != nil {
		slices.SortStableFunc(properties, in.limits.Sorted)
		if !s.array {
			slices.SortStableFunc(s.entries, in.limits.Sorted)
		}
	}
	s.entries = append(s.entries, properties...)
	s.entries = append(s.entries, behind...)
	return s
}

// stripDefault is a prefix that says no more than that a value is of its own class, left out.
func stripDefault(prefix, class string) string {
	if prefix == class+" " {
		return ""
	}
	return prefix
}

// pattern is a regular expression as it was written. One without a prototype has no text of its own.
func (in *inspector) pattern(object *goja.Object) string {
	if object.Prototype() != nil {
		return in.call(object, "RegExp", "toString", "[RegExp]")
	}
	return "/" + in.accessor(object, "RegExp", "source") + "/" + in.accessor(object, "RegExp", "flags")
}

// accessor reads a property of the language by the getter of a class, as text.
func (in *inspector) accessor(object *goja.Object, class, name string) string {
	constructor, ok := in.vm.Get(class).(*goja.Object)
	if !ok {
		return ""
	}
	prototype, ok := in.data(constructor, in.vm.ToValue("prototype")).(*goja.Object)
	if !ok {
		return ""
	}
	descriptor := in.descriptor(prototype, in.vm.ToValue(name))
	if descriptor == nil {
		return ""
	}
	get, ok := goja.AssertFunction(descriptor.Get("get"))
	if !ok {
		return ""
	}
	value, err := get(object)
	if err != nil || goja.IsUndefined(value) {
		return ""
	}
	return value.String()
}

// dataView shows what is a view of what.
func (in *inspector) dataView(object *goja.Object, level int) []string {
	var shown []string
	for _, name := range []string{"byteLength", "byteOffset", "buffer"} {
		value := read(in.vm, object, name) // accessors of the language, not of the script
		in.indentation += 2
		shown = append(shown, name+": "+in.value(value, level+1, false))
		in.indentation -= 2
	}
	return shown
}

// tag is the object's Symbol.toStringTag, unless it is shown as a property. As in Node, a getter is run for it.
func (in *inspector) tag(object *goja.Object) string {
	if own := in.descriptor(object, goja.SymToStringTag); own != nil && own.Get("enumerable").ToBoolean() {
		return ""
	}
	var tag goja.Value
	if failed := in.vm.Try(func() { tag = object.GetSymbol(goja.SymToStringTag) }); failed != nil {
		return ""
	}
	if text, ok := tag.(goja.String); ok {
		return text.String()
	}
	return ""
}

// proxy shows the target: what a proxy's traps would answer, only running the script could tell.
func (in *inspector) proxy(object *goja.Object, level int) shape {
	target := object
	for target != nil && IsProxy(target) {
		proxy, _ := target.Export().(goja.Proxy)
		target = proxy.Target()
	}
	if target != nil {
		return in.shape(target, level)
	}
	return shape{base: in.paint(styleSpecial, "<Revoked Proxy>"), close: "}"}
}

// properties shows the own enumerable properties, symbols last.
func (in *inspector) properties(object *goja.Object, level int, skipIndices bool) []string {
	var shown []string
	keys := object.Keys()
	if in.limits.Hidden {
		keys = object.GetOwnPropertyNames()
	}
	for _, key := range keys {
		if skipIndices && isIndex(key) {
			continue
		}
		name := key
		if !isIdentifier(key) {
			name = in.paint(styleString, Quote(key))
		}
		if in.limits.Hidden && in.hides(object, key) {
			name = "[" + key + "]"
		}
		shown = append(shown, name+":"+in.property(object, in.vm.ToValue(key), level))
	}
	for _, symbol := range object.Symbols() {
		descriptor := in.descriptor(object, symbol)
		if descriptor == nil || !in.limits.Hidden && !descriptor.Get("enumerable").ToBoolean() {
			continue
		}
		shown = append(shown, "["+in.paint(styleString, symbolText(symbol))+"]:"+in.property(object, symbol, level))
	}
	return shown
}

// property shows what follows the colon of one property.
func (in *inspector) property(object *goja.Object, key goja.Value, level int) string {
	descriptor := in.descriptor(object, key)
	if descriptor == nil {
		return " " + in.paint(styleUndefined, "undefined")
	}
	isSet := func(name string) bool { v := descriptor.Get(name); return v != nil && !goja.IsUndefined(v) }
	switch get, set := isSet("get"), isSet("set"); {
	case get && set:
		return " " + in.paint(styleSpecial, "[Getter/Setter]")
	case get:
		return " " + in.paint(styleSpecial, "[Getter]")
	case set:
		return " " + in.paint(styleSpecial, "[Setter]")
	}
	in.indentation += 2
	text := in.value(descriptor.Get("value"), level+1, false)
	in.indentation -= 2
	return " " + text
}

func (in *inspector) array(object *goja.Object, level int, name string, known bool, tag string) shape {
	head := ""
	if name != "Array" || tag != "" {
		head = prefix(name, known, tag, "Array", "("+object.Get("length").String()+")")
	}
	return in.elements(object, level, head)
}

// elements shows anything with a length and indices. Runs of absent elements are one entry, and
// walking them is bounded by what is shown, not by the length: new Array(1e9) must not hang.
func (in *inspector) elements(object *goja.Object, level int, prefix string) shape {
	s := shape{open: prefix + "[", close: "]", array: true, numbers: true}
	length := int(object.Get("length").ToInteger())
	shown := 0
	in.indentation += 2
	if in.limits.MaxItems == 0 && length > 0 {
		s.entries = append(s.entries, "... "+count(length, "more item"))
	}
	for i := 0; i < length && shown < in.limits.MaxItems; shown++ {
		key := in.vm.ToValue(strconv.Itoa(i))
		descriptor := in.descriptor(object, key)
		if descriptor == nil {
			next := in.nextElement(object, i, length)
			s.entries = append(s.entries, in.paint(styleUndefined, "<"+count(next-i, "empty item")+">"))
			s.numbers = false
			i = next
			continue
		}
		value := descriptor.Get("value")
		if value == nil {
			s.entries = append(s.entries, in.paint(styleSpecial, "[Getter]"))
		} else {
			s.entries = append(s.entries, in.value(value, level+1, true))
		}
		s.numbers = s.numbers && isNumeric(value)
		i++
		if rest := length - i; shown+1 == in.limits.MaxItems && rest > 0 {
			s.entries = append(s.entries, "... "+count(rest, "more item"))
		}
	}
	in.indentation -= 2
	return s
}

// nextElement finds the first index from i on that exists, or length.
func (in *inspector) nextElement(object *goja.Object, i, length int) int {
	for _, key := range object.Keys() {
		if n, err := strconv.Atoi(key); err == nil && n > i {
			return n
		}
	}
	return length
}

func isNumeric(value goja.Value) bool {
	if value == nil {
		return false
	}
	if _, isObject := value.(*goja.Object); isObject || goja.IsUndefined(value) || goja.IsNull(value) {
		return false
	}
	switch value.ExportType().Kind() {
	case reflect.Int64, reflect.Float64, reflect.Pointer: // the last is a bigint
		_, isSymbol := value.(*goja.Symbol)
		return !isSymbol
	}
	return false
}

func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return strconv.Itoa(n) + " " + thing + "s"
}

// function describes a function the way Node does: [Function: f], [class B extends A].
func (in *inspector) function(object *goja.Object, class string, known bool, tag string) string {
	name := ""
	if own, ok := in.data(object, in.vm.ToValue("name")).(goja.String); ok {
		name = own.String()
	}
	source := in.call(object, "Function", "toString", "")
	if strings.HasPrefix(source, "class") && !strings.HasPrefix(source, "class(") {
		text := "[class " + name
		if name == "" {
			text = "[class (anonymous)"
		}
		if known && class != "Function" {
			text += " [" + class + "]"
		}
		if parent := object.Prototype(); parent != nil {
			if base, ok := in.data(parent, in.vm.ToValue("name")).(goja.String); ok && base.String() != "" {
				text += " extends " + base.String()
			}
		} else {
			text += " extends null"
		}
		return text + "]"
	}
	kind := "Function"
	switch tag {
	case "AsyncFunction", "GeneratorFunction", "AsyncGeneratorFunction":
		kind = tag
	}
	text := "[" + kind
	if !known {
		text += " (null prototype)"
	}
	if name == "" {
		text += " (anonymous)]"
	} else {
		text += ": " + name + "]"
	}
	if known && class != kind {
		text += " " + class
	}
	if tag != "" && tag != class {
		text += " [" + tag + "]"
	}
	return text
}

// collection shows a Map's or Set's entries in their order, and counts them all. At level Unlimited it
// only counts.
func (in *inspector) collection(object *goja.Object, class string, level int) (entries []string, size int) {
	visit := intrinsic(in.vm, class, "prototype", "forEach")
	if visit == nil {
		return nil, 0
	}
	in.indentation += 2
	defer func() { in.indentation -= 2 }()
	_, err := visit(object, in.vm.ToValue(func(call goja.FunctionCall) goja.Value {
		size++
		if level == Unlimited || size > in.limits.MaxItems {
			return goja.Undefined()
		}
		value := in.value(call.Argument(0), level+1, false)
		if class == "Map" {
			value = in.value(call.Argument(1), level+1, false) + " => " + value
		}
		entries = append(entries, value)
		return goja.Undefined()
	}))
	if err != nil {
		panic(err)
	}
	if more := size - in.limits.MaxItems; more > 0 && level != Unlimited {
		entries = append(entries, "... "+count(more, "more item"))
	}
	return entries, size
}

func (in *inspector) promise(object *goja.Object, level int) []string {
	promise, ok := object.Export().(*goja.Promise)
	if !ok {
		return nil
	}
	if promise.State() == goja.PromiseStatePending {
		return []string{in.paint(styleSpecial, "<pending>")}
	}
	in.indentation += 2
	text := in.value(promise.Result(), level+1, false)
	in.indentation -= 2
	if promise.State() == goja.PromiseStateRejected {
		text = in.paint(styleSpecial, "<rejected>") + " " + text
	}
	return []string{text}
}

func (in *inspector) arrayBuffer(object *goja.Object) []string {
	buffer, ok := object.Export().(goja.ArrayBuffer)
	if !ok || buffer.Detached() {
		return []string{in.paint(styleSpecial, "(detached)")}
	}
	return []string{
		in.paint(styleSpecial, "[Uint8Contents]") + ": <" + hexBytes(buffer.Bytes()) + ">",
		"byteLength: " + in.paint(styleNumber, strconv.Itoa(len(buffer.Bytes()))),
	}
}

// hexBytes shows the first fifty bytes, as Node does for buffers.
func hexBytes(data []byte) string {
	const most = 50
	var b strings.Builder
	for i, octet := range data[:min(len(data), most)] {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(hex.EncodeToString([]byte{octet}))
	}
	if rest := len(data) - most; rest > 0 {
		b.WriteString(" ... " + count(rest, "more byte"))
	}
	return b.String()
}

func (in *inspector) boxed(object *goja.Object, class, name string, known bool) string {
	text := "[" + class
	switch {
	case !known:
		text += " (null prototype)"
	case name != class:
		text += " (" + name + ")"
	}
	valueOf := intrinsic(in.vm, class, "prototype", "valueOf")
	if valueOf == nil {
		return text + "]"
	}
	inner, err := valueOf(object)
	if err != nil {
		return text + "]"
	}
	plain := newInspector(in.vm, InspectOptions{})
	return in.paint(styleString, "["+class+": "+plain.primitive(inner, true)+"]")
}

// call runs an intrinsic method that only reads the object.
func (in *inspector) call(object *goja.Object, class, method, otherwise string) string {
	f := intrinsic(in.vm, class, "prototype", method)
	if f == nil {
		return otherwise
	}
	value, err := f(object)
	if err != nil {
		return otherwise
	}
	return value.String()
}

func isIndex(key string) bool {
	if key == "" || len(key) > 1 && key[0] == '0' {
		return false
	}
	for i := range len(key) {
		if key[i] < '0' || key[i] > '9' {
			return false
		}
	}
	return true
}

// Key is the name of a property as it stands before a colon: quoted, unless it is a plain word.
func Key(name string) string {
	if isIdentifier(name) {
		return name
	}
	return Quote(name)
}

// isIdentifier is Node's test for a key that needs no quotes: ASCII only.
func isIdentifier(key string) bool {
	for i := range len(key) {
		c := key[i]
		letter := c == '_' || c|0x20 >= 'a' && c|0x20 <= 'z'
		if !letter && (i == 0 || c < '0' || c > '9') {
			return false
		}
	}
	return key != ""
}
