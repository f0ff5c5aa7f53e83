package py

import (
	"fmt"
	"slices"
	"strings"
	"syscall"
	"unicode/utf16"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// Python's exceptions ("Built-in Exceptions" of the Python library reference): classes that need no new, all of them
// Errors. TypeError and SyntaxError are JavaScript's own, KeyboardInterrupt is the host's. Each class is made when it is
// first read, with those that it extends.

// exceptionTree has a line for each class that is extended.
const exceptionTree = `BaseException: SystemExit GeneratorExit Exception
	Exception: StopIteration StopAsyncIteration ArithmeticError AssertionError AttributeError BufferError EOFError ImportError
	LookupError MemoryError NameError OSError RuntimeError IndentationError SystemError ValueError Warning
	ArithmeticError: FloatingPointError OverflowError ZeroDivisionError
	ImportError: ModuleNotFoundError
	LookupError: IndexError KeyError
	NameError: UnboundLocalError
	OSError: BlockingIOError ChildProcessError ConnectionError FileExistsError FileNotFoundError InterruptedError
	IsADirectoryError NotADirectoryError PermissionError ProcessLookupError TimeoutError
	ConnectionError: BrokenPipeError ConnectionAbortedError ConnectionRefusedError ConnectionResetError
	RuntimeError: NotImplementedError RecursionError
	IndentationError: TabError
	ValueError: UnicodeError
	UnicodeError: UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError
	Warning: DeprecationWarning PendingDeprecationWarning RuntimeWarning SyntaxWarning UserWarning FutureWarning
	ImportWarning UnicodeWarning BytesWarning ResourceWarning EncodingWarning`

// exceptionClasses exports the classes.
func (v *values) exceptionClasses() {
	v.lazy("BaseException", v.baseException)
	base := ""
	for _, name := range strings.Fields(exceptionTree) {
		if extended, ok := strings.CutSuffix(name, ":"); ok {
			base = extended
			continue
		}
		under := base
		v.lazy(name, func() goja.Value {
			class := v.newExceptionClass(name, v.exceptionClass(under))
			if name == "SystemExit" {
				v.endRun(class)
			}
			return class
		})
	}
	for _, name := range []string{"IOError", "EnvironmentError"} {
		v.lazy(name, func() goja.Value { return v.exceptionClass("OSError") })
	}
}

// exceptionClass is a class of the tree.
func (v *values) exceptionClass(name string) *goja.Object { return v.exports.Get(name).ToObject(v.vm) }

func (v *values) newExceptionClass(name string, base *goja.Object) *goja.Object {
	var class *goja.Object
	class = module.Constructor(v.vm, name, 0, func(call goja.ConstructorCall) *goja.Object {
		target := call.NewTarget
		if target == nil {
			target = class
		}
		return v.newException(target, call.Arguments)
	})
	prototype := v.vm.CreateObject(base.Get("prototype").ToObject(v.vm))
	module.Hidden(prototype, "constructor", class)
	_ = class.Set("prototype", prototype)
	_ = class.SetPrototype(base)
	return class
}

// isA reports whether an object is of a class of the tree, or of one that extends it.
func (v *values) isA(object *goja.Object, name string) bool {
	prototype, _ := v.exceptionClass(name).Get("prototype").(*goja.Object)
	return v.inherits(object.Prototype(), prototype)
}

// newException makes one of a class, which may be a script's own.
func (v *values) newException(class *goja.Object, given []goja.Value) *goja.Object {
	arguments := given
	named := v.exceptionKeywords(given)
	if named != nil {
		arguments = given[:len(given)-1]
	}
	if len(arguments) > 1 && class == v.exports.Get("OSError") {
		if n, ok := v.numberOf(arguments[0]); ok {
			if kind := systemErrorBy(func(e systemError) bool { return float64(int(e.number)) == n.f }); kind != "" {
				return v.newException(v.exceptionClass(kind), given)
			}
		}
	}
	construct, _ := goja.AssertConstructor(v.vm.Get("Error"))
	failed, err := construct(class)
	if err != nil {
		module.Throw(v.vm, err)
	}
	args := arguments
	argument := func(i int) goja.Value {
		if i < len(arguments) {
			return arguments[i]
		}
		return goja.Null()
	}
	if v.isA(failed, "OSError") {
		if len(arguments) < 2 {
			arguments = nil // a text is no number
		}
		for i, name := range []string{"errno", "strerror", "filename", "", "filename2"} {
			if name != "" {
				module.Hidden(failed, name, argument(i))
			}
		}
		if len(arguments) > 2 {
			args = arguments[:2]
		}
	}
	module.Hidden(failed, "args", v.newTuple(args...))
	if v.isA(failed, "StopIteration") {
		module.Hidden(failed, "value", argument(0))
	}
	if v.isA(failed, "SystemExit") {
		code := argument(0)
		if len(arguments) > 1 {
			code = failed.Get("args")
		}
		module.Hidden(failed, "code", code)
	}
	if named != nil {
		for _, key := range named.Keys() {
			module.Hidden(failed, key, named.Get(key))
		}
	}
	return failed
}

// exceptionKeywords are what is no argument: raise X from e is new X(…, {cause: e}); name, path and obj are those of a
// few classes.
func (v *values) exceptionKeywords(given []goja.Value) *goja.Object {
	if len(given) == 0 {
		return nil
	}
	last, ok := given[len(given)-1].(*goja.Object)
	if !ok || last.Prototype() != v.object {
		return nil
	}
	keys := last.Keys()
	for _, key := range keys {
		if !slices.Contains([]string{"cause", "name", "path", "obj"}, key) {
			return nil
		}
	}
	if len(keys) == 0 {
		return nil
	}
	return last
}

// A systemError says which class stands for an error of the system.
type systemError struct {
	number      syscall.Errno // the system's own
	code, class string        // code is the name that the host's own errors have
}

// systemErrorBy is the class of the first that fits; empty if none does.
func systemErrorBy(fits func(systemError) bool) string {
	all := []systemError{
		{syscall.EPERM, "EPERM", "PermissionError"}, {syscall.EACCES, "EACCES", "PermissionError"},
		{syscall.ENOENT, "ENOENT", "FileNotFoundError"}, {syscall.EEXIST, "EEXIST", "FileExistsError"},
		{syscall.ENOTDIR, "ENOTDIR", "NotADirectoryError"}, {syscall.EISDIR, "EISDIR", "IsADirectoryError"},
		{syscall.ESRCH, "ESRCH", "ProcessLookupError"}, {syscall.ECHILD, "ECHILD", "ChildProcessError"},
		{syscall.EINTR, "EINTR", "InterruptedError"}, {syscall.ETIMEDOUT, "ETIMEDOUT", "TimeoutError"},
		{syscall.EAGAIN, "EAGAIN", "BlockingIOError"}, {syscall.EWOULDBLOCK, "EWOULDBLOCK", "BlockingIOError"},
		{syscall.EALREADY, "EALREADY", "BlockingIOError"}, {syscall.EINPROGRESS, "EINPROGRESS", "BlockingIOError"},
		{syscall.EPIPE, "EPIPE", "BrokenPipeError"}, {syscall.ESHUTDOWN, "ESHUTDOWN", "BrokenPipeError"},
		{syscall.ECONNABORTED, "ECONNABORTED", "ConnectionAbortedError"},
		{syscall.ECONNRESET, "ECONNRESET", "ConnectionResetError"},
		{syscall.ECONNREFUSED, "ECONNREFUSED", "ConnectionRefusedError"},
	}
	if i := slices.IndexFunc(all, fits); i >= 0 {
		return all[i].class
	}
	return ""
}

// baseException is the root of the tree, which has what all exceptions have.
func (v *values) baseException() goja.Value {
	root := v.vm.Get("Error").ToObject(v.vm)
	class := v.newExceptionClass("BaseException", root)
	prototype := class.Get("prototype").ToObject(v.vm)
	this := func(f func(*goja.Object) goja.Value) goja.Value {
		return v.vm.ToValue(func(call goja.FunctionCall) goja.Value { return f(call.This.ToObject(v.vm)) })
	}
	accessor := func(on *goja.Object, name string, get, set goja.Value) {
		_ = on.DefineAccessorProperty(name, get, set, goja.FLAG_TRUE, goja.FLAG_FALSE)
	}
	name := func(failed *goja.Object) goja.Value { return failed.Get("constructor").ToObject(v.vm).Get("name") }
	accessor(prototype, "name", this(name), nil)
	message := this(func(failed *goja.Object) goja.Value { return v.vm.ToValue(v.str(failed)) })
	accessor(prototype, "message", message, v.vm.ToValue(func(call goja.FunctionCall) goja.Value {
		_ = call.This.ToObject(v.vm).DefineDataProperty("message", call.Argument(0), goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_TRUE)
		return goja.Undefined()
	}))
	accessor(prototype, "__cause__", this(func(failed *goja.Object) goja.Value {
		if cause := failed.Get("cause"); cause != nil {
			return cause
		}
		return goja.Null()
	}), nil)
	module.Method(v.vm, prototype, "__str__", 0, func(call goja.FunctionCall) goja.Value {
		return v.vm.ToValue(v.describe(call.This.ToObject(v.vm)))
	})
	module.Method(v.vm, prototype, "with_traceback", 1, func(call goja.FunctionCall) goja.Value { return call.This })
	module.Method(v.vm, prototype, "add_note", 1, func(call goja.FunctionCall) goja.Value {
		failed := call.This.ToObject(v.vm)
		notes := failed.Get("__notes__")
		if notes == nil {
			notes = v.vm.NewArray()
			_ = failed.Set("__notes__", notes)
		}
		v.splice(notes, v.length(notes), 0, call.Argument(0))
		return goja.Null()
	})
	module.Method(v.vm, prototype, "toString", 0, func(call goja.FunctionCall) goja.Value {
		failed := call.This.ToObject(v.vm)
		text := failed.Get("name").String()
		if message := failed.Get("message").String(); message != "" {
			text += ": " + message
		}
		return v.vm.ToValue(text)
	})
	// The errors that are JavaScript's own, TypeError among them, have arguments, too.
	own := this(func(failed *goja.Object) goja.Value {
		if failed == prototype || v.isA(failed, "BaseException") { // a prototype: an exception has its own
			return v.newTuple()
		}
		if message := failed.Get("message"); message != nil && message.String() != "" {
			return v.newTuple(message)
		}
		return v.newTuple()
	})
	accessor(root.Get("prototype").ToObject(v.vm), "args", own, v.vm.ToValue(func(call goja.FunctionCall) goja.Value {
		module.Hidden(call.This.ToObject(v.vm), "args", call.Argument(0))
		return goja.Undefined()
	}))
	return class
}

// endRun has an exception of a class, SystemExit, end the run when nobody catches it (see module.Exit).
func (v *values) endRun(class *goja.Object) {
	get := v.vm.ToValue(func(call goja.FunctionCall) goja.Value {
		code := call.This.ToObject(v.vm).Get("code")
		switch v.kind(code) {
		case none:
			return v.vm.ToValue(0)
		case boolean, integer:
			n, _ := v.numberOf(code)
			return v.vm.ToValue(n.f)
		}
		return v.vm.ToValue(v.str(code))
	})
	_ = class.Get("prototype").ToObject(v.vm).DefineAccessorPropertySymbol(module.Exit, get, nil, goja.FLAG_FALSE, goja.FLAG_FALSE)
}

// describe is what __str__ of Python's own exceptions gives. A class whose constructor keeps its
// message and calls super() had its arguments kept by Python.
func (v *values) describe(failed *goja.Object) string {
	args := v.elements(failed.Get("args"))
	if len(args) == 0 { // listing the properties would have goja write the stack, and that this text
		hasOwn, _ := goja.AssertFunction(v.vm.Get("Object").ToObject(v.vm).Get("hasOwn"))
		if v.call(hasOwn, goja.Undefined(), failed, v.vm.ToValue("message")).ToBoolean() {
			return v.str(failed.Get("message"))
		}
	}
	if v.isA(failed, "OSError") && v.kind(failed.Get("errno")) != none {
		text := fmt.Sprintf("[Errno %s] %s", v.str(failed.Get("errno")), v.str(failed.Get("strerror")))
		if name := failed.Get("filename"); v.kind(name) != none {
			text += ": " + v.repr(name)
		}
		if name := failed.Get("filename2"); v.kind(name) != none {
			text += " -> " + v.repr(name)
		}
		return text
	}
	if len(args) == 5 {
		switch {
		case v.isA(failed, "UnicodeDecodeError"):
			data, _ := module.Bytes(args[1])
			return v.describeUnicode("decode", "byte", args, func(at int) string { return fmt.Sprintf("0x%02x", data[at]) })
		case v.isA(failed, "UnicodeEncodeError"):
			return v.describeUnicode("encode", "character", args, func(at int) string { return escapedCharacter(args[1], at) })
		}
	}
	switch {
	case len(args) == 0:
		return ""
	case len(args) > 1:
		return v.repr(failed.Get("args"))
	case v.isA(failed, "KeyError"):
		return v.repr(args[0])
	}
	return v.str(args[0])
}

// describeUnicode is the text of an error with args encoding, object, start, end, reason.
func (v *values) describeUnicode(verb, unit string, args []goja.Value, shown func(at int) string) string {
	start, end := v.small(args[2]), v.small(args[3])
	if end-start != 1 {
		return fmt.Sprintf("'%s' codec can't %s %ss in position %d-%d: %s", args[0], verb, unit, start, end-1, args[4])
	}
	return fmt.Sprintf("'%s' codec can't %s %s %s in position %d: %s", args[0], verb, unit, shown(start), start, args[4])
}

// escapedCharacter is a character of a text as Python writes it in ASCII.
func escapedCharacter(value goja.Value, at int) string {
	text, ok := value.(goja.String)
	if !ok {
		return "''"
	}
	for i := 0; i < text.Length(); i, at = i+1, at-1 {
		code := rune(text.CharAt(i))
		if i+1 < text.Length() {
			if pair := utf16.DecodeRune(code, rune(text.CharAt(i+1))); pair != 0xfffd {
				code = pair
				i++
			}
		}
		if at > 0 {
			continue
		}
		switch {
		case code < 0x100:
			return fmt.Sprintf(`'\x%02x'`, code)
		case code < 0x10000:
			return fmt.Sprintf(`'\u%04x'`, code)
		}
		return fmt.Sprintf(`'\U%08x'`, code)
	}
	return "''"
}

// exceptionFunctions are the builtins about exceptions.
func (v *values) exceptionFunctions(f map[string]func() goja.Value) {
	// caught(e, A, B): whether `except (A, B)` catches an error; without classes, whether a bare except does.
	f["caught"] = func() goja.Value {
		return module.Function(v.vm, "caught", 1, func(call goja.FunctionCall) goja.Value {
			failed := call.Argument(0)
			wanted := v.flat(call.Arguments[min(len(call.Arguments), 1):])
			if len(wanted) > 0 && !slices.ContainsFunc(wanted, func(class goja.Value) bool { return v.catches(class, failed) }) {
				return v.vm.ToValue(false)
			}
			v.handled = failed // sys.exc_info and who reports errors ask for it
			return v.vm.ToValue(true)
		})
	}
	f["assert"] = func() goja.Value {
		return module.Function(v.vm, "assert", 1, func(call goja.FunctionCall) goja.Value {
			if !v.truth(call.Argument(0)) {
				panic(v.newError("AssertionError", call.Arguments[min(len(call.Arguments), 1):]...))
			}
			return goja.Undefined()
		})
	}
}

// flat has the elements of arrays, and of those in them, in their places.
func (v *values) flat(all []goja.Value) []goja.Value {
	var found []goja.Value
	for _, one := range all {
		if k := v.kind(one); k == list || k == tuple {
			found = append(found, v.flat(v.elements(one))...)
		} else {
			found = append(found, one)
		}
	}
	return found
}

// catches tells whether an except clause that names a class catches an error. What the host throws itself counts as
// what Python would have thrown there.
func (v *values) catches(class, failed goja.Value) bool {
	wanted, _ := class.(*goja.Object)
	if _, ok := goja.AssertFunction(class); !ok {
		v.raise("TypeError", "catching classes that do not inherit from BaseException is not allowed")
	}
	base := v.exceptionClass("BaseException")
	if v.vm.InstanceOf(failed, wanted) || wanted == base {
		return true
	}
	object, isObject := failed.(*goja.Object)
	if isObject && v.isA(object, "BaseException") {
		return wanted == v.vm.Get("Error")
	}
	if v.isOf(failed, "KeyboardInterrupt") {
		return false
	}
	prototype, _ := wanted.Get("prototype").(*goja.Object)
	return slices.ContainsFunc(v.kindsOf(failed), func(name string) bool {
		own, _ := v.exceptionClass(name).Get("prototype").(*goja.Object)
		return v.inherits(own, prototype)
	})
}

// isOf reports whether a value is of a global class of the host's.
func (v *values) isOf(value goja.Value, class string) bool {
	global, ok := v.vm.Get(class).(*goja.Object)
	if !ok {
		return false
	}
	_, ok = goja.AssertFunction(global)
	return ok && v.vm.InstanceOf(value, global)
}

// kindsOf are Python's classes of an error of the host.
func (v *values) kindsOf(failed goja.Value) []string {
	if !v.isOf(failed, "Error") {
		return []string{"Exception"}
	}
	object := failed.ToObject(v.vm)
	code, message := "", ""
	if value := object.Get("code"); value != nil {
		code = value.String()
	}
	if value := object.Get("message"); value != nil {
		message = value.String()
	}
	if code == "MODULE_NOT_FOUND" || code == "ERR_MODULE_NOT_FOUND" {
		return []string{"ModuleNotFoundError"}
	}
	if v.kind(object.Get("syscall")) == text {
		if kind := systemErrorBy(func(e systemError) bool { return e.code == code }); kind != "" {
			return []string{kind}
		}
		return []string{"OSError"}
	}
	switch {
	case v.isOf(failed, "TypeError") && isMissingAttribute(message):
		return []string{"AttributeError"}
	case v.isOf(failed, "TypeError"):
		return []string{"AttributeError", "Exception"}
	case v.isOf(failed, "RangeError") && strings.Contains(message, "call stack"):
		return []string{"RecursionError"}
	case v.isOf(failed, "RangeError"):
		return []string{"ValueError", "IndexError", "OverflowError"}
	case v.isOf(failed, "ReferenceError"):
		return []string{"UnboundLocalError", "NameError"}
	case v.isOf(failed, "SyntaxError") && strings.Contains(message, "JSON"):
		return []string{"Exception", "ValueError"}
	}
	return []string{"Exception"}
}

// foreign is the class of Python's that type() gives of an error of the host; nil for what has one of its own.
func (v *values) foreign(failed *goja.Object) *goja.Object {
	constructor, ok := failed.Get("constructor").(*goja.Object)
	if !ok || !isNative(constructor) || v.isBuiltinName(constructor) {
		return nil
	}
	missing := isMissingAttribute(failed.Get("message").String())
	if constructor == v.vm.Get("TypeError") && !missing || constructor == v.vm.Get("SyntaxError") {
		return nil
	}
	switch kind := v.kindsOf(failed)[0]; {
	case kind == "Exception" && constructor != v.vm.Get("Error"):
		return nil
	case kind == "UnboundLocalError":
		return v.exceptionClass("NameError")
	default:
		return v.exceptionClass(kind)
	}
}

// isMissingAttribute reports whether the engine says that there is no property of a name.
func isMissingAttribute(message string) bool {
	return strings.HasPrefix(message, noMember) || strings.HasPrefix(message, "Cannot read property ")
}

// noMember is what the engine says of a method that is not there.
const noMember = "Object has no member "

// inPython is an error of the engine in Python's words, as far as it says what Python says.
func inPython(message string) string {
	if name, ok := strings.CutPrefix(message, noMember); ok {
		return "object has no attribute " + name
	}
	if rest, ok := strings.CutPrefix(message, "Cannot read property "); ok {
		if name, _, ok := strings.Cut(rest, " of undefined or null"); ok {
			return "'NoneType' object has no attribute " + name
		}
	}
	if message == "Value is not an object: null" || message == "Value is not an object: undefined" {
		return "'NoneType' object is not callable"
	}
	if name, ok := strings.CutSuffix(message, " is not defined"); ok && !strings.Contains(name, " ") && !strings.HasPrefix(name, "'") {
		return "name '" + name + "' is not defined"
	}
	return message
}
