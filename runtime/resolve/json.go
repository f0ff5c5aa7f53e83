package resolve

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
)

// JSONFault is the place where a text stops being JSON: a line, and a column in bytes, from 1. Both are 0 for a text
// that is JSON.
func JSONFault(text []byte) (line, column int) {
	var raw json.RawMessage
	var fault *json.SyntaxError
	if !errors.As(json.Unmarshal(text, &raw), &fault) {
		return 0, 0
	}
	at := int(fault.Offset) - 1 // it counts what was read
	if errors.Is(json.NewDecoder(bytes.NewReader(text)).Decode(&raw), io.ErrUnexpectedEOF) {
		at = len(bytes.TrimRight(text, " \t\r\n"))
	}
	before := text[:max(0, min(at, len(text)))]
	return bytes.Count(before, []byte("\n")) + 1, len(before) - bytes.LastIndexByte(before, '\n')
}
