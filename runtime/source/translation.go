package source

import (
	"errors"
	"fmt"
	"sort"
	"strings"

	"mascript/runtime/render"
)

// A Translation is the JavaScript, a module of CommonJS, that a file of another language became.
type Translation struct {
	Text     string
	Origins  []Origin
	Places   []Place        // in the order of Text
	Warnings []*SyntaxError // for who only checks the file
}

// An Origin is a text that was translated. Most files have one, which is called as they are.
type Origin struct{ Name, Text string }

// A Place of a translation comes from a place of an origin. Lines count from 1, columns in bytes from 0. What follows a
// place, up to the next, comes from there, too.
type Place struct {
	Line, Column         int
	Origin               int // which of the Origins
	FromLine, FromColumn int
}

// A Refusal is a file that its translation refuses, with each line that it cannot translate.
type Refusal struct{ Lines []*SyntaxError }

// Error has a line for each.
func (r *Refusal) Error() string {
	lines := make([]string, len(r.Lines))
	for i, line := range r.Lines {
		lines[i] = fmt.Sprintf("%s:%d: %s", line.At.File, line.At.Line, line.Message)
	}
	return strings.Join(lines, "\n")
}

// at is the place of an origin that a place of the text comes from. line counts from 1, column in bytes from 0.
func (t *Translation) at(line, column int) (from Place, ok bool) {
	behind := sort.Search(len(t.Places), func(i int) bool {
		p := t.Places[i]
		return p.Line > line || p.Line == line && p.Column > column
	})
	if len(t.Places) == 0 {
		return from, false
	}
	return t.Places[max(0, behind-1)], true
}

// origins is the translation as a map: every line and every column of the text comes from somewhere.
func (t *Translation) origins(file string) *foreign {
	f := &foreign{contents: map[string]string{}}
	for _, origin := range t.Origins {
		f.names = append(f.names, origin.Name)
		f.contents[origin.Name] = origin.Text
	}
	f.names = append(f.names, file)
	next := 0
	for line := range strings.Count(t.Text, "\n") + 1 {
		var segments []segment
		if start, ok := t.at(line+1, 0); ok {
			segments = append(segments, start.segment(0))
		}
		for ; next < len(t.Places) && t.Places[next].Line == line+1; next++ {
			if p := t.Places[next]; p.Column > 0 {
				segments = append(segments, p.segment(p.Column))
			}
		}
		f.lines = append(f.lines, segments)
	}
	return f
}

func (p Place) segment(column int) segment {
	return segment{column: column, source: p.Origin, line: p.FromLine - 1, origin: p.FromColumn}
}

// untranslated is an error in the text as one of where that comes from. It is the translation's fault, not the user's.
func (t *Translation) untranslated(err error) error {
	var refused *SyntaxError
	if t == nil || !errors.As(err, &refused) {
		return err
	}
	moved := &SyntaxError{Message: "its translation is no JavaScript: " + refused.Message}
	if from, ok := t.at(refused.At.Line, refused.At.Column-1); ok {
		moved.At = render.Frame{File: t.Origins[from.Origin].Name, Line: from.FromLine, Column: from.FromColumn + 1}
	}
	return moved
}
