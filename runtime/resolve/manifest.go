package resolve

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// A manifest is what a package.json says of modules.
type manifest struct {
	resolver         *Resolver // that has read it
	Name, Main, Type string

	dir              string
	exports, imports *target
}

func (m *manifest) path() string { return filepath.Join(m.dir, "package.json") }

// A target is a value of exports or imports: a path, alternatives, or an object, whose keys stay in order
// because the first that holds counts.
type target struct {
	kind         byte   // how its JSON begins: " [ { or n of null; anything else is no target
	text         string // its JSON, for an error
	path         string
	alternatives []target
	object       []member
}

type member struct {
	key   string
	value target
}

// keys lists the keys of an object for an error.
func (t *target) keys() string {
	var keys []string
	for _, m := range t.object {
		keys = append(keys, "'"+m.key+"'")
	}
	if len(keys) == 0 {
		return "a main entry only"
	}
	return strings.Join(keys, ", ")
}

// UnmarshalJSON keeps the order of keys.
func (t *target) UnmarshalJSON(text []byte) error {
	t.kind, t.text = text[0], string(text)
	switch t.kind {
	case '"':
		return json.Unmarshal(text, &t.path)
	case '[':
		return json.Unmarshal(text, &t.alternatives)
	case '{':
		decoder := json.NewDecoder(bytes.NewReader(text))
		if _, err := decoder.Token(); err != nil {
			return err
		}
		t.object = []member{}
		for decoder.More() {
			key, err := decoder.Token()
			if err != nil {
				return err
			}
			m := member{key: fmt.Sprint(key)}
			if err := decoder.Decode(&m.value); err != nil {
				return err
			}
			t.object = append(t.object, m)
		}
	}
	return nil
}

// manifest reads the package.json of a folder; nil if there is none.
func (r *Resolver) manifest(dir string) (*manifest, error) {
	if m, known := r.manifests[dir]; known {
		return m, nil
	}
	if r.manifests == nil {
		r.manifests = map[string]*manifest{}
	}
	r.look(filepath.Join(dir, "package.json"))
	m, err := readManifest(dir)
	if err != nil {
		return nil, err
	}
	if m != nil {
		m.resolver = r
	}
	r.manifests[dir] = m
	return m, nil
}

// readManifest reads a package.json, which some editors begin with a byte order mark.
func readManifest(dir string) (*manifest, error) {
	text, err := os.ReadFile(filepath.Join(dir, "package.json"))
	if err != nil {
		return nil, nil
	}
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	m := &manifest{dir: dir}
	var fields map[string]json.RawMessage
	if json.Unmarshal(text, &fields) != nil {
		return nil, m.broken(text)
	}
	for name, into := range map[string]*string{"name": &m.Name, "main": &m.Main, "type": &m.Type} {
		_ = json.Unmarshal(fields[name], into) // a field of another kind is as good as none
	}
	for name, into := range map[string]**target{"exports": &m.exports, "imports": &m.imports} {
		var t target
		if raw, there := fields[name]; there && string(raw) != "null" && json.Unmarshal(raw, &t) == nil {
			*into = &t
		}
	}
	if m.exports != nil {
		return m, m.exports.mixed(m)
	}
	return m, nil
}

// mixed is the error for exports that are neither a table of paths nor one of conditions.
func (t *target) mixed(m *manifest) error {
	for _, entry := range t.object {
		if strings.HasPrefix(entry.key, ".") != t.hasPaths() {
			return &Error{"ERR_INVALID_PACKAGE_CONFIG", "invalid package config " + m.path() + ": exports has keys that begin with a dot and keys that do not"}
		}
	}
	return nil
}

// broken is the error for a package.json that is no object of JSON.
func (m *manifest) broken(text []byte) error {
	where := ""
	if line, column := JSONFault(text); line > 0 {
		where = fmt.Sprintf(":%d:%d", line, column)
	}
	return &Error{"ERR_INVALID_PACKAGE_CONFIG", "invalid package config " + m.path() + where + ": it is no JSON object"}
}

// owner is the package.json that dir belongs to; nil if there is none.
func (r *Resolver) owner(dir string) (*manifest, error) {
	for {
		if filepath.Base(dir) == "node_modules" {
			return nil, nil
		}
		if m, err := r.manifest(dir); m != nil || err != nil {
			return m, err
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return nil, nil
		}
		dir = parent
	}
}

// Type is the type that the package of a file gives its .js files: "module", "commonjs" or nothing. The error is
// an *Error.
func (r *Resolver) Type(file string) (string, error) {
	if r.Embedded.Has(file) {
		return "commonjs", nil
	}
	m, err := r.owner(filepath.Dir(file))
	if m == nil {
		return "", err
	}
	return m.Type, nil
}
