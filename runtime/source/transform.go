package source

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/evanw/esbuild/pkg/api"
)

// transformed is a file as esbuild wrote it: CommonJS that goja parses, and the map back.
type transformed struct {
	code   string
	places []byte // a source map, ready for goja
	awaits bool   // code has await at its top level
	marker string // what the labels of for awaits at the top level begin with; empty if there is none
}

// transform rewrites a file for goja. esbuild refuses a top-level await in CommonJS, but its refusal is one
// error an await with its exact place, so a file with such awaits takes three passes: to an ES module that
// keeps them; to CommonJS, only for the errors; and again with each await disguised as six unary operators,
// which is as long as "await ". No column moves, and esbuild joins both maps.
func transform(f File) (*transformed, error) {
	first := run(f, toCommonJS, f.Text)
	if len(first.Errors) == 0 {
		places, err := fixMap(first.Map, f)
		return &transformed{code: string(first.Code), places: places}, err
	}
	if !slices.ContainsFunc(first.Errors, isAwait) {
		return nil, esbuildError(f, first.Errors)
	}
	kept := run(f, toModule, f.Text)
	if len(kept.Errors) > 0 {
		return nil, esbuildError(f, kept.Errors)
	}
	text := string(kept.Code)
	again := run(f, toCommonJS, text)
	for _, e := range again.Errors {
		if !isAwait(e) {
			return nil, esbuildError(f, again.Errors)
		}
	}
	text, disguise := disguiseAwaits(text, again.Errors)
	text, marker := labelLoops(text, again.Errors)
	last := run(f, toCommonJS, text)
	if len(last.Errors) > 0 {
		return nil, esbuildError(f, last.Errors)
	}
	t := &transformed{code: strings.ReplaceAll(string(last.Code), disguise, awaitText), awaits: true, marker: marker}
	var err error
	t.places, err = fixMap(last.Map, f)
	return t, err
}

const awaitText = "await "

// A pass is one way to call esbuild.
type pass int

const (
	toCommonJS pass = iota
	toModule        // keeps what toCommonJS refuses
	toNames         // toModule that keeps imports which nothing of the file uses
)

// engine is what goja has beyond ES2017; names are esbuild's.
func engine() map[string]bool {
	return map[string]bool{
		"array-spread": true, "arrow": true, "async-await": true, "bigint": true, "class": true, "class-field": true,
		"class-private-accessor": true, "class-private-brand-check": true, "class-private-field": true,
		"class-private-method": true, "class-private-static-accessor": true, "class-private-static-field": true,
		"class-private-static-method": true, "class-static-blocks": true, "class-static-field": true,
		"exponent-operator": true, "generator": true, "hashbang": true, "logical-assignment": true,
		"nested-rest-binding": true, "nullish-coalescing": true, "object-rest-spread": true,
		"optional-catch-binding": true, "optional-chain": true, "regexp-dot-all-flag": true,
		"regexp-lookbehind-assertions": true, "regexp-match-indices": true, "regexp-named-capture-groups": true,
		"regexp-set-notation": true, "regexp-sticky-and-unicode-flags": true, "regexp-unicode-property-escapes": true,
		"rest-argument": true, "template-literal": true,
		// What it has not.
		"async-generator": false, "decorators": false, "dynamic-import": false, "for-await": false,
		"top-level-await": false, "using": false,
	}
}

// features are those of a pass. In a file with a disguised await, ?? and ?. are lowered before: esbuild
// takes the disguise for a number and would fold what is behind it away.
func (p pass) features(f File) map[string]bool {
	features := engine()
	if f.lowerFields {
		features["class-field"], features["class-static-field"] = false, false
	}
	if p == toCommonJS {
		return features
	}
	for _, kept := range []string{"async-generator", "dynamic-import", "for-await", "top-level-await"} {
		features[kept] = true
	}
	for _, lowered := range []string{"logical-assignment", "nullish-coalescing", "optional-chain"} {
		features[lowered] = false
	}
	return features
}

// importMeta is what import.meta is called on its way through esbuild.
const importMeta = "import_meta_of_mascript"

// fileStem is the file to esbuild, which makes names of it, such as that of a default export without one.
const fileStem = "module_of_mascript"

func run(f File, p pass, text string) api.TransformResult {
	options := api.TransformOptions{
		Target:         api.ES2017,
		Supported:      p.features(f),
		Platform:       api.PlatformNeutral,
		Format:         api.FormatCommonJS,
		Loader:         api.LoaderJS,
		Sourcefile:     fileStem + ".js",
		Sourcemap:      api.SourceMapExternal,
		SourcesContent: api.SourcesContentExclude,
		Define:         map[string]string{"import.meta": importMeta},
		KeepNames:      true, // a name that an outer one hides is changed otherwise
		LogLevel:       api.LogLevelSilent,
		LogLimit:       0, // all of them: each await is an error
	}
	options.KeepNames = p != toNames // which renames nothing, and whose helpers would be names of the session
	if p != toCommonJS {
		options.Format = api.FormatESModule
		options.Sourcemap = api.SourceMapInline
		options.Charset = api.CharsetUTF8 // labels are found again by their names
	}
	// The name's end tells esbuild the module system.
	if f.System == ESM {
		options.Sourcefile = fileStem + ".mjs"
	}
	if f.TypeScript && text == f.Text {
		options.Loader = api.LoaderTS
		options.TsconfigRaw = `{"compilerOptions": {"experimentalDecorators": false, "useDefineForClassFields": true}}`
		if p == toNames {
			options.TsconfigRaw = `{"compilerOptions": {"useDefineForClassFields": true, "verbatimModuleSyntax": true}}`
		}
	}
	return api.Transform(text, options)
}

func isAwait(e api.Message) bool { return strings.HasPrefix(e.Text, "Top-level await") }

// disguiseAwaits overwrites the awaits that errors point at by six unary operators that stand nowhere else, nor come
// about where they meet operators of the text: put back, they give the text again.
func disguiseAwaits(text string, errors []api.Message) (disguised, disguise string) {
	for n := 0; ; n++ {
		disguise = operators(n)
		disguised = overwrite(text, errors, func(line string, column int) string {
			if isLoop(line, column) || !strings.HasPrefix(line[column:], awaitText) {
				return line
			}
			return line[:column] + disguise + line[column+len(awaitText):]
		})
		if strings.ReplaceAll(disguised, disguise, awaitText) == text || n == lastOperators {
			return disguised, disguise
		}
	}
}

// operators is the n-th of the runs of six unary operators that may stand before and behind any other.
func operators(n int) string {
	run := []byte("~~~~~~")
	for i := 1; i < len(run)-1; i++ {
		run[i] = "~-+"[n%3]
		n /= 3
	}
	return string(run)
}

const lastOperators = 3*3*3*3 - 1

// labelLoops makes each for await that errors point at a for of under a label, which is as long: its place in the
// tree is found again by that. marker is what all of the labels begin with; empty if there is no such loop.
func labelLoops(text string, errors []api.Message) (labelled, marker string) {
	unused := "$lo"
	for n := 0; strings.Contains(text, unused); n++ {
		unused = "$" + string(digits[n/len(digits)%len(digits)]) + string(digits[n%len(digits)])
	}
	count := 0
	labelled = overwrite(text, errors, func(line string, column int) string {
		if !isLoop(line, column) {
			return line
		}
		start := column - len("for ")
		marker = unused
		// One loop inside of another must not have the same.
		label := marker + string(digits[count/len(digits)%len(digits)]) + string(digits[count%len(digits)])
		count++
		labels := start - len(labelsBefore().FindString(line[:start])) // esbuild continues no label but the innermost
		return line[:labels] + label + ":" + line[labels:start] + "for (" + line[start+len(loopText):]
	})
	return labelled, marker
}

const loopText = "for await ("

// isLoop reports whether an await is that of a for await.
func isLoop(line string, column int) bool {
	start := column - len("for ")
	return start >= 0 && strings.HasPrefix(line[start:], loopText)
}

const digits = "0123456789abcdefghijklmnopqrstuvwxyz"

// overwrite changes a text at the places of errors. What change gives is as long as the line that it takes.
func overwrite(text string, errors []api.Message, change func(line string, column int) string) string {
	lines := strings.SplitAfter(text, "\n")
	for _, e := range errors {
		if at := e.Location; at != nil && at.Line <= len(lines) {
			lines[at.Line-1] = change(lines[at.Line-1], at.Column)
		}
	}
	return strings.Join(lines, "")
}

// labelsBefore are a loop's own labels.
var labelsBefore = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`([\pL\pN_$\x{200c}\x{200d}]+: )*$`) })
