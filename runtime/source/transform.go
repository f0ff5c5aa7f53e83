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
	disguise, marker := unusedIn(text)
	text, loops := disguiseAwaits(text, again.Errors, disguise, marker)
	last := run(f, toCommonJS, text)
	if len(last.Errors) > 0 {
		return nil, esbuildError(f, last.Errors)
	}
	t := &transformed{code: strings.ReplaceAll(string(last.Code), disguise, awaitText), awaits: true}
	if loops {
		t.marker = marker
	}
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
		"regexp-sticky-and-unicode-flags": true, "regexp-unicode-property-escapes": true, "rest-argument": true,
		"template-literal": true,
		// What it has not.
		"async-generator": false, "decorators": false, "dynamic-import": false, "for-await": false,
		"regexp-set-notation": false, "top-level-await": false, "using": false,
	}
}

// features are those of a pass. In a file with a disguised await, ?? and ?. are lowered before: esbuild
// takes the disguise for a number and would fold what is behind it away.
func (p pass) features() map[string]bool {
	if p == toCommonJS {
		return engine()
	}
	features := engine()
	for _, kept := range []string{"dynamic-import", "for-await", "top-level-await"} {
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
		Supported:      p.features(),
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
	if p == toModule {
		options.Format = api.FormatESModule
		options.Sourcemap = api.SourceMapInline
	}
	// The name's end tells esbuild the module system.
	if f.System == ESM {
		options.Sourcefile = fileStem + ".mjs"
	}
	if f.TypeScript && text == f.Text {
		options.Loader = api.LoaderTS
		options.TsconfigRaw = `{"compilerOptions": {"experimentalDecorators": false, "useDefineForClassFields": true}}`
	}
	return api.Transform(text, options)
}

func isAwait(e api.Message) bool { return strings.HasPrefix(e.Text, "Top-level await") }

// disguiseAwaits overwrites the awaits that errors point at. The for await becomes a for of under a label,
// which is as long: its place in the tree is found again by that.
func disguiseAwaits(text string, errors []api.Message, disguise, marker string) (disguised string, loops bool) {
	lines := strings.SplitAfter(text, "\n")
	for i, e := range errors {
		at := e.Location
		if at == nil || at.Line > len(lines) {
			continue
		}
		line := lines[at.Line-1]
		const loop = "for await ("
		start := at.Column - len("for ")
		switch {
		case start >= 0 && strings.HasPrefix(line[start:], loop):
			labels := start - len(labelsBefore().FindString(line[:start])) // esbuild continues no label but the innermost
			line = line[:labels] + labelled(marker, i) + ":" + line[labels:start] + "for (" + line[start+len(loop):]
			loops = true
		case strings.HasPrefix(line[at.Column:], awaitText):
			line = line[:at.Column] + disguise + line[at.Column+len(awaitText):]
		}
		lines[at.Line-1] = line
	}
	return strings.Join(lines, ""), loops
}

// labelled is the label of one for await. One loop inside of another must not have the same.
func labelled(marker string, i int) string {
	const digits = "0123456789abcdefghijklmnopqrstuvwxyz"
	return marker + string(digits[i/len(digits)%len(digits)]) + string(digits[i%len(digits)])
}

// labelsBefore are a loop's own labels.
var labelsBefore = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`([\w$]+: )*$`) })

// unusedIn finds six unary operators that a text does not have, and the first three of the five characters of labels.
func unusedIn(text string) (disguise, marker string) {
	for _, disguise = range []string{"~~~~~~", "~-~~~~", "~~+~~~", "~~~-~~", "~+~-~~", "~-~+~~"} {
		if !strings.Contains(text, disguise) {
			break
		}
	}
	for _, marker = range []string{"$lo", "$ea", "$ne", "$tu", "$pa"} {
		if !strings.Contains(text, marker) {
			break
		}
	}
	return disguise, marker
}

// moduleSyntax is where an import or export statement may stand.
var moduleSyntax = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:^|[;}/\n\r])\s*(?:import\s*["'{*]|import\s+[\w$]|export\s*[{*]|export\s+\w)`)
})
