package node

import (
	"os"
	goruntime "runtime"
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// platform and arch spell what Go says in Node's words.
func platform() string {
	if goruntime.GOOS == "windows" {
		return "win32"
	}
	return goruntime.GOOS
}

func arch() string {
	switch goruntime.GOARCH {
	case "amd64":
		return "x64"
	case "386":
		return "ia32"
	}
	return goruntime.GOARCH
}

func (p *Process) loadOS(h module.Host) (goja.Value, error) {
	vm := h.VM()
	exports := vm.NewObject()
	method := func(name string, f func() any) {
		_ = exports.Set(name, module.Function(vm, name, 0, func(goja.FunctionCall) goja.Value { return vm.ToValue(f()) }))
	}
	eol := "\n"
	if goruntime.GOOS == "windows" {
		eol = "\r\n"
	}
	_ = exports.Set("EOL", eol)
	_ = exports.Set("devNull", os.DevNull)
	method("platform", func() any { return platform() })
	method("arch", func() any { return arch() })
	method("tmpdir", func() any { return p.tempDir() })
	method("homedir", func() any { return p.home() })
	method("availableParallelism", func() any { return goruntime.NumCPU() })
	method("hostname", func() any {
		name, err := os.Hostname()
		if err != nil {
			module.Throw(vm, err)
		}
		return name
	})
	method("cpus", func() any { return processors(vm) })
	method("type", func() any { return systemName().name })
	method("release", func() any { return systemName().release })
	method("version", func() any { return systemName().version })
	method("machine", func() any { return machine() })
	method("endianness", func() any { return endianness() })
	method("uptime", func() any { return firstNumbers("/proc/uptime", 1)[0] })
	method("loadavg", func() any {
		average := firstNumbers("/proc/loadavg", 3)
		return vm.NewArray(average[0], average[1], average[2])
	})
	method("userInfo", func() any { return p.userInfo(vm) })
	method("networkInterfaces", func() any { return networkInterfaces(vm) })
	method("totalmem", func() any { return memoryInfo("MemTotal:") })
	method("freemem", func() any { return memoryInfo("MemAvailable:") })
	_ = exports.Set("constants", osConstants(vm))
	return exports, nil
}

// tempDir follows TMPDIR, TMP and TEMP as Node does.
func (p *Process) tempDir() string {
	if p.TempDir != "" {
		return p.TempDir
	}
	for _, name := range []string{"TMPDIR", "TMP", "TEMP"} {
		if dir := p.getenv(name); dir != "" {
			if len(dir) > 1 {
				dir = strings.TrimSuffix(dir, "/")
			}
			return dir
		}
	}
	return "/tmp"
}

func (p *Process) home() string {
	if goruntime.GOOS == "windows" {
		return p.getenv("USERPROFILE")
	}
	return p.getenv("HOME")
}

// memoryInfo reads one line of Linux's /proc/meminfo, in bytes; 0 where there is none.
func memoryInfo(label string) int64 {
	text, err := os.ReadFile("/proc/meminfo")
	if err != nil {
		return 0
	}
	_, rest, ok := strings.Cut(string(text), label)
	if !ok {
		return 0
	}
	fields := strings.Fields(rest)
	kilobytes, err := strconv.ParseInt(fields[0], 10, 64)
	if err != nil {
		return 0
	}
	return kilobytes * 1024
}

// residentBytes is the resident set from Linux's /proc; 0 where there is none.
func residentBytes() uint64 {
	text, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		return 0
	}
	fields := strings.Fields(string(text))
	if len(fields) < 2 {
		return 0
	}
	pages, err := strconv.ParseUint(fields[1], 10, 64)
	if err != nil {
		return 0
	}
	return pages * uint64(os.Getpagesize())
}
