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
what Node has is left to it; do so too after it has come or gone, and "types"
in a jsconfig.json that nobody has edited follows.`,
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
	if info, err := os.Stat(folder); err == nil && !info.IsDir() {
		return fmt.Errorf("%s is a file, and a project is a folder: name another", folder)
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
	files, err := projectFiles(hasNodeTypes(folder))
	if err != nil {
		return err
	}
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
		text += fmt.Sprintf("  cd %s\n", asWord(folder))
	}
	return printText(w.stdout, text+`  mascript main.js     train on this machine, and see how it went
  code .               edit it: names complete, and mistakes are marked
`)
}

// asWord is a path as one types it, in quotation marks where a shell would take it apart.
func asWord(path string) string {
	switch {
	case !strings.ContainsAny(path, " \t\"'`$&|;<>()*?[]{}!#~") && (filepath.Separator == '\\' || !strings.Contains(path, `\`)):
		return path
	case filepath.Separator == '\\':
		return `"` + path + `"`
	default:
		return "'" + quoteBash(path, '\'', true) + "'"
	}
}

const (
	declarationsName = "mascript.d.ts"
	settingsName     = "jsconfig.json"
)

// tell says as JSON which files were made.
func (t *initialise) tell(w world, folder string, made []string) error {
	return printJSON(w.stdout, struct {
		Folder string   `json:"folder"`
		Made   []string `json:"made"`
	}{folder, made})
}

// refresh makes the declarations anew, and has the settings of the editor fit them.
func (t *initialise) refresh(w world, folder, before string) error {
	beside := hasNodeTypes(folder)
	made := []string{} // JSON has no null for it
	write := func(name, text string) error {
		made = append(made, name)
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o666); err != nil {
			return fmt.Errorf("make the declarations anew: %w", err)
		}
		return nil
	}
	if text := declarationsFor(beside); text != before {
		if err := write(declarationsName, text); err != nil {
			return err
		}
	}
	settings, err := os.ReadFile(filepath.Join(folder, settingsName))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("look at the settings of the editor: %w", err)
	}
	wanted, other := settingsFor(beside), settingsFor(!beside)
	switch {
	case string(settings) == other:
		if err := write(settingsName, wanted); err != nil {
			return err
		}
	case err == nil && namesNode(string(settings)) != beside:
		advice := "set \"types\": [\"node\"] in it: @types/node is here"
		if !beside {
			advice = "take \"node\" out of its \"types\": @types/node is not here"
		}
		fmt.Fprintf(w.stderr, "mascript: %s was edited and is left as it is; %s\n", filepath.Join(folder, settingsName), advice)
	}
	switch {
	case t.json:
		return t.tell(w, folder, made)
	case len(made) == 0:
		return printText(w.stdout, filepath.Join(folder, declarationsName)+" is as it has to be; nothing was changed.\n")
	}
	paths := make([]string, len(made))
	for i, name := range made {
		paths[i] = filepath.Join(folder, name)
	}
	return printText(w.stdout, "Made "+listed(paths, "and")+" anew; nothing else was changed.\n")
}

// hasNodeTypes reports whether a script in the folder finds @types/node.
func hasNodeTypes(folder string) bool {
	absolute, err := filepath.Abs(folder)
	if err != nil {
		return false
	}
	for {
		if _, err := os.Stat(filepath.Join(absolute, "node_modules", "@types", "node", "package.json")); err == nil {
			return true
		}
		above := filepath.Dir(absolute)
		if above == absolute {
			return false
		}
		absolute = above
	}
}

// declarationsFor are the declarations: without those of Node beside @types/node.
func declarationsFor(besideNode bool) string {
	if besideNode {
		return reference.TypesBesideNode()
	}
	return reference.Types()
}

// settingsFor is the jsconfig.json: an editor takes @types/node only where that names it.
func settingsFor(besideNode bool) string {
	text, err := project.ReadFile("project/" + settingsName)
	if err != nil {
		panic(err) // it is embedded
	}
	if besideNode {
		return strings.Replace(string(text), `"types": []`, `"types": ["node"]`, 1)
	}
	return string(text)
}

// namesNode reports whether settings, which may have comments, name @types/node.
func namesNode(settings string) bool {
	_, types, _ := strings.Cut(settings, `"types"`)
	types, _, _ = strings.Cut(types, "]")
	return strings.Contains(types, `"node"`)
}

// projectFile is a file of a project, with its path inside.
type projectFile struct{ name, text string }

func projectFiles(besideNode bool) ([]projectFile, error) {
	var files []projectFile
	err := fs.WalkDir(project, "project", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name := strings.TrimPrefix(path, "project/")
		if name == settingsName {
			files = append(files, projectFile{name, settingsFor(besideNode)})
			return nil
		}
		text, err := project.ReadFile(path)
		files = append(files, projectFile{filepath.FromSlash(name), string(text)})
		return err
	})
	return append(files, projectFile{declarationsName, declarationsFor(besideNode)}), err
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
