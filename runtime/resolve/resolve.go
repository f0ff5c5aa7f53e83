// Package resolve finds the file that a module's name means, by the rules of Node's documentation ("Modules:
// Packages"): relative files, packages in node_modules folders with main, exports and imports. It knows
// neither the engine nor which modules are built in.
package resolve

import (
	"errors"
	"net/url"
	"path/filepath"
	"strings"
)

// A Kind of asking: exports of packages may lead import and require to different files.
type Kind int

const (
	Import Kind = iota
	Require
)

// Conditions that exports and imports of packages may name; Node's own is among them because packages keep
// their code for programs beside that for browsers under it.
func (k Kind) conditions(condition string) bool {
	switch condition {
	case "mascript", "node", "default":
		return true
	case "import":
		return k == Import
	case "require":
		return k == Require
	}
	return false
}

// code is Node's for a module that is not there.
func (k Kind) code() string {
	if k == Import {
		return "ERR_MODULE_NOT_FOUND"
	}
	return "MODULE_NOT_FOUND"
}

// An Error says why a name leads nowhere.
type Error struct {
	Code    string // Node's
	Message string
}

func (e *Error) Error() string { return e.Message }

// A Resolver remembers the package.json files that it read. It is for one goroutine.
type Resolver struct {
	// BuiltIn reports the names that need no file. What leads to one of them is found under its name.
	BuiltIn func(name string) bool

	// Index are the files that stand for folders, without their extensions, by the extensions of languages other than
	// JavaScript. Those are tried when nothing of JavaScript is there.
	Index map[string]string

	// Embedded are modules beside those on the disk; nil is none.
	Embedded *Embedded

	// Looked is told each path that what was found, or not found, depends on; nil is nobody.
	Looked func(path string)

	manifests map[string]*manifest // by folder; nil where there is none
}

// Find finds the file that name means for a module in the folder dir. The error is an *Error.
func (r *Resolver) Find(name, dir string, kind Kind) (string, error) {
	if strings.HasPrefix(name, "file:") {
		path, err := fromURL(name)
		if err != nil {
			return "", &Error{"ERR_INVALID_FILE_URL_PATH", err.Error()}
		}
		name = path
	}
	switch {
	case IsPath(name):
		if kind == Import {
			name = strings.TrimSuffix(name, Query(name))
		}
		return r.file(name, dir, kind)
	case strings.HasPrefix(name, "#"):
		return r.internal(name, dir, kind)
	}
	if scheme, _, ok := strings.Cut(name, ":"); ok && kind == Import && len(scheme) > 1 && scheme != "node" && !strings.Contains(scheme, "/") {
		return "", &Error{"ERR_UNSUPPORTED_ESM_URL_SCHEME", "modules are files and packages; from " + scheme + ": nothing is loaded"}
	}
	return r.inPackages(name, dir, kind)
}

// IsPath reports whether a name is one of a file rather than of a package.
func IsPath(name string) bool {
	return name == "." || name == ".." || strings.HasPrefix(name, "./") || strings.HasPrefix(name, "../") ||
		filepath.IsAbs(name)
}

// Query is what follows the file in a specifier of import, which is a URL: from ? or # on. As in Node it leads to
// no other file, but to an instance of its own.
func Query(name string) string {
	if at := strings.IndexAny(name, "?#"); at >= 0 && (IsPath(name) || strings.HasPrefix(name, "file:")) {
		return name[at:]
	}
	return ""
}

func (r *Resolver) file(name, dir string, kind Kind) (string, error) {
	path := name
	if !filepath.IsAbs(path) {
		path = filepath.Join(dir, path)
		if strings.HasSuffix(name, "/") {
			path += "/"
		}
	}
	if file, err := r.File(path); file != "" || err != nil {
		return file, err
	}
	if kind == Import && strings.Contains(path, "%") { // specifiers of import are URLs
		if plain, err := url.PathUnescape(path); err == nil {
			if file, err := r.File(plain); file != "" || err != nil {
				return file, err
			}
		}
	}
	return "", &Error{kind.code(), "looked for " + filepath.Clean(path) + " as it is, with " +
		strings.Join(append(extensions[1:len(extensions):len(extensions)], r.others()...), ", ") + ", and as a folder"}
}

// internal follows a name that starts with #: the imports of the package that dir belongs to.
func (r *Resolver) internal(name, dir string, kind Kind) (string, error) {
	if name == "#" || strings.HasPrefix(name, "#/") || strings.HasSuffix(name, "/") {
		return "", &Error{"ERR_INVALID_MODULE_SPECIFIER", "names in imports of a package.json are like '#name'"}
	}
	m, err := r.owner(dir)
	if err != nil {
		return "", err
	}
	if m == nil || m.imports == nil {
		return "", &Error{"ERR_PACKAGE_IMPORT_NOT_DEFINED", "no package.json above " + dir + " has imports, which names with # are for"}
	}
	a, err := m.match(m.imports, name, kind, true)
	switch {
	case err != nil:
		return "", err
	case a.lead != found:
		return "", &Error{"ERR_PACKAGE_IMPORT_NOT_DEFINED", "the imports of " + m.path() + " have no such name"}
	case filepath.IsAbs(a.to):
		return m.there(a.to, kind)
	case r.BuiltIn != nil && r.BuiltIn(a.to):
		return a.to, nil
	}
	file, err := r.inPackages(a.to, m.dir, kind)
	var missing *Error
	if errors.As(err, &missing) && missing.Message == "" {
		missing.Message = "the imports of " + m.path() + " lead to '" + a.to + "', which is in no node_modules folder"
	}
	return file, err
}

// there is the file that a target leads to.
func (m *manifest) there(path string, kind Kind) (string, error) {
	if file, ok := m.resolver.exactly(path); ok {
		return file, nil
	}
	return "", &Error{kind.code(), m.path() + " leads to " + path + ", which is not there"}
}

// inPackages looks in the node_modules folders from dir upwards. A package may name itself, too.
func (r *Resolver) inPackages(name, dir string, kind Kind) (string, error) {
	if r.Embedded.Has(dir + "/") {
		return "", &Error{kind.code(), ""}
	}
	pack, rest := split(name)
	own, err := r.owner(dir)
	if err != nil {
		return "", err
	}
	if own != nil && own.Name == pack && own.exports != nil {
		return own.exported(rest, kind)
	}
	for at := dir; ; at = filepath.Dir(at) {
		if filepath.Base(at) != "node_modules" {
			folder := filepath.Join(at, "node_modules", filepath.FromSlash(pack))
			m, err := r.manifest(folder)
			if err != nil {
				return "", err
			}
			if m != nil && m.exports != nil {
				return m.exported(rest, kind)
			}
			if file, err := r.File(filepath.Join(at, "node_modules", filepath.FromSlash(name))); file != "" || err != nil {
				return file, err
			}
		}
		if filepath.Dir(at) == at {
			break
		}
	}
	return "", &Error{kind.code(), ""}
}

// exported is what the exports of a package give for ./rest.
func (m *manifest) exported(rest string, kind Kind) (string, error) {
	a, err := m.match(m.exports, "."+rest, kind, false)
	if err != nil {
		return "", err
	}
	if a.lead != found {
		what := "'." + rest + "'"
		if rest == "" {
			what = "its main entry"
		}
		return "", &Error{"ERR_PACKAGE_PATH_NOT_EXPORTED", "the exports of " + m.path() + " have nothing for " + what +
			" that a script may use; they have " + m.exports.keys()}
	}
	return m.there(a.to, kind)
}

// split takes a name apart into the package, which may have a scope, and the rest with its slash.
func split(name string) (pack, rest string) {
	parts := strings.SplitN(name, "/", 3)
	n := 1
	if strings.HasPrefix(name, "@") {
		n = 2
	}
	n = min(n, len(parts))
	pack = strings.Join(parts[:n], "/")
	return pack, name[len(pack):]
}

// fromURL is the path of a file: URL.
func fromURL(text string) (string, error) {
	u, err := url.Parse(text)
	if err != nil {
		return "", err
	}
	return filepath.FromSlash(u.Path), nil
}
