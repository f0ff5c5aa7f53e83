package render

import (
	"cmp"
	"encoding/json"
	"io"
	"strings"
)

// report is a Failure as programs read it.
type report struct {
	Name       string         `json:"name,omitempty"`
	Message    string         `json:"message"`
	Code       any            `json:"code,omitempty"`
	File       string         `json:"file,omitempty"`
	Line       int            `json:"line,omitempty"`
	Column     int            `json:"column,omitempty"`
	Source     string         `json:"source,omitempty"`
	Stack      []reportFrame  `json:"stack,omitempty"`
	Properties map[string]any `json:"properties,omitempty"`
	Cause      *report        `json:"cause,omitempty"`
	Advice     string         `json:"advice,omitempty"`
	ExitCode   int            `json:"exit_code,omitempty"`
}

type reportFrame struct {
	Function string `json:"function,omitempty"`
	File     string `json:"file"`
	Line     int    `json:"line"`
	Column   int    `json:"column"`
}

// RenderJSON writes the failure as one line of JSON, {"error": {...}}: what Render says, taken apart. Lines and
// columns count from 1, columns in UTF-16 units; files are as the stack has them, not shortened. A property that
// is no text, number, boolean or null is the text that inspect makes of it. Of a long source line it is the part
// around the column. exitCode is what the program ends
// with; 0 is left out.
func (f *Failure) RenderJSON(w io.Writer, exitCode int) error {
	r := f.report()
	r.ExitCode = exitCode
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(map[string]*report{"error": r})
}

func (f *Failure) report() *report {
	r := &report{Name: f.Name, Message: strings.TrimPrefix(strings.TrimPrefix(f.Headline, f.Name), ": "), Advice: f.Advice}
	if len(f.Frames) > 0 {
		at := f.Frames[0]
		r.File, r.Line, r.Column = at.File, at.Line, at.Column
		source, _ := around(f.Source, cmp.Or(f.caret, at.Column), reported)
		r.Source = string(source)
	}
	for _, frame := range f.Frames {
		r.Stack = append(r.Stack, reportFrame{frame.Function, frame.File, frame.Line, frame.Column})
	}
	for _, property := range f.Properties {
		var value any = property.Value
		if property.hasPlain {
			value = property.plain
		}
		if r.Properties == nil {
			r.Properties = map[string]any{}
		}
		r.Properties[property.Name] = value
		if property.Name == "code" || property.Name == "error_code" && r.Code == nil {
			r.Code = value
		}
	}
	if f.Cause != nil {
		r.Cause = f.Cause.report()
	}
	return r
}
