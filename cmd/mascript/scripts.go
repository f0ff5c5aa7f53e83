package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/pflag"

	"mascript/runtime/render"
	"mascript/runtime/resolve"
	"mascript/scripts"
)

// scriptsFolder is where ready scripts seem to be, in their stacks and for what they require.
const scriptsFolder = "mascript:scripts"

func embeddedScripts() *resolve.Embedded {
	return &resolve.Embedded{Folder: scriptsFolder, Files: scripts.Files()}
}

// readyScript is the script that mascript run means by a name. A file of that name comes first.
func readyScript(name string) (scripts.Script, bool) {
	if info, err := os.Stat(name); err == nil && !info.IsDir() {
		return scripts.Script{}, false
	}
	return scripts.Find(name)
}

// readyScriptNear is the script that somebody who wrote name most likely meant.
func readyScriptNear(name string) (string, bool) {
	name = strings.TrimSuffix(name, ".js")
	var names []string
	for _, script := range scripts.List() {
		if script.Name == name {
			return name, true
		}
		names = append(names, script.Name)
	}
	return render.Nearest(name, names)
}

func runReadyScript(w world, o options, script scripts.Script, arguments []string) (int, error) {
	return runEntry(w, o, scriptsFolder+"/"+script.File(), arguments)
}

// listScripts lists the ready scripts.
type listScripts struct{ report }

func scriptsCommand() command {
	return command{
		name: "scripts", about: "list the ready scripts for everyday work", usage: "[flags]",
		text: `
List the scripts that are part of mascript, one a line: the name, what it does.

mascript run NAME runs one, and mascript run NAME --help says how it is used.
mascript scripts copy NAME writes it here, to be changed.`,
		example: "mascript scripts --json | jq -r '.[].name'",
		task:    func(session) task { return &listScripts{} },
	}
}

func (t *listScripts) run(_ context.Context, w world, arguments []string) error {
	if len(arguments) > 0 {
		if near, ok := render.Nearest(arguments[0], []string{"copy"}); ok {
			return misused("there is no command %q; did you mean mascript scripts %s?", "scripts "+arguments[0], near)
		}
		return misused("scripts takes no argument, got %q (mascript run NAME runs a script, mascript scripts copy NAME copies it)", arguments[0])
	}
	if t.json {
		all := []map[string]string{}
		for _, script := range scripts.List() {
			all = append(all, map[string]string{"name": script.Name, "about": script.About})
		}
		return printJSON(w.stdout, all)
	}
	var rows [][]string
	for _, script := range scripts.List() {
		rows = append(rows, []string{script.Name, script.About})
	}
	return printRows(w.stdout, rows)
}

// copyScript writes a ready script where it can be changed.
type copyScript struct {
	report
	force bool
}

func copyScriptCommand() command {
	return command{
		name: "scripts copy", about: "copy a ready script, to change it", usage: "[flags] NAME [DIR]",
		text: `
Write a script that is part of mascript to NAME.js in DIR, or in the working
folder, and what it requires into lib beside it. Prints what was written.
What is there and is different is not overwritten without --force.`,
		example: "mascript scripts copy sweep && mascript sweep.js --help",
		words:   copyScriptWords,
		task:    func(session) task { return &copyScript{} },
	}
}

func (t *copyScript) flags(flags *pflag.FlagSet) {
	flags.BoolVarP(&t.force, "force", "f", false, "overwrite what is there")
	t.report.flags(flags)
}

func (t *copyScript) run(_ context.Context, w world, arguments []string) error {
	if len(arguments) == 0 || len(arguments) > 2 {
		return misused("scripts copy takes NAME and, if wanted, a folder, such as: mascript scripts copy sweep")
	}
	script, ok := scripts.Find(strings.TrimSuffix(arguments[0], ".js"))
	if !ok {
		if near, ok := readyScriptNear(arguments[0]); ok {
			return misused("there is no script %q; did you mean %s?", arguments[0], near)
		}
		return misused("there is no script %q (mascript scripts lists them)", arguments[0])
	}
	dir := "."
	if len(arguments) == 2 {
		dir = arguments[1]
	}
	written, err := t.write(dir, script.Parts())
	if err != nil {
		return err
	}
	if t.json {
		return printJSON(w.stdout, written)
	}
	for _, path := range written {
		if _, err := fmt.Fprintln(w.stdout, path); err != nil {
			return err
		}
	}
	if len(written) == 0 {
		fmt.Fprintf(w.stderr, "mascript: all of it is there already, unchanged\n")
	}
	return nil
}

// write writes files into a folder: all of them, or none where one would be lost. What is there unchanged, as that which
// several scripts share, is left alone. It returns the paths of the others.
func (t *copyScript) write(dir string, files []string) ([]string, error) {
	texts := map[string][]byte{}
	wanted := []string{}
	for _, file := range files {
		text, err := fs.ReadFile(scripts.Files(), file)
		if err != nil {
			return nil, err
		}
		path := filepath.Join(dir, filepath.FromSlash(file))
		there, err := os.ReadFile(path)
		switch {
		case err == nil && bytes.Equal(there, text):
			continue
		case err == nil && !t.force:
			return nil, fmt.Errorf("%s is there and is different; nothing was written (--force overwrites it)", path)
		case err != nil && !errors.Is(err, fs.ErrNotExist):
			return nil, err
		}
		texts[path] = text
		wanted = append(wanted, path)
	}
	for _, path := range wanted {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return nil, err
		}
		if err := os.WriteFile(path, texts[path], 0o644); err != nil {
			return nil, err
		}
	}
	return wanted, nil
}
