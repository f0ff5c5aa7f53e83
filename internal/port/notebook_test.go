package port_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"mascript/internal/port"
	"mascript/internal/port/syntax"
)

// notebookOf is a notebook of code cells.
func notebookOf(t *testing.T, cells ...string) []byte {
	t.Helper()
	type cell struct {
		Kind   string `json:"cell_type"`
		Source string `json:"source"`
	}
	made := struct {
		Cells  []cell `json:"cells"`
		Format int    `json:"nbformat"`
	}{Format: 4}
	for _, source := range cells {
		made.Cells = append(made.Cells, cell{"code", source})
	}
	text, err := json.Marshal(made)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// cellsOf are the texts of the cells of a program.
func cellsOf(p *port.Program) (texts []string) {
	lines := strings.Split(p.Python, "\n")
	for _, c := range p.Cells {
		texts = append(texts, strings.Join(lines[c.Line-1:c.Line-1+c.Lines], "\n"))
	}
	return texts
}

// What IPython reads in a cell, as Python.
func TestCells(t *testing.T) {
	for name, c := range map[string]struct{ cell, want string }{
		"plain code":                       {"x = 1\nprint(x)", "x = 1\nprint(x)"},
		"a last expression":                {"x = 1\nx + 1", "x = 1\ndisplay(x + 1)"},
		"with a comment":                   {"x = 1\nx # so; it is", "x = 1\ndisplay(x) # so; it is"},
		"that is silenced":                 {"x = 1\nx;", "x = 1\nx;"},
		"that is silenced, with a comment": {"x = 1\nx ;  # so", "x = 1\nx ;  # so"},
		"that prints":                      {"print('a')\nprint('b')", "print('a')\nprint('b')"},
		"of several lines":                 {"f = len\nf(\n  [1]\n)", "f = len\ndisplay(f(\n  [1]\n))"},
		"without brackets":                 {"x = 1\nx, 2", "x = 1\ndisplay((x, 2))"},
		"in a block":                       {"x = 1\nif x:\n    x", "x = 1\nif x:\n    x"},
		"of text":                          {"'a' 'b'", "display('a' 'b')"},
		"indented":                         {"  x = 1\n  y = 2", "x = 1\ny = 2"},

		"what is for notebooks only":    {"%matplotlib inline\n%load_ext autoreload\n%config A.b = 1\n%pylab\nx = 1", "# %matplotlib inline\n# %load_ext autoreload\n# %config A.b = 1\n# %pylab\nx = 1"},
		"installation":                  {"!pip install -q a==1 \\\n  b\n%pip install a\n%conda install b\npip install c\n!{sys.executable} -m pip install d\n!python3 -m pip install e", "# !pip install -q a==1 \\\n#   b\n# %pip install a\n# %conda install b\n# pip install c\n# !{sys.executable} -m pip install d\n# !python3 -m pip install e"},
		"installation in a block":       {"try:\n    x = 1\nexcept E:\n    !pip install a", "try:\n    x = 1\nexcept E:\n    pass  # !pip install a"},
		"a command":                     {"!ls -l", "sh('ls -l')"},
		"a command with quotes":         {`!echo 'a\n' "b"`, `sh('echo \'a\\n\' "b"')`},
		"a command in a block":          {"for i in [1]:\n    !echo {i} $i", "for i in [1]:\n    sh(f'echo {i} {i}')"},
		"a command with expressions":    {"d = {}\n!cp {d['a']} '$d' {d!r:>5} x", "d = {}\nsh(f'cp {d['a']} \\'{d}\\' {d!r:>5} x')"},
		"a command with shell's braces": {"!mkdir -p {train,val}\n!awk '{print $1}' f\n!echo $HOME ${x}", "sh('mkdir -p {train,val}')\nsh(\"awk '{print $1}' f\")\nsh('echo $HOME ${x}')"},
		"both":                          {"x = 1\n!echo ${x} {x} $HOME {{x}} $$x", "x = 1\nsh(f'echo ${{x}} {x} $HOME {{x}} $x')"},
		"a command that goes on":        {"!echo a \\\n   b\nx = 1", "sh('echo a b')\n\nx = 1"},
		"a cell of the shell":           {"%%bash\nset -e\necho 'a\\n' \"$HOME\"", "sh('''\nset -e\necho 'a\\\\n' \"$HOME\"''', check=True)"},
		"a file":                        {"%%writefile a/t.py\nimport os\nprint('x')", "with open('a/t.py', 'w') as _file: _file.write('''\\\nimport os\nprint('x')\\n''')"},
		"a cell that ends with a quote": {"%%sh\necho ''' \"\"\" 'a'", "sh('''\necho \\'\\'\\' \"\"\" 'a\\'''', check=True)"},
		"a file with quotes":            {"%%writefile t.py\n'''doc'''", "with open('t.py', 'w') as _file: _file.write(\"\"\"\\\n'''doc'''\\n\"\"\")"},
		"a variable":                    {"%env A=b c\n%set_env D e\nx = 1\n%env F={x}", "import os; os.environ['A'] = 'b c'\nos.environ['D'] = 'e'\nx = 1\nos.environ['F'] = f'{x}'"},
		"a variable, os imported":       {"import os\n%env A=b", "import os\nos.environ['A'] = 'b'"},
		"a folder":                      {"%cd a\n%cd \"b c\"\n%cd ~/d\n%cd", "import os; os.chdir('a')\nos.chdir('b c')\nos.chdir(os.path.expanduser('~/d'))\nos.chdir(os.path.expanduser('~'))"},
		"time":                          {"%time x = f()\nx = %time g()\n%time", "x = f()\nx = g()\n# %time"},
		"time of a cell":                {"%%time\nx = 1", "# %%time\nx = 1"},
		"the folder":                    {"x = 1\n%pwd", "x = 1\nimport os; display(os.getcwd())"},
		"what shows values":             {"from IPython.display import display\ndisplay(1)", "# from IPython.display import display\ndisplay(1)"},
		"aliases":                       {"%ls -l", "sh('ls -l')"},

		"no magic in a text":           {"x = '''\n%cd a\n!ls\n'''", "x = '''\n%cd a\n!ls\n'''"},
		"no magic in brackets":         {"x = (1\n%y)", "x = (1\n%y)"},
		"no magic after a backslash":   {"x = 1 \\\n%y", "x = 1 \\\n%y"},
		"no magic behind a comment":    {"x = 1 # '''\n!ls", "x = 1 # '''\nsh('ls')"},
		"no output that is assigned":   {"x = 'a=%s' % y\nprint('b=%s' % y)\nx %= 2\nx = y != z", "x = 'a=%s' % y\nprint('b=%s' % y)\nx %= 2\nx = y != z"},
		"magic behind quotes of shell": {"!echo don\\'t '''\n%cd a", "sh(\"echo don\\\\'t '''\")\nimport os; os.chdir('a')"},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := port.PortNotebook(notebookOf(t, c.cell), port.Options{Name: "n.ipynb"})
			if err != nil {
				t.Fatal(err)
			}
			if got := cellsOf(p); len(got) != 1 || got[0] != c.want {
				t.Errorf("the cell is\n%s\nwant\n%s", strings.Join(got, "\n---\n"), c.want)
			}
			if got, want := strings.Count(c.want, "\n"), strings.Count(c.cell, "\n"); got != want {
				t.Errorf("the cell has %d line ends, its Python %d", want, got)
			}
		})
	}
}

// What has no counterpart is refused, all of it at once, with its cell and line.
func TestCellsRefused(t *testing.T) {
	cells := []string{
		"x = 1\nfiles = !ls",
		"%timeit f()\n?x\nx??\n%run a.py\n!!ls\n%env A\n%cd -",
		"x = 2",
		"%%html\n<b>",
		"%%bash --bg\nls",
		"x = %pwd\n\n%%time",
	}
	_, err := port.PortNotebook(notebookOf(t, cells...), port.Options{Name: "n.ipynb"})
	var refused *port.Refused
	if !errors.As(err, &refused) {
		t.Fatalf("refused with %v", err)
	}
	var places []string
	for line := range strings.Lines(err.Error()) {
		parts := strings.SplitN(line, ": ", 3)
		places = append(places, strings.Join(parts[:2], ": "))
		if len(parts) < 3 || len(parts[2]) < 10 {
			t.Errorf("%q says no reason", line)
		}
	}
	want := []string{
		"n.ipynb: cell 1, line 2",
		"n.ipynb: cell 2, line 1", "n.ipynb: cell 2, line 2", "n.ipynb: cell 2, line 3", "n.ipynb: cell 2, line 4", "n.ipynb: cell 2, line 5", "n.ipynb: cell 2, line 6", "n.ipynb: cell 2, line 7",
		"n.ipynb: cell 4, line 1", "n.ipynb: cell 5, line 1", "n.ipynb: cell 6, line 1", "n.ipynb: cell 6, line 3",
	}
	if !slices.Equal(places, want) {
		t.Errorf("refused are\n%s\nwant\n%s", strings.Join(places, "\n"), strings.Join(want, "\n"))
	}
	for _, part := range []string{"%timeit", "%run", "%%html", "%pwd", "!ls"} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("%s is not named:\n%v", part, err)
		}
	}
}

func TestNotebookFormats(t *testing.T) {
	const code, text = `{"cell_type":"code","source":["x = 1\n","x"],"outputs":[{"text":"1"}]%s}`, `{"cell_type":"markdown","source":"# Title\n\nwords */ ` + "`${x}`" + `"}`
	for name, c := range map[string]struct {
		notebook string
		leaveOut bool   // Markdown
		want     string // the Python
	}{
		"version 4": {
			notebook: `{"cells":[` + text + `,` + fmt.Sprintf(code, `,"execution_count":7`) + `],"nbformat":4}`,
			want:     "# n.ipynb\n\n# # Title\n#\n# words */ `${x}`\n\n# In [7]\nx = 1\ndisplay(x)\n",
		},
		"without texts": {
			notebook: `{"cells":[` + text + `,` + fmt.Sprintf(code, `,"execution_count":null`) + `],"nbformat":4}`, leaveOut: true,
			want: "# n.ipynb\n\n# In [1]\nx = 1\ndisplay(x)\n",
		},
		"run in another order": {
			notebook: `{"cells":[` + fmt.Sprintf(code, `,"execution_count":7`) + `,` + fmt.Sprintf(code, `,"execution_count":7`) + `],"nbformat":4}`,
			want:     "# n.ipynb\n\n# In [1]\nx = 1\ndisplay(x)\n\n# In [2]\nx = 1\ndisplay(x)\n",
		},
		"version 3": {
			notebook: `{"worksheets":[{"cells":[{"cell_type":"heading","level":1,"source":["Title"]},{"cell_type":"code","input":["x = 1"],"language":"python","prompt_number":2}]}],"nbformat":3}`,
			want:     "# n.ipynb\n\n# Title\n\n# In [2]\nx = 1\n",
		},
		"empty cells": {
			notebook: `{"cells":[{"cell_type":"code","source":[]},{"cell_type":"raw","source":"raw"},` + fmt.Sprintf(code, ``) + `],"metadata":{"kernelspec":{"name":"python3"}},"nbformat":4}`,
			want:     "# n.ipynb\n\n# In [1]\nx = 1\ndisplay(x)\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := port.PortNotebook([]byte(c.notebook), port.Options{Name: "a/n.ipynb", Markdown: !c.leaveOut})
			if err != nil {
				t.Fatal(err)
			}
			if p.Python != c.want {
				t.Errorf("the Python is\n%s\nwant\n%s", p.Python, c.want)
			}
		})
	}
}

func TestNoNotebooks(t *testing.T) {
	for name, c := range map[string]struct{ notebook, want string }{
		"no JSON":          {"{", "n.ipynb is no notebook"},
		"something else":   {`{"a":1}`, "n.ipynb is no notebook: it has neither cells nor worksheets"},
		"another language": {`{"cells":[],"metadata":{"kernelspec":{"name":"ir","language":"R"}}}`, "n.ipynb is a notebook of r; only those of Python"},
		"an older one of another language": {
			`{"worksheets":[{"cells":[{"cell_type":"code","input":"puts 1","language":"ruby"}]}]}`, "n.ipynb is a notebook of ruby",
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := port.PortNotebook([]byte(c.notebook), port.Options{Name: "n.ipynb"})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("said %v, want %q", err, c.want)
			}
		})
	}
}

// An error of a cell's Python is told with what says where it is.
func TestNoPythonInACell(t *testing.T) {
	p, err := port.PortNotebook(notebookOf(t, "x = 1", "\n!ls\nx = = 2", "y"), port.Options{Name: "n.ipynb"})
	var wrong *syntax.Error
	if !errors.As(err, &wrong) || p == nil {
		t.Fatalf("it is %v with %v", err, p)
	}
	if got := port.At("n.ipynb", wrong.Line, p.Cells); got != "n.ipynb: cell 2, line 3" || wrong.Column != 5 {
		t.Errorf("it is at %s, column %d", got, wrong.Column)
	}
	if got := p.Python[wrong.Span.Start:wrong.Span.End]; got != "=" {
		t.Errorf("it is of %q", got)
	}
}

func TestNotes(t *testing.T) {
	p, err := port.PortNotebook(notebookOf(t, "import json", "%matplotlib inline\nimport matplotlib.pyplot as plt\nfrom torch import nn", "import torch\nx = 1"), port.Options{Name: "n.ipynb"})
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"cell 2 only imports matplotlib, torch"}; !slices.Equal(p.Notes, want) {
		t.Errorf("the notes are %q, want %q", p.Notes, want)
	}
}

// Whatever a cell holds, its lines stay where they are.
func FuzzCells(f *testing.F) {
	for _, cell := range []string{
		"%cd a\n!b {x} \\\n c\nx = !d\nx", "%%bash\na'''b\\", "x = '''\n%a\n''' # '\n?y", "  %time x\n  y,", "%%writefile {a}\n\n",
	} {
		f.Add(cell)
	}
	f.Fuzz(func(t *testing.T, cell string) {
		if strings.ContainsAny(cell, "\r\x00") || strings.TrimSpace(cell) == "" {
			t.Skip()
		}
		p, err := port.PortNotebook(notebookOf(t, cell), port.Options{Name: "n.ipynb"})
		var refused *port.Refused
		var cells []port.Cell
		switch {
		case errors.As(err, &refused):
			cells = refused.Cells
		case p != nil:
			cells = p.Cells
		default:
			t.Fatal(err)
		}
		if want := strings.Count(strings.TrimRight(cell, " \t\n"), "\n") + 1; len(cells) != 1 || cells[0].Lines != want {
			t.Errorf("%q has %d lines, and became %v", cell, want, cells)
		}
	})
}

func TestBeside(t *testing.T) {
	p := &port.Program{
		Python: "# a\nif x:\n\tf('中文中文中文')\n\ny\n",
		Text:   "// a\nconst { f } = require(\"m\");\nif (x) {\n\tf('中文中文中文');\n}\n\ny\n",
		Places: []port.Place{{Line: 3, FromLine: 2}, {Line: 4, FromLine: 3}, {Line: 4, Column: 3, FromLine: 3}, {Line: 7, FromLine: 5}},
	}
	const want = "" +
		"1 # a             │ // a\n" +
		"                  │ const { f } = …\n" +
		"2 if x:           │ if (x) {\n" +
		"3     f('中文中…  │     f('中文中…\n" +
		"                  │ }\n" +
		"4                 │\n" +
		"5 y               │ y\n"
	if got := p.Beside(36); got != want {
		t.Errorf("beside each other they are\n%s\nwant\n%s", got, want)
	}
}

// Lines of a notebook have the numbers that messages name: those of their cells.
func TestBesideOfCells(t *testing.T) {
	p, err := port.PortNotebook(notebookOf(t, "x = 1", "if x:\n    x = 2\n\nx"), port.Options{Name: "n.ipynb"})
	if err != nil {
		t.Fatal(err)
	}
	const want = "" +
		"  # n.ipynb       │ // n.ipynb\n" +
		"                  │\n" +
		"  # In [1]        │ // In [1]\n" +
		"                  │ const { displa…\n" +
		"1 x = 1           │ let x = 1;\n" +
		"                  │\n" +
		"  # In [2]        │ // In [2]\n" +
		"1 if x:           │ if (x) {\n" +
		"2     x = 2       │     x = 2;\n" +
		"                  │ }\n" +
		"3                 │\n" +
		"4 display(x)      │ display(x);\n"
	if got := p.Beside(36); got != want {
		t.Errorf("beside each other they are\n%s\nwant\n%s", got, want)
	}
}

// A module that a cell writes is one beside the notebook, whether or not it is there yet.
func TestWrittenModule(t *testing.T) {
	p, err := port.PortNotebook(notebookOf(t, "%%writefile ./helper.py\nclass Helper: pass", "from helper import Helper\nh = Helper()"), port.Options{Name: "n.ipynb"})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"require('./helper')", "new Helper()"} {
		if !strings.Contains(p.Text, want) {
			t.Errorf("%s is not in\n%s", want, p.Text)
		}
	}
}
