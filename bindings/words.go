package bindings

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/dop251/goja"

	"mascript/runtime/render"
)

// count is a number with its noun: 1 argument, 2 arguments.
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

// list joins words as a sentence does: a, b and c.
func list(words []string, last string) string {
	switch len(words) {
	case 0:
		return ""
	case 1:
		return words[0]
	}
	return strings.Join(words[:len(words)-1], ", ") + " " + last + " " + words[len(words)-1]
}

func quoted(names []string) []string {
	out := make([]string, len(names))
	for i, name := range names {
		out[i] = "'" + name + "'"
	}
	return out
}

// shown is a value as an error names it: its kind, and what it is where that fits in a line.
func shown(v goja.Value) string {
	switch {
	case v == nil || goja.IsUndefined(v):
		return "undefined"
	case goja.IsNull(v):
		return "null"
	}
	if object, ok := v.(*goja.Object); ok {
		if _, callable := goja.AssertFunction(object); callable {
			return "a function"
		}
		switch name := object.ClassName(); name {
		case "Array":
			return "a list"
		case "Object":
			return "an object"
		default:
			return "an object of class " + name
		}
	}
	switch value := v.(type) {
	case goja.String:
		return "the string " + shortened(value.String())
	case *goja.Symbol:
		return "a symbol"
	}
	if flag, ok := v.Export().(bool); ok {
		return strconv.FormatBool(flag)
	}
	return "the number " + v.String()
}

// shortened quotes a text and cuts a long one.
func shortened(text string) string {
	const most = 60
	if utf8.RuneCountInString(text) > most {
		text = string([]rune(text)[:most]) + "…"
	}
	return "'" + strings.NewReplacer("\n", `\n`, "\r", `\r`, "\t", `\t`).Replace(text) + "'"
}

// known lists what is allowed, the nearest to what came first, for an error.
func known(came string, allowed []string) string {
	if len(allowed) == 0 {
		return "there are none"
	}
	if near, ok := render.Nearest(came, allowed); ok {
		others := make([]string, 0, len(allowed))
		for _, name := range allowed {
			if name != near {
				others = append(others, name)
			}
		}
		return fmt.Sprintf("did you mean '%s'? There are: %s", near, strings.Join(append([]string{near}, others...), ", "))
	}
	return "there are: " + strings.Join(allowed, ", ")
}
