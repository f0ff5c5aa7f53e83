package repl

import "testing"

func TestStandIns(t *testing.T) {
	for entry, line := range map[string]string{
		"1+1":               "1+1",
		"a\n\tb\n":          "a␤␉b␤",
		"'␤' + '␉' + '␦'":   "'␦␤' + '␦␉' + '␦␦'",
		"\x00\x1b[31m\x7f":  "␦␀␦␛[31m␦␡",
		"␀␛␡ 作业 \U0001f600": "␀␛␡ 作业 \U0001f600",
		"␦\n␦␤␦\t":          "␦␦␤␦␦␦␤␦␦␉",
	} {
		if got := show(entry); got != line {
			t.Errorf("show(%q) is %q, want %q", entry, got, line)
		}
		if got := meant(line); got != entry {
			t.Errorf("meant(%q) is %q, want %q", line, got, entry)
		}
	}
	// What the user made by editing is taken as well as it can be.
	for line, entry := range map[string]string{"␦": "␦", "a␦b": "ab"} {
		if got := meant(line); got != entry {
			t.Errorf("meant(%q) is %q, want %q", line, got, entry)
		}
	}
}
