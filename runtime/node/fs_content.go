package node

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math"
	"os"
	"slices"
	"syscall"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

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
	switch first := a.at(0); {
	case goja.IsNumber(first):
		d, err := f.descriptor(a, 0, "fstat") // which Node asks first
		if err != nil {
			return failed(err)
		}
		act.do = func(ctx context.Context) (any, error) {
			data, err := d.readAll(ctx)
			return data, refusedFile(err, "read")
		}
		return act
	case first.StrictEquals(f.vm.ToValue("/dev/stdin")) && f.process.Stdin != nil:
		act.do = func(ctx context.Context) (any, error) {
			data, err := readAll(ctx, f.process.Stdin, nil)
			return data, refusedFile(err, "read")
		}
		return act
	}
	where := f.path(a, 0)
	how := os.O_RDONLY
	if as := option(a.at(1), "flag"); as != nil {
		how = f.openFlags(a, as)
	}
	act.quick = !a.later && ready(where, how, piece)
	act.do = func(ctx context.Context) (any, error) {
		file, err := os.OpenFile(where.full, how, 0o666)
		if err != nil {
			return nil, refused(err, "open", where)
		}
		defer file.Close()
		data, err := readFile(ctx, file)
		return data, refusedFile(err, "read")
	}
	return act
}

// readAll is what is left of a stream of the process, or of an open file.
func (d *descriptor) readAll(ctx context.Context) ([]byte, error) {
	switch {
	case d.in != nil:
		return readAll(ctx, d.in, nil)
	case d.file == nil:
		return nil, syscall.EBADF
	}
	return readFile(ctx, d.file)
}

// mostRead is how large a file may be to be read whole, as in Node.
const mostRead = 2 << 30

// readFile makes room for the whole file at the start.
func readFile(ctx context.Context, file *os.File) ([]byte, error) {
	var room []byte
	if info, err := file.Stat(); err == nil && info.Mode().IsRegular() {
		if info.Size() > mostRead {
			return nil, &module.Error{
				Class: "RangeError", Code: "ERR_FS_FILE_TOO_LARGE",
				Message: fmt.Sprintf("File size (%d) is greater than 2 GiB; fs.createReadStream reads it piece by piece", info.Size()),
			}
		}
		room = make([]byte, 0, info.Size()+1) // the end is told by a read that finds nothing
	}
	return readAll(ctx, file, room)
}

// piece is as much as a disk moves while nobody notices.
const piece = 4 << 20

// readAll is io.ReadAll piece by piece, so that ctx can end it in between.
func readAll(ctx context.Context, from io.Reader, data []byte) ([]byte, error) {
	for ctx.Err() == nil {
		if len(data) == cap(data) {
			data = slices.Grow(data, 512)
		}
		n, err := from.Read(data[len(data):min(cap(data), len(data)+piece)])
		data = data[:len(data)+n]
		switch {
		case err == io.EOF:
			return data, nil
		case err != nil:
			return nil, err
		}
	}
	return nil, context.Cause(ctx)
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
	mode := f.modeOr(option(options, "mode"), 0o666)
	flush := flag(options, "flush")
	act := action{signal: f.signal(a, options)}
	if goja.IsNumber(a.at(0)) {
		d, err := f.descriptor(a, 0, "write")
		switch {
		case err != nil:
			return failed(err)
		case d.out != nil:
			return f.toStream(act, d.out, data, nil)
		}
		act.quick = d.regular && len(data) <= piece
		act.do = func(ctx context.Context) (any, error) {
			return nil, refusedFile(writeAll(ctx, d.file, data, flush), "write")
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
	act.quick = !a.later && len(data) <= piece && ready(where, how, math.MaxInt64)
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
	act.wrap = func(any) goja.Value {
		n, _ := out.Write(data) // a stream that nobody reads any more is the reader's decision
		if then == nil {
			return goja.Undefined()
		}
		return then(n)
	}
	return act
}

// writeAll writes piece by piece, so that ctx can end it in between.
func writeAll(ctx context.Context, file *os.File, data []byte, flush bool) error {
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

func (f *files) bindTruncate(a arguments) action {
	where := f.path(a, 0)
	size := f.newSize(a.at(1))
	return action{do: func(context.Context) (any, error) {
		file, err := os.OpenFile(where.full, os.O_RDWR, 0)
		if err != nil {
			return nil, refused(err, "open", where)
		}
		defer file.Close()
		return nil, refusedFile(file.Truncate(size), "ftruncate")
	}}
}
