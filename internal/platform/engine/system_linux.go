package engine

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"
)

func workerAttributes() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
}

func becomeSubreaper() error {
	if err := unix.Prctl(unix.PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0); err != nil {
		return fmt.Errorf("become a subreaper: %w", err)
	}
	return nil
}

// endedChild is the number of a child that has ended and is not reaped yet, or 0.
func endedChild() int {
	var info unix.Siginfo
	for {
		err := unix.Waitid(unix.P_ALL, 0, &info, unix.WEXITED|unix.WNOHANG|unix.WNOWAIT, nil)
		if err == unix.EINTR {
			continue
		}
		if err != nil {
			return 0
		}
		return int(endedPid(&info))
	}
}

// endedPid reads si_pid, which the Go struct hides: it follows the three leading numbers, aligned to a
// word. It is 0 when no child has ended.
func endedPid(info *unix.Siginfo) int32 {
	offset := (3*unsafe.Sizeof(int32(0)) + unsafe.Sizeof(uintptr(0)) - 1) &^ (unsafe.Sizeof(uintptr(0)) - 1)
	return *(*int32)(unsafe.Add(unsafe.Pointer(info), offset))
}

// clockTick is the unit of times in /proc: USER_HZ, which is 100 on every Linux that Go runs on.
const clockTick = time.Second / 100

// processes lists every process of the machine.
func processes() ([]processInfo, error) {
	proc, err := os.Open("/proc")
	if err != nil {
		return nil, fmt.Errorf("list processes: %w", err)
	}
	defer proc.Close()
	names, err := proc.Readdirnames(-1)
	if err != nil {
		return nil, fmt.Errorf("list processes: %w", err)
	}
	infos := make([]processInfo, 0, len(names))
	for _, name := range names {
		pid, err := strconv.Atoi(name)
		if err != nil {
			continue
		}
		if info, err := lookUp(pid); err == nil { // else it ended meanwhile
			infos = append(infos, info)
		}
	}
	return infos, nil
}

func lookUp(pid int) (processInfo, error) {
	text, err := os.ReadFile(procPath(pid, "stat"))
	if err != nil {
		return processInfo{}, err
	}
	return parseStat(pid, text)
}

// parseStat reads /proc/PID/stat. The second field is the program's name in parentheses and may itself
// hold blanks and parentheses, so the fields are counted from the last one (proc(5)).
func parseStat(pid int, text []byte) (processInfo, error) {
	_, rest, found := cutLast(text, ')')
	fields := strings.Fields(string(rest))
	if !found || len(fields) < 22 {
		return processInfo{}, fmt.Errorf("/proc/%d/stat: unexpected text", pid)
	}
	number := func(i int) uint64 { // i as in proc(5), where the state is field 3
		n, _ := strconv.ParseUint(fields[i-3], 10, 64)
		return n
	}
	state := fields[0]
	return processInfo{
		identity: identity{pid: pid, start: number(22)},
		parent:   int(number(4)),
		// A process whose main thread has ended is a zombie by this letter, and lives by its other threads.
		dead:     state == "X" || state == "Z" && number(20) <= 1,
		terminal: number(7) != 0,
		cpu:      time.Duration(number(14)+number(15)+number(16)+number(17)) * clockTick,
		memory:   int64(number(24)) * int64(os.Getpagesize()),
	}, nil
}

func cutLast(text []byte, sep byte) (before, after []byte, found bool) {
	if i := bytes.LastIndexByte(text, sep); i >= 0 {
		return text[:i], text[i+1:], true
	}
	return text, nil, false
}

// markOf is the mark a process was started with; empty when it has none or belongs to somebody else.
func markOf(pid int) string {
	environment, err := os.ReadFile(procPath(pid, "environ"))
	if err != nil {
		return ""
	}
	for _, entry := range bytes.Split(environment, []byte{0}) {
		if value, ok := bytes.CutPrefix(entry, []byte(MarkVariable+"=")); ok {
			return string(value)
		}
	}
	return ""
}

// workingIn lists the processes that SweepFolder is after.
func workingIn(folder string, since time.Time) ([]identity, error) {
	all, err := processes()
	if err != nil {
		return nil, err
	}
	folder, err = filepath.EvalSymlinks(folder)
	if err != nil {
		return nil, nil // no folder, nobody in it
	}
	oldest, above := ticksAt(since), ancestors(all)
	var found []identity
	for _, info := range all {
		if info.dead || info.terminal || above[info.pid] || info.start < oldest {
			continue
		}
		if markOf(info.pid) == "" && worksIn(info.pid, folder) {
			found = append(found, info.identity)
		}
	}
	return found, nil
}

// ancestors are the caller and those it descends from: whoever asks about a run may stand in its folder.
func ancestors(all []processInfo) map[int]bool {
	parent := make(map[int]int, len(all))
	for _, info := range all {
		parent[info.pid] = info.parent
	}
	above := make(map[int]bool)
	for pid := os.Getpid(); pid != 0 && !above[pid]; pid = parent[pid] {
		above[pid] = true
	}
	return above
}

// ticksAt is a moment in the unit of a process's start time, rounded down by two seconds: the clock and
// the boot time it is reckoned from may have been adjusted meanwhile.
func ticksAt(moment time.Time) uint64 {
	var uptime unix.Sysinfo_t
	if err := unix.Sysinfo(&uptime); err != nil {
		return 0
	}
	age := time.Since(moment) + 2*time.Second
	if start := time.Duration(uptime.Uptime)*time.Second - age; start > 0 {
		return uint64(start / clockTick)
	}
	return 0
}

func worksIn(pid int, folder string) bool {
	if cwd, err := os.Readlink(procPath(pid, "cwd")); err == nil && within(cwd, folder) {
		return true
	}
	descriptors, err := os.ReadDir(procPath(pid, "fd"))
	if err != nil {
		return false
	}
	for _, descriptor := range descriptors {
		target, err := os.Readlink(procPath(pid, "fd", descriptor.Name()))
		if err == nil && within(target, folder) && opensForWriting(pid, descriptor.Name()) {
			return true
		}
	}
	return false
}

func within(path, folder string) bool {
	return path == folder || strings.HasPrefix(path, folder+"/")
}

// opensForWriting reads the access mode of a descriptor: who only reads a log is a reader, not a worker.
func opensForWriting(pid int, descriptor string) bool {
	text, err := os.ReadFile(procPath(pid, "fdinfo", descriptor))
	if err != nil {
		return false
	}
	for line := range strings.Lines(string(text)) {
		if value, ok := strings.CutPrefix(line, "flags:"); ok {
			flags, err := strconv.ParseUint(strings.TrimSpace(value), 8, 64)
			return err == nil && flags&unix.O_ACCMODE != unix.O_RDONLY
		}
	}
	return false
}

func procPath(pid int, parts ...string) string {
	return "/proc/" + strconv.Itoa(pid) + "/" + strings.Join(parts, "/")
}

func totalMemory() int64 {
	var info unix.Sysinfo_t
	if err := unix.Sysinfo(&info); err != nil {
		return 0
	}
	return int64(info.Totalram) * int64(info.Unit)
}

// peakMemory is the most memory that an ended process had. The kernel counts in KiB.
func peakMemory(state *os.ProcessState) int64 {
	if usage, ok := state.SysUsage().(*syscall.Rusage); ok {
		return usage.Maxrss << 10
	}
	return 0
}
