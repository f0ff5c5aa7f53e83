package main

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"mascript/internal/platform/store"
	"mascript/internal/profile"
)

// shellWorld is the world of a shell with a home of its own, and the commands in it.
func shellWorld(t testing.TB, variables ...string) (w world, stdout, stderr *writing, commands *sdkCommands) {
	t.Helper()
	home := filepath.Join(t.TempDir(), "mascript")
	stdout, stderr = &writing{}, &writing{}
	w = world{stdout: stdout, stderr: stderr, environ: append([]string{"PATH=" + os.Getenv("PATH"), "HOME=" + t.TempDir(), "MASCRIPT_HOME=" + home, "LANG=C.UTF-8", "TZ=UTC"}, variables...)}
	w.getenv = func(name string) string {
		for _, entry := range w.environ {
			if value, ok := strings.CutPrefix(entry, name+"="); ok {
				return value
			}
		}
		return ""
	}
	return w, stdout, stderr, &sdkCommands{set: session{}.sdk(&w)}
}

// writing is what was written to it by now, on any goroutine.
type writing struct {
	mu   sync.Mutex
	text bytes.Buffer
	more chan struct{} // closed at the next write
}

func (o *writing) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.more != nil {
		close(o.more)
		o.more = nil
	}
	return o.text.Write(p)
}

// take is all that was written since it was taken last.
func (o *writing) take() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	defer o.text.Reset()
	return o.text.String()
}

// await waits until a text was written.
func (o *writing) await(t *testing.T, text string) {
	t.Helper()
	for deadline := time.After(patience); ; {
		o.mu.Lock()
		found := strings.Contains(o.text.String(), text)
		if o.more == nil {
			o.more = make(chan struct{})
		}
		more := o.more
		o.mu.Unlock()
		if found {
			return
		}
		select {
		case <-more:
		case <-deadline:
			t.Fatalf("it never said %q, but %q", text, o.take())
		}
	}
}

// trained runs a script in a world, as another process.
func trained(t *testing.T, w world, script string, files map[string]string) {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		name = filepath.Join(w.getenv("MASCRIPT_HOME"), "obs", "bucket", name)
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	command := exec.CommandContext(t.Context(), "mascript", "-e", `const { Session, Estimator } = require('modelarts')
		const estimator = new Estimator({ modelarts_session: new Session(), framework_type: 'PyTorch', framework_version: 'PyTorch-1.0.0-python3.6',
			code_dir: '/bucket/src/', boot_file: '/bucket/src/train.py', train_instance_type: 'modelarts.vm.cpu.2u', train_instance_count: 1, output_path: '/bucket/output/' })
		`+script)
	command.Env, command.Dir = w.environ, dir
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
}

func TestShellJobs(t *testing.T) {
	interpreter(t)
	w, stdout, stderr, c := shellWorld(t)
	if err := c.jobs(t.Context(), w, ""); err != nil || stdout.take() != "" || !strings.HasPrefix(stderr.take(), "no jobs yet; new Estimator") {
		t.Errorf("without jobs: %v", err)
	}
	trained(t, w, `for (const job_name of ['flower-a', 'flower-b', 'tree']) estimator.fit({ inputs: '/bucket/data/', wait: true, job_name })`,
		map[string]string{"src/train.py": "print('trained')\n", "data/x": "x"})
	for _, test := range []struct{ arguments, names string }{
		{"", "tree flower-b flower-a"}, {"flower", "flower-b flower-a"}, {"FLOWER-*", "flower-b flower-a"}, {"?ree", "tree"}, {"*-a", "flower-a"}, {"--all", "tree flower-b flower-a"},
	} {
		if err := c.jobs(t.Context(), w, test.arguments); err != nil {
			t.Errorf(".jobs %s: %v", test.arguments, err)
		}
		var names []string
		lines := strings.Split(strings.TrimSpace(stdout.take()), "\n")
		for _, line := range lines[1:] {
			if words := strings.Fields(line); words[2] == "V0001" && words[4] == "COMPLETED" {
				names = append(names, words[1])
			}
		}
		if got := strings.Join(names, " "); got != test.names || !strings.HasPrefix(lines[0], "JOB ") {
			t.Errorf(".jobs %s lists %q, not %q", test.arguments, got, test.names)
		}
	}
	for arguments, want := range map[string]string{
		"flowre-a": `no job matches "flowre-a"; did you mean flower-a?`,
		"zebra":    `no job matches "zebra"; .jobs lists all 3`,
		"a b":      `.jobs takes one pattern, such as: .jobs flower, or .jobs flower-*; got "a b"`,
		"[a":       `the pattern "[a" is not finished: a [ needs its ]`,
	} {
		if err := c.jobs(t.Context(), w, arguments); err == nil || err.Error() != want {
			t.Errorf(".jobs %s: %v", arguments, err)
		}
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if err := c.jobs(ended, w, ""); err == nil {
		t.Error("it lists jobs although it was to end")
	}
	if got := where(w, c.set); got != "embedded, 3 jobs" {
		t.Errorf("the shell says it works in %q", got)
	}
}

func TestShellTail(t *testing.T) {
	interpreter(t)
	w, stdout, stderr, c := shellWorld(t)
	gate := filepath.Join(t.TempDir(), "gate")
	code := fmt.Sprintf(`import os, time
for i in range(30): print('line', i, flush=True)
while not os.path.exists(%q): time.sleep(0.01)
print('last', flush=True)
`, gate)
	trained(t, w, `estimator.fit({ inputs: '/bucket/data/', job_name: 'flowers' })`, map[string]string{"src/train.py": code, "data/x": "x"})
	open := sync.OnceFunc(func() {
		if err := os.WriteFile(gate, nil, 0o600); err != nil {
			t.Error(err)
		}
	})
	defer open()

	interrupted, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- c.tail(interrupted, w, "flowers") }()
	stdout.await(t, "line 29\n")
	cancel()
	if err := <-ended; err != nil {
		t.Errorf("Ctrl-C: %v", err)
	}
	stdout.take()

	go func() { ended <- c.tail(t.Context(), w, "flowers/v0001") }()
	stdout.await(t, "line 29\n")
	open()
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if got := stdout.take(); !strings.HasPrefix(got, "line 10\n") || !strings.HasSuffix(got, "line 29\nlast\n[ModelArts Service Log]Training completed.\n") {
		t.Errorf("it showed %q", got)
	}
	if got := stderr.take(); !strings.HasSuffix(got, ") has ended: COMPLETED\n") || !strings.Contains(got, "job flowers (") {
		t.Errorf("and said %q", got)
	}
	for arguments, want := range map[string]string{
		"":              "name a job, or a version as JOB/VERSION: .tail 1/2 (.jobs lists them)",
		"a b":           ".tail takes one job, or one version as JOB/VERSION; got 2 words (.jobs lists them)",
		"flwoers":       `there is no job "flwoers"; did you mean flowers?`,
		"zebra":         `there is no job "zebra" (.jobs lists them)`,
		"flowers/V0009": "has no version \"V0009\"; it has V0001",
	} {
		if err := c.tail(t.Context(), w, arguments); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf(".tail %s: %v", arguments, err)
		}
	}
}

func TestShellUse(t *testing.T) {
	w, stdout, _, c := shellWorld(t)
	folder, err := profiles(w)
	if err != nil {
		t.Fatal(err)
	}
	for name, settings := range map[string]profile.Settings{
		"prod":  {Credentials: profile.Credentials{AccessKey: "AK", SecretKey: profile.NewSecret("geheim"), ProjectID: "abc", RegionName: "cn-north-4"}},
		"mine":  {Python: "/opt/python3"},
		"token": {Credentials: profile.Credentials{Account: "a", Username: "u", Password: profile.NewSecret("geheim"), RegionName: "cn-north-4"}},
	} {
		if err := folder.Save(name, settings); err != nil {
			t.Fatal(err)
		}
	}
	use := func(arguments, want, at string) {
		t.Helper()
		if err := c.use(t.Context(), w, arguments); err != nil {
			t.Errorf(".use %s: %v", arguments, err)
		}
		if got := stdout.take(); got != want {
			t.Errorf(".use %s says %q, not %q", arguments, got, want)
		}
		if got := where(w, c.set); got != at {
			t.Errorf("after .use %s the shell works in %q, not %q", arguments, got, at)
		}
	}
	const list = "%s local  the embedded platform of this machine\n  env    the credentials of the environment\n  file   the older .modelarts/config.json\n" +
		"  mine   a stored profile\n%s prod   a stored profile\n  token  a stored profile\n"
	use("", fmt.Sprintf(list, "*", " "), "embedded, no jobs yet")
	use("prod", "sessions made from now on: profile prod: project abc, cn-north-4\n", "profile prod: project abc, cn-north-4")
	use("", fmt.Sprintf(list, " ", "*"), "profile prod: project abc, cn-north-4")
	for arguments, want := range map[string]string{
		"porf": `there is no profile "porf"; did you mean prod? there are local, env, file, mine, prod and token`,
		"zzz":  `there is no profile "zzz"; there are local, env, file, mine, prod and token`,
		"a b":  `.use takes the name of one profile, or local; got "a b"`,
		"env":  "HUAWEICLOUD_SDK_AK",
	} {
		if err := c.use(t.Context(), w, arguments); err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "\n") {
			t.Errorf(".use %s: %v", arguments, err)
		}
	}
	if got := where(w, c.set); got != "profile prod: project abc, cn-north-4" {
		t.Errorf("what was refused changed the place: %s", got)
	}
	use("token", "sessions made from now on: profile token: cn-north-4\n", "profile token: cn-north-4")
	use("mine", "sessions made from now on: profile mine: embedded\n", "profile mine: embedded, no jobs yet")
	use("local", "sessions made from now on: embedded\n", "embedded, no jobs yet")
}

// Nothing that is wrong with the store keeps a shell from its first line, and looking makes nothing.
func TestWhere(t *testing.T) {
	w, _, _, c := shellWorld(t)
	home := w.getenv("MASCRIPT_HOME")
	if got := where(w, c.set); got != "embedded, no jobs yet" {
		t.Error(got)
	}
	if _, err := os.Stat(home); err == nil {
		t.Error("looking made the home")
	}
	if err := os.MkdirAll(home, 0o700); err != nil {
		t.Fatal(err)
	}
	database := filepath.Join(home, "mascript.db")
	for _, content := range []string{"", "this is no database, whatever it may be called", strings.Repeat("SQLite format 3\x00", 500)} {
		if err := os.WriteFile(database, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := where(w, c.set); got != "embedded" {
			t.Errorf("%.20q: %s", content, got)
		}
	}
	w, _, _, c = shellWorld(t, "MASCRIPT_PROFILE=gone")
	if got := where(w, c.set); !strings.HasPrefix(got, `profile gone, which cannot be used: there is no stored profile "gone"`) || strings.Contains(got, "\n") {
		t.Error(got)
	}
}

// The count is made beside the start of a shell, which does not wait long for it.
func BenchmarkWhere(b *testing.B) {
	w, _, _, c := shellWorld(b)
	home := w.getenv("MASCRIPT_HOME")
	if err := os.MkdirAll(home, 0o700); err != nil {
		b.Fatal(err)
	}
	s, err := store.Open(b.Context(), home, 1)
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	for b.Loop() {
		if got := where(w, c.set); got != "embedded, no jobs yet" {
			b.Fatal(got)
		}
	}
}

// A Tab asks no cloud that no command has asked.
func TestJobNamesOfACloud(t *testing.T) {
	var requests atomic.Int32
	service := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		requests.Add(1)
		fmt.Fprint(w, `{"job_total_count": 0, "job_count_limit": 10, "jobs": []}`)
	}))
	defer service.Close()
	w, _, _, c := shellWorld(t)
	folder, err := profiles(w)
	if err != nil {
		t.Fatal(err)
	}
	if err := folder.Save("prod", profile.Settings{
		Credentials: profile.Credentials{AccessKey: "AK", SecretKey: profile.NewSecret("geheim"), ProjectID: "abc", RegionName: "cn-north-4"},
		Endpoints:   profile.Endpoints{IAM: service.URL, OBS: service.URL, ModelArts: service.URL},
	}); err != nil {
		t.Fatal(err)
	}
	if err := c.use(t.Context(), w, "prod"); err != nil {
		t.Fatal(err)
	}
	if c.names(t.Context()); requests.Load() != 0 {
		t.Error("a Tab has asked the cloud that .use has named")
	}
	if err := c.jobs(t.Context(), w, ""); err != nil {
		t.Fatal(err)
	}
	before := requests.Load()
	if c.names(t.Context()); before == 0 || requests.Load() == before {
		t.Errorf(".jobs has asked the cloud %d times, and a Tab then %d times", before, requests.Load()-before)
	}
	if err := c.use(t.Context(), w, "prod"); err != nil {
		t.Fatal(err)
	}
	before = requests.Load()
	if c.names(t.Context()); requests.Load() != before {
		t.Error("a Tab has asked the cloud after another .use")
	}
}
