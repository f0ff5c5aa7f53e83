//go:build unix

package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"time"
)

// Budgets of a training.
const (
	budgetFit  = 2  // times a plain spawn
	budgetWait = 20 // ms
)

// queued is how many jobs are created in a row.
const queued = 20

//go:embed script/fit.js
var fitScript string

// Trainers ring with their first instruction and as their last act. %q is the bell.
const (
	pythonTrainer = "import os\nbell = os.open(%q, os.O_WRONLY)\nos.write(bell, b'1')\nos.write(bell, b'2')\n"
	shellTrainer  = "printf 1 >%q\nprintf 2 >%[1]q\n"
)

// trainer is an interpreter and a boot file for it.
type trainer struct{ name, interpreter, file, source string }

// trainings measures what the platform adds around a training process: from the script's call of fit to
// its first instruction, and from its last act to the return of wait. Beside it stands a plain spawn of
// the same interpreter with the same file.
func trainings(m *machine, r *report, runs int) error {
	bell, err := hang(filepath.Join(m.scratch, "bell"))
	if err != nil {
		return err
	}
	defer bell.Close()
	for _, t := range []trainer{
		{"python3", m.python, "boot.py", pythonTrainer},
		{"sh", m.sh, "boot.sh", shellTrainer},
	} {
		fit := figure{Name: "fit to the trainer's start, " + t.name, Unit: "ms"}
		spawn := figure{Name: "plain spawn to it, " + t.name, Unit: "ms"}
		wait := figure{Name: "trainer's end to wait's return, " + t.name, Unit: "ms"}
		if t.interpreter == "" {
			fit.Absent = "not on this machine"
			r.add(fit)
			continue
		}
		m := m.withHome(t.name)
		boot, err := m.code(t.file, fmt.Sprintf(t.source, bell.Name()))
		if err != nil {
			return err
		}
		for turn := range max(1, runs/2) + 1 {
			plain, err := m.spawned(bell, t.interpreter, boot)
			if err != nil {
				return err
			}
			begun, ended, err := m.trained(bell, t.file)
			if err != nil {
				return err
			}
			if turn > 0 { // the first one makes the store
				spawn.add(plain)
				fit.add(begun)
				wait.add(ended)
			}
		}
		fit.beside(spawn, budgetFit)
		wait.within(budgetWait)
		r.add(fit, spawn, wait)
	}
	return nil
}

// spawned is how long a plain spawn takes to the trainer's first instruction.
func (m *machine) spawned(bell bell, interpreter, boot string) (time.Duration, error) {
	s, err := m.run(interpreter, boot)
	if err != nil {
		return 0, err
	}
	first, _, err := bell.firstAndLast()
	return first.Sub(s.start), err
}

// trained is how long it takes from the call of fit to the trainer's first instruction, and from its last
// to the call's return.
func (m *machine) trained(bell bell, file string) (begun, ended time.Duration, err error) {
	calls, err := m.fit(file, 1, "wait")
	if err != nil {
		return 0, 0, err
	}
	first, last, err := bell.firstAndLast()
	return first.Sub(calls[0].called), calls[0].returned.Sub(last), err
}

// creations measures jobs that are created one after the other and not waited for.
func creations(m *machine, r *report, _ int) error {
	m = m.withHome("creations")
	if _, err := m.code("nothing.sh", ""); err != nil {
		return err
	}
	calls, err := m.fit("nothing.sh", queued, "go on")
	if err != nil {
		return err
	}
	each := figure{Name: fmt.Sprintf("fit without wait, each of %d", queued), Unit: "ms"}
	for _, c := range calls {
		each.add(c.returned.Sub(c.called))
	}
	r.add(each)
	return nil
}

// code puts a boot file into the code folder of the object store, and some data beside it.
func (m *machine) code(name, text string) (path string, err error) {
	bucket := filepath.Join(m.home, "obs", "bench")
	path = filepath.Join(bucket, "code", name)
	for file, text := range map[string]string{path: text, filepath.Join(bucket, "data", "data.csv"): "1,2\n"} {
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			return "", err
		}
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			return "", err
		}
	}
	return path, nil
}

// call is one call of fit.
type call struct{ called, returned time.Time }

// fit runs a script that creates jobs, and returns when no process of theirs is left.
func (m *machine) fit(boot string, count int, wait string) ([]call, error) {
	script, err := m.file("fit.js", fitScript)
	if err != nil {
		return nil, err
	}
	s, err := m.run(m.mascript, "--local", script, boot, strconv.Itoa(count), wait)
	if err != nil {
		return nil, err
	}
	var moments []struct{ Called, Returned float64 }
	if err := json.Unmarshal(s.output, &moments); err != nil {
		return nil, fmt.Errorf("what fit.js printed: %w", err)
	}
	calls := make([]call, 0, count)
	for _, at := range moments {
		calls = append(calls, call{moment(at.Called), moment(at.Returned)})
	}
	return calls, m.quiet()
}

// moment is a number of milliseconds since 1970.
func moment(ms float64) time.Time { return time.UnixMicro(int64(ms * 1000)) }

// quiet waits until the folder of living runs is empty, so that one measurement does not disturb the next.
func (m *machine) quiet() error {
	for end := time.Now().Add(deadline); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		runs, err := os.ReadDir(filepath.Join(m.home, "runs"))
		if err != nil {
			return err
		}
		if len(runs) == 0 {
			return nil
		}
	}
	return fmt.Errorf("runs are still going on after %v", deadline)
}
