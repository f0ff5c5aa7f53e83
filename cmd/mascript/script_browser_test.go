package main

import (
	"html"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// browse opens a report in a real browser whose user likes pages light or dark. testdata/browse.html looks at what it
// has made of it, and says so in lines; WANT holds all of them.
func browse(ts *testscript.TestScript, neg bool, args []string) {
	take(ts, neg, args, 3, 4, "browse REPORT WANT light|dark...")
	browser := findBrowser(ts)
	if browser == "" {
		return
	}
	report := ts.ReadFile(args[0])
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		switch r.URL.Path {
		case "/":
			http.ServeFile(w, r, filepath.Join("testdata", "browse.html"))
		case "/report.html":
			w.Write([]byte(report))
		default:
			http.NotFound(w, r)
		}
	}))
	defer server.Close()
	schemes := map[string]string{"light": "1", "dark": "0"}
	for _, look := range args[2:] {
		got := dumpPage(ts, browser, server.URL, "--blink-settings=preferredColorScheme="+schemes[look])
		if want := strings.TrimSpace(ts.ReadFile(args[1])); got != want {
			ts.Fatalf("%s (%s) is\n%s\n\nand not\n%s", args[0], look, got, want)
		}
	}
}

// findBrowser returns the path of a browser, or nothing where there need be none.
func findBrowser(ts *testscript.TestScript) string {
	for _, name := range []string{"chromium", "google-chrome", "chromium-browser"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	if os.Getenv("MASCRIPT_TEST_ALL") != "" {
		ts.Fatalf("there is no chromium, and MASCRIPT_TEST_ALL wants every test to run")
	}
	ts.Logf("SKIPPED: there is no chromium")
	return ""
}

// dumpPage returns what the page says in the end.
func dumpPage(ts *testscript.TestScript, browser, address string, flags ...string) string {
	t := ts.Value(testKey{}).(testing.TB)
	home := ts.MkAbs(".browser")
	command := exec.CommandContext(t.Context(), browser, append(flags, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
		"--enable-logging=stderr", "--user-data-dir="+home, "--window-size=1400,1000", "--virtual-time-budget=4000", "--dump-dom", address)...)
	command.Env = append(os.Environ(), "HOME="+home)
	command.WaitDelay = time.Second
	var trouble strings.Builder
	command.Stderr = &trouble
	page, err := command.Output()
	if err != nil {
		ts.Fatalf("%v\n%s", err, trouble.String())
	}
	for line := range strings.Lines(trouble.String()) {
		if strings.Contains(line, "CONSOLE") {
			ts.Fatalf("the browser complains: %s", line)
		}
	}
	said := regexp.MustCompile(`(?s)<pre>(.*)</pre>`).FindSubmatch(page)
	if said == nil {
		ts.Fatalf("the page says nothing:\n%s", page)
	}
	return html.UnescapeString(string(said[1]))
}
