package repl

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/lockedfile"
)

func mustOpenHistory(t *testing.T, path string) (*history, []string) {
	t.Helper()
	h, entries, err := openHistory(path)
	if err != nil {
		t.Fatal(err)
	}
	return h, entries
}

func mustAdd(t *testing.T, h *history, entries ...string) {
	t.Helper()
	for _, entry := range entries {
		if err := h.Add(entry); err != nil {
			t.Fatalf("add %q: %v", entry, err)
		}
	}
}

func storedEntries(t *testing.T, path string) []string {
	t.Helper()
	_, entries := mustOpenHistory(t, path)
	return entries
}

func TestHistoryIsThereInTheNextSession(t *testing.T) {
	path := filepath.Join(t.TempDir(), "folder", "history")
	h, entries := mustOpenHistory(t, path)
	if len(entries) != 0 {
		t.Errorf("a new history has %q", entries)
	}
	if _, err := os.Lstat(filepath.Dir(path)); err == nil {
		t.Error("the folder is there before anything is stored")
	}
	added := []string{"a", "f(`\n\t\n`)\n", "'\\n\u2028 <中文> 😀'", "a", "a", "b"}
	mustAdd(t, h, added...)
	if want, got := []string{"a", added[1], added[2], "a", "b"}, storedEntries(t, path); !slices.Equal(got, want) {
		t.Errorf("stored %q, want %q", got, want)
	}
	next, _ := mustOpenHistory(t, path)
	mustAdd(t, next, "b")
	if got := storedEntries(t, path); len(got) != 5 {
		t.Errorf("what the last session ended with is stored again: %q", got)
	}
	if runtime.GOOS == "windows" {
		return
	}
	for name, want := range map[string]os.FileMode{path: 0o600, path + ".lock": 0o600, filepath.Dir(path): 0o700} {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm() != want {
			t.Errorf("%s has mode %v, want %v", filepath.Base(name), info.Mode().Perm(), want)
		}
	}
}

func TestHistoryThatOthersCouldReadIsClosed(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("has no such modes")
	}
	path := filepath.Join(t.TempDir(), "history")
	writeFile(t, path, "\"a\"\n")
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
	h, _ := mustOpenHistory(t, path)
	mustAdd(t, h, "b")
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
}

func writeFile(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestHistoryIsNowhere(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, path := range []string{"", os.DevNull} {
		h, _ := mustOpenHistory(t, path)
		mustAdd(t, h, "a")
		if err := h.Purge(func(string) bool { return false }); err != nil {
			t.Error(err)
		}
		if found, err := h.Search(""); err != nil || !slices.Equal(found, []string{"a"}) {
			t.Errorf("%q, %v", found, err)
		}
	}
	if files, err := os.ReadDir("."); err != nil || len(files) != 0 {
		t.Errorf("%v, %v", files, err)
	}
}

func TestHistoryAfterATornLine(t *testing.T) {
	for _, test := range []struct{ file, want string }{
		{`"a"` + "\n" + `"b`, "a,c"},
		{`"a"` + "\n" + `"b"`, "a,b,c"},
		{`"a"` + "\n" + `"b\`, "a,c"},
		{`"a"` + "\n" + `"`, "a,c"},
		{`"a`, "c"},
		{`"a` + "\n" + `"b"` + "\n", "b,c"},
		{`"a"` + "\n\x00\x00\n", "a,c"},
		{`"a"` + "\n\n\n", "a,c"},
		{"", "c"},
	} {
		path := filepath.Join(t.TempDir(), "history")
		writeFile(t, path, test.file)
		h, _ := mustOpenHistory(t, path)
		mustAdd(t, h, "c")
		if got := strings.Join(storedEntries(t, path), ","); got != test.want {
			t.Errorf("%q: %s, want %s", test.file, got, test.want)
		}
	}
}

func TestHistoryIsBounded(t *testing.T) {
	path := filepath.Join(t.TempDir(), "history")
	h, _ := mustOpenHistory(t, path)
	count := 2*historyLimit + historyLimit/2
	for i := range count {
		mustAdd(t, h, strconv.Itoa(i))
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if lines := strings.Count(string(text), "\n"); lines >= 2*historyLimit {
		t.Errorf("the file has %d lines", lines)
	}
	entries := storedEntries(t, path)
	if len(entries) != historyLimit || entries[0] != strconv.Itoa(count-historyLimit) || entries[historyLimit-1] != strconv.Itoa(count-1) {
		t.Errorf("%d entries, from %s to %s", len(entries), entries[0], entries[len(entries)-1])
	}
	if _, err := os.Lstat(path + ".new"); err == nil {
		t.Error("the copy is left")
	}
}

// The test binary as another shell: it adds entries NAME 0, NAME 1, … and says each number once it is stored.
func TestHistoryChild(t *testing.T) {
	path := os.Getenv("MASCRIPT_TEST_HISTORY")
	if path == "" {
		t.Skip("is run by other tests")
	}
	count, err := strconv.Atoi(os.Getenv("MASCRIPT_TEST_COUNT"))
	if err != nil {
		t.Fatal(err)
	}
	h, _ := mustOpenHistory(t, path)
	for i := range count {
		mustAdd(t, h, fmt.Sprintf("%s %d\n%s", os.Getenv("MASCRIPT_TEST_NAME"), i, strings.Repeat("中", 100)))
		fmt.Println("stored", i)
	}
}

func historyChild(t *testing.T, path, name string, count int) *exec.Cmd {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	child := exec.Command(program, "-test.run=^TestHistoryChild$")
	child.Env = append(os.Environ(), "MASCRIPT_TEST_HISTORY="+path, "MASCRIPT_TEST_NAME="+name, "MASCRIPT_TEST_COUNT="+strconv.Itoa(count))
	return child
}

// positions are the numbers of a child's entries, in the order in which they are stored.
func positions(entries []string, name string) []int {
	var found []int
	for _, entry := range entries {
		first, _, _ := strings.Cut(entry, "\n")
		if number, ok := strings.CutPrefix(first, name+" "); ok {
			n, _ := strconv.Atoi(number)
			found = append(found, n)
		}
	}
	return found
}

func TestProcessesAtOnceLoseNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "folder", "history")
	h, _ := mustOpenHistory(t, path)
	for i := range 2*historyLimit - 50 { // so that it is compacted meanwhile
		mustAdd(t, h, strconv.Itoa(i))
	}
	const processes, each = 4, 150
	var children []*exec.Cmd
	for i := range processes {
		child := historyChild(t, path, "child"+strconv.Itoa(i), each)
		child.Stderr = os.Stderr
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		children = append(children, child)
	}
	for _, child := range children {
		if err := child.Wait(); err != nil {
			t.Fatal(err)
		}
	}
	entries := storedEntries(t, path)
	for i := range processes {
		found := positions(entries, "child"+strconv.Itoa(i))
		if len(found) != each || !slices.IsSorted(found) {
			t.Errorf("child %d: %d entries of %d, in order: %v", i, len(found), each, slices.IsSorted(found))
		}
	}
	if len(entries) != historyLimit {
		t.Errorf("%d entries", len(entries))
	}
}

func TestHistoryOutlivesAKill(t *testing.T) {
	path := filepath.Join(t.TempDir(), "history")
	h, _ := mustOpenHistory(t, path)
	for i := range 2*historyLimit - 20 { // so that some are killed while the file is compacted
		mustAdd(t, h, strconv.Itoa(i))
	}
	for round := range 12 {
		name := "child" + strconv.Itoa(round)
		child := historyChild(t, path, name, 1_000_000)
		out, err := child.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		stored := -1
		lines := bufio.NewScanner(out)
		for lines.Scan() {
			if n, ok := strings.CutPrefix(lines.Text(), "stored "); ok {
				stored, _ = strconv.Atoi(n)
				if stored == 3*round {
					_ = child.Process.Kill()
				}
			}
		}
		_ = child.Wait()
		mustAdd(t, h, "after "+name)
		entries := storedEntries(t, path)
		if entries[len(entries)-1] != "after "+name {
			t.Errorf("the entry after the kill is lost; the last is %q", entries[len(entries)-1])
		}
		if found := positions(entries, name); stored < 3*round || len(found) <= stored {
			t.Errorf("%s: %d were stored, %d are found", name, stored+1, len(found))
		}
	}
}

func TestHistoryThatCannotBeKeptSaysSoOnce(t *testing.T) {
	for name, test := range map[string]struct {
		arrange func(t *testing.T, path string)
		unix    bool
		want    string
	}{
		"symbolic link": {func(t *testing.T, path string) {
			writeFile(t, path+"-other", "")
			if err := os.Symlink(path+"-other", path); err != nil {
				t.Fatal(err)
			}
		}, true, "is a symbolic link"},
		"dangling link": {func(t *testing.T, path string) {
			if err := os.Symlink(path+"-other", path); err != nil {
				t.Fatal(err)
			}
		}, true, "is a symbolic link"},
		"link for the lock": {func(t *testing.T, path string) {
			if err := os.Symlink(path+"-other", path+".lock"); err != nil {
				t.Fatal(err)
			}
		}, true, ".lock is a symbolic link"},
		"folder": {func(t *testing.T, path string) {
			if err := os.Mkdir(path, 0o700); err != nil {
				t.Fatal(err)
			}
		}, false, "must be a file"},
		"file in the place of the folder": {func(t *testing.T, path string) {
			if err := os.Remove(filepath.Dir(path)); err != nil {
				t.Fatal(err)
			}
			writeFile(t, filepath.Dir(path), "")
		}, false, "not a directory"},
		"file of something else": {func(t *testing.T, path string) {
			writeFile(t, path, "console.log(1)\n")
		}, false, "is no history of this shell"},
	} {
		t.Run(name, func(t *testing.T) {
			if test.unix && runtime.GOOS == "windows" {
				t.Skip("needs rights there")
			}
			path := filepath.Join(t.TempDir(), "folder", "history")
			if err := os.Mkdir(filepath.Dir(path), 0o700); err != nil {
				t.Fatal(err)
			}
			test.arrange(t, path)
			before, _ := os.ReadFile(path)
			h, _, err := openHistory(path)
			said := []error{err, h.Add("a"), h.Add("b")}
			said = slices.DeleteFunc(said, func(err error) bool { return err == nil })
			if len(said) != 1 || !strings.Contains(said[0].Error(), test.want) {
				t.Errorf("said %q, want once that it %s", said, test.want)
			}
			if after, _ := os.ReadFile(path); string(after) != string(before) {
				t.Errorf("the file has %q, had %q", after, before)
			}
			if _, err := os.Lstat(path + "-other"); err == nil && name == "dangling link" {
				t.Error("what the link leads to is made")
			}
			if found, err := h.Search(""); err != nil || !slices.Equal(found, []string{"a", "b"}) {
				t.Errorf("this session's entries are %q, %v", found, err)
			}
		})
	}
}

func TestHistoryIsKeptAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "history")
	if err := os.Mkdir(path, 0o700); err != nil {
		t.Fatal(err)
	}
	h, _, err := openHistory(path)
	if err == nil {
		t.Fatal("a folder is opened")
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	mustAdd(t, h, "a")
	if got := storedEntries(t, path); !slices.Equal(got, []string{"a"}) {
		t.Errorf("%q", got)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(path, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := h.Add("b"); err == nil {
		t.Error("the second failure is not told")
	}
}

func TestHistoryDoesNotWaitForever(t *testing.T) {
	path := filepath.Join(t.TempDir(), "history")
	h, _ := mustOpenHistory(t, path)
	mustAdd(t, h, "a")
	lock, err := lockedfile.OpenFile(path+".lock", os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	if err := h.Add("b"); err == nil || !strings.Contains(err.Error(), "has held the lock") {
		t.Errorf("%v", err)
	}
	lock.Close()
	mustAdd(t, h, "c")
	if got := storedEntries(t, path); !slices.Equal(got, []string{"a", "c"}) {
		t.Errorf("%q", got)
	}
}

func TestHistoryPurge(t *testing.T) {
	path := filepath.Join(t.TempDir(), "history")
	writeFile(t, path, `"kept"`+"\n"+`"the secret of another"`+"\n"+`"a torn secr`)
	writeFile(t, path+".new", `"a secret in a copy"`+"\n")
	h, _ := mustOpenHistory(t, path)
	mustAdd(t, h, "my secret", "mine")
	if err := h.Purge(func(entry string) bool { return strings.Contains(entry, "secret") }); err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if text, err := os.ReadFile(name); err != nil || strings.Contains(string(text), "secr") {
			t.Errorf("%s has %q, %v", name, text, err)
		}
	}
	want := []string{"kept", "mine"}
	if got := storedEntries(t, path); !slices.Equal(got, want) {
		t.Errorf("%q is stored, want %q", got, want)
	}
	if got, err := h.Search(""); err != nil || !slices.Equal(got, want) {
		t.Errorf("%q, %v are found, want %q", got, err, want)
	}
	mustAdd(t, h, "later")
	if got := storedEntries(t, path); !slices.Equal(got, append(want, "later")) {
		t.Errorf("%q is stored after", got)
	}
}

func TestHistorySearch(t *testing.T) {
	h, _ := mustOpenHistory(t, "")
	mustAdd(t, h, "job.wait()", "for (const x of y)\n  JOB_STATE", "'/a/b'", "1 + 1")
	for _, test := range []struct{ pattern, want string }{
		{"", "0123"}, {"wait", "0"}, {"job", "01"}, {"JOB", "1"}, {"Wait", ""}, {"+", "3"},
		{`/^\d/`, "3"}, {"/job/", "0"}, {"/job/i", "01"}, {"/^ *JOB/m", "1"}, {"/of.*JOB/s", "1"}, {"/a/b", "2"}, {"/", "2"},
	} {
		found, err := h.Search(test.pattern)
		if err != nil {
			t.Errorf("%s: %v", test.pattern, err)
		}
		got := ""
		for _, entry := range found {
			got += strconv.Itoa(slices.Index(h.entries, entry))
		}
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.pattern, got, test.want)
		}
	}
	if _, err := h.Search("/(/"); err == nil || !strings.Contains(err.Error(), "/(/") {
		t.Errorf("%v", err)
	}
}
