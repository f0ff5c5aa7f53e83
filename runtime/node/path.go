package node

import (
	"path"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// loadPath makes the module path, which is path.posix on every platform: keys of the object store and
// the paths of training code are POSIX paths everywhere.
func loadPath(h module.Host) (goja.Value, error) {
	vm := h.VM()
	process, err := h.Require("node:process")
	if err != nil {
		return nil, err
	}
	cwd := func() string {
		f, ok := goja.AssertFunction(process.(*goja.Object).Get("cwd"))
		if !ok {
			throwType(vm, "path.resolve(): process.cwd was replaced by something that is not a function")
		}
		dir, err := f(process)
		if err != nil {
			module.Throw(vm, err)
		}
		return dir.String()
	}
	exports := vm.NewObject()
	method := func(name string, length int, f func(args []string) any) {
		_ = exports.Set(name, module.Function(vm, name, length, func(call goja.FunctionCall) goja.Value {
			args := texts(vm, "path."+name, call.Arguments)
			if len(args) < length {
				throwType(vm, "path."+name+"() needs "+render.Quote("path")+" as a string, got undefined")
			}
			return vm.ToValue(f(args))
		}))
	}
	_ = exports.Set("sep", "/")
	_ = exports.Set("delimiter", ":")
	method("join", 0, func(args []string) any { return joinPath(args) })
	method("resolve", 0, func(args []string) any { return resolvePath(cwd, args) })
	method("normalize", 1, func(args []string) any { return normalize(args[0]) })
	method("isAbsolute", 1, func(args []string) any { return strings.HasPrefix(args[0], "/") })
	method("dirname", 1, func(args []string) any { return dirname(args[0]) })
	method("basename", 1, func(args []string) any {
		if len(args) > 1 {
			return basename(args[0], args[1])
		}
		return basename(args[0], "")
	})
	method("extname", 1, func(args []string) any { return extname(args[0]) })
	method("relative", 2, func(args []string) any {
		return relative(resolvePath(cwd, args[:1]), resolvePath(cwd, args[1:2]))
	})
	method("toNamespacedPath", 1, func(args []string) any { return args[0] })
	method("parse", 1, func(args []string) any {
		parts := vm.NewObject()
		for _, part := range parsePath(args[0]) {
			_ = parts.Set(part[0], part[1])
		}
		return parts
	})
	_ = exports.Set("format", module.Function(vm, "format", 1, func(call goja.FunctionCall) goja.Value {
		parts, ok := call.Argument(0).(*goja.Object)
		if !ok {
			throwType(vm, "path.format() needs an object with dir, root, base, name, ext, got "+call.Argument(0).String())
		}
		return vm.ToValue(formatPath(func(name string) string {
			value := parts.Get(name)
			if value == nil || !value.ToBoolean() {
				return ""
			}
			return value.String()
		}))
	}))
	_ = exports.Set("posix", exports)
	return exports, nil
}

// texts checks that all arguments are strings, but for undefined ones at the end.
func texts(vm *goja.Runtime, function string, values []goja.Value) []string {
	for len(values) > 0 && goja.IsUndefined(values[len(values)-1]) {
		values = values[:len(values)-1]
	}
	result := make([]string, len(values))
	for i, value := range values {
		text, ok := value.(goja.String)
		if !ok {
			throwType(vm, function+"() needs strings, got "+render.Inspect(vm, value, render.InspectOptions{}))
		}
		result[i] = text.String()
	}
	return result
}

func joinPath(parts []string) string {
	var kept []string
	for _, part := range parts {
		if part != "" {
			kept = append(kept, part)
		}
	}
	return normalize(strings.Join(kept, "/"))
}

// normalize is path.Clean, except that Node keeps a slash at the end.
func normalize(name string) string {
	if name == "" {
		return "."
	}
	clean := path.Clean(name)
	if strings.HasSuffix(name, "/") && clean != "/" {
		clean += "/"
	}
	return clean
}

func resolvePath(cwd func() string, parts []string) string {
	resolved := ""
	for i := len(parts) - 1; i >= 0 && !strings.HasPrefix(resolved, "/"); i-- {
		if parts[i] != "" {
			resolved = parts[i] + "/" + resolved
		}
	}
	if !strings.HasPrefix(resolved, "/") {
		resolved = cwd() + "/" + resolved
	}
	return path.Clean("/" + resolved)
}

func relative(from, to string) string {
	if from == to {
		return ""
	}
	split := func(p string) []string { return strings.FieldsFunc(p, func(r rune) bool { return r == '/' }) }
	a, b := split(from), split(to)
	same := 0
	for same < len(a) && same < len(b) && a[same] == b[same] {
		same++
	}
	var steps []string
	for range a[same:] {
		steps = append(steps, "..")
	}
	return strings.Join(append(steps, b[same:]...), "/")
}

func dirname(name string) string {
	if name == "" {
		return "."
	}
	trimmed := strings.TrimRight(name[1:], "/")
	slash := strings.LastIndexByte(trimmed, '/') + 1 // in name; 0 for none but a leading one
	if slash == 0 {
		if name[0] == '/' {
			return "/"
		}
		return "."
	}
	if slash == 1 && name[0] == '/' {
		return "//"
	}
	return name[:slash]
}

func basename(name, suffix string) string {
	name = strings.TrimRight(name, "/")
	name = name[strings.LastIndexByte(name, '/')+1:]
	if suffix != "" && suffix != name {
		name = strings.TrimSuffix(name, suffix)
	}
	return name
}

func extname(name string) string {
	base := basename(name, "")
	dot := strings.LastIndexByte(base, '.')
	if dot <= 0 || base == ".." {
		return ""
	}
	return base[dot:]
}

// parsePath gives root, dir, base, ext and name in this order, which is Node's.
func parsePath(name string) [][2]string {
	root, dir := "", ""
	if strings.HasPrefix(name, "/") {
		root = "/"
	}
	base, ext := basename(name, ""), extname(name)
	if trimmed := strings.TrimRight(name, "/"); strings.Contains(trimmed, "/") {
		dir = dirname(name)
	} else if root != "" {
		dir = "/"
	}
	return [][2]string{{"root", root}, {"dir", dir}, {"base", base}, {"ext", ext}, {"name", strings.TrimSuffix(base, ext)}}
}

func formatPath(part func(name string) string) string {
	base := part("base")
	if base == "" {
		ext := part("ext")
		if ext != "" && !strings.HasPrefix(ext, ".") {
			ext = "." + ext
		}
		base = part("name") + ext
	}
	dir, root := part("dir"), part("root")
	switch {
	case dir == "":
		return root + base
	case dir == root:
		return dir + base
	}
	return dir + "/" + base
}
