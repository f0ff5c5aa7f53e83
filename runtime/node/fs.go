package node

import (
	"context"
	"errors"
	"math"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// files is the module fs for one host.
type files struct {
	process *Process
	host    module.Host
	vm      *goja.Runtime
	open    map[int]*descriptor // by number; only the loop touches it
	slots   chan struct{}       // one for each operation that may run beside the loop

	statsProto, direntProto, handleProto *goja.Object
}

// atOnce bounds the operations that run beside the loop, and with them the files they hold open.
const atOnce = 64

// An operation of fs is told once and had in three forms: f.nameSync(…), f.name(…, callback) and
// promises.name(…).
type operation struct {
	name   string
	length int // parameters of the synchronous form
	forms  form

	// bind reads the arguments, on the loop. It throws what is wrong with them.
	bind func(f *files, a arguments) action
}

type form int

const (
	plainForm   form = 1 << iota // nameSync and name
	promiseForm                  // promises.name
	everyForm   = plainForm | promiseForm
)

// An action is an operation whose arguments are read.
type action struct {
	do   func(ctx context.Context) (any, error) // on any goroutine; touches no JavaScript
	wrap func(result any) goja.Value            // on the loop; nil for undefined

	also   goja.Value   // a callback gets it behind the result
	signal *goja.Object // an AbortSignal, if one was given
	waits  bool         // do may wait for somebody: Ctrl-C ends it in the synchronous form too
}

// arguments are those of one call.
type arguments struct {
	function string // as the script calls it, for error texts
	values   []goja.Value
	later    bool // do runs beside the loop: what the script may change meanwhile has to be copied
}

func (a arguments) at(i int) goja.Value {
	if i < len(a.values) {
		return a.values[i]
	}
	return goja.Undefined()
}

func (p *Process) loadFS(h module.Host) (goja.Value, error) {
	f := &files{
		process: p, host: h, vm: h.VM(),
		open: map[int]*descriptor{}, slots: make(chan struct{}, atOnce),
	}
	exports, promises := f.vm.NewObject(), f.vm.NewObject()
	for _, op := range operations() {
		if op.forms&plainForm != 0 {
			_ = exports.Set(op.name+"Sync", module.Function(f.vm, op.name+"Sync", op.length, f.inPlace(op)))
			_ = exports.Set(op.name, module.Function(f.vm, op.name, op.length+1, f.withCallback(op)))
		}
		if op.forms&promiseForm != 0 {
			_ = promises.Set(op.name, module.Function(f.vm, op.name, op.length, f.promised(op)))
		}
	}
	_ = promises.Set("open", module.Function(f.vm, "open", 3, f.openHandle))
	_ = exports.Set("existsSync", module.Function(f.vm, "existsSync", 1, f.exists))
	constants := f.constants()
	_ = exports.Set("constants", constants)
	_ = promises.Set("constants", constants)
	for _, name := range []string{"F_OK", "R_OK", "W_OK", "X_OK"} {
		_ = exports.Set(name, constants.Get(name))
	}
	_ = exports.Set("Stats", f.class("Stats", &f.statsProto))
	_ = exports.Set("Dirent", f.class("Dirent", &f.direntProto))
	_ = exports.Set("promises", promises)
	f.defineKinds()
	f.defineHandle()
	f.defineStreams(exports)
	return exports, nil
}

// operations is the table of fs.
func operations() []operation {
	return []operation{
		{"access", 2, everyForm, (*files).bindAccess},
		{"appendFile", 3, everyForm, (*files).bindAppendFile},
		{"chmod", 2, everyForm, (*files).bindChmod},
		{"close", 1, plainForm, (*files).bindClose},
		{"copyFile", 3, everyForm, (*files).bindCopyFile},
		{"cp", 3, everyForm, (*files).bindCopy},
		{"fchmod", 2, plainForm, (*files).bindFileChmod},
		{"fdatasync", 1, plainForm, (*files).bindFileSync},
		{"fstat", 2, plainForm, (*files).bindFileStat},
		{"fsync", 1, plainForm, (*files).bindFileSync},
		{"ftruncate", 2, plainForm, (*files).bindFileTruncate},
		{"futimes", 3, plainForm, (*files).bindFileTimes},
		{"link", 2, everyForm, (*files).bindLink},
		{"lstat", 2, everyForm, (*files).bindLinkStat},
		{"mkdir", 2, everyForm, (*files).bindMakeDir},
		{"mkdtemp", 2, everyForm, (*files).bindMakeTemp},
		{"open", 3, plainForm, (*files).bindOpen},
		{"read", 5, plainForm, (*files).bindRead},
		{"readFile", 2, everyForm, (*files).bindReadFile},
		{"readdir", 2, everyForm, (*files).bindReadDir},
		{"readlink", 2, everyForm, (*files).bindReadLink},
		{"realpath", 2, everyForm, (*files).bindRealPath},
		{"rename", 2, everyForm, (*files).bindRename},
		{"rm", 2, everyForm, (*files).bindRemove},
		{"rmdir", 2, everyForm, (*files).bindRemoveDir},
		{"stat", 2, everyForm, (*files).bindStat},
		{"symlink", 3, everyForm, (*files).bindSymlink},
		{"truncate", 2, everyForm, (*files).bindTruncate},
		{"unlink", 1, everyForm, (*files).bindUnlink},
		{"utimes", 3, everyForm, (*files).bindTimes},
		{"write", 5, plainForm, (*files).bindWrite},
		{"writeFile", 3, everyForm, (*files).bindWriteFile},
	}
}

// inPlace is the synchronous form.
func (f *files) inPlace(op operation) func(goja.FunctionCall) goja.Value {
	return func(call goja.FunctionCall) goja.Value {
		act := op.bind(f, arguments{function: op.name + "Sync", values: call.Arguments})
		var result any
		var err error
		if act.waits {
			err = f.host.Block(func(ctx context.Context) (err error) {
				result, err = interruptible(ctx, act.do)
				return err
			})
		} else {
			result, err = act.do(context.Background())
		}
		if err != nil {
			f.throw(err)
		}
		return act.wrapped(result)
	}
}

func (a action) wrapped(result any) goja.Value {
	if a.wrap == nil {
		return goja.Undefined()
	}
	return a.wrap(result)
}

// interruptible gives do up when ctx ends: a read from a terminal or a pipe has no way to be told to end.
func interruptible(ctx context.Context, do func(context.Context) (any, error)) (any, error) {
	type outcome struct {
		result any
		err    error
	}
	done := make(chan outcome, 1)
	go func() {
		result, err := do(ctx)
		done <- outcome{result, err}
	}()
	select {
	case o := <-done:
		return o.result, o.err
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
}

// withCallback is the form with a callback as the last argument. Arguments that are wrong are thrown, as
// in Node.
func (f *files) withCallback(op operation) func(goja.FunctionCall) goja.Value {
	return func(call goja.FunctionCall) goja.Value {
		last := len(call.Arguments) - 1
		var callback goja.Callable
		if last >= 0 {
			callback, _ = goja.AssertFunction(call.Arguments[last])
		}
		if callback == nil {
			throwType(f.vm, "fs."+op.name+"() needs a callback function as its last argument; "+op.name+
				"Sync() and fs/promises need none")
		}
		act := op.bind(f, arguments{function: op.name, values: call.Arguments[:last], later: true})
		do, ended := f.beside(act)
		deliver := f.host.Reserve()
		ctx := f.host.Context()
		go func() {
			result, err := do(ctx)
			if err != nil && module.IsInterrupt(ctx) {
				err = module.ErrInterrupt
			}
			deliver(func() error {
				ended()
				if err != nil {
					_, err = callback(goja.Undefined(), f.failure(nil, err))
					return err
				}
				answer := []goja.Value{goja.Null()}
				if act.wrap != nil {
					answer = append(answer, act.wrap(result))
				}
				if act.also != nil {
					answer = append(answer, act.also)
				}
				_, err = callback(goja.Undefined(), answer...)
				return err
			})
		}()
		return goja.Undefined()
	}
}

// promised is the form of fs/promises, where wrong arguments reject too.
func (f *files) promised(op operation) func(goja.FunctionCall) goja.Value {
	return func(call goja.FunctionCall) goja.Value {
		return f.promise(func() action {
			return op.bind(f, arguments{function: op.name, values: call.Arguments, later: true})
		})
	}
}

func (f *files) promise(bind func() action) goja.Value {
	var act action
	if thrown := f.vm.Try(func() { act = bind() }); thrown != nil {
		promise, _, reject := f.vm.NewPromise()
		_ = reject(thrown.Value())
		return f.vm.ToValue(promise)
	}
	carrier := module.NewError(f.vm, &module.Error{Class: "Error"}) // has the caller's stack
	do, ended := f.beside(act)
	return module.Promise(f.host, do,
		func(result any) goja.Value {
			ended()
			return act.wrapped(result)
		},
		func(err error) goja.Value {
			ended()
			return f.failure(carrier, err)
		})
}

// beside makes an action ready to run beside the loop: one of so many, given up with ctx or when its
// signal says so. ended, on the loop, lets go of the signal.
func (f *files) beside(act action) (do func(context.Context) (any, error), ended func()) {
	work := func(ctx context.Context) (any, error) {
		select {
		case f.slots <- struct{}{}:
		case <-ctx.Done():
			return nil, context.Cause(ctx)
		}
		defer func() { <-f.slots }()
		return act.do(ctx)
	}
	if act.signal == nil {
		return func(ctx context.Context) (any, error) { return interruptible(ctx, work) }, func() {}
	}
	aborted, abort := context.WithCancelCause(context.Background())
	stop := f.onAbort(act.signal, abort)
	return func(ctx context.Context) (any, error) {
		ctx, cancel := context.WithCancelCause(ctx)
		defer cancel(nil)
		defer context.AfterFunc(aborted, func() { cancel(context.Cause(aborted)) })()
		if err := context.Cause(aborted); err != nil {
			return nil, err
		}
		return interruptible(ctx, work)
	}, stop
}

// abortError is what a signal ends an operation with.
type abortError struct{ reason goja.Value }

func (*abortError) Error() string { return "The operation was aborted" }

// onAbort calls abort when the signal is aborted, or at once if it is already.
func (f *files) onAbort(signal *goja.Object, abort context.CancelCauseFunc) (stop func()) {
	gone := func() { abort(&abortError{signal.Get("reason")}) }
	if signal.Get("aborted").ToBoolean() {
		gone()
		return func() {}
	}
	listener := f.vm.ToValue(func(goja.FunctionCall) goja.Value {
		gone()
		return goja.Undefined()
	})
	call := func(method string) {
		if function, ok := goja.AssertFunction(signal.Get(method)); ok {
			if _, err := function(signal, f.vm.ToValue("abort"), listener); err != nil {
				module.Throw(f.vm, err)
			}
		}
	}
	call("addEventListener")
	return func() { call("removeEventListener") }
}

// signal reads the option of that name.
func (f *files) signal(a arguments, options goja.Value) *goja.Object {
	value := option(options, "signal")
	if value == nil || !a.later {
		return nil
	}
	signal, ok := value.(*goja.Object)
	if !ok || signal.Get("aborted") == nil {
		throwType(f.vm, a.function+"(): signal must be an AbortSignal, got "+render.Inspect(f.vm, value, render.InspectOptions{}))
	}
	return signal
}

// A place is a path as the script wrote it, for error texts, and where that is.
type place struct{ given, full string }

// path reads a path argument: a string, a URL with file:, or a Buffer.
func (f *files) path(a arguments, i int) place {
	given, problem := "", ""
	switch value := a.at(i).(type) {
	case goja.String:
		given = value.String()
	case *goja.Object:
		if href := value.Get("href"); href != nil && value.Get("protocol") != nil {
			given, problem = filePath(href.String())
		} else if data, ok := module.Bytes(value); ok {
			given = string(data)
		}
	}
	if given == "" || strings.ContainsRune(given, 0) {
		if problem == "" {
			problem = "needs a path as a string that is not empty, got " + render.Inspect(f.vm, a.at(i), render.InspectOptions{})
		}
		throwType(f.vm, a.function+"() "+problem)
	}
	if filepath.IsAbs(given) {
		return place{given, given}
	}
	return place{given, filepath.Join(f.process.Dir, given)}
}

// filePath is the path that a URL with file: names.
func filePath(href string) (path, problem string) {
	address, err := url.Parse(href)
	if err != nil || address.Scheme != "file" || address.Host != "" && address.Host != "localhost" {
		return "", "needs a path or a URL with file: on this machine, got " + render.Quote(href)
	}
	return address.Path, ""
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

func flag(value goja.Value, name string) bool { return optionOr(value, name, false) }

func optionOr(options goja.Value, name string, otherwise bool) bool {
	if found := option(options, name); found != nil {
		return found.ToBoolean()
	}
	return otherwise
}

// encoding reads the option of that name; nil for none, and then the answer is a Buffer.
func (f *files) encoding(options goja.Value) goja.Value {
	encoding := option(options, "encoding")
	if encoding == nil || encoding.String() == "buffer" {
		return nil
	}
	if plainEncoding(encoding.String()) == "" {
		module.Throw(f.vm, unknownEncoding(encoding.String()))
	}
	return encoding
}

// modeBits are what chmod(2) sets.
const modeBits = os.ModePerm | os.ModeSetuid | os.ModeSetgid | os.ModeSticky

// specialBits are those of a mode above the permissions: as Go has them, and as st_mode has them.
func specialBits() [3]struct {
	mode os.FileMode
	bit  int64
} {
	return [...]struct {
		mode os.FileMode
		bit  int64
	}{{os.ModeSetuid, 0o4000}, {os.ModeSetgid, 0o2000}, {os.ModeSticky, 0o1000}}
}

// mode reads permissions: a number, or a string in octal.
func (f *files) mode(a arguments, value goja.Value, otherwise os.FileMode) os.FileMode {
	if value == nil || goja.IsUndefined(value) || goja.IsNull(value) {
		return otherwise
	}
	bits := int64(0)
	if s, ok := value.(goja.String); ok {
		parsed, err := strconv.ParseUint(s.String(), 8, 32)
		if err != nil {
			module.Throw(f.vm, &module.Error{
				Class: "TypeError", Code: "ERR_INVALID_ARG_VALUE",
				Message: a.function + "(): mode must be a number or a string in octal, got " + render.Quote(s.String()),
			})
		}
		bits = int64(parsed)
	} else {
		bits = f.integer(a, "mode", value, 0, math.MaxUint32)
	}
	mode := os.FileMode(bits) & os.ModePerm
	for _, special := range specialBits() {
		if bits&special.bit != 0 {
			mode |= special.mode
		}
	}
	return mode
}

// integer reads a number without a fraction, from least to most.
func (f *files) integer(a arguments, name string, value goja.Value, least, most int64) int64 {
	n := value.ToFloat()
	switch {
	case !goja.IsNumber(value):
		throwType(f.vm, a.function+`(): the "`+name+`" argument must be of type number. `+received(f.vm, value))
	case n != math.Trunc(n):
		buffers(f.vm).outOfRange(name, "an integer", value)
	case n < float64(least) || n > float64(most):
		buffers(f.vm).outOfRange(name, ">= "+strconv.FormatInt(least, 10)+" && <= "+strconv.FormatInt(most, 10), value)
	}
	return value.ToInteger()
}

// exists is existsSync, which never throws.
func (f *files) exists(call goja.FunctionCall) goja.Value {
	there := false
	_ = f.vm.Try(func() {
		where := f.path(arguments{function: "existsSync", values: call.Arguments}, 0)
		_, err := os.Stat(where.full)
		there = err == nil
	})
	return f.vm.ToValue(there)
}

// A fileError is an operation that the system refused.
type fileError struct {
	err              error
	call, path, dest string
}

func (e *fileError) Error() string { return e.call + " " + e.path + ": " + e.err.Error() }
func (e *fileError) Unwrap() error { return e.err }

// refused wraps what the system answered; nil stays nil.
func refused(err error, call string, where place) error {
	if err == nil {
		return nil
	}
	return &fileError{err: err, call: call, path: where.given}
}

func refusedBoth(err error, call string, from, to place) error {
	if err == nil {
		return nil
	}
	return &fileError{err: err, call: call, path: from.given, dest: to.given}
}

// failure makes the error object of err, of carrier if there is one.
func (f *files) failure(carrier *goja.Object, err error) goja.Value {
	var known *fileError
	var own *refusal
	var aborted *abortError
	switch {
	case errors.As(err, &aborted):
		if carrier == nil {
			carrier = module.NewError(f.vm, &module.Error{Class: "Error"})
		}
		module.Hidden(carrier, "message", f.vm.ToValue(aborted.Error()))
		module.Hidden(carrier, "name", f.vm.ToValue("AbortError"))
		_ = carrier.Set("code", "ABORT_ERR")
		module.Hidden(carrier, "cause", aborted.reason)
		return carrier
	case errors.As(err, &known):
		return systemError(f.vm, carrier, known)
	case errors.As(err, &own):
		return own.object(f.vm, carrier)
	}
	var thrown *goja.Exception
	if errors.As(err, &thrown) {
		return thrown.Value()
	}
	return module.NewError(f.vm, err)
}

func (f *files) throw(err error) {
	var known *fileError
	var own *refusal
	if errors.As(err, &known) || errors.As(err, &own) {
		panic(f.failure(nil, err))
	}
	module.Throw(f.vm, err)
}

// constants are those of open(2) and access(2), and Node's own of copyFile.
func (f *files) constants() *goja.Object {
	constants := f.vm.NewObject()
	for _, constant := range []struct {
		name  string
		value int
	}{
		{"F_OK", 0}, {"R_OK", 4}, {"W_OK", 2}, {"X_OK", 1},
		{"COPYFILE_EXCL", copyExclusive}, {"COPYFILE_FICLONE", 2}, {"COPYFILE_FICLONE_FORCE", 4},
		{"O_RDONLY", os.O_RDONLY}, {"O_WRONLY", os.O_WRONLY}, {"O_RDWR", os.O_RDWR}, {"O_CREAT", os.O_CREATE},
		{"O_EXCL", os.O_EXCL}, {"O_TRUNC", os.O_TRUNC}, {"O_APPEND", os.O_APPEND}, {"O_SYNC", os.O_SYNC},
		{"S_IFMT", kindMask}, {"S_IFREG", kindRegular}, {"S_IFDIR", kindFolder}, {"S_IFCHR", kindCharacters},
		{"S_IFBLK", kindBlocks}, {"S_IFIFO", kindPipe}, {"S_IFLNK", kindLink}, {"S_IFSOCK", kindSocket},
	} {
		_ = constants.Set(constant.name, constant.value)
	}
	return constants
}
