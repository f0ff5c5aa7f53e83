package reference

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"mascript/bindings/catalogue"
	"mascript/runtime/render"
)

// width is how many columns a page of help has at most, but for examples.
const width = 80

// Help is the page on a topic, as text for a terminal that ends with a line feed. Topics are the names of
// classes, methods (Estimator.fit, or fit alone), modules, functions and values; capital letters do not
// matter, unless there is one by the exact name. The empty topic is the list of them all. known is false for any other; text then says so, with
// the nearest topic there is.
func Help(topic string) (text string, known bool) {
	if topic == "" {
		return overview(), true
	}
	pages := pages()
	spelt := strings.ReplaceAll(topic, "/", ".")
	for _, matches := range []func(p page) bool{
		func(p page) bool { return p.name == topic },
		func(p page) bool { return p.called && p.bare() == topic }, // live, and not Live
		func(p page) bool { return strings.EqualFold(p.name, topic) },
		func(p page) bool { return strings.EqualFold(p.bare(), topic) },
		func(p page) bool { // modelarts.ui.live, and ui.live, as scripts have it
			name := strings.ReplaceAll(p.name, "/", ".")
			return strings.EqualFold(name, spelt) || strings.EqualFold(name, "modelarts."+spelt)
		},
	} {
		if i := slices.IndexFunc(pages, matches); i >= 0 {
			return pages[i].text(), true
		}
	}
	hint := "help() lists what there is"
	if near, ok := Nearest(topic); ok {
		hint = "did you mean " + near + "?"
	}
	return fmt.Sprintf("There is no help on %q; %s\n", topic, hint), false
}

// page is one page of help.
type page struct {
	name   string
	text   func() string
	called bool // it is on a method or a function
}

// bare is its name without what it belongs to.
func (p page) bare() string { return p.name[strings.LastIndex(p.name, ".")+1:] }

// pages lists them, classes first, since who asks for "session" means the class and not the module.
func pages() []page {
	var list []page
	add := func(name string, text func() string) { list = append(list, page{name: name, text: text}) }
	for _, class := range slices.Concat(catalogue.Classes(), catalogue.UIClasses()) {
		add(class.Name, func() string { return classPage(class) })
	}
	for _, c := range callables() {
		list = append(list, page{c.name(), func() string { return callablePage(c) }, true})
	}
	add(jobState, statusPage)
	add(errorClass, errorPage)
	for _, g := range globals() {
		add(g.name, func() string {
			var s sheet
			s.WriteString(g.signature + "\n\n" + wrap(g.doc, width, 0) + "\n")
			s.params("Parameters:", g.params)
			s.WriteString("\n" + g.result + "\n\nExample:\n  " + g.example + "\n")
			return s.String()
		})
	}
	for _, m := range catalogue.Modules() {
		for _, name := range append([]string{m.Name}, m.Aliases...) {
			add(name, func() string { return modulePage(m) })
		}
	}
	return list
}

// Topics lists what Help has pages on.
func Topics() []string {
	var names []string
	for _, p := range pages() {
		names = append(names, p.name)
	}
	return names
}

// Nearest is the topic that somebody who wrote topic most likely meant.
func Nearest(topic string) (string, bool) {
	var names []string
	for _, p := range pages() {
		names = append(names, p.name)
		if _, bare, ok := strings.Cut(p.name, "."); ok && !strings.HasPrefix(p.name, "modelarts.") {
			names = append(names, bare)
		}
	}
	return render.Nearest(topic, names)
}

// sheet is a page that is being written.
type sheet struct{ strings.Builder }

// line writes a line, broken where it is too long. What follows the first is indented by indent.
func (s *sheet) line(indent int, text string) { s.WriteString(wrap(text, width, indent) + "\n") }

// wrap breaks a line at blanks, keeps what it begins with, and indents the lines that follow by indent.
func wrap(text string, width, indent int) string {
	var b strings.Builder
	lead := len(text) - len(strings.TrimLeft(text, " "))
	b.WriteString(text[:lead])
	left := width - lead
	for i, word := range strings.Fields(text) {
		size := utf8.RuneCountInString(word)
		switch {
		case i == 0:
		case size < left:
			b.WriteString(" ")
			left--
		default:
			b.WriteString("\n" + strings.Repeat(" ", indent))
			left = width - indent
		}
		b.WriteString(word)
		left -= size
	}
	return b.String()
}

// row is an entry of a list: a name, and text in a column of its own.
func (s *sheet) row(column int, name, text string) {
	lead := "  " + name
	if len(lead) < column {
		lead += strings.Repeat(" ", column-len(lead))
	} else {
		s.WriteString(lead + "\n")
		lead = strings.Repeat(" ", column)
	}
	s.WriteString(lead + wrap(strings.Repeat(" ", column)+text, width, column)[column:] + "\n")
}

// title begins a part of the page.
func (s *sheet) title(text string) { s.WriteString("\n" + text + "\n") }

func overview() string {
	var s sheet
	s.line(0, "help(Estimator), help(Estimator.fit), help(estimator), help('fit') say what there is to know about a class, a method, an object or a name.")
	s.title("Classes:")
	for _, class := range catalogue.Classes() {
		s.row(20, class.Name, class.Doc)
	}
	s.title("Modules, for require:")
	for _, m := range catalogue.Modules() {
		s.row(24, m.Name, m.Doc)
	}
	s.title("Values:")
	s.row(20, jobState, "Names of statuses by their codes.")
	s.row(20, errorClass, "Error of what the service refuses.")
	s.title("Globals:")
	for _, g := range globals() {
		s.row(20, g.name, g.doc)
	}
	s.title("Calls:")
	s.line(2, "  Python's f(a, b, key=1) is f(a, b, {key: 1}): what comes before the object is by position. null and undefined are None.")
	return s.String()
}

func classPage(class catalogue.Class) string {
	var s sheet
	switch class.Kind {
	case catalogue.Constructed:
		s.line(4, "new "+class.Name+parameterList(class.Constructor))
	case catalogue.Reached:
		s.line(4, receiver(class.Name))
	default:
		s.line(4, class.Name+", returned by methods of other objects")
	}
	s.WriteString("\n")
	s.line(0, class.Doc)
	s.params("Parameters, by position or as {name: value}:", class.Constructor)
	for _, rule := range catalogue.Rules() {
		if rule.Attributes && class.Name == "Estimator" {
			s.line(2, ruleWords(rule))
		}
	}
	var attributes []catalogue.Field
	for _, f := range class.Attributes {
		if !slices.ContainsFunc(class.Constructor, func(p catalogue.Param) bool { return p.Name == f.Name }) {
			attributes = append(attributes, f)
		}
	}
	title := "Attributes:"
	if len(class.Constructor) > 0 {
		title = "Attributes beside its parameters:"
	}
	s.fields(title, attributes)
	if methods := methodsOf(class); len(methods) > 0 {
		s.title("Methods:")
		for _, m := range methods {
			s.row(32, m.Name, m.Doc)
		}
		s.line(0, fmt.Sprintf("help(%s.%s) says more on one of them.", class.Name, methods[0].Name))
	}
	s.example(class.Name)
	return s.String()
}

func callablePage(c callable) string {
	var s sheet
	s.line(4, signature(c))
	s.WriteString("\n")
	s.line(0, c.Doc)
	if text := needs(c); text != "" {
		s.line(0, text)
	}
	s.params("Parameters, by position or as {name: value}:", c.Params)
	for _, rule := range rulesOf(c) {
		s.line(2, ruleWords(rule))
	}
	s.WriteString("\n")
	s.line(0, outcome(c))
	s.fields("Result:", c.Result.Fields)
	if record, ok := recordNamed(element(c.Result.Type)); ok {
		s.fields(record.Name+":", record.Fields)
	}
	for _, f := range c.Result.Fields {
		if record, ok := recordNamed(element(f.Type)); ok && !record.Passed {
			s.fields(record.Name+", in "+f.Name+":", record.Fields)
		}
	}
	if class, ok := classNamed(element(c.Result.Type)); ok {
		s.fields(class.Name+", with the methods that help("+class.Name+") lists:", class.Attributes)
	}
	s.title("Errors:")
	s.line(2, "  "+failing(c))
	if len(c.REST) > 0 {
		s.title("REST:")
		for _, call := range c.REST {
			s.line(4, "  "+call)
		}
	}
	if others := alsoOf(c); len(others) > 0 {
		s.WriteString("\n")
		s.line(0, "Also a method of "+join(others, "and")+".")
	}
	s.example(c.name())
	return s.String()
}

// alsoOf are the other classes that have a method of that name.
func alsoOf(c callable) []string {
	var others []string
	for _, other := range callables() {
		if other.Name == c.Name && other.owner != c.owner {
			others = append(others, other.owner)
		}
	}
	return others
}

func modulePage(m catalogue.Module) string {
	var s sheet
	s.line(4, "require('"+m.Name+"')")
	if len(m.Aliases) > 0 {
		s.line(4, "or by the name "+join(m.Aliases, "or"))
	}
	s.WriteString("\n")
	s.line(0, m.Doc)
	if m.Promises {
		s.line(0, "Each of them takes an AbortSignal as one more keyword, signal: await job.get_job_info({signal}) rejects with its reason when that is aborted.")
	}
	s.title("Exports:")
	for _, name := range m.Exports {
		s.row(24, name, exportDoc(name))
	}
	return s.String()
}

// exportDoc is the line on something that a module exports.
func exportDoc(name string) string {
	switch name {
	case jobState:
		return "Names of statuses by their codes."
	case errorClass:
		return "Error of what the service refuses."
	}
	if class, ok := classNamed(name); ok {
		return class.Doc
	}
	for _, c := range functions() {
		if c.Name == name {
			return c.Doc
		}
	}
	return ""
}

func statusPage() string {
	var s sheet
	s.WriteString("JOB_STATE[code]\n\nThe name of a status by its code. Nothing follows a final one.\n\n")
	for _, line := range statusLines() {
		s.WriteString(strings.TrimRight(fmt.Sprintf("  %2s  %-32s %s", line[0], line[1], line[2]), " ") + "\n")
	}
	s.example(jobState)
	return s.String()
}

func errorPage() string {
	var s sheet
	s.WriteString("class ModelArtsError extends Error\n\n")
	s.line(0, "Thrown by methods that return objects when the service refuses; others return a dict with the first three fields.")
	s.fields("Fields:", append(failureFields(), thrownFields()...))
	s.example(errorClass)
	return s.String()
}

func (s *sheet) params(title string, params []catalogue.Param) {
	if len(params) == 0 {
		return
	}
	s.title(title)
	for _, p := range params {
		head := typeName(p.Type)
		if when := presence(p); when != "" {
			head += ", " + when
		}
		s.row(24, p.Name, head+". "+about(p))
	}
}

func (s *sheet) fields(title string, fields []catalogue.Field) {
	if len(fields) == 0 {
		return
	}
	s.title(title)
	for _, f := range fields {
		s.row(24, f.Name, typeName(f.Type)+". "+f.Doc)
	}
}

func (s *sheet) example(name string) {
	example, ok := catalogue.ExampleOf(name)
	if !ok {
		return
	}
	s.title("Example:")
	for line := range strings.SplitSeq(Paste(example), "\n") {
		if line != "" {
			line = "  " + line
		}
		s.WriteString(line + "\n")
	}
}
