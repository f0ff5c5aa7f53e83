// Package scripts has the ready scripts of mascript, and what they share. It knows their files and nothing of how they are
// run.
package scripts

import (
	"embed"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
)

//go:embed *.js lib/*.js
var files embed.FS

// Files are all of them.
func Files() fs.FS { return files }

// A Script is one that can be run by its name.
type Script struct{ Name, About string }

// File is the script's file.
func (s Script) File() string { return s.Name + ".js" }

// List lists the scripts by their names.
func List() []Script {
	names, err := fs.Glob(files, "*.js")
	if err != nil {
		panic(err) // the pattern is bad
	}
	var all []Script
	for _, name := range names {
		all = append(all, Script{strings.TrimSuffix(name, ".js"), about(text(name))})
	}
	return all
}

// Find finds a script.
func Find(name string) (Script, bool) {
	if strings.ContainsAny(name, `/\`) {
		return Script{}, false
	}
	if _, err := fs.Stat(files, name+".js"); err != nil {
		return Script{}, false
	}
	return Script{name, about(text(name + ".js"))}, true
}

// about is what a script says of itself first: a sentence, behind the comment that is for editors.
func about(text string) string {
	var words []string
	for line := range strings.Lines(text) {
		comment, ok := strings.CutPrefix(line, "//")
		if !ok {
			break
		}
		if comment = strings.TrimSpace(comment); !strings.HasPrefix(comment, "@") {
			words = append(words, comment)
		}
	}
	sentence, _, _ := strings.Cut(strings.Join(words, " ")+" ", ". ")
	return strings.TrimSpace(sentence)
}

// Parts are the files that a script is made of: its own, and what that requires.
func (s Script) Parts() []string {
	requires := regexp.MustCompile(`require\('(\.\.?/[^']+)'\)`)
	parts := []string{s.File()}
	for i := 0; i < len(parts); i++ {
		for _, found := range requires.FindAllStringSubmatch(text(parts[i]), -1) {
			part := path.Join(path.Dir(parts[i]), found[1])
			if path.Ext(part) == "" {
				part += ".js"
			}
			if !slices.Contains(parts, part) {
				parts = append(parts, part)
			}
		}
	}
	return parts
}

func text(file string) string {
	text, err := files.ReadFile(file)
	if err != nil {
		panic(err) // it is part of this program
	}
	return string(text)
}
