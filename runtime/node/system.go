package node

import (
	"encoding/binary"
	"net"
	"os"
	"os/user"
	goruntime "runtime"
	"strconv"
	"strings"
	"syscall"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// A system is what uname(1) tells of the one that runs.
type system struct{ name, release, version string }

// systemName reads Linux's /proc; elsewhere only the name is known.
func systemName() system {
	if goruntime.GOOS == "linux" {
		return system{"Linux", firstLine("/proc/sys/kernel/osrelease"), firstLine("/proc/sys/kernel/version")}
	}
	switch goruntime.GOOS {
	case "darwin":
		return system{name: "Darwin"}
	case "windows":
		return system{name: "Windows_NT"}
	}
	return system{name: goruntime.GOOS}
}

func firstLine(file string) string {
	text, err := os.ReadFile(file)
	if err != nil {
		return ""
	}
	line, _, _ := strings.Cut(string(text), "\n")
	return line
}

// machine spells the architecture as uname(1) does.
func machine() string {
	switch goruntime.GOARCH {
	case "amd64":
		return "x86_64"
	case "arm64":
		if goruntime.GOOS == "linux" {
			return "aarch64"
		}
	case "386":
		return "i686"
	}
	return goruntime.GOARCH
}

func endianness() string {
	if binary.NativeEndian.Uint16([]byte{1, 0}) == 1 {
		return "LE"
	}
	return "BE"
}

// firstNumbers are the first n of a file of Linux's /proc; zeros where there is none.
func firstNumbers(file string, n int) []float64 {
	numbers := make([]float64, n)
	for i, field := range strings.Fields(firstLine(file)) {
		if i == n {
			break
		}
		numbers[i], _ = strconv.ParseFloat(field, 64)
	}
	return numbers
}

// processors lists the processors with the time each has spent, in milliseconds, from Linux's /proc.
// Elsewhere there is their number only.
func processors(vm *goja.Runtime) goja.Value {
	about, _ := os.ReadFile("/proc/cpuinfo")
	models, speeds := values(string(about), "model name"), values(string(about), "cpu MHz")
	var spent [][]string
	counters, _ := os.ReadFile("/proc/stat")
	for line := range strings.Lines(string(counters)) {
		if fields := strings.Fields(line); len(fields) > 6 && strings.HasPrefix(fields[0], "cpu") && fields[0] != "cpu" {
			spent = append(spent, fields[1:])
		}
	}
	const tick = 10 // milliseconds: the kernel's counters are in hundredths of a second
	var list []any
	for i := range goruntime.NumCPU() {
		processor, times := vm.NewObject(), vm.NewObject()
		model, speed := "unknown", 0.0
		if i < len(models) {
			model = models[i]
		}
		if i < len(speeds) {
			speed, _ = strconv.ParseFloat(speeds[i], 64)
		}
		for column, name := range []string{"user", "nice", "sys", "idle", "", "irq"} {
			if name == "" { // iowait, which Node leaves out
				continue
			}
			ticks := int64(0)
			if i < len(spent) {
				ticks, _ = strconv.ParseInt(spent[i][column], 10, 64)
			}
			_ = times.Set(name, ticks*tick)
		}
		_ = processor.Set("model", model)
		_ = processor.Set("speed", int64(speed))
		_ = processor.Set("times", times)
		list = append(list, processor)
	}
	return vm.NewArray(list...)
}

// values are those of every line "key : value" with this key.
func values(text, key string) []string {
	var found []string
	for line := range strings.Lines(text) {
		if name, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(name) == key {
			found = append(found, strings.TrimSpace(value))
		}
	}
	return found
}

// userInfo tells who runs this, where home is, and with which shell.
func (p *Process) userInfo(vm *goja.Runtime) goja.Value {
	info := vm.NewObject()
	name, home := p.getenv("USER"), p.home()
	if current, err := user.Current(); err == nil {
		name, home = current.Username, current.HomeDir
	}
	_ = info.Set("uid", os.Getuid())
	_ = info.Set("gid", os.Getgid())
	_ = info.Set("username", name)
	_ = info.Set("homedir", home)
	if shell := p.getenv("SHELL"); shell != "" {
		_ = info.Set("shell", shell)
	} else {
		_ = info.Set("shell", goja.Null())
	}
	return info
}

// networkInterfaces lists the addresses of this machine by interface.
func networkInterfaces(vm *goja.Runtime) goja.Value {
	all := vm.NewObject()
	interfaces, err := net.Interfaces()
	if err != nil {
		module.Throw(vm, err)
	}
	for _, one := range interfaces {
		addresses, err := one.Addrs()
		if err != nil || one.Flags&net.FlagUp == 0 {
			continue
		}
		var list []any
		for _, address := range addresses {
			network, ok := address.(*net.IPNet)
			if !ok {
				continue
			}
			item := vm.NewObject()
			family := "IPv6"
			if network.IP.To4() != nil {
				family = "IPv4"
			}
			hardware := one.HardwareAddr.String()
			if hardware == "" {
				hardware = "00:00:00:00:00:00"
			}
			_ = item.Set("address", network.IP.String())
			_ = item.Set("netmask", net.IP(network.Mask).String())
			_ = item.Set("family", family)
			_ = item.Set("mac", hardware)
			_ = item.Set("internal", one.Flags&net.FlagLoopback != 0)
			_ = item.Set("cidr", network.String())
			list = append(list, item)
		}
		if list != nil {
			_ = all.Set(one.Name, vm.NewArray(list...))
		}
	}
	return all
}

// osConstants are the numbers of signals, errors and priorities.
func osConstants(vm *goja.Runtime) goja.Value {
	constants, signals, errors, priority := vm.CreateObject(nil), vm.CreateObject(nil), vm.CreateObject(nil), vm.CreateObject(nil)
	for _, signal := range []struct {
		name   string
		number syscall.Signal
	}{
		{"SIGHUP", syscall.SIGHUP}, {"SIGINT", syscall.SIGINT}, {"SIGQUIT", syscall.SIGQUIT}, {"SIGILL", syscall.SIGILL},
		{"SIGTRAP", syscall.SIGTRAP}, {"SIGABRT", syscall.SIGABRT}, {"SIGBUS", syscall.SIGBUS}, {"SIGFPE", syscall.SIGFPE},
		{"SIGKILL", syscall.SIGKILL}, {"SIGSEGV", syscall.SIGSEGV}, {"SIGPIPE", syscall.SIGPIPE}, {"SIGALRM", syscall.SIGALRM},
		{"SIGTERM", syscall.SIGTERM},
	} {
		_ = signals.Set(signal.name, int(signal.number))
	}
	for name, number := range moreSignals() {
		_ = signals.Set(name, number)
	}
	names, numbers := errnos()
	for _, name := range names {
		if number, known := numbers[name]; known {
			_ = errors.Set(name, number)
		}
	}
	for _, level := range []struct {
		name  string
		value int
	}{{"LOW", 19}, {"BELOW_NORMAL", 10}, {"NORMAL", 0}, {"ABOVE_NORMAL", -7}, {"HIGH", -14}, {"HIGHEST", -20}} {
		_ = priority.Set("PRIORITY_"+level.name, level.value)
	}
	_ = constants.Set("signals", signals)
	_ = constants.Set("errno", errors)
	_ = constants.Set("priority", priority)
	return constants
}
