package node

import (
	"os"
	"slices"
	"syscall"
)

// What is listed of a process is where it belongs.
type listed struct{ pid, parent, session int }

// descendants adds to known what has been started below a process and belongs to its session; what left that did so to
// live on. A number may be given anew between the listing and its use, so that each counts only when it is found at its
// place again while it is held.
func descendants(root int, known map[int]*os.Process) map[int]*os.Process {
	held := map[int]*os.Process{}
	for _, pid := range tree(processes(), root) {
		if one, ok := known[pid]; ok && one.Signal(syscall.Signal(0)) == nil {
			continue
		}
		if one, err := os.FindProcess(pid); err == nil {
			held[pid] = one
		}
	}
	if len(held) == 0 {
		return known
	}
	if known == nil {
		known = map[int]*os.Process{}
	}
	for _, pid := range tree(processes(), root) {
		if one, ok := held[pid]; ok {
			known[pid] = one
		}
	}
	return known
}

// tree is what of all is below root in its session.
func tree(all []listed, root int) []int {
	at := slices.IndexFunc(all, func(e listed) bool { return e.pid == root })
	if at < 0 {
		return nil
	}
	found := []int{root}
	for i := 0; i < len(found); i++ {
		for _, e := range all {
			if e.parent == found[i] && e.session == all[at].session && !slices.Contains(found, e.pid) {
				found = append(found, e.pid)
			}
		}
	}
	return found[1:]
}
