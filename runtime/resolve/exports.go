package resolve

import (
	"path/filepath"
	"strings"
)

// An answer is what a target of exports or imports leads to.
type answer struct {
	lead
	to string // a file of the package that need not be there, or the name of another package
}

type lead int

const (
	undefined lead = iota // no condition holds: the search goes on
	null                  // refused: the search ends
	found
)

// match finds what a table, exports or imports of m, has for name.
func (m *manifest) match(table *target, name string, kind Kind, internal bool) (answer, error) {
	if !internal && !table.hasPaths() {
		if name != "." {
			return answer{}, nil
		}
		return m.follow(*table, "", kind, internal)
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
		return answer{}, nil
	}
	if middle != "" && leaves(middle) {
		return answer{}, &Error{"ERR_INVALID_MODULE_SPECIFIER", "what it puts into '" + table.object[best].key + "' of " + m.path() + " leads out of the package"}
	}
	return m.follow(table.object[best].value, middle, kind, internal)
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

// follow goes from a target to what it leads to. middle stands for the star.
func (m *manifest) follow(t target, middle string, kind Kind, internal bool) (answer, error) {
	switch t.kind {
	case 'n':
		return answer{lead: null}, nil
	case '[':
		return m.first(t.alternatives, middle, kind, internal)
	case '{':
		for _, entry := range t.object {
			if kind.conditions(entry.key) {
				if a, err := m.follow(entry.value, middle, kind, internal); a.lead != undefined || err != nil {
					return a, err
				}
			}
		}
		return answer{}, nil
	}
	to := strings.ReplaceAll(t.path, "*", middle)
	switch {
	case t.kind != '"':
	case strings.HasPrefix(t.path, "./"):
		if !leaves(t.path[2:]) {
			return answer{found, filepath.Join(m.dir, filepath.FromSlash(to))}, nil
		}
	case internal && isPackage(t.path):
		return answer{found, to}, nil
	}
	return answer{}, &Error{"ERR_INVALID_PACKAGE_TARGET", m.path() + " leads to " + t.text + ", which is not inside of the package"}
}

// first is the first alternative that is valid, whether there is such a file or not.
func (m *manifest) first(alternatives []target, middle string, kind Kind, internal bool) (last answer, failure error) {
	last.lead = null
	for i, t := range alternatives {
		a, err := m.follow(t, middle, kind, internal)
		switch {
		case a.lead == found:
			return a, nil
		case err != nil, a.lead == null, i == 0:
			last, failure = a, err
		}
	}
	return last, failure
}

// isPackage reports whether a target of imports may be the name of a package or of a built-in module: other targets
// would lead to files outside of the package.
func isPackage(name string) bool {
	scheme, _, ok := strings.Cut(name, ":")
	return name != "" && !IsPath(name) && !strings.HasPrefix(name, "/") && (!ok || scheme == "node")
}

// leaves reports whether the steps of a path lead out of its package, or into those below it.
func leaves(path string) bool {
	for _, step := range strings.FieldsFunc(path, func(c rune) bool { return c == '/' || c == '\\' }) {
		if step == "." || step == ".." || step == "node_modules" {
			return true
		}
	}
	return false
}
