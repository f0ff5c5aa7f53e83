package catalogue

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// Everything says what it is.
func TestEverythingIsDocumented(t *testing.T) {
	sentence := func(where, doc string) {
		t.Helper()
		if doc == "" || strings.TrimSpace(doc) != doc || !strings.HasSuffix(doc, ".") || strings.Contains(doc, "\n") {
			t.Errorf("%s: %q is not one line that ends with a full stop", where, doc)
		}
	}
	methods := func(class string, list []Method) {
		seen := map[string]bool{}
		for _, m := range list {
			where := class + "." + m.Name
			if seen[m.Name] {
				t.Errorf("%s is there twice", where)
			}
			seen[m.Name] = true
			sentence(where, m.Doc)
			checkParams(t, where, m.Params, sentence)
			for _, f := range m.Result.Fields {
				sentence(where+" result "+f.Name, f.Doc)
			}
			if m.Result.Type == Dict && len(m.Result.Fields) == 0 {
				t.Errorf("%s returns a dict of no fields", where)
			}
			for _, call := range m.REST {
				if verb, path, ok := strings.Cut(call, " "); !ok || verb != strings.ToUpper(verb) || !strings.HasPrefix(path, "/v1/{project_id}/") {
					t.Errorf("%s: %q is no REST call", where, call)
				}
			}
		}
	}
	for _, class := range slices.Concat(Classes(), UIClasses()) {
		sentence(class.Name, class.Doc)
		checkParams(t, class.Name, class.Constructor, sentence)
		for _, f := range class.Attributes {
			sentence(class.Name+" attribute "+f.Name, f.Doc)
		}
		methods(class.Name, class.Methods)
	}
	methods("modelarts/local", Local())
	methods("modelarts/ui", UI())
	for _, list := range []Type{Parameters, DataSources, Jobs, Versions, Configs, Models} {
		for _, f := range EntryFields(list) {
			sentence(string(list)+" "+f.Name, f.Doc)
		}
	}
	for _, m := range Modules() {
		sentence(m.Name, m.Doc)
	}
}

func checkParams(t *testing.T, where string, params []Param, sentence func(string, string)) {
	t.Helper()
	seen := map[string]bool{}
	for _, p := range params {
		if seen[p.Name] {
			t.Errorf("%s(%s) is there twice", where, p.Name)
		}
		seen[p.Name] = true
		sentence(where+"("+p.Name+")", p.Doc)
		if p.Required && p.Default != nil {
			t.Errorf("%s(%s) is required and has a default", where, p.Name)
		}
	}
}

// Rules speak of parameters that exist and are in their group.
func TestRules(t *testing.T) {
	estimator := Estimator()
	for _, rule := range Rules() {
		for _, name := range rule.Methods {
			method, ok := estimator.Method(name)
			if !ok {
				t.Fatalf("rule %s speaks of %s, which does not exist", rule.Group, name)
			}
			params := method.Params
			if rule.Attributes {
				params = estimator.Constructor
			}
			for _, choice := range rule.Choices {
				for _, name := range choice.Names {
					i := slices.IndexFunc(params, func(p Param) bool { return p.Name == name })
					if i < 0 || params[i].Group != rule.Group {
						t.Errorf("rule %s speaks of %s, which is no parameter of that group", rule.Group, name)
					}
				}
			}
		}
	}
}

func TestModuleNames(t *testing.T) {
	seen := map[string]bool{}
	once := func(name string) {
		if seen[name] {
			t.Errorf("module %s is there twice", name)
		}
		seen[name] = true
	}
	for _, m := range Modules() {
		once(m.Name)
		for _, alias := range m.Aliases {
			once(alias)
		}
	}
	for _, gone := range Tombstones() {
		once(gone.Name)
		if !strings.Contains(gone.Message, gone.Name) || !strings.Contains(gone.Message, "new training management") {
			t.Errorf("the tombstone of %s does not say why: %s", gone.Name, gone.Message)
		}
	}
	for _, name := range []string{"modelarts", "modelarts/session", "modelarts.session", "modelarts/estimator", "modelarts.estimator", "modelarts/promises", "modelarts/local", "modelarts.estimatorV2"} {
		if !seen[name] {
			t.Errorf("there is no module %s", name)
		}
	}
}

// The reference as data. testdata/sdk-v1.json holds the whole SDK; the part that is here has to agree.
type (
	reference struct {
		Classes  []referenceClass  `json:"classes"`
		Statuses []referenceStatus `json:"statuses"`

		Types map[string]map[string]string `json:"types"`
	}
	referenceClass struct {
		Name        string `json:"name"`
		Constructor struct {
			Params []referenceParam `json:"params"`
		} `json:"constructor"`
		Attributes []referenceAttribute `json:"attributes"`
		Methods    []referenceMethod    `json:"methods"`
	}
	referenceAttribute struct {
		Name   string `json:"name"`
		Type   string `json:"type"`
		Secret bool   `json:"secret"`
	}
	referenceMethod struct {
		Name      string                     `json:"name"`
		Params    []referenceParam           `json:"params"`
		Returns   map[string]json.RawMessage `json:"returns"`
		REST      []string                   `json:"rest"`
		Needs     []string                   `json:"needs"`
		OnFailure string                     `json:"on_failure"`

		Undocumented bool `json:"undocumented"`
	}
	referenceParam struct {
		Name         string   `json:"name"`
		Type         string   `json:"type"`
		Items        string   `json:"items"`
		Aliases      []string `json:"aliases"`
		Required     bool     `json:"required"`
		RequiredFor  []string `json:"required_for"`
		Default      any      `json:"default"`
		Documented   any      `json:"documented_default"`
		Group        string   `json:"group"`
		Min          *int64   `json:"min"`
		Max          *int64   `json:"max"`
		MaxLength    int      `json:"max_length"`
		Pattern      string   `json:"pattern"`
		Enum         []string `json:"enum"`
		Secret       bool     `json:"secret"`
		Undocumented bool     `json:"undocumented"`
		Extension    bool     `json:"extension"`
	}
	referenceStatus struct {
		Code  int64  `json:"code"`
		Name  string `json:"name"`
		Kind  string `json:"kind"`
		Final bool   `json:"final"`
	}
)

func TestAgreesWithReference(t *testing.T) {
	text, err := os.ReadFile("testdata/sdk-v1.json")
	if err != nil {
		t.Fatal(err)
	}
	var want reference
	if err := json.Unmarshal(text, &want); err != nil {
		t.Fatal(err)
	}
	for _, class := range Classes() {
		i := slices.IndexFunc(want.Classes, func(c referenceClass) bool { return c.Name == class.Name })
		if i < 0 {
			t.Errorf("the reference has no class %s", class.Name)
			continue
		}
		agreeClass(t, class, want.Classes[i])
	}
	var statuses []referenceStatus
	for _, s := range Statuses() {
		statuses = append(statuses, referenceStatus{s.Code, s.Name, string(s.Kind), s.Final})
	}
	agree(t, "statuses", statuses, want.Statuses)
	for _, list := range []Type{Parameters, DataSources, Jobs, Versions, Configs, Models} {
		fields := map[string]string{}
		for _, f := range EntryFields(list) {
			fields[f.Name] = string(f.Type)
		}
		entry := want.Types[strings.TrimSuffix(strings.TrimPrefix(string(list), "Array<"), ">")]
		for name, of := range entry {
			entry[name], _, _ = strings.Cut(of, " (") // what the text holds, which is no type here
		}
		agree(t, string(list), fields, entry)
	}
}

func agreeClass(t *testing.T, class Class, want referenceClass) {
	t.Helper()
	agreeParams(t, class.Name, class, class.Constructor, want.Constructor.Params)
	var attributes []referenceAttribute
	for _, f := range class.Attributes {
		attributes = append(attributes, referenceAttribute{f.Name, string(f.Type), f.Secret})
	}
	for _, p := range class.Constructor { // each is an attribute; those of ours are not the reference's
		if p.Extension {
			attributes = slices.DeleteFunc(attributes, func(a referenceAttribute) bool { return a.Name == p.Name })
		}
	}
	agree(t, class.Name+" attributes", sorted(attributes), sorted(withoutItems(want.Attributes)))
	for _, m := range class.Methods {
		where := class.Name + "." + m.Name
		i := slices.IndexFunc(want.Methods, func(r referenceMethod) bool { return r.Name == m.Name })
		if i < 0 {
			t.Errorf("the reference has no %s", where)
			continue
		}
		r := want.Methods[i]
		agreeParams(t, where, class, m.Params, r.Params)
		agree(t, where+" needs", m.Needs, r.Needs)
		if !r.Undocumented { // how such a one fails is for us to choose
			agree(t, where+" throws", m.Throws, r.OnFailure == "throw")
		}
		for _, call := range m.REST {
			if !slices.Contains(r.REST, call) {
				t.Errorf("%s: the reference does not know %s", where, call)
			}
		}
		if m.Result.Type == Dict {
			fields := map[string]json.RawMessage{}
			for _, f := range m.Result.Fields {
				fields[f.Name], _ = json.Marshal(string(f.Type))
			}
			agree(t, where+" result", fields, r.Returns)
		}
	}
}

// agreeParams compares parameters in their positional order.
func agreeParams(t *testing.T, where string, class Class, params []Param, want []referenceParam) {
	t.Helper()
	if n := len(want); where == "Estimator" && len(params) > n {
		for _, p := range params[n:] { // ours come last, so that no position of the reference moves
			if !p.Extension {
				t.Errorf("%s(%s) is not in the reference", where, p.Name)
			}
		}
		params = params[:n]
	}
	if len(params) != len(want) {
		t.Errorf("%s has %d parameters, the reference %d", where, len(params), len(want))
		return
	}
	for i, p := range params {
		r := want[i]
		r.RequiredFor = slices.DeleteFunc(r.RequiredFor, func(name string) bool { // those still to come
			_, here := class.Method(name)
			return !here
		})
		r.Type = typeOf(r.Type, r.Items)
		r.Items = ""
		if number, ok := r.Documented.(float64); ok {
			r.Documented = int64(number)
		}
		got := referenceParam{Name: p.Name, Type: string(p.Type), Aliases: p.Aliases, Required: p.Required, RequiredFor: p.RequiredFor,
			Default: p.Default, Documented: p.Documented, Group: p.Group, Min: p.Min, Max: p.Max, MaxLength: p.MaxLength,
			Enum: p.Enum, Secret: p.Secret, Undocumented: p.Undocumented, Extension: p.Extension}
		if p.Pattern != nil {
			got.Pattern = fmt.Sprintf("^[A-Za-z0-9%s]{%d,%d}$", p.Pattern.Extra, p.Pattern.MinLength, p.Pattern.MaxLength)
		}
		if where == "Estimator" || r.Group == "" { // the reference puts the constructor's groups into its rules
			r.Group = p.Group
		}
		agree(t, where+"("+p.Name+")", got, r)
	}
}

func typeOf(name, items string) string {
	switch {
	case items != "":
		return name + "<" + items + ">"
	case name == "Integer|String":
		return string(ID)
	}
	return name
}

// withoutItems spells the types of attributes as this package does: the reference leaves out what a
// list is of.
func withoutItems(attributes []referenceAttribute) []referenceAttribute {
	for i, a := range attributes {
		if a.Name == "hyperparameters" && a.Type == "Array" {
			attributes[i].Type = string(Parameters)
		}
	}
	return attributes
}

func sorted(attributes []referenceAttribute) []referenceAttribute {
	slices.SortFunc(attributes, func(a, b referenceAttribute) int { return strings.Compare(a.Name, b.Name) })
	return attributes
}

func agree(t *testing.T, what string, got, want any) {
	t.Helper()
	if reflect.ValueOf(got).Kind() == reflect.Slice && reflect.ValueOf(got).Len() == 0 && reflect.ValueOf(want).Len() == 0 {
		return // none and an empty list are the same
	}
	left, _ := json.Marshal(got)
	right, _ := json.Marshal(want)
	if string(left) != string(right) {
		t.Errorf("%s:\nhere:      %s\nreference: %s", what, left, right)
	}
}
