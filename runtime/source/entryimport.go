package source

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/unistring"
)

// What an entry imports is loaded when it gets there, and what it takes becomes variables like any other:
//
//	import a, { b as c } from 'x'    const {"default": a, "b": c} = await imported("x", "default", "b");
//	import * as x from 'x'           const x = await imported("x");
//	import 'x'                       void (await imported("x"));
//	import('x')                      loaded('x')
//
// What it exports is just declared. goja stops at the keyword of such a statement: that is how they are found.

// Names that an entry's import statements and import() have until they are those of the wrapper's parameters.
const (
	entryImport  = "import_static_of_mascript"
	entryDynamic = "import_dynamic_of_mascript"
)

// rewriteModuleSyntax takes import and export out of an entry. Lines stay whole.
func rewriteModuleSyntax(f File) (string, error) {
	text := uncomment(f.Text)
	if !strings.Contains(text, "import") && !strings.Contains(text, "export") {
		return text, nil
	}
	for {
		const head = "(async function () {"
		_, err := parse(f.Name, head+text+"\n})")
		first := firstError(err)
		if first == nil {
			return text, nil
		}
		at := offsetOf(head+text, first.Position.Line, first.Position.Column) - len(head)
		if at < 0 || at >= len(text) {
			return text, nil
		}
		var replaced string
		var length int
		switch s := (&scanner{text: text[at:]}); {
		case s.word("import"):
			replaced, length = importStatement(s)
		case s.word("export"):
			replaced, length = exportStatement(s)
		}
		if length == 0 {
			return text, nil
		}
		lines := strings.Count(text[at:at+length], "\n") - strings.Count(replaced, "\n")
		text = text[:at] + replaced + strings.Repeat("\n", lines) + text[at+length:]
	}
}

// withoutTypes makes JavaScript of an entry, which keeps its imports and exports, and names the way back to its own places
// in a source map.
func withoutTypes(f File) (string, error) {
	made := run(f, toNames, f.Text)
	if len(made.Errors) > 0 {
		return "", esbuildError(f, made.Errors)
	}
	code, address, _ := strings.Cut(string(made.Code), mapComment)
	text, _ := readMap(f.Name, strings.TrimSpace(address))
	var back rawMap
	if err := json.Unmarshal(text, &back); err != nil {
		return "", fmt.Errorf("esbuild's source map: %w", err)
	}
	back.Sources, back.SourcesContent = []string{f.Name}, []*string{&f.Text}
	text, err := json.Marshal(back)
	return code + mapComment + "data:application/json;base64," + base64.StdEncoding.EncodeToString(text), err
}

// offsetOf is the place of a line and a column, which count from 1, columns in bytes.
func offsetOf(text string, line, column int) int {
	at := 0
	for range line - 1 {
		end := strings.IndexByte(text[at:], '\n')
		if end < 0 {
			return len(text)
		}
		at += end + 1
	}
	return at + column - 1
}

// importStatement is what comes in the place of the import whose keyword was read. A length of 0 leaves it to esbuild.
func importStatement(s *scanner) (replaced string, length int) {
	switch {
	case s.punct("("):
		return entryDynamic + "(", s.at
	case s.punct("."):
		if s.word("meta") {
			return importMeta, s.at
		}
		return "", 0
	}
	types := false
	if mark := s.at; s.word("type") {
		if types = s.peekWord() != "from" && s.peekWord() != "" || s.peekPunct("{") || s.peekPunct("*"); !types {
			s.at = mark
		}
	}
	var members, used []string
	take := func(name, as string) {
		members = append(members, strconv.Quote(name)+": "+as)
		used = append(used, strconv.Quote(name))
	}
	whole := ""
	more := true
	if name := s.name(); name != "" {
		if s.punct("=") { // import x = require('x'), of TypeScript
			return "const " + name + " =", s.at
		}
		take("default", name)
		more = s.punct(",")
	}
	bare := false
	switch {
	case !more:
	case s.punct("*"):
		if s.word("as") {
			whole = s.name()
		}
		if whole == "" {
			return "", 0
		}
	case s.punct("{"):
		if !s.members(take) {
			return "", 0
		}
	default:
		bare = true
	}
	if !bare && !s.word("from") {
		return "", 0
	}
	from := s.literal()
	if from == "" {
		return "", 0
	}
	s.attributes()
	end := s.at
	if s.punct(";") {
		end = s.at
	}
	load := "await " + entryImport + "(" + strings.Join(append([]string{from}, used...), ", ") + ");"
	switch {
	case types:
		return ";", end
	case whole != "" && len(members) > 0:
		return "const " + whole + " = " + load + " const {" + strings.Join(members, ", ") + "} = " + whole + ";", end
	case whole != "":
		return "const " + whole + " = " + load, end
	case len(members) > 0:
		return "const {" + strings.Join(members, ", ") + "} = " + load, end
	}
	return "void (" + strings.TrimSuffix(load, ";") + ");", end
}

// exportStatement is what comes in the place of the export whose keyword was read: what is declared is declared.
func exportStatement(s *scanner) (replaced string, length int) {
	keyword := s.at
	if s.word("type") && !s.peekPunct("{") && !s.peekPunct("*") { // else what it exports is only a type
		s.at = keyword
	}
	switch {
	case s.word("default"):
		return strings.Repeat(" ", s.at), s.at
	case s.punct("*"):
		if s.word("as") {
			s.name()
		}
	case s.punct("{"):
		if !s.members(func(string, string) {}) {
			return "", 0
		}
	default:
		return strings.Repeat(" ", keyword), keyword
	}
	if s.word("from") {
		s.literal()
		s.attributes()
	}
	return ";", s.at
}

// A scanner reads the tokens of an import or export statement. Each of its methods skips what is before a token, and
// takes the token if it is the one asked for.
type scanner struct {
	text string
	at   int
}

func (s *scanner) skip() {
	for {
		rest := s.text[s.at:]
		trimmed := strings.TrimLeftFunc(rest, unicode.IsSpace)
		s.at += len(rest) - len(trimmed)
		end := 0
		switch {
		case strings.HasPrefix(trimmed, "//"):
			if end = strings.IndexByte(trimmed, '\n'); end < 0 {
				end = len(trimmed)
			}
		case strings.HasPrefix(trimmed, "/*"):
			if end = strings.Index(trimmed, "*/") + len("*/"); end < len("*/") {
				end = len(trimmed)
			}
		default:
			return
		}
		s.at += end
	}
}

func isNameRune(r rune) bool {
	return r == '_' || r == '$' || unicode.IsLetter(r) || unicode.IsDigit(r)
}

func (s *scanner) peekWord() string {
	s.skip()
	end := strings.IndexFunc(s.text[s.at:], func(r rune) bool { return !isNameRune(r) })
	if end < 0 {
		end = len(s.text) - s.at
	}
	return s.text[s.at : s.at+end]
}

func (s *scanner) word(wanted string) bool {
	if s.peekWord() != wanted {
		return false
	}
	s.at += len(wanted)
	return true
}

// name takes a name; it is empty where there is none, or from.
func (s *scanner) name() string {
	name := s.peekWord()
	if first, _ := utf8.DecodeRuneInString(name); name == "from" || unicode.IsDigit(first) {
		return ""
	}
	s.at += len(name)
	return name
}

func (s *scanner) peekPunct(wanted string) bool {
	s.skip()
	return strings.HasPrefix(s.text[s.at:], wanted)
}

func (s *scanner) punct(wanted string) bool {
	if !s.peekPunct(wanted) {
		return false
	}
	s.at += len(wanted)
	return true
}

// literal takes a string literal, as it is written; empty where there is none.
func (s *scanner) literal() string {
	s.skip()
	start := s.at
	if start == len(s.text) || s.text[start] != '\'' && s.text[start] != '"' {
		return ""
	}
	for i := start + 1; i < len(s.text) && s.text[i] != '\n'; i++ {
		switch s.text[i] {
		case '\\':
			i++
		case s.text[start]:
			s.at = i + 1
			return s.text[start:s.at]
		}
	}
	return ""
}

// members takes what stands in the braces of an import, or of an export.
func (s *scanner) members(take func(name, as string)) bool {
	for !s.punct("}") {
		types := false
		name := s.peekWord()
		if name == "" {
			literal := s.literal()
			if len(literal) < 2 {
				return false
			}
			name = literal[1 : len(literal)-1]
		} else {
			s.at += len(name)
		}
		if next := s.peekWord(); name == "type" && next != "" && next != "as" {
			types = true
			name = next
			s.at += len(next)
		}
		as := name
		if s.word("as") {
			if as = s.peekWord(); as == "" {
				s.literal()
			}
			s.at += len(as)
		}
		if !types {
			take(name, as)
		}
		if !s.punct(",") && !s.peekPunct("}") {
			return false
		}
	}
	return true
}

// attributes takes with {type: 'json'}.
func (s *scanner) attributes() {
	mark := s.at
	if !s.word("with") && !s.word("assert") || !s.punct("{") {
		s.at = mark
		return
	}
	end := strings.IndexByte(s.text[s.at:], '}')
	if end < 0 {
		s.at = mark
		return
	}
	s.at += end + 1
}

// renameImports gives the functions that load modules the names of the wrapper's parameters.
func (e *Entry) renameImports() {
	if !strings.Contains(e.Unit.text, "import") {
		return
	}
	names := map[unistring.String]unistring.String{entryImport: nameImport, entryDynamic: nameDynamic, importMeta: nameMeta}
	(&editor{enter: func(n ast.Node) {
		if name, ok := n.(*ast.Identifier); ok && names[name.Name] != "" {
			name.Name = names[name.Name]
		}
	}}).node(e.body.Body)
}
