package node

import (
	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// loadHTTP makes the modules http and https, which are one: a client over the same connections as fetch.
func (p *Process) loadHTTP(protocol string) module.Loader {
	return func(h module.Host) (goja.Value, error) {
		if p.http == nil {
			requests, err := p.Requests(h)
			if err != nil {
				return nil, err
			}
			both, err := p.writtenOver("http", func(native *goja.Object) {
				_ = native.Set("send", requests.ToObject(h.VM()).Get("send"))
				_ = native.Set("instead", Instead("http"))
			})(h)
			if err != nil {
				return nil, err
			}
			p.http = both.ToObject(h.VM())
		}
		return p.http.Get(protocol), nil
	}
}
