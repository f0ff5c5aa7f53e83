package node

import (
	"compress/flate"
	"context"
	"errors"
	"hash/crc32"
	"slices"
	"strconv"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// A compression is the module zlib for one host: what js/zlib.js is built on.
//
//	coder(settings)                  an object with step(data, flush, last[, callback]) and close()
//	whole(settings, data[, callback]) all of a stream at once
//	crc32(data, before)
//
// With a callback the work is off the loop, as zlib's is in Node.
type compression struct {
	process *Process
	host    module.Host
	vm      *goja.Runtime
}

func (p *Process) loadZlib(h module.Host) (goja.Value, error) {
	z := &compression{p, h, h.VM()}
	return p.writtenOver("zlib", func(native *goja.Object) {
		define := func(name string, length int, f func(goja.FunctionCall) goja.Value) {
			_ = native.Set(name, module.Function(z.vm, name, length, f))
		}
		define("coder", 1, z.coder)
		define("whole", 3, z.whole)
		define("crc32", 2, func(call goja.FunctionCall) goja.Value {
			return z.vm.ToValue(crc32.Update(uint32(call.Argument(1).ToInteger()), crc32.IEEETable, z.data(call.Argument(0))))
		})
	})(h)
}

// data are the bytes of what js/zlib.js has checked.
func (z *compression) data(value goja.Value) []byte {
	data, err := bytesOf(z.vm, value)
	if err != nil {
		module.Throw(z.vm, err)
	}
	return data
}

// newCoder reads {format, level, strategy, dictionary}.
func (z *compression) newCoder(settings *goja.Object) coder {
	var dictionary []byte
	if given := settings.Get("dictionary"); given != nil && !goja.IsUndefined(given) {
		dictionary = slices.Clone(z.data(given))
	}
	format := int(settings.Get("format").ToInteger())
	switch format {
	case formatDeflate, formatGzip, formatDeflateRaw:
		level := int(settings.Get("level").ToInteger())
		const huffmanOnly = 2
		if level != 0 && settings.Get("strategy").ToInteger() == huffmanOnly {
			level = flate.HuffmanOnly
		}
		return newDeflater(format, level, dictionary)
	}
	return newInflater(format, dictionary)
}

// failure is an error of zlib's as scripts see it.
func (z *compression) failure(err error) goja.Value {
	var trouble *zlibTrouble
	if !errors.As(err, &trouble) {
		return module.NewError(z.vm, err)
	}
	object := module.NewError(z.vm, &module.Error{Class: "Error", Message: trouble.message})
	_ = object.Set("errno", trouble.number)
	_ = object.Set("code", trouble.code)
	return object
}

func (z *compression) coder(call goja.FunctionCall) goja.Value {
	c := z.newCoder(call.Argument(0).(*goja.Object))
	object := z.vm.NewObject()
	busy, closed := false, false
	end := func() {
		if closed && !busy {
			c.close()
		}
	}
	_ = object.Set("close", module.Function(z.vm, "close", 0, func(goja.FunctionCall) goja.Value {
		closed = true
		end()
		return goja.Undefined()
	}))
	_ = object.Set("step", module.Function(z.vm, "step", 4, func(call goja.FunctionCall) goja.Value {
		data, flush := z.data(call.Argument(0)), int(call.Argument(1).ToInteger())
		last := call.Argument(2).ToBoolean()
		callback, later := goja.AssertFunction(call.Argument(3))
		if !later {
			out, more, err := c.step(data, flush, last)
			if err != nil {
				panic(z.failure(err))
			}
			return z.vm.NewArray(z.process.bytes(z.vm, out), more)
		}
		data, deliver := slices.Clone(data), z.host.Reserve()
		busy = true
		go func() {
			out, more, err := c.step(data, flush, last)
			deliver(func() error {
				busy = false
				end()
				failed := goja.Null()
				if err != nil {
					failed = z.failure(err)
				}
				_, err := callback(goja.Undefined(), failed, z.process.bytes(z.vm, out), z.vm.ToValue(more))
				return err
			})
		}()
		return goja.Undefined()
	}))
	return object
}

// whole runs one stream from its beginning to its end.
func (z *compression) whole(call goja.FunctionCall) goja.Value {
	settings := call.Argument(0).(*goja.Object)
	c, data := z.newCoder(settings), z.data(call.Argument(1))
	most, last := settings.Get("maxOutputLength").ToInteger(), int(settings.Get("finishFlush").ToInteger())
	callback, later := goja.AssertFunction(call.Argument(2))
	if !later {
		var out []byte
		err := z.host.Block(func(ctx context.Context) (err error) {
			out, err = through(ctx, c, data, last, most)
			return err
		})
		if err != nil {
			var trouble *zlibTrouble
			if errors.As(err, &trouble) {
				panic(z.failure(err))
			}
			module.Throw(z.vm, err)
		}
		return z.process.bytes(z.vm, out)
	}
	data, ctx, deliver := slices.Clone(data), z.host.Context(), z.host.Reserve()
	go func() {
		out, err := through(ctx, c, data, last, most)
		if err != nil && module.IsInterrupt(ctx) {
			err = module.ErrInterrupt
		}
		deliver(func() error {
			args := []goja.Value{goja.Null()}
			if err != nil {
				args[0] = z.failure(err)
			} else {
				args = append(args, z.process.bytes(z.vm, out))
			}
			_, err := callback(goja.Undefined(), args...)
			return err
		})
	}()
	return goja.Undefined()
}

// through gives a coder all data, a piece at a time, so that Ctrl-C is heard between them.
func through(ctx context.Context, c coder, data []byte, last int, most int64) (out []byte, err error) {
	defer c.close()
	for {
		part := data[:min(len(data), stepSize)]
		data = data[len(part):]
		flush := noFlush
		if len(data) == 0 {
			flush = last
		}
		for more := true; more; part = nil {
			if ctx.Err() != nil {
				return nil, context.Cause(ctx)
			}
			var made []byte
			if made, more, err = c.step(part, flush, len(data) == 0); err != nil {
				return nil, err
			}
			if out = append(out, made...); int64(len(out)) > most {
				return nil, &module.Error{
					Class: "RangeError", Code: "ERR_BUFFER_TOO_LARGE",
					Message: "Cannot create a Buffer larger than " + strconv.FormatInt(most, 10) + " bytes",
				}
			}
		}
		if len(data) == 0 {
			return out, nil
		}
	}
}
