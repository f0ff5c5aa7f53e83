package py

import (
	"regexp"
	"testing"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// A bareHost has an engine and modelarts/py, and nothing else.
type bareHost struct {
	module.Host
	vm   *goja.Runtime
	root goja.Value
}

func (h *bareHost) VM() *goja.Runtime { return h.vm }

func (h *bareHost) Require(string) (goja.Value, error) { return h.root, nil }

func newValues(t testing.TB) *values {
	t.Helper()
	h := &bareHost{vm: goja.New()}
	var err error
	if h.root, err = loadBuiltins(h); err != nil {
		t.Fatal(err)
	}
	v, err := valuesOf(h)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// FuzzFormat gives formats that nobody would write: whatever they are, there is a text or one of Python's exceptions.
func FuzzFormat(f *testing.F) {
	for _, seed := range []string{
		"", "d", "*^+#010_.3f", "=,z", "{:{}}", "{0!r:>{w}}", "{0[a].b}", "%5.2f", "%(a)s", "%-+ #0*.*d", "%%", "{}}{", "%c%r%a", "é<5", "{!", "{:",
	} {
		f.Add(seed, 1.5, "a")
	}
	v := newValues(f)
	large := regexp.MustCompile(`\d{5}`)
	f.Fuzz(func(t *testing.T, spec string, number float64, text string) {
		if large.MatchString(spec) { // gigabytes
			return
		}
		values := []goja.Value{v.vm.ToValue(number), v.asFloat(v.vm.ToValue(number)), v.vm.ToValue(text), v.vm.ToValue(true), goja.Null()}
		keywords := v.vm.NewObject()
		_ = keywords.Set("a", text)
		try := func(what string, do func() string) {
			thrown := v.vm.Try(func() { do() })
			if thrown == nil {
				return
			}
			object, ok := thrown.Value().(*goja.Object)
			if !ok || render.Kind(object) != "Error" {
				t.Fatalf("%s of %q threw %v", what, spec, thrown)
			}
			switch name := v.className(object); name {
			case "ValueError", "TypeError", "OverflowError", "KeyError", "IndexError", "AttributeError":
			default:
				t.Fatalf("%s of %q threw %s", what, spec, name)
			}
		}
		for _, value := range values {
			try("format", func() string { return v.format(value, spec) })
			try("percent", func() string { return v.percent(spec, value) })
		}
		try("sprintf", func() string { return v.sprintf(spec, values, nil) })
		try("str.format", func() string { return v.formatTemplate(spec, append(values, keywords)) })
		try("percent", func() string { return v.percent(spec, keywords) })
	})
}
