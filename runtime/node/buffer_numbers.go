package node

import (
	"math"
	"math/big"
	"strconv"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// A numberForm is how a number lies in a buffer.
type numberForm struct {
	name   string // what follows read and write
	size   int    // in bytes; 0 for an argument that says so
	kind   byte   // 'u' unsigned, 'i' signed, 'U' and 'I' the same as bigint, 'f' floating
	little bool
}

// numberForms lists them all; Node spells the unsigned ones in two ways.
func numberForms() []numberForm {
	forms := []numberForm{{"UInt8", 1, 'u', false}, {"Uint8", 1, 'u', false}, {"Int8", 1, 'i', false}}
	for _, order := range []struct {
		name   string
		little bool
	}{{"LE", true}, {"BE", false}} {
		add := func(name string, size int, kind byte) {
			forms = append(forms, numberForm{name + order.name, size, kind, order.little})
		}
		for _, unsigned := range []string{"UInt", "Uint"} {
			add(unsigned, 0, 'u')
			add(unsigned+"16", 2, 'u')
			add(unsigned+"32", 4, 'u')
			add("Big"+unsigned+"64", 8, 'U')
		}
		add("Int", 0, 'i')
		add("Int16", 2, 'i')
		add("Int32", 4, 'i')
		add("BigInt64", 8, 'I')
		add("Float", 4, 'f')
		add("Double", 8, 'f')
	}
	return forms
}

// defineNumbers defines read… and write… for every form.
func (b *bufferClass) defineNumbers() {
	for _, form := range numberForms() {
		module.Method(b.vm, b.prototype, "read"+form.name, 1, func(call goja.FunctionCall) goja.Value {
			size := b.width(form, call.Argument(1))
			at := b.place(call.This, call.Argument(0), size)
			return b.load(form, at)
		})
		module.Method(b.vm, b.prototype, "write"+form.name, 2, func(call goja.FunctionCall) goja.Value {
			size := b.width(form, call.Argument(2))
			bits := b.bits(form, size, call.Argument(0))
			at := b.place(call.This, call.Argument(1), size)
			for i := range at {
				if form.little {
					at[i] = byte(bits >> (8 * i))
				} else {
					at[len(at)-1-i] = byte(bits >> (8 * i))
				}
			}
			offset := int64(0)
			if !goja.IsUndefined(call.Argument(1)) {
				offset = call.Argument(1).ToInteger()
			}
			return b.vm.ToValue(offset + int64(size))
		})
	}
}

// width is a form's size, which readUIntLE and its like take as an argument from 1 to 6.
func (b *bufferClass) width(form numberForm, given goja.Value) int {
	if form.size > 0 {
		return form.size
	}
	if n := given.ToFloat(); !goja.IsNumber(given) || n != math.Trunc(n) || n < 1 || n > 6 {
		b.outOfRange("byteLength", ">= 1 and <= 6", given)
	}
	return int(given.ToInteger())
}

// place is the bytes from offset on that a number of this size takes.
func (b *bufferClass) place(this, offset goja.Value, size int) []byte {
	data := b.data("this", this)
	if goja.IsUndefined(offset) {
		offset = b.vm.ToValue(0)
	}
	if !goja.IsNumber(offset) {
		throwType(b.vm, `The "offset" argument must be of type number. `+received(b.vm, offset))
	}
	at := offset.ToFloat()
	if at != math.Trunc(at) {
		b.outOfRange("offset", "an integer", offset)
	}
	if len(data) < size {
		module.Throw(b.vm, &module.Error{
			Class: "RangeError", Code: "ERR_BUFFER_OUT_OF_BOUNDS", Message: "Attempt to access memory outside buffer bounds",
		})
	}
	if at < 0 || at > float64(len(data)-size) {
		b.outOfRange("offset", ">= 0 and <= "+strconv.Itoa(len(data)-size), offset)
	}
	return data[int(at) : int(at)+size]
}

func (b *bufferClass) load(form numberForm, at []byte) goja.Value {
	var bits uint64
	for i := range at {
		if form.little {
			bits |= uint64(at[i]) << (8 * i)
		} else {
			bits = bits<<8 | uint64(at[i])
		}
	}
	spare := 64 - 8*len(at)
	switch form.kind {
	case 'i':
		return b.vm.ToValue(int64(bits<<spare) >> spare)
	case 'I':
		return b.vm.ToValue(big.NewInt(int64(bits)))
	case 'U':
		return b.vm.ToValue(new(big.Int).SetUint64(bits))
	case 'f':
		if len(at) == 4 {
			return b.vm.ToValue(float64(math.Float32frombits(uint32(bits))))
		}
		return b.vm.ToValue(math.Float64frombits(bits))
	}
	return b.vm.ToValue(int64(bits))
}

// bits is a value as a form has it; one outside of the form's range is refused.
func (b *bufferClass) bits(form numberForm, size int, value goja.Value) uint64 {
	switch form.kind {
	case 'f':
		if f := value.ToFloat(); size == 4 {
			return uint64(math.Float32bits(float32(f)))
		} else {
			return math.Float64bits(f)
		}
	case 'I', 'U':
		n, ok := value.Export().(*big.Int)
		if !ok {
			throwType(b.vm, `The "value" argument must be of type bigint. `+received(b.vm, value))
		}
		if form.kind == 'I' && n.IsInt64() {
			return uint64(n.Int64())
		}
		if form.kind == 'U' && n.IsUint64() {
			return n.Uint64()
		}
		allowed := ">= 0n and < 2n ** 64n"
		if form.kind == 'I' {
			allowed = ">= -(2n ** 63n) and < 2n ** 63n"
		}
		b.outOfRange("value", allowed, value)
	}
	least, most := 0.0, math.Pow(2, float64(8*size))-1
	if form.kind == 'i' {
		least, most = -math.Pow(2, float64(8*size-1)), math.Pow(2, float64(8*size-1))-1
	}
	f := value.ToFloat()
	if f < least || f > most {
		b.outOfRange("value", ">= "+strconv.FormatFloat(least, 'f', 0, 64)+" and <= "+strconv.FormatFloat(most, 'f', 0, 64), value)
	}
	if math.IsNaN(f) {
		return 0
	}
	return uint64(int64(f))
}
