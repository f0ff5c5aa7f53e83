package run

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// command is how a boot file is run, by its kind.
func (r *Runs) command(boot string, environment []string) ([]string, error) {
	path := variable(environment, "PATH")
	switch kind := filepath.Ext(boot); kind {
	case ".py":
		if name := variable(environment, "MASCRIPT_PYTHON"); name != "" {
			interpreter, err := lookUp(name, path)
			if err != nil {
				return nil, fmt.Errorf("MASCRIPT_PYTHON is %q, and there is no such program; set it to the absolute path of a Python interpreter, or unset it to use python3", name)
			}
			return []string{interpreter, boot}, nil
		}
		interpreter, err := lookUp("python3", path)
		if err != nil {
			return nil, fmt.Errorf("no python3 in PATH (%s); install Python 3, or set MASCRIPT_PYTHON to the interpreter to use", path)
		}
		return []string{interpreter, boot}, nil
	case ".sh":
		shell, err := lookUp("sh", path)
		if err != nil {
			return nil, fmt.Errorf("no sh in PATH (%s)", path)
		}
		return []string{shell, boot}, nil
	case ".js":
		return []string{r.Executable, boot}, nil
	default:
		return nil, fmt.Errorf("boot file %s: the embedded platform runs .py, .sh and .js files, not %q", filepath.Base(boot), kind)
	}
}

// lookUp finds a program in a PATH that need not be this process's.
func lookUp(name, path string) (string, error) {
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
