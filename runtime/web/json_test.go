package web

import (
	"encoding/json"
	"strings"
	"testing"
)

// FuzzJSONFault: there is a fault just where the text is no JSON. What it says is compared with Node by the
// command's own tests.
func FuzzJSONFault(f *testing.F) {
	for _, seed := range []string{`{"a":[1,-2.5e+3,"x\n\u00e9"],"b":{}}`, `[1,]`, `"\u12"`, `01`, `-`, "tru", `{"a" 1}`, "\u00a01"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		if deeper(text, 5000) {
			t.Skip("encoding/json stops at 10000 brackets")
		}
		if fault := jsonFault(text); (fault == "") != json.Valid([]byte(text)) {
			t.Errorf("%q: fault %q, but encoding/json says valid=%v", text, fault, json.Valid([]byte(text)))
		}
	})
}
