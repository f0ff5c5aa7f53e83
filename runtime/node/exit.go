package node

import (
	"math"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// ExitCode is what process.exitCode asks for, as the system keeps it: in eight bits.
func (p *Process) ExitCode() int {
	if p.exitCode == nil {
		return 0
	}
	f := p.exitCode.ToFloat() // 0 for null, NaN for undefined
	if math.IsNaN(f) {
		return 0
	}
	return int(int64(f)) & 0xff
}

// HasExitCode reports whether there is a process.exitCode.
func (p *Process) HasExitCode() bool {
	return p.exitCode != nil && !goja.IsUndefined(p.exitCode) && !goja.IsNull(p.exitCode)
}

// EmitExit tells the listeners of 'exit' a code. process.exitCode is code meanwhile, if that is given, and what they
// make of it is what the run ends with.
func (p *Process) EmitExit(told int, code *int) (last int, err error) {
	if p.object == nil {
		if code == nil {
			return 0, nil
		}
		return *code, nil
	}
	if code != nil {
		p.exitCode = p.vm.ToValue(*code)
	}
	_, err = p.Emit("exit", p.vm.ToValue(told))
	return p.ExitCode(), err
}

// defineExitCode makes process.exitCode an accessor as in Node: what is no code is refused where it is
// assigned, not when the script has ended.
func (p *Process) defineExitCode(vm *goja.Runtime) {
	get := module.Function(vm, "exitCode", 0, func(goja.FunctionCall) goja.Value {
		if p.exitCode == nil {
			return goja.Undefined()
		}
		return p.exitCode
	})
	set := module.Function(vm, "exitCode", 1, func(call goja.FunctionCall) goja.Value {
		p.setExitCode(vm, call.Argument(0))
		return goja.Undefined()
	})
	_ = p.object.DefineAccessorProperty("exitCode", get, set, goja.FLAG_FALSE, goja.FLAG_TRUE)
}

// setExitCode takes an integer, also as text, and null or undefined for none.
func (p *Process) setExitCode(vm *goja.Runtime, code goja.Value) {
	got := func() string { return render.Inspect(vm, code, render.InspectOptions{}) }
	if !goja.IsUndefined(code) && !goja.IsNull(code) {
		f := math.NaN()
		switch exported := code.Export().(type) {
		case string:
			if exported != "" {
				f = code.ToFloat()
			}
			if f != math.Trunc(f) {
				throwType(vm, "the exit code must be an integer, got "+got())
			}
		case int64, float64:
			if f = code.ToFloat(); f != math.Trunc(f) {
				module.Throw(vm, &module.Error{
					Class: "RangeError", Message: "the exit code must be an integer, got " + got(), Code: "ERR_OUT_OF_RANGE",
				})
			}
		default:
			throwType(vm, "the exit code must be an integer, got "+got())
		}
	}
	p.exitCode = code
}
