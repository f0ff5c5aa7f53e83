package syntax_test

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"mascript/internal/port/syntax"
)

// programs are small programs that have everything that Python has.
func programs(t testing.TB) map[string]string {
	paths, err := filepath.Glob("testdata/damage/*.py")
	if err != nil || len(paths) == 0 {
		t.Fatal("there are no programs in testdata/damage", err)
	}
	programs := map[string]string{}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		programs[path] = string(text)
	}
	return programs
}

// spans checks that tokens and comments tile the source, that every span of the tree is within that of its parent and
// behind that of its elder sibling, and that nodes begin and end with tokens.
func spans(file *syntax.File) (problems []string) {
	complain := func(format string, args ...any) { problems = append(problems, fmt.Sprintf(format, args...)) }
	tile(file, complain)
	starts, ends := map[int]bool{}, map[int]bool{}
	for _, token := range file.Tokens {
		starts[token.Start], ends[token.End] = true, true
	}
	// Within an f-string are no tokens, and a field in the spec of another is one more node in a node.
	var check func(v reflect.Value, parent syntax.Span, in string, format bool)
	check = func(v reflect.Value, parent syntax.Span, in string, format bool) {
		switch v.Kind() {
		case reflect.Interface, reflect.Pointer:
			if !v.IsNil() {
				check(v.Elem(), parent, in, format)
			}
		case reflect.Slice:
			last := parent.Start
			for i := range v.Len() {
				item := v.Index(i)
				check(item, parent, in, format)
				if node, ok := item.Interface().(syntax.Node); ok {
					if node.Pos().Start < last {
						complain("%s: %T begins at %d, before %d, the end of the one before it", in, node, node.Pos().Start, last)
					}
					last = node.Pos().End
				}
			}
		case reflect.Struct:
			node, ok := v.Interface().(syntax.Node)
			_, bare := node.(syntax.Span)
			if ok && !bare {
				span := node.Pos()
				name := fmt.Sprintf("%T %d-%d", node, span.Start, span.End)
				if span.Start < parent.Start || span.End > parent.End || span.Start > span.End {
					complain("%s is not within %s", name, in)
				}
				if !format && span.Start < span.End && !(starts[span.Start] && ends[span.End]) {
					complain("%s does not begin and end with a token: %q", name, file.Text(span))
				}
				if _, operator := node.(syntax.CompareOp); !operator { // what is at its right is beside it
					parent, in = span, name
				}
			}
			_, part := node.(syntax.StringPart)
			for i := range v.NumField() {
				if field := v.Type().Field(i); field.IsExported() && field.Type != reflect.TypeFor[syntax.Span]() {
					check(v.Field(i), parent, in, format || part)
				}
			}
		}
	}
	check(reflect.ValueOf(file.Body), syntax.Span{Start: 0, End: len(file.Source)}, "file", false)
	return problems
}

// tile checks that what is between tokens is white space, comments and \.
func tile(file *syntax.File, complain func(string, ...any)) {
	comments := file.Comments
	at := 0
	for _, token := range file.Tokens {
		if token.Start < at || token.End < token.Start || token.End > len(file.Source) {
			complain("token %v follows one that ends at %d", token, at)
			return
		}
		for at < token.Start {
			if len(comments) > 0 && comments[0].Start < at { // in an f-string
				comments = comments[1:]
			} else if len(comments) > 0 && comments[0].Start == at {
				at = comments[0].End
			} else if strings.IndexByte(" \t\f\r\n\\", file.Source[at]) >= 0 {
				at++
			} else {
				complain("%q at %d is in no token", file.Source[at], at)
				return
			}
		}
		at = token.End
	}
	if at != len(file.Source) {
		complain("the last token ends at %d of %d", at, len(file.Source))
	}
	for _, comment := range file.Comments {
		text := file.Text(comment.Span)
		before := file.Source[:comment.Start]
		line := before[strings.LastIndexAny(before, "\r\n")+1:]
		if text[0] != '#' || strings.ContainsAny(text, "\r\n") || comment.OwnLine != (strings.Trim(line, " \t\f") == "") {
			complain("comment %q with OwnLine %v is behind %q", text, comment.OwnLine, line)
		}
	}
}

func TestSpans(t *testing.T) {
	for name, program := range programs(t) {
		for _, end := range []string{"\n", "\r\n", "\r"} {
			file, err := syntax.Parse(name, "\ufeff"+strings.ReplaceAll(program, "\n", end))
			if err != nil {
				t.Errorf("with line ends %q: %v", end, err)
				continue
			}
			for _, problem := range spans(file) {
				t.Errorf("%s, with line ends %q: %s", name, end, problem)
			}
		}
	}
}

// TestLineEnds: what a program means depends on its line ends nowhere.
func TestLineEnds(t *testing.T) {
	for name, program := range programs(t) {
		var want string
		for _, end := range []string{"\n", "\r\n", "\r"} {
			file, err := syntax.Parse(name, strings.ReplaceAll(program, "\n", end))
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.ReplaceAll(dump(file.Body), strings.Trim(fmt.Sprintf("%q", end), `"`), `\n`); want == "" {
				want = got
			} else if got != want {
				t.Errorf("%s, with line ends %q:\n got %s\nwant %s", name, end, got, want)
			}
		}
	}
}

// TestSpansParseAgain parses the text of every expression on its own.
func TestSpansParseAgain(t *testing.T) {
	expressions := 0
	for name, program := range programs(t) {
		file, err := syntax.Parse(name, program)
		if err != nil {
			t.Fatal(err)
		}
		eachExpr(reflect.ValueOf(file.Body), func(x syntax.Expr) {
			expressions++
			text := file.Text(x.Pos())
			again := parseAlone(text)
			if want := dump(x); again != want {
				t.Errorf("%s: %q is\n     %s\nnot  %s", name, text, again, want)
			}
		})
	}
	if expressions < 500 {
		t.Errorf("there are only %d expressions to parse", expressions)
	}
}

// eachExpr visits expressions that can stand in parentheses: a slice cannot, a starred expression not alone, and a
// tuple without elements has no text.
func eachExpr(v reflect.Value, visit func(syntax.Expr)) {
	switch v.Kind() {
	case reflect.Interface, reflect.Pointer:
		if v.IsNil() {
			return
		}
		switch x := v.Interface().(type) {
		case *syntax.Slice, *syntax.Starred:
		case *syntax.Tuple:
			slice := slices.ContainsFunc(x.Elts, func(x syntax.Expr) bool { _, ok := x.(*syntax.Slice); return ok })
			_, lone := first(x.Elts).(*syntax.Starred)
			if len(x.Elts) > 0 && !slice && !(lone && len(x.Elts) == 1) {
				visit(x)
			}
		case syntax.Expr:
			if v.Kind() == reflect.Pointer {
				visit(x)
			}
		}
		eachExpr(v.Elem(), visit)
	case reflect.Slice:
		for i := range v.Len() {
			eachExpr(v.Index(i), visit)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				eachExpr(v.Field(i), visit)
			}
		}
	}
}

func first(elts []syntax.Expr) syntax.Expr {
	if len(elts) == 0 {
		return nil
	}
	return elts[0]
}

// parseAlone is the dump of an expression in parentheses, in a function so that it may yield or await.
func parseAlone(text string) string {
	var err error
	for _, def := range []string{"async def", "def"} {
		var file *syntax.File
		if file, err = syntax.Parse("again.py", def+" f(): ("+text+")"); err == nil {
			body := file.Body[0].(*syntax.FunctionDef).Body.Stmts
			return dump(body[0].(*syntax.ExprStmt).X.(*syntax.Paren).X)
		}
	}
	return err.Error()
}

func TestPlaces(t *testing.T) {
	const source = "\ufeff# über\nif ä: # 1\n\tf(\n  # 2\n\t\t'ü', x) # 3\n"
	file, err := syntax.Parse("places.py", source)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range file.Comments {
		line, column := file.Position(c.Start)
		got = append(got, fmt.Sprintf("%s %d:%d %v %d", file.Text(c.Span), line, column, c.OwnLine, c.Depth))
	}
	want := []string{"# über 1:1 true 0", "# 1 2:7 false 0", "# 2 4:3 true 1", "# 3 5:11 false 0"}
	if !slices.Equal(got, want) {
		t.Errorf("comments\n got %q\nwant %q", got, want)
	}
	var kinds []string
	for _, token := range file.Tokens {
		kinds = append(kinds, fmt.Sprintf("%d%s", token.Kind, file.Text(token.Span)))
	}
	tokens := []string{"0if", "0ä", "3:", "4\n", "5", "0f", "3(", "2'ü'", "3,", "0x", "3)", "4\n", "6", "7"}
	if !slices.Equal(kinds, tokens) {
		t.Errorf("tokens\n got %q\nwant %q", kinds, tokens)
	}
}
