package reference

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"mascript/bindings/catalogue"
	"mascript/internal/typings"
)

// mostBefore is how many arguments may stand before the object with the keywords in the declarations. The
// calling convention allows any number; each is an overload of its own, and more than these nobody writes.
const mostBefore = 4

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

// declarations is the text being written, with its depth in braces.
type declarations struct {
	strings.Builder
	depth int
}

func (d *declarations) line(format string, args ...any) {
	d.WriteString(strings.Repeat("  ", d.depth) + fmt.Sprintf(format, args...) + "\n")
}

func (d *declarations) text(block string) {
	for line := range strings.SplitSeq(strings.TrimSpace(block), "\n") {
		if line == "" {
			d.WriteString("\n")
			continue
		}
		d.line("%s", line)
	}
	d.WriteString("\n")
}

func (d *declarations) open(format string, args ...any) {
	d.line(format+" {", args...)
	d.depth++
}

func (d *declarations) close() {
	d.depth--
	d.line("}")
	if d.depth <= 1 {
		d.WriteString("\n")
	}
}

// comment writes a documentation comment; empty lines are left out.
func (d *declarations) comment(lines ...string) {
	var all []string
	for _, line := range lines {
		if line != "" {
			all = append(all, strings.Split(line, "\n")...)
		}
	}
	if len(all) == 1 {
		d.line("/** %s */", all[0])
		return
	}
	d.line("/**")
	for _, line := range all {
		d.line(" * %s", strings.ReplaceAll(line, "*/", "*\\/"))
	}
	d.line(" */")
}

// typeScript is a type as TypeScript writes it.
func typeScript(t catalogue.Type) string {
	if t == catalogue.ID {
		return "Id"
	}
	var parts []string
	for part := range strings.SplitSeq(string(t), "|") {
		parts = append(parts, single(part))
	}
	return strings.Join(parts, " | ")
}

func single(name string) string {
	if inner, ok := strings.CutPrefix(name, "Array<"); ok {
		return single(strings.TrimSuffix(inner, ">")) + "[]"
	}
	switch name {
	case "":
		return "undefined"
	case "String":
		return "string"
	case "Integer", "Long", "Short", "Byte", "Number":
		return "number"
	case "Boolean":
		return "boolean"
	case "Array":
		return "any[]"
	case "Object":
		return "Dict"
	case "Any":
		return "any"
	case "null":
		return "null"
	case "Iterable":
		return "Iterable<any>"
	case "Function":
		return "(() => string)"
	}
	if !declaredName(name) {
		return "any" // a class of the SDK that is not here yet
	}
	return name
}

// declaredName reports whether there is a class or a record of that name.
func declaredName(name string) bool {
	_, class := classNamed(name)
	_, record := recordNamed(name)
	return class || record
}

// paramType is the type of a parameter, null for None apart.
func paramType(p catalogue.Param) string {
	switch p.Type { // what the words of the reference are too few for
	case catalogue.Rows:
		return "Iterable<object>"
	case catalogue.Numbers:
		return "Iterable<number | null | undefined>"
	case catalogue.Curves:
		return "Curve | { [name: string]: Curve }"
	case catalogue.Names:
		return "readonly string[] | { [name: string]: string }"
	case catalogue.Choices:
		return "Iterable<string | Choice>"
	}
	if p.Type == catalogue.Sides && p.Name == "align" {
		return "{ [name: string]: 'left' | 'right' | 'center' }"
	}
	if len(p.Known) > 0 {
		return literals(p.Known) + " | (string & {})" // any text, and these are offered
	}
	if len(p.Enum) == 0 {
		name := typeScript(p.Type)
		for _, m := range catalogue.Modules() {
			if _, class := classNamed(name); class && m.Promises && slices.Contains(m.Exports, name) {
				return "Any" + name // objects of both families are arguments
			}
		}
		return name
	}
	return literals(p.Enum)
}

// literals are texts as a type.
func literals(values []string) string {
	parts := make([]string, len(values))
	for i, value := range values {
		parts[i] = literal(value)
	}
	return strings.Join(parts, " | ")
}

// fieldType is the type of a field of an answer. Numbers of jobs and versions are exact as text only.
func fieldType(f catalogue.Field) string {
	if strings.HasSuffix(f.Name, "job_id") || strings.HasSuffix(f.Name, "version_id") {
		switch f.Type {
		case catalogue.Integer, catalogue.Long:
			return "Id"
		case catalogue.OptionalLong:
			return "Id | null"
		}
	}
	return typeScript(f.Type)
}

func (d *declarations) record(record catalogue.Record) {
	d.comment(record.Doc)
	d.open("export interface %s", record.Name)
	for _, f := range record.Fields {
		d.comment(f.Doc)
		optional, fieldType := "", fieldType(f)
		if f.Optional {
			optional = "?"
		}
		switch record.Name + "." + f.Name { // what is accepted is more, or less, than the type says
		case "Parameter.value":
			fieldType = "string | number | boolean"
		case "DataSource.type":
			fieldType = "'obs' | 'dataset'"
		}
		d.line("%s%s: %s;", f.Name, optional, fieldType)
	}
	d.close()
}

// shape is an interface that is made for a method or a constructor: the keywords it takes, or the fields
// of what it returns.
type shape struct {
	name   string
	doc    string
	params []catalogue.Param
	fields []catalogue.Field
}

// shapes lists them. Methods of the same name have theirs in common where they are the same.
func shapes() []shape {
	var list []shape
	add := func(s shape) {
		if len(s.params)+len(s.fields) > 0 && !slices.ContainsFunc(list, func(other shape) bool { return other.name == s.name }) {
			list = append(list, s)
		}
	}
	for _, class := range catalogue.Classes() {
		add(shape{name: class.Name + "Arguments", doc: "Keywords of " + class.Name + "().", params: class.Constructor})
	}
	for _, c := range callables() {
		add(shape{name: shapeName(c, "Arguments"), doc: "Keywords of " + c.Name + "().", params: c.Params})
		add(shape{name: shapeName(c, "Result"), doc: "What " + c.Name + "() returns.", fields: c.Result.Fields})
	}
	return list
}

// shapeName is what an interface of a method is called, after its class where methods of that name differ.
func shapeName(c callable, suffix string) string {
	name := ""
	for word := range strings.SplitSeq(c.Name, "_") {
		name += capital(word)
	}
	for _, other := range callables() {
		if other.Name == c.Name && other.owner != c.owner && !sameShape(c, other) {
			return capital(strings.ReplaceAll(c.owner, "modelarts/", "")) + name + suffix
		}
	}
	return name + suffix
}

func sameShape(a, b callable) bool {
	names := func(c callable) string {
		text := fmt.Sprint(c.Result.Type)
		for _, p := range c.Params {
			text += " " + p.Name + paramType(p)
		}
		for _, f := range c.Result.Fields {
			text += " " + f.Name + fieldType(f)
		}
		return text
	}
	return names(a) == names(b)
}

func (d *declarations) shape(s shape) {
	d.comment(s.doc)
	d.open("export interface %s", s.name)
	for _, p := range s.params {
		text := about(p)
		if when := presence(p); when != "" {
			text += " " + capital(when) + "."
		}
		d.comment(text)
		d.line("%s;", declared(p, !p.Required))
		for _, alias := range p.Aliases {
			d.comment("The same as " + p.Name + ".")
			p.Name = alias
			d.line("%s;", declared(p, true))
		}
	}
	for _, f := range s.fields {
		d.comment(f.Doc)
		if f.Name == "is_success" {
			d.line("is_success: true;")
			continue
		}
		d.line("%s: %s;", f.Name, fieldType(f))
	}
	if s.name == "GetVisualizationJobInfoResult" { // the service's has not got it
		d.comment("Why the job failed; only on mascript's own servers.")
		d.line("failed_reasons?: string;")
	}
	d.close()
}

// declared is a parameter as an argument or a keyword: None is allowed where it may be absent.
func declared(p catalogue.Param, optional bool) string {
	if optional {
		return p.Name + "?: " + paramType(p) + " | null"
	}
	if !p.Required {
		return p.Name + ": " + paramType(p) + " | null"
	}
	return p.Name + ": " + paramType(p)
}

// overloads are the ways to pass arguments, one for each number of them, so that a mistake is told where it is and not as
// "no overload matches": the last argument is by position or an object with the keywords that are left, those before it are by
// position. The last overload is for more arguments by position than anybody writes before keywords. more is the type of keywords
// that every call takes; empty for none.
func overloads(params []catalogue.Param, keywords, more string) []string {
	always := ""
	if more != "" {
		always = "keywords?: " + more
	}
	if len(params) == 0 {
		return []string{inParentheses(always)}
	}
	required := 0 // so many have to be given
	for i, p := range params {
		if p.Required {
			required = i + 1
		}
	}
	var list []string
	for n := range min(mostBefore+1, len(params)) {
		left := keywords
		if n > 0 {
			left = "Omit<" + keywords + ", " + namesOf(params[:n]) + ">"
		}
		if more != "" {
			left += " & " + more
		}
		generic, last := "", "keywords: "+left
		if n+1 >= required {
			generic, last = lastArgument(params[n], left, n == 0 && required == 0)
		}
		list = append(list, generic+inParentheses(positional(params[:n], false), last))
	}
	least := mostBefore + 2
	if len(params) >= least {
		list = append(list, inParentheses(positional(params[:least], false), positional(params[least:], true), always))
	} else if more != "" {
		list = append(list, inParentheses(positional(params, false), "keywords: "+more))
	}
	return list
}

// inParentheses are the arguments of a call; empty parts are none.
func inParentheses(parts ...string) string {
	return "(" + strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), ", ") + ")"
}

// lastArgument is a parameter that keywords may stand in the place of. An object of the SDK is told from keywords by what is
// given: in a union of the two, an editor would offer the members of both.
func lastArgument(p catalogue.Param, keywords string, absent bool) (generic, argument string) {
	mark, none := "", ""
	if absent {
		mark = "?"
	}
	if !p.Required {
		none = " | null"
	}
	if _, class := classNamed(string(p.Type)); class {
		return "<T = any>", p.Name + mark + ": T extends " + paramType(p) + none + " ? T : " + keywords
	}
	if strings.Contains(keywords, " & ") {
		keywords = "(" + keywords + ")"
	}
	p = byPosition(p)
	// A plain object at the end of a call is its keywords, but for one that is the main argument.
	value := paramType(p)
	if !p.Required && value == "Dict" {
		return "", p.Name + mark + ": null | " + keywords
	}
	return "", p.Name + mark + ": " + value + none + " | " + keywords
}

// namesOf are the names of parameters, with their aliases, as a type.
func namesOf(params []catalogue.Param) string {
	var names []string
	for _, p := range params {
		names = append(append(names, p.Name), p.Aliases...)
	}
	return literals(names)
}

// byPosition is a parameter as it is written among the arguments by position.
func byPosition(p catalogue.Param) catalogue.Param {
	if p.Name == "default" { // a word of the language; as the name of a keyword alone it may be one
		p.Name = "usual"
	}
	if p.Type == catalogue.Names { // an object would be the keywords
		p.Type = catalogue.Strings
	}
	return p
}

// positional are arguments by position. One before a required one, or before keywords, cannot be left out.
func positional(params []catalogue.Param, last bool) string {
	parts := make([]string, len(params))
	for i, p := range params {
		followed := slices.ContainsFunc(params[i:], func(p catalogue.Param) bool { return p.Required })
		parts[i] = declared(byPosition(p), last && !followed)
	}
	return strings.Join(parts, ", ")
}

// returned is what a call gives.
func returned(c callable, promises bool) string {
	name := typeScript(c.Result.Type)
	if len(c.Result.Fields) > 0 {
		name = shapeName(c, "Result")
	}
	if c.Result.Type == catalogue.Nothing && !c.refusable() {
		name = "void"
	}
	if c.refusable() {
		name += " | Failure"
	}
	if promises {
		return "Promise<" + name + ">"
	}
	return name
}

// objects writes the interface of the objects of a class.
func (d *declarations) objects(class catalogue.Class, promises bool) {
	d.comment(class.Doc)
	d.open("export interface %s", class.Name)
	for _, f := range class.Attributes {
		d.attribute(class, f)
	}
	for _, c := range methodsOf(class) {
		if !c.Static {
			d.callable(c, c.Name, promises)
		}
		if c.Static && c.Result.Type == catalogue.Type(class.Name) { // what makes an object of its parameters has them as its attributes
			for _, p := range c.Params {
				d.comment(p.Doc)
				d.line("%s: %s | null;", p.Name, paramType(p))
			}
		}
	}
	if class.Name == "ProgressBar" {
		d.line("[Symbol.iterator](): Iterator<any>;")
	}
	d.close()
}

// class writes the interface of the objects and that of the class itself, and the class as a value.
func (d *declarations) class(class catalogue.Class, promises bool) {
	d.objects(class, promises)

	d.open("interface %sClass extends Function", class.Name)
	d.line("readonly prototype: %s;", class.Name)
	if class.Kind == catalogue.Constructed {
		for _, call := range overloads(class.Constructor, class.Name+"Arguments", "") {
			d.line("new %s: %s;", call, class.Name)
			d.line("%s: %s;", call, class.Name)
		}
	}
	for _, c := range methodsOf(class) {
		if c.Static {
			d.callable(c, c.Name, promises)
		}
	}
	d.close()
	d.comment(class.Doc, exampleComment(class.Name, promises))
	d.line("export const %s: %sClass;\n", class.Name, class.Name)
}

// attribute writes an attribute. What a constructor takes can be set later, but for a Session: where that
// goes has been chosen by then.
func (d *declarations) attribute(class catalogue.Class, f catalogue.Field) {
	d.comment(f.Doc)
	i := slices.IndexFunc(class.Constructor, func(p catalogue.Param) bool { return p.Name == f.Name })
	if i < 0 || class.Name == "Session" {
		absent := ""
		if i >= 0 && f.Name != "project_id" && f.Name != "region_name" { // a session looks these two up
			absent = " | null"
		}
		access := "readonly "
		if f.Writable {
			access = ""
		}
		d.line("%s%s: %s%s;", access, f.Name, fieldType(f), absent)
		return
	}
	absent := " | null"
	if class.Constructor[i].Required {
		absent = ""
	}
	d.line("%s: %s%s;", f.Name, paramType(class.Constructor[i]), absent)
}

// callable writes the overloads of a method, or of a function; the whole comment is at the first.
func (d *declarations) callable(c callable, name string, promises bool) {
	lines := []string{c.Doc, needs(c)}
	for _, rule := range rulesOf(c) {
		lines = append(lines, ruleWords(rule))
	}
	if c.Throws {
		lines = append(lines, "@throws {ModelArtsError} when the service refuses")
	}
	lines = append(lines, exampleComment(c.name(), promises))
	more := ""
	if promises {
		more = "Abortable"
	}
	for i, call := range overloads(c.Params, shapeName(c, "Arguments"), more) {
		if i > 0 {
			lines = []string{c.Doc}
		}
		d.comment(lines...)
		d.line("%s%s: %s;", name, call, returned(c, promises))
	}
}

// exampleComment is an example for a comment; those of blocking calls do not show promises.
func exampleComment(name string, promises bool) string {
	example, ok := catalogue.ExampleOf(name)
	if !ok || promises {
		return ""
	}
	return "@example\n" + example.JS
}

// states writes JOB_STATE with its names, so that one that there is not is marked where it is compared.
func (d *declarations) states() {
	d.comment("The name of a status by its code.")
	d.line("export const JOB_STATE: readonly [")
	for _, line := range statusLines() {
		d.comment(strings.TrimSpace(line[0] + ": " + line[2]))
		d.line("  %s,", literal(line[1]))
	}
	d.line("];")
	d.comment("A name of JOB_STATE.")
	d.line("export type JobState = typeof JOB_STATE[number];\n")
}

func (d *declarations) errorClass() {
	d.WriteString("\n")
	d.comment("What the service refuses, thrown by methods that return objects.")
	d.open("export class ModelArtsError extends Error")
	for i, f := range append(failureFields(), thrownFields()...) {
		d.comment(f.Doc)
		if i == 0 {
			d.line("is_success: false;")
			continue
		}
		d.line("%s: %s;", f.Name, fieldType(f))
	}
	d.close()
}

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
