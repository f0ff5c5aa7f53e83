package profile

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"

	"mascript/runtime/render"
)

// Settings are what a stored profile or an older configuration file holds.
type Settings struct {
	Credentials Credentials
	Endpoints   Endpoints // those that are not the first-party ones of the region
	CAFile      string    // PEM file with certificates to trust beside the system's
	// Python is the interpreter, or the folder of a Python environment, for what trains on this machine: an absolute
	// path. An older configuration file has none.
	Python string
}

// IsEmbedded reports whether the settings are those of the embedded platform: an interpreter, and nothing of a cloud.
func (s Settings) IsEmbedded() bool { return s.Python != "" && s == Settings{Python: s.Python} }

// CheckPython returns the path of an interpreter or of a Python environment as it is stored. name is how its giver
// calls it.
func CheckPython(name, path string) (string, error) { return absolute(name, path, runtime.GOOS) }

const pythonKey = "python"

// setting is one value of a file under its name there.
type setting struct {
	name   string
	text   *string
	secret *Secret
}

// table lists the values in the order in which they are written.
func (s *Settings) table() []setting {
	c, e := &s.Credentials, &s.Endpoints
	return []setting{
		{name: "access_key", text: &c.AccessKey}, {name: "secret_key", secret: &c.SecretKey}, {name: "security_token", secret: &c.SecurityToken},
		{name: "account", text: &c.Account}, {name: "username", text: &c.Username}, {name: "password", secret: &c.Password},
		{name: "project_id", text: &c.ProjectID}, {name: "region_name", text: &c.RegionName},
		{name: "iam_endpoint", text: &e.IAM}, {name: "obs_endpoint", text: &e.OBS}, {name: "modelarts_endpoint", text: &e.ModelArts},
		{name: "ca_file", text: &s.CAFile}, {name: pythonKey, text: &s.Python},
	}
}

// decode reads the JSON of a file. Its errors name keys and never a value, which may be a secret. Keys that are
// not known are errors, unless the file is older than mascript and may hold what others need.
func decode(text []byte, older bool) (Settings, error) {
	var keys map[string]json.RawMessage
	if err := json.Unmarshal(bytes.TrimPrefix(text, []byte("\ufeff")), &keys); err != nil {
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			line := 1 + bytes.Count(text[:min(int(syntax.Offset), len(text))], []byte("\n"))
			return Settings{}, fmt.Errorf("it is no JSON: line %d is wrong", line)
		}
		return Settings{}, errors.New("it is no JSON object")
	}
	var s Settings
	table := s.table()
	names := make([]string, len(table))
	for i, value := range table {
		names[i] = value.name
		raw, given := keys[value.name]
		given = given && !(older && value.name == pythonKey) // there it is somebody else's
		delete(keys, value.name)
		if !given || string(raw) == "null" {
			continue
		}
		var text string
		if json.Unmarshal(raw, &text) != nil {
			return Settings{}, fmt.Errorf("%s is no text in quotation marks", value.name)
		}
		value.set(text)
	}
	for key := range keys {
		if older {
			continue
		}
		if near, ok := render.Nearest(key, names); ok {
			return Settings{}, fmt.Errorf("it has an unknown key %q; did you mean %s?", key, near)
		}
		return Settings{}, fmt.Errorf("it has an unknown key %q; known are %s", key, listOf(names))
	}
	if s.Python != "" {
		path, err := CheckPython(pythonKey, s.Python)
		if err != nil {
			return Settings{}, errors.New("python is no absolute path of an interpreter or of the folder of a Python environment")
		}
		s.Python = path
	}
	for _, endpoint := range []struct {
		name string
		at   *string
	}{{"iam_endpoint", &s.Endpoints.IAM}, {"obs_endpoint", &s.Endpoints.OBS}, {"modelarts_endpoint", &s.Endpoints.ModelArts}} {
		if *endpoint.at == "" {
			continue
		}
		address, err := ParseEndpoint(*endpoint.at)
		if err != nil {
			return Settings{}, fmt.Errorf("%s: %w", endpoint.name, err)
		}
		*endpoint.at = address
	}
	return s, nil
}

func (v setting) set(text string) {
	if v.secret != nil {
		*v.secret = NewSecret(text)
	} else {
		*v.text = text
	}
}

func (v setting) reveal() string {
	if v.secret != nil {
		return v.secret.Reveal()
	}
	return *v.text
}

// encode writes the JSON of a file: what is set, a key a line.
func (s Settings) encode() ([]byte, error) {
	var lines []string
	for _, value := range s.table() {
		if text := value.reveal(); text != "" {
			encoded, err := json.Marshal(text)
			if err != nil {
				return nil, err
			}
			lines = append(lines, fmt.Sprintf("  %q: %s", value.name, encoded))
		}
	}
	return []byte("{\n" + strings.Join(lines, ",\n") + "\n}\n"), nil
}

// largestFile bounds what is read of a file of settings, in bytes.
const largestFile = 1 << 20

// readFile reads a file of settings, and says which permissions it has.
func readFile(path string, older bool) (s Settings, mode os.FileMode, err error) {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() { // opening a pipe would wait for a writer
		return Settings{}, 0, errors.New("it is no file")
	}
	file, err := os.Open(path)
	if err != nil {
		return Settings{}, 0, withoutPath(err)
	}
	defer file.Close()
	info, err := file.Stat() // of what is open: nobody puts another file in its place
	if err != nil {
		return Settings{}, 0, withoutPath(err)
	}
	if !info.Mode().IsRegular() {
		return Settings{}, 0, errors.New("it is no file")
	}
	text, err := io.ReadAll(io.LimitReader(file, largestFile+1))
	switch {
	case err != nil:
		return Settings{}, 0, withoutPath(err)
	case len(text) > largestFile:
		return Settings{}, 0, errors.New("it is longer than 1 MiB")
	}
	s, err = decode(text, older)
	return s, info.Mode().Perm(), err
}

// withoutPath takes the path off an error whose reader is told it anyway.
func withoutPath(err error) error {
	var wrapped *os.PathError
	if errors.As(err, &wrapped) {
		return wrapped.Err
	}
	return err
}
