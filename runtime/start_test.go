package runtime_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"mascript/runtime"
)

// BenchmarkStart is a cold start inside of the process: a host, an empty file, the end.
func BenchmarkStart(b *testing.B) {
	dir := b.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "main.js"), nil, 0o644); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := runtime.New(runtime.Options{Dir: dir}).RunFile(context.Background(), "main.js"); err != nil {
			b.Fatal(err)
		}
	}
}
