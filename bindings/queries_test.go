package bindings

import (
	"strings"
	"testing"
)

const version = "/v1/p/training-jobs/4021/versions/77310"

func TestQueries(t *testing.T) {
	h, s := bench(t)
	h.run(t, `const query = new Estimator(session, {job_id: '4021', version_id: 77310}); const job = estimator.fit('/bucket/d/')`)
	s.answer("GET "+version, `{"job_id": 4021, "status": 8, "duration": 0}`)
	s.answer("GET "+version+"/log/file-names", `{"is_success": true, "log_file_list": ["job-flowers.0"]}`)
	s.answer("POST "+version+"/stop", `{"is_success": true}`)
	s.answer("GET "+version+"/aom-log", `{"is_success": true, "start_line": 1767322871000000001, "end_line": 5, "lines": "2", "content": "a\nb\n"}`)
	s.answer("GET "+version+"/log", `{"is_success": true, "log": "a\nb\nc", "log_byte_count": 5, "end_byte": 5}`)
	const lines = `{"is_success":true,"start_line":"1767322871000000001","end_line":"5","lines":2,"content":"a\nb\n"}`
	const window = `{"is_success":true,"log":"a\nb\nc","log_byte_count":5,"end_byte":5,"content":"a\nb\nc","lines":3,"start_line":"","end_line":""}`
	for _, c := range []struct{ call, want, sent string }{
		{`get_job_info()`, `{"job_id":4021,"status":8,"duration":0,"is_success":true}`, "GET " + version},
		{`get_job_log_file_list()`, `{"is_success":true,"log_file_list":["job-flowers.0"]}`, "GET " + version + "/log/file-names"},
		{`stop_job_version()`, `{"is_success":true}`, "POST " + version + "/stop"},
		{`get_job_log('job-flowers.0')`, lines, "GET " + version + "/aom-log?log_file=job-flowers.0"},
		{`get_job_log('job-flowers.0', null, undefined)`, lines, "GET " + version + "/aom-log?log_file=job-flowers.0"},
		{`get_job_log({log_file: 'f', base_line: '17', lines: 3, order: 'desc'})`, lines, "GET " + version + "/aom-log?base_line=17&lines=3&log_file=f&order=desc"},
		{`get_job_log('f', 0)`, window, "GET " + version + "/log?log_file=f&offset=2048&start_byte=0"},
		{`get_job_log('f', -1, 100)`, window, "GET " + version + "/log?log_file=f&offset=100&start_byte=-1"},
		{`get_job_log('f', {offset: -5})`, window, "GET " + version + "/log?log_file=f&offset=-5&start_byte=0"},
	} {
		for _, object := range []string{"query", "job"} {
			s.requests()
			h.want(t, "JSON.stringify("+object+"."+c.call+")", c.want)
			if asked := s.requests(); len(asked) != 1 || asked[0] != c.sent {
				t.Errorf("%s.%s sent %q, want %s", object, c.call, asked, c.sent)
			}
		}
	}
	h.want(t, `job.status`, "8") // brought up to date by get_job_info
}

func TestCountLines(t *testing.T) {
	for content, want := range map[string]int{"": 0, "a": 1, "a\n": 1, "a\nb": 2, "\n\n": 2} {
		if got := countLines(content); got != want {
			t.Errorf("countLines(%q) = %d, want %d", content, got, want)
		}
	}
}

func TestQueriesNeedIDs(t *testing.T) {
	h, _ := bench(t)
	for call, want := range map[string]string{
		`new Estimator(session).get_job_info()`:                                           "TypeError: get_job_info() needs job_id, which this object does not have; make one with Estimator(session, {job_id, version_id})",
		`new Estimator(session, {job_id: 1}).stop_job_version()`:                          "TypeError: stop_job_version() needs version_id, which this object does not have; make one with Estimator(session, {job_id, version_id})",
		`const e = new Estimator(session, {job_id: 1}); e.job_id = 'x'; e.get_job_info()`: "TypeError: get_job_info(): job_id must be a whole number or its digits as a string, got the string 'x'",
		`const e = new Estimator(session); e.modelarts_session = 0; e.get_job_info()`:     "TypeError: get_job_info() needs a session: the Estimator's modelarts_session is not set",
	} {
		h.want(t, "caught(() => { "+call+" })", want)
	}
}

// A service's "no": dict methods return it, object methods throw it; what is not the service's is
// always thrown.
func TestFailures(t *testing.T) {
	h, s := bench(t)
	h.run(t, `const query = new Estimator(session, {job_id: 4021, version_id: 77310});
		const error = f => { try { f() } catch (e) { return e } }`)
	s.answer("GET "+version, `404 {"is_success": false, "error_code": "ModelArts.0102", "error_message": "no such version", "hint": 1}`)
	h.want(t, `JSON.stringify(query.get_job_info())`,
		`{"is_success":false,"error_code":"ModelArts.0102","error_message":"no such version","hint":1,"error_msg":"no such version"}`)
	s.answer("GET "+version, `{"error_code": "ModelArts.0104", "error_msg": "old name"}`)
	h.want(t, `JSON.stringify(query.get_job_info())`,
		`{"error_code":"ModelArts.0104","error_msg":"old name","is_success":false,"error_message":"old name"}`)

	s.answer("GET "+version, `403 <html>proxy</html>`)
	h.want(t, `const e = error(() => query.get_job_info()); [e instanceof ModelArtsError, e.status_code, e.error_code, e.message].join('|')`,
		"true|403||get_job_info(): the answer is not the service's (403 Forbidden): proxy (HTTP 403, request r-1)")
	s.answer("POST /v1/p/training-jobs", "lost")
	if got := h.run(t, `const l = error(() => estimator.fit('/bucket/d/')); [l instanceof ModelArtsError, l.name, l.message].join('|')`); !strings.HasPrefix(got, "false|Error|fit(): POST /v1/p/training-jobs: no answer") {
		t.Errorf("a lost connection came as %s", got)
	}

	s.answer("POST /v1/p/training-jobs", `400 {"is_success": false, "error_code": "ModelArts.0404", "error_msg": "bad path"}`)
	h.want(t, `function caller() { estimator.fit('/bucket/d/') }
		const f = error(caller);
		[f instanceof ModelArtsError, f instanceof Error, f.name, f.message, f.error_code, f.error_msg, f.error_message, f.status_code, f.request_id, f.is_success].join('|')`,
		"true|true|ModelArtsError|fit(): bad path (ModelArts.0404)|ModelArts.0404|bad path|bad path|400|r-1|false")
	h.want(t, `Object.keys(f).join()`, "error_code,error_msg,status_code,request_id")
	stack := h.run(t, `f.stack`)
	if !strings.HasPrefix(stack, "ModelArtsError: fit(): bad path (ModelArts.0404)\n\tat fit (native)\n\tat caller (") || strings.Contains(stack, "bindings.") {
		t.Errorf("stack:\n%s", stack)
	}
	h.want(t, `class Mine extends ModelArtsError {}; const m = new Mine('x'); [m instanceof Mine, m instanceof ModelArtsError, m.message, String(ModelArtsError('y'))].join('|')`,
		"true|true|x|ModelArtsError: y")
}
