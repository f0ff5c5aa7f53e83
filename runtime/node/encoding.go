package node

import (
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"strings"
	"unicode/utf8"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// encodings that text can be had in, by the names Node gives them.
const encodings = "utf8, utf16le, latin1, ascii, hex, base64, base64url"

// plainEncoding gives an encoding's first name, or "" for none that there is.
func plainEncoding(name string) string {
	switch name = strings.ToLower(name); name {
	case "", "utf8", "utf-8":
		return "utf8"
	case "utf16le", "utf-16le", "ucs2", "ucs-2":
		return "utf16le"
	case "latin1", "binary":
		return "latin1"
	case "ascii", "hex", "base64", "base64url":
		return name
	}
	return ""
}

// text is data as a string of JavaScript, by default from UTF-8. What is no UTF-8 becomes U+FFFD.
func text(data []byte, encoding goja.Value) (goja.String, error) {
	name := "utf8"
	if encoding != nil && !goja.IsUndefined(encoding) && !goja.IsNull(encoding) {
		name = encoding.String()
	}
	switch plainEncoding(name) {
	case "utf8":
		return plainText(fromUTF8(data)), nil
	case "utf16le":
		units := make([]uint16, len(data)/2)
		for i := range units {
			units[i] = binary.LittleEndian.Uint16(data[2*i:])
		}
		return goja.StringFromUTF16(units), nil
	case "latin1":
		return narrow(data, 0xff), nil
	case "ascii":
		return narrow(data, 0x7f), nil
	case "hex":
		return plainText(hex.EncodeToString(data)), nil
	case "base64":
		return plainText(base64.StdEncoding.EncodeToString(data)), nil
	case "base64url":
		return plainText(base64.RawURLEncoding.EncodeToString(data)), nil
	}
	return nil, unknownEncoding(name)
}

func plainText(s string) goja.String {
	var b goja.StringBuilder
	b.WriteUTF8String(s)
	return b.String()
}

func narrow(data []byte, mask byte) goja.String {
	units := make([]uint16, len(data))
	for i, octet := range data {
		units[i] = uint16(octet & mask)
	}
	return goja.StringFromUTF16(units)
}

// fromUTF8 replaces each longest beginning of a character that does not go on as it must by U+FFFD, as
// the Encoding Standard has it.
func fromUTF8(data []byte) string {
	if utf8.Valid(data) {
		return string(data)
	}
	var b strings.Builder
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		if r == utf8.RuneError && size <= 1 {
			size = module.BrokenUTF8(data)
		}
		b.WriteRune(r)
		data = data[size:]
	}
	return b.String()
}

// encode is what writing text with an encoding puts into a file or a buffer. As in Node, hex ends at the
// first pair that is none, and base64 passes over what does not belong to it.
func encode(from goja.String, name string) ([]byte, error) {
	switch plainEncoding(name) {
	case "utf8":
		return []byte(from.String()), nil
	case "utf16le":
		data := make([]byte, 0, 2*from.Length())
		for i := range from.Length() {
			data = binary.LittleEndian.AppendUint16(data, from.CharAt(i))
		}
		return data, nil
	case "latin1", "ascii":
		data := make([]byte, from.Length())
		for i := range data {
			data[i] = byte(from.CharAt(i))
		}
		return data, nil
	case "hex":
		digits := from.String()
		data := make([]byte, len(digits)/2)
		n, _ := hex.Decode(data, []byte(digits[:len(digits)/2*2]))
		return data[:n], nil
	case "base64", "base64url":
		return decodeBase64(from.String()), nil
	}
	return nil, unknownEncoding(name)
}

func decodeBase64(s string) []byte {
	s, _, _ = strings.Cut(s, "=")
	digits := strings.Map(func(r rune) rune {
		switch {
		case r >= 'A' && r <= 'Z', r >= 'a' && r <= 'z', r >= '0' && r <= '9', r == '+', r == '/':
			return r
		case r == '-':
			return '+'
		case r == '_':
			return '/'
		}
		return -1
	}, s)
	if len(digits)%4 == 1 {
		digits = digits[:len(digits)-1]
	}
	data, _ := base64.RawStdEncoding.DecodeString(digits)
	return data
}

func unknownEncoding(name string) error {
	return &module.Error{
		Class:   "TypeError",
		Message: "Unknown encoding: " + name + "; there are " + encodings,
		Code:    "ERR_UNKNOWN_ENCODING",
	}
}

// bytesOf reads a string, or the bytes of a typed array, a DataView or an ArrayBuffer, which it shares.
func bytesOf(vm *goja.Runtime, value goja.Value) ([]byte, error) {
	if s, ok := value.(goja.String); ok {
		return []byte(s.String()), nil
	}
	if data, ok := module.Bytes(value); ok {
		return data, nil
	}
	return nil, &module.Error{
		Class: "TypeError",
		Message: "the data must be a string, a Buffer, a typed array or an ArrayBuffer, got " +
			render.Inspect(vm, value, render.InspectOptions{}),
		Code: "ERR_INVALID_ARG_TYPE",
	}
}
