package node

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"syscall"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// A descriptor is an open file, or one of the process's own streams.
type descriptor struct {
	file    *os.File
	appends bool

	in  io.Reader // standard input
	out io.Writer // standard output or error, which the loop alone writes to
}

// descriptor reads a descriptor argument: a number that open gave, or 0 to 2.
func (f *files) descriptor(a arguments, i int, call string) *descriptor {
	value := a.at(i)
	if !goja.IsNumber(value) {
		throwType(f.vm, a.function+"() needs a file descriptor as a number, got "+render.Inspect(f.vm, value, render.InspectOptions{}))
	}
	number := int(value.ToInteger())
	if file, ok := f.open[number]; ok {
		return file
	}
	switch number {
	case 0:
		if f.process.Stdin != nil {
			return &descriptor{in: f.process.Stdin}
		}
		return &descriptor{in: bytes.NewReader(nil)}
	case 1:
		return &descriptor{out: f.host.Stdout()}
	case 2:
		return &descriptor{out: f.host.Stderr()}
	}
	return &descriptor{file: nil} // every call on it answers EBADF
}

// onFile makes an action of one call on an open file.
func (f *files) onFile(a arguments, call string, do func(*os.File) error) action {
	d := f.descriptor(a, 0, call)
	return action{do: func(context.Context) (any, error) {
		if d.file == nil {
			return nil, refused(syscall.EBADF, call, place{})
		}
		return nil, refused(do(d.file), call, place{})
	}}
}

// bindReadFile reads a whole file: text when an encoding is named, else a Buffer.
func (f *files) bindReadFile(a arguments) action {
	act := action{signal: f.signal(a, a.at(1))}
	encoding := f.encoding(a.at(1))
	act.wrap = func(result any) goja.Value {
		data, _ := result.([]byte)
		if encoding == nil {
			return buffers(f.vm).wrap(data)
		}
		decoded, err := text(data, encoding)
		if err != nil {
			module.Throw(f.vm, err)
		}
		return decoded
	}
	var source *descriptor
	switch first := a.at(0); {
	case goja.IsNumber(first):
		source = f.descriptor(a, 0, "read")
	case first.StrictEquals(f.vm.ToValue("/dev/stdin")) && f.process.Stdin != nil:
		source = &descriptor{in: f.process.Stdin}
	}
	if source != nil {
		act.waits = true
		act.do = func(context.Context) (any, error) {
			var from io.Reader = source.file
			if source.in != nil {
				from = source.in
			} else if source.file == nil {
				return nil, refused(syscall.EBADF, "read", place{})
			}
			data, err := io.ReadAll(from)
			return data, refused(err, "read", place{})
		}
		return act
	}
	where := f.path(a, 0)
	how := os.O_RDONLY
	if as := option(a.at(1), "flag"); as != nil {
		how = f.openFlags(a, as)
	}
	if info, err := os.Stat(where.full); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		act.waits = true // a pipe or a terminal
	}
	act.do = func(context.Context) (any, error) {
		file, err := os.OpenFile(where.full, how, 0o666)
		if err != nil {
			return nil, refused(err, "open", where)
		}
		defer file.Close()
		data, err := readAll(file)
		return data, refused(err, "read", place{})
	}
	return act
}

// readAll is io.ReadAll with room for the whole file from the start.
func readAll(file *os.File) ([]byte, error) {
	var b bytes.Buffer
	if info, err := file.Stat(); err == nil && info.Mode().IsRegular() && info.Size() < 1<<40 {
		b.Grow(int(info.Size()) + bytes.MinRead)
	}
	_, err := b.ReadFrom(file)
	return b.Bytes(), err
}

func (f *files) bindWriteFile(a arguments) action {
	return f.writeWhole(a, os.O_WRONLY|os.O_CREATE|os.O_TRUNC)
}

func (f *files) bindAppendFile(a arguments) action {
	return f.writeWhole(a, os.O_WRONLY|os.O_CREATE|os.O_APPEND)
}

// content reads what is to be written. Bytes are copied when the script may change them meanwhile.
func (f *files) content(a arguments, value, encoding goja.Value) []byte {
	var data []byte
	var err error
	switch v := value.(type) {
	case goja.String:
		name := ""
		if encoding != nil && !goja.IsUndefined(encoding) && !goja.IsNull(encoding) {
			name = encoding.String()
		}
		data, err = encode(v, name)
	default:
		if data, err = bytesOf(f.vm, v); err == nil && a.later {
			data = bytes.Clone(data)
		}
	}
	if err != nil {
		module.Throw(f.vm, err)
	}
	return data
}

func (f *files) writeWhole(a arguments, how int) action {
	options := a.at(2)
	data := f.content(a, a.at(1), option(options, "encoding"))
	if as := option(options, "flag"); as != nil {
		how = f.openFlags(a, as)
	}
	mode := f.mode(a, option(options, "mode"), 0o666)
	flush := flag(options, "flush")
	act := action{signal: f.signal(a, options)}
	if goja.IsNumber(a.at(0)) {
		d := f.descriptor(a, 0, "write")
		if d.out != nil {
			return f.toStream(act, d.out, data, nil)
		}
		act.do = func(ctx context.Context) (any, error) {
			if d.file == nil {
				return nil, refused(syscall.EBADF, "write", place{})
			}
			return nil, refused(writeAll(ctx, d.file, data, flush), "write", place{})
		}
		return act
	}
	where := f.path(a, 0)
	switch where.given {
	case "/dev/stdout":
		return f.toStream(act, f.host.Stdout(), data, nil)
	case "/dev/stderr":
		return f.toStream(act, f.host.Stderr(), data, nil)
	}
	act.do = func(ctx context.Context) (any, error) {
		file, err := os.OpenFile(where.full, how, mode)
		if err != nil {
			return nil, refused(err, "open", where)
		}
		err = writeAll(ctx, file, data, flush)
		if closed := file.Close(); err == nil {
			err = closed
		}
		return nil, refused(err, "write", where)
	}
	return act
}

// toStream writes to a stream of the process on the loop, which alone may.
func (f *files) toStream(act action, out io.Writer, data []byte, then func(n int) goja.Value) action {
	act.do = func(context.Context) (any, error) { return nil, nil }
	act.wrap = func(any) goja.Value {
		n, _ := out.Write(data) // a stream that nobody reads any more is the reader's decision
		if then == nil {
			return goja.Undefined()
		}
		return then(n)
	}
	return act
}

// writeAll writes piece by piece, so that an AbortSignal can end it in between.
func writeAll(ctx context.Context, file *os.File, data []byte, flush bool) error {
	const piece = 512 << 10
	for len(data) > 0 {
		if err := ctx.Err(); err != nil {
			return context.Cause(ctx)
		}
		n, err := file.Write(data[:min(piece, len(data))])
		if err != nil {
			return err
		}
		data = data[n:]
	}
	if flush {
		return file.Sync()
	}
	return nil
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

// bindOpen gives a descriptor's number.
func (f *files) bindOpen(a arguments) action {
	act, appends := f.opening(a)
	act.wrap = func(result any) goja.Value { return f.vm.ToValue(f.register(result, appends)) }
	return act
}

func (f *files) opening(a arguments) (act action, appends bool) {
	where := f.path(a, 0)
	how := os.O_RDONLY
	if as := a.at(1); !goja.IsUndefined(as) && !goja.IsNull(as) {
		how = f.openFlags(a, as)
	}
	mode := f.mode(a, a.at(2), 0o666)
	if info, err := os.Stat(where.full); err == nil && info.Mode()&os.ModeNamedPipe != 0 {
		act.waits = true // until the other end is opened
	}
	act.do = func(context.Context) (any, error) {
		file, err := os.OpenFile(where.full, how, mode)
		if err != nil {
			return nil, refused(err, "open", where)
		}
		return file, nil
	}
	return act, how&os.O_APPEND != 0
}

// register keeps an open file under its number.
func (f *files) register(result any, appends bool) int {
	file, _ := result.(*os.File)
	number := int(file.Fd())
	f.open[number] = &descriptor{file: file, appends: appends}
	return number
}

func (f *files) bindClose(a arguments) action {
	d := f.descriptor(a, 0, "close")
	delete(f.open, int(a.at(0).ToInteger())) // at once: the number may be given anew
	return action{do: func(context.Context) (any, error) {
		switch {
		case d.file != nil:
			return nil, refused(d.file.Close(), "close", place{})
		case d.in != nil || d.out != nil:
			return nil, nil // the process's own streams are not the script's to close
		}
		return nil, refused(syscall.EBADF, "close", place{})
	}}
}

func (f *files) bindFileSync(a arguments) action {
	return f.onFile(a, "fsync", (*os.File).Sync)
}

func (f *files) bindFileTruncate(a arguments) action {
	size := int64(0)
	if length := a.at(1); !goja.IsUndefined(length) && !goja.IsNull(length) {
		size = max(0, length.ToInteger())
	}
	return f.onFile(a, "ftruncate", func(file *os.File) error { return file.Truncate(size) })
}

func (f *files) bindTruncate(a arguments) action {
	where := f.path(a, 0)
	size := int64(0)
	if length := a.at(1); !goja.IsUndefined(length) && !goja.IsNull(length) {
		size = max(0, length.ToInteger())
	}
	return action{do: func(context.Context) (any, error) {
		file, err := os.OpenFile(where.full, os.O_RDWR, 0)
		if err != nil {
			return nil, refused(err, "open", where)
		}
		defer file.Close()
		return nil, refused(file.Truncate(size), "ftruncate", place{})
	}}
}

// bindRead is read(fd, buffer, offset, length, position), or with {buffer, offset, length, position} in
// the place of the last ones. It gives the number of bytes, and a callback the buffer behind it.
func (f *files) bindRead(a arguments) action {
	d := f.descriptor(a, 0, "read")
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
	from := int64(-1)
	if goja.IsNumber(position) {
		from = position.ToInteger()
	}
	return action{also: buffer, waits: d.in != nil, do: func(context.Context) (any, error) {
		data := make([]byte, len(into)) // not into the script's memory, which the loop may be reading
		n, err := 0, error(nil)
		switch {
		case d.in != nil:
			n, err = d.in.Read(data)
		case d.file == nil:
			err = syscall.EBADF
		case len(data) == 0:
		case from >= 0:
			n, err = d.file.ReadAt(data, from)
		default:
			n, err = d.file.Read(data)
		}
		if errors.Is(err, io.EOF) {
			err = nil
		}
		return data[:n], refused(err, "read", place{})
	}, wrap: func(result any) goja.Value {
		data, _ := result.([]byte)
		return f.vm.ToValue(copy(into, data))
	}}
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
	d := f.descriptor(a, 0, "write")
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
	act := action{also: value}
	if d.out != nil {
		return f.toStream(act, d.out, data, func(n int) goja.Value { return f.vm.ToValue(n) })
	}
	at := int64(-1)
	if goja.IsNumber(position) && !d.appends {
		at = position.ToInteger()
	}
	act.wrap = func(result any) goja.Value { return f.vm.ToValue(result) }
	act.do = func(context.Context) (any, error) {
		n, err := 0, error(nil)
		switch {
		case d.file == nil:
			err = syscall.EBADF
		case at >= 0:
			n, err = d.file.WriteAt(data, at)
		default:
			n, err = d.file.Write(data)
		}
		return n, refused(err, "write", place{})
	}
	return act
}
