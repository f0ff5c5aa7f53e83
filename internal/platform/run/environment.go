package run

import (
	"fmt"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"mascript/internal/platform/engine"
	"mascript/internal/platform/moxing"
)

// passedOn are the variables of the creator's environment that its workers see. Nothing else does, so no
// credential gets there by accident; MASCRIPT_TRAIN_ENV names more.
var passedOn = []string{
	"PATH", "HOME", "USER", "LANG", "TZ", "TMPDIR", "SHELL", "VIRTUAL_ENV", "PYTHONPATH", "LD_LIBRARY_PATH", "OMP_NUM_THREADS",
	"HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy",
	"MASCRIPT_PYTHON", "MASCRIPT_HOME", "MASCRIPT_STORAGE",
}

var passedOnPrefixes = []string{"LC_", "CONDA_", "CUDA_", "NVIDIA_", "ASCEND_"}

// passes reports whether a variable is passed on without being named.
func passes(name string) bool {
	return slices.Contains(passedOn, name) ||
		slices.ContainsFunc(passedOnPrefixes, func(prefix string) bool { return strings.HasPrefix(name, prefix) })
}

// WorkerEnvironment picks what workers get of their creator's environment.
func WorkerEnvironment(environment []string) []string {
	var named []string
	for _, entry := range environment {
		if list, ok := strings.CutPrefix(entry, "MASCRIPT_TRAIN_ENV="); ok {
			for name := range strings.SplitSeq(list, ",") {
				named = append(named, strings.TrimSpace(name))
			}
		}
	}
	picked := []string{}
	for _, entry := range environment {
		if name, _, ok := strings.Cut(entry, "="); ok && (passes(name) || slices.Contains(named, name)) {
			picked = append(picked, entry)
		}
	}
	return picked
}

// withProtocol spells an object's path the way the service hands it to processes.
func withProtocol(path string) string {
	if path == "" || IsFile(path) {
		return path
	}
	return "s3:/" + path
}

// freePort finds a port of this machine that is free now. Nothing holds it until somebody listens there.
func freePort() (int, error) {
	ports, err := freePorts(1)
	if err != nil {
		return 0, err
	}
	return ports[0], nil
}

// freePorts finds several.
func freePorts(n int) ([]int, error) {
	var ports []int
	for range n {
		listener, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			return nil, fmt.Errorf("find a free port for the workers: %w", err)
		}
		defer listener.Close() // not before all are found, or two would be one
		ports = append(ports, listener.Addr().(*net.TCPAddr).Port)
	}
	return ports, nil
}

// outside are the variables of a creator's environment that mean something on this machine only, and nothing in a
// container. What MASCRIPT_TRAIN_ENV names is passed on to both.
var outside = []string{
	"PATH", "HOME", "USER", "TMPDIR", "SHELL", "VIRTUAL_ENV", "PYTHONPATH", "LD_LIBRARY_PATH", "MASCRIPT_PYTHON", "MASCRIPT_HOME", "MASCRIPT_STORAGE",
}

// environmentInside picks what workers in a container get of what is kept of their creator's environment.
func environmentInside(kept []string, network bool) []string {
	picked := []string{}
	for _, entry := range kept {
		name, _, _ := strings.Cut(entry, "=")
		proxy := strings.HasSuffix(strings.ToUpper(name), "_PROXY")
		if slices.Contains(outside, name) || strings.HasPrefix(name, "CONDA_") || strings.HasPrefix(name, "CUDA_") || proxy && !network {
			continue
		}
		picked = append(picked, entry)
	}
	return picked
}

// withMoxing is an environment in which Python finds the moxing of ours, behind what the creator's own PYTHONPATH
// has, and that one the object store.
func (r *Runs) withMoxing(kept []string) ([]string, error) {
	path, err := r.moxing()
	if err != nil {
		return nil, err
	}
	if before := engine.Variable(kept, "PYTHONPATH"); before != "" {
		path = before + string(os.PathListSeparator) + path
	}
	return append(slices.Clip(kept), "PYTHONPATH="+path, "MASCRIPT_OBS="+r.Objects.Dir()), nil
}

// moxing is the folder with the package of ours of that name.
func (r *Runs) moxing() (string, error) {
	path, err := moxing.Install(filepath.Join(r.Home, "moxing"))
	if err != nil {
		return "", fmt.Errorf("install moxing: %w", err)
	}
	return path, nil
}
