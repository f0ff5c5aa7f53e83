package platform

import (
	"context"
	"os"
	"runtime"
	"strconv"
	"strings"

	"mascript/internal/platform/run"
	"mascript/internal/platform/store"
)

// Local debugging: a version whose code, data and output are folders of this machine rather than of the object
// store. On the wire it is the flavor code "local", addresses that begin with file://, and an environment in the
// config, all of them ours. They are taken through a Door only: who comes over a listener may be on another
// machine, and has no business with the files of this one.

// throughDoor marks the context of requests that came through a Door.
type throughDoor struct{}

// inProcess reports whether the caller is in this process.
func inProcess(ctx context.Context) bool { return ctx.Value(throughDoor{}) != nil }

// localFlavor is what local debugging runs on. No list shows it: the reference does not, and scripts take any
// listed code for one of the cloud's.
func localFlavor() flavor {
	return flavor{Code: "local", Core: strconv.Itoa(runtime.NumCPU()), Unit: 1, MaxNodes: 1, InterfaceType: 1}
}

// isDebugging reports whether engine, data and output may be missing: the code is a folder of this machine, or
// the flavor is local. The documented second step of local debugging has a flavor of the cloud, and still none of
// these.
func (c *configBody) isDebugging() bool {
	return c.Flavor != nil && string(c.Flavor.Code) == localFlavor().Code || run.IsFile(string(c.AppURL))
}

// flavorOf is what a version runs on.
func flavorOf(c store.Config) flavor {
	if c.Local {
		return localFlavor()
	}
	found, _ := find(flavors(), func(f flavor) bool { return f.ID == c.SpecID })
	return found
}

// filePath reads the address of a file or folder of this machine.
func filePath(ctx context.Context, address string) (string, error) {
	if !inProcess(ctx) {
		return "", invalidPath("0404", address, "Files of the machine itself can be named only by scripts that run on it; upload them (session.obs.upload_dir).")
	}
	path, err := run.FilePath(address)
	if err != nil {
		return "", invalidPath("0404", address, err.Error()+".")
	}
	if path == "/" {
		return "", invalidPath("0404", address, "That is all of this machine; name a folder in it.")
	}
	return path, nil
}

// localFolder checks the address of a folder that must be there, and spells it as answers do.
func localFolder(ctx context.Context, address string) (string, error) {
	path, err := filePath(ctx, address)
	if err != nil {
		return "", err
	}
	switch info, err := os.Stat(path); {
	case err != nil:
		return "", invalidPath("0404", address, "There is no such folder on this machine.")
	case !info.IsDir():
		return "", invalidPath("0404", address, "It is a file; give the folder that it is in.")
	}
	return run.FolderURL(path), nil
}

// checkLocalCode checks a code folder of this machine and the start file in it.
func checkLocalCode(ctx context.Context, config *store.Config) error {
	var err error
	if config.AppURL, err = localFolder(ctx, config.AppURL); err != nil {
		return err
	}
	if config.BootFileURL == "" {
		return nil
	}
	if !run.IsFile(config.BootFileURL) {
		return contradictory("boot_file_url %s is not a file in app_url %s", config.BootFileURL, config.AppURL)
	}
	boot, err := filePath(ctx, config.BootFileURL)
	if err != nil {
		return err
	}
	config.BootFileURL = run.FileURL(boot)
	if !strings.HasPrefix(config.BootFileURL, config.AppURL) {
		return contradictory("boot_file_url %s is not a file in app_url %s", config.BootFileURL, config.AppURL)
	}
	return nil
}

// localOutput checks an output folder of this machine. It is made when the version starts.
func localOutput(ctx context.Context, address string) (string, error) {
	path, err := filePath(ctx, address)
	if err != nil {
		return "", err
	}
	if info, err := os.Stat(path); err == nil && !info.IsDir() {
		return "", invalidPath("0404", address, "It is a file; give a folder.")
	}
	return run.FolderURL(path), nil
}

// environmentBody is the Python environment of a create request.
type environmentBody struct {
	Name     text   `json:"name"`
	Channels []text `json:"channels"`
	Pip      []text `json:"pip_packages"`
	Conda    []text `json:"conda_packages"`
}

// checkEnvironment checks the Python environment.
func (c *configBody) checkEnvironment(ctx context.Context, _ request, config *store.Config) error {
	if c.Environment == nil {
		return nil
	}
	if !inProcess(ctx) {
		return illegal("environment: Python environments are made only for scripts that run on this machine; leave it out")
	}
	if config.UserImageURL != "" {
		return contradictory("environment and user_image_url exclude each other: an image brings its own packages")
	}
	e := store.Environment{Name: string(c.Environment.Name)}
	if strings.TrimSpace(e.Name) == "" || strings.ContainsFunc(e.Name, func(r rune) bool { return r < ' ' || r == 0x7f }) {
		return illegal("environment.name is missing, or has characters that cannot be shown")
	}
	for _, list := range []struct {
		name string
		from []text
		to   *[]string
	}{{"channels", c.Environment.Channels, &e.Channels}, {"pip_packages", c.Environment.Pip, &e.Pip}, {"conda_packages", c.Environment.Conda, &e.Conda}} {
		for i, entry := range list.from {
			said := strings.TrimSpace(string(entry))
			if said == "" || strings.HasPrefix(said, "-") || strings.ContainsAny(said, "\n\r\x00") {
				return illegal("environment.%s[%d] is %q; give a name, with a version if need be: an option of pip or conda it cannot be", list.name, i, entry)
			}
			*list.to = append(*list.to, said)
		}
	}
	config.Environment = &e
	return nil
}
