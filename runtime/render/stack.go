package render

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/dop251/goja"
)

// Internal is the file name of code that is ours and not the user's. Frames in it are never shown.
const Internal = "mascript:internal"

// MappedPrefix stands before the file of a position that a source map gave. It keeps the engine from
// escaping the name, and is never shown.
const MappedPrefix = ":"

// A Frame is one user-written place on a stack.
type Frame struct {
	Function string // empty at the top level of a file
	File     string
	Line     int
	Column   int  // from 1; counted in bytes, as goja does, unless UTF16
	UTF16    bool // Column counts UTF-16 units, as Node and editors do
}

// bytes is where in text, its line, the frame stands, counted in bytes from 1.
func (f Frame) bytes(text string) int {
	if !f.UTF16 {
		return f.Column
	}
	units := 0
	for i, r := range text {
		if units >= f.Column-1 {
			return i + 1
		}
		units += utf16.RuneLen(r)
	}
	return len(text) + f.Column - units
}

// forEditors is the frame with a column that counts UTF-16 units.
func (f Frame) forEditors(text string) Frame {
	if !f.UTF16 && f.Column > 0 && f.Column <= len(text) {
		f.Column = len(utf16.Encode([]rune(text[:f.Column-1]))) + 1
	}
	f.UTF16 = true
	return f
}

// Frames keeps what is the user's of an exception's stack.
func Frames(stack []goja.StackFrame) []Frame {
	var frames []Frame
	for i := range stack {
		at := stack[i].Position()
		name := stack[i].FuncName()
		if name == "<anonymous>" || name == "<native>" {
			name = ""
		}
		frames = appendUser(frames, Frame{Function: name, File: at.Filename, Line: at.Line, Column: at.Column})
	}
	return frames
}

func appendUser(frames []Frame, frame Frame) []Frame {
	frame.File = strings.TrimPrefix(frame.File, MappedPrefix)
	if frame.Line == 0 || frame.File == "" || frame.File == Internal || frame.File == "<eval>" {
		return frames
	}
	return append(frames, frame)
}

// ParseStack reads the text of an error's stack property: the lines before the first frame, and the
// user's frames. Native frames and program counters are dropped. Lines that begin with a tab are the engine's,
// whose columns count bytes; others are ours, or a script's own, and count as Node's do.
func ParseStack(text string) (head string, frames []Frame) {
	lines := strings.Split(text, "\n")
	first, engines := len(lines), madeByEngine(text)
	for i, line := range lines {
		entry, ok := strings.CutPrefix(strings.TrimLeft(line, "\t "), "at ")
		if !ok || strings.TrimLeft(line, "\t ") == line || engines && !strings.HasPrefix(line, engineIndent) {
			continue
		}
		frame, ok := parseFrame(entry)
		frame.UTF16 = !strings.HasPrefix(line, engineIndent)
		if !ok && !isNative(entry) {
			continue
		}
		first = min(first, i)
		if ok {
			frames = appendUser(frames, frame)
		}
	}
	return withoutDump(strings.TrimSuffix(strings.Join(lines[:first], "\n"), "\n")), frames
}

// engineIndent begins the lines of a stack as goja writes it.
const engineIndent = "\t"

// CleanStack is the text of an error's stack property as Node has it: "Error: m\n    at f (file:line:column)",
// with at most limit of the user's frames. ok is false for a text that is not as the engine made it: one that was
// cleaned before, or that the script wrote. source gives the text of a user's file.
func CleanStack(text string, limit int, source func(file string) string) (clean string, ok bool) {
	if !madeByEngine(text) {
		return text, false
	}
	head, frames := ParseStack(text)
	return StackText(head, OutsideConstructors(frames, source), limit, source), true
}

// madeByEngine reports whether a stack's text is as goja wrote it: its last line is a frame.
func madeByEngine(text string) bool {
	body, ok := strings.CutSuffix(text, "\n")
	return ok && strings.HasPrefix(body[strings.LastIndexByte(body, '\n')+1:], engineIndent+"at ")
}

// StackText is the text of a stack property that begins with head.
func StackText(head string, frames []Frame, limit int, source func(file string) string) string {
	var b strings.Builder
	b.WriteString(head)
	for _, frame := range frames[:max(0, min(limit, len(frames)))] {
		b.WriteString("\n    at " + frame.forEditors(Line(source(frame.File), frame.Line)).String())
	}
	return b.String()
}

// DefaultStackLimit is Node's.
const DefaultStackLimit = 10

// StackLimit is how many frames of a stack are shown: the stackTraceLimit of class, which is Error. Without a
// number there, Node makes no stack at all; here it has no frames then, for many a script takes the property for
// granted.
func StackLimit(vm *goja.Runtime, class *goja.Object) int {
	limit := read(vm, class, "stackTraceLimit")
	if limit == nil {
		return 0
	}
	switch n := limit.Export().(type) {
	case int64:
		return int(min(max(n, 0), math.MaxInt32))
	case float64:
		if n > 0 { // not NaN
			return int(min(n, math.MaxInt32))
		}
	}
	return 0
}

// within are as many frames as a stack of the engine's may have, and at least so many. A text that is not the
// engine's has the frames that it has.
func (in *inspector) within(frames []Frame, text string, least int) []Frame {
	class, ok := in.vm.Get("Error").(*goja.Object)
	if !ok || !madeByEngine(text) {
		return frames
	}
	return frames[:min(len(frames), max(least, StackLimit(in.vm, class)))]
}

func isNative(entry string) bool {
	return entry == "native" || strings.HasSuffix(entry, " (native)")
}

// parseFrame reads "f (file:3:5(21))", "file:3:5(21)", and both without the program counter. It reads
// from the end, because names of files may contain anything.
func parseFrame(entry string) (Frame, bool) {
	var frame Frame
	place := entry
	if inner, ok := strings.CutSuffix(entry, ")"); ok {
		if open := strings.Index(inner, " ("); open > 0 {
			frame.Function, place = inner[:open], inner[open+2:]
		}
	}
	if open := strings.LastIndexByte(place, '('); open > 0 && strings.HasSuffix(place, ")") {
		if _, err := strconv.Atoi(place[open+1 : len(place)-1]); err == nil {
			place = place[:open]
		}
	}
	var ok bool
	if place, frame.Column, ok = cutNumber(place); !ok {
		return frame, false
	}
	if frame.File, frame.Line, ok = cutNumber(place); !ok {
		return frame, false
	}
	return frame, frame.File != ""
}

func cutNumber(text string) (before string, n int, ok bool) {
	colon := strings.LastIndexByte(text, ':')
	if colon < 0 {
		return text, 0, false
	}
	n, err := strconv.Atoi(text[colon+1:])
	return text[:colon], n, err == nil
}

// place is file:line:column.
func (f Frame) place() string {
	return f.File + ":" + strconv.Itoa(f.Line) + ":" + strconv.Itoa(f.Column)
}

func (f Frame) String() string {
	if f.Function == "" {
		return f.place()
	}
	return f.Function + " (" + f.place() + ")"
}
