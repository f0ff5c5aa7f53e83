package bindings

import (
	"testing"

	"mascript/runtime/render"
)

// Each line is a call and the error it ends with. Nothing may have been sent.
func TestWrongArguments(t *testing.T) {
	h, s := bench(t)
	for _, c := range []struct{ call, want string }{
		// names
		{`Estimator({modelarts_session: session, framwork_type: 'x'})`,
			"TypeError: Estimator() got an unexpected keyword argument 'framwork_type'; did you mean 'framework_type'?"},
		{`new Estimator(session, {trainInstanceCount: 1})`,
			"TypeError: Estimator() got an unexpected keyword argument 'trainInstanceCount'; did you mean 'train_instance_count'?"},
		{`new Estimator(session, {training_files: 1})`,
			"TypeError: Estimator() got an unexpected keyword argument 'training_files'; that is one of the new training management (v2), in v1 it is code_dir and boot_file"},
		{`new Estimator(session, {env_variables: {}})`,
			"TypeError: Estimator() got an unexpected keyword argument 'env_variables'; that is one of the new training management (v2), which v1 does not have"},
		{`estimator.fit({wiat: true})`, "TypeError: fit() got an unexpected keyword argument 'wiat'; did you mean 'wait'?"},
		{`estimator.fit({zzzzzzzz: true})`,
			"TypeError: fit() got an unexpected keyword argument 'zzzzzzzz'; it takes inputs, dataset_id, dataset_version_id, data_source, wait, job_name"},
		{`estimator.get_job_info({a: 1})`, "TypeError: get_job_info() got an unexpected keyword argument 'a'; it takes no arguments"},
		{`estimator.fit({inputs: '/b/', nope: undefined})`,
			"TypeError: fit() got an unexpected keyword argument 'nope'; it takes inputs, dataset_id, dataset_version_id, data_source, wait, job_name"},
		{`new Session({region: 'x'})`, "TypeError: Session() got an unexpected keyword argument 'region'; it takes access_key, secret_key, project_id, region_name, account, username, password, config_file, security_token"},

		// number of arguments
		{`new Estimator()`, "TypeError: Estimator() missing 1 required argument: 'modelarts_session'"},
		{`new Estimator(null, {job_id: 1})`, "TypeError: Estimator() missing 1 required argument: 'modelarts_session'"},
		{`estimator.create_job_version()`, "TypeError: create_job_version() missing 2 required arguments: 'job_id' and 'pre_version_id'"},
		{`estimator.create_job_version({job_id: null, pre_version_id: 1})`, "TypeError: create_job_version() missing 1 required argument: 'job_id'"},
		{`estimator.get_job_log()`, "TypeError: get_job_log() missing 1 required argument: 'log_file'"},
		{`estimator.fit('/b/', {inputs: '/c/'})`, "TypeError: fit() got multiple values for argument 'inputs'"},
		{`estimator.fit(null, null, null, null, null, null, null)`, "TypeError: fit() takes at most 6 arguments, got 7"},
		{`estimator.stop_job_version(1)`, "TypeError: stop_job_version() takes no arguments, got 1"},

		// types
		{`new Estimator('x')`, "TypeError: Estimator() argument 'modelarts_session' must be a Session, got the string 'x'"},
		{`new Estimator({modelarts_session: {}})`, "TypeError: Estimator() argument 'modelarts_session' must be a Session, got an object"},
		{`make({train_instance_count: '1'})`, "TypeError: Estimator() argument 'train_instance_count' must be an integer, got the string '1'"},
		{`make({train_instance_count: 1.5})`, "TypeError: Estimator() argument 'train_instance_count' must be an integer, got the number 1.5"},
		{`make({train_instance_count: NaN})`, "TypeError: Estimator() argument 'train_instance_count' must be an integer, got the number NaN"},
		{`make({train_instance_count: true})`, "TypeError: Estimator() argument 'train_instance_count' must be an integer, got true"},
		{`make({train_instance_count: Symbol('s')})`, "TypeError: Estimator() argument 'train_instance_count' must be an integer, got a symbol"},
		{`make({output_path: 5})`, "TypeError: Estimator() argument 'output_path' must be a string, got the number 5"},
		{`make({output_path: new String('x')})`, "TypeError: Estimator() argument 'output_path' must be a string, got an object of class String"},
		{`make({output_path: () => 1})`, "TypeError: Estimator() argument 'output_path' must be a string, got a function"},
		{`make({environment: 'x'})`, "TypeError: Estimator() argument 'environment' must be an Environment, got the string 'x'"},
		{`estimator.fit(['/b/'])`, "TypeError: fit() argument 'inputs' must be a string, got a list"},
		{`estimator.fit({inputs: '/b/', wait: 1})`, "TypeError: fit() argument 'wait' must be true or false, got the number 1"},
		{`estimator.fit({inputs: '/b/', wait: 'yes'})`, "TypeError: fit() argument 'wait' must be true or false, got the string 'yes'"},

		// ids
		{`estimator.create_job_version('job', 1)`, "TypeError: create_job_version() argument 'job_id' must be a whole number or its digits as a string, got the string 'job'"},
		{`estimator.create_job_version(-1, 1)`, "TypeError: create_job_version() argument 'job_id' must be a whole number or its digits as a string, got the number -1"},
		{`estimator.create_job_version('', 1)`, "TypeError: create_job_version() argument 'job_id' must be a whole number or its digits as a string, got the string ''"},
		{`estimator.create_job_version(true, 1)`, "TypeError: create_job_version() argument 'job_id' must be a whole number or its digits as a string, got true"},
		{`estimator.create_job_version(9007199254740993, 1)`,
			"RangeError: create_job_version() argument 'job_id' is too great for a number to be exact, pass it as a string, got 9007199254740992"},
		{`estimator.create_job_version(1e300, 1)`,
			"RangeError: create_job_version() argument 'job_id' is too great for a number to be exact, pass it as a string, got 1e+300"},

		// limits
		{`make({train_instance_count: 0})`, "RangeError: Estimator() argument 'train_instance_count' must be at least 1, got 0"},
		{`make({job_description: 'x'.repeat(257)})`, "RangeError: Estimator() argument 'job_description' must have at most 256 characters, got 257"},
		{`estimator.create_job_version(1, 2, {inputs: '/b/', job_desc: 'é'.repeat(300)})`, "RangeError: create_job_version() argument 'job_desc' must have at most 256 characters, got 300"},
		{`estimator.fit({inputs: '/b/', job_name: 'a b'})`, "RangeError: fit() argument 'job_name' must be 1 to 64 letters, digits, '_' or '-', got 'a b'"},
		{`estimator.fit({inputs: '/b/', job_name: ''})`, "RangeError: fit() argument 'job_name' must be 1 to 64 letters, digits, '_' or '-', got ''"},
		{`estimator.fit({inputs: '/b/', job_name: 'x'.repeat(65)})`, "RangeError: fit() argument 'job_name' must be 1 to 64 letters, digits, '_' or '-', got 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…'"},
		{`estimator.get_job_log('f', {offset: 2049})`, "RangeError: get_job_log() argument 'offset' must be between -2048 and 2048, got 2049"},
		{`estimator.get_job_log('f', {offset: -2049})`, "RangeError: get_job_log() argument 'offset' must be between -2048 and 2048, got -2049"},
		{`estimator.get_job_log('f', -2)`, "RangeError: get_job_log() argument 'start_byte' must be at least -1, got -2"},
		{`estimator.get_job_log('f', {lines: 501})`, "RangeError: get_job_log() argument 'lines' must be between 0 and 500, got 501"},
		{`estimator.get_job_log('f', {order: 'up'})`, "RangeError: get_job_log() argument 'order' must be 'asc' or 'desc', got 'up'"},
		{`estimator.get_job_log('f', 0, {lines: 3, base_line: '1'})`,
			"TypeError: get_job_log() got start_byte, base_line and lines; give start_byte and offset for bytes, or base_line, lines and order for lines"},

		// lists
		{`make({hyperparameters: {lr: 1}})`, "TypeError: Estimator() argument 'hyperparameters' must be a list of {label, value}, got an object"},
		{`make({hyperparameters: ['lr']})`, "TypeError: Estimator() argument 'hyperparameters'[0] must be an object {label, value}, got the string 'lr'"},
		{`make({hyperparameters: [{label: 'lr', value: 1}, {name: 'lr'}]})`, "TypeError: Estimator() argument 'hyperparameters'[1].label must be a string, got undefined; it has 'name', which should be 'label' or 'value'"},
		{`make({volumes: {}})`, "TypeError: Estimator() argument 'volumes' must be a list of {nfs: {id, src_path, dest_path}} or {host_path: {src_path, dest_path}}, got an object"},
		{`make({volumes: [{}]})`, "TypeError: Estimator() argument 'volumes'[0] must have one of nfs and host_path: {nfs: {id, src_path, dest_path}} or {host_path: {src_path, dest_path}}"},
		{`make({volumes: [{nfs: {src_path: '/a', dest_path: '/b'}}]})`, "TypeError: Estimator() argument 'volumes'[0].nfs.id must be a string, got undefined"},
		{`make({volumes: [{host_path: {src: '/a', dest_path: '/b', read_only: 'no'}}]})`, "TypeError: Estimator() argument 'volumes'[0].host_path.src_path must be a string, got undefined"},
		{`make({volumes: [{host_path: {src_path: '/a', dest_path: '/b', read_only: 'no'}}]})`, "TypeError: Estimator() argument 'volumes'[0].host_path.read_only must be true or false, got the string 'no'"},
		{`make({hyperparameters: [{label: 'lr', value: {}}]})`, "TypeError: Estimator() argument 'hyperparameters'[0].value must be a string, a number or true or false, got an object"},
		{`estimator.fit({data_source: [{type: 'disk'}]})`, "RangeError: fit() argument 'data_source'[0].type must be 'obs' or 'dataset', got 'disk'"},
		{`estimator.fit({data_source: [{type: 'obs'}]})`, "TypeError: fit() argument 'data_source'[0] of type 'obs' needs data_url, and neither dataset_id nor dataset_version"},
		{`estimator.fit({data_source: [{type: 'dataset', dataset_id: 'a'}]})`, "TypeError: fit() argument 'data_source'[0] of type 'dataset' needs dataset_id and dataset_version, and no data_url"},
		{`estimator.fit({data_source: [{type: 'obs', data_url: '/b/'}, {type: 'dataset', dataset_id: 'a', dataset_version: 'b'}]})`,
			"TypeError: fit() argument 'data_source'[1].type must be 'obs' like the entries before it, got 'dataset'"},
		{`estimator.fit({data_source: 'x'})`, "TypeError: fit() argument 'data_source' must be a list of {type: 'obs', data_url} or {type: 'dataset', dataset_id, dataset_version}, got the string 'x'"},

		// this
		{`Estimator.prototype.fit.call({}, '/b/')`, "TypeError: fit() must be called on an object of class Estimator"},
		{`TrainingJob.prototype.get_job_info.call(estimator)`, "TypeError: get_job_info() must be called on an object of class TrainingJob"},
		{`const { get_job_info } = estimator; get_job_info()`, "TypeError: get_job_info() must be called on an object of class Estimator"},
		{`new TrainingJob()`, "TypeError: TrainingJob is returned by fit(), create_job_version(), create_job_configs() and the object lists, not made with new; for a job that exists use Estimator(session, {job_id, version_id})"},
	} {
		h.want(t, "caught(() => { "+c.call+" })", c.want)
	}
	if asked := s.requests(); len(asked) > 0 {
		t.Errorf("sent in spite of it: %q", asked)
	}
}

// A getter of the keyword object that throws is the script's own error.
func TestKeywordGetterThrows(t *testing.T) {
	h, _ := bench(t)
	h.want(t, `caught(() => estimator.fit({get inputs() { throw new Error('mine') }}))`, "Error: mine")
}

func TestNearest(t *testing.T) {
	names := []string{"inputs", "dataset_id", "wait", "job_name"}
	for came, want := range map[string]string{
		"input": "inputs", "Inputs": "inputs", "datasetid": "dataset_id", "wiat": "wait", "jobname": "job_name",
		"job-name": "job_name", "zzz": "", "": "", "q": "", "completely_different_name": "",
	} {
		if got, _ := render.Nearest(came, names); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", came, got, want)
		}
	}
}
