package bindings

import (
	"io"

	"github.com/dop251/goja"

	"mascript/bindings/reference"
	"mascript/runtime/module"
)

// Globals are the values that scripts have without a require.
func (s *Set) Globals() map[string]module.Loader {
	return map[string]module.Loader{"help": s.newHelp}
}

// newHelp makes help, which prints what there is to know about its argument.
func (s *Set) newHelp(host module.Host) (goja.Value, error) {
	vm := host.VM()
	return module.Function(vm, "help", 1, func(call goja.FunctionCall) goja.Value {
		text, _ := reference.Help("")
		if len(call.Arguments) > 0 {
			var err error
			if text, err = s.helpOn(host, call.Argument(0)); err != nil {
				module.Throw(vm, err)
			}
		}
		// As with print, a reader who has gone is no error of the script.
		_, _ = io.WriteString(host.Stdout(), text)
		return goja.Undefined()
	}), nil
}

func (s *Set) helpOn(host module.Host, about goja.Value) (string, error) {
	if name, ok := about.(goja.String); ok {
		text, _ := reference.Help(name.String())
		return text, nil
	}
	if object, ok := about.(*goja.Object); ok {
		w, err := s.world(host)
		if err != nil {
			return "", err
		}
		if topic := w.topicOf(object); topic != "" {
			text, _ := reference.Help(topic)
			return text, nil
		}
	}
	return "There is no help on " + shown(about) + "; help() lists what there is\n", nil
}
