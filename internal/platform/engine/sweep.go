//go:build linux || darwin

package engine

import (
	"fmt"
	"os"
	"syscall"
	"time"
)

// How often a sweep looks again while processes die, less and less often, and how long it does so before
// it gives up.
const (
	firstPause = 2 * time.Millisecond
	lastPause  = 50 * time.Millisecond
	sweepLimit = 20 * time.Second
)

// pauses are the pauses between looks.
type pauses time.Duration

func (p *pauses) wait() {
	*p = min(max(2**p, pauses(firstPause)), pauses(lastPause))
	time.Sleep(time.Duration(*p))
}

// Sweep kills every process of the run that mark names, however it left its parent, and returns when a
// look finds none. It spares the caller and what belongs to another run even if this run's processes
// started it.
func Sweep(mark string) error {
	return sweep(func() ([]identity, error) { return members(family{mark: mark}) })
}

// Sweep is for those above a run: all that belongs to it is younger than they are, which spares a look
// into every other process of the machine. It leaves the processes in spare alone.
func (r *Reaper) Sweep(mark string, spare ...int) error {
	return sweep(func() ([]identity, error) { return members(r.family(mark, spare)) })
}

func (r *Reaper) family(mark string, spare []int) family {
	return family{mark: mark, adopted: true, spare: spare, oldest: r.born}
}

// SweepFolder kills the processes that escaped with an environment of their own but still work in the
// run's folder: their working folder is in it, or they have a file in it open for writing. It spares
// what has a terminal (a person's shell or editor in that folder) and what is older than the run.
//
// It is the second net, for when nobody was left to inherit a run's orphans.
func SweepFolder(folder string, since time.Time) error {
	return sweep(func() ([]identity, error) { return workingIn(folder, since) })
}

func sweep(look func() ([]identity, error)) error {
	deadline := time.Now().Add(sweepLimit)
	for pause := pauses(0); ; pause.wait() {
		left, err := look()
		if err != nil || len(left) == 0 {
			return err
		}
		for _, process := range left {
			process.signal(syscall.SIGKILL)
		}
		if time.Now().After(deadline) {
			return fmt.Errorf("%d processes of the run survive SIGKILL, among them process %d", len(left), left[0].pid)
		}
	}
}

// Stop asks every process of the run to end (SIGTERM), each once, since a second TERM cuts some programs'
// clean-up short. For the same reason it leaves alone what they start then. What is left after grace is
// killed.
func (r *Reaper) Stop(mark string, grace time.Duration, spare ...int) error {
	known := make(map[identity]bool) // asked, or part of a clean-up
	pause := pauses(0)
	for deadline := time.Now().Add(grace); time.Now().Before(deadline); pause.wait() {
		left, err := memberInfos(r.family(mark, spare))
		if err != nil || len(left) == 0 {
			return err
		}
		here := make(map[int]identity, len(left))
		for _, process := range left {
			here[process.pid] = process.identity
		}
		var fresh []identity
		for _, process := range left {
			if known[process.identity] {
				continue
			}
			if parent, ok := here[process.parent]; ok && known[parent] {
				known[process.identity] = true
				continue
			}
			fresh = append(fresh, process.identity)
		}
		for _, process := range fresh {
			known[process] = true
			process.signal(syscall.SIGTERM)
		}
	}
	return r.Sweep(mark, spare...)
}

// family says which processes belong to a run: those that carry its mark, and what descends from them
// without carrying another run's.
type family struct {
	mark    string
	adopted bool // all the caller's descendants belong as well: a run's orphans fall to it
	spare   []int
	oldest  uint64 // start time below which a process cannot belong; 0 for no limit
}

// identity tells a process from a later one with the same number.
type identity struct {
	pid   int
	start uint64
}

// signal sends a signal to this very process and to no other that got its number. A handle is taken
// first (on Linux a pidfd) and the process behind it identified after that.
func (id identity) signal(sig syscall.Signal) {
	handle, err := os.FindProcess(id.pid)
	if err != nil {
		return
	}
	defer handle.Release()
	if now, err := lookUp(id.pid); err == nil && now.identity == id && !now.dead {
		handle.Signal(sig)
	}
}

// processInfo is what the system tells about one process.
type processInfo struct {
	identity
	parent   int
	dead     bool // ended, though nobody has reaped it
	terminal bool // has a controlling terminal
	cpu      time.Duration
	memory   int64
}

// members lists the living processes of a family.
func members(f family) ([]identity, error) {
	infos, err := memberInfos(f)
	ids := make([]identity, 0, len(infos))
	for _, info := range infos {
		ids = append(ids, info.identity)
	}
	return ids, err
}

func memberInfos(f family) ([]processInfo, error) {
	all, err := processes()
	if err != nil {
		return nil, err
	}
	children := make(map[int][]processInfo, len(all))
	for _, info := range all {
		children[info.parent] = append(children[info.parent], info)
	}
	var found []processInfo
	seen := map[int]bool{os.Getpid(): true}
	for _, pid := range f.spare {
		seen[pid] = true
	}
	add := func(info processInfo) {
		if !info.dead && !seen[info.pid] {
			seen[info.pid] = true
			found = append(found, info)
		}
	}
	var descend func(pid int)
	descend = func(pid int) {
		for _, child := range children[pid] {
			if other := markOf(child.pid); other != "" && other != f.mark {
				continue
			}
			add(child)
			descend(child.pid)
		}
	}
	if f.adopted {
		descend(os.Getpid())
	}
	for _, info := range all {
		if info.start >= f.oldest && !seen[info.pid] && markOf(info.pid) == f.mark {
			add(info)
			descend(info.pid)
		}
	}
	return found, nil
}

// sample adds up what the run's processes use.
func (r *Reaper) sample(mark string, spare ...int) (Usage, error) {
	infos, err := memberInfos(r.family(mark, spare))
	var usage Usage
	for _, info := range infos {
		usage.CPU += info.cpu
		usage.Memory += info.memory
	}
	return usage, err
}

// tree lists a process and its descendants.
func tree(all []processInfo, root int) []processInfo {
	children := make(map[int][]processInfo, len(all))
	var found []processInfo
	for _, info := range all {
		children[info.parent] = append(children[info.parent], info)
		if info.pid == root {
			found = append(found, info)
		}
	}
	for i := 0; i < len(found); i++ {
		found = append(found, children[found[i].pid]...)
	}
	return found
}
