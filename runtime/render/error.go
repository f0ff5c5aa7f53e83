package render

import (
	"strings"

	"github.com/dop251/goja"
)

// read gets a property that the script may have made anything of: an accessor that throws reads as absent.
func read(vm *goja.Runtime, object *goja.Object, name string) goja.Value {
	var value goja.Value
	if failed := vm.Try(func() { value = object.Get(name) }); failed != nil || value == nil || goja.IsUndefined(value) {
		return nil
	}
	return value
}

func readText(vm *goja.Runtime, object *goja.Object, name string) string {
	if text, ok := read(vm, object, name).(goja.String); ok {
		return text.String()
	}
	return ""
}

// headline is "Name: message". A subclass that never set its name shows the class's.
func (in *inspector) headline(object *goja.Object, class string) string {
	name, message := readText(in.vm, object, "name"), readText(in.vm, object, "message")
	if name == "" || name == "Error" && class != "" && class != "Object" {
		name = class
	}
	if name == "" {
		name = "Error"
	}
	if name == "GoError" {
		name = "Error"
	}
	if name == "SyntaxError" {
		message = CleanSyntaxMessage(message)
	}
	message = withoutDump(message)
	if message == "" {
		return name
	}
	return name + ": " + message
}

// errorText shows an error inside of other values: what its stack says of it, and the user's frames.
func (in *inspector) errorText(object *goja.Object, class string, known bool, tag string) string {
	head, frames := in.headline(object, ""), []Frame(nil)
	if stack, ok := read(in.vm, object, "stack").(goja.String); ok && stack.String() != "" {
		head, frames = ParseStack(stack.String())
		frames = in.within(frames, stack.String(), 0)
		if strings.HasPrefix(head, "SyntaxError: ") {
			head = "SyntaxError: " + CleanSyntaxMessage(head)
		}
	}
	head = in.withClass(object, head, class, known, tag)
	if len(frames) == 0 {
		head = "[" + head + "]"
	}
	var b strings.Builder
	b.WriteString(head)
	for _, frame := range frames {
		b.WriteString("\n    at " + frame.String())
	}
	text := b.String()
	if in.indentation > 0 {
		text = strings.ReplaceAll(text, "\n", "\n"+strings.Repeat(" ", in.indentation))
	}
	return text
}

// withClass names the class where the head of a stack does not: "Mine [Error]: m", "MyError: m".
func (in *inspector) withClass(object *goja.Object, head, class string, known bool, tag string) string {
	name := readText(in.vm, object, "name")
	if name == "" {
		name = "Error"
	}
	rest, begins := strings.CutPrefix(head, name)
	if known && !(strings.HasSuffix(name, "Error") && begins && (rest == "" || rest[0] == ':' || rest[0] == '\n')) {
		return head
	}
	if !known {
		name, rest, _ = strings.Cut(head, ":")
		if rest != "" {
			rest = ":" + rest
		}
	}
	full := strings.TrimSuffix(prefix(class, known, tag, name, ""), " ")
	switch {
	case full == name:
		return head
	case strings.Contains(full, name):
		return full + rest
	}
	return full + " [" + name + "]" + rest
}

// hasCause and hasErrors tell of what an error keeps out of its enumeration: its cause, and the errors of
// an AggregateError.
func (in *inspector) hasCause(object *goja.Object) bool { return in.hides(object, "cause") }

func (in *inspector) hasErrors(object *goja.Object) bool {
	if !in.hides(object, "errors") {
		return false
	}
	errors, ok := in.data(object, in.vm.ToValue("errors")).(*goja.Object)
	return ok && errors.ClassName() == "Array"
}

func (in *inspector) hides(object *goja.Object, name string) bool {
	descriptor := in.descriptor(object, in.vm.ToValue(name))
	return descriptor != nil && !descriptor.Get("enumerable").ToBoolean()
}

// reasons shows the cause and the errors as Node does, in brackets.
func (in *inspector) reasons(object *goja.Object, level int) []string {
	var shown []string
	if in.hasCause(object) {
		shown = append(shown, "[cause]:"+in.property(object, in.vm.ToValue("cause"), level))
	}
	if in.hasErrors(object) {
		shown = append(shown, "[errors]:"+in.property(object, in.vm.ToValue("errors"), level))
	}
	return shown
}

// CleanSyntaxMessage takes the parser's decoration off: "SyntaxError: x.js: Line 1:16 Unexpected
// token (and 10 more errors)" is "Unexpected token". Only the first error says what is wrong; those
// after it are its consequences.
func CleanSyntaxMessage(text string) string {
	text = strings.TrimPrefix(text, "SyntaxError: ")
	if colon := strings.Index(text, ": Line "); colon >= 0 {
		place, rest, ok := strings.Cut(text[colon+len(": Line "):], " ")
		if ok && strings.Trim(place, "0123456789:") == "" {
			text = rest
		}
	}
	if strings.HasSuffix(text, " more errors)") {
		if open := strings.LastIndex(text, " (and "); open >= 0 {
			text = text[:open]
		}
	}
	return text
}

// withoutDump puts Node's words for the engine's where an object has no text: the engine prints its own memory, with
// the texts that are in it.
func withoutDump(text string) string {
	before, dump, found := strings.Cut(text, "Could not convert &{")
	if !found || !strings.HasSuffix(dump, " to primitive") {
		return text
	}
	return before + "Cannot convert object to primitive value"
}
