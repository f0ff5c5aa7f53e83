package source

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/dop251/goja/ast"
)

// everywhere has a regular expression at each place of the language where one may stand.
const everywhere = `
/1/; var a = /2/, [b = /3/, ...c] = [/4/, .../5/], { d = /6/, [/7/]: e, ...f } = { g: /8/, [/9/]: 1, .../10/, get h() { return /11/ }, i() { /12/ } };
let j = (k = /13/, { l } = /14/, ...m) => /15/, n = x => { /16/ };
function o(p = /17/, ...[q = /18/]) { return /19/ }
class R extends (/20/).constructor { s = /21/; static t = /22/; [/23/] = 1; #u = /24/; [/25/]() { return /26/ } static { /27/ } v() { this.#u[/28/] } }
const w = class { static x = /29/ };
if (/30/) /31/; else /32/;
for (var y = /33/; /34/; /35/) /36/;
for (let z = /37/; ;) break;
for (/38/; ;) break;
for (const [aa = /39/] of /40/) /41/;
for (var bb in /42/, /43/) /44/;
for (cc[/45/] of []) ;
do /46/; while (/47/);
while (/48/) { /49/ }
switch (/50/) { case /51/: /52/; default: /53/ }
try { /54/ } catch ({ dd = /55/ }) { /56/ } finally { /57/ }
label: /58/;
with (/59/) /60/;
throw /61/ ? /62/ : /63/, /64/;
ee = ff[/65/] = /66/.source + -/67/; new (gg(/68/))(/69/, .../70/); hh(/71/, .../72/);
(/73/.test(x), ` + "`${/74/}`, ii`${/75/}`, /76/`x`" + `);
async function jj() { await /77/; }
function* kk() { yield /78/; yield* /79/ }
ll?.[/80/]?.(/81/).mm; (/82/)?.source; [nn = /83/, oo.pp] = /84/; ({ qq = /85/, rr: ss = /86/, .../87/.x } = /88/);
async () => { for (const tt of [/89/]) ; }; typeof /90/; void /91/; delete /92/.x; ({ *[/93/]() { /94/ } }); ((/95/));
`

func TestEveryNodeIsFound(t *testing.T) {
	tree, err := parse("x.js", everywhere)
	if err != nil {
		t.Fatal(err)
	}
	var want, found []string
	slots(reflect.ValueOf(tree.Body), func(node ast.Node) { want = append(want, fmt.Sprintf("%T at %d", node, node.Idx0())) })
	note := func(node ast.Node) { found = append(found, fmt.Sprintf("%T at %d", node, node.Idx0())) }
	literals := 0
	(&editor{
		expression: func(x ast.Expression) ast.Expression {
			note(x)
			if _, ok := x.(*ast.RegExpLiteral); ok {
				literals++
			}
			return &ast.NullLiteral{Idx: x.Idx0(), Literal: "null"}
		},
		statement: func(s ast.Statement) ast.Statement {
			note(s)
			return &ast.EmptyStatement{Semicolon: s.Idx0()}
		},
	}).body(tree.Body)
	slices.Sort(want)
	slices.Sort(found)
	if !slices.Equal(found, want) {
		t.Errorf("%d nodes are found, want %d: %v", len(found), len(want), slices.DeleteFunc(want, func(w string) bool { return slices.Contains(found, w) }))
	}
	if want := strings.Count(everywhere, "/") / 2; literals != want {
		t.Errorf("%d literals are found, want %d", literals, want)
	}
	slots(reflect.ValueOf(tree.Body), func(node ast.Node) {
		if _, ok := node.(*ast.EmptyStatement); !ok {
			t.Errorf("%T at %d is left", node, node.Idx0())
		}
	})
}

// slots finds what a tree has in its fields that hold an expression or a statement.
func slots(v reflect.Value, found func(ast.Node)) {
	switch v.Kind() {
	case reflect.Interface, reflect.Pointer:
		if v.IsNil() {
			return
		}
		if t := v.Type(); t == reflect.TypeFor[ast.Expression]() || t == reflect.TypeFor[ast.Statement]() {
			found(v.Interface().(ast.Node))
		}
		slots(v.Elem(), found)
	case reflect.Slice:
		for i := range v.Len() {
			slots(v.Index(i), found)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			// A declaration list repeats bindings that stand in the statements, too.
			if name := v.Type().Field(i).Name; name != "DeclarationList" && name != "File" {
				slots(v.Field(i), found)
			}
		}
	}
}
