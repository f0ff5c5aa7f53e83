package syntax_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"mascript/internal/port/syntax"
)

// dump shows a tree as (Type field...), without spans and without what is zero. An expression that is not there is -.
func dump(node any) string {
	var out strings.Builder
	dumpValue(&out, reflect.ValueOf(node))
	return strings.ReplaceAll(strings.TrimSpace(out.String()), "[ ", "[")
}

func dumpValue(out *strings.Builder, v reflect.Value) {
	switch v.Kind() {
	case reflect.Interface, reflect.Pointer:
		if !v.IsNil() {
			dumpValue(out, v.Elem())
		} else if v.Kind() == reflect.Interface {
			out.WriteString(" -")
		}
	case reflect.Slice:
		if v.Len() == 0 {
			return
		}
		out.WriteString(" [")
		for i := range v.Len() {
			dumpValue(out, v.Index(i))
		}
		out.WriteString("]")
	case reflect.Struct:
		dumpStruct(out, v)
	case reflect.String:
		if v.Len() > 0 {
			fmt.Fprintf(out, " %q", v.String())
		}
	case reflect.Bool:
	case reflect.Uint8:
		if v.Type() == reflect.TypeFor[syntax.ParamKind]() {
			fmt.Fprintf(out, " %d", v.Uint())
		} else if v.Uint() > 0 {
			fmt.Fprintf(out, " %c", rune(v.Uint()))
		}
	}
}

// dumpStruct leaves out places; flags that are set are shown by their names.
func dumpStruct(out *strings.Builder, v reflect.Value) {
	switch x := v.Interface().(type) {
	case syntax.Span:
		return
	case syntax.Ident:
		out.WriteString(" " + x.Name)
		return
	case syntax.Operator:
		out.WriteString(" " + x.Text)
		return
	}
	out.WriteString(" (" + v.Type().Name())
	for i := range v.NumField() {
		field := v.Type().Field(i)
		switch {
		case !field.IsExported(), field.Type.Kind() == reflect.Int && field.Name != "Level" && field.Name != "Stars":
		case field.Type.Kind() == reflect.Int:
			if n := v.Field(i).Int(); n > 0 {
				fmt.Fprintf(out, " %s=%d", field.Name, n)
			}
		case field.Type.Kind() == reflect.Bool:
			if v.Field(i).Bool() {
				out.WriteString(" " + strings.ToLower(field.Name))
			}
		default:
			dumpValue(out, v.Field(i))
		}
	}
	out.WriteString(")")
}

func TestTrees(t *testing.T) {
	for _, test := range []struct{ source, want string }{
		{`a.b(c, *d, k=1, **e)`,
			`(ExprStmt (Call (Attribute (Name a) b) [(Arg (Name c)) (Arg Stars=1 (Name d)) (Arg k (Number "1" i)) (Arg Stars=2 (Name e))]))`},
		{`f(x for x in y)`,
			`(ExprStmt (Call (Name f) [(Arg (Comp ( - (Name x) [(CompClause (Name x) (Name y))]))]))`},
		{`(x for x in y)`,
			`(ExprStmt (Paren (Comp ( - (Name x) [(CompClause (Name x) (Name y))])))`},
		{`x = (a, b)`,
			`(Assign [(Name x)] (Paren (Tuple [(Name a) (Name b)])))`},
		{`()`,
			`(ExprStmt (Paren (Tuple)))`},
		{`a, *b = c,`,
			`(Assign [(Tuple [(Name a) (Starred (Name b))])] (Tuple [(Name c)]))`},
		{`x[1:2, ::3, ...]`,
			`(ExprStmt (Subscript (Name x) (Tuple [(Slice (Number "1" i) (Number "2" i) -) (Slice - - (Number "3" i)) (Constant "...")])))`},
		{`x[*a]`,
			`(ExprStmt (Subscript (Name x) (Tuple [(Starred (Name a))])))`},
		{`x[:]`,
			`(ExprStmt (Subscript (Name x) (Slice - - -)))`},
		{`a if b else c if d else e`,
			`(ExprStmt (IfExp (Name a) (Name b) (IfExp (Name c) (Name d) (Name e))))`},
		{`a or b and not c`,
			`(ExprStmt (BoolOp "or" [(Name a) (BoolOp "and" [(Name b) (UnaryOp "not" (Name c))])]))`},
		{`a < b not in c is not d`,
			`(ExprStmt (Compare (Name a) [(CompareOp "<" (Name b)) (CompareOp "not in" (Name c)) (CompareOp "is not" (Name d))]))`},
		{`-a ** -b * c + d`,
			`(ExprStmt (BinOp + (BinOp * (UnaryOp "-" (BinOp ** (Name a) (UnaryOp "-" (Name b)))) (Name c)) (Name d)))`},
		{`a - b - c`,
			`(ExprStmt (BinOp - (BinOp - (Name a) (Name b)) (Name c)))`},
		{`a | b ^ c & d << e`,
			`(ExprStmt (BinOp | (Name a) (BinOp ^ (Name b) (BinOp & (Name c) (BinOp << (Name d) (Name e))))))`},
		{`{**a, 1: 2}`,
			`(ExprStmt (Dict [(DictItem - (Name a)) (DictItem (Number "1" i) (Number "2" i))]))`},
		{`{1, *a}`,
			`(ExprStmt (Set [(Number "1" i) (Starred (Name a))]))`},
		{`{k: v for k, v in x if a if b for c in d}`,
			`(ExprStmt (Comp : (Name k) (Name v) [(CompClause (Tuple [(Name k) (Name v)]) (Name x) [(Name a) (Name b)]) (CompClause (Name c) (Name d))]))`},
		{`lambda a, /, b=1, *c, d, **e: (yield)`,
			`(ExprStmt (Lambda (Params [(Param 1 a - -) (Param 0 b - (Number "1" i)) (Param 2 c - -) (Param 3 d - -) (Param 4 e - -)]) (Paren (Yield -))))`},
		{`lambda *, a: 0`,
			`(ExprStmt (Lambda (Params [(Param 3 a - -)]) (Number "0" i)))`},
		{`(y := x)`,
			`(ExprStmt (Paren (NamedExpr (Name y) (Name x))))`},
		{`0x1F + 1_0.5e3 + 3J`,
			`(ExprStmt (BinOp + (BinOp + (Number "0x1F" i) (Number "1_0.5e3" f)) (Number "3J" j)))`},
		{"'a' \"b\\n\" r'\\d' u'\\u00e9\\N{BULLET}\\x41\\101\\\n\\q'",
			`(ExprStmt (String [(StringPart "a") (StringPart "b\n") (StringPart "r" raw "\\d") (StringPart "u" "é•AA\\q")]))`},
		{`'\N{SNOWMAN}\ud83d'`,
			`(ExprStmt (String [(StringPart "\\N{SNOWMAN}\xed\xa0\xbd" named)]))`},
		{`b'\x00\xff\777\u'`,
			`(ExprStmt (String [(StringPart "b" bytes "\x00\xff\xff\\u")]))`},
		{`f'a{{{b!r:>{c}}}}' 'd' rf"\{e=}"`,
			`(ExprStmt (String [(StringPart "f" format [(Piece "a{") (Piece (Field (Name b) r hasspec [(Piece ">") (Piece (Field (Name c)))])) (Piece "}")]) (StringPart "d") (StringPart "rf" raw format [(Piece "\\") (Piece (Field (Name e) "e="))])]))`},
		{`f"{a["b"]}{ x = }"`,
			`(ExprStmt (String [(StringPart "f" format [(Piece (Field (Subscript (Name a) (String [(StringPart "b")])))) (Piece (Field (Name x) " x = "))])]))`},
		{`x: int = 1`,
			`(AnnAssign (Name x) (Name int) (Number "1" i))`},
		{`x += yield_`,
			`(AugAssign (Name x) += (Name yield_))`},
		{`x = y = z`,
			`(Assign [(Name x) (Name y)] (Name z))`},
		{`del a, (b, c)`,
			`(Delete [(Name a) (Paren (Tuple [(Name b) (Name c)]))])`},
		{`import a.b as c, d`,
			`(Import [(Alias a.b c) (Alias d)])`},
		{`from ... import a as b, c`,
			`(ImportFrom Level=3  [(Alias a b) (Alias c)])`},
		{`from .a.b import (c)`,
			`(ImportFrom Level=1 a.b [(Alias c)])`},
		{`from a import *`,
			`(ImportFrom a star)`},
		{`global_ = None, True, ...`,
			`(Assign [(Name global_)] (Tuple [(Constant "None") (Constant "True") (Constant "...")]))`},
		{`assert a, b`,
			`(Assert (Name a) (Name b))`},
		{`raise A from b`,
			`(Raise (Name A) (Name b))`},
		{`type X[T] = list[T]`,
			`(TypeAlias X (Subscript (Name list) (Name T)))`},
		{`print(_, match, case, type)`,
			`(ExprStmt (Call (Name print) [(Arg (Name _)) (Arg (Name match)) (Arg (Name case)) (Arg (Name type))]))`},
		{`match = case`,
			`(Assign [(Name match)] (Name case))`},
		{`a; b;`,
			`(ExprStmt (Name a)) (ExprStmt (Name b))`},
		{`1if a else 2`,
			`(ExprStmt (IfExp (Number "1" i) (Name a) (Number "2" i)))`},
		{"if a: b\nelif c:\n  d\nelse: e",
			`(If [(IfClause (Name a) (Block inline [(ExprStmt (Name b))])) (IfClause (Name c) (Block [(ExprStmt (Name d))]))] (Block inline [(ExprStmt (Name e))]))`},
		{"while a: break\nelse: pass",
			`(While (Name a) (Block inline [(Break)]) (Block inline [(Pass)]))`},
		{`for a, b in c, d: continue`,
			`(For (Tuple [(Name a) (Name b)]) (Tuple [(Name c) (Name d)]) (Block inline [(Continue)]))`},
		{"try: a\nexcept (B, C) as d: e\nexcept: f\nelse: g\nfinally: h",
			`(Try (Block inline [(ExprStmt (Name a))]) [(Handler (Paren (Tuple [(Name B) (Name C)])) d (Block inline [(ExprStmt (Name e))])) (Handler - (Block inline [(ExprStmt (Name f))]))] (Block inline [(ExprStmt (Name g))]) (Block inline [(ExprStmt (Name h))]))`},
		{"try: a\nexcept* B: c",
			`(Try (Block inline [(ExprStmt (Name a))]) [(Handler star (Name B) (Block inline [(ExprStmt (Name c))]))])`},
		{`with a, b as c: d`,
			`(With [(WithItem (Name a) -) (WithItem (Name b) (Name c))] (Block inline [(ExprStmt (Name d))]))`},
		{`with (a as b, c,): d`,
			`(With [(WithItem (Name a) (Name b)) (WithItem (Name c) -)] (Block inline [(ExprStmt (Name d))]))`},
		{`with (a): b`,
			`(With [(WithItem (Paren (Name a)) -)] (Block inline [(ExprStmt (Name b))]))`},
		{`with (a, b) as c: d`,
			`(With [(WithItem (Paren (Tuple [(Name a) (Name b)])) (Name c))] (Block inline [(ExprStmt (Name d))]))`},
		{`async def f(): await a; return [x async for x in y]`,
			`(FunctionDef async f (Params) - (Block inline [(ExprStmt (Await (Name a))) (Return (Comp [- (Name x) [(CompClause async (Name x) (Name y))]))]))`},
		{"@a.b\n@c(1)\ndef f[T](a: int = 1, *args: *T, b, **c) -> d: yield",
			`(FunctionDef [(Attribute (Name a) b) (Call (Name c) [(Arg (Number "1" i))])] f (Params [(Param 0 a (Name int) (Number "1" i)) (Param 2 args (Starred (Name T)) -) (Param 3 b - -) (Param 4 c - -)]) (Name d) (Block inline [(ExprStmt (Yield -))]) generator)`},
		{`class A(B, metaclass=C): pass`,
			`(ClassDef A [(Arg (Name B)) (Arg metaclass (Name C))] (Block inline [(Pass)]))`},
		{`class A: pass`,
			`(ClassDef A (Block inline [(Pass)]))`},
		{"match a, *b:\n  case 1 | -1.5 | 1+2j | 'a' | None: pass\n  case [a, *_, (b)] if c: pass\n  case {'k': v, a.b: _, **r}: pass",
			`(Match (Tuple [(Name a) (Starred (Name b))]) [(Case (OrPattern [(ValuePattern (Number "1" i)) (ValuePattern (UnaryOp "-" (Number "1.5" f))) (ValuePattern (BinOp + (Number "1" i) (Number "2j" j))) (ValuePattern (String [(StringPart "a")])) (ValuePattern (Constant "None"))]) - (Block inline [(Pass)])) (Case (SequencePattern [(CapturePattern a) (StarPattern _) (CapturePattern b)]) (Name c) (Block inline [(Pass)])) (Case (MappingPattern [(String [(StringPart "k")]) (Attribute (Name a) b)] [(CapturePattern v) (CapturePattern _)] r) - (Block inline [(Pass)]))])`},
		{"match a:\n  case A(x, k=1) as n: pass\n  case a.b: pass\n  case a, *b: pass\n  case (): pass\n  case x: pass",
			`(Match (Name a) [(Case (AsPattern (ClassPattern (Name A) [(CapturePattern x)] [k] [(ValuePattern (Number "1" i))]) n) - (Block inline [(Pass)])) (Case (ValuePattern (Attribute (Name a) b)) - (Block inline [(Pass)])) (Case (SequencePattern [(CapturePattern a) (StarPattern b)]) - (Block inline [(Pass)])) (Case (SequencePattern) - (Block inline [(Pass)])) (Case (CapturePattern x) - (Block inline [(Pass)]))])`},
		{"match(x)\nmatch[a] = case",
			`(ExprStmt (Call (Name match) [(Arg (Name x))])) (Assign [(Subscript (Name match) (Name a))] (Name case))`},
		{"def f():\n  global a, b\n  def g(): nonlocal_ = 1; return",
			`(FunctionDef f (Params) - (Block [(Global [a b]) (FunctionDef g (Params) - (Block inline [(Assign [(Name nonlocal_)] (Number "1" i)) (Return -)]))]))`},
	} {
		file, err := syntax.Parse("t.py", test.source)
		if err != nil {
			t.Errorf("%s: %v", test.source, err)
			continue
		}
		var got []string
		for _, s := range file.Body {
			got = append(got, dump(s))
		}
		if got := strings.Join(got, " "); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.source, got, test.want)
		}
	}
}
