package device

import (
	"bytes"
	"context"
	"fmt"
	"os/exec"
	"strings"
	"time"
)

// Machine is where the devices are looked for.
type Machine struct {
	// LookUp finds a program by its name.
	LookUp func(program string) (path string, err error)
	// Env is the environment of who asks: the programs run in it.
	Env []string
	// Run runs a program to its end, or kills it when ctx ends before. nil does so plainly; who reaps all children
	// of the process has a way of its own.
	Run func(ctx context.Context, cmd *exec.Cmd) error
	// Patience is how long a program may take for one answer. 0 means defaultPatience.
	Patience time.Duration
}

// defaultPatience leaves room for a driver without persistence mode, which wakes every GPU first.
const defaultPatience = 10 * time.Second

// variable is the value of an environment variable, nil when it is not set: an empty one says something
// else. The last of several counts, as for a program started with Env.
func (m Machine) variable(name string) *string {
	var found *string
	for _, entry := range m.Env {
		if value, ok := strings.CutPrefix(entry, name+"="); ok {
			found = &value
		}
	}
	return found
}

// failure is an answer that a program gave by failing.
type failure struct {
	program, said string
	err           error
}

func (f *failure) Error() string {
	if f.said == "" {
		return fmt.Sprintf("%s: %v", f.program, f.err)
	}
	return fmt.Sprintf("%s: %v: %s", f.program, f.err, f.said)
}

func (f *failure) Unwrap() error { return f.err }

// ask runs a program and returns what it prints.
func (m Machine) ask(ctx context.Context, program string, arguments ...string) (string, error) {
	patience := m.Patience
	if patience == 0 {
		patience = defaultPatience
	}
	ctx, cancel := context.WithTimeoutCause(ctx, patience, fmt.Errorf("has not answered within %v and is left alone", patience))
	defer cancel()
	var out, complaint bytes.Buffer
	command := exec.Command(program, arguments...)
	command.Env = append([]string{}, m.Env...) // never nil, which is the environment of this process
	command.Stdout, command.Stderr = &out, &complaint
	command.WaitDelay = time.Second // a child of the program may hold its output
	line := strings.Join(append([]string{program}, arguments...), " ")

	// A process that hangs within a broken driver does not even die when killed: nobody waits for it here.
	run := m.Run
	if run == nil {
		run = runPlainly
	}
	ended := make(chan error, 1)
	go func() { ended <- run(ctx, command) }()
	select {
	case <-ctx.Done():
		return "", &failure{line, "", context.Cause(ctx)}
	case err := <-ended:
		if err == nil {
			return out.String(), nil
		}
		if ctx.Err() != nil { // it was killed
			return "", &failure{line, "", context.Cause(ctx)}
		}
		said := firstLine(out.String())
		if said == "" {
			said = firstLine(complaint.String())
		}
		return "", &failure{line, said, err}
	}
}

func runPlainly(ctx context.Context, cmd *exec.Cmd) error {
	if err := cmd.Start(); err != nil {
		return err
	}
	defer context.AfterFunc(ctx, func() { cmd.Process.Kill() })()
	return cmd.Wait()
}

func firstLine(text string) string {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			return line
		}
	}
	return ""
}
