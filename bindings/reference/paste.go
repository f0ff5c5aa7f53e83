package reference

import (
	"regexp"
	"slices"
	"strings"

	"mascript/bindings/catalogue"
)

// atHand are the names that a shell has without a require: classes, and a session.
func atHand() []string {
	return []string{"Session", "Estimator", "TrainingJob", "VisualizationJob", "Environment", "JOB_STATE", "session"}
}

// Paste is an example as it can be pasted into a shell: what it uses, and a shell has not, is made before it.
func Paste(example catalogue.Example) string {
	text := example.JS
	uses := func(name string) bool {
		word := regexp.QuoteMeta(name)
		return regexp.MustCompile(`\b`+word+`\b`).MatchString(text) &&
			!regexp.MustCompile(`\b(const|let) (\{[^}]*\b)?`+word+`\b`).MatchString(text)
	}
	var made []string
	add := func(line string) {
		made = append(made, line)
		text = line + "\n" + text
	}
	for _, variable := range slices.Backward(catalogue.Prepared()) {
		if variable.JS != "" && !slices.Contains(atHand(), variable.Name) && uses(variable.Name) {
			add(variable.JS)
		}
	}
	for _, m := range catalogue.Modules() {
		if m.Name == uiModule { // whose names are words that others use as well
			continue
		}
		for _, name := range m.Exports {
			if !m.Promises && !slices.Contains(atHand(), name) && uses(name) {
				add("const { " + name + " } = require('" + m.Name + "')")
			}
		}
	}
	if len(made) == 0 {
		return example.JS
	}
	slices.Reverse(made)
	return strings.Join(made, "\n") + "\n\n" + example.JS
}
