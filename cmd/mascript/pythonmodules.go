package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"

	"mascript/internal/port"
)

// pythonModules are the modules of a program, as a file of it sees them. They may have become JavaScript already.
type pythonModules struct {
	beside string   // the file's folder
	top    []string // the folders that names begin in, the first one first
	known  map[string]localModule
	looked func(path string) // is told where modules are looked for; nil is nobody
}

type localModule struct {
	path string // without what files end with; empty for a module that is not there
	text string // if it is Python
}

// localModules finds modules by their names in these folders, and else beside the file.
func localModules(beside string, top ...string) *pythonModules {
	return &pythonModules{beside: beside, top: append(top[:len(top):len(top)], beside), known: map[string]localModule{}}
}

// options has a file translated with its modules.
func (m *pythonModules) options(o port.Options) port.Options {
	o.Local = func(name string) (string, bool) {
		found := m.find(name)
		return found.text, found.path != ""
	}
	o.Path = m.path
	return o
}

func (m *pythonModules) find(name string) localModule {
	found, ok := m.known[name]
	if !ok {
		found = m.look(name)
		m.known[name] = found
	}
	return found
}

func (m *pythonModules) look(name string) localModule {
	dirs := m.top
	plain := strings.TrimLeft(name, ".")
	if level := len(name) - len(plain); level > 0 { // from the file's own folder, or from those above it
		dirs = []string{filepath.Join(m.beside, strings.Repeat("../", level-1))}
	}
	for _, dir := range dirs {
		path := filepath.Join(dir, filepath.FromSlash(strings.ReplaceAll(plain, ".", "/")))
		for _, ending := range []string{pythonExtension, ".js", ""} { // a folder without __init__.py is a package, too
			if m.looked != nil {
				m.looked(path + ending)
			}
			info, err := os.Stat(path + ending)
			if err != nil || info.IsDir() != (ending == "") {
				continue
			}
			file := path + pythonExtension
			if ending == "" {
				file = filepath.Join(path, "__init__"+pythonExtension)
			}
			text, _ := os.ReadFile(file)
			return localModule{path, string(text)}
		}
	}
	return localModule{}
}

// path is what a file requires for a module; empty for one that is not there.
func (m *pythonModules) path(name string) string {
	found := m.find(name)
	path, err := filepath.Rel(m.beside, found.path)
	if found.path == "" || err != nil {
		return ""
	}
	path = filepath.ToSlash(path)
	switch {
	case path == ".", path == "..", strings.HasSuffix(path, "/.."): // not a file of the folder's name
		path += "/"
	case !strings.HasPrefix(path, "../"):
		path = "./" + path
	}
	return path
}

// isImported reports whether a file is a module of a program: one of a package, or one that another file imports. Such
// are beside it, in the folders that names begin in, and others that are given.
func isImported(name string, top []string, others []string) bool {
	name = absolute(name)
	dir := filepath.Dir(name)
	if _, err := os.Stat(filepath.Join(dir, "__init__"+pythonExtension)); err == nil {
		return true
	}
	word := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	last := regexp.QuoteMeta(word)
	forms := []string{`from\s+\.[\w.]*\b` + last + `\s+import`, `from\s+\.[\w.]*\s+import\s.*\b` + last + `\b`}
	for _, dir := range append(top[:len(top):len(top)], dir) {
		found, _ := filepath.Glob(filepath.Join(dir, "*"+pythonExtension))
		others = append(others[:len(others):len(others)], found...)
		path, err := filepath.Rel(dir, name)
		if err != nil || strings.HasPrefix(path, "..") {
			continue
		}
		module := strings.ReplaceAll(filepath.ToSlash(strings.TrimSuffix(path, filepath.Ext(path))), "/", ".")
		dotted := regexp.QuoteMeta(module)
		forms = append(forms, `from\s+`+dotted+`\s+import`, `import\s.*\b`+dotted+`\b`)
		if parent, inner := strings.CutSuffix(module, "."+filepath.Base(strings.TrimSuffix(name, filepath.Ext(name)))); inner {
			forms = append(forms, `from\s+`+regexp.QuoteMeta(parent)+`\s+import\s.*\b`+last+`\b`)
		}
	}
	imports := sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?m)^\s*(` + strings.Join(forms, "|") + `)`)
	})
	self, _ := os.Stat(name)
	others = slices.Clone(others)
	slices.Sort(others) // folders may have been given twice
	return slices.ContainsFunc(slices.Compact(others), func(other string) bool {
		text, err := os.ReadFile(other)
		if err != nil || !bytes.Contains(text, []byte(word)) || !imports().Match(text) {
			return false // most files do not even have the word
		}
		info, err := os.Stat(other)
		return err == nil && !os.SameFile(info, self)
	})
}
