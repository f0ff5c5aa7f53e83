package node

import (
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// arguments are those of one call.
type arguments struct {
	function string // as the script calls it, for error texts
	values   []goja.Value
	later    bool // do runs beside the loop: what the script may change meanwhile has to be copied
}

func (a arguments) at(i int) goja.Value {
	if i < len(a.values) {
		return a.values[i]
	}
	return goja.Undefined()
}

// signal reads the option of that name.
func (f *files) signal(a arguments, options goja.Value) *goja.Object {
	value := option(options, "signal")
	if value == nil || !a.later {
		return nil
	}
	signal, ok := value.(*goja.Object)
	if !ok || signal.Get("aborted") == nil {
		throwType(f.vm, a.function+"(): signal must be an AbortSignal, got "+render.Inspect(f.vm, value, render.InspectOptions{}))
	}
	return signal
}

// A place is a path as the script wrote it, for error texts, and where that is.
type place struct{ given, full string }

// path reads a path argument: a string, a URL with file:, or a Buffer.
func (f *files) path(a arguments, i int) place {
	given, known := "", false
	switch value := a.at(i).(type) {
	case goja.String:
		given, known = value.String(), true
	case *goja.Object:
		if href := value.Get("href"); href != nil && value.Get("protocol") != nil {
			path, err := fileURL(f.host, value)
			if err != nil {
				module.Throw(f.vm, err)
			}
			given, known = path, true
		} else if data, ok := module.Bytes(value); ok {
			given, known = string(data), true
		}
	}
	switch {
	case !known:
		throwType(f.vm, a.function+"() needs a path: a string, a Buffer or a URL with file:. "+received(f.vm, a.at(i)))
	case strings.ContainsRune(given, 0):
		module.Throw(f.vm, &module.Error{
			Class: "TypeError", Code: "ERR_INVALID_ARG_VALUE",
			Message: "The argument 'path' must be a string, Uint8Array, or URL without null bytes. Received " + render.Quote(given),
		})
	case given == "" || filepath.IsAbs(given):
		return place{given, given}
	}
	return place{given, filepath.Join(f.process.Dir, given)}
}

// fileURL is the path that a URL with file: names, an object or a text, as fileURLToPath has it.
func fileURL(h module.Host, address goja.Value) (string, error) {
	exports, err := h.Require("node:url")
	if err != nil {
		return "", err
	}
	convert, _ := goja.AssertFunction(exports.ToObject(h.VM()).Get("fileURLToPath"))
	path, err := convert(goja.Undefined(), address)
	if err != nil {
		return "", err
	}
	return path.String(), nil
}

// option is a named option, or nil. Where Node takes an encoding in the place of the options, so do we.
func option(value goja.Value, name string) goja.Value {
	if _, ok := value.(goja.String); ok && name == "encoding" {
		return value
	}
	object, ok := value.(*goja.Object)
	if !ok {
		return nil
	}
	found := object.Get(name)
	if found == nil || goja.IsUndefined(found) || goja.IsNull(found) {
		return nil
	}
	return found
}

func flag(value goja.Value, name string) bool { return optionOr(value, name, false) }

func optionOr(options goja.Value, name string, otherwise bool) bool {
	if found := option(options, name); found != nil {
		return found.ToBoolean()
	}
	return otherwise
}

// encoding reads the option of that name; nil for none, and then the answer is a Buffer.
func (f *files) encoding(options goja.Value) goja.Value {
	encoding := option(options, "encoding")
	if encoding == nil || encoding.String() == "buffer" {
		return nil
	}
	if plainEncoding(encoding.String()) == "" {
		module.Throw(f.vm, unknownEncoding(encoding.String()))
	}
	return encoding
}

// modeBits are what chmod(2) sets.
const modeBits = os.ModePerm | os.ModeSetuid | os.ModeSetgid | os.ModeSticky

// specialBits are those of a mode above the permissions: as Go has them, and as st_mode has them.
func specialBits() [3]struct {
	mode os.FileMode
	bit  int64
} {
	return [...]struct {
		mode os.FileMode
		bit  int64
	}{{os.ModeSetuid, 0o4000}, {os.ModeSetgid, 0o2000}, {os.ModeSticky, 0o1000}}
}

// mode reads permissions: a number, or a string in octal.
func (f *files) mode(value goja.Value) os.FileMode {
	var bits int
	if s, ok := value.(goja.String); ok {
		parsed, err := strconv.ParseUint(s.String(), 8, 32)
		if err != nil {
			module.Throw(f.vm, &module.Error{
				Class: "TypeError", Code: "ERR_INVALID_ARG_VALUE",
				Message: "The argument 'mode' must be a 32-bit unsigned integer or an octal string. Received " + render.Quote(s.String()),
			})
		}
		bits = int(parsed)
	} else {
		bits = buffers(f.vm).whole("mode", value, 0, math.MaxUint32)
	}
	mode := os.FileMode(bits) & os.ModePerm
	for _, special := range specialBits() {
		if int64(bits)&special.bit != 0 {
			mode |= special.mode
		}
	}
	return mode
}

// modeOr is mode, and otherwise where there is none.
func (f *files) modeOr(value goja.Value, otherwise os.FileMode) os.FileMode {
	if value == nil || goja.IsUndefined(value) || goja.IsNull(value) {
		return otherwise
	}
	return f.mode(value)
}

// flags reads the number that access and copyFile take.
func (f *files) flags(value goja.Value) int {
	if goja.IsNull(value) {
		return 0
	}
	return buffers(f.vm).integer("mode", value, 0, 0, 7)
}

// newSize reads the size that a file is to have.
func (f *files) newSize(value goja.Value) int64 {
	return int64(max(0, buffers(f.vm).integer("len", value, 0, -maxSafe, maxSafe)))
}
