package main

import (
	"bytes"
	"io"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// background is a program that a script has started and not yet seen end.
type background struct {
	command        *exec.Cmd
	stdout, stderr output
	over           chan struct{} // closed at the end, when err is set
	err            error
}

func start(ts *testscript.TestScript, neg bool, args []string) {
	take(ts, neg, args, 2, -1, "start NAME PROGRAM [ARGUMENT...]")
	environment := environmentOf(ts)
	b := &background{command: exec.Command(find(ts, args[1]), args[2:]...), over: make(chan struct{})}
	b.command.Args[0] = args[1]
	b.command.Dir = ts.MkAbs(".")
	b.command.Env = environment
	b.command.Stdout, b.command.Stderr = &b.stdout, &b.stderr
	b.command.WaitDelay = patience // an heir that keeps the streams open is a failure, not a hang
	ts.Check(b.command.Start())
	go func() {
		b.err = b.command.Wait()
		close(b.over)
	}()
	ts.Defer(func() {
		b.command.Process.Kill()
		<-b.over
	})
	ts.Value(backgroundsKey{}).(map[string]*background)[args[0]] = b
}

type backgroundsKey struct{}

// environmentOf is the script's present environment, which testscript shows to the programs it starts
// and to nobody else.
func environmentOf(ts *testscript.TestScript) []string {
	ts.Check(ts.Exec("env", "-0"))
	return strings.FieldsFunc(ts.ReadFile("stdout"), func(c rune) bool { return c == 0 })
}

// find looks a program up in the script's PATH.
func find(ts *testscript.TestScript, name string) string {
	if strings.ContainsRune(name, filepath.Separator) {
		return ts.MkAbs(name)
	}
	for _, dir := range filepath.SplitList(ts.Getenv("PATH")) {
		if path, err := exec.LookPath(filepath.Join(dir, name)); err == nil {
			return path
		}
	}
	ts.Fatalf("there is no program %s in PATH", name)
	return ""
}

func named(ts *testscript.TestScript, name string) *background {
	b, ok := ts.Value(backgroundsKey{}).(map[string]*background)[name]
	if !ok {
		ts.Fatalf("nothing was started as %s", name)
	}
	return b
}

func prints(ts *testscript.TestScript, neg bool, args []string) {
	take(ts, neg, args, 3, 3, "prints NAME stdout|stderr REGEXP")
	b := named(ts, args[0])
	stream := &b.stdout
	if args[1] == "stderr" {
		stream = &b.stderr
	}
	pattern := compile(ts, args[2])
	late := time.After(patience)
	for over := false; ; {
		text, grows := stream.read()
		if pattern.MatchString(text) {
			return
		}
		if over {
			ts.Fatalf("%s ended (%v) without printing %q on %s; it printed:\n%s", args[0], b.err, args[2], args[1], text)
		}
		select {
		case <-grows:
		case <-b.over:
			over = true
		case <-late:
			ts.Fatalf("%s has not printed %q on %s after %v, but:\n%s", args[0], args[2], args[1], patience, text)
		}
	}
}

func sendSignal(ts *testscript.TestScript, neg bool, args []string) {
	take(ts, neg, args, 2, -1, "signal NAME SIGNAL...")
	for _, name := range args[1:] {
		number, ok := map[string]syscall.Signal{
			"INT": syscall.SIGINT, "TERM": syscall.SIGTERM, "HUP": syscall.SIGHUP, "KILL": syscall.SIGKILL, "QUIT": syscall.SIGQUIT,
		}[name]
		if !ok {
			ts.Fatalf("%s is no signal for tests", name)
		}
		ts.Check(named(ts, args[0]).command.Process.Signal(number))
	}
}

func backgroundEnds(ts *testscript.TestScript, neg bool, args []string) {
	take(ts, neg, args, 2, 2, "ended NAME CODE")
	b := named(ts, args[0])
	select {
	case <-b.over:
	case <-time.After(patience):
		text, _ := b.stderr.read()
		ts.Fatalf("%s has not ended after %v; its stderr:\n%s", args[0], patience, text)
	}
	for _, stream := range []struct {
		from *output
		to   io.Writer
	}{{&b.stdout, ts.Stdout()}, {&b.stderr, ts.Stderr()}} {
		text, _ := stream.from.read()
		io.WriteString(stream.to, text)
	}
	checkCode(ts, args[1], b.err)
}

// output is what a program has printed so far, for somebody who waits for more.
type output struct {
	mu   sync.Mutex
	text bytes.Buffer
	more chan struct{} // closed at the next write
}

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.more != nil {
		close(o.more)
		o.more = nil
	}
	return o.text.Write(p)
}

func (o *output) read() (text string, grows <-chan struct{}) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.more == nil {
		o.more = make(chan struct{})
	}
	return o.text.String(), o.more
}
