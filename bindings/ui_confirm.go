package bindings

import (
	"context"
	"io"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/render"
)

// askYesOrNo is confirm(question, {default}).
func askYesOrNo(c *call) goja.Value {
	usual := value[bool](c.args, "default")
	question := c.question() + map[bool]string{true: " [Y/n] ", false: " [y/N] "}[usual]
	answer := usual
	err := c.host.Block(func(ctx context.Context) error {
		for {
			line, err := c.host.Ask(ctx, question)
			if err == io.EOF {
				return nil
			}
			if err != nil {
				return err
			}
			switch strings.ToLower(strings.TrimSpace(line)) {
			case "":
				return nil
			case "y", "yes":
				answer = true
				return nil
			case "n", "no":
				answer = false
				return nil
			}
			say(c.host.Stderr(), "y is yes, n is no; Enter alone is "+map[bool]string{true: "yes", false: "no"}[usual])
		}
	})
	if err != nil {
		c.refuse(err)
	}
	return c.vm.ToValue(answer)
}

// question is what is asked, in one line.
func (c *call) question() string {
	return strings.TrimSpace(render.Plain(value[string](c.args, "question")))
}
