package resolve

import (
	"os"
	"path/filepath"
	"strings"
)

// extensions are tried in this order when a name has none that leads to a file.
var extensions = []string{"", ".js", ".cjs", ".mjs", ".ts", ".mts", ".cts", ".json"}

// File finds what a path names, in Node's order: the file, the file with an extension, the folder's
// package.json main, its index.
func (r *Resolver) File(path string) (string, bool) {
	if !strings.HasSuffix(path, "/") {
		if found, ok := asFile(path); ok {
			return found, true
		}
	}
	return r.asFolder(path)
}

func asFile(path string) (string, bool) {
	for _, extension := range extensions {
		if isFile(path + extension) {
			return real(path + extension), true
		}
	}
	// TypeScript's own rule: what is imported as x.js may be written in x.ts.
	if base, ok := strings.CutSuffix(path, "js"); ok && strings.HasSuffix(strings.TrimRight(base, "cm"), ".") && isFile(base+"ts") {
		return real(base + "ts"), true
	}
	return "", false
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir()
}

func (r *Resolver) asFolder(path string) (string, bool) {
	if info, err := os.Stat(path); err != nil || !info.IsDir() {
		return "", false
	}
	if m := r.manifest(path); m != nil && m.Main != "" {
		main := filepath.Join(path, m.Main)
		if found, ok := asFile(main); ok {
			return found, true
		}
		if found, ok := asFile(filepath.Join(main, "index")); ok {
			return found, true
		}
	}
	return asFile(filepath.Join(path, "index"))
}

// real follows symbolic links: one file is one module, by whatever name it is reached.
func real(path string) string {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		return target
	}
	return filepath.Clean(path)
}
