// Package typings holds the declarations for TypeScript that nothing can be generated from: of the globals and of Node's
// modules as this host has them (node), and of what modelarts/py has of Python (python). They are written by hand, since
// the host has less of Node than Node, and what is not here shall be marked by an editor, not offered: the declarations
// that Node's users know, @types/node, have all of it. Where both are there, they are to be left to @types/node, so each
// is text of its own. Tests of cmd/mascript hold them beside what the host has when it runs.
package typings

import (
	"embed"
	"io/fs"
	"strings"
)

//go:embed node python
var files embed.FS

// Node declares the globals that Node has, too, and Node's modules, each also with node: before its name.
func Node() string {
	text := read("node")
	var aliases, loaders strings.Builder
	for _, name := range modules(text) {
		aliases.WriteString("declare module 'node:" + name + "' {\n  import whole = require('" + name + "');\n  export = whole;\n}\n")
		for _, id := range []string{name, "node:" + name} {
			loaders.WriteString("    (id: '" + id + "'): typeof import('" + id + "');\n")
		}
	}
	return text + aliases.String() + "\ndeclare namespace NodeJS {\n  interface Require {\n" + loaders.String() + "  }\n}\n"
}

// Python declares modelarts/py and the modules below it.
func Python() string {
	text := read("python")
	var loaders strings.Builder
	for _, name := range modules(text) {
		loaders.WriteString("    (id: '" + name + "'): typeof import('" + name + "');\n")
	}
	return text + "declare namespace NodeJS {\n  interface Require {\n" + loaders.String() + "  }\n}\n"
}

// read puts the files of a folder one behind the other.
func read(folder string) string {
	var b strings.Builder
	entries, err := fs.ReadDir(files, folder)
	if err != nil {
		panic(err) // it is embedded
	}
	for _, entry := range entries {
		text, err := files.ReadFile(folder + "/" + entry.Name())
		if err != nil {
			panic(err)
		}
		b.Write(text)
		b.WriteString("\n")
	}
	return b.String()
}

// modules are the names of the modules that a text declares.
func modules(text string) []string {
	var names []string
	for line := range strings.Lines(text) {
		if rest, ok := strings.CutPrefix(line, "declare module '"); ok {
			name, _, _ := strings.Cut(rest, "'")
			names = append(names, name)
		}
	}
	return names
}
