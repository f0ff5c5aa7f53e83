package bindings

import (
	"strings"
	"sync"
	"testing"
)

// controller is the least that an AbortController does, for hosts of these tests: they have no globals of the
// web. The host's own is used in cmd/mascript/testdata/script/promises_signal.txt where there is one.
const controller = `
	const controller = (() => {
		const listeners = new Set();
		const signal = { aborted: false, reason: undefined,
			addEventListener(type, f) { if (type === 'abort') listeners.add(f) },
			removeEventListener(type, f) { if (type === 'abort') listeners.delete(f) } };
		return { signal, listeners, abort(reason) { signal.aborted = true; signal.reason = reason; for (const f of [...listeners]) f.call(signal) } };
	})();
	const twin = new twins.Estimator(session, whole);
	const query = new twins.Estimator(session, {job_id: 4021, version_id: 77310});`

// An abort ends the wait, and the catch finds what was made before it.
func TestSignalEndsAWait(t *testing.T) {
	h, s := bench(t)
	h.run(t, controller)
	s.answer("GET "+version, `{"status": 8, "job_name": "j"}`)
	deliver, once := h.Reserve(), sync.Once{}
	s.heard = func(request string) {
		if strings.HasPrefix(request, "GET "+version) {
			once.Do(func() {
				go deliver(func() error { _, err := h.vm.RunString(`controller.abort('enough')`); return err })
			})
		}
	}
	h.want(t, `twin.fit('/bucket/d/', {wait: true, signal: controller.signal}).catch(reason =>
		[reason, twin.job_id, twin.version_id, controller.listeners.size].join())`, "enough,4021,77310,0")
	before := len(s.requests())
	if before == 0 {
		t.Fatal("the wait asked nothing")
	}
	if after := s.requests(); len(after) > 0 {
		t.Errorf("the work behind went on after the abort: %q", after)
	}
}

func TestSignal(t *testing.T) {
	for name, c := range map[string]struct{ script, want string }{
		"not aborted": {`query.get_job_info({signal: controller.signal}).then(info => info.status + ' ' + controller.listeners.size)`, "8 0"},
		"a failure":   {`query.delete_job_version({signal: controller.signal}).then(r => r.error_code + ' ' + controller.listeners.size)`, "ModelArts.0102 0"},
		"none":        {`query.get_job_info({signal: undefined}).then(info => info.status)`, "8"},
		"aborted already": {`controller.abort(); query.get_job_info({signal: controller.signal})
			.catch(e => [e.name, e.code, e instanceof Error, controller.listeners.size].join())`, "AbortError,ABORT_ERR,true,0"},
		"its own reason": {`controller.abort(404); twin.fit('/bucket/d/', {signal: controller.signal}).catch(String)`, "404"},
		"after other arguments": {`controller.abort('no'); twin.fit({inputs: '/bucket/d/', signal: controller.signal, wait: true}).catch(String)`,
			"no"},
		"wrong argument beside it": {`controller.abort('no'); twin.fit({input: '/bucket/d/', signal: controller.signal}).catch(e => e.message.slice(0, 62))`,
			"fit() got an unexpected keyword argument 'input'; did you mean"},
		"no signal": {`query.get_job_info({signal: controller}).catch(String)`,
			"TypeError: get_job_info() argument 'signal' must be an AbortSignal, as new AbortController().signal is, got an object"},
		"a call that blocks": {`caught(() => new Estimator(session, {job_id: 4021, version_id: 77310}).get_job_info({signal: controller.signal}))`,
			"TypeError: get_job_info() got an unexpected keyword argument 'signal'; the calls of require('modelarts/promises') take it, those that block do not"},
		"one that throws": {`query.get_job_info({signal: {...controller.signal, addEventListener() { throw 'mine' }}}).catch(String)`, "mine"},
		"of a session's objects": {`controller.abort('no'); session2().obs.is_obs_path_exists('obs://bucket/x', {signal: controller.signal}).catch(String)`,
			"no"},
	} {
		t.Run(name, func(t *testing.T) {
			h, s := bench(t)
			s.answer("GET "+version, `{"is_success": true, "status": 8, "job_name": "j"}`)
			h.run(t, controller+`; const session2 = () => new twins.Session()`)
			h.want(t, c.script, c.want)
			if strings.Contains(c.script, "controller.abort") && len(s.requests()) > 0 {
				t.Error("something was asked for")
			}
		})
	}
}
