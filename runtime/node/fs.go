package node

import (
	"context"
	"errors"
	"os"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// files is the module fs for one host.
type files struct {
	process *Process
	host    module.Host
	vm      *goja.Runtime
	slots   chan struct{} // one for each operation that may run beside the loop

	exports *goja.Object
	streams *goja.Object // see streamed

	statsProto, statfsProto, direntProto, handleProto *goja.Object
	newDir                                            goja.Callable // nil before the first opendir
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
	everyForm        = plainForm | promiseForm

	// brief is for what the system answers at once, from what it knows of names. Everything else may wait, for the
	// other end of a pipe, a terminal or a slow disk, unless an action says that it is quick: Ctrl-C and the end of the
	// run reach it in the synchronous form too.
	brief form = 1 << 7
)

// An action is an operation whose arguments are read.
type action struct {
	do   func(ctx context.Context) (any, error) // on any goroutine; touches no JavaScript; nil for nothing
	wrap func(result any) goja.Value            // on the loop; nil for undefined

	also   goja.Value   // a callback gets it behind the result
	signal *goja.Object // an AbortSignal, if one was given
	quick  bool         // do waits for nobody and is soon done: the synchronous form needs nobody to interrupt it
}

// failed is the action that has failed already.
func failed(err error) action {
	return action{do: func(context.Context) (any, error) { return nil, err }}
}

func (p *Process) loadFS(h module.Host) (goja.Value, error) {
	f := &files{
		process: p, host: h, vm: h.VM(),
		slots: make(chan struct{}, atOnce),
	}
	exports, promises := f.vm.NewObject(), f.vm.NewObject()
	f.exports = exports
	for _, op := range operations() {
		if op.forms&plainForm != 0 {
			_ = exports.Set(op.name+"Sync", module.Function(f.vm, op.name+"Sync", op.length, f.inPlace(op)))
			_ = exports.Set(op.name, module.Function(f.vm, op.name, op.length+1, f.withCallback(op)))
		}
		if op.forms&promiseForm != 0 {
			_ = promises.Set(op.name, module.Function(f.vm, op.name, op.length, f.promised(op)))
		}
	}
	native := operation{"native", 2, plainForm | brief, (*files).bindRealPathNative}
	_ = exports.Get("realpathSync").ToObject(f.vm).Set("native", module.Function(f.vm, "native", native.length, f.inPlace(native)))
	_ = exports.Get("realpath").ToObject(f.vm).Set("native", module.Function(f.vm, "native", native.length, f.withCallback(native)))
	_ = promises.Set("open", module.Function(f.vm, "open", 3, f.openHandle))
	_ = exports.Set("existsSync", module.Function(f.vm, "existsSync", 1, f.exists))
	constants := f.constants()
	_ = exports.Set("constants", constants)
	_ = promises.Set("constants", constants)
	for _, name := range []string{"F_OK", "R_OK", "W_OK", "X_OK"} {
		_ = exports.Set(name, constants.Get(name))
	}
	f.class("StatFs", &f.statfsProto)
	_ = exports.Set("Stats", f.class("Stats", &f.statsProto))
	_ = exports.Set("Dirent", f.class("Dirent", &f.direntProto))
	_ = exports.Set("promises", promises)
	f.defineKinds()
	f.defineHandle()
	f.defineStreams()
	return exports, nil
}

// operations is the table of fs.
func operations() []operation {
	return []operation{
		{"access", 2, everyForm | brief, (*files).bindAccess},
		{"appendFile", 3, everyForm, (*files).bindAppendFile},
		{"chmod", 2, everyForm | brief, (*files).bindChmod},
		{"chown", 3, everyForm | brief, (*files).bindChown},
		{"close", 1, plainForm | brief, (*files).bindClose},
		{"copyFile", 3, everyForm, (*files).bindCopyFile},
		{"cp", 3, everyForm, (*files).bindCopy},
		{"fchmod", 2, plainForm | brief, (*files).bindFileChmod},
		{"fchown", 3, plainForm | brief, (*files).bindFileChown},
		{"fdatasync", 1, plainForm, (*files).bindFileDataSync},
		{"fstat", 2, plainForm | brief, (*files).bindFileStat},
		{"fsync", 1, plainForm, (*files).bindFileSync},
		{"ftruncate", 2, plainForm | brief, (*files).bindFileTruncate},
		{"futimes", 3, plainForm | brief, (*files).bindFileTimes},
		{"lchown", 3, everyForm | brief, (*files).bindLinkChown},
		{"link", 2, everyForm | brief, (*files).bindLink},
		{"lstat", 2, everyForm | brief, (*files).bindLinkStat},
		{"lutimes", 3, everyForm | brief, (*files).bindLinkTimes},
		{"mkdir", 2, everyForm | brief, (*files).bindMakeDir},
		{"mkdtemp", 2, everyForm | brief, (*files).bindMakeTemp},
		{"open", 3, plainForm, (*files).bindOpen},
		{"opendir", 2, everyForm, (*files).bindOpenDir},
		{"read", 5, plainForm, (*files).bindRead},
		{"readFile", 2, everyForm, (*files).bindReadFile},
		{"readdir", 2, everyForm, (*files).bindReadDir},
		{"readlink", 2, everyForm | brief, (*files).bindReadLink},
		{"readv", 3, plainForm, (*files).bindReadVector},
		{"realpath", 2, everyForm | brief, (*files).bindRealPath},
		{"rename", 2, everyForm | brief, (*files).bindRename},
		{"rm", 2, everyForm, (*files).bindRemove},
		{"rmdir", 2, everyForm | brief, (*files).bindRemoveDir},
		{"stat", 2, everyForm | brief, (*files).bindStat},
		{"statfs", 2, everyForm, (*files).bindStatFS},
		{"symlink", 3, everyForm | brief, (*files).bindSymlink},
		{"truncate", 2, everyForm, (*files).bindTruncate},
		{"unlink", 1, everyForm | brief, (*files).bindUnlink},
		{"utimes", 3, everyForm | brief, (*files).bindTimes},
		{"write", 5, plainForm, (*files).bindWrite},
		{"writeFile", 3, everyForm, (*files).bindWriteFile},
		{"writev", 3, plainForm, (*files).bindWriteVector},
	}
}

// inPlace is the synchronous form.
func (f *files) inPlace(op operation) func(goja.FunctionCall) goja.Value {
	return func(call goja.FunctionCall) goja.Value {
		act := op.bind(f, arguments{function: op.name + "Sync", values: call.Arguments})
		var result any
		var err error
		switch {
		case act.do == nil:
		case act.quick || op.forms&brief != 0:
			result, err = act.do(context.Background())
		default:
			err = f.host.Block(func(ctx context.Context) (err error) {
				result, err = module.Interruptible(ctx, act.do)
				return err
			})
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
	writes := op.name == "writeFile" || op.name == "appendFile"
	return func(call goja.FunctionCall) goja.Value {
		if writes {
			if promise, ok := f.eachWritten(op.name, call.Arguments); ok {
				return promise
			}
		}
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
	if act.do == nil {
		act.do = func(context.Context) (any, error) { return nil, nil }
	}
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
		return func(ctx context.Context) (any, error) { return module.Interruptible(ctx, work) }, func() {}
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
		return module.Interruptible(ctx, work)
	}, stop
}

// abortError is what a signal ends an operation with.
type abortError struct{ reason goja.Value }

func (*abortError) Error() string { return abortedMessage }

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
		f.process.asAborted(f.vm, carrier, aborted.reason)
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
