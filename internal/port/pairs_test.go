package port

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What readers of the output see most: where variables are declared, with const or let, and which names they have. Each
// pair of testdata/pairs is a Python text and what becomes of it; -update writes the latter, to be read before it is kept.
func TestPairs(t *testing.T) {
	paths, err := filepath.Glob("testdata/pairs/*.py")
	if err != nil || len(paths) == 0 {
		t.Fatalf("there are the pairs %q (%v)", paths, err)
	}
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".py")
		t.Run(name, func(t *testing.T) {
			source, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			program, err := Port(string(source), Options{Name: name + ".py"})
			if err != nil {
				t.Fatal(err)
			}
			golden := strings.TrimSuffix(path, ".py") + ".js"
			if *update {
				if err := os.WriteFile(golden, []byte(program.Text), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if program.Text != string(want) {
				t.Errorf("it becomes\n%s\nwant\n%s", program.Text, want)
			}
		})
	}
}
