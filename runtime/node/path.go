package node

import (
	"path/filepath"
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// loadPath makes the module path, which is path.posix on every platform: keys of the object store and
// the paths of training code are POSIX paths everywhere. The rules of Windows are path.win32.
func (p *Process) loadPath(h module.Host) (goja.Value, error) {
	process, err := h.Require("node:process")
	if err != nil {
		return nil, err
	}
	m := pathModule{vm: h.VM(), process: process.(*goja.Object)}
	posix, win32 := m.exports(posixRules), m.exports(windowsRules)
	for _, exports := range []*goja.Object{posix, win32} {
		_ = exports.Set("win32", win32)
		_ = exports.Set("posix", posix)
	}
	return posix, nil
}

// A pathModule makes the exports of path and of path/win32.
type pathModule struct {
	vm      *goja.Runtime
	process *goja.Object
}

// cwd asks process.cwd as a script may have replaced it.
func (m pathModule) cwd() string {
	f, ok := goja.AssertFunction(m.process.Get("cwd"))
	if !ok {
		throwType(m.vm, "path.resolve(): process.cwd was replaced by something that is not a function")
	}
	dir, err := f(m.process)
	if err != nil {
		module.Throw(m.vm, err)
	}
	return dir.String()
}

func (m pathModule) exports(rules pathRules) *goja.Object {
	exports := m.vm.NewObject()
	function := func(name string, length int, f func(arguments []goja.Value) any) {
		_ = exports.Set(name, module.Function(m.vm, name, length, func(call goja.FunctionCall) goja.Value {
			return m.vm.ToValue(f(call.Arguments))
		}))
	}
	one := func(name string, f func(path string) any) {
		function(name, 1, func(arguments []goja.Value) any { return f(m.text("path", arguments, 0)) })
	}
	cwd := m.cwd
	if !rules.windows {
		// On Windows the working folder has a volume, which POSIX paths have not.
		cwd = func() string { dir := m.cwd(); return filepath.ToSlash(dir[len(filepath.VolumeName(dir)):]) }
	}
	function("resolve", 0, func(arguments []goja.Value) any {
		return rules.resolve(cwd, m.texts("paths[%d]", arguments))
	})
	one("normalize", func(path string) any { return rules.normalize(path) })
	one("isAbsolute", func(path string) any { return rules.isAbsolute(path) })
	function("join", 0, func(arguments []goja.Value) any { return rules.join(m.texts("path", arguments)) })
	function("relative", 2, func(arguments []goja.Value) any {
		from, to := m.text("from", arguments, 0), m.text("to", arguments, 1)
		return rules.relative(rules.resolve(cwd, []string{from}), rules.resolve(cwd, []string{to}))
	})
	function("toNamespacedPath", 1, func(arguments []goja.Value) any {
		if len(arguments) == 0 {
			return goja.Undefined()
		}
		path, ok := arguments[0].(goja.String)
		if !ok || !rules.windows || path.Length() == 0 {
			return arguments[0]
		}
		return namespaced(path.String(), rules.resolve(cwd, []string{path.String()}))
	})
	one("dirname", func(path string) any { return rules.dirname(path) })
	function("basename", 2, func(arguments []goja.Value) any {
		suffix := ""
		if len(arguments) > 1 && !goja.IsUndefined(arguments[1]) {
			suffix = m.text("suffix", arguments, 1)
		}
		return rules.basename(m.text("path", arguments, 0), suffix)
	})
	one("extname", func(path string) any { return rules.extname(path) })
	function("format", 1, func(arguments []goja.Value) any {
		var parts *goja.Object
		if len(arguments) > 0 {
			parts, _ = arguments[0].(*goja.Object)
		}
		if parts == nil {
			throwType(m.vm, `The "pathObject" argument must be of type object. `+received(m.vm, argument(arguments, 0)))
		}
		return rules.format(func(name string) string {
			if value := parts.Get(name); value != nil && value.ToBoolean() {
				return value.String()
			}
			return ""
		})
	})
	one("parse", func(path string) any {
		parsed, parts := rules.parse(path), m.vm.NewObject()
		_ = parts.Set("root", parsed.root)
		_ = parts.Set("dir", parsed.dir)
		_ = parts.Set("base", parsed.base)
		_ = parts.Set("ext", parsed.ext)
		_ = parts.Set("name", parsed.name)
		return parts
	})
	_ = exports.Set("sep", rules.separator)
	_ = exports.Set("delimiter", rules.delimiter)
	return exports
}

// text is an argument that must be a string.
func (m pathModule) text(name string, arguments []goja.Value, i int) string {
	value := argument(arguments, i)
	text, ok := value.(goja.String)
	if !ok {
		throwType(m.vm, `The "`+name+`" argument must be of type string. `+received(m.vm, value))
	}
	return text.String()
}

// texts are the arguments, each of which must be a string. %d in name stands for the index.
func (m pathModule) texts(name string, arguments []goja.Value) []string {
	texts := make([]string, len(arguments))
	for i := range arguments {
		texts[i] = m.text(strings.ReplaceAll(name, "%d", strconv.Itoa(i)), arguments, i)
	}
	return texts
}

func argument(arguments []goja.Value, i int) goja.Value {
	if i < len(arguments) {
		return arguments[i]
	}
	return goja.Undefined()
}
