package node

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
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
	stdio    [3]*os.File // nil is a pipe of ours
	merged   bool        // standard error is standard output
	detached bool
	user     identity
}

// An identity is the user and the group that a child gets; -1 is the process's own.
type identity struct{ uid, gid int }

// A child is a process that a script has started.
type child struct {
	process *os.Process
	group   bool        // it leads a group of its own, which is signalled as one
	pipes   [3]*os.File // our ends; nil where the child got another stream
	over    chan struct{}
	state   *os.ProcessState // set when over is closed

	mu       sync.Mutex
	detached bool                // lives on when the run ends
	started  map[int]*os.Process // what it has started, when it leads no group
}

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
	// A child that shares the user's terminal stays in its foreground: in a group of its own it could not read.
	started := &child{over: make(chan struct{}), group: c.detached || !c.onTerminal()}
	system, err := attributes(c, started.group)
	if err != nil {
		return nil, err
	}
	theirs, err := started.connect(c)
	defer closeFiles(theirs)
	if err != nil {
		started.closePipes()
		return nil, err
	}
	p.children.mu.Lock()
	defer p.children.mu.Unlock()
	if p.children.closed {
		started.closePipes()
		return nil, context.Canceled
	}
	streams := c.stdio
	for _, its := range theirs {
		streams[slices.Index(streams[:], nil)] = its
	}
	if c.merged {
		streams[2] = streams[1]
	}
	started.process, err = os.StartProcess(file, c.args, &os.ProcAttr{Dir: c.dir, Env: c.env, Files: streams[:], Sys: system})
	if err != nil {
		started.closePipes()
		return nil, err
	}
	if p.children.attached == nil {
		p.children.attached = map[*child]bool{}
	}
	p.children.attached[started] = true
	go func() {
		started.state, _ = started.process.Wait()
		p.children.mu.Lock()
		delete(p.children.attached, started)
		p.children.mu.Unlock()
		close(started.over)
	}()
	return started, nil
}

// onTerminal reports whether one of the child's streams is the user's terminal.
func (c command) onTerminal() bool {
	return slices.ContainsFunc(c.stdio[:], func(file *os.File) bool { return file != nil && isTerminal(file) })
}

// lend keeps the terminal clear for a child that writes there by itself, until giveBack.
func (p *Process) lend(c command) (giveBack func()) {
	for _, file := range c.stdio[1:] {
		if file != nil && isTerminal(file) {
			return p.Lend()
		}
	}
	return func() {}
}

// connect makes the pipes of a child, and gives its ends of them in the order of the streams.
func (c *child) connect(to command) (theirs []*os.File, err error) {
	for i, file := range to.stdio {
		if file != nil || i == 2 && to.merged {
			continue
		}
		reading, writing, err := os.Pipe()
		if err != nil {
			return theirs, err
		}
		if i == 0 {
			reading, writing = writing, reading
		}
		c.pipes[i] = reading
		theirs = append(theirs, writing)
	}
	return theirs, nil
}

func closeFiles(files []*os.File) {
	for _, file := range files {
		_ = file.Close()
	}
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

// end sends a signal to the child and all that it has started: in its group, or in the session of the terminal that
// it shares. Of a child that has ended it reaches what is left in its group.
func (c *child) end(number syscall.Signal) {
	if c.group {
		// While the child answers to 0 it has not been waited for, and its number is no other's. Nor is that of a
		// group given anew while one of it lives, so that there is no process of that number then.
		gone := c.process.Signal(syscall.Signal(0)) != nil
		if (!gone || errors.Is(kill(c.process.Pid, 0), syscall.ESRCH)) && kill(-c.process.Pid, number) == nil {
			return
		}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.group && c.process.Signal(syscall.Signal(0)) == nil {
		c.started = descendants(c.process.Pid, c.started)
	}
	_ = signalProcess(c.process, number)
	for _, one := range c.started {
		_ = one.Signal(number)
	}
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
		c.end(syscall.SIGKILL)
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
	ended, exceeded := started.gather(done, l)
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
			}
			started.end(syscall.SIGKILL)
			<-started.over
			return nil, context.Cause(ctx)
		}
	}
}

// gather gives the child its input and collects what it writes. ended is closed when it has ended and all is read;
// exceeded tells the stream that wrote more than allowed.
func (c *child) gather(done *finished, l limits) (ended <-chan struct{}, exceeded <-chan string) {
	var gathering sync.WaitGroup
	tooMuch, over := make(chan string, 2), make(chan struct{})
	for i, name := range [...]string{1: "stdout", 2: "stderr"} {
		if i == 0 || c.pipes[i] == nil {
			continue
		}
		gathering.Go(func() {
			data, _ := io.ReadAll(io.LimitReader(c.pipes[i], l.maxBuffer+1))
			if int64(len(data)) > l.maxBuffer {
				data = data[:l.maxBuffer]
				tooMuch <- name
			}
			done.output[i] = data
		})
	}
	if in := c.pipes[0]; in != nil {
		go func() { // a child that does not read leaves it waiting until the pipe is closed
			_, _ = in.Write(l.input)
			_ = in.Close()
		}()
	}
	go func() {
		<-c.over
		gathering.Wait()
		close(over)
	}()
	return over, tooMuch
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
