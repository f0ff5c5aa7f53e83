package web

import (
	"bytes"
	"context"
	_ "embed"
	"errors"
	"io"
	"maps"
	"net"
	"net/http"
	"net/url"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/dop251/goja"
	"golang.org/x/net/http/httpproxy"

	"mascript/runtime/module"
)

//go:embed js/fetch.js
var fetchSource string

// What fetch allows of others, as Node's does.
const (
	maxRedirects   = 20
	connectTimeout = 10 * time.Second
	headerTimeout  = 5 * time.Minute
	chunkSize      = 64 << 10
)

// transport is what all requests of one host go through. It is its own: nothing that the process sets on
// net/http's default reaches a script, or the other way round. What it keeps open closes with the run.
func (p *parts) transport(run context.Context) *http.Transport {
	if p.network == nil {
		proxy := proxyOf(p.Env)
		p.network = &http.Transport{
			Proxy:                 func(r *http.Request) (*url.URL, error) { return proxy(r.URL) },
			DialContext:           (&net.Dialer{Timeout: connectTimeout, KeepAlive: 30 * time.Second}).DialContext,
			ForceAttemptHTTP2:     true,
			TLSHandshakeTimeout:   connectTimeout,
			ResponseHeaderTimeout: headerTimeout,
			MaxIdleConnsPerHost:   16,
			IdleConnTimeout:       4 * time.Second,
			DisableCompression:    true, // decoded asks for it and undoes it, so that headers stay as they came
		}
	}
	if p.run != run { // at first, and after Ctrl-C
		p.run = run
		context.AfterFunc(run, p.network.CloseIdleConnections)
	}
	return p.network
}

// proxyOf reads HTTP_PROXY, HTTPS_PROXY and NO_PROXY; as in other programs the names in small letters count
// before those in capitals. Loopback addresses are never asked for through a proxy.
func proxyOf(environment []string) func(*url.URL) (*url.URL, error) {
	get := func(name string) string {
		for _, name := range []string{strings.ToLower(name), name} {
			for _, entry := range slices.Backward(environment) {
				if key, value, ok := strings.Cut(entry, "="); ok && key == name && value != "" {
					return value
				}
			}
		}
		return ""
	}
	config := httpproxy.Config{HTTPProxy: get("HTTP_PROXY"), HTTPSProxy: get("HTTPS_PROXY"), NoProxy: get("NO_PROXY")}
	return config.ProxyFunc()
}

// A request is what a script asked for, read before any work starts.
type request struct {
	method, redirect string
	url              *urlRecord
	headers          http.Header
	body             []byte
	hasBody          bool
}

// A reply is the beginning of the answer; its body is read as the script asks for it.
type reply struct {
	*http.Response
	url        *urlRecord
	redirected bool
	content    io.Reader // of the body, decoded
	body       *body
}

var (
	errRedirect         = errors.New("unexpected redirect")
	errTooManyRedirects = errors.New("redirect count exceeded")
)

// send does a request and follows redirects as far as they are to be followed.
func send(ctx context.Context, transport *http.Transport, r request) (*reply, error) {
	if r.url.scheme == "data" {
		return dataReply(r.url)
	}
	target := r.url
	for hops := 0; ; hops++ {
		if _, web := specialPort(target.scheme); !web || !strings.HasPrefix(target.scheme, "http") {
			return nil, errors.New("fetch() reads http: and https:, not " + target.scheme + ":")
		}
		response, err := roundTrip(ctx, transport, r, target)
		if err != nil {
			return nil, err
		}
		location := response.Header.Get("Location")
		if !isRedirect(response.StatusCode) || r.redirect == "manual" || location == "" && r.redirect != "error" {
			return &reply{Response: response, url: target, redirected: hops > 0, content: decoded(r.method, response)}, nil
		}
		_, _ = io.CopyN(io.Discard, response.Body, chunkSize) // so that the connection can be used again
		_ = response.Body.Close()
		if r.redirect == "error" {
			return nil, errRedirect
		}
		if hops == maxRedirects {
			return nil, errTooManyRedirects
		}
		next, ok := parseURL(location, target)
		if !ok {
			return nil, errors.New("the answer redirects to an invalid URL")
		}
		if next.username != "" || next.password != "" {
			return nil, errors.New("the answer redirects to a URL that includes credentials")
		}
		r.follow(response.StatusCode, target, next)
		target = next
	}
}

func isRedirect(status int) bool {
	return status == 301 || status == 302 || status == 303 || status == 307 || status == 308
}

// secretHeaders are those whose values let whoever has them act for the user: Huawei Cloud's beside those of the web.
func secretHeaders() []string {
	return []string{"authorization", "proxy-authorization", "cookie", "set-cookie", "x-auth-token", "x-subject-token", "x-security-token"}
}

// follow changes a request the way a redirect demands. What identifies the user stays with its origin.
func (r *request) follow(status int, from, to *urlRecord) {
	if (status == 301 || status == 302) && r.method == "POST" || status == 303 && r.method != "GET" && r.method != "HEAD" {
		r.method, r.body, r.hasBody = "GET", nil, false
		for name := range r.headers {
			if strings.HasPrefix(name, "Content-") {
				r.headers.Del(name)
			}
		}
	}
	if from.origin() != to.origin() {
		for _, name := range append(secretHeaders(), "host") {
			r.headers.Del(name)
		}
	}
}

func roundTrip(ctx context.Context, transport *http.Transport, r request, target *urlRecord) (*http.Response, error) {
	var body io.Reader
	if r.hasBody {
		body = bytes.NewReader(r.body)
	}
	made, err := http.NewRequestWithContext(ctx, r.method, "/", body)
	if err != nil {
		return nil, err
	}
	made.Header = r.headers.Clone()
	if err := aim(made, transport, target); err != nil {
		return nil, err
	}
	if host := made.Header.Get("Host"); host != "" {
		made.Host = host
	}
	for _, own := range []string{"Host", "Content-Length", "Connection", "Transfer-Encoding"} {
		made.Header.Del(own)
	}
	for name, value := range map[string]string{
		"Accept": "*/*", "Accept-Language": "*", "Accept-Encoding": "gzip, deflate", "User-Agent": "mascript",
	} {
		if _, given := made.Header[name]; !given {
			made.Header.Set(name, value)
		}
	}
	return transport.RoundTrip(made)
}

// aim sends a request to a URL, whose path goes byte by byte as it is.
func aim(made *http.Request, transport *http.Transport, target *urlRecord) error {
	made.URL = &url.URL{Scheme: target.scheme, Host: target.hostPort(), RawQuery: target.query}
	made.Host = made.URL.Host
	proxy, err := transport.Proxy(made)
	if err != nil {
		return err
	}
	setPath(made.URL, target.pathname(), proxy != nil && target.scheme == "http")
	return nil
}

// setPath makes net/http send a path byte by byte as it is. What net/url would write in another way ("|", a "%"
// that begins no escape) has to go as an opaque one. An opaque path that begins with two slashes would be taken
// for a host, so it goes with scheme and host before it, as to a proxy.
func setPath(to *url.URL, path string, proxied bool) {
	if plain, err := url.PathUnescape(path); err == nil {
		to.Path, to.RawPath = plain, path
		if to.EscapedPath() == path {
			return
		}
	}
	to.Path, to.RawPath, to.Opaque = "", "", path
	if proxied || strings.HasPrefix(path, "//") {
		to.Opaque = "//" + to.Host + path
	}
}

// fetchNative is what fetch.js is built on.
func fetchNative(h module.Host, p *parts, native *goja.Object) error {
	vm := h.VM()
	method := func(name string, f func(goja.FunctionCall) goja.Value) {
		_ = native.Set(name, module.Function(vm, name, 0, f))
	}
	method("send", func(call goja.FunctionCall) goja.Value { return p.exchange(h, call.Argument(0).ToObject(vm)) })
	method("concat", func(call goja.FunctionCall) goja.Value {
		var all []byte
		vm.ForOf(call.Argument(0), func(chunk goja.Value) bool {
			data, _ := module.Bytes(chunk)
			all = append(all, data...)
			return true
		})
		return newBytes(vm, all)
	})
	method("encode", func(call goja.FunctionCall) goja.Value {
		return newBytes(vm, []byte(call.Argument(0).String()))
	})
	method("decode", func(call goja.FunctionCall) goja.Value {
		data, _ := module.Bytes(call.Argument(0))
		units, _ := (&textDecoder{encoding: "utf-8"}).decode(data, false)
		return goja.StringFromUTF16(units)
	})
	method("boundary", func(goja.FunctionCall) goja.Value { return vm.ToValue("----formdata-mascript-" + boundary()) })
	method("multipart", func(call goja.FunctionCall) goja.Value {
		data, _ := module.Bytes(call.Argument(0))
		fields, err := readMultipart(data, call.Argument(1).String())
		if err != nil {
			module.Throw(vm, module.TypeError("formData(): the body is not multipart/form-data: "+err.Error()))
		}
		var all []any
		for _, field := range fields {
			all = append(all, vm.NewArray(field.name, newBytes(vm, field.data), field.file, field.filename, field.kind))
		}
		return vm.NewArray(all...)
	})
	_ = native.Set("secrets", vm.ToValue(secretHeaders()))
	return p.lend(h, native, "AbortController", "AbortSignal", "URL", "URLSearchParams")
}

// exchange starts a request. What it gives has done, a promise of the answer, and cancel. All errors carry
// the stack of the call.
func (p *parts) exchange(h module.Host, given *goja.Object) goja.Value {
	vm := h.VM()
	target, _ := parseURL(given.Get("url").String(), nil)
	r := request{
		method: given.Get("method").String(), redirect: given.Get("redirect").String(), url: target, headers: http.Header{},
	}
	vm.ForOf(given.Get("headers"), func(pair goja.Value) bool {
		both := pair.ToObject(vm)
		r.headers.Add(both.Get("0").String(), string(latin1(both.Get("1").String())))
		return true
	})
	if data, ok := module.Bytes(given.Get("body")); ok {
		r.body, r.hasBody = bytes.Clone(data), true
	}
	failed := module.NewError(vm, module.TypeError("fetch failed"))
	ctx, cancel := context.WithCancel(h.Context())
	transport := p.transport(h.Context())
	done := module.Promise(h,
		func(context.Context) (*reply, error) {
			answer, err := send(ctx, transport, r)
			if err != nil {
				cancel()
				return nil, err
			}
			answer.body = readAhead(ctx, cancel, answer.content, answer.Body)
			runtime.AddCleanup(answer, func(cancel context.CancelFunc) { cancel() }, cancel)
			return answer, nil
		},
		func(answer *reply) goja.Value { return p.answer(h, answer) },
		func(err error) goja.Value { return withCause(vm, failed, err) })
	return exchangeOf(vm, done, cancel)
}

// exchangeOf is a request that runs, as JavaScript: done is a promise of the answer, cancel the way out.
func exchangeOf(vm *goja.Runtime, done goja.Value, cancel func()) goja.Value {
	exchange := vm.NewObject()
	_ = exchange.Set("done", done)
	_ = exchange.Set("cancel", module.Function(vm, "cancel", 0, func(goja.FunctionCall) goja.Value {
		cancel()
		return goja.Undefined()
	}))
	return exchange
}

// answer is a reply as fetch.js takes it. read gives the next bytes of the body, undefined at its end.
func (p *parts) answer(h module.Host, answer *reply) goja.Value {
	vm := h.VM()
	object := vm.NewObject()
	set := func(name string, value any) { _ = object.Set(name, value) }
	set("status", answer.StatusCode)
	_, reason, _ := strings.Cut(answer.Status, " ")
	set("statusText", reason)
	address := *answer.url
	address.fragment, address.hasFragment = "", false
	set("url", address.href())
	set("redirected", answer.redirected)
	var headers []any
	for _, name := range slices.Sorted(maps.Keys(answer.Header)) { // in which order they came is not known any more
		for _, value := range answer.Header[name] {
			headers = append(headers, vm.NewArray(strings.ToLower(name), goja.StringFromUTF16(widened(value))))
		}
	}
	set("headers", vm.NewArray(headers...))
	set("read", module.Function(vm, "read", 0, func(goja.FunctionCall) goja.Value {
		terminated := module.NewError(vm, module.TypeError("terminated"))
		return module.Promise(h,
			func(context.Context) ([]byte, error) { return answer.body.next() },
			func(data []byte) goja.Value {
				if data == nil {
					return goja.Undefined()
				}
				return newBytes(vm, data)
			},
			func(err error) goja.Value { return withCause(vm, terminated, err) })
	}))
	return object
}

// latin1 turns a header's characters into the bytes that go over the wire, and widened turns them back.
func latin1(text string) []byte {
	data, ok := binary(text)
	if !ok {
		return []byte(text)
	}
	return data
}

func widened(value string) []uint16 {
	units := make([]uint16, len(value))
	for i := range len(value) {
		units[i] = uint16(value[i])
	}
	return units
}
