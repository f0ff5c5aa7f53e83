package web

import (
	"bytes"
	"context"
	"errors"
	"io"
	"maps"
	"net/http"
	"net/textproto"
	"slices"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// requests is what a client of HTTP is built on that decides about headers, redirects and encodings itself, as Node's
// http does. What it loads has send(request), which takes {method, url, headers, body} and gives {done, cancel}: a
// promise of the answer, and the way out.
func (p *parts) requests(h module.Host) (goja.Value, error) {
	vm := h.VM()
	exports := vm.NewObject()
	_ = exports.Set("send", module.Function(vm, "send", 1, func(call goja.FunctionCall) goja.Value {
		return p.plainExchange(h, call.Argument(0).ToObject(vm))
	}))
	return exports, nil
}

func (p *parts) plainExchange(h module.Host, given *goja.Object) goja.Value {
	vm := h.VM()
	ctx, cancel := context.WithCancel(h.Context())
	transport := p.transport(h.Context())
	made, err := plainRequest(ctx, vm, transport, given)
	if err != nil {
		cancel()
	}
	failed := module.NewError(vm, &module.Error{Class: "Error"}) // here, so that its stack names the caller
	failure := func(err error) goja.Value { return plainFailure(vm, failed, err) }
	done := module.Promise(h,
		func(context.Context) (*http.Response, error) {
			if err != nil {
				return nil, err
			}
			answer, err := transport.RoundTrip(made)
			if err != nil {
				cancel()
			}
			return answer, err
		},
		func(answer *http.Response) goja.Value {
			return plainAnswer(h, answer, readAhead(ctx, cancel, answer.Body, answer.Body), failure)
		}, failure)
	return exchangeOf(vm, done, cancel)
}

// plainRequest has the headers that the script gave and no other.
func plainRequest(ctx context.Context, vm *goja.Runtime, transport *http.Transport, given *goja.Object) (*http.Request, error) {
	var body io.Reader
	if data, ok := module.Bytes(given.Get("body")); ok && len(data) > 0 {
		body = bytes.NewReader(bytes.Clone(data))
	}
	target, ok := parseURL(given.Get("url").String(), nil)
	if !ok {
		return nil, errors.New("the URL is invalid")
	}
	made, err := http.NewRequestWithContext(ctx, given.Get("method").String(), "/", body)
	if err != nil {
		return nil, err
	}
	if err := aim(made, transport, target); err != nil {
		return nil, err
	}
	made.Header = http.Header{"User-Agent": nil}
	vm.ForOf(given.Get("headers"), func(pair goja.Value) bool {
		both := pair.ToObject(vm)
		name, value := both.Get("0").String(), string(latin1(both.Get("1").String()))
		switch textproto.CanonicalMIMEHeaderKey(name) {
		case "Host":
			made.Host = value
		case "Content-Length", "Connection", "Transfer-Encoding": // the transport's own
			made.Close = made.Close || strings.EqualFold(name, "connection") && strings.EqualFold(value, "close")
		default:
			made.Header.Add(name, value)
		}
		return true
	})
	return made, nil
}

// plainFailure is a failed connection as Node's sockets tell it.
func plainFailure(vm *goja.Runtime, failed *goja.Object, err error) goja.Value {
	if errors.Is(err, module.ErrInterrupt) {
		return module.NewError(vm, err)
	}
	message, properties := cause(err)
	if message == "other side closed" || errors.Is(err, context.Canceled) {
		message, properties = "socket hang up", []property{{"code", "ECONNRESET"}}
	}
	module.Hidden(failed, "message", vm.ToValue(message))
	for _, property := range properties {
		_ = failed.Set(property.name, property.value)
	}
	return failed
}

// plainAnswer has the headers as they came, but sorted by their names. read gives the next bytes of the body as they
// came, undefined at their end.
func plainAnswer(h module.Host, answer *http.Response, content *body, failure func(error) goja.Value) goja.Value {
	vm := h.VM()
	object := vm.NewObject()
	_ = object.Set("status", answer.StatusCode)
	_, reason, _ := strings.Cut(answer.Status, " ")
	if reason == "" {
		reason = http.StatusText(answer.StatusCode)
	}
	_ = object.Set("statusText", reason)
	var headers []any
	for _, name := range slices.Sorted(maps.Keys(answer.Header)) {
		for _, value := range answer.Header[name] {
			headers = append(headers, name, goja.StringFromUTF16(widened(value)))
		}
	}
	if answer.ContentLength >= 0 && answer.Header.Get("Content-Length") == "" && len(answer.TransferEncoding) > 0 {
		headers = append(headers, "Transfer-Encoding", strings.Join(answer.TransferEncoding, ", "))
	}
	_ = object.Set("headers", vm.NewArray(headers...))
	_ = object.Set("read", module.Function(vm, "read", 0, func(goja.FunctionCall) goja.Value {
		return module.Promise(h,
			func(context.Context) ([]byte, error) { return content.next() },
			func(data []byte) goja.Value {
				if data == nil {
					return goja.Undefined()
				}
				return newBytes(vm, data)
			}, failure)
	}))
	return object
}
