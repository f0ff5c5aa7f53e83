package module

import (
	"unicode/utf8"

	"github.com/dop251/goja"

	"mascript/runtime/render"
)

// Bytes gives the bytes of an ArrayBuffer, a typed array or a DataView, not copied.
func Bytes(value goja.Value) ([]byte, bool) {
	object, ok := value.(*goja.Object)
	if !ok || render.IsProxy(object) {
		return nil, false
	}
	if buffer, ok := render.Exported[goja.ArrayBuffer](object); ok {
		return buffer.Bytes(), true
	}
	view, offset, length := object.Get("buffer"), object.Get("byteOffset"), object.Get("byteLength")
	if view == nil || offset == nil || length == nil {
		return nil, false
	}
	buffer, ok := render.Exported[goja.ArrayBuffer](view)
	if !ok {
		return nil, false
	}
	from := int(offset.ToInteger())
	to := from + int(length.ToInteger())
	data := buffer.Bytes()
	if from < 0 || from > to || to > len(data) {
		return nil, false
	}
	return data[from:to:to], true
}

// BrokenUTF8 is how many bytes at the start of data, which is no character, one U+FFFD stands for: as many as could
// have begun a character.
func BrokenUTF8(data []byte) int {
	for n := min(3, len(data)); n > 1; n-- {
		if !utf8.FullRune(data[:n]) {
			return n
		}
	}
	return 1
}
