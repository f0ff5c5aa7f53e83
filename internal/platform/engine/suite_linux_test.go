package engine

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"mascript/internal/platform/engine/enginetest"
)

// kind is an engine under the suite, and how it differs from the others. A difference is asserted: an engine that
// loses it, or gains it, fails.
type kind struct {
	name   string
	engine Engine
	image  func(mounted ...string) *Image // nil without one

	isolated  bool // sees no processes, files and network of the machine
	limited   bool // keeps to limits
	elsewhere bool // what it starts is kept by a program of its own, and there is something to remove

	containers func(*testing.T) []string // names of those there are; nil without
}

// kinds are the engines. Both run what the machine runs: there is one suite and nothing in it is skipped.
func kinds(t *testing.T) []kind {
	t.Helper()
	reaper, err := adopt()
	if err != nil {
		t.Fatal(err)
	}
	list := []kind{{name: "processes", engine: NewProcesses(reaper, 0), image: func(...string) *Image { return nil }}}
	if containers == nil {
		podman := enginetest.New(t, func(cmd *exec.Cmd) error { return reaper.Run(context.Background(), cmd) })
		podman.MakeBusybox(t)
		containers = podman
	}
	of := func(name string, env []string, names func(*testing.T) []string) kind {
		return kind{
			name: name, engine: NewContainers(reaper, 0), isolated: true, limited: true, elsewhere: true, containers: names,
			image: func(mounted ...string) *Image {
				image := &Image{Name: enginetest.Busybox, Env: env}
				for _, path := range mounted {
					image.Mounts = append(image.Mounts, Mount{Path: path, Inside: path})
				}
				return image
			},
		}
	}
	list = append(list, of("podman", containerEnv(), func(t *testing.T) []string {
		return says(t, containerEnv(), "podman", "ps", "--all", "--format", "{{.Names}}")
	}))
	if host := os.Getenv("MASCRIPT_TEST_DOCKER"); host != "" {
		env := dockerEnv(t, host)
		list = append(list, of("docker", env, func(t *testing.T) []string { return says(t, env, "docker", "ps", "--all", "--format", "{{.Names}}") }))
	}
	return list
}

// dockerEnv leads to the docker of a host, such as unix:///var/run/docker.sock, and hides podman. A daemon is nothing
// that a test should start: who has one, names it in MASCRIPT_TEST_DOCKER.
func dockerEnv(t *testing.T, host string) []string {
	t.Helper()
	program, err := exec.LookPath("docker")
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	if err := os.Symlink(program, filepath.Join(folder, "docker")); err != nil {
		t.Fatal(err)
	}
	env := []string{"PATH=" + folder, "HOME=" + folder, "DOCKER_HOST=" + host}
	containers.Run(t, "save", "--quiet", "--format", "docker-archive", "--output", filepath.Join(folder, "image.tar"), enginetest.Busybox)
	says(t, env, "docker", "load", "-i", filepath.Join(folder, "image.tar"))
	return env
}

// says runs a program and returns the words that it says. The reaper of this process would take its end away from
// anybody else.
func says(t *testing.T, env []string, program string, arguments ...string) []string {
	t.Helper()
	reaper, err := adopt()
	if err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	cmd := exec.Command(program, arguments...)
	cmd.Env, cmd.Stdout = env, &said
	if err := reaper.Run(t.Context(), cmd); err != nil {
		t.Fatalf("%s %s: %v", program, strings.Join(arguments, " "), err)
	}
	return strings.Fields(said.String())
}

func eachEngine(t *testing.T, test func(t *testing.T, k kind)) {
	for _, k := range kinds(t) {
		t.Run(k.name, func(t *testing.T) { test(t, k) })
	}
}

// containers is the podman of this test process; nil when there is none.
var containers *enginetest.Podman

func containerEnv() []string {
	return append([]string{"PATH=" + os.Getenv("PATH"), "HOME=" + os.Getenv("HOME")}, containers.Env()...)
}

// A path may have what arguments are divided by.
func TestPathsOfMounts(t *testing.T) {
	eachEngine(t, func(t *testing.T, k kind) {
		job := k.job(t, "paths", `cat "$FILE"`)
		path := filepath.Join(t.TempDir(), `a,b "c":d,readonly`)
		write(t, path, "read", 0o600)
		job.Workers[0].Env = append(job.Workers[0].Env, "FILE="+path)
		if job.Image != nil {
			job.Image.Mounts = append(job.Image.Mounts, Mount{Path: path, Inside: path, ReadOnly: true})
		}
		r := k.startJob(t, job)
		r.codes()
		if text := r.read("log.0"); text != "read" {
			t.Errorf("%q", text)
		}
	})
}

// run is a job under test. Its folder is the working folder of its workers, at the same path inside.
type run struct {
	Started
	t    *testing.T
	k    kind
	dir  string
	mark string
}

var jobs atomic.Int64

func (k kind) job(t *testing.T, name string, scripts ...string) Job {
	dir := t.TempDir()
	job := Job{Mark: mark(fmt.Sprint(name, jobs.Add(1))), Folder: t.TempDir(), Image: k.image(dir)}
	for i, script := range scripts {
		job.Workers = append(job.Workers, Worker{
			Command: []string{"/bin/sh", "-c", script}, Dir: dir,
			Env: []string{"PATH=" + os.Getenv("PATH"), "WORKER=" + strconv.Itoa(i)}, Log: filepath.Join(dir, fmt.Sprintf("log.%d", i)),
		})
	}
	return job
}

func (k kind) start(t *testing.T, name string, scripts ...string) *run {
	t.Helper()
	return k.startJob(t, k.job(t, name, scripts...))
}

func (k kind) startJob(t *testing.T, job Job) *run {
	t.Helper()
	started, err := k.engine.Start(t.Context(), job, Steps{Begin: func() error { return nil }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := started.Clear(); err != nil {
			t.Error(err)
		}
	})
	return &run{started, t, k, job.Workers[0].Dir, job.Mark}
}

// codes waits for all ends.
func (r *run) codes() map[int]int {
	codes := map[int]int{}
	for end := range r.Ends() {
		codes[end.Worker] = end.Code
	}
	return codes
}

func (r *run) has(name string, lines int) []string {
	r.t.Helper()
	return waitFor(r.t, filepath.Join(r.dir, name), lines)
}

func (r *run) read(name string) string {
	r.t.Helper()
	text, err := os.ReadFile(filepath.Join(r.dir, name))
	if err != nil {
		r.t.Fatal(err)
	}
	return string(text)
}

var nextSleep atomic.Int64

// sleeper is a command that no other test runs, so that it can be counted whatever process numbers its engine
// gives.
func sleeper() string {
	return fmt.Sprintf("sleep %d%d", os.Getpid(), 1000+nextSleep.Add(1))
}

// living counts the processes of this machine that run a command.
func living(command string) int {
	all, _ := processes()
	count := 0
	for _, info := range all {
		line, _ := os.ReadFile(procPath(info.pid, "cmdline"))
		if !info.dead && strings.HasSuffix(strings.ReplaceAll(strings.TrimRight(string(line), "\x00"), "\x00", " "), command) {
			count++
		}
	}
	return count
}

func awaitLiving(t *testing.T, command string, count int) {
	t.Helper()
	for living(command) != count {
		select {
		case <-t.Context().Done():
			t.Fatalf("%d processes run %s, not %d", living(command), command, count)
		case <-time.After(time.Millisecond):
		}
	}
}

// family is a script that leaves every kind of descendant behind: a background child, one in a session of its own,
// one whose parent has ended, one without our environment, one that ignores TERM.
func familyOf(sleep string) string {
	return `
` + sleep + ` &
setsid ` + sleep + ` &
(setsid sh -c 'exec ` + sleep + `' &)
(env -i PATH="$PATH" setsid sh -c 'exec ` + sleep + `' &)
sh -c 'trap "" TERM; exec ` + sleep + `' &
`
}

const familySize = 5

func TestWorkerEndsAndItsCodeIsKnown(t *testing.T) {
	eachEngine(t, func(t *testing.T, k kind) {
		for _, test := range []struct {
			script string
			code   int
		}{{"exit 0", 0}, {"exit 3", 3}, {"exit 125", 125}, {"kill -9 $$", 137}, {"kill -TERM $$", 143}, {"kill -SEGV $$", 139}} {
			r := k.start(t, "code", test.script)
			if codes := r.codes(); codes[0] != test.code || len(codes) != 1 {
				t.Errorf("%s: codes %v", test.script, codes)
			}
		}
	})
}

func TestLogTakesBothStreamsInOrder(t *testing.T) {
	eachEngine(t, func(t *testing.T, k kind) {
		r := k.start(t, "log", `echo one; echo two >&2; echo three; printf four; echo $MASCRIPT_RUN >&2`)
		r.codes()
		if text := r.read("log.0"); text != "one\ntwo\nthree\nfour"+r.mark+"\n" {
			t.Errorf("%q", text)
		}
	})
}

// A log is whole however long it is, and however quickly its worker ends behind it.
func TestLogIsWhole(t *testing.T) {
	eachEngine(t, func(t *testing.T, k kind) {
		r := k.start(t, "long", `i=0; while [ $i -lt 3000 ]; do echo "line $i of a log that is long enough to fill the pipes between here and there"; i=$((i+1)); done; printf end`)
		r.codes()
		text := r.read("log.0")
		if count := strings.Count(text, "\n"); count != 3000 || !strings.HasSuffix(text, "end") {
			t.Errorf("%d lines, the end is %q", count, text[max(0, len(text)-20):])
		}
	})
}

// What is said is in the log when it is said, not when the worker ends.
func TestLogGrows(t *testing.T) {
	eachEngine(t, func(t *testing.T, k kind) {
		r := k.start(t, "grows", `echo early; while [ ! -e seen ]; do sleep 0.01; done; echo late`)
		r.has("log.0", 1)
		if err := os.WriteFile(filepath.Join(r.dir, "seen"), nil, 0o644); err != nil {
			t.Fatal(err)
		}
		r.codes()
		if text := r.read("log.0"); text != "early\nlate\n" {
			t.Errorf("%q", text)
		}
	})
}

func TestEnvironmentAndFolder(t *testing.T) {
	eachEngine(t, func(t *testing.T, k kind) {
		job := k.job(t, "environment", `printf '%s|' "$PLAIN" "$QUOTED" "$LINES" "$EMPTY" "${UNSET-unset}"; env | grep -c '^with-dash=it$'; pwd`)
		job.Workers[0].Env = append(job.Workers[0].Env, "PLAIN=a b", `QUOTED=it's "$HOME" \n`, "LINES=one\ntwo", "EMPTY=", "with-dash=it")
		r := k.startJob(t, job)
		r.codes()
		want := "a b|it's \"$HOME\" \\n|one\ntwo||unset|"
		text := r.read("log.0")
		rest, ok := strings.CutPrefix(text, want)
		// A shell drops what it has no name for; env, which the worker runs through one, shows what came in.
		if !ok || !strings.HasSuffix(rest, r.dir+"\n") {
			t.Errorf("%q", text)
		}
	})
}

// No variable of a worker gets in the way of what starts it, and the other way round. Hyperparameters of custom images
// are variables, and have any name.
func TestNamesOfVariables(t *testing.T) {
	eachEngine(t, func(t *testing.T, k kind) {
		job := k.job(t, "names", `echo $control $worker $command $code $stopping`)
		for _, name := range []string{"control", "worker", "command", "code", "stopping"} {
			job.Workers[0].Env = append(job.Workers[0].Env, name+"=my-"+name)
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		started, err := k.engine.Start(ctx, job, Steps{Begin: func() error { return nil }})
		if err != nil {
			t.Fatal(err)
		}
		r := &run{started, t, k, job.Workers[0].Dir, job.Mark}
		r.codes()
		if text := r.read("log.0"); text != "my-control my-worker my-command my-code my-stopping\n" {
			t.Errorf("%q", text)
		}
		if err := r.Clear(); err != nil {
			t.Error(err)
		}
	})
}

func TestSeveralWorkers(t *testing.T) {
	eachEngine(t, func(t *testing.T, k kind) {
		r := k.start(t, "several",
			`echo first $WORKER; while [ ! -e two ]; do sleep 0.01; done; exit 4`,
			`echo second $WORKER; touch one; exit 5`,
			`while [ ! -e one ]; do sleep 0.01; done; echo third $WORKER; touch two`)
		if codes := r.codes(); codes[0] != 4 || codes[1] != 5 || codes[2] != 0 || len(codes) != 3 {
			t.Errorf("codes %v", codes)
		}
		for i, want := range []string{"first 0\n", "second 1\n", "third 2\n"} {
			if text := r.read(fmt.Sprintf("log.%d", i)); text != want {
				t.Errorf("log %d: %q", i, text)
			}
		}
	})
}

// Workers reach each other at the loopback interface, whatever else they reach.
func TestWorkersMeet(t *testing.T) {
	port := freePort(t)
	eachEngine(t, func(t *testing.T, k kind) {
		job := k.job(t, "meet",
			fmt.Sprintf(`echo hello >page; busybox httpd -f -p %d -h . & until [ -e met ]; do sleep 0.02; done; kill $!`, port),
			fmt.Sprintf(`until busybox wget -q -O - http://127.0.0.1:%d/page 2>/dev/null >heard; do sleep 0.02; done; touch met; cat heard`, port))
		r := k.startJob(t, job)
		if codes := r.codes(); codes[0] != 0 || codes[1] != 0 {
			t.Errorf("codes %v; %s", codes, r.read("log.0")+r.read("log.1"))
		}
		if text := r.read("log.1"); text != "hello\n" {
			t.Errorf("heard %q", text)
		}
	})
}

func freePort(t *testing.T) int {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	return listener.Addr().(*net.TCPAddr).Port
}

func TestIsolation(t *testing.T) {
	secret := filepath.Join(t.TempDir(), "secret")
	if err := os.WriteFile(secret, []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			conn.Write([]byte("reached\n"))
			conn.Close()
		}
	}()
	port := listener.Addr().(*net.TCPAddr).Port
	eachEngine(t, func(t *testing.T, k kind) {
		r := k.start(t, "isolation", fmt.Sprintf(`
			[ -e %s ] && echo file
			[ -e /proc/%d/stat ] && [ "$(cut -d' ' -f1 /proc/self/stat)" -gt %d ] && echo processes
			busybox nc 127.0.0.1 %d </dev/null 2>/dev/null
			true`, secret, os.Getpid(), min(os.Getpid(), 50), port))
		r.codes()
		want := "file\nprocesses\nreached\n"
		if k.isolated {
			want = ""
		}
		if text := r.read("log.0"); text != want {
			t.Errorf("sees %q, want %q", text, want)
		}
	})
}

func TestLimits(t *testing.T) {
	eachEngine(t, func(t *testing.T, k kind) {
		const most = 64 << 20
		job := k.job(t, "limits", `busybox dd if=/dev/zero of=/dev/null bs=128M count=1 2>/dev/null`)
		if job.Image != nil {
			job.Image.Limits = Limits{Processors: 0.5, Memory: most}
		}
		r := k.startJob(t, job)
		codes := r.codes()
		if killed := codes[0] == 137; killed != k.limited {
			t.Errorf("twice the memory that is allowed: code %d", codes[0])
		}
	})
}

func TestStopEndsTheWholeTree(t *testing.T) {
	eachEngine(t, func(t *testing.T, k kind) {
		sleep := sleeper()
		r := k.start(t, "stop", familyOf(sleep)+"wait", familyOf(sleep)+"wait")
		awaitLiving(t, sleep, 2*familySize)
		began := time.Now()
		if err := r.Stop(300 * time.Millisecond); err != nil {
			t.Fatal(err)
		}
		if took := time.Since(began); took < 300*time.Millisecond {
			t.Errorf("the one that ignores TERM was killed after %v, before its grace was over", took)
		}
		r.codes()
		if n := living(sleep); n != 0 {
			t.Errorf("%d are alive after Stop", n)
		}
		if text := r.read("log.0"); text != "" {
			t.Errorf("something was said: %q", text)
		}
	})
}

// What a process starts after it was asked to end belongs to its clean-up, and is not asked itself.
func TestStopSparesTheCleanUp(t *testing.T) {
	eachEngine(t, func(t *testing.T, k kind) {
		r := k.start(t, "clean-up", `
			trap 'sh -c "sh -c \"sleep 0.1; echo saved >saved\"; echo done >done"; exit 0' TERM
			echo up >up
			while :; do sleep 0.01; done`)
		r.has("up", 1)
		if err := r.Stop(time.Hour); err != nil {
			t.Fatal(err)
		}
		r.codes()
		for _, name := range []string{"saved", "done"} {
			if _, err := os.Stat(filepath.Join(r.dir, name)); err != nil {
				t.Errorf("the clean-up was cut short: %v", err)
			}
		}
	})
}

func TestStopDoesNotWaitForTheGraceOfTheDead(t *testing.T) {
	eachEngine(t, func(t *testing.T, k kind) {
		r := k.start(t, "polite", `echo up >up; trap 'echo bye >bye; exit 7' TERM; while :; do sleep 0.01; done`, `exit 0`)
		r.has("up", 1)
		if err := r.Stop(time.Hour); err != nil {
			t.Fatal(err)
		}
		if codes := r.codes(); codes[0] != 7 {
			t.Errorf("codes %v: the worker's own clean-up did not run", codes)
		}
		r.has("bye", 1)
	})
}

func TestStopAfterTheEnd(t *testing.T) {
	eachEngine(t, func(t *testing.T, k kind) {
		r := k.start(t, "late", "exit 3")
		r.codes()
		if err := r.Stop(time.Hour); err != nil {
			t.Error(err)
		}
	})
}

func TestClearEndsWhatAWorkerHasLeft(t *testing.T) {
	eachEngine(t, func(t *testing.T, k kind) {
		sleep := sleeper()
		r := k.start(t, "clear", familyOf(sleep)+"touch started; while [ ! -e go ]; do sleep 0.01; done")
		awaitLiving(t, sleep, familySize)
		if k.elsewhere {
			if !slices.Contains(k.containers(t), "mascript-"+r.mark+"-0") {
				t.Error("there is no container of the job's name")
			}
		}
		if err := os.WriteFile(filepath.Join(r.dir, "go"), nil, 0o644); err != nil {
			t.Fatal(err)
		}
		r.codes()
		if err := r.Clear(); err != nil {
			t.Fatal(err)
		}
		if n := living(sleep); n != 0 {
			t.Errorf("%d are alive after Clear", n)
		}
		if k.elsewhere {
			if left := k.containers(t); slices.Contains(left, "mascript-"+r.mark+"-0") {
				t.Errorf("containers left: %v", left)
			}
		}
		if err := r.Clear(); err != nil { // again
			t.Error(err)
		}
	})
}

func TestBeginIsRightBeforeTheFirstInstruction(t *testing.T) {
	eachEngine(t, func(t *testing.T, k kind) {
		job := k.job(t, "begin", "touch began", "touch began")
		file := filepath.Join(job.Workers[0].Dir, "began")
		refused := errors.New("stopped meanwhile")
		calls := 0
		_, err := k.engine.Start(t.Context(), job, Steps{Begin: func() error {
			calls++
			if _, err := os.Stat(file); err == nil {
				t.Error("a worker has run before Begin")
			}
			return refused
		}})
		if !errors.Is(err, refused) || calls != 1 {
			t.Errorf("%v after %d calls", err, calls)
		}
		if _, err := os.Stat(file); err == nil {
			t.Error("a worker has run though Begin failed")
		}
		if HasLeftover(job.Folder) {
			t.Error("something is left")
		}
	})
}

func TestStartGivesUpWithItsContext(t *testing.T) {
	eachEngine(t, func(t *testing.T, k kind) {
		stopped := errors.New("stopped")
		ctx, cancel := context.WithCancelCause(t.Context())
		cancel(stopped)
		_, err := k.engine.Start(ctx, k.job(t, "given-up", "true"), Steps{Begin: func() error { t.Error("began"); return nil }})
		if !errors.Is(err, stopped) {
			t.Errorf("%v", err)
		}
	})
}

// A job that is given up while its workers are being started leaves nothing.
func TestStartGivesUpInBetween(t *testing.T) {
	eachEngine(t, func(t *testing.T, k kind) {
		if !k.elsewhere { // processes are started at once
			return
		}
		stopped := errors.New("stopped")
		for range 3 {
			job := k.job(t, "in-between", "touch began", "touch began")
			ctx, cancel := context.WithCancelCause(t.Context())
			go func() {
				for !HasLeftover(job.Folder) && t.Context().Err() == nil {
					time.Sleep(time.Millisecond)
				}
				cancel(stopped)
			}()
			if _, err := k.engine.Start(ctx, job, Steps{Begin: func() error { t.Error("began"); return nil }}); !errors.Is(err, stopped) {
				t.Errorf("%v", err)
			}
			if HasLeftover(job.Folder) {
				t.Error("something is left")
			}
			if left := k.containers(t); slices.ContainsFunc(left, func(name string) bool { return strings.HasPrefix(name, "mascript-"+job.Mark) }) {
				t.Errorf("containers left: %v", left)
			}
		}
	})
}

func TestWorkerThatCannotStart(t *testing.T) {
	eachEngine(t, func(t *testing.T, k kind) {
		job := k.job(t, "nothing", "true")
		job.Workers[0].Command = []string{"/no/such/program"}
		started, err := k.engine.Start(t.Context(), job, Steps{Begin: func() error { return nil }})
		if !k.isolated {
			if err == nil || !strings.Contains(err.Error(), "/no/such/program") {
				t.Errorf("%v", err)
			}
			return
		}
		// The container does start. Its shell says what is wrong, with the code that shells have for it.
		if err != nil {
			t.Fatal(err)
		}
		if end := <-started.Ends(); end.Code != 127 {
			t.Errorf("code %d", end.Code)
		}
		if err := started.Clear(); err != nil {
			t.Error(err)
		}
	})
}

func TestSample(t *testing.T) {
	eachEngine(t, func(t *testing.T, k kind) {
		r := k.start(t, "sample", `(i=0; while [ ! -e enough ]; do i=$((i+1)); done) & wait`)
		var most Usage
		for most.CPU < 50*time.Millisecond || most.Memory == 0 {
			usage, err := r.Sample()
			if err != nil {
				t.Fatal(err)
			}
			most = Usage{max(most.CPU, usage.CPU), max(most.Memory, usage.Memory)}
			if t.Context().Err() != nil {
				t.Fatalf("%+v", most)
			}
			time.Sleep(time.Millisecond)
		}
		if err := os.WriteFile(filepath.Join(r.dir, "enough"), nil, 0o644); err != nil {
			t.Fatal(err)
		}
		r.codes()
		after, err := r.Sample() // of what has ended, too
		if err != nil || after.CPU < 40*time.Millisecond {
			t.Errorf("%+v in the end, %v", after, err)
		}
	})
}

// podman knows of a container's end through conmon. Without that the container is ended all the same.
func TestStopWithoutConmon(t *testing.T) {
	k := kinds(t)[1]
	sleep := sleeper()
	r := k.start(t, "conmon", sleep+" & wait")
	awaitLiving(t, sleep, 1)
	all, err := processes()
	if err != nil {
		t.Fatal(err)
	}
	for _, info := range all {
		line, _ := os.ReadFile(procPath(info.pid, "cmdline"))
		if name, _, _ := strings.Cut(string(line), "\x00"); filepath.Base(name) == "conmon" && strings.Contains(string(line), "mascript-"+r.mark+"-0") {
			info.signal(syscall.SIGKILL)
		}
	}
	if err := r.Stop(time.Millisecond); err != nil {
		t.Error(err)
	}
	r.codes()
	if n := living(sleep); n != 0 {
		t.Errorf("%d are alive after Stop", n)
	}
}

// What is left when supervisor and guard were killed at once. A sweep finds the processes, also those in containers
// of podman, which are processes of this machine; what their engine keeps is noted in the folder.
func TestWhatAKilledSupervisorLeaves(t *testing.T) {
	eachEngine(t, func(t *testing.T, k kind) {
		sleep := sleeper()
		job := k.job(t, "killed", sleep+" & wait")
		r := k.startJob(t, job)
		awaitLiving(t, sleep, 1)
		if HasLeftover(job.Folder) != k.elsewhere {
			t.Errorf("noted: %v", !k.elsewhere)
		}
		if err := Sweep(job.Mark); err != nil {
			t.Fatal(err)
		}
		if n := living(sleep); n != 0 {
			t.Errorf("%d are alive after Sweep", n)
		}
		r.codes()
		if !k.elsewhere {
			return
		}
		if err := r.Clear(); err != nil {
			t.Error(err)
		}
		if left := k.containers(t); slices.Contains(left, "mascript-"+r.mark+"-0") {
			t.Errorf("containers left: %v", left)
		}
	})
}

// What removes a container may leave a process that outlives it, with its output.
func TestRemoveLeftoverDoesNotWaitForOthers(t *testing.T) {
	folder := t.TempDir()
	write(t, filepath.Join(folder, "containers.json"), `{"remove": ["/bin/sh", "-c", "sleep 60 & echo no such container >&2; exit 1"], "names": ["gone"]}`, 0o600)
	began := time.Now()
	if err := RemoveLeftover(t.Context(), folder); err != nil {
		t.Error(err)
	}
	if took := time.Since(began); took > 30*time.Second {
		t.Errorf("it took %v", took)
	}
	if HasLeftover(folder) {
		t.Error("it is still noted")
	}
}

// The words of podman with runc and with crun, and of docker, for a container that has ended before it got a signal.
func TestContainersThatDoNotRun(t *testing.T) {
	for words, idle := range map[string]bool{
		"can only kill running containers. 4d7b is in state exited: container state improper":  true,
		"container state improper: stopped":                                                    true,
		`no container with name or ID "mascript-1-0" found: no such container`:                 true,
		"Error response from daemon: Container 4d7b is not running":                            true,
		"Error response from daemon: No such container: mascript-1-0":                          true,
		"Cannot connect to the Docker daemon at unix:///var/run/docker.sock":                   false,
		"sending signal to container 4d7b: `/usr/bin/crun kill 4d7b 15` failed: exit status 1": false,
	} {
		if isIdle(words) != idle {
			t.Errorf("%s: %v", words, !idle)
		}
	}
}

func TestMachineHasProcessors(t *testing.T) {
	if m := ThisMachine(); m.Processors != runtime.NumCPU() || m.Memory <= 0 {
		t.Errorf("%+v", m)
	}
}
