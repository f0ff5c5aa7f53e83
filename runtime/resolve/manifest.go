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
	Name, Main, Type string

	dir              string
	exports, imports *target
}

func (m *manifest) path() string { return filepath.Join(m.dir, "package.json") }

// A target is a value of exports or imports: a path, alternatives, or an object, whose keys stay in order
// because the first that holds counts. The zero target, null, leads nowhere.
type target struct {
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
	switch text[0] {
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

// manifest reads the package.json of a folder; nil if there is none, or none that can be read.
func (r *Resolver) manifest(dir string) *manifest {
	if m, known := r.manifests[dir]; known {
		return m
	}
	if r.manifests == nil {
		r.manifests = map[string]*manifest{}
	}
	m := readManifest(dir)
	r.manifests[dir] = m
	return m
}

func readManifest(dir string) *manifest {
	text, err := os.ReadFile(filepath.Join(dir, "package.json"))
	if err != nil {
		return nil
	}
	var fields map[string]json.RawMessage
	if json.Unmarshal(text, &fields) != nil {
		return nil
	}
	m := &manifest{dir: dir}
	for name, into := range map[string]*string{"name": &m.Name, "main": &m.Main, "type": &m.Type} {
		_ = json.Unmarshal(fields[name], into) // a field of another kind is as good as none
	}
	for name, into := range map[string]**target{"exports": &m.exports, "imports": &m.imports} {
		var t target
		if raw, there := fields[name]; there && string(raw) != "null" && json.Unmarshal(raw, &t) == nil {
			*into = &t
		}
	}
	return m
}

// owner is the package.json that dir belongs to.
func (r *Resolver) owner(dir string) *manifest {
	for {
		if filepath.Base(dir) == "node_modules" {
			return nil
		}
		if m := r.manifest(dir); m != nil {
			return m
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return nil
		}
		dir = parent
	}
}

// Type is the type that the package of a file gives its .js files: "module", "commonjs" or nothing.
func (r *Resolver) Type(file string) string {
	if m := r.owner(filepath.Dir(file)); m != nil {
		return m.Type
	}
	return ""
}
