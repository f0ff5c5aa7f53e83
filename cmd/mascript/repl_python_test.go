package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"mascript/internal/port"
	"mascript/runtime"
	"mascript/runtime/py"
)

// TestStrayPython is what the shell answers to an entry, in a session that has declared x, job, session and items.
func TestStrayPython(t *testing.T) {
	for _, test := range []struct {
		entry string
		want  Translation
	}{
		{"from modelarts.session import Session", Translation{Text: "const { Session } = require('modelarts/session')"}},
		{`job.get_job_info()["status"]`, Translation{}},
		{"x.append(1)", Translation{}},
		{"est.fit(wait=True)", Translation{Text: "est.fit({wait: true})"}},
		{"f(a=1)", Translation{Text: "f({a: 1})"}},
		{"f(x=1)", Translation{}},
		{"f(x=x)", Translation{Text: "f({x: x})"}},
		{"True", Translation{Text: "true"}},
		{"None", Translation{Text: "null"}},
		{`print "x"`, Translation{Text: `print("x")`}},
		{`print("x", 1)`, Translation{}},
		{"session = Session()", Translation{}},
		{"x = None", Translation{Text: "x = null"}},
		{"len(x)", Translation{Text: "const { len } = require('modelarts/py');\nlen(x);"}},
		{"for i in range(3):", Translation{More: true}},
		{"for i in range(3):\n    print(i)", Translation{Text: "const { range } = require('modelarts/py');\nfor (const i of range(3)) {\n    print(i);\n}", More: true}},
		{"for i in range(3):\n    print(i)\n", Translation{Text: "const { range } = require('modelarts/py');\nfor (const i of range(3)) {\n    print(i);\n}"}},
		{"for i in range(3):\n", Translation{Why: "expected an indented block for the for of line 1, found the end of the file"}},
		{"if x: print(1)", Translation{Text: "const { bool } = require('modelarts/py');\nif (bool(x)) { print(1); }", More: true}},
		{"if x: print(1)\n", Translation{Text: "const { bool } = require('modelarts/py');\nif (bool(x)) { print(1); }"}},
		{"def f(x):", Translation{More: true}},
		{"def f(x)", Translation{Why: "expected ':' after the parameters of def, found a new line"}},
		{"job.get_job_info(", Translation{More: true}},
		{"retrun 5", Translation{}},
		{"x = = 1", Translation{}},
		{"foo bar", Translation{}},
		{"select * from jobs", Translation{Why: "there is no SQL here; .jobs [PATTERN] lists jobs, and Estimator.get_job_list(session) gives them"}},
		{"ls -l", Translation{Why: "type require('fs').readdirSync('.'); mascript obs ls BUCKET/ lists what is in a bucket"}},
		{"ls", Translation{Why: "type require('fs').readdirSync('.'); mascript obs ls BUCKET/ lists what is in a bucket"}},
		{"mascript ps", Translation{Why: "type .jobs"}},
		{"mascript logs -f flowers", Translation{Why: "type .tail flowers"}},
		{"pip install x", Translation{Why: "mascript has no Python packages; the ones of a training are named by Environment and its pip_packages, or in the code_dir's pip-requirements.txt"}},
		{"exit", Translation{Why: "type .exit, or press Ctrl-D"}},
		{"quit()", Translation{Why: "type .exit, or press Ctrl-D"}},
		{"%time f()", Translation{Why: "type .time f()"}},
		{"%%time\nf()", Translation{Why: "type .time f()"}},
		{"!ls", Translation{Why: "the shell of the system is not at hand here; require('child_process').execSync('ls').toString() runs a command"}},
		{"!x", Translation{}},
		{"!ls -l", Translation{Why: "the shell of the system is not at hand here; require('child_process').execSync('ls -l').toString() runs a command"}},
		{"?x", Translation{Why: "type x? or help(x)"}},
		{"x??", Translation{Why: "type x?"}},
		{`s = """abc`, Translation{More: true}},
		{"s = \"\"\"abc\ndef\"\"\"", Translation{Text: "let s = `abc\ndef`;"}},
		{"est = Estimator(\n    framework_type=\"PyTorch\",", Translation{More: true}},
		{"est = Estimator(\n    framework_type=\"PyTorch\",\n    train_instance_count=1)", Translation{Text: "let est = new Estimator({\n    framework_type: \"PyTorch\",\n    train_instance_count: 1});"}},
		{`"%s: %d" % ("a", 1)`, Translation{Text: "const { sprintf } = require(\"modelarts/py\");\nsprintf(\"%s: %d\", \"a\", 1);"}},
		{`"-" * 20`, Translation{Text: `"-".repeat(20)`}},
		{"[0] * 3", Translation{Text: "const { repeat } = require('modelarts/py');\nrepeat([0], 3);"}},
		{"a, b = 1, 2", Translation{Text: "let [a, b] = [1, 2]"}},
		{"7 // 2", Translation{Text: "const { floordiv } = require('modelarts/py');\nfloordiv(7, 2);"}},
		{"x // where", Translation{}},
		{"x // 2", Translation{Text: "const { floordiv } = require('modelarts/py');\nfloordiv(x, 2);"}},
		{"n: int = 5", Translation{Text: "let n = 5"}},
		{"import numpy as np", Translation{Why: "mascript has no Python package numpy; what needs it belongs in a boot file, which python3 runs"}},
		{"import numpy", Translation{Why: "mascript has no Python package numpy; what needs it belongs in a boot file, which python3 runs"}},
		{"import json", Translation{Text: "const json = require('modelarts/py/json')"}},
		{"0 < x < 10", Translation{Text: "0 < x && x < 10"}},
		{"f<string>(1)", Translation{}},
		{"%matplotlib inline\nimport json\nprint(x, None)", Translation{Text: "// %matplotlib inline\nconst json = require('modelarts/py/json');\nprint(x, null);"}},
		{"import json\n!pip install x\n%time f(x)", Translation{Text: "const json = require('modelarts/py/json');\n// !pip install x\nf(x);"}},
		{"import json\n!ls {x}", Translation{Text: "const { f, sh } = require('modelarts/py');\nconst json = require('modelarts/py/json');\nsh(f`ls ${x}`);"}},
		{"if x:\n    !ls\n", Translation{Text: "const { bool, sh } = require('modelarts/py');\nif (bool(x)) {\n    sh('ls');\n}"}},
		{"import json\n%%html\n", Translation{Why: "a cell's magic, such as %%html, must be its first line"}},
		{"%%html\n<b>", Translation{Why: "%%html has no counterpart: it is a notebook's magic"}},
		{"%%bash\nls", Translation{Text: "const { sh } = require('modelarts/py');\nsh(`\nls`, {check: true});"}},
		{"import torch", Translation{Why: "mascript has no Python package torch; what needs it belongs in a boot file, which python3 runs"}},
		{"from typing import Dict", Translation{Why: "JavaScript needs nothing for that"}},
		{"import json", Translation{Text: "const json = require('modelarts/py/json')"}},
		{"const y = f(a=1)", Translation{}},
		{"await foo()", Translation{}},
		{"import fs from 'fs'", Translation{}},
		{"let a: number = 1", Translation{}},
		{"{a: 1}", Translation{}},
		{"{lr: 0.1, epochs: 3}", Translation{}},
		{"{a: 1, b: 2}", Translation{}},
		{"{a: 1}.a", Translation{}},
		{"{lr: 0.1, wait: True}", Translation{Text: "const { dict } = require('modelarts/py');\ndict([[lr, 0.1], [wait, true]]);"}},
		{`{"a": True}`, Translation{Text: `({"a": true})`}},
		{"x ? 1 : 2", Translation{}},
		{"x if x else 2", Translation{Text: "const { bool } = require('modelarts/py');\nbool(x) ? x : 2;"}},
		{"not x", Translation{Text: "const { bool } = require('modelarts/py');\n!bool(x);"}},
		{"x is None", Translation{Text: "x == null"}},
		{"x in items", Translation{}},
		{`"a" in x and True`, Translation{Text: "const { isIn } = require(\"modelarts/py\");\nisIn(\"a\", x) && true;"}},
		{"lambda x: x + 1", Translation{Text: "const { add } = require('modelarts/py');\n(x) => add(x, 1);"}},
		{"@dec", Translation{More: true}},
		{"@dec\ndef f(): pass\n", Translation{Text: "const f = dec(\nfunction f() {  });"}},
		{`>>> job.get_job_info()["status"]`, Translation{Text: `job.get_job_info()["status"]`}},
		{">>> x = None", Translation{Text: "x = null"}},
		{"    x = None", Translation{Text: "x = null"}},
		{"# comment", Translation{Text: "// comment"}},
		{"x = 5  # five", Translation{Text: "x = 5;  // five"}},
		{"with open(\"a\") as f:\n    pass\n", Translation{Text: "const { open } = require(\"modelarts/py\");\nlet f = open(\"a\"); try {\n} finally { f.close(); }"}},
		{"try:\n    pass", Translation{More: true}},
		{"try:\n    pass\n", Translation{Why: "expected 'except' or 'finally' for the try of line 1, found the end of the file"}},
		{"match x:\n    case 1: pass\n", Translation{Why: "match has no translation; write if and elif"}},
		{"async def f(): pass\n", Translation{Why: "async def: Python's coroutines have no translation"}},
		{"x = 5 +", Translation{}},
		{"x = [1,\n2,", Translation{More: true}},
		{"return 5", Translation{}},
		{"jobs", Translation{Why: "type .jobs"}},
		{"ps aux", Translation{Why: "type .jobs"}},
		{"cat = 5", Translation{}},
		{"ls - 1", Translation{}},
		{"git status", Translation{Why: "the shell of the system is not at hand here; require('child_process').execSync('git status').toString() runs a command"}},
		{`raise ValueError("x")`, Translation{Text: "const { ValueError } = require(\"modelarts/py\");\nthrow new ValueError(\"x\");"}},
		{`f"loss {x}"`, Translation{Text: "const { f } = require(\"modelarts/py\");\nf`loss ${x}`;"}},
		{"x++", Translation{}},
		{"x?.y", Translation{}},
		{"'use strict'", Translation{}},
		{"x = 1; y = True", Translation{Text: "x = 1; let y = true"}},
		{"exit = 5", Translation{}},
		{`print("a", end="")`, Translation{Text: `require("modelarts/py").print("a", {end: ""})`}},
		{`sorted(items, key=lambda j: j["id"])`, Translation{Text: "const { sorted } = require(\"modelarts/py\");\nsorted(items, {key: (j) => j[\"id\"]});"}},
		{"print(not x)", Translation{Text: "const { bool } = require('modelarts/py');\nprint(!bool(x));"}},
		{`est.fit(inputs="/bucket/data/", wait=True, job_name=None)`, Translation{Text: `est.fit({inputs: "/bucket/data/", wait: true, job_name: null})`}},
		{`estimator = Estimator(modelarts_session=session, train_instance_count=1, hyperparameters=[{"label": "lr", "value": "0.01"}], log=True)`, Translation{Text: `let estimator = new Estimator({modelarts_session: session, train_instance_count: 1, hyperparameters: [{"label": "lr", "value": "0.01"}], log: true})`}},
		{"if job.get_job_info()[\"status\"] == 10 and not x:\n    print(\"done\")\nelse:\n    print(\"not yet\")\n", Translation{Text: "const { bool } = require(\"modelarts/py\");\nif (job.get_job_info()[\"status\"] === 10 && !bool(x)) {\n    print(\"done\");\n} else {\n    print(\"not yet\");\n}"}},
		{"for j in TrainingJob.get_job_list(session)[\"jobs\"]:\n    print(j[\"job_name\"], j[\"status\"])\n", Translation{Text: "const { iter } = require(\"modelarts/py\");\nfor (const j of iter(TrainingJob.get_job_list(session)[\"jobs\"])) {\n    print(j[\"job_name\"], j[\"status\"]);\n}"}},
		{`names = [j["job_name"] for j in items if j["status"] == 10]`, Translation{Text: "const { list } = require(\"modelarts/py\");\nlet names = list(items).filter((j) => j[\"status\"] === 10).map((j) => j[\"job_name\"]);"}},
		{"while True:\n    break\n", Translation{Text: "while (true) {\n    break;\n}"}},
		{"def fit(lr, wait=True):\n    return est.fit(hyperparameters=[{\"label\": \"lr\", \"value\": str(lr)}], wait=wait)\n", Translation{Text: "const { parameters, str } = require(\"modelarts/py\");\nfunction fit(lr, wait = true) {\n    return est.fit({hyperparameters: [{\"label\": \"lr\", \"value\": str(lr)}], wait: wait});\n} parameters(fit, \"lr\", \"wait\");"}},
		{"class Run:\n    def __init__(self, lr):\n        self.lr = lr\n", Translation{Text: "const { parameters } = require('modelarts/py');\nclass Run {\n    constructor(lr) {\n        this.lr = lr;\n    }\n} parameters(Run, \"lr\");"}},
		{"r = Run(lr=0.1)", Translation{Text: "let r = Run({lr: 0.1})"}},
		{"try:\n    job.stop()\nexcept Exception as e:\n    print(e)\n", Translation{Text: "const { Exception, caught } = require('modelarts/py');\ntry {\n    job.stop();\n} catch (e) { if (!caught(e, Exception)) throw e;\n    print(e);\n}"}},
		{`print "%s is %d" % (x, 5)`, Translation{Text: "const { sprintf } = require(\"modelarts/py\");\nprint(sprintf(\"%s is %d\", x, 5));"}},
		{"import os, json", Translation{Text: "const os = require('modelarts/py/os'); const json = require('modelarts/py/json')"}},
		{"from os import path", Translation{Text: "const { path } = require('modelarts/py/os')"}},
		{"x[1:3]", Translation{Text: "const { slice } = require('modelarts/py');\nslice(x, 1, 3);"}},
		{"x[-1]; y = None", Translation{Text: "const { item } = require('modelarts/py');\nitem(x, -1); let y = null;"}},
		{"x and y", Translation{Text: "const { bool } = require('modelarts/py');\nbool(x) ? y : x;"}},
		{"isinstance(x, str)", Translation{Text: "const { isinstance, str } = require('modelarts/py');\nisinstance(x, str);"}},
		{"job.stop() if x else None", Translation{Text: "const { bool } = require('modelarts/py');\nbool(x) ? job.stop() : null;"}},
		{"from modelarts import *", Translation{Text: "require('modelarts')"}},
		{"import modelarts", Translation{Text: "const modelarts = require('modelarts')"}},
		{"from modelarts.estimator import Estimator", Translation{Text: "const { Estimator } = require('modelarts/estimator')"}},
		{"from modelarts.estimator import Estimator as E", Translation{Text: "const { Estimator: E } = require('modelarts/estimator')"}},
		{`print(f"loss {x:.3f}")`, Translation{Text: "const { fmt } = require(\"modelarts/py\");\nprint(`loss ${fmt(x, \".3f\")}`);"}},
		{"counter += None", Translation{Text: "const { add, iadd } = require('modelarts/py');\ncounter = iadd(counter, null);"}},
		{"del x", Translation{Text: "x = undefined"}},
		{"del(x)", Translation{Text: "x = undefined"}},
		{"yield x", Translation{}},
		{"x = await foo()", Translation{}},
		{"%run train.py", Translation{Why: "type .load train.py"}},
		{"%matplotlib inline", Translation{Why: "there are no magics of IPython here; .help lists the shell's commands"}},
		{"%history", Translation{Why: "type .history"}},
		{"SELECT * FROM jobs", Translation{Why: "there is no SQL here; .jobs [PATTERN] lists jobs, and Estimator.get_job_list(session) gives them"}},
		{"cat train.py", Translation{Why: "type require('fs').readFileSync('train.py', 'utf8')"}},
		{"cd ..", Translation{Why: "type process.chdir('..')"}},
		{`cd("..")`, Translation{}},
		{"python train.py", Translation{Why: "type .load train.py"}},
		{"mascript stop flowers", Translation{Why: "job.stop_job_version() stops a version that you have as an object; any is stopped outside of the shell, by mascript stop flowers"}},
		{"stop 1", Translation{Why: "job.stop_job_version() stops a version that you have as an object; any is stopped outside of the shell, by mascript stop 1"}},
		{"stop", Translation{Why: "job.stop_job_version() stops a version that you have as an object; any is stopped outside of the shell, by mascript stop JOB"}},
		{"stop = 5", Translation{}},
		{"logs 2", Translation{Why: "type .tail 2"}},
		{"logs -f 1", Translation{Why: "type .tail 1"}},
		{"logs", Translation{Why: "type .tail JOB"}},
		{"logs.length", Translation{}},
		{"obs ls", Translation{Why: "session.obs reads and writes objects, see help(session.obs); mascript obs ls is typed outside of the shell"}},
		{"obs ls obs://bucket/", Translation{Why: "session.obs reads and writes objects, see help(session.obs); mascript obs ls obs://bucket/ is typed outside of the shell"}},
		{"obs", Translation{}},
		{"rm 1", Translation{Why: "job.delete_job() deletes a job that you have as an object; any is deleted outside of the shell, by mascript rm 1"}},
		{"rm -f 1/V0002", Translation{Why: "job.delete_job() deletes a job that you have as an object; any is deleted outside of the shell, by mascript rm -f 1/V0002"}},
		{"rm a.txt", Translation{Why: "the shell of the system is not at hand here; require('child_process').execSync('rm a.txt').toString() runs a command"}},
		{"show dbs", Translation{Why: "there is no database here; .jobs lists jobs, and Tab on an empty line the names there are"}},
		{":q", Translation{Why: "type .exit, or press Ctrl-D"}},
		{":wq!", Translation{Why: "type .exit, or press Ctrl-D"}},
		{"help(Estimator)", Translation{}},
		{"help(Estimator.fit) and True", Translation{Text: "const { and } = require('modelarts/py');\nand(help(Estimator.fit), () => true);"}},
	} {
		got := strayPython(test.entry, &port.Prompt{Names: []string{"x", "job", "session", "items"}}, "")
		if got != test.want {
			t.Errorf("%q\n got %+v\nwant %+v", test.entry, got, test.want)
		}
		if got.Text != "" && !isJavaScript(got.Text) {
			t.Errorf("%q becomes what is no JavaScript:\n%s", test.entry, got.Text)
		}
		if strings.Contains(got.Why, "\n") {
			t.Errorf("%q: the reason has several lines: %q", test.entry, got.Why)
		}
	}
}

// TestStrayPythonTyped types blocks line by line: they go on until an empty line.
func TestStrayPythonTyped(t *testing.T) {
	for _, block := range [][]string{
		{"for i in range(3):", "    print(i)", "    print(None)", ""},
		{"def f(x):", "    if x:", "        return 1", "    return 2", ""},
		{"if x:", "    print(1)", "else:", "    print(2)", ""},
		{"@dec", "def f():", "    pass", ""},
		{"try:", "    x", "except ValueError:", "    pass", "finally:", "    pass", ""},
		{"class A:", "    def f(self):", "        return (1,", "                2)", ""},
		{"with open('x') as f:", "    s = '''a", "", "b'''", ""},
	} {
		for n := range block {
			got := strayPython(strings.Join(block[:n+1], "\n"), &port.Prompt{}, "")
			if last := n == len(block)-1; got.More == last || last && got.Text == "" {
				t.Errorf("%q: %+v", block[:n+1], got)
			}
		}
	}
}

// TestStrayPythonRuns holds what translations do beside what Python does with the entry. Each case begins with names that
// both have, which the session knows; shown is what is looked at afterwards, the entry's value if it is empty.
func TestStrayPythonRuns(t *testing.T) {
	type run struct{ python, javascript, entry, shown string }
	const pair = "x = [1, 2]"
	cases := []run{
		{"", "", "x = None", "x"},
		{"", "", "a, b = 1, True", "[b, a]"},
		{"a, b = 1, 2", "a = 1, b = 2", "a, b = b, a", "[a, b]"},
		{pair, pair, "len(x)", ""},
		{pair, pair, "x[-1] if x else None", ""},
		{pair, pair, "x + [None]", ""},
		{pair, pair, "3 in x and True", ""},
		{pair, pair, "x.append(None)", "x"},
		{pair, pair, "x[0:1]", ""},
		{pair, pair, "[i * 2 for i in x]", ""},
		{pair, pair, "x += [None]", "x"},
		{pair, pair, "not x", ""},
		{"x = []", "x = []", "not x", ""},
		{"x = []", "x = []", "x or None", ""},
		{"x = {}", "x = {}", "bool(x)", ""},
		{"d = {'a': 1}", "d = { a: 1 }", "d.get('b', None)", ""},
		{"d = {'a': 1}", "d = { a: 1 }", "[k for k, v in d.items() if v is not None]", ""},
		{"d = {'a': 1}", "d = { a: 1 }", "del d['a']", "d"},
		{"", "", "'-' * 5", ""},
		{"", "", "'%s: %d' % ('a', 1)", ""},
		{"", "", "[0] * 3", ""},
		{"", "", "[1] + [2]", ""},
		{"", "", "7 // 2", ""},
		{"", "", "-7 // 2", ""},
		{"x = -7", "x = -7", "x // 2", ""},
		{"x = 0.25", "x = 0.25", "f'loss {x:.3f}'", ""},
		{"", "", "print(f'{1 + 1}')", "0"},
		{"x = 5", "x = 5", "print('a', x, sep='-', end='!\\n')", "0"},
		{"", "", "print(None or 1, 'x')", "0"},
		{"", "", "for i in range(3):\n    print(i)\n", "0"},
		{"", "", "for i in range(3):\n    last = i\n", "last"},
		{"x = 2", "x = 2", "if x == 2:\n    y = 'two'\nelse:\n    y = 'other'\n", "y"},
		{"", "", "n = 0\nwhile n < 4:\n    n += 1\n", "n"},
		{"n = 1", "n = 1", "n += 1; m = None", "[n, m]"},
		{"", "", "def f(a, b=2):\n    return a + b\n", "f(1)"},
		{"def f(a, c=2): return [a, c]", "PY def f(a, c=2): return [a, c]", "f(1, c=5)", ""},
		{"def f(a, b=2): return [a, b]", "PY def f(a, b=2): return [a, b]", "f(b=5, a=None)", ""},
		{"class Run:\n    def __init__(self, lr): self.lr = lr", "PY class Run:\n    def __init__(self, lr): self.lr = lr", "r = Run(None)", "r.lr"},
		{"", "", "class A:\n    def f(self):\n        return [self.g(), None]\n    def g(self):\n        return 1\n", "A().f()"},
		{"", "", "try:\n    raise ValueError('no')\nexcept ValueError as e:\n    s = str(e)\n", "s"},
		{"", "", "lambda v: v\n", "0"},
		{"x = 3", "x = 3", "(lambda v: v + 1)(x) if x is not None else 0", ""},
		{"", "", "sorted([3, 1, 2], reverse=True)", ""},
		{"", "", "sum(i for i in range(4))", ""},
		{"", "", "str(None)", ""},
		{"", "", "isinstance('a', str)", ""},
		{"", "", "if __name__ == '__main__':\n    top = 1\n", "top"},
		{"", "", "s = '''a\nb'''", "s"},
		{"", "", ">>> t = (1, None)", "t[0]"},
		{"import json", "const json = require('modelarts/py/json')", "json.dumps({'a': None})", ""},
		{"", "", "import json\ns = json.dumps([True])", "s"},
		{"", "", "from os import path\ns = path.join('a', 'b')", "s"},
		{"", "", "items = {'a': 1}\nfor k, v in items.items():\n    print(k, v)\n", "0"},
		{"x = 'ab'", "x = 'ab'", "x[::-1]", ""},
		{"x = 'ab'", "x = 'ab'", "x.upper() if True else None", ""},
		{"x = 5", "x = 5", "1 < x < 10", ""},
		{"x = 5", "x = 5", "x ** 2 if x else None", ""},
	}
	names := []string{"x", "d", "a", "b", "n", "f", "Run", "json"}
	var program strings.Builder
	fmt.Fprintln(&program, "import sys")
	for _, c := range cases {
		entry := strings.TrimPrefix(c.entry, ">>> ")
		show := "exec(" + strconv.Quote(entry+"\nprint("+c.shown+")") + ", names)"
		if c.shown == "" {
			show = "print(eval(" + strconv.Quote(strings.TrimSpace(entry)) + ", names))"
		}
		fmt.Fprintf(&program, "names = {'__name__': '__main__'}\nexec(%q, names)\n%s\nprint(end=chr(0))\n", c.python, show)
	}
	file := filepath.Join(t.TempDir(), "entries.py")
	if err := os.WriteFile(file, []byte(program.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	python, err := exec.CommandContext(t.Context(), interpreter(t), file).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, python)
	}
	wants := strings.Split(string(python), "\x00")
	for i, c := range cases {
		known := names
		if c.javascript == "" {
			known = nil
		}
		made := strayPython(c.entry, &port.Prompt{Names: known}, "")
		text := made.Text
		if made.Why != "" || text == "" && !isJavaScript(c.entry) {
			t.Errorf("%q is not translated: %+v", c.entry, made)
			continue
		}
		if text == "" { // it is JavaScript that does the same, or the test was wrong to ask
			t.Errorf("%q is left alone", c.entry)
			continue
		}
		before := c.javascript
		if of, ok := strings.CutPrefix(before, "PY "); ok {
			before = strayPython(of+"\n", &port.Prompt{}, "").Text
		}
		if shown := c.shown; shown != "" {
			if _, after, _ := strings.Cut(shown, "A()"); after != "" {
				shown = "new A()" + after
			}
			text += "\n;" + shown
		}
		var out bytes.Buffer
		host := runtime.New(runtime.Options{Dir: t.TempDir(), Stdout: &out, Stderr: &out, Modules: py.Modules()})
		err := host.RunText(t.Context(), "entry.js", before+"\n;require('modelarts/py').print(eval("+strconv.Quote(text)+"))")
		if got := out.String(); err != nil || got != wants[i] {
			t.Errorf("%q becomes\n%s\nwhich gives %q (%v), and Python gives %q", c.entry, made.Text, got, err, wants[i])
		}
	}
}

// Beginnings and rests get an answer, too: JavaScript where there is a text, and one line where there is a reason.
func TestStrayPythonIsNeverStuck(t *testing.T) {
	for _, entry := range []string{"", " ", "\n", "!", "! ", "%", "%%", "?", "??", "x??", "print ", "print  'a',", "select from", "'''", "@", "@a", "a\\", "\t", "%%time\nx",
		"import a.b as c", "x = [1,", ">>>", "...", ">>> x", "  >>> None", "def", "def f", "f\"{\"", "\x00", "\xff", "é = None", "if x:\n\n\n", "\n\nTrue\n\n", "cat ..", "cd", "ls /", "mascript", "mascript frob"} {
		got := strayPython(entry, &port.Prompt{Names: []string{"x"}}, "")
		if strings.Contains(got.Why, "\n") {
			t.Errorf("%q: the reason has several lines: %q", entry, got.Why)
		}
		if got.Text != "" && !isJavaScript(got.Text) {
			t.Errorf("%q becomes what is no JavaScript:\n%s", entry, got.Text)
		}
	}
}

func BenchmarkStrayPython(b *testing.B) {
	for name, entry := range map[string]string{
		"javascript": `const info = job.get_job_info(); info.status`, "both": `job.get_job_info()["status"]`, "python": "for j in jobs:\n    print(j['job_name'], None)\n", "neither": "foo bar",
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				strayPython(entry, &port.Prompt{Names: []string{"job"}}, "")
			}
		})
	}
}
