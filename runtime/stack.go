package runtime

import (
	"slices"
	"strconv"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// The stack property of errors, as Node's scripts know it. goja writes its text when it is first read, with tabs,
// program counters and frames of native functions, and offers no hook. So source is compiled with each X.stack
// as cleanStack(X).stack, and the text is replaced just before it is read.

// cleanStack gives back its argument. An error's own stack is rewritten first, once: a text that the script set
// stays what it is.
func (h *Host) cleanStack(call goja.FunctionCall) goja.Value {
	value := call.Argument(0)
	object, ok := value.(*goja.Object)
	if !ok || object.ClassName() != "Error" || render.IsProxy(object) {
		return value
	}
	h.modules.useMaps()
	var text goja.Value
	if thrown := h.vm.Try(func() { text = object.Get("stack") }); thrown != nil {
		return value // a name or a message that is no text; the read that follows throws the same
	}
	raw, ok := text.(goja.String)
	if !ok {
		return value
	}
	if clean, ok := render.CleanStack(raw.String(), h.stackTraceLimit(), h.modules.source); ok {
		// An object that is frozen keeps the engine's text.
		_ = object.DefineDataProperty("stack", h.vm.ToValue(clean), goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	}
	return value
}

// Frames are the places in files that people wrote at which an error was made, the innermost first.
func (h *Host) Frames(failed *goja.Object) []render.Frame {
	h.modules.useMaps()
	var frames []render.Frame
	h.vm.Try(func() {
		if text, ok := failed.Get("stack").(goja.String); ok {
			_, frames = render.ParseStack(text.String())
		}
	})
	return frames
}

// Source is the text of a file that was loaded, or that a source map leads to.
func (h *Host) Source(file string) string { return h.modules.source(file) }

// defineStackTraces adds to Error what V8 has beside the language.
func (h *Host) defineStackTraces() {
	if h.errorClass == nil {
		return
	}
	_ = h.errorClass.Set("stackTraceLimit", render.DefaultStackLimit)
	module.Method(h.vm, h.errorClass, "captureStackTrace", 2, h.captureStackTrace)
}

// stackTraceLimit is how many frames a stack has.
func (h *Host) stackTraceLimit() int { return render.StackLimit(h.vm, h.errorClass) }

// captureStackTrace is Error.captureStackTrace(target, above): target gets the stack of this place, without the
// frames of the function above and those it called. The engine tells frames by their functions' names only, so a
// nameless function hides none.
func (h *Host) captureStackTrace(call goja.FunctionCall) goja.Value {
	target, ok := call.Argument(0).(*goja.Object)
	if !ok {
		module.Throw(h.vm, &module.Error{Class: "TypeError", Code: "ERR_INVALID_ARG_TYPE",
			Message: "Error.captureStackTrace() needs an object to give a stack to, got " + describeKind(call.Argument(0))})
	}
	frames := render.Frames(h.vm.CaptureCallStack(0, nil))
	if above, ok := call.Argument(1).(*goja.Object); ok {
		frames = h.below(frames, above)
	}
	text := render.StackText(h.stackHead(target), frames, h.stackTraceLimit(), h.modules.source)
	if err := target.DefineDataProperty("stack", h.vm.ToValue(text), goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE); err != nil {
		module.Throw(h.vm, err)
	}
	return goja.Undefined()
}

// below is what of a stack lies below the topmost call of a function.
func (h *Host) below(frames []render.Frame, above *goja.Object) []render.Frame {
	name := ""
	if text, ok := above.Get("name").(goja.String); ok {
		name = text.String()
	}
	if i := slices.IndexFunc(frames, func(f render.Frame) bool { return name != "" && f.Function == name }); i >= 0 {
		return frames[i+1:]
	}
	if len(frames) > 0 && render.IsClass(above.String()) { // whose constructors have no name on a stack
		return render.OutsideConstructors(frames[1:], h.modules.source)
	}
	return frames
}

// stackHead is the first line of a stack: Error.prototype.toString of the object.
func (h *Host) stackHead(target *goja.Object) string {
	prototype, _ := h.errorClass.Get("prototype").(*goja.Object)
	if prototype == nil {
		return "Error"
	}
	if toString, ok := goja.AssertFunction(prototype.Get("toString")); ok {
		if text, err := toString(target); err == nil {
			return text.String()
		}
	}
	return "Error"
}

// willShow prepares for values being made text: stacks of errors among them shall speak of the files that
// people wrote. Errors deeper inside of others are left as the engine has them.
func (h *Host) willShow(values []goja.Value) {
	if len(h.modules.mapped) > 0 && slices.ContainsFunc(values, holdsError) {
		h.modules.useMaps()
	}
}

func holdsError(value goja.Value) bool {
	object, ok := value.(*goja.Object)
	if !ok || render.IsProxy(object) {
		return false
	}
	switch render.Kind(object) {
	case "Error":
		return true
	case "Array": // which may be long; no more than these are shown
		for i := range min(int(object.Get("length").ToInteger()), 100) {
			if inner, ok := object.Get(strconv.Itoa(i)).(*goja.Object); ok && inner.ClassName() == "Error" {
				return true
			}
		}
	case "Object":
		for _, key := range object.Keys() {
			if inner, ok := object.Get(key).(*goja.Object); ok && inner.ClassName() == "Error" {
				return true
			}
		}
	}
	return false
}
