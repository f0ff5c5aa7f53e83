package main

import (
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"mascript/internal/platform/engine/enginetest"
)

// podmanOfTests is the podman that all scripts share which ask for one. Its storage is made at the first and removed
// after the last.
var podmanOfTests struct {
	sync.Mutex
	podman *enginetest.Podman
	made   map[string]bool // images
}

// havePodman takes away what hides podman from a script, and leads it to one with an image.
func havePodman(ts *testscript.TestScript, neg bool, args []string) {
	take(ts, neg, args, 1, 2, "podman busybox|python [NAME]")
	t := ts.Value(testKey{}).(testing.TB)
	shared := &podmanOfTests
	shared.Lock()
	defer shared.Unlock()
	if shared.podman == nil {
		shared.podman, shared.made = enginetest.New(t, (*exec.Cmd).Run), map[string]bool{}
	}
	image, make := enginetest.Busybox, shared.podman.MakeBusybox
	if args[0] == "python" {
		image, make = enginetest.Python, shared.podman.MakePython
	}
	if !shared.made[image] {
		make(t)
		shared.made[image] = true
	}
	if len(args) == 2 {
		shared.podman.Run(t, "tag", image, args[1])
	}
	ts.Setenv("PATH", os.Getenv("PATH"))
	for _, entry := range shared.podman.Env() {
		name, value, _ := strings.Cut(entry, "=")
		ts.Setenv(name, value)
	}
}

// closePodman removes the podman of the scripts. A container that is left is one that mascript has forgotten.
func closePodman(t testing.TB) {
	podman := podmanOfTests.podman
	if podman == nil {
		return
	}
	if left := podman.Containers(t); len(left) > 0 {
		t.Errorf("containers are left: %v", left)
	}
	if err := podman.Close(); err != nil {
		t.Error(err)
	}
}
