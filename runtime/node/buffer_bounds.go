package node

import (
	"math"
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// Sizes are bounded as Node 20 bounds them.
const (
	maxBuffer = 4 << 30
	maxText   = 1<<29 - 24
	maxSafe   = 1<<53 - 1
	unbounded = math.MaxInt
)

func (b *bufferClass) size(value goja.Value) int {
	if !goja.IsNumber(value) {
		throwType(b.vm, `The "size" argument must be of type number. `+received(b.vm, value))
	}
	n := value.ToFloat()
	if !(n >= 0 && n <= maxBuffer) {
		b.outOfRange("size", ">= 0 && <= 4294967296", value)
	}
	return int(n)
}

// integer is whole, and otherwise for undefined.
func (b *bufferClass) integer(name string, value goja.Value, otherwise, least, most int) int {
	if goja.IsUndefined(value) {
		return otherwise
	}
	return b.whole(name, value, least, most)
}

// whole reads a whole number from least to most.
func (b *bufferClass) whole(name string, value goja.Value, least, most int) int {
	if !goja.IsNumber(value) {
		throwType(b.vm, `The "`+name+`" argument must be of type number. `+received(b.vm, value))
	}
	f := value.ToFloat()
	if f != math.Trunc(f) {
		b.outOfRange(name, "an integer", value)
	}
	if f < float64(least) || f > float64(most) {
		b.outOfRange(name, ">= "+strconv.Itoa(least)+" && <= "+strconv.Itoa(most), value)
	}
	return int(f)
}

// floor reads a place up to most, rounded down; what is no number counts as 0.
func (b *bufferClass) floor(name string, value goja.Value, otherwise, most int) int {
	if goja.IsUndefined(value) {
		return otherwise
	}
	f := math.Floor(value.ToFloat())
	if math.IsNaN(f) {
		return 0
	}
	if f < 0 || f > float64(most) {
		allowed := ">= 0"
		if most != unbounded {
			allowed += " && <= " + strconv.Itoa(most)
		}
		b.outOfRange(name, allowed, b.vm.ToValue(f))
	}
	return int(min(f, maxSafe))
}

// window reads (buffer, offset, length) over so many bytes.
func (b *bufferClass) window(n int, arguments []goja.Value) (offset, length int) {
	call := goja.FunctionCall{Arguments: arguments}
	read := func(name string, value goja.Value, otherwise, most int) int {
		if goja.IsUndefined(value) {
			return otherwise
		}
		f := value.ToFloat()
		if f > float64(most) {
			module.Throw(b.vm, &module.Error{
				Class: "RangeError", Code: "ERR_BUFFER_OUT_OF_BOUNDS", Message: `"` + name + `" is outside of buffer bounds`,
			})
		}
		if math.IsNaN(f) {
			return 0
		}
		return int(f)
	}
	if offset = read("offset", call.Argument(1), 0, n); offset < 0 {
		module.Throw(b.vm, module.RangeError("Start offset "+strconv.Itoa(offset)+" is outside the bounds of the buffer"))
	}
	return offset, max(0, read("length", call.Argument(2), n-offset, n-offset))
}

// elements gives the bytes of a typed array and how many of them an element has, 0 for what is none.
func (b *bufferClass) elements(value goja.Value) (data []byte, width int) {
	object, ok := value.(*goja.Object)
	if !ok {
		return nil, 0
	}
	size := object.Get("BYTES_PER_ELEMENT")
	if data, ok = module.Bytes(object); !ok || size == nil || !goja.IsNumber(size) {
		return nil, 0
	}
	return data, int(max(size.ToInteger(), 1))
}

func (b *bufferClass) outOfRange(name, allowed string, value goja.Value) {
	module.Throw(b.vm, &module.Error{
		Class: "RangeError", Code: "ERR_OUT_OF_RANGE",
		Message: `The value of "` + name + `" is out of range. It must be ` + allowed + `. Received ` +
			separated(render.Inspect(b.vm, value, render.Console(false))),
	})
}

// bound reads a place in n bytes: below 0 is 0, above n is n.
func bound(value goja.Value, otherwise, n int) int {
	if goja.IsUndefined(value) {
		return otherwise
	}
	f := value.ToFloat()
	if math.IsNaN(f) {
		return 0
	}
	return int(math.Max(0, math.Min(math.Trunc(f), float64(n))))
}

// relativeBound is bound where a negative number counts from the end.
func relativeBound(value goja.Value, otherwise, n int) int {
	if f := value.ToFloat(); !goja.IsUndefined(value) && f < 0 {
		return int(math.Max(0, math.Trunc(f)+float64(n)))
	}
	return bound(value, otherwise, n)
}

// separated writes _ between the thousands of a large integer, as Node's messages do.
func separated(number string) string {
	digits := strings.TrimSuffix(strings.TrimPrefix(number, "-"), "n")
	if len(digits) < len("4294967296") || digits == "4294967296" || strings.Trim(digits, "0123456789") != "" {
		return number
	}
	grouped := ""
	for ; len(digits) > 3; digits = digits[:len(digits)-3] {
		grouped = "_" + digits[len(digits)-3:] + grouped
	}
	grouped = digits + grouped
	if strings.HasPrefix(number, "-") {
		grouped = "-" + grouped
	}
	if strings.HasSuffix(number, "n") {
		grouped += "n"
	}
	return grouped
}
