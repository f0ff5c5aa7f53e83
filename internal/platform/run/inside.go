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
	inside := layout{jobDir: jobDirInside, logDir: logDirInside, gpus: own.gpus}
	var ports []int
	for i := range Processes(c) {
		ports = append(ports, firstPort+i)
	}
	inside.meetAt(c, ports)
	image := &engine.Image{
		Name: c.Image(), Network: c.Network, Env: engineEnvironment(builds),
		Limits: engine.Limits{Processors: c.Processors, Memory: c.Memory},
	}
	var reachable []string // addresses of the object store
	// place mounts something of the object store where its address says, and anything else at another place.
	place := func(url, path, other string) (string, error) {
		target := other
		if url != "" && !IsFile(url) {
			address, err := obs.ParseAddress(url)
			if err != nil {
				return "", err
			}
			target = objectsInside + "/" + address.Bucket + "/" + strings.TrimSuffix(address.Key, "/")
			reachable = append(reachable, address.Bucket+"/"+address.Key)
		}
		mount(image, path, target)
		return target, nil
	}
	for _, each := range inputs {
		target, err := place(each.url, each.path, inputsInside+"/"+each.name)
		if err != nil {
			return err
		}
		if inside.data = target; folderPath(each.path) != each.path {
			inside.data += "/"
		}
	}
	if len(c.Inputs) > 0 { // there is one --data_url
		inside.data = inputsInside + "/"
		for _, each := range inputs {
			mount(image, each.path, inputsInside+"/"+each.name)
		}
	}
	if ready.output != "" {
		target, err := place(r.TrainURL(v), ready.output, outputInside)
		if err != nil {
			return err
		}
		inside.output = target + "/"
	}
	if own.codeDir != "" {
		inside.codeDir = jobDirInside + "/" + filepath.Base(own.codeDir)
		mount(image, own.codeDir, inside.codeDir)
		if c.AppURL != "" && !IsFile(c.AppURL) { // last: where data or output are at the same address, they come first
			if _, err := place(c.AppURL, own.codeDir, ""); err != nil {
				return err
			}
		}
	}
	mount(image, own.logDir, logDirInside)
	if err := r.addOurs(v, image); err != nil {
		return err
	}
	if len(ready.devices.all) > 0 && ready.devices.all[0].Kind != device.NVIDIA {
		ready.once = append(ready.once, "Ascend devices are not handed on to containers: the image runs on the processor")
		ready.devices.all, inside.gpus = nil, 0
	}
	ready.job.Image = image
	ready.layout = own
	ready.says = append(ready.says, "Image: "+image.Name)
	only, err := json.Marshal(reachable)
	if err != nil {
		return err
	}
	kept = append(environmentInside(kept, c.Network), "MASCRIPT_OBS="+objectsInside, "MASCRIPT_OBS_ONLY="+string(only))
	if c.UserImageURL != "" {
		return r.runCommand(v, ready, inside, kept)
	}
	return r.runBootFile(v, ready, inside, own, kept)
}

// mount adds a mount, unless there is one at its place.
func mount(image *engine.Image, path, target string) {
	if !slices.ContainsFunc(image.Mounts, func(m engine.Mount) bool { return m.Inside == target }) {
		image.Mounts = append(image.Mounts, engine.Mount{Path: path, Inside: target})
	}
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
