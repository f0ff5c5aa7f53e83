package render

import (
	"github.com/dop251/goja"
)

func (in *inspector) promise(object *goja.Object, level int) []string {
	promise, ok := Exported[*goja.Promise](object)
	if !ok {
		return nil
	}
	if promise.State() == goja.PromiseStatePending {
		return []string{in.paint(styleSpecial, "<pending>")}
	}
	in.indentation += 2
	text := in.value(promise.Result(), level+1)
	in.indentation -= 2
	if promise.State() == goja.PromiseStateRejected {
		text = in.paint(styleSpecial, "<rejected>") + " " + text
	}
	return []string{text}
}
