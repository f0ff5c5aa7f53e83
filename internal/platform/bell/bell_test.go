//go:build unix

package bell

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func dial(t *testing.T, dir string) *Line {
	t.Helper()
	line, err := Dial(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { line.Close() })
	return line
}

func TestRingAndEnd(t *testing.T) {
	for _, length := range []int{0, 200} {
		dir := filepath.Join(t.TempDir(), strings.Repeat("x", length))
		if err := os.MkdirAll(dir, 0o700); err != nil {
			t.Fatal(err)
		}
		if _, err := Dial(t.Context(), dir); err == nil {
			t.Fatal("dialled a bell that nobody hung")
		}
		b, err := Listen(dir)
		if err != nil {
			t.Fatalf("path of %d bytes: %v", len(dir), err)
		}
		line := dial(t, dir)
		if err := line.Wait(t.Context()); err != nil {
			t.Errorf("at the start: %v", err)
		}
		if err := line.Poke(); err != nil {
			t.Fatal(err)
		}
		<-b.Pokes()
		b.Ring()
		if err := line.Wait(t.Context()); err != nil {
			t.Errorf("at a ring: %v", err)
		}
		b.Close()
		if err := line.Wait(t.Context()); err != io.EOF {
			t.Errorf("at the end: %v", err)
		}
		if _, err := Dial(t.Context(), dir); err == nil {
			t.Error("dialled a bell that was taken down")
		}
		again, err := Listen(dir) // over the socket file that is still there
		if err != nil {
			t.Fatal(err)
		}
		again.Close()
	}
}

func TestWaitEndsWithItsContext(t *testing.T) {
	dir := t.TempDir()
	b, err := Listen(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	line := dial(t, dir)
	gone := errors.New("gone")
	line.Wait(t.Context())
	ctx, cancel := context.WithCancelCause(t.Context())
	go cancel(gone)
	if err := line.Wait(ctx); !errors.Is(err, gone) {
		t.Errorf("got %v", err)
	}
}
