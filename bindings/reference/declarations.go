package reference

import (
	"fmt"
	"slices"
	"strings"

	"mascript/bindings/catalogue"
)

// declarations is the text being written, with its depth in braces.
type declarations struct {
	strings.Builder
	depth int
}

func (d *declarations) line(format string, args ...any) {
	d.WriteString(strings.Repeat("  ", d.depth) + fmt.Sprintf(format, args...) + "\n")
}

func (d *declarations) text(block string) {
	for line := range strings.SplitSeq(strings.TrimSpace(block), "\n") {
		if line == "" {
			d.WriteString("\n")
			continue
		}
		d.line("%s", line)
	}
	d.WriteString("\n")
}

func (d *declarations) open(format string, args ...any) {
	d.line(format+" {", args...)
	d.depth++
}

func (d *declarations) close() {
	d.depth--
	d.line("}")
	if d.depth <= 1 {
		d.WriteString("\n")
	}
}

// comment writes a documentation comment; empty lines are left out.
func (d *declarations) comment(lines ...string) {
	var all []string
	for _, line := range lines {
		if line != "" {
			all = append(all, strings.Split(line, "\n")...)
		}
	}
	if len(all) == 1 {
		d.line("/** %s */", all[0])
		return
	}
	d.line("/**")
	for _, line := range all {
		d.line(" * %s", strings.ReplaceAll(line, "*/", "*\\/"))
	}
	d.line(" */")
}

func (d *declarations) record(record catalogue.Record) {
	d.comment(record.Doc)
	d.open("export interface %s", record.Name)
	for _, f := range record.Fields {
		d.comment(f.Doc)
		optional, fieldType := "", fieldType(f)
		if f.Optional {
			optional = "?"
		}
		switch record.Name + "." + f.Name { // what is accepted is more, or less, than the type says
		case "Parameter.value":
			fieldType = "string | number | boolean"
		case "DataSource.type":
			fieldType = "'obs' | 'dataset'"
		}
		d.line("%s%s: %s;", f.Name, optional, fieldType)
	}
	d.close()
}

// objects writes the interface of the objects of a class.
func (d *declarations) objects(class catalogue.Class, promises bool) {
	d.comment(class.Doc)
	d.open("export interface %s", class.Name)
	for _, f := range class.Attributes {
		d.attribute(class, f)
	}
	for _, c := range methodsOf(class) {
		if !c.Static {
			d.callable(c, c.Name, promises)
		}
		if c.Static && c.Result.Type == catalogue.Type(class.Name) { // what makes an object of its parameters has them as its attributes
			for _, p := range c.Params {
				d.comment(p.Doc)
				d.line("%s: %s | null;", p.Name, paramType(p))
			}
		}
	}
	if class.Name == "ProgressBar" {
		d.line("[Symbol.iterator](): Iterator<any>;")
	}
	d.close()
}

// class writes the interface of the objects and that of the class itself, and the class as a value.
func (d *declarations) class(class catalogue.Class, promises bool) {
	d.objects(class, promises)

	d.open("interface %sClass extends Function", class.Name)
	d.line("readonly prototype: %s;", class.Name)
	if class.Kind == catalogue.Constructed {
		for _, call := range overloads(class.Constructor, class.Name+"Arguments", "") {
			d.line("new %s: %s;", call, class.Name)
			d.line("%s: %s;", call, class.Name)
		}
	}
	for _, c := range methodsOf(class) {
		if c.Static {
			d.callable(c, c.Name, promises)
		}
	}
	d.close()
	d.comment(class.Doc, exampleComment(class.Name, promises))
	d.line("export const %s: %sClass;\n", class.Name, class.Name)
}

// attribute writes an attribute. What a constructor takes can be set later, but for a Session: where that
// goes has been chosen by then.
func (d *declarations) attribute(class catalogue.Class, f catalogue.Field) {
	d.comment(f.Doc)
	i := slices.IndexFunc(class.Constructor, func(p catalogue.Param) bool { return p.Name == f.Name })
	if i < 0 || class.Name == "Session" {
		absent := ""
		if i >= 0 && f.Name != "project_id" && f.Name != "region_name" { // a session looks these two up
			absent = " | null"
		}
		access := "readonly "
		if f.Writable {
			access = ""
		}
		d.line("%s%s: %s%s;", access, f.Name, fieldType(f), absent)
		return
	}
	absent := " | null"
	if class.Constructor[i].Required {
		absent = ""
	}
	d.line("%s: %s%s;", f.Name, paramType(class.Constructor[i]), absent)
}

// callable writes the overloads of a method, or of a function; the whole comment is at the first.
func (d *declarations) callable(c callable, name string, promises bool) {
	lines := []string{c.Doc, needs(c)}
	for _, rule := range rulesOf(c) {
		lines = append(lines, ruleWords(rule))
	}
	if c.Throws {
		lines = append(lines, "@throws {ModelArtsError} when the service refuses")
	}
	lines = append(lines, exampleComment(c.name(), promises))
	more := ""
	if promises {
		more = "Abortable"
	}
	for i, call := range overloads(c.Params, shapeName(c, "Arguments"), more) {
		if i > 0 {
			lines = []string{c.Doc}
		}
		d.comment(lines...)
		d.line("%s%s: %s;", name, call, returned(c, promises))
	}
}

// exampleComment is an example for a comment; those of blocking calls do not show promises.
func exampleComment(name string, promises bool) string {
	example, ok := catalogue.ExampleOf(name)
	if !ok || promises {
		return ""
	}
	return "@example\n" + example.JS
}

// states writes JOB_STATE with its names, so that one that there is not is marked where it is compared.
func (d *declarations) states() {
	d.comment("The name of a status by its code.")
	d.line("export const JOB_STATE: readonly [")
	for _, line := range statusLines() {
		d.comment(strings.TrimSpace(line[0] + ": " + line[2]))
		d.line("  %s,", literal(line[1]))
	}
	d.line("];")
	d.comment("A name of JOB_STATE.")
	d.line("export type JobState = typeof JOB_STATE[number];\n")
}

func (d *declarations) errorClass() {
	d.WriteString("\n")
	d.comment("What the service refuses, thrown by methods that return objects.")
	d.open("export class ModelArtsError extends Error")
	for i, f := range append(failureFields(), thrownFields()...) {
		d.comment(f.Doc)
		if i == 0 {
			d.line("is_success: false;")
			continue
		}
		d.line("%s: %s;", f.Name, fieldType(f))
	}
	d.close()
}
