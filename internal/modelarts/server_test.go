package modelarts

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"
)

// recorded is one answer of a server: written from the shapes of the service's reference.
type recorded struct {
	status int
	header map[string]string
	body   string
	cut    bool // the connection breaks before the body is whole
	lost   bool // the connection breaks before the answer
}

// script is a server that gives recorded answers in turn, the last one again and again, and keeps
// what it was asked.
type script struct {
	t       *testing.T
	answers []recorded

	mu    sync.Mutex
	asked []asked
}

type asked struct {
	line   string // method and URL
	body   string
	header http.Header
}

func (s *script) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		s.t.Error(err)
	}
	s.mu.Lock()
	answer := s.answers[min(len(s.asked), len(s.answers)-1)]
	s.asked = append(s.asked, asked{r.Method + " " + r.URL.RequestURI(), string(body), r.Header})
	s.mu.Unlock()
	if answer.lost {
		panic(http.ErrAbortHandler)
	}
	for name, value := range answer.header {
		w.Header().Set(name, value)
	}
	if answer.cut {
		w.Header().Set("Content-Length", "1000")
	}
	w.WriteHeader(answer.status)
	io.WriteString(w, answer.body)
	if answer.cut {
		w.(http.Flusher).Flush()
		panic(http.ErrAbortHandler)
	}
}

func (s *script) requests() []asked {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.asked
}

// serve starts a server with recorded answers and a client of it that repeats and polls fast.
func serve(t *testing.T, answers ...recorded) (*Client, *script) {
	t.Helper()
	s := &script{t: t, answers: answers}
	return hasty(serveHandler(t, s)), s
}

func serveHandler(t *testing.T, handler http.Handler) *Client {
	t.Helper()
	server := httptest.NewServer(handler)
	transport := &http.Transport{}
	t.Cleanup(func() {
		transport.CloseIdleConnections()
		server.Close()
	})
	return New(Options{Endpoint: server.URL, ProjectID: "p0", Transport: transport, PollInterval: 2 * time.Millisecond})
}

func hasty(c *Client) *Client {
	for _, p := range []*pace{&c.usual, &c.patient} {
		p.first, p.longest = time.Millisecond, 2*time.Millisecond
	}
	return c
}

// carrier is a transport without a network, for tests on a clock of their own (testing/synctest).
type carrier func(*http.Request) (*http.Response, error)

func (c carrier) RoundTrip(r *http.Request) (*http.Response, error) { return c(r) }

// response makes the recorded answer one of a carrier.
func (r recorded) response() *http.Response {
	header := http.Header{}
	for name, value := range r.header {
		header.Set(name, value)
	}
	return &http.Response{StatusCode: r.status, Header: header, Body: io.NopCloser(strings.NewReader(r.body))}
}

func ok(body string) recorded { return recorded{status: http.StatusOK, body: body} }

func status(code int) recorded {
	return recorded{status: code, body: `{"error_code": "ModelArts.0010", "error_msg": "busy"}`}
}

func wantWords(t *testing.T, err error, words ...string) {
	t.Helper()
	if err == nil {
		t.Errorf("no error, want one about %q", words)
		return
	}
	for _, word := range words {
		if !strings.Contains(err.Error(), word) {
			t.Errorf("error %q does not say %q", err, word)
		}
	}
}

func wantAsked(t *testing.T, s *script, lines ...string) {
	t.Helper()
	got := s.requests()
	if len(got) != len(lines) {
		t.Fatalf("%d requests, want %d: %v", len(got), len(lines), got)
	}
	for i, line := range lines {
		if got[i].line != line {
			t.Errorf("request %d is %s, want %s", i, got[i].line, line)
		}
	}
}
