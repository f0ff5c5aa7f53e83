package main

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"mascript/runtime"
	"mascript/runtime/module"
	"mascript/runtime/py"
)

// tableOfLibrary is what the porting tool knows of modelarts/py: internal/port/library.go says how to read it.
const tableOfLibrary = "../../internal/port/library.txt"

// TestLibraryOfPort holds the porting tool's table beside the modules: it lists each of them, its exports and no others,
// and tells classes, functions and values apart as they are.
func TestLibraryOfPort(t *testing.T) {
	text, err := os.ReadFile(tableOfLibrary)
	if err != nil {
		t.Fatal(err)
	}
	table := map[string]map[string]string{} // what stands behind a member's colon
	for line := range strings.Lines(string(text)) {
		name, members, _ := strings.Cut(strings.TrimSpace(line), " ")
		if name == "#" || name == "" {
			continue
		}
		if table[name] == nil {
			table[name] = map[string]string{}
		}
		for _, member := range strings.Fields(members) {
			key, what, _ := strings.Cut(member, ":")
			table[name][key] = what
		}
	}
	modules := py.Modules()
	for name, loader := range py.Moxing(nil) {
		modules[name] = loader
	}
	for name := range modules {
		short := strings.ReplaceAll(strings.TrimPrefix(name, py.Root+"/"), "/", ".")
		if name == py.Root {
			continue
		}
		if table[short] == nil {
			t.Errorf("%s is not in the table", short)
			continue
		}
		t.Run(short, func(t *testing.T) { sameMembers(t, modules, name, table[short]) })
	}
	for name, members := range table {
		parent, last, nested := cutLast(name)
		if modules[py.Root+"/"+strings.ReplaceAll(name, ".", "/")] == nil && !(nested && table[parent][last] == "!") {
			t.Errorf("the table has %s, with %d members, which is no module, and no class of one", name, len(members))
		}
	}
}

func cutLast(name string) (before, last string, ok bool) {
	i := strings.LastIndexByte(name, '.')
	if i < 0 {
		return "", name, false
	}
	return name[:i], name[i+1:], true
}

// sameMembers compares one module's exports with those that the table has.
func sameMembers(t *testing.T, modules map[string]module.Loader, name string, members map[string]string) {
	var out bytes.Buffer
	err := runtime.New(runtime.Options{Dir: t.TempDir(), Stdout: &out, Stderr: &out, Modules: modules}).RunText(t.Context(), "exports.js", `
		const takesNew = (value) => { try { return Boolean(Reflect.construct(Object, [], value)) } catch { return false } }
		// All are functions, so that none needs new; one that inherits or has methods is a class for sure.
		const isClass = ({ prototype }) => Object.getPrototypeOf(prototype) !== Object.prototype || Object.getOwnPropertyNames(prototype).length > 1
		const exported = require("`+name+`")
		for (const name of Object.keys(exported).sort()) {
			const value = exported[name]
			const kinds = typeof value !== "function" ? ["value"] : !takesNew(value) ? ["function"] : isClass(value) ? ["class"] : ["function", "class"]
			console.log(name, kinds.join(" or "))
		}`)
	if err != nil {
		t.Fatalf("%v\n%s", err, out.String())
	}
	var exports []string
	for line := range strings.Lines(out.String()) {
		export, kinds, _ := strings.Cut(strings.TrimSpace(line), " ")
		exports = append(exports, export)
		switch what, ok := members[export]; {
		case !ok:
			t.Errorf("%s, a %s, is not in the table", export, kinds)
		case !slices.Contains(strings.Split(kinds, " or "), kindInTable(what)):
			t.Errorf("%s is a %s, and a %s by the table: %s", export, kinds, kindInTable(what), what)
		}
	}
	for member := range members {
		if !slices.Contains(exports, member) {
			t.Errorf("the table has %s, which is no export", member)
		}
	}
}

func kindInTable(what string) string {
	switch {
	case what == "!":
		return "class"
	case strings.HasPrefix(what, "=") || strings.HasPrefix(what, "@"):
		return "value"
	}
	return "function"
}
