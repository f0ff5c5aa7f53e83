package port

import "testing"

// TestPrompt is what entries become at a prompt where x, A_B and Run are bound already: no name that is there is declared
// again, and what is bound stays for later entries.
func TestPrompt(t *testing.T) {
	for _, test := range []struct{ source, want string }{
		{"True", "true"},
		{"'a'", "'a'"},
		{"y", "y"},
		{"y.z(a=1)", "y.z({a: 1})"},
		{"x = 1", "x = 1"},
		{"y = 1", "let y = 1"},
		{"y = 1\ny = 2\n", "let y = 1;\ny = 2;"},
		{"x, y = 1, 2", "let y;\n[x, y] = [1, 2];"},
		{"y += 1", "const { add } = require('modelarts/py');\ny = add(y, 1);"},
		{"from json import dumps as x", "const { dumps: x } = require('modelarts/py/json')"},
		{"def x(): pass", "function x() {  }"},
		{"class x: pass", "class x {  }"},
		{"for x in [1]: print(x)", "for (x of [1]) { print(x); }"},
		{"for y in [1]: print(y)", "for (const y of [1]) { print(y); }"},
		{"for i in [1]:\n    with open('a') as f:\n        y = f\n",
			"const { open } = require('modelarts/py');\nlet f, y;\nfor (const i of [1]) {\n    f = open('a'); try {\n        y = f;\n    } finally { f.close(); }\n}"},
		{"Session()", "new Session()"},
		{"session = Session()", "session = new Session()"},
		{"Run(lr=1)", "const { call } = require('modelarts/py');\ncall(Run, [], {lr: 1});"},
		{"A_B(lr=1)", "const { call } = require('modelarts/py');\ncall(A_B, [], {lr: 1});"},
		{"unknown(lr=1)", "unknown({lr: 1})"},
		{"def f(a, b=1): pass", "const { parameters } = require('modelarts/py');\nfunction f(a, b = 1) {  } parameters(f, \"a\", \"b\");"},
		{"def f():\n    def g(a, b=1): pass\n    g(1)\n", "function f() {\n    function g(a, b = 1) {  }\n    g(1);\n}"},
		{"__name__", "'__main__'"},
		{"help(x)", "help(x)"},
		{"print(x, None)", "print(x, null)"},
		{"print(*x)", "const { iter } = require('modelarts/py');\nprint(...iter(x));"},
		{"import json\njson.dumps(x)", "const json = require('modelarts/py/json');\njson.dumps(x);"},
	} {
		p, err := Port(test.source, Options{Prompt: &Prompt{Names: []string{"x", "A_B", "Run"}}})
		if err != nil {
			t.Errorf("%q: %v", test.source, err)
		} else if p.Text != test.want || len(p.Marks) > 0 {
			t.Errorf("%q becomes\n%s\nwant\n%s\nmarks %v", test.source, p.Text, test.want, p.Marks)
		}
	}
}

// TestMeant are texts that both languages take.
func TestMeant(t *testing.T) {
	for _, test := range []struct {
		source string
		python bool
	}{
		{"f(a=1)", true}, {"f(x=1)", false}, {"f(x=x)", true}, {"f(a == 1)", false}, {"f(g(a=1))", true}, {"[f(a=1)]", true},
		{"True", true}, {"x = None", true}, {"{'a': [False]}", true}, {"true", false},
		{"len(x)", true}, {"str(1)", true}, {"print(x)", false}, {"TypeError('a')", false}, {"ValueError('a')", true},
		{"'a' * 3", true}, {"'3' * 3", false}, {"3 * 'ab'", true}, {"'%d' % x", true}, {"'7' % 2", false}, {"[1] + [2]", true}, {"[1] + x", false},
		{"a, b = b, a", true}, {"a, b", false}, {"a = b = 1", false}, {"n: int = 5", true}, {"outer: x = 5", false},
		{"7 // 2", true}, {"y // x", true}, {"y // why", false}, {"x / 2", false},
		{"1 < x < 5", true}, {"x == 1 == y", true}, {"x < 2 > y", true}, {"y<string>(1)", false}, {"print(y<string>(1))", false}, {"1 < x", false}, {"assert(x)", true}, {"not(x)", true}, {"del(x)", true}, {"raise(x)", true},
		{"x.append(1)", false}, {"job.get_job_info()['status']", false}, {"{a: 1}", false}, {"const y = f(a=1)", false}, {"", false},
	} {
		if got := Meant(test.source, []string{"x"}); got != test.python {
			t.Errorf("%q: %v", test.source, got)
		}
	}
}
