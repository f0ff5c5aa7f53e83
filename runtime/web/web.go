// Package web holds the globals that scripts know from browsers and from Node: URL, fetch, AbortController,
// TextEncoder and their like. Each is made when a script first reads it. It also adds what the language has
// and the engine has not, see Extend.
//
// What is here behaves as the standards say. It knows neither the command line nor Node's modules.
package web

import (
	"context"
	_ "embed"
	"errors"
	"net/http"
	"slices"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// Settings are the outside world as these globals see it.
type Settings struct {
	Env []string // NAME=value; HTTP_PROXY, HTTPS_PROXY and NO_PROXY are for fetch
}

//go:embed js/events.js
var eventsSource string

//go:embed js/weak.js
var weakSource string

// New makes what one host has: the loaders of its globals by their names, and what a client of HTTP is built on,
// see requests, over the same connections as fetch.
func New(settings Settings) (globals map[string]module.Loader, requests module.Loader) {
	p := &parts{Settings: settings, loaded: map[string]*goja.Object{}}
	return p.globals(), p.requests
}

func (p *parts) globals() map[string]module.Loader {
	globals := map[string]module.Loader{}
	p.list = []*part{
		{"events", eventsSource, nil, []string{"DOMException", "Event", "CustomEvent", "EventTarget", "AbortSignal", "AbortController"}},
		{"encoding", encodingSource, encodingNative, []string{"TextEncoder", "TextDecoder", "atob", "btoa"}},
		{"clone", cloneSource, cloneNative, []string{"structuredClone"}},
		{"fetch", fetchSource, fetchNative, []string{"fetch", "Headers", "Request", "Response", "Blob", "File", "FormData"}},
		{"intl", intlSource, intlPartNative, []string{"Intl"}},
		{"url", urlSource, urlNative, []string{"URL", "URLSearchParams"}},
		{"weak", weakSource, nil, []string{"WeakRef", "FinalizationRegistry"}},
	}
	for _, part := range p.list {
		for _, name := range part.globals {
			globals[name] = func(h module.Host) (goja.Value, error) {
				exports, err := p.load(h, part)
				if err != nil {
					return nil, err
				}
				return exports.Get(name), nil
			}
		}
	}
	return globals
}

// A part is a script that makes several globals which belong together.
type part struct {
	name, source string
	native       func(h module.Host, p *parts, native *goja.Object) error // what it is built on, beside shown; nil for nothing
	globals      []string
}

// parts are those that one host has loaded.
type parts struct {
	Settings
	list   []*part
	loaded map[string]*goja.Object

	network *http.Transport // see transport
	run     context.Context // at whose end its idle connections close
}

func (p *parts) load(h module.Host, part *part) (*goja.Object, error) {
	if exports := p.loaded[part.name]; exports != nil {
		return exports, nil
	}
	vm := h.VM()
	native := vm.NewObject()
	_ = native.Set("shown", module.Function(vm, "shown", 1, func(call goja.FunctionCall) goja.Value {
		return vm.ToValue(shown(vm, call.Argument(0)))
	}))
	if part.native != nil {
		if err := part.native(h, p, native); err != nil {
			return nil, err
		}
	}
	value, err := module.Script(h, part.source, native)
	if err != nil {
		return nil, err
	}
	exports, ok := value.(*goja.Object)
	if !ok {
		return nil, errors.New("a part of mascript exports no object: " + part.name)
	}
	p.loaded[part.name] = exports
	return exports, nil
}

// lend gives a part the globals of others, as they are whatever the script made of the global names. Each is
// made when the part first reads it.
func (p *parts) lend(h module.Host, native *goja.Object, names ...string) error {
	vm := h.VM()
	for _, part := range p.list {
		for _, name := range part.globals {
			if !slices.Contains(names, name) {
				continue
			}
			get := module.Function(vm, name, 0, func(goja.FunctionCall) goja.Value {
				exports, err := p.load(h, part)
				if err != nil {
					module.Throw(vm, err)
				}
				return exports.Get(name)
			})
			if err := native.DefineAccessorProperty(name, get, nil, goja.FLAG_FALSE, goja.FLAG_TRUE); err != nil {
				return err
			}
		}
	}
	return nil
}
