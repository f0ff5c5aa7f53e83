package reference

import (
	"strings"
	"testing"

	"mascript/bindings/catalogue"
)

// Every module, class, method, parameter and field is declared, and has its line of documentation.
func TestTypesAreComplete(t *testing.T) {
	text := Types()
	flat := strings.Join(strings.Fields(text), " ")
	says := func(words string) {
		t.Helper()
		if !strings.Contains(flat, strings.Join(strings.Fields(words), " ")) {
			t.Errorf("the declarations do not say %q", words)
		}
	}
	for _, m := range catalogue.Modules() {
		for _, name := range append([]string{m.Name}, m.Aliases...) {
			says("declare module '" + name + "' {")
			says("(id: '" + name + "'): typeof import('" + name + "');")
		}
	}
	for _, class := range catalogue.Classes() {
		says("export interface " + class.Name + " {")
		says("export const " + class.Name + ": " + class.Name + "Class;")
		for _, f := range class.Attributes {
			says("/** " + f.Doc + " */")
		}
	}
	for _, c := range callables() {
		says(c.Name + "(")
		says(c.Doc)
	}
	for _, s := range shapes() {
		says("export interface " + s.name + " {")
		for _, p := range s.params {
			says("/** " + p.Doc)
		}
		for _, f := range s.fields {
			says("/** " + f.Doc + " */ " + f.Name + ": ")
		}
	}
	if strings.Count(text, "{") != strings.Count(text, "}") {
		t.Error("the braces do not match")
	}
}

func TestTypeScriptTypes(t *testing.T) {
	for name, want := range map[catalogue.Type]string{
		catalogue.String: "string", catalogue.Long: "number", catalogue.ID: "Id", catalogue.OptionalString: "string | null",
		catalogue.OptionalDataSources: "DataSource[] | null", catalogue.OptionalArray: "any[] | null", catalogue.Strings: "string[]",
		catalogue.Dict: "Dict", catalogue.TrainingJobObject: "TrainingJob", "Array<TrainingJob>": "TrainingJob[]", "Aubergine": "any",
	} {
		if got := typeScript(name); got != want {
			t.Errorf("%s is %s, not %s", name, got, want)
		}
	}
}
