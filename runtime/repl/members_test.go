package repl

import (
	"slices"
	"strings"
	"testing"

	"github.com/dop251/goja"
)

// telling are values whose reading would be told in told.
const telling = `
	var told = [];
	var trap = new Proxy({}, { get(_, name) { return () => { told.push(name); throw new Error(name) } } });
	var plain = { b: 1, a: { deep: { deeper: 'text' } }, _hidden: 1, 'no name': 1, 'x-y': 1, 变量: 1, 7: 1, get lazy() { told.push('getter'); return { c: 1 } } };
	var Base = class { base() {} get inherited() { told.push('inherited'); return plain } static make() {} };
	var Derived = class extends Base { own() {} #secret = 1; field = 1 };
	var made = new Derived();
	var proxied = new Proxy(plain, trap);
	var behind = Object.create(new Proxy(Object.create(Base.prototype), trap), { front: { value: 1 } });
	var circle = { around: 1 };
	Object.setPrototypeOf(circle, new Proxy(circle, {}));
	var pair = Proxy.revocable({ gone: 1 }, {}), revoked = pair.proxy;
	pair.revoke();
	var bare = Object.create(null, { alone: { value: 1 } });
	var many = new Array(3000).fill(1);
	many.extra = 1;
	var bytes = new Uint8Array(3000);
	bytes.extra = 1;
	var numbers = [plain, 2];
	numbers.extra = 1;
	Object.defineProperty(globalThis, 'reader', { configurable: true, get() { told.push('global'); return plain } });
	Object.defineProperty(globalThis, 'ours', { configurable: true, get() { told.push('ours'); return plain } });
	Object.defineProperty(Object.prototype, 'get', { configurable: true, get() { told.push('get of all') } });
	Object.getOwnPropertyDescriptor = () => { told.push('replaced') };
`

func tellingMembers(t *testing.T) *members {
	t.Helper()
	vm := goja.New()
	m := newMembers(vm, func(name string) (goja.Value, bool) {
		return vm.ToValue(map[string]any{"peeked": 1}), name == "ours"
	})
	if _, err := vm.RunString(telling); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if told := vm.Get("told").String(); told != "" {
			t.Errorf("the script was run: %s", told)
		}
	})
	return m
}

func TestMembers(t *testing.T) {
	m := tellingMembers(t)
	common := []string{"constructor", "get", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString", "toString", "valueOf"}
	for _, c := range []struct{ expression, want string }{
		{"plain", "a b lazy 变量"},
		{"plain.a", "deep"},
		{"plain.a.deep", "deeper"},
		{"plain['a'].deep", "deeper"},
		{"made", "field own base inherited"},
		{"new Derived()", "own base inherited"},
		{"new Nothing()", ""},
		{"Derived", "length name prototype make"},
		{"proxied", "a b lazy 变量"},
		{"behind", "front base inherited"},
		{"circle", "around"},
		{"numbers", "extra length at"},
		{"numbers[0]", "a b lazy 变量"},
		{"numbers[0].a", "deep"},
		{"[1]", "length at concat"},
		{"many", "length at concat"}, // to list them would take as long as there are many,
		{"bytes", "BYTES_PER_ELEMENT setFromBase64"},
		{"plain.a.deep.deeper", "length at charAt"},
		{"'text'", "length at charAt"},
		{"`${1}`", "length at charAt"},
		{"/x/", "compile dotAll exec"},
		{"plain.b", "toExponential toFixed toPrecision"},
		{"ours", "peeked"},
		{"bare", "alone"},

		{"plain.lazy", ""},
		{"plain.lazy.c", ""},
		{"made.inherited", ""},
		{"proxied.a", ""},
		{"behind.base", ""},
		{"reader", ""},
		{"revoked", ""},
		{"revoked.gone", ""},
		{"nobody", ""},
		{"plain.nothing.more", ""},
	} {
		cursor := cursorAt("", c.expression+".")
		if cursor.what != aMember {
			t.Fatalf("%s is no chain", c.expression)
		}
		got := m.names(m.like(cursor.object))
		if !strings.HasPrefix(strings.Join(got, " ")+" ", c.want+" ") || c.want == "" && len(got) > 0 {
			t.Errorf("%s has %q, want %q first", c.expression, got, c.want)
		}
		for _, name := range got {
			if !isName(name) {
				t.Errorf("%s has %q, which cannot stand behind a dot", c.expression, name)
			}
		}
		if c.expression == "plain" {
			rest := got[4:]
			if !slices.Equal(rest[:len(common)], common) || !slices.ContainsFunc(rest[len(common):], func(name string) bool { return name == "_hidden" }) {
				t.Errorf("%s ends in %q, want %q and then those with _", c.expression, rest, common)
			}
		}
	}
	if got := m.names(m.variable("bare")); len(got) != 1 {
		t.Errorf("bare has %q", got)
	}
}

func TestMembersOfDynamicObjects(t *testing.T) {
	vm := goja.New()
	m := newMembers(vm, nil)
	dynamic := &dynamicObject{t: t}
	if err := vm.Set("dynamic", vm.NewDynamicObject(dynamic)); err != nil {
		t.Fatal(err)
	}
	if got := m.names(m.variable("dynamic")); len(got) == 0 || got[0] != "listed" {
		t.Errorf("its names are %q", got)
	}
	if value := m.value(cursorAt("", "dynamic.listed.").object); value != nil {
		t.Errorf("what it holds is %v", value)
	}
}

type dynamicObject struct{ t *testing.T }

func (d *dynamicObject) Get(key string) goja.Value {
	if key == "listed" {
		d.t.Error("it was read")
	}
	return nil
}
func (d *dynamicObject) Set(string, goja.Value) bool { return false }
func (d *dynamicObject) Has(string) bool             { return false }
func (d *dynamicObject) Delete(string) bool          { return false }
func (d *dynamicObject) Keys() []string              { return []string{"listed"} }

func TestVariables(t *testing.T) {
	m := tellingMembers(t)
	names := m.variables()
	at := func(name string) int { return slices.Index(names, name) }
	for _, order := range [][2]string{{"told", "Array"}, {"plain", "reader"}, {"Array", "undefined"}} {
		if at(order[0]) < 0 || at(order[1]) < 0 || at(order[0]) > at(order[1]) {
			t.Errorf("%s is at %d, %s at %d of %q", order[0], at(order[0]), order[1], at(order[1]), names)
		}
	}
}
