package node

import (
	"errors"
	"io/fs"
	"strings"
	"syscall"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// A fileError is an operation that the system refused.
type fileError struct {
	err   error
	call  string
	paths []string // none for a call on a descriptor, two for one from a path to another
}

func (e *fileError) Error() string {
	return e.call + " " + strings.Join(e.paths, " ") + ": " + e.err.Error()
}
func (e *fileError) Unwrap() error { return e.err }

// refused wraps what the system answered; nil stays nil.
func refused(err error, call string, where place) error {
	if err == nil {
		return nil
	}
	return &fileError{err: err, call: call, paths: []string{where.given}}
}

func refusedBoth(err error, call string, from, to place) error {
	if err == nil {
		return nil
	}
	return &fileError{err: err, call: call, paths: []string{from.given, to.given}}
}

// refusedFile is refused of a call on an open file.
func refusedFile(err error, call string) error {
	var own *module.Error
	if err == nil || errors.As(err, &own) {
		return err
	}
	return &fileError{err: err, call: call}
}

// systemError makes an error of the file system in Node's form: "ENOENT: no such file or directory,
// open 'x'" with code, errno, syscall, path and, for calls with two paths, dest. It fills carrier, which
// has the stack of the call, or makes an object of its own.
func systemError(vm *goja.Runtime, carrier *goja.Object, failed *fileError) *goja.Object {
	var number syscall.Errno
	if !errors.As(failed.err, &number) {
		number = portable(failed.err)
	}
	code, words := describeErrno(number)
	if number == 0 {
		words = "unknown error"
	}
	message := code + ": " + words + ", " + failed.call
	if len(failed.paths) > 0 {
		message += " '" + strings.Join(failed.paths, "' -> '") + "'"
	}
	if carrier == nil {
		carrier = module.NewError(vm, &module.Error{Class: "Error"})
	}
	module.Hidden(carrier, "message", vm.ToValue(message))
	_ = carrier.Set("errno", -int(number))
	_ = carrier.Set("code", code)
	_ = carrier.Set("syscall", failed.call)
	for i, path := range failed.paths {
		_ = carrier.Set([...]string{"path", "dest"}[i], path)
	}
	return carrier
}

// A refusal is what fs does not do although the system would: it has a code of Node's own beside the system's.
type refusal struct {
	code              string
	number            syscall.Errno
	call, words, path string
}

func (r *refusal) Error() string {
	code, _ := describeErrno(r.number)
	return r.summary() + ": " + r.call + " returned " + code + " (" + r.words + ") " + r.path
}

// summary is what the code of a refusal means.
func (r *refusal) summary() string {
	switch r.code {
	case "ERR_FS_EISDIR":
		return "Path is a directory"
	case "ERR_FS_CP_DIR_TO_NON_DIR":
		return "Cannot overwrite non-directory with directory"
	case "ERR_FS_CP_NON_DIR_TO_DIR":
		return "Cannot overwrite directory with non-directory"
	case "ERR_FS_CP_EEXIST":
		return "Target already exists"
	case "ERR_FS_CP_FIFO_PIPE":
		return "Cannot copy a FIFO pipe"
	case "ERR_FS_CP_SOCKET":
		return "Cannot copy a socket file"
	case "ERR_FS_CP_SYMLINK_TO_SUBDIRECTORY":
		return "Cannot overwrite symlink in subdirectory of self"
	}
	return "Invalid src or dest"
}

// object is Node's SystemError.
func (r *refusal) object(vm *goja.Runtime, carrier *goja.Object) *goja.Object {
	if carrier == nil {
		carrier = module.NewError(vm, &module.Error{Class: "Error"})
	}
	module.Hidden(carrier, "name", vm.ToValue("SystemError"))
	module.Hidden(carrier, "message", vm.ToValue(r.Error()))
	_ = carrier.Set("code", r.code)
	_ = carrier.Set("errno", int(r.number))
	_ = carrier.Set("syscall", r.call)
	_ = carrier.Set("path", r.path)
	return carrier
}

// portable finds the number behind Go's own errors, which some calls answer with.
func portable(err error) syscall.Errno {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return syscall.ENOENT
	case errors.Is(err, fs.ErrExist):
		return syscall.EEXIST
	case errors.Is(err, fs.ErrPermission):
		return syscall.EACCES
	case errors.Is(err, fs.ErrInvalid):
		return syscall.EINVAL
	}
	if errors.Is(err, fs.ErrClosed) {
		return syscall.EBADF
	}
	return 0
}

// describeErrno gives libuv's name and words for the errors that files bring.
func describeErrno(number syscall.Errno) (code, words string) {
	switch number {
	case syscall.ENOENT:
		return "ENOENT", "no such file or directory"
	case syscall.EEXIST:
		return "EEXIST", "file already exists"
	case syscall.EACCES:
		return "EACCES", "permission denied"
	case syscall.EPERM:
		return "EPERM", "operation not permitted"
	case syscall.EISDIR:
		return "EISDIR", "illegal operation on a directory"
	case syscall.ENOTDIR:
		return "ENOTDIR", "not a directory"
	case syscall.ENOTEMPTY:
		return "ENOTEMPTY", "directory not empty"
	case syscall.EINVAL:
		return "EINVAL", "invalid argument"
	case syscall.ELOOP:
		return "ELOOP", "too many symbolic links encountered"
	case syscall.EMFILE:
		return "EMFILE", "too many open files"
	case syscall.ENOSPC:
		return "ENOSPC", "no space left on device"
	case syscall.EROFS:
		return "EROFS", "read-only file system"
	case syscall.EXDEV:
		return "EXDEV", "cross-device link not permitted"
	case syscall.ENAMETOOLONG:
		return "ENAMETOOLONG", "name too long"
	case syscall.EBUSY:
		return "EBUSY", "resource busy or locked"
	case syscall.EIO:
		return "EIO", "i/o error"
	case syscall.ESPIPE:
		return "ESPIPE", "invalid seek"
	case syscall.EPIPE:
		return "EPIPE", "broken pipe"
	case syscall.ENXIO:
		return "ENXIO", "no such device or address"
	case syscall.ESRCH:
		return "ESRCH", "no such process"
	case syscall.E2BIG:
		return "E2BIG", "argument list too long"
	case syscall.EAGAIN:
		return "EAGAIN", "resource temporarily unavailable"
	case syscall.ETIMEDOUT:
		return "ETIMEDOUT", "connection timed out"
	case syscall.ENOBUFS:
		return "ENOBUFS", "no buffer space available"
	case syscall.ENOSYS:
		return "ENOSYS", "function not implemented"
	case syscall.EBADF:
		return "EBADF", "bad file descriptor"
	}
	return "UNKNOWN", number.Error()
}
