package port

import (
	"strings"

	"mascript/bindings/catalogue"
)

// sdkResult is what a method of the SDK returns.
func sdkResult(class, method string) kind {
	for _, c := range catalogue.Classes() {
		if c.Name == class {
			if m, ok := c.Method(method); ok {
				k := ofType(m.Result.Type, m.Result.Fields)
				if k.base == list && !m.Throws {
					return of(unknown) // a failure is a dict
				}
				return k
			}
		}
	}
	return of(unknown)
}

// sdkAttribute is an attribute of an object of the SDK.
func sdkAttribute(class, name string) kind {
	for _, c := range catalogue.Classes() {
		if c.Name != class {
			continue
		}
		for _, f := range c.Attributes {
			if f.Name == name {
				return ofType(f.Type, nil)
			}
		}
	}
	return of(unknown)
}

// sdkMethod is the catalogue's entry of a method, of any class if that is not known.
func sdkMethod(class, method string) (catalogue.Method, bool) {
	for _, c := range catalogue.Classes() {
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
	if name != "modelarts" && !strings.HasPrefix(name, "modelarts.") {
		return catalogue.Module{}, false
	}
	path := strings.ReplaceAll(name, ".", "/")
	for _, m := range catalogue.Modules() {
		if m.Name == path && !m.Promises {
			return m, true
		}
	}
	return catalogue.Module{}, false
}

func isSDKModule(name string) bool {
	_, ok := sdkModule(name)
	return ok
}

// sdkMember is what a module of the SDK exports by that name.
func sdkMember(module, name string) (kind, bool) {
	m, ok := sdkModule(module)
	if !ok {
		return kind{}, false
	}
	for _, export := range m.Exports {
		if export != name {
			continue
		}
		for _, c := range catalogue.Classes() {
			if c.Name == name {
				return kind{base: sdkClass, name: name}, true
			}
		}
		if name == "JOB_STATE" {
			return listOf(of(text)), true
		}
		return of(unknown), true
	}
	return kind{}, false
}
