package bindings

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"mascript/internal/modelarts"
	"mascript/runtime/module"
)

// training is a service with one version that goes its way by the clock of a synctest bubble.
type training struct {
	etags   bool
	details func(at time.Duration) string // status and more
	log     func(at time.Duration) string // "" for none
	logEnds time.Duration                 // from then on nobody holds a request for the log

	mu    sync.Mutex
	start time.Time
	asked map[string][]time.Duration // when, by the end of the path
	open  int                        // requests
}

func (s *training) RoundTrip(r *http.Request) (*http.Response, error) {
	what := r.URL.Path[strings.LastIndexByte(r.URL.Path, '/')+1:]
	at := func() time.Duration { return time.Since(s.start) }
	s.mu.Lock()
	s.asked[what] = append(s.asked[what], at())
	s.open++
	endless := len(s.asked[what]) > 1000 // without a pause between, as the bubble's clock stands still then
	s.mu.Unlock()
	defer func() {
		s.mu.Lock()
		s.open--
		s.mu.Unlock()
	}()
	for begun := at(); ; {
		body := s.body(what, at())
		tag := fmt.Sprintf("%q", body)
		switch {
		case endless:
			panic("asked without end for " + what)
		case body == "":
			return s.response(r, http.StatusNotFound, "", `{"error_code": "ModelArts.0806", "error_msg": "not yet"}`), nil
		case !s.etags:
			return s.response(r, http.StatusOK, "", body), nil
		case r.Header.Get("If-None-Match") != tag:
			return s.response(r, http.StatusOK, tag, body), nil
		case at()-begun >= 30*time.Second || what == "aom-log" && at() >= s.logEnds:
			return s.response(r, http.StatusNotModified, tag, ""), nil
		}
		select {
		case <-time.After(50 * time.Millisecond):
		case <-r.Context().Done():
			return nil, r.Context().Err()
		}
	}
}

func (s *training) body(what string, at time.Duration) string {
	log := s.log(at)
	switch {
	case what == "34":
		return `{"job_name": "flowers", "version_name": "V0001", ` + s.details(at) + `}`
	case log == "":
		return ""
	case what == "file-names":
		return `{"log_file_list": ["worker-0"]}`
	}
	return `{"content": "` + log + `"}`
}

func (s *training) response(r *http.Request, status int, tag, body string) *http.Response {
	header := http.Header{"Content-Type": {"application/json"}}
	if tag != "" {
		header.Set("ETag", tag)
	}
	return &http.Response{StatusCode: status, Header: header, Request: r, Body: io.NopCloser(strings.NewReader(body)), ContentLength: int64(len(body))}
}

// onScreen is a wait's line on a terminal.
type onScreen struct {
	text func() string

	mu   sync.Mutex
	seen []string // at changes
	done bool
}

func (p *onScreen) Changed() {
	text := p.text()
	p.mu.Lock()
	defer p.mu.Unlock()
	p.seen = append(p.seen, text)
}

func (p *onScreen) Done() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done = true
}

// awaited is a wait for a training that goes on.
type awaited struct {
	*training
	line   onScreen
	stderr output
	over   chan struct{}
	status int64
	err    error
}

func (s *training) await(ctx context.Context, terminal bool) *awaited {
	s.start, s.asked = time.Now(), map[string][]time.Duration{}
	a := &awaited{training: s, over: make(chan struct{})}
	waits := &session{set: New(Options{}), stderr: &a.stderr, progress: func(text func() string) module.Progress {
		if !terminal {
			return nil
		}
		a.line.text = text
		return &a.line
	}}
	client := modelarts.New(modelarts.Options{Endpoint: "http://service.test", ProjectID: "p", Transport: s})
	go func() {
		defer close(a.over)
		a.status, a.err = waits.await(ctx, client, "12", "34", nil)
		s.mu.Lock()
		defer s.mu.Unlock()
		if s.open > 0 {
			panic("something still asks")
		}
	}()
	return a
}

// shows checks the line at a moment of the training.
func (a *awaited) shows(t *testing.T, at time.Duration, want string) {
	t.Helper()
	time.Sleep(at - time.Since(a.start))
	synctest.Wait()
	if got := a.line.text(); got != want {
		t.Errorf("after %v the line is %q, want %q", at, got, want)
	}
}

// ends waits for the end and checks all that was said.
func (a *awaited) ends(t *testing.T, status int64, said string) {
	t.Helper()
	<-a.over
	if a.err != nil || a.status != status {
		t.Errorf("the wait ended with %d, %v, want %d", a.status, a.err, status)
	}
	if got := a.stderr.String(); got != said {
		t.Errorf("said %q, want %q", got, said)
	}
}

func until(end time.Duration, before, after string) func(time.Duration) string {
	return func(at time.Duration) string {
		if at < end {
			return before
		}
		return after
	}
}

func TestWaitOnTerminal(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := (&training{
			etags: true,
			details: func(at time.Duration) string {
				return until(time.Second, `"status": 7`, until(75*time.Second, `"status": 8`, `"status": 11`)(at))(at)
			},
			log: func(at time.Duration) string {
				return until(2*time.Second, `starts\n`, fmt.Sprintf(`starts\n\n\u001b[32mepoch %d\u001b[0m\tloss 0.5\n  \n`, int(at.Seconds())))(at)
			},
			logEnds: time.Hour,
		}).await(t.Context(), true)
		a.shows(t, 500*time.Millisecond, "job flowers (12) V0001 (34): JOBSTAT_WAITING, 0.5 s")
		a.shows(t, 1500*time.Millisecond, "job flowers (12) V0001 (34): JOBSTAT_RUNNING, 1.5 s  starts")
		a.shows(t, 10500*time.Millisecond, "job flowers (12) V0001 (34): JOBSTAT_RUNNING, 10.5 s  epoch 10 loss 0.5")
		a.shows(t, 70500*time.Millisecond, "job flowers (12) V0001 (34): JOBSTAT_RUNNING, 1 min 11 s  epoch 70 loss 0.5")
		a.ends(t, 11, "job flowers (12) V0001 (34): JOBSTAT_FAILED, 1 min 15 s\n"+
			"its log ends with:\n  starts\n  \n  \x1b[32mepoch 75\x1b[0m\tloss 0.5\n    \nmascript logs 12/34 prints all of it\n")
		if seen := strings.Join(a.line.seen, "|"); seen != "job flowers (12) V0001 (34): JOBSTAT_WAITING, 0.0 s|job flowers (12) V0001 (34): JOBSTAT_RUNNING, 1.0 s" {
			t.Errorf("drawn at the changes: %q", seen)
		}
		if !a.line.done {
			t.Error("the line stays")
		}
	})
}

// Elsewhere each change is a line, and the log is nobody's business.
func TestWaitWithoutTerminal(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := (&training{
			etags:   true,
			details: until(90*time.Second, `"status": 8`, `"status": 10`),
			log:     until(0, "", "a line"),
			logEnds: time.Hour,
		}).await(t.Context(), false)
		a.ends(t, 10, "job flowers (12) V0001 (34): JOBSTAT_RUNNING, 0.0 s\njob flowers (12) V0001 (34): JOBSTAT_COMPLETED, 1 min 30 s\n")
		if n := len(a.asked["file-names"]) + len(a.asked["aom-log"]); n > 0 {
			t.Errorf("asked %d times for the log", n)
		}
	})
}

// A cloud is asked for the log no more often than for the version.
func TestWaitForCloudOnTerminal(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := (&training{
			details: until(10*time.Minute, `"status": 8`, `"status": 10`),
			log:     until(5*time.Minute, "early", "late"),
		}).await(t.Context(), true)
		a.shows(t, 4*time.Minute, "job flowers (12) V0001 (34): JOBSTAT_RUNNING, 4 min 0 s  early")
		a.shows(t, 6*time.Minute, "job flowers (12) V0001 (34): JOBSTAT_RUNNING, 6 min 0 s  late")
		a.ends(t, 10, "job flowers (12) V0001 (34): JOBSTAT_COMPLETED, 10 min 0 s\n")
		version, log, names := len(a.asked["34"]), len(a.asked["aom-log"]), len(a.asked["file-names"])
		if version != 61 || log > version || names != 1 {
			t.Errorf("asked %d times for the version, %d for its log, %d for the log's name", version, log, names)
		}
	})
}

// Trouble with the log stays unsaid, and the next change of the version is another chance.
func TestWaitWithoutLogOnTerminal(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := (&training{
			etags: true,
			details: func(at time.Duration) string {
				return until(time.Minute, `"status": 8`, until(2*time.Minute, `"status": 8, "model_metric_list": "{}"`, `"status": 12`)(at))(at)
			},
			log:     until(time.Minute, "", "at last"),
			logEnds: 90 * time.Second, // before the version says so
		}).await(t.Context(), true)
		a.shows(t, 30*time.Second, "job flowers (12) V0001 (34): JOBSTAT_RUNNING, 30.0 s")
		a.shows(t, 70*time.Second, "job flowers (12) V0001 (34): JOBSTAT_RUNNING, 1 min 10 s  at last")
		a.ends(t, 12, "job flowers (12) V0001 (34): JOBSTAT_KILLED, 2 min 0 s\n")
		if n := len(a.asked["aom-log"]); n > 5 {
			t.Errorf("asked %d times for a log that had ended", n)
		}
	})
}

// Ctrl-C ends what follows the log as well, before the wait returns.
func TestInterruptedWaitOnTerminal(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancelCause(t.Context())
		a := (&training{
			etags:   true,
			details: until(0, "", `"status": 8`),
			log:     until(0, "", "a line"),
			logEnds: time.Hour,
		}).await(ctx, true)
		a.shows(t, time.Second, "job flowers (12) V0001 (34): JOBSTAT_RUNNING, 1.0 s  a line")
		cancel(module.ErrInterrupt)
		<-a.over
		if a.err == nil {
			t.Error("the wait succeeded")
		}
		if got := a.stderr.String(); got != "no longer waiting for job 12 version 34; mascript logs -f 12/34 follows it, mascript stop 12/34 stops it\n" || !a.line.done {
			t.Errorf("said %q, line done: %t", got, a.line.done)
		}
	})
}

func TestNewestLine(t *testing.T) {
	for _, c := range []struct{ content, want string }{
		{"", ""}, {"\n \n\x1b[0m\n", ""},
		{"a\nb\n", "b"}, {"a\nb", "b"}, {"a\r\nb\r\n\r\n", "b"},
		{" 10%|#\r 20%|##\r\n", "20%|##"}, {"50%\r", "50%"},
		{"\x1b[31m  red\x1b[0m \n", "red"},
	} {
		if got := newestLine(c.content); got != c.want {
			t.Errorf("of %q it is %q, want %q", c.content, got, c.want)
		}
	}
}
