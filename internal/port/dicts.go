package port

import (
	"slices"

	"mascript/internal/port/syntax"
)

// settleDicts decides which dicts are plain objects: those whose keys are all known to be texts that JavaScript keeps
// in their order.
func (a *analysis) settleDicts() {
	a.dynamic = a.dynamic || a.later // an entry may store anything
	homes := slices.Concat(a.all, a.attributed)
	for _, v := range homes {
		for _, key := range v.stores {
			if !plainKey(key) {
				v.maps = true
			}
		}
		if !v.maps {
			continue
		}
		for _, e := range v.events {
			if e.how != byImport && (e.value == nil || !isDisplay(e.value)) {
				a.dynamic = true
			}
		}
	}
	a.maps = a.maps || a.dynamic
	for _, v := range homes {
		a.maps = a.maps || v.maps
	}
	for _, v := range homes {
		for _, e := range v.events {
			if e.value == nil || !isDisplay(e.value) {
				continue
			}
			value := unparen(e.value)
			if d, ok := value.(*syntax.Dict); ok && !v.maps && v.onlySubscripted() && numberKeys(d) && !(a.others && v.scope == a.module) {
				a.displays[value] = false
			} else if v.maps {
				a.displays[value] = true
			}
		}
	}
}

// onlySubscripted reports whether all that is ever done with v is v[key].
func (v *variable) onlySubscripted() bool {
	if len(v.events) != 1 || v.scope == nil || v.lent {
		return false
	}
	for _, u := range v.uses {
		s, ok := u.parent.(*syntax.Subscript)
		if !ok || s.X != syntax.Expr(u.node) {
			return false
		}
		if _, ok := s.Index.(*syntax.Slice); ok {
			return false
		}
	}
	return len(v.stores) == 0
}

func numberKeys(d *syntax.Dict) bool {
	for _, item := range d.Items {
		if n, ok := item.Key.(*syntax.Number); !ok || n.Kind != 'i' {
			return false
		}
	}
	return len(d.Items) > 0
}

// isDisplay reports whether e makes a dict of its own.
func isDisplay(e syntax.Expr) bool {
	switch e := unparen(e).(type) {
	case *syntax.Dict:
		return true
	case *syntax.Comp:
		return e.Kind == ':'
	case *syntax.Call:
		n, ok := e.Func.(*syntax.Name)
		return ok && n.Name == "dict"
	}
	return false
}

// plainKey reports whether a key is a literal text that is no index.
func plainKey(e syntax.Expr) bool {
	s, ok := unparen(e).(*syntax.String)
	if !ok {
		return false
	}
	value, ok := literal(s)
	return ok && !indexLike(value) && value != "__proto__"
}

// indexLike reports whether JavaScript takes a key for an array's index, and puts it first.
func indexLike(key string) bool {
	for i := range len(key) {
		if key[i] < '0' || key[i] > '9' {
			return false
		}
	}
	return key != "" && (key == "0" || key[0] != '0')
}

// mapped reports whether a display of a dict is made by dict().
func (a *analysis) mapped(e syntax.Expr) bool {
	if decided, ok := a.displays[e]; ok {
		return decided || a.needsMap(e) && !decidedPlain(e)
	}
	return a.needsMap(e)
}

// decidedPlain is for a table that is only looked up.
func decidedPlain(e syntax.Expr) bool {
	d, ok := e.(*syntax.Dict)
	return ok && numberKeys(d)
}

func (a *analysis) needsMap(e syntax.Expr) bool {
	switch e := e.(type) {
	case *syntax.Dict:
		for _, item := range e.Items {
			if item.Key != nil && !plainKey(item.Key) {
				return true
			}
			if item.Key == nil {
				if k := a.kindOf(item.Value); k.base == mapping || k.base == unknown && a.maps {
					return true
				}
			}
		}
		return len(e.Items) == 0 && a.dynamic
	case *syntax.Comp:
		return true
	case *syntax.Call:
		for _, arg := range e.Args {
			if arg.Name == nil {
				return true
			}
		}
		return len(e.Args) == 0 && a.dynamic
	}
	return true
}
