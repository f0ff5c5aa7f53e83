package node

import (
	"context"
	"errors"
	"io"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// vector reads an array of views: the bytes that they stand on, and how many those are.
func (f *files) vector(a arguments) (parts [][]byte, size int) {
	list, ok := a.at(1).(*goja.Object)
	if !ok || render.Kind(list) != "Array" {
		throwType(f.vm, `The "buffers" argument must be an instance of ArrayBufferView[]. `+received(f.vm, a.at(1)))
	}
	f.vm.ForOf(list, func(item goja.Value) bool {
		data, ok := module.Bytes(item)
		if !ok {
			throwType(f.vm, `The "buffers" argument must be an instance of ArrayBufferView[]. `+received(f.vm, a.at(1)))
		}
		parts, size = append(parts, data), size+len(data)
		return true
	})
	return parts, size
}

// bindReadVector fills several buffers one behind the other.
func (f *files) bindReadVector(a arguments) action {
	d, err := f.descriptor(a, 0, "read")
	if err != nil {
		return failed(err)
	}
	parts, size := f.vector(a)
	from := f.position(a.at(2))
	return action{also: a.at(1), quick: d.regular && size <= piece, do: func(context.Context) (any, error) {
		data := make([]byte, size)
		n, err := d.read(data, from)
		return data[:n], refusedFile(err, "read")
	}, wrap: func(result any) goja.Value {
		data, _ := result.([]byte)
		count := len(data)
		for _, part := range parts {
			data = data[copy(part, data):]
		}
		return f.vm.ToValue(count)
	}}
}

// bindWriteVector writes several buffers one behind the other.
func (f *files) bindWriteVector(a arguments) action {
	d, err := f.descriptor(a, 0, "write")
	if err != nil {
		return failed(err)
	}
	parts, size := f.vector(a)
	data := make([]byte, 0, size)
	for _, part := range parts {
		data = append(data, part...)
	}
	return f.writing(action{also: a.at(1)}, d, data, f.position(a.at(2)))
}

// read fills data, as far as there is something.
func (d *descriptor) read(data []byte, from int64) (n int, err error) {
	switch {
	case d.in != nil:
		n, err = d.in.Read(data)
	case len(data) == 0:
	case from >= 0:
		n, err = d.file.ReadAt(data, from)
	default:
		n, err = d.file.Read(data)
	}
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return n, err
}

// writing makes the action that writes data and gives the number of bytes.
func (f *files) writing(act action, d *descriptor, data []byte, at int64) action {
	if d.out != nil {
		return f.toStream(act, d.out, data, func(n int) goja.Value { return f.vm.ToValue(n) })
	}
	act.quick = d.regular && len(data) <= piece
	act.wrap = func(result any) goja.Value { return f.vm.ToValue(result) }
	act.do = func(context.Context) (any, error) {
		var n int
		var err error
		if at >= 0 && !d.appends {
			n, err = d.file.WriteAt(data, at)
		} else {
			n, err = d.file.Write(data)
		}
		return n, refusedFile(err, "write")
	}
	return act
}
