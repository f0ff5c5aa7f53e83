//go:build linux || darwin

package platform

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	_ "github.com/ncruces/go-sqlite3/driver"

	"mascript/internal/platform/engine/enginetest"
)

// patience is how long a test waits for something that must happen.
const patience = 30 * time.Second

// service is an embedded platform under test, as a client sees it.
type service struct {
	*testing.T
	platform *Platform
	client   *http.Client
	base     string
	storage  string
	home     string
	served   chan string // the path of each request whose handler has returned
	warnings *buffer
}

// buffer is a writer that may be written and read at once.
type buffer struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (b *buffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.text.Write(p)
}

func (b *buffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.text.String()
}

// eachWay runs a test over a real listener and through the in-process door.
func eachWay(t *testing.T, test func(*testing.T, *service)) {
	t.Run("listener", func(t *testing.T) { test(t, serve(t)) })
	t.Run("door", func(t *testing.T) {
		s := newService(t)
		door := NewDoor(s.handler())
		t.Cleanup(func() { door.Close() })
		s.base, s.client.Transport = "http://embedded", door
		test(t, s)
	})
}

// serve starts a platform on a listener. Two slots, a code folder and data are there.
func serve(t *testing.T) *service {
	t.Helper()
	s := newService(t)
	server := httptest.NewServer(s.handler())
	t.Cleanup(func() { server.CloseClientConnections(); server.Close() })
	s.base, s.client.Transport = server.URL, server.Client().Transport
	return s
}

func newService(t *testing.T) *service {
	t.Helper()
	dir := t.TempDir()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	hidden := filepath.Join(dir, "hidden")
	if err := enginetest.Hide(hidden); err != nil {
		t.Fatal(err)
	}
	s := &service{T: t, home: filepath.Join(dir, "home"), storage: filepath.Join(dir, "storage"), served: make(chan string, 1000), warnings: &buffer{}}
	s.platform = New(Options{
		Home: s.home, Storage: s.storage, Executable: program, Env: []string{"PATH=" + hidden + ":" + os.Getenv("PATH")}, Warnings: s.warnings,
	})
	s.client = &http.Client{
		Timeout:       patience,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	t.Cleanup(s.end)
	s.put("bucket/src/boot.sh", puppet)
	s.put("bucket/data/digits.csv", "1,2,3\n")
	return s
}

// handler is the platform's, with a note of each request that it has done with.
func (s *service) handler() http.Handler {
	inner := s.platform.Handler()
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			select {
			case s.served <- r.URL.Path:
			default: // nobody counts so many
			}
		}()
		inner.ServeHTTP(w, r)
	})
}

// end stops what is still active and waits until no run is left: the folders are about to be removed.
func (s *service) end() {
	runs, err := s.platform.open(context.Background())
	if err != nil {
		s.Error(err)
		return
	}
	for _, id := range s.numbers(`SELECT version_id FROM version WHERE status IN (1, 4, 7, 8)`) {
		job := s.numbers(fmt.Sprintf(`SELECT job_id FROM version WHERE version_id = %d`, id))[0]
		v, _, err := runs.Store.Stop(context.Background(), "p", job, id, 1)
		if err != nil {
			s.Error(err)
		}
		runs.Poke(context.Background(), v.Token)
	}
	for _, id := range s.numbers(`SELECT job_id FROM visualization WHERE status IN (1, 4, 7, 8)`) {
		v, _, err := runs.Store.StopVisualization(context.Background(), "p", id, 1)
		if err != nil {
			s.Error(err)
		}
		runs.Poke(context.Background(), v.Token)
	}
	s.eventually("the runs to end", func() bool {
		entries, err := os.ReadDir(filepath.Join(s.home, "runs"))
		return len(entries) == 0 && (err == nil || os.IsNotExist(err))
	})
	if err := s.platform.Close(); err != nil {
		s.Error(err)
	}
}

// eventually waits for an event that nothing announces.
func (s *service) eventually(what string, happened func() bool) {
	s.Helper()
	deadline := time.Now().Add(patience)
	for !happened() {
		if time.Now().After(deadline) {
			s.Fatalf("waited in vain for %s", what)
		}
		time.Sleep(2 * time.Millisecond)
	}
}

// put writes a file of the object store with ordinary tools.
func (s *service) put(name, content string) {
	s.Helper()
	path := filepath.Join(s.storage, "obs", name)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		s.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o700); err != nil {
		s.Fatal(err)
	}
}

// numbers asks the database itself, which the API does not show whole.
func (s *service) numbers(query string) (list []int64) {
	s.Helper()
	db, err := sql.Open("sqlite3", (&url.URL{Scheme: "file", OmitHost: true, Path: filepath.Join(s.home, "mascript.db"),
		RawQuery: "_pragma=busy_timeout(10000)"}).String())
	if err != nil {
		s.Fatal(err)
	}
	defer db.Close()
	rows, err := db.Query(query)
	if err != nil {
		s.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var n int64
		if err := rows.Scan(&n); err != nil {
			s.Fatal(err)
		}
		list = append(list, n)
	}
	return list
}

func (s *service) rows() [2]int64 {
	s.Helper()
	return [2]int64{s.numbers(`SELECT count(*) FROM job`)[0], s.numbers(`SELECT count(*) FROM version`)[0]}
}

// reply is an answer.
type reply struct {
	status int
	header http.Header
	body   string
}

// get decodes one field of the answer.
func (r reply) get(t testing.TB, field string) any {
	t.Helper()
	var fields map[string]any
	decoder := json.NewDecoder(strings.NewReader(r.body))
	decoder.UseNumber()
	if err := decoder.Decode(&fields); err != nil {
		t.Fatalf("%v: %s", err, r.body)
	}
	if number, ok := fields[field].(json.Number); ok {
		value, err := number.Int64()
		if err != nil {
			t.Fatal(err)
		}
		return value
	}
	return fields[field]
}

// try sends a request; headers are "Name: value".
func (s *service) try(ctx context.Context, method, path, body string, headers ...string) (reply, error) {
	var reader io.Reader
	if body != "" {
		reader = strings.NewReader(body)
	}
	request, err := http.NewRequestWithContext(ctx, method, s.base+path, reader)
	if err != nil {
		return reply{}, err
	}
	for _, header := range headers {
		name, value, _ := strings.Cut(header, ": ")
		request.Header.Add(name, value)
	}
	response, err := s.client.Do(request)
	if err != nil {
		return reply{}, err
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	return reply{response.StatusCode, response.Header, string(text)}, err
}

func (s *service) call(method, path, body string, headers ...string) reply {
	s.Helper()
	r, err := s.try(s.Context(), method, path, body, headers...)
	if err != nil {
		s.Fatal(err)
	}
	if len(r.header.Get("X-Request-Id")) != 32 {
		s.Errorf("%s %s: request id %q", method, path, r.header.Get("X-Request-Id"))
	}
	return r
}

// want sends a request that must succeed.
func (s *service) want(method, path, body string, headers ...string) reply {
	s.Helper()
	r := s.call(method, path, body, headers...)
	if r.status != http.StatusOK || !strings.HasPrefix(r.body, `{"is_success":true,`) && r.body != "{\"is_success\":true}\n" {
		s.Fatalf("%s %s: %d %s", method, path, r.status, r.body)
	}
	if got := r.header.Get("Content-Type"); got != "application/json; charset=UTF-8" {
		s.Errorf("content type %q", got)
	}
	return r
}

// refused sends a request that must fail, and checks the whole envelope.
func (s *service) refused(status int, code string, method, path, body string, headers ...string) (message string) {
	s.Helper()
	r := s.call(method, path, body, headers...)
	s.envelope(r, status, code)
	message, _ = r.get(s, "error_msg").(string)
	return message
}

func (s *service) envelope(r reply, status int, code string) {
	s.Helper()
	message, _ := r.get(s, "error_msg").(string)
	text, err := marshal(message)
	if err != nil {
		s.Fatal(err)
	}
	want := fmt.Sprintf(`{"is_success":false,"error_code":"ModelArts.%s","error_message":%s,"error_msg":%s}`+"\n", code, text, text)
	if r.status != status || r.body != want || message == "" {
		s.Errorf("got %d %swant %d %s", r.status, r.body, status, code)
	}
	if got := r.header.Get("Content-Type"); got != "application/json; charset=UTF-8" {
		s.Errorf("content type %q", got)
	}
	if len(r.header.Get("X-Request-Id")) != 32 {
		s.Errorf("request id %q", r.header.Get("X-Request-Id"))
	}
}

// marshal is json.Marshal without the escapes for HTML.
func marshal(value any) (string, error) {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(value)
	return strings.TrimSuffix(text.String(), "\n"), err
}

// absent, as the JSON text of a field, leaves the field out.
const absent = ""

// edit says which fields of a body differ from the good one: "job_name", "config.spec_id" to JSON text.
type edit map[string]string

const jobs = "/v1/p/training-jobs"

// body makes the body of a create request. Fields of the good one that edit does not name stay.
func (s *service) body(edits ...edit) string {
	s.Helper()
	top := map[string]json.RawMessage{"job_name": json.RawMessage(`"job"`)}
	config := map[string]json.RawMessage{
		"worker_server_num": json.RawMessage(`1`),
		"app_url":           json.RawMessage(`"/bucket/src/"`),
		"boot_file_url":     json.RawMessage(`"/bucket/src/boot.sh"`),
		"engine_id":         json.RawMessage(`58`),
		"spec_id":           json.RawMessage(`7`),
		"data_url":          json.RawMessage(`"/bucket/data/"`),
	}
	for _, e := range edits {
		for field, text := range maps.All(e) {
			into, name := top, field
			if inner, ok := strings.CutPrefix(field, "config."); ok {
				into, name = config, inner
			}
			if text == absent {
				delete(into, name)
				if field == "config" {
					config = nil
				}
				continue
			}
			into[name] = json.RawMessage(text)
			if field == "config" {
				config = nil
			}
		}
	}
	if config != nil {
		text, err := json.Marshal(config)
		if err != nil {
			s.Fatal(err)
		}
		top["config"] = text
	}
	text, err := json.Marshal(top)
	if err != nil {
		s.Fatal(err)
	}
	return string(text)
}

func quote(text string) string {
	quoted, err := json.Marshal(text)
	if err != nil {
		panic(err)
	}
	return string(quoted)
}

// ids are what names a version.
type ids struct{ job, version int64 }

func (v ids) path() string { return fmt.Sprintf("%s/%d/versions/%d", jobs, v.job, v.version) }

// create creates a job of the given name.
func (s *service) create(name string, edits ...edit) ids {
	s.Helper()
	r := s.want("POST", jobs, s.body(append([]edit{{"job_name": quote(name)}}, edits...)...))
	return ids{r.get(s, "job_id").(int64), r.get(s, "version_id").(int64)}
}

// follow waits for a version's status by ETag, as the client does, and returns the statuses seen.
func (s *service) follow(v ids, until int64) (seen []int64) {
	s.Helper()
	deadline := time.Now().Add(patience)
	r := s.want("GET", v.path(), "")
	for {
		if r.status == http.StatusOK {
			status := r.get(s, "status").(int64)
			if seen = append(seen, status); status == until {
				return seen
			}
			if status >= 10 {
				s.Fatalf("version %d ended with %d, wanted %d: %s", v.version, status, until, s.log(v))
			}
		}
		if time.Now().After(deadline) {
			s.Fatalf("version %d never had status %d, only %v", v.version, until, seen)
		}
		tag := r.header.Get("ETag")
		if tag == "" {
			s.Fatalf("an answer about version %d has no ETag: %d %s", v.version, r.status, r.body)
		}
		r = s.call("GET", v.path(), "", "If-None-Match: "+tag, "Prefer: wait=10")
	}
}

// logFile is the path of a version's log.
func (s *service) logFile(v ids) string {
	s.Helper()
	matches, err := filepath.Glob(filepath.Join(s.storage, "versions", fmt.Sprint(v.version, "-*"), "log", "*"))
	if err != nil || len(matches) != 1 {
		s.Fatalf("logs of version %d: %v, %v", v.version, matches, err)
	}
	return matches[0]
}

func (s *service) log(v ids) string {
	text, err := os.ReadFile(s.logFile(v))
	if err != nil {
		s.Error(err)
	}
	return string(text)
}

func (s *service) remove(name string) {
	s.Helper()
	if err := os.RemoveAll(filepath.Join(s.storage, "obs", name)); err != nil {
		s.Fatal(err)
	}
}
