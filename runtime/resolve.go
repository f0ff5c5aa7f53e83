package runtime

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
)

// resolveFile finds what a path names, in Node's order: the file, the file with .js or .json, the
// folder's package.json main, its index.js or index.json.
func resolveFile(path string) (string, bool) {
	if !strings.HasSuffix(path, "/") {
		if found, ok := asFile(path); ok {
			return found, true
		}
	}
	return asFolder(path)
}

func asFile(path string) (string, bool) {
	for _, suffix := range []string{"", ".js", ".cjs", ".json"} {
		if info, err := os.Stat(path + suffix); err == nil && !info.IsDir() {
			return real(path + suffix), true
		}
	}
	return "", false
}

func asFolder(path string) (string, bool) {
	if info, err := os.Stat(path); err != nil || !info.IsDir() {
		return "", false
	}
	if text, err := os.ReadFile(filepath.Join(path, "package.json")); err == nil {
		var manifest struct{ Main string }
		if json.Unmarshal(text, &manifest) == nil && manifest.Main != "" {
			main := filepath.Join(path, manifest.Main)
			if found, ok := asFile(main); ok {
				return found, true
			}
			if found, ok := asFile(filepath.Join(main, "index")); ok {
				return found, true
			}
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

// resolvePackage looks for name in the node_modules folders from dir upwards.
func resolvePackage(dir, name string) (string, bool) {
	for {
		if filepath.Base(dir) != "node_modules" {
			if found, ok := resolveFile(filepath.Join(dir, "node_modules", name)); ok {
				return found, true
			}
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", false
		}
		dir = parent
	}
}

// isPath reports whether a require names a file rather than a module.
func isPath(name string) bool {
	return name == "." || name == ".." || strings.HasPrefix(name, "./") || strings.HasPrefix(name, "../") ||
		filepath.IsAbs(name)
}
