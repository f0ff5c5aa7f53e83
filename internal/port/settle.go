package port

import (
	"slices"
	"strings"

	"mascript/internal/port/syntax"
)

// patience is how many rounds kinds may take to settle. What still changes then is not known.
const patience = 12

// settle finds the kinds of variables: they depend on each other, so it goes on until nothing changes.
func (a *analysis) settle() {
	a.settleDicts()
	variables := slices.Concat(a.all, a.attributed)
	for round, changed := 0, true; changed; round++ {
		changed = false
		for _, v := range variables {
			if a.settleVariable(v) {
				v.restless = round >= patience
				changed = true
			}
		}
		for _, fn := range a.functions {
			if a.settleResult(fn) {
				fn.restless = round >= patience
				changed = true
			}
		}
	}
	for _, v := range variables {
		if v.kind.base == undecided {
			v.kind = of(unknown)
		}
	}
	for _, fn := range a.functions {
		if fn.result.base == undecided {
			fn.result = of(unknown)
		}
	}
}

func (a *analysis) settleVariable(v *variable) bool {
	var k kind
	if v.before != nil && !v.anew {
		k = *v.before
	}
	for _, e := range v.events {
		k = join(k, e.kind())
	}
	k = v.contents(k).cut(4)
	if v.restless {
		k = of(unknown)
	}
	if k.same(v.kind) {
		return false
	}
	v.kind = k
	return true
}

// settleResult finds what a function returns, of what is known by now.
func (a *analysis) settleResult(fn *function) bool {
	var k kind
	for _, x := range fn.returns {
		k = join(k, a.kindOf(x))
	}
	if fn.def != nil && (fn.bare || fallsOff(fn.def.Body)) {
		k = join(k, of(none))
	}
	if k = k.cut(4); fn.restless {
		k = of(unknown)
	}
	if k.same(fn.result) {
		return false
	}
	fn.result = k
	return true
}

// passed is what a parameter gets.
func (a *analysis) passed(fn *function, p *param) kind {
	switch p.Kind {
	case syntax.VarPositional:
		return of(unknown) // see asTuple
	case syntax.VarKeyword:
		return kind{base: dict}
	}
	if fn.escapes || fn.def == nil || a.others || len(fn.calls) == 0 {
		return of(unknown)
	}
	if fn.class != nil && (fn.class.escapes || fn.class.subs || len(a.methods[fn.def.Name.Name]) > 1 || a.valued[fn.def.Name.Name]) {
		return of(unknown)
	}
	var k kind
	for _, c := range fn.calls {
		given, ok := a.argument(fn, c, p)
		switch {
		case !ok:
			return of(unknown)
		case given != nil:
			k = join(k, a.kindOf(given))
		case p.Default != nil:
			k = join(k, a.kindOf(p.Default))
		}
	}
	return k
}

// argument is what a call gives a parameter, nil for nothing; it is not ok if that cannot be told.
func (a *analysis) argument(fn *function, c call, p *param) (syntax.Expr, bool) {
	position := -1
	for i, q := range fn.params {
		if q == p && p.Kind != syntax.KeywordOnly {
			position = i
		}
	}
	n := -c.skip
	for i := range c.node.Args {
		arg := &c.node.Args[i]
		switch {
		case arg.Stars > 0:
			return nil, false
		case arg.Name != nil:
			if arg.Name.Name == p.Name.Name {
				return arg.Value, true
			}
		default:
			if n == position {
				return arg.Value, true
			}
			n++
		}
	}
	return nil, true
}

// entered is what with gives a name.
func (a *analysis) entered(context syntax.Expr) kind {
	k := a.kindOf(context)
	if k.base == fileKind || k.base == library {
		return k
	}
	return of(unknown)
}

func (a *analysis) augmented(s *syntax.AugAssign) kind {
	op := strings.TrimSuffix(s.Op.Text, "=")
	x := a.kindOf(s.Target)
	if x.is(list) && op == "+" {
		return listOf(join(x.element(), a.kindOf(s.Value).element())) // it takes anything that has elements
	}
	return a.operation(op, x, a.kindOf(s.Value), s.Value)
}
