package node

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// files is the module fs for one host: the synchronous functions. The promise forms and streams are
// not here.
type files struct {
	process *Process
	host    module.Host
	vm      *goja.Runtime
}

func (p *Process) loadFS(h module.Host) (goja.Value, error) {
	f := &files{process: p, host: h, vm: h.VM()}
	exports := f.vm.NewObject()
	method := func(name string, length int, do func(goja.FunctionCall) goja.Value) {
		_ = exports.Set(name, module.Function(f.vm, name, length, do))
	}
	method("readFileSync", 2, f.readFile)
	method("writeFileSync", 3, func(call goja.FunctionCall) goja.Value {
		return f.writeFile("writeFileSync", call, os.O_WRONLY|os.O_CREATE|os.O_TRUNC)
	})
	method("appendFileSync", 3, func(call goja.FunctionCall) goja.Value {
		return f.writeFile("appendFileSync", call, os.O_WRONLY|os.O_CREATE|os.O_APPEND)
	})
	method("existsSync", 1, f.exists)
	method("mkdirSync", 2, f.mkdir)
	method("mkdtempSync", 1, f.mkdtemp)
	method("rmSync", 2, f.rm)
	method("rmdirSync", 1, f.rmdir)
	method("unlinkSync", 1, f.unlink)
	method("readdirSync", 2, f.readdir)
	method("statSync", 2, func(call goja.FunctionCall) goja.Value { return f.stat("statSync", "stat", os.Stat, call) })
	method("lstatSync", 2, func(call goja.FunctionCall) goja.Value { return f.stat("lstatSync", "lstat", os.Lstat, call) })
	method("copyFileSync", 2, f.copyFile)
	method("renameSync", 2, f.rename)
	method("realpathSync", 1, f.realpath)
	constants := f.vm.NewObject()
	_ = constants.Set("COPYFILE_EXCL", copyExclusive)
	_ = exports.Set("constants", constants)
	return exports, nil
}

const copyExclusive = 1

// path reads a path argument; given is as the script wrote it, for error texts, and full is where it is.
func (f *files) path(function string, value goja.Value) (given, full string) {
	text, ok := value.(goja.String)
	if !ok || text.String() == "" || strings.ContainsRune(text.String(), 0) {
		throwType(f.vm, function+"() needs a path as a string that is not empty, got "+
			render.Inspect(f.vm, value, render.InspectOptions{}))
	}
	given = text.String()
	if filepath.IsAbs(given) {
		return given, given
	}
	return given, filepath.Join(f.process.Dir, given)
}

// option is a named option, or nil. Where Node takes an encoding in the place of the options, so do we.
func option(value goja.Value, name string) goja.Value {
	if _, ok := value.(goja.String); ok && name == "encoding" {
		return value
	}
	object, ok := value.(*goja.Object)
	if !ok {
		return nil
	}
	found := object.Get(name)
	if found == nil || goja.IsUndefined(found) || goja.IsNull(found) {
		return nil
	}
	return found
}

func flag(value goja.Value, name string) bool {
	found := option(value, name)
	return found != nil && found.ToBoolean()
}

// readFile gives text when an encoding is named, else a Uint8Array (see newBytes). The path may be 0
// or /dev/stdin, and then Ctrl-C ends the wait for input.
func (f *files) readFile(call goja.FunctionCall) goja.Value {
	data, err := []byte(nil), error(nil)
	given, full := "", ""
	if first := call.Argument(0); first.StrictEquals(f.vm.ToValue(0)) || first.StrictEquals(f.vm.ToValue("/dev/stdin")) {
		data = f.readStdin()
	} else {
		given, full = f.path("readFileSync", first)
		data, err = os.ReadFile(full)
	}
	if err != nil {
		syscallName := "open"
		if errors.Is(err, syscall.EISDIR) {
			syscallName, given = "read", ""
		}
		throwSystem(f.vm, err, syscallName, given, "")
	}
	var result goja.Value
	if encoding := option(call.Argument(1), "encoding"); encoding != nil {
		text, failed := decode(data, encoding)
		result, err = f.vm.ToValue(text), failed
	} else {
		result, err = newBytes(f.vm, data)
	}
	if err != nil {
		module.Throw(f.vm, err)
	}
	return result
}

func (f *files) readStdin() []byte {
	if f.process.Stdin == nil {
		return nil
	}
	var data []byte
	err := f.host.Block(func(ctx context.Context) error {
		type outcome struct {
			data []byte
			err  error
		}
		read := make(chan outcome, 1)
		go func() { // a read from a terminal has no way to be told to end
			data, err := io.ReadAll(f.process.Stdin)
			read <- outcome{data, err}
		}()
		select {
		case result := <-read:
			data = result.data
			return result.err
		case <-ctx.Done():
			return context.Cause(ctx)
		}
	})
	if err != nil {
		module.Throw(f.vm, err)
	}
	return data
}

func (f *files) writeFile(function string, call goja.FunctionCall, how int) goja.Value {
	given, full := f.path(function, call.Argument(0))
	data, err := bytesOf(f.vm, call.Argument(1))
	if encoding := option(call.Argument(2), "encoding"); encoding != nil && err == nil {
		if text, ok := call.Argument(1).(goja.String); ok {
			data, err = encode(text.String(), encoding.String())
		}
	}
	if err != nil {
		module.Throw(f.vm, err)
	}
	if as := option(call.Argument(2), "flag"); as != nil {
		how = f.openFlag(function, as.String())
	}
	mode := os.FileMode(0o666)
	if given := option(call.Argument(2), "mode"); given != nil {
		mode = os.FileMode(given.ToInteger()) & os.ModePerm
	}
	file, err := os.OpenFile(full, how, mode)
	if err != nil {
		throwSystem(f.vm, err, "open", given, "")
	}
	_, err = file.Write(data)
	if closed := file.Close(); err == nil {
		err = closed
	}
	if err != nil {
		throwSystem(f.vm, err, "write", given, "")
	}
	return goja.Undefined()
}

func (f *files) openFlag(function, name string) int {
	switch name {
	case "w":
		return os.O_WRONLY | os.O_CREATE | os.O_TRUNC
	case "wx":
		return os.O_WRONLY | os.O_CREATE | os.O_TRUNC | os.O_EXCL
	case "a":
		return os.O_WRONLY | os.O_CREATE | os.O_APPEND
	case "ax":
		return os.O_WRONLY | os.O_CREATE | os.O_APPEND | os.O_EXCL
	}
	module.Throw(f.vm, module.RangeError(function+"(): flag must be 'w', 'wx', 'a' or 'ax', got "+render.Quote(name)))
	return 0
}

func (f *files) exists(call goja.FunctionCall) goja.Value {
	text, ok := call.Argument(0).(goja.String)
	if !ok || text.String() == "" {
		return f.vm.ToValue(false)
	}
	_, full := f.path("existsSync", text)
	_, err := os.Stat(full)
	return f.vm.ToValue(err == nil)
}

func (f *files) mkdir(call goja.FunctionCall) goja.Value {
	given, full := f.path("mkdirSync", call.Argument(0))
	mode := os.FileMode(0o777)
	if chosen := option(call.Argument(1), "mode"); chosen != nil {
		mode = os.FileMode(chosen.ToInteger()) & os.ModePerm
	}
	if !flag(call.Argument(1), "recursive") {
		if err := os.Mkdir(full, mode); err != nil {
			throwSystem(f.vm, err, "mkdir", given, "")
		}
		return goja.Undefined()
	}
	made := firstMissing(full)
	if err := os.MkdirAll(full, mode); err != nil {
		throwSystem(f.vm, err, "mkdir", given, "")
	}
	if made == "" {
		return goja.Undefined()
	}
	return f.vm.ToValue(made)
}

// firstMissing is the topmost folder that mkdir has to make, which Node returns.
func firstMissing(dir string) string {
	missing := ""
	for {
		if _, err := os.Stat(dir); err == nil {
			return missing
		}
		missing = dir
		parent := filepath.Dir(dir)
		if parent == dir {
			return missing
		}
		dir = parent
	}
}

func (f *files) mkdtemp(call goja.FunctionCall) goja.Value {
	given, full := f.path("mkdtempSync", call.Argument(0))
	parent, prefix := filepath.Split(full)
	if strings.HasSuffix(given, "/") {
		parent, prefix = full, ""
	}
	made, err := os.MkdirTemp(parent, strings.ReplaceAll(prefix, "*", "_")+"*")
	if err != nil {
		throwSystem(f.vm, err, "mkdtemp", given+"XXXXXX", "")
	}
	if !filepath.IsAbs(given) {
		made = strings.TrimSuffix(given, filepath.Base(given)) + filepath.Base(made)
	}
	return f.vm.ToValue(made)
}

func (f *files) rm(call goja.FunctionCall) goja.Value {
	given, full := f.path("rmSync", call.Argument(0))
	recursive, force := flag(call.Argument(1), "recursive"), flag(call.Argument(1), "force")
	info, err := os.Lstat(full)
	if err != nil {
		if force && errors.Is(err, os.ErrNotExist) {
			return goja.Undefined()
		}
		throwSystem(f.vm, err, "lstat", given, "")
	}
	if info.IsDir() && !recursive {
		object := module.NewError(f.vm, &module.Error{
			Class:   "Error",
			Message: "rmSync(): '" + given + "' is a folder; pass {recursive: true} to remove it with what is in it",
			Code:    "ERR_FS_EISDIR",
		})
		_ = object.Set("path", given)
		panic(object)
	}
	if info.IsDir() {
		err = os.RemoveAll(full)
	} else {
		err = os.Remove(full)
	}
	if err != nil {
		throwSystem(f.vm, err, "rm", given, "")
	}
	return goja.Undefined()
}

func (f *files) rmdir(call goja.FunctionCall) goja.Value {
	given, full := f.path("rmdirSync", call.Argument(0))
	if info, err := os.Lstat(full); err == nil && !info.IsDir() {
		throwSystem(f.vm, syscall.ENOTDIR, "rmdir", given, "")
	}
	if err := os.Remove(full); err != nil {
		throwSystem(f.vm, err, "rmdir", given, "")
	}
	return goja.Undefined()
}

func (f *files) unlink(call goja.FunctionCall) goja.Value {
	given, full := f.path("unlinkSync", call.Argument(0))
	if info, err := os.Lstat(full); err == nil && info.IsDir() {
		throwSystem(f.vm, syscall.EISDIR, "unlink", given, "")
	}
	if err := os.Remove(full); err != nil {
		throwSystem(f.vm, err, "unlink", given, "")
	}
	return goja.Undefined()
}

func (f *files) readdir(call goja.FunctionCall) goja.Value {
	given, full := f.path("readdirSync", call.Argument(0))
	entries, err := os.ReadDir(full)
	if err != nil {
		throwSystem(f.vm, err, "scandir", given, "")
	}
	items := make([]any, 0, len(entries))
	for _, entry := range entries {
		if !flag(call.Argument(1), "withFileTypes") {
			items = append(items, entry.Name())
			continue
		}
		item := f.vm.NewObject()
		_ = item.Set("name", entry.Name())
		_ = item.Set("path", given)
		_ = item.Set("parentPath", given)
		f.kinds(item, entry.Type())
		items = append(items, item)
	}
	return f.vm.NewArray(items...)
}

// kinds defines isFile, isDirectory and isSymbolicLink.
func (f *files) kinds(on *goja.Object, mode os.FileMode) {
	answer := func(name string, is bool) {
		module.Method(f.vm, on, name, 0, func(goja.FunctionCall) goja.Value { return f.vm.ToValue(is) })
	}
	answer("isFile", mode.IsRegular())
	answer("isDirectory", mode.IsDir())
	answer("isSymbolicLink", mode&os.ModeSymlink != 0)
}

func (f *files) stat(function, call string, look func(string) (os.FileInfo, error), arguments goja.FunctionCall) goja.Value {
	given, full := f.path(function, arguments.Argument(0))
	info, err := look(full)
	if err != nil {
		if strict := optionOr(arguments.Argument(1), "throwIfNoEntry", true); !strict && errors.Is(err, os.ErrNotExist) {
			return goja.Undefined()
		}
		throwSystem(f.vm, err, call, given, "")
	}
	milliseconds := float64(info.ModTime().UnixMicro()) / 1000
	stats := f.vm.NewObject()
	_ = stats.Set("mode", unixMode(info.Mode()))
	_ = stats.Set("size", info.Size())
	_ = stats.Set("mtimeMs", milliseconds)
	if date, err := f.vm.New(f.vm.Get("Date"), f.vm.ToValue(milliseconds)); err == nil {
		_ = stats.Set("mtime", date)
	}
	f.kinds(stats, info.Mode())
	return stats
}

func optionOr(options goja.Value, name string, otherwise bool) bool {
	if found := option(options, name); found != nil {
		return found.ToBoolean()
	}
	return otherwise
}

// unixMode is st_mode: the kind's bits above the permissions.
func unixMode(mode os.FileMode) uint32 {
	bits := uint32(mode.Perm())
	switch {
	case mode.IsDir():
		return bits | 0o040000
	case mode&os.ModeSymlink != 0:
		return bits | 0o120000
	}
	return bits | 0o100000
}

func (f *files) copyFile(call goja.FunctionCall) goja.Value {
	from, source := f.path("copyFileSync", call.Argument(0))
	to, target := f.path("copyFileSync", call.Argument(1))
	how := os.O_WRONLY | os.O_CREATE | os.O_TRUNC
	if call.Argument(2).ToInteger()&copyExclusive != 0 {
		how |= os.O_EXCL
	}
	if err := copyFile(source, target, how); err != nil {
		throwSystem(f.vm, err, "copyfile", from, to)
	}
	return goja.Undefined()
}

func copyFile(source, target string, how int) error {
	in, err := os.Open(source)
	if err != nil {
		return err
	}
	defer in.Close()
	info, err := in.Stat()
	if err != nil {
		return err
	}
	if info.IsDir() {
		return syscall.EISDIR
	}
	if there, err := os.Stat(target); err == nil && os.SameFile(info, there) {
		return syscall.EINVAL // truncating the target would lose the source
	}
	out, err := os.OpenFile(target, how, info.Mode().Perm())
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	if closed := out.Close(); err == nil {
		err = closed
	}
	return err
}

func (f *files) rename(call goja.FunctionCall) goja.Value {
	from, source := f.path("renameSync", call.Argument(0))
	to, target := f.path("renameSync", call.Argument(1))
	if err := os.Rename(source, target); err != nil {
		throwSystem(f.vm, err, "rename", from, to)
	}
	return goja.Undefined()
}

func (f *files) realpath(call goja.FunctionCall) goja.Value {
	given, full := f.path("realpathSync", call.Argument(0))
	real, err := filepath.EvalSymlinks(full)
	if err != nil {
		throwSystem(f.vm, err, "lstat", given, "")
	}
	return f.vm.ToValue(real)
}
