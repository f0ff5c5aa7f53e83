package modelarts

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"testing"
	"testing/synctest"
	"time"
)

const tag8, tag10 = `"v77310-8"`, `W/"v77310-10"`

func tagged(etag, body string) recorded {
	return recorded{status: http.StatusOK, header: map[string]string{"ETag": etag}, body: body}
}

var unchanged304 = recorded{status: http.StatusNotModified}

func TestVersionChangeByETag(t *testing.T) {
	c, s := serve(t, tagged(tag8, `{"status": 8}`))
	first, err := c.VersionChange(t.Context(), "1", "2", Answer{})
	if err != nil || first.ETag != tag8 || string(first.Body) != `{"status": 8}` {
		t.Fatalf("%+v, %v", first, err)
	}
	if header := s.requests()[0].header; header.Get("If-None-Match") != "" || header.Get("Prefer") != "" {
		t.Errorf("the first question is asked with %v", header)
	}

	c, s = serve(t, unchanged304, unchanged304, recorded{lost: true}, unchanged304, tagged(tag10, `{"status": 10}`))
	next, err := c.VersionChange(t.Context(), "1", "2", first)
	if err != nil || next.ETag != tag10 || string(next.Body) != `{"status": 10}` {
		t.Fatalf("%+v, %v", next, err)
	}
	for i, asked := range s.requests() {
		if asked.line != "GET /v1/p0/training-jobs/1/versions/2" || asked.header.Get("If-None-Match") != tag8 || asked.header.Get("Prefer") != "wait=30" {
			t.Errorf("question %d: %+v", i, asked)
		}
	}
	if n := len(s.requests()); n != 5 {
		t.Errorf("asked %d times", n)
	}
}

func TestVersionChangeFails(t *testing.T) {
	c, _ := serve(t, unchanged304, recorded{status: 404, body: `{"is_success": false, "error_code": "ModelArts.0102", "error_msg": "gone"}`})
	_, err := c.VersionChange(t.Context(), "1", "2", Answer{ETag: tag8})
	var failure *Failure
	if !errors.As(err, &failure) || failure.Code != "ModelArts.0102" {
		t.Errorf("%v", err)
	}
	c, _ = serve(t, unchanged304) // to a question that was no condition
	if _, err := c.VersionChange(t.Context(), "1", "2", Answer{}); !errors.As(err, &failure) || failure.StatusCode != 304 {
		t.Errorf("%v", err)
	}
}

// clocked is a client whose server answers on the test's own clock: each answer takes its time.
type timed struct {
	recorded
	takes time.Duration
}

func clocked(answers ...timed) (*Client, *[]time.Time) {
	asked := new([]time.Time)
	return New(Options{Endpoint: "host", ProjectID: "p0", Transport: carrier(func(r *http.Request) (*http.Response, error) {
		answer := answers[min(len(*asked), len(answers)-1)]
		*asked = append(*asked, time.Now())
		if err := sleep(r.Context(), answer.takes); err != nil {
			return nil, err
		}
		return answer.response(), nil
	})}), asked
}

func gaps(asked []time.Time) (gaps []time.Duration) {
	for i := 1; i < len(asked); i++ {
		gaps = append(gaps, asked[i].Sub(asked[i-1]))
	}
	return gaps
}

func wantGaps(t *testing.T, asked []time.Time, seconds ...float64) {
	t.Helper()
	var want []time.Duration
	for _, s := range seconds {
		want = append(want, time.Duration(s*float64(time.Second)))
	}
	if got := gaps(asked); !slices.Equal(got, want) {
		t.Errorf("asked at intervals of %v, want %v", got, want)
	}
}

func TestHeldRequestsAreAskedAgainAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c, asked := clocked(timed{unchanged304, 30 * time.Second}, timed{unchanged304, 30 * time.Second}, timed{tagged(tag10, `{}`), 5 * time.Second})
		start := time.Now()
		if _, err := c.VersionChange(t.Context(), "1", "2", Answer{ETag: tag8}); err != nil {
			t.Fatal(err)
		}
		wantGaps(t, *asked, 30, 30)
		if took := time.Since(start); took != 65*time.Second {
			t.Errorf("came back after %v", took)
		}
	})
}

func TestServersThatDoNotHoldAreNotPestered(t *testing.T) {
	for name, same := range map[string]recorded{"304": unchanged304, "200 with the same tag": tagged(tag8, `{"status": 8}`)} {
		synctest.Test(t, func(t *testing.T) {
			c, asked := clocked(timed{same, 0}, timed{same, 0}, timed{tagged(tag10, `{"status": 10}`), 0})
			if answer, err := c.VersionChange(t.Context(), "1", "2", Answer{ETag: tag8}); err != nil || answer.ETag != tag10 {
				t.Fatalf("%s: %+v, %v", name, answer, err)
			}
			wantGaps(t, *asked, 10, 10)
		})
	}
}

// Tags that are new with each answer are no changes; what did change is told at once.
func TestTagsThatSayNothing(t *testing.T) {
	answer := func(etag, body string) timed { return timed{tagged(etag, body), 0} }
	synctest.Test(t, func(t *testing.T) {
		c, asked := clocked(answer(`"1"`, `{"status": 7, "duration": 0}`), answer(`"2"`, `{"status": 8, "duration": 0}`),
			answer(`"3"`, `{"status": 8, "duration": 1}`), answer(`"4"`, `{"status": 8, "duration": 2}`), answer(`"5"`, `{"status": 10, "duration": 3}`))
		var last Answer
		for _, want := range []string{`"1"`, `"2"`, `"5"`} {
			next, err := c.VersionChange(t.Context(), "1", "2", last)
			if err != nil || next.ETag != want {
				t.Fatalf("%+v, %v, want the answer %s", next, err, want)
			}
			last = next
		}
		wantGaps(t, *asked, 0, 0, 10, 10)
	})
}

func TestVersionChangeByPolling(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		running := func(duration string) timed {
			return timed{ok(`{"status": 8, "duration": ` + duration + `, "job_id": 1}`), 0}
		}
		c, asked := clocked(running("0"), running("10000"), running("20000"), timed{status(500), 0},
			timed{ok(`{"status": 10, "duration": 25000, "job_id": 1}`), 0})
		first, err := c.VersionChange(t.Context(), "1", "2", Answer{})
		if err != nil || first.ETag == "" {
			t.Fatalf("%+v, %v", first, err)
		}
		next, err := c.VersionChange(t.Context(), "1", "2", first)
		if err != nil || next.ETag == first.ETag || string(next.Body) != `{"status": 10, "duration": 25000, "job_id": 1}` {
			t.Fatalf("%+v, %v", next, err)
		}
		got := gaps(*asked)
		if len(got) != 4 || got[0] != 10*time.Second || got[1] != 10*time.Second || got[2] != 10*time.Second || got[3] > time.Second {
			t.Errorf("asked at intervals of %v, want 10 s thrice and a short one after the 500", got)
		}
	})
}

func TestPollingSendsNoTagOfItsOwn(t *testing.T) {
	c, s := serve(t, ok(`{"status": 8}`), ok(`{"status": 8}`), ok(`{"status": 10}`))
	first, err := c.VersionChange(t.Context(), "1", "2", Answer{})
	if err != nil {
		t.Fatal(err)
	}
	if next, err := c.VersionChange(t.Context(), "1", "2", first); err != nil || string(next.Body) != `{"status": 10}` {
		t.Fatalf("%+v, %v", next, err)
	}
	for _, asked := range s.requests() {
		if asked.header.Get("If-None-Match") != "" || asked.header.Get("Prefer") != "" {
			t.Errorf("asked with %v", asked.header)
		}
	}
}

func TestOwnTag(t *testing.T) {
	base := ownTag([]byte(`{"status": 8, "duration": 1, "list": [1]}`))
	for body, same := range map[string]bool{
		`{"status": 8, "duration": 99999, "list": [1]}`:             true,
		`{"list": [1], "status": 8}`:                                true,
		`{"status": 8, "duration": 1, "list": [1, 2]}`:              false,
		`{"status": 10, "duration": 1, "list": [1]}`:                false,
		`{"status": 8, "duration": 1, "list": [1], "new": null}`:    false,
		`{"status": 8, "list": {"duration": 1}}`:                    false,
		`{"status": 8, "duration": 1, "list": [1], "Duration": 10}`: false,
	} {
		if got := ownTag([]byte(body)) == base; got != same {
			t.Errorf("%s counts as unchanged: %v", body, got)
		}
	}
}

func TestLogChange(t *testing.T) {
	query := LogLines{File: "job-a.0", BaseLine: "5", Order: "desc"}
	const line = "GET /v1/p0/training-jobs/1/versions/2/aom-log?base_line=5&log_file=job-a.0&order=desc"
	t.Run("held until there is more", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			c, asked := clocked(timed{unchanged304, 30 * time.Second}, timed{tagged(`"6"`, `{"lines": 1}`), 3 * time.Second})
			answer, err := c.LogChange(t.Context(), "1", "2", query, Answer{ETag: `"5"`})
			if err != nil || answer.ETag != `"6"` || string(answer.Body) != `{"lines": 1}` {
				t.Errorf("%+v, %v", answer, err)
			}
			wantGaps(t, *asked, 30)
		})
	})
	t.Run("the version has ended", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			c, asked := clocked(timed{unchanged304, 30 * time.Second}, timed{unchanged304, 0}, timed{tagged(`"5"`, `{"lines": 0}`), 0})
			answer, err := c.LogChange(t.Context(), "1", "2", query, Answer{ETag: `"5"`})
			if err != nil || answer.ETag != `"5"` || string(answer.Body) != `{"lines": 0}` {
				t.Errorf("%+v, %v", answer, err)
			}
			wantGaps(t, *asked, 30, 0)
		})
	})
	t.Run("a cloud", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			c, asked := clocked(timed{ok(`{"lines": 0}`), 0})
			first, err := c.LogChange(t.Context(), "1", "2", query, Answer{})
			if err != nil {
				t.Fatal(err)
			}
			if again, err := c.LogChange(t.Context(), "1", "2", query, first); err != nil || again.ETag != first.ETag {
				t.Errorf("%+v, %v", again, err)
			}
			wantGaps(t, *asked, 10)
		})
	})
	t.Run("on the wire", func(t *testing.T) {
		c, s := serve(t, tagged(`"6"`, `{"lines": 1}`))
		if _, err := c.LogChange(t.Context(), "1", "2", query, Answer{ETag: `"5"`}); err != nil {
			t.Fatal(err)
		}
		wantAsked(t, s, line)
		if header := s.requests()[0].header; header.Get("If-None-Match") != `"5"` || header.Get("Prefer") != "wait=30" {
			t.Errorf("asked with %v", header)
		}
	})
}

func TestWaitingIsCancelled(t *testing.T) {
	for name, test := range map[string]struct {
		etag   string
		answer timed
	}{
		"while the server holds":  {tag8, timed{unchanged304, 30 * time.Second}},
		"between two polls":       {ownTagPrefix + "x", timed{ok(`{}`), 0}},
		"after an early 304":      {tag8, timed{unchanged304, 0}},
		"while the server is out": {tag8, timed{status(503), 0}},
		"after a tag of no use":   {`"other"`, timed{tagged(tag8, `{}`), 0}},
	} {
		synctest.Test(t, func(t *testing.T) {
			c, _ := clocked(test.answer)
			const when = 4100 * time.Millisecond
			ctx, cancel := context.WithTimeout(t.Context(), when)
			defer cancel()
			start := time.Now()
			_, err := c.VersionChange(ctx, "1", "2", Answer{ETag: test.etag})
			if !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("%s: %v", name, err)
			}
			if took := time.Since(start); took != when {
				t.Errorf("%s: came back after %v", name, took)
			}
		})
	}
}

// The same over a real connection: a held request lets go at once, and the server sees it.
func TestHeldConnectionIsLetGo(t *testing.T) {
	held, gone := make(chan struct{}), make(chan struct{})
	c := serveHandler(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		close(held)
		<-r.Context().Done()
		close(gone)
	}))
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		<-held
		cancel()
	}()
	if _, err := c.VersionChange(ctx, "1", "2", Answer{ETag: tag8}); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	<-gone
}
