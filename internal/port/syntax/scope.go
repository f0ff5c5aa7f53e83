package syntax

// A scope is what names belong to: a module, class, function, lambda or comprehension.
type scope struct {
	kind      scopeKind
	async     bool // of a function
	generator bool // of a function
	coroutine bool // a comprehension that waits
	outer     *scope
	names     map[string]usage // filled if there is a global or nonlocal anywhere

	// Of a comprehension.
	variables []string // of its fors
	assigned  []string // by := within it
	iterable  bool     // in what follows an in; whatever is within that is, too
}

type scopeKind uint8

const (
	moduleScope scopeKind = iota
	classScope
	functionScope
	lambdaScope
	compScope
	generatorScope // a generator expression
)

// usage is what is done to a name in its scope, so far.
type usage uint8

const (
	used usage = 1 << iota
	bound
	imported
	parameter
	annotation
	global
	nonlocal
)

// enter checks what is within a scope.
func (c *checker) enter(s *scope, within func()) {
	s.outer, s.iterable = c.scope, c.scope.iterable
	loop, star, future, later := c.loop, c.star, c.future, c.later
	c.loop, c.star, c.future, c.later = false, false, false, false
	c.scope = s
	within()
	c.scope = s.outer
	c.loop, c.star, c.future, c.later = loop, star, future, later
}

func (c *checker) mark(name string, u usage) {
	if !c.scoped {
		return
	}
	if c.scope.names == nil {
		c.scope.names = map[string]usage{}
	}
	c.scope.names[name] |= u
}

func (c *checker) bind(name Ident) {
	c.writable(name)
	c.mark(name.Name, bound)
}

func (c *checker) writable(name Ident) {
	if name.Name == "__debug__" {
		c.fail(name.Span, "Python cannot assign to __debug__")
	}
}

func (c *checker) bindAlias(alias Alias) {
	name := alias.Name
	if alias.As != nil {
		name = *alias.As
	}
	for i := range name.Name {
		if name.Name[i] == '.' {
			name.Name = name.Name[:i]
			break
		}
	}
	c.writable(name)
	c.mark(name.Name, imported)
}

func (c *checker) global(s *Global) {
	for _, name := range s.Names {
		c.declare(name, global, "global")
	}
}

func (c *checker) declare(name Ident, as usage, word string) {
	c.writable(name)
	switch u := c.scope.names[name.Name]; {
	case u&parameter != 0:
		c.fail(name.Span, name.Name+" is a parameter, and "+word)
	case u&(global|nonlocal)&^as != 0:
		c.fail(name.Span, name.Name+" is global and nonlocal")
	case u&used != 0:
		c.fail(name.Span, name.Name+" is used before it is "+word)
	case u&annotation != 0:
		c.fail(name.Span, name.Name+" is annotated, and "+word)
	case u&bound != 0:
		c.fail(name.Span, name.Name+" is assigned to before it is "+word)
	}
	c.mark(name.Name, as)
}

func (c *checker) nonlocal(s *Nonlocal) {
	for _, name := range s.Names {
		if c.scope.kind == moduleScope {
			c.fail(name.Span, name.Name+" is nonlocal outside of a function")
		}
		c.declare(name, nonlocal, "nonlocal")
		c.pending = append(c.pending, pendingNonlocal{name, c.scope})
	}
}

// resolve checks that what is nonlocal belongs to a function around; one may bind it behind the function within.
func (c *checker) resolve() {
	for _, p := range c.pending {
		found := false
		for s := p.scope.outer; s != nil && !found; s = s.outer {
			u := s.names[p.name.Name]
			switch {
			case s.kind == classScope:
				found = p.name.Name == "__class__"
				continue
			case s.kind != functionScope && s.kind != lambdaScope:
				continue
			case u&global != 0:
				s = &scope{}
			default:
				found = u&nonlocal == 0 && u&(bound|imported|parameter) != 0
			}
		}
		if !found {
			c.fail(p.name.Span, p.name.Name+" is nonlocal, and no function around binds it")
		}
	}
}

// pendingNonlocal is a name that is nonlocal in a scope.
type pendingNonlocal struct {
	name  Ident
	scope *scope
}
