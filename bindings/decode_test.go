package bindings

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/dop251/goja"
)

func TestDecode(t *testing.T) {
	vm := goja.New()
	for _, c := range []struct{ text, script, want string }{
		{`{"b": 1, "a": {"z": [true, false, null]}, "c": "x"}`, `JSON.stringify(v)`, `{"b":1,"a":{"z":[true,false,null]},"c":"x"}`},
		{`[9007199254740991, -9007199254740991, 9007199254740992, -9007199254740993, 123456789012345678901234567890]`, `v.map(x => typeof x + x).join()`,
			"number9007199254740991,number-9007199254740991,string9007199254740992,string-9007199254740993,string123456789012345678901234567890"},
		{`[-0, -0.0, 0, 1e400, -1e400, 1.5e3, 1E-2, 0.1]`, `v.map(x => Object.is(x, -0) ? '-0' : x).join()`, "-0,-0,0,Infinity,-Infinity,1500,0.01,0.1"},
		{`{"__proto__": {"x": 1}, "constructor": 2}`, `[Object.getPrototypeOf(v) === Object.prototype, Object.keys(v), v.x, v.constructor].join()`, "true,__proto__,constructor,,2"},
		{`{"a": 1, "a": 2}`, `JSON.stringify(v)`, `{"a":2}`},
		{`"\u00e9\ud83d\ude00\n\"\\\/\b\f\r\t"`, `v === 'é😀\n"\\/\b\f\r\t'`, "true"},
		{`"\ud83d"`, `v.length + ':' + v.charCodeAt(0)`, "1:55357"},
		{`{"\u0061b": 1}`, `v.ab`, "1"},
		{`"é😀"`, `v === 'é😀'`, "true"},
		{" \t\r\n[ ] ", `v.length`, "0"},
		{`{ }`, `Object.keys(v).length`, "0"},
	} {
		value, err := decode(vm, []byte(c.text))
		if err != nil {
			t.Errorf("%s: %v", c.text, err)
			continue
		}
		must(vm.Set("v", value))
		got, err := vm.RunString(c.script)
		if err != nil {
			t.Fatal(err)
		}
		if got.String() != c.want {
			t.Errorf("%s: %s = %s, want %s", c.text, c.script, got, c.want)
		}
	}
}

func TestDecodeRefuses(t *testing.T) {
	vm := goja.New()
	for _, text := range []string{"", "{", "[", `{"a"`, `{"a":`, `{"a":1`, `{"a":1,}`, `[1,]`, `[1 2]`, `{a:1}`, `{1:1}`, `"`, `"\`, `"\x"`, `"\u12"`, `"\uzzzz"`, "\"\n\"",
		"tru", "nulL", "01", "+1", ".5", "1.", "1e", "-", "--1", "0x1", "1 2", "NaN", "Infinity", "[1]]", strings.Repeat("[", deepest+2) + strings.Repeat("]", deepest+2)} {
		if value, err := decode(vm, []byte(text)); err == nil {
			t.Errorf("%q became %v", text, value)
		}
	}
	if _, err := decodeObject(vm, []byte("[1]")); err == nil {
		t.Error("a list passed for an object")
	}
}

// What decode takes is what encoding/json takes, and the other way round.
func FuzzDecode(f *testing.F) {
	for _, seed := range []string{engines, jobMade, `{"a": [1, -0, 1e5, "\u00e9", null]}`, `"\ud800"`, `[[]]`, `{"__proto__": 1}`, `1e999`, "tru", `{"a":}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		value, err := decode(goja.New(), text)
		if valid := json.Valid(text); valid != (err == nil) && !(err != nil && strings.Contains(err.Error(), "levels deep")) {
			t.Fatalf("decode(%q) = %v, %v, but valid is %t", text, value, err, valid)
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	text := []byte(`{"jobs": [` + strings.Repeat(jobMade+",", 2000) + jobMade + `]}`)
	vm := goja.New()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := decode(vm, text); err != nil {
			b.Fatal(err)
		}
	}
}
