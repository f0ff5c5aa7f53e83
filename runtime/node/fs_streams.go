package node

import (
	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// defineStreams defines createReadStream and createWriteStream, whose code is loaded at the first call.
func (f *files) defineStreams(exports *goja.Object) {
	var loaded *goja.Object
	load := func() *goja.Object {
		if loaded != nil {
			return loaded
		}
		source, err := parts.ReadFile("js/fs_streams.js")
		if err != nil {
			module.Throw(f.vm, err)
		}
		native := f.process.native(f.host)
		_ = native.Set("fs", exports)
		made, err := module.Script(f.host, string(source), native)
		if err != nil {
			module.Throw(f.vm, err)
		}
		loaded = made.ToObject(f.vm)
		return loaded
	}
	for _, name := range []string{"createReadStream", "createWriteStream"} {
		_ = exports.Set(name, module.Function(f.vm, name, 2, func(call goja.FunctionCall) goja.Value {
			create, _ := goja.AssertFunction(load().Get(name))
			stream, err := create(goja.Undefined(), call.Arguments...)
			if err != nil {
				module.Throw(f.vm, err)
			}
			return stream
		}))
	}
}
