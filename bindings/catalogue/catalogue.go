// Package catalogue declares the surface of the ModelArts SDK, training management v1, as data: each
// class, method and parameter with its type, limits, defaults and one line of documentation.
//
// From this one table come argument binding and its errors, and it is what help, completion, typings
// and the porting tool read. It imports nothing of ours and does nothing: a new method is one entry
// here and one Go value in package bindings. The facts are those of the "ModelArts SDK Reference" and
// the "ModelArts API Reference"; where the two disagree, the entry says what is really sent.
//
// Nothing is a package variable. A table is built when it is asked for, so that a script that never
// loads the SDK does not pay for it.
package catalogue

// Class is a class of the SDK as scripts see it.
type Class struct {
	Name   string
	Module string // the module it is documented in, such as modelarts/estimator
	Kind   Kind
	Doc    string

	Constructor []Param // in positional order; of a Constructed class only
	Attributes  []Field
	Methods     []Method
}

// Kind says how a script comes by an object of a class.
type Kind int

const (
	Constructed Kind = iota // by its constructor, with or without new
	Returned                // from a method of another object
	Reached                 // as an attribute of another object
)

// Method is a method of a class, or a function of a module.
type Method struct {
	Name   string
	Doc    string
	Static bool    // called on the class
	Params []Param // in positional order
	Result Result
	REST   []string // the calls it may make, METHOD and path
	Needs  []string // the ids its object has to have
	Throws bool     // a service's "no" is thrown; otherwise it is returned as the failure dict
}

// Param is one parameter.
type Param struct {
	Name    string
	Type    Type
	Doc     string
	Aliases []string // other names it is given by: sortBy for sort_by

	Required    bool     // by the call itself
	RequiredFor []string // methods that need it where the constructor does not
	Group       string   // the Rule it belongs to

	// Default is what happens when the argument is absent or None; nil means that nothing is sent.
	// Documented is the default the reference prints where that differs.
	Default    any
	Documented any

	Min, Max  *int64
	MaxLength int // in characters; 0 is no limit
	Pattern   *Pattern
	Enum      []string
	Known     []string // values worth offering; any other is one, too

	Secret       bool // never shown: not in an error, not in an inspection, not in JSON
	Undocumented bool // not in the SDK's tables, but scripts pass it
	Extension    bool // ours
}

// Generated is the default of names that are made up when they are absent.
const Generated = "generated"

// Pattern is the set of names a parameter takes: MinLength to MaxLength letters, digits, and any of
// Extra.
type Pattern struct {
	Extra                string
	MinLength, MaxLength int
}

// Field is an attribute of an object, or a field of an answer.
type Field struct {
	Name     string
	Type     Type
	Doc      string
	Unit     Unit
	Secret   bool
	Optional bool // of an object that scripts pass: may be left out
	Writable bool // of an object that is returned: scripts may set it
}

// Unit says what the number of a field counts, for who shows it to people.
type Unit int

const (
	Bare       Unit = iota
	Moment          // milliseconds since 1970
	Span            // milliseconds
	StatusCode      // an index of Statuses
)

// Result is what a method returns.
type Result struct {
	Type   Type    // Nothing, Dict, a class or a list
	Fields []Field // of a Dict. The service may send more; they are handed through.
}

// Rule says which parameters exclude or need each other.
type Rule struct {
	Group      string
	Doc        string
	Methods    []string
	Kind       RuleKind
	Choices    []Choice
	Attributes bool // the names are attributes of the Estimator, not arguments of the call
}

// RuleKind is how many of a rule's choices have to be made.
type RuleKind int

const (
	ExactlyOne RuleKind = iota
	AtLeastOne
	AtMostOne
)

// Choice is one way to satisfy a rule: all of Names, and With if wanted.
type Choice struct {
	Names []string
	With  []string
}

// Classes lists every class.
func Classes() []Class {
	return []Class{Session(), ObsManager(), Estimator(), TrainingJob(), VisualizationJob(), Environment(), CondaDependencies()}
}

// Method returns the entry of the method called name.
func (c Class) Method(name string) (Method, bool) {
	for _, method := range c.Methods {
		if method.Name == name {
			return method, true
		}
	}
	return Method{}, false
}
