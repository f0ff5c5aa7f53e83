package bindings

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/dop251/goja"

	"mascript/internal/modelarts"
	"mascript/internal/obs"
	"mascript/runtime/module"
	"mascript/runtime/render"
)

// testHost is the least that runs scripts with these modules.
type testHost struct {
	stdin    *bufio.Reader // of Ask
	vm       *goja.Runtime
	modules  map[string]module.Loader
	stdout   output
	stderr   output
	reserved int
	hidden   []string
	queue    chan func() error
	blocked  context.Context // what Block hands down
}

func newHost(modules map[string]module.Loader) *testHost {
	h := &testHost{vm: goja.New(), modules: modules, queue: make(chan func() error, 100), blocked: context.Background()}
	must(h.vm.Set("require", func(name string) goja.Value {
		value, err := h.Require(name)
		if err != nil {
			module.Throw(h.vm, err)
		}
		return value
	}))
	must(h.vm.Set("log", func(text string) { fmt.Fprintln(&h.stdout, text) }))
	_, err := h.vm.RunString(`
		const { Session, Estimator, TrainingJob, JOB_STATE, ModelArtsError } = require('modelarts');
		const twins = require('modelarts/promises');
		const caught = f => { try { f() } catch (e) { return String(e) } throw new Error('nothing was thrown') };
		const settled = p => p.then(v => 'fulfilled ' + JSON.stringify(v), e => 'rejected ' + e);`)
	must(err)
	return h
}

func (h *testHost) VM() *goja.Runtime        { return h.vm }
func (h *testHost) Context() context.Context { return context.Background() }
func (h *testHost) Hide(secret string)       { h.hidden = append(h.hidden, secret) }
func (h *testHost) Warn(text string)         { _, _ = io.WriteString(&h.stderr, text) }
func (h *testHost) Stdout() io.Writer        { return &h.stdout }
func (h *testHost) Stderr() io.Writer        { return &h.stderr }

func (h *testHost) EndLine()                                   {}
func (h *testHost) Screen() module.Screen                      { return module.Screen{} }
func (h *testHost) Keys() module.Keys                          { return nil }
func (h *testHost) Display() module.Screen                     { return module.Screen{} }
func (h *testHost) Live(func(int, int) string) module.Progress { return nil }

func (h *testHost) Ask(_ context.Context, question string) (string, error) {
	say(&h.stderr, question)
	line, err := h.stdin.ReadString('\n')
	return strings.TrimSuffix(line, "\n"), err
}

func (h *testHost) Path(name string) string { return name }

func (h *testHost) Frames(*goja.Object) []render.Frame { return nil }

func (h *testHost) Source(string) string { return "" }

// Progress is nil: this is no terminal.
func (h *testHost) Progress(func() string) module.Progress { return nil }

func (h *testHost) Block(do func(context.Context) error) error {
	err := do(h.blocked)
	if module.IsInterrupt(h.blocked) {
		module.Throw(h.vm, module.TypeError("KeyboardInterrupt"))
	}
	return err
}

func (h *testHost) Reserve() func(func() error) {
	h.reserved++
	return func(callback func() error) { h.queue <- callback }
}

func (h *testHost) Post(callback func() error) { h.Reserve()(callback) }

func (h *testHost) Require(name string) (goja.Value, error) {
	if loader := h.modules[name]; loader != nil {
		return loader(h)
	}
	return nil, fmt.Errorf("cannot find module '%s'", name)
}

// run runs a script to the end of its promises and returns its last value as text.
func (h *testHost) run(t *testing.T, script string) string {
	t.Helper()
	value, err := h.vm.RunString(script)
	if err != nil {
		t.Fatalf("%s\nfailed: %v", script, err)
	}
	for ; h.reserved > 0; h.reserved-- {
		if err := (<-h.queue)(); err != nil {
			t.Fatal(err)
		}
		if _, err := h.vm.RunString(""); err != nil { // promise jobs
			t.Fatal(err)
		}
	}
	if promise, ok := value.Export().(*goja.Promise); ok {
		if promise.State() != goja.PromiseStateFulfilled {
			t.Fatalf("%s\nended as a promise that is not fulfilled: %v", script, promise.Result())
		}
		value = promise.Result()
	}
	return value.String()
}

// want runs a script and compares its last value.
func (h *testHost) want(t *testing.T, script, want string) {
	t.Helper()
	if got := h.run(t, script); got != want {
		t.Errorf("%s\ngot:  %s\nwant: %s", script, got, want)
	}
}

// output is a buffer that goroutines may write to at once.
type output struct {
	mu     sync.Mutex
	buffer bytes.Buffer
}

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.buffer.Write(p)
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.buffer.String()
}

// service is a ModelArts that answers from a table and remembers what it was asked.
type service struct {
	mu      sync.Mutex
	asked   []string // METHOD path?query body
	answers map[string][]string
	others  string               // the answer to what is not in answers; 404 when empty
	heard   func(request string) // if not nil, called with each request
}

const (
	engines = `{"is_success": true, "engines": [
		{"engine_type": 10, "engine_id": 58, "engine_name": "PyTorch", "engine_version": "PyTorch-1.0.0-python3.6"},
		{"engine_type": 10, "engine_id": 59, "engine_name": "PyTorch", "engine_version": "PyTorch-1.3.0-python3.6"},
		{"engine_type": 1, "engine_id": 4, "engine_name": "TensorFlow", "engine_version": "TF-1.8.0-python3.6"}]}`
	flavors = `{"is_success": true, "spec_total_count": 2, "specs": [
		{"spec_id": 7, "spec_code": "modelarts.vm.cpu.2u", "max_num": 2},
		{"spec_id": 8, "spec_code": "modelarts.vm.gpu.p100", "max_num": 1}]}`
	models  = `{"is_success": true, "model_total_count": 1, "models": [{"model_id": 3, "model_name": "Softmax_Classifier", "parameter": "[]"}]}`
	jobMade = `{"is_success": true, "job_id": 4021, "job_name": "flowers", "status": 1, "create_time": 1767322800000,
		"version_id": 77310, "version_name": "V0001", "resource_id": "job4f1c9a20"}`
	versionMade = `{"is_success": true, "job_id": "4021", "job_name": "flowers", "status": "1", "create_time": "1767322900000",
		"version_id": "77311", "version_name": "V0002"}`
)

func newService() *service {
	return &service{answers: map[string][]string{
		"GET /v1/p/job/ai-engines":                {engines},
		"GET /v1/p/job/resource-specs":            {flavors},
		"GET /v1/p/built-in-algorithms":           {models},
		"POST /v1/p/training-jobs":                {jobMade},
		"POST /v1/p/training-jobs/4021/versions":  {versionMade},
		"GET /v1/p/training-jobs/4021/versions/1": {`{"is_success": true, "status": 8}`},
	}}
}

// answer sets what a request is answered with: each in turn, the last for ever. A text that begins
// with digits and a blank has that HTTP status.
func (s *service) answer(request string, answers ...string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.answers[request] = answers
}

func (s *service) RoundTrip(r *http.Request) (*http.Response, error) {
	var body []byte
	if r.Body != nil {
		body, _ = io.ReadAll(r.Body)
	}
	if err := r.Context().Err(); err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	line := r.Method + " " + r.URL.Path
	query := line
	if r.URL.RawQuery != "" {
		query += "?" + r.URL.RawQuery
	}
	s.asked = append(s.asked, strings.TrimSpace(query+" "+string(body)))
	if s.heard != nil {
		s.heard(query)
	}
	for _, key := range []string{query, line} {
		answers, ok := s.answers[key]
		if !ok {
			continue
		}
		if len(answers) > 1 {
			s.answers[key] = answers[1:]
		}
		return response(r, answers[0])
	}
	if s.others != "" {
		return response(r, s.others)
	}
	return response(r, `404 {"is_success": false, "error_code": "ModelArts.0102", "error_message": "no `+line+`"}`)
}

func response(r *http.Request, answer string) (*http.Response, error) {
	status := http.StatusOK
	switch {
	case answer == "lost":
		return nil, io.ErrUnexpectedEOF
	case strings.HasPrefix(answer, "4"), strings.HasPrefix(answer, "5"):
		if _, err := fmt.Sscanf(answer, "%d", &status); err != nil {
			return nil, err
		}
		answer = answer[4:]
	}
	header := http.Header{"Content-Type": {"application/json"}, "X-Request-Id": {"r-1"}}
	return &http.Response{StatusCode: status, Header: header, Request: r,
		Body: io.NopCloser(strings.NewReader(answer)), ContentLength: int64(len(answer))}, nil
}

// requests lists what was asked since the last call, without the lists for looking up names.
func (s *service) requests() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []string
	for _, line := range s.asked {
		if !strings.Contains(line, "/job/") && !strings.Contains(line, "/built-in-algorithms") {
			out = append(out, line)
		}
	}
	s.asked = nil
	return out
}

// bench is a host whose sessions reach the fake service.
func bench(t *testing.T) (*testHost, *service) {
	t.Helper()
	s := newService()
	h := newHost(New(Options{Embedded: func(context.Context, string) (Place, error) { return s.place(t), nil }}).Modules())
	h.run(t, prelude)
	return h, s
}

func (s *service) place(t *testing.T) Place {
	t.Helper()
	return Place{
		Client:    modelarts.New(modelarts.Options{Endpoint: "http://service.test", ProjectID: "p", Transport: s, PollInterval: 1}),
		Objects:   localStore(t),
		ProjectID: "p", RegionName: "local", Label: "somewhere",
	}
}

func localStore(t *testing.T) obs.Store {
	t.Helper()
	store, err := obs.OpenLocal(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	return store
}

// prelude is what most scripts begin with.
const prelude = `
	const session = new Session();
	const whole = { train_instance_count: 1, train_instance_type: 'modelarts.vm.cpu.2u', output_path: '/bucket/out/',
		framework_type: 'PyTorch', framework_version: 'PyTorch-1.0.0-python3.6',
		code_dir: '/bucket/src/', boot_file: '/bucket/src/train.py' };
	const make = (more) => new Estimator(session, { ...whole, ...more });
	const estimator = make();
`
