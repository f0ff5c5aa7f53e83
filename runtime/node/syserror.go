package node

import (
	"errors"
	"io/fs"
	"syscall"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

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
		words = failed.err.Error()
	}
	message := code + ": " + words + ", " + failed.call
	if failed.path != "" {
		message += " '" + failed.path + "'"
	}
	if failed.dest != "" {
		message += " -> '" + failed.dest + "'"
	}
	if carrier == nil {
		carrier = module.NewError(vm, &module.Error{Class: "Error"})
	}
	module.Hidden(carrier, "message", vm.ToValue(message))
	_ = carrier.Set("errno", -int(number))
	_ = carrier.Set("code", code)
	_ = carrier.Set("syscall", failed.call)
	if failed.path != "" {
		_ = carrier.Set("path", failed.path)
	}
	if failed.dest != "" {
		_ = carrier.Set("dest", failed.dest)
	}
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
	case syscall.EBADF:
		return "EBADF", "bad file descriptor"
	}
	return "UNKNOWN", number.Error()
}
