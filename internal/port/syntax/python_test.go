package syntax_test

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"mascript/internal/port/syntax"
)

// python3 runs a program with the JSON of input on its standard input, and decodes the JSON that it prints.
func python3(t *testing.T, program string, input, output any) {
	t.Helper()
	path, err := exec.LookPath("python3")
	if err != nil {
		if os.Getenv("MASCRIPT_TEST_ALL") != "" {
			t.Fatal("python3 is not installed, and MASCRIPT_TEST_ALL is set")
		}
		t.Skip("python3 is not installed: what it accepts is not compared")
	}
	text, err := json.Marshal(input)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path, "-I", "-W", "ignore", "-c", program)
	cmd.Stdin = bytes.NewReader(text)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("python3: %v\n%s", err, stderr.Bytes())
	}
	if err := json.Unmarshal(out, output); err != nil {
		t.Fatalf("python3 printed %q: %v", out, err)
	}
}

const compiles = `
import json, sys
def refusal(source):
    try:
        compile(source, "x", "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as e:
        return str(e) or "refused"
    return ""
json.dump([refusal(source) for source in json.load(sys.stdin)], sys.stdout)
`

// TestDamaged damages one token or character of small programs, and compares what is accepted with python3. What is
// accepted and should not be are names in \N{...}, which are not known here, and f-strings that Python 3.12 accepts.
func TestDamaged(t *testing.T) {
	const rounds, mayAccept = 3000, 3
	random := rand.New(rand.NewPCG(1, 2))
	var programs []string
	all := seeds(t)
	for _, seed := range all {
		for range rounds / len(all) {
			programs = append(programs, damage(t, random, seed))
		}
	}
	var refusals []string
	python3(t, compiles, programs, &refusals)
	accepted := 0
	for i, program := range programs {
		_, err := syntax.Parse("x.py", program)
		switch {
		case err != nil && refusals[i] == "":
			t.Errorf("python3 accepts, but: %v\n%s", err, around(err, program))
		case err == nil && refusals[i] != "":
			accepted++
			t.Logf("python3: %s, of\n%s", refusals[i], program)
		}
	}
	if accepted > mayAccept {
		t.Errorf("accepted %d of %d programs that python3 refuses, more than %d", accepted, len(programs), mayAccept)
	}
}

// seeds are the programs to damage. Of two an older Python does not know everything.
func seeds(t *testing.T) []string {
	files, err := filepath.Glob("testdata/damage/*.py")
	if err != nil || len(files) == 0 {
		t.Fatal("there are no programs to damage", err)
	}
	var all, seeds, refusals []string
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, string(text))
	}
	python3(t, compiles, all, &refusals)
	for i, refusal := range refusals {
		if refusal == "" {
			seeds = append(seeds, all[i])
		}
	}
	if len(seeds) < len(all)-2 {
		t.Fatalf("python3 refuses programs before they are damaged: %q", refusals)
	}
	return seeds
}

func damage(t *testing.T, random *rand.Rand, program string) string {
	file, err := syntax.Parse("seed.py", program)
	if err != nil {
		t.Fatal(err)
	}
	var tokens []syntax.Span
	for _, token := range file.Tokens {
		if token.Kind < syntax.NewLine {
			tokens = append(tokens, token.Span)
		}
	}
	i := random.IntN(len(tokens) - 1)
	token, next := tokens[i], tokens[i+1]
	text := file.Text(token)
	before, after := program[:token.Start], program[token.End:]
	switch random.IntN(5) {
	case 0:
		return before + after
	case 1:
		return before + text + " " + text + after
	case 2:
		return before + file.Text(next) + program[token.End:next.Start] + text + program[next.End:]
	case 3:
		return before + file.Text(tokens[random.IntN(len(tokens))]) + after
	}
	return damageCharacter(random, program)
}

func damageCharacter(random *rand.Rand, program string) string {
	const signs = "\t\f\r\n\"'\\#$?!`0_({[]})="
	at := random.IntN(len(program))
	character := program[random.IntN(len(program))]
	if random.IntN(3) == 0 {
		character = signs[random.IntN(len(signs))]
	}
	switch random.IntN(3) {
	case 0:
		return program[:at] + program[at+1:]
	case 1:
		return program[:at] + string(character) + program[at:]
	}
	return program[:at] + string(character) + program[at+1:]
}

// around is the line of an error.
func around(err error, program string) string {
	line := err.(*syntax.Error).Line
	return strings.SplitAfter(program, "\n")[line-1]
}

// TestLibrary parses the whole library of Python that is installed. Files that are refused are shown to python3.
func TestLibrary(t *testing.T) {
	var folder string
	python3(t, `import json, sys, sysconfig; json.dump(sysconfig.get_path("stdlib"), sys.stdout)`, nil, &folder)
	refused := []string{}
	var failures []error
	parsed := 0
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && entry.Name() == "site-packages" {
			return fs.SkipDir
		}
		if filepath.Ext(path) != ".py" || !entry.Type().IsRegular() {
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil || !utf8.Valid(text) {
			return err
		}
		parsed++
		if _, err := syntax.Parse(path, string(text)); err != nil {
			refused, failures = append(refused, string(text)), append(failures, err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var refusals []string
	python3(t, compiles, refused, &refusals)
	for i, refusal := range refusals {
		if refusal == "" {
			t.Errorf("python3 accepts, but: %v", failures[i])
		}
	}
	if parsed < 100 {
		t.Errorf("the library in %s has only %d files", folder, parsed)
	}
	t.Logf("%d files, %d refused as by python3", parsed, len(refused))
}
