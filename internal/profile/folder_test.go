package profile

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

func whole() Settings {
	return Settings{
		Credentials: with(keys(), func(c *Credentials) { c.SecurityToken = NewSecret("t\"0\nken") }),
		Endpoints:   Endpoints{IAM: "https://iam.test", OBS: "http://obs.test:8080", ModelArts: "https://modelarts.test"},
		CAFile:      "/etc/ca 1.pem",
	}
}

// sameSettings compares what Secret does not let be compared.
func sameSettings(a, b Settings) bool {
	other := b.table()
	for i, value := range a.table() {
		if value.reveal() != other[i].reveal() {
			return false
		}
	}
	return true
}

func TestFolder(t *testing.T) {
	folder := ProfilesIn(filepath.Join(t.TempDir(), "home"))
	if names, err := folder.Names(); err != nil || names != nil {
		t.Errorf("a folder that is not there has %q, %v", names, err)
	}
	if _, err := folder.Load("work"); !errors.Is(err, ErrNoProfile) || !strings.HasSuffix(err.Error(), `"work"; none is stored; mascript configure work makes it`) {
		t.Error(err)
	}
	password := Settings{Credentials: with(user(), func(c *Credentials) { c.Account = "a" })}
	for _, stored := range []struct {
		name string
		Settings
	}{{"work", Settings{Credentials: keys()}}, {"work", whole()}, {"home.2", password}} {
		if err := folder.Save(stored.name, stored.Settings); err != nil {
			t.Fatal(err)
		}
		if got, err := folder.Load(stored.name); err != nil || !sameSettings(got, stored.Settings) {
			t.Errorf("%s comes back as %+v, %v", stored.name, got, err)
		}
	}
	if runtime.GOOS != "windows" {
		for path, want := range map[string]os.FileMode{string(folder): 0o700, folder.Path("work"): 0o600} {
			if info, err := os.Stat(path); err != nil || info.Mode().Perm() != want {
				t.Errorf("%s: %v, %v", path, info.Mode(), err)
			}
		}
	}
	// what else is there is no profile, and what a killed Save left goes with it
	left := filepath.Join(string(folder), ".work.json.123")
	for _, path := range []string{left, filepath.Join(string(folder), "notes.txt"), folder.Path("env"), folder.Path("a b")} {
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if names, err := folder.Names(); err != nil || !slices.Equal(names, []string{"home.2", "work"}) {
		t.Errorf("%q, %v", names, err)
	}
	for name, hint := range map[string]string{"wrok": "did you mean work?", "zzzzzz": "there are home.2 and work"} {
		if _, err := folder.Load(name); !errors.Is(err, ErrNoProfile) || !strings.Contains(err.Error(), hint) {
			t.Error(err)
		}
	}
	if err := folder.Remove("work"); err != nil {
		t.Error(err)
	}
	for _, path := range []string{left, folder.Path("work")} {
		if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%s is left: %v", path, err)
		}
	}
	if err := folder.Remove("work"); !errors.Is(err, ErrNoProfile) {
		t.Error(err)
	}
	for _, name := range []string{"env", "file", "", "../x", "a/b", ".a"} {
		if err := folder.Save(name, password); err == nil {
			t.Errorf("%q was stored", name)
		}
		if _, err := folder.Load(name); err == nil {
			t.Errorf("%q was read", name)
		}
		if err := folder.Remove(name); err == nil {
			t.Errorf("%q was removed", name)
		}
	}
}

// A Save that fails leaves what was there, and nothing else.
func TestFailedSave(t *testing.T) {
	folder := ProfilesIn(t.TempDir())
	if err := folder.Save("work", whole()); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(folder.Path("taken"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := folder.Save("taken", whole()); err == nil || !strings.Contains(err.Error(), "is not stored") {
		t.Error(err)
	}
	entries, err := os.ReadDir(string(folder))
	if err != nil || len(entries) != 2 {
		t.Errorf("%v, %v", entries, err)
	}
}

func TestProfilesThatCannotBeUsed(t *testing.T) {
	for _, test := range []struct{ name, text, words string }{
		{"no JSON", "{\n\"access_key\": x" + hidden + "}", "it is no JSON: line 2 is wrong"},
		{"cut off", "{", "it is no JSON"},
		{"empty", "", "it is no JSON"},
		{"a list", "[1]", "it is no JSON object"},
		{"a number", `{"secret_key": 20191231}`, "secret_key is no text in quotation marks"},
		{"a list of secrets", `{"password": ["` + hidden + `"]}`, "password is no text"},
		{"misspelt", `{"secrt_key": "` + hidden + `"}`, `unknown key "secrt_key"; did you mean secret_key?`},
		{"unknown", `{"zzzzzzzz": "` + hidden + `"}`, `unknown key "zzzzzzzz"; known are access_key, secret_key, `},
		{"no endpoint", `{"iam_endpoint": "https://u:` + hidden + `@x"}`, "iam_endpoint: an address with a user name"},
		{"half a set", `{"access_key": "AK", "secret_key": "` + hidden + `"}`, "lacks project_id and region_name; mascript configure work completes it"},
		{"two sets", `{"access_key": "AK", "password": "` + hidden + `"}`, "more than one set of credentials (access_key and password)"},
		{"none", `{"region_name": "r"}`, "holds no credentials"},
		{"a relative Python", `{"python": "` + hidden + `"}`, "python is no absolute path"},
		{"a Python and a region", `{"python": "/opt/venv", "region_name": "r"}`, "holds no credentials"},
		{"a Python and half a set", `{"python": "/opt/venv", "access_key": "AK"}`, "lacks secret_key"},
		{"null", `{"username": "u", "password": null, "region_name": "r"}`, "lacks password"},
	} {
		t.Run(test.name, func(t *testing.T) {
			folder := Folder(t.TempDir())
			if err := os.WriteFile(folder.Path("work"), []byte(test.text), 0o600); err != nil {
				t.Fatal(err)
			}
			got, err := Choose(Request{Profile: "work", Profiles: func() (Folder, error) { return folder, nil }}, variables())
			if err == nil || !strings.Contains(err.Error(), test.words) || !strings.Contains(err.Error(), folder.Path("work")) {
				t.Fatalf("%+v, %v; want an error about %s", got, err, test.words)
			}
			if strings.Contains(err.Error(), hidden) {
				t.Error(err)
			}
		})
	}
	if runtime.GOOS == "windows" {
		return
	}
	for _, mode := range []os.FileMode{0o644, 0o640, 0o602} {
		folder := Folder(t.TempDir())
		if err := folder.Save("work", whole()); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(folder.Path("work"), mode); err != nil {
			t.Fatal(err)
		}
		if _, err := folder.Load("work"); err == nil || !strings.HasSuffix(err.Error(), "chmod 600 "+folder.Path("work")) {
			t.Errorf("mode %o: %v", mode, err)
		}
	}
}

// What a stored profile and Session(...) say together.
func TestStoredProfile(t *testing.T) {
	folder := Folder(t.TempDir())
	if err := folder.Save("work", whole()); err != nil {
		t.Fatal(err)
	}
	request := func(arguments Credentials) Request {
		return Request{Arguments: arguments, Profile: "work", Profiles: func() (Folder, error) { return folder, nil }}
	}
	own := Endpoints{IAM: "https://iam.test", OBS: "http://obs.test:8080", ModelArts: "https://modelarts.test"}
	got, err := Choose(request(Credentials{ProjectID: "mine"}), variables("MASCRIPT_REGION", "other", "MASCRIPT_PROFILE", "env"))
	if err != nil || got.Source != Stored || got.Credentials.ProjectID != "mine" || got.Credentials.RegionName != "r" || got.Endpoints != own || got.CAFile != "/etc/ca 1.pem" {
		t.Errorf("%+v, %v", got, err)
	}
	if want := `session in the cloud, region r, project mine, at modelarts.test (the stored profile "work")`; got.String() != want {
		t.Errorf("%s, want %s", got, want)
	}
	// another region has another project, and its own addresses
	if got, err := Choose(request(Credentials{RegionName: "s"}), variables()); err == nil || !strings.Contains(err.Error(), "lacks project_id") {
		t.Errorf("%+v, %v", got, err)
	}
	pattern, _ := FirstParty("s")
	if got, err := Choose(request(Credentials{RegionName: "s", ProjectID: "q"}), variables()); err != nil || got.Endpoints != pattern || got.Credentials.ProjectID != "q" {
		t.Errorf("%+v, %v", got, err)
	}
	// what the script sets comes before what the profile has
	set := request(Credentials{})
	set.Endpoints = map[string]Endpoints{"r": {"https://i", "https://o", "https://m"}}
	if got, err := Choose(set, variables()); err != nil || got.Endpoints != set.Endpoints["r"] {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestConfigFile(t *testing.T) {
	home := t.TempDir()
	path := filepath.Join(home, ".modelarts", "config.json")
	if err := os.Mkdir(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	write := func(text string, mode os.FileMode) {
		t.Helper()
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
	}
	const text = "\ufeff" + `{"account": "a", "username": "u", "password": "` + hidden + `", "theirs": {"x": 1}}`
	for _, request := range []Request{
		{Profile: "file", HomeDir: home},
		{Arguments: Credentials{ConfigFile: path}},
	} {
		write(text, 0o600)
		if got, err := Choose(request, variables()); err == nil || !strings.HasSuffix(err.Error(), path+" lacks region_name") {
			t.Errorf("%+v, %v", got, err)
		}
		got, err := Choose(request, variables("MASCRIPT_REGION", "er"))
		c := got.Credentials
		if err != nil || got.Source != ConfigFile || c.Account != "a" || c.Username != "u" || c.Password.Reveal() != hidden || c.RegionName != "er" || c.ConfigFile != "" || got.Warning != "" {
			t.Errorf("%+v, %v", got, err)
		}
		if want := "session in the cloud, region er, at modelarts.er.myhuaweicloud.com (the configuration file " + path + ")"; got.String() != want {
			t.Errorf("%s, want %s", got, want)
		}
		request.Arguments.RegionName = "r"
		write(strings.Replace(text, "{", `{"region_name": "fr", "project_id": "fp",`, 1), 0o644)
		got, err = Choose(request, variables("MASCRIPT_REGION", "er"))
		if err != nil || got.Credentials.RegionName != "r" || got.Credentials.ProjectID != "" {
			t.Errorf("%+v, %v", got, err)
		}
		if runtime.GOOS != "windows" && !strings.Contains(got.Warning, "chmod 600 "+path) {
			t.Errorf("it warns %q", got.Warning)
		}
		write(`{"username": "u"}`, 0o600)
		if got, err := Choose(request, variables()); err == nil || !strings.HasSuffix(err.Error(), path+" lacks password") {
			t.Errorf("%+v, %v", got, err)
		}
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if _, err := Choose(Request{Profile: "file", HomeDir: home}, variables()); !errors.Is(err, os.ErrNotExist) {
		t.Error(err)
	}
}

// The interpreter of a stored profile holds wherever the session goes; a profile with nothing else is one of this
// machine. In an older file the key is somebody else's.
func TestPython(t *testing.T) {
	home := t.TempDir()
	folder := Folder(t.TempDir())
	for path, text := range map[string]string{
		folder.Path("here"):                              `{"python": "/opt/venv/"}`,
		folder.Path("cloud"):                             `{"access_key": "AK", "secret_key": "` + hidden + `", "project_id": "p", "region_name": "r", "python": "/opt/cloud"}`,
		folder.Path("plain"):                             `{"username": "u", "password": "` + hidden + `", "region_name": "r"}`,
		filepath.Join(home, ".modelarts", "config.json"): `{"username": "u", "password": "` + hidden + `", "region_name": "r", "python": 3}`,
	} {
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte(text), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct {
		profile string // "" for the variable, which names here
		local   bool
		python  string
		source  Source
	}{
		{"", false, "/opt/venv", Embedded},
		{"here", false, "/opt/venv", Embedded},
		{"here", true, "/opt/venv", Embedded},
		{"cloud", false, "/opt/cloud", Stored},
		{"cloud", true, "/opt/cloud", Embedded},
		{"plain", false, "", Stored},
		{"file", false, "", ConfigFile},
		{"file", true, "", Embedded},
	} {
		request := Request{Profile: test.profile, Local: test.local, HomeDir: home, Profiles: func() (Folder, error) { return folder, nil }}
		getenv := variables("MASCRIPT_PROFILE", "here", "MASCRIPT_REGION", "elsewhere")
		python, name, err := Python(request, getenv)
		if err != nil || python != test.python || python != "" && test.profile != "" && name != test.profile {
			t.Errorf("%+v: %q of %q, %v", test, python, name, err)
		}
		choice, err := Choose(request, getenv)
		if err != nil || choice.Source != test.source {
			t.Errorf("%+v: %+v, %v", test, choice, err)
		}
	}
	if python, _, err := Python(Request{Profile: "her", Profiles: func() (Folder, error) { return folder, nil }}, variables()); python != "" || err != nil {
		t.Errorf("of a profile that is not there: %q, %v", python, err)
	}
	if python, name, err := Python(Request{}, variables()); python != "" || name != "" || err != nil {
		t.Errorf("%q of %q, %v", python, name, err)
	}
}
