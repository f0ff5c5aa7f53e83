package render

import (
	"reflect"

	"github.com/dop251/goja"
)

// IsProxy reports whether reading the object may run traps of the script.
func IsProxy(object *goja.Object) bool {
	return object.ExportType() == reflect.TypeFor[goja.Proxy]()
}

// target is what stands behind a proxy, and nil behind one that was revoked: what a proxy's traps would answer,
// only running the script could tell. Any other object is its own target.
func target(object *goja.Object) *goja.Object {
	for object != nil && IsProxy(object) {
		proxy, _ := object.Export().(goja.Proxy)
		object = proxy.Target()
	}
	return object
}
