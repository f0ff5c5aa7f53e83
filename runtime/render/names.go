package render

import (
	"reflect"
	"slices"

	"github.com/dop251/goja"
)

// names are the own keys of an object that are shown as properties: those of elements and letters are not.
func (in *inspector) names(object *goja.Object, class string) []string {
	keys := object.Keys
	if in.limits.Hidden {
		keys = object.GetOwnPropertyNames
	}
	switch class {
	case "Array", "TypedArray", "String":
		switch {
		case !onlyElements(object, class):
		case in.limits.Hidden && class != "TypedArray":
			return []string{"length"}
		default:
			return nil
		}
		return matchOrder(slices.DeleteFunc(keys(), isIndex))
	}
	return keys()
}

// onlyElements reports whether an array surely has no properties of its own but elements and a length. The engine
// lists a key for each element before it comes to the names, a second for some millions; so its own list of
// names is looked at, where it has one.
func onlyElements(object *goja.Object, class string) bool {
	self := reflect.ValueOf(object).Elem().FieldByName("self")
	if !self.IsValid() || self.Elem().Kind() != reflect.Pointer || self.Elem().Elem().Kind() != reflect.Struct {
		return false
	}
	names := self.Elem().Elem().FieldByName("propNames")
	if !names.IsValid() || names.Kind() != reflect.Slice {
		return false
	}
	always := 0
	if class == "Array" || class == "String" { // their length
		always = 1
	}
	return names.Len() <= always
}
