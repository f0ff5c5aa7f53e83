package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"mascript/runtime"
)

// A promptUser sits at a shell.
type promptUser struct {
	*pty
	found unix.Termios // what the terminal was before
}

// promptAt starts a shell in a folder with files, and waits for its prompt.
func promptAt(t *testing.T, files map[string]string, arguments ...string) *promptUser {
	t.Helper()
	p := newPTY(t, newFolder(t, files), 100, arguments...)
	p.command.Env = append(p.command.Env, "NO_COLOR=1") // and no line that is drawn anew
	return promptIn(p)
}

func promptIn(p *pty) *promptUser {
	p.t.Helper()
	u := &promptUser{pty: p}
	u.found = u.termios()
	p.start()
	u.ready()
	return u
}

func (u *promptUser) termios() (state unix.Termios) {
	u.t.Helper()
	u.control(func(fd int) error {
		found, err := unix.IoctlGetTermios(fd, unix.TCGETS)
		if err == nil {
			state = *found
		}
		return err
	})
	return state
}

// ready waits for a new prompt.
func (u *promptUser) ready() {
	u.t.Helper()
	u.shows(`\x1b\[\?7l[\w.-]*> `)
}

// answers enters a line that the shell answers with what matches a pattern, and waits for the next prompt.
func (u *promptUser) answers(line, pattern string) {
	u.t.Helper()
	u.types(line + "\r")
	u.shows(`\?2004l` + pattern)
	u.ready()
}

// restored checks, at the end or while a program has the terminal, that it is what it was.
func (u *promptUser) restored(raw string) {
	u.t.Helper()
	if now := u.termios(); now != u.found {
		u.t.Errorf("the terminal is %+v and was %+v", now, u.found)
	}
	for _, mode := range []struct{ on, off string }{{"\x1b[?2004h", "\x1b[?2004l"}, {"\x1b[?7l", "\x1b[?7h"}} {
		if strings.LastIndex(raw, mode.on) > strings.LastIndex(raw, mode.off) {
			u.t.Errorf("the terminal was sent %q last, and not %q: %q", mode.on, mode.off, raw)
		}
	}
}

const (
	promptCtrlC = "\x03"
	promptCtrlD = "\x04"
)

// promptSoon is how long Ctrl-C may take. Where the machine has other things to do some tries take longer.
const promptSoon, promptTries = 100 * time.Millisecond, 5

// leaves enters lines, waits until what they do has begun, and presses Ctrl-C, which brings a prompt back soon.
func (u *promptUser) leaves(lines, begun string) {
	u.t.Helper()
	var took time.Duration
	for range promptTries {
		u.types(lines)
		u.shows(begun)
		start := time.Now()
		u.types(promptCtrlC)
		u.ready()
		took = time.Since(start)
		u.answers("kept", `(\x1b\[33m)?42(\x1b\[39m)?\r\n`)
		if took < promptSoon {
			u.t.Logf("%q: %v", lines, took.Round(time.Millisecond))
			return
		}
	}
	u.t.Errorf("%q: Ctrl-C took %v", lines, took)
}

// Whatever runs, Ctrl-C brings the prompt back soon, and the variables are there.
func TestPromptCtrlC(t *testing.T) {
	u := promptAt(t, map[string]string{
		"loop.js":  "console.log('has ' + 'begun'); for (;;) {}",
		"await.js": "console.log('has ' + 'begun'); await new Promise((kept) => setTimeout(kept, 1e9));",
	})
	u.answers("const kept = 42; const begin = () => console.log('has ' + 'begun');", "")
	u.answers("const later = () => new Promise((keep) => setTimeout(keep, 1e9)); const { execSync } = require('child_process');", "")
	u.answers("const tricky = new Proxy({}, { getPrototypeOf() { begin(); for (;;) {} }, get() { begin(); for (;;) {} } });", "")
	for _, entry := range []string{
		"begin(); for (;;) {}",
		"begin(); try { for (;;) {} } catch {}",
		"begin(); for (;;) try { for (;;) {} } catch {} finally { for (;;) {} }",
		"begin(); await later()",
		"begin(); later()",
		"begin(); for (;;) try { await later() } catch {}",
		"begin(); (async () => { for (;;) await null })()",
		"Promise.resolve().then(() => { begin(); for (;;) {} })",
		"await new Promise(() => setTimeout(() => { begin(); for (;;) {} }))",
		"[1, 2, 3].sort(() => { begin(); for (;;) {} })",
		"({ toString() { begin(); for (;;) {} } }) + ''",
		"({ get shown() { begin(); for (;;) {} } }).shown",
		"({ [Symbol.for('nodejs.util.inspect.custom')]() { begin(); for (;;) {} } })",
		"throw new (class extends Error { get message() { begin(); for (;;) {} } })",
		".type new Proxy({}, { getPrototypeOf() { begin(); for (;;) {} } })",
		"tricky?",
		".time begin(), later()",
		".time begin(); for (;;) {}",
		".type (() => { begin(); for (;;) {} })()",
		".load loop.js",
		".load await.js",
		"begin(); execSync('sleep 1000')",
	} {
		u.leaves(entry+"\r", "has begun\r\n")
	}
	u.leaves("const broken = {\r", `\.\.\. `)
	u.leaves("\x12", "reverse-i-search")

	u.types("\x1b[200~const broken = `\rwithout " + promptCtrlC)
	u.ready()
	u.types(" an end`\r\x1b[201~") // belongs to what was left
	u.answers("kept", `42\r\n`)

	// What catches the first Ctrl-C and goes on is left at the second.
	u.types("for (;;) try { begin(); execSync('sleep 1000') } catch {}\r")
	u.shows("has begun\r\n")
	u.types(promptCtrlC)
	u.shows("has begun\r\n")
	u.presses(promptCtrlC)
	u.answers("kept", `42\r\n`)

	u.types(promptCtrlD)
	u.restored(u.ends(0))
}

// presses presses keys again and again until there is a new prompt.
func (u *promptUser) presses(keys string) {
	u.t.Helper()
	prompt := regexp.MustCompile(`\x1b\[\?7l> $`)
	for {
		u.types(keys)
		deadline := time.After(2 * runtime.DoublePress)
	wait:
		for {
			text, grows := u.output.read()
			if prompt.MatchString(text[u.seen:]) {
				u.seen = len(text)
				return
			}
			select {
			case <-grows:
			case <-deadline:
				break wait
			}
		}
	}
}

// A callback that keeps the loop while the prompt is up is left as well.
func TestPromptCtrlCInCallback(t *testing.T) {
	u := promptAt(t, nil)
	held := func() { // at a prompt, which may be drawn before the callback's line or after it
		t.Helper()
		const prompt, line = `\x1b\[\?7l> `, `loop\r\n`
		u.shows(prompt + `(?s:.*)` + line + `|` + line + `(?s:.*)` + prompt)
	}
	u.types("let kept = 42, loops = 0; setInterval(() => { loops++; console.log('loop'); for (;;) {} }, 1);\r")
	held()
	for range 3 {
		u.types("half" + promptCtrlC)
		held()
	}
	u.types("kept\r")
	u.shows(`\?2004l`) // the entry waits for the callback
	u.types(promptCtrlC)
	u.shows(`42\r\n`)
	held()
	u.types(promptCtrlD)
	u.restored(u.ends(0))
}

// A training goes on when what waits for it is left.
func TestPromptCtrlCBesideTraining(t *testing.T) {
	u := promptIn(besideTraining(newPTY(t, newFolder(t, bootFiles(t)), 100)))
	u.answers("const kept = 42; const { estimator } = require('./lib/stories.js');", "")
	waits := `RUNNING, [0-9.]+ s  epoch 1/2 loss 0\.41`
	u.leaves("estimator('train.sh').fit({ inputs: '/bucket/data/', wait: true, job_name: 'flowers' })\r", waits)
	u.leaves("estimator('train.sh', { output_path: '/bucket/other/' }).fit({ inputs: '/bucket/data/', wait: true, job_name: 'trees' })\r", waits)
	u.leaves(".tail flowers\r", `epoch 1/2\x1b\[0m\tloss 0\.41\r\n`)
	u.answers(".jobs", `(?s:.*)trees`)
	u.types(promptCtrlD)
	u.restored(u.ends(0))
}

// At an empty prompt a second Ctrl-C leaves, and with text, or in the middle of an entry, one drops that.
func TestPromptCtrlCTwice(t *testing.T) {
	u := promptAt(t, nil)
	u.types("text" + promptCtrlC)
	u.ready()
	u.types(promptCtrlC)
	u.shows("to leave, press Ctrl-C again")
	u.ready()
	u.answers("1 + 1", `2\r\n`) // and the next is a first one again
	u.types("({\r")
	u.shows(`\.\.\. `)
	u.types(promptCtrlC)
	u.ready()
	u.types(promptCtrlC)
	u.shows("to leave, press Ctrl-C again")
	u.ready()
	u.types(promptCtrlC)
	u.restored(u.ends(0))
}

// What is typed while an entry runs is for the next prompts.
func TestPromptTypedAhead(t *testing.T) {
	u := promptAt(t, nil)
	u.types("console.log('runs'); sleep(0.3)\r")
	u.shows(`runs\r\n`)
	u.types("const a = 6\ra * 7\rhal")
	u.shows(`42\r\n`)
	u.ready()
	u.types("f = 'way'\r")
	u.shows(`'way'\r\n`)
	u.ready()
	u.types("half\r")
	u.shows(`'way'\r\n`)
	u.types(promptCtrlD)
	u.restored(u.ends(0))
}

// However a shell ends, and whatever it was at, the terminal is what it was.
func TestPromptRestoresTerminal(t *testing.T) {
	signal := func(number unix.Signal) func(u *promptUser) {
		return func(u *promptUser) { _ = u.command.Process.Signal(number) }
	}
	types := func(keys string) func(u *promptUser) { return func(u *promptUser) { u.types(keys) } }
	runs := func(line string) func(u *promptUser) {
		return func(u *promptUser) {
			u.types(line + "\r")
			u.shows(`2004lruns\r\n`)
		}
	}
	const looping = "console.log('runs'); for (;;) {}"
	listening := runs("process.on('SIGTERM', () => { console.log('heard'); process.exit(7) }); process.on('SIGHUP', () => { console.log('heard'); process.exit(8) }); console.log('runs')")
	for _, c := range []struct {
		name   string
		before func(u *promptUser)
		end    func(u *promptUser)
		code   int
		says   string
	}{
		{"exit command", nil, types(".exit\r"), 0, ""},
		{"exit word", nil, types("exit\r"), 0, ""},
		{"Ctrl-D", nil, types(promptCtrlD), 0, ""},
		{"Ctrl-D after an error", runs("console.log('runs'); nothing()"), types(promptCtrlD), 0, ""},
		{"exit in an entry", nil, types("process.exit(3)\r"), 3, ""},
		{"exit code of an entry", runs("process.exitCode = 4; console.log('runs')"), types(promptCtrlD), 4, ""},
		{"exit in a timer", runs("setTimeout(() => process.exit(5), 50); console.log('runs')"), types("half a line"), 5, ""},
		{"exit in a promise", nil, types("Promise.resolve().then(() => process.exit(6))\r"), 6, ""},
		{"exit in a listener", runs("process.on('exit', () => process.exit(9)); console.log('runs')"), types(promptCtrlD), 9, ""},
		{"SIGTERM at the prompt", types("half a line"), signal(unix.SIGTERM), exitTerm, ""},
		{"SIGTERM in an entry that goes on", types("({\r"), signal(unix.SIGTERM), exitTerm, ""},
		{"SIGTERM in an entry", runs(looping), signal(unix.SIGTERM), exitTerm, ""},
		{"SIGTERM while waiting", runs("console.log('runs'); await new Promise((keep) => setTimeout(keep, 1e9))"), signal(unix.SIGTERM), exitTerm, ""},
		{"SIGTERM and a listener", listening, signal(unix.SIGTERM), 7, "heard\r\n"},
		{"SIGHUP at the prompt", nil, signal(unix.SIGHUP), exitHangup, ""},
		{"SIGHUP in an entry", runs(looping), signal(unix.SIGHUP), exitHangup, ""},
		{"SIGHUP and a listener", listening, signal(unix.SIGHUP), 8, "heard\r\n"},
		{"SIGQUIT at the prompt", nil, signal(unix.SIGQUIT), exitQuit, ""},
		{"SIGQUIT in an entry", runs(looping), types("\x1c"), exitQuit, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			u := promptAt(t, nil)
			if c.before != nil {
				c.before(u)
			}
			c.end(u)
			raw := u.ends(c.code)
			u.restored(raw)
			if !regexp.MustCompile(c.says).MatchString(raw[u.seen:]) {
				t.Errorf("it has not said %q: %q", c.says, raw[u.seen:])
			}
		})
	}
	t.Run("timeout", func(t *testing.T) {
		t.Parallel()
		u := promptAt(t, nil, "repl", "--timeout", "0.3s")
		u.types("half a line")
		u.restored(u.ends(exitTimeout))
	})
}

// A terminal that takes no output, as after Ctrl-S, keeps no signal from ending the shell.
func TestPromptTerminalTakesNothing(t *testing.T) {
	for _, c := range []struct {
		name, entry string
		end         func(u *promptUser)
		code        int
	}{
		{"SIGTERM", "for (;;) print('much '.repeat(1000))", func(u *promptUser) { _ = u.command.Process.Signal(unix.SIGTERM) }, exitTerm},
		{"SIGTERM at the prompt", "setInterval(print, 0, 'much '.repeat(1000));", func(u *promptUser) { _ = u.command.Process.Signal(unix.SIGTERM) }, exitTerm},
		{"Ctrl-C and what it says to press", "for (;;) try { print('much '.repeat(1000)) } catch {}", func(u *promptUser) {
			u.types(strings.Repeat(promptCtrlC, 5) + "\x1c")
		}, exitQuit},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			u := promptAt(t, nil)
			u.types(c.entry + "\r")
			u.shows("much much")
			u.output.mu.Lock() // nobody reads
			full := func() (is bool) {
				u.control(func(fd int) error {
					queued, err := unix.IoctlGetInt(fd, unix.TIOCINQ)
					is = queued > 1000
					return err
				})
				return is
			}
			for !full() {
				time.Sleep(time.Millisecond)
			}
			c.end(u)
			ended := make(chan struct{})
			go func() {
				defer close(ended)
				_ = unix.Waitid(unix.P_PID, u.command.Process.Pid, nil, unix.WEXITED|unix.WNOWAIT, nil) // an error: it has ended
			}()
			select {
			case <-ended:
			case <-time.After(patience):
				t.Error("it does not end")
			}
			u.output.mu.Unlock()
			u.ends(c.code)
			if now := u.termios(); now != u.found {
				t.Errorf("the terminal is %+v and was %+v", now, u.found)
			}
		})
	}
}

// Ctrl-Z gives the terminal back, and fg takes it again with what was typed.
func TestPromptSuspend(t *testing.T) {
	p := newPTY(t, newFolder(t, nil), 100)
	shell, err := exec.LookPath("bash")
	if err != nil {
		missingTool(t, "bash")
	}
	program, err := exec.LookPath("mascript")
	if err != nil {
		t.Fatal(err)
	}
	p.command.Path, p.command.Args = shell, []string{"bash", "--norc", "--noprofile", "--noediting", "-i"}
	p.command.Env = append(p.command.Env, "NO_COLOR=1", "PS1=$ ")
	u := &promptUser{pty: p}
	p.start()
	p.shows(`\$ $`)
	u.found = u.termios()
	p.types(program + "\n")
	u.ready()
	u.answers("const kept = 42;", "")

	u.types("ke\x1a") // at the prompt
	u.shows(`Stopped`)
	u.shows(`\$ $`)
	raw, _ := u.output.read()
	u.restored(raw)
	u.types("fg\n")
	u.shows(`> ke`)
	u.types("pt\r")
	u.shows(`2004l42\r\n`)
	u.ready()

	u.types("ke")
	u.shows("ke")
	edits := u.termios()
	u.control(func(fd int) error { // stopped without being asked
		job, err := unix.IoctlGetInt(fd, unix.TIOCGPGRP)
		if err != nil {
			return err
		}
		return unix.Kill(-job, unix.SIGSTOP)
	})
	u.shows(`Stopped`)
	u.shows(`\$ $`)
	u.types("fg\n")
	u.shows(`\?2004h\x1b\[\?7l[^\n]*> ke`)
	if now := u.termios(); now != edits {
		t.Errorf("after it was continued the terminal is %+v, and was %+v", now, edits)
	}
	u.types("pt\r")
	u.shows(`2004l42\r\n`)
	u.ready()

	u.types("console.log('runs'); setTimeout(() => console.log('over'), 1); for (; !require('fs').existsSync('go');) {}\r")
	u.shows(`2004lruns\r\n`)
	u.types("\x1a") // while an entry runs
	u.shows(`Stopped`)
	u.shows(`\$ $`)
	raw, _ = u.output.read()
	u.restored(raw)
	u.types("fg\n")
	u.touch("go")
	u.shows(`(?s:over\r\n.*?> )`) // before the prompt or above it, which is drawn again then
	u.answers("kept", `42\r\n`)
	u.types(promptCtrlD)
	u.shows(`\$ $`)
	raw, _ = u.output.read()
	u.restored(raw)
	u.types("exit\n")
	u.ends(0)
}

// What an entry, a pager or an editor runs has the terminal as it was.
func TestPromptChildrenFindTerminal(t *testing.T) {
	u := promptAt(t, map[string]string{
		"pager.sh":  "stty -a < /dev/tty > pager.state; cat > /dev/null; echo asks; read answer < /dev/tty; echo paged $answer",
		"editor.sh": "stty -a > editor.state; read answer; echo \"'edited ' + '$answer'\" > $1",
	})
	u.types(promptCtrlD)
	u.ends(0)

	p := newPTY(t, u.dir, 100)
	p.command.Env = append(p.command.Env, "NO_COLOR=1", "PAGER=sh "+u.dir+"/pager.sh", "EDITOR=sh "+u.dir+"/editor.sh")
	u = promptIn(p)
	u.types("'line\\n'.repeat(50).split('\\n').map((line, i) => line + i + 'x'.repeat(60))\r")
	u.shows(`asks`) // what is typed before is not the pager's
	u.types("well\r")
	u.shows(`paged well\r\n`)
	u.ready()
	u.types(".edit\r")
	u.shows(`2004l`)
	u.types("well\r")
	u.shows(`'edited well'\r\n`)
	u.ready()
	u.types("require('child_process').execSync('stty -a > child.state; read answer; echo child $answer', { stdio: 'inherit' }); 0\r")
	u.shows(`2004l`)
	u.types("well\r")
	u.shows(`child well\r\n`)
	u.ready()
	u.types(promptCtrlD)
	u.restored(u.ends(0))
	for _, name := range []string{"pager", "editor", "child"} {
		state, err := os.ReadFile(filepath.Join(u.dir, name+".state"))
		words := strings.Fields(string(state))
		if err != nil || !slices.Contains(words, "icanon") || !slices.Contains(words, "isig") || !slices.Contains(words, "echo") {
			t.Errorf("the %s has found: %v\n%s", name, err, state)
		}
	}
}

// The line stays whole, and the cursor where it belongs, when the text is wide and when the window changes.
func TestPromptWideText(t *testing.T) {
	u := promptAt(t, nil)
	u.types("'中文字'\x1b[D\x1b[D\x1b[D\x7f汉") // in the place of 中
	u.shows(`汉`)
	u.resize(60)
	u.types("\r")
	u.shows(`2004l'汉文字'\r\n`)
	u.ready()
	u.answers("const 作业 = '训练'; 作业 + 作业.length", `'训练2'\r\n`)
	u.types("作\t")
	u.shows(`作业`)
	u.types(".length\r")
	u.shows(`2004l2\r\n`)
	u.ready()
	u.types(promptCtrlD)
	raw := u.ends(0)
	u.restored(raw)
	u.screenShows(raw, "mascript .*", "> '汉文字'", "'汉文字'", "> const 作业.*", "'训练2'", "> 作业.length", "2", ">")
}

// What goes on in the background shows above the line that is being typed, and ends nothing.
func TestPromptBackgroundOutput(t *testing.T) {
	u := promptAt(t, nil)
	u.answers("process.stdout.write('half '); const t = setInterval(() => { if (require('fs').existsSync('go')) { clearInterval(t); console.log('tick'); console.error('tock') } }, 5);", "half \r\n")
	u.types("'what I ")
	u.touch("go")
	u.shows(`tick\r\n`)
	u.shows(`tock\r\n`)
	u.types("type'\r")
	u.shows(`2004l'what I type'\r\n`)
	u.ready()
	for entry, shown := range map[string]string{
		"setTimeout(() => { throw new Error('of a timer') }, 1);":                                       "Error: of a timer",
		"setTimeout(() => Promise.reject(new TypeError('rejected later')), 1);":                         "TypeError: rejected later",
		"Promise.reject(new RangeError('rejected at once'));0":                                          "RangeError: rejected at once",
		"setTimeout(async () => { await null; throw new Error('of an async function') }, 1);":           "Error: of an async function",
		"queueMicrotask(() => { throw new Error('of a microtask') });":                                  "Error: of a microtask",
		"process.nextTick(() => { throw new Error('of a tick') });":                                     "Error: of a tick",
		"setTimeout(() => { throw { get message() { throw 1 }, toString() { throw 2 } } }, 1);":         "[Uu]ncaught",
		"setTimeout(() => { throw new KeyboardInterrupt('by hand') }, 1); setTimeout(print, 30, 'on');": "on\r\n",
	} {
		u.types(entry + "\r")
		u.shows(shown)
	}
	u.types("'still ' + 'here'\r")
	u.shows(`'still here'\r\n`)
	u.types(promptCtrlD)
	raw := u.ends(0)
	u.restored(raw)
	if lines := u.screen(raw); !slices.Contains(lines, "> 'what I type'") {
		t.Errorf("the screen shows\n%s", strings.Join(lines, "\n"))
	}
}

// completes types a line and a Tab, waits for what that shows, and drops the line.
func (u *promptUser) completes(line, pattern string) {
	u.t.Helper()
	u.types(line + "\t")
	u.shows(pattern)
	u.types(promptCtrlC)
	u.ready()
}

func TestPromptCompletion(t *testing.T) {
	u := promptIn(besideTraining(newPTY(t, newFolder(t, bootFiles(t)), 100)))
	u.answers("const { estimator } = require('./lib/stories.js'); let touched = 'nothing';", "")
	u.answers("const job = estimator('train.sh').fit({ inputs: '/bucket/data/', job_name: 'flowers' });", "")
	u.answers("const mine = { get costly() { touched = 'getter'; return {} }, costs: { deep: 1 } };", "")
	u.answers("class Garden { plant() {} static grow() {} }", "")
	u.answers("const garden = new Garden();", "")
	u.answers("const wall = new Proxy({}, { get() { touched = 'trap'; throw 1 }, ownKeys() { touched = 'trap'; throw 1 }, getOwnPropertyDescriptor() { touched = 'trap'; throw 1 }, getPrototypeOf() { touched = 'trap'; throw 1 }, has() { touched = 'trap'; throw 1 } });", "")
	for _, c := range []struct{ line, shows string }{
		{"gard", `> garden`},
		{"mine.cost", `costly  costs\r\n`},
		{"mine.costs.d", `> mine\.costs\.deep`},
		{"garden.", `> garden\.plant`},
		{"Garden.gr", `> Garden\.grow`},
		{"job.get_job_l", `> job\.get_job_log`},
		{"Session.", `set_endpoint`},
		{"new Estimator({", `(?s:modelarts_session: .*framework_type: )`},
		{"new Estimator({ framework_ty", `> new Estimator\(\{ framework_type: `},
		{"new Estimator({ train_instance_type: 'modelarts.vm.cpu.", `modelarts\.vm\.cpu\.2u`},
		{"new Estimator({ job_id: ", `(?s:1  .*flowers|> new Estimator\(\{ job_id: 1)`},
		{"require('child_pr", `child_process`},
		{"require('./lib/st", `\./lib/stories\.js`},
		{"import x from 'child_pr", `child_process`},
		{".jo", `> \.jobs`},
		{".tail fl", `> \.tail flowers`},
		{".use lo", `> \.use local`},
		{".help JOB_", `> \.help JOB_STATE`},
		{".load lib/st", `> \.load lib/stories\.js`},
	} {
		t.Log(c.line)
		u.completes(c.line, c.shows)
	}
	u.types("wall.\tx\x7f\x7f;garden.pl\t")
	u.shows(`garden\.plant`)
	u.types(promptCtrlC)
	u.ready()
	u.answers("touched", `(\x1b\[32m)?'nothing'`)
	u.types("setInterval(() => { print('loop'); for (;;) {} }, 1);\r")
	u.shows(`(?s:loop\r\n.*?> )`) // before the prompt or above it, which is drawn again then
	u.types("gard\ten")           // what cannot be known in time is nothing
	u.shows(`> garden|> gard\x1b\[0K\x1b\[\d+Gen`)
	u.types(promptCtrlC)
	u.ready()
	u.types(promptCtrlD)
	u.restored(u.ends(0))
}

func TestPromptHelp(t *testing.T) {
	u := promptAt(t, nil)
	for _, c := range []struct{ line, shows string }{
		{"help", `(?s:.*help\()`},
		{"help(Estimator)", `(?s:.*framework_type.*fit)`},
		{"help(Estimator.prototype.fit)", `(?s:.*wait)`},
		{"help(session)", `(?s:.*Session)`},
		{"Estimator?", `(?s:.*framework_type)`},
		{"?Estimator.fit", `(?s:.*wait)`},
		{"session?", `(?s:.*Session)`},
		{".help Session", `(?s:.*Session)`},
		{".help fit", `(?s:.*wait)`},
		{".help .tail", `\.tail JOB`},
		{".help Estimater", `(?s:.*Estimator)`},
		{"Estimater?", `(?s:.*Estimator)`},
		{".help", `(?s:.*\.exit)`},
		{".hlep", `(?s:.*did you mean \.help)`},
		{".use", `(?s:\* local)`},
		{".use local", `sessions made from now on: embedded`},
		{".use prdo", `(?s:.*no profile "prdo")`},
		{".jobs", `no jobs yet`},
		{".tail nothing", `(?s:.*nothing)`},
		{".tail", `\.tail: name a job`},
		{"1 + 1", `2\r\n`},
	} {
		t.Log(c.line)
		u.types(".pager off\r")
		u.ready()
		u.answers(c.line, c.shows)
	}
	u.types(promptCtrlD)
	u.restored(u.ends(0))
}

// A wait shows in one line how it goes, and its end stays.
func TestPromptLongWaits(t *testing.T) {
	u := promptIn(besideTraining(newPTY(t, newFolder(t, bootFiles(t)), 100)))
	u.answers("const { estimator } = require('./lib/stories.js'); const kept = 42;", "")
	u.types("const job = estimator('train.sh').fit({ inputs: '/bucket/data/', wait: true, job_name: 'flowers' }); job.status\r")
	u.shows(`\r\x1b\[\?7ljob flowers \(1\) V0001 \(1\): JOBSTAT_RUNNING, [0-9.]+ s  epoch 1/2 loss 0\.41\x1b\[J`)
	u.touch("second")
	u.shows(`JOBSTAT_RUNNING, [0-9.]+ s  epoch 2/2 训+\x1b\[J`)
	u.touch("end")
	u.shows(`10`)
	u.ready()
	if err := os.Remove(filepath.Join(u.dir, "end")); err != nil {
		t.Fatal(err)
	}

	// A promise of an entry before that was let go goes on, and draws nothing on the prompt.
	u.answers("const late = require('modelarts/promises'); const asked = new late.Estimator({ ...estimator('train.sh'), output_path: '/bucket/other/' });", "")
	u.answers("const growing = asked.fit({ inputs: '/bucket/data/', wait: true, job_name: 'trees' }).then(() => print('has grown'))", "")
	u.types("await growing\r")
	u.shows(`JOBSTAT_RUNNING, [0-9.]+ s  epoch 2/2 训+\x1b\[J`)
	u.types(promptCtrlC)
	u.ready()
	u.types("'half a ")
	u.shows(`'half a `)
	before := u.seen
	u.touch("end")
	u.shows(`has grown\r\n`)
	u.types("line'\r")
	u.shows(`2004l\x1b\[32m'half a line'`)
	u.ready()
	u.types(promptCtrlD)
	raw := u.ends(0)
	u.restored(raw)
	if drawn := regexp.MustCompile(`JOBSTAT_RUNNING, [0-9.]+ s  `).FindString(raw[before:]); drawn != "" {
		t.Errorf("%q was drawn on the prompt", drawn)
	}
	lines := strings.Join(u.screen(raw), "\n")
	for _, want := range []string{`(?m)^job flowers \(1\) V0001 \(1\): JOBSTAT_COMPLETED, [0-9.]+ s$`, `(?m)^10$`, `(?m)^> 'half a line'$`} {
		if !regexp.MustCompile(want).MatchString(lines) {
			t.Errorf("the screen has nothing like %q:\n%s", want, lines)
		}
	}
}
