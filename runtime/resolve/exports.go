package resolve

import (
	"path/filepath"
	"strings"
)

// match finds what a table, exports or imports of m, has for name. It is false when there is nothing that
// the conditions of kind allow.
func (r *Resolver) match(m *manifest, table *target, name string, kind Kind, internal bool) (string, bool, error) {
	if !internal && !table.hasPaths() {
		if name != "." {
			return "", false, nil
		}
		return r.follow(m, *table, "", kind, internal)
	}
	best, middle := -1, ""
	for i, entry := range table.object {
		if entry.key == name && !strings.Contains(entry.key, "*") {
			best, middle = i, ""
			break
		}
		before, after, pattern := strings.Cut(entry.key, "*")
		if !pattern || !strings.HasPrefix(name, before) || !strings.HasSuffix(name, after) || len(name) < len(before)+len(after) || name == before {
			continue
		}
		if best < 0 || moreSpecific(entry.key, table.object[best].key) {
			best, middle = i, name[len(before):len(name)-len(after)]
		}
	}
	if best < 0 {
		return "", false, nil
	}
	return r.follow(m, table.object[best].value, middle, kind, internal)
}

// hasPaths tells a table of paths from one target for the main entry.
func (t *target) hasPaths() bool {
	return len(t.object) > 0 && strings.HasPrefix(t.object[0].key, ".")
}

// moreSpecific compares patterns: the longer part before the star wins, then the longer whole.
func moreSpecific(a, b string) bool {
	i, j := strings.IndexByte(a, '*'), strings.IndexByte(b, '*')
	if i != j {
		return i > j
	}
	return len(a) > len(b)
}

// follow goes from a target to a file. middle stands for the star.
func (r *Resolver) follow(m *manifest, t target, middle string, kind Kind, internal bool) (string, bool, error) {
	for _, alternative := range t.alternatives {
		if found, ok, err := r.follow(m, alternative, middle, kind, internal); ok && err == nil {
			return found, true, nil
		}
	}
	for _, entry := range t.object {
		if kind.conditions(entry.key) {
			if found, ok, err := r.follow(m, entry.value, middle, kind, internal); ok || err != nil {
				return found, ok, err
			}
		}
	}
	if t.path == "" {
		return "", false, nil
	}
	path := strings.ReplaceAll(t.path, "*", middle)
	if internal && !strings.HasPrefix(path, "./") { // imports may name other packages
		if r.BuiltIn != nil && r.BuiltIn(path) {
			return path, true, nil
		}
		found, err := r.Find(path, m.dir, kind)
		return found, err == nil, err
	}
	if !strings.HasPrefix(path, "./") || leaves(path) {
		return "", false, &Error{"ERR_INVALID_PACKAGE_TARGET", m.path() + " leads to '" + path + "', which is not inside of the package"}
	}
	full := filepath.Join(m.dir, filepath.FromSlash(path))
	if found, ok := asFile(full); ok {
		return found, true, nil
	}
	return "", false, &Error{kind.code(), m.path() + " leads to " + full + ", which is not there"}
}

// leaves reports whether a path has steps that lead out of its package, or into the packages below it.
func leaves(path string) bool {
	for _, step := range strings.Split(path, "/")[1:] {
		if step == "." || step == ".." || step == "node_modules" {
			return true
		}
	}
	return false
}
