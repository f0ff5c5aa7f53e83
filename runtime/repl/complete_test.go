package repl

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/dop251/goja"
)

// testLoop runs what is posted, on a goroutine of its own.
type testLoop struct {
	vm    *goja.Runtime
	queue chan func() error
}

func newTestLoop(t *testing.T) *testLoop {
	t.Helper()
	l := &testLoop{goja.New(), make(chan func() error, 100)}
	var turning sync.WaitGroup
	turning.Go(func() {
		for callback := range l.queue {
			if err := callback(); err != nil {
				t.Error(err)
			}
		}
	})
	t.Cleanup(func() { close(l.queue); turning.Wait() })
	return l
}

func (l *testLoop) VM() *goja.Runtime          { return l.vm }
func (l *testLoop) Post(callback func() error) { l.queue <- callback }

// testGuide knows the function train and the class Plan.
type testGuide struct {
	calls chan Call // that it was asked about
	slow  chan struct{}
}

func (g *testGuide) Keywords(call Call) []Item {
	if name := call.Read(call.Callee, "name"); name == nil || name.String() != "train" {
		return nil
	}
	g.calls <- call
	var items []Item
	for _, item := range []Item{{"inputs", "String, required"}, {"wait", "Boolean"}, {"wide", "Integer"}} {
		if _, given := call.Keywords[item.Text]; !given {
			items = append(items, item)
		}
	}
	return items
}

func (g *testGuide) Values(call Call, keyword string, position int) func(context.Context) []Item {
	if name := call.Read(call.Callee, "name"); name == nil || name.String() != "train" {
		return nil
	}
	switch {
	case keyword == "wait":
		return func(context.Context) []Item { return []Item{{Text: "true"}, {Text: "false", About: "default"}} }
	case keyword == "job" || keyword == "" && position == 1:
		return func(context.Context) []Item { return []Item{{"17", "old"}, {"18", "new"}} }
	case keyword == "inputs":
		return func(context.Context) []Item { return []Item{{Text: "'obs://a/'"}, {Text: `"it's"`}} }
	case keyword == "slow":
		return func(ctx context.Context) []Item { <-g.slow; return []Item{{Text: "'late'"}} }
	case keyword == "broken":
		return func(context.Context) []Item { panic("broken") }
	}
	return nil
}

func (g *testGuide) Modules() []string {
	return []string{"fs", "node:fs", "modelarts", "modelarts/estimator"}
}

const variables = `
	var job = { info: 1, inform: 2, train() {} };
	function train() {}
	var jolly = 1;
`

// newTestCompleter is a completer in a folder with some files, whose scripts have defined the variables above.
func newTestCompleter(t *testing.T) (*completer, *testGuide, *testLoop) {
	t.Helper()
	dir := t.TempDir()
	for _, file := range []string{"train.js", "other.ts", "data/a.csv", "data/more/b.csv", ".hidden/x", "it's.js",
		"node_modules/lodash/index.js", "node_modules/@scope/one/index.js", "node_modules/.bin/x", "work/here.js"} {
		path := filepath.Join(dir, filepath.FromSlash(file))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	guide := &testGuide{calls: make(chan Call, 100), slow: make(chan struct{})}
	l := newTestLoop(t)
	ready := make(chan *completer)
	l.Post(func() error {
		c := newCompleter(completing{
			Loop: l, Guide: guide, Dir: func() string { return dir },
			Commands: func() []dotCommand {
				return []dotCommand{{Name: ".load", About: "runs a file", Files: true}, {Name: ".jobs"}, {Name: ".break"},
					{Name: ".tail", Arguments: func(context.Context) []Item { return []Item{{"17", "a job"}} }}, {Name: ".time", Entry: true}}
			},
		})
		_, err := l.vm.RunString(variables)
		ready <- c
		return err
	})
	return <-ready, guide, l
}

// complete completes an entry at its bar, and tells what the line then is for each item.
func complete(c *completer, entry string) (lines []string, completion Completion) {
	before, line := "", entry
	if i := strings.LastIndex(entry, "\n"); i >= 0 {
		before, line = entry[:i], entry[i+1:]
	}
	head, rest, _ := strings.Cut(line, "|")
	completion = c.Complete(before, head+rest, len([]rune(head)))
	for _, item := range completion.Items {
		lines = append(lines, string([]rune(head)[:completion.Start])+item.Text+rest)
	}
	return lines, completion
}

func TestComplete(t *testing.T) {
	c, _, _ := newTestCompleter(t)
	for _, want := range []struct {
		entry string
		lines []string
	}{
		{"jo|", []string{"job", "jolly"}},
		{"1 + jo| + 1", []string{"1 + job + 1", "1 + jolly + 1"}},
		{"变量 + jol|", []string{"变量 + jolly"}},
		{"job.inf|", []string{"job.info", "job.inform"}},
		{"job.tr|()", []string{"job.train()"}},
		{"job.nothing|", nil},
		{"'a'.starts|", []string{"'a'.startsWith"}},
		{"inst|", nil},
		{"job inst|", []string{"job instanceof"}},
		{"whi|", []string{"while"}},
		{"x = whi|", nil},
		{"awa|", []string{"await"}},
		{"const jo|", nil},
		{"// jo|", nil},
		{"job?|", nil},
		{"let jovial = 1\njo|", []string{"jovial", "job", "jolly"}},

		{".|", []string{".load", ".jobs", ".break", ".tail", ".time"}},
		{".lo|", []string{".load"}},
		{"f(\n.br|", []string{".break"}},
		{"job\n.inf|", []string{".info", ".inform"}},
		{".load tr|", []string{".load train.js"}},
		{".load ./|", []string{".load ./data/", ".load ./it's.js", ".load ./node_modules/", ".load ./other.ts", ".load ./train.js", ".load ./work/"}},
		{".load data/m|", []string{".load data/more/"}},
		{".load .h|", []string{".load .hidden/"}},
		{".load nothing/x|", nil},
		{".tail |", []string{".tail 17"}},
		{".jobs x|", nil},

		{"train(|", []string{"train({inputs: ", "train({wait: ", "train({wide: "}},
		{"other(jol|", []string{"other(jolly"}},
		{"train(function () {\n|", []string{"  "}},
		{"f(\n  |", []string{"    "}},
		{".time jo|", []string{".time job", ".time jolly"}},
		{".time job.inf|", []string{".time job.info", ".time job.inform"}},
		{"train({|", []string{"train({inputs: ", "train({wait: ", "train({wide: "}},
		{"train({ w|", []string{"train({ wait: ", "train({ wide: "}},
		{"train({ wai|: true})", []string{"train({ wait: true})"}},
		{"job.train({wide: 1, w|", []string{"job.train({wide: 1, wait: "}},
		{"train({\n  wide: 1,\n  w|", []string{"  wait: "}},
		{"other({jol|", []string{"other({jolly"}},
		{"train({wait: |", []string{"train({wait: true", "train({wait: false"}},
		{"train({wait: f|", []string{"train({wait: false"}},
		{"train({wait: jol|", []string{"train({wait: jolly"}},
		{"train({wait: 'f|", nil},
		{"train({job: |", []string{"train({job: 17", "train({job: 18"}},
		{"train({job: 1|", []string{"train({job: 17", "train({job: 18"}},
		{"train({job: '1|", []string{"train({job: '17", "train({job: '18"}},
		{"train(x, |", []string{"train(x, 17", "train(x, 18"}},
		{"train({inputs: |", []string{"train({inputs: 'obs://a/'", `train({inputs: "it's"`}},
		{"train({inputs: 'o|'})", []string{"train({inputs: 'obs://a/'})"}},
		{`train({inputs: "|`, []string{`train({inputs: "obs://a/`, `train({inputs: "it's`}},
		{"train({inputs: '|", []string{"train({inputs: 'obs://a/"}},
		{"train({broken: '|", nil},
		{"train({unknown: jol|", []string{"train({unknown: jolly"}},

		{"require('mod|')", []string{"require('modelarts')", "require('modelarts/estimator')"}},
		{"import x from \"f|", []string{"import x from \"fs"}},
		{"require('node:|", []string{"require('node:fs"}},
		{"require('./t|", []string{"require('./train.js"}},
		{"require('./it|", nil},
		{"require(\"./it|", []string{"require(\"./it's.js"}},
		{"require('.|", []string{"require('../", "require('./", "require('.hidden/"}},
		{"require('./data/|", []string{"require('./data/a.csv", "require('./data/more/"}},
		{"require('lod|", []string{"require('lodash"}},
		{"require('@|", []string{"require('@scope/"}},
		{"require('@scope/|", []string{"require('@scope/one"}},
	} {
		if got, _ := complete(c, want.entry); !slices.Equal(got, want.lines) {
			t.Errorf("%q\ngot:  %q\nwant: %q", want.entry, got, want.lines)
		}
	}
}

func TestGuideIsToldOfTheCall(t *testing.T) {
	c, guide, _ := newTestCompleter(t)
	complete(c, "new job.train(jolly, job.info, nobody(), 'text', {wide: 12, x: job.inform, |")
	call := <-guide.calls
	var arguments []string
	for _, argument := range call.Arguments {
		if argument == nil {
			arguments = append(arguments, "?")
		} else {
			arguments = append(arguments, argument.String())
		}
	}
	if got, want := strings.Join(arguments, " "), "1 1 ? text"; got != want {
		t.Errorf("the arguments are %s, want %s", got, want)
	}
	if !call.New || call.Read(call.Receiver, "info").String() != "1" || call.Keywords["wide"].String() != "12" || call.Keywords["x"].String() != "2" {
		t.Errorf("the call is %+v", call)
	}
}

func TestItemsSayWhatTheyAre(t *testing.T) {
	c, _, _ := newTestCompleter(t)
	for entry, about := range map[string]string{"train({inp|": "String, required", ".lo|": "runs a file", "train({job: '17|": "old"} {
		if _, got := complete(c, entry); len(got.Items) != 1 || got.Items[0].About != about {
			t.Errorf("%q gives %+v, want %q about it", entry, got.Items, about)
		}
	}
}

// TestLateAnswersAreDropped has the loop, the guide and the loop's end keep completion waiting: it comes back in time.
func TestLateAnswersAreDropped(t *testing.T) {
	c, guide, l := newTestCompleter(t)
	inTime := func(entry string) {
		t.Helper()
		started := time.Now()
		lines, completion := complete(c, entry)
		if took := time.Since(started); took > 10*patience || len(lines) > 0 || !completion.Quiet {
			t.Errorf("%q gave %q, quiet %v, after %v", entry, lines, completion.Quiet, took)
		}
	}
	inTime("train({slow: '|")
	close(guide.slow)

	busy := make(chan struct{})
	l.Post(func() error { <-busy; return nil })
	inTime("job.inf|")
	close(busy)
	if lines, _ := complete(c, "job.inf|"); len(lines) != 2 {
		t.Errorf("afterwards there are %q", lines)
	}

	c.Loop = deadLoop{l.vm}
	inTime("job.inf|")
}

// deadLoop is one that has ended.
type deadLoop struct{ vm *goja.Runtime }

func (d deadLoop) VM() *goja.Runtime { return d.vm }
func (deadLoop) Post(func() error)   {}

func TestCompleteTakesAnyPlace(t *testing.T) {
	c, _, _ := newTestCompleter(t)
	for _, at := range []int{-1, 0, 3, 4, 100} {
		if got := c.Complete("", "\xff\xfejo", at); got.Start < 0 || got.Start > 4 {
			t.Errorf("at %d it begins at %d", at, got.Start)
		}
	}
}
