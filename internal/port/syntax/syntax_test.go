package syntax_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"mascript/internal/port/syntax"
)

// dump shows a tree as (Type field...), without spans and without what is zero.
func dump(node any) string {
	var out strings.Builder
	dumpValue(&out, reflect.ValueOf(node))
	return strings.TrimSpace(out.String())
}

func dumpValue(out *strings.Builder, v reflect.Value) {
	switch v.Kind() {
	case reflect.Interface, reflect.Pointer:
		if !v.IsNil() {
			dumpValue(out, v.Elem())
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 {
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
	for source, want := range map[string]string{
		"a.b(c, *d, k=1, **e)": `(ExprStmt (Call (Attribute (Name a) b) [ (Arg (Name c)) (Arg Stars=1 (Name d)) (Arg k (Number "1" i)) (Arg Stars=2 (Name e))]))`,
	} {
		file, err := syntax.Parse("t.py", source)
		if err != nil {
			t.Errorf("%s: %v", source, err)
			continue
		}
		if got := dump(file.Body[0]); got != want {
			t.Errorf("%s\n got %s\nwant %s", source, got, want)
		}
	}
}
