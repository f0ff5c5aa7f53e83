package run

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"mascript/internal/platform/engine"
	"mascript/internal/platform/environment"
	"mascript/internal/platform/store"
)

// EnvironmentsFolder is what Python environments are in. It is on this machine's own disk: they are of this
// machine's interpreters.
func EnvironmentsFolder(home string) string { return filepath.Join(home, "environments") }

// SpecOf is what an environment is to hold, as its maker wants it.
func SpecOf(e *store.Environment) environment.Spec {
	return environment.Spec{Name: e.Name, Channels: e.Channels, Pip: e.Pip, Conda: e.Conda}
}

// forBuild marks, in the environment that is kept of a version's creator, the variables that are passed on to the
// making of a Python environment or to a container engine and to nothing else.
const forBuild = "build:"

// BuildEnvironment picks what the making of a version's Python environment, and a container engine, get of the
// creator's environment, beside what the workers get: where pip and conda look, which may have a password in it, and
// where images are kept and logged in for.
func BuildEnvironment(creator []string) []string {
	wanted := func(name string) bool {
		return forEngine(name) || name == "NETRC" || strings.HasPrefix(name, "PIP_") || strings.HasPrefix(name, "MAMBA_")
	}
	var picked []string
	for _, entry := range creator {
		if name, _, ok := strings.Cut(entry, "="); ok && wanted(name) {
			picked = append(picked, forBuild+entry)
		}
	}
	return picked
}

// forEngine reports whether a container engine looks at a variable that workers do not get.
func forEngine(name string) bool {
	switch name {
	case "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "DBUS_SESSION_BUS_ADDRESS",
		"SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "ALL_PROXY", "all_proxy",
		"REGISTRY_AUTH_FILE", "CONTAINER_HOST", "CONTAINER_CONNECTION":
		return true
	}
	return strings.HasPrefix(name, "CONTAINERS_") || strings.HasPrefix(name, "DOCKER_")
}

// divide splits what is kept of a creator's environment into what workers get, and what builds get: that too.
func divide(kept []string) (workers, builds []string) {
	for _, entry := range kept {
		if own, ok := strings.CutPrefix(entry, forBuild); ok {
			builds = append(builds, own)
		} else {
			workers = append(workers, entry)
		}
	}
	return workers, append(builds, workers...)
}

// engineEnvironment picks what a container engine's own program gets of what builds get. It needs neither what is for pip
// and conda nor what the creator has named for the workers alone: both may be secret, and what is needed to remove
// containers is noted in the run's folder.
func engineEnvironment(builds []string) []string {
	var picked []string
	for _, entry := range builds {
		name, _, _ := strings.Cut(entry, "=")
		if passes(name) || forEngine(name) {
			picked = append(picked, entry)
		}
	}
	return picked
}

// stopLook is how often a version is looked at while it is made ready, in case a poke was lost.
const stopLook = time.Second

// unlessEnded does what may take long before a version begins, and has it give up when the version is stopped
// meanwhile.
func (s *training) unlessEnded(ctx context.Context, do func(context.Context) error) error {
	until, cancel := context.WithCancelCause(ctx)
	watched := make(chan struct{})
	go func() {
		defer close(watched)
		s.watchForEnd(until, cancel)
	}()
	defer func() {
		cancel(nil)
		<-watched
	}()
	return do(until)
}

// getReady makes the version's Python environment, if it wants one, and prepares the run.
func (s *training) getReady(ctx context.Context, kept []string) (prepared, error) {
	var python string
	if wanted := s.version.Config.Environment; wanted != nil {
		var err error
		if python, err = s.python(ctx, wanted, kept); err != nil {
			return prepared{}, fmt.Errorf("environment %s: %w", wanted.Name, err)
		}
	}
	workers, _ := divide(kept)
	return s.prepare(ctx, s.version, python, kept, s.acceleratorsOf(ctx, workers))
}

// python makes a Python environment, or finds the one that there is, and returns its interpreter.
//
// Its processes are the version's, so that a stop, or the end of this process, ends them like any other.
func (s *training) python(ctx context.Context, wanted *store.Environment, kept []string) (string, error) {
	log := s.LogPath(s.version, 0)
	if err := makeLog(log); err != nil {
		return "", err
	}
	s.bell.Ring() // there is a log to follow
	_, variables := divide(kept)
	path := engine.Variable(variables, "PATH")
	usual, err := usualPython(s.version.Config, variables)
	if err != nil && !errors.Is(err, errNoPython) { // without any, the builder says what to do
		return "", err
	}
	builder := environment.Builder{
		Folder: EnvironmentsFolder(s.Home), Env: variables, Log: log, Interpreter: usual.path,
		LookUp: func(name string) (string, error) { return engine.LookUp(name, path) },
		Run:    s.runToEnd,
		Say:    func(format string, args ...any) { appendServiceLog(log, format, args...) },
	}
	return builder.Python(ctx, SpecOf(wanted))
}

// watchForEnd cancels when the version has ended: somebody stopped it.
func (s *training) watchForEnd(ctx context.Context, cancel context.CancelCauseFunc) {
	ticker := time.NewTicker(stopLook)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		case <-s.bell.Pokes():
		}
		if _, err := s.Store.Environment(ctx, s.version.Token); errors.Is(err, store.ErrEnded) {
			cancel(err)
			return
		}
	}
}

func (s *training) runToEnd(ctx context.Context, c environment.Command) (int, error) {
	program, err := s.engine.Start(ctx, engine.Job{
		Mark: s.version.Token, Folder: s.folder(s.token),
		Workers: []engine.Worker{{Command: c.Arguments, Dir: c.Dir, Env: c.Env, Log: c.Log}},
	}, engine.Steps{Begin: func() error { return nil }})
	if err != nil {
		return 0, err
	}
	select {
	case end := <-program.Ends():
		return end.Code, nil
	case <-ctx.Done():
		err := program.Stop(stopGrace)
		<-program.Ends()
		return 0, errors.Join(context.Cause(ctx), err)
	}
}

// inPython is an environment in which programs find a Python environment first.
func inPython(variables []string, python string) []string {
	bin := filepath.Dir(python)
	kept := make([]string, 0, len(variables)+2)
	for _, entry := range variables {
		switch name, _, _ := strings.Cut(entry, "="); name {
		case "PATH", "VIRTUAL_ENV", "PYTHONPATH": // another environment's packages are not this one's
		default:
			kept = append(kept, entry)
		}
	}
	path := bin
	if before := engine.Variable(variables, "PATH"); before != "" {
		path += string(os.PathListSeparator) + before
	}
	return append(kept, "PATH="+path, "VIRTUAL_ENV="+filepath.Dir(bin))
}
