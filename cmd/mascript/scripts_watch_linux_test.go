package main

import (
	"regexp"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// watchedTraining starts a training that has logged three epochs, and waits for the file end before the fourth.
func watchedTraining(t *testing.T) (dir string) {
	t.Helper()
	files := bootFiles(t)
	files["make.js"] = `
const { estimator } = require('./lib/stories.js')
estimator('epochs.sh').fit({ inputs: '/bucket/data/', job_name: 'flowers' })`
	files["mascript/obs/bucket/code/epochs.sh"] = `
for epoch in 1 2 3; do printf "epoch $epoch/4  loss 0.$((9 - epoch))  accuracy 0.$epoch\n"; done
printf '\rsaving 10%%\rsaving 20%%\r'
until test -e $HOME/end; do sleep 0.02; done
printf '\rsaved\nepoch 4/4  loss 0.5  accuracy 0.4\nout of \033[31mluck\033[0m\n'
exit 3`
	dir = newFolder(t, files)
	besideTraining(newPTY(t, dir, 100, "make.js")).start().ends(0)
	return dir
}

// watchesIn starts watch in a window.
func watchesIn(t *testing.T, dir string, columns, rows int) *pty {
	t.Helper()
	p := newPTY(t, dir, columns, "run", "watch", "flowers").start()
	p.control(func(fd int) error {
		return unix.IoctlSetWinsize(fd, unix.TIOCSWINSZ, &unix.Winsize{Row: uint16(rows), Col: uint16(columns)})
	})
	return p
}

// comesToShow waits until the screen, as one text, matches.
func (p *pty) comesToShow(pattern string) {
	p.t.Helper()
	compiled := regexp.MustCompile(`\A` + pattern + `\z`)
	var text string
	if !eventually(func() bool {
		raw, _ := p.output.read()
		text = strings.Join(p.screen(raw[:strings.LastIndexByte(raw, '\r')+1]), "\n")
		return compiled.MatchString(text)
	}) {
		p.t.Fatalf("the screen does not come to show %q, but\n%s", pattern, text)
	}
}

const (
	watchedRow = `VERSION +STATUS +TIME +CPU +MEM +loss +accuracy\nflowers/V0001 +RUNNING +\d+\.\d s +\S+( %)? +\S+( %)? +█▄▁ +0\.6 +▁▅█ +0\.3\n`
	watchFoot  = `Ctrl-C ends the watching, not the training`
)

// The view has what the window has room for: a row, curves, the end of the log with a progress bar's latest state.
func TestWatchOnTerminal(t *testing.T) {
	dir := watchedTraining(t)
	wide, small := watchesIn(t, dir, 100, 40), watchesIn(t, dir, 60, 15)
	wide.comesToShow(`(?s)` + opened + `\n` + watchedRow + `.*┤.*━ loss\n.*┤.*━ accuracy\n.*\nepoch 3/4 .*\nsaving 20%\n` + watchFoot)
	small.comesToShow(`(?s)` + opened + `\nVERSION +STATUS +TIME +CPU +MEM +loss +accuracy\nflowers/V0001 +RUNNING .* 0\.6 +0\.3\n.*┤.*━ loss\n([^\n]*\n){2}saving 20%\n` + watchFoot)
	raw, _ := small.output.read()
	if lines := small.screen(raw[:strings.LastIndexByte(raw, '\r')+1]); len(lines) > 1+14 {
		t.Errorf("%d lines in a window of 15:\n%s", len(lines)-1, strings.Join(lines, "\n"))
	}

	// Ctrl-C leaves what was known, and says what goes on.
	small.types("\x03")
	if left := strings.Join(small.screen(small.ends(130)), "\n"); !strings.Contains(left, "flowers/V0001  RUNNING") ||
		!strings.Contains(left, "mascript run watch: no longer watching; the training goes on (mascript run watch flowers/V0001 ") ||
		strings.Contains(left, watchFoot) || strings.Contains(left, "saving") {
		t.Errorf("Ctrl-C leaves\n%s", left)
	}

	// The end leaves the curves, the end of the log, which says why, and below them the row, which no window scrolls away.
	wide.touch("end")
	left := strings.Join(wide.screen(wide.ends(1)), "\n")
	if !regexp.MustCompile(`(?s)\A`+opened+`\n.*┤.*━ loss\n.*┤.*━ accuracy\n.*\nsaved\nepoch 4/4 .*\nout of luck\n[^\n]*return code: 3\nVERSION .*\nflowers/V0001 +FAILED +.* 0\.5 +▁.* 0\.4\z`).MatchString(left) || strings.Contains(left, watchFoot) {
		t.Errorf("the end leaves\n%s", left)
	}
}
