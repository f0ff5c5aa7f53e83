package render

import (
	"encoding/hex"
	"strconv"
	"strings"

	"github.com/dop251/goja"
)

func (in *inspector) arrayBuffer(object *goja.Object) []string {
	buffer, ok := Exported[goja.ArrayBuffer](object)
	if !ok || buffer.Detached() {
		return []string{in.paint(styleSpecial, "(detached)")}
	}
	return []string{
		in.paint(styleSpecial, "[Uint8Contents]") + ": <" + hexBytes(buffer.Bytes(), in.limits.MaxItems) + ">",
		"byteLength: " + in.paint(styleNumber, strconv.Itoa(len(buffer.Bytes()))),
	}
}

// hexBytes shows the first bytes.
func hexBytes(data []byte, most int) string {
	var b strings.Builder
	for i, octet := range data[:min(len(data), most)] {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(hex.EncodeToString([]byte{octet}))
	}
	if rest := len(data) - most; rest > 0 {
		b.WriteString(" ... " + count(rest, "more byte"))
	}
	return b.String()
}

// dataView shows what is a view of what.
func (in *inspector) dataView(object *goja.Object, level int) []string {
	var shown []string
	for _, name := range []string{"byteLength", "byteOffset", "buffer"} {
		value := read(in.vm, object, name) // accessors of the language, not of the script
		in.indentation += 2
		shown = append(shown, name+": "+in.value(value, level+1))
		in.indentation -= 2
	}
	return shown
}
