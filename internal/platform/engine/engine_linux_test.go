package engine

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

var adopt = sync.OnceValues(Adopt) // one reaper a process: it reaps every stranger

func TestMain(m *testing.M) {
	code := m.Run()
	if containers != nil {
		if err := containers.Close(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			code = 1
		}
	}
	os.Exit(code)
}

// mark names a run of this test process alone: several may run at once on one machine.
func mark(name string) string { return fmt.Sprintf("test-%d-%s", os.Getpid(), name) }

// start starts a job of one process, for what only processes have.
func start(t *testing.T, name, script string) (*run, string) {
	t.Helper()
	r := kinds(t)[0].start(t, name, script)
	return r, r.dir
}

// waitFor waits until the file has that many lines.
func waitFor(t *testing.T, path string, lines int) []string {
	t.Helper()
	for {
		text, _ := os.ReadFile(path)
		if found := strings.Fields(string(text)); len(found) >= lines {
			return found
		}
		select {
		case <-t.Context().Done():
			t.Fatalf("%s never had %d lines", path, lines)
		case <-time.After(time.Millisecond):
		}
	}
}

func alive(t *testing.T, pid string) bool {
	t.Helper()
	number, err := strconv.Atoi(pid)
	if err != nil {
		t.Fatal(err)
	}
	info, err := lookUp(number)
	return err == nil && !info.dead
}

// familyScript is a boot script that leaves every kind of descendant behind: a background child, one in a
// session of its own, one whose parent has ended, one without our environment, one that ignores TERM.
const familyScript = `
sleep 1000 & echo $! >>pids
setsid sh -c 'echo $$ >>pids; exec sleep 1000' &
(setsid sh -c 'echo $$ >>pids; exec sleep 1000' &)
(env -i PATH="$PATH" setsid sh -c 'echo $$ >>pids; exec sleep 1000' &)
sh -c 'trap "" TERM; echo $$ >>pids; while :; do sleep 1000; done' &
`

func TestSweepAfterTheWorkerEnded(t *testing.T) {
	worker, dir := start(t, "sweep", familyScript+"while [ $(wc -l <pids) -lt 5 ]; do sleep 0.01; done")
	worker.codes()
	pids := waitFor(t, filepath.Join(dir, "pids"), 5)
	reaper, _ := adopt()
	if err := reaper.Sweep(worker.mark); err != nil {
		t.Fatal(err)
	}
	for _, pid := range pids {
		if alive(t, pid) {
			t.Errorf("process %s is alive after Sweep", pid)
		}
	}
}

// Who only settles a dead run has children of its own, which are not the run's.
func TestSweepOfAStrangersRun(t *testing.T) {
	reaper, err := adopt()
	if err != nil {
		t.Fatal(err)
	}
	own := exec.Command("sleep", "1000")
	if err := reaper.Start(own); err != nil {
		t.Fatal(err)
	}
	defer func() { own.Process.Kill(); reaper.Wait(own) }()
	worker, dir := start(t, "stranger", `echo $$ >pids; exec sleep 1000`)
	pid := waitFor(t, filepath.Join(dir, "pids"), 1)[0]
	if err := Sweep(worker.mark); err != nil {
		t.Fatal(err)
	}
	if alive(t, pid) {
		t.Error("a process of the run is alive")
	}
	if !alive(t, strconv.Itoa(own.Process.Pid)) {
		t.Error("a child of the sweeper was killed")
	}
}

// A process lives as long as one of its threads does, though its first has ended.
func TestProcessWhoseMainThreadEnded(t *testing.T) {
	if _, err := exec.LookPath("python3"); err != nil {
		if os.Getenv("MASCRIPT_TEST_ALL") != "" {
			t.Fatal("python3 is not installed, and MASCRIPT_TEST_ALL is set")
		}
		t.Skip("python3 is not installed")
	}
	worker, dir := start(t, "threads", `exec python3 -c '
import ctypes, os, threading, time
threading.Thread(target=time.sleep, args=(1000,)).start()
open("pids", "w").write(str(os.getpid()))
ctypes.CDLL(None).pthread_exit(0)'`)
	pid := waitFor(t, filepath.Join(dir, "pids"), 1)[0]
	for { // until its first thread is a zombie
		text, _ := os.ReadFile("/proc/" + pid + "/stat")
		if _, rest, _ := cutLast(text, ')'); strings.HasPrefix(string(rest), " Z") {
			break
		}
		time.Sleep(time.Millisecond)
	}
	if !alive(t, pid) {
		t.Error("counts as dead")
	}
	reaper, _ := adopt()
	if err := reaper.Sweep(worker.mark); err != nil {
		t.Fatal(err)
	}
	if alive(t, pid) {
		t.Error("is alive after Sweep")
	}
}

func TestSweepSparesAnotherRun(t *testing.T) {
	worker, dir := start(t, "mine", `MASCRIPT_RUN=`+mark("other")+` setsid sh -c 'echo $$ >>pids; exec sleep 1000' & wait`)
	pids := waitFor(t, filepath.Join(dir, "pids"), 1)
	if err := Sweep(worker.mark); err != nil {
		t.Fatal(err)
	}
	if !alive(t, pids[0]) {
		t.Error("a process of another run was killed")
	}
	if err := Sweep(mark("other")); err != nil {
		t.Fatal(err)
	}
	if alive(t, pids[0]) {
		t.Error("the other run's process outlived its own sweep")
	}
}

// The second net: nobody inherited this orphan, and it has no mark.
func TestSweepFolderFindsWhoWorksThere(t *testing.T) {
	folder, elsewhere := t.TempDir(), t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "data"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	since := time.Now()
	run := func(dir, script string) *exec.Cmd {
		cmd := exec.Command("/bin/sh", "-c", script)
		cmd.Dir, cmd.Env = dir, []string{"PATH=" + os.Getenv("PATH"), "FOLDER=" + folder}
		cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
		if _, err := adopt(); err != nil {
			t.Fatal(err)
		}
		reaper, _ := adopt()
		if err := reaper.Start(cmd); err != nil {
			t.Fatal(err)
		}
		return cmd
	}
	inside := run(folder, "echo $$ >>pids; exec sleep 1000")
	writer := run(elsewhere, "exec >>$FOLDER/log; echo $$ >>$FOLDER/pids; exec sleep 1000")
	reader := run(elsewhere, "exec <$FOLDER/data; echo $$ >>$FOLDER/pids; exec sleep 1000")
	waitFor(t, filepath.Join(folder, "pids"), 3)
	reaper, _ := adopt()
	defer func() { reader.Process.Kill(); reaper.Wait(reader) }()

	if err := SweepFolder(folder, time.Now().Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	if !alive(t, strconv.Itoa(inside.Process.Pid)) {
		t.Error("a process older than the run was killed")
	}
	if err := SweepFolder(folder, since); err != nil {
		t.Fatal(err)
	}
	reaper.Wait(inside)
	reaper.Wait(writer)
	if !alive(t, strconv.Itoa(reader.Process.Pid)) {
		t.Error("who only reads the log was killed")
	}
}

func TestParseStat(t *testing.T) {
	const line = "42 (a) b) S 7 42 42 34816 42 4194304 1 0 0 0 150 50 0 0 20 0 1 0 4711 8192 3 18446744073709551615"
	info, err := parseStat(42, []byte(line))
	if err != nil {
		t.Fatal(err)
	}
	want := processInfo{identity: identity{42, 4711}, parent: 7, terminal: true, cpu: 2 * time.Second, memory: 3 * int64(os.Getpagesize())}
	if info != want {
		t.Errorf("got %+v, want %+v", info, want)
	}
	for _, broken := range []string{"", "42", "42 (a", "42 (a) S 1"} {
		if _, err := parseStat(42, []byte(broken)); err == nil {
			t.Errorf("%q was accepted", broken)
		}
	}
}
