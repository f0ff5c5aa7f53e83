package node

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// releaseName is what libraries look for in process.release to tell Node's modules from a browser's.
const releaseName = "node"

// defineAccounts adds what process tells of itself as the system sees it: whose it is, what it has used, where
// it works.
func (p *Process) defineAccounts(h module.Host) {
	vm := h.VM()
	method := func(name string, length int, f func(goja.FunctionCall) goja.Value) {
		module.Method(vm, p.object, name, length, f)
	}
	for name, number := range ownership() {
		method(name, 0, func(goja.FunctionCall) goja.Value { return vm.ToValue(number()) })
	}
	release := vm.NewObject()
	_ = release.Set("name", releaseName)
	_ = p.object.Set("release", release)
	features, config := vm.NewObject(), vm.NewObject()
	for _, feature := range []struct {
		name  string
		there bool
	}{{"inspector", false}, {"debug", false}, {"uv", false}, {"ipv6", true}, {"tls_alpn", false}, {"tls_sni", false}, {"tls_ocsp", false}, {"tls", false}} {
		_ = features.Set(feature.name, feature.there)
	}
	_ = p.object.Set("features", features)
	_ = config.Set("target_defaults", vm.NewObject())
	_ = config.Set("variables", vm.NewObject())
	_ = p.object.Set("config", config)
	method("chdir", 1, func(call goja.FunctionCall) goja.Value {
		p.chdir(vm, call.Argument(0))
		return goja.Undefined()
	})
	method("umask", 1, func(call goja.FunctionCall) goja.Value {
		given := call.Argument(0)
		if goja.IsUndefined(given) {
			before := umask(0)
			umask(before)
			return vm.ToValue(before)
		}
		mask, err := given.ToInteger(), error(nil)
		if text, ok := given.(goja.String); ok {
			mask, err = strconv.ParseInt(text.String(), 8, 32)
		}
		if err != nil || mask < 0 {
			throwType(vm, "process.umask() needs a number or octal digits, got "+render.Inspect(vm, given, render.InspectOptions{}))
		}
		return vm.ToValue(umask(int(mask) & 0o777))
	})
	method("cpuUsage", 1, func(call goja.FunctionCall) goja.Value {
		used := usage()
		user, system := used["userCPUTime"], used["systemCPUTime"]
		if before, ok := call.Argument(0).(*goja.Object); ok {
			then := func(name string) int64 {
				value := before.Get(name)
				if value == nil {
					throwType(vm, "process.cpuUsage() needs what an earlier process.cpuUsage() gave: {user, system}")
				}
				return value.ToInteger()
			}
			user, system = user-then("user"), system-then("system")
		}
		result := vm.NewObject()
		_ = result.Set("user", user)
		_ = result.Set("system", system)
		return result
	})
	method("getBuiltinModule", 1, func(call goja.FunctionCall) goja.Value {
		name := strings.TrimPrefix(call.Argument(0).String(), "node:")
		if _, there := p.Module(name); !there {
			return goja.Undefined()
		}
		exports, err := h.Require("node:" + name)
		if err != nil {
			module.Throw(vm, err)
		}
		return exports
	})
	method("resourceUsage", 0, func(goja.FunctionCall) goja.Value {
		used, result := usage(), vm.NewObject()
		for _, name := range [...]string{
			"userCPUTime", "systemCPUTime", "maxRSS", "sharedMemorySize", "unsharedDataSize", "unsharedStackSize", "minorPageFault",
			"majorPageFault", "swappedOut", "fsRead", "fsWrite", "ipcSent", "ipcReceived", "signalsCount",
			"voluntaryContextSwitches", "involuntaryContextSwitches",
		} {
			_ = result.Set(name, used[name])
		}
		return result
	})
}

// chdir changes the folder that names of files are taken from and that children start in. It is the script's own:
// several hosts live in one process.
func (p *Process) chdir(vm *goja.Runtime, value goja.Value) {
	text, ok := value.(goja.String)
	if !ok {
		throwType(vm, "process.chdir() needs a path as a string, got "+render.Inspect(vm, value, render.InspectOptions{}))
	}
	given := text.String()
	dir := given
	if !filepath.IsAbs(dir) {
		dir = filepath.Join(p.Dir, dir)
	}
	info, err := os.Stat(dir)
	if err == nil && !info.IsDir() {
		err = syscall.ENOTDIR
	}
	if err == nil {
		dir, err = filepath.EvalSymlinks(dir) // as getcwd tells it
	}
	if err != nil {
		panic(systemError(vm, nil, &fileError{err, "chdir", []string{p.Dir, given}}))
	}
	p.Dir = dir
}
