package run

import (
	"encoding/json"
	"errors"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"mascript/internal/obs"
	"mascript/internal/platform/device"
	"mascript/internal/platform/engine"
	"mascript/internal/platform/store"
)

// Where a container has what is its version's. The code's place is documented (ModelArts User Guide, custom images);
// of data and output only the addresses are, in DLS_DATA_URL and DLS_TRAIN_URL. An address bucket/key of the object
// store is bucket/key below objectsInside.
const (
	jobDirInside   = "/home/work/user-job-dir"
	runTrainInside = "/home/work/run_train.sh"
	logDirInside   = "/home/work/log"
	objectsInside  = "/home/work/obs"
	inputsInside   = "/home/work/inputs"
	outputInside   = "/home/work/output"
	moxingInside   = "/home/work/.moxing"
	cacheInside    = "/cache"
	firstPort      = 6666 // as in the cloud; the workers share one network here, so each has its own
)

// runTrain stands for the script of the cloud's images that copies the code folder to its place, where it is
// mounted here, and then runs its arguments.
const runTrain = `#!/bin/sh
exec "$@"
`

// prepareContainers makes the workers of a version that runs in an image, a custom one or one that stands for its
// engine. There is nothing in it of this machine but the code, the data, the output and a scratch folder.
func (r *Runs) prepareContainers(v store.Version, ready *prepared, own layout, inputs []input, kept, builds []string) error {
	c := v.Config
	if len(ready.devices.all) > 0 && ready.devices.all[0].Kind != device.NVIDIA {
		ready.once = append(ready.once, "Ascend devices are not handed on to containers: the image runs on the processor")
		ready.devices.all, own.gpus = nil, 0
	}
	image := &engine.Image{
		Name: c.Image(), Network: c.Network, Env: engineEnvironment(builds),
		Limits: engine.Limits{Processors: c.Processors, Memory: c.Memory},
	}
	f := furnished{image: image, inside: layout{jobDir: jobDirInside, logDir: logDirInside, gpus: own.gpus}}
	var ports []int
	for i := range Processes(c) {
		ports = append(ports, firstPort+i)
	}
	f.inside.meetAt(c, ports)
	err := f.placeInputs(inputs, len(c.Inputs) > 0)
	if err == nil && ready.output != "" {
		f.inside.output, err = f.place(r.TrainURL(v), ready.output, outputInside)
		f.inside.output += "/"
	}
	if err == nil && own.codeDir != "" { // last: where data or output are at the same address, they come first
		err = f.placeCode(c.AppURL, own.codeDir)
	}
	if err == nil {
		f.mount(own.logDir, logDirInside)
		err = r.addOurs(v, image)
	}
	if err != nil {
		return err
	}
	only, err := json.Marshal(f.reachable)
	if err != nil {
		return err
	}
	ready.job.Image, ready.layout = image, own
	ready.says = append(ready.says, "Image: "+image.Name)
	kept = append(environmentInside(kept, c.Network), "MASCRIPT_OBS="+objectsInside, "MASCRIPT_OBS_ONLY="+string(only))
	if c.UserImageURL != "" {
		return r.runCommand(v, ready, f.inside, kept)
	}
	return r.runBootFile(v, ready, f.inside, own, kept)
}

// furnished is an image with what is mounted in it, and where that is for its workers.
type furnished struct {
	image     *engine.Image
	inside    layout
	reachable []string // addresses of the object store, without their beginning
}

// mount adds a mount, unless there is one at its place.
func (f *furnished) mount(path, target string) {
	if !slices.ContainsFunc(f.image.Mounts, func(m engine.Mount) bool { return m.Inside == target }) {
		f.image.Mounts = append(f.image.Mounts, engine.Mount{Path: path, Inside: target})
	}
}

// place mounts something of the object store where its address says, and anything else at another place.
func (f *furnished) place(url, path, other string) (target string, err error) {
	target = other
	if url != "" && !IsFile(url) {
		address, err := obs.ParseAddress(url)
		if err != nil {
			return "", err
		}
		target = objectsInside + "/" + address.Bucket + "/" + strings.TrimSuffix(address.Key, "/")
		f.reachable = append(f.reachable, address.Bucket+"/"+address.Key)
	}
	f.mount(path, target)
	return target, nil
}

// placeInputs mounts the data. Several inputs are in one folder as well: there is one --data_url.
func (f *furnished) placeInputs(inputs []input, several bool) error {
	for _, each := range inputs {
		target, err := f.place(each.url, each.path, inputsInside+"/"+each.name)
		if err != nil {
			return err
		}
		if f.inside.data = target; folderPath(each.path) != each.path {
			f.inside.data += "/"
		}
	}
	if several {
		f.inside.data = inputsInside + "/"
		for _, each := range inputs {
			f.mount(each.path, inputsInside+"/"+each.name)
		}
	}
	return nil
}

// placeCode mounts the code at its documented place and at its address.
func (f *furnished) placeCode(url, path string) error {
	f.inside.codeDir = jobDirInside + "/" + filepath.Base(path)
	f.mount(path, f.inside.codeDir)
	if url == "" || IsFile(url) {
		return nil
	}
	_, err := f.place(url, path, "")
	return err
}

// addOurs mounts what the embedded platform brings along: run_train.sh, moxing, the scratch folder.
func (r *Runs) addOurs(v store.Version, image *engine.Image) error {
	script, cache := filepath.Join(r.folder(v.Token), "run_train.sh"), r.cacheFolder(v)
	moxing, err := r.moxing()
	if err == nil {
		err = errors.Join(os.WriteFile(script, []byte(runTrain), 0o755), RemoveTree(cache), os.MkdirAll(cache, 0o700))
	}
	image.Mounts = append(image.Mounts,
		engine.Mount{Path: script, Inside: runTrainInside, ReadOnly: true},
		engine.Mount{Path: moxing, Inside: moxingInside, ReadOnly: true},
		engine.Mount{Path: cache, Inside: cacheInside})
	return err
}

// cacheFolder is what /cache is in a version's containers. It goes when the version ends.
func (r *Runs) cacheFolder(v store.Version) string { return filepath.Join(r.VersionFolder(v), "cache") }

// findMoxing has Python in an image find the package of ours, behind whatever the image names itself.
const findMoxing = `export PYTHONPATH="${PYTHONPATH:+$PYTHONPATH:}` + moxingInside + `"`

// runCommand makes the workers of a custom image. Its hyperparameters are environment variables, and its working
// folder is the image's own.
func (r *Runs) runCommand(v store.Version, ready *prepared, inside layout, kept []string) error {
	for _, p := range v.Config.Parameter {
		kept = append(kept, p.Label+"="+p.Value)
	}
	if inside.codeDir != "" {
		ready.says = append(ready.says, "Code folder: "+inside.codeDir)
	}
	shown, command := v.Config.UserCommand, []string{"/bin/sh", "-c", findMoxing + "\n" + v.Config.UserCommand}
	if shown == "" {
		shown, command = "that of the image", nil
		kept = append(kept, "PYTHONPATH="+moxingInside)
	}
	for i := range inside.hosts {
		ready.commands = append(ready.commands, shown)
		ready.job.Workers = append(ready.job.Workers, engine.Worker{
			Command: command,
			Env:     append(append([]string{}, kept...), inside.variables(v, r.TrainURL(v), i)...),
			Log:     r.LogPath(v, i),
			Devices: idsOf(ready.devices.of(i)),
		})
	}
	return nil
}

// runBootFile makes the workers of an engine that an image stands for.
func (r *Runs) runBootFile(v store.Version, ready *prepared, inside, own layout, kept []string) error {
	within, err := filepath.Rel(own.codeDir, own.boot)
	if err != nil {
		return err
	}
	inside.boot = path.Join(inside.codeDir, filepath.ToSlash(within))
	program, err := programInside(v.Config, inside.boot)
	if err != nil {
		return err
	}
	ready.says = append(ready.says, "Code folder: "+path.Dir(inside.boot), "Boot file: "+inside.boot, program.String())
	for i := range Processes(v.Config) {
		command := append([]string{program.path, inside.boot}, inside.arguments(v.Config, i)...)
		ready.commands = append(ready.commands, strings.Join(command, " "))
		ready.job.Workers = append(ready.job.Workers, engine.Worker{
			Command: append([]string{"/bin/sh", "-c", findMoxing + `; exec "$@"`, "sh"}, command...),
			Dir:     jobDirInside,
			Env:     append(append([]string{}, kept...), inside.variables(v, r.TrainURL(v), i)...),
			Log:     r.LogPath(v, i),
			Devices: idsOf(ready.devices.of(i)),
		})
	}
	return nil
}

func idsOf(devices []device.Device) []string {
	var ids []string
	for _, d := range devices {
		ids = append(ids, d.ID)
	}
	return ids
}
