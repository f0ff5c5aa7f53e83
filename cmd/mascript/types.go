package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/pflag"

	"mascript/bindings/reference"
)

// printTypes prints the declarations.
type printTypes struct{ withoutNode bool }

func typesCommand() command {
	return command{
		name: "types", about: "print declarations for TypeScript and editors", usage: "[flags] > mascript.d.ts",
		text: `
Print the declarations of the modules and globals that scripts have, with their
documentation. An editor, or tsc, that finds the file beside a script completes
and checks it: in a .js file after the line // @ts-check.

mascript init makes a project with them, and with an editor's settings.`,
		example: "mascript types > mascript.d.ts",
		task:    func(session) task { return &printTypes{} },
	}
}

func (t *printTypes) flags(flags *pflag.FlagSet) {
	flags.BoolVar(&t.withoutNode, "without-node", false, "leave out what @types/node has, for who has that, too")
}

func (t *printTypes) run(_ context.Context, w world, arguments []string) error {
	if len(arguments) > 0 {
		return misused("types takes no argument, got %q", arguments[0])
	}
	text := reference.Types
	if t.withoutNode {
		text = reference.TypesBesideNode
	}
	if _, err := io.WriteString(w.stdout, text()); err != nil {
		return fmt.Errorf("print types: %w", err)
	}
	return nil
}
