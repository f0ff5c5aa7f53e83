package main

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/pflag"

	"mascript/bindings/reference"
)

// project is what mascript init makes, but for the declarations.
//
//go:embed project
var project embed.FS

// initialise makes a small project, which an editor understands.
type initialise struct{ report }

func initCommand() command {
	return command{
		name: "init", about: "make a small project: a script, its training, typings", usage: "[flags] [DIR]",
		text: `
Make a project in DIR, or here: a script that trains and says how it went, its
training code, a little data, and what an editor such as VS Code needs to
complete names, show documentation and mark mistakes.

Nothing is written over. In a folder that has mascript.d.ts, only that is made
anew: do so after an update of mascript. Where node_modules has @types/node,
what Node has is left to it.`,
		example: "mascript init flowers && cd flowers && mascript main.js",
		task:    func(session) task { return &initialise{} },
	}
}

func (t *initialise) flags(flags *pflag.FlagSet) { t.report.flags(flags) }

func (t *initialise) run(_ context.Context, w world, arguments []string) error {
	if len(arguments) > 1 {
		return misused("init takes one folder, got %d: %s", len(arguments), strings.Join(arguments, " "))
	}
	folder := "."
	if len(arguments) == 1 {
		folder = arguments[0]
	}
	if folder == "" {
		return misused("init needs the name of a folder, or none for this one")
	}
	declarations := filepath.Join(folder, declarationsName)
	switch has, err := os.ReadFile(declarations); {
	case err == nil && strings.HasPrefix(string(has), reference.TypesHead):
		return t.refresh(w, folder, string(has))
	case err == nil:
		return fmt.Errorf("%s is there, and not mascript's: rename it, or name another folder", declarations)
	case !errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("make a project: %w", err)
	}
	files, err := projectFiles()
	if err != nil {
		return err
	}
	files = append(files, projectFile{declarationsName, typesFor(folder)})
	var there, made []string
	for _, file := range files {
		if _, err := os.Lstat(filepath.Join(folder, file.name)); err == nil {
			there = append(there, file.name)
		}
		made = append(made, file.name)
	}
	if len(there) > 0 {
		return fmt.Errorf("%s would be written over in %s: name another folder, or use mascript types > %s for the declarations alone",
			listed(there, "and"), folder, declarationsName)
	}
	for _, file := range files {
		if err := file.write(folder); err != nil {
			return fmt.Errorf("make a project: %w", err)
		}
	}
	if t.json {
		return t.tell(w, folder, made)
	}
	text := fmt.Sprintf("Made %s.\n\nNext:\n", listed(made, "and"))
	if folder != "." {
		text += fmt.Sprintf("  cd %s\n", folder)
	}
	return printText(w.stdout, text+`  mascript main.js     train on this machine, and see how it went
  code .               edit it: names complete, and mistakes are marked
`)
}

const declarationsName = "mascript.d.ts"

// tell says as JSON which files were made.
func (t *initialise) tell(w world, folder string, made []string) error {
	return printJSON(w.stdout, struct {
		Folder string   `json:"folder"`
		Made   []string `json:"made"`
	}{folder, made})
}

// refresh makes the declarations anew.
func (t *initialise) refresh(w world, folder, before string) error {
	text := typesFor(folder)
	path := filepath.Join(folder, declarationsName)
	if text == before {
		if t.json {
			return t.tell(w, folder, []string{})
		}
		return printText(w.stdout, path+" is as it has to be; nothing was changed.\n")
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		return fmt.Errorf("make the declarations anew: %w", err)
	}
	if t.json {
		return t.tell(w, folder, []string{declarationsName})
	}
	return printText(w.stdout, "Made "+path+" anew; nothing else was changed.\n")
}

// typesFor are the declarations for a folder: without those of Node where @types/node has them.
func typesFor(folder string) string {
	absolute, err := filepath.Abs(folder)
	if err != nil {
		return reference.Types()
	}
	for {
		if _, err := os.Stat(filepath.Join(absolute, "node_modules", "@types", "node", "package.json")); err == nil {
			return reference.TypesBesideNode()
		}
		above := filepath.Dir(absolute)
		if above == absolute {
			return reference.Types()
		}
		absolute = above
	}
}

// projectFile is a file of a project, with its path inside.
type projectFile struct{ name, text string }

func projectFiles() ([]projectFile, error) {
	var files []projectFile
	err := fs.WalkDir(project, "project", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := project.ReadFile(path)
		files = append(files, projectFile{filepath.FromSlash(strings.TrimPrefix(path, "project/")), string(text)})
		return err
	})
	return files, err
}

// write makes the file, which must not be there.
func (f projectFile) write(folder string) error {
	path := filepath.Join(folder, f.name)
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return err
	}
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = file.WriteString(f.text)
	return errors.Join(err, file.Close())
}
