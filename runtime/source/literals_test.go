package source

import (
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

func TestEveryLiteralIsFound(t *testing.T) {
	tree, err := parse("x.js", everywhere)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	literals(func(literal *ast.RegExpLiteral, _ string) ast.Expression {
		found[literal.Literal] = true
		return &ast.NullLiteral{Idx: literal.Idx, Literal: "null"}
	}).body(tree.Body)
	editor{expression: func(x ast.Expression) ast.Expression {
		if literal, ok := x.(*ast.RegExpLiteral); ok {
			t.Errorf("%s is left", literal.Literal)
		}
		return x
	}}.node(tree)
	if want := strings.Count(everywhere, "/") / 2; len(found) != want {
		t.Errorf("%d of %d are found", len(found), want)
	}
}
