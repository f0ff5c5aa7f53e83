package main

import (
	"context"
	"fmt"

	"mascript/runtime/render"
)

// localPath prints where the embedded platform keeps things.
type localPath struct{ report }

func localPathCommand() command {
	return command{
		name: "local path", about: "print where the embedded ModelArts keeps things", usage: "[flags] [NAME]",
		text: `
Print the folders of the embedded ModelArts, one a line, as name, tab and path:
home, storage, database, objects and versions. With a NAME only that path.`,
		example: `cp -r data "$(mascript local path objects)/bucket/"`,
		words:   placeWords,
		task:    func(session) task { return &localPath{} },
	}
}

func (t *localPath) run(_ context.Context, w world, arguments []string) error {
	if len(arguments) > 1 {
		return misused("local path takes one name, got %d", len(arguments))
	}
	p, _, err := newPlatform(w)
	if err != nil {
		return err
	}
	var names []string
	paths := map[string]string{}
	text := ""
	for _, folder := range p.Folders() {
		names = append(names, folder.Name)
		paths[folder.Name] = folder.Path
		text += folder.Name + "\t" + folder.Path + "\n"
	}
	if len(arguments) == 1 {
		name := arguments[0]
		path, known := paths[name]
		if !known {
			if near, ok := render.Nearest(name, names); ok {
				return misused("there is no place %q; did you mean mascript local path %s?", name, near)
			}
			return misused("there is no place %q; there are %s", name, listed(names, "and"))
		}
		paths, text = map[string]string{name: path}, path+"\n"
	}
	if t.json {
		return printJSON(w.stdout, paths)
	}
	_, err = fmt.Fprint(w.stdout, text)
	return err
}
