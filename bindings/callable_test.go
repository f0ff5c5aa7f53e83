package bindings

import (
	"context"
	"testing"

	"github.com/dop251/goja"

	"mascript/bindings/catalogue"
)

// Every constructor, method and function that a module exports is known for what it is, in both forms.
func TestCallables(t *testing.T) {
	set := New(Options{})
	h := newHost(set.Modules())
	check := func(module, expression, name string, params []catalogue.Param, promises bool) {
		t.Helper()
		value, err := h.vm.RunString("require('" + module + "')." + expression)
		if err != nil {
			t.Fatal(err)
		}
		got, ok := set.Callable(h, value.(*goja.Object))
		if !ok || got.Name() != name || len(got.Params) != len(params) || got.Promises != promises {
			t.Errorf("%s of %s is %s with %d parameters, %v; want %s with %d", expression, module, got.Name(), len(got.Params), got.Promises, name, len(params))
		}
	}
	for _, module := range []string{"modelarts", "modelarts/promises"} {
		promises := module == "modelarts/promises"
		for _, class := range catalogue.Classes() {
			check(module, class.Name, class.Name, class.Constructor, false)
			for _, m := range class.Methods {
				held := class.Name + "."
				if !m.Static {
					held += "prototype."
				}
				check(module, held+m.Name, class.Name+"."+m.Name, m.Params, promises && class.Name != "CondaDependencies")
			}
		}
	}
	for _, m := range catalogue.Local() {
		check("modelarts/local", m.Name, m.Name, m.Params, false)
	}
	for _, m := range catalogue.UI() {
		check("modelarts/ui", m.Name, m.Name, m.Params, false)
	}
}

// What a script has put in the place of something of the SDK is not taken for it, and not run.
func TestCallablesOfOthers(t *testing.T) {
	set := New(Options{})
	h := newHost(set.Modules())
	for _, expression := range []string{
		"() => {}",
		"JSON.stringify",
		"new Proxy(Estimator.prototype.fit, { get() { throw new Error('a trap') } })",
		"Object.create(new Proxy({}, { get() { throw new Error('a trap') } }))",
		"Estimator.prototype",
		"Object.defineProperty(require('modelarts'), 'Session', { get() { throw new Error('a getter') } })",
	} {
		value, err := h.vm.RunString("(" + expression + ")")
		if err != nil {
			t.Fatal(err)
		}
		if got, ok := set.Callable(h, value.(*goja.Object)); ok {
			t.Errorf("%s is taken for %s", expression, got.Name())
		}
		if _, ok := set.Source(h, value); ok {
			t.Errorf("%s is taken for a session", expression)
		}
	}
}

// A cloud is not asked before the script has done so; the embedded platform is.
func TestSources(t *testing.T) {
	opened := false
	s := newService()
	set := New(Options{Embedded: func(context.Context, string) (Place, error) { opened = true; return s.place(t), nil }})
	h := newHost(set.Modules())
	source := func(expression string) (Source, bool) {
		t.Helper()
		value, err := h.vm.RunString(expression)
		if err != nil {
			t.Fatal(err)
		}
		return set.Source(h, value)
	}
	h.run(t, `var local = new Session(), cloud = new Session({access_key: 'AK', secret_key: 'SKSKSK', project_id: 'p0', region_name: 'cn-north-4'})`)
	of, ok := source("local")
	if !ok || !of.Embedded() || opened {
		t.Errorf("the embedded session is a source: %v, embedded: %v, opened: %v", ok, of.Embedded(), opened)
	}
	if same, ok := source("local.obs"); !ok || same != of {
		t.Error("session.obs is another source than session")
	}
	if place, err := of.Place(context.Background()); err != nil || place.Client == nil || !opened {
		t.Errorf("its place is %v, %v", place, err)
	}
	if said := h.stderr.String(); said != "" {
		t.Errorf("it says %q", said)
	}
	if _, ok := source("cloud"); ok {
		t.Error("a cloud that nobody has used is a source")
	}
	made, _ := stateOf[*session](&world{set: set}, h.vm.Get("cloud"))
	if _, err := made.place(context.Background()); err != nil { // as each call does first
		t.Fatal(err)
	}
	if of, ok := source("cloud"); !ok || of.Embedded() {
		t.Errorf("a cloud that was used is a source: %v, embedded: %v", ok, of.Embedded())
	}
}
