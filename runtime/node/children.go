package node

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"time"
)

// mercy is how long the children of a run that ends have between TERM and KILL. The end of a run must not be
// felt, and who wants more time for a child says so with {detached: true} and unref().
const mercy = 50 * time.Millisecond

// A command is what a child is started with.
type command struct {
	file     string // as the script wrote it
	args     []string
	dir      string
	env      []string
	stdio    [3]any // *os.File; nil is a pipe of ours
	detached bool
}

// A child is a process that a script has started.
type child struct {
	process *os.Process
	group   bool     // it leads a group of its own, which is signalled as one
	pipes   [3]*pipe // our ends; nil where the child got another stream
	over    chan struct{}
	state   *os.ProcessState // set when over is closed

	mu       sync.Mutex
	detached bool // lives on when the run ends
}

type pipe struct{ *os.File }

// children are those of one host that the end of the run ends.
type children struct {
	mu       sync.Mutex
	attached map[*child]bool
	closed   bool
}

// start starts a process. An error is the system's own.
func (p *Process) start(c command) (*child, error) {
	file, err := lookUp(c.file, c.dir, c.env)
	if err != nil {
		return nil, err
	}
	started := &child{over: make(chan struct{})}
	var theirs []*os.File
	var ours []*os.File
	closeAll := func(files []*os.File) {
		for _, file := range files {
			_ = file.Close()
		}
	}
	attributes := &os.ProcAttr{Dir: c.dir, Env: c.env}
	onTerminal := false
	for i, stream := range c.stdio {
		if file, ok := stream.(*os.File); ok {
			onTerminal = onTerminal || isTerminal(file)
			attributes.Files = append(attributes.Files, file)
			continue
		}
		reading, writing, err := os.Pipe()
		if err != nil {
			closeAll(theirs)
			closeAll(ours)
			return nil, err
		}
		mine, its := reading, writing
		if i == 0 {
			mine, its = writing, reading
		}
		theirs, ours = append(theirs, its), append(ours, mine)
		started.pipes[i] = &pipe{mine}
		attributes.Files = append(attributes.Files, its)
	}
	// A child that shares the user's terminal stays in its foreground: in a group of its own it could not read.
	started.group = c.detached || !onTerminal
	attributes.Sys = separate(started.group, c.detached)

	p.children.mu.Lock()
	defer p.children.mu.Unlock()
	if p.children.closed {
		closeAll(theirs)
		closeAll(ours)
		return nil, context.Canceled
	}
	process, err := os.StartProcess(file, c.args, attributes)
	closeAll(theirs)
	if err != nil {
		closeAll(ours)
		return nil, err
	}
	started.process = process
	if p.children.attached == nil {
		p.children.attached = map[*child]bool{}
	}
	p.children.attached[started] = true
	go func() {
		started.state, _ = process.Wait()
		p.children.mu.Lock()
		delete(p.children.attached, started)
		p.children.mu.Unlock()
		close(started.over)
	}()
	return started, nil
}

// lookUp finds a program as execvp does, in the PATH of the child's own environment.
func lookUp(file, dir string, env []string) (string, error) {
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		if err == nil {
			err = syscall.ENOTDIR
		}
		return "", err
	}
	if strings.ContainsRune(file, filepath.Separator) {
		if filepath.IsAbs(file) {
			return file, nil
		}
		return filepath.Join(dir, file), nil
	}
	path := ""
	for _, entry := range env {
		if value, ok := strings.CutPrefix(entry, "PATH="); ok {
			path = value
		}
	}
	failure := error(syscall.ENOENT)
	for _, folder := range filepath.SplitList(path) {
		if !filepath.IsAbs(folder) {
			folder = filepath.Join(dir, folder)
		}
		found, err := exec.LookPath(filepath.Join(folder, file))
		if err == nil {
			return found, nil
		}
		if errors.Is(err, fs.ErrPermission) {
			failure = syscall.EACCES
		}
	}
	return "", failure
}

// end sends a signal to the child and all that it has started in its group.
func (c *child) end(number syscall.Signal) {
	if c.group {
		// While it answers to 0 it has not been waited for, and its number is no other's.
		if c.process.Signal(syscall.Signal(0)) == nil && kill(-c.process.Pid, number) == nil {
			return
		}
	}
	_ = signalProcess(c.process, number)
}

// abandon ends the child, and with it the wait for what else may hold its pipes.
func (c *child) abandon(number syscall.Signal) {
	c.end(number)
	go func() {
		<-c.over
		c.closePipes()
	}()
}

// detach lets the child live on after the run. It is taken back by attach.
func (c *child) detach(detached bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.detached = detached
}

// closePipes gives up what is still open of our ends.
func (c *child) closePipes() {
	for _, pipe := range c.pipes {
		if pipe != nil {
			_ = pipe.Close()
		}
	}
}

// EndChildren ends the children that a run has left: TERM, and KILL when mercy is over. It returns when they
// are gone. No child can be started any more.
func (p *Process) EndChildren() {
	p.children.mu.Lock()
	p.children.closed = true
	p.children.mu.Unlock()
	p.TerminateChildren()
}

// TerminateChildren ends the children that there are now.
func (p *Process) TerminateChildren() {
	p.children.mu.Lock()
	var left []*child
	for c := range p.children.attached {
		c.mu.Lock()
		if !c.detached {
			left = append(left, c)
		}
		c.mu.Unlock()
	}
	p.children.mu.Unlock()
	if len(left) == 0 {
		return
	}
	for _, c := range left {
		c.end(syscall.SIGTERM)
	}
	alarm := time.NewTimer(mercy)
	defer alarm.Stop()
	for _, c := range left {
		select {
		case <-c.over:
		case <-alarm.C:
			alarm.Reset(0) // for the others too
		}
	}
	for _, c := range left {
		if c.group {
			_ = kill(-c.process.Pid, syscall.SIGKILL) // a group's number is no other's while one of it lives
		} else {
			_ = c.process.Kill()
		}
		<-c.over
	}
}

// finished is what a synchronous call knows of a child that has ended.
type finished struct {
	pid      int
	code     int // -1 when a signal ended it
	signal   string
	output   [3][]byte
	timedOut bool
	tooMuch  string // the stream that wrote more than allowed
}

// limits are the options of a call that bound a child.
type limits struct {
	input      []byte
	timeout    time.Duration // 0 for none
	killSignal syscall.Signal
	maxBuffer  int64 // bytes of one stream
}

// complete runs a child to its end and gathers what it writes. When ctx ends so does the child, and the error is
// the context's cause.
func (p *Process) complete(ctx context.Context, c command, l limits) (*finished, error) {
	started, err := p.start(c)
	if err != nil {
		return nil, err
	}
	defer started.closePipes()
	done := &finished{pid: started.process.Pid}
	var gathering sync.WaitGroup
	exceeded := make(chan string, 2)
	for i, name := range [...]string{1: "stdout", 2: "stderr"} {
		if i == 0 || started.pipes[i] == nil {
			continue
		}
		gathering.Go(func() {
			data, _ := io.ReadAll(io.LimitReader(started.pipes[i], l.maxBuffer+1))
			if int64(len(data)) > l.maxBuffer {
				data = data[:l.maxBuffer]
				exceeded <- name
			}
			done.output[i] = data
		})
	}
	if in := started.pipes[0]; in != nil {
		go func() { // a child that does not read leaves it waiting until the pipe is closed
			_, _ = in.Write(l.input)
			_ = in.Close()
		}()
	}
	ended := make(chan struct{})
	go func() {
		<-started.over
		gathering.Wait()
		close(ended)
	}()
	var late <-chan time.Time
	if l.timeout > 0 {
		alarm := time.NewTimer(l.timeout)
		defer alarm.Stop()
		late = alarm.C
	}
	for {
		select {
		case <-ended:
			done.code, done.signal = outcome(started.state)
			return done, nil
		case <-late:
			done.timedOut = true
			late = nil
			started.abandon(l.killSignal)
		case done.tooMuch = <-exceeded:
			started.abandon(l.killSignal)
		case <-ctx.Done():
			started.end(syscall.SIGTERM)
			select {
			case <-started.over:
			case <-time.After(mercy):
				started.end(syscall.SIGKILL)
				<-started.over
			}
			return nil, context.Cause(ctx)
		}
	}
}

// outcome is how a process ended: with a code, or by a signal and then with -1.
func outcome(state *os.ProcessState) (code int, signal string) {
	if state == nil {
		return -1, ""
	}
	if status, ok := state.Sys().(interface {
		Signaled() bool
		Signal() syscall.Signal
	}); ok && status.Signaled() {
		return -1, signalName(status.Signal())
	}
	return state.ExitCode(), ""
}
