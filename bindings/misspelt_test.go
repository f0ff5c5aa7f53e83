package bindings

import (
	"strings"
	"testing"
)

// A slip of the pen is said once, on stderr; what is spelt right, or is the script's own, is not.
func TestMisspeltAttributes(t *testing.T) {
	for name, c := range map[string]struct{ script, want, said string }{
		"set": {`estimator.framwork_type = 'x'; estimator.framwork_type = 'y'; estimator.framwork_type`, "y",
			"mascript: Estimator has no attribute 'framwork_type'; did you mean 'framework_type'?\n"},
		"read": {`const job = estimator.fit('/bucket/d/'); String(job.job_idd) + job.job_idd`, "undefinedundefined",
			"mascript: TrainingJob has no attribute 'job_idd'; did you mean 'job_id'?\n"},
		"in another style":      {`String(estimator.trainInstanceCount)`, "undefined", "mascript: Estimator has no attribute 'trainInstanceCount'; did you mean 'train_instance_count'?\n"},
		"a session's":           {`String(session.region_nam)`, "undefined", "mascript: Session has no attribute 'region_nam'; did you mean 'region_name'?\n"},
		"the script's own":      {`estimator.owner = 1; estimator.tries = 2; estimator.note; [estimator.owner, estimator.tries, Object.keys(estimator).includes('tries')].join()`, "1,2,true", ""},
		"what is not there yet": {`String(estimator.fit('/bucket/d/').status)`, "1", ""},
		"of the language":       {`[estimator.toString !== undefined, estimator.hasOwnProperty('job_id'), JSON.stringify(estimator.fit('/bucket/d/')).length > 10, typeof estimator.then].join()`, "true,true,true,undefined", ""},
		"a prototype":           {`class Mine extends Estimator { constructor(...a) { super(...a); this.extra = 1 } }; const m = new Mine(session); [m instanceof Estimator, m instanceof Object, Object.getPrototypeOf(Estimator.prototype) !== null, m.__proto__ === Mine.prototype, m.extra].join()`, "true,true,true,true,1", ""},
		"a frozen object":       {`'use strict'; const f = Object.freeze(make()); try { f.other = 1; 'set' } catch (e) { e.name }`, "TypeError", ""},
	} {
		t.Run(name, func(t *testing.T) {
			h, _ := bench(t)
			h.want(t, c.script, c.want)
			said := strings.ReplaceAll(h.stderr.String(), "session on the embedded platform of this machine: somewhere\n", "")
			if said != c.said {
				t.Errorf("said %q, want %q", said, c.said)
			}
		})
	}
}

func TestStaticMethodsOfObjects(t *testing.T) {
	h, s := bench(t)
	s.answer("GET /v1/p/training-jobs", `{"is_success": true, "job_total_count": 3, "jobs": []}`)
	h.want(t, `estimator.get_job_list(session).job_total_count`, "3")
}

func TestAdvice(t *testing.T) {
	set := New(Options{})
	own := newHost(set.Modules())
	own.run(t, `try { new Estimator(new Session()).fitt() } catch {}; try { new Session().obs.list_objects() } catch {}`)
	for _, c := range []struct{ name, message, source, want string }{
		{"TypeError", "Object has no member 'fitt'", "", "Estimator has no method 'fitt'; did you mean 'fit'? mascript help Estimator lists all"},
		{"TypeError", "Object has no member 'list_objects'", "", "ObsManager has upload_file, upload_dir, download_file, download_dir and is_obs_path_exists; mascript help ObsManager says more"},
		{"TypeError", "Object has no member 'elsewhere'", "", ""},
		{"ReferenceError", "Estimator is not defined", "", "const { Estimator } = require('modelarts') makes it known"},
		{"ReferenceError", "job_name is not defined", "  e.fit(job_name='x', wait=true)", "Python's fit(job_name=value) is fit({ job_name: value }): keyword arguments are an object at the end"},
		{"ReferenceError", "job_name is not defined", "print(job_name)", ""},
		{"ReferenceError", "job_name is not defined", "if (job_name == 1) f()", ""},
		{"ReferenceError", "elsewhere is not defined", "f(elsewhere=1)", ""},
		{"", "Uncaught 1", "", ""},
	} {
		if got := set.Advise(c.name, c.message, c.source); got != c.want {
			t.Errorf("%s: %s at %q: advice %q, want %q", c.name, c.message, c.source, got, c.want)
		}
	}
}
