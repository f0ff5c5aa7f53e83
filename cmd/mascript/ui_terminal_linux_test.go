package main

import (
	"regexp"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// uiScript is a script that can wait for a file in its folder, so that a test sees it at each step.
func uiScript(t *testing.T, columns int, script string) *pty {
	t.Helper()
	return newPTY(t, newFolder(t, map[string]string{"main.js": `
const ui = require('modelarts/ui');
const { existsSync } = require('fs');
const until = (name) => { while (!existsSync(name)) sleep(0.01) };
` + script}), columns, "main.js").start()
}

// What is drawn stands below the output and leaves nothing behind, however it ends.
func TestLiveOnTerminal(t *testing.T) {
	const draws = `
let n = 0;
const view = ui.live(() => ui.table([{ step: n, name: '训练' }, { step: 10 * n, name: 'b' }]) + '\n\n' + ui.chart([1, 2, 3], { height: 6 }));
for (n = 1; n <= 3; n++) { view.update(); console.log('line ' + n) }
process.stdout.write('half ');
view.update();
process.stdout.write('a line\n');
sleep(0.12);
print(view.drawn, view);
`
	for _, c := range []struct {
		name, end string
		keys      string
		code      int
		left      []string
	}{
		{"done", "view.done()", "", 0, nil},
		{"done with words", `view.done('one\n\x1b[31mtwo\x1b[2J\x1b[0m')`, "", 0, []string{"one", "two"}},
		{"left", "", "", 0, nil},
		{"exit", "process.exit(3)", "", 3, nil},
		{"an error", "throw new Error('x')", "", 1, []string{"main.js:.*", `\d+ \| .*`, ` +\| .*`, "Error: x", " +at main.js.*"}},
		{"Ctrl-C", "print('waits'); sleep(1000)", "\x03", 130, []string{"waits", `(main.js:.*|\d+ \| .*| +\| .*|KeyboardInterrupt.*|.*interrupted| +at .*)`}},
		{"Ctrl-C caught", "print('waits'); try { sleep(1000) } catch (e) { print(e.name); view.done() }", "\x03", 0, []string{"waits", "KeyboardInterrupt"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			p := uiScript(t, 60, draws+c.end)
			p.shows(`\r\x1b\[\?7l\x1b\[1mstep  name\x1b\[22m\x1b\[m\x1b\[K\r\r\n   1  训练\x1b\[K\r\r\n  10  b\x1b\[K\r\r\n\x1b\[K\r\r\n`)
			if c.keys != "" {
				p.shows(`waits\r\n`)
				p.shows(`\x1b\[9A\r`) // where it is drawn, a ^C is written over it
				p.types(c.keys)
			}
			raw := p.ends(c.code)
			want := []string{"line 1", "line 2", "line 3", "half a line", `true Live \{ drawn: true \}`}
			lines := p.screen(raw)
			if c.name == "Ctrl-C" { // how it is told is not this test's
				lines = lines[:min(len(lines), len(want)+1)]
				p.screenLinesAre(lines, append(want, "waits")...)
			} else {
				p.screenShows(raw, append(want, c.left...)...)
			}
			if strings.LastIndex(raw, "\x1b[?7l") > strings.LastIndex(raw, "\x1b[?7h") {
				t.Errorf("the terminal does not wrap any more: %q", raw)
			}
			if strings.Contains(raw, "\x1b[2J") || strings.Contains(raw, "?25") {
				t.Errorf("the terminal was sent %q", raw)
			}
		})
	}
}

// screenLinesAre is screenShows for lines that are known already.
func (p *pty) screenLinesAre(lines []string, want ...string) {
	p.t.Helper()
	if strings.Join(lines, "\n") != strings.Join(want, "\n") && !regexp.MustCompile(`\A`+strings.Join(want, "\n")+`\z`).MatchString(strings.Join(lines, "\n")) {
		p.t.Errorf("the screen shows\n%s\nwant\n%s", strings.Join(lines, "\n"), strings.Join(want, "\n"))
	}
}

// A window that is made smaller is kept to.
func TestLiveInSmallWindow(t *testing.T) {
	p := uiScript(t, 80, `
const view = ui.live(() => Array.from({ length: 40 }, (_, i) => 'line ' + i + ' ' + '训'.repeat(30)).join('\n'));
until('end');
`)
	p.shows(`line 0 训{30}\x1b\[K\r\r\n`)
	p.shows(`line 21 训{30}\x1b\[K\r\r\n\(\+18 lines\)\x1b\[J\x1b\[\?7h\x1b\[22A\r`)
	p.resize(20)
	p.shows(`line 0 训{6}\x1b\[K\r\r\n`)
	p.touch("end")
	p.screenShows(p.ends(0))
}

// A bar keeps its line below the output; one that is left early goes, one that comes to its end leaves a line.
func TestProgressOnTerminal(t *testing.T) {
	p := uiScript(t, 70, `
for (const name of ui.progress(['a', 'b'], { label: '上传', unit: 'files' })) {
  print(name);
  for (const part of ui.progress([1, 2, 3], { label: 'part', leave: false })) until(name);
}
for (const x of ui.progress([1, 2], { label: 'left' })) { until('b'); break }
try { for (const x of ui.progress([1, 2], { label: 'thrown' })) throw new Error('x') } catch {}
const bar = ui.progress(4, { label: 'first' });
bar.label = 'second ' + 'x'.repeat(100);
sleep(1.1);
bar.advance(3);
until('c');
bar.done();
print('end');
`)
	p.shows(`a\r\n\r\x1b\[\?7l上传  \| {30,40}\|    0%  0/2 files`)
	p.shows(`上传 [^\x1b]*\x1b\[K\r\r\npart  \| *\|    0%  0/3\x1b\[J\x1b\[\?7h\x1b\[1A\r`)
	p.touch("a")
	p.shows(`b\r\n\r\x1b\[\?7l上传  \|█+ +\|   50%  1/2 files`)
	p.touch("b")
	p.shows(`上传: 2/2 files, [0-9.]+ s`)
	p.shows(`second x+… .*75%  3/4`)
	p.touch("c")
	p.screenShows(p.ends(0), "a", "b", `上传: 2/2 files, [0-9.]+ s.*`, `second x+…: 3/4, [0-9.]+ s, [0-9.]+(/s| s each)`, "end")
}

// What stays at the end, and what asks, begin a line of their own where the script is within one.
func TestLeftWithinLine(t *testing.T) {
	p := uiScript(t, 60, `
const bar = ui.progress(2);
process.stdout.write('.');
bar.update(2), bar.done();
const view = ui.live('view');
process.stderr.write('.');
view.done('left');
view.done('again');
process.stdout.write('.');
print(ui.select('Which?', ['a', 'b']));
`)
	p.shows(`> 1  a`)
	p.types("\r")
	p.screenShows(p.ends(0), `\.`, `2/2, 0\.\d s`, `\.`, "left", "again", `\.`, `Which\? a`, "a")
}

// While a child writes to the terminal by itself nothing is drawn there, and then it is back.
func TestLiveBesideChild(t *testing.T) {
	p := uiScript(t, 60, `
const child = require('child_process');
const view = ui.live('one\ntwo');
const waits = 'until [ -e NAME ]; do sleep 0.01; done; echo ';
child.execSync('echo begun; ' + waits.replace('NAME', 'a') + 'first', { stdio: 'inherit' });
child.spawnSync('no such program', { stdio: 'inherit' });
until('b');
const other = child.spawn('sh', ['-c', 'echo begun too; ' + waits.replace('NAME', 'c') + 'second'], { stdio: ['ignore', 'inherit', 'pipe'] });
const drawing = setInterval(() => view.update('three\nfour'), 20);
other.on('exit', () => setTimeout(() => { clearInterval(drawing); until('d'); view.done() }, 50));
`)
	p.shows(`one\x1b\[K\r\r\ntwo\x1b\[J\x1b\[\?7h\x1b\[1A\r\x1b\[\?7h\r\x1b\[Jbegun\r\n`)
	p.touch("a")
	p.shows(`\Afirst\r\n\r\x1b\[\?7lone`)
	p.touch("b")
	p.shows(`\r\x1b\[Jbegun too\r\n`)
	p.touch("c")
	p.shows(`\Asecond\r\n\r\x1b\[\?7l(one|three)`)
	p.touch("d")
	p.screenShows(p.ends(0), "begun", "first", "begun too", "second")
}

// typing is whether the terminal edits lines and shows what is typed, as it does for a shell's user.
func (p *pty) typing() (lines, echo bool) {
	p.t.Helper()
	p.control(func(fd int) error {
		mode, err := unix.IoctlGetTermios(fd, unix.TCGETS)
		if err == nil {
			lines, echo = mode.Lflag&unix.ICANON != 0, mode.Lflag&unix.ECHO != 0
		}
		return err
	})
	return lines, echo
}

func TestAskingOnTerminal(t *testing.T) {
	const ask = `print(ui.select('Which?', ['flowers', '训练', { label: 'trees', value: 3 }], { default: 'flowers' }))`
	const named = `print(ui.select('Which?', ['the newest', 'third', 'next', { label: 'n', value: null }]))`
	for _, c := range []struct {
		name, script string
		shows, keys  []string // by turns
		code         int
		screen       []string
	}{
		{"confirm", "print(ui.confirm('Go on?'))", []string{`Go on\? \[y/N\] `, `alone is no\r\nGo on\? \[y/N\] `}, []string{"x\r", "y\r"}, 0,
			[]string{`Go on\? \[y/N\] x`, "y is yes, n is no; Enter alone is no", `Go on\? \[y/N\] y`, "true"}},
		{"confirm by Enter", "print(ui.confirm('Go on?', { default: true }))", []string{`\[Y/n\] `}, []string{"\r"}, 0, []string{`Go on\? \[Y/n\]`, "true"}},
		{"confirm and Ctrl-D", "print(ui.confirm('Go on?'))", []string{`\[y/N\] `}, []string{"\x04"}, 0, []string{`Go on\? \[y/N\]`, "false"}},
		{"confirm and Ctrl-C", "ui.confirm('Go on?')", []string{`\[y/N\] `}, []string{"\x03"}, 130, []string{`Go on\? \[y/N\] \^C`, "mascript: interrupted"}},
		{"Enter", ask, []string{`> 1  flowers`}, []string{"\r"}, 0, []string{`Which\? flowers`, "flowers"}},
		{"arrows", ask, []string{`> 1  flowers`, `> 2  训练`, `> 3  trees`, `> 1  flowers`, `> 3  trees`}, []string{"\x1b[B", "\x1bOB", "\x1b[B", "\x1b[A", "\r"}, 0, []string{`Which\? trees`, "3"}},
		{"a number", ask, []string{`> 1  flowers`, `Which\? 2`}, []string{"2", "\r"}, 0, []string{`Which\? 训练`, "训练"}},
		{"a name", ask, []string{`> 1  flowers`, `Which\? 练`, `Which\? 练x.*none of 3 choices`, `> 2  训练`}, []string{"练", "x", "\x7f", "\r"}, 0, []string{`Which\? 训练`, "训练"}},
		{"the name of one that others have in theirs", named, []string{`> 1  the newest`, `Which\? n.*> 4  n\x1b.* 3  next.* 1  the newest`, `Which\? ne.*> 3  next`}, []string{"n", "e", "\x7f\r"}, 0, []string{`Which\? n`, "null"}},
		{"what begins so comes before what has it", named, []string{`> 1  the newest`, `Which\? t`}, []string{"t", "h\x1b[B\r"}, 0, []string{`Which\? third`, "third"}},
		{"what is typed ahead", ask + "\n" + ask, []string{`> 1  flowers`}, []string{"2\r3\r"}, 0, []string{`Which\? 训练`, "训练", `Which\? trees`, "3"}},
		{"Ctrl-C", ask, []string{`> 1  flowers`}, []string{"\x03"}, 130, []string{"mascript: interrupted"}},
		{"Ctrl-C caught", "try { " + ask + " } catch (e) { print(e.name) }\n" + ask, []string{`> 1  flowers`, `KeyboardInterrupt[^>]*> 1  flowers`}, []string{"\x03", "\r"}, 0,
			[]string{"KeyboardInterrupt", `Which\? flowers`, "flowers"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			p := uiScript(t, 60, c.script)
			for i, pattern := range c.shows {
				p.shows(`(?s)` + pattern)
				if lines, echo := p.typing(); strings.Contains(c.script, "select") && (lines || echo) {
					t.Errorf("while it asks the terminal edits lines: %v, shows keys: %v", lines, echo)
				}
				p.types(c.keys[i])
			}
			p.screenShows(p.ends(c.code), c.screen...)
			if lines, echo := p.typing(); !lines || !echo {
				t.Errorf("at the end the terminal edits lines: %v, shows keys: %v", lines, echo)
			}
		})
	}
}

// More choices than the window has lines are gone through.
func TestSelectInSmallWindow(t *testing.T) {
	p := uiScript(t, 20, `print(ui.select('Which of all of these?', Array.from({ length: 100 }, (_, i) => 'the choice ' + i)))`)
	p.shows(`>   1  the choice`)
	p.shows(`88 more`)
	p.types("\x1b[A")
	p.shows(`> 100  the choice`)
	p.types("42")
	p.shows(`>  42  the choice`)
	p.types("\x1b[B\r")
	p.screenShows(p.ends(0), `Which of all of these\? the choice 42`, "the choice 42")
}

// The shell lends its terminal to what an entry asks, and has it back afterwards.
func TestAskingInShell(t *testing.T) {
	p := newPTY(t, newFolder(t, nil), 80, "repl").start()
	p.shows(`> `)
	p.types("const { select, confirm } = require('modelarts/ui')\r")
	p.shows(`\n[^\n]*> `)
	p.types("confirm('Go on?')\r")
	p.shows(`\[y/N\] `)
	p.types("y\r")
	p.shows(`true[^\n]*\n[^\n]*> `)
	p.types("select('Which?', ['a', 'b'])\r")
	p.shows(`> 1  a`)
	p.types("\x1b[B")
	p.shows(`> 2  b`)
	p.types("\r")
	p.shows(`Which\? b\r\n[^\n]*'b'[^\n]*\n[^\n]*> `)
	p.types("select('Which?', ['a', 'b'])\r")
	p.shows(`> 1  a`)
	p.types("\x03")
	p.shows(`interrupted\r\n[^\n]*> `)
	p.types("6 * 7\r")
	p.shows(`42`)
	p.types("\x04")
	p.ends(0)
	if lines, echo := p.typing(); !lines || !echo {
		t.Errorf("at the end the terminal edits lines: %v, shows keys: %v", lines, echo)
	}
}
