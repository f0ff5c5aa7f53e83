package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/pflag"

	"mascript/internal/port"
	"mascript/internal/port/syntax"
	"mascript/runtime/module"
	"mascript/runtime/render"
	"mascript/runtime/source"
)

// porting translates Python into JavaScript.
type porting struct {
	report
	output     string
	check      bool
	strict     bool
	beside     bool
	noMarkdown bool
	arguments  []string
	top        string // the folder that all files are in
	folder     string // that files are written to, by their names
}

func portCommand() command {
	return command{
		name: "port", about: "translate Python, also notebooks, into JavaScript", usage: "[flags] FILE...",
		text: `
Translate a Python file or a Jupyter notebook into JavaScript, line for line,
and print that. - is standard input. mascript run FILE.py translates in memory.

What has no equal translation gets a comment /* PORT: reason */ in place, and
a line on stderr, file:line: reason. Packages that are not there are named, too.

Exit codes: 0; with --strict 1 if there is such a line; 2 if a line cannot be
translated at all, or the text is no Python: nothing is written then.`,
		example: "mascript port sample.py -o sample.js\nmascript port notebooks/*.ipynb -o scripts/",
		words:   pythonWords,
		task:    func(session) task { return &porting{} },
	}
}

func (t *porting) flags(flags *pflag.FlagSet) {
	flags.StringVarP(&t.output, "output", "o", "", "write to `OUT`: a file, or a folder for NAME.js each")
	flags.BoolVar(&t.check, "check", false, "only say what would be marked or refused, and how much not")
	flags.BoolVar(&t.strict, "strict", false, "end with 1 if anything is marked")
	flags.BoolVar(&t.beside, "side-by-side", false, "print the Python and the JavaScript beside each other")
	flags.BoolVar(&t.noMarkdown, "no-markdown", false, "leave out a notebook's texts")
	t.report.flags(flags)
}

// Standard input as an argument, and standard output as that of -o.
const (
	stdinArgument = "-"
	stdoutOutput  = "-"
)

func (t *porting) run(ctx context.Context, w world, arguments []string) error {
	if err := t.usable(arguments); err != nil {
		return err
	}
	t.arguments, t.top = arguments, commonFolder(arguments)
	var err error
	if t.folder, err = t.outputFolder(); err != nil {
		return err
	}
	targets, err := t.targets()
	if err != nil {
		return err
	}
	code := exitFine
	for i, name := range arguments {
		each, err := t.port(ctx, w, name, targets[i])
		if err != nil {
			return err
		}
		code = max(code, each)
	}
	if code != exitFine {
		return &ended{code: code}
	}
	return nil
}

// usable refuses flags and arguments that do not go together.
func (t *porting) usable(arguments []string) error {
	switch {
	case len(arguments) == 0:
		return misused("port needs a file, such as: mascript port sample.py -o sample.js")
	case t.check && (t.beside || t.output != ""):
		return misused("--check only says what would be translated; leave out --side-by-side and -o")
	case t.beside && (t.json || t.output != ""):
		return misused("--side-by-side prints both texts for people; leave out --json and -o")
	case len(arguments) > 1 && t.output == "" && !t.check && !t.beside && !t.json:
		return misused("several files need a folder for what they become: -o FOLDER")
	}
	return nil
}

// outputFolder is where files are written by their own names; empty if the output is one file, or there is none.
func (t *porting) outputFolder() (string, error) {
	if t.output == "" || t.output == stdoutOutput || t.output == "/dev/stdout" { // a file there is not to be replaced
		t.output = ""
		return "", nil
	}
	info, err := os.Stat(t.output)
	switch {
	case err == nil && info.IsDir():
		return t.output, nil
	case err == nil && len(t.arguments) > 1:
		return "", misused("-o %s is a file; several files need a folder", t.output)
	case len(t.arguments) == 1 && !strings.HasSuffix(t.output, "/"):
		return "", nil
	}
	return t.output, makeFolder(t.output)
}

func makeFolder(name string) error {
	err := os.MkdirAll(name, 0o777)
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	if err != nil {
		return fmt.Errorf("the folder %s cannot be made: %w", name, err)
	}
	return nil
}

// targets are the files that are written, by the arguments; empty names without -o.
func (t *porting) targets() ([]string, error) {
	targets := make([]string, len(t.arguments))
	taken := map[string]string{}
	for i, name := range t.arguments {
		target := t.output
		if t.folder != "" {
			target = filepath.Join(t.folder, t.within(name))
		}
		if other, ok := taken[target]; ok && target != "" {
			return nil, misused("%s and %s would both become %s", other, name, target)
		}
		taken[target], targets[i] = name, target
		if from, err := os.Stat(name); err == nil && target != "" {
			if to, err := os.Stat(target); err == nil && os.SameFile(from, to) {
				return nil, misused("-o %s is the file that is to be translated", target)
			}
		}
	}
	return targets, nil
}

// within is where a file is written below the folder of all of them, as it is below their common one.
func (t *porting) within(name string) string {
	base := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	switch base {
	case stdinArgument:
		return "stdin.js"
	case "__init__": // what stands for its folder, in JavaScript's words
		base = "index"
	}
	dir, err := filepath.Rel(t.top, absolute(filepath.Dir(name)))
	if err != nil {
		dir = "."
	}
	return filepath.Join(dir, base+".js")
}

// commonFolder is the innermost folder that all files are in.
func commonFolder(names []string) string {
	top := ""
	for _, name := range names {
		dir := absolute(filepath.Dir(name))
		if top == "" {
			top = dir
		}
		for !isWithin(dir, top) && top != filepath.Dir(top) {
			top = filepath.Dir(top)
		}
	}
	return top
}

// isWithin reports whether a path is that of a folder, or of what is in it.
func isWithin(path, folder string) bool {
	relative, err := filepath.Rel(folder, path)
	return err == nil && relative != ".." && !strings.HasPrefix(relative, ".."+string(filepath.Separator))
}

// absolute is a path that does not depend on the working folder, if that is known.
func absolute(path string) string {
	if found, err := filepath.Abs(path); err == nil {
		return found
	}
	return path
}

// portReport is what became of a file, as --json prints it.
type portReport struct {
	File    string       `json:"file"`
	Output  string       `json:"output,omitempty"`
	Text    string       `json:"text,omitempty"`
	Lines   int          `json:"lines"`
	Ported  int          `json:"ported"`
	Marks   []markReport `json:"marks"`
	Refused []markReport `json:"refused"`
	Notes   []string     `json:"notes"`
	Error   string       `json:"error,omitempty"`
}

type markReport struct {
	Cell   int    `json:"cell,omitempty"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Reason string `json:"reason"`
}

// port translates one file, and says what there is to be said of it.
func (t *porting) port(ctx context.Context, w world, name, target string) (code int, err error) {
	text, err := t.read(ctx, w, name)
	if err != nil {
		return 0, err
	}
	shown := name
	dir, working := absolute(filepath.Dir(name)), absolute(".") // the same for standard input
	if name == stdinArgument {
		shown = "stdin"
		if isNotebook(text) {
			shown += notebookExtension
		}
	}
	top := []string{t.top}
	if isWithin(dir, working) { // it may be a module of what begins there
		top = append(top, working)
	}
	local := localModules(dir, top...)
	p, err := portText(shown, text, local.options(port.Options{Module: isImported(name, top, t.arguments), Markdown: !t.noMarkdown}))
	if err == nil && p.Training != "" {
		err = trainingScript(shown, p)
	}
	if err != nil {
		return t.refused(w, shown, text, p, err)
	}
	p.Notes = append(p.Notes, missingModules(shown, p)...)
	if target != "" {
		if t.folder != "" {
			if err := makeFolder(filepath.Dir(target)); err != nil {
				return 0, err
			}
		}
		if err := replace(target, p.Text); err != nil {
			return 0, err
		}
	}
	if t.strict && len(p.Marks) > 0 {
		code = exitError
	}
	return code, t.tell(w, shown, target, p)
}

// tell prints what the flags ask for of a file that was translated.
func (t *porting) tell(w world, name, target string, p *port.Program) error {
	if t.json {
		said := portReport{
			File: name, Output: target, Lines: p.Lines, Ported: p.Ported,
			Marks: marksOf(p.Marks, p.Cells), Refused: []markReport{}, Notes: append([]string{}, p.Notes...),
		}
		if target == "" && !t.check {
			said.Text = p.Text
		}
		return printJSON(w.stdout, said)
	}
	var err error
	switch {
	case t.check:
		_, err = fmt.Fprintf(w.stdout, "%s: %s\n", name, share(p))
	case t.beside:
		text := p.Beside(w.width(besideWidth))
		if len(t.arguments) > 1 {
			text = name + "\n" + text + "\n"
		}
		_, err = io.WriteString(w.stdout, text)
	case target == "":
		_, err = io.WriteString(w.stdout, p.Text)
	}
	tellMarks(w, name, p)
	for _, note := range p.Notes {
		if !strings.HasPrefix(note, name+":") {
			note = name + ": " + note
		}
		fmt.Fprintf(w.stderr, "%s\n", render.Plain(note))
	}
	return err
}

// missingModules says which modules that a file imports, wherever it is run, are not there.
func missingModules(name string, p *port.Program) (notes []string) {
	file, err := syntax.Parse(name, p.Python)
	if err != nil {
		return nil
	}
	look := func(at int, module string) {
		if strings.Contains(p.Text, `require("`+module+`")`) || strings.Contains(p.Text, `require('`+module+`')`) { // neither mascript's nor a file's
			line, _ := file.Position(at)
			notes = append(notes, port.At(name, line, p.Cells)+": "+missingInPython(module))
		}
	}
	for _, s := range file.Body {
		switch s := s.(type) {
		case *syntax.Import:
			for _, alias := range s.Names {
				look(s.Start, alias.Name.Name)
			}
		case *syntax.ImportFrom:
			if module := s.Module.Name; s.Level == 0 && module != "modelarts" && !strings.HasPrefix(module, "modelarts.") {
				look(s.Start, module)
			}
		}
	}
	return notes
}

// besideWidth is how wide two texts beside each other are where no terminal says it.
const besideWidth = 160

// share is how much of a program needs no hand.
func share(p *port.Program) string {
	if p.Lines == 0 {
		return "it has no statements"
	}
	text := fmt.Sprintf("%d of %s (%d%%) translated", p.Ported, count(p.Lines, "line"), p.Ported*100/p.Lines)
	if marked := p.Lines - p.Ported; marked > 0 {
		text += fmt.Sprintf(", %d marked", marked)
	}
	return text
}

func marksOf(marks []port.Mark, cells []port.Cell) []markReport {
	reports := []markReport{}
	for _, m := range marks {
		r := markReport{Line: m.Line, Column: m.Column + 1, Reason: m.Reason}
		for _, c := range cells {
			if m.Line >= c.Line && m.Line < c.Line+c.Lines {
				r.Cell, r.Line = c.Number, m.Line-c.Line+1
			}
		}
		reports = append(reports, r)
	}
	return reports
}

// refused says why a file cannot be translated. p is nil, or tells where its text comes from.
func (t *porting) refused(w world, name, text string, p *port.Program, err error) (code int, failed error) {
	from := pythonText{file: name, text: text}
	if p != nil {
		from.text, from.cells = p.Python, p.Cells
	}
	err = from.refused(err)
	var refused *untranslatable
	var wrong *source.SyntaxError
	switch {
	case t.json:
		said := portReport{File: name, Marks: []markReport{}, Refused: []markReport{}, Notes: []string{}}
		switch {
		case errors.As(err, &refused):
			said.Refused = marksOf(refused.Marks, refused.Cells)
		case errors.As(err, &wrong):
			said.Error = fmt.Sprintf("%s:%d:%d: %s", wrong.At.File, wrong.At.Line, wrong.At.Column, wrong.Message)
		default:
			said.Error = err.Error()
		}
		return exitUsage, printJSON(w.stdout, said)
	case errors.As(err, &refused):
		return refused.tell(w), nil
	case errors.As(err, &wrong):
		failure := &render.Failure{Headline: "SyntaxError: " + wrong.Message, Name: "SyntaxError", Frames: []render.Frame{wrong.At}}
		failure.Locate(func(file string) string {
			for _, origin := range from.origins() {
				if origin.Name == file {
					return origin.Text
				}
			}
			return ""
		})
		return exitUsage, failure.Render(w.stderr, "", w.colour(w.stderrTTY))
	}
	w.tell(usageName, usageCode, err.Error(), exitUsage)
	return exitUsage, nil
}

const byteOrderMark = "\ufeff"

// read is the text of a file, or of standard input.
func (t *porting) read(ctx context.Context, w world, name string) (string, error) {
	if name == stdinArgument {
		text, err := module.Interruptible(ctx, func(context.Context) ([]byte, error) { return io.ReadAll(w.stdin) })
		if err != nil {
			return "", fmt.Errorf("standard input cannot be read: %w", err)
		}
		return strings.TrimPrefix(string(text), byteOrderMark), nil
	}
	switch filepath.Ext(name) {
	case ".js", ".cjs", ".mjs", ".ts", ".cts", ".mts":
		return "", misused("%s is no Python; mascript runs it as it is", name)
	}
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		return "", misused("%s is a folder; name the files in it, such as: mascript port %s -o FOLDER", name, filepath.Join(name, "*"+pythonExtension))
	}
	text, err := module.Interruptible(ctx, func(context.Context) ([]byte, error) { return os.ReadFile(name) })
	var path *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", misused("there is no file %s%s", name, nearFile(name))
	case errors.As(err, &path):
		return "", misused("cannot read %s: %v", name, path.Err)
	case err != nil:
		return "", misused("cannot read %s: %v", name, err)
	}
	return strings.TrimPrefix(string(text), byteOrderMark), nil
}

// isNotebook tells a notebook from a Python text, where no name does.
func isNotebook(text string) bool {
	return strings.HasPrefix(strings.TrimSpace(text), "{") && strings.Contains(text, `"nbformat"`)
}

// replace writes a file whole, or not at all: it takes its name when all of it is there.
func replace(name, text string) error {
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
	}
	failed := func(err error) error {
		var path *fs.PathError
		dir := filepath.Dir(name)
		switch _, missing := os.Stat(dir); {
		case err == nil:
			return nil
		case errors.Is(missing, fs.ErrNotExist):
			return misused("%s cannot be written: there is no folder %s", name, dir)
		case errors.As(err, &path): // its file may be the one beside
			err = path.Err
		}
		return fmt.Errorf("%s cannot be written: %w", name, err)
	}
	mode := fs.FileMode(0o666)
	if info, err := os.Stat(name); err == nil {
		if !info.Mode().IsRegular() { // a pipe, or a terminal
			return failed(os.WriteFile(name, []byte(text), mode))
		}
		mode = info.Mode().Perm()
	}
	beside := fmt.Sprintf("%s.%d.new", name, os.Getpid())
	err := os.WriteFile(beside, []byte(text), mode)
	if err == nil {
		err = os.Rename(beside, name)
	}
	if err != nil {
		_ = os.Remove(beside)
	}
	return failed(err)
}
