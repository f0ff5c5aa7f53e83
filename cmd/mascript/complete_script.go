package main

import (
	"io"
	"os"
	"regexp"
	"slices"
	"strings"

	"mascript/runtime/render"
	"mascript/scripts"
)

// readyWords adds the ready scripts.
func readyWords(c *completion) {
	for _, script := range scripts.List() {
		c.add(script.Name, script.About)
	}
}

// copyScriptWords adds what scripts copy takes: the name of a script, then a folder.
func copyScriptWords(c *completion, before []string) {
	switch len(before) {
	case 0:
		readyWords(c)
	case 1:
		c.files("/") // no file ends so
	}
}

// script completes an argument of a script, behind those before it, by what its text gives to argparse. Nothing of it is run for a
// Tab. Where that says nothing there are files.
func (c *completion) script(name string, before []string) {
	declared := argparseArguments(c.scriptText(name))
	last := ""
	if len(before) > 0 {
		last = before[len(before)-1]
	}
	var takes *scriptArgument // what the word is the value of
	for i, a := range declared {
		if slices.Contains(a.names, last) && !a.bare {
			takes = &declared[i]
		}
	}
	switch {
	case takes == nil && strings.HasPrefix(c.word, "-"):
		for _, a := range declared {
			for _, name := range a.names {
				c.add(name, a.help)
			}
		}
		if len(declared) > 0 {
			c.add("--help", "print help")
		}
		return
	case takes == nil:
		for i, a := range declared {
			if takes == nil && len(a.names) == 0 {
				takes = &declared[i]
			}
		}
	}
	switch {
	case takes != nil && takes.choices != nil:
		for _, choice := range takes.choices {
			c.add(choice, "")
		}
	case takes != nil && strings.HasPrefix(takes.metavar, "JOB"):
		jobWords(c, before)
	default:
		c.files()
	}
}

// longestScript is the size of a script that is looked through for its arguments.
const longestScript = 1 << 20

// scriptText is the text of a script; of a ready one also that of what it requires.
func (c *completion) scriptText(name string) string {
	if script, ok := readyScript(name); ok {
		var all strings.Builder
		for _, part := range script.Parts() {
			if file, err := scripts.Files().Open(part); err == nil {
				_, _ = io.Copy(&all, file)
			}
		}
		return all.String()
	}
	if home := c.world.getenv("HOME"); strings.HasPrefix(name, "~/") {
		name = home + name[1:]
	}
	info, err := os.Stat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() > longestScript {
		return ""
	}
	text, _ := os.ReadFile(name)
	return string(text)
}

// A scriptArgument is one that a script declares.
type scriptArgument struct {
	names         []string // of a flag
	help, metavar string
	choices       []string
	bare          bool // a flag that takes no value
}

// argparseArguments are those that a text, in Python or in JavaScript, declares by add_argument. What a call says is looked for
// in what stands before the next one, in the keywords' two spellings.
func argparseArguments(text string) (all []scriptArgument) {
	const quoted = `("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')`
	names := regexp.MustCompile(`^\s*((?:["'][-\w]+["']\s*,?\s*)+)`)
	one := regexp.MustCompile(quoted)
	keyword := func(name, value string) *regexp.Regexp {
		return regexp.MustCompile(`\b` + name + `['"]?\s*[=:]\s*` + value)
	}
	help, metavar, action := keyword("help", quoted), keyword("metavar", quoted), keyword("action", `['"](store_\w+|count|help|version)`)
	choices := keyword("choices", `[\[(]([^\])]*)[\])]`)
	said := func(call string, pattern *regexp.Regexp) string {
		if found := pattern.FindStringSubmatch(call); found != nil {
			return render.Plain(strings.ReplaceAll(strings.Trim(found[1], `"'`), "%%", "%"))
		}
		return ""
	}
	for _, call := range strings.Split(text, "add_argument(")[1:] {
		found := names.FindStringSubmatch(call)
		if found == nil {
			continue
		}
		a := scriptArgument{help: said(call, help), metavar: said(call, metavar)}
		for _, name := range one.FindAllString(found[1], -1) {
			if name = strings.Trim(name, `"'`); strings.HasPrefix(name, "-") {
				a.names = append(a.names, name)
			}
		}
		if list := choices.FindStringSubmatch(call); list != nil {
			for _, choice := range one.FindAllString(list[1], -1) {
				a.choices = append(a.choices, strings.Trim(choice, `"'`))
			}
		}
		a.bare = len(a.names) == 0 || action.MatchString(call)
		all = append(all, a)
	}
	return all
}
