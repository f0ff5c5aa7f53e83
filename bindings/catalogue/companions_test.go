package catalogue

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
)

// documented are the names of all that the reference has: Class, Class.method, and the constants. A class
// without a constructor of its own, which scripts get from elsewhere, need not be among them.
func documented(t *testing.T) (names, optional []string) {
	t.Helper()
	text, err := os.ReadFile("testdata/sdk-v1.json")
	if err != nil {
		t.Fatal(err)
	}
	var all reference
	if err := json.Unmarshal(text, &all); err != nil {
		t.Fatal(err)
	}
	for _, class := range all.Classes {
		if len(class.Constructor.Params) > 0 {
			names = append(names, class.Name)
		} else {
			optional = append(optional, class.Name)
		}
		for _, m := range class.Methods {
			names = append(names, class.Name+"."+m.Name)
		}
	}
	return append(names, "JOB_STATE"), optional
}

// present are the names of what the catalogue has.
func present() []string {
	var names []string
	for _, class := range Classes() {
		if class.Kind == Constructed && len(class.Constructor) > 0 {
			names = append(names, class.Name)
		}
		for _, m := range class.Methods {
			names = append(names, class.Name+"."+m.Name)
		}
	}
	for _, m := range Local() {
		names = append(names, "modelarts/local."+m.Name)
	}
	return append(names, "ModelArtsError", "JOB_STATE")
}

// shown are the names of the functions of modelarts/ui, which have one verdict together.
func shown() []string {
	var names []string
	for _, m := range UI() {
		names = append(names, "modelarts/ui."+m.Name)
	}
	return names
}

// Every class, method and function has an example, and every example is of something that there is or that
// the reference has.
func TestEverythingHasAnExample(t *testing.T) {
	names, optional := documented(t)
	seen := map[string]bool{}
	for _, example := range Examples() {
		if seen[example.Of] {
			t.Errorf("%s has two examples", example.Of)
		}
		seen[example.Of] = true
		if !slices.Contains(names, example.Of) && !slices.Contains(optional, example.Of) && !slices.Contains(slices.Concat(present(), shown()), example.Of) {
			t.Errorf("there is an example of %s, which is not", example.Of)
		}
		ours := strings.HasPrefix(example.Of, "modelarts/") || example.Of == "ModelArtsError"
		if example.JS == "" || ours != (example.Python == "") {
			t.Errorf("the example of %s: JavaScript is for all, Python for what the SDK has", example.Of)
		}
		for line := range strings.SplitSeq(example.JS+"\n"+example.Python, "\n") {
			if len(line) > 78 || strings.TrimRight(line, " ") != line || strings.Contains(line, "\t") {
				t.Errorf("the example of %s has a line that does not fit into help: %q", example.Of, line)
			}
		}
	}
	for _, class := range Classes() {
		names = append(names, class.Name)
	}
	for _, name := range slices.Concat(names, present(), shown()) {
		if !seen[name] {
			t.Errorf("%s has no example (examples.go)", name)
		}
	}
}

// Every class, method and function has a verdict, and every verdict is on something that there is or that
// the reference has.
func TestEverythingHasAVerdict(t *testing.T) {
	names, optional := documented(t)
	known := slices.Concat(names, optional, present(), []string{"modelarts/promises", "modelarts/ui"})
	seen := map[string]bool{}
	for _, note := range FidelityNotes() {
		if seen[note.Of] {
			t.Errorf("%s has two verdicts", note.Of)
		}
		seen[note.Of] = true
		if !slices.Contains(known, note.Of) {
			t.Errorf("there is a verdict on %s, which is not", note.Of)
		}
		inSDK := slices.Contains(names, note.Of) || slices.Contains(optional, note.Of)
		switch {
		case inSDK == (note.Verdict == OnlyHere):
			t.Errorf("%s is called %q", note.Of, note.Verdict)
		case (note.Verdict == SameAsSDK) != (note.Why == ""):
			t.Errorf("%s is called %q, with the words %q", note.Of, note.Verdict, note.Why)
		case note.Why != "" && !strings.HasSuffix(note.Why, "."):
			t.Errorf("%s: %q does not end with a full stop", note.Of, note.Why)
		}
	}
	for _, name := range slices.Concat(names, present()) {
		if !seen[name] {
			t.Errorf("%s has no verdict (fidelity.go)", name)
		}
	}
}

// Records have the fields of the reference, and every type that is named is one, a class, or of the language.
func TestRecords(t *testing.T) {
	text, err := os.ReadFile("testdata/sdk-v1.json")
	if err != nil {
		t.Fatal(err)
	}
	var want struct {
		Classes []struct{ Name string }
		Types   map[string]map[string]string
	}
	if err := json.Unmarshal(text, &want); err != nil {
		t.Fatal(err)
	}
	known := []string{"", "String", "Integer", "Long", "Short", "Byte", "Boolean", "Array", "Object", "Any", "null", "Number", "Iterable", "Function"}
	for _, class := range UIClasses() {
		known = append(known, class.Name)
	}
	for _, class := range want.Classes {
		known = append(known, class.Name)
	}
	for _, record := range Records() {
		known = append(known, record.Name)
		fields := map[string]string{}
		for _, f := range record.Fields {
			fields[f.Name] = string(f.Type)
			if !strings.HasSuffix(f.Doc, ".") {
				t.Errorf("%s.%s: %q does not end with a full stop", record.Name, f.Name, f.Doc)
			}
		}
		if documented, ok := want.Types[record.Name]; ok {
			for name, kind := range documented {
				documented[name], _, _ = strings.Cut(kind, " (") // what it is of, in words
			}
			agree(t, record.Name, fields, documented)
		}
	}
	uses := func(where string, name Type) {
		for part := range strings.SplitSeq(string(name), "|") {
			part = strings.TrimSuffix(strings.TrimPrefix(part, "Array<"), ">")
			if !slices.Contains(known, part) {
				t.Errorf("%s is of type %s, which is no class and no record (records.go)", where, part)
			}
		}
	}
	for _, record := range Records() {
		for _, f := range record.Fields {
			uses(record.Name+"."+f.Name, f.Type)
		}
	}
	methods := func(owner string, list []Method) {
		for _, m := range list {
			uses(owner+"."+m.Name, m.Result.Type)
			for _, p := range m.Params {
				uses(owner+"."+m.Name+"("+p.Name+")", p.Type)
			}
			for _, f := range m.Result.Fields {
				uses(owner+"."+m.Name+" result "+f.Name, f.Type)
			}
		}
	}
	for _, class := range Classes() {
		for _, p := range class.Constructor {
			uses(class.Name+"("+p.Name+")", p.Type)
		}
		methods(class.Name, class.Methods)
	}
	methods("modelarts/local", Local())
	methods("modelarts/ui", UI())
	for _, class := range UIClasses() {
		methods(class.Name, class.Methods)
	}
}
