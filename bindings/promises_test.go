package bindings

import (
	"strings"
	"testing"
)

// One Do serves both forms: what is sent and what comes out are the same.
func TestTwinsEqualBlockingForm(t *testing.T) {
	for _, c := range []struct{ call, answers string }{
		{`estimator.fit('/bucket/d/', {job_name: 'j'})`, ""},
		{`estimator.fit({inputs: '/bucket/d/', job_name: 'j', wait: true})`, ""},
		{`estimator.create_job_version(4021, 1, '/bucket/d/')`, ""},
		{`query.get_job_info()`, ""},
		{`query.get_job_info()`, `400 {"error_code": "ModelArts.0102", "error_msg": "no"}`},
		{`query.get_job_info()`, `403 proxy`},
		{`query.get_job_log('f')`, ""},
		{`query.get_job_log()`, ""},
		{`query.stop_job_version()`, ""},
		{`estimator.fit({nope: 1})`, ""},
		{`estimator.fit('/bucket/d/', {wait: 2})`, ""},
		{`new E(session).fit('/bucket/d/')`, ""},
		{`new E(session, {...whole, train_instance_type: 'x'}).fit('/bucket/d/')`, ""},
	} {
		outcome := func(classes, script string) (string, []string) {
			h, s := bench(t)
			s.answer("GET "+version, `{"status": 10, "job_name": "j"}`)
			if c.answers != "" {
				s.answer("GET "+version, c.answers)
			}
			h.run(t, `{ const {Estimator: E} = `+classes+`; globalThis.E = E }`)
			result := h.run(t, `(estimator => { const query = new E(session, {job_id: 4021, version_id: 77310}); `+script+` })(new E(session, whole))`)
			return result, s.requests()
		}
		blocking, sent := outcome(`require('modelarts')`, `try { return 'fulfilled ' + JSON.stringify(`+c.call+`) } catch (e) { return 'rejected ' + e }`)
		promised, alsoSent := outcome(`twins`, `return settled(`+c.call+`)`)
		if blocking != promised || strings.Join(sent, "\n") != strings.Join(alsoSent, "\n") {
			t.Errorf("%s\nblocks:   %s %q\npromises: %s %q", c.call, blocking, sent, promised, alsoSent)
		}
	}
}

func TestTwins(t *testing.T) {
	h, s := bench(t)
	h.run(t, `const twin = new twins.Estimator(session, whole)`)
	h.want(t, `twin.fit('/bucket/d/').then(job => [job instanceof twins.TrainingJob, job instanceof TrainingJob, twin.job_id, twin.version_id].join())`, "true,false,4021,77310")

	// the object that a twin returned has twins itself, and its status is brought up to date
	s.answer("GET "+version, `{"status": 8}`)
	h.want(t, `twin.fit('/bucket/d/').then(job => job.get_job_info().then(info => [info.status, job.status].join()))`, "8,8")

	// errors carry the stack of the caller, not of the loop
	s.answer("POST /v1/p/training-jobs", `400 {"error_code": "ModelArts.0404", "error_msg": "bad path"}`)
	stack := h.run(t, `function caller() { return twin.fit('/bucket/d/') }; caller().catch(e => e.stack)`)
	if !strings.HasPrefix(stack, "ModelArtsError: fit(): bad path (ModelArts.0404)\n\tat fit (native)\n\tat caller (") {
		t.Errorf("stack:\n%s", stack)
	}

	// many at once
	s.answer("POST /v1/p/training-jobs", jobMade)
	h.want(t, `Promise.all(Array.from({length: 50}, () => twin.fit('/bucket/d/'))).then(jobs => jobs.length)`, "50")

	// a broken answer rejects
	s.answer("GET "+version, `{"a": `+strings.Repeat("[", 600)+strings.Repeat("]", 600)+`}`)
	h.want(t, `new twins.Estimator(session, {job_id: 4021, version_id: 77310}).get_job_info().catch(String)`,
		"Error: get_job_info(): the answer is nested more than 500 levels deep")
}

func TestTwinsOfEverything(t *testing.T) {
	h, _ := bench(t)
	h.want(t, `settled(new twins.Session().obs.upload_file('x', 'y'))`,
		"rejected RangeError: upload_file() argument 'dst_obs_dir' must start with obs:// and end with /, got 'y'")
}
