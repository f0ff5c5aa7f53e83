package repl

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/dop251/goja/ast"
	jstoken "github.com/dop251/goja/token"

	"mascript/runtime/repl/secret"
)

// A record is an entry of this session.
type record struct {
	Text    string
	Failed  bool
	Looked  bool     // an expression that changed nothing that we know of: no call, no assignment, no declaration
	Names   []string // it declared
	Value   bool     // it had a value, which is _ for what follows
	Awaited bool     // that value was a promise, and the shell waited for it
	Loaded  bool     // a script by .load: its last value is not the session's
}

// A savedScript is a session as a script that runs by itself.
type savedScript struct {
	Text       string
	TypeScript bool // it needs a name that says so
}

// script gives what .save writes. Entries that failed are comments, and are left out if it is to be clean, as those
// that only looked at something are. globals are the names that the shell has without import, with the modules that
// they are from. An entry that holds one of the secrets, or looks as if it held one, is left out.
func script(records []record, clean bool, globals map[string]string, secrets []string) savedScript {
	s := saving{clean: clean}
	for _, r := range records {
		s.add(r, secret.Suspicious(r.Text) || secret.Holds(r.Text, secrets))
	}
	s.lastValues()
	s.lastErrors()
	s.lastingFailures()
	s.leaveOut()
	s.predefine(globals)
	s.findLoose()
	return s.write()
}

// What becomes of an entry.
type fate int

const (
	kept      fate = iota
	attempted      // in a try statement: its error is needed later
	commented
	secretive // left out, with a comment
	dropped
)

type saving struct {
	clean   bool
	entries []*savedEntry
	loose   map[string]bool // names that are to be variables of the whole script, and may be declared again
	module  bool            // the script is an ES module
	needed  []string        // _ and _error, where they are
}

type savedEntry struct {
	*entry
	fate  fate
	gives bool // its value is needed later
}

func (s *saving) add(r record, secret bool) {
	e := &savedEntry{entry: parseEntry(r)}
	switch {
	case secret:
		e.fate = secretive
	case r.Failed:
		e.fate = commented
	}
	s.entries = append(s.entries, e)
}

// lastValues marks the entries whose values are read as _ later.
func (s *saving) lastValues() {
	s.results("_", func(e *savedEntry) bool { return e.Value && e.fate == kept }, func(e *savedEntry) { e.gives = true })
}

// lastErrors marks the entries whose errors are read as _error later. What cannot be parsed can only be a comment.
func (s *saving) lastErrors() {
	s.results("_error", func(e *savedEntry) bool { return e.fate == commented && e.parsed && !e.module }, func(e *savedEntry) { e.fate = attempted })
}

// lastingFailures marks the entries that failed after they had made something which a later entry uses.
func (s *saving) lastingFailures() {
	for i, e := range s.entries {
		if e.fate != commented || !e.parsed || e.module {
			continue
		}
		made := maps.Clone(e.use.writes)
		for _, name := range e.declares {
			made[name] = true
		}
		for _, later := range s.entries[i+1:] {
			if !later.runs() {
				continue
			}
			for _, name := range later.declares { // anew
				delete(made, name)
			}
			for name := range later.use.reads {
				if made[name] {
					e.fate = attempted
				}
			}
		}
	}
}

// results marks, for each entry that reads name, the last one before that gives it its value; and all after an entry
// that reads it in a function.
func (s *saving) results(name string, gives func(*savedEntry) bool, mark func(*savedEntry)) {
	var last *savedEntry
	always := false
	for _, e := range s.entries {
		if e.fate == kept {
			if slices.Contains(e.declares, name) || e.use.writes[name] { // it is the user's own from here on
				return
			}
			if e.use.reads[name] {
				if !slices.Contains(s.needed, name) {
					s.needed = append(s.needed, name)
				}
				if last != nil {
					mark(last)
				}
				always = always || e.use.later[name] || !e.parsed
			}
		}
		if gives(e) {
			last = e
			if always {
				mark(e)
			}
		}
	}
}

func (s *saving) leaveOut() {
	for _, e := range s.entries {
		if s.clean && (e.fate == commented || e.fate == kept && e.Looked && !e.gives) {
			e.fate = dropped
		}
		if e.runs() {
			s.module = s.module || e.module
		}
	}
}

func (e *savedEntry) runs() bool { return e.fate == kept || e.fate == attempted }

// isFree reports whether name is used before it is there: in an entry before the first that declares it, or that gives
// it a value without a declaration.
func (s *saving) isFree(name string) bool {
	for _, e := range s.entries {
		if !e.runs() {
			continue
		}
		if slices.Contains(e.declares, name) {
			return false
		}
		if e.use.reads[name] {
			return true
		}
		if e.use.writes[name] {
			return false
		}
	}
	return false
}

// predefine puts statements before the entries, for what the shell has without a declaration.
func (s *saving) predefine(globals map[string]string) {
	var before []*savedEntry
	statement := func(text string) { before = append(before, &savedEntry{entry: parseEntry(record{Text: text})}) }
	session := s.isFree("session")
	modules := map[string][]string{}
	for _, name := range slices.Sorted(maps.Keys(globals)) {
		if s.isFree(name) || session && name == "Session" {
			modules[globals[name]] = append(modules[globals[name]], name)
		}
	}
	for _, module := range slices.Sorted(maps.Keys(modules)) {
		names := strings.Join(modules[module], ", ")
		if s.module && !slices.ContainsFunc(modules[module], s.changes) {
			statement(fmt.Sprintf("import { %s } from '%s'", names, module))
		} else {
			statement(fmt.Sprintf("const { %s } = require('%s')", names, module))
		}
	}
	if session {
		statement("const session = new Session()")
	}
	for _, name := range s.shadowed(globals) {
		statement(fmt.Sprintf("let %s = globalThis.%[1]s", name))
	}
	if len(s.needed) > 0 {
		statement("let " + strings.Join(s.needed, ", "))
	}
	if s.module { // where nothing is a variable by being given a value
		if names := s.undeclared(); len(names) > 0 {
			statement("let " + strings.Join(names, ", "))
		}
	}
	s.entries = append(before, s.entries...)
}

// shadowed are the names that are used before they are declared, so that they may be those of something else until then:
// fetch(x), then const fetch = ….
func (s *saving) shadowed(globals map[string]string) []string {
	var names []string
	used := map[string]bool{}
	for _, e := range s.entries {
		if !e.runs() {
			continue
		}
		for _, name := range e.declares {
			switch name {
			case "session", "_", "_error", "require", "module", "exports", "__filename", "__dirname":
				continue
			}
			if used[name] && globals[name] == "" && s.isFree(name) && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		maps.Copy(used, e.use.now)
	}
	return names
}

// changes reports whether an entry declares name, or gives it a value.
func (s *saving) changes(name string) bool {
	return slices.ContainsFunc(s.entries, func(e *savedEntry) bool {
		return e.runs() && (slices.Contains(e.declares, name) || e.use.writes[name])
	})
}

// undeclared are the names that are given values and declared nowhere.
func (s *saving) undeclared() []string {
	written, known := map[string]bool{}, map[string]bool{}
	for _, e := range s.entries {
		if e.runs() {
			maps.Copy(written, e.use.writes)
			for _, name := range e.declares {
				known[name] = true
			}
		}
	}
	var names []string
	for _, name := range slices.Sorted(maps.Keys(written)) {
		if !known[name] && !slices.Contains(s.needed, name) && !s.isFree(name) {
			names = append(names, name)
		}
	}
	return names
}

// findLoose finds the names that are declared again, used before they are declared, or changed although they are
// constants: at the prompt that is all the same variable.
func (s *saving) findLoose() {
	s.loose = map[string]bool{}
	mentioned, seen, fixed := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, e := range s.entries {
		if !e.runs() {
			continue
		}
		for name := range e.use.writes {
			if fixed[name] {
				s.loose[name] = true
			}
		}
		for _, name := range e.declares {
			if mentioned[name] || seen[name] || e.fate == attempted {
				s.loose[name] = true
			}
			seen[name] = true
		}
		for _, name := range e.constants() {
			fixed[name] = true
		}
		maps.Copy(mentioned, e.use.reads)
		maps.Copy(mentioned, e.use.writes)
	}
}

// constants are the names that an entry declares by const or import.
func (e *entry) constants() []string {
	var list []ast.Statement
	for _, statement := range e.statements {
		if d, ok := statement.(*ast.LexicalDeclaration); ok && d.Token == jstoken.CONST {
			list = append(list, d)
		}
	}
	names := declaredBy(list)
	for _, statement := range e.imports {
		_, imported := splitImport(statement)
		for _, name := range imported {
			names = append(names, name.local)
		}
	}
	return names
}

func (s *saving) write() savedScript {
	var script savedScript
	var b strings.Builder
	ended := false // what stands before needs no semicolon
	for _, e := range s.entries {
		var text string
		switch e.fate {
		case dropped:
			continue
		case secretive:
			text = "// left out: an entry that holds a secret"
			if len(e.declares) > 0 {
				text += ", and declares " + strings.Join(e.declares, ", ")
			}
		case commented:
			text = comment("failed: ", e.Text)
		default:
			var typed bool
			text, typed = s.rewritten(e)
			script.TypeScript = script.TypeScript || typed
			if e.fate == attempted {
				text = "try {\n" + text + "\n} catch (error) {\n  _error = error\n}"
			}
			if !ended && mayGoOn(text) {
				text = ";" + text // or it would go on with the statement before, or make the script strict
			}
			ended = strings.HasSuffix(text, ";")
		}
		b.WriteString(text)
		b.WriteByte('\n')
	}
	script.Text = b.String()
	return script
}

// mayGoOn reports whether a script may go on with the statement before it, if that has no semicolon.
func mayGoOn(text string) bool {
	for _, t := range scan(text).tokens {
		switch t.kind {
		case stringToken, templateToken, patternToken:
			return true
		default:
			return slices.ContainsFunc([]string{"(", "[", "${", "+", "-", "++", "--", "/", "<"}, t.is)
		}
	}
	return false
}

// comment is text as comments, a line each, whatever ends a line in JavaScript.
func comment(mark, text string) string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n").Replace(strings.TrimRight(text, " \t\r\n"))
	return "// " + mark + strings.ReplaceAll(text, "\n", "\n// "+mark)
}

// rewritten is an entry as it runs in the script. typed says that it is TypeScript.
func (s *saving) rewritten(e *savedEntry) (text string, typed bool) {
	if !e.parsed {
		return s.unparsed(e), e.typescript
	}
	edits := s.declarations(e)
	for _, this := range e.use.globals {
		at := offset(this.Idx)
		edits = append(edits, edit{at, at + len("this"), "globalThis"})
	}
	var result []edit
	if e.gives {
		result = e.assign(e.statements)
	}
	again := slices.ContainsFunc(e.imports, func(statement string) bool {
		_, names := splitImport(statement)
		return slices.ContainsFunc(names, func(n importedName) bool { return s.loose[n.local] })
	})
	if len(edits)+len(result) == 0 && !again && !e.Awaited {
		return e.text, e.typescript
	}
	code := edited(e.code, append(edits, result...))
	if e.Awaited {
		code = e.awaited(code, edits)
	}
	if _, ok := parseStatements(code); !ok { // a place that the parser does not know rightly
		return e.text, e.typescript
	}
	for i := len(e.imports) - 1; i >= 0; i-- {
		statement := e.imports[i]
		if again {
			statement = asDeclarations(statement)
		}
		code = strings.TrimRight(statement+"\n"+code, "\n")
	}
	return code, false
}

// unparsed does what can be done for an entry whose statements are not known.
func (s *saving) unparsed(e *savedEntry) string {
	if !e.gives && !e.Awaited {
		return e.text
	}
	text := "(" + strings.TrimRight(e.text, "; \t\n") + "\n)"
	if e.Awaited {
		text = "await " + text
	}
	if e.gives {
		text = "_ = " + text
	}
	return text
}

// declarations makes variables of what declares a loose name.
func (s *saving) declarations(e *savedEntry) []edit {
	var edits []edit
	isLoose := func(id *ast.Identifier) bool { return s.loose[id.Name.String()] }
	for i, statement := range e.statements {
		switch d := statement.(type) {
		case *ast.LexicalDeclaration:
			if !slices.ContainsFunc(declaredBy([]ast.Statement{d}), func(name string) bool { return s.loose[name] }) {
				continue
			}
			at := offset(d.Idx)
			edits = append(edits, edit{at, at + len(d.Token.String()), "var"})
			for _, binding := range d.List {
				if id, ok := binding.Target.(*ast.Identifier); ok && binding.Initializer == nil {
					end := offset(id.Idx1())
					edits = append(edits, edit{end, end, " = undefined"})
				}
			}
		case *ast.ClassDeclaration:
			if isLoose(d.Class.Name) {
				start, end := offset(d.Class.Idx0()), offset(d.Class.Idx1())
				edits = append(edits, edit{start, start, "var " + d.Class.Name.Name.String() + " = "}, edit{end, end, ";"})
			}
		case *ast.FunctionDeclaration:
			if !isLoose(d.Function.Name) {
				continue
			}
			name := d.Function.Name
			start, end := offset(d.Function.Idx0()), offset(d.Function.Idx1())
			head := strings.TrimRight(e.code[start:offset(name.Idx)], " \t\n")
			assigned := "var " + name.Name.String() + " = " + head + " "
			if s.usedBefore(e.statements[:i], name.Name.String()) { // a declaration is there from the start of its entry
				whole := assigned + strings.TrimLeft(e.code[offset(name.Idx1()):end], " ") + ";\n"
				edits = append(edits, edit{0, 0, whole}, edit{start, end, ""})
			} else {
				edits = append(edits, edit{start, offset(name.Idx1()), assigned}, edit{end, end, ";"})
			}
		}
	}
	return edits
}

// usedBefore reports whether one of the statements that are no functions uses a name.
func (s *saving) usedBefore(list []ast.Statement, name string) bool {
	return slices.ContainsFunc(list, func(statement ast.Statement) bool {
		_, function := statement.(*ast.FunctionDeclaration)
		return !function && usageOf([]ast.Statement{statement}).mentions(name)
	})
}

// assign gives _ the value of statements: that of the last one that has one.
func (e *savedEntry) assign(list []ast.Statement) []edit {
	for i := len(list) - 1; i >= 0; i-- {
		if edits, ends := e.assignOne(list[i]); ends {
			return edits
		}
	}
	return nil
}

// assignOne does so for one statement. ends says that it always has a value, or is the last that has any.
func (e *savedEntry) assignOne(statement ast.Statement) (edits []edit, ends bool) {
	several := func(list ...ast.Statement) ([]edit, bool) {
		var all []edit
		for _, one := range list {
			if one != nil {
				more, _ := e.assignOne(one)
				all = append(all, more...)
			}
		}
		return all, len(all) > 0
	}
	switch n := statement.(type) {
	case *ast.ExpressionStatement:
		at := e.start(n.Expression)
		return []edit{{at, at, "_ = "}}, true
	case *ast.BlockStatement:
		edits := e.assign(n.List)
		return edits, len(edits) > 0
	case *ast.IfStatement:
		return several(n.Consequent, n.Alternate)
	case *ast.ForStatement:
		return several(n.Body)
	case *ast.ForInStatement:
		return several(n.Body)
	case *ast.ForOfStatement:
		return several(n.Body)
	case *ast.WhileStatement:
		return several(n.Body)
	case *ast.DoWhileStatement:
		return several(n.Body)
	case *ast.LabelledStatement:
		return several(n.Statement)
	case *ast.TryStatement:
		if n.Catch != nil {
			return several(n.Body, n.Catch.Body)
		}
		return several(n.Body)
	case *ast.SwitchStatement:
		var all []ast.Statement
		for _, c := range n.Body {
			all = append(all, c.Consequent...)
		}
		return several(all...)
	}
	return nil, false
}

// start is where an expression statement begins: the parser leaves out its parentheses. Of several expressions with
// commas the last one counts.
func (e *savedEntry) start(x ast.Expression) int {
	if sequence, ok := x.(*ast.SequenceExpression); ok {
		x = sequence.Sequence[len(sequence.Sequence)-1]
	}
	at := offset(x.Idx0())
	for {
		before := strings.TrimRight(e.code[:at], " \t\r\n")
		if !strings.HasSuffix(before, "(") {
			return at
		}
		at = len(before) - 1
	}
}

// awaited is code in which the value of the last statement is waited for. It has the edits already, and perhaps what gives
// _ its value.
func (e *savedEntry) awaited(code string, edits []edit) string {
	if len(e.statements) == 0 {
		return code
	}
	last, ok := e.statements[len(e.statements)-1].(*ast.ExpressionStatement)
	if !ok {
		return code
	}
	at := e.start(last.Expression)
	var before []edit
	for _, edit := range edits {
		if edit.from < at {
			before = append(before, edit)
		}
	}
	start := len(edited(e.code[:at], before))
	head, value := code[:start], strings.TrimRight(code[start:], "; \t\r\n")
	given, hasResult := strings.CutPrefix(value, "_ = ")
	if hasResult {
		head, value = head+"_ = ", given
	}
	switch last.Expression.(type) {
	case *ast.CallExpression, *ast.DotExpression, *ast.BracketExpression, *ast.Identifier, *ast.NewExpression:
		return head + "await " + value
	}
	return head + "await (" + value + "\n)"
}
