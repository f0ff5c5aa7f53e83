// Package source turns the text of a module into a program that goja runs: CommonJS as it is, ES modules and
// TypeScript by way of esbuild, a top-level await in either. Every position stays that of the user's file.
//
// A file that goja parses is never handed to esbuild: it pays for none of this. The package knows neither
// files nor what a module's imports lead to; who loads modules is told which imports there are and links them.
package source

import (
	"github.com/dop251/goja"
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/unistring"

	"mascript/runtime/render"
)

// A System is which of the two module systems a file is written for.
type System int

const (
	Either   System = iota // an ES module if it has import or export, else CommonJS
	CommonJS               // .cjs, or a package that says so
	ESM                    // .mjs, or a package whose type is module
)

// A File is the text of one module.
type File struct {
	Name       string // in stacks and errors
	Text       string
	System     System
	TypeScript bool

	// Translation is what Text is of, if it is not as the user wrote it.
	Translation *Translation

	lowerFields bool // no class is to have fields in its body
}

// A Unit is a module that has been parsed but not compiled: whether it becomes an asynchronous function
// depends on what it imports, too.
type Unit struct {
	ESM     bool
	Awaits  bool     // its own top level awaits
	Imports []Import // of its import and export … from statements, in their order

	Patterns bool // it may have to do with regular expressions; known after Program

	tree  *ast.Program
	body  *ast.FunctionLiteral        // the function with the module's statements
	deps  int                         // the statement before which what is imported must be there
	first file.Idx                    // its place
	from  map[unistring.String]string // what is imported, by the variable that holds the namespace

	exports    []Export
	generators bool // there are asynchronous generators

	text        string // of the file
	rewritten   bool   // by esbuild
	readsStacks bool
	own         ownMap
	translation *Translation // that the text is; nil for most
	mapped      bool         // positions are already those of what the file was made from
}

// An Import is what an import statement names, and where.
type Import struct {
	Name     string
	At       render.Frame
	Uses     []string // the names that the module uses of it, where they are known
	All      bool     // export * from it
	Required bool     // by require

	variable unistring.String // that takes the namespace; empty if none does
}

// An Export is a name that a module exports. What it passes on from an import is called As there.
type Export struct {
	Name     string
	From, As string // From is the import's Name; empty for a variable of the module's own
}

// Plain reports whether the file was taken as it is, so that it uses no parameters of its own but Stack.
func (u *Unit) Plain() bool { return !u.rewritten }

// Arguments are the parameters as arguments of the function that Program gives: no more than the five of CommonJS
// where it uses no others, for a script can count them.
func (u *Unit) Arguments(p Parameters) []goja.Value {
	list := p.List()
	if u.Plain() && !u.readsStacks {
		return list[:5]
	}
	return list
}

// Parse reads a module. cache may be nil. Its error is a *SyntaxError.
func Parse(file File, cache *Cache) (unit *Unit, err error) {
	if file.Translation != nil {
		file.System, file.TypeScript = CommonJS, false
	}
	if !file.TypeScript {
		unit = parsePlain(file)
	}
	if unit == nil {
		unit, err = parseTransformed(file, cache)
	}
	if unit != nil {
		unit.text = file.Text
		unit.translation = file.Translation
	}
	return unit, file.Translation.untranslated(err)
}

// UsesGenerators reports whether the unit uses Parameters.Generators.
func (u *Unit) UsesGenerators() bool { return u.generators }

// Program compiles the unit. It evaluates to a function with the parameters that Parameters lists. If waits,
// the function is asynchronous and awaits Parameters.Deps before anything that was imported is used. If early, it
// is part of a cycle: what it imports may call its functions before it is there.
func (u *Unit) Program(waits, early bool) (*goja.Program, error) {
	if err := u.patterns(); err != nil {
		return nil, err
	}
	u.body.Async = waits || u.Awaits
	if u.deps >= 0 {
		u.beforeImports(early, waits)
	}
	program, err := compileTree(u.tree, u.ESM)
	if !u.mapped {
		err = u.translation.untranslated(err)
	}
	return program, err
}
