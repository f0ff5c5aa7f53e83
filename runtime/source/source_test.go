package source

import (
	"slices"
	"testing"
)

func TestParse(t *testing.T) {
	for _, c := range []struct {
		name, text           string
		system               System
		typescript           bool
		esm, awaits, rewrote bool
	}{
		{name: "plain", text: "const fs = require('fs'); return"},
		{name: "hashbang and return", text: "#!/usr/bin/env mascript\nreturn 1"},
		{name: "plain in a package of modules", text: "print(1)", system: ESM, esm: true},
		{name: "the word in a string", text: "print('await import export')"},
		{name: "await as a name in a function", text: "function f() { const o = {await: 1}; return o.await }"},
		{name: "a call of await", text: "await (f())", awaits: true, rewrote: true},
		{name: "await without import", text: "const a = await 1; module.exports = a", awaits: true, rewrote: true},
		{name: "import", text: "import 'x'", esm: true, rewrote: true},
		{name: "only import()", text: "const a = import('x')", rewrote: true},
		{name: "import.meta", text: "print(import.meta.url)", esm: true, rewrote: true},
		{name: "minified", text: "var a=1;export{a as default};", esm: true, rewrote: true},
		{name: "async generator", text: "async function* g() { yield 1 }\nexports.g = g", rewrote: true},
		{name: "types", text: "const a: number = 1", typescript: true, rewrote: true},
	} {
		unit, err := Parse(File{Name: "a.js", Text: c.text, System: c.system, TypeScript: c.typescript}, nil)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if unit.ESM != c.esm || unit.Awaits != c.awaits || unit.Plain() == c.rewrote {
			t.Errorf("%s: ESM %v, awaits %v, rewritten %v", c.name, unit.ESM, unit.Awaits, !unit.Plain())
		}
		if _, err := unit.Program(c.esm && c.rewrote, false); err != nil {
			t.Errorf("%s does not compile: %v", c.name, err)
		}
	}
}

func TestImports(t *testing.T) {
	unit, err := Parse(File{Name: "a.mjs", Text: `import a, { b, c as d } from 'one'
import * as all from "two"
import 'three'
export { e } from './four'
export * from './five'
import unused from 'six'
console.log(a, b, d, all)
export const mine = 1
var x = require('seven')`}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for i, imported := range unit.Imports {
		names = append(names, imported.Name)
		if imported.At.Line != i+1 || imported.At.Column == 0 {
			t.Errorf("%s is at %v", imported.Name, imported.At)
		}
	}
	if want := []string{"one", "two", "three", "./four", "./five", "six"}; !slices.Equal(names, want) {
		t.Errorf("the imports are %q, want %q", names, want)
	}
	if uses := unit.Imports[0].Uses; !slices.Equal(slices.Sorted(slices.Values(uses)), []string{"b", "c", "default"}) {
		t.Errorf("used of 'one' are %q", uses)
	}
	exports := unit.Exports()
	for _, want := range []Export{{Name: "mine"}, {Name: "e", From: "./four", As: "e"}} {
		if !slices.Contains(exports, want) {
			t.Errorf("the exports are %v, without %v", exports, want)
		}
	}
	if loads := unit.Loads(); len(loads) != 1 || loads[0].Name != "seven" || !loads[0].Required {
		t.Errorf("the loads are %v", loads)
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"import a from 'b'", "await x; for await (const a of b) c", "export default class { #p }", "x.stack; import('y')", "//# sourceMappingURL=data:,{}", "from a import b"} {
		f.Add(seed, false)
		f.Add(seed, true)
	}
	f.Fuzz(func(t *testing.T, text string, typescript bool) {
		unit, err := Parse(File{Name: "/a.js", Text: text, TypeScript: typescript}, nil)
		if err != nil {
			return
		}
		if unit.HasMap() {
			unit.UseMap()
		}
		_, _ = unit.Program(unit.ESM, unit.ESM)
	})
}

func FuzzMappings(f *testing.F) {
	f.Add("AAAA;;AACA,CAAC,EAAE;IAAI,gBgB")
	f.Fuzz(func(t *testing.T, text string) {
		lines, err := decodeMappings(text)
		if err != nil {
			return
		}
		for i := range lines {
			lines[i] = slices.DeleteFunc(lines[i], func(s segment) bool { return s.source < 0 })
		}
		again, err := decodeMappings(encodeMappings(lines))
		if err != nil {
			t.Fatal(err)
		}
		for i := range lines {
			if !slices.Equal(lines[i], again[i]) {
				t.Fatalf("line %d: %v became %v", i, lines[i], again[i])
			}
		}
	})
}
