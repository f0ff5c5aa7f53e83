package source

import (
	"errors"
	"strings"

	"github.com/dop251/goja"
	"github.com/dop251/goja/parser"
	"github.com/evanw/esbuild/pkg/api"

	"mascript/runtime/render"
)

// A SyntaxError is a file that cannot be run, with the place.
type SyntaxError struct {
	Message string
	At      render.Frame
	More    []*SyntaxError // of the same file
}

func (e *SyntaxError) Error() string { return e.Message }

func firstError(err error) *parser.Error {
	var list parser.ErrorList
	if errors.As(err, &list) && len(list) > 0 {
		return list[0]
	}
	var single *parser.Error
	errors.As(err, &single)
	return single
}

func compilerError(refused *goja.CompilerSyntaxError) error {
	e := &SyntaxError{Message: render.CleanSyntaxMessage(refused.Message)}
	if refused.File != nil {
		at := refused.File.Position(refused.Offset)
		e.At = render.Frame{File: strings.TrimPrefix(at.Filename, render.MappedPrefix), Line: at.Line, Column: at.Column}
	}
	return e
}

// esbuildError is the first of esbuild's errors, with the others.
func esbuildError(f File, errors []api.Message) error {
	var all []*SyntaxError
	for _, message := range errors {
		if isAwait(message) {
			continue
		}
		e := &SyntaxError{Message: explained(message.Text), At: render.Frame{File: f.Name, Line: 1, Column: 1}}
		if at := message.Location; at != nil {
			e.At.Line, e.At.Column = at.Line, at.Column+1
		}
		all = append(all, e)
	}
	if len(all) == 0 { // awaits where none may stand
		return &SyntaxError{Message: errors[0].Text, At: render.Frame{File: f.Name, Line: 1, Column: 1}}
	}
	all[0].More = all[1:]
	return all[0]
}

// explained is what esbuild says, in words that stand alone: some of its texts go on in notes or speak of its options.
func explained(text string) string {
	if text == "The JSX syntax extension is not currently enabled" {
		return "JSX is not JavaScript, and mascript does not translate it: compile the file before"
	}
	return strings.TrimSuffix(text, " here:")
}

// untranslatable is for what esbuild takes and goja does not.
func untranslatable(f File, t *transformed, err error) error {
	e := &SyntaxError{Message: "mascript's engine cannot run this: " + render.CleanSyntaxMessage(err.Error()), At: render.Frame{File: f.Name, Line: 1, Column: 1}}
	first := firstError(err)
	if first == nil {
		return e
	}
	e.Message = "mascript's engine cannot run this: " + render.CleanSyntaxMessage(first.Message)
	if places, failed := consumer(t.places); failed == nil {
		if _, _, line, column, ok := places.Source(first.Position.Line, first.Position.Column); ok {
			e.At.Line, e.At.Column = line, column
		}
	}
	return e
}
