package bindings

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// choice is one of what select offers.
type choice struct {
	label string
	value goja.Value
}

// errNoChoice is that of who is asked and has nothing to say.
var errNoChoice = errors.New("select() got no answer, and has no default")

// askForChoice is select(question, choices, {default}).
func askForChoice(c *call) goja.Value {
	choices := c.choices()
	usual := c.usual(choices)
	chosen := -1
	err := c.host.Block(func(ctx context.Context) (err error) {
		if c.host.Display().Columns > 0 {
			if keys := c.host.Keys(); keys != nil {
				chosen, err = newMenu(c.question(), choices, usual).ask(ctx, c.host, keys)
				return err
			}
		}
		chosen, err = c.askByLine(ctx, choices, usual)
		return err
	})
	if err != nil {
		c.refuse(err)
	}
	return choices[chosen].value
}

// choices are those of the argument.
func (c *call) choices() (choices []choice) {
	given := c.args.raw[c.args.index("choices")]
	ok := c.each(given, func(i int, entry goja.Value) {
		part := "[" + strconv.Itoa(i) + "]"
		if object, isObject := entry.(*goja.Object); isObject {
			label, ok := text(object.Get("label"))
			if !ok {
				c.refuse(module.TypeError("select() argument 'choices'" + part + ".label must be a string, got " + shown(object.Get("label")) + misspelt(object, "label")))
			}
			value := object.Get("value")
			if value == nil {
				value = c.vm.ToValue(label)
			}
			choices = append(choices, choice{strings.TrimSpace(render.Plain(label)), value})
			return
		}
		label, ok := text(entry)
		if !ok {
			c.wrong("choices", part, "a string, or {label, value}", entry)
		}
		choices = append(choices, choice{strings.TrimSpace(render.Plain(label)), entry})
	})
	if _, isText := given.(goja.String); !ok || isText {
		c.wrong("choices", "", "a list of strings, or of {label, value}", given)
	}
	if len(choices) == 0 {
		c.refuse(module.RangeError("select() argument 'choices' is empty: there is nothing to choose from"))
	}
	return choices
}

// usual is the choice that is the default; -1 without one.
func (c *call) usual(choices []choice) int {
	given := c.args.raw[c.args.index("default")]
	if given == nil {
		return -1
	}
	labels := make([]string, len(choices))
	for i, one := range choices {
		labels[i] = one.label
		if one.value.StrictEquals(given) {
			return i
		}
	}
	if name, ok := text(given); ok {
		for i, label := range labels {
			if label == strings.TrimSpace(render.Plain(name)) {
				return i
			}
		}
		c.refuse(module.RangeError(fmt.Sprintf("select() argument 'default' is none of the choices, got %s; %s", shown(given), known(name, labels))))
	}
	c.refuse(module.RangeError("select() argument 'default' is none of the choices, got " + shown(given)))
	return -1
}

// askByLine lists the choices and reads the number or the name of one.
func (c *call) askByLine(ctx context.Context, choices []choice, usual int) (int, error) {
	width := len(strconv.Itoa(len(choices)))
	list := c.question() + "\n"
	for i, one := range choices {
		list += fmt.Sprintf("  %*d  %s\n", width, i+1, one.label)
	}
	if _, err := io.WriteString(c.host.Stderr(), list); err != nil {
		return -1, err
	}
	question := "number or name: "
	if usual >= 0 {
		question = fmt.Sprintf("number or name [%d]: ", usual+1)
	}
	for {
		line, err := c.host.Ask(ctx, question)
		switch {
		case err == io.EOF && usual >= 0:
			return usual, nil
		case err == io.EOF:
			return -1, errNoChoice
		case err != nil:
			return -1, err
		}
		if line = strings.TrimSpace(line); line == "" && usual >= 0 {
			return usual, nil
		}
		chosen, trouble := meant(choices, line)
		if trouble == "" {
			return chosen, nil
		}
		say(c.host.Stderr(), trouble)
	}
}

// meant is the choice that a line means: the one of that name, of that number, or the only one whose name begins so.
func meant(choices []choice, line string) (chosen int, trouble string) {
	var labels []string
	begins := -1
	several := false
	for i, one := range choices {
		if one.label == line {
			return i, ""
		}
		labels = append(labels, one.label)
		if line != "" && len(line) <= len(one.label) && strings.EqualFold(one.label[:len(line)], line) {
			several = begins >= 0
			begins = i
		}
	}
	n, err := strconv.Atoi(line)
	switch {
	case err == nil && n >= 1 && n <= len(choices):
		return n - 1, ""
	case begins >= 0 && !several:
		return begins, ""
	case line == "":
		return -1, fmt.Sprintf("a number from 1 to %d, or a name", len(choices))
	case several:
		return -1, shortened(line) + " is more than one of them"
	case err == nil:
		return -1, fmt.Sprintf("there is no %d; the numbers are 1 to %d", n, len(choices))
	}
	return -1, "there is no " + shortened(line) + "; " + known(line, labels)
}
