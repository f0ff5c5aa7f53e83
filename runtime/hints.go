package runtime

import (
	"cmp"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"unicode/utf16"
	"unicode/utf8"

	"mascript/runtime/render"
	"mascript/runtime/source"
)

// What the engine says of the usual stumbles is short and sometimes wrong. An uncaught error is told better here;
// the error that a script catches stays what it is.

// explain mends the words of an error that the engine made, and adds what to do about it. ofFile says that the
// source line could not be parsed: a SyntaxError is also what JSON.parse and new RegExp throw.
func (h *Host) explain(f *render.Failure, ofFile bool) {
	message := strings.TrimPrefix(strings.TrimPrefix(f.Headline, f.Name), ": ")
	if f.Name == "TypeError" {
		message = h.readOfNothing(f, message)
		if member, ok := strings.CutPrefix(message, "Object has no member '"); ok && len(f.Frames) > 0 {
			message = cmp.Or(h.missingMethodAt(f, strings.TrimSuffix(member, "'")).message(), message)
		}
		f.Headline = f.Name + ": " + message
	}
	if message == "Cannot access a variable before initialization" && len(f.Frames) > 0 {
		if name := wordFrom(f.Source, f.Frames[0].Column); name != "" {
			message = "Cannot access '" + name + "' before initialization"
			f.Headline = f.Name + ": " + message
		}
	}
	if f.Advice != "" {
		return
	}
	foreign := len(f.Frames) > 0 && h.modules.foreign[f.Frames[0].File] // to whom nobody says how JavaScript writes it
	if foreign && f.Name != "TypeError" {
		return
	}
	if h.options.Advise != nil {
		f.Advice = h.options.Advise(f.Name, message, f.Source)
	}
	if f.Advice != "" || foreign {
		return
	}
	switch f.Name {
	case "TypeError":
		f.Advice = h.stumble(f, message)
	case "ReferenceError":
		if name, ok := strings.CutSuffix(message, " is not defined"); ok {
			if f.Advice = python(name); f.Advice == "" {
				f.Advice = h.nearGlobal(name)
			}
		}
	case "SyntaxError":
		if ofFile {
			if strings.HasPrefix(message, "Syntax error ") && strings.HasSuffix(spotOf(f).before, "#") || strings.HasSuffix(message, "ast.PrivateIdentifier") {
				f.Headline = f.Name + `: Unexpected "#"`
			}
			f.Advice = h.syntaxAdvice(f, message)
		}
	}
}

// syntaxAdvice says what a file that cannot be parsed may be.
func (h *Host) syntaxAdvice(f *render.Failure, message string) string {
	if strings.HasPrefix(message, "Invalid regular expression") { // which no other language reads otherwise
		return ""
	}
	if advice := pythonSyntax(f.Source); advice != "" || len(f.Frames) == 0 {
		return advice
	}
	at := f.Frames[0]
	text := h.modules.source(at.File)
	if strings.HasPrefix(message, `Expected "from"`) { // import x, on the line before
		if module, ok := strings.CutPrefix(strings.TrimSpace(render.Line(text, at.Line-1)), "import "); ok && at.Line > 1 {
			return cmp.Or(python(module), pythonSyntax("import "+module))
		}
	}
	if strings.HasSuffix(strings.TrimRight(filepath.Ext(at.File), "s"), "t") { // .ts, .mts, .cts
		return ""
	}
	if h.session != nil && !filepath.IsAbs(at.File) { // what is typed in a shell has its types anyway
		return ""
	}
	if _, err := source.Parse(source.File{Name: at.File, Text: text, TypeScript: true}, nil); err == nil {
		return "TypeScript needs a file that ends in .ts or .mts"
	}
	return ""
}

// readOfNothing mends "Cannot read property 'x' of undefined": goja says it of null, too, and garbles names that
// are not ASCII. The name is in the source, where the error was thrown.
func (h *Host) readOfNothing(f *render.Failure, message string) string {
	name, ok := strings.CutPrefix(message, "Cannot read property '")
	if !ok {
		return message
	}
	name, ok = strings.CutSuffix(name, "' of undefined")
	if !ok {
		return message
	}
	if strings.ContainsRune(name, '\uFFFD') && len(f.Frames) > 0 {
		if written := wordFrom(f.Source, f.Frames[0].Column); written != "" {
			name = written
		}
	}
	return "Cannot read property '" + name + "' of undefined or null"
}

var word = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[\p{L}_$][\p{L}\p{N}_$]*`) })

// wordFrom is the word at a column, counted in UTF-16 units from 1.
func wordFrom(line string, column int) string {
	units := utf16.Encode([]rune(line))
	if column < 1 || column > len(units) {
		return ""
	}
	return word().FindString(string(utf16.Decode(units[column-1:])))
}

// nearGlobal is the global that a name which is not defined may have meant.
func (h *Host) nearGlobal(name string) string {
	if len(name) < 4 { // a, i, tmp: nobody's misspelling
		return ""
	}
	if near, ok := nearName(name, h.vm.GlobalObject().GetOwnPropertyNames()); ok {
		return "did you mean " + near + "?"
	}
	return ""
}

// nearName is the name that was meant by one that is not there: it begins with the same letter, in either case, of two that
// are as near in the same one.
func nearName(name string, names []string) (near string, ok bool) {
	var likely, other []string
	first, size := utf8.DecodeRuneInString(name)
	for _, n := range names {
		switch n {
		case "undefined", "NaN", "Infinity": // nobody means these
			continue
		}
		switch initial, _ := utf8.DecodeRuneInString(n); {
		case n == "" || size == 0:
		case initial == first:
			likely = append(likely, n)
		case strings.EqualFold(string(initial), string(first)):
			other = append(other, n)
		}
	}
	return render.Nearest(name, append(likely, other...))
}

// python says what a name of Python is in JavaScript; empty for a name of neither.
func python(name string) string {
	switch name {
	case "True":
		return "JavaScript writes true"
	case "False":
		return "JavaScript writes false"
	case "None":
		return "JavaScript writes null"
	case "self":
		return "JavaScript writes this"
	case "len":
		return "JavaScript writes x.length, of a Map or a Set x.size"
	case "range":
		return "JavaScript writes for (let i = 0; i < n; i++), or Array.from({ length: n }, (_, i) => i)"
	case "str":
		return "JavaScript writes String(x)"
	case "int":
		return "JavaScript writes parseInt(text, 10), and Math.trunc(x) for a number"
	case "float":
		return "JavaScript writes Number(x)"
	case "bool":
		return "JavaScript writes Boolean(x)"
	case "list", "tuple":
		return "JavaScript writes [...x] or Array.from(x)"
	case "dict":
		return "JavaScript writes { key: value }, or new Map()"
	case "isinstance":
		return "JavaScript writes x instanceof Class, or typeof x === 'string'"
	case "abs", "min", "max", "round", "pow":
		return "JavaScript writes Math." + name + "(x)"
	case "sum":
		return "JavaScript writes list.reduce((a, b) => a + b, 0)"
	case "sorted":
		return "JavaScript writes [...list].sort((a, b) => a - b)"
	case "enumerate":
		return "JavaScript writes list.forEach((x, i) => …), or for (const [i, x] of list.entries())"
	case "zip":
		return "JavaScript writes a.map((x, i) => [x, b[i]])"
	case "map", "filter":
		return "JavaScript writes list." + name + "((x) => …)"
	case "any":
		return "JavaScript writes list.some((x) => …)"
	case "all":
		return "JavaScript writes list.every((x) => …)"
	case "time":
		return "Python's time.sleep(s) is sleep(s), a global, and time.time() is Date.now() / 1000"
	case "json":
		return "JavaScript writes JSON.parse(text) and JSON.stringify(value)"
	case "os", "sys":
		return "process has argv, env, cwd() and exit(code); require('os'), require('path') and require('fs') have the rest"
	case "open":
		return "JavaScript writes require('fs').readFileSync(path, 'utf8')"
	case "input":
		return "a script's arguments are process.argv.slice(2)"
	case "exit", "quit":
		return "JavaScript writes process.exit(code)"
	case "Exception", "ValueError", "KeyError", "RuntimeError":
		return "JavaScript writes Error, TypeError or RangeError"
	case "logging":
		return "console.log writes to stdout, console.error to stderr"
	case "datetime":
		return "JavaScript writes new Date()"
	}
	return ""
}

// pythonSyntax says what a line of Python is in JavaScript; empty for a line that is none.
func pythonSyntax(line string) string {
	text := strings.TrimSpace(line)
	for _, stumble := range []struct{ pattern, advice string }{
		{`\belif\b`, "JavaScript writes else if (…) {"},
		{`^(async\s+)?def\s+\w+\s*\(`, "JavaScript writes function name(…) {"},
		{`\bf(r)?["']`, "Python's f\"… {x}\" is `… ${x}` in JavaScript, in backquotes"},
		{`^from\s+([\w.]+)\s+import\s+(\w+(?:\s*,\s*\w+)*)$`, "JavaScript writes import { $2 } from '$1'"},
		{`^import\s+([\w.]+)$`, "JavaScript writes import * as $1 from '$1'"},
		{`^import\s+([\w.]+)\s+as\s+(\w+)$`, "JavaScript writes import * as $2 from '$1'"},
		{`^for\s+\w+(\s*,\s*\w+)*\s+in\b.*:$`, "JavaScript writes for (const x of list) {"},
		{`^(if|while|with|class|try|except|finally|else)\b.*:$`, "JavaScript writes its conditions in ( ) and its blocks in { }"},
		{`^except\b`, "JavaScript writes try { … } catch (error) { … }"},
		{`^raise\b`, "JavaScript writes throw new Error('…')"},
		{`^del\s`, "JavaScript writes delete object.name"},
		{`^pass$`, "JavaScript needs no pass: an empty block is { }"},
		{`\blambda\b`, "JavaScript writes (x) => …"},
		{`^print\s+[^(]`, "print is a function: print(…)"},
		{`^#`, "JavaScript's comments begin with //"},
		{`"""|'''`, "JavaScript writes text of several lines in backquotes"},
		{`\bnot\s+\w|\s(and|or)\s`, "JavaScript writes &&, || and ! for and, or and not"},
		{`\s(is|in)\s`, "JavaScript writes === for is, and list.includes(x) for x in list"},
	} {
		expression := regexp.MustCompile(stumble.pattern) // once, at the end of a run
		if at := expression.FindStringSubmatchIndex(text); at != nil {
			return string(expression.ExpandString(nil, strings.ReplaceAll(stumble.advice, "${x}", "$${x}"), text, at))
		}
	}
	return ""
}
