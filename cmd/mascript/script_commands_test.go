package main

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// scriptCommand is a command of the scripts' language.
type scriptCommand = func(ts *testscript.TestScript, neg bool, args []string)

// commands are those that testscript lacks:
//
//	exits CODE PROGRAM [ARGUMENT...]     run a program, which must end with this very code
//	start NAME PROGRAM [ARGUMENT...]     run a program in the background
//	prints NAME stdout|stderr REGEXP     wait until the program has printed this
//	signal NAME SIGNAL...                send it signals, one after the other: INT, TERM, HUP, KILL, QUIT
//	ended NAME CODE                      wait for its end with this code; stdout and stderr then check its output
//	holds FILE [REGEXP]                  wait until the file is there, and holds this
//	json FILE PATH VALUE                 the field of FILE's JSON (or of stdout's) has this value
//	gets CODE FILE                       ask for the address that FILE holds, which must answer with this status;
//	                                     0 for nobody there. stdout then checks what came
//	needs PROGRAM                        skip the script when the program is not installed
//	programs NAME...                     leave only these programs in PATH
//	checkout FOLDER                      copy a folder of the repository here
//	podman busybox|python [NAME]         let the script find a podman that has this image, by NAME as well
//	browse REPORT WANT light|dark...     open a page in a browser, which must show this (script_browser_test.go)
//	listen [FOLDER]                      put a ModelArts and an OBS on listeners (script_listener_test.go)
func commands() map[string]scriptCommand {
	return map[string]scriptCommand{
		"exits":    exits,
		"start":    start,
		"prints":   prints,
		"signal":   sendSignal,
		"ended":    backgroundEnds,
		"holds":    holds,
		"json":     jsonField,
		"gets":     gets,
		"needs":    needs,
		"programs": programs,
		"checkout": checkout,
		"browse":   browse,
		"listen":   listen,
		"podman":   havePodman,
	}
}

// take checks how a command was called.
func take(ts *testscript.TestScript, neg bool, args []string, least, most int, usage string) {
	if neg {
		ts.Fatalf("%s: ! means nothing here", usage)
	}
	if len(args) < least || most >= 0 && len(args) > most {
		ts.Fatalf("usage: %s", usage)
	}
}

func exits(ts *testscript.TestScript, neg bool, args []string) {
	take(ts, neg, args, 2, -1, "exits CODE PROGRAM [ARGUMENT...]")
	checkCode(ts, args[0], ts.Exec(args[1], args[2:]...))
}

// checkCode compares how a program ended with the code that it should have ended with.
func checkCode(ts *testscript.TestScript, want string, err error) {
	code, parseErr := strconv.Atoi(want)
	ts.Check(parseErr)
	var exit *exec.ExitError
	switch {
	case err == nil && code != 0:
		ts.Fatalf("ended with code 0, not %d", code)
	case errors.As(err, &exit):
		if exit.ExitCode() != code {
			ts.Fatalf("ended with %v, not with code %d", exit, code)
		}
	case err != nil:
		ts.Fatalf("%v", err)
	}
}

// holds waits for something that a process of nobody's here writes: a training, say.
func holds(ts *testscript.TestScript, neg bool, args []string) {
	take(ts, neg, args, 1, 2, "holds FILE [REGEXP]")
	pattern := regexp.MustCompile("")
	if len(args) == 2 {
		pattern = compile(ts, args[1])
	}
	path := ts.MkAbs(args[0])
	var text []byte
	if !eventually(func() bool {
		var err error
		text, err = os.ReadFile(path)
		return err == nil && pattern.Match(text)
	}) {
		ts.Fatalf("%s does not hold %q after %v; it holds:\n%s", args[0], pattern, patience, text)
	}
}

func compile(ts *testscript.TestScript, pattern string) *regexp.Regexp {
	compiled, err := regexp.Compile("(?m)" + pattern)
	ts.Check(err)
	return compiled
}

// eventually polls for an event that announces itself to nobody.
func eventually(happened func() bool) bool {
	ticker := time.NewTicker(10 * time.Millisecond)
	defer ticker.Stop()
	for begun := time.Now(); ; <-ticker.C {
		if happened() {
			return true
		}
		if time.Since(begun) > patience {
			return false
		}
	}
}

// jsonField finds a field by a path such as versions.0.status, where a number is a place in a list.
// Texts compare as they are, everything else as JSON.
func jsonField(ts *testscript.TestScript, neg bool, args []string) {
	take(ts, neg, args, 3, 3, "json FILE PATH VALUE")
	var value any
	if err := json.Unmarshal([]byte(ts.ReadFile(args[0])), &value); err != nil {
		ts.Fatalf("%s is no JSON: %v", args[0], err)
	}
	for step := range strings.SplitSeq(args[1], ".") {
		found := false
		switch within := value.(type) {
		case map[string]any:
			value, found = within[step]
		case []any:
			if place, err := strconv.Atoi(step); err == nil && place >= 0 && place < len(within) {
				value, found = within[place], true
			}
		}
		if !found {
			ts.Fatalf("%s: there is no %s", args[1], step)
		}
	}
	got, text := value.(string)
	if !text {
		compact, err := json.Marshal(value)
		ts.Check(err)
		got = string(compact)
	}
	if got != args[2] {
		ts.Fatalf("%s is %s, not %s", args[1], got, args[2])
	}
}

// gets is a browser's part: it asks for an address that a script has printed.
func gets(ts *testscript.TestScript, neg bool, args []string) {
	take(ts, neg, args, 2, 2, "gets CODE FILE")
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	client := &http.Client{Timeout: patience, Transport: &http.Transport{DisableKeepAlives: true}} // no proxy
	status, body := 0, []byte{}
	response, err := client.Get(strings.TrimSpace(ts.ReadFile(args[1])))
	if err == nil {
		defer response.Body.Close()
		status = response.StatusCode
		body, err = io.ReadAll(response.Body)
	}
	if status != want {
		ts.Fatalf("the answer is %d, not %d: %v\n%s", status, want, err, body)
	}
	came := ts.MkAbs(".came")
	ts.Check(os.WriteFile(came, body, 0o600))
	ts.Check(ts.Exec("cat", came)) // testscript takes what programs print, and nothing else, for stdout
}

func needs(ts *testscript.TestScript, neg bool, args []string) {
	take(ts, neg, args, 1, 1, "needs PROGRAM")
	if _, err := exec.LookPath(args[0]); err == nil {
		return
	}
	if os.Getenv("MASCRIPT_TEST_ALL") != "" {
		ts.Fatalf("%s is not installed, and MASCRIPT_TEST_ALL wants every test to run", args[0])
	}
	ts.Value(testKey{}).(testing.TB).Skipf("SKIPPED: %s is not installed", args[0])
}

// programs makes a PATH of links.
func programs(ts *testscript.TestScript, neg bool, args []string) {
	take(ts, neg, args, 0, -1, "programs NAME...")
	folder := ts.MkAbs("programs")
	ts.Check(os.Mkdir(folder, 0o700))
	for _, name := range args {
		path, err := exec.LookPath(name)
		ts.Check(err)
		ts.Check(os.Symlink(path, filepath.Join(folder, name)))
	}
	ts.Setenv("PATH", folder)
}

func checkout(ts *testscript.TestScript, neg bool, args []string) {
	take(ts, neg, args, 1, 1, "checkout FOLDER")
	ts.Check(os.CopyFS(ts.MkAbs(args[0]), os.DirFS(filepath.Join("..", "..", args[0]))))
}
