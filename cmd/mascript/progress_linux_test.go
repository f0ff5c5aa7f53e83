package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"unicode/utf8"
)

// What stands on the screen before and after a wait, and what only in between.
const (
	opened  = `session on the embedded platform of this machine: .*`
	between = `JOBSTAT_(INIT|WAITING|SUBMIT_TRYING|RUNNING)`
)

// lineOf is the line that a wait leaves.
func lineOf(name, status string) string {
	return name + ` \(\d\) V0001 \(\d\): ` + status + `, [0-9.]+ s`
}

// onTerminal starts a script on a terminal of 100 columns, in a folder with boot files.
func onTerminal(t *testing.T, script string) *pty {
	t.Helper()
	files := bootFiles(t)
	files["main.js"] = script
	return besideTraining(newPTY(t, newFolder(t, files), 100, "main.js"))
}

// besideTraining has the boot files end with the test, though it fails.
func besideTraining(p *pty) *pty {
	p.t.Cleanup(func() { p.touch("second"); p.touch("end") })
	return p
}

// bootFiles are what trainings run, which wait for files in HOME, and what they need.
func bootFiles(t *testing.T) map[string]string {
	t.Helper()
	stories, err := os.ReadFile(filepath.Join("testdata", "lib", "stories.js"))
	if err != nil {
		t.Fatal(err)
	}
	const until = "until test -e $HOME/%s; do sleep 0.02; done\n"
	return map[string]string{
		"lib/stories.js": string(stories),
		"mascript/obs/bucket/code/train.sh": "printf '\\033[32mepoch 1/2\\033[0m\\tloss 0.41\\n\\n'\n" + fmt.Sprintf(until, "second") +
			"echo 'epoch 2/2 " + strings.Repeat("训", 80) + "'\n" + fmt.Sprintf(until, "end"),
		"mascript/obs/bucket/code/fails.sh": fmt.Sprintf(until, "end") + "echo loss is not a number\nexit 3\n",
		"mascript/obs/bucket/data/data.csv": "1,2\n",
	}
}

const fitOnTerminal = `
const { estimator } = require('./lib/stories.js');
const job = estimator('train.sh').fit({ inputs: '/bucket/data/', wait: true, job_name: 'flowers' });
print('status ' + job.status);
`

func TestWaitIsOneLine(t *testing.T) {
	p := onTerminal(t, fitOnTerminal).start()
	p.shows(`\r\x1b\[\?7ljob flowers \(1\) V0001 \(1\): JOBSTAT_RUNNING, [0-9.]+ s  epoch 1/2 loss 0\.41\x1b\[J`)
	p.touch("second")
	p.shows(`JOBSTAT_RUNNING, [0-9.]+ s  epoch 2/2 训{15,25}\x1b`)
	p.resize(70)
	p.shows(`JOBSTAT_RUNNING, [0-9.]+ s  epoch 2/2 训{1,10}\x1b`)
	p.resize(100)
	p.shows(`JOBSTAT_RUNNING, [0-9.]+ s  epoch 2/2 训{15,25}\x1b`)
	p.touch("end")
	raw := p.ends(0)
	p.screenShows(raw, opened, "job "+lineOf("flowers", "JOBSTAT_COMPLETED"), "status 10")
	if left := regexp.MustCompile(between + `[^\x1b\r]*\r?\n`).FindString(raw); left != "" {
		t.Errorf("a line is left: %q", left)
	}
	for _, drawn := range regexp.MustCompile(`\x1b\[\?7l([^\x1b]*)\x1b\[J`).FindAllStringSubmatch(raw, -1) {
		if width := utf8.RuneCountInString(drawn[1]) + strings.Count(drawn[1], "训"); width >= 100 {
			t.Errorf("a line of %d columns: %q", width, drawn[1])
		}
	}
}

func TestFailedWaitIsOneLine(t *testing.T) {
	p := onTerminal(t, strings.Replace(fitOnTerminal, "train.sh", "fails.sh", 1)).start()
	p.shows(`JOBSTAT_RUNNING.*Service Log.*\x1b\[J`)
	p.touch("end")
	raw := p.ends(0)
	lines := p.screen(raw)
	for i, line := range lines {
		if i > 2 && !strings.HasPrefix(line, "  ") && !strings.HasPrefix(line, "mascript logs 1/1 ") { // a long command takes more than a line
			lines[i] = ""
		}
	}
	said := strings.Join(lines, "\n")
	if !regexp.MustCompile(`\A` + opened + "\njob " + lineOf("flowers", "JOBSTAT_FAILED") + "\nits log ends with:\n" + `(  .*\n|\n)+  loss is not a number\n  .*return code: 3\nmascript logs 1/1 prints all of it\n\z`).MatchString(said) {
		t.Errorf("the screen shows\n%s", said)
	}
	if regexp.MustCompile(between).MatchString(said) {
		t.Errorf("a line is left:\n%s", said)
	}
}

// What the script writes while it waits stays whole, whichever stream it goes to.
func TestOutputBesideProgress(t *testing.T) {
	p := onTerminal(t, `
const { Estimator } = require('modelarts/promises');
const { estimator } = require('./lib/stories.js');
const fit = (name) => new Estimator({ ...estimator('train.sh'), output_path: '/bucket/' + name + '/' })
  .fit({ inputs: '/bucket/data/', wait: true, job_name: name });
const { existsSync } = require('fs');
new (require('modelarts').Session)().project_id; // opens the platform, which says so
let n = 0;
const steps = [
  () => { console.log('tick ' + ++n); process.stdout.write('half '); },
  () => process.stderr.write('a line '),
  () => process.stdout.write('and its end\n'),
];
const step = (i) => setTimeout(() => {
  if (i === 0 && existsSync('quiet')) return console.log('quiet');
  steps[i]();
  step((i + 1) % 3);
}, 10);
step(0);
Promise.all([fit('flowers'), fit('trees')]).then((jobs) => print('statuses ' + jobs.map((job) => job.status)));
`).start()
	p.shows(`\r\x1b\[\?7ljob (flowers|trees) [^\x1b]* \(\+1 more\)\x1b\[J`)
	p.shows(`tick \d[05]\r\n`)
	p.touch("quiet")
	p.shows(`quiet\r\n\r\x1b\[\?7ljob `)
	p.touch("second")
	p.touch("end")
	raw := p.ends(0)
	var ended, said []string
	for _, line := range p.screen(raw)[1:] {
		if strings.HasPrefix(line, "job ") {
			ended = append(ended, line)
		} else {
			said = append(said, line)
		}
	}
	if !regexp.MustCompile(`\Ajob ` + lineOf("(flowers|trees)", "JOBSTAT_COMPLETED") + "\njob " + lineOf("(flowers|trees)", "JOBSTAT_COMPLETED") + `\z`).MatchString(strings.Join(ended, "\n")) {
		t.Errorf("the waits left %q", ended)
	}
	for i, line := range said {
		want := fmt.Sprintf("tick %d", i/2+1)
		switch {
		case i == len(said)-2:
			want = "quiet"
		case i == len(said)-1:
			want = "statuses 10,10"
		case i%2 == 1:
			want = "half a line and its end"
		}
		if line != want {
			t.Fatalf("line %d is %q, want %q, in\n%s", i, line, want, strings.Join(said, "\n"))
		}
	}
}

// However a script ends, the line is gone, and the reason stands on a line of its own.
func TestProgressAtTheEnd(t *testing.T) {
	const twin = `
const { existsSync } = require('fs');
const { Estimator } = require('modelarts/promises');
const { estimator } = require('./lib/stories.js');
new Estimator({ ...estimator('train.sh') }).fit({ inputs: '/bucket/data/', wait: true, job_name: 'flowers' });
setInterval(() => {
  if (existsSync('now')) ACT;
}, 10);
`
	const busy = `
try { ` + fitOnTerminal + ` } finally {
  for (const end = Date.now() + 150; Date.now() < end;); // the next signal is another Ctrl-C then
  console.log('cleaning up');
  for (;;);
}`
	for _, c := range []struct {
		name, script string
		act          func(*pty)
		code         int
		screen       []string
	}{
		{"Ctrl-C", fitOnTerminal, func(p *pty) { p.types("\x03") }, 130,
			[]string{"no longer waiting for job 1 version 1; .*", "mascript: interrupted"}},
		{"Ctrl-C twice", busy, func(p *pty) { p.types("\x03"); p.shows("cleaning up"); p.types("\x03") }, 130,
			[]string{"no longer waiting for job 1 version 1; .*", "cleaning up", "(\\^C)?mascript: interrupted"}},
		{"SIGTERM", fitOnTerminal, func(p *pty) { p.command.Process.Signal(syscall.SIGTERM) }, 143, nil},
		{"process.exit", strings.Replace(twin, "ACT", "process.exit(3)", 1), func(p *pty) { p.touch("now") }, 3, nil},
		{"an uncaught error", strings.Replace(twin, "ACT", "throw new Error('broken')", 1), func(p *pty) { p.touch("now") }, 1,
			[]string{`main\.js:7:\d+`, `7 \|.*`, ` +\| +\^`, `Error: broken`, `    at .*`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := onTerminal(t, c.script).start()
			p.shows(`JOBSTAT_RUNNING.*epoch 1/2 loss 0\.41\x1b\[J`)
			c.act(p)
			p.screenShows(p.ends(c.code), append([]string{opened}, c.screen...)...)
			p.touch("second")
			p.touch("end")
		})
	}
}

// Who wants no colour, or reads from a pipe, gets one plain line a change and nothing else.
func TestProgressIsPlainElsewhere(t *testing.T) {
	plain := regexp.MustCompile(`\A` + opened + "\n(job " + lineOf("flowers", between) + "\n)+job " + lineOf("flowers", "JOBSTAT_COMPLETED") + `\n\z`)
	for _, setting := range []string{"NO_COLOR=1", "TERM=dumb"} {
		t.Run(setting, func(t *testing.T) {
			p := onTerminal(t, strings.Replace(fitOnTerminal, "print", "//", 1))
			p.command.Env = append(p.command.Env, setting)
			p.start()
			p.shows(`JOBSTAT_RUNNING.*\n`)
			p.touch("second")
			p.touch("end")
			if raw := strings.ReplaceAll(p.ends(0), "\r\n", "\n"); !plain.MatchString(raw) {
				t.Errorf("the terminal was sent %q", raw)
			}
		})
	}
	t.Run("stderr is a pipe", func(t *testing.T) {
		p := onTerminal(t, fitOnTerminal)
		var stderr bytes.Buffer
		p.command.Stderr = &stderr
		p.touch("second")
		p.touch("end")
		p.start()
		if raw := p.ends(0); raw != "status 10\r\n" {
			t.Errorf("the terminal was sent %q", raw)
		}
		if !plain.MatchString(stderr.String()) {
			t.Errorf("stderr got %q", stderr.String())
		}
	})
	t.Run("stdout is a pipe", func(t *testing.T) {
		p := onTerminal(t, fitOnTerminal)
		var stdout bytes.Buffer
		p.command.Stdout = &stdout
		p.start()
		p.shows(`\x1b\[\?7ljob .*epoch 1/2 loss 0\.41\x1b\[J`)
		p.touch("second")
		p.touch("end")
		p.screenShows(p.ends(0), opened, "job "+lineOf("flowers", "JOBSTAT_COMPLETED"))
		if stdout.String() != "status 10\n" {
			t.Errorf("stdout got %q", stdout.String())
		}
	})
}
