package bindings

import (
	"io"
	"strings"

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
	help := module.Function(vm, "help", 1, func(call goja.FunctionCall) goja.Value {
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
	})
	// Who types help and no call sees what help() prints, as in other shells.
	shown := module.Function(vm, "inspect", 0, func(goja.FunctionCall) goja.Value {
		text, _ := reference.Help("")
		return vm.ToValue(strings.TrimSuffix(text, "\n"))
	})
	(&world{vm: vm}).showBy(help, shown)
	return help, nil
}

// HelpOn is what there is to know about a value: the page of help on what is of the SDK, or a global of the host's, and
// then of is true. On all else it is what a person asks for first: what kind of value it is, how a function is called,
// what a class has, what is in an object. It is called on the loop.
func (s *Set) HelpOn(host module.Host, value goja.Value) (text string, of bool) {
	if object, ok := value.(*goja.Object); ok {
		topic := ""
		host.VM().Try(func() { topic, _ = s.topicOf(host, object) }) // a proxy may refuse everything
		if topic != "" {
			text, _ := reference.Help(topic)
			return text, true
		}
	}
	return described(host, value), false
}

func (s *Set) helpOn(host module.Host, about goja.Value) (string, error) {
	if name, ok := about.(goja.String); ok {
		text, _ := reference.Help(name.String())
		return text, nil
	}
	if object, ok := about.(*goja.Object); ok {
		topic, err := s.topicOf(host, object)
		if err != nil {
			return "", err
		}
		if topic != "" {
			text, _ := reference.Help(topic)
			return text, nil
		}
	}
	return "There is no help on " + shown(about) + "; help() lists what there is\n", nil
}

// topicOf names the page on an object: a global of the host's, or what it is of the SDK. It is empty for anything else.
func (s *Set) topicOf(host module.Host, object *goja.Object) (string, error) {
	for _, name := range reference.Globals() {
		if global, ok := host.VM().GlobalObject().Get(name).(*goja.Object); ok && global.SameAs(object) {
			return name, nil
		}
	}
	w, err := s.world(host)
	if err != nil {
		return "", err
	}
	return w.topicOf(object), nil
}
