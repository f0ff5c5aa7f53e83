package node

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/dop251/goja"
)

func (f *files) bindMakeDir(a arguments) action {
	where := f.path(a, 0)
	mode := os.FileMode(0o777)
	if _, isObject := a.at(1).(*goja.Object); isObject {
		mode = f.modeOr(option(a.at(1), "mode"), mode)
	} else {
		mode = f.modeOr(a.at(1), mode)
	}
	if !flag(a.at(1), "recursive") {
		return action{do: func(context.Context) (any, error) {
			return nil, refused(os.Mkdir(where.full, mode), "mkdir", where)
		}}
	}
	return action{
		do: func(context.Context) (any, error) {
			made := firstMissing(where.full)
			err := os.MkdirAll(where.full, mode)
			if info, there := os.Stat(where.full); err != nil && there == nil && !info.IsDir() {
				err = syscall.EEXIST
			}
			return made, refused(err, "mkdir", where)
		},
		wrap: func(made any) goja.Value {
			if made == "" {
				return goja.Undefined()
			}
			return f.vm.ToValue(made)
		},
	}
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

func (f *files) bindMakeTemp(a arguments) action {
	where := f.path(a, 0)
	parent, prefix := filepath.Split(where.full)
	if strings.HasSuffix(where.given, "/") {
		parent, prefix = where.full, ""
	}
	return action{
		do: func(context.Context) (any, error) {
			made, err := os.MkdirTemp(parent, prefix+"*")
			if err != nil {
				return nil, refused(err, "mkdtemp", place{given: where.given + "XXXXXX"})
			}
			if !filepath.IsAbs(where.given) {
				made = strings.TrimSuffix(where.given, filepath.Base(where.given)) + filepath.Base(made)
			}
			return made, nil
		},
		wrap: f.asText,
	}
}

func (f *files) asText(result any) goja.Value { return f.vm.ToValue(result) }

func (f *files) bindRemove(a arguments) action {
	where := f.path(a, 0)
	recursive, force := flag(a.at(1), "recursive"), flag(a.at(1), "force")
	return action{quick: !recursive, do: func(context.Context) (any, error) {
		info, err := os.Lstat(where.full)
		if err != nil {
			if force && errors.Is(err, fs.ErrNotExist) {
				return nil, nil
			}
			return nil, refused(err, "lstat", where)
		}
		if !info.IsDir() {
			return nil, refused(os.Remove(where.full), "rm", where)
		}
		if !recursive {
			return nil, &refusal{
				"ERR_FS_EISDIR", syscall.EISDIR, "rm", "is a directory; {recursive: true} removes it with what is in it", where.given,
			}
		}
		return nil, refused(os.RemoveAll(where.full), "rm", where)
	}}
}

func (f *files) bindRemoveDir(a arguments) action {
	where := f.path(a, 0)
	return action{do: func(context.Context) (any, error) {
		if info, err := os.Lstat(where.full); err == nil && !info.IsDir() {
			return nil, refused(syscall.ENOTDIR, "rmdir", where)
		}
		return nil, refused(os.Remove(where.full), "rmdir", where)
	}}
}

func (f *files) bindUnlink(a arguments) action {
	where := f.path(a, 0)
	return action{do: func(context.Context) (any, error) {
		if info, err := os.Lstat(where.full); err == nil && info.IsDir() {
			return nil, refused(syscall.EISDIR, "unlink", where)
		}
		return nil, refused(os.Remove(where.full), "unlink", where)
	}}
}

func (f *files) bindRename(a arguments) action {
	from, to := f.path(a, 0), f.path(a, 1)
	return action{do: func(context.Context) (any, error) {
		return nil, refusedBoth(os.Rename(from.full, to.full), "rename", from, to)
	}}
}

func (f *files) bindLink(a arguments) action {
	from, to := f.path(a, 0), f.path(a, 1)
	return action{do: func(context.Context) (any, error) {
		return nil, refusedBoth(os.Link(from.full, to.full), "link", from, to)
	}}
}

// bindSymlink keeps the target as it was written: it is relative to the link's folder.
func (f *files) bindSymlink(a arguments) action {
	target, link := f.path(a, 0), f.path(a, 1)
	return action{do: func(context.Context) (any, error) {
		return nil, refusedBoth(os.Symlink(target.given, link.full), "symlink", target, link)
	}}
}

func (f *files) bindReadLink(a arguments) action {
	where := f.path(a, 0)
	return action{
		do: func(context.Context) (any, error) {
			target, err := os.Readlink(where.full)
			return target, refused(err, "readlink", where)
		},
		wrap: f.asText,
	}
}

// bindRealPath blames the part of the path that is at fault, bindRealPathNative the whole of it, as in Node.
func (f *files) bindRealPath(a arguments) action {
	return f.realPath(a, func(err error, where place) error {
		var part *os.PathError
		if errors.As(err, &part) {
			return refused(part.Err, "lstat", place{given: part.Path})
		}
		return refused(syscall.ELOOP, "stat", place{given: where.full}) // Go has a text for it, no number
	})
}

func (f *files) bindRealPathNative(a arguments) action {
	return f.realPath(a, func(err error, where place) error {
		var part *os.PathError
		if !errors.As(err, &part) {
			err = syscall.ELOOP
		}
		return refused(err, "realpath", where)
	})
}

func (f *files) realPath(a arguments, failed func(error, place) error) action {
	where := f.path(a, 0)
	if where.full == "" {
		where.full = f.process.Dir
	}
	return action{
		do: func(context.Context) (any, error) {
			real, err := filepath.EvalSymlinks(where.full)
			if err != nil {
				return nil, failed(err, where)
			}
			return real, nil
		},
		wrap: f.asText,
	}
}
