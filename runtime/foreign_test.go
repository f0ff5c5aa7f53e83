package runtime_test

import (
	"strings"
	"testing"
)

// A source map that is wrong, in whatever way, leaves positions those of the file: here line 2 of a file that
// says it was made of another.
func TestSourceMapsThatLeadNowhere(t *testing.T) {
	const text = "const a = 1\nfunction f() { null.x }\nf()\n"
	good := `{"version":3,"sources":["/other.ts"],"sourcesContent":["1\n2\n  three()"],"names":[],"mappings":"AAAA;AAEE;AACA"}`
	for name, c := range map[string]struct{ entry, comment, sourceMap, at string }{
		"right":                               {"a.js", "a.map", good, "/other.ts:3:3"},
		"a source that is not there":          {"a.js", "a.map", strings.Replace(good, "AAEE", "AgTSE", 1), "a.js:2:"},
		"a source without a name":             {"a.js", "a.map", strings.Replace(good, `"/other.ts"`, "null", 1), "a.js:2:"},
		"a line before the first":             {"a.js", "a.map", strings.Replace(good, "AAEE", "AADE", 1), "a.js:2:"},
		"a name of a bundler's":               {"a.js", "a.map", strings.Replace(good, "/other.ts", "webpack://p/./src/o.ts", 1), "p/src/o.ts:3:3"},
		"no mapping":                          {"a.js", "a.map", strings.Replace(good, "AAEE", "!!", 1), "a.js:2:21"},
		"no JSON":                             {"a.js", "a.map", "{", "a.js:2:21"},
		"a folder":                            {"a.js", ".", good, "a.js:2:21"},
		"in the file itself, to be rewritten": {"a.mjs", "data:application/json," + strings.ReplaceAll(good, `"`, "%22"), "", "a.mjs:3:21"},
		"in the file itself, to be rewritten, and broken": {"a.mjs", "data:application/json,{", "", "a.mjs:3:21"},
	} {
		t.Run(name, func(t *testing.T) {
			full := text + "//# sourceMappingURL=" + c.comment + "\n"
			if c.entry == "a.mjs" {
				full = "import 'fs'\n" + full
			}
			got := runEntry(t, c.entry, map[string]string{c.entry: full, "a.map": c.sourceMap})
			if seen := strings.ReplaceAll(rendered(t, got.err), got.dir+"/", ""); !strings.HasPrefix(seen, c.at) {
				t.Errorf("shown as\n%s\nwant it at %s", seen, c.at)
			}
		})
	}
}
