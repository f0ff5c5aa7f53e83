package engine

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// macOS has no parent-death signal, no subreaper and no handle on a process: a run's processes are found
// by their mark alone, and a worker whose supervisor is killed lives until its guard's sweep.

func workerAttributes() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setpgid: true} }

func becomeSubreaper() error { return nil }

// endedChild is always 0: orphans fall to launchd here, so there are no strangers to reap.
func endedChild() int { return 0 }

const zombie = 5 // SZOMB in sys/proc.h

func processes() ([]processInfo, error) {
	list, err := unix.SysctlKinfoProcSlice("kern.proc.all")
	if err != nil {
		return nil, fmt.Errorf("list processes: %w", err)
	}
	infos := make([]processInfo, 0, len(list))
	for i := range list {
		infos = append(infos, describe(&list[i]))
	}
	return infos, nil
}

func lookUp(pid int) (processInfo, error) {
	info, err := unix.SysctlKinfoProc("kern.proc.pid", pid)
	if err != nil {
		return processInfo{}, err
	}
	return describe(info), nil
}

func describe(info *unix.KinfoProc) processInfo {
	start := info.Proc.P_starttime
	return processInfo{
		identity: identity{pid: int(info.Proc.P_pid), start: uint64(start.Sec)*1e6 + uint64(start.Usec)},
		parent:   int(info.Eproc.Ppid),
		dead:     info.Proc.P_stat == zombie,
		terminal: info.Eproc.Tdev != -1,
		cpu:      time.Duration(info.Proc.P_uticks+info.Proc.P_sticks) * time.Microsecond,
	}
}

// markOf reads the environment out of kern.procargs2: the number of arguments, the program's path,
// padding, then arguments and environment, each ended by a zero.
func markOf(pid int) string {
	raw, err := unix.SysctlRaw("kern.procargs2", pid)
	if err != nil || len(raw) < 4 {
		return ""
	}
	arguments := int(binary.NativeEndian.Uint32(raw))
	_, rest, _ := bytes.Cut(raw[4:], []byte{0})
	rest = bytes.TrimLeft(rest, "\x00")
	for i, entry := range bytes.Split(rest, []byte{0}) {
		if value, ok := bytes.CutPrefix(entry, []byte(MarkVariable+"=")); ok && i >= arguments {
			return string(value)
		}
	}
	return ""
}

// workingIn finds nothing here: macOS tells a process's open files only through private interfaces.
func workingIn(string, time.Time) ([]identity, error) { return nil, nil }

func totalMemory() int64 {
	bytes, err := unix.SysctlUint64("hw.memsize")
	if err != nil {
		return 0
	}
	return int64(bytes)
}

// peakMemory is the most memory that an ended process had. The kernel counts in bytes.
func peakMemory(state *os.ProcessState) int64 {
	if usage, ok := state.SysUsage().(*syscall.Rusage); ok {
		return usage.Maxrss
	}
	return 0
}
