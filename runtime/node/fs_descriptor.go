package node

import (
	"bytes"
	"context"
	"io"
	"math"
	"math/big"
	"os"
	"syscall"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// A descriptor is an open file, or one of the process's own streams, of which file may be nil.
type descriptor struct {
	file    *os.File
	appends bool
	regular bool // no call on it waits for anybody

	in  io.Reader // standard input
	out io.Writer // standard output or error, which the loop alone writes to
}

// descriptor reads a descriptor argument: a number that open gave, or 0 to 2.
func (f *files) descriptor(a arguments, i int, call string) (*descriptor, error) {
	number := buffers(f.vm).whole("fd", a.at(i), 0, math.MaxInt32)
	if file, ok := f.process.open[number]; ok {
		return file, nil
	}
	switch number {
	case 0:
		var in io.Reader = bytes.NewReader(nil)
		if f.process.Stdin != nil {
			in = f.process.Stdin
		}
		return &descriptor{file: fileOf(in), in: in}, nil
	case 1:
		return &descriptor{file: fileOf(f.process.Stdout), out: f.host.Stdout()}, nil
	case 2:
		return &descriptor{file: fileOf(f.process.Stderr), out: f.host.Stderr()}, nil
	}
	return nil, refusedFile(syscall.EBADF, call)
}

// fileOf is the file that a stream of the process is, if it is one.
func fileOf(stream any) *os.File {
	file, _ := stream.(*os.File)
	return file
}

// onFile makes an action of one call on an open file.
func (f *files) onFile(a arguments, call string, do func(*os.File) error) action {
	d, err := f.descriptor(a, 0, call)
	if err == nil && d.file == nil {
		err = refusedFile(syscall.EBADF, call)
	}
	if err != nil {
		return failed(err)
	}
	return action{do: func(context.Context) (any, error) { return nil, refusedFile(do(d.file), call) }}
}

// bindOpen gives a descriptor's number.
func (f *files) bindOpen(a arguments) action {
	act := f.opening(a)
	act.wrap = func(result any) goja.Value { return f.vm.ToValue(f.register(result)) }
	return act
}

func (f *files) opening(a arguments) action {
	where := f.path(a, 0)
	how := os.O_RDONLY
	if as := a.at(1); !goja.IsUndefined(as) && !goja.IsNull(as) {
		how = f.openFlags(a, as)
	}
	mode := f.modeOr(a.at(2), 0o666)
	return action{quick: !a.later && ready(where, how, math.MaxInt64), do: func(context.Context) (any, error) {
		file, err := os.OpenFile(where.full, how, mode)
		if err != nil {
			return nil, refused(err, "open", where)
		}
		info, err := file.Stat()
		return &descriptor{
			file: file, appends: how&os.O_APPEND != 0,
			regular: err == nil && info.Mode().IsRegular() && (writes(how) || info.Size() > 0),
		}, nil
	}}
}

// writes reports whether a file is opened to write to it.
func writes(how int) bool { return how&(os.O_WRONLY|os.O_RDWR) != 0 }

// ready reports whether a file can be opened, and read if it is, without waiting for anybody: it is a regular one of
// at most so many bytes, or none. Those of /proc have a size of 0, and reading some of them waits.
func ready(where place, how int, most int64) bool {
	info, err := os.Stat(where.full)
	return err != nil || info.IsDir() || info.Mode().IsRegular() && (writes(how) || info.Size() > 0) && info.Size() <= most
}

// register keeps an open file under its number.
func (f *files) register(result any) int {
	d, _ := result.(*descriptor)
	number := int(d.file.Fd())
	if f.process.open == nil {
		f.process.open = map[int]*descriptor{}
	}
	f.process.open[number] = d
	return number
}

func (f *files) bindClose(a arguments) action {
	d, err := f.descriptor(a, 0, "close")
	switch {
	case err != nil:
		return failed(err)
	case d.in != nil || d.out != nil:
		return action{} // the process's own streams are not the script's to close
	}
	delete(f.process.open, int(a.at(0).ToInteger())) // at once: the number may be given anew
	return action{do: func(context.Context) (any, error) { return nil, refusedFile(d.file.Close(), "close") }}
}

// openFlags reads the flags of open: Node's letters, or a number made of fs.constants.
func (f *files) openFlags(a arguments, value goja.Value) int {
	if goja.IsNumber(value) {
		return int(value.ToInteger())
	}
	switch value.String() {
	case "r":
		return os.O_RDONLY
	case "rs", "sr":
		return os.O_RDONLY | os.O_SYNC
	case "r+":
		return os.O_RDWR
	case "rs+", "sr+":
		return os.O_RDWR | os.O_SYNC
	case "w":
		return os.O_WRONLY | os.O_CREATE | os.O_TRUNC
	case "wx", "xw":
		return os.O_WRONLY | os.O_CREATE | os.O_TRUNC | os.O_EXCL
	case "w+":
		return os.O_RDWR | os.O_CREATE | os.O_TRUNC
	case "wx+", "xw+":
		return os.O_RDWR | os.O_CREATE | os.O_TRUNC | os.O_EXCL
	case "a":
		return os.O_WRONLY | os.O_CREATE | os.O_APPEND
	case "ax", "xa":
		return os.O_WRONLY | os.O_CREATE | os.O_APPEND | os.O_EXCL
	case "as", "sa":
		return os.O_WRONLY | os.O_CREATE | os.O_APPEND | os.O_SYNC
	case "a+":
		return os.O_RDWR | os.O_CREATE | os.O_APPEND
	case "as+", "sa+":
		return os.O_RDWR | os.O_CREATE | os.O_APPEND | os.O_SYNC
	case "ax+", "xa+":
		return os.O_RDWR | os.O_CREATE | os.O_APPEND | os.O_EXCL
	}
	module.Throw(f.vm, &module.Error{
		Class: "TypeError", Code: "ERR_INVALID_ARG_VALUE",
		Message: a.function + "(): the flag must be one of 'r', 'r+', 'w', 'wx', 'w+', 'a', 'ax', 'a+', got " +
			render.Inspect(f.vm, value, render.InspectOptions{}),
	})
	return 0
}

func (f *files) bindFileSync(a arguments) action {
	return f.onFile(a, "fsync", (*os.File).Sync)
}

func (f *files) bindFileDataSync(a arguments) action {
	return f.onFile(a, "fdatasync", (*os.File).Sync)
}

func (f *files) bindFileTruncate(a arguments) action {
	size := f.newSize(a.at(1))
	return f.onFile(a, "ftruncate", func(file *os.File) error { return file.Truncate(size) })
}

// bindRead is read(fd, buffer, offset, length, position), or with {buffer, offset, length, position} in
// the place of the last ones. It gives the number of bytes, and a callback the buffer behind it.
func (f *files) bindRead(a arguments) action {
	d, err := f.descriptor(a, 0, "read")
	if err != nil {
		return failed(err)
	}
	buffer, offset, length, position := a.at(1), a.at(2), a.at(3), a.at(4)
	named := func(options goja.Value) {
		object, ok := options.(*goja.Object)
		if !ok {
			return
		}
		get := func(name string, into *goja.Value) {
			if *into = object.Get(name); *into == nil {
				*into = goja.Undefined()
			}
		}
		get("offset", &offset)
		get("length", &length)
		get("position", &position)
	}
	if _, ok := module.Bytes(buffer); !ok && (goja.IsUndefined(buffer) || option(buffer, "buffer") != nil || plainOptions(buffer)) {
		options := buffer
		if buffer = option(options, "buffer"); buffer == nil {
			buffer = buffers(f.vm).wrap(make([]byte, 16<<10))
		}
		named(options)
	} else if _, ok := offset.(*goja.Object); ok {
		named(offset)
	}
	into := buffers(f.vm).data("buffer", buffer)
	into = into[f.within(a, "offset", offset, 0, len(into)):]
	into = into[:f.within(a, "length", length, len(into), len(into))]
	from := f.position(position)
	return action{also: buffer, quick: d.regular && len(into) <= piece, do: func(context.Context) (any, error) {
		data := make([]byte, len(into)) // not into the script's memory, which the loop may be reading
		n, err := d.read(data, from)
		return data[:n], refusedFile(err, "read")
	}, wrap: func(result any) goja.Value {
		data, _ := result.([]byte)
		return f.vm.ToValue(copy(into, data))
	}}
}

// position reads where in the file; -1 is where the last call has left off.
func (f *files) position(value goja.Value) int64 {
	switch {
	case goja.IsUndefined(value) || goja.IsNull(value):
		return -1
	case goja.IsBigInt(value):
		whole, _ := value.Export().(*big.Int)
		if !whole.IsInt64() || whole.Int64() < -1 {
			buffers(f.vm).outOfRange("position", ">= -1 && <= 9223372036854775807", value)
		}
		return whole.Int64()
	}
	return int64(buffers(f.vm).whole("position", value, -1, maxSafe))
}

// plainOptions tells {…} from null and from what cannot be options.
func plainOptions(value goja.Value) bool {
	object, ok := value.(*goja.Object)
	return ok && render.Kind(object) == "Object"
}

// within reads a number from 0 to most.
func (f *files) within(a arguments, name string, value goja.Value, otherwise, most int) int {
	if goja.IsUndefined(value) || goja.IsNull(value) {
		return otherwise
	}
	if n := value.ToFloat(); !goja.IsNumber(value) || !(n >= 0 && n <= float64(most)) {
		buffers(f.vm).outOfRange(name, ">= 0 && <= "+f.vm.ToValue(most).String(), value)
	}
	return int(value.ToInteger())
}

// bindWrite is write(fd, buffer, offset, length, position) or write(fd, string, position, encoding). It
// gives the number of bytes, and a callback what was written behind it.
func (f *files) bindWrite(a arguments) action {
	d, err := f.descriptor(a, 0, "write")
	if err != nil {
		return failed(err)
	}
	value, position := a.at(1), a.at(4)
	var data []byte
	if _, isText := value.(goja.String); isText {
		data, position = f.content(a, value, a.at(3)), a.at(2)
	} else {
		offset, length := a.at(2), a.at(3)
		if options, ok := offset.(*goja.Object); ok {
			offset, length, position = goja.Undefined(), goja.Undefined(), goja.Undefined()
			for name, into := range map[string]*goja.Value{"offset": &offset, "length": &length, "position": &position} {
				if given := option(options, name); given != nil {
					*into = given
				}
			}
		}
		data = f.content(a, value, nil)
		data = data[f.within(a, "offset", offset, 0, len(data)):]
		data = data[:f.within(a, "length", length, len(data), len(data))]
	}
	at := int64(-1)
	switch { // everything else is none, as in Node
	case goja.IsNumber(position):
		at = position.ToInteger()
	case goja.IsBigInt(position):
		at = f.position(position)
	}
	return f.writing(action{also: value}, d, data, at)
}
