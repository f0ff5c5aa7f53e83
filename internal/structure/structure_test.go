package structure

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const moduleName = "mascript"

// anything stands for every package of ours.
const anything = "*"

// mayImport is the table of who may import what of ours (docs/architecture.md). A package that is not in
// it is refused: whoever adds one decides where it stands. Test files may import what they test against.
//
// The platform and the client meet on the wire only, never in Go: if the two shared types, a mistake in
// one would hide in the other.
var mayImport = map[string][]string{
	"cmd/mascript":   {anything},
	"internal/bench": {anything},

	"scripts": {},

	"runtime":             {"runtime/module", "runtime/node", "runtime/regex", "runtime/render", "runtime/resolve", "runtime/source", "runtime/terminal", "runtime/web"},
	"runtime/module":      {"runtime/render"},
	"runtime/node":        {"runtime/module", "runtime/render"},
	"runtime/py":          {"runtime/module", "runtime/py/pattern", "runtime/render"},
	"runtime/py/pattern":  {},
	"runtime/regex":       {},
	"runtime/render":      {},
	"runtime/repl":        {"runtime", "runtime/render", "runtime/repl/secret", "runtime/terminal"},
	"runtime/repl/secret": {"runtime/render"},
	"runtime/resolve":     {},
	"runtime/source":      {"runtime/regex", "runtime/render"},
	"runtime/terminal":    {},
	"runtime/web":         {"runtime/module", "runtime/render"},

	"bindings": {
		"runtime/module", "runtime/render", "bindings/catalogue", "bindings/reference",
		"internal/modelarts", "internal/obs", "internal/profile",
	},
	"bindings/catalogue": {"runtime/render"},
	"bindings/reference": {"bindings/catalogue", "internal/typings", "runtime/render"},

	"internal/modelarts":     {"internal/profile", "runtime/render"},
	"internal/obs":           {"runtime/render"},
	"internal/obs/obstest":   {},
	"internal/obs/storetest": {"internal/obs"},
	"internal/port":          {"bindings/catalogue", "internal/port/syntax", "runtime/render"},
	"internal/port/syntax":   {},
	"internal/profile":       {"runtime/render"},
	"internal/structure":     {},
	"internal/typings":       {},

	"internal/platform": {
		"internal/obs", "runtime/render",
		"internal/platform/auth", "internal/platform/bell", "internal/platform/builtin", "internal/platform/device",
		"internal/platform/engine",
		"internal/platform/environment", "internal/platform/flock", "internal/platform/run", "internal/platform/store",
	},
	"internal/platform/run": {
		"internal/obs",
		"internal/platform/bell", "internal/platform/board", "internal/platform/builtin", "internal/platform/device",
		"internal/platform/engine",
		"internal/platform/environment",
		"internal/platform/flock", "internal/platform/moxing", "internal/platform/store",
	},
	"internal/platform/auth":          {},
	"internal/platform/auth/authtest": {"internal/platform/auth"},
	"internal/platform/bell":          {},
	"internal/platform/builtin":       {},
	"internal/platform/device":        {},
	"internal/platform/engine":        {},
	// What tests need of a container engine.
	"internal/platform/engine/enginetest": {},
	"internal/platform/moxing":            {},
	"internal/platform/environment":       {"internal/platform/flock"},
	"internal/platform/flock":             {},
	"internal/platform/store":             {},
	"internal/platform/board":             {"internal/platform/tfevents"},
	"internal/platform/tfevents":          {},
}

// reservedFor says which packages, or single files, alone may name what belongs to the whole process.
// Everything else gets it handed down, so that several hosts can live in one process and a test can be one of them.
var reservedFor = map[string][]string{
	"os.Args":      {"cmd/mascript", "internal/bench"},
	"os.Environ":   {"cmd/mascript", "internal/bench", "internal/platform/engine/enginetest"},
	"os.Exit":      {"cmd/mascript", "internal/bench"},
	"os.ExpandEnv": {"cmd/mascript", "internal/bench"},
	"os.Getenv":    {"cmd/mascript", "internal/bench", "internal/platform/engine/enginetest"},
	"os.LookupEnv": {"cmd/mascript", "internal/bench"},
	"os.Setenv":    {"cmd/mascript", "internal/bench"},
	"os.Stderr":    {"cmd/mascript", "internal/bench"},
	"os.Stdin":     {"cmd/mascript", "internal/bench"},
	"os.Stdout":    {"cmd/mascript", "internal/bench"},

	// A bell's socket lies in the temporary folder when its own path is too long, and a guard, whose
	// environment is empty but for that, has to find it at the same place.
	"os.TempDir":     {"cmd/mascript", "internal/bench", "internal/platform/bell", "internal/platform/run/guard.go"},
	"os.UserHomeDir": {"cmd/mascript", "internal/bench"},

	"os/signal.Notify":        {"cmd/mascript", "internal/platform/engine", "internal/platform/run"},
	"os/signal.NotifyContext": {"cmd/mascript", "internal/platform/engine", "internal/platform/run"},
}

// mayInitialise are the packages that may have init functions. Linking any other must cost nothing at
// start-up.
var mayInitialise = []string{"cmd/mascript", "internal/bench"}

func TestImports(t *testing.T) { each(t, imports) }

func TestProcessWideState(t *testing.T) { each(t, reserved) }

func TestNoInit(t *testing.T) { each(t, initialisers) }

func TestPackagesAreDocumented(t *testing.T) {
	documented, first := map[string]bool{}, map[string]string{}
	for _, file := range sources(t) {
		if _, seen := first[file.pkg]; !seen {
			first[file.pkg] = file.name
		}
		// A comment of a build constraint or a licence is no doc: go doc shows what stands above "package".
		if doc := file.tree.Doc.Text(); strings.HasPrefix(doc, "Package ") || strings.HasPrefix(doc, "Command ") {
			documented[file.pkg] = true
		}
	}
	for pkg, name := range first {
		if !documented[pkg] {
			t.Errorf("%s:1: package %s has no doc comment that begins with \"Package\" or \"Command\"", name, pkg)
		}
	}
}

// source is one parsed file. Its package's path is without the module's name.
type source struct {
	pkg, name string
	set       *token.FileSet
	tree      *ast.File
}

func (s source) complain(at token.Pos, format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s", s.name, s.set.Position(at).Line, fmt.Sprintf(format, args...))
}

func each(t *testing.T, rule func(source) []error) {
	for _, file := range sources(t) {
		for _, err := range rule(file) {
			t.Error(err)
		}
	}
}

// sources parses every file of the module that is no test, for whatever system it is.
func sources(t *testing.T) []source {
	t.Helper()
	root := moduleRoot(t)
	set := token.NewFileSet()
	var files []source
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			return skip(root, name, entry)
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		relative, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		tree, err := parser.ParseFile(set, name, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		relative = filepath.ToSlash(relative)
		files = append(files, source{path.Dir(relative), relative, set, tree})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatalf("no Go files under %s", root)
	}
	return files
}

// skip leaves out what the go command leaves out as well.
func skip(root, name string, entry fs.DirEntry) error {
	base := entry.Name()
	if name == root {
		return nil
	}
	if base == "testdata" || strings.HasPrefix(base, ".") || strings.HasPrefix(base, "_") {
		return fs.SkipDir
	}
	if _, err := os.Stat(filepath.Join(name, "go.mod")); err == nil {
		return fs.SkipDir
	}
	return nil
}

func moduleRoot(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	for {
		_, err := os.Stat(filepath.Join(dir, "go.mod"))
		if err == nil {
			return dir
		}
		if parent := filepath.Dir(dir); errors.Is(err, fs.ErrNotExist) && parent != dir {
			dir = parent
			continue
		}
		t.Fatalf("no go.mod above the test: %v", err)
	}
}

func imports(file source) (broken []error) {
	allowed, known := mayImport[file.pkg]
	if !known {
		broken = append(broken, file.complain(file.tree.Package, "package %s is not in the table of imports; add it where it belongs", file.pkg))
	}
	for _, spec := range file.tree.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			broken = append(broken, file.complain(spec.Pos(), "%v", err))
			continue
		}
		ours, isOurs := strings.CutPrefix(imported, moduleName+"/")
		if !isOurs || slices.Contains(allowed, anything) || slices.Contains(allowed, ours) {
			continue
		}
		broken = append(broken, file.complain(spec.Pos(), "%s may not import %s; it may import %q of ours", file.pkg, ours, allowed))
	}
	return broken
}

func reserved(file source) (broken []error) {
	imported := map[string]string{} // what a name in this file stands for
	for _, spec := range file.tree.Imports {
		name, err := strconv.Unquote(spec.Path.Value)
		if err != nil || name != "os" && name != "os/signal" {
			continue
		}
		switch {
		case spec.Name == nil:
			imported[path.Base(name)] = name
		case spec.Name.Name == ".":
			broken = append(broken, file.complain(spec.Pos(), "a dot import of %s hides who uses it", name))
		default:
			imported[spec.Name.Name] = name
		}
	}
	ast.Inspect(file.tree, func(node ast.Node) bool {
		selector, ok := node.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		ident, ok := selector.X.(*ast.Ident)
		if !ok || ident.Obj != nil { // a variable of that name, not the package
			return true
		}
		name := imported[ident.Name] + "." + selector.Sel.Name
		if owners, ok := reservedFor[name]; ok && !slices.Contains(owners, file.pkg) && !slices.Contains(owners, file.name) {
			broken = append(broken, file.complain(selector.Pos(), "%s belongs to %s; let the caller hand it down", name, strings.Join(owners, ", ")))
		}
		return true
	})
	return broken
}

// initialisers finds work at every start: init functions, and regular expressions that package variables compile.
func initialisers(file source) (broken []error) {
	if slices.Contains(mayInitialise, file.pkg) {
		return nil
	}
	for _, declaration := range file.tree.Decls {
		if variables, ok := declaration.(*ast.GenDecl); ok && variables.Tok == token.VAR {
			ast.Inspect(variables, func(n ast.Node) bool {
				if call, ok := n.(*ast.SelectorExpr); ok && call.Sel.Name == "MustCompile" {
					broken = append(broken, file.complain(call.Pos(), "a regular expression is compiled at every start, needed or not; wrap it in sync.OnceValue"))
				}
				_, later := n.(*ast.FuncLit)
				return !later
			})
		}
		if function, ok := declaration.(*ast.FuncDecl); ok && function.Recv == nil && function.Name.Name == "init" {
			broken = append(broken, file.complain(function.Pos(), "func init runs at every start, needed or not; make it a function that is called"))
		}
	}
	return broken
}

// The rules themselves, on sources that keep and break them.
func TestRules(t *testing.T) {
	for _, test := range []struct {
		name, pkg, text string
		rule            func(source) []error
		line            int // of the one complaint; 0 for none
	}{
		{"allowed import", "bindings", "package p\nimport _ \"mascript/internal/obs\"\n", imports, 0},
		{"import of others", "bindings", "package p\nimport _ \"github.com/dop251/goja\"\n", imports, 0},
		{"the platform in Go", "bindings", "package p\n\nimport _ \"mascript/internal/platform\"\n", imports, 3},
		{"the client in the platform", "internal/platform", "package p\nimport _ \"mascript/internal/modelarts\"\n", imports, 2},
		{"unknown package", "internal/new", "package p\n", imports, 1},
		{"the command imports all", "cmd/mascript", "package p\nimport _ \"mascript/internal/platform\"\n", imports, 0},
		{"stdout in the command", "cmd/mascript", "package p\nimport \"os\"\nvar x = os.Stdout\n", reserved, 0},
		{"stdout elsewhere", "runtime", "package p\nimport \"os\"\nvar x = os.Stdout\n", reserved, 3},
		{"renamed", "runtime", "package p\nimport sys \"os\"\nfunc f() { sys.Exit(1) }\n", reserved, 3},
		{"dot import", "runtime", "package p\nimport . \"os\"\n", reserved, 2},
		{"a variable called os", "runtime", "package p\nfunc f(os struct{ Args int }) int { return os.Args }\n", reserved, 0},
		{"another of os", "runtime", "package p\nimport \"os\"\nvar x = os.Getpid\n", reserved, 0},
		{"the temporary folder", "internal/platform/run", "package p\nimport \"os\"\nvar x = os.TempDir\n", reserved, 3},
		{"the home folder", "internal/profile", "package p\nimport \"os\"\nvar x = os.UserHomeDir\n", reserved, 3},
		{"signals", "runtime", "package p\nimport \"os/signal\"\nvar x = signal.Notify\n", reserved, 3},
		{"signals of a supervisor", "internal/platform/run", "package p\nimport \"os/signal\"\nvar x = signal.Notify\n", reserved, 0},
		{"init", "runtime", "package p\nfunc init() {}\n", initialisers, 2},
		{"an expression", "runtime", "package p\nimport \"regexp\"\nvar x = regexp.MustCompile(`a`)\n", initialisers, 3},
		{"an expression for later", "runtime", "package p\nimport \"regexp\"\nvar x = func() any { return regexp.MustCompile(`a`) }\n", initialisers, 0},
		{"a method init", "runtime", "package p\ntype t int\nfunc (t) init() {}\n", initialisers, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			set := token.NewFileSet()
			tree, err := parser.ParseFile(set, "file.go", test.text, parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			broken := test.rule(source{test.pkg, "file.go", set, tree})
			if test.line == 0 {
				if broken != nil {
					t.Errorf("complained: %v", broken)
				}
				return
			}
			if want := fmt.Sprintf("file.go:%d: ", test.line); len(broken) != 1 || !strings.HasPrefix(broken[0].Error(), want) {
				t.Errorf("got %v, want one that begins with %q", broken, want)
			}
		})
	}
}
