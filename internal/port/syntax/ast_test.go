package syntax_test

import (
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"mascript/internal/port/syntax"
)

// nodes prints the nodes of files as lines of kind, place and, of some, what they say. Within f-strings it looks for
// nothing: before Python 3.12 places in them are not those of the source. Nor does it look at type parameters, of which our
// tree has the place alone.
const nodes = `
import ast, json, sys, zlib
def detail(n):
    if isinstance(n, ast.Name): return n.id
    if isinstance(n, ast.Attribute): return n.attr
    if isinstance(n, (ast.BinOp, ast.UnaryOp, ast.AugAssign, ast.BoolOp)): return type(n.op).__name__
    if isinstance(n, ast.Compare): return " ".join(type(o).__name__ for o in n.ops)
    if isinstance(n, ast.arg): return n.arg
    if isinstance(n, ast.alias): return n.name
    if isinstance(n, ast.Constant) and isinstance(n.value, str): return zlib.crc32(n.value.encode("utf-8", "surrogatepass"))
    if isinstance(n, ast.Constant) and isinstance(n.value, bytes): return zlib.crc32(n.value)
    return ""
def walk(n, out):
    if hasattr(n, "lineno"):
        out.append("%s %d:%d-%d:%d %s" % (type(n).__name__, n.lineno, n.col_offset, n.end_lineno, n.end_col_offset, detail(n)))
    if not isinstance(n, ast.JoinedStr):
        types = getattr(n, "type_params", [])
        for child in ast.iter_child_nodes(n):
            if child not in types: walk(child, out)
    return out
sys.setrecursionlimit(10000)
out = []
for path in json.load(sys.stdin):
    try:
        with open(path, "rb") as f: out.append(sorted(walk(ast.parse(f.read()), [])))
    except SyntaxError: out.append(None)
json.dump(out, sys.stdout)
`

// TestNodes compares every node's kind, place and meaning with those of python3's own parser.
func TestNodes(t *testing.T) {
	const files = 60
	var folder string
	python3(t, `import json, sys, sysconfig; json.dump(sysconfig.get_path("stdlib"), sys.stdout)`, nil, &folder)
	all, err := filepath.Glob(filepath.Join(folder, "*.py"))
	if err != nil || len(all) == 0 {
		t.Fatal("the library of python3 has no files in ", folder, err)
	}
	var paths []string
	for path := range programs(t) {
		paths = append(paths, path)
	}
	for i := 0; i < len(all); i += max(1, len(all)/files) {
		paths = append(paths, all[i])
	}
	var want [][]string
	python3(t, nodes, absolute(t, paths), &want)
	for i, path := range paths {
		source, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if want[i] == nil || !utf8.Valid(source) { // a program for a later Python, or a text in another encoding
			continue
		}
		file, err := syntax.Parse(path, string(source))
		if err != nil {
			t.Error(err)
			continue
		}
		got := &astDump{file: file}
		for _, s := range file.Body {
			got.node(reflect.ValueOf(s))
		}
		slices.Sort(got.lines)
		for _, line := range difference(got.lines, want[i]) {
			t.Errorf("%s: ours only: %s", path, line)
		}
		for _, line := range difference(want[i], got.lines) {
			t.Errorf("%s: python3's only: %s", path, line)
		}
	}
}

func absolute(t *testing.T, paths []string) []string {
	out := make([]string, len(paths))
	for i, path := range paths {
		var err error
		if out[i], err = filepath.Abs(path); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// difference is what is in a sorted list and not in another.
func difference(a, b []string) []string {
	var out []string
	for _, line := range a {
		for len(b) > 0 && b[0] < line {
			b = b[1:]
		}
		if len(b) > 0 && b[0] == line {
			b = b[1:]
		} else {
			out = append(out, line)
		}
	}
	return out
}

// An astDump has the lines that nodes would print.
type astDump struct {
	file  *syntax.File
	lines []string
}

func (d *astDump) add(kind string, span syntax.Span, detail string) {
	line, column := d.place(span.Start)
	endLine, endColumn := d.place(span.End)
	d.lines = append(d.lines, fmt.Sprintf("%s %d:%d-%d:%d %s", kind, line, column, endLine, endColumn, detail))
}

// place counts columns in bytes from 0.
func (d *astDump) place(offset int) (line, column int) {
	line, found := slices.BinarySearch(d.file.Lines, offset)
	if found {
		line++
	}
	return line, offset - d.file.Lines[line-1]
}

// node adds what is anywhere in a value: of a node itself and of its children.
func (d *astDump) node(v reflect.Value) {
	switch v.Kind() {
	case reflect.Interface, reflect.Pointer:
		if v.IsNil() {
			return
		}
		if v.Kind() == reflect.Pointer && v.Elem().Kind() == reflect.Struct {
			if d.special(v.Interface()) {
				return
			}
			if _, ok := v.Interface().(syntax.Node); ok {
				d.plain(v.Elem().Type().Name(), v.Interface().(syntax.Node))
			}
		}
		d.node(v.Elem())
	case reflect.Slice:
		for i := range v.Len() {
			d.node(v.Index(i))
		}
	case reflect.Struct:
		d.part(v.Interface())
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				d.node(v.Field(i))
			}
		}
	}
}

// plain adds a node that is as python3 has it, but for its name.
func (d *astDump) plain(kind string, node syntax.Node) {
	detail := ""
	switch x := node.(type) {
	case *syntax.Name:
		detail = x.Name
	case *syntax.Attribute:
		detail = x.Attr.Name
	case *syntax.BinOp:
		detail = operator(x.Op.Text)
	case *syntax.UnaryOp:
		detail = map[string]string{"-": "USub", "+": "UAdd", "~": "Invert", "not": "Not"}[x.Op]
	case *syntax.AugAssign:
		detail = operator(strings.TrimSuffix(x.Op.Text, "="))
	case *syntax.BoolOp:
		detail = map[string]string{"and": "And", "or": "Or"}[x.Op]
	case *syntax.Compare:
		var ops []string
		for _, op := range x.Ops {
			ops = append(ops, map[string]string{"<": "Lt", ">": "Gt", "<=": "LtE", ">=": "GtE", "==": "Eq", "!=": "NotEq",
				"in": "In", "not in": "NotIn", "is": "Is", "is not": "IsNot"}[op.Text])
		}
		detail = strings.Join(ops, " ")
	case *syntax.Number, *syntax.Constant:
		kind = "Constant"
	case *syntax.ExprStmt:
		kind = "Expr"
	case *syntax.Comp:
		kind = map[byte]string{'[': "ListComp", '{': "SetComp", ':': "DictComp", '(': "GeneratorExp"}[x.Kind]
	case *syntax.Yield:
		if x.From {
			kind = "YieldFrom"
		}
	case *syntax.For:
		kind = async(x.Async) + kind
	case *syntax.With:
		kind = async(x.Async) + kind
	case *syntax.Try:
		if len(x.Handlers) > 0 && x.Handlers[0].Star {
			kind = "TryStar"
		}
	case *syntax.CapturePattern, *syntax.AsPattern:
		kind = "MatchAs"
	case *syntax.StarPattern, *syntax.SequencePattern, *syntax.MappingPattern, *syntax.ClassPattern, *syntax.OrPattern:
		kind = "Match" + strings.TrimSuffix(kind, "Pattern")
	}
	d.add(kind, node.Pos(), detail)
}

func async(is bool) string {
	if is {
		return "Async"
	}
	return ""
}

func operator(text string) string {
	return map[string]string{"+": "Add", "-": "Sub", "*": "Mult", "/": "Div", "//": "FloorDiv", "%": "Mod", "@": "MatMult",
		"**": "Pow", "<<": "LShift", ">>": "RShift", "&": "BitAnd", "^": "BitXor", "|": "BitOr"}[text]
}

// special adds a node, and what is in it, that python3 has otherwise. It says whether it was one.
func (d *astDump) special(x any) bool {
	switch x := x.(type) {
	case *syntax.Ident:
		return true
	case *syntax.Block:
		d.node(reflect.ValueOf(x.Stmts))
		return true
	case *syntax.Paren:
		switch inner := x.X.(type) {
		case *syntax.Tuple:
			d.add("Tuple", x.Span, "")
			d.node(reflect.ValueOf(inner.Elts))
		case *syntax.Comp:
			if inner.Kind != '(' {
				d.node(reflect.ValueOf(x.X))
				return true
			}
			d.add("GeneratorExp", x.Span, "")
			d.node(reflect.ValueOf(*inner))
		default:
			d.node(reflect.ValueOf(x.X))
		}
		return true
	case *syntax.Call:
		if len(x.Args) == 1 {
			if comp, ok := x.Args[0].Value.(*syntax.Comp); ok && comp.Kind == '(' {
				d.add("Call", x.Span, "")
				d.add("GeneratorExp", syntax.Span{Start: x.Lparen, End: x.End}, "")
				d.node(reflect.ValueOf(x.Func))
				d.node(reflect.ValueOf(*comp))
				return true
			}
		}
	case *syntax.String:
		d.str(x)
		return true
	case *syntax.If:
		for i, clause := range x.Clauses {
			d.add("If", syntax.Span{Start: clause.Keyword.Start, End: x.End}, "")
			d.node(reflect.ValueOf(x.Clauses[i]))
		}
		d.node(reflect.ValueOf(x.Else))
		return true
	case *syntax.FunctionDef:
		d.add(async(x.Async)+"FunctionDef", syntax.Span{Start: x.Def, End: x.End}, "")
		d.node(reflect.ValueOf(*x))
		return true
	case *syntax.ClassDef:
		d.add("ClassDef", syntax.Span{Start: x.Class, End: x.End}, "")
		d.node(reflect.ValueOf(*x))
		return true
	case *syntax.ValuePattern:
		if constant, ok := x.X.(*syntax.Constant); ok {
			d.add("MatchSingleton", constant.Span, "")
			return true
		}
		d.add("MatchValue", x.Span, "")
		d.node(reflect.ValueOf(x.X))
		return true
	}
	return false
}

func (d *astDump) str(x *syntax.String) {
	var value strings.Builder
	for _, part := range x.Parts {
		if part.Format {
			d.add("JoinedStr", x.Span, "")
			return
		}
		value.WriteString(part.Value)
	}
	d.add("Constant", x.Span, fmt.Sprint(crc32.ChecksumIEEE([]byte(value.String()))))
}

// part adds what is no node of ours alone.
func (d *astDump) part(x any) {
	switch x := x.(type) {
	case syntax.Arg:
		switch {
		case x.Stars == 1:
			d.add("Starred", x.Span, "")
		case x.Stars == 2 || x.Name != nil:
			d.add("keyword", x.Span, "")
		}
	case syntax.Param:
		span := x.Name.Span
		if x.Annotation != nil {
			span.End = x.Annotation.Pos().End
		}
		d.add("arg", span, x.Name.Name)
	case syntax.Alias:
		d.add("alias", x.Span, x.Name.Name)
	case syntax.TypeAlias:
		d.add("Name", x.Name.Span, x.Name.Name)
	case syntax.ImportFrom:
		if x.Star {
			d.add("alias", syntax.Span{Start: x.End - 1, End: x.End}, "*")
		}
	case syntax.Handler:
		d.add("ExceptHandler", syntax.Span{Start: x.Keyword.Start, End: x.Body.End}, "")
	}
}
