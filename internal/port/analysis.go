package port

import "mascript/internal/port/syntax"

// analysis is what is known of a file's names.
type analysis struct {
	file       *syntax.File
	module     *scope
	refs       map[*syntax.Name]*variable // nil for a builtin
	idents     map[int]*event             // by the offset of the name that is bound
	named      map[int]*variable
	blocks     map[*syntax.Block]*block
	fns        map[*syntax.FunctionDef]*function
	lambdas    map[*syntax.Lambda]*function
	comps      map[*syntax.Comp]*scope
	classes    map[*syntax.ClassDef]*class
	methods    map[string][]*function // of all classes, by name
	fields     map[string]*variable   // attributes that are assigned, whatever of
	all        []*variable
	classed    []*class
	functions  []*function // defs and lambdas
	attributed []*variable // the values of fields

	bound    map[string]bool // all names that are bound anywhere
	valued   map[string]bool // attributes that are read other than to call them
	options  bool            // there is a dict whose keys are the names of print's options
	divides  bool            // / may be something else than division
	dynamic  bool            // keys that are no literals are stored in dicts that nobody can tell
	types    map[string]bool // names of typing
	maps     bool            // there are dicts made by dict()
	imports  []string        // modules, by their Python names
	local    func(module string) (text string, ok bool)
	siblings map[string]*analysis // modules of the program that have been read
	others   bool                 // other files may call what is here

	displays   map[syntax.Expr]bool // dict displays that dict() makes
	repeated   map[int]bool         // names whose import is a repetition
	attributes []*syntax.Attribute  // that are read or written
	assigns    []*syntax.Attribute  // that are written
	path       []string             // see Options
	byText     bool                 // methods may be found by texts
	escapes    *escaping

	// While walking.
	scope *scope
	block *block
	stmt  syntax.Stmt
	uses  []pending
	calls []*syntax.Call
}

type pending struct {
	scope *scope
	use   use
}

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
	a.module = a.open(moduleScope)
	a.scope, a.block = a.module, a.module.body
	a.stmts(file.Body)
	a.resolve()
	a.settle()
	return a
}
