package run

import (
	"os"
	"path/filepath"
	"testing"
)

func TestRemoveTree(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "version")
	closed := filepath.Join(folder, "a", "closed")
	if err := os.MkdirAll(closed, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(closed, "file"), nil, 0o400); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{closed, filepath.Dir(closed)} {
		if err := os.Chmod(dir, 0); err != nil { // stops everybody but root
			t.Fatal(err)
		}
	}
	if err := RemoveTree(folder); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Lstat(folder); !os.IsNotExist(err) {
		t.Error(err)
	}
	if err := RemoveTree(folder); err != nil {
		t.Errorf("what is not there: %v", err)
	}
}
