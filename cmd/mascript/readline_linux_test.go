package main

import (
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
