package main

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"mascript/internal/obs/obstest"
)

// recorded is a ModelArts service that says what is in a file of answers, and keeps what it is asked to change.
//
// Such a file has blocks that an empty line ends. A block begins with a line "METHOD /path?query status", of which query
// and status may be missing, and goes on with the body. It answers the requests of that path whose query has at
// least these parameters; of several blocks that fit, the one with the most. Blocks with the same beginning answer one
// after the other, and the last of them goes on. A block of "OBJECT bucket/key" is an object that is there.
type recorded struct {
	url     string
	objects *obstest.Server

	mu      sync.Mutex
	answers []*answers
	asked   []string
}

// answers are what one kind of request gets, in turn.
type answers struct {
	method, path string
	query        url.Values
	bodies       []recordedBody
}

type recordedBody struct {
	status int
	text   string
}

// replay serves the answers of a program, and of others what all of them share.
func replay(t *testing.T, side, own, shared string, objects *obstest.Server) *recorded {
	t.Helper()
	s := &recorded{objects: objects}
	for _, text := range []string{own, shared} {
		for head, body := range blocks(text) {
			s.add(t, head, body)
		}
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			t.Errorf("%s: %s %s: %v", side, r.Method, r.URL, err)
		}
		answer, ok := s.answer(r, body)
		if !ok {
			t.Errorf("%s asks for %s %s, for which nothing is recorded", side, r.Method, r.URL)
		}
		w.Header().Set("Content-Type", "application/json; charset=UTF-8")
		w.WriteHeader(answer.status)
		io.WriteString(w, answer.text)
	}))
	t.Cleanup(server.Close)
	s.url = server.URL
	return s
}

// blocks gives the first lines of a file's blocks, and what follows them.
func blocks(text string) func(yield func(head, body string) bool) {
	return func(yield func(head, body string) bool) {
		for block := range strings.SplitSeq(text, "\n\n") {
			head, body, _ := strings.Cut(strings.TrimSpace(block), "\n")
			if head != "" && !yield(head, body) {
				return
			}
		}
	}
}

func (s *recorded) add(t *testing.T, head, body string) {
	t.Helper()
	words := strings.Fields(head)
	if words[0] == "OBJECT" {
		bucket, key, _ := strings.Cut(words[1], "/")
		s.objects.Put(bucket, key, body)
		return
	}
	address, err := url.Parse(words[1])
	if err != nil {
		t.Fatal(err)
	}
	answer := recordedBody{http.StatusOK, body}
	if len(words) > 2 {
		if answer.status, err = strconv.Atoi(words[2]); err != nil {
			t.Fatal(err)
		}
	}
	if !json.Valid([]byte(body)) {
		t.Fatalf("the answer to %s is no JSON", head)
	}
	kind := answers{method: words[0], path: address.Path, query: address.Query()}
	for _, known := range s.answers {
		if known.method == kind.method && known.path == kind.path && known.query.Encode() == kind.query.Encode() {
			known.bodies = append(known.bodies, answer)
			return
		}
	}
	kind.bodies = []recordedBody{answer}
	s.answers = append(s.answers, &kind)
}

// answer is the next one for a request.
func (s *recorded) answer(r *http.Request, body []byte) (recordedBody, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	path, ours := strings.CutPrefix(r.URL.Path, "/v1/demo")
	if r.Method != http.MethodGet {
		s.asked = append(s.asked, strings.TrimSpace(r.Method+" "+path+" "+canonical(body)))
	}
	var best *answers
	for _, kind := range s.answers {
		if ours && kind.method == r.Method && kind.path == path && within(kind.query, r.URL.Query()) && (best == nil || len(kind.query) > len(best.query)) {
			best = kind
		}
	}
	if best == nil {
		return recordedBody{http.StatusNotFound, `{"is_success": false, "error_code": "ModelArts.0015", "error_message": "nothing is recorded"}`}, false
	}
	next := best.bodies[0]
	if len(best.bodies) > 1 {
		best.bodies = best.bodies[1:]
	}
	return next, true
}

func within(some, all url.Values) bool {
	for name := range some {
		if some.Get(name) != all.Get(name) {
			return false
		}
	}
	return true
}

// canonical spells a JSON text in one way.
func canonical(text []byte) string {
	if len(bytes.TrimSpace(text)) == 0 {
		return ""
	}
	var value any
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	if err := decoder.Decode(&value); err != nil {
		return string(text)
	}
	spelled, err := json.Marshal(value)
	if err != nil {
		return err.Error()
	}
	return string(spelled)
}

// changes are the requests that are no queries, with their bodies.
func (s *recorded) changes() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.asked)
}

// kept are the objects in the end, with their contents.
func (s *recorded) kept() (objects []string) {
	for _, key := range s.objects.Keys("demo") {
		content, _ := s.objects.Content("demo", key)
		objects = append(objects, key+": "+content)
	}
	return objects
}
