package port

import (
	"sort"

	"mascript/internal/port/syntax"
)

// declarations say where variables are declared: by the statement that binds them first, or in front of a statement.
type declarations struct {
	before map[syntax.Stmt][]string // names to be declared in front of a statement, as Python calls them
}

// declare decides for all variables. Python's live in a whole function, JavaScript's in a block, and each round of a
// loop has its own; so a variable is declared where it is bound only if all that reads it is behind that and inside of
// the same block, and otherwise in front of the outermost statement that has to do with it.
func (a *analysis) declare() declarations {
	d := declarations{before: map[syntax.Stmt][]string{}}
	for _, v := range a.all {
		if v.scope.kind == classScope || v.scope.kind == compScope || v.scope.kind == lambdaScope {
			continue
		}
		a.declareVariable(v, &d)
	}
	a.declareTogether(&d)
	for _, names := range d.before {
		sort.Strings(names)
	}
	return d
}

// declareTogether sees to it that one statement declares all the names that it binds, or none of them.
func (a *analysis) declareTogether(d *declarations) {
	type bound struct {
		v *variable
		e *event
	}
	groups := map[syntax.Stmt][]bound{}
	for _, v := range a.all {
		for _, e := range v.events {
			if _, alone := e.stmt.(*syntax.Import); !alone && e.ident >= 0 && (e.how == byAssign || e.how == byFor || e.how == byWith || e.how == byImport) {
				groups[e.stmt] = append(groups[e.stmt], bound{v, e})
			}
		}
	}
	for changed := true; changed; {
		changed = false
		for _, group := range groups {
			some, all := false, true
			for _, b := range group {
				some, all = some || b.e.declare != "", all && b.e.declare != ""
			}
			if !some || all {
				continue
			}
			for _, b := range group {
				if b.e.declare == "" {
					continue
				}
				for _, e := range b.v.events {
					e.declare = ""
				}
				stmt := b.v.outermost()
				d.before[stmt] = append(d.before[stmt], b.v.name)
				changed = true
			}
		}
	}
}

// at is where a place is, seen from the scope of v: a block of that scope. It is not direct if it is inside of a
// function, which may run at another time.
func (v *variable) at(p place) (b *block, direct bool) {
	b, direct = p.block, true
	for b.scope != v.scope {
		if s := b.scope; s.kind != compScope && !s.atOnce {
			direct = false
		}
		b = b.scope.block
		if b == nil {
			return v.scope.body, false
		}
	}
	return b, direct
}

// A region is the part of a block behind a binding.
type region struct {
	event *event
	block *block
	count int
}

func (a *analysis) declareVariable(v *variable, d *declarations) {
	if allExcept(v) {
		return // their catches declare it
	}
	if a.declaredBefore(v) {
		return
	}
	var direct []*event
	for _, e := range v.events {
		if e.declare == "param" {
			return // and whatever else binds it is an assignment
		}
		if b, ok := v.at(e.place); ok && b.scope == e.block.scope {
			direct = append(direct, e)
		}
	}
	sort.SliceStable(direct, func(i, j int) bool { return direct[i].pos < direct[j].pos })
	var regions []*region
	fits := !v.lent || len(direct) > 0
	for _, e := range direct {
		if r := covering(regions, e.pos, e.block); r != nil {
			r.count++
			continue
		}
		if !declares(e.how) || a.outlives(v, e) {
			fits, v.stays = false, a.outlives(v, e)
			break
		}
		regions = append(regions, &region{event: e, block: e.block, count: 1})
	}
	for _, u := range v.uses {
		b, here := v.at(u.place)
		r := covering(regions, u.pos, b)
		if !here {
			r = around(regions, b)
		}
		if r == nil && v.handled(u) {
			continue
		}
		if r == nil || !here && (inLoop(r.block) || len(regions) > 1) {
			fits = false
		}
	}
	for _, e := range v.events {
		b, ok := v.at(e.place)
		if ok && b.scope == e.block.scope {
			continue
		}
		r := around(regions, b)
		if r == nil || !ok && inLoop(r.block) {
			fits = false
		} else {
			r.count++
		}
	}
	if v.lent {
		for _, r := range regions {
			r.count++ // somebody else binds it, too
		}
		fits = fits && len(regions) == 1 && regions[0].block == v.scope.body
	}
	if fits && len(regions) > 0 {
		for _, r := range regions {
			r.event.declare = "const"
			if r.count > 1 || a.changes(v, r.event) {
				r.event.declare = "let"
			}
		}
		return
	}
	stmt := v.outermost()
	d.before[stmt] = append(d.before[stmt], v.name)
}

// allExcept reports whether v is only ever bound by handlers.
func allExcept(v *variable) bool {
	for _, e := range v.events {
		if e.how != byExcept {
			return false
		}
	}
	return true
}

// handled reports whether a use is inside of a handler that binds v.
func (v *variable) handled(u use) bool {
	b, _ := v.at(u.place)
	for _, e := range v.events {
		if e.how == byExcept && b.within(e.block) {
			return true
		}
	}
	return false
}

// declares reports whether a binding of that sort can be a declaration.
func declares(h how) bool {
	return h != byAugment && h != byWalrus && h != byDelete && h != byMatch && h != byExcept
}

func covering(regions []*region, pos int, b *block) *region {
	for _, r := range regions {
		if pos > r.event.pos && b.within(r.block) {
			return r
		}
	}
	return nil
}

// around is the region whose block encloses b.
func around(regions []*region, b *block) *region {
	for _, r := range regions {
		if b.within(r.block) {
			return r
		}
	}
	return nil
}

func inLoop(b *block) bool {
	for ; b != nil; b = b.parent {
		if b.loop {
			return true
		}
	}
	return false
}

// outermost is the statement in front of which v is to be declared: that of the innermost block around all that has to
// do with v, and outside of every loop, in which v would be a new one in each round.
func (v *variable) outermost() syntax.Stmt {
	var common *block
	add := func(b *block) {
		if common == nil {
			common = b
		}
		for !b.within(common) {
			common = common.parent
		}
	}
	type spot struct {
		block *block
		stmt  syntax.Stmt
		pos   int
	}
	var spots []spot
	note := func(p place) {
		stmt := p.stmt
		b := p.block
		for b.scope != v.scope {
			if b.scope.fn != nil && b.scope.fn.def != nil {
				stmt = b.scope.fn.def
			} else if b.scope.kind == classScope {
				stmt = b.scope.class.def
			}
			if b.scope.block == nil {
				return
			}
			b = b.scope.block
		}
		add(b)
		spots = append(spots, spot{b, stmt, stmt.Pos().Start})
	}
	for _, e := range v.events {
		note(e.place)
	}
	for _, u := range v.uses {
		note(u.place)
	}
	for inLoop(common) || v.stays && common.parent != nil {
		common = common.parent
	}
	var first syntax.Stmt
	at := -1
	for _, s := range spots {
		stmt, b := s.stmt, s.block
		for b != common {
			stmt, b = b.owner, b.parent
		}
		if p := stmt.Pos().Start; at < 0 || p < at {
			first, at = stmt, p
		}
	}
	return first
}
