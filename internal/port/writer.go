package port

import (
	"bytes"
	"strings"

	"mascript/internal/port/syntax"
)

// A writer makes the JavaScript. It goes through the source once: what it does not understand as a part of a statement
// or expression, white space and comments, it takes over.
//
// Where a part of the text comes from is written into the text itself, between mark and markEnd, and taken out at the
// end: so parts may be put together in any order.
type writer struct {
	a    *analysis
	d    declarations
	file *syntax.File
	o    Options

	out    []byte
	cursor int // up to where the source is used up
	header int // where the requires of modelarts/py go

	names   map[string]string
	helpers map[string]bool
	whole   bool // modelarts/py is needed as an object
	taken   map[string]bool

	mentions map[string]bool // all words of the source

	marks   []Mark
	refused []Mark
	marked  map[int]bool // lines

	fn          *function // whose body is being written
	class       *class
	block       *block       // the statements of which are being written
	alone       *syntax.Call // a statement by itself: nobody sees what it gives
	handlers    []string     // the names of the handlers around
	loops       []loop
	floats      bool                   // numbers that are floats are to be shown as such
	nameUsed    bool                   // __name__ is read for itself
	instead     map[syntax.Expr]string // names of what has been evaluated already
	decorations []string               // what is still to be done to methods of the class
	quote       byte
	overwritten map[int]bool // names, by where they are, that the same list binds again
	compMarked  map[*syntax.Comp]bool
	later       []string                 // comments that have lost their places in the statement
	kept        map[*syntax.Param]string // defaults that are made once
	onClass     map[string]bool          // attributes that are assigned on classes
}

func (w *writer) put(parts ...string) {
	for _, p := range parts {
		w.out = append(w.out, p...)
	}
}

// mark notes that the translation of what is at offset is not equal, and gives the comment that says so.
func (w *writer) mark(offset int, reason string) string {
	w.marks = append(w.marks, w.remark(offset, reason))
	return "/* PORT: " + reason + " */ "
}

// refuse notes that what is at offset cannot be translated.
func (w *writer) refuse(offset int, reason string) string {
	w.refused = append(w.refused, w.remark(offset, reason))
	return "undefined"
}

func (w *writer) remark(offset int, reason string) Mark {
	line, _ := w.file.Position(offset)
	start := w.file.Lines[line-1]
	w.marked[line] = true
	text := w.file.Source[start:]
	if i := strings.IndexAny(text, "\r\n"); i >= 0 {
		text = text[:i]
	}
	return Mark{Line: line, Column: offset - start, Reason: reason, Text: text}
}

// lastLine is the end of the output, from its last line end.
func (w *writer) lastLine() string { return string(w.out[bytes.LastIndexByte(w.out, '\n')+1:]) }

// ends reports how the output ends, without copying it.
func (w *writer) ends(text string) bool { return bytes.HasSuffix(w.out, []byte(text)) }
