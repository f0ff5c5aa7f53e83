package main

import (
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"mascript/internal/obs/obstest"
	"mascript/internal/platform"
	"mascript/internal/platform/auth/authtest"
)

// TestSweepBesetByItsService loses the answers of creations in the three ways there are: the sweep is killed before it
// comes, the connection breaks before it comes, and there is nothing to come, since the service has no room. In the end
// each trial was trained once.
func TestSweepBesetByItsService(t *testing.T) {
	t.Parallel()
	dir := newFolder(t, map[string]string{
		"server/obs/bucket/src/train.sh": `
			for argument; do case $argument in --lr=*) lr=${argument#--lr=} ;; esac; done
			echo "$lr" >>"$MASCRIPT_HOME/../started"
			echo "epoch 1/1  accuracy 0.$lr"`,
		"secret": "sktest-not-a-real-secret-0123456789abcdef\n",
	})
	if err := os.CopyFS(filepath.Join(dir, "scripts"), os.DirFS(filepath.Join("..", "..", "scripts"))); err != nil {
		t.Fatal(err)
	}
	executable, err := exec.LookPath("mascript")
	if err != nil {
		t.Fatal(err)
	}
	environment := []string{"PATH=" + os.Getenv("PATH"), "HOME=" + dir, "TMPDIR=" + dir, "MASCRIPT_HOME=" + filepath.Join(dir, "mascript"), "MASCRIPT_PROFILE=work", raceOptions(dir)}
	p := platform.New(platform.Options{Home: filepath.Join(dir, "server"), Storage: filepath.Join(dir, "server"), Executable: executable, Env: environment, Warnings: t.Output()})
	t.Cleanup(func() {
		if err := p.Close(); err != nil {
			t.Error(err)
		}
	})
	service := &besetting{next: p.Handler(), losses: []string{"killed", "broken", "no room"}}
	server := authtest.New(t, service)
	objects := obstest.New(t, "bucket")
	objects.Admit(server.Account.AccessKey, server.Account.SecretKey, "")

	run := func(arguments ...string) *background {
		b := &background{command: exec.Command(executable, arguments...), over: make(chan struct{})}
		b.command.Dir, b.command.Env = dir, environment
		b.command.Stdout, b.command.Stderr = &b.stdout, &b.stderr
		b.command.WaitDelay = patience
		if arguments[0] == "configure" {
			secret, err := os.Open(filepath.Join(dir, "secret"))
			if err != nil {
				t.Fatal(err)
			}
			defer secret.Close()
			b.command.Stdin = secret
		}
		service.mu.Lock()
		defer service.mu.Unlock()
		if err := b.command.Start(); err != nil {
			t.Fatal(err)
		}
		service.caller = b.command.Process
		go func() {
			b.err = b.command.Wait()
			close(b.over)
		}()
		t.Cleanup(func() {
			b.command.Process.Kill()
			<-b.over
		})
		return b
	}
	sweep := func() *background {
		return run("scripts/sweep.js", "--code", "obs://bucket/src/", "--boot", "train.sh", "--data", "obs://bucket/src/", "--flavor", "modelarts.vm.cpu.2u",
			"--engine", "PyTorch", "--output", "obs://bucket/out/", "--name", "beset", "--param", "lr=1,2,3", "--at-most", "3")
	}
	trained := func() []string {
		text, _ := os.ReadFile(filepath.Join(dir, "started"))
		lines := strings.Fields(string(text))
		slices.Sort(lines)
		return lines
	}

	configured := run("configure", "--access-key", server.Account.AccessKey, "--region", server.Project.Name, "--project-id", server.Project.ID,
		"--iam-endpoint", server.URL, "--obs-endpoint", objects.URL, "--modelarts-endpoint", server.URL, "--ca-file", server.CAFile, "work")
	if <-configured.over; configured.err != nil {
		said, _ := configured.stderr.read()
		t.Fatal(said)
	}
	if first := sweep(); !eventually(func() bool { return isOver(first) }) || first.command.ProcessState.Success() {
		t.Fatalf("the first one was not killed: %v", first.err)
	}
	second := sweep()
	if !eventually(func() bool { return isOver(second) || len(trained()) == 3 }) || isOver(second) {
		text, _ := second.stderr.read()
		t.Fatalf("trained %v; the second one said\n%s", trained(), text)
	}
	second.command.Process.Signal(os.Interrupt) // the next look is far away
	<-second.over
	said, _ := second.stderr.read()
	for _, what := range []string{"picked up: 1 ", "trying again", "with --stop it stops the training"} {
		if !strings.Contains(said, what) {
			t.Errorf("the second one did not say %q:\n%s", what, said)
		}
	}
	for _, version := range []string{"beset/V0001", "beset/V0002", "beset/V0003"} {
		<-run("logs", "-f", version).over // until its end
	}
	third := sweep()
	<-third.over
	if said, _ := third.stdout.read(); third.err != nil || !strings.Contains(said, "best: beset/V0003  lr=3  accuracy 0.3 (3 completed)") {
		t.Errorf("the third one: %v\n%s", third.err, said)
	}
	if got := trained(); !slices.Equal(got, []string{"1", "2", "3"}) {
		t.Errorf("trained %v, want each once", got)
	}
}

func isOver(b *background) bool {
	select {
	case <-b.over:
		return true
	default:
		return false
	}
}

// besetting is a service whose answers to creations get lost, in one way after the other.
type besetting struct {
	next http.Handler

	mu     sync.Mutex
	losses []string
	caller *os.Process
}

func (s *besetting) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	creates := r.Method == http.MethodPost && (strings.HasSuffix(r.URL.Path, "/training-jobs") || strings.HasSuffix(r.URL.Path, "/versions"))
	s.mu.Lock()
	loss, caller := "", s.caller
	if creates && len(s.losses) > 0 {
		loss, s.losses = s.losses[0], s.losses[1:]
	}
	s.mu.Unlock()
	switch loss {
	case "":
		s.next.ServeHTTP(w, r)
		return
	case "no room":
		http.Error(w, `{"error_code": "ModelArts.9999", "error_msg": "there is no room"}`, http.StatusServiceUnavailable)
		return
	}
	s.next.ServeHTTP(httptest.NewRecorder(), r)
	if loss == "killed" {
		caller.Kill()
	}
	panic(http.ErrAbortHandler)
}
