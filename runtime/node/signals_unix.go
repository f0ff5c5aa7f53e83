//go:build unix

package node

import (
	"syscall"

	"golang.org/x/sys/unix"
)

// signalNumber is the number of a signal by its name, such as SIGTERM, on this system.
func signalNumber(name string) (syscall.Signal, bool) {
	number := unix.SignalNum(name)
	return number, number != 0
}

// signalName is the other direction; "" for a number without a name.
func signalName(number syscall.Signal) string { return unix.SignalName(number) }

func kill(pid int, number syscall.Signal) error { return syscall.Kill(pid, number) }

// ownership is what only a Unix system knows of a process, by the names of process's functions.
func ownership() map[string]func() int {
	return map[string]func() int{
		"getuid": syscall.Getuid, "geteuid": syscall.Geteuid, "getgid": syscall.Getgid, "getegid": syscall.Getegid,
	}
}

// umask sets the mask of the whole process and gives the one before.
func umask(mask int) int { return syscall.Umask(mask) }

// usage is what the process has used, in the fields of Node's process.resourceUsage(): times in microseconds,
// sizes in kilobytes.
func usage() map[string]int64 {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		return map[string]int64{}
	}
	return map[string]int64{
		"userCPUTime":                int64(used.Utime.Sec)*1e6 + int64(used.Utime.Usec),
		"systemCPUTime":              int64(used.Stime.Sec)*1e6 + int64(used.Stime.Usec),
		"maxRSS":                     int64(used.Maxrss) / maxrssUnit,
		"minorPageFault":             int64(used.Minflt),
		"majorPageFault":             int64(used.Majflt),
		"fsRead":                     int64(used.Inblock),
		"fsWrite":                    int64(used.Oublock),
		"voluntaryContextSwitches":   int64(used.Nvcsw),
		"involuntaryContextSwitches": int64(used.Nivcsw),
	}
}
