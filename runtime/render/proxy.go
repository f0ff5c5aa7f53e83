package render

import (
	"reflect"

	"github.com/dop251/goja"
)

// IsProxy reports whether reading the object may run traps of the script.
func IsProxy(object *goja.Object) bool {
	return object.ExportType() == reflect.TypeFor[goja.Proxy]()
}

// proxy shows the target: what a proxy's traps would answer, only running the script could tell.
func (in *inspector) proxy(object *goja.Object, level int) shape {
	target := object
	for target != nil && IsProxy(target) {
		proxy, _ := target.Export().(goja.Proxy)
		target = proxy.Target()
	}
	if target != nil {
		return in.shape(target, level)
	}
	return shape{base: in.paint(styleSpecial, "<Revoked Proxy>"), close: "}"}
}
