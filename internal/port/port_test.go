package port_test

import (
	"strings"
	"testing"

	"mascript/internal/port"
)

// longProgram is a program of at least so many lines: scripts of testdata behind each other.
func longProgram(b *testing.B, lines int) string {
	var long strings.Builder
	for n := 0; n < lines; {
		for _, f := range files(b, "programs") {
			if !strings.Contains(f.name, "real_") && !strings.Contains(f.name, "script_") || strings.Contains(f.source, "__future__") || strings.Contains(f.source, "import *") {
				continue // these do not stand together with others
			}
			long.WriteString(f.source + "\n")
			if n += strings.Count(f.source, "\n"); n >= lines {
				break
			}
		}
	}
	return long.String()
}

// Twice the lines take twice the time, or nearly.
func BenchmarkPort(b *testing.B) {
	for _, c := range []struct {
		name  string
		lines int
	}{{"100", 100}, {"1000", 1000}, {"2000", 2000}} {
		b.Run(c.name, func(b *testing.B) {
			source := longProgram(b, c.lines)
			b.ReportAllocs()
			b.SetBytes(int64(len(source)))
			for b.Loop() {
				if _, err := port.Port(source, port.Options{Name: "long.py"}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
