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
	shifted := strings.Replace(good, `"AAAA;`, `";AAAA;`, 1) // behind the import
	for name, c := range map[string]struct{ entry, comment, sourceMap, at string }{
		"right":                        {"a.js", "a.map", good, "/other.ts:3:3"},
		"a source that is not there":   {"a.js", "a.map", strings.Replace(good, "AAEE", "AgTSE", 1), "a.js:2:"},
		"a source without a name":      {"a.js", "a.map", strings.Replace(good, `"/other.ts"`, "null", 1), "a.js:2:"},
		"a line before the first":      {"a.js", "a.map", strings.Replace(good, "AAEE", "AADE", 1), "a.js:2:"},
		"a name of a bundler's":        {"a.js", "a.map", strings.Replace(good, "/other.ts", "webpack://p/./src/o.ts", 1), "p/src/o.ts:3:3"},
		"no mapping":                   {"a.js", "a.map", strings.Replace(good, "AAEE", "!!", 1), "a.js:2:21"},
		"no JSON":                      {"a.js", "a.map", "{", "a.js:2:21"},
		"a folder":                     {"a.js", ".", good, "a.js:2:21"},
		"of a rewritten file":          {"a.mjs", "a.map", shifted, "/other.ts:3:3"},
		"of a rewritten file, no JSON": {"a.mjs", "a.map", "{", "a.mjs:3:21"},
		"of a rewritten file, for other places of it":               {"a.mjs", "a.map", strings.Replace(shifted, "AAEE", "", 1), "a.mjs:3:21"},
		"in the file itself, to be rewritten":                       {"a.mjs", "data:application/json," + strings.ReplaceAll(shifted, `"`, "%22"), "", "/other.ts:3:3"},
		"in the file itself, to be rewritten, broken":               {"a.mjs", "data:application/json,{", "", "a.mjs:3:21"},
		"in the file itself, which awaits, and non-ASCII before it": {"a.mjs", "data:application/json," + strings.ReplaceAll(shifted, `"`, "%22"), "", "/other.ts:3:3"},
	} {
		t.Run(name, func(t *testing.T) {
			full := text + "//# sourceMappingURL=" + c.comment + "\n"
			if c.entry == "a.mjs" {
				full = "import 'fs'\n" + full
				if strings.Contains(name, "awaits") {
					full = strings.Replace(full, "const a = 1", "const a = await '中'", 1)
				}
			}
			got := runEntry(t, c.entry, map[string]string{c.entry: full, "a.map": c.sourceMap})
			if seen := strings.ReplaceAll(rendered(t, got.err), got.dir+"/", ""); !strings.HasPrefix(seen, c.at) {
				t.Errorf("shown as\n%s\nwant it at %s", seen, c.at)
			}
		})
	}
}
