package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/dop251/goja"

	"mascript/bindings"
	"mascript/runtime"
	"mascript/runtime/repl"
)

// guided is a guide on the embedded platform of a home, with the host whose loop runs what asks it.
type guided struct {
	*guide
	t    *testing.T
	host *runtime.Host
	home string
}

// withGuide runs ask on the loop of a host, after some entries.
func withGuide(t *testing.T, home string, entries []string, ask func(guided)) {
	t.Helper()
	w := newWorld()
	w.stderr = os.Stderr
	w.getenv = func(name string) string {
		return map[string]string{"MASCRIPT_HOME": home, "HOME": home, "PATH": os.Getenv("PATH")}[name]
	}
	sdk := session{}.sdk(&w)
	var stderr bytes.Buffer
	native := modules(sdk, &stderr)
	host := runtime.New(runtime.Options{Dir: home, Modules: native, Globals: sdk.Globals(), Stdout: &stderr, Stderr: &stderr})
	asked := false
	err := host.Interact(t.Context(), func(e *runtime.UncaughtError) { t.Error(e) }, func() error {
		for _, text := range entries {
			entry, err := host.Read("[1]", text)
			if err != nil {
				return err
			}
			if o := host.Run(entry); o.Err != nil {
				return o.Err
			}
		}
		ask(guided{newGuide(sdk, host, native, nobody), t, host, home})
		asked = true
		return nil
	})
	if err != nil || !asked {
		t.Fatalf("%v\n%s", err, stderr.String())
	}
}

// call makes a call of expressions.
func (g guided) call(expression string, construct bool, arguments []string, keywords map[string]string) repl.Call {
	g.t.Helper()
	value := func(text string) goja.Value {
		if text == "" { // not known
			return nil
		}
		v, err := g.host.VM().RunString("(" + text + ")")
		if err != nil {
			g.t.Fatalf("%s: %v", text, err)
		}
		return v
	}
	call := repl.Call{Callee: value(expression).(*goja.Object), New: construct, Keywords: map[string]goja.Value{},
		Read: func(of goja.Value, name string) goja.Value {
			if object, ok := of.(*goja.Object); ok {
				return object.Get(name)
			}
			return nil
		}}
	if at := strings.LastIndex(expression, "."); at > 0 {
		call.Receiver = value(expression[:at])
	}
	for _, argument := range arguments {
		call.Arguments = append(call.Arguments, value(argument))
	}
	for name, text := range keywords {
		call.Keywords[name] = value(text)
	}
	return call
}

const guideEntries = `const { Session, Estimator, TrainingJob, VisualizationJob } = require('modelarts'), promises = require('modelarts/promises'), session = new Session();`

func TestGuideKeywords(t *testing.T) {
	withGuide(t, t.TempDir(), []string{guideEntries, "estimator = new Estimator(session)"}, func(g guided) {
		for _, test := range []struct {
			call    repl.Call
			first   []string
			without string
			abouts  map[string]string
		}{
			{call: g.call("Estimator", true, []string{"session"}, nil),
				first:   []string{"train_instance_count", "train_instance_type", "output_path", "framework_type"},
				without: "modelarts_session",
				abouts:  map[string]string{"train_instance_count": "Integer, at least 1, needed by fit, create_job_version, create_job_configs and update_job_configs"}},
			{call: g.call("Estimator", true, nil, nil), first: []string{"modelarts_session", "train_instance_count"}},
			{call: g.call("estimator.fit", false, nil, map[string]string{"inputs": "'x'"}),
				first: []string{"dataset_id"}, without: "inputs", abouts: map[string]string{"wait": "Boolean, default: false"}},
			{call: g.call("estimator.create_job_version", false, nil, nil), first: []string{"job_id", "pre_version_id", "inputs"},
				abouts: map[string]string{"job_id": "String or Integer, required"}},
			{call: g.call("Estimator.get_job_list", false, []string{"session"}, map[string]string{"sortBy": "1"}), first: []string{"status", "per_page"}, without: "sort_by",
				abouts: map[string]string{"per_page": "Integer, 1 to 1000, default: 10", "order": "String, one of asc and desc, default: desc"}},
			{call: g.call("promises.Estimator.get_job_list", false, []string{"session"}, nil), first: []string{"status"}, abouts: map[string]string{"signal": "AbortSignal"}},
			{call: g.call("require('modelarts/local').create_dataset", false, []string{"session"}, nil), first: []string{"name", "obs_path"}},
		} {
			items := g.Keywords(test.call)
			var names []string
			abouts := map[string]string{}
			for _, item := range items {
				names = append(names, item.Text)
				abouts[item.Text] = item.About
			}
			if len(names) < len(test.first) || !slices.Equal(names[:len(test.first)], test.first) || slices.Contains(names, test.without) {
				t.Errorf("got %q, want %q first and no %q", names, test.first, test.without)
			}
			for name, about := range test.abouts {
				if abouts[name] != about {
					t.Errorf("%s: %q, want %q", name, abouts[name], about)
				}
			}
		}
		if items := g.Keywords(g.call("JSON.stringify", false, nil, nil)); items != nil {
			t.Errorf("a function of JavaScript takes %v", items)
		}
	})
}

// settings make, with the real program, what there is to be known.
const settings = guideEntries + `
	const fs = require('fs'), { create_dataset, create_algorithm } = require('modelarts/local');
	for (const [name, code] of [['good', "print('trained')"], ['bad', 'raise SystemExit(3)']]) {
		fs.mkdirSync('code-' + name);
		fs.writeFileSync('code-' + name + '/train.py', code);
	}
	const local = (name) => new Estimator(session, { train_instance_type: 'local', code_dir: 'code-' + name, boot_file: 'train.py' });
	const first = local('good').fit({ job_name: 'flowers-good', wait: true });
	const second = local('bad').fit({ job_name: 'flowers-bad', wait: true });
	const third = local('good').create_job_version({ job_id: first.job_id, pre_version_id: first.version_id, wait: true });
	const folder = process.env.MASCRIPT_HOME + '/obs/bucket/data';
	fs.mkdirSync(folder, { recursive: true });
	fs.writeFileSync(folder + '/train.py', '');
	const set = create_dataset(session, 'petals', 'obs://bucket/data/');
	create_algorithm(session, 'own-model', 'obs://bucket/data/', 'obs://bucket/data/train.py');
	print(first.job_id, first.version_id, second.job_id, second.version_id, third.version_id, set.dataset_id);
`

func TestGuideValues(t *testing.T) {
	if _, err := exec.LookPath("python3"); err != nil {
		missingTool(t, "python3")
	}
	work := t.TempDir()
	home := filepath.Join(work, "mascript")
	t.Cleanup(func() {
		nobodyLeft(t, work)
		noRaces(t, work)
	})
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	command := exec.CommandContext(ctx, "mascript", "--local", "-e", settings)
	command.Dir = work
	command.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + work, "TMPDIR=" + work, "LANG=C.UTF-8", "MASCRIPT_HOME=" + home, raceOptions(work)}
	var stderr bytes.Buffer
	command.Stderr = &stderr
	printed, err := command.Output()
	lines := strings.Split(strings.TrimSpace(string(printed)), "\n")
	ids := strings.Fields(lines[len(lines)-1]) // behind the logs, which local debugging prints
	if err != nil || len(ids) != 6 {
		t.Fatalf("%v\n%s\n%s", err, printed, stderr.String())
	}
	job1, version1, job2, version2, version3, dataset := ids[0], ids[1], ids[2], ids[3], ids[4], ids[5]

	withGuide(t, home, []string{guideEntries, "estimator = new Estimator(session, {job_id: " + job1 + ", version_id: " + version1 + "})"}, func(g guided) {
		creating := func(keywords map[string]string) repl.Call {
			return g.call("Estimator", true, []string{"session"}, keywords)
		}
		for _, test := range []struct {
			call     repl.Call
			keyword  string
			position int
			want     []string // among the values; with = in front, all of them, in this order
		}{
			{creating(nil), "train_instance_type", 0, []string{"'local' local debugging, on this machine", "'modelarts.vm.cpu.2u'"}},
			{creating(nil), "framework_type", 0, []string{"'PyTorch'"}},
			{creating(map[string]string{"framework_type": "'PyTorch'"}), "framework_version", 0, []string{"'PyTorch-1.0.0-python3.6' PyTorch"}},
			{creating(nil), "model_name", 0, []string{"'own-model'"}},
			{creating(nil), "job_id", 0, []string{"=", job2 + " flowers-bad, FAILED", job1 + " flowers-good, COMPLETED"}},
			{creating(map[string]string{"job_id": job1}), "version_id", 0, []string{"=", version3 + " flowers-good V0002, COMPLETED", version1 + " flowers-good V0001, COMPLETED"}},
			{creating(map[string]string{"job_id": "'" + job2 + "'"}), "version_id", 0, []string{"=", version2 + " flowers-bad V0001, FAILED"}},
			{creating(nil), "version_id", 0, []string{"=", version2 + " flowers-bad, FAILED", version3 + " flowers-good, COMPLETED"}},
			{g.call("estimator.create_job_version", false, []string{job2}, nil), "", 1, []string{"=", version2 + " flowers-bad V0001, FAILED"}},
			{g.call("estimator.fit", false, nil, nil), "wait", 0, []string{"=", "true", "false default"}},
			{g.call("estimator.fit", false, nil, nil), "dataset_id", 0, []string{"=", "'" + dataset + "' petals"}},
			{g.call("estimator.fit", false, nil, nil), "job_name", 0, nil},
			{g.call("estimator.get_job_log", false, nil, nil), "order", 0, []string{"=", "'asc'", "'desc'"}},
			{g.call("estimator.get_job_log", false, nil, nil), "lines", 0, []string{"=", "50 documented default"}},
			{g.call("Estimator.get_job_list", false, []string{"session"}, nil), "sortBy", 0, []string{"'create_time'", "'job_name' default"}},
			{g.call("Estimator.get_job_list", false, []string{"session"}, nil), "", 1, []string{"10 JOBSTAT_COMPLETED"}},
			{g.call("Estimator.get_job_list", false, []string{"session"}, nil), "search_content", 0, []string{"=", "'flowers-bad' FAILED", "'flowers-good' COMPLETED"}},
			{g.call("promises.Estimator.delete_job_by_id", false, []string{"session"}, nil), "", 1, []string{job1 + " flowers-good, COMPLETED"}},
			{g.call("require('modelarts/local').delete_algorithm", false, []string{"session"}, nil), "name", 0, []string{"'own-model'"}},
			{g.call("help", false, nil, nil), "", 0, []string{"'Estimator.fit'", "'JOB_STATE'"}},
			{g.call("JSON.stringify", false, nil, nil), "", 0, nil},
		} {
			name := test.keyword
			if name == "" {
				name = strconv.Itoa(test.position)
			}
			ask := g.Values(test.call, test.keyword, test.position)
			if ask == nil {
				if test.want != nil {
					t.Errorf("%s: nothing is known, want %q", name, test.want)
				}
				continue
			}
			var got []string
			for _, item := range ask(ctx) {
				got = append(got, strings.TrimSpace(item.Text+" "+item.About))
			}
			if len(test.want) > 0 && test.want[0] == "=" {
				if !slices.Equal(got, test.want[1:]) {
					t.Errorf("%s: %q, want %q", name, got, test.want[1:])
				}
				continue
			}
			for _, want := range test.want {
				if !slices.ContainsFunc(got, func(item string) bool { return item == want || strings.HasPrefix(item, want+" ") }) {
					t.Errorf("%s: %q, want %q among them", name, got, want)
				}
			}
		}

		logs := g.Values(g.call("estimator.get_job_log", false, nil, nil), "", 0)(ctx)
		if len(logs) != 1 || logs[0].Text != "'job-flowers-good.0'" {
			t.Errorf("the logs are %v", logs)
		}
	})
}

// A second question within a few seconds is answered with what the first one has brought, also if that was too late for
// who asked it.
func TestGuideRemembers(t *testing.T) {
	withGuide(t, t.TempDir(), []string{guideEntries}, func(g guided) {
		call := g.call("Estimator", true, []string{"session"}, nil)
		ask := g.Values(call, "train_instance_type", 0)
		late, cancel := context.WithCancel(t.Context())
		cancel()
		if items := ask(late); len(items) > 0 {
			t.Errorf("who does not wait gets %v", items)
		}
		first := ask(t.Context())
		if second := g.Values(call, "train_instance_type", 0)(t.Context()); len(first) == 0 || &second[0] != &first[0] {
			t.Errorf("it was asked again: %v, %v", first, second)
		}
	})
}

// A cloud that the script has not used is asked nothing: its service would fail the test.
func TestGuideLeavesCloudsAlone(t *testing.T) {
	entries := []string{guideEntries, `
		Session.set_endpoint('http://127.0.0.1:1', 'http://127.0.0.1:1', 'http://127.0.0.1:1', 'cn-north-4');
		var cloud = new Session({access_key: 'AK', secret_key: 'SKSKSK', project_id: 'p0', region_name: 'cn-north-4'})`}
	withGuide(t, t.TempDir(), entries, func(g guided) {
		call := g.call("Estimator", true, []string{"cloud"}, nil)
		if ask := g.Values(call, "job_id", 0); ask != nil {
			t.Errorf("it is asked for jobs: %v", ask(t.Context()))
		}
		if len(g.Keywords(call)) == 0 {
			t.Error("the keywords are not known")
		}
	})
}

func TestGuideModules(t *testing.T) {
	w := newWorld()
	sdk := bindings.New(bindings.Options{})
	names := newGuide(sdk, nil, modules(sdk, w.stderr), nobody).Modules()
	for _, name := range []string{"fs", "node:fs", "modelarts", "modelarts/estimator", "modelarts/py"} {
		if !slices.Contains(names, name) {
			t.Errorf("%s is missing in %q", name, names)
		}
	}
	for _, name := range []string{"modelarts.session", "modelarts/estimatorV2"} {
		if slices.Contains(names, name) {
			t.Errorf("%s is among %q", name, names)
		}
	}
}

// nobody is for a guide without a shell, which has no session of its own.
func nobody(string) (goja.Value, bool) { return nil, false }
