package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	goruntime "runtime"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/fsnotify/fsnotify"
	"golang.org/x/term"

	"mascript/runtime"
	"mascript/runtime/render"
)

// How long what watches waits.
const (
	settling    = 50 * time.Millisecond // after a change, for editors that write a file in several steps
	unsettled   = time.Second           // at most, while changes follow each other
	betweenPeep = time.Second           // between two looks where the system does not tell of changes
)

// watch runs a script, again and again: when a file that a run has loaded or looked for changes.
func watch(w world, o options, arguments []string) (int, error) {
	switch {
	case o.check:
		return 0, misused("--watch runs a script, and --check only looks at it; give one of them")
	case len(arguments) == 0 || arguments[0] == "-":
		return 0, misused("--watch is for files, and standard input is none: mascript --watch FILE")
	case goruntime.GOOS == "windows":
		return 0, misused("--watch is for Linux and macOS")
	}
	name := arguments[0]
	if err := checkFile(name); err != nil {
		return 0, err
	}
	dir, err := os.Getwd()
	if err != nil {
		return 0, fmt.Errorf("the working folder: %w", err)
	}
	entry := name
	if !filepath.IsAbs(entry) {
		entry = filepath.Join(dir, entry)
	}
	signals := make(chan os.Signal, 4)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGQUIT)
	if !signal.Ignored(syscall.SIGHUP) {
		signal.Notify(signals, syscall.SIGHUP)
	}
	defer signal.Stop(signals)
	v := &watcher{world: w, name: name, entry: entry, dir: dir, signals: signals, heard: map[string]bool{}, reports: make(chan fileState), over: make(chan int)}
	v.bell, err = fsnotify.NewWatcher()
	if err == nil {
		defer v.bell.Close()
	} else {
		v.peep = time.NewTicker(betweenPeep)
	}
	return v.watch()
}

// A watcher watches what the runs of a script depend on. As everywhere here, what the system tells of changes is a bell only: it says when to
// look whether a file is still as the run has found it.
type watcher struct {
	world   world
	name    string // of the script, as it was given
	entry   string // its path
	dir     string
	signals chan os.Signal
	found   *term.State // the terminal before the run; nil where that is none of ours

	states  map[string]fileState // what the run depends on, as it found it
	bell    *fsnotify.Watcher    // nil where there is none
	heard   map[string]bool      // the folders that it tells of
	peep    *time.Ticker         // in its place, or beside it where it does not reach
	reports chan fileState

	run    *exec.Cmd // nil between two runs
	orders io.WriteCloser
	over   chan int    // with the exit code
	kill   *time.Timer // of a run that does not end

	changed string      // the file that the next run is for; empty while there is none
	gone    bool        // that is the script itself, which is not there
	settle  *time.Timer // nil while nothing has rung
	latest  time.Time   // by when the change is taken as it is
	ending  int         // the exit code that all ends with; 0 while it goes on
}

func (v *watcher) watch() (int, error) {
	if err := v.start(); err != nil {
		return 0, err
	}
	for {
		select {
		case received := <-v.signals:
			if v.signal(received) {
				return v.ending, nil
			}
		case state := <-v.reports:
			v.states[state.Path] = state
			v.listen(state.Path)
			v.ring() // what has changed before this was known
		case event, ok := <-v.events():
			if ok && v.concerns(event) {
				v.ring()
			}
		case <-v.failures():
			v.ring() // events may be lost
		case <-v.peeps():
			v.look()
		case <-v.settled():
			v.settle = nil
			v.look()
		case code := <-v.over:
			v.ended(code)
			if v.ending != 0 {
				return v.ending, nil
			}
		}
		if v.changed != "" && v.run == nil && v.settle == nil {
			if !stateOf(v.entry).There {
				continue
			}
			if v.gone {
				v.again(v.name + " is back")
			}
			if err := v.start(); err != nil {
				return 0, err
			}
		}
	}
}

// start starts a run.
func (v *watcher) start() error {
	v.found = nil
	if inForeground(int(os.Stdin.Fd())) {
		v.found, _ = term.GetState(int(os.Stdin.Fd())) // nil where it is no terminal
	}
	v.changed, v.gone, v.states = "", false, map[string]fileState{v.entry: stateOf(v.entry)}
	v.listen(v.entry)
	report, reports, err := os.Pipe()
	if err != nil {
		return fmt.Errorf("watch %s: %w", v.name, err)
	}
	commands, orders, err := os.Pipe()
	if err != nil {
		return fmt.Errorf("watch %s: %w", v.name, err)
	}
	run := exec.Command(executable(), append([]string{watchedCommand}, v.world.args...)...)
	run.Stdin, run.Stdout, run.Stderr = os.Stdin, os.Stdout, os.Stderr
	run.ExtraFiles = []*os.File{reports, commands}
	err = run.Start()
	reports.Close()
	commands.Close()
	if err != nil {
		return fmt.Errorf("watch %s: %w", v.name, err)
	}
	v.run, v.orders = run, orders
	told := make(chan struct{})
	go func() {
		defer close(told)
		lines := bufio.NewScanner(report)
		for lines.Scan() {
			var state fileState
			if json.Unmarshal(lines.Bytes(), &state) == nil {
				v.reports <- state
			}
		}
	}()
	go func() {
		_ = run.Wait()
		select {
		case <-told:
		case <-time.After(endPatience / 10): // another process has the pipe
		}
		report.Close()
		code := run.ProcessState.ExitCode()
		if code < 0 {
			code = exitError
		}
		v.over <- code
	}()
	return nil
}

// order tells the run what to do. It is killed when it does not end; it has patience of its own, which is shorter.
func (v *watcher) order(what string) {
	_, _ = fmt.Fprintln(v.orders, what) // a run that is gone needs no orders
	if v.kill == nil {
		run := v.run
		v.kill = time.AfterFunc(runtime.DefaultGrace+2*endPatience, func() { _ = run.Process.Kill() })
	}
}

// ended is the end of the run.
func (v *watcher) ended(code int) {
	v.orders.Close()
	if v.kill != nil {
		v.kill.Stop()
	}
	v.run, v.kill = nil, nil
	v.restore()
	switch {
	case v.ending != 0 || v.changed != "":
	case code == exitFine:
		v.say("%s has ended; it runs again when a file changes", v.name)
	default:
		v.say("%s has failed with code %d; it runs again when a file changes", v.name, code)
	}
}

// restore leaves the terminal as the run has found it, which a run that was killed does not. In the background it is the shell's,
// which stops who changes it.
func (v *watcher) restore() {
	if v.found != nil && inForeground(int(os.Stdin.Fd())) {
		_ = term.Restore(int(os.Stdin.Fd()), v.found)
	}
}

// signal ends all, as soon as the run has ended; a second one at once. It reports whether all has ended.
func (v *watcher) signal(received os.Signal) bool {
	again := v.ending != 0
	v.ending = map[os.Signal]int{os.Interrupt: exitCtrlC, syscall.SIGTERM: exitTerm, syscall.SIGHUP: exitHangup, syscall.SIGQUIT: exitQuit}[received]
	switch {
	case v.run == nil:
		return true
	case again || received == syscall.SIGQUIT:
		_ = v.run.Process.Kill()
		<-v.over
		v.restore()
		return true
	case received == os.Interrupt:
		v.order(orderInterrupt)
	default:
		v.order(orderEnd)
	}
	return false
}

// look looks whether something has changed, and has the run ended then.
func (v *watcher) look() {
	for _, path := range slices.Sorted(maps.Keys(v.states)) {
		v.listen(path)
		found, now := v.states[path], stateOf(path)
		if now == found || v.changed != "" {
			continue
		}
		v.changed = path
		switch file := render.Plain(render.Shorter(v.dir, path)); {
		case path == v.entry && !now.There:
			v.gone = true
			v.say("%s is gone; it runs again when it is back", v.name)
		case !now.There:
			v.again(file + " is gone")
		case !found.There:
			v.again(file + " is there now")
		default:
			v.again(file + " has changed")
		}
		if v.run != nil {
			v.order(orderEnd)
		}
	}
}

// listen has the system tell of changes at a path: of what comes and goes in its folder, which may be the path's file under
// another name that an editor has written, or in the folder above, where that is not there.
func (v *watcher) listen(path string) {
	if v.bell == nil {
		return
	}
	for dir := filepath.Dir(path); !v.heard[dir]; dir = filepath.Dir(dir) {
		err := v.bell.Add(dir)
		if err == nil {
			v.heard[dir] = true
			return
		}
		if !errors.Is(err, fs.ErrNotExist) && v.peep == nil { // the system has no more watches, or does not let us
			v.peep = time.NewTicker(betweenPeep)
		}
		if dir == filepath.Dir(dir) {
			return
		}
	}
}

// concerns reports whether an event may be of one of the paths.
func (v *watcher) concerns(event fsnotify.Event) bool {
	moved := event.Has(fsnotify.Create) || event.Has(fsnotify.Remove) || event.Has(fsnotify.Rename)
	if moved {
		delete(v.heard, event.Name) // what is there now is another folder
	}
	if _, known := v.states[event.Name]; known || !moved {
		return known
	}
	for path := range v.states {
		if strings.HasPrefix(path, event.Name+string(filepath.Separator)) {
			return true
		}
	}
	return false
}

// ring has the files looked at as soon as nothing more happens to them.
func (v *watcher) ring() {
	if v.settle == nil {
		v.settle, v.latest = time.NewTimer(settling), time.Now().Add(unsettled)
		return
	}
	v.settle.Reset(min(settling, time.Until(v.latest)))
}

func (v *watcher) settled() <-chan time.Time {
	if v.settle == nil {
		return nil
	}
	return v.settle.C
}

func (v *watcher) peeps() <-chan time.Time {
	if v.peep == nil {
		return nil
	}
	return v.peep.C
}

func (v *watcher) events() <-chan fsnotify.Event {
	if v.bell == nil {
		return nil
	}
	return v.bell.Events
}

func (v *watcher) failures() <-chan error {
	if v.bell == nil {
		return nil
	}
	return v.bell.Errors
}

// again says why the script runs again. A terminal shows only what comes from now on, as with node --watch; what was there is
// above it.
func (v *watcher) again(why string) {
	if v.world.colour(v.world.stderrTTY) && v.world.stdoutTTY {
		if _, rows, err := term.GetSize(int(os.Stderr.Fd())); err == nil {
			fmt.Fprint(v.world.stderr, strings.Repeat("\n", rows)+"\x1b[H\x1b[J")
		}
	}
	v.say("%s; running %s again", why, v.name)
}

func (v *watcher) say(format string, values ...any) {
	fmt.Fprintf(v.world.stderr, "mascript: "+format+"\n", values...)
}
