//go:build linux || darwin

package engine

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"time"
)

// The programs that start containers, in the order in which they are looked for. Both take the same arguments for
// what is done here.
const (
	podman = "podman"
	docker = "docker"
)

// program is a container engine's program that works on this machine.
type program struct {
	name, path string
	env        []string

	// What it can limit here: a user's own containers need the controllers of cgroups to be delegated.
	limitsProcessors, limitsMemory bool

	rootless bool // a docker of the caller's own
}

// commandLimit is how long a command may take that only asks or removes.
const commandLimit = time.Minute

// find finds the program. One that is installed may still not work: docker without its daemon.
func (e *Containers) find(ctx context.Context, env []string) (program, error) {
	var broken []string
	for _, name := range []string{podman, docker} {
		path, err := LookUp(name, Variable(env, "PATH"))
		if err != nil {
			continue
		}
		found := program{name: name, path: path, env: env}
		if err = found.probe(ctx, e.reaper); err == nil {
			return found, nil
		}
		broken = append(broken, err.Error())
	}
	if len(broken) > 0 {
		return program{}, fmt.Errorf("no container engine works on this machine: %s", strings.Join(broken, "; "))
	}
	return program{}, fmt.Errorf("there is no podman and no docker in PATH (%s), and the command of an image is never run outside of a container; install podman (Debian and Ubuntu: apt install podman; macOS: brew install podman) or docker", Variable(env, "PATH"))
}

// probe asks the program what it can do, which it can answer only when it works. What podman leaves running for
// all later commands of the user is not the job's: hence another mark.
func (p *program) probe(ctx context.Context, reaper *Reaper) error {
	format := "{{.Host.CgroupControllers}}"
	if p.name == docker {
		format = "{{if .CPUCfsQuota}}cpu{{end}} {{if .MemoryLimit}}memory{{end}}{{range .SecurityOptions}} {{.}}{{end}}"
	}
	asked := *p
	asked.env = append(slices.Clip(p.env), MarkVariable+"="+p.name)
	answer, err := asked.run(ctx, reaper, "info", "--format", format)
	if err != nil {
		return err
	}
	able := strings.Fields(strings.Trim(strings.TrimSpace(answer), "[]"))
	p.rootless = slices.Contains(able, "name=rootless")
	p.limitsProcessors, p.limitsMemory = slices.Contains(able, "cpu"), slices.Contains(able, "memory")
	return nil
}

// user is who runs in a container: the first user where that one is the caller outside, as with podman and a rootless
// docker, and else the caller.
func (p program) user() string {
	if p.name == podman || p.rootless {
		return "0:0"
	}
	return strconv.Itoa(os.Getuid()) + ":" + strconv.Itoa(os.Getgid())
}

// remove is the command that ends a container by force and removes it.
func (p program) remove() []string { return []string{p.path, "rm", "--force", "--volumes"} }

// devices are the arguments that hand GPUs on to a container. podman finds them by the specifications of NVIDIA's
// Container Toolkit (CDI), docker by its own.
func (p program) devices(ids []string) []string {
	if p.name == docker {
		return []string{"--gpus", `"device=` + strings.Join(ids, ",") + `"`}
	}
	var list []string
	for _, id := range ids {
		list = append(list, "--device", "nvidia.com/gpu="+id)
	}
	return list
}

// fetch has an image fetched that is not here, with its progress in the first worker's log, and returns the command
// that it names itself, if a worker wants that.
func (p program) fetch(ctx context.Context, reaper *Reaper, job Job, steps Steps) (own []string, err error) {
	image := job.Image.Name
	config, err := p.inspect(ctx, reaper, image)
	if err != nil && ctx.Err() == nil {
		if err := steps.fetch(); err != nil {
			return nil, err
		}
		if err := p.pull(ctx, reaper, image, job.Workers[0].Log, steps); err != nil {
			return nil, &ImageError{image, err}
		}
		config, err = p.inspect(ctx, reaper, image)
	}
	switch {
	case ctx.Err() != nil:
		return nil, context.Cause(ctx)
	case err != nil:
		return nil, &ImageError{image, err}
	}
	own = append(config.Entrypoint, config.Cmd...)
	if len(own) == 0 && slices.ContainsFunc(job.Workers, func(w Worker) bool { return w.Command == nil }) {
		return nil, &ImageError{image, errors.New("it names no command to start, and no command was given")}
	}
	return own, nil
}

type imageConfig struct{ Entrypoint, Cmd []string }

// inspect reads what an image on this machine says of itself.
func (p program) inspect(ctx context.Context, reaper *Reaper, image string) (imageConfig, error) {
	said, err := p.run(ctx, reaper, "image", "inspect", "--format", "{{json .Config}}", "--", image)
	var config imageConfig
	if err == nil {
		err = json.Unmarshal([]byte(said), &config)
	}
	return config, err
}

func (p program) pull(ctx context.Context, reaper *Reaper, image, log string, steps Steps) error {
	steps.say("Image %s is not on this machine, %s fetches it.", image, p.name)
	cmd := p.command("pull", "--", image)
	if err := logTo(cmd, log); err != nil {
		return err
	}
	cmd.SysProcAttr = workerAttributes()
	if err := reaper.Run(ctx, cmd); err != nil {
		words := lastLine(log)
		if strings.HasPrefix(image, "localhost/") {
			words += fmt.Sprintf(" (localhost/ is where images are that were built on this machine, and this one is not: %s images lists them with their tags)", p.name)
		}
		return fmt.Errorf("%s pull: %s", p.name, words)
	}
	return nil
}

func (p program) command(arguments ...string) *exec.Cmd {
	cmd := exec.Command(p.path, arguments...)
	cmd.Env, cmd.Dir = p.env, "/"
	return cmd
}

// run runs a command of the program to its end and returns what it said on standard output. The error is what it
// said on standard error.
func (p program) run(ctx context.Context, reaper *Reaper, arguments ...string) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, commandLimit)
	defer cancel()
	var said, complained bytes.Buffer
	cmd := p.command(arguments...)
	cmd.Stdout, cmd.Stderr = &said, &complained
	err := reaper.Run(ctx, cmd)
	switch words := strings.TrimSpace(complained.String()); {
	case err == nil:
		return said.String(), nil
	case ctx.Err() != nil:
		return "", fmt.Errorf("%s %s did not end within %v", p.name, arguments[0], commandLimit)
	case words != "":
		return "", fmt.Errorf("%s %s: %s", p.name, arguments[0], strings.TrimPrefix(words, "Error: "))
	}
	return "", fmt.Errorf("%s %s: %w", p.name, arguments[0], err)
}

// lastLine is the last line of a log: what a program said before it gave up.
func lastLine(path string) string {
	const most = 4 << 10
	file, err := os.Open(path)
	if err != nil {
		return "its log cannot be read"
	}
	defer file.Close()
	if info, err := file.Stat(); err == nil {
		file.Seek(max(0, info.Size()-most), io.SeekStart)
	}
	text, _ := io.ReadAll(io.LimitReader(file, most))
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	return strings.TrimPrefix(strings.TrimSpace(lines[len(lines)-1]), "Error: ")
}
