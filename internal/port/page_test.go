package port

import (
	"flag"
	"os"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the modules of docs/porting.md and the JavaScript of testdata/pairs instead of comparing them")

// docs/porting.md lists what modelarts/py has of Python's library.
func TestPageOfLibrary(t *testing.T) {
	const path, begin, end = "../../docs/porting.md", "<!-- from internal/port/library.txt -->\n", "<!-- end -->"
	page, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, found := strings.Cut(string(page), begin)
	there, after, ended := strings.Cut(rest, end)
	if !found || !ended {
		t.Fatalf("the page has no place for the table, between %q and %q", begin, end)
	}
	want := libraryTable()
	switch {
	case there == want:
	case *update:
		if err := os.WriteFile(path, []byte(before+begin+want+end+after), 0o644); err != nil {
			t.Fatal(err)
		}
	default:
		t.Errorf("docs/porting.md is not what library.txt says (run make docs); want\n%s", want)
	}
}

func libraryTable() string {
	var modules []string
	for name := range libraries() {
		if isModuleName(name) {
			modules = append(modules, name)
		}
	}
	slices.Sort(modules)
	var b strings.Builder
	b.WriteString("| module | what it has |\n|---|---|\n")
	for _, module := range modules {
		var names []string
		for name := range libraries()[module] {
			names = append(names, name)
		}
		slices.Sort(names)
		b.WriteString("| `" + module + "` | `" + strings.Join(names, " ") + "` |\n")
	}
	return b.String()
}
