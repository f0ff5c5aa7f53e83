package resolve

import (
	"io/fs"
	"path/filepath"
	"strings"
)

// Embedded are modules that are on no disk: a module of Folder/lib/x.js has that as its file, and lib/x.js in Files as
// its text. Folder is no path of a disk, so that neither can be taken for the other. All are CommonJS; they require
// each other by relative paths, and what is built in.
type Embedded struct {
	Folder string
	Files  fs.FS
}

// inside is the name that a path has in Files.
func (e *Embedded) inside(path string) (name string, ok bool) {
	if e == nil {
		return "", false
	}
	return strings.CutPrefix(filepath.ToSlash(path), e.Folder+"/")
}

// Has reports whether a path is one of a module that is on no disk, be there such a module or not.
func (e *Embedded) Has(path string) bool {
	_, ok := e.inside(path)
	return ok
}

// Read is the text of a module.
func (e *Embedded) Read(path string) ([]byte, error) {
	name, _ := e.inside(path)
	return fs.ReadFile(e.Files, name)
}

// file finds what a path names: the file, or with the extension that may be left out.
func (e *Embedded) file(path string) string {
	for _, extension := range []string{"", ".js"} {
		name, _ := e.inside(path + extension)
		if info, err := fs.Stat(e.Files, name); err == nil && !info.IsDir() {
			return e.Folder + "/" + name
		}
	}
	return ""
}
