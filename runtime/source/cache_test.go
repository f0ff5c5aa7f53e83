package source

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// large is a module that is worth keeping.
func large(n int) File {
	return File{Name: fmt.Sprintf("/m%d.ts", n), TypeScript: true, Text: strings.Repeat("// padding\n", worthKeeping/10) + fmt.Sprintf("export const n: number = %d\n", n)}
}

func TestCache(t *testing.T) {
	used := 0
	cache := &Cache{Dir: filepath.Join(t.TempDir(), "a", "cache"), Version: "1", tested: func(string) { used++ }}
	parse := func(f File) *Unit {
		t.Helper()
		unit, err := Parse(f, cache)
		if err != nil {
			t.Fatal(err)
		}
		return unit
	}
	parse(large(1))
	if parse(large(1)); used != 1 {
		t.Errorf("the second parse used %d entries, want 1", used)
	}
	changed := large(1)
	changed.Text += "// changed\n"
	if parse(changed); used != 1 {
		t.Error("a changed text used the old entry")
	}
	cache.Version = "2"
	if parse(large(1)); used != 1 {
		t.Error("another version used the old entry")
	}
	for _, damage := range []string{"", "{", `{"code": ""}`, `{"code": "1", "places": {"version": 3}}`} {
		if err := os.WriteFile(cache.path(large(1)), []byte(damage), 0o600); err != nil {
			t.Fatal(err)
		}
		if unit := parse(large(1)); !unit.ESM || used != 1 {
			t.Errorf("an entry %q was used", damage)
		}
	}
	if err := os.RemoveAll(cache.Dir); err != nil {
		t.Fatal(err)
	}
	parse(large(1)) // makes it anew
	if info, err := os.Stat(cache.Dir); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("the folder is %v, %v", info, err)
	}
	if parse(File{Name: "small.ts", TypeScript: true, Text: "export {}"}); len(entries(t, cache.Dir)) != 1 {
		t.Error("a small file was kept")
	}
	cache.Dir = filepath.Join(cache.path(large(1)), "no", "folder")
	parse(large(1)) // nothing can be kept there
}

func TestCacheIsBounded(t *testing.T) {
	cache := &Cache{Dir: t.TempDir(), Version: "1", Limit: 20 << 10}
	for n := range 12 {
		if _, err := Parse(large(n), cache); err != nil {
			t.Fatal(err)
		}
	}
	var total int64
	for _, e := range entries(t, cache.Dir) {
		info, err := e.Info()
		if err != nil {
			t.Fatal(err)
		}
		total += info.Size()
	}
	if total == 0 || total > cache.Limit {
		t.Errorf("the entries take %d bytes, want at most %d", total, cache.Limit)
	}
}

// Several at once write and read the same entries while the folder is deleted under them.
func TestCacheIsShared(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "cache")
	var all sync.WaitGroup
	for worker := range 4 {
		all.Go(func() {
			cache := &Cache{Dir: dir, Version: "1", Limit: 30 << 10}
			for n := range 12 {
				unit, err := Parse(large(n%5), cache)
				if err != nil || !unit.ESM {
					t.Errorf("worker %d: %v, %v", worker, unit, err)
				}
				if worker == 0 && n%4 == 3 {
					_ = os.RemoveAll(dir)
				}
			}
		})
	}
	all.Wait()
	for _, e := range entries(t, dir) {
		if !strings.HasSuffix(e.Name(), suffix) {
			t.Errorf("%s was left behind", e.Name())
		}
	}
}

func entries(t *testing.T, dir string) []os.DirEntry {
	t.Helper()
	list, err := os.ReadDir(dir)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return list
}
