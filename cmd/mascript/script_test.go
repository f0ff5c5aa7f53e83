package main

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"mascript/internal/platform/engine/enginetest"
)

// patience is how long a script may wait for one event. It is only ever used up by a failure.
const patience = time.Minute

// TestScripts runs the user stories under testdata/script: each starts the real program in a folder, a
// HOME and a MASCRIPT_HOME of its own and checks what is said, what is not, and what is left behind.
//
// What stands under mascript/obs in a script's files is in its object store before it begins, as it is
// for a user who copies files there with ordinary tools.
func TestScripts(t *testing.T) {
	deadline := time.Now().Add(9 * time.Minute) // a story that hangs is told apart from a slow suite
	if limit, ok := t.Deadline(); ok && limit.Before(deadline) {
		deadline = limit
	}
	t.Cleanup(func() { closePodman(t) })
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("testdata", "script"),
		Setup:               settle,
		Cmds:                commands(),
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Deadline:            deadline,
	})
}

// settle gives a script its surroundings: an environment with nothing of the caller's but PATH, with no
// container engine that works, the module of testdata/lib, and a look round at its end.
func settle(env *testscript.Env) error {
	env.Vars = []string{
		"WORK=" + env.WorkDir, // first: testscript shortens it in what it logs
		"PATH=" + filepath.Join(env.WorkDir, ".hidden") + string(os.PathListSeparator) + os.Getenv("PATH"),
		"HOME=" + filepath.Join(env.WorkDir, "home"),
		"TMPDIR=" + filepath.Join(env.WorkDir, ".tmp"),
		"MASCRIPT_HOME=" + filepath.Join(env.WorkDir, "mascript"),
		"LANG=C.UTF-8",
		raceOptions(env.WorkDir),
	}
	if folder := os.Getenv("GOCOVERDIR"); folder != "" {
		env.Vars = append(env.Vars, "GOCOVERDIR="+folder)
	}
	if err := os.MkdirAll(env.Getenv("HOME"), 0o700); err != nil {
		return err
	}
	if err := enginetest.Hide(filepath.Join(env.WorkDir, ".hidden")); err != nil {
		return err
	}
	if err := os.CopyFS(filepath.Join(env.WorkDir, "lib"), os.DirFS(filepath.Join("testdata", "lib"))); err != nil {
		return err
	}
	t := env.T().(testing.TB)
	env.Values[testKey{}] = t
	env.Values[backgroundsKey{}] = map[string]*background{}
	env.Defer(func() {
		nobodyLeft(t, env.WorkDir)
		noRaces(t, env.WorkDir)
	})
	return nil
}

type testKey struct{}
