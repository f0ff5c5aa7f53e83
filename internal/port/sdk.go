package port

import (
	"slices"
	"strings"
	"sync"

	"mascript/bindings/catalogue"
)

// sdk is what the catalogue says, by names: it is asked for each expression, and builds its entries anew each time.
type sdk struct {
	classes map[string]sdkEntry
	order   []catalogue.Class
	modules map[string]catalogue.Module // that block, by their names in Python
}

// sdkEntry are the kinds of a class's methods' results and of its attributes.
type sdkEntry struct{ results, attributes map[string]kind }

var theSDK = sync.OnceValue(func() sdk {
	all := sdk{classes: map[string]sdkEntry{}, order: catalogue.Classes(), modules: map[string]catalogue.Module{}}
	for _, c := range all.order {
		entry := sdkEntry{map[string]kind{}, map[string]kind{}}
		for _, m := range c.Methods {
			k := ofType(m.Result.Type, m.Result.Fields)
			if k.base == list && !m.Throws {
				k = of(unknown) // a failure is a dict
			}
			entry.results[m.Name] = k
		}
		for _, f := range c.Attributes {
			entry.attributes[f.Name] = ofType(f.Type, nil)
		}
		all.classes[c.Name] = entry
	}
	for _, m := range catalogue.Modules() {
		if !m.Promises {
			all.modules[strings.ReplaceAll(m.Name, "/", ".")] = m
		}
	}
	return all
})

// sdkResult is what a method of the SDK returns.
func sdkResult(class, method string) kind {
	if k, ok := theSDK().classes[class].results[method]; ok {
		return k
	}
	return of(unknown)
}

// sdkAttribute is an attribute of an object of the SDK.
func sdkAttribute(class, name string) kind {
	if k, ok := theSDK().classes[class].attributes[name]; ok {
		return k
	}
	return of(unknown)
}

// sdkMethod is the catalogue's entry of a method, of any class if that is not known.
func sdkMethod(class, method string) (catalogue.Method, bool) {
	for _, c := range theSDK().order {
		if class == "" || c.Name == class {
			if m, ok := c.Method(method); ok {
				return m, true
			}
		}
	}
	return catalogue.Method{}, false
}

// sdkModule is the module of the SDK that Python calls by that name.
func sdkModule(name string) (catalogue.Module, bool) {
	if !strings.HasPrefix(name, "modelarts") {
		return catalogue.Module{}, false // most are not, and there the catalogue need not be read
	}
	m, ok := theSDK().modules[name]
	return m, ok
}

func isSDKModule(name string) bool {
	_, ok := sdkModule(name)
	return ok
}

// sdkMember is what a module of the SDK exports by that name.
func sdkMember(module, name string) (kind, bool) {
	m, ok := sdkModule(module)
	if !ok || !slices.Contains(m.Exports, name) {
		return kind{}, false
	}
	if _, ok := theSDK().classes[name]; ok {
		return kind{base: sdkClass, name: name}, true
	}
	if name == "JOB_STATE" {
		return listOf(of(text)), true
	}
	return of(unknown), true
}
