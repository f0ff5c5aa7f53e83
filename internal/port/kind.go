package port

import (
	"slices"

	"mascript/bindings/catalogue"
)

// A kind is what is known of a value: enough to tell whether JavaScript's own operator or method does what Python's does.
type kind struct {
	base  base
	maybe bool // it may be None, too
	whole bool // an integer that is not negative

	elem  *kind  // of a list, set or iterator; of a dict that of the values
	elems []kind // of a tuple whose length is known

	fn    *function // a function of the file
	own   *class    // a class of the file, or an instance of it
	name  string    // of a class of the SDK, of a module, or a class of a module
	entry []catalogue.Field
}

type base uint8

const (
	undecided base = iota // nothing is known yet
	unknown
	none
	boolean
	integer
	floating
	number // an integer or a float
	text
	octets
	list
	tuple
	dict    // a plain object
	mapping // made by dict()
	set
	functionKind
	classKind
	moduleKind
	instance // of a class of the file
	sdkClass
	sdkObject
	library // an object of a class of a module
	fileKind
	exception
	iterator
)

func of(b base) kind { return kind{base: b} }

func listOf(elem kind) kind { return kind{base: list, elem: &elem} }

func iteratorOf(elem kind) kind { return kind{base: iterator, elem: &elem} }

func tupleOf(elems ...kind) kind { return kind{base: tuple, elems: elems} }

func (k kind) is(bases ...base) bool { return !k.maybe && slices.Contains(bases, k.base) }

// orNone is is for what may be None.
func (k kind) orNone(bases ...base) bool { return k.base == none || slices.Contains(bases, k.base) }

func (k kind) number() bool { return k.is(integer, floating, number, boolean) }

// scalar reports whether === compares it as == does in Python.
func (k kind) scalar() bool { return k.is(integer, floating, number, boolean, text) }

// join is what a value is that is either.
func join(a, b kind) kind {
	switch {
	case a.base == undecided:
		return b
	case b.base == undecided:
		return a
	case a.base == none && b.base == none:
		return a
	case a.base == none:
		b.maybe = true
		return b
	case b.base == none:
		a.maybe = true
		return a
	}
	maybe := a.maybe || b.maybe
	numeric := func(k kind) bool { return k.base == integer || k.base == floating || k.base == number }
	switch {
	case a.base == b.base:
		j := kind{base: a.base, maybe: maybe, whole: a.whole && b.whole}
		if a.fn == b.fn {
			j.fn = a.fn
		}
		if a.own == b.own {
			j.own = a.own
		} else if a.base == instance || a.base == classKind {
			return of(unknown)
		}
		if a.name == b.name {
			j.name = a.name
		} else if a.base != dict {
			return of(unknown)
		}
		if a.elem != nil && b.elem != nil {
			elem := join(*a.elem, *b.elem)
			j.elem = &elem
		} else if a.base == list || a.base == set || a.base == dict || a.base == mapping {
			if a.elem == nil {
				j.elem = b.elem
			} else {
				j.elem = a.elem
			}
		}
		if len(a.elems) == len(b.elems) {
			for i := range a.elems {
				j.elems = append(j.elems, join(a.elems[i], b.elems[i]))
			}
		}
		if len(a.entry) == len(b.entry) {
			j.entry = a.entry
		}
		return j
	case numeric(a) && numeric(b):
		return kind{base: number, maybe: maybe}
	}
	return of(unknown)
}

func (k kind) same(o kind) bool {
	if k.base != o.base || k.maybe != o.maybe || k.whole != o.whole || k.fn != o.fn || k.own != o.own || k.name != o.name ||
		len(k.elems) != len(o.elems) || (k.elem == nil) != (o.elem == nil) || len(k.entry) != len(o.entry) {
		return false
	}
	for i := range k.elems {
		if !k.elems[i].same(o.elems[i]) {
			return false
		}
	}
	return k.elem == nil || k.elem.same(*o.elem)
}

// depth is how deep kinds are told: a list that is put into itself has no end.
func (k kind) cut(depth int) kind {
	if depth == 0 {
		return of(unknown)
	}
	if k.elem != nil {
		elem := k.elem.cut(depth - 1)
		k.elem = &elem
	}
	if k.elems != nil {
		elems := make([]kind, len(k.elems))
		for i := range elems {
			elems[i] = k.elems[i].cut(depth - 1)
		}
		k.elems = elems
	}
	return k
}

// element is what a loop over k meets.
func (k kind) element() kind {
	switch k.base {
	case undecided:
		return k
	case list, set, iterator:
		if k.elem != nil {
			return *k.elem
		}
	case tuple:
		var all kind
		for _, e := range k.elems {
			all = join(all, e)
		}
		if len(k.elems) > 0 {
			return all
		}
	case text:
		return of(text)
	case octets:
		return kind{base: integer, whole: true}
	case dict:
		return of(text)
	}
	return of(unknown)
}

// nth is what the i-th of n names gets of k.
func (k kind) nth(i, n int) kind {
	if k.base == tuple && len(k.elems) == n {
		return k.elems[i]
	}
	if k.base == tuple && k.elems != nil {
		return of(unknown)
	}
	return k.element()
}

// ofType is the kind of what the catalogue calls t.
func ofType(t catalogue.Type, fields []catalogue.Field) kind {
	switch t {
	case catalogue.String:
		return kind{base: text, maybe: true}
	case catalogue.Integer, catalogue.Long:
		return kind{base: integer, maybe: true, whole: true}
	case catalogue.Boolean:
		return of(boolean)
	case catalogue.OptionalString:
		return kind{base: text, maybe: true}
	case catalogue.OptionalLong:
		return kind{base: integer, maybe: true}
	case catalogue.Strings:
		return listOf(of(text))
	case catalogue.Dict:
		return kind{base: dict, entry: fields}
	case catalogue.TrainingJobs:
		return listOf(kind{base: sdkObject, name: "TrainingJob"})
	case catalogue.VisualizationJobs:
		return listOf(kind{base: sdkObject, name: "VisualizationJob"})
	case catalogue.SessionObject, catalogue.ObsManagerObject, catalogue.EnvironmentObject, catalogue.CondaObject,
		catalogue.TrainingJobObject, catalogue.VisualizationJobObject:
		return kind{base: sdkObject, name: string(t)}
	case catalogue.Nothing:
		return of(none)
	}
	if entry := catalogue.EntryFields(t); entry != nil {
		return listOf(kind{base: dict, entry: entry})
	}
	return of(unknown)
}
