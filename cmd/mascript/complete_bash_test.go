package main

import (
	"strings"
	"testing"
)

// What is quoted for bash is read back as what it was, wherever a quotation mark is open, and any line can be taken apart.
func FuzzBashWords(f *testing.F) {
	for _, line := range []string{"", `it's "a" $b\c`, "~/a b", "a\\", "'", `"`, "2>x", "&>", "obs://a/b:c=d", "训练 \xff"} {
		f.Add(line, `"'><=;|&(:`)
	}
	f.Fuzz(func(t *testing.T, line, breaks string) {
		splitBash(line, breaks)
		if strings.ContainsAny(line, "\x00\n") || strings.HasPrefix(line, "~") { // no word has them; it is left to bash
			return
		}
		for _, quote := range []string{"", "'", `"`} {
			var mark byte
			if quote != "" {
				mark = quote[0]
			}
			if _, last := splitBash("mascript "+quote+quoteBash(line, mark, true), breaks); last.text != line {
				t.Errorf("%q is read as %q behind %q", line, last.text, quote)
			}
		}
	})
}
