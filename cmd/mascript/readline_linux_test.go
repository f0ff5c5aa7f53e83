package main

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

const asksHidden = `
const rl = require('readline/promises').createInterface({ input: process.stdin, output: process.stdout });
(async () => {
  const user = await rl.question('user: ');
  const secret = await rl.question('secret: ', { hidden: true });
  const last = await rl.question('last: ');
  console.log([user.length, secret.length, last.length, process.stdout.columns].join(' '));
  rl.close();
})();
`

func TestHiddenQuestion(t *testing.T) {
	dir := newFolder(t, map[string]string{"asks.js": asksHidden})
	p := newPTY(t, dir, 60, "asks.js").start()
	p.shows("user: ")
	p.types("me\r")
	p.shows("secret: ")
	p.types("quiet\r")
	p.shows("last: ")
	p.types("seen\r")
	raw := p.ends(0)
	if strings.Contains(raw, "quiet") {
		t.Errorf("the secret was shown: %q", raw)
	}
	if !strings.Contains(raw, "secret: \r\nlast: seen\r\n2 5 4 60\r\n") {
		t.Errorf("the terminal was sent %q", raw)
	}
}

// However the run ends at the question, the terminal shows again what is typed.
func TestHiddenQuestionEnded(t *testing.T) {
	for _, test := range []struct {
		name string
		end  func(p *pty)
		code int
	}{
		{"Ctrl-C", func(p *pty) { p.types("\x03") }, exitCtrlC},
		{"SIGTERM", func(p *pty) { _ = p.command.Process.Signal(unix.SIGTERM) }, exitTerm},
		{"Ctrl-D", func(p *pty) { p.types("\x04\x04") }, exitError}, // the next question has no input
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := newFolder(t, map[string]string{"asks.js": asksHidden})
			p := newPTY(t, dir, 60, "asks.js").start()
			p.shows("user: ")
			p.types("me\r")
			p.shows("secret: ")
			p.types("qu")
			if p.echoes() { // off before the question is shown
				t.Error("the terminal shows what is typed")
			}
			test.end(p)
			p.ends(test.code)
			if !p.echoes() {
				t.Error("the terminal has not got its echo back")
			}
		})
	}
}

// Two hidden questions at once are no reason to keep the echo.
func TestHiddenQuestions(t *testing.T) {
	dir := newFolder(t, map[string]string{"asks.js": `
		const ask = (text) => require('readline').createInterface({ input: process.stdin, output: process.stdout }).question(text, { hidden: true }, () => {});
		ask('one: ');
		ask('two: ');
	`})
	p := newPTY(t, dir, 60, "asks.js").start()
	p.shows("two: ")
	p.types("\x03")
	p.ends(exitCtrlC)
	if !p.echoes() {
		t.Error("the terminal has not got its echo back")
	}
}

// A child that has the user's terminal can read from it, and has it to itself while the script waits.
func TestChildOnTerminal(t *testing.T) {
	dir := newFolder(t, map[string]string{"child.js": `
		const { spawnSync } = require('child_process');
		const asked = spawnSync('sh', ['-c', 'test -t 1 && read line && echo "got $line"'], { stdio: 'inherit' });
		console.log(String(asked.status));
	`})
	p := newPTY(t, dir, 60, "child.js").start()
	p.types("this\r")
	p.shows("got this\r\n0\r\n")
	p.ends(0)
}

// What a child has started on the user's terminal ends with the run, too, though the child leads no group there. It
// does not hear the terminal's own signal, which comes here only because mascript leads the session.
func TestChildOnTerminalEnds(t *testing.T) {
	dir := newFolder(t, map[string]string{"child.js": `
		const { spawnSync } = require('child_process');
		spawnSync('sh', ['-c', 'sh -c "trap : TERM; trap \\"\\" HUP; sleep 98765 & echo pid \\$! ; wait; wait"; true'], { stdio: 'inherit' });
	`})
	p := newPTY(t, dir, 60, "--timeout", "1", "child.js").start()
	raw := p.ends(exitTimeout)
	_, after, _ := strings.Cut(raw, "pid ")
	pid, err := strconv.Atoi(strings.Fields(after + " -")[0])
	if err != nil {
		t.Fatalf("the terminal was sent %q", raw)
	}
	if !isGone(pid) {
		t.Errorf("process %d is left", pid)
		_ = unix.Kill(pid, unix.SIGKILL)
	}
}

// isGone reports whether a process has ended, even if nobody has waited for it.
func isGone(pid int) bool {
	stat, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/stat")
	return err != nil || strings.Contains(string(stat), ") Z ")
}
