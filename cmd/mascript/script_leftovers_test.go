package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
)

// nobodyLeft checks that no process that belongs to a script's folder outlives the script. Guards end a
// moment after what they guard. After a failed script it only clears away what that could not end.
func nobodyLeft(t testing.TB, work string) {
	if runtime.GOOS != "linux" {
		t.Logf("not checked on %s: whether processes are left", runtime.GOOS)
		return
	}
	var left []leftover
	nobody := func() bool { left = leftoversIn(work); return len(left) == 0 }
	if !t.Failed() && !eventually(nobody) {
		for _, p := range left {
			t.Errorf("left behind: process %d, %s", p.id, p.command)
		}
	}
	for !nobody() {
		for _, p := range left {
			if found, err := os.FindProcess(p.id); err == nil {
				found.Kill()
			}
		}
	}
}

type leftover struct {
	id      int
	command string
}

// leftoversIn lists the living processes that work in a folder, or name a file in it in their arguments
// or their environment: guards and supervisors have the store's folder in their arguments, workers have
// it in MASCRIPT_HOME, and what they start in turn inherits that.
func leftoversIn(work string) (found []leftover) {
	entries, _ := os.ReadDir("/proc")
	mark := []byte(work + "/")
	for _, entry := range entries {
		id, err := strconv.Atoi(entry.Name())
		if err != nil || id == os.Getpid() {
			continue
		}
		folder := filepath.Join("/proc", entry.Name())
		command, _ := os.ReadFile(filepath.Join(folder, "cmdline")) // empty for the dead
		environment, _ := os.ReadFile(filepath.Join(folder, "environ"))
		place, _ := os.Readlink(filepath.Join(folder, "cwd"))
		if len(command) > 0 && (bytes.Contains(command, mark) || bytes.Contains(environment, mark) || strings.HasPrefix(place+"/", string(mark))) {
			found = append(found, leftover{id, fmt.Sprintf("%q", bytes.ReplaceAll(bytes.TrimRight(command, "\x00"), []byte{0}, []byte{' '}))})
		}
	}
	return found
}
