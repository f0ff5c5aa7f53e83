//go:build linux || darwin

package engine

import (
	"context"
	_ "embed"
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Containers is the engine that runs workers in containers of podman or docker: with the programs and files of
// their image, what is mounted, and no network but that among the workers of the job unless it is asked for.
//
// A worker is a child of a small shell script, start.sh, so the image needs a /bin/sh. The script holds the
// container at a gate until all are up, and passes SIGTERM on to all processes in it: the first process of a
// container has no default for that signal. It is the user who trains that runs there, whatever user the image
// names: what it writes into a mounted folder must stay that user's.
type Containers struct {
	reaper *Reaper
	guard  int
}

// NewContainers makes a container engine, as NewProcesses does.
func NewContainers(reaper *Reaper, guard int) *Containers {
	return &Containers{reaper: reaper, guard: guard}
}

//go:embed start.sh
var startScript []byte

// controlInside is where a container finds start.sh and the files that it and the engine tell each other by.
const controlInside = "/home/work/.mascript"

// Files of the control folder, each but the gate followed by the worker's index.
const (
	upFile          = "up."          // made when the container runs
	gateFile        = "go"           // made when the worker may begin
	environmentFile = "environment." // shell script: variables can be secret, and command lines are not
	timesFile       = "times."       // what the shell's times said in the end
)

// Start implements Engine.
func (e *Containers) Start(ctx context.Context, job Job, steps Steps) (Started, error) {
	program, err := e.find(ctx, job.Image.Env)
	if err != nil {
		err = &ImageError{job.Image.Name, err}
	}
	var own []string
	if err == nil {
		own, err = program.fetch(ctx, e.reaper, job, steps)
	}
	if ctx.Err() != nil {
		return nil, context.Cause(ctx)
	}
	if err != nil {
		return nil, err
	}
	control, err := makeControl(job)
	if err != nil {
		return nil, err
	}
	started := &containerJob{Containers: e, program: program, job: job, own: own, control: control, watch: newWatch(e.reaper, len(job.Workers))}
	if err := started.left().write(job.Folder); err != nil {
		return nil, err
	}
	if err := started.start(ctx, steps); err != nil {
		started.awaitMade()
		return nil, errors.Join(err, started.Clear())
	}
	return started, nil
}

// containerJob is a started job of containers.
type containerJob struct {
	*Containers
	program program
	job     Job
	own     []string // command of the image, where a worker has none
	control string   // folder
	watch   *watch
	ended   []<-chan End // of those that are started; each tells once and is closed

	inspect sync.Once
	pids    []int // of the containers' first processes, as this machine counts; 0 when it does not tell
}

func (j *containerJob) name(worker int) string {
	return fmt.Sprintf("mascript-%s-%d", j.job.Mark, worker)
}

func (j *containerJob) names() []string {
	var names []string
	for i := range j.job.Workers {
		names = append(names, j.name(i))
	}
	return names
}

// start starts the containers, and opens the gate when all are up. The others share the first one's network, so
// that one must be up before they start.
func (j *containerJob) start(ctx context.Context, steps Steps) error {
	for i, worker := range j.job.Workers {
		cmd := j.program.command(j.arguments(i)...)
		if err := logTo(cmd, worker.Log); err != nil {
			return err
		}
		end, err := j.watch.start(i, cmd)
		if err != nil {
			return err
		}
		j.ended = append(j.ended, end)
		if i == 0 || i == len(j.job.Workers)-1 {
			for started := range j.ended {
				if err := j.awaitUp(ctx, started); err != nil {
					return err
				}
			}
		}
	}
	j.watch.closeAfterLast()
	if err := steps.Begin(); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(j.control, gateFile), nil, 0o600)
}

// upPause is how often a starting container is looked at.
const upPause = 2 * time.Millisecond

// awaitUp waits until a worker's container runs.
func (j *containerJob) awaitUp(ctx context.Context, worker int) error {
	ticker := time.NewTicker(upPause)
	defer ticker.Stop()
	for !j.has(upFile, worker) {
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case end := <-j.ended[worker]:
			if j.has(upFile, worker) { // somebody has ended it at the gate
				return fmt.Errorf("%s ended before it began, with code %d", j.name(worker), end.Code)
			}
			return &ImageError{j.job.Image.Name, fmt.Errorf("%s run failed (exit code %d): %s", j.program.name, end.Code, lastLine(j.job.Workers[worker].Log))}
		case <-ticker.C:
		}
	}
	return nil
}

// awaitMade waits until each container that is started is there, or has failed. One that is just being made cannot be
// removed: it would be there a moment later.
func (j *containerJob) awaitMade() {
	ctx, cancel := context.WithTimeout(context.Background(), commandLimit)
	defer cancel()
	for worker := range j.ended {
		j.awaitUp(ctx, worker) // what has failed is known
	}
}

func (j *containerJob) has(file string, worker int) bool {
	_, err := os.Stat(filepath.Join(j.control, file+strconv.Itoa(worker)))
	return err == nil
}

// arguments are what starts a worker's container, in the foreground: its output is the program's, and its exit
// code too.
func (j *containerJob) arguments(worker int) []string {
	image, w := j.job.Image, j.job.Workers[worker]
	list := []string{
		"run", "--name", j.name(worker), "--label", "mascript.run=" + j.job.Mark, "--label", "mascript.worker=" + strconv.Itoa(worker),
		"--pull", "never", "--log-driver", "none", // the output is in the worker's log already
		"--stop-timeout", "0", // who removes it by force has asked already: podman would ask again, and wait
		"--security-opt", "label=disable", "--security-opt", "no-new-privileges", // without the first, SELinux keeps mounted folders from it
		"--user", j.program.user(), "--env", MarkVariable + "=" + j.job.Mark,
		"--mount", mountArgument(Mount{Path: j.control, Inside: controlInside}),
	}
	if w.Dir != "" {
		list = append(list, "--workdir", w.Dir)
	}
	for _, m := range image.Mounts {
		list = append(list, "--mount", mountArgument(m))
	}
	switch {
	case worker > 0:
		list = append(list, "--network", "container:"+j.name(0))
	case !image.Network:
		list = append(list, "--network", "none")
	}
	if j.program.name == podman {
		list = append(list, "--http-proxy=false") // proxies are the job's to name
	}
	if n := image.Limits.Processors; n > 0 && j.program.limitsProcessors {
		list = append(list, "--cpus", strconv.FormatFloat(min(n, float64(runtime.NumCPU())), 'f', -1, 64))
	}
	if n := image.Limits.Memory; n > 0 {
		if j.program.limitsMemory {
			list = append(list, "--memory", strconv.FormatInt(n, 10))
		}
		list = append(list, "--shm-size", strconv.FormatInt(n/2, 10)) // loaders of data hand it over there; the usual 64 MiB are soon full
	}
	if len(w.Devices) > 0 {
		list = append(list, j.program.devices(w.Devices)...)
	}
	_, others := split(w.Env)
	for _, entry := range others {
		list = append(list, "--env", entry)
	}
	list = append(list, "--entrypoint", "/bin/sh", image.Name, controlInside+"/start.sh", strconv.Itoa(worker))
	if w.Command == nil {
		return append(list, j.own...)
	}
	return append(list, w.Command...)
}

// mountArgument spells a mount: a line of comma-separated values, with what is to be quoted in a path quoted.
func mountArgument(m Mount) string {
	fields := []string{"type=bind", "source=" + m.Path, "target=" + m.Inside}
	if m.ReadOnly {
		fields = append(fields, "readonly")
	}
	var line strings.Builder
	values := csv.NewWriter(&line)
	values.Write(fields) // a strings.Builder takes everything
	values.Flush()
	return strings.TrimSuffix(line.String(), "\n")
}

// makeControl makes the control folder of a job.
func makeControl(job Job) (string, error) {
	control := filepath.Join(job.Folder, "control")
	if err := os.RemoveAll(control); err != nil {
		return "", err
	}
	if err := os.MkdirAll(control, 0o700); err != nil {
		return "", err
	}
	err := os.WriteFile(filepath.Join(control, "start.sh"), startScript, 0o600)
	for i, worker := range job.Workers {
		variables, _ := split(worker.Env)
		var script strings.Builder
		for _, entry := range variables {
			name, value, _ := strings.Cut(entry, "=")
			fmt.Fprintf(&script, "export %s='%s'\n", name, strings.ReplaceAll(value, "'", `'\''`))
		}
		err = errors.Join(err, os.WriteFile(filepath.Join(control, environmentFile+strconv.Itoa(i)), []byte(script.String()), 0o600))
	}
	return control, err
}

var shellName = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]*=`) })

// split splits an environment into what a shell can set and what it has no names for.
func split(environment []string) (variables, others []string) {
	for _, entry := range environment {
		if shellName().MatchString(entry) {
			variables = append(variables, entry)
		} else {
			others = append(others, entry)
		}
	}
	return variables, others
}

func (j *containerJob) Ends() <-chan End { return j.watch.ends }

// Stop implements Started.
func (j *containerJob) Stop(grace time.Duration) error {
	asked := j.signal("TERM")
	if asked != nil {
		grace = 0
	}
	select {
	case <-j.watch.last:
		return nil
	case <-time.After(grace):
	}
	killed := j.signal("KILL")
	select {
	case <-j.watch.last:
		return nil
	case <-time.After(killLimit):
	}
	// Whoever was to tell of the containers' ends is dead: conmon of podman, say.
	return errors.Join(asked, killed, j.Clear())
}

// killLimit is how long containers may take to end that were killed.
const killLimit = 5 * time.Second

// signal sends a signal to the first process of each container that runs.
func (j *containerJob) signal(name string) error {
	failures := make([]error, len(j.job.Workers))
	var told sync.WaitGroup
	for i, container := range j.names() {
		told.Go(func() {
			_, err := j.program.run(context.Background(), j.reaper, "kill", "--signal", name, container)
			if err != nil && !isIdle(err.Error()) {
				failures[i] = err
			}
		})
	}
	told.Wait()
	return errors.Join(failures...)
}

// Sample implements Started. Of a worker that has ended its processor time is known, but no memory.
func (j *containerJob) Sample() (Usage, error) {
	j.inspect.Do(j.findProcesses)
	all, err := processes()
	if err != nil {
		return Usage{}, err
	}
	var usage Usage
	for i := range j.job.Workers {
		if spent, ok := j.times(i); ok {
			usage.CPU += spent
			continue
		}
		if i >= len(j.pids) || j.pids[i] == 0 {
			continue
		}
		for _, info := range tree(all, j.pids[i]) {
			usage.CPU += info.cpu
			usage.Memory += info.memory
		}
	}
	return usage, nil
}

// findProcesses asks for the containers' first processes. Where containers run in a virtual machine, as on macOS,
// their numbers are of that machine.
func (j *containerJob) findProcesses() {
	if runtime.GOOS != "linux" {
		return
	}
	text, err := j.program.run(context.Background(), j.reaper, append([]string{"inspect", "--format", "{{.State.Pid}}"}, j.names()...)...)
	if err != nil {
		return
	}
	for line := range strings.Lines(text) {
		pid, _ := strconv.Atoi(strings.TrimSpace(line))
		j.pids = append(j.pids, pid)
	}
}

// times is the processor time of a worker that has ended, as its shell saw it.
func (j *containerJob) times(worker int) (time.Duration, bool) {
	text, err := os.ReadFile(filepath.Join(j.control, timesFile+strconv.Itoa(worker)))
	if err != nil {
		return 0, false
	}
	var spent time.Duration
	for field := range strings.FieldsSeq(string(text)) { // 0m1.25s, of the shell and of its children, user and system
		if d, err := time.ParseDuration(field); err == nil {
			spent += d
		}
	}
	return spent, true
}

// Clear implements Started.
func (j *containerJob) Clear() error {
	ctx, cancel := context.WithTimeout(context.Background(), commandLimit)
	defer cancel()
	err := j.left().remove(func(cmd *exec.Cmd) error { return j.reaper.Run(ctx, cmd) })
	if err == nil {
		err = errors.Join(os.RemoveAll(filepath.Join(j.job.Folder, leftoverName)), os.RemoveAll(j.control))
	}
	// What podman has started are children of ours, what docker has, its own.
	return errors.Join(err, j.reaper.Sweep(j.job.Mark, j.guard))
}

func (j *containerJob) left() leftover {
	return leftover{Remove: j.program.remove(), Env: j.program.env, Names: j.names()}
}
