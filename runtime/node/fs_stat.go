package node

import (
	"context"
	"errors"
	"io/fs"
	"math"
	"math/big"
	"os"
	"syscall"
	"time"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// The kinds of files, as st_mode has them above the permissions.
const (
	kindMask       = 0o170000
	kindSocket     = 0o140000
	kindLink       = 0o120000
	kindRegular    = 0o100000
	kindBlocks     = 0o060000
	kindFolder     = 0o040000
	kindCharacters = 0o020000
	kindPipe       = 0o010000
)

// unixMode is st_mode.
func unixMode(mode os.FileMode) int {
	bits := int(mode.Perm())
	for _, special := range specialBits() {
		if mode&special.mode != 0 {
			bits |= int(special.bit)
		}
	}
	switch {
	case mode.IsDir():
		return bits | kindFolder
	case mode&os.ModeSymlink != 0:
		return bits | kindLink
	case mode&os.ModeNamedPipe != 0:
		return bits | kindPipe
	case mode&os.ModeSocket != 0:
		return bits | kindSocket
	case mode&os.ModeCharDevice != 0:
		return bits | kindCharacters
	case mode&os.ModeDevice != 0:
		return bits | kindBlocks
	}
	return bits | kindRegular
}

// details is what the system knows of a file beside Go's FileInfo.
type details struct {
	device, inode, links, user, group, special, blockSize, blocks int64
	accessed, changed, born                                       time.Time
}

// defineKinds gives Stats and Dirent isFile and its like.
func (f *files) defineKinds() {
	for _, kind := range []struct {
		name string
		bits int64
	}{
		{"isFile", kindRegular}, {"isDirectory", kindFolder}, {"isSymbolicLink", kindLink}, {"isFIFO", kindPipe},
		{"isSocket", kindSocket}, {"isCharacterDevice", kindCharacters}, {"isBlockDevice", kindBlocks},
	} {
		for _, prototype := range []*goja.Object{f.statsProto, f.direntProto} {
			module.Method(f.vm, prototype, kind.name, 0, func(call goja.FunctionCall) goja.Value {
				mode := call.This.ToObject(f.vm).Get("mode")
				if mode == nil {
					return f.vm.ToValue(false)
				}
				if exact, ok := mode.Export().(*big.Int); ok {
					mode = f.vm.ToValue(exact.Int64())
				}
				return f.vm.ToValue(mode.ToInteger()&kindMask == kind.bits)
			})
		}
	}
}

// a look is a file's facts with its details, taken beside the loop.
type look struct {
	info os.FileInfo
	more details
}

func (f *files) bindStat(a arguments) action     { return f.stat(a, "stat", os.Stat, true) }
func (f *files) bindLinkStat(a arguments) action { return f.stat(a, "lstat", os.Lstat, false) }

func (f *files) stat(a arguments, call string, read func(string) (os.FileInfo, error), follow bool) action {
	where := f.path(a, 0)
	strict := a.later || optionOr(a.at(1), "throwIfNoEntry", true)
	return action{
		do: func(context.Context) (any, error) {
			info, err := read(where.full)
			if err != nil {
				if !strict && errors.Is(err, fs.ErrNotExist) {
					return nil, nil
				}
				return nil, refused(err, call, where)
			}
			return look{info, detailsOf(info, nil, where.full, follow)}, nil
		},
		wrap: f.statsAs(a.at(1)),
	}
}

func (f *files) bindFileStat(a arguments) action {
	d, err := f.descriptor(a, 0, "fstat")
	if err == nil && d.file == nil {
		err = refusedFile(syscall.EBADF, "fstat")
	}
	if err != nil {
		return failed(err)
	}
	return action{
		do: func(context.Context) (any, error) {
			info, err := d.file.Stat()
			if err != nil {
				return nil, refusedFile(err, "fstat")
			}
			return look{info, detailsOf(info, d.file, "", true)}, nil
		},
		wrap: f.statsAs(a.at(1)),
	}
}

// statsAs makes Stats of what stat found, or BigIntStats where the options ask for those.
func (f *files) statsAs(options goja.Value) func(result any) goja.Value {
	exact := flag(options, "bigint")
	return func(result any) goja.Value { return f.stats(result, exact) }
}

// number is a BigInt if exact.
func number(value int64, exact bool) any {
	if exact {
		return big.NewInt(value)
	}
	return value
}

// stats makes the Stats object; undefined of nothing. Its numbers are BigInts if exact.
func (f *files) stats(result any, exact bool) goja.Value {
	seen, ok := result.(look)
	if !ok {
		return goja.Undefined()
	}
	stats := f.vm.CreateObject(f.statsProto)
	set := func(name string, value int64) { _ = stats.Set(name, number(value, exact)) }
	more := seen.more
	set("dev", more.device)
	set("mode", int64(unixMode(seen.info.Mode())))
	set("nlink", more.links)
	set("uid", more.user)
	set("gid", more.group)
	set("rdev", more.special)
	set("blksize", more.blockSize)
	set("ino", more.inode)
	set("size", seen.info.Size())
	set("blocks", more.blocks)
	times := []struct {
		name string
		at   time.Time
	}{{"atime", more.accessed}, {"mtime", seen.info.ModTime()}, {"ctime", more.changed}, {"birthtime", more.born}}
	for _, moment := range times {
		if exact {
			set(moment.name+"Ms", moment.at.UnixMilli())
		} else {
			_ = stats.Set(moment.name+"Ms", milliseconds(moment.at))
		}
	}
	for _, moment := range times {
		if exact {
			set(moment.name+"Ns", moment.at.UnixNano())
		}
	}
	for _, moment := range times {
		ms := math.Round(milliseconds(moment.at))
		if exact {
			ms = float64(moment.at.UnixMilli())
		}
		if date, err := f.vm.New(f.vm.Get("Date"), f.vm.ToValue(ms)); err == nil {
			_ = stats.Set(moment.name, date)
		}
	}
	return stats
}

// milliseconds since 1970 with their fraction.
func milliseconds(at time.Time) float64 {
	return float64(at.Unix())*1000 + float64(at.Nanosecond())/1e6
}

// moment reads a time given by a script: seconds since 1970, as a number or text, or a Date.
func (f *files) moment(a arguments, value goja.Value) time.Time {
	seconds := value.ToFloat()
	if object, ok := value.(*goja.Object); ok && render.Kind(object) == "Date" {
		seconds = object.ToNumber().ToFloat() / 1000
	}
	if math.IsNaN(seconds) || math.IsInf(seconds, 0) {
		throwType(f.vm, a.function+"() needs a time as a Date or as seconds since 1970, got "+
			render.Inspect(f.vm, value, render.InspectOptions{}))
	}
	whole, fraction := math.Modf(seconds)
	return time.Unix(int64(whole), int64(fraction*1e9)/1000*1000) // cut off to microseconds, as Node has it
}

func (f *files) bindTimes(a arguments) action     { return f.setTimes(a, "utime", os.Chtimes) }
func (f *files) bindLinkTimes(a arguments) action { return f.setTimes(a, "lutime", linkTimes) }

func (f *files) setTimes(a arguments, call string, set func(path string, accessed, modified time.Time) error) action {
	where := f.path(a, 0)
	accessed, modified := f.moment(a, a.at(1)), f.moment(a, a.at(2))
	return action{do: func(context.Context) (any, error) {
		return nil, refused(set(where.full, accessed, modified), call, where)
	}}
}

func (f *files) bindFileTimes(a arguments) action {
	accessed, modified := f.moment(a, a.at(1)), f.moment(a, a.at(2))
	return f.onFile(a, "futime", func(file *os.File) error { return fileTimes(file, accessed, modified) })
}

func (f *files) bindChown(a arguments) action     { return f.chown(a, "chown", os.Chown) }
func (f *files) bindLinkChown(a arguments) action { return f.chown(a, "lchown", os.Lchown) }

func (f *files) chown(a arguments, call string, set func(path string, user, group int) error) action {
	where := f.path(a, 0)
	user, group := f.owner(a, "uid", 1), f.owner(a, "gid", 2)
	return action{do: func(context.Context) (any, error) {
		return nil, refused(set(where.full, user, group), call, where)
	}}
}

func (f *files) bindFileChown(a arguments) action {
	user, group := f.owner(a, "uid", 1), f.owner(a, "gid", 2)
	return f.onFile(a, "fchown", func(file *os.File) error { return file.Chown(user, group) })
}

// owner reads the number of a user or a group; -1 leaves it as it is.
func (f *files) owner(a arguments, name string, i int) int {
	return buffers(f.vm).whole(name, a.at(i), -1, math.MaxUint32)
}

func (f *files) bindChmod(a arguments) action {
	where, mode := f.path(a, 0), f.mode(a.at(1))
	return action{do: func(context.Context) (any, error) {
		return nil, refused(os.Chmod(where.full, mode), "chmod", where)
	}}
}

func (f *files) bindFileChmod(a arguments) action {
	mode := f.mode(a.at(1))
	return f.onFile(a, "fchmod", func(file *os.File) error { return file.Chmod(mode) })
}

// space is what statfs(2) tells of a file system.
type space struct{ kind, blockSize, blocks, free, available, files, freeFiles int64 }

func (f *files) bindStatFS(a arguments) action {
	where := f.path(a, 0)
	exact := flag(a.at(1), "bigint")
	return action{
		do: func(context.Context) (any, error) {
			found, err := spaceOf(where.full)
			return found, refused(err, "statfs", where)
		},
		wrap: func(result any) goja.Value {
			found, _ := result.(space)
			stats := f.vm.CreateObject(f.statfsProto)
			for _, fact := range []struct {
				name  string
				value int64
			}{
				{"type", found.kind}, {"bsize", found.blockSize}, {"blocks", found.blocks}, {"bfree", found.free},
				{"bavail", found.available}, {"files", found.files}, {"ffree", found.freeFiles},
			} {
				_ = stats.Set(fact.name, number(fact.value, exact))
			}
			return stats
		},
	}
}

func (f *files) bindAccess(a arguments) action {
	where, wanted := f.path(a, 0), uint32(f.flags(a.at(1)))
	return action{do: func(context.Context) (any, error) {
		return nil, refused(access(where.full, wanted), "access", where)
	}}
}
