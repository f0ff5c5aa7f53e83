package node

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

func (f *files) bindMakeDir(a arguments) action {
	where := f.path(a, 0)
	mode := os.FileMode(0o777)
	if _, isObject := a.at(1).(*goja.Object); isObject {
		mode = f.mode(a, option(a.at(1), "mode"), mode)
	} else {
		mode = f.mode(a, a.at(1), mode)
	}
	if !flag(a.at(1), "recursive") {
		return action{do: func(context.Context) (any, error) {
			return nil, refused(os.Mkdir(where.full, mode), "mkdir", where)
		}}
	}
	return action{
		do: func(context.Context) (any, error) {
			made := firstMissing(where.full)
			return made, refused(os.MkdirAll(where.full, mode), "mkdir", where)
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
			made, err := os.MkdirTemp(parent, strings.ReplaceAll(prefix, "*", "_")+"*")
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
	return action{do: func(context.Context) (any, error) {
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
			return nil, &module.Error{
				Class: "Error", Code: "ERR_FS_EISDIR",
				Message: a.function + "(): '" + where.given + "' is a folder; pass {recursive: true} to remove it with what is in it",
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

func (f *files) bindRealPath(a arguments) action {
	where := f.path(a, 0)
	return action{
		do: func(context.Context) (any, error) {
			real, err := filepath.EvalSymlinks(where.full)
			return real, refused(err, "lstat", where)
		},
		wrap: f.asText,
	}
}

const copyExclusive = 1

func (f *files) bindCopyFile(a arguments) action {
	from, to := f.path(a, 0), f.path(a, 1)
	how := os.O_WRONLY | os.O_CREATE | os.O_TRUNC
	if a.at(2).ToInteger()&copyExclusive != 0 {
		how |= os.O_EXCL
	}
	return action{do: func(context.Context) (any, error) {
		return nil, refusedBoth(copyFile(from.full, to.full, how), "copyfile", from, to)
	}}
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

// copying is how cp goes about it.
type copying struct {
	recursive, force, errorOnExist, dereference, times bool
	keep                                               func(from, to place) bool // the script's filter; nil for all
	function                                           string
}

// bindCopy is cp. A filter is a function of the script, so that the tree is gone through on the loop
// when there is one; what it chose is copied beside it.
func (f *files) bindCopy(a arguments) action {
	from, to := f.path(a, 0), f.path(a, 1)
	options := a.at(2)
	c := copying{
		recursive: flag(options, "recursive"), force: optionOr(options, "force", true), errorOnExist: flag(options, "errorOnExist"),
		dereference: flag(options, "dereference"), times: flag(options, "preserveTimestamps"), function: a.function,
	}
	if filter := option(options, "filter"); filter != nil {
		choose, ok := goja.AssertFunction(filter)
		if !ok {
			throwType(f.vm, a.function+"(): filter must be a function")
		}
		c.keep = func(from, to place) bool {
			answer, err := choose(goja.Undefined(), f.vm.ToValue(from.given), f.vm.ToValue(to.given))
			if err != nil {
				module.Throw(f.vm, err)
			}
			if _, isPromise := render.Exported[*goja.Promise](answer); isPromise {
				throwType(f.vm, a.function+"(): filter must answer at once, it gave a promise")
			}
			return answer.ToBoolean()
		}
		steps, err := c.plan(from, to, nil)
		return action{do: func(ctx context.Context) (any, error) {
			if err != nil {
				return nil, err
			}
			return nil, c.run(ctx, steps)
		}}
	}
	return action{do: func(ctx context.Context) (any, error) {
		steps, err := c.plan(from, to, nil)
		if err != nil {
			return nil, err
		}
		return nil, c.run(ctx, steps)
	}}
}

// A step makes one file, link or folder.
type step struct {
	from, to place
	info     os.FileInfo
}

// plan lists the steps, folders before what is in them.
func (c *copying) plan(from, to place, steps []step) ([]step, error) {
	if c.keep != nil && !c.keep(from, to) {
		return steps, nil
	}
	read := os.Lstat
	if c.dereference {
		read = os.Stat
	}
	info, err := read(from.full)
	if err != nil {
		return nil, refused(err, "lstat", from)
	}
	steps = append(steps, step{from, to, info})
	if !info.IsDir() {
		return steps, nil
	}
	if !c.recursive {
		return nil, &module.Error{
			Class: "Error", Code: "ERR_FS_EISDIR",
			Message: c.function + "(): '" + from.given + "' is a folder; pass {recursive: true} to copy it with what is in it",
		}
	}
	if to.full == from.full || strings.HasPrefix(to.full, strings.TrimSuffix(from.full, "/")+"/") {
		return nil, &module.Error{
			Class: "Error", Code: "ERR_FS_CP_EINVAL",
			Message: c.function + "(): '" + from.given + "' cannot be copied into itself, to '" + to.given + "'",
		}
	}
	entries, err := os.ReadDir(from.full)
	if err != nil {
		return nil, refused(err, "scandir", from)
	}
	for _, item := range entries {
		inner := func(p place) place {
			return place{joined(strings.TrimSuffix(p.given, "/"), item.Name()), filepath.Join(p.full, item.Name())}
		}
		if steps, err = c.plan(inner(from), inner(to), steps); err != nil {
			return nil, err
		}
	}
	return steps, nil
}

func (c *copying) run(ctx context.Context, steps []step) error {
	for _, s := range steps {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if err := c.make(s); err != nil {
			return err
		}
	}
	return nil
}

func (c *copying) make(s step) error {
	if s.info.IsDir() {
		return refusedBoth(os.MkdirAll(s.to.full, s.info.Mode().Perm()|0o700), "cp", s.from, s.to)
	}
	if there, err := os.Lstat(s.to.full); err == nil {
		switch {
		case there.IsDir():
			return &module.Error{
				Class: "Error", Code: "ERR_FS_CP_NON_DIR_TO_DIR",
				Message: c.function + "(): '" + s.to.given + "' is a folder and cannot be replaced by the file '" + s.from.given + "'",
			}
		case !c.force && c.errorOnExist:
			return &module.Error{Class: "Error", Code: "ERR_FS_CP_EEXIST", Message: c.function + "(): there is a '" + s.to.given + "' already"}
		case !c.force:
			return nil
		case there.Mode()&os.ModeSymlink != 0 || s.info.Mode()&os.ModeSymlink != 0:
			if err := os.Remove(s.to.full); err != nil {
				return refused(err, "unlink", s.to)
			}
		}
	}
	if err := os.MkdirAll(filepath.Dir(s.to.full), 0o777); err != nil {
		return refused(err, "mkdir", s.to)
	}
	if s.info.Mode()&os.ModeSymlink != 0 {
		target, err := os.Readlink(s.from.full)
		if err == nil {
			if !filepath.IsAbs(target) { // as in Node: the copy points at what the original points at
				target = filepath.Join(filepath.Dir(s.from.full), target)
			}
			err = os.Symlink(target, s.to.full)
		}
		return refusedBoth(err, "cp", s.from, s.to)
	}
	err := copyFile(s.from.full, s.to.full, os.O_WRONLY|os.O_CREATE|os.O_TRUNC)
	if err == nil && c.times {
		err = os.Chtimes(s.to.full, s.info.ModTime(), s.info.ModTime())
	}
	return refusedBoth(err, "cp", s.from, s.to)
}
