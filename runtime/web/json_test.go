package web

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/dop251/goja"
)

// FuzzParseJSON: there is a fault just where the text is no JSON, and else the value is what encoding/json reads.
// What a fault says is compared with Node by the command's own tests.
func FuzzParseJSON(f *testing.F) {
	for _, seed := range []string{
		`{"a":[1,-2.5e+3,"x\n\u00e9"],"b":{}}`, `[1,]`, `"\u12"`, `01`, `-`, "tru", `{"a" 1}`, "\u00a01", `{"é":"\ud83d\ude00","":[[],{}]}`,
		`[123456789012345,1234567890123456,-0,0.1,null,true,false]`,
	} {
		f.Add(seed)
	}
	vm := goja.New()
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		var want any
		if err := json.Unmarshal([]byte(text), &want); err != nil && json.Valid([]byte(text)) {
			t.Skip("a number too large for encoding/json")
		}
		value, err := parseJSON(vm, vm.ToValue(text).(goja.String))
		if (err == nil) != json.Valid([]byte(text)) {
			if strings.Count(text, "[")+strings.Count(text, "{") > 5000 {
				t.Skip("encoding/json stops at 10000 brackets")
			}
			t.Fatalf("%q: error %v, but encoding/json says valid=%v", text, err, err != nil)
		}
		if err != nil {
			return
		}
		again, err := json.Marshal(value.Export())
		if err != nil {
			t.Fatal(err)
		}
		var got any
		if err := json.Unmarshal(again, &got); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%q is %s", text, again)
		}
	})
}

func BenchmarkParseJSON(b *testing.B) {
	const job = `{"job_id":"0123456789abcdef","name":"job-17","status":8,"ratio":0.123456,"tags":["a","b"],"config":{"lr":1e-3,"epochs":10,"code":null}},`
	for _, test := range []struct{ name, filler string }{{"ASCII", "x"}, {"UTF-16", "é"}} {
		text := `["` + test.filler + `",` + strings.TrimSuffix(strings.Repeat(job, 1<<20/len(job)), ",") + "]"
		vm := goja.New()
		value := vm.ToValue(text).(goja.String)
		engine, _ := goja.AssertFunction(vm.Get("JSON").(*goja.Object).Get("parse"))
		b.Run(test.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := parseJSON(vm, value); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(test.name+", the engine's", func(b *testing.B) {
			for b.Loop() {
				if _, err := engine(goja.Undefined(), value); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
