package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// A completingShell is one that mascript completion has a script for, as it starts without the user's own settings.
type completingShell struct {
	name      string
	arguments []string
	settle    string // what it is told at its start: how it asks for a line
}

// TestCompletion types the beginnings of command lines into real shells, with Tab, and looks at what the program is called
// with when they are entered: what is completed has to be quoted as the shell reads it.
func TestCompletion(t *testing.T) {
	dir := newFolder(t, map[string]string{
		"hello.js": "", "my file.js": "", "数据 一.py": "", "it's.mjs": "", "a:b.ts": "", "notes.txt": "",
		"flags.py":                          "parser.add_argument('--learning-rate', type=float, help='how fast')\n",
		"folder of/deep.js":                 "",
		"home/sub/at home.js":               "",
		"train/train.sh":                    "true\n",
		"mascript/profiles/work.json":       "{}",
		"mascript/obs/bucket/data/数据 一.csv": "1\n", "mascript/obs/bucket/my code/x.py": "", "mascript/obs/other/x": "",
		"make.js": `const { Session, Estimator } = require('modelarts');
const estimator = new Estimator(new Session(), { train_instance_type: 'local', train_instance_count: 1, code_dir: './train', boot_file: 'train.sh' });
estimator.fit({ inputs: './train', job_name: 'flowers', wait: true });
`,
	})
	// What is completed goes to the program itself, and no other line does.
	wrapper := filepath.Join(dir, "bin", "mascript")
	if err := os.Mkdir(filepath.Dir(wrapper), 0o700); err != nil {
		t.Fatal(err)
	}
	real, err := exec.LookPath("mascript")
	if err != nil {
		t.Fatal(err)
	}
	text := `#!/bin/sh
case "$1" in
__complete) shift; exec '` + real + `' __complete --within ` + patience.String() + ` "$@";;
make.js) exec '` + real + `' "$@";;
esac
printf '<%s>' "$@"
echo .
`
	if err := os.WriteFile(wrapper, []byte(text), 0o700); err != nil {
		t.Fatal(err)
	}
	p := newPTY(t, dir, 100)
	environment := p.command.Env
	p.master.Close()
	made := exec.Command("mascript", "make.js")
	made.Dir, made.Env = dir, environment
	if output, err := made.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, output)
	}

	for _, shell := range []completingShell{
		{"bash", []string{"--norc", "--noprofile", "-i"}, `eval "$('` + real + `' completion bash)"; PS1='ready''> '`},
		{"zsh", []string{"-f", "-i"}, `eval "$('` + real + `' completion zsh)"; PS1='ready''> '`},
		{"fish", []string{"--no-config", "-i"}, `'` + real + `' completion fish | source; function fish_prompt; echo -n ready'> '; end`},
	} {
		t.Run(shell.name, func(t *testing.T) {
			program, err := exec.LookPath(shell.name)
			if err != nil {
				missingTool(t, shell.name)
			}
			p := newPTY(t, dir, 100)
			p.command.Path, p.command.Args = program, append([]string{shell.name}, shell.arguments...)
			p.command.Env = append(environment, "PATH="+filepath.Dir(wrapper)+":"+os.Getenv("PATH"), "HOME="+filepath.Join(dir, "home"))
			p.start()
			p.types(shell.settle + "\r")
			for _, c := range []struct{ keys, want string }{
				{"vers\t", "<version>"},
				{"obs l\t", "<obs><ls>"},
				{"logs --fol\t", "<logs><--follow>"},
				{"--profile wo\t", "<--profile><work>"},
				{"ps --profile=wo\t", "<ps><--profile=work>"},
				{"--debug=b\t", "<--debug=body>"},
				{"help Estimator.get_framework\t", "<help><Estimator.get_framework_list>"},
				{"help obs c\tp", "<help><obs><cp>"},
				{"completion z\t", "<completion><zsh>"},
				{"hel\tlo\t", "<hello.js>"},
				{"run my\t", "<run><my file.js>"},
				{`run my\ f` + "\t", "<run><my file.js>"},
				{`run "my f` + "\t", "<run><my file.js>"},
				{"run 'my f\t", "<run><my file.js>"},
				{"run 数\t", "<run><数据 一.py>"},
				{"run it\t", "<run><it's.mjs>"},
				{"run a:\t", "<run><a:b.ts>"},
				{"run fol\tde\t", "<run><folder of/deep.js>"},
				{"run ~/su\tat\t", "<run>" + "<" + dir + "/home/sub/at home.js>"},
				{"run hello.js not\t", "<run><hello.js><notes.txt>"},
				{"run flags.py --lea\t", "<run><flags.py><--learning-rate>"},
				{"logs flo\t", "<logs><flowers>"},
				{"logs flowers/\t", "<logs><flowers/V0001>"},
				{"stop flowers flo\t", "<stop><flowers><flo>"},
				{"obs ls obs://bu\tda\t数\t", "<obs><ls><obs://bucket/data/数据 一.csv>"},
				{"obs cat obs://bucket/my\tx\t", "<obs><cat><obs://bucket/my code/x.py>"},
			} {
				p.shows(`ready> `)
				p.types("mascript " + c.keys + "\r")
				p.shows(regexp.QuoteMeta(strings.ReplaceAll(c.want, "", "")) + `\.\r`)
			}
			p.shows(`ready> `)
			p.types("exit\r")
			p.ends(0)
		})
	}
}
