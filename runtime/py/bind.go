package py

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/dop251/goja"
)

// A signature is the parameters of a function as a Python def statement names them: "obj, *, indent=None, sep=','".
// A call's keywords are its trailing plain object (see signature.bind). Defaults are None, True, False, numbers and
// texts in quotes; "..." is a default that the body tells from every value: it gets undefined then, and null for an undefined
// that is given. Elsewhere undefined stands for the default.
type signature struct {
	name       string
	parameters []parameter
	positional int  // how many may be given by position
	rest       bool // *args takes more positions
	keywords   bool // **kw takes all other names
}

type parameter struct {
	name         string
	required     bool
	byPosition   bool // only: it stands before a slash
	defaultValue goja.Value
}

// newSignature reads what a programmer of this package wrote.
func (v *values) newSignature(name, text string) *signature {
	s := &signature{name: name}
	onlyNames := false
	for _, part := range splitParameters(text) {
		switch {
		case part == "/":
			for i := range s.parameters {
				s.parameters[i].byPosition = true
			}
		case part == "*":
			onlyNames = true
		case strings.HasPrefix(part, "**"):
			s.keywords = true
		case strings.HasPrefix(part, "*"):
			s.rest, onlyNames = true, true
		default:
			name, value, optional := strings.Cut(part, "=")
			p := parameter{name: name, required: !optional}
			if optional {
				p.defaultValue = v.literal(value)
			}
			s.parameters = append(s.parameters, p)
			if !onlyNames {
				s.positional++
			}
		}
	}
	return s
}

// splitParameters splits at commas outside of quotes.
func splitParameters(text string) []string {
	var all []string
	var quote byte
	start := 0
	for i := 0; i <= len(text); i++ {
		switch {
		case i == len(text) || text[i] == ',' && quote == 0:
			if part := strings.TrimSpace(text[start:i]); part != "" {
				all = append(all, part)
			}
			start = i + 1
		case quote != 0 && text[i] == quote:
			quote = 0
		case quote == 0 && (text[i] == '\'' || text[i] == '"'):
			quote = text[i]
		}
	}
	return all
}

func (v *values) literal(text string) goja.Value {
	switch text {
	case "None":
		return goja.Null()
	case "True", "False":
		return v.vm.ToValue(text == "True")
	case "...":
		return goja.Undefined()
	}
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		return v.vm.ToValue(n)
	}
	if f, err := strconv.ParseFloat(text, 64); err == nil {
		return v.vm.ToValue(f)
	}
	if len(text) >= 2 && text[0] == text[len(text)-1] {
		unescape := strings.NewReplacer(`\n`, "\n", `\t`, "\t", `\\`, `\`)
		return v.vm.ToValue(unescape.Replace(text[1 : len(text)-1]))
	}
	panic(fmt.Sprintf("a part of mascript: %s is no default", text))
}

// arguments are what a call gives a function.
type arguments struct {
	values []goja.Value // one for each parameter but *args and **kw, in their order
	rest   []goja.Value // *args
	others *goja.Object // **kw
}

// bind gives an argument for each parameter; of one that is not given its default. The trailing argument holds
// keywords if it is a plain object behind all required positions. Of a function with *args, and where it stands at a
// required position or at one that has no name, it does only if it is not empty, all its keys are parameters' names,
// and no required one is without: it may be a value.
func (v *values) bind(s *signature, given []goja.Value) arguments {
	required := 0
	for _, p := range s.parameters[:s.positional] {
		if p.required {
			required++
		}
	}
	var names *goja.Object
	if n := len(given); n > 0 {
		object, ok := given[n-1].(*goja.Object)
		named := n > required && !s.rest && !(n <= s.positional && s.parameters[n-1].byPosition)
		if ok && v.isPlain(object) && (named || v.names(s, object) && s.fills(object, n-1)) {
			names, given = object, given[:n-1]
		}
	}
	byPosition := min(len(given), s.positional)
	if len(given) > byPosition && !s.rest {
		v.raise("TypeError", s.tooMany(len(given), required))
	}
	a := arguments{values: make([]goja.Value, len(s.parameters)), rest: given[byPosition:]}
	copy(a.values, given[:byPosition])
	if s.keywords {
		a.others = v.vm.NewObject()
	}
	if names != nil {
		v.bindNames(s, &a, names)
	}
	var missing, missingNames []string
	for i, p := range s.parameters {
		switch {
		case !p.required && a.values[i] == nil:
			a.values[i] = p.defaultValue
		case !p.required && goja.IsUndefined(a.values[i]):
			if a.values[i] = p.defaultValue; goja.IsUndefined(p.defaultValue) {
				a.values[i] = goja.Null()
			}
		case a.values[i] != nil:
		case i < s.positional:
			missing = append(missing, "'"+p.name+"'")
		default:
			missingNames = append(missingNames, "'"+p.name+"'")
		}
	}
	if len(missing) > 0 {
		v.raise("TypeError", s.missing("positional", missing))
	}
	if len(missingNames) > 0 {
		v.raise("TypeError", s.missing("keyword-only", missingNames))
	}
	return a
}

func (v *values) bindNames(s *signature, a *arguments, names *goja.Object) {
	for _, key := range names.Keys() {
		at := slices.IndexFunc(s.parameters, func(p parameter) bool { return p.name == key && !p.byPosition })
		switch {
		case at < 0 && s.keywords:
			_ = a.others.Set(key, names.Get(key))
		case at < 0:
			v.raise("TypeError", fmt.Sprintf("%s() got an unexpected keyword argument '%s'", s.name, key))
		case a.values[at] != nil:
			v.raise("TypeError", fmt.Sprintf("%s() got multiple values for argument '%s'", s.name, key))
		default:
			a.values[at] = names.Get(key)
		}
	}
}

// spread are the arguments of a body in JavaScript: one for each parameter in the order of the signature, of *args an
// array, of **kw an object.
func (v *values) spread(s *signature, a arguments) []goja.Value {
	if !s.rest && !s.keywords {
		return a.values
	}
	all := append(make([]goja.Value, 0, len(a.values)+2), a.values[:s.positional]...)
	if s.rest {
		all = append(all, v.newArray(a.rest))
	}
	all = append(all, a.values[s.positional:]...)
	if s.keywords {
		all = append(all, a.others)
	}
	return all
}

// names reports whether a value is a plain object that names parameters and nothing else.
func (v *values) names(s *signature, value goja.Value) bool {
	object, ok := value.(*goja.Object)
	if !ok || !v.isPlain(object) {
		return false
	}
	keys := object.Keys()
	for _, key := range keys {
		if !s.keywords && !slices.ContainsFunc(s.parameters, func(p parameter) bool { return p.name == key && !p.byPosition }) {
			return false
		}
	}
	return len(keys) > 0
}

// fills reports whether an object names all positional parameters from a place on that a call has to give.
func (s *signature) fills(object *goja.Object, from int) bool {
	for _, p := range s.parameters[min(from, s.positional):s.positional] {
		if p.required && (p.byPosition || object.Get(p.name) == nil) {
			return false
		}
	}
	return true
}

func (s *signature) tooMany(given, required int) string {
	takes := strconv.Itoa(s.positional)
	if required < s.positional {
		takes = fmt.Sprintf("from %d to %d", required, s.positional)
	}
	plural, were := "s", "were"
	if s.positional == 1 && required == 1 {
		plural = ""
	}
	if given == 1 {
		were = "was"
	}
	return fmt.Sprintf("%s() takes %s positional argument%s but %d %s given", s.name, takes, plural, given, were)
}

func (s *signature) missing(kind string, names []string) string {
	plural := "s"
	if len(names) == 1 {
		plural = ""
	}
	list := names[0]
	switch n := len(names); {
	case n == 2:
		list = names[0] + " and " + names[1]
	case n > 2:
		list = strings.Join(names[:n-1], ", ") + ", and " + names[n-1]
	}
	return fmt.Sprintf("%s() missing %d required %s argument%s: %s", s.name, len(names), kind, plural, list)
}
