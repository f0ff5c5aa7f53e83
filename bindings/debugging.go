package bindings

import (
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"mascript/internal/modelarts"
	"mascript/runtime/module"
)

// Local debugging: jobs of code that lies in a folder of this machine. With train_instance_type 'local' the job
// runs on this machine whatever the session; with a flavor (the documented second step) the embedded platform
// takes the folder as it is, and a cloud cannot.

// localType is the train_instance_type of local debugging.
const localType = "local"

// debugging is what a creation knows of local debugging.
type debugging struct {
	local bool                // train_instance_type is 'local'
	code  string              // absolute path of a code_dir of this machine; "" when it is in object storage
	path  func(string) string // where a file is that the script names
}

// applies reports whether this is local debugging at all: then data, output and framework may be missing.
func (d debugging) applies() bool { return d.local || d.code != "" }

// debugging reads from an Estimator whether this is local debugging.
func (c *call) debugging(a arguments) (d debugging, err error) {
	d.local = value[string](a, "train_instance_type") == localType
	d.path = c.host.Path
	path := value[string](a, "code_dir")
	if path == "" || strings.HasPrefix(path, "obs://") || strings.HasPrefix(path, "s3://") {
		return d, nil
	}
	// Without a framework a folder in object storage would be no job, so that a folder of this machine is meant
	// when there is one of that name; with a framework, only what cannot be in object storage.
	here := looksLocal(path) || isFileURL(path)
	if !here && (d.local || !a.has("framework_type") && !a.has("user_image_url")) {
		_, err := os.Stat(d.path(path))
		here = err == nil
	}
	if !here {
		return d, nil
	}
	subject := c.entry.Name + "(): code_dir"
	if d.code, err = d.localPath(subject, path); err != nil {
		return d, err
	}
	switch info, err := os.Stat(d.code); {
	case err != nil:
		return d, missingLocal(subject, d.code, err)
	case !info.IsDir():
		return d, module.RangeError(subject + " must be a folder, got the file " + shortened(d.code))
	case isRoot(d.code):
		return d, module.RangeError(subject + " is all of this machine; name a folder in it")
	}
	return d, nil
}

// check checks what local debugging needs of the Estimator.
func (d debugging) check(method string, args, a arguments) error {
	for _, name := range []string{"code_dir", "boot_file"} {
		if !a.has(name) {
			return module.TypeError(fmt.Sprintf("%s() needs %s for local debugging: pass it to Estimator(), or set it as an attribute", method, name))
		}
	}
	others := []string{"model_name", "user_image_url", "user_command"}
	if d.local {
		others = append(others, "pool_id", "nas_type", "nas_share_addr", "nas_mount_path")
		if n := value[int64](a, "train_instance_count"); n > 1 {
			return module.RangeError(fmt.Sprintf("%s(): train_instance_count must be 1 with train_instance_type 'local', got %d", method, n))
		}
	}
	for _, name := range others {
		if a.has(name) {
			return module.TypeError(fmt.Sprintf("%s() got %s, which local debugging does not have; leave it out", method, name))
		}
	}
	for _, name := range []string{"dataset_id", "dataset_version_id", "data_source"} {
		if args.has(name) {
			return module.TypeError(fmt.Sprintf("%s() got %s; the data of local debugging are a folder: inputs, or none", method, name))
		}
	}
	if !d.local && !a.has("train_instance_type") && !a.has("pool_id") {
		return module.TypeError(method + "() needs train_instance_type ('local', or a flavor): pass it to Estimator(), or set it as an attribute")
	}
	return nil
}

// addresses spells the code, its start file, the data and the output for the wire.
func (d debugging) addresses(in *creation, args, a arguments) error {
	subject := func(name string) string { return in.method + "(): " + name }
	var err error
	config := &in.config
	boot := value[string](a, "boot_file")
	if d.code != "" {
		config.AppURL = fileURL(d.code) + "/"
		config.BootFileURL, err = d.localBoot(subject("boot_file"), boot)
	} else {
		config.AppURL, err = address(subject("code_dir"), value[string](a, "code_dir"), true)
		// bucket/src/train.py is an address in object storage as well, and train.py and sub/train.py are in code_dir.
		if err == nil && !strings.Contains(boot, "://") && !strings.HasPrefix(boot, "/") && !strings.HasPrefix("/"+boot, config.AppURL) {
			boot = config.AppURL + strings.TrimPrefix(boot, "./")
		}
		if err == nil {
			config.BootFileURL, err = address(subject("boot_file"), boot, false)
		}
	}
	if err != nil {
		return err
	}
	if args.has("inputs") {
		if config.DataURL, err = d.folder(subject("inputs"), value[string](args, "inputs"), true); err != nil {
			return err
		}
	}
	if a.has("output_path") {
		if config.TrainURL, err = d.folder(subject("output_path"), value[string](a, "output_path"), false); err != nil {
			return err
		}
	}
	if a.has("log_url") {
		config.LogURL, err = address(subject("log_url"), value[string](a, "log_url"), true)
	}
	return err
}

// folder is the address of a folder for data or output. A relative path and file:// are of this machine; an
// absolute path is if such a folder is there, and else in object storage. With a flavor it always is there, as
// for any other job.
func (d debugging) folder(subject, path string, mustExist bool) (string, error) {
	if !isFileURL(path) && !looksLocal(path) && !(d.local && !strings.Contains(path, "://") && isFolder(d.path(path))) {
		return address(subject, path, true)
	}
	local, err := d.localPath(subject, path)
	if err != nil {
		return "", err
	}
	info, err := os.Stat(local)
	switch {
	case err != nil && mustExist:
		return "", missingLocal(subject, local, err)
	case err == nil && !info.IsDir():
		return "", module.RangeError(subject + " must be a folder, got the file " + shortened(local))
	}
	return fileURL(local) + "/", nil
}

// localBoot finds the start file in a code folder of this machine: by its path in that folder, or by a path as
// the script would open it.
func (d debugging) localBoot(subject, boot string) (string, error) {
	var candidates []string
	if isFileURL(boot) || filepath.IsAbs(boot) {
		path, err := d.localPath(subject, boot)
		if err != nil {
			return "", err
		}
		candidates = []string{path}
	} else {
		candidates = []string{filepath.Join(d.code, boot)}
		if path, err := filepath.Abs(d.path(boot)); err == nil {
			candidates = append(candidates, path)
		}
	}
	for _, path := range candidates {
		inside, err := filepath.Rel(d.code, path)
		if err != nil || inside == ".." || strings.HasPrefix(inside, ".."+string(filepath.Separator)) {
			continue
		}
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
			return fileURL(path), nil
		}
	}
	return "", localTrouble(fmt.Sprintf("%s: there is no file %s in code_dir %s", subject, shortened(boot), d.code), os.ErrNotExist)
}

const fileScheme = "file://"

func isFileURL(path string) bool { return strings.HasPrefix(path, fileScheme) }

func fileURL(path string) string {
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(path)}).String()
}

// localPath is the absolute path of a file or folder of this machine, given as file:///… or as a path.
func (d debugging) localPath(subject, path string) (string, error) {
	if isFileURL(path) {
		parsed, err := url.Parse(path)
		if err != nil || parsed.Host != "" || !strings.HasPrefix(parsed.Path, "/") || parsed.RawQuery != "" || parsed.Fragment != "" {
			return "", module.RangeError(subject + " must be file:/// and an absolute path, with %20 for a blank, got " + shortened(path))
		}
		path = filepath.FromSlash(parsed.Path)
	}
	absolute, err := filepath.Abs(d.path(path))
	if err != nil {
		return "", fmt.Errorf("%s: %w", subject, err)
	}
	return absolute, nil
}

// isRoot reports whether a folder is all of this machine, also by way of a link.
func isRoot(path string) bool {
	resolved, err := filepath.EvalSymlinks(path)
	return err == nil && resolved == string(filepath.Separator)
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// onThisMachine is a session on the embedded platform, whatever this one is: local debugging runs on this
// machine. Opening it says so on stderr.
func (s *session) onThisMachine() *session {
	return &session{set: s.set, by: s.by, stderr: s.stderr, progress: s.progress}
}

// isEmbedded reports whether a place is the embedded platform.
func (s *Set) isEmbedded(place Place) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, own := range s.places {
		if own.Client == place.Client {
			return true
		}
	}
	return false
}

// allowed refuses what only the embedded platform can do.
func (d debugging) allowed(in *creation, place Place) error {
	switch {
	case in.session.set.isEmbedded(place):
		return nil
	case d.code != "":
		return module.RangeError(fmt.Sprintf("%s(): code_dir %s is a folder of this machine, which the cloud cannot read; "+
			"upload it first (session.obs.upload_dir), and give code_dir and boot_file as they are there, with framework_type, framework_version, inputs and output_path; "+
			"or train here with train_instance_type 'local'", in.method, shortened(d.code)))
	case in.config.Environment != nil:
		return module.RangeError(in.method + "(): environment belongs to local debugging (train_instance_type 'local'); the cloud has no place for it, leave it out there")
	}
	return nil
}

// explain adds to the service's "no" what it cannot know: a code_dir that is not in the object store was looked for
// on this machine first.
func (d debugging) explain(in *creation, err error) error {
	var failure *modelarts.Failure
	if !d.local || d.code != "" || !errors.As(err, &failure) || failure.Code != "ModelArts.0404" && failure.Code != "ModelArts.0413" ||
		!strings.Contains(failure.Message, in.config.AppURL) {
		return err
	}
	explained := *failure
	explained.Message += " There is no such folder on this machine either."
	return &explained
}

// flavor is what goes over the wire for train_instance_type 'local': a code in the place of a number.
func (d debugging) flavor() *modelarts.FlavorCode {
	if !d.local {
		return nil
	}
	return &modelarts.FlavorCode{Code: localType}
}
