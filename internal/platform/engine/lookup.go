package engine

import (
	"os"
	"path/filepath"
	"strings"
)

// LookUp finds a program in a PATH that need not be this process's.
func LookUp(name, path string) (string, error) {
	candidates := []string{name}
	if !strings.ContainsRune(name, filepath.Separator) {
		candidates = nil
		for _, dir := range filepath.SplitList(path) {
			candidates = append(candidates, filepath.Join(dir, name))
		}
	}
	for _, candidate := range candidates {
		if !filepath.IsAbs(candidate) { // it would mean another folder here
			continue
		}
		if info, err := os.Stat(candidate); err == nil && info.Mode().IsRegular() && info.Mode()&0o111 != 0 {
			return candidate, nil
		}
	}
	return "", os.ErrNotExist
}

// Variable is the value of a variable in an environment.
func Variable(environment []string, name string) string {
	for i := len(environment) - 1; i >= 0; i-- {
		if value, ok := strings.CutPrefix(environment[i], name+"="); ok {
			return value
		}
	}
	return ""
}
