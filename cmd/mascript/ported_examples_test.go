package main

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

var updateExamples = flag.Bool("update-examples", false, "write what the samples in Python become in JavaScript (make docs)")

// The samples in JavaScript are what mascript port prints for those in Python, which lie beside them.
func TestPortedExamples(t *testing.T) {
	samples, err := filepath.Glob("../../examples/*.py")
	if err != nil || len(samples) == 0 {
		t.Fatalf("no samples in Python: %v", err)
	}
	for _, sample := range samples {
		t.Run(filepath.Base(sample), func(t *testing.T) {
			t.Parallel()
			port := exec.Command("mascript", "port", "--strict", sample)
			var said strings.Builder
			port.Stderr = &said
			want, err := port.Output()
			if err != nil || said.String() != "" {
				t.Fatalf("%v\n%s", err, said.String())
			}
			path := strings.TrimSuffix(sample, pythonExtension) + ".js"
			if *updateExamples {
				if err := os.WriteFile(path, want, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			got, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if string(got) != string(want) {
				t.Errorf("%s is not what mascript port prints for %s (run make docs):\n%s", path, sample, want)
			}
		})
	}
}
