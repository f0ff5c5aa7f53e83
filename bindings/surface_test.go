package bindings

import (
	"iter"
	"maps"
	"testing"

	"github.com/dop251/goja"

	"mascript/bindings/catalogue"
)

// Every entry of the catalogue is bound, and nothing else is.
func TestSurface(t *testing.T) {
	compare := func(name string, entries []catalogue.Method, methods []bound) {
		t.Helper()
		for _, entry := range entries {
			if find(methods, entry.Name) == nil {
				t.Errorf("%s.%s is in the catalogue and not bound", name, entry.Name)
			}
		}
		for _, m := range methods {
			if _, ok := (catalogue.Class{Methods: entries}).Method(m.name); !ok {
				t.Errorf("%s.%s is bound and not in the catalogue", name, m.name)
			}
		}
	}
	methods := map[string][]bound{
		"Session": sessionMethods(), "ObsManager": storageMethods(), "Estimator": estimatorMethods(), "TrainingJob": jobMethods(),
		"VisualizationJob": visualizationMethods(), "Environment": nil, "CondaDependencies": dependenciesMethods(),
	}
	for _, class := range catalogue.Classes() {
		if _, ok := methods[class.Name]; !ok {
			t.Errorf("class %s is in the catalogue and not here", class.Name)
		}
		compare(class.Name, class.Methods, methods[class.Name])
	}
	compare("modelarts/local", catalogue.Local(), localMethods())
	compare("modelarts/ui", catalogue.UI(), unbound(maps.Keys(uiFunctions())))
	ui := map[string][]bound{"ProgressBar": unbound(maps.Keys(barMethods())), "Live": unbound(maps.Keys(viewMethods()))}
	for _, class := range catalogue.UIClasses() {
		compare(class.Name, class.Methods, ui[class.Name])
	}
}

// unbound are methods of which nothing but the names matters.
func unbound(names iter.Seq[string]) (list []bound) {
	for name := range names {
		list = append(list, bound{name, method[int, int]{}})
	}
	return list
}

// Every parameter of every call can be given: as None, by keyword and by position.
func TestEveryParameterBinds(t *testing.T) {
	h, _ := bench(t)
	w := &world{set: New(Options{}), vm: h.vm}
	w.plain = h.vm.NewObject().Prototype()
	calls := map[string][]catalogue.Param{}
	for _, class := range catalogue.Classes() {
		calls[class.Name] = class.Constructor
		for _, m := range class.Methods {
			calls[class.Name+"."+m.Name] = m.Params
		}
	}
	samples := map[catalogue.Type]string{
		catalogue.String: `'text'`, catalogue.Integer: `1`, catalogue.Long: `1`, catalogue.Boolean: `true`, catalogue.ID: `'12'`,
		catalogue.Parameters: `[{label: 'a', value: 1}]`, catalogue.DataSources: `[{type: 'obs', data_url: '/b/'}]`, catalogue.Strings: `['a', 'b']`,
		catalogue.Volumes: `[{host_path: {src_path: '/a', dest_path: '/b'}}]`,
	}
	for name, params := range calls {
		for i, p := range params {
			sample, ok := samples[p.Type]
			if !ok { // a session, which needs the real modules
				continue
			}
			if len(p.Enum) > 0 {
				sample = "'" + p.Enum[0] + "'"
			}
			optional := append([]catalogue.Param{}, params...)
			for j := range optional {
				optional[j].Required = false
			}
			value, err := h.vm.RunString("(" + sample + ")")
			if err != nil {
				t.Fatal(err)
			}
			keyword := h.vm.NewObject()
			must(keyword.Set(p.Name, value))
			byKeyword := w.bind(name, optional, []goja.Value{keyword})
			positional := make([]goja.Value, i+1)
			for j := range positional {
				positional[j] = goja.Null()
			}
			positional[i] = value
			byPosition := w.bind(name, optional, positional)
			if byKeyword.values[i] == nil || byPosition.values[i] == nil || !byKeyword.raw[i].SameAs(value) || !byPosition.raw[i].SameAs(value) {
				t.Errorf("%s(%s) does not arrive: %v, %v", name, p.Name, byKeyword.values[i], byPosition.values[i])
			}
			must(keyword.Set(p.Name, nil))
			if absent := w.bind(name, optional, []goja.Value{keyword}); absent.values[i] != nil {
				t.Errorf("%s(%s: null) is %v", name, p.Name, absent.values[i])
			}
		}
	}
}
