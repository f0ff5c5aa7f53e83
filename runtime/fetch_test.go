package runtime_test

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	goruntime "runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"mascript/runtime"
)

// A webServer answers what fetch is tried on. gone gets a value when the client of /hang has left.
type webServer struct {
	*httptest.Server
	reached, gone chan struct{}
}

func serveWeb(t *testing.T) webServer {
	t.Helper()
	s := webServer{reached: make(chan struct{}, 10), gone: make(chan struct{}, 10)}
	mux := http.NewServeMux()
	mux.HandleFunc("/echo", func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			t.Error(err)
		}
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(map[string]string{
			"method": r.Method, "query": r.URL.RawQuery, "type": r.Header.Get("Content-Type"),
			"auth": r.Header.Get("Authorization"), "body": string(body),
		})
	})
	mux.HandleFunc("/got/", func(w http.ResponseWriter, r *http.Request) {
		_ = json.NewEncoder(w).Encode(map[string]any{"target": r.RequestURI, "token": r.Header.Get("X-Auth-Token"), "cookie": r.Header.Get("Cookie")})
	})
	mux.HandleFunc("/to", func(w http.ResponseWriter, r *http.Request) {
		var status int
		_, _ = fmt.Sscan(r.URL.Query().Get("status"), &status)
		w.Header().Set("Location", r.URL.Query().Get("location"))
		w.WriteHeader(status)
	})
	mux.HandleFunc("/gzip", func(w http.ResponseWriter, r *http.Request) {
		if !strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
			t.Error("gzip was not asked for")
		}
		w.Header().Set("Content-Encoding", "gzip")
		packed := gzip.NewWriter(w)
		_, _ = io.WriteString(packed, "unpacked")
		_ = packed.Close()
	})
	mux.HandleFunc("/big", func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.WriteString(w, strings.Repeat("0123456789", 1<<19))
	})
	mux.HandleFunc("/hang", func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.WriteString(w, "first")
		_ = http.NewResponseController(w).Flush()
		s.reached <- struct{}{}
		<-r.Context().Done()
		s.gone <- struct{}{}
	})
	mux.HandleFunc("/silent", func(w http.ResponseWriter, r *http.Request) {
		s.reached <- struct{}{}
		<-r.Context().Done()
		s.gone <- struct{}{}
	})
	mux.HandleFunc("/cut", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", "100")
		_, _ = io.WriteString(w, "few")
		_ = http.NewResponseController(w).Flush()
		panic(http.ErrAbortHandler)
	})
	s.Server = httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

func (s webServer) env(o *runtime.Options) { o.Args = []string{s.URL} }

const fetchPrelude = `
	const base = process.argv[2];
	const fails = async (work) => {
		try { await work(); print('worked') }
		catch (e) { print(e.name, e.message, e.cause === undefined ? '' : e.cause.code ?? e.cause.message) }
	};`

func TestFetch(t *testing.T) {
	server := serveWeb(t)
	for _, test := range []struct{ name, script, want string }{
		{"JSON there and back", `
			const r = await fetch(base + '/echo?a=1#b', {method: 'post', body: JSON.stringify({x: 1}), headers: {'Content-Type': 'application/json'}});
			print(r.status, r.ok, r.statusText, r.redirected, r.type, r.url === base + '/echo?a=1', r.headers.get('content-type'));
			print(await r.json(), r.bodyUsed); await fails(() => r.text())`,
			`200 true OK false basic true application/json
{
  auth: '',
  body: '{"x":1}',
  method: 'POST',
  query: 'a=1',
  type: 'application/json'
} true
TypeError Body is unusable: Body has already been read ` + "\n"},
		{"a body names its type", `
			for (const body of ['s', new URLSearchParams({a: 'b c'}), new Blob(['b'], {type: 'x/y'}), new Uint8Array([65])]) {
				const got = await (await fetch(base + '/echo', {method: 'PUT', body})).json(); print(got.type, got.body)
			}`, "text/plain;charset=UTF-8 s\napplication/x-www-form-urlencoded;charset=UTF-8 a=b+c\nx/y b\n A\n"},
		{"a body in pieces", `
			let n = 0;
			const body = {[Symbol.asyncIterator]: () => ({next: async () => n++ < 3 ? {value: 'piece ' + n + ';', done: false} : {done: true}})};
			print((await (await fetch(base + '/echo', {method: 'POST', body})).json()).body)`, "piece 1;piece 2;piece 3;\n"},
		{"a form there and back", `
			const form = new FormData(); form.append('a', 'x'); form.append('f', new Blob(['inside'], {type: 'm/n'}), 'q"uote.txt');
			const got = await (await fetch(base + '/echo', {method: 'POST', body: form})).json();
			const back = await new Response(got.body, {headers: {'content-type': got.type}}).formData();
			print(back.get('a'), back.get('f').name, back.get('f').type, await back.get('f').text())`, "x q\"uote.txt m/n inside\n"},
		{"redirects that keep the request, and that do not", `
			for (const status of [301, 302, 303, 307, 308]) {
				const r = await fetch(base + '/to?status=' + status + '&location=/echo', {method: 'POST', body: 'p', headers: {authorization: 'key'}});
				const got = await r.json(); print(status, r.redirected, r.url === base + '/echo', got.method, got.body, got.auth)
			}`, `301 true true GET  key
302 true true GET  key
303 true true GET  key
307 true true POST p key
308 true true POST p key
`},
		{"a redirect to another origin loses the credentials", `
			const r = await fetch(base + '/to?status=302&location=' + encodeURIComponent(base.replace('127.0.0.1', 'localhost') + '/echo'), {headers: {authorization: 'key'}});
			print(r.redirected, JSON.stringify((await r.json()).auth))`, "true \"\"\n"},
		{"a redirect to another origin loses the tokens", `
			const r = await fetch(base + '/to?status=307&location=' + encodeURIComponent(base.replace('127.0.0.1', 'localhost') + '/got/'),
				{headers: {'X-Auth-Token': 't', cookie: 'c'}}); print(await r.json())`, "{ cookie: '', target: '/got/', token: '' }\n"},
		{"a redirect with a password", `
			await fails(() => fetch(base + '/to?status=302&location=' + encodeURIComponent(base.replace('//', '//user:pass@') + '/got/')))`,
			"TypeError fetch failed the answer redirects to a URL that includes credentials\n"},
		{"paths go as they are", `
			for (const path of ['/got/a%2Fb|c', '/got/a^b', '/got/a%2fb', '/got/a b', '/got/?', '/got/?a=%2F|^%zz'])
				print((await (await fetch(base + path)).json()).target)`,
			"/got/a%2Fb|c\n/got/a^b\n/got/a%2fb\n/got/a%20b\n/got/\n/got/?a=%2F|^%zz\n"},
		{"the order of headers", `
			print(require('node:util').inspect((await fetch(base + '/got/')).headers).match(/[a-z-]+(?='?: )/g).join())`, "content-length,content-type,date\n"},
		{"secrets in what is shown", `
			print(new Headers({Authorization: 'Bearer SECRET', 'x-auth-token': 'SECRET', a: 'b'}), new Request('http://x/', {headers: {cookie: 'SECRET'}}).headers);
			const r = new Response(null, {headers: [['Set-Cookie', 'SECRET']]}); print(r.headers.get('set-cookie'), r.headers);
			const u = new URL('http://user:SECRET@h/'); print(/SECRET/.test(require('node:util').inspect(u)), u.href, u.password)`,
			"Headers { Authorization: '***', 'x-auth-token': '***', a: 'b' } Headers { cookie: '***' }\nSECRET Headers { 'Set-Cookie': '***' }\n" +
				"false http://user:SECRET@h/ SECRET\n"},
		{"data: URLs", `
			for (const url of ['data:text/plain;charset=utf-8,a%20b#c', 'data:;base64,aGk=', 'data:a/b;c="d";e=f ;base64,aGk', 'data:,']) {
				const r = await fetch(url); print(r.status, r.url, r.headers.get('content-type'), JSON.stringify(await r.text()))
			}
			await fails(() => fetch('data:x')); await fails(() => fetch('data:;base64,%'))`,
			`200 data:text/plain;charset=utf-8,a%20b text/plain;charset=utf-8 "a b"
200 data:;base64,aGk= text/plain;charset=US-ASCII "hi"
200 data:a/b;c="d";e=f ;base64,aGk a/b;e=f "hi"
200 data:, text/plain;charset=US-ASCII ""
TypeError fetch failed the data: URL is not data:[type][;base64],data
TypeError fetch failed the data: URL is not data:[type][;base64],data
`},
		{"redirects that are not followed", `
			const r = await fetch(base + '/to?status=302&location=/echo', {redirect: 'manual'}); print(r.status, r.headers.get('location'), r.redirected);
			await fails(() => fetch(base + '/to?status=302&location=/echo', {redirect: 'error'}));
			await fails(() => fetch(base + '/to?status=302&location=' + encodeURIComponent('/to?status=302&location=ftp://x/')))`,
			"302 /echo false\nTypeError fetch failed unexpected redirect\nTypeError fetch failed fetch() reads http: and https:, not ftp:\n"},
		{"packed", `const r = await fetch(base + '/gzip'); print(await r.text(), r.headers.get('content-encoding'))`, "unpacked gzip\n"},
		{"big, whole and in chunks", `
			print((await (await fetch(base + '/big')).arrayBuffer()).byteLength);
			const r = await fetch(base + '/big'); let n = 0, chunks = 0;
			const it = r.body[Symbol.asyncIterator]();
			for (let step = await it.next(); !step.done; step = await it.next()) { n += step.value.length; chunks++ }
			print(n, chunks > 1, r.bodyUsed)`, "5242880\n5242880 true true\n"},
		{"two readers of one body", `
			const r = await fetch(base + '/big'), c = r.clone();
			const [a, b] = await Promise.all([r.text(), c.text()]); print(a === b, a.length)`, "true 5242880\n"},
		{"aborted while it waits", `
			const c = new AbortController(); setTimeout(() => c.abort(), 1); await fails(() => fetch(base + '/silent', {signal: c.signal}));
			await fails(() => fetch(base + '/silent', {signal: AbortSignal.timeout(1)}));
			await fails(() => fetch(base + '/silent', {signal: AbortSignal.abort(new Error('before'))}))`,
			"AbortError This operation was aborted \nTimeoutError The operation was aborted due to timeout \nError before \n"},
		{"aborted in its body", `
			const c = new AbortController(), r = await fetch(base + '/hang', {signal: c.signal}), reader = r.body.getReader();
			print(new TextDecoder().decode((await reader.read()).value)); setTimeout(() => c.abort(), 1);
			await fails(() => reader.read()); await fails(() => reader.read())`,
			"first\nAbortError This operation was aborted \nAbortError This operation was aborted \n"},
		{"left in its body", `const r = await fetch(base + '/hang'); print((await r.body.getReader().read()).value.length)`, "5\n"},
		{"cut off", `await fails(async () => (await fetch(base + '/cut')).text())`, "TypeError terminated UND_ERR_SOCKET\n"},
		{"used wrongly", `
			await fails(() => fetch()); await fails(() => fetch('/x')); await fails(() => fetch('http://u:pass@x/'));
			await fails(() => fetch(base, {body: 'b'})); await fails(() => fetch(base, {headers: {'a b': 1}})); await fails(() => fetch('file:///x'))`,
			`TypeError fetch() needs an argument, got 0 ` + `
TypeError Failed to parse URL from /x ERR_INVALID_URL
TypeError Request cannot be constructed from a URL that includes credentials; send them in a header Authorization ` + `
TypeError Request with GET/HEAD method cannot have body. ` + `
TypeError Headers.append(): 'a b' is an invalid header name. ` + `
TypeError fetch failed fetch() reads http: and https:, not file:
`},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := run(t, script(fetchPrelude+"(async () => {"+test.script+"\n})()"), server.env)
			if got.stdout != test.want || got.err != nil {
				t.Errorf("stdout\n%s\nwant\n%s\nend %s", got.stdout, test.want, describe(t, got.err))
			}
		})
	}
}

// A connection that fails says where to, and an error that nobody catches points at the caller.
func TestFetchRefused(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := listener.Addr().String()
	_ = listener.Close()
	got := run(t, script("async function load() {\n  return await fetch(process.argv[2])\n}\nload()"), func(o *runtime.Options) {
		o.Args = []string{"http://" + address + "/"}
	})
	text := rendered(t, got.err)
	_, port, _ := net.SplitHostPort(address)
	for _, want := range []string{
		"main.js:2:", "TypeError: fetch failed", "connect ECONNREFUSED " + address, "code: 'ECONNREFUSED'", "address: '127.0.0.1'", "port: " + port,
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the error does not say %q:\n%s", want, text)
		}
	}
}

// Ctrl-C and a time limit end a request at once, and its connection with it.
func TestFetchEnds(t *testing.T) {
	server := serveWeb(t)
	wait := func(t *testing.T, c chan struct{}) {
		t.Helper()
		select {
		case <-c:
		case <-time.After(longest):
			t.Fatal("the server saw nothing of it")
		}
	}
	for _, path := range []string{"/silent", "/hang"} {
		t.Run("Ctrl-C"+path, func(t *testing.T) {
			s := begin(t, `(async () => {
				try { print(await (await fetch(process.argv[2] + '`+path+`')).text()) }
				catch (e) { print(e instanceof KeyboardInterrupt) }
			})()`, server.env)
			wait(t, server.reached)
			s.host.Interrupt()
			s.ends(t, runtime.ErrInterrupted, "true\n")
			wait(t, server.gone)
		})
		t.Run("stopped"+path, func(t *testing.T) {
			// The engine may hold on to the last object that it worked with, so the script has to go on.
			s := begin(t, `fetch(process.argv[2] + '`+path+`').then(r => r.text()).catch(() => print('caught'))`, server.env)
			wait(t, server.reached)
			s.host.Stop(io.ErrNoProgress)
			s.ends(t, io.ErrNoProgress, "")
			wait(t, server.gone)
		})
	}
}

// Answers that nobody reads keep no connection: short ones end by themselves, others when nothing refers to them.
func TestFetchUnread(t *testing.T) {
	server := serveWeb(t)
	var opened atomic.Int32
	server.Config.ConnState = func(_ net.Conn, state http.ConnState) {
		if state == http.StateNew {
			opened.Add(1)
		}
	}
	got := run(t, script(fetchPrelude+`(async () => {
		for (let i = 0; i < 100; i++) await fetch(base + '/got/');
	})()`), server.env)
	if n := opened.Load(); n > 50 || got.err != nil {
		t.Errorf("100 requests opened %d connections and ended with %v", n, got.err)
	}
	// The engine may hold on to the last object that it worked with, so the script has to go on.
	s := begin(t, `fetch(process.argv[2] + '/hang').then((r) => print(r.status)); const deep = (n) => n && deep(n - 1); setInterval(() => { deep(50); fetch('data:,').then((r) => r.text()).then(() => {}) }, 1)`, server.env)
	defer s.host.Stop(io.ErrNoProgress)
	<-server.reached
	for end := time.After(longest); ; {
		goruntime.GC()
		select {
		case <-server.gone:
			return
		case <-end:
			t.Fatal("the connection of an answer that is garbage stays open")
		case <-time.After(time.Millisecond):
		}
	}
}

// The proxy is the one of the environment handed down, not the process's own.
func TestFetchProxy(t *testing.T) {
	var asked atomic.Int32
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked.Add(1)
		_, _ = io.WriteString(w, "through the proxy to "+r.RequestURI)
	}))
	defer proxy.Close()
	got := run(t, script(fetchPrelude+`(async () => {
		for (const path of ['x', 'a%2Fb|c', '/x|y']) print(await (await fetch('http://far.invalid/' + path)).text());
	})()`), func(o *runtime.Options) { o.Env = []string{"HTTP_PROXY=" + proxy.URL} })
	want := ""
	for _, path := range []string{"x", "a%2Fb|c", "/x|y"} {
		want += "through the proxy to http://far.invalid/" + path + "\n"
	}
	if got.stdout != want || got.err != nil || asked.Load() != 3 {
		t.Errorf("printed %q, ended with %v; the proxy was asked %d times", got.stdout, got.err, asked.Load())
	}
}
