package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"mascript/internal/port"
)

var updatePage = flag.Bool("update-porting", false, "write into docs/porting.md what its Python becomes (make docs)")

const portingPage = "../../docs/porting.md"

// What docs/porting.md says of Python is so: each block of Python is followed by the JavaScript that comes of it, each
// line of its tables has what that Python becomes, or why it is marked or refused.
func TestPortingPage(t *testing.T) {
	page, err := os.ReadFile(portingPage)
	if err != nil {
		t.Fatal(err)
	}
	want := portedTables(t, portedBlocks(t, string(page)))
	switch {
	case want == string(page):
	case *updatePage:
		if err := os.WriteFile(portingPage, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	default:
		t.Errorf("docs/porting.md is not what mascript port writes: run make docs\n%s", firstDifference(string(page), want))
	}
}

// portedBlocks is the page with the JavaScript behind its blocks of Python as it has to be. A block that is a part of
// a sample stands beside that part of what the sample becomes, which is chosen by hand.
func portedBlocks(t *testing.T, page string) string {
	blocks := regexp.MustCompile("(?s)```python\n(.*?)```\n\n```js\n(.*?)```\n")
	found := blocks.FindAllStringSubmatch(page, -1)
	if len(found) == 0 {
		t.Fatal("the page has no block of Python with JavaScript behind it")
	}
	for _, block := range found {
		python, javascript := block[1], block[2]
		if sample := sampleWith(t, python); sample != "" {
			ported, err := os.ReadFile(strings.TrimSuffix(sample, pythonExtension) + ".js")
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Contains(ported, []byte(javascript)) {
				t.Errorf("%s does not become\n%s", sample, javascript)
			}
			continue
		}
		page = strings.Replace(page, block[0], "```python\n"+python+"```\n\n```js\n"+portedText(t, python).Text+"```\n", 1)
	}
	return page
}

// sampleWith is the sample that a text is a part of.
func sampleWith(t *testing.T, text string) string {
	samples, err := filepath.Glob("../../examples/*.py")
	if err != nil || len(samples) == 0 {
		t.Fatalf("no samples: %v", err)
	}
	for _, sample := range samples {
		if whole, err := os.ReadFile(sample); err == nil && bytes.Contains(whole, []byte(text)) {
			return sample
		}
	}
	return ""
}

func portedText(t *testing.T, python string) *port.Program {
	t.Helper()
	p, err := portText("page.py", python, localModules("../../examples").options(port.Options{}))
	if err != nil {
		t.Fatalf("%v\n%s", err, python)
	}
	return p
}

// portedTables is the page with the second column of its tables as it has to be. The heading of that column says which
// it is.
func portedTables(t *testing.T, page string) string {
	become := map[string]func(t *testing.T, python string) string{
		"JavaScript": inFunction,
		"mark": func(t *testing.T, python string) string {
			marks := portedText(t, python+"\n").Marks
			if len(marks) != 1 {
				t.Fatalf("%d marks, want 1, of\n%s", len(marks), python)
			}
			return marks[0].Reason
		},
		"refusal": func(t *testing.T, python string) string {
			_, err := port.Port(python+"\n", port.Options{Name: "page.py"})
			var refused *port.Refused
			if !errors.As(err, &refused) {
				t.Fatalf("not refused, but %v:\n%s", err, python)
			}
			return refused.Marks[0].Reason
		},
	}
	lines := strings.Split(page, "\n")
	var column func(t *testing.T, python string) string
	rows := 0
	for i, line := range lines {
		cells := strings.Split(strings.ReplaceAll(line, `\|`, "\x00"), " | ")
		switch {
		case !strings.HasPrefix(line, "|"):
			column = nil
		case strings.HasPrefix(line, "| Python | "):
			column = become[strings.TrimSuffix(cells[1], " |")]
		case column != nil && !strings.HasPrefix(line, "|---"):
			rows++
			var python []string
			for _, span := range regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(cells[0], -1) {
				python = append(python, strings.ReplaceAll(span[1], "\x00", "|"))
			}
			text := column(t, strings.Join(python, "\n"))
			fence := "`"
			if strings.Contains(text, "`") {
				fence = "``"
			}
			if len(cells) > 2 {
				text = fence + text + fence
			} else { // a reason is in words
				text += " |"
			}
			cells[1] = strings.ReplaceAll(strings.TrimSuffix(text, " |"), "|", `\|`)
			if len(cells) == 2 {
				cells[1] += " |"
			}
			lines[i] = strings.ReplaceAll(strings.Join(cells, " | "), "\x00", `\|`)
		}
	}
	if rows < 20 {
		t.Fatalf("the page has %d lines of tables with Python", rows)
	}
	return strings.Join(lines, "\n")
}

// inFunction is what Python becomes in a function of whose parameters nothing is known.
func inFunction(t *testing.T, python string) string {
	t.Helper()
	const head = "def sample(a, b, d, k, n, s, x, xs):\n"
	text := portedText(t, head+"    "+strings.ReplaceAll(python, "\n", "\n    ")+"\n").Text
	_, body, ok := strings.Cut(text, "function sample(a, b, d, k, n, s, x, xs) {\n")
	body, _, ended := strings.Cut(body, "\n}\n")
	if !ok || !ended {
		t.Fatalf("this is not translated in one place:\n%s", text)
	}
	lines := strings.Split(body, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimSpace(line)
	}
	return strings.Join(lines, " ")
}

// The page names the programs that show what is translated: they are run beside python3.
func TestPortingPageNamesPrograms(t *testing.T) {
	page, err := os.ReadFile(portingPage)
	if err != nil {
		t.Fatal(err)
	}
	_, table, ok := strings.Cut(string(page), "| shown by |\n")
	table, _, _ = strings.Cut(table, "\n\n")
	names := secondCells(table)
	if !ok || len(names) == 0 {
		t.Fatal("the page has no table of programs")
	}
	for _, name := range names {
		if _, err := os.Stat(filepath.Join(portTestdata, "programs", name+pythonExtension)); err != nil {
			t.Error(err)
		}
	}
}

// secondCells are the words of code in the second column of a table.
func secondCells(table string) (words []string) {
	for line := range strings.Lines(table) {
		_, second, _ := strings.Cut(strings.TrimPrefix(line, "|"), "|")
		for _, span := range regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(second, -1) {
			words = append(words, strings.Fields(span[1])...)
		}
	}
	return words
}

// The page lists the names of modelarts/py, all of them and no others.
func TestPortingPageNames(t *testing.T) {
	page, err := os.ReadFile(portingPage)
	if err != nil {
		t.Fatal(err)
	}
	_, list, began := strings.Cut(string(page), "<!-- the names of modelarts/py -->\n")
	list, _, ended := strings.Cut(list, "<!-- end -->")
	if !began || !ended {
		t.Fatal("the page has no list of names")
	}
	named := secondCells(list)
	out, err := exec.Command("mascript", "-e", `console.log(Object.keys(require("modelarts/py")).join(" "))`).Output()
	if err != nil {
		t.Fatal(err)
	}
	there := strings.Fields(string(out))
	slices.Sort(there)
	slices.Sort(named)
	for _, name := range there {
		if !slices.Contains(named, name) {
			t.Errorf("the page does not name %s", name)
		}
	}
	for i, name := range named {
		if !slices.Contains(there, name) {
			t.Errorf("the page names %s, which modelarts/py has not", name)
		}
		if i > 0 && named[i-1] == name {
			t.Errorf("the page names %s twice", name)
		}
	}
}

// firstDifference is the first line that differs.
func firstDifference(there, want string) string {
	left, right := strings.Split(there, "\n"), strings.Split(want, "\n")
	for i := range min(len(left), len(right)) {
		if left[i] != right[i] {
			return fmt.Sprintf("line %d is\n%s\nwant\n%s", i+1, left[i], right[i])
		}
	}
	return "one is longer"
}
