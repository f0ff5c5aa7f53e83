//go:build linux || darwin

package platform

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestPaths(t *testing.T) {
	eachWay(t, func(t *testing.T, s *service) {
		v := s.create("job")
		for _, test := range []struct {
			method, path, code string
			status             int
		}{
			{"GET", "/", "0015", 404},
			{"GET", "/v1/p", "0015", 404},
			{"GET", "/v1/p/nothing", "0015", 404},
			{"GET", "/v2/p/training-jobs/1/versions/1", "0015", 404},
			{"POST", "/v1/p/Training-Jobs", "0015", 404},
			{"GET", jobs + "/1/versions/one", "0015", 404},
			{"GET", jobs + "/1/versions/1/nothing", "0015", 404},
			{"GET", jobs + "/1/versions/999", "0102", 404},
			{"GET", jobs + "/999/versions/1", "0102", 404},
			{"GET", jobs + "/1/versions/-1", "0102", 404},
			{"GET", jobs + "/1/versions/99999999999999999999", "0102", 404},
			{"GET", "/v1/q/training-jobs/1/versions/1", "0102", 404},
			{"POST", jobs + "/1/versions/999/stop", "0102", 404},
			{"GET", jobs + "/1/versions/999/log/file-names", "0102", 404},
			{"GET", jobs + "/1/versions/999/aom-log", "0102", 404},
			{"GET", jobs + "/1/versions/999/log", "0102", 404},
		} {
			s.refused(test.status, test.code, test.method, test.path, "")
		}
		for _, path := range []string{"/" + v.path(), v.path() + "/", "/v1//p/training-jobs//1/versions/1//", "//v1/p/training-jobs/1/versions/1"} {
			if r := s.want("GET", path, ""); r.get(t, "version_id") != v.version {
				t.Errorf("%s: %s", path, r.body)
			}
		}
		if r := s.want("POST", jobs+"/", s.body(edit{"job_name": `"slash"`})); r.get(t, "job_name") != "slash" {
			t.Errorf("%s", r.body)
		}
	})
}

func TestWrongMethod(t *testing.T) {
	s := serve(t)
	for _, test := range []struct{ method, path, allow string }{
		{"DELETE", jobs, "POST, GET"},
		{"GET", jobs + "/1/versions/1/stop", "POST"},
		{"POST", jobs + "/1/versions/1", "GET, DELETE"},
		{"POST", jobs + "/1/versions/1/aom-log/", "GET"},
		{"DELETE", "/v1/p/x-mascript/slots", "GET, PUT"},
	} {
		r := s.call(test.method, test.path, "")
		s.envelope(r, http.StatusMethodNotAllowed, "0101")
		if got := r.header.Get("Allow"); got != test.allow {
			t.Errorf("%s %s: allowed are %q, want %q", test.method, test.path, got, test.allow)
		}
	}
}

func TestBodies(t *testing.T) {
	eachWay(t, func(t *testing.T, s *service) {
		for _, body := range []string{"", "{", "nonsense", "[]", `"text"`, "7", `{"job_name":"a"} {}`, "\xff"} {
			s.refused(http.StatusBadRequest, "0101", "POST", jobs, body)
		}
		s.refused(http.StatusBadRequest, "0104", "POST", jobs, "null")
		s.refused(http.StatusBadRequest, "0104", "POST", jobs, "{}")

		filled := s.body(edit{"job_name": `"filled"`})
		s.refused(http.StatusRequestEntityTooLarge, "0101", "POST", jobs, filled+strings.Repeat(" ", maxBody+1-len(filled)))
		if n := s.rows(); n != [2]int64{} {
			t.Errorf("refused bodies made %v", n)
		}
		s.want("POST", jobs, filled+strings.Repeat(" ", maxBody-len(filled)))
		s.want("POST", jobs, s.body(edit{"job_name": `"newline"`})+"\n")
	})
}

// brokenBody is a body whose reader fails in its own way.
type brokenBody struct{ fail func() error }

func (b brokenBody) Read([]byte) (int, error) { return 0, b.fail() }
func (b brokenBody) Close() error             { return nil }

func TestBodyThatBreaksOff(t *testing.T) {
	s := serve(t)
	r := s.direct(brokenBody{func() error { return io.ErrUnexpectedEOF }})
	s.envelope(r, http.StatusBadRequest, "0104")
}

// A bug of ours costs one request, says so in the service's own way, and leaves its trace in the warnings
// only.
func TestPanic(t *testing.T) {
	s := serve(t)
	r := s.direct(brokenBody{func() error { panic("the reader is broken") }})
	s.envelope(r, http.StatusInternalServerError, "0010")
	if strings.Contains(r.body, "the reader is broken") || strings.Contains(r.body, "goroutine") {
		t.Errorf("the answer shows the inside: %s", r.body)
	}
	for _, part := range []string{"the reader is broken", r.header.Get("X-Request-Id"), "brokenBody.Read"} {
		if warnings := s.warnings.String(); !strings.Contains(warnings, part) {
			t.Errorf("%q is not in the warnings: %s", part, warnings)
		}
	}
	s.want("GET", "/v1/p/x-mascript/slots", "")
}

// The server's own way to break a connection off is not ours to catch.
func TestAbort(t *testing.T) {
	s := serve(t)
	defer func() {
		if trouble := recover(); trouble != http.ErrAbortHandler {
			t.Errorf("recovered %v", trouble)
		}
	}()
	s.direct(brokenBody{func() error { panic(http.ErrAbortHandler) }})
}

func (s *service) direct(body io.ReadCloser) reply {
	s.Helper()
	recorder := httptest.NewRecorder()
	request := httptest.NewRequest("POST", jobs, body).WithContext(s.Context())
	s.platform.Handler().ServeHTTP(recorder, request)
	return reply{recorder.Code, recorder.Header(), recorder.Body.String()}
}

func TestRequestIdsDiffer(t *testing.T) {
	s := serve(t)
	seen := map[string]bool{}
	for range 10 {
		seen[s.call("GET", "/", "").header.Get("X-Request-Id")] = true
	}
	if len(seen) != 10 {
		t.Errorf("%d ids for 10 requests", len(seen))
	}
}

func TestCatalogues(t *testing.T) {
	s := serve(t)
	for path, entry := range map[string]string{
		"engines": `{"engine_type":10,"engine_id":58,"engine_name":"PyTorch","engine_version":"PyTorch-1.0.0-python3.6"}`,
		"specs":   `{"spec_id":7,"core":"2","cpu":"8","gpu_num":0,"gpu_type":"","spec_code":"modelarts.vm.cpu.2u","unit_num":1,"max_num":10000,"storage":"","interface_type":1,"no_resource":false}`,
	} {
		at := map[string]string{"engines": "/v1/p/job/ai-engines?job_type=train", "specs": "/v1/p/job/resource-specs?job_type=train"}[path]
		if r := s.want("GET", at, ""); !strings.Contains(r.body, entry) {
			t.Errorf("%s: %s", path, r.body)
		}
	}
	specs := s.want("GET", "/v1/p/job/resource-specs", "")
	list := specs.get(t, "specs").([]any)
	if total := specs.get(t, "spec_total_count"); total != int64(len(list)) {
		t.Errorf("%v of %d flavors", total, len(list))
	}
}

func TestShutDoor(t *testing.T) {
	s := newService(t)
	door := NewDoor(s.handler())
	s.base, s.client.Transport = "http://embedded", door
	s.want("GET", "/v1/p/x-mascript/slots", "")
	if err := door.Close(); err != nil {
		t.Fatal(err)
	}
	if r, err := s.try(t.Context(), "GET", "/v1/p/x-mascript/slots", ""); !errors.Is(err, errDoorClosed) {
		t.Errorf("through a shut door came %v, %v", r, err)
	}
}

// Who lives in the same process may ask a lot at once.
func TestDoorTakesManyAtOnce(t *testing.T) {
	s := newService(t)
	door := NewDoor(s.handler())
	t.Cleanup(func() { door.Close() })
	s.base, s.client.Transport = "http://embedded", door
	answers := make(chan error)
	const many = 50
	for range many {
		go func() {
			r, err := s.try(context.Background(), "GET", "/v1/p/x-mascript/slots", "")
			if err == nil && r.status != http.StatusOK {
				err = fmt.Errorf("%d %s", r.status, r.body)
			}
			answers <- err
		}()
	}
	for range many {
		if err := <-answers; err != nil {
			t.Error(err)
		}
	}
}

// A home that cannot be used is said in the service's own way, and is tried again at the next request.
func TestUnusableHome(t *testing.T) {
	s := serve(t)
	s.put("../../home/mascript.db/in the way", "")
	message := s.refused(http.StatusInternalServerError, "0010", "GET", "/v1/p/x-mascript/slots", "")
	if !strings.Contains(message, s.home) {
		t.Errorf("%q does not name the folder", message)
	}
	s.remove("../../home/mascript.db")
	s.want("GET", "/v1/p/x-mascript/slots", "")
}
