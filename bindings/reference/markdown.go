package reference

import (
	"fmt"
	"slices"
	"strings"

	"mascript/bindings/catalogue"
)

// Markdown is the reference of the SDK as a page.
func Markdown() string {
	var m markdown
	m.WriteString(markdownHead)
	m.prepared()
	m.contents()
	for _, class := range catalogue.Classes() {
		m.class(class)
	}
	m.WriteString("\n## modelarts/local\n\nWhat only the embedded platform and `mascript serve` have. The SDK has none of it, so there is no Python beside it.\n")
	for _, c := range functionsOf(localModule, catalogue.Local()) {
		m.callable(c)
	}
	m.WriteString("\n## modelarts/ui\n\nWhat a script shows on the user's terminal, and asks there. Text is returned, for `print`; what acts by itself writes to standard error.\n")
	for _, c := range functionsOf(uiModule, catalogue.UI()) {
		m.callable(c)
	}
	for _, class := range catalogue.UIClasses() {
		m.class(class)
	}
	m.values()
	m.records()
	return m.String()
}

const markdownHead = `<!-- Written by "make docs" from bindings/catalogue; do not edit. -->

# Reference

Every class, method and function, with its original in Python beside it. The same text is at hand as ` + "`help(Estimator.fit)`" + `
in a script, as ` + "`mascript help Estimator.fit`" + ` on the command line, and, as ` + "`mascript types`" + ` prints it, in editors.
How each of them relates to the Python SDK: [fidelity.md](fidelity.md).

**Calls.** Python's ` + "`f(a, b, key=1)`" + ` is ` + "`f(a, b, {key: 1})`" + `: a plain object at the end has the keyword arguments, and what comes before
it is by position, in the order of the tables. ` + "`null` and `undefined`" + ` are ` + "`None`" + `, which is the same as leaving the argument out.
Classes are made with or without ` + "`new`" + `.

**Types** are those of the SDK's documents. Integer and Long are numbers; the number of a job or a version above 2^53 is text.
Times are in milliseconds.

**Errors.** Wrong arguments throw a ` + "`TypeError` or `RangeError`" + ` before anything is sent. A method that returns an object of fields
returns what the service refuses as ` + "`{is_success: false, error_code, error_msg}`" + `; a method that returns an object of a class
throws it as [ModelArtsError](#modelartserror). That a service cannot be reached is always thrown.

**Promises.** ` + "`modelarts/promises`" + ` has the same classes with methods that return promises of the same results.
Each of them takes an AbortSignal as one more keyword, ` + "`signal`" + `, and rejects with its reason when that is aborted.
`

// markdown is the page being written.
type markdown struct{ strings.Builder }

func (m *markdown) printf(format string, args ...any) { fmt.Fprintf(&m.Builder, format, args...) }

func (m *markdown) prepared() {
	all, _ := moduleNamed("modelarts")
	m.WriteString("\n## What the examples take for granted\n\n")
	m.WriteString("A bucket with the folders `src`, where `train.py` is, and `data`; the same two folders here; and, of these, what an example uses:\n\n```js\n")
	m.printf("%s\n", Import(all))
	for _, variable := range catalogue.Prepared() {
		if _, here := classNamed(variable.Class); here && variable.JS != "" {
			m.printf("%s\n", variable.JS)
		}
	}
	m.WriteString("```\n\n## Modules\n\n| module | what |\n|---|---|\n")
	for _, entry := range catalogue.Modules() {
		names := "`" + strings.Join(append([]string{entry.Name}, entry.Aliases...), "`, `") + "`"
		m.printf("| %s | %s Exports %s. |\n", names, entry.Doc, join(quoted(entry.Exports), "and"))
	}
}

// Import is the line that loads everything a module exports.
func Import(m catalogue.Module) string {
	return fmt.Sprintf("const { %s } = require('%s')", strings.Join(m.Exports, ", "), m.Name)
}

func moduleNamed(name string) (catalogue.Module, bool) {
	for _, m := range catalogue.Modules() {
		if m.Name == name {
			return m, true
		}
	}
	return catalogue.Module{}, false
}

func (m *markdown) contents() {
	m.WriteString("\n## Contents\n\n")
	row := func(owner string, list []callable) {
		names := make([]string, len(list))
		for i, c := range list {
			names[i] = link(c.Name, heading(c))
		}
		m.printf("- %s", link(owner, owner))
		if len(names) > 0 {
			m.printf(": %s", strings.Join(names, ", "))
		}
		m.WriteString("\n")
	}
	for _, class := range catalogue.Classes() {
		row(class.Name, methodsOf(class))
	}
	row(localModule, functionsOf(localModule, catalogue.Local()))
	row(uiModule, functionsOf(uiModule, catalogue.UI()))
	for _, class := range catalogue.UIClasses() {
		row(class.Name, methodsOf(class))
	}
	row(jobState, nil)
	row(errorClass, nil)
	row(recordsHeading, nil)
}

const recordsHeading = "Objects without a class"

func heading(c callable) string {
	if c.function() {
		return c.Name
	}
	return c.name()
}

// link points to a heading of this page, by the name that a Markdown page gives it.
func link(text, heading string) string {
	anchor := strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case r == '.' || r == '/':
			return -1
		}
		return r
	}, strings.ToLower(heading))
	return "[" + text + "](#" + anchor + ")"
}

func (m *markdown) class(class catalogue.Class) {
	m.printf("\n## %s\n\n%s\n", class.Name, class.Doc)
	switch class.Kind {
	case catalogue.Constructed:
		m.printf("\n```js\n%s\n```\n", wrap("new "+class.Name+parameterList(class.Constructor), 100, 2))
	case catalogue.Reached:
		m.printf("\nIt is reached as `%s`.\n", receiver(class.Name))
	default:
		m.WriteString("\nIt is returned by methods of other objects, and not made with `new`.\n")
	}
	m.params(class.Constructor)
	if class.Name == "Estimator" {
		m.rules(slices.DeleteFunc(catalogue.Rules(), func(r catalogue.Rule) bool { return !r.Attributes }))
	}
	switch {
	case class.Name == "Session" || len(class.Constructor) == 0:
		m.fields("attribute", class.Attributes)
	default:
		m.WriteString("\nEach parameter is an attribute of the same name, which is read when a method is called and may be set in between.\n")
		m.fields("attribute", slices.DeleteFunc(slices.Clone(class.Attributes), func(f catalogue.Field) bool {
			return slices.ContainsFunc(class.Constructor, func(p catalogue.Param) bool { return p.Name == f.Name })
		}))
	}
	m.example(class.Name)
	for _, c := range methodsOf(class) {
		m.callable(c)
	}
}

func (m *markdown) callable(c callable) {
	m.printf("\n### %s\n\n```js\n%s\n```\n\n%s\n", heading(c), wrap(signature(c), 100, 2), strings.Join(nonEmpty(c.Doc, needs(c)), " "))
	m.params(c.Params)
	m.rules(rulesOf(c))
	m.printf("\n%s\n", withRecord(outcome(c), element(c.Result.Type)))
	m.fields("field", c.Result.Fields)
	m.printf("\n%s\n", failing(c))
	if len(c.REST) > 0 {
		m.printf("\nREST: `%s`\n", strings.Join(c.REST, "`, `"))
	}
	m.example(c.name())
}

func (m *markdown) params(params []catalogue.Param) {
	if len(params) == 0 {
		return
	}
	m.WriteString("\n| parameter | type | when absent | what |\n|---|---|---|---|\n")
	for _, p := range params {
		m.printf("| `%s` | %s | %s | %s |\n", p.Name, cellType(p.Type), presence(p), cell(about(p)))
	}
}

func (m *markdown) fields(what string, fields []catalogue.Field) {
	if len(fields) == 0 {
		return
	}
	m.printf("\n| %s | type | what |\n|---|---|---|\n", what)
	for _, f := range fields {
		doc := f.Doc
		if f.Secret {
			doc += " Never shown."
		}
		if f.Optional {
			doc += " May be left out."
		}
		m.printf("| `%s` | %s | %s |\n", f.Name, cellType(f.Type), cell(doc))
	}
}

// cell is a text in a table, where a bar would end it and an angle bracket begin a tag.
func cell(text string) string {
	return strings.NewReplacer("|", `\|`, "<", "&lt;").Replace(text)
}

// cellType is a type in a table, with a link where it has a place on the page.
func cellType(t catalogue.Type) string {
	text := typeName(t)
	name := element(t)
	_, class := classNamed(name)
	if _, record := recordNamed(name); !record && !class {
		return cell(text)
	}
	before, after, _ := strings.Cut(text, name)
	return cell(before) + link(name, name) + after
}

// withRecord links the name of a record or a class in a sentence.
func withRecord(sentence, name string) string {
	_, class := classNamed(name)
	if _, record := recordNamed(name); !record && !class {
		return sentence
	}
	return strings.Replace(sentence, name, link(name, name), 1)
}

func (m *markdown) rules(rules []catalogue.Rule) {
	for i, rule := range rules {
		if i == 0 {
			m.WriteString("\n")
		}
		m.printf("- %s\n", ruleWords(rule))
	}
}

func (m *markdown) example(name string) {
	example, ok := catalogue.ExampleOf(name)
	if !ok {
		return
	}
	m.printf("\n```js\n%s\n```\n", example.JS)
	if example.Python != "" {
		m.printf("\n```python\n%s\n```\n", example.Python)
	}
}

func (m *markdown) values() {
	m.WriteString("\n## JOB_STATE\n\n`JOB_STATE[code]` is the name of a status. Nothing follows a final one.\n\n| code | name | what |\n|---|---|---|\n")
	for _, line := range statusLines() {
		m.printf("| %s | `%s` | %s |\n", line[0], line[1], line[2])
	}
	m.example(jobState)
	m.WriteString("\n## ModelArtsError\n\nA subclass of `Error`: what the service refuses, as methods that return objects of a class throw it. The first three fields are those of the object that the others return.\n")
	m.fields("field", append(failureFields(), thrownFields()...))
	m.example(errorClass)
}

func (m *markdown) records() {
	m.printf("\n## %s\n\nOf what the service makes there may be more fields, which are handed through.\n", recordsHeading)
	for _, record := range catalogue.Records() {
		m.printf("\n### %s\n\n%s\n", record.Name, record.Doc)
		m.fields("field", record.Fields)
	}
}

// Fidelity is the table of docs/fidelity.md: how each class, method and function relates to the SDK's.
func Fidelity() string {
	var m markdown
	m.WriteString("| | verdict | what differs, or what it is for |\n|---|---|---|\n")
	for _, note := range catalogue.FidelityNotes() {
		verdict := string(note.Verdict)
		if !here(note.Of) {
			verdict = "not yet"
		}
		m.printf("| `%s` | %s | %s |\n", note.Of, verdict, cell(note.Why))
	}
	return m.String()
}

// here reports whether the catalogue has a class, a method, a function, a module or a value.
func here(name string) bool {
	return slices.ContainsFunc(pages(), func(p page) bool { return p.name == name })
}

func nonEmpty(texts ...string) []string {
	return slices.DeleteFunc(texts, func(text string) bool { return text == "" })
}

func quoted(names []string) []string {
	list := make([]string, len(names))
	for i, name := range names {
		list[i] = "`" + name + "`"
	}
	return list
}
