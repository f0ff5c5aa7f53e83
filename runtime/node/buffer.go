package node

import (
	"encoding/base64"
	"encoding/hex"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// newBytes makes what readFileSync gives without an encoding: a Uint8Array whose toString decodes, as
// that of Node's Buffer does. It is not a Buffer otherwise; the module buffer is not here.
func newBytes(vm *goja.Runtime, data []byte) (goja.Value, error) {
	array, err := vm.New(vm.Get("Uint8Array"), vm.ToValue(vm.NewArrayBuffer(data)))
	if err != nil {
		return nil, err
	}
	module.Method(vm, array, "toString", 0, func(call goja.FunctionCall) goja.Value {
		current, err := bytesOf(vm, call.This)
		if err != nil {
			module.Throw(vm, err)
		}
		text, err := decode(current, call.Argument(0))
		if err != nil {
			module.Throw(vm, err)
		}
		return vm.ToValue(text)
	})
	return array, nil
}

// bytesOf reads a string, or the bytes of a typed array, a DataView or an ArrayBuffer.
func bytesOf(vm *goja.Runtime, value goja.Value) ([]byte, error) {
	switch v := value.(type) {
	case goja.String:
		return []byte(v.String()), nil
	case *goja.Object:
		if buffer, ok := v.Export().(goja.ArrayBuffer); ok {
			return buffer.Bytes(), nil
		}
		view, offset, length := v.Get("buffer"), v.Get("byteOffset"), v.Get("byteLength")
		if view == nil || offset == nil || length == nil {
			break
		}
		if buffer, ok := view.Export().(goja.ArrayBuffer); ok {
			from := int(offset.ToInteger())
			to := from + int(length.ToInteger())
			if data := buffer.Bytes(); from >= 0 && from <= to && to <= len(data) {
				return data[from:to], nil
			}
		}
	}
	return nil, &module.Error{
		Class: "TypeError",
		Message: "the data must be a string, a typed array or an ArrayBuffer, got " +
			render.Inspect(vm, value, render.InspectOptions{}),
		Code: "ERR_INVALID_ARG_TYPE",
	}
}

// encodings that text can be had in, by the names Node gives them.
const encodings = "utf8, latin1, ascii, hex, base64, base64url"

func decode(data []byte, encoding goja.Value) (string, error) {
	name := "utf8"
	if encoding != nil && !goja.IsUndefined(encoding) && !goja.IsNull(encoding) {
		name = encoding.String()
	}
	switch strings.ToLower(name) {
	case "utf8", "utf-8":
		return strings.ToValidUTF8(string(data), "\ufffd"), nil
	case "latin1", "binary", "ascii":
		mask := byte(0xff)
		if strings.EqualFold(name, "ascii") {
			mask = 0x7f
		}
		runes := make([]rune, len(data))
		for i, octet := range data {
			runes[i] = rune(octet & mask)
		}
		return string(runes), nil
	case "hex":
		return hex.EncodeToString(data), nil
	case "base64":
		return base64.StdEncoding.EncodeToString(data), nil
	case "base64url":
		return base64.RawURLEncoding.EncodeToString(data), nil
	}
	return "", unknownEncoding(name)
}

// encode is the other direction: what writing text with an encoding puts into the file.
func encode(text, name string) ([]byte, error) {
	switch strings.ToLower(name) {
	case "", "utf8", "utf-8":
		return []byte(text), nil
	case "latin1", "binary", "ascii":
		var data []byte
		for _, r := range text {
			data = append(data, byte(r))
		}
		return data, nil
	case "hex":
		return hex.DecodeString(text)
	case "base64", "base64url":
		text = strings.NewReplacer("-", "+", "_", "/", "\n", "", "\r", "").Replace(strings.TrimRight(text, "="))
		return base64.RawStdEncoding.DecodeString(text)
	}
	return nil, unknownEncoding(name)
}

func unknownEncoding(name string) error {
	return &module.Error{
		Class:   "TypeError",
		Message: "unknown encoding " + render.Quote(name) + "; there are " + encodings,
		Code:    "ERR_UNKNOWN_ENCODING",
	}
}
