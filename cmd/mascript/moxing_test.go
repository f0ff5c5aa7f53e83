package main

import (
	"bytes"
	"context"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"mascript/internal/obs"
	"mascript/internal/platform/moxing"
	"mascript/runtime"
	"mascript/runtime/py"
)

// stored is what is in the object store, and beside the script, before.
var stored = map[string]string{
	"obs/bucket/data/a.csv":      "1,2\n",
	"obs/bucket/data/b.csv":      "3\n",
	"obs/bucket/data/more/c.csv": "4 ü\n",
	"obs/bucket/data.txt":        "text",
	"local/x.txt":                "local",
	"local/sub/y.txt":            "below",
}

// TestMoxingBesidePython puts the same steps to modelarts/py/moxing and to the Python moxing that trainings have, each
// on a store of its own with the same objects. A step is an expression of both, or one of JavaScript, " ~ " and one of
// Python; what it gives, or the exception, must be the same.
func TestMoxingBesidePython(t *testing.T) {
	program, err := exec.LookPath("python3")
	if err != nil {
		missingTool(t, "python3")
	}
	var javascript, python, steps []string
	for line := range strings.Lines(moxingSteps) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		ours, theirs, differs := strings.Cut(line, " ~ ")
		if !differs {
			theirs = ours
		}
		steps = append(steps, line)
		javascript = append(javascript, "show(() => ("+ours+"))")
		python = append(python, "show(lambda: ("+theirs+"))")
	}
	got := moxingInScript(t, strings.Join(javascript, "\n"))
	want := moxingInPython(t, program, strings.Join(python, "\n"))
	if len(got) != len(steps) || len(want) != len(steps) {
		t.Fatalf("%d steps gave %d lines and %d of Python:\n%s\n%s", len(steps), len(got), len(want), got, want)
	}
	for i, step := range steps {
		if got[i] != want[i] {
			t.Errorf("%s\n gives %s\n  want %s", step, got[i], want[i])
		}
	}
}

// surroundings makes a folder with what is stored.
func surroundings(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range stored {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func linesWithout(dir, text string) []string {
	return strings.Split(strings.TrimSuffix(strings.ReplaceAll(text, dir, "DIR"), "\n"), "\n")
}

func moxingInScript(t *testing.T, steps string) []string {
	dir := surroundings(t)
	store, err := obs.OpenLocal(filepath.Join(dir, "obs"))
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	all := py.Modules()
	maps.Copy(all, py.Moxing(func(context.Context) (py.Objects, error) { return objects{store}, nil }))
	var stdout, stderr bytes.Buffer
	host := runtime.New(runtime.Options{Dir: dir, TempDir: t.TempDir(), Stdout: &stdout, Stderr: &stderr, Modules: all})
	t.Chdir(dir)
	err = host.RunText(t.Context(), "[test]", `with (require("modelarts/py")) {
		const mox = require("modelarts/py/moxing"), { file } = mox, fs = require("fs")
		const os = require("modelarts/py/os"), shutil = require("modelarts/py/shutil")
		const content = (name) => fs.readFileSync(name, "utf8")
		const within = (f, act) => { try { return act(f) } finally { f.close() } }
		const show = (f) => {
			let text
			try { text = repr(f()) } catch (e) { text = type(e).__name__ + ": " + str(e) }
			print(text.replaceAll("\n", "\\n"))
		}
		`+steps+"\n}")
	if err != nil {
		t.Errorf("%v\n%s", err, &stderr)
	}
	return linesWithout(dir, stdout.String())
}

func moxingInPython(t *testing.T, program, steps string) []string {
	dir := surroundings(t)
	installed, err := moxing.Install(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	command := exec.Command(program, "-c", `
import moxing as mox, os, shutil
from moxing import file
def content(name): return open(name, encoding="utf-8").read()
def within(f, act):
    with f: return act(f)
def show(f):
    try:
        text = repr(f())
    except Exception as e:
        text = type(e).__name__ + ": " + str(e)
    print(text.replace("\n", "\\n"))
`+steps)
	command.Dir = dir
	command.Env = []string{"PATH=" + os.Getenv("PATH"), "PYTHONPATH=" + installed, "PYTHONIOENCODING=utf-8", "MASCRIPT_OBS=" + filepath.Join(dir, "obs")}
	output, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, output)
	}
	return linesWithout(dir, string(output))
}

const moxingSteps = `
[file.exists("obs://bucket/data"), file.exists("obs://bucket/data/a.csv"), file.exists("s3://bucket/no"), file.exists("obs://bucket/data.txt/"), file.exists("local/x.txt"), file.exists("no")]
file.exists("obs://nobucket/x")
file.exists("obs://")
file.exists("obs://BAD/x")
file.exists("obs://bucket/../x")
file.glob("obs://bucket/*/../x")
file.exists("ftp://bucket/x")
file.exists(5)
[file.is_directory("obs://bucket/data"), file.is_directory("obs://bucket"), file.is_directory("obs://bucket/data.txt"), file.is_directory("local")]
[file.list_directory("obs://bucket"), file.list_directory("obs://bucket/data/"), file.list_directory("local")]
file.list_directory("obs://bucket", {recursive: true, remove_sep: false}) ~ file.list_directory("obs://bucket", recursive=True, remove_sep=False)
file.list_directory("obs://bucket", true, {skip_dir: true}) ~ file.list_directory("obs://bucket", True, skip_dir=True)
file.list_directory("obs://bucket", {recursive: true, skip_file: true}) ~ file.list_directory("obs://bucket", recursive=True, skip_file=True)
file.list_directory("obs://bucket/data.txt")
file.list_directory("obs://bucket/nope")
file.list_directory("nope")
[file.get_size("obs://bucket/data/a.csv"), file.get_size("obs://bucket/data"), file.get_size("obs://bucket/data", true), file.get_size("local")] ~ [file.get_size("obs://bucket/data/a.csv"), file.get_size("obs://bucket/data"), file.get_size("obs://bucket/data", True), file.get_size("local")]
file.get_size("obs://bucket/nope")
file.get_size("nope")
[file.stat("obs://bucket/data.txt").length, file.stat("obs://bucket/data.txt").st_size, file.stat("obs://bucket/data").is_directory, file.stat("local/x.txt").is_directory]
file.stat("obs://bucket/nope")
[file.glob("obs://bucket/*"), file.glob("obs://bucket/data/*.csv"), file.glob("obs://bucket/*/m*/*"), file.glob("obs://bucket/data.txt"), file.glob("obs://bucket/no*"), file.glob("local/*"), file.glob("s3://bucket/data/[ab].csv")]
[...file.walk("obs://bucket/data")] ~ list(file.walk("obs://bucket/data"))
Array.from(file.scan_dir("obs://bucket"), (e) => [e.name, e.path, e.is_dir(), e.is_file()]) ~ [[e.name, e.path, e.is_dir(), e.is_file()] for e in file.scan_dir("obs://bucket")]
file.copy("obs://bucket/data/a.csv", "a.csv")
content("a.csv")
file.copy("obs://bucket/data/a.csv", "new/")
content("new/a.csv")
file.copy("local/x.txt", "obs://bucket/deep/er/x.txt")
file.copy("local/x.txt", "obs://bucket/into/")
file.copy("obs://bucket/data", "x")
file.copy("nope", "x")
file.copy("obs://bucket/nope", "x")
file.copy("local/x.txt", "obs://bucket/data")
file.copy("local/x.txt", "obs://bucket/data.txt/x")
file.copy("local/x.txt", "local")
file.copy_parallel("obs://bucket/data", "down")
content("down/more/c.csv")
file.copy_parallel("obs://bucket/data/", "some", {file_list: ["a.csv", "more/c.csv"]}) ~ file.copy_parallel("obs://bucket/data/", "some", file_list=["a.csv", "more/c.csv"])
file.list_directory("some", true) ~ file.list_directory("some", True)
file.copy_parallel("local", "obs://bucket/up/load")
file.copy_parallel("obs://bucket/up", "obs://bucket/again")
file.list_directory("obs://bucket", true) ~ file.list_directory("obs://bucket", True)
file.copy_parallel("obs://bucket/data.txt", "one.txt")
file.copy_parallel("obs://bucket/nope", "x")
file.copy_parallel("local", "obs://nobucket/x")
file.make_dirs("obs://bucket/made/deep")
file.make_dirs("obs://bucket/made/deep")
file.make_dirs("made/here")
file.make_dirs("obs://bucket/data.txt/x")
[file.exists("obs://bucket/made"), file.is_directory("obs://bucket/made/deep/"), file.exists("made/here"), file.list_directory("obs://bucket/made")]
file.mk_dir("obs://bucket/made/one")
file.mk_dir("obs://bucket/not/one")
file.mk_dir("not/one")
file.remove("obs://bucket/made")
file.exists("obs://bucket/made")
file.remove("obs://bucket/made", {recursive: true}) ~ file.remove("obs://bucket/made", recursive=True)
file.exists("obs://bucket/made")
file.remove("obs://bucket/nope")
file.remove("obs://bucket/again/load/x.txt")
file.list_directory("obs://bucket/again", true) ~ file.list_directory("obs://bucket/again", True)
file.remove("nope")
file.remove("made")
file.remove("made", true) ~ file.remove("made", True)
file.rename("obs://bucket/up/load/x.txt", "obs://bucket/up/z.txt")
file.rename("obs://bucket/again", "obs://bucket/moved")
file.rename("obs://bucket/up/z.txt", "z.txt")
file.rename("a.csv", "obs://bucket/moved/")
file.rename("obs://bucket/data", "obs://bucket/data/x")
file.rename("obs://bucket/nope", "obs://bucket/x")
file.rename("nope", "nope2")
file.list_directory("obs://bucket", true) ~ file.list_directory("obs://bucket", True)
[file.exists("/bucket/data"), file.list_directory("/bucket/data")]
file.copy("file://" + os.getcwd() + "/local/x.txt", "fromurl.txt")
content("fromurl.txt")
file.read("obs://bucket/data.txt")
file.read("obs://bucket/data/more/c.csv")
file.read("obs://bucket/data/a.csv", {binary: true}) ~ file.read("obs://bucket/data/a.csv", binary=True)
file.read("local/x.txt")
file.read("obs://bucket/nope")
file.read("obs://bucket/data")
file.read("nope")
file.write("obs://bucket/w/written.txt", "two\nlines ü\n")
file.read("obs://bucket/w/written.txt")
file.append("obs://bucket/w/written.txt", "three\n")
file.append("obs://bucket/w/appended.txt", "first")
file.append("obs://bucket/w/appended.txt", "second")
file.append_remote("local/x.txt", "obs://bucket/w/appended.txt")
[file.read("obs://bucket/w/written.txt"), file.read("obs://bucket/w/appended.txt")]
file.write("local/w.txt", "here")
content("local/w.txt")
file.write("obs://bucket/data", "x")
file.write("obs://bucket/w/", "x")
file.write("obs://bucket/data.txt/x", "x")
file.write("obs://bucket/w/written.txt", 5)
file.File("obs://bucket/w/x", "q")
within(file.File("obs://bucket/w/written.txt"), (f) => [f.readline(), f.tell(), f.size(), f.read(), f.name, f.mode]) ~ within(file.File("obs://bucket/w/written.txt"), lambda f: [f.readline(), f.tell(), f.size(), f.read(), f.name, f.mode])
within(file.File("obs://bucket/w/new.txt", "w"), (f) => [f.write("ab"), file.exists("obs://bucket/w/new.txt"), f.flush(), file.read("obs://bucket/w/new.txt"), f.write("cd"), f.size()]) ~ within(file.File("obs://bucket/w/new.txt", "w"), lambda f: [f.write("ab"), file.exists("obs://bucket/w/new.txt"), f.flush(), file.read("obs://bucket/w/new.txt"), f.write("cd"), f.size()])
file.read("obs://bucket/w/new.txt")
within(file.File("obs://bucket/w/new.txt", "r+"), (f) => [f.read(), f.write("X"), f]) ~ within(file.File("obs://bucket/w/new.txt", "r+"), lambda f: [f.read(), f.write("X"), f])
file.read("obs://bucket/w/new.txt")
within(file.File("obs://bucket/w/bin", "wb"), (f) => f.write(bytes([1, 2, 255]))) ~ within(file.File("obs://bucket/w/bin", "wb"), lambda f: f.write(bytes([1, 2, 255])))
file.read("obs://bucket/w/bin", {binary: true}) ~ file.read("obs://bucket/w/bin", binary=True)
within(file.File("local/w.txt", "a"), (f) => f.write("!")) ~ within(file.File("local/w.txt", "a"), lambda f: f.write("!"))
[...within(file.File("obs://bucket/w/written.txt"), list)] ~ within(file.File("obs://bucket/w/written.txt"), list)
[mox.file.file_io.exists("obs://bucket"), file.set_auth("ak", "sk"), file.shift("os", "mox")]
[os.path.exists("obs://bucket/data"), os.path.isdir("s3://bucket/data"), os.listdir("obs://bucket/w"), os.path.getsize("obs://bucket/data.txt"), sorted(os.listdir("local"))]
within(open("obs://bucket/data.txt"), (f) => f.read()) ~ within(open("obs://bucket/data.txt"), lambda f: f.read())
[os.makedirs("obs://bucket/shifted/x"), os.remove("obs://bucket/w/bin"), os.rename("obs://bucket/w/new.txt", "obs://bucket/shifted/n"), shutil.copytree("local", "obs://bucket/shifted/t")]
[...os.walk("obs://bucket/shifted")] ~ list(os.walk("obs://bucket/shifted"))
[shutil.rmtree("obs://bucket/shifted"), file.exists("obs://bucket/shifted")]
file.remove("obs://bucket", true) ~ file.remove("obs://bucket", True)
[file.exists("obs://bucket"), file.list_directory("obs://bucket")]
`
