// Package port turns Python into JavaScript, line for line: what the SDK's samples are written in becomes what mascript
// runs, with modelarts/py in the place of Python's builtins.
//
// It rewrites spans of the source and leaves everything between them as it is. What has no equal translation is marked
// in place, what cannot be translated at all is refused with its line; nothing is ever silently wrong. The package knows
// Python, JavaScript's text and the SDK's catalogue; it knows neither the engine nor files, nor who reads its messages.
//
// A file goes through three steps, each of which reads what the one before has found and changes none of it.
//
// The analysis finds out what names mean and what values are: analysis.go has what it finds; scope.go and definition.go
// are its model of scopes, variables, functions and classes; walk.go, define.go and imported.go go through the tree;
// resolve.go says which variable a name means and what a call calls; settle.go finds the kinds (kind.go) of variables and
// results, by those of expressions (infer.go, result.go) and of what is in lists and dicts (contents.go, dicts.go);
// escape.go sees what is left to the run. What it knows of others is in builtins.go, library.go and sdk.go.
//
// The declarations (declare.go) decide by that where const and let stand.
//
// The writer makes the text, and changes no more than it has to. writer.go has what it keeps in mind, source.go what it
// takes over from the source, place.go and comments.go where parts come from and where comments stand, names.go what
// things are called. Statements begin in statement.go (assign.go, store.go, compound.go, loop.go, with.go, exception.go,
// function.go, parameter.go, class.go, super.go, import.go), expressions in expression.go (operator.go, comparison.go,
// truth.go, display.go, strings.go, subscript.go, attribute.go, lambda.go, comprehension.go); calls are in call.go,
// builtincall.go and method.go, what they are given in argument.go and ownargument.go. Before and behind all that come
// header.go and export.go.
//
// Notebooks (notebook.go, magic.go) become one Python text first. What is typed at a prompt (prompt.go) is a text whose names
// stay; meant.go tells Python from JavaScript where a text is both.
package port

import (
	"fmt"
	"strings"
)

// Options are what a translation depends on beside the text.
type Options struct {
	Name string // of the file, for messages

	// Local reports whether a module of a dotted Python name lies beside the file, and gives its text if it is Python:
	// which names are classes, and what functions take, is read there. nil is for none.
	Local func(module string) (text string, ok bool)

	// Path is where such a module lies, as require takes it: "../conf". It is empty where that is not known, and nil if it
	// never is; then the name's folders are beside the file.
	Path func(module string) string

	// Module says that the file is imported by another, which may use all that it binds.
	Module bool

	path []string // modules by which an import has come to this one

	// Prompt is what was there before, if the text is an entry at a prompt and no file; else nil.
	Prompt *Prompt

	// Shell says that entries at a prompt use what the file defines.
	Shell bool

	Markdown bool // Markdown cells of a notebook become comments
}

// A Program is what became of a Python file.
type Program struct {
	Text   string  // the JavaScript
	Places []Place // in the order of Text
	Marks  []Mark  // what has no equal translation, in the order of lines; each is a /* PORT: reason */ in Text

	// Statements' lines of Python, and those of them that have no mark.
	Lines, Ported int

	// Python is the text that places point into: the source, and of a notebook the text of its cells.
	Python string
	Cells  []Cell // of a notebook, in their order: where in Python each code cell is

	Notes []string // for a summary, such as the cells that only import what draws or trains

	// Block says that the text ends in a statement with a block, which goes on at a prompt until an empty line.
	Block bool

	// Training is the library that makes this a training script: it imports that, and nothing of modelarts. Else it is
	// empty.
	Training string
}

// A Place is where a part of the JavaScript comes from. Lines count from 1, columns in bytes from 0.
type Place struct {
	Line, Column         int // of Text
	FromLine, FromColumn int // of Python
}

// A Mark is a place of the Python with what is wrong about it. Line counts from 1, Column in bytes from 0.
type Mark struct {
	Line, Column int
	Reason       string
	Text         string // the Python line
}

// A Cell is the code of one cell of a notebook.
type Cell struct {
	Number int // as the notebook shows it: In [3]
	Line   int // of Python, at which it begins
	Lines  int // how many it has
}

// Refused is a file with lines that cannot be translated.
type Refused struct {
	File  string
	Marks []Mark
	Cells []Cell // of a notebook
}

// Error has a line for each mark.
func (r *Refused) Error() string {
	lines := make([]string, len(r.Marks))
	for i, m := range r.Marks {
		lines[i] = At(r.File, m.Line, r.Cells) + ": " + m.Reason
	}
	return strings.Join(lines, "\n")
}

// At names a line of a Python text: file:3, or of a notebook with such cells "file: cell 2, line 3".
func At(file string, line int, cells []Cell) string {
	for _, c := range cells {
		if line >= c.Line && line < c.Line+c.Lines {
			return fmt.Sprintf("%s: cell %d, line %d", file, c.Number, line-c.Line+1)
		}
	}
	return fmt.Sprintf("%s:%d", file, line)
}
