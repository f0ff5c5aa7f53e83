package repl

import (
	"cmp"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/parser"
	"github.com/evanw/esbuild/pkg/api"
)

// An entry of a session as the saved script sees it.
type entry struct {
	record
	text string // as it is saved, unless it is rewritten

	parsed     bool // it can be: statements are there
	code       string
	statements []ast.Statement // of code
	imports    []string        // statements that code is without
	typescript bool
	module     bool // it has import or export

	declares []string
	use      *usage
}

const (
	entryHead = "(async function () {\n"
	entryTail = "\n})"
)

// disguised is code in which goja's parser finds what it knows in the place of import() and for await. No place moves.
func disguised(code string) string {
	if strings.Contains(code, "import") {
		code = dynamicImport().ReplaceAllString(code, "$$mport$1")
	}
	if strings.Contains(code, "await") {
		code = loopThatAwaits().ReplaceAllString(code, "${1}     ")
	}
	return code
}

var (
	dynamicImport  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\bimport(\s*[(.])`) })
	loopThatAwaits = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\b(for\s+)await\b`) })
)

// parseStatements reads the statements of a top level, which may await.
func parseStatements(code string) ([]ast.Statement, bool) {
	code = disguised(code)
	tree, err := parser.ParseFile(nil, "", entryHead+code+entryTail, 0, parser.WithDisableSourceMaps)
	if err != nil || len(tree.Body) != 1 {
		return nil, false
	}
	statement, _ := tree.Body[0].(*ast.ExpressionStatement)
	if statement == nil {
		return nil, false
	}
	function, _ := statement.Expression.(*ast.FunctionLiteral)
	if function == nil { // the text closes it
		return nil, false
	}
	return function.Body.List, true
}

// offset is where in the code a place of its tree is.
func offset(at file.Idx) int { return int(at) - 1 - len(entryHead) }

// bareObject gives an entry that the shell takes for an object the parentheses that a script needs for that.
func bareObject(text string) string {
	trimmed := strings.TrimSpace(text)
	if !strings.HasPrefix(trimmed, "{") || strings.HasSuffix(trimmed, ";") {
		return text
	}
	wrapped := "(" + trimmed + ")"
	if _, ok := parseStatements(wrapped); ok {
		return wrapped
	}
	return text
}

func parseEntry(r record) *entry {
	e := &entry{record: r, text: bareObject(strings.TrimRight(r.Text, " \t\r\n"))}
	e.code = e.text
	e.statements, e.parsed = parseStatements(e.code)
	if !e.parsed {
		e.transform()
	}
	if e.parsed {
		e.use = usageOf(e.statements)
		e.declares = declaredBy(e.statements)
		for _, statement := range e.imports {
			_, names := splitImport(statement)
			for _, name := range names {
				e.declares = append(e.declares, name.local)
			}
		}
		return e
	}
	// Its names are all that is known.
	e.use = newUsage()
	list := scan(e.text).tokens
	for i, t := range list {
		if t.kind == nameToken && (i == 0 || !list[i-1].is(".") && !list[i-1].is("?.")) {
			e.use.reads[t.text] = true
		}
	}
	e.declares = r.Names
	return e
}

func declaredBy(list []ast.Statement) []string {
	var names []string
	add := func(id *ast.Identifier) {
		if name := id.Name.String(); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	lexical(list, add)
	hoisted(reflect.ValueOf(list), add)
	return names
}

// transform reads what goja cannot, by way of esbuild. code is then JavaScript, whatever the entry is.
func (e *entry) transform() {
	code, refused := plainCode(e.text, api.LoaderJS)
	if len(refused) > 0 {
		// What it exports may be of another entry, which only TypeScript leaves open.
		e.typescript = slices.ContainsFunc(refused, func(m api.Message) bool { return !strings.HasSuffix(m.Text, "is not declared in this file") })
		if code, refused = plainCode(e.text, api.LoaderTS); len(refused) > 0 {
			e.typescript = false
			return
		}
	}
	var kept []string
	for line := range strings.Lines(code) {
		switch {
		case strings.HasPrefix(line, "import ") && strings.HasSuffix(line, ";\n"):
			e.imports = append(e.imports, strings.TrimSpace(line))
			e.module = true
		case strings.HasPrefix(line, "export {"), strings.HasPrefix(line, "export *"):
			e.module = true
		case strings.HasPrefix(line, "export default "):
			e.module = true
			kept = append(kept, strings.TrimPrefix(line, "export default "))
		case strings.HasPrefix(line, "export "):
			e.module = true
			kept = append(kept, strings.TrimPrefix(line, "export "))
		default:
			kept = append(kept, line)
		}
	}
	e.code = strings.TrimRight(strings.Join(kept, ""), "\n")
	e.statements, e.parsed = parseStatements(e.code)
}

// plainCode is JavaScript with neither types nor comments, each statement on a line of its own.
func plainCode(text string, loader api.Loader) (code string, refused []api.Message) {
	result := api.Transform(text, api.TransformOptions{
		Loader: loader, Target: api.ESNext, Charset: api.CharsetUTF8, LogLevel: api.LogLevelSilent,
		Supported:   map[string]bool{"async-generator": true},
		TsconfigRaw: `{"compilerOptions": {"verbatimModuleSyntax": true, "useDefineForClassFields": true}}`,
	})
	return string(result.Code), result.Errors
}

// An importedName is a name of a module, and what it is called here. The module itself is "*".
type importedName struct{ name, local string }

// splitImport reads an import statement as esbuild writes it.
func splitImport(statement string) (from string, names []importedName) {
	clause, from, found := strings.Cut(strings.TrimSuffix(strings.TrimPrefix(statement, "import "), ";"), " from ")
	if !found {
		return clause, nil
	}
	first, braces, found := strings.Cut(clause, "{")
	for _, part := range strings.Split(first, ",") {
		part = strings.TrimSpace(part)
		if local, ok := strings.CutPrefix(part, "* as "); ok {
			names = append(names, importedName{"*", local})
		} else if part != "" {
			names = append(names, importedName{"default", part})
		}
	}
	if found {
		for _, part := range strings.Split(strings.TrimSuffix(strings.TrimSpace(braces), "}"), ",") {
			name, local, renamed := strings.Cut(strings.TrimSpace(part), " as ")
			if !renamed {
				local = name
			}
			if name != "" {
				names = append(names, importedName{name, local})
			}
		}
	}
	return from, names
}

// asDeclarations is an import statement as one that may stand there again.
func asDeclarations(statement string) string {
	from, names := splitImport(statement)
	if len(names) == 0 {
		return statement
	}
	var whole string
	var parts []string
	for _, n := range names {
		switch {
		case n.name == "*":
			whole = n.local
		case n.name == n.local:
			parts = append(parts, n.name)
		default:
			parts = append(parts, n.name+": "+n.local)
		}
	}
	source := "await import(" + from + ")"
	var lines []string
	if whole != "" {
		lines = append(lines, "var "+whole+" = "+source)
		source = whole
	}
	if len(parts) > 0 {
		lines = append(lines, "var { "+strings.Join(parts, ", ")+" } = "+source)
	}
	return strings.Join(lines, "\n")
}

// An edit puts a text in the place of a part of the code.
type edit struct {
	from, to int
	text     string
}

// edited is the code with edits, which must not overlap. Two at one place stand in their order.
func edited(code string, edits []edit) string {
	slices.SortStableFunc(edits, func(a, b edit) int { return cmp.Or(a.from-b.from, a.to-b.to) })
	var b strings.Builder
	at := 0
	for _, e := range edits {
		b.WriteString(code[at:e.from])
		b.WriteString(e.text)
		at = e.to
	}
	b.WriteString(code[at:])
	return b.String()
}
