package node

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

const copyExclusive = 1

func (f *files) bindCopyFile(a arguments) action {
	from, to := f.path(a, 0), f.path(a, 1)
	how := os.O_WRONLY | os.O_CREATE
	if f.flags(a.at(2))&copyExclusive != 0 {
		how |= os.O_EXCL
	}
	quick := !a.later && ready(from, os.O_RDONLY, piece) && ready(to, how, math.MaxInt64)
	return action{quick: quick, do: func(ctx context.Context) (any, error) {
		return nil, refusedBoth(copyFile(ctx, from.full, to.full, how), "copyfile", from, to)
	}}
}

// copyFile copies what is in a file, and its mode. A file onto itself stays as it is.
func copyFile(ctx context.Context, source, target string, how int) error {
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
	mode := info.Mode() & modeBits
	out, err := os.OpenFile(target, how, mode) // not truncated yet: it may be the source
	if err != nil {
		return err
	}
	there, err := out.Stat()
	if err != nil || os.SameFile(info, there) {
		_ = out.Close()
		return err
	}
	if there.Mode().IsRegular() {
		if err = out.Chmod(mode); err == nil { // before anything is lost
			err = out.Truncate(0)
		}
	}
	if err == nil {
		err = copyBytes(ctx, out, in)
		if err != nil && there.Mode().IsRegular() {
			_ = os.Remove(target) // half a copy looks like a whole one
		}
	}
	if closed := out.Close(); err == nil {
		err = closed
	}
	return err
}

// copyBytes copies piece by piece, so that ctx can end it in between.
func copyBytes(ctx context.Context, out, in *os.File) error {
	for {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if _, err := io.CopyN(out, in, piece); err != nil {
			if err == io.EOF {
				return nil
			}
			return err
		}
	}
}

// copying is how cp goes about it.
type copying struct {
	recursive, force, errorOnExist, dereference, times, verbatim bool
	keep                                                         func(from, to place) bool // the script's filter; nil for all
}

// bindCopy is cp. A filter is a function of the script, so that the tree is gone through on the loop
// when there is one; what it chose is copied beside it.
func (f *files) bindCopy(a arguments) action {
	from, to := f.path(a, 0), f.path(a, 1)
	options := a.at(2)
	c := copying{
		recursive: flag(options, "recursive"), force: optionOr(options, "force", true), errorOnExist: flag(options, "errorOnExist"),
		dereference: flag(options, "dereference"), times: flag(options, "preserveTimestamps"), verbatim: flag(options, "verbatimSymlinks"),
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
		steps, err := c.planAll(from, to)
		return action{do: func(ctx context.Context) (any, error) {
			if err != nil {
				return nil, err
			}
			return nil, c.run(ctx, steps)
		}}
	}
	return action{do: func(ctx context.Context) (any, error) {
		steps, err := c.planAll(from, to)
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
	target   string // of a link
}

// look is what is at a path; nothing is nil without an error.
func (c *copying) look(at place) (os.FileInfo, error) {
	read := os.Lstat
	if c.dereference {
		read = os.Stat
	}
	info, err := read(at.full)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return info, refused(err, "lstat", at)
}

// cpRefusal is what cp does not do, in the words of Node.
func cpRefusal(code string, number syscall.Errno, at place, words string) error {
	return &refusal{code, number, "cp", words, at.given}
}

// planAll lists the steps of the whole copy and looks first at what must not meet: a folder is not copied into
// itself, whichever way its path takes.
func (c *copying) planAll(from, to place) ([]step, error) {
	steps, err := c.plan(from, to, nil)
	if err != nil || len(steps) == 0 || !steps[0].info.IsDir() {
		return steps, err
	}
	for above := filepath.Dir(to.full); ; above = filepath.Dir(above) {
		if info, err := os.Stat(above); err == nil && os.SameFile(info, steps[0].info) {
			return nil, intoItself(from.given, to.given, to)
		}
		if above == filepath.Dir(above) {
			return steps, nil
		}
	}
}

func intoItself(from, to string, at place) error {
	return cpRefusal("ERR_FS_CP_EINVAL", syscall.EINVAL, at, "cannot copy "+from+" to a subdirectory of self "+to)
}

// plan lists the steps, folders before what is in them.
func (c *copying) plan(from, to place, steps []step) ([]step, error) {
	if c.keep != nil && !c.keep(from, to) {
		return steps, nil
	}
	info, err := c.look(from)
	if err == nil && info == nil {
		err = refused(syscall.ENOENT, "lstat", from)
	}
	if err != nil {
		return nil, err
	}
	there, err := c.look(to)
	if err != nil {
		return nil, err
	}
	s := step{from: from, to: to, info: info}
	if err := c.check(&s, there); err != nil {
		return nil, err
	}
	if there != nil && !info.IsDir() && !c.force {
		if c.errorOnExist {
			return nil, cpRefusal("ERR_FS_CP_EEXIST", syscall.EEXIST, to, to.given+" already exists")
		}
		return steps, nil
	}
	steps = append(steps, s)
	if !info.IsDir() {
		return steps, nil
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

// check refuses a step that would lose something or cannot be: there is what it would replace, or nil.
func (c *copying) check(s *step, there os.FileInfo) error {
	from, to := s.from.given, s.to.given
	if there != nil {
		switch {
		case os.SameFile(s.info, there):
			return cpRefusal("ERR_FS_CP_EINVAL", syscall.EINVAL, s.to, "src and dest cannot be the same")
		case s.info.IsDir() && !there.IsDir():
			return cpRefusal("ERR_FS_CP_DIR_TO_NON_DIR", syscall.EISDIR, s.to, "cannot overwrite non-directory "+to+" with directory "+from)
		case !s.info.IsDir() && there.IsDir():
			return cpRefusal("ERR_FS_CP_NON_DIR_TO_DIR", syscall.ENOTDIR, s.to, "cannot overwrite directory "+to+" with non-directory "+from)
		}
	}
	switch mode := s.info.Mode(); {
	case mode.IsDir() && !c.recursive:
		return &refusal{
			"ERR_FS_EISDIR", syscall.EISDIR, "cp", from + " is a directory (not copied; {recursive: true} copies it with what is in it)", from,
		}
	case mode.IsDir() && within(s.to.full, s.from.full):
		return intoItself(from, to, s.to)
	case mode&os.ModeSymlink != 0:
		return c.checkLink(s, there)
	case mode&os.ModeNamedPipe != 0:
		return cpRefusal("ERR_FS_CP_FIFO_PIPE", syscall.EINVAL, s.to, "cannot copy a FIFO pipe: "+to)
	case mode&os.ModeSocket != 0:
		return cpRefusal("ERR_FS_CP_SOCKET", syscall.EINVAL, s.to, "cannot copy a socket file: "+to)
	}
	return nil
}

// checkLink finds where the copy of a link is to point. It may replace another link, but no file.
func (c *copying) checkLink(s *step, there os.FileInfo) error {
	target, err := os.Readlink(s.from.full)
	if err != nil {
		return refused(err, "readlink", s.from)
	}
	if s.target = target; !c.verbatim { // the copy points at what the original points at
		s.target = absolute(target, s.from)
	}
	if there == nil {
		return nil
	}
	if there.Mode()&os.ModeSymlink == 0 {
		return refusedBoth(syscall.EEXIST, "symlink", place{given: s.target}, s.to)
	}
	replaced, err := os.Readlink(s.to.full)
	if err != nil {
		return refused(err, "readlink", s.to)
	}
	points, pointed := absolute(target, s.from), absolute(replaced, s.to)
	if within(pointed, points) {
		return intoItself(points, pointed, s.to)
	}
	if info, err := os.Stat(s.to.full); err == nil && info.IsDir() && within(points, pointed) {
		return cpRefusal("ERR_FS_CP_SYMLINK_TO_SUBDIRECTORY", syscall.EINVAL, s.to, "cannot overwrite "+pointed+" with "+points)
	}
	return nil
}

// absolute is the target of a link as a path that means the same everywhere.
func absolute(target string, link place) string {
	if filepath.IsAbs(target) {
		return target
	}
	return filepath.Join(filepath.Dir(link.full), target)
}

// within reports whether path is folder or in it, by their names.
func within(path, folder string) bool {
	path, folder = filepath.Clean(path), filepath.Clean(folder)
	return path == folder || strings.HasPrefix(path, strings.TrimSuffix(folder, "/")+"/")
}

func (c *copying) run(ctx context.Context, steps []step) error {
	for _, s := range steps {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if err := c.make(ctx, s); err != nil {
			return err
		}
	}
	return nil
}

func (c *copying) make(ctx context.Context, s step) error {
	if s.info.IsDir() {
		return refusedBoth(os.MkdirAll(s.to.full, s.info.Mode().Perm()|0o700), "cp", s.from, s.to)
	}
	if err := os.MkdirAll(filepath.Dir(s.to.full), 0o777); err != nil {
		return refused(err, "mkdir", s.to)
	}
	// Under another name first: what it replaces is there until the copy is.
	made := filepath.Join(filepath.Dir(s.to.full), ".mascript-"+strconv.FormatUint(rand.Uint64(), 36))
	err := c.makeAt(ctx, s, made)
	if err == nil {
		if err = os.Rename(made, s.to.full); err != nil {
			_ = os.Remove(made)
		}
	}
	return refusedBoth(err, "cp", s.from, s.to)
}

func (c *copying) makeAt(ctx context.Context, s step, path string) error {
	if s.info.Mode()&os.ModeSymlink != 0 {
		return os.Symlink(s.target, path)
	}
	err := copyFile(ctx, s.from.full, path, os.O_WRONLY|os.O_CREATE|os.O_EXCL)
	if err == nil && c.times {
		if err = os.Chtimes(path, s.info.ModTime(), s.info.ModTime()); err != nil {
			_ = os.Remove(path)
		}
	}
	return err
}
