package web

import (
	_ "embed"
	"encoding/base64"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

//go:embed js/encoding.js
var encodingSource string

// newBytes makes a Uint8Array of data, which it takes over.
func newBytes(vm *goja.Runtime, data []byte) *goja.Object {
	array, err := vm.New(vm.Get("Uint8Array"), vm.ToValue(vm.NewArrayBuffer(data)))
	if err != nil {
		module.Throw(vm, err)
	}
	return array
}

// encodingName finds the encoding of a label (encoding.spec.whatwg.org), of those there are.
func encodingName(label string) (string, bool) {
	switch strings.ToLower(strings.Trim(label, "\t\n\f\r ")) {
	case "utf-8", "utf8", "unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "x-unicode20utf8":
		return "utf-8", true
	case "utf-16le", "utf-16", "ucs-2", "unicode", "unicodefeff", "iso-10646-ucs-2", "csunicode":
		return "utf-16le", true
	case "latin1", "ascii", "us-ascii", "iso-8859-1", "iso8859-1", "iso88591", "iso_8859-1", "l1", "windows-1252", "cp1252", "x-cp1252",
		"ansi_x3.4-1968", "cp819", "csisolatin1", "ibm819", "iso-ir-100", "iso_8859-1:1987":
		return "windows-1252", true
	}
	return "", false
}

// A textDecoder turns bytes into text, in pieces if need be.
type textDecoder struct {
	encoding  string
	fatal     bool
	ignoreBOM bool
	started   bool   // something was read since the beginning of the text: no byte order mark is taken off any more
	rest      []byte // the beginning of a character whose end has not come
}

// decode gives the text of data. With more to come, an unfinished character waits for its end. It is not ok
// if the decoder is fatal and data is not in its encoding.
func (d *textDecoder) decode(data []byte, more bool) (units []uint16, ok bool) {
	if len(d.rest) > 0 {
		data = append(d.rest, data...)
		d.rest = nil
	}
	switch d.encoding {
	case "utf-8":
		units, ok = d.utf8(data, more)
	case "utf-16le":
		units, ok = d.utf16(data, more)
	default:
		for _, octet := range data {
			units = append(units, windows1252(octet))
		}
		ok = true
	}
	if !d.started && len(units) > 0 {
		d.started = true
		if units[0] == 0xfeff && !d.ignoreBOM {
			units = units[1:]
		}
	}
	if !more || !ok {
		d.started, d.rest = false, nil
	}
	return units, ok
}

func (d *textDecoder) utf8(data []byte, more bool) ([]uint16, bool) {
	units := make([]uint16, 0, len(data))
	for len(data) > 0 {
		if data[0] < utf8.RuneSelf {
			units = append(units, uint16(data[0]))
			data = data[1:]
			continue
		}
		r, size := utf8.DecodeRune(data)
		if r == utf8.RuneError && size == 1 {
			size = module.BrokenUTF8(data)
			if more && size == len(data) && !utf8.FullRune(data) {
				d.rest = append([]byte(nil), data...)
				return units, true
			}
			if d.fatal {
				return nil, false
			}
		}
		units = utf16.AppendRune(units, r)
		data = data[size:]
	}
	return units, true
}

func (d *textDecoder) utf16(data []byte, more bool) ([]uint16, bool) {
	units := make([]uint16, 0, len(data)/2+1)
	i := 0
	for ; i+1 < len(data); i += 2 {
		unit := uint16(data[i]) | uint16(data[i+1])<<8
		switch {
		case unit&0xf800 != 0xd800:
			units = append(units, unit)
			continue
		case unit < 0xdc00 && i+3 < len(data) && data[i+3]&0xfc == 0xdc:
			units = append(units, unit, uint16(data[i+2])|uint16(data[i+3])<<8)
			i += 2
			continue
		case unit < 0xdc00 && i+3 >= len(data) && more:
			d.rest = append([]byte(nil), data[i:]...)
			return units, true
		case d.fatal:
			return nil, false
		}
		units = append(units, 0xfffd)
	}
	if i < len(data) {
		switch {
		case more:
			d.rest = []byte{data[i]}
		case d.fatal:
			return nil, false
		default:
			units = append(units, 0xfffd)
		}
	}
	return units, true
}

// windows1252 is what the standard means by latin1.
func windows1252(octet byte) uint16 {
	if octet < 0x80 || octet > 0x9f {
		return uint16(octet)
	}
	return [32]uint16{
		0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
		0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
	}[octet-0x80]
}

// encodingNative is what encoding.js is built on.
func encodingNative(h module.Host, p *parts, native *goja.Object) error {
	vm := h.VM()
	method := func(name string, f func(goja.FunctionCall) goja.Value) {
		_ = native.Set(name, module.Function(vm, name, 0, f))
	}
	method("encode", func(call goja.FunctionCall) goja.Value {
		return newBytes(vm, []byte(call.Argument(0).String()))
	})
	method("label", func(call goja.FunctionCall) goja.Value {
		name, ok := encodingName(call.Argument(0).String())
		if !ok {
			return goja.Null()
		}
		return vm.ToValue(name)
	})
	method("decoder", func(call goja.FunctionCall) goja.Value {
		d := &textDecoder{encoding: call.Argument(0).String(), fatal: call.Argument(1).ToBoolean(), ignoreBOM: call.Argument(2).ToBoolean()}
		return module.Function(vm, "decode", 2, func(call goja.FunctionCall) goja.Value {
			data, ok := module.Bytes(call.Argument(0))
			if !ok && !goja.IsUndefined(call.Argument(0)) {
				return goja.Undefined()
			}
			units, ok := d.decode(data, call.Argument(1).ToBoolean())
			if !ok {
				return goja.Null()
			}
			return goja.StringFromUTF16(units)
		})
	})
	method("btoa", func(call goja.FunctionCall) goja.Value {
		data, ok := binary(call.Argument(0).String())
		if !ok {
			return goja.Null()
		}
		return vm.ToValue(base64.StdEncoding.EncodeToString(data))
	})
	method("atob", func(call goja.FunctionCall) goja.Value {
		data, ok := forgivingBase64(call.Argument(0).String())
		if !ok {
			return goja.Null()
		}
		units := make([]uint16, len(data))
		for i, octet := range data {
			units[i] = uint16(octet)
		}
		return goja.StringFromUTF16(units)
	})
	return p.lend(h, native, "DOMException")
}

// forgivingBase64 reads base64 with blanks in it, and without its "=" if need be (infra.spec.whatwg.org).
func forgivingBase64(text string) ([]byte, bool) {
	text = strings.NewReplacer("\t", "", "\n", "", "\f", "", "\r", "", " ", "").Replace(text)
	if len(text)%4 == 0 {
		text = strings.TrimSuffix(strings.TrimSuffix(text, "="), "=")
	}
	data, err := base64.RawStdEncoding.DecodeString(text)
	return data, err == nil
}

// binary reads a text whose characters stand for bytes.
func binary(text string) ([]byte, bool) {
	var data []byte
	for _, r := range text {
		if r > 0xff {
			return nil, false
		}
		data = append(data, byte(r))
	}
	return data, true
}
