package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestSweepOnTerminal looks at the view of a sweep, which is drawn anew in place, leaves it with Ctrl-C and comes back.
func TestSweepOnTerminal(t *testing.T) {
	t.Parallel()
	dir := newFolder(t, map[string]string{"src/train.sh": `
		for argument; do case $argument in --lr=*) lr=${argument#--lr=} ;; esac; done
		for epoch in 1 2 3; do echo "epoch $epoch/3  accuracy 0.$lr$epoch"; done
		until test -e "$HOME/end"; do sleep 0.02; done`})
	if err := os.CopyFS(filepath.Join(dir, "scripts"), os.DirFS(filepath.Join("..", "..", "scripts"))); err != nil {
		t.Fatal(err)
	}
	sweep := func(columns int) *pty {
		p := newPTY(t, dir, columns, "scripts/sweep.js", "--code", "src", "--boot", "train.sh", "--param", "lr=1,2,3", "--at-most", "2")
		return besideTraining(p).start()
	}

	p := sweep(100)
	p.shows(`0\.13`)
	p.shows(`0\.23`)
	p.types("\x03")
	p.screenShows(p.ends(130), opened,
		`   VERSION  STATUS   lr  accuracy  CURVE  TIME`,
		`   V0001    RUNNING  1   0\.13      .{3}    \d+\.\d s`,
		`   V0002    RUNNING  2   0\.23      .{3}    \d+\.\d s`,
		`   -        PLANNED  3                    -`,
		`2 trainings go on, 1 trial is not started yet\. The same command goes on with the sweep; with --stop ?it stops the trainings\.`,
		`mascript: interrupted`)

	p = sweep(60)
	p.shows(`2 running, 1 planned`)
	p.shows(`V0002 .*RUNNING .*0\.23 .*▁`)
	p.touch("end")
	raw := p.ends(0)
	p.screenShows(raw, opened, `picked up: 2 running, 1 planned`,
		`   VERSION  STATUS     lr  accuracy  CURVE  TIME`,
		`\*  V0003    COMPLETED  3   0\.33      .{3}    \d+\.\d s`,
		`   V0002    COMPLETED  2   0\.23      .{3}    \d+\.\d s`,
		`   V0001    COMPLETED  1   0\.13      .{3}    \d+\.\d s`,
		`best: sweep-src/V0003  lr=3  accuracy 0\.33 \(3 completed\)`,
		`  its output: /sweeps/.*`,
		`  its log:    mascript logs sweep-src/V0003`,
		`  go on:      mascript run retrain sweep-src/V0003 --set NAME=VALUE`)
	if !strings.Contains(raw, "sweep-src (1): grid, 3 trials, 2 at once") {
		t.Errorf("the view had no title: %q", raw)
	}
}
