package runtime_test

import (
	"compress/gzip"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"mascript/runtime"
)

// servePlain answers what the client of http is tried on.
func servePlain(t *testing.T) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	mux.HandleFunc("/echo", func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			t.Error(err)
		}
		w.Header().Add("Set-Cookie", "a=1")
		w.Header().Add("Set-Cookie", "b=2")
		w.Header().Add("X-Many", "1")
		w.Header().Add("X-Many", "2")
		_, agent := r.Header["User-Agent"]
		_, _ = fmt.Fprintf(w, "%s %s %q %q %v %q", r.Method, r.RequestURI, body, r.Header.Get("X-Own"), agent, r.Header.Get("Authorization"))
	})
	mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/echo", http.StatusFound) })
	mux.HandleFunc("/gzip", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		packed := gzip.NewWriter(w)
		_, _ = io.WriteString(packed, "unpacked by the script")
		_ = packed.Close()
	})
	mux.HandleFunc("/cut", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", "100")
		_, _ = io.WriteString(w, "part")
		_ = http.NewResponseController(w).Flush()
		panic(http.ErrAbortHandler)
	})
	mux.HandleFunc("/hang", func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	mux.HandleFunc("/gone", func(w http.ResponseWriter, r *http.Request) { panic(http.ErrAbortHandler) })
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

// What Node 20 prints for the same script and the same server.
func TestHTTPClient(t *testing.T) {
	server := servePlain(t)
	got := run(t, script(`
		const http = require('http'), https = require('https'), zlib = require('zlib');
		const base = process.argv[2];
		const go = (name, path, options = {}, tune = (req) => req.end()) => new Promise((resolve) => {
			const log = [];
			const req = http.request(base + path, options);
			for (const event of ['abort', 'timeout', 'finish']) req.on(event, () => log.push(event));
			req.on('error', (e) => log.push('error ' + e.code + ' ' + e.message));
			req.on('response', (res) => {
				let text = '';
				log.push(res.statusCode + ' ' + res.statusMessage);
				res.setEncoding('utf8').on('data', (chunk) => { text += chunk; }).on('end', () => log.push('end ' + text + ' ' + res.complete));
				res.on('aborted', () => log.push('aborted')).on('error', (e) => log.push('res error ' + e.code + ' ' + e.message));
				tune(req, res, log);
			});
			req.on('close', () => setTimeout(() => { console.log(name, log.join(' | ')); resolve(); }, 20));
			tune(req, null, log);
		});
		const plain = (req, res) => { if (!res) req.end(); };
		(async () => {
			await go('get', '/echo?x=1', { headers: { 'X-Own': ['a', 'b'] }, auth: 'u:p' }, plain);
			await go('post', '/echo', { method: 'post' }, (req, res, log) => {
				if (!res) { req.write('one '); req.write(Buffer.from('two ')); req.end('three'); }
				else log.push(JSON.stringify([res.headers['set-cookie'], res.headers['x-many'], res.httpVersion]));
			});
			await go('moved', '/moved', { method: 'HEAD' }, plain);
			await go('cut', '/cut', {}, plain);
			await go('gone', '/gone', {}, plain);
			await go('timeout', '/hang', { timeout: 20 }, (req, res) => { if (!res) { req.end(); req.on('timeout', () => req.destroy()); } });
			await go('destroyed', '/hang', {}, (req, res) => { if (!res) { req.end(); setTimeout(() => req.destroy(new Error('mine')), 20); } });
			await go('aborted', '/hang', {}, (req, res) => { if (!res) { req.end(); setTimeout(() => req.abort(), 20); } });
			const controller = new AbortController();
			setTimeout(() => controller.abort(), 20);
			await go('signal', '/hang', { signal: controller.signal }, plain);
			await new Promise((resolve) => http.get(base + '/gzip', (res) => {
				console.log(res.headers['content-encoding']);
				res.pipe(zlib.createGunzip()).on('data', (data) => console.log(String(data))).on('end', resolve);
			}));
			for await (const chunk of await new Promise((resolve) => http.get(new URL(base + '/moved'), resolve))) console.log(String(chunk).includes('Found'));
			await new Promise((resolve) => http.get('http://127.0.0.1:1/').on('error', (e) => { console.log(e.code, e.syscall, e.address, e.port, e.message); resolve(); }));
			for (const f of [() => http.request('https://x'), () => http.request({ path: '/a b' }), () => http.request({ method: 'A B' }), () => http.request({ method: 5 }),
				() => http.request({ headers: { 'a b': 1 } }), () => http.request({ headers: { a: undefined } }), () => http.request({ headers: { a: '\n' } })]) {
				try { f(); } catch (e) { console.log(e.name, e.code, e.message); }
			}
			const req = http.request(base);
			req.on('error', () => {}).setHeader('A-b', '1');
			req.appendHeader('A-b', '2');
			console.log(req.getHeader('a-B'), req.getHeaderNames(), req.method, req.path, req.host, req.protocol);
			req.destroy();
			console.log(http.STATUS_CODES[418], http.METHODS.length, https.globalAgent.defaultPort);
		})();`), func(o *runtime.Options) { o.Args = []string{server.URL} })
	want := `get finish | 200 OK | end GET /echo?x=1 "" "a" false "Basic dTpw" true
post finish | 200 OK | [["a=1","b=2"],"1, 2","1.1"] | end POST /echo "one two three" "" false "" true
moved finish | 302 Found | end  true
cut finish | 200 OK | aborted | res error ECONNRESET aborted
gone finish | error ECONNRESET socket hang up
timeout finish | timeout | error ECONNRESET socket hang up
destroyed finish | error undefined mine
aborted finish | abort | error ECONNRESET socket hang up
signal finish | error ABORT_ERR The operation was aborted
gzip
unpacked by the script
true
ECONNREFUSED connect 127.0.0.1 1 connect ECONNREFUSED 127.0.0.1:1
TypeError ERR_INVALID_PROTOCOL Protocol "https:" not supported. Expected "http:"
TypeError ERR_UNESCAPED_CHARACTERS Request path contains unescaped characters
TypeError ERR_INVALID_HTTP_TOKEN Method must be a valid HTTP token ["A B"]
TypeError ERR_INVALID_ARG_TYPE The "options.method" property must be of type string. Received type number (5)
TypeError ERR_INVALID_HTTP_TOKEN Header name must be a valid HTTP token ["a b"]
TypeError ERR_HTTP_INVALID_HEADER_VALUE Invalid value "undefined" for header "a"
TypeError ERR_INVALID_CHAR Invalid character in header content ["a"]
[ '1', '2' ] [ 'host', 'a-b' ] GET / 127.0.0.1 http:
I'm a Teapot 35 443
`
	if diff := strings.Compare(got.stdout, want); diff != 0 || got.err != nil {
		t.Errorf("stdout\n%s\nwant\n%s\nend %s", got.stdout, want, describe(t, got.err))
	}
}

// What is not there says so, and what to do.
func TestHTTPRefuses(t *testing.T) {
	got := run(t, script(`
		const http = require('http'), https = require('https');
		class Tunnel extends http.Agent { createConnection() {} }
		for (const f of [() => http.createServer(), () => new https.Server(), () => http.get('http://x', { headers: { Upgrade: 'websocket' } }),
			() => http.request({ method: 'CONNECT' }), () => https.get('https://x', { rejectUnauthorized: false }), () => https.get('https://x', { agent: new https.Agent({ ca: 'x' }) }),
			() => http.get('http://x', { agent: new Tunnel() }), () => http.get({ socketPath: '/x' })]) {
			try { f(); console.log('NOT REFUSED', String(f)); } catch (e) { console.log(e.code === 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM' ? e.message : e); }
		}`))
	want := `http.createServer(): mascript has not got this; nothing serves requests here; node does
new https.Server(): mascript has not got this; nothing serves requests here; node does
http: header Upgrade: mascript has not got this; there are no WebSockets and no other protocols on a connection
http: method CONNECT: mascript has not got this; HTTP_PROXY and HTTPS_PROXY name proxies
https: option rejectUnauthorized: false: mascript has not got this; certificates are always verified; SSL_CERT_FILE names more that are trusted
http: option ca: mascript has not got this; requests go through the same connections as those of fetch()
http: an agent that makes its own connections: mascript has not got this; HTTP_PROXY and HTTPS_PROXY name proxies
http: option socketPath: mascript has not got this; requests go through the same connections as those of fetch()
`
	if got.stdout != want || got.err != nil {
		t.Errorf("stdout\n%s\nwant\n%s\nend %s", got.stdout, want, describe(t, got.err))
	}
}

// Requests of http go through the connections of fetch, and leave nothing on a signal that outlives them.
func TestHTTPSharesConnections(t *testing.T) {
	server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { _, _ = io.WriteString(w, "ok") }))
	var connections atomic.Int32
	server.Config.ConnState = func(_ net.Conn, state http.ConnState) {
		if state == http.StateNew {
			connections.Add(1)
		}
	}
	server.Start()
	t.Cleanup(server.Close)
	got := run(t, script(`
		const http = require('http'), { signal } = new AbortController(), listeners = new Set();
		const { addEventListener: add, removeEventListener: remove } = signal;
		signal.addEventListener = function (type, f, options) { listeners.add(f); add.call(this, type, f, options); };
		signal.removeEventListener = function (type, f) { listeners.delete(f); remove.call(this, type, f); };
		(async () => {
			console.log(await (await fetch(process.argv[2])).text());
			for (let i = 0; i < 3; i++) await new Promise((resolve) => http.get(process.argv[2], { signal }, (res) => res.resume()).on('close', resolve));
			console.log(listeners.size);
		})();`), func(o *runtime.Options) { o.Args = []string{server.URL} })
	if got.stdout != "ok\n0\n" || got.err != nil || connections.Load() != 1 {
		t.Errorf("stdout %q, %d connections, end %s", got.stdout, connections.Load(), describe(t, got.err))
	}
}
