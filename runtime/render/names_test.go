package render

import (
	"testing"

	"github.com/dop251/goja"
)

// Whether the engine still keeps its list of names where it is looked for: if not, large arrays are slow.
func TestOnlyElements(t *testing.T) {
	vm := goja.New()
	for script, want := range map[string]bool{
		`[1, 2]`:                                        true,
		`[1, , 2]`:                                      true,
		`const far = []; far[1e6] = 1; far`:             true,
		`new Float64Array(3)`:                           true,
		`new String('abc')`:                             true,
		`Object.assign([1], {a: 1})`:                    false,
		`Object.assign(new Int8Array(1), {a: 1})`:       false,
		`const wide = []; wide[1e6] = wide.a = 1; wide`: false,
	} {
		value, err := vm.RunString(script)
		if err != nil {
			t.Fatal(err)
		}
		object := value.(*goja.Object)
		if got := onlyElements(object, Kind(object)); got != want {
			t.Errorf("%s: %v, want %v", script, got, want)
		}
	}
}
