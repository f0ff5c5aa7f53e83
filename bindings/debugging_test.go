package bindings

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mascript/internal/modelarts"
)

// A job of local debugging, on the wire. Folders are as the script would open them, the framework stays here.
func TestLocalBodies(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	must(os.MkdirAll(filepath.Join(dir, "src", "sub"), 0o700))
	must(os.Mkdir(filepath.Join(dir, "my data"), 0o700))
	for _, name := range []string{"src/train.py", "src/sub/train.py"} {
		must(os.WriteFile(filepath.FromSlash(name), nil, 0o600))
	}
	here := "file://" + filepath.ToSlash(dir)
	body := func(boot, rest string) string {
		return `{"job_name":"j","config":{"worker_server_num":1,"app_url":"` + here + `/src/","boot_file_url":"` + here + `/src/` + boot + `"` + rest + `}}`
	}
	const flavor = `,"flavor":{"code":"local"}`
	for _, c := range []struct{ name, call, want string }{
		{"as documented", `local().fit({job_name: 'j'})`, body("train.py", flavor)},
		{"by a path", `local({code_dir: dir + '/src/', boot_file: 'src/sub/train.py'}).fit({job_name: 'j'})`, body("sub/train.py", flavor)},
		{"by file://", `local({code_dir: 'file://' + dir + '/src', boot_file: 'sub/../train.py'}).fit({job_name: 'j'})`, body("train.py", flavor)},
		{"with a framework", `local({framework_type: 'Nothing', framework_version: 'known'}).fit({job_name: 'j'})`, body("train.py", flavor)},
		{"with data and output", `local({output_path: './new/out'}).fit({inputs: './my data', job_name: 'j'})`, body("train.py", `,"data_url":"`+here+`/my%20data/"`+flavor+`,"train_url":"`+here+`/new/out/"`)},
		{"with data and output in the store", `local({output_path: '/bucket/out', log_url: '/bucket/log'}).fit({inputs: 'obs://bucket/data', job_name: 'j'})`,
			body("train.py", `,"data_url":"/bucket/data/"`+flavor+`,"train_url":"/bucket/out/","log_url":"/bucket/log/"`)},
		{"with code in the store", `local({code_dir: 'obs://bucket/src', boot_file: 'sub/train.py'}).fit({job_name: 'j'})`,
			`{"job_name":"j","config":{"worker_server_num":1,"app_url":"/bucket/src/","boot_file_url":"/bucket/src/sub/train.py"` + flavor + `}}`},
		{"in an environment", `const e = new Environment('e', CondaDependencies.create(['c'], ['p'])); const t = local({environment: e}); e.conda.pip_packages.push('q'); t.fit({job_name: 'j'})`,
			body("train.py", `,"flavor":{"code":"local"},"environment":{"name":"e","channels":["c"],"pip_packages":["p","q"]}`)},
		{"with a flavor", `local({train_instance_type: 'modelarts.vm.cpu.2u'}).fit({job_name: 'j'})`, body("train.py", `,"spec_id":7`)},
	} {
		t.Run(c.name, func(t *testing.T) {
			h, s := bench(t)
			must(h.vm.Set("dir", filepath.ToSlash(dir)))
			h.run(t, `const { Environment, CondaDependencies } = require('modelarts');
				const local = (more) => new Estimator(session, {code_dir: './src', boot_file: 'train.py', train_instance_type: 'local', ...more});`)
			h.run(t, c.call)
			want := "POST /v1/p/training-jobs " + c.want
			if asked := s.requests(); len(asked) != 1 || asked[0] != want {
				t.Errorf("%s\nsent: %s\nwant: %s", c.call, strings.Join(asked, "\n"), want)
			}
		})
	}
}

// The cloud cannot read folders of this machine: it is said before anything is sent.
func TestCloudRefusesLocalCode(t *testing.T) {
	own, other := modelarts.New(modelarts.Options{Endpoint: "http://a.test"}), modelarts.New(modelarts.Options{Endpoint: "http://b.test"})
	set := New(Options{})
	set.places[""] = &Place{Client: own}
	in := &creation{method: "fit", session: &session{set: set}}
	code := debugging{code: "/home/ada/src"}
	if err := code.allowed(in, Place{Client: own}); err != nil {
		t.Errorf("the embedded platform: %v", err)
	}
	if err := code.allowed(in, Place{Client: other}); err == nil || !strings.Contains(err.Error(), "upload it first (session.obs.upload_dir)") {
		t.Errorf("local code in the cloud: %v", err)
	}
	in.config.Environment = &modelarts.Environment{Name: "e"}
	if err := (debugging{}).allowed(in, Place{Client: other}); err == nil || !strings.Contains(err.Error(), "environment belongs to local debugging") {
		t.Errorf("an environment in the cloud: %v", err)
	}
}

// Environment and CondaDependencies block nobody: there is one of each for both families.
func TestOneEnvironmentForBothFamilies(t *testing.T) {
	h, _ := bench(t)
	h.want(t, `twins.Environment === require('modelarts/environment').Environment && twins.CondaDependencies === require('modelarts.environment.conda_env').CondaDependencies &&
		twins.CondaDependencies.create() instanceof require('modelarts').CondaDependencies`, "true")
}

// An Estimator of local debugging asks where its jobs are, and so do its jobs.
func TestLocalJobsAreAskedAboutHere(t *testing.T) {
	t.Chdir(t.TempDir())
	must(os.Mkdir("src", 0o700))
	must(os.WriteFile("src/train.py", nil, 0o600))
	h, s := bench(t)
	s.answer("GET /v1/p/training-jobs/4021/versions/77310", `{"is_success": true, "status": 10}`)
	h.want(t, `const t = new Estimator(session, {code_dir: 'src', boot_file: 'train.py', train_instance_type: 'local'});
		const job = t.fit(); [job.get_job_info().status, t.get_job_info().status].join()`, "10,10")
}
