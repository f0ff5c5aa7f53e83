package port

import "mascript/internal/port/syntax"

// analysis is what is known of a file's names.
type analysis struct {
	file   *syntax.File
	module *scope

	// What stands for the parts of the tree. Names are known by where they are.
	refs    map[*syntax.Name]*variable // what a name that is read means; nil for a builtin, absent for what is written only
	idents  map[int]*event             // what binds the name at an offset
	named   map[int]*variable          // which variable that is
	blocks  map[*syntax.Block]*block
	fns     map[*syntax.FunctionDef]*function
	lambdas map[*syntax.Lambda]*function
	comps   map[*syntax.Comp]*scope
	classes map[*syntax.ClassDef]*class

	// The same in the order of the text: all that goes through them comes to the same each time.
	all        []*variable
	functions  []*function // defs and lambdas
	classed    []*class
	calls      []*syntax.Call
	attributes []*syntax.Attribute // that are read or written
	assigns    []*syntax.Attribute // that are written

	// Attributes, whatever of.
	methods    map[string][]*function // of all classes, by name
	fields     map[string]*variable   // that are assigned, by name
	attributed []*variable            // the fields in their order
	valued     map[string]bool        // names that are read other than to call them
	byText     bool                   // methods may be found by texts

	// Other files.
	imports  []string                                   // modules, by their Python names
	local    func(module string) (text string, ok bool) // see Options
	path     []string                                   // see Options
	siblings map[string]*analysis                       // modules of the program that have been read; nil for what is no Python
	others   bool                                       // other files may call what is here
	prompt   *Prompt                                    // see Options
	later    bool                                       // entries at a prompt use what is here
	repeated map[int]bool                               // names whose import is a repetition, by where they are

	// What the file has anywhere.
	bound   map[string]bool // names that are bound
	types   map[string]bool // names of typing that are imported
	options bool            // a dict whose keys are the names of print's options
	divides bool            // something that / may do other than division to

	// Which dicts are plain objects (dicts.go).
	displays map[syntax.Expr]bool // displays that are decided on: true for dict()
	dynamic  bool                 // keys that are no literals are stored in dicts that nobody can tell
	maps     bool                 // there are dicts made by dict()

	escapes *escaping // once it is asked for

	// While walking: where the walk is, and the names that it met, which mean something when all are bound.
	scope *scope
	block *block
	stmt  syntax.Stmt
	uses  []pending
}

// pending is a use of a name in a scope, or of what a key is stored in: pos is negative then, and the key is the parent.
type pending struct {
	scope *scope
	use   use
}

// analyse finds out what is known of a file: first what binds and uses names, then what they mean, then their kinds.
func analyse(file *syntax.File, mentions map[string]bool, o Options) *analysis {
	a := &analysis{
		file: file, refs: map[*syntax.Name]*variable{}, idents: map[int]*event{}, named: map[int]*variable{},
		blocks: map[*syntax.Block]*block{}, fns: map[*syntax.FunctionDef]*function{},
		lambdas: map[*syntax.Lambda]*function{}, comps: map[*syntax.Comp]*scope{},
		classes: map[*syntax.ClassDef]*class{}, methods: map[string][]*function{},
		fields: map[string]*variable{}, bound: map[string]bool{}, valued: map[string]bool{},
		displays: map[syntax.Expr]bool{}, types: map[string]bool{}, repeated: map[int]bool{}, others: o.Module, local: o.Local, path: o.path, siblings: map[string]*analysis{},
		byText:  mentions["getattr"],
		divides: mentions["pathlib"] || mentions["datetime"] || mentions["__truediv__"],
	}
	a.prompt = o.Prompt
	a.later = o.Prompt != nil || o.Shell
	a.module = a.open(moduleScope)
	a.remember()
	a.scope, a.block = a.module, a.module.body
	a.stmts(file.Body)
	a.resolve()
	a.forget()
	a.settle()
	return a
}
