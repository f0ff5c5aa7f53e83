package modelarts

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func contains(s, part string) bool { return strings.Contains(s, part) }

func TestFailures(t *testing.T) {
	for _, test := range []struct {
		name    string
		answer  recorded
		code    string
		message string // its beginning
		request string
		body    bool // kept
	}{
		{"documented", recorded{status: 400, header: map[string]string{"X-request-id": "r7"}, body: `{"is_success": false, "error_code": "ModelArts.0104", "error_message": "per_page must be within 1 and 1000, got 0", "error_msg": "older"}`},
			"ModelArts.0104", "per_page must be within 1 and 1000, got 0", "r7", true},
		{"older", recorded{status: 400, body: `{"is_success": false, "error_code": "ModelArts.0102", "error_msg": "no such job"}`},
			"ModelArts.0102", "no such job", "", true},
		{"in a 200", ok(`{"error_msg": "no", "error_code": "ModelArts.0105", "is_success": false}`),
			"ModelArts.0105", "no", "", true},
		{"in a 200, quoted", ok(`{"is_success": "false", "error_msg": "no"}`), "", "no", "", true},
		{"in a 200, without is_success", ok(`{"error_code": "ModelArts.0806", "error_msg": "no log"}`),
			"ModelArts.0806", "no log", "", true},
		{"success in a 500", recorded{status: 500, body: `{"is_success": true}`},
			"", "the service refused and gave no reason", "", true},
		{"gateway", recorded{status: 401, body: `{"error_msg": "Incorrect IAM authentication information: verify aksk signature fail", "error_code": "APIG.0301", "request_id": "g1"}`},
			"APIG.0301", "Incorrect IAM authentication", "g1", true},
		{"identity service", recorded{status: 401, body: `{"error": {"code": "IAM.0101", "message": "The username or password is wrong.", "title": "Unauthorized"}}`},
			"IAM.0101", "The username or password is wrong.", "", true},
		{"identity service, numeric code", recorded{status: 401, body: `{"error": {"code": 401, "message": "", "title": "Unauthorized"}}`},
			"401", "Unauthorized", "", true},
		{"error as text", recorded{status: 400, body: `{"error": "nope"}`}, "", "nope", "", true},
		{"nulls", recorded{status: 404, body: `{"is_success": null, "error_code": null, "error_msg": null}`},
			"", "the service refused and gave no reason", "", true},
		{"HTML", recorded{status: 502, header: map[string]string{"Content-Type": "text/html"}, body: "<html>\r\n<head><title>502 Bad Gateway</title><style>h1 { color: red }</style></head>\r\n<body>\r\n<center><h1>Upstream&nbsp;gone</h1></center><SCRIPT>if (a<b) x()</SCRIPT>nginx\x1b[31m</body></html>"},
			"", "the answer is not the service's (502 Bad Gateway): 502 Bad Gateway Upstream&nbsp;gone nginx[31m", "", false},
		{"plain text", recorded{status: 404, body: "404 page not found\n"}, "", "the answer is not the service's (404 Not Found): 404 page not found", "", false},
		{"empty", recorded{status: 403}, "", "the answer is not the service's (403 Forbidden), and it is empty", "", false},
		{"an array", recorded{status: 400, body: `[1]`}, "", "the answer is not the service's (400 Bad Request): [1]", "", false},
		{"an object and more", recorded{status: 400, body: `{"error_msg": "x"} trailing`}, "", `the answer is not the service's (400 Bad Request): {"error_msg": "x"} trailing`, "", false},
		{"a redirect", recorded{status: 302, header: map[string]string{"Location": "https://login.example.com/?token=s3cret"}}, "", "the answer is not the service's (302 Found); the endpoint redirects", "", false},
		{"long", recorded{status: 400, body: strings.Repeat("ä", 5000)}, "", "the answer is not the service's (400 Bad Request): ää", "", false},
		{"cut", recorded{status: 400, body: `{"is_success": false, "error_ms`, cut: true}, "", `the answer is not the service's (400 Bad Request): {"is_success": false, "error_ms`, "", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			c, _ := serve(t, test.answer)
			_, err := c.CreateJob(t.Context(), JobBody{Name: "x"})
			var failure *Failure
			if !errors.As(err, &failure) {
				t.Fatalf("%v is no Failure", err)
			}
			if failure.StatusCode != test.answer.status || failure.Code != test.code || failure.RequestID != test.request || !strings.HasPrefix(failure.Message, test.message) {
				t.Errorf("%+v", failure)
			}
			if kept := failure.Body != nil; kept != test.body || kept && string(failure.Body) != test.answer.body {
				t.Errorf("Body is %s", failure.Body)
			}
			if n := utf8.RuneCountInString(failure.Message); n > 300 || contains(failure.Message, "s3cret") {
				t.Errorf("a message of %d characters: %s", n, failure.Message)
			}
		})
	}
}

func TestFailureText(t *testing.T) {
	for want, failure := range map[string]Failure{
		"no such job (ModelArts.0102, HTTP 404, request r1)": {StatusCode: 404, Code: "ModelArts.0102", Message: "no such job", RequestID: "r1"},
		"a proxy's page (HTTP 502)":                          {StatusCode: 502, Message: "a proxy's page"},
	} {
		if got := failure.Error(); got != want {
			t.Errorf("Error() = %q, want %q", got, want)
		}
	}
}

func TestSuccesses(t *testing.T) {
	for _, body := range []string{
		`{"is_success": true, "error_code": "", "job_id": 1}`,
		`{"is_success": true, "error_code": "ModelArts.0000"}`,
		`{"is_success": "true"}`,
		`{"job_id": 1}`,
		`{}`,
		`{"is_success": null, "error_code": null}`,
		`{"Is_Success": false, "ERROR_CODE": "x", "job_id": 1}`,
		`{"config": {"is_success": false}}`,
		" {\"b\": 1,\n \"a\": 12345678901234567890.10}\r\n",
	} {
		c, _ := serve(t, ok(body))
		answer, err := c.Version(t.Context(), "1", "2")
		if err != nil || string(answer.Body) != body {
			t.Errorf("%s: %s, %v", body, answer.Body, err)
		}
	}
}

func TestAnswersThatAreNone(t *testing.T) {
	for body, words := range map[string]string{
		``:                             "it is empty",
		" \n":                          "it is empty",
		`{"is_success": true, "job_`:   "ends in the middle, after 26 bytes",
		`[{"job_id": 1}]`:              `different JSON value: [{"job_id": 1}]`,
		`null`:                         "different JSON value: null",
		`{"is_success": true} x`:       "more follows the object: x",
		`{} {}`:                        "more follows the object: {}",
		"<html><b>log in</b></html>":   "log in",
		`{"is_success": tru}`:          "not one JSON object",
		"\xef\xbb\xbf{\"a\": 1}":       "not one JSON object",
		`{"a": 1, "b": [1, 2, 3}`:      "not one JSON object",
		`"` + strings.Repeat("a", 300): "ends in the middle",
	} {
		c, _ := serve(t, ok(body))
		_, err := c.Version(t.Context(), "1", "2")
		wantWords(t, err, words, "GET /v1/p0/training-jobs/1/versions/2", "HTTP 200", "is the endpoint a ModelArts one?")
		var failure *Failure
		if errors.As(err, &failure) {
			t.Errorf("%s is taken for the service's no: %v", body, err)
		}
	}
}

// endless is a body that never ends.
type endless struct{}

func (endless) Read(buffer []byte) (int, error) { return len(buffer), nil }

func TestAnswersThatAreTooLong(t *testing.T) {
	requests := 0
	c := New(Options{Endpoint: "host", ProjectID: "p0", Transport: carrier(func(*http.Request) (*http.Response, error) {
		requests++
		return &http.Response{StatusCode: 200, Body: io.NopCloser(endless{})}, nil
	})})
	_, err := c.Version(t.Context(), "1", "2")
	wantWords(t, err, "longer than 64 MiB", "ask for less")
	if requests != 1 {
		t.Errorf("asked %d times", requests)
	}
}

func FuzzClassify(f *testing.F) {
	for _, seed := range []string{
		created, `{"is_success": false, "error_code": "ModelArts.0104", "error_message": "x", "error_msg": "y"}`,
		`{"error": {"code": "IAM.0101", "message": "no", "title": "t"}}`, `{"error_code": 12, "error_msg": {}}`, `{"is_success":"false"}`,
		`<html><style>a</style><script>b`, `[1]`, `{} {}`, `{"a":`, ``, "\x00\xff", `{"is_success":true}`, `</style`, `<style>İ</style>x`,
	} {
		f.Add(200, seed)
		f.Add(502, seed)
	}
	f.Fuzz(func(t *testing.T, status int, body string) {
		header := http.Header{"X-Request-Id": {"r1"}}
		answer, err := classify(status, header, []byte(body))
		var failure *Failure
		switch {
		case err == nil:
			if status < 200 || status > 299 || !isObject(answer.Body) || string(answer.Body) != body {
				t.Fatalf("HTTP %d %q is an answer: %q", status, body, answer.Body)
			}
		case errors.As(err, &failure):
			if failure.StatusCode != status || failure.Message == "" || failure.RequestID != "r1" {
				t.Fatalf("HTTP %d %q: %+v", status, body, failure)
			}
			if failure.Body != nil && (!isObject(failure.Body) || string(failure.Body) != strings.Trim(body, " \t\r\n")) {
				t.Fatalf("HTTP %d %q keeps %q", status, body, failure.Body)
			}
			if failure.Body == nil && strings.ContainsFunc(failure.Message, func(r rune) bool { return !unicode.IsPrint(r) }) {
				t.Fatalf("HTTP %d %q: unprintable message %q", status, body, failure.Message)
			}
		case status < 200 || status > 299 || isObject([]byte(body)):
			t.Fatalf("HTTP %d %q is neither an answer nor a failure: %v", status, body, err)
		}
	})
}

func isObject(body []byte) bool {
	var fields map[string]json.RawMessage
	return json.Unmarshal(body, &fields) == nil && fields != nil
}
