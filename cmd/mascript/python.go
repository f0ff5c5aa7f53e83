package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"mascript/internal/port"
	"mascript/internal/port/syntax"
	"mascript/runtime"
	"mascript/runtime/render"
	"mascript/runtime/source"
)

// Extensions of Python's files.
const (
	pythonExtension   = ".py"
	notebookExtension = ".ipynb"
)

// languages are those that scripts may be written in beside JavaScript. entry is the file that is run, dir where it is
// run, which is no file in a shell; w is that of the run, by the time that a file is loaded.
func languages(w *world, o options, dir, entry string) map[string]runtime.Language {
	top, shell := dir, entry == ""
	if entry != "" {
		top = filepath.Dir(entry)
	}
	load := func(file, text string) (source.Translation, error) {
		name := render.Shorter(dir, file)
		local := localModules(filepath.Dir(file), top)
		local.looked = w.watched.looked()
		p, err := portText(name, text, local.options(port.Options{Module: file != entry, Shell: shell}))
		from := pythonText{file: file, text: text}
		if p != nil {
			from.text, from.cells = p.Python, p.Cells
		}
		switch {
		case err != nil:
			return source.Translation{Origins: from.origins()}, from.refused(err)
		case p.Training != "" && file == entry:
			return source.Translation{}, trainingScript(name, p)
		case !o.check:
			tellMarks(*w, name, p)
		}
		return from.translation(p), nil
	}
	return map[string]runtime.Language{
		pythonExtension:   {Translate: load, Index: "__init__", Missing: missingInPython},
		notebookExtension: {Translate: load, Missing: missingInPython},
	}
}

// portText translates a file by its kind.
func portText(name, text string, o port.Options) (*port.Program, error) {
	o.Name = name
	if filepath.Ext(name) == notebookExtension {
		return port.PortNotebook([]byte(text), o)
	}
	return port.Port(text, o)
}

// tellMarks says what has no equal translation, a line each.
func tellMarks(w world, name string, p *port.Program) {
	for _, m := range p.Marks {
		fmt.Fprintf(w.newLine(), "%s: %s\n", port.At(name, m.Line, p.Cells), render.Plain(m.Reason))
	}
}

// trainingScript is what is said of a file that is to be trained with, not ported.
func trainingScript(name string, p *port.Program) error {
	return misused("%s is a training script: it imports %s, and nothing of modelarts; give it to an Estimator as its boot_file, and python3 runs it", name, p.Training)
}

// missingInPython says what a Python module that is not there stands for.
func missingInPython(name string) string {
	module, library := strings.CutPrefix(name, "modelarts/py/")
	module = strings.ReplaceAll(module, "/", ".")
	pack, _, _ := strings.Cut(module, ".")
	switch {
	case pack == "urllib":
		return "mascript has no module " + module + " of Python's library; in JavaScript there is fetch"
	case pack == "threading", pack == "asyncio", pack == "multiprocessing", pack == "concurrent":
		return "mascript has no module " + module + " of Python's library; jobs run beside each other with wait=False, and in JavaScript there is modelarts/promises"
	case library || ofLibrary(pack):
		return "mascript has no module " + module + " of Python's library"
	case pack == "modelarts":
		return "the SDK has no module " + module
	case instead[pack] != "":
		return "mascript has no Python package " + pack + "; " + instead[pack]
	case python2[pack] != "":
		return "this is Python 2: " + pack + " is " + python2[pack] + " in Python 3"
	case pack == "obs":
		return "mascript has no Python package obs; the obs of a Session and moxing.file read and write objects"
	}
	return "mascript has no Python package " + pack + "; what needs it belongs in a boot file, which python3 runs"
}

// instead is what does the work of packages that a boot file has no part in.
var instead = map[string]string{
	"requests": "in JavaScript there is fetch",
	"yaml":     "json reads and writes JSON, and in JavaScript there is the npm package yaml",
	"tqdm":     "leave out the bar that it draws",
	"six":      "write what Python 3 has",
}

// python2 are modules that have another name since.
var python2 = map[string]string{
	"ConfigParser": "configparser", "Queue": "queue", "StringIO": "io.StringIO", "__builtin__": "builtins", "cPickle": "pickle",
	"cStringIO": "io.StringIO", "commands": "subprocess", "httplib": "http.client", "thread": "threading", "urllib2": "urllib.request",
	"urlparse": "urllib.parse",
}

// ofLibrary reports whether a module is one of those of Python's library that scripts use: mascript has some of them.
func ofLibrary(name string) bool {
	return slices.Contains(strings.Fields(`
		abc array ast asyncio atexit bisect bz2 calendar cmath codecs collections concurrent configparser contextlib copyreg
		csv ctypes dataclasses decimal difflib dis email enum errno fnmatch fractions ftplib functools gc gzip heapq hmac html
		http importlib inspect io itertools json locale lzma math mimetypes multiprocessing numbers operator os pickle
		pkgutil queue resource runpy sched secrets select selectors shelve shlex signal smtplib sqlite3 ssl stat string struct
		symtable sys sysconfig tarfile telnetlib textwrap threading time timeit tkinter token tokenize tracemalloc types typing
		unicodedata unittest urllib venv warnings wave weakref webbrowser xml xmlrpc zipfile zlib`), name)
}

// missingOfPython is what missingInPython says to JavaScript, which may have become of Python: of names that nobody has but
// Python.
func missingOfPython(name string) string {
	switch pack, _, _ := strings.Cut(name, "/"); pack {
	case "cv2", "matplotlib", "mindspore", "numpy", "obs", "pandas", "PIL", "scipy", "sklearn", "tensorflow", "torch":
		return missingInPython(name)
	}
	if strings.HasPrefix(name, "modelarts/py/") {
		return missingInPython(name)
	}
	return ""
}

// A pythonText is the Python that positions lead to: the text of a file, or of a notebook's cells, each of which has lines
// of its own.
type pythonText struct {
	file, text string
	cells      []port.Cell
}

func (t pythonText) origins() []source.Origin {
	if len(t.cells) == 0 {
		return []source.Origin{{Name: t.file, Text: t.text}}
	}
	lines := strings.Split(t.text, "\n")
	var origins []source.Origin
	for _, c := range t.cells {
		first := min(c.Line-1, len(lines))
		text := strings.Join(lines[first:min(first+c.Lines, len(lines))], "\n")
		origins = append(origins, source.Origin{Name: fmt.Sprintf("%s: cell %d", t.file, c.Number), Text: text})
	}
	return origins
}

// at is which origin a line of the text is in, and which of its lines it is. What is between two cells belongs to the
// second.
func (t pythonText) at(line int) (origin, of int) {
	if len(t.cells) == 0 {
		return 0, line
	}
	for i, c := range t.cells {
		if line < c.Line+c.Lines {
			return i, max(1, line-c.Line+1)
		}
	}
	last := len(t.cells) - 1
	return last, max(1, t.cells[last].Lines)
}

// frame is a place of the text. The column counts bytes from 0.
func (t pythonText) frame(line, column int) render.Frame {
	origin, of := t.at(line)
	return render.Frame{File: t.origins()[origin].Name, Line: of, Column: column + 1}
}

func (t pythonText) translation(p *port.Program) source.Translation {
	made := source.Translation{Text: p.Text, Origins: t.origins(), Places: make([]source.Place, len(p.Places))}
	for i, place := range p.Places {
		origin, of := t.at(place.FromLine)
		made.Places[i] = source.Place{Line: place.Line, Column: place.Column, Origin: origin, FromLine: of, FromColumn: place.FromColumn}
	}
	for _, m := range p.Marks {
		made.Warnings = append(made.Warnings, &source.SyntaxError{Message: m.Reason, At: t.frame(m.Line, m.Column)})
	}
	return made
}

// untranslatable is a file with lines that cannot be translated. It is a *source.Refusal, too.
type untranslatable struct {
	*port.Refused
	lines source.Refusal
}

func (u *untranslatable) Unwrap() error { return &u.lines }

// tell lists all the lines.
func (u *untranslatable) tell(w world) int {
	if w.asJSON() {
		w.tell("UntranslatableError", "UNTRANSLATABLE", u.Error(), exitUsage)
		return exitUsage
	}
	fmt.Fprintf(w.stderr, "%s\n", plainLines(u.Error()))
	w.tell("", "", fmt.Sprintf("%s cannot be translated: %s no counterpart in JavaScript", u.File, countOf(len(u.Marks), "line has", "lines have")), exitUsage)
	return exitUsage
}

// refused is why the text cannot be run, as the host takes it.
func (t pythonText) refused(err error) error {
	var wrong *syntax.Error
	var refused *port.Refused
	switch {
	case errors.As(err, &wrong):
		return &source.SyntaxError{Message: wrong.Message, At: t.frame(wrong.Line, bytesBefore(t.text, wrong.Line, wrong.Column))}
	case errors.As(err, &refused):
		u := &untranslatable{Refused: refused}
		for _, m := range refused.Marks {
			u.lines.Lines = append(u.lines.Lines, &source.SyntaxError{Message: m.Reason, At: t.frame(m.Line, m.Column)})
		}
		return u
	}
	return &usageError{err.Error()}
}

// bytesBefore is how many bytes of a line are before a column, which counts characters from 1.
func bytesBefore(text string, line, column int) int {
	rest := render.Line(text, line)
	n := 0
	for range column - 1 {
		_, size := utf8.DecodeRuneInString(rest[n:])
		n += size
	}
	return n
}
