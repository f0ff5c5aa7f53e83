package bindings

import (
	"strings"
	"testing"
)

func TestLists(t *testing.T) {
	h, s := bench(t)
	h.want(t, `JSON.stringify(Estimator.get_framework_list(session).map(e => [Object.keys(e).join(), e.framework_type, e.framework_version].join(' ')))`,
		`["framework_type,framework_version PyTorch PyTorch-1.0.0-python3.6","framework_type,framework_version PyTorch PyTorch-1.3.0-python3.6","framework_type,framework_version TensorFlow TF-1.8.0-python3.6"]`)
	h.want(t, `JSON.stringify(Estimator.get_train_instance_types({modelarts_session: session}))`, `["modelarts.vm.cpu.2u","modelarts.vm.gpu.p100"]`)
	h.want(t, `JSON.stringify(Estimator.get_built_in_algorithms(session))`,
		`{"is_success":true,"model_total_count":1,"models":[{"model_id":3,"model_name":"Softmax_Classifier","parameter":"[]"}]}`)
	h.want(t, `twins.Estimator.get_train_instance_types(session).then(types => types.length)`, "2")
	h.want(t, `Object.keys(Estimator).length + ' ' + typeof estimator.get_framework_list`, "0 function")

	for _, call := range []string{"get_framework_list", "get_train_instance_types", "get_built_in_algorithms"} {
		h.want(t, `caught(() => Estimator.`+call+`())`, "TypeError: "+call+"() missing 1 required argument: 'modelarts_session'")
		h.want(t, `caught(() => Estimator.`+call+`('here')).split(',')[0]`, "TypeError: "+call+"() argument 'modelarts_session' must be a Session")
	}
	for _, path := range []string{"job/ai-engines", "job/resource-specs", "built-in-algorithms"} {
		s.answer("GET /v1/p/"+path, `403 {"is_success": false, "error_code": "ModelArts.0108", "error_msg": "no"}`)
	}
	for _, call := range []string{"get_framework_list", "get_train_instance_types", "get_built_in_algorithms"} {
		h.want(t, `JSON.stringify(Estimator.`+call+`(session))`, `{"is_success":false,"error_code":"ModelArts.0108","error_msg":"no","error_message":"no"}`)
	}
}

// A name is looked for on every page of the algorithms.
func TestModelOnTheSecondPage(t *testing.T) {
	h, s := bench(t)
	full := `{"is_success": true, "model_total_count": 101, "models": [` + strings.TrimSuffix(strings.Repeat(`{"model_id": 1, "model_name": "a"},`, 100), ",") + `]}`
	s.answer("GET /v1/p/built-in-algorithms?page=1&per_page=100", full)
	s.answer("GET /v1/p/built-in-algorithms?page=2&per_page=100", `{"is_success": true, "model_total_count": 101, "models": [{"model_id": "9007199254740993", "model_name": "last"}]}`)
	h.run(t, `new Estimator(session, {train_instance_count: 1, train_instance_type: 'modelarts.vm.cpu.2u', output_path: '/bucket/out/', model_name: 'last'}).fit({inputs: '/bucket/d/', job_name: 'j'})`)
	asked := s.requests()
	if sent := asked[len(asked)-1]; !strings.Contains(sent, `"model_id":9007199254740993`) || strings.Contains(sent, "engine_id") {
		t.Error(sent)
	}
}

// The extensions, as they go over the wire.
func TestLocalFunctions(t *testing.T) {
	const done = `{"is_success": true}`
	for _, test := range []struct{ call, sent string }{
		{`create_dataset(session, 'digits', 'obs://bucket/data')`, `POST /v1/p/x-mascript/datasets {"data_url":"/bucket/data/","dataset_name":"digits"}`},
		{`list_datasets(session)`, `GET /v1/p/x-mascript/datasets`},
		{`delete_dataset({modelarts_session: session, dataset_id: 'd1'})`, `DELETE /v1/p/x-mascript/datasets/d1`},
		{`create_algorithm(session, 'mine', '/bucket/src', 's3://bucket/src/train.py', [{label: 'lr', value: 0.5}])`,
			`POST /v1/p/x-mascript/algorithms {"app_url":"/bucket/src/","boot_file_url":"/bucket/src/train.py","model_name":"mine","parameter":[{"label":"lr","value":"0.5"}]}`},
		{`delete_algorithm(session, 'mine')`, `DELETE /v1/p/x-mascript/algorithms/mine`},
		{`get_slots(session)`, `GET /v1/p/x-mascript/slots`},
		{`set_slots(session, 3)`, `PUT /v1/p/x-mascript/slots {"slots":3}`},
	} {
		h, s := bench(t)
		request, _, _ := strings.Cut(test.sent, " {")
		s.answer(request, done)
		h.want(t, `JSON.stringify(require('modelarts/local').`+test.call+`)`, `{"is_success":true}`)
		if got := s.requests(); len(got) != 1 || got[0] != test.sent {
			t.Errorf("%s sent %q, want %s", test.call, got, test.sent)
		}
		s.answer(request, `400 {"is_success": false, "error_code": "ModelArts.0103", "error_msg": "it is there"}`)
		name, _, _ := strings.Cut(test.call, "(")
		if got := h.run(t, `caught(() => require('modelarts/local').`+test.call+`)`); !strings.HasPrefix(got, "ModelArtsError: "+name+"(): it is there") {
			t.Errorf("%s: %s", test.call, got)
		}
	}
	for _, test := range []struct{ call, want string }{
		{`create_dataset(session, 'no blanks', '/bucket/data/')`, "RangeError: create_dataset() argument 'name' "},
		{`create_dataset(session, 'digits', './data')`, "RangeError: create_dataset(): obs_path must be in object storage"},
		{`create_dataset(session, 'digits')`, "TypeError: create_dataset() missing 1 required argument: 'obs_path'"},
		{`create_algorithm(session, 'mine', '/bucket/src/', '/bucket/src/')`, "RangeError: create_algorithm(): boot_file must name a file"},
		{`delete_dataset(session, 5)`, "TypeError: delete_dataset() argument 'dataset_id' must be"},
	} {
		h, _ := bench(t)
		if got := h.run(t, `caught(() => require('modelarts/local').`+test.call+`)`); !strings.HasPrefix(got, test.want) {
			t.Errorf("%s: %s", test.call, got)
		}
	}
}
