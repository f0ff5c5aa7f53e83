package main

import (
	"errors"
	"regexp"
	"slices"
	"strings"

	"github.com/dop251/goja"

	"mascript/internal/port"
	"mascript/internal/port/syntax"
	"mascript/runtime"
	"mascript/runtime/render"
	"mascript/runtime/source"
)

// A Translation is what the shell makes of an entry that is Python.
type Translation struct {
	// Text is JavaScript for the entry. It is empty if the entry is no Python, or nothing is to be said.
	Text string
	// More says that the entry goes on. With Text it is a block that may end here: what was typed goes on until an empty
	// line, as in Python's own shell, and what was pasted whole is whole.
	More bool
	// Why is a line that says why the entry cannot be translated, or what is typed here instead.
	Why string
}

// strayPython answers an entry that is Python, or is meant as Python although JavaScript takes it: f(wait=True) assigns to
// a global and passes true by its position there. prompt is what the session has. An entry ends in a line end if its last line
// is an empty one.
// Modules of the folder dir are imported by their names, if there is one.
func strayPython(entry string, prompt *port.Prompt, dir string) Translation {
	names := prompt.Names
	if strings.TrimSpace(entry) == "" {
		return Translation{}
	}
	if why := otherHabit(entry, names); why != "" {
		return Translation{Why: why}
	}
	text := withoutPrompts(entry)
	if isJavaScript(entry) && !port.Meant(text, names) {
		return Translation{}
	}
	options := port.Options{Prompt: prompt}
	if dir != "" {
		options = localModules(dir).options(options)
	}
	text, refusals := port.PastedCell(text, prompt)
	if len(refusals) > 0 {
		return Translation{Why: reasons(refusals)}
	}
	p, err := port.Port(text, options)
	var wrong *syntax.Error
	if errors.As(err, &wrong) && wrong.Python2 {
		if mended, e := port.Port(printCalls(text), options); e == nil {
			p, err = mended, nil
		}
	}
	ended := endsBlank(text)
	var refused *port.Refused
	switch {
	case errors.As(err, &refused):
		return Translation{Why: reasons(refused.Marks)}
	case errors.As(err, &wrong):
		switch {
		case wrong.Unfinished && !(wrong.Block && ended):
			return Translation{More: true}
		case wrong.Python2 && strings.Contains(text, "`"): // a template literal, more likely than repr
			return Translation{}
		case wrong.Python2, wrong.Unfinished, beginsAsPython(text):
			return Translation{Why: render.Plain(wrong.Message)}
		}
		return Translation{}
	case err != nil:
		return Translation{}
	}
	made := Translation{Text: p.Text, More: p.Block && !ended}
	switch missing := missingPackages(p.Text); {
	case len(p.Marks) > 0:
		made.Text, made.Why = "", reasons(p.Marks)
	case missing != "":
		made.Text, made.Why = "", missing
	case strings.TrimSpace(p.Text) == "":
		made.Why = "JavaScript needs nothing for that"
	}
	if made.More && made.Why != "" { // it is told at the end of the block
		made.Why = ""
	}
	return made
}

// pythonPrompt is what a translation finds in a session: those of its names that Python does not have anyway, for the helpers that a
// translation before has declared are the same to the next one, and which of them are objects of the SDK.
func pythonPrompt(host *runtime.Host, names []string) *port.Prompt {
	prompt := &port.Prompt{Objects: map[string]string{}, Native: func(name, member string) bool { return isNative(host, name, member) }}
	var helpers, classes *goja.Object
	load := func(to **goja.Object, module string) *goja.Object {
		if *to == nil {
			if exports, err := host.Require(module); err == nil {
				*to = exports.(*goja.Object)
			} else {
				*to = host.VM().NewObject()
			}
		}
		return *to
	}
	for _, name := range names {
		value, _ := host.Peek(name)
		object, ok := value.(*goja.Object)
		if !ok || render.IsProxy(object) {
			prompt.Names = append(prompt.Names, name)
			continue
		}
		if _, ok := goja.AssertFunction(value); ok {
			if helper := load(&helpers, "modelarts/py").Get(name); helper != nil && helper.SameAs(value) {
				continue
			}
		} else if prototype := object.Prototype(); object.ClassName() == "Object" && prototype != nil && prototype.Prototype() != nil {
			for _, class := range sdkNames() {
				if of, ok := load(&classes, "modelarts").Get(class).(*goja.Object); ok && prototype.SameAs(of.Get("prototype")) {
					prompt.Objects[name] = class
				}
			}
		}
		prompt.Names = append(prompt.Names, name)
	}
	return prompt
}

// isNative reports whether a global, or a member of it, is a function that is none of Python's: those tell what their
// parameters are called, in a property of theirs. No getter is run for that.
func isNative(host *runtime.Host, name, member string) bool {
	class, _ := host.Peek("Object")
	ask := func(question string, of *goja.Object, arguments ...goja.Value) *goja.Object {
		object, _ := class.(*goja.Object)
		if object == nil || render.IsProxy(of) {
			return nil
		}
		if f, ok := goja.AssertFunction(object.Get(question)); ok {
			answer, _ := f(class, append([]goja.Value{of}, arguments...)...)
			object, _ = answer.(*goja.Object)
			return object
		}
		return nil
	}
	value, _ := host.Peek(name)
	if member != "" {
		object, _ := value.(*goja.Object)
		for value = nil; object != nil; object = object.Prototype() {
			if property := ask("getOwnPropertyDescriptor", object, host.VM().ToValue(member)); property != nil {
				value = property.Get("value")
				break
			}
		}
	}
	if _, ok := goja.AssertFunction(value); !ok {
		return false
	}
	function := value.(*goja.Object)
	for ; function.Prototype() != nil && function.Prototype().Prototype() != nil; function = function.Prototype() { // a class and its bases
		if symbols := ask("getOwnPropertySymbols", function); symbols == nil || symbols.Get("length").ToInteger() > 0 {
			return false
		}
	}
	return true
}

// isJavaScript reports whether the shell takes an entry as it is.
func isJavaScript(entry string) bool {
	_, err := source.ParseEntry(source.File{Name: "entry", Text: entry}, false, nil)
	return err == nil
}

// reasons are all of what the porter has to say, in a line.
func reasons(marks []port.Mark) string {
	var list []string
	for _, m := range marks {
		if !slices.Contains(list, m.Reason) {
			list = append(list, m.Reason)
		}
	}
	return render.Plain(strings.Join(list, "; "))
}

// endsBlank reports whether the last line of an entry is an empty one below others.
func endsBlank(entry string) bool {
	i := strings.LastIndexByte(entry, '\n')
	return i >= 0 && strings.TrimSpace(entry[i:]) == ""
}

// withoutPrompts is an entry without what stands before each line where it was copied: a prompt of Python's, or the
// indentation that all lines share.
func withoutPrompts(entry string) string {
	lines := strings.Split(entry, "\n")
	cut := ""
	for i, line := range lines {
		if strings.TrimSpace(line) == "" {
			continue
		}
		indent := line[:len(line)-len(strings.TrimLeft(line, " \t"))]
		switch {
		case strings.HasPrefix(line[len(indent):], ">>>"), strings.HasPrefix(line[len(indent):], "..."):
			line = strings.TrimPrefix(line[len(indent)+3:], " ")
			lines[i], indent = line, ""
		}
		if i == 0 {
			cut = indent
		}
		for !strings.HasPrefix(line, cut) {
			cut = cut[:len(cut)-1]
		}
	}
	for i, line := range lines {
		lines[i] = strings.TrimPrefix(line, cut)
	}
	return strings.Join(lines, "\n")
}

// printCalls makes calls of Python 2's print statements.
func printCalls(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		rest := strings.TrimLeft(line, " \t")
		if said, ok := strings.CutPrefix(rest, "print "); ok {
			lines[i] = line[:len(line)-len(rest)] + "print(" + strings.TrimRight(said, " \t,") + ")"
		}
	}
	return strings.Join(lines, "\n")
}

// beginsAsPython reports whether a text that is neither language was to be Python, so that its error is the one to tell.
func beginsAsPython(text string) bool {
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	line = strings.TrimSpace(line)
	word, rest, _ := strings.Cut(line, " ")
	switch word {
	case "def", "elif", "lambda", "raise", "del", "nonlocal", "global", "except", "assert":
		return rest != ""
	case "from":
		return strings.Contains(line, "import")
	case "class", "if", "while", "for", "with", "try:", "else:", "finally:":
		return strings.HasSuffix(line, ":")
	}
	return strings.HasPrefix(line, "@") || strings.HasPrefix(line, ">>>")
}

// missingPackages says of packages that a translation requires, and that mascript has not, what stands for them.
func missingPackages(text string) string {
	var said []string
	for _, found := range regexp.MustCompile(`require\(['"]([^'"]+)['"]\)`).FindAllStringSubmatch(text, -1) {
		name := found[1]
		pack, _, _ := strings.Cut(name, ".")
		if strings.HasPrefix(name, "modelarts/") {
			continue
		}
		if missingOfPython(pack) != "" || ofLibrary(pack) || instead[pack] != "" || python2[pack] != "" || strings.HasPrefix(name, "modelarts.") {
			said = append(said, missingInPython(name))
		}
	}
	return strings.Join(slices.Compact(said), "; ")
}
