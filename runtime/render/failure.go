package render

import (
	"cmp"
	"io"
	"math"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dop251/goja"
)

// A Failure is an uncaught error as data: taken from the VM while that is still alive, rendered when
// and where the command likes.
type Failure struct {
	Headline   string // "TypeError: x is not a function", or "Uncaught { a: 1 }"
	Name       string // the part of Headline before the colon; empty for a value that is no Error
	Advice     string // what to do about it; empty when nobody knows
	Properties []Property
	Frames     []Frame
	Source     string   // the line that Frames[0] is in
	caret      int      // where in it, counted in bytes from 1; 0 when Frames[0] counts so itself
	Cause      *Failure // the error's cause, if it has one
}

// A Property is one own property of an error, beside those that every error has.
type Property struct {
	Name     string
	Value    string // as inspect shows it
	plain    any    // what JSON says in its place, if hasPlain: a text, a number, a boolean or null
	hasPlain bool
	hidden   bool // from enumeration: Node shows it in brackets
}

// TextProperty is a property that is a text.
func TextProperty(name, text string) Property {
	return Property{Name: name, Value: Quote(text), plain: text, hasPlain: true}
}

func (p Property) String() string {
	if p.hidden {
		return "[" + p.Name + "]: " + p.Value
	}
	return Key(p.Name) + ": " + p.Value
}

// causes bounds how long a chain is shown.
const causes = 5

// How a value that is no Error came to end the script.
const (
	Thrown   = "Uncaught "
	Rejected = "Unhandled promise rejection: "
)

// Describe takes a thrown value apart. how introduces a value that is no Error; stack is where it was
// thrown, for values that carry no stack of their own; source gives the text of a user's file, empty when
// it is not known.
func Describe(vm *goja.Runtime, how string, thrown goja.Value, stack []goja.StackFrame, source func(file string) string) *Failure {
	return describe(vm, how, thrown, Frames(stack), source, nil)
}

// describe takes apart what was thrown, or the cause of effects.
func describe(vm *goja.Runtime, how string, thrown goja.Value, stack []Frame, source func(string) string, effects []*goja.Object) *Failure {
	failure := &Failure{Frames: stack}
	in := newInspector(vm, InspectOptions{Depth: defaultDepth})
	object, ok := thrown.(*goja.Object)
	if ok && !IsProxy(object) && object.ClassName() == "Error" {
		class, _ := in.className(object)
		failure.Headline = in.headline(object, class)
		failure.Name, _, _ = strings.Cut(failure.Headline, ": ")
		failure.Advice = in.advice(object)
		trace := readText(vm, object, "stack")
		if _, after, ok := strings.Cut(trace, readText(vm, object, "message")); ok {
			trace = after // whatever the message says, it is no frame
		}
		if _, frames := ParseStack(trace); len(frames) > 0 {
			failure.Frames = in.within(OutsideConstructors(frames, source), trace, 1) // the place is told in any case
		}
		failure.Properties = in.extra(object, failure.Headline)
		if cause := in.data(object, vm.ToValue("cause")); cause != nil && !goja.IsUndefined(cause) && len(effects) < causes {
			effects = append(effects, object)
			if again, ok := cause.(*goja.Object); !ok || !slices.Contains(effects, again) {
				failure.Cause = describe(vm, "", cause, nil, source, effects)
			}
		}
	} else {
		failed := vm.Try(func() { failure.Headline = how + in.value(thrown, 0) })
		if failed != nil {
			failure.Headline = how + "value that cannot show itself"
		}
	}
	failure.Locate(source)
	return failure
}

// Locate fills in the source line of the first frame, and counts the frames' columns as editors do: in
// UTF-16 units where the engine counts bytes.
func (f *Failure) Locate(source func(file string) string) {
	for i := range f.Frames {
		frame := &f.Frames[i]
		text := Line(source(frame.File), frame.Line)
		if i == 0 {
			f.Source, f.caret = text, frame.bytes(text)
		}
		*frame = frame.forEditors(text)
	}
}

// Mask takes the secrets out of all that Render shows. It must see the whole source line: an excerpt
// may hold a part of a secret only.
func (f *Failure) Mask(secrets []string) {
	f.Headline, f.Name = Mask(f.Headline, secrets), Mask(f.Name, secrets)
	f.Advice = Mask(f.Advice, secrets)
	for i := range f.Properties {
		p := &f.Properties[i]
		shown := p.Value
		p.Name, p.Value = Mask(p.Name, secrets), Mask(shown, secrets)
		if text, ok := p.plain.(string); ok {
			p.plain = Mask(text, secrets)
		} else if p.Value != shown { // a number that is one
			p.plain = p.Value
		}
	}
	for i := range f.Frames {
		f.Frames[i].Function = Mask(f.Frames[i].Function, secrets)
		f.Frames[i].File = Mask(f.Frames[i].File, secrets)
	}
	var before int
	f.Source, before = maskAt(f.Source, secrets, f.caret-1)
	f.caret = before + 1
	if f.Cause != nil {
		f.Cause.Mask(secrets)
	}
}

// OutsideConstructors drops the frames of an error class's own constructors: the place where the error
// was made is the new that called them. They are known by the call that the frame stands at: super(…).
func OutsideConstructors(frames []Frame, source func(string) string) []Frame {
	for len(frames) > 1 {
		text := Line(source(frames[0].File), frames[0].Line)
		before := text[:max(0, min(frames[0].bytes(text)-1, len(text)))]
		if !strings.HasSuffix(strings.TrimRight(before, " "), "super") {
			break
		}
		frames = frames[1:]
	}
	return frames
}

// advice is what an error carries out of its enumeration, for who does not know what to do about it.
func (in *inspector) advice(object *goja.Object) string {
	if !in.hides(object, "advice") {
		return ""
	}
	text, ok := in.data(object, in.vm.ToValue("advice")).(goja.String)
	if !ok {
		return ""
	}
	return text.String()
}

// extra lists the enumerable own properties that the headline, the stack and the cause do not tell.
func (in *inspector) extra(object *goja.Object, headline string) []Property {
	var shown []Property
	var keys []string
	_ = in.vm.Try(func() { keys = object.Keys() }) // makes the stack's text, which needs a name that is text
	for _, key := range keys {
		switch key {
		case "name", "message", "stack", "cause":
			continue
		case "value":
			if readText(in.vm, object, "name") == "GoError" {
				continue
			}
		}
		value := in.data(object, in.vm.ToValue(key))
		if text, ok := value.(goja.String); ok && text.Length() >= sentence && strings.Contains(headline, text.String()) {
			continue
		}
		property := Property{Name: key}
		property.plain, property.hasPlain = plainValue(value)
		failed := in.vm.Try(func() { property.Value = in.property(object, in.vm.ToValue(key), 0)[1:] })
		if failed != nil {
			property.Value = "(cannot be shown)"
		}
		shown = append(shown, property)
	}
	if in.hasErrors(object) {
		shown = append(shown, Property{Name: "errors", Value: in.property(object, in.vm.ToValue("errors"), 0)[1:], hidden: true})
	}
	return shown
}

// plainValue is a value that JSON has as well.
func plainValue(value goja.Value) (plain any, ok bool) {
	switch value := value.(type) {
	case nil, *goja.Object, *goja.Symbol:
		return nil, false
	default:
		if goja.IsNull(value) {
			return nil, true
		}
		switch plain := value.Export().(type) {
		case string, bool, int64:
			return plain, true
		case float64:
			return plain, !math.IsNaN(plain) && !math.IsInf(plain, 0)
		}
		return nil, false
	}
}

// sentence is the length from which a property that the headline holds as well is not said again; short
// ones, such as codes, are.
const sentence = 24

// Line is the nth line of text, without its end.
func Line(text string, n int) string {
	for ; n > 1; n-- {
		_, rest, ok := strings.Cut(text, "\n")
		if !ok {
			return ""
		}
		text = rest
	}
	text, _, _ = strings.Cut(text, "\n")
	return strings.TrimSuffix(text, "\r")
}

// Render writes the failure for a reader who sits in folder dir: paths below it are shown relative.
func (f *Failure) Render(w io.Writer, dir string, color bool) error {
	var b strings.Builder
	if len(f.Frames) > 0 {
		at := f.Frames[0]
		at.File = Shorter(dir, at.File)
		b.WriteString(paint(color, styleBold, at.place()) + "\n")
		b.WriteString(excerpt(f.Source, at.Line, cmp.Or(f.caret, at.Column), color))
	}
	f.body(&b, dir, color, "")
	_, err := io.WriteString(w, b.String())
	return err
}

func (f *Failure) body(b *strings.Builder, dir string, color bool, introduction string) {
	b.WriteString(introduction + paint(color, styleError, f.Headline) + "\n")
	if f.Advice != "" {
		b.WriteString("Advice: " + f.Advice + "\n")
	}
	for _, property := range f.Properties {
		b.WriteString("  " + property.String() + "\n")
	}
	for _, frame := range f.Frames {
		frame.File = Shorter(dir, frame.File)
		b.WriteString(paint(color, styleFaint, "    at "+frame.String()) + "\n")
	}
	if f.Cause != nil {
		f.Cause.body(b, dir, color, "Caused by: ")
	}
}

// Shorter is file as seen from dir, if that is the shorter spelling.
func Shorter(dir, file string) string {
	if dir == "" || !filepath.IsAbs(file) {
		return file
	}
	if relative, err := filepath.Rel(dir, file); err == nil && len(relative) < len(file) {
		return relative
	}
	return file
}
