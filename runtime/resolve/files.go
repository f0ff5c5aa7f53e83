package resolve

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// extensions are tried in this order when a name has none that leads to a file.
var extensions = []string{"", ".js", ".cjs", ".mjs", ".ts", ".mts", ".cts", ".json"}

// File finds what a path names, in Node's order: the file, the file with an extension, the folder's
// package.json main, its index. It is empty where there is none; the error is an *Error.
func (r *Resolver) File(path string) (string, error) {
	if r.Embedded.Has(path) {
		return r.Embedded.file(path), nil
	}
	if !strings.HasSuffix(path, "/") {
		if found, ok := r.asFile(path); ok {
			return found, nil
		}
	}
	return r.asFolder(path)
}

func (r *Resolver) asFile(path string) (string, bool) {
	for _, extension := range extensions {
		if r.isFile(path + extension) {
			return real(path + extension), true
		}
	}
	if found, ok := r.asTypeScript(path); ok {
		return found, true
	}
	for _, extension := range r.others() {
		if r.isFile(path + extension) {
			return real(path + extension), true
		}
	}
	return "", false
}

// others are the extensions of other languages.
func (r *Resolver) others() []string { return slices.Sorted(maps.Keys(r.Index)) }

// exactly is the file at a path to which no extension is added.
func (r *Resolver) exactly(path string) (string, bool) {
	if r.isFile(path) {
		return real(path), true
	}
	return r.asTypeScript(path)
}

func (r *Resolver) asTypeScript(path string) (string, bool) {
	// TypeScript's own rule: what is imported as x.js may be written in x.ts.
	if base, ok := strings.CutSuffix(path, "js"); ok && strings.HasSuffix(strings.TrimRight(base, "cm"), ".") && r.isFile(base+"ts") {
		return real(base + "ts"), true
	}
	return "", false
}

func (r *Resolver) isFile(path string) bool {
	r.look(path)
	info, err := os.Stat(path)
	return err == nil && !info.IsDir()
}

func (r *Resolver) asFolder(path string) (string, error) {
	r.look(path)
	if info, err := os.Stat(path); err != nil || !info.IsDir() {
		return "", nil
	}
	m, err := r.manifest(path)
	if err != nil {
		return "", err
	}
	if m != nil && m.Main != "" {
		main := filepath.Join(path, m.Main)
		if found, ok := r.asFile(main); ok {
			return found, nil
		}
		if found, ok := r.asFile(filepath.Join(main, "index")); ok {
			return found, nil
		}
	}
	if found, ok := r.asFile(filepath.Join(path, "index")); ok {
		return found, nil
	}
	for _, extension := range r.others() {
		if index := filepath.Join(path, r.Index[extension]+extension); r.isFile(index) {
			return real(index), nil
		}
	}
	return "", nil
}

// look tells who wants to know that something depends on a path.
func (r *Resolver) look(path string) {
	if r.Looked != nil {
		r.Looked(path)
	}
}

// real follows symbolic links: one file is one module, by whatever name it is reached.
func real(path string) string {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		return target
	}
	return filepath.Clean(path)
}
