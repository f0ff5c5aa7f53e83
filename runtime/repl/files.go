package repl

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// modules are the names that may stand in the string of a require or an import.
func (c *completer) modules(at cursor) []Item {
	var names []string
	if strings.HasPrefix(at.prefix, ".") || strings.HasPrefix(at.prefix, "/") {
		names = c.files(at.prefix)
	} else {
		if c.Guide != nil {
			names = slices.Clone(c.Guide.Modules())
		}
		if !strings.Contains(at.prefix, ":") { // fs, rather than node:fs beside it
			names = slices.DeleteFunc(names, func(name string) bool { return strings.Contains(name, ":") })
		}
		names = append(names, c.packages(at.prefix)...)
	}
	slices.Sort(names)
	return named(slices.DeleteFunc(names, func(name string) bool { return strings.ContainsAny(name, "\\\n"+string(at.quote)) }))
}

// files are the paths of files and folders that a path may go on to. Those whose names begin with a dot are only told
// to who writes that dot.
func (c *completer) files(prefix string) []string {
	folder, name := "", prefix
	if i := strings.LastIndexByte(prefix, '/'); i >= 0 {
		folder, name = prefix[:i+1], prefix[i+1:]
	}
	var paths []string
	if name == "." || name == ".." {
		paths = append(paths, folder+"../")
		if folder == "" {
			paths = append(paths, "./")
		}
	}
	for _, entry := range c.list(folder) {
		if found := entry.Name(); strings.HasPrefix(found, name) && (name != "" || found[0] != '.') && !strings.ContainsFunc(found, isControl) {
			if c.isFolder(folder, entry) {
				found += "/"
			}
			paths = append(paths, folder+found)
		}
	}
	return paths
}

func isControl(r rune) bool { return r < ' ' || r == 0x7f }

// list is what a folder holds, which is named from the working folder.
func (c *completer) list(folder string) []os.DirEntry {
	entries, err := os.ReadDir(c.path(folder))
	if err != nil {
		return nil // there is nothing to complete with
	}
	return entries
}

func (c *completer) path(name string) string {
	if filepath.IsAbs(name) || c.Dir == nil {
		return filepath.Clean(name)
	}
	return filepath.Join(c.Dir(), name)
}

// isFolder reports whether an entry of a folder is one, also by way of a link.
func (c *completer) isFolder(folder string, entry os.DirEntry) bool {
	if entry.Type()&os.ModeSymlink == 0 {
		return entry.IsDir()
	}
	info, err := os.Stat(filepath.Join(c.path(folder), entry.Name()))
	return err == nil && info.IsDir()
}

// packages are the names of those in the node_modules folders of the working folder and above. A scope is a folder.
func (c *completer) packages(prefix string) []string {
	scope := ""
	if i := strings.IndexByte(prefix, '/'); i >= 0 && strings.HasPrefix(prefix, "@") {
		scope = prefix[:i+1]
	}
	var names []string
	for dir := c.path(""); ; dir = filepath.Dir(dir) {
		folder := filepath.Join(dir, "node_modules", scope)
		for _, entry := range c.list(folder) {
			switch name := entry.Name(); {
			case name[0] == '.' || !c.isFolder(folder, entry):
			case name[0] == '@':
				names = append(names, name+"/")
			default:
				names = append(names, scope+name)
			}
		}
		if filepath.Dir(dir) == dir {
			return names
		}
	}
}
