package reference

import (
	"slices"
	"strings"
	"unicode"

	"mascript/bindings/catalogue"
	"mascript/internal/typings"
)

// Types are the declarations of all modules and globals for TypeScript, with their documentation.
func Types() string { return TypesBesideNode() + typings.Node() }

// TypesBesideNode are those that @types/node has not.
func TypesBesideNode() string {
	var d declarations
	d.text(typesHead)
	d.open("declare module 'modelarts'")
	d.text(typesCommon)
	d.text(typesPromises)
	for _, class := range catalogue.Classes() {
		if name := paramType(catalogue.Param{Type: catalogue.Type(class.Name)}); name != class.Name {
			d.comment("A " + class.Name + " of modelarts or of modelarts/promises.")
			d.line("export type %s = %s | import('modelarts/promises').%s;\n", name, class.Name, class.Name)
		}
	}
	for _, record := range catalogue.Records() {
		d.record(record)
	}
	for _, shape := range shapes() {
		d.shape(shape)
	}
	for _, class := range catalogue.Classes() {
		d.class(class, false)
	}
	d.states()
	d.errorClass()
	d.close()
	for _, m := range catalogue.Modules() {
		if m.Name != "modelarts" {
			d.module(m)
		}
		for _, alias := range m.Aliases {
			d.open("declare module '%s'", alias)
			d.line("export * from '%s';", m.Name)
			d.close()
		}
	}
	d.globals()
	return d.String() + "\n" + typings.Python()
}

// TypesHead is how every text of declarations begins.
const TypesHead = "// What scripts for mascript can use, for TypeScript and for editors.\n"

const typesHead = TypesHead + `// Printed by "mascript types", the SDK's part from the same table that checks arguments; do not edit. "mascript init"
// in a folder that has this file makes it anew. With @types/node, take "mascript types --without-node"; with the library DOM,
// set skipLibCheck.
//
// Python's f(a, b, key=1) is f(a, b, {key: 1}); four arguments at most are declared before the keywords, or
// all of them without any. null and undefined are None. A method that returns an object of fields may also
// return a Failure: after a look at is_success the fields have their types.
`

const typesCommon = `/** Number of a job or a version; text above 2^53, where a number is not exact. */
export type Id = number | string;

/** An object with whatever fields the service sends. */
export interface Dict {
  [field: string]: any;
}

/** Values over time, for chart(): a number each, or a pair of x and y. null and NaN are gaps. */
export type Curve = Iterable<number | null | undefined | readonly (number | null | undefined)[] | { x: number; y: number | null | undefined }>;

/** What select() returns for its choices: a text, or the value beside a label. */
export type Chosen<C> = C extends string ? C : C extends { value: infer V } ? V : 'value' extends keyof C ? Exclude<C['value'], undefined> | string : string;

/** What the service refused, as methods that do not throw return it. */
export interface Failure {
  is_success: false;
  /** Code of the service, such as ModelArts.0102. */
  error_code: string;
  /** What the service says. */
  error_msg: string;
  [field: string]: any;
}
`

// typesPromises are what the calls of modelarts/promises take beside their own arguments. AbortSignal is not
// named: the library that declares it may not be loaded.
const typesPromises = `/** What can end a call: an AbortSignal, as new AbortController().signal is. */
export interface Signal {
  readonly aborted: boolean;
  readonly reason?: any;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Keyword of every call that returns a promise. */
export interface Abortable {
  /** Ends the call, which then rejects with the signal's reason. */
  signal?: Signal | null;
}
`

// module writes a module that has part of the whole, or functions of its own.
func (d *declarations) module(m catalogue.Module) {
	own := declarations{depth: 1}
	var shared []string
	for _, name := range m.Exports {
		if i := slices.IndexFunc(functions(), func(c callable) bool { return c.Name == name }); i >= 0 {
			own.callable(functions()[i], "export function "+name, m.Promises)
			continue
		}
		if class, ok := classNamed(name); ok && m.Promises {
			own.class(class, !strings.HasPrefix(class.Module, "modelarts/environment")) // those are there at once
			continue
		}
		shared = append(shared, name)
	}
	if m.Name == uiModule {
		for _, class := range catalogue.UIClasses() {
			own.objects(class, false)
		}
	}
	text := own.String()
	if m.Name == uiModule {
		text = generic().Replace(text)
	}
	d.comment(m.Doc)
	d.open("declare module '%s'", m.Name)
	if names := borrowed(text, m); len(names) > 0 {
		d.line("import { %s } from 'modelarts';", strings.Join(names, ", "))
	}
	if len(shared) > 0 {
		d.line("export { %s } from 'modelarts';", strings.Join(shared, ", "))
	}
	if text != "" {
		d.WriteString("\n" + strings.TrimRight(text, "\n") + "\n")
	}
	d.close()
}

// generic makes functions of modelarts/ui return what they are given: progress() goes through values of some type, and select()
// returns one of its choices. Columns may be of a constant.
func generic() *strings.Replacer {
	return strings.NewReplacer(
		"function progress(", "function progress<T = any>(", "Iterable<any>", "Iterable<T>", "): ProgressBar;", "): ProgressBar<T>;",
		"| ProgressArguments", "| (ProgressArguments & { total?: number | Iterable<T> | null })",
		"interface ProgressBar {", "interface ProgressBar<T = any> {", "Iterator<any>", "Iterator<T>",
		"function select(", "function select<const C extends string | Choice>(", "): any;", "): Chosen<C>;",
		"Iterable<string | Choice>", "Iterable<C>", "keywords: SelectArguments", "keywords: SelectArguments & { choices: Iterable<C> }",
		"usual: any | null", "usual: NoInfer<Chosen<C>> | string | null",
		"columns: string[]", "columns: readonly string[]",
	)
}

// borrowed are the names that the declarations of a module use and that the whole declares.
func borrowed(text string, m catalogue.Module) []string {
	names := []string{"Id", "Dict", "Failure", "Abortable", "Curve", "Chosen"}
	for _, class := range catalogue.Classes() {
		names = append(names, paramType(catalogue.Param{Type: catalogue.Type(class.Name)}))
		if !m.Promises || !slices.Contains(m.Exports, class.Name) {
			names = append(names, class.Name)
		}
	}
	for _, record := range catalogue.Records() {
		names = append(names, record.Name)
	}
	for _, s := range shapes() {
		names = append(names, s.name)
	}
	words := map[string]bool{}
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		words[word] = true
	}
	return slices.DeleteFunc(names, func(name string) bool { return !words[name] })
}

func (d *declarations) globals() {
	for _, g := range globals() {
		d.comment(g.doc)
		d.line("%s\n", g.declaration)
	}
	d.line("declare namespace NodeJS {")
	d.line("  interface Require {")
	d.depth = 2
	for _, m := range catalogue.Modules() {
		for _, name := range append([]string{m.Name}, m.Aliases...) {
			d.line("(id: '%s'): typeof import('%s');", name, name)
		}
	}
	d.depth = 0
	d.line("  }\n}")
}
