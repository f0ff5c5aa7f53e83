package main

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"mascript/internal/platform/auth/authtest"
)

// echoes reports whether the terminal shows what is typed.
func (p *pty) echoes() (on bool) {
	p.t.Helper()
	p.control(func(fd int) error {
		state, err := unix.IoctlGetTermios(fd, unix.TCGETS)
		if err == nil {
			on = state.Lflag&unix.ECHO != 0
		}
		return err
	})
	return on
}

// answers waits for a question and answers it. A secret is typed when the terminal does not show it any more.
func (p *pty) answers(question, text string, secret bool) {
	p.t.Helper()
	p.shows(question + `: `)
	if secret && !eventually(func() bool { return !p.echoes() }) {
		p.t.Fatalf("%q is asked, and what is typed would be seen", question)
	}
	p.types(text + "\n")
}

const hiddenKey = "sk-NEVER-SHOWN-0123"

func TestConfigureAsks(t *testing.T) {
	dir := newFolder(t, nil)
	file := filepath.Join(dir, "mascript", "profiles", "work.json")
	p := newPTY(t, dir, 100, "configure", "work").start()
	p.shows(`A new profile: ` + file)
	p.answers(`By access key, by password, or none for this machine\? key/password/none \[key\]`, "", false)
	p.answers(`Access key id`, "", false)
	p.shows(`It is needed`)
	p.answers(`Access key id`, " AKIDEXAMPLE ", false)
	p.answers(`Secret access key`, hiddenKey, true)
	p.answers(`Security token, of temporary keys only \[none\]`, "", true)
	p.answers(`Region, such as cn-north-4`, "cn-north-4", false)
	p.answers(`Project id`, "p1", false)
	p.answers(`Is that Huawei Cloud itself, at modelarts.cn-north-4.myhuaweicloud.com\? \[Y/n\]`, "perhaps", false)
	p.shows(`Say y or n`)
	p.answers(`\[Y/n\]`, "y", false)
	p.answers(`File with certificates to trust beside the system's \[none\]`, "nowhere.pem", false)
	p.shows(`cannot be read`)
	p.answers(`File with certificates to trust beside the system's \[none\]`, "", false)
	p.answers(`Python for what trains on this machine: an interpreter, or the folder of an environment \[none\]`, "", false)
	p.answers(`Check it at the endpoint now\? \[Y/n\]`, "n", false)
	raw := p.ends(0)
	if strings.Contains(raw, hiddenKey) || !strings.Contains(raw, "stored the profile work in "+file) {
		t.Errorf("the terminal was sent %q", raw)
	}
	const whole = `{
  "access_key": "AKIDEXAMPLE",
  "secret_key": "` + hiddenKey + `",
  "project_id": "p1",
  "region_name": "cn-north-4"
}
`
	if text, err := os.ReadFile(file); err != nil || string(text) != whole {
		t.Errorf("%s, %v", text, err)
	}

	// Enter keeps what is there, a secret without showing it; what flags say is not asked.
	p = newPTY(t, dir, 100, "configure", "work", "--project-id", "p2").start()
	p.shows(`The profile is changed: ` + file)
	p.answers(`key/password/none \[key\]`, "", false)
	p.answers(`Access key id \[AKIDEXAMPLE\]`, "", false)
	p.answers(`Secret access key \[\*\*\*\*\]`, "", true)
	p.answers(`Security token, of temporary keys only \[none\]`, "", true)
	p.answers(`Region, such as cn-north-4 \[cn-north-4\]`, "", false)
	p.answers(`Is that Huawei Cloud itself.*\[Y/n\]`, "", false)
	p.answers(`File with certificates.*\[none\]`, "", false)
	p.answers(`Python for .*\[none\]`, "", false)
	p.answers(`Check it.*\[Y/n\]`, "n", false)
	if raw := p.ends(0); strings.Contains(raw, hiddenKey) || strings.Contains(raw, "Project id") {
		t.Errorf("the terminal was sent %q", raw)
	}
	if text, err := os.ReadFile(file); err != nil || string(text) != strings.Replace(whole, "p1", "p2", 1) {
		t.Errorf("%s, %v", text, err)
	}
}

// A profile of this machine has an interpreter and nothing else.
func TestConfigureAsksForPython(t *testing.T) {
	dir := newFolder(t, nil)
	file := filepath.Join(dir, "mascript", "profiles", "gpu.json")
	for _, typed := range []struct{ kind, python, want string }{
		{"none", "/opt/venv/", "/opt/venv"},
		{"", "", "/opt/venv"}, // Enter keeps both
		{"", "/usr/bin/python3", "/usr/bin/python3"},
	} {
		p := newPTY(t, dir, 200, "configure", "gpu").start()
		p.answers(`By access key, by password, or none for this machine\? key/password/none \[\w+\]`, typed.kind, false)
		if typed.kind != "" {
			p.answers(`Python for what trains on this machine.*`, "venv", false)
			p.shows(`it is "venv", which is relative; set it to an absolute path`)
		}
		p.answers(`Python for what trains on this machine.*`, typed.python, false)
		p.shows(`stored the profile gpu`)
		p.ends(0)
		if text, err := os.ReadFile(file); err != nil || string(text) != "{\n  \"python\": \""+typed.want+"\"\n}\n" {
			t.Errorf("%s, %v", text, err)
		}
	}
}

// Ctrl-C, also in the middle of a secret, stores nothing and leaves a terminal that shows what is typed. So does the
// end of the input.
func TestConfigureIsGivenUp(t *testing.T) {
	for _, how := range []struct {
		keys   string
		secret bool
		code   int
	}{{"\x03", true, exitCtrlC}, {"\x03", false, exitCtrlC}, {"\x04", false, exitError}} {
		dir := newFolder(t, nil)
		p := newPTY(t, dir, 100, "configure", "--access-key", "AKIDEXAMPLE").start()
		if how.secret {
			p.shows(`Secret access key: `)
			if !eventually(func() bool { return !p.echoes() }) {
				t.Fatal("what is typed would be seen")
			}
			p.types("half a sec" + how.keys)
		} else {
			p.answers(`Secret access key`, hiddenKey, true)
			p.answers(`Security token.*`, "", true)
			p.shows(`Region, such as cn-north-4: `)
			p.types(how.keys)
		}
		raw := p.ends(how.code)
		if !p.echoes() {
			t.Error("the terminal does not show what is typed any more")
		}
		if strings.Contains(raw, "half a sec") || strings.Contains(raw, hiddenKey) || !strings.Contains(raw, "nothing was stored") {
			t.Errorf("the terminal was sent %q", raw)
		}
		if entries, err := os.ReadDir(filepath.Join(dir, "mascript", "profiles")); err == nil {
			t.Errorf("there is %v", entries)
		}
	}
}

// A password that the service refuses is not stored unless the user wants it; the right one is.
func TestConfigureChecks(t *testing.T) {
	s := authtest.New(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.Write([]byte(`{"is_success": true, "job_total_count": 0, "jobs": []}`))
	}))
	dir := newFolder(t, nil)
	for _, password := range []string{"not the one", s.Account.Password} {
		p := newPTY(t, dir, 200, "configure", "private", "--account", s.Account.Domain, "--username", s.Account.User, "--region", s.Project.Name).start()
		p.answers(`Password`, password, true)
		p.answers(`Project id, looked up when there is none \[none\]`, "", false)
		p.answers(`Is that Huawei Cloud itself.*\[Y/n\]`, "n", false)
		p.answers(`Host or URL of IAM`, "***", false)
		p.shows(`is no address`)
		p.answers(`Host or URL of IAM`, s.URL, false)
		p.answers(`Host or URL of OBS`, "obs.example.com", false)
		p.answers(`Host or URL of ModelArts`, s.URL, false)
		p.answers(`File with certificates.*\[none\]`, s.CAFile, false)
		p.answers(`Python for .*\[none\]`, "", false)
		p.answers(`Check it.*\[Y/n\]`, "", false)
		if password != s.Account.Password {
			p.shows(`the check at https://127.0.0.1:\d+ failed: .*password is wrong`)
			p.answers(`Store it all the same\? \[y/N\]`, "", false)
			p.shows(`nothing was stored`)
			p.ends(exitError)
			continue
		}
		p.shows(`checked: ` + s.URL + ` takes the credentials, project ` + s.Project.ID)
		p.shows(`stored the profile private`)
		if raw := p.ends(0); strings.Contains(raw, password) {
			t.Errorf("the terminal was sent %q", raw)
		}
	}
}
