package run

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"mascript/internal/obs"
	"mascript/internal/platform/builtin"
	"mascript/internal/platform/engine"
	"mascript/internal/platform/store"
)

// prepared is a run that is ready to start.
type prepared struct {
	job     engine.Job
	layout  layout // as this machine sees it
	output  string // real path of the output folder; empty without one
	devices accelerators
	own     bool // has a Python environment of its own

	commands   []string // of the workers, as the log shows them
	says, once []string // lines for the log of each worker, and for the first one's
}

// prepare stages the code and makes the job. python is the interpreter of the version's own environment, ""
// without one. An error is for the version's log: it says what to install or fix.
func (r *Runs) prepare(ctx context.Context, v store.Version, python string, kept []string, devices accelerators) (prepared, error) {
	c := v.Config
	own := layout{jobDir: r.CodeFolder(v), logDir: filepath.Dir(r.LogPath(v, 0)), gpus: devices.each()}
	// As in the cloud, the working folder is the one that holds the code folder.
	if err := RemoveTree(own.jobDir); err != nil { // of an attempt that was cut off
		return prepared{}, err
	}
	if err := os.MkdirAll(own.jobDir, 0o700); err != nil {
		return prepared{}, err
	}
	boot, err := r.stage(ctx, c, own.jobDir)
	if err != nil {
		return prepared{}, errors.Join(err, RemoveTree(own.jobDir)) // half a copy is of no use, and may have filled the disk
	}
	own.boot = boot
	if own.codeDir, err = codeFolder(own.jobDir); err != nil {
		return prepared{}, err
	}
	inputs, err := r.inputs(v)
	if err != nil {
		return prepared{}, err
	}
	output, err := r.output(v)
	if err != nil {
		return prepared{}, err
	}
	if output != "" {
		own.output = folderPath(output)
	}
	for i := range Processes(c) {
		if err := makeLog(r.LogPath(v, i)); err != nil {
			return prepared{}, err
		}
	}
	ready := prepared{
		job:    engine.Job{Mark: v.Token, Folder: r.folder(v.Token)},
		output: output, own: python != "", devices: devices,
	}
	if own.gpus < c.GPUs {
		ready.once = append(ready.once, fewerDevices(c, own.gpus))
	}
	workers, builds := divide(kept)
	if c.Image() != "" {
		err = r.prepareContainers(v, &ready, own, inputs, workers, builds)
	} else {
		err = r.prepareProcesses(v, &ready, own, inputs, python, workers)
	}
	return ready, err
}

// prepareProcesses makes the workers of a version that runs as it is on this machine.
func (r *Runs) prepareProcesses(v store.Version, ready *prepared, own layout, inputs []input, python string, kept []string) error {
	data, err := r.gather(v, inputs)
	if err != nil {
		return err
	}
	own.data = data
	ports, err := freePorts(Processes(v.Config))
	if err != nil {
		return err
	}
	own.meetAt(v.Config, ports)
	program, err := r.program(v.Config, own.boot, python, kept)
	if err != nil {
		return err
	}
	if python != "" {
		kept = inPython(kept, python)
	}
	if kept, err = r.withMoxing(kept); err != nil {
		return err
	}
	ready.says = append(ready.says, "Code folder: "+filepath.Dir(own.boot), "Boot file: "+own.boot, program.String())
	ready.layout = own
	for i := range Processes(v.Config) {
		command := append([]string{program.path, own.boot}, own.arguments(v.Config, i)...)
		ready.commands = append(ready.commands, strings.Join(command, " "))
		ready.job.Workers = append(ready.job.Workers, engine.Worker{
			Command: command,
			Dir:     own.jobDir,
			Env:     append(append(slices.Clip(kept), own.variables(v, r.TrainURL(v), i)...), deviceVariables(v.Config, ready.devices.of(i))...),
			Log:     r.LogPath(v, i),
		})
	}
	return nil
}

// stage puts a version's code into its folder and returns the path of the boot file. With a custom image there may
// be neither.
func (r *Runs) stage(ctx context.Context, c store.Config, jobDir string) (boot string, err error) {
	switch {
	case c.AppURL == "" && c.ModelID != 0:
		return stageBuiltin(ctx, c, jobDir)
	case c.AppURL == "":
		return "", nil
	case IsFile(c.AppURL):
		return r.stageLocal(ctx, c, jobDir)
	}
	return r.stageCode(ctx, c, jobDir)
}

// codeFolder is the one folder that stage has made; "" when it has made none.
func codeFolder(jobDir string) (string, error) {
	entries, err := os.ReadDir(jobDir)
	if err != nil || len(entries) == 0 {
		return "", err
	}
	return filepath.Join(jobDir, entries[0].Name()), nil
}

// makeLog makes the log before anybody can see the version as running: whose status says that it runs has
// a log to ask for.
func makeLog(path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	log, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	return log.Close()
}

// stageCode copies the code folder, so that the version runs the code as it was and leaves nothing in
// the folder it came from, and returns the path of the boot file.
func (r *Runs) stageCode(ctx context.Context, c store.Config, jobDir string) (boot string, err error) {
	from, err := obs.ParseAddress(c.AppURL)
	if err != nil {
		return "", err
	}
	codeDir := filepath.Join(jobDir, filepath.Base(from.Key))
	for object, err := range r.Objects.List(ctx, from.Bucket, from.Key) {
		if err != nil {
			return "", fmt.Errorf("stage the code: %w", err)
		}
		name := filepath.Join(codeDir, filepath.FromSlash(strings.TrimPrefix(object.Key, from.Key)))
		if err := r.stageFile(ctx, from.Bucket, object.Key, name); err != nil {
			return "", fmt.Errorf("stage the code: %w", err)
		}
	}
	if c.BootFileURL == "" { // a custom image knows what to start
		return "", nil
	}
	boot = filepath.Join(codeDir, filepath.FromSlash(strings.TrimPrefix(c.BootFileURL, c.AppURL)))
	if info, err := os.Stat(boot); err != nil || !info.Mode().IsRegular() {
		return "", fmt.Errorf("boot file %s is not in the code folder %s; put it there (session.obs.upload_file, or copy it into %s), or name another boot_file",
			c.BootFileURL, c.AppURL, filepath.Join(r.Objects.Dir(), from.Bucket, from.Key))
	}
	return boot, nil
}

// stageBuiltin writes the code of an algorithm that mascript brings along.
func stageBuiltin(_ context.Context, c store.Config, jobDir string) (boot string, err error) {
	for _, a := range builtin.Algorithms() {
		if a.ID != c.ModelID {
			continue
		}
		files, err := a.Files()
		if err != nil {
			return "", fmt.Errorf("stage the code of algorithm %s: %w", a.Name, err)
		}
		codeDir := filepath.Join(jobDir, a.Name)
		if err := os.CopyFS(codeDir, files); err != nil {
			return "", fmt.Errorf("stage the code of algorithm %s: %w", a.Name, err)
		}
		return filepath.Join(codeDir, a.Boot), nil
	}
	return "", fmt.Errorf("this mascript has no built-in algorithm %s (%d), which another version of it has; run that one, or use your own code", c.ModelName, c.ModelID)
}

func (r *Runs) stageFile(ctx context.Context, bucket, key, name string) error {
	if strings.HasSuffix(key, "/") {
		return os.MkdirAll(name, 0o700)
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
		return err
	}
	body, _, err := r.Objects.Get(ctx, bucket, key)
	if err != nil {
		return err
	}
	defer body.Close()
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o700)
	if err != nil {
		return err
	}
	_, err = io.Copy(file, body)
	return errors.Join(err, file.Close())
}

// output is the real path of a version's output folder, which is live while it runs; empty without one.
func (r *Runs) output(v store.Version) (string, error) {
	output, err := r.makeOutput(v)
	if err != nil {
		return "", fmt.Errorf("make the output folder: %w", err)
	}
	return output, nil
}

func (r *Runs) makeOutput(v store.Version) (string, error) {
	switch to := r.TrainURL(v); {
	case to == "":
		return "", nil
	case IsFile(to):
		path, err := FilePath(to)
		if err != nil {
			return "", err
		}
		return path, os.MkdirAll(path, 0o700)
	default:
		address, err := obs.ParseAddress(to)
		if err != nil {
			return "", err
		}
		return r.Objects.MakeFolder(address)
	}
}
