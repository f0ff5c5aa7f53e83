package runtime

import (
	_ "embed"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// What asynchronous iteration is made of, which goja has not: for await at the top level and asynchronous generators.
// Package source rewrites both to call these parts.

//go:embed js/generators.js
var generatorSource string

//go:embed js/each.js
var eachSource string

func (m *modules) generators() goja.Value {
	k := m.tools()
	if k.generators == nil {
		made, err := module.Script(m.host, generatorSource, nil)
		if err != nil {
			module.Throw(m.host.vm, err)
		}
		k.generators = made
	}
	return k.generators
}
