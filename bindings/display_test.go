package bindings

import (
	"testing"

	"mascript/runtime/render"
)

// inspected is a value as print and console.log show it.
func (h *testHost) inspected(t *testing.T, script string) string {
	t.Helper()
	value, err := h.vm.RunString("(" + script + ")")
	if err != nil {
		t.Fatal(err)
	}
	return render.Inspect(h.vm, value, render.Console(false))
}

// Numbers of an answer are shown with what they mean; what a script reads of it stays what it was.
func TestAnswersAreReadable(t *testing.T) {
	h, s := bench(t)
	s.answer("GET "+version, `{"is_success": true, "job_id": 4021, "job_name": "flowers", "status": 8, "create_time": 1700000000000,
		"start_time": null, "duration": 12345, "parameter": [{"label": "lr", "value": "0.1"}, {"label": "api_token", "value": "k3yk3y"}],
		"system_metric_list": {"interval": 1, "cpuUsage": ["1", "2"]}, "odd-name": 1}`)
	h.run(t, `const info = new Estimator(session, {job_id: 4021, version_id: 77310}).get_job_info()`)
	const want = `{
  is_success:         true,
  job_id:             4021,
  job_name:           'flowers',
  status:             8 (JOBSTAT_RUNNING),
  create_time:        1700000000000 (2023-11-14 22:13:20 UTC),
  start_time:         null,
  duration:           12345 (12.3 s),
  parameter:          [
    { label: 'lr', value: '0.1' },
    { label: 'api_token', value: '******' }
  ],
  system_metric_list: { interval: 1, cpuUsage: [ '1', '2' ] },
  'odd-name':         1
}`
	if got := h.inspected(t, `info`); got != want {
		t.Errorf("shown as\n%s\nwant\n%s", got, want)
	}
	h.want(t, `[info.status + 1, info.create_time, info.duration, info.parameter[1].value].join()`, "9,1700000000000,12345,k3yk3y")
	h.want(t, `JSON.stringify({...info, system_metric_list: 0})`, `{"is_success":true,"job_id":4021,"job_name":"flowers","status":8,"create_time":1700000000000,`+
		`"start_time":null,"duration":12345,"parameter":[{"label":"lr","value":"0.1"},{"label":"api_token","value":"k3yk3y"}],"system_metric_list":0,"odd-name":1}`)
	h.want(t, `[Object.keys(info).length, Object.keys({...info}).length, Object.getOwnPropertySymbols({...info}).length].join()`, "10,10,0")
}

func TestDisplay(t *testing.T) {
	h, s := bench(t)
	s.answer("GET /v1/p/training-jobs", `{"is_success": true, "job_total_count": 1, "jobs": [{"job_id": 1, "status": 99, "duration": 999, "create_time": "1700000000000"}]}`)
	for name, c := range map[string]struct{ script, want string }{
		"a list":         {`Estimator.get_job_list(session).jobs`, "[\n  {\n    job_id:      1,\n    status:      99,\n    duration:    999,\n    create_time: 1700000000000 (2023-11-14 22:13:20 UTC)\n  }\n]"},
		"too deep":       {`({a: {b: {c: Estimator.get_job_list(session)}}})`, "{ a: { b: { c: [Object] } } }"},
		"a short answer": {`estimator.fit('/bucket/d/').delete_job()`, `{ is_success: true }`},
		"a ring":         {`(() => { const j = Estimator.get_job_list(session).jobs[0]; j.self = j; delete j.create_time; return j })()`, `{ job_id: 1, status: 99, duration: 999, self: [Circular] }`},
		"a job": {`estimator.fit('/bucket/d/')`, "TrainingJob {\n  job_id:       4021,\n  version_id:   77310,\n  job_name:     'flowers',\n  version_name: 'V0001',\n" +
			"  resource_id:  'job4f1c9a20',\n  status:       1 (JOBSTAT_INIT),\n  create_time:  1767322800000 (2026-01-02 03:00:00 UTC),\n  is_success:   true\n}"},
		"an estimator's secrets": {`new Estimator(session, {hyperparameters: [{label: 'db_password', value: 'hunter22'}, {label: 'lr', value: 1}]})`,
			"Estimator {\n  hyperparameters: [\n    { label: 'db_password', value: '******' },\n    { label: 'lr', value: 1 }\n  ]\n}"},
		"a session's": {`new Session({access_key: 'AK', secret_key: 'SKSKSK', project_id: 'p', region_name: 'r', security_token: 'TTTTTT'})`,
			`Session { access_key: 'AK', project_id: 'p', region_name: 'r' }`},
	} {
		t.Run(name, func(t *testing.T) {
			s.answer("DELETE /v1/p/training-jobs/4021", `{"is_success": true}`)
			if got := h.inspected(t, c.script); got != c.want {
				t.Errorf("%s is shown as\n%s\nwant\n%s", c.script, got, c.want)
			}
		})
	}
}
