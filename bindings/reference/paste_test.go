package reference

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/dop251/goja/parser"

	"mascript/bindings/catalogue"
)

// What is shown as an example can be pasted: it parses, and makes all that a shell has not before it uses it. That it
// runs, too, is tested where there is a platform (cmd/mascript).
func TestExamplesCanBePasted(t *testing.T) {
	var names []string
	for _, v := range catalogue.Prepared() {
		if v.JS != "" {
			names = append(names, v.Name)
		}
	}
	for _, m := range catalogue.Modules() {
		names = append(names, m.Exports...)
	}
	for _, example := range catalogue.Examples() {
		text := Paste(example)
		if _, err := parser.ParseFile(nil, example.Of, text, 0, parser.WithDisableSourceMaps); err != nil {
			t.Errorf("the example of %s: %v\n%s", example.Of, err, text)
		}
		if !strings.HasSuffix(text, example.JS) {
			t.Errorf("the example of %s is not in what is pasted:\n%s", example.Of, text)
		}
		code := regexp.MustCompile(`//.*|'[^']*'|\w+:`).ReplaceAllString(text, "") // any word may stand in a text
		for _, name := range names {
			used := regexp.MustCompile(`(^|[^.\w])` + name + `\b`).FindStringIndex(code)
			declared := regexp.MustCompile(`(const|let) (\{[^}]*)?\b` + name + `\b`).FindStringIndex(code)
			if used != nil && !slices.Contains(atHand(), name) && (declared == nil || declared[1] > used[1]) {
				t.Errorf("the example of %s uses %s, which a shell has not:\n%s", example.Of, name, text)
			}
		}
	}
}

// An example brings along what makes its variables, once, and in order.
func TestPaste(t *testing.T) {
	example := func(js string) string { return Paste(catalogue.Example{JS: js}) }
	made := func(name string) string {
		for _, v := range catalogue.Prepared() {
			if v.Name == name {
				return v.JS
			}
		}
		return ""
	}
	for js, want := range map[string]string{
		"new Session()":                                   "new Session()",
		"print(session.project_id)":                       "print(session.project_id)",
		"estimator.fit()":                                 made("estimator") + "\n\nestimator.fit()",
		"print(job.job_id)":                               made("estimator") + "\n" + made("job") + "\n\nprint(job.job_id)",
		"const estimator = new Estimator()":               "const estimator = new Estimator()",
		"for (const job of list.jobs) print(job)":         "for (const job of list.jobs) print(job)",
		"error instanceof ModelArtsError":                 "const { ModelArtsError } = require('modelarts')\n\nerror instanceof ModelArtsError",
		"const { get_slots } = require('x')\nget_slots()": "const { get_slots } = require('x')\nget_slots()",
	} {
		if got := example(js); got != want {
			t.Errorf("%q becomes\n%s\nwant\n%s", js, got, want)
		}
	}
}
