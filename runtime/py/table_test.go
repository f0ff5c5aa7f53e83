package py_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write what python3 says to testdata")

// table are the expressions of testdata and some random ones, with what Python said of them once.
func table(t *testing.T) []comparison {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "expressions.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var all []comparison
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		js, python, both := strings.Cut(line, " || ")
		if !both {
			python = js
		}
		all = append(all, comparison{js: js, python: python})
	}
	g := generator{rand.New(rand.NewPCG(7, 7))}
	for range 400 {
		all = append(all, g.comparison())
	}
	return all
}

// recording is where what Python said is kept, one line for each expression.
var recording = filepath.Join("testdata", "expressions.json")

func recorded(t *testing.T) []string {
	t.Helper()
	text, err := os.ReadFile(recording)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	if err := json.Unmarshal(text, &all); err != nil {
		t.Fatal(err)
	}
	return all
}

// TestTable compares with what Python said when it was recorded.
func TestTable(t *testing.T) {
	all := table(t)
	if *update {
		var b bytes.Buffer
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(false)
		e.SetIndent("", "")
		if err := e.Encode(byPython(t, all)); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(recording, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want := recorded(t)
	if len(want) != len(all) {
		t.Fatalf("%d expressions, but %s has %d answers: run the test with -update where python3 is installed", len(all), recording, len(want))
	}
	compare(t, all, byJavaScript(t, all), want)
}

// TestTableIsPythons makes sure that what was recorded is what Python says.
func TestTableIsPythons(t *testing.T) {
	all := table(t)
	if said := byPython(t, all); !slices.Equal(said, recorded(t)) {
		compare(t, all, recorded(t), said)
	}
}
