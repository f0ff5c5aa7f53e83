package reference

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"mascript/bindings/catalogue"
)

// Every page of help says all that the catalogue says, within the width of a terminal.
func TestHelpIsComplete(t *testing.T) {
	check := func(topic string, wanted ...string) {
		t.Helper()
		text, known := Help(topic)
		if !known || !strings.HasSuffix(text, "\n") || strings.HasSuffix(text, "\n\n") {
			t.Fatalf("the page on %q: %v, %q", topic, known, text)
		}
		flat := strings.Join(strings.Fields(text), " ")
		for _, words := range wanted {
			if !strings.Contains(flat, strings.Join(strings.Fields(words), " ")) {
				t.Errorf("the page on %s does not say %q:\n%s", topic, words, text)
			}
		}
		for line := range strings.SplitSeq(text, "\n") {
			if utf8.RuneCountInString(line) > width || strings.TrimRight(line, " ") != line {
				t.Errorf("the page on %s has the line %q", topic, line)
			}
		}
	}
	example := func(name string) string {
		e, _ := catalogue.ExampleOf(name)
		return e.JS
	}
	params := func(list []catalogue.Param) (wanted []string) {
		for _, p := range list {
			wanted = append(wanted, p.Name+" "+typeName(p.Type), p.Doc)
			wanted = append(wanted, p.Enum...)
		}
		return wanted
	}
	overview := []string{}
	for _, class := range catalogue.Classes() {
		overview = append(overview, class.Name+" "+class.Doc)
		wanted := append(params(class.Constructor), class.Doc, example(class.Name))
		for _, m := range class.Methods {
			wanted = append(wanted, m.Name+" "+m.Doc)
		}
		for _, f := range class.Attributes {
			wanted = append(wanted, f.Name+" "+typeName(f.Type))
		}
		check(class.Name, wanted...)
	}
	for _, c := range callables() {
		wanted := append(params(c.Params), signature(c), c.Doc, example(c.name()))
		for _, f := range c.Result.Fields {
			wanted = append(wanted, f.Name+" "+typeName(f.Type)+". "+f.Doc)
		}
		check(c.name(), append(wanted, c.REST...)...)
	}
	for _, m := range catalogue.Modules() {
		overview = append(overview, m.Name+" "+m.Doc)
		for _, name := range append([]string{m.Name}, m.Aliases...) {
			check(name, append([]string{m.Doc}, m.Exports...)...)
		}
		for _, name := range m.Exports {
			if exportDoc(name) == "" {
				t.Errorf("%s exports %s, on which there is nothing to say", m.Name, name)
			}
			check(name)
		}
	}
	check("", overview...)
	check("JOB_STATE", "8 JOBSTAT_RUNNING", "11 JOBSTAT_FAILED", "(final)", example("JOB_STATE"))
	check("ModelArtsError", "error_code", "status_code", example("ModelArtsError"))
}

func TestHelpFindsTopics(t *testing.T) {
	for _, test := range []struct {
		topic, first string // of the page, or the whole answer
		known        bool
	}{
		{"Estimator.fit", "estimator.fit(", true},
		{"estimator.fit", "estimator.fit(", true},
		{"fit", "estimator.fit(", true},
		{"FIT", "estimator.fit(", true},
		{"session", "new Session(", true},
		{"modelarts.session", "require('modelarts/session')", true},
		{"get_job_log", "estimator.get_job_log(", true},
		{"TrainingJob.get_job_log", "job.get_job_log(", true},
		{"create_dataset", "create_dataset(", true},
		{"modelarts/local.create_dataset", "create_dataset(", true},
		{"live", "live(render)", true},
		{"LIVE", "Live, returned by", true},
		{"Live", "Live, returned by", true},
		{"Live.done", "view.done(", true},
		{"ui.live", "live(render)", true},
		{"modelarts.ui.live", "live(render)", true},
		{"modelarts/ui.select", "select(", true},
		{"ui", "require('modelarts/ui')", true},
		{"upload_file", "session.obs.upload_file(", true},
		{"Estimator.fti", "There is no help on \"Estimator.fti\"; did you mean Estimator.fit?\n", false},
		{"get_job_lgo", "There is no help on \"get_job_lgo\"; did you mean get_job_log?\n", false},
		{"aubergine", "There is no help on \"aubergine\"; help() lists what there is\n", false},
	} {
		text, known := Help(test.topic)
		if known != test.known || !strings.HasPrefix(text, test.first) {
			t.Errorf("%q: %v, %q", test.topic, known, text)
		}
	}
}

// What a reader has to know of a parameter is said beside it.
func TestWordsOnParameters(t *testing.T) {
	for _, test := range []struct {
		param catalogue.Param
		want  string
	}{
		{catalogue.Param{Required: true}, "required"},
		{catalogue.Param{Default: int64(10), Min: new(int64(1)), Max: new(int64(1000))}, "default: 10|1 to 1000"},
		{catalogue.Param{Default: ""}, "default: empty"},
		{catalogue.Param{Default: catalogue.Generated, Pattern: &catalogue.Pattern{Extra: "_-", MinLength: 1, MaxLength: 64}}, "default: made up|1 to 64 letters, digits, _ and -"},
		{catalogue.Param{Documented: int64(0), Min: new(int64(-1))}, "documented default 0, but nothing is sent|at least -1"},
		{catalogue.Param{RequiredFor: []string{"fit", "create_job_version"}}, "needed by fit and create_job_version"},
		{catalogue.Param{Enum: []string{"asc", "desc"}, Aliases: []string{"sortBy"}}, "|one of asc and desc; also called sortBy"},
		{catalogue.Param{MaxLength: 256, Secret: true, Extension: true}, "|at most 256 characters; never shown; only here"},
	} {
		if got := strings.TrimSuffix(presence(test.param)+"|"+strings.Join(limits(test.param), "; "), "|"); got != test.want {
			t.Errorf("%+v: %q, not %q", test.param, got, test.want)
		}
	}
}

func TestBrief(t *testing.T) {
	for _, test := range []struct {
		param catalogue.Param
		want  string
	}{
		{catalogue.Param{Type: catalogue.String, Required: true}, "String, required"},
		{catalogue.Param{Type: catalogue.Boolean, Default: false}, "Boolean, default: false"},
		{catalogue.Param{Type: catalogue.Integer, Default: int64(10), Min: new(int64(1)), Max: new(int64(1000))}, "Integer, 1 to 1000, default: 10"},
		{catalogue.Param{Type: catalogue.ID}, "String or Integer"},
	} {
		if got := Brief(test.param); got != test.want {
			t.Errorf("%+v: %q, not %q", test.param, got, test.want)
		}
	}
}

func TestTopicsHavePages(t *testing.T) {
	topics := Topics()
	for _, topic := range topics {
		if _, known := Help(topic); !known {
			t.Errorf("there is no page on %s", topic)
		}
	}
	for _, topic := range []string{"Estimator", "Estimator.fit", "modelarts/local.create_dataset", "JOB_STATE", "print", "modelarts/estimator"} {
		if !slices.Contains(topics, topic) {
			t.Errorf("%s is no topic", topic)
		}
	}
}
