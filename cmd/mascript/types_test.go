package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"mascript/bindings/catalogue"
	"mascript/runtime/node"
	"mascript/runtime/py"
)

// typeScript is the folder of the package typescript: that of testdata/npm, or that of the tsc on PATH.
func typeScript(t *testing.T) string {
	t.Helper()
	if _, err := exec.LookPath("node"); err != nil {
		missingTool(t, "node")
	}
	folder, err := filepath.Abs(filepath.Join("testdata", "npm", "node_modules", "typescript"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(folder, "lib", "tsserver.js")); err == nil {
		return folder
	}
	if tsc, err := exec.LookPath("tsc"); err == nil {
		if tsc, err = filepath.EvalSymlinks(tsc); err == nil {
			folder = filepath.Dir(filepath.Dir(tsc))
			if _, err := os.Stat(filepath.Join(folder, "lib", "tsserver.js")); err == nil {
				return folder
			}
		}
	}
	missingTool(t, "typescript, which npm ci installs in testdata/npm,")
	return ""
}

// checked is what check.cjs says.
type checked struct {
	Problems []problem
	Modules  map[string]map[string]declaredValue
	Globals  map[string]declaredValue
	Language []string // globals that the compiler declares itself
}

type problem struct {
	File string
	Line int
	Code int
	Text string
}

func (p problem) String() string {
	return fmt.Sprintf("%s:%d: TS%d: %s", p.File, p.Line, p.Code, p.Text)
}

// declaredValue is what there is to a value: its members; of a class the methods of its objects, and all that these have.
type declaredValue struct{ Members, Methods, Instance []string }

// With @types/node, which has what Node has, the declarations are those of the rest, and the two agree: where it was there
// before the project and where it has come later.
func TestTypesBesideNode(t *testing.T) {
	t.Parallel()
	typeScript(t)
	packages, err := filepath.Abs(filepath.Join("testdata", "npm", "node_modules"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(packages, "@types", "node")); err != nil {
		missingTool(t, "@types/node, which npm ci installs in testdata/npm,")
	}
	good, err := filepath.Abs(filepath.Join("testdata", "typescript", "good.ts"))
	if err != nil {
		t.Fatal(err)
	}
	for name, before := range map[string]bool{"before": true, "later": false} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			folder := t.TempDir()
			if !before {
				mascript(t, "init", folder)
			}
			for _, name := range []string{filepath.Join("@types", "node"), "undici-types"} {
				if err := os.CopyFS(filepath.Join(folder, "node_modules", name), os.DirFS(filepath.Join(packages, name))); err != nil {
					t.Fatal(err)
				}
			}
			mascript(t, "init", folder)
			for _, p := range check(t, folder, map[string]any{"skipLibCheck": false}, good).Problems {
				t.Error(p)
			}
		})
	}
}

// The engines and flavors that an editor offers are those of this machine's own platform.
func TestKnownValues(t *testing.T) {
	t.Parallel()
	var there struct{ Engines, Versions, Flavors []string }
	answer := mascript(t, "-e", `const { Session, Estimator } = require('modelarts')
		const session = new Session(), engines = Estimator.get_framework_list(session), flavors = Estimator.get_train_instance_types(session)
		const one = (names) => [...new Set(names)].sort()
		console.log(JSON.stringify({ engines: one(engines.map((e) => e.framework_type)), versions: one(engines.map((e) => e.framework_version)), flavors: one(['local', ...flavors]) }))`)
	if err := json.Unmarshal(answer, &there); err != nil {
		t.Fatal(err)
	}
	want := map[string][]string{"framework_type": there.Engines, "framework_version": there.Versions, "train_instance_type": there.Flavors}
	for _, p := range catalogue.Estimator().Constructor {
		if known := slices.Sorted(slices.Values(p.Known)); !slices.Equal(known, want[p.Name]) {
			t.Errorf("%s is offered as %q, and there are %q", p.Name, known, want[p.Name])
		}
	}
}

// inProject makes a project with mascript init, and gives its folder.
func inProject(t *testing.T) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "project")
	mascript(t, "init", folder)
	return folder
}

// mascript runs the program and gives what it prints.
func mascript(t *testing.T, arguments ...string) []byte {
	t.Helper()
	command := exec.CommandContext(t.Context(), "mascript", arguments...)
	command.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + t.TempDir(), "MASCRIPT_HOME=" + t.TempDir(), quickEnd}
	var said bytes.Buffer
	command.Stderr = &said
	output, err := command.Output()
	if err != nil {
		t.Fatalf("mascript %s: %v\n%s", strings.Join(arguments, " "), err, said.Bytes())
	}
	return output
}

// check has TypeScript look at a project: the files that init made, and others.
func check(t *testing.T, folder string, options map[string]any, files ...string) checked {
	t.Helper()
	compiler := typeScript(t)
	config, err := json.Marshal(map[string]any{
		"extends": "./jsconfig.json", "compilerOptions": options, "include": []string{"*.js", "*.d.ts"}, "files": files,
	})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "check.json")
	if err := os.WriteFile(path, config, 0o600); err != nil {
		t.Fatal(err)
	}
	output, err := exec.CommandContext(t.Context(), "node", filepath.Join("testdata", "typescript", "check.cjs"), compiler, path).Output()
	if err != nil {
		t.Fatalf("check.cjs: %v\n%s", err, stderrOf(err))
	}
	var found checked
	if err := json.Unmarshal(output, &found); err != nil {
		t.Fatal(err)
	}
	return found
}

func stderrOf(err error) []byte {
	if exit, ok := err.(*exec.ExitError); ok {
		return exit.Stderr
	}
	return nil
}

// The declarations pass themselves and pass what is right: the ready scripts, the examples, what init makes, the code of the
// README; and they refuse each deliberate mistake, at its line, for its reason. They declare what the host has, no
// more and no less. One run of the compiler says all that, for it is slow.
func TestTypes(t *testing.T) {
	t.Parallel()
	typeScript(t)
	folder := inProject(t)
	files, mistaken := deliberate(t, folder)
	root := filepath.Join("..", "..")
	for _, pattern := range []string{"examples/*.js", "scripts/*.js", "scripts/lib/*.js", "cmd/mascript/testdata/typescript/good.*"} {
		found, err := filepath.Glob(filepath.Join(root, filepath.FromSlash(pattern)))
		if err != nil || len(found) == 0 && pattern != "scripts/*.js" {
			t.Fatalf("nothing is %s: %v", pattern, err)
		}
		for _, file := range found {
			absolute, err := filepath.Abs(file)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, absolute)
		}
	}
	for _, page := range []string{"README.md", "README.zh-CN.md"} {
		files = append(files, codeOf(t, folder, filepath.Join(root, page))...)
	}
	found := check(t, folder, map[string]any{"skipLibCheck": false}, files...)
	t.Run("accepted", func(t *testing.T) {
		for _, p := range found.Problems {
			if filepath.Dir(p.File) != filepath.Join(folder, "mistakes") && !(untyped(p.Code) && ported(p.File)) {
				t.Error(p)
			}
		}
	})
	t.Run("mistakes", func(t *testing.T) {
		for _, p := range found.Problems {
			if filepath.Dir(p.File) != filepath.Join(folder, "mistakes") {
				continue
			}
			place := place{filepath.Base(p.File), p.Line}
			if mistaken[place] != p.Code {
				t.Errorf("%v, where TS%d is the deliberate mistake", p, mistaken[place])
			}
			delete(mistaken, place)
		}
		for place, code := range mistaken {
			t.Errorf("%s:%d: the deliberate mistake is not found: TS%d", place.file, place.line, code)
		}
	})
	t.Run("complete", func(t *testing.T) { compareWithHost(t, found) })
}

// place is a line of a file of mistakes.
type place struct {
	file string
	line int
}

// deliberate puts the files of mistakes into a project, and gives them with the code that each line says it has: in JavaScript
// and in TypeScript, which have different rules for what is missing.
func deliberate(t *testing.T, folder string) (files []string, codes map[place]int) {
	t.Helper()
	expected := regexp.MustCompile(`// TS(\d+):`)
	codes = map[place]int{}
	if err := os.Mkdir(filepath.Join(folder, "mistakes"), 0o700); err != nil {
		t.Fatal(err)
	}
	sources, err := filepath.Glob(filepath.Join("testdata", "typescript", "mistakes*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, source := range sources {
		text, err := os.ReadFile(source)
		if err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(folder, "mistakes", filepath.Base(source))
		if err := os.WriteFile(file, text, 0o600); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
		for i, line := range strings.Split(string(text), "\n") {
			if match := expected.FindStringSubmatch(line); match != nil {
				codes[place{filepath.Base(file), i + 1}], _ = strconv.Atoi(match[1])
			}
		}
	}
	if len(codes) < 40 {
		t.Errorf("there are %d deliberate mistakes, which are too few", len(codes))
	}
	return files, codes
}

// codeOf puts the code of a page into files of a project.
func codeOf(t *testing.T, folder, page string) []string {
	t.Helper()
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	var files []string
	for _, match := range regexp.MustCompile("(?s)\n```(js|ts)\n(.*?)\n```\n").FindAllSubmatchIndex(text, -1) {
		code := string(text[match[4]:match[5]])
		if !strings.Contains(code, "require(") && !strings.Contains(code, "import ") {
			continue // a line or two out of something
		}
		line := strings.Count(string(text[:match[4]]), "\n") + 1
		name := fmt.Sprintf("%s.%d.%s", filepath.Base(page), line, text[match[2]:match[3]])
		file := filepath.Join(folder, name)
		if err := os.WriteFile(file, []byte(code), 0o600); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	return files
}

// ported reports whether a file is what mascript port made of a sample in Python. It writes no types, so in these a parameter has none.
func ported(file string) bool {
	_, err := os.Stat(strings.TrimSuffix(file, ".js") + ".py")
	return err == nil
}

// untyped reports whether a problem is that something has no type.
func untyped(code int) bool {
	return slices.Contains([]int{7005, 7006, 7031, 7034}, code)
}

// compareWithHost holds what is declared beside what the host has: modules, their exports, the members of these, and globals.
func compareWithHost(t *testing.T, found checked) {
	names := node.Names()
	for _, m := range catalogue.Modules() {
		names = append(append(names, m.Name), m.Aliases...)
	}
	names = slices.AppendSeq(names, maps.Keys(py.Modules()))
	names = slices.AppendSeq(names, maps.Keys(py.Moxing(nil)))
	for name := range found.Modules {
		if plain := strings.TrimPrefix(name, "node:"); !slices.Contains(names, plain) {
			t.Errorf("the module %s is declared, and not there", name)
		}
	}
	for _, name := range node.Names() {
		if found.Modules["node:"+name] == nil {
			t.Errorf("the module node:%s is not declared", name)
		}
	}
	list, err := json.Marshal(names)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "names.json")
	if err := os.WriteFile(file, list, 0o600); err != nil {
		t.Fatal(err)
	}
	var host checked
	if err := json.Unmarshal(mascript(t, filepath.Join("testdata", "typescript", "host.js"), file), &host); err != nil {
		t.Fatal(err)
	}
	for name, exports := range host.Modules {
		if found.Modules[name] == nil {
			t.Errorf("the module %s is not declared", name)
			continue
		}
		compare(t, name, exports, found.Modules[name])
	}
	for _, name := range append(found.Language, "GoError") { // the engine's own
		delete(host.Globals, name)
	}
	for _, name := range []string{"require", "module", "exports", "__filename", "__dirname"} { // each file has its own
		delete(found.Globals, name)
	}
	compare(t, "globals", host.Globals, found.Globals)
}

// compare says what is on one side only.
func compare(t *testing.T, where string, host, declared map[string]declaredValue) {
	// A method of the SDK's classes may be called on an object, too; to declare that would be to offer it.
	sdk := strings.HasPrefix(where, "modelarts") && !strings.HasPrefix(where, "modelarts/py")
	for name, there := range host {
		said, ok := declared[name]
		if !ok {
			if !ordinary(name) {
				t.Errorf("%s: %s is there, and not declared", where, name)
			}
			continue
		}
		for _, member := range there.Methods {
			if !sdk && said.Instance != nil && !ordinary(member) && !slices.Contains(said.Instance, member) {
				t.Errorf("%s: objects of %s have %s, which is not declared", where, name, member)
			}
		}
		for _, member := range said.Methods {
			if there.Methods != nil && !ordinary(member) && !slices.Contains(there.Methods, member) {
				t.Errorf("%s: objects of %s have no method %s, which is declared", where, name, member)
			}
		}
		for _, member := range said.Members {
			if there.Members != nil && !ordinary(member) && !slices.Contains(there.Members, member) {
				t.Errorf("%s: %s has no %s, which is declared", where, name, member)
			}
		}
	}
	for name := range declared {
		if _, ok := host[name]; !ok {
			t.Errorf("%s: %s is declared, and not there", where, name)
		}
	}
}

// ordinary reports whether a member is one that every object or function has, or that is for whoever wrote the class.
func ordinary(name string) bool {
	return strings.HasPrefix(name, "_") || strings.HasPrefix(name, " ") || slices.Contains([]string{
		"apply", "arguments", "bind", "call", "caller", "constructor", "hasOwnProperty", "isPrototypeOf", "length", "name", "propertyIsEnumerable",
		"prototype", "toLocaleString", "toString", "valueOf",
		"ask", "cancel", "end", "over", "start", // of Interface, ClientRequest and ChildProcess
	}, name)
}
