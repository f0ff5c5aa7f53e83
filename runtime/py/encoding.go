package py

import (
	"encoding/hex"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// Bytes, and texts as bytes ("Binary Sequence Types" of the Python library reference, "Standard Encodings" of its
// module codecs).

// encodingOf is the one name of an encoding; empty for an unknown one.
func encodingOf(name string) string {
	switch strings.NewReplacer("-", "", "_", "", " ", "").Replace(strings.ToLower(name)) {
	case "utf8", "u8", "cp65001":
		return "utf-8"
	case "utf8sig":
		return "utf-8-sig"
	case "ascii", "usascii", "646":
		return "ascii"
	case "latin1", "iso88591", "l1", "latin", "cp819":
		return "latin-1"
	case "utf16":
		return "utf-16"
	case "utf16le":
		return "utf-16-le"
	case "utf16be":
		return "utf-16-be"
	}
	return ""
}

// encode is str.encode.
func (v *values) encode(value goja.Value, encoding, errors string) []byte {
	known := encodingOf(encoding)
	if known == "" {
		v.raise("LookupError", "unknown encoding: "+encoding)
	}
	content := value.String()
	limit := rune(utf8.MaxRune)
	switch known {
	case "utf-8":
		return []byte(content)
	case "utf-8-sig":
		return []byte("\ufeff" + content)
	case "utf-16", "utf-16-le", "utf-16-be":
		var data []byte
		if known == "utf-16" {
			data = []byte{0xff, 0xfe}
		}
		for _, unit := range utf16.Encode([]rune(content)) {
			if known == "utf-16-be" {
				data = append(data, byte(unit>>8), byte(unit))
			} else {
				data = append(data, byte(unit), byte(unit>>8))
			}
		}
		return data
	case "ascii":
		limit = 0x7f
	case "latin-1":
		limit = 0xff
	}
	var data []byte
	runes := []rune(content)
	for i := 0; i < len(runes); i++ {
		r := runes[i]
		switch {
		case r <= limit:
			data = append(data, byte(r))
		case errors == "ignore":
		case errors == "replace":
			data = append(data, '?')
		case errors == "backslashreplace":
			data = append(data, escape(r)...)
		case errors == "xmlcharrefreplace":
			data = append(data, fmt.Sprintf("&#%d;", r)...)
		case errors == "strict":
			end := i
			for end < len(runes) && runes[end] > limit {
				end++
			}
			v.codecError("UnicodeEncodeError", known, value, i, end, fmt.Sprintf("ordinal not in range(%d)", limit+1))
		default:
			v.raise("LookupError", "unknown error handler name '"+errors+"'")
		}
	}
	return data
}

func (v *values) codecError(class, encoding string, object goja.Value, start, end int, reason string) {
	panic(v.newError(class, v.vm.ToValue(encoding), object, v.vm.ToValue(start), v.vm.ToValue(end), v.vm.ToValue(reason)))
}

// decode is bytes.decode.
func (v *values) decode(data []byte, encoding, errors string) string {
	known := encodingOf(encoding)
	switch known {
	case "":
		v.raise("LookupError", "unknown encoding: "+encoding)
	case "utf-16", "utf-16-le", "utf-16-be":
		return decodeUTF16(data, known)
	case "utf-8-sig":
		data = []byte(strings.TrimPrefix(string(data), "\ufeff"))
	case "latin-1":
		runes := make([]rune, len(data))
		for i, b := range data {
			runes[i] = rune(b)
		}
		return string(runes)
	}
	if known != "ascii" && utf8.Valid(data) {
		return string(data)
	}
	var b strings.Builder
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if known == "ascii" && data[i] >= 0x80 {
			r, size = utf8.RuneError, 1
		}
		if r != utf8.RuneError || size > 1 {
			b.WriteRune(r)
			i += size
			continue
		}
		reason, length := "ordinal not in range(128)", 1
		if known != "ascii" {
			reason, length = brokenUTF8(data[i:])
			known = "utf-8"
		}
		switch errors {
		case "ignore":
		case "replace":
			b.WriteRune(utf8.RuneError)
		case "backslashreplace":
			for _, c := range data[i : i+length] {
				fmt.Fprintf(&b, `\x%02x`, c)
			}
		case "strict":
			v.codecError("UnicodeDecodeError", known, v.newBytes(data, bytesKind), i, i+length, reason)
		default:
			v.raise("LookupError", "unknown error handler name '"+errors+"'")
		}
		i += length
	}
	return b.String()
}

// brokenUTF8 says why bytes are no character, and how many of them.
func brokenUTF8(data []byte) (reason string, length int) {
	switch c := data[0]; {
	case c < 0xc2 || c > 0xf4:
		return "invalid start byte", 1
	case !utf8.FullRune(data):
		return "unexpected end of data", len(data)
	}
	return "invalid continuation byte", module.BrokenUTF8(data)
}

func decodeUTF16(data []byte, encoding string) string {
	big := encoding == "utf-16-be"
	if encoding == "utf-16" && len(data) >= 2 {
		switch {
		case data[0] == 0xff && data[1] == 0xfe:
			data = data[2:]
		case data[0] == 0xfe && data[1] == 0xff:
			data, big = data[2:], true
		}
	}
	units := make([]uint16, len(data)/2)
	for i := range units {
		low, high := data[2*i], data[2*i+1]
		if big {
			low, high = high, low
		}
		units[i] = uint16(low) | uint16(high)<<8
	}
	return string(utf16.Decode(units))
}

// defineHex gives bytes their method hex. It has no helper: that name is a builtin.
func (v *values) defineHex() {
	array, ok := v.vm.Get("Uint8Array").(*goja.Object)
	if !ok {
		return
	}
	module.Method(v.vm, array.Get("prototype").(*goja.Object), "hex", 0, func(call goja.FunctionCall) goja.Value {
		data, ok := module.Bytes(call.This)
		if !ok {
			v.noAttribute(call.This, "hex")
		}
		a := v.bind(v.newSignature("hex", "sep='', bytes_per_sep=1"), call.Arguments)
		return v.vm.ToValue(groupHex(hex.EncodeToString(data), v.str(a.values[0]), 2*v.small(a.values[1])))
	})
}

// groupHex puts separators between groups of digits: counted from the right, of a negative size from the left.
func groupHex(digits, separator string, size int) string {
	if separator == "" || size == 0 {
		return digits
	}
	first := -size
	if size > 0 {
		first = (len(digits)-1)%size + 1
	} else {
		size = -size
	}
	var groups []string
	for n := first; digits != ""; n = size {
		n = min(n, len(digits))
		groups = append(groups, digits[:n])
		digits = digits[n:]
	}
	return strings.Join(groups, separator)
}

// bytesFunctions are the builtins that make bytes.
func (v *values) bytesFunctions(f map[string]func() goja.Value) {
	for name, k := range map[string]kind{"bytes": bytesKind, "bytearray": bytearray} {
		f[name] = func() goja.Value {
			function := v.define(name, "source=..., encoding=..., errors='strict'", func(a arguments) goja.Value {
				return v.newBytes(v.bytesOf(a.values[0], a.values[1], a.values[2].String()), k)
			})().(*goja.Object)
			module.Method(v.vm, function, "fromhex", 1, func(call goja.FunctionCall) goja.Value {
				digits := strings.Join(strings.Fields(v.textArgument(call.Argument(0), "fromhex() argument must be str, not %s")), "")
				data, err := hex.DecodeString(digits)
				if err != nil {
					v.raise("ValueError", "non-hexadecimal number found in fromhex() arg at position "+
						fmt.Sprint(strings.IndexFunc(digits+"!", func(r rune) bool { return !strings.ContainsRune("0123456789abcdefABCDEF", r) })))
				}
				return v.newBytes(data, k)
			})
			return function
		}
	}
}

func (v *values) bytesOf(source, encoding goja.Value, errors string) []byte {
	switch k := v.kind(source); {
	case k == text:
		if v.kind(encoding) == none {
			v.raise("TypeError", "string argument without an encoding")
		}
		return v.encode(source, encoding.String(), errors)
	case source == nil || goja.IsUndefined(source):
		return nil
	case k == integer || k == boolean:
		n := v.small(source)
		if n < 0 {
			v.raise("ValueError", "negative count")
		}
		if n > longest {
			v.raise("MemoryError", "")
		}
		return make([]byte, n)
	}
	if data, ok := module.Bytes(source); ok {
		return append([]byte(nil), data...)
	}
	if f := v.method(source, "__bytes__"); f != nil {
		data, _ := module.Bytes(v.call(f, source))
		return data
	}
	next := v.tryPull(source)
	if next == nil {
		v.raise("TypeError", "cannot convert '"+v.className(source)+"' object to bytes")
	}
	var data []byte
	for {
		element, ok := next()
		if !ok {
			return data
		}
		n := v.index(element)
		if !n.IsInt64() || n.Int64() < 0 || n.Int64() > 255 {
			v.raise("ValueError", "bytes must be in range(0, 256)")
		}
		data = append(data, byte(n.Int64()))
	}
}

// bytesMethods are those of texts on bytes as characters, and what bytes have alone.
func (v *values) bytesMethods() methods {
	table := methods{}
	for name, m := range v.strMethods() {
		switch name {
		case "encode", "casefold", "format_map", "isdecimal", "isnumeric", "isidentifier", "isprintable", "maketrans", "translate":
			continue
		}
		if name == "center" || name == "ljust" || name == "rjust" {
			m.signature = "width, fillchar=None, /"
		}
		body := m.body
		table[name] = &method{signature: m.signature, body: func(self goja.Value, a arguments) goja.Value {
			k := v.kind(self)
			for i, value := range a.values {
				a.values[i] = v.asCharacters(value)
			}
			if m.signature == "width, fillchar=None, /" && v.kind(a.values[1]) == none {
				a.values[1] = v.vm.ToValue(" ")
			}
			return v.asBytes(body(v.asCharacters(self), a), k)
		}}
	}
	table["decode"] = &method{signature: "encoding='utf-8', errors='strict'", body: func(self goja.Value, a arguments) goja.Value {
		data, _ := module.Bytes(self)
		return v.vm.ToValue(v.decode(data, a.values[0].String(), a.values[1].String()))
	}}
	return table
}

// beyond is where asCharacters puts bytes that are not ASCII: among characters that have no case and are no letters.
const beyond = 0xf700

// asCharacters are bytes as a text of as many characters, also inside of lists and tuples.
func (v *values) asCharacters(value goja.Value) goja.Value {
	switch v.kind(value) {
	case bytesKind, bytearray:
		data, _ := module.Bytes(value)
		var b strings.Builder
		for _, c := range data {
			if c < utf8.RuneSelf {
				b.WriteByte(c)
			} else {
				b.WriteRune(beyond + rune(c))
			}
		}
		return v.vm.ToValue(b.String())
	case list, tuple:
		all := v.elements(value)
		for i, element := range all {
			all[i] = v.asCharacters(element)
		}
		return v.newTuple(all...)
	}
	return value
}

func (v *values) asBytes(value goja.Value, k kind) goja.Value {
	switch in := v.kind(value); in {
	case text:
		var data []byte
		for _, r := range value.String() {
			data = append(data, byte(r)) // beyond is a multiple of 256
		}
		return v.newBytes(data, k)
	case list, tuple:
		all := v.elements(value)
		for i, element := range all {
			all[i] = v.asBytes(element, k)
		}
		if in == tuple {
			return v.newTuple(all...)
		}
		return v.newArray(all)
	}
	return value
}
