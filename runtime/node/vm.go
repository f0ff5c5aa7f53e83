package node

import (
	"errors"
	goruntime "runtime"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// loadVM makes the module vm. compile(code, filename) gives a function that runs the code in the globals of the script.
func (p *Process) loadVM(h module.Host) (goja.Value, error) {
	vm := h.VM()
	return p.writtenOver("vm", func(native *goja.Object) {
		_ = native.Set("compile", module.Function(vm, "compile", 2, func(call goja.FunctionCall) goja.Value {
			program, err := goja.Compile(call.Argument(1).String(), call.Argument(0).String(), false)
			var refused *goja.CompilerSyntaxError
			if errors.As(err, &refused) {
				module.Throw(vm, &module.Error{Class: "SyntaxError", Message: refused.Message})
			}
			if err != nil {
				module.Throw(vm, &module.Error{Class: "SyntaxError", Message: err.Error()})
			}
			return module.Function(vm, "run", 0, func(goja.FunctionCall) goja.Value {
				value, err := vm.RunProgram(program)
				if err != nil {
					module.Throw(vm, err)
				}
				return value
			})
		}))
	})(h)
}

// loadV8 makes the module v8. heap() is what is known of the heap in V8's words.
func (p *Process) loadV8(h module.Host) (goja.Value, error) {
	vm := h.VM()
	return p.writtenOver("v8", func(native *goja.Object) {
		_ = native.Set("heap", module.Function(vm, "heap", 0, func(goja.FunctionCall) goja.Value {
			var stats goruntime.MemStats
			goruntime.ReadMemStats(&stats)
			limit := max(uint64(memoryInfo("MemTotal:")), stats.HeapSys)
			heap := vm.NewObject()
			for _, fact := range []struct {
				name  string
				value uint64
			}{
				{"total_heap_size", stats.HeapSys}, {"total_physical_size", stats.HeapSys - stats.HeapReleased},
				{"total_available_size", limit - stats.HeapAlloc}, {"used_heap_size", stats.HeapAlloc}, {"heap_size_limit", limit},
				{"number_of_native_contexts", 1}, {"number_of_detached_contexts", 0},
			} {
				_ = heap.Set(fact.name, fact.value)
			}
			return heap
		}))
	})(h)
}
