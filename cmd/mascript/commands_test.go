package main

import (
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"mascript/bindings"
	"mascript/internal/modelarts"
)

// Every command says what it does in the list, and has a page that shows how it is called, its flags and an
// example, within the width of a terminal.
func TestCommandsAreExplained(t *testing.T) {
	list := overview()
	wide(t, "mascript help", list)
	var seen []string
	for _, c := range commandTable() {
		if slices.Contains(seen, c.name) {
			t.Errorf("there are two commands %s", c.name)
		}
		seen = append(seen, c.name)
		if c.about == "" || !strings.Contains(list, "  "+c.name+" ") {
			t.Errorf("%s is not explained in the list", c.name)
		}
		if (c.task == nil) == (c.run == nil) {
			t.Errorf("%s is a task and none, or neither", c.name)
		}
		found, rest, err := lookUp(append(strings.Fields(c.name), "more", "-x"))
		if err != nil || found == nil || found.name != c.name || strings.Join(rest, " ") != "more -x" {
			t.Errorf("%s is not found: %v, %q, %v", c.name, found, rest, err)
		}
		if c.task == nil {
			continue
		}
		page := c.page()
		wide(t, c.name, page)
		for _, part := range []string{
			"Usage:\n  mascript " + c.name + " [flags]", "\nFlags:\n", "      --json ", "  -h, --help ", "\nExample:\n  ", "mascript " + c.name + " ",
		} {
			if !strings.Contains(page, part) && !(c.name == "types" && strings.Contains(part, "--json")) { // which prints TypeScript
				t.Errorf("the page of %s lacks %q:\n%s", c.name, part, page)
			}
		}
		var printed strings.Builder
		if err := printHelp(world{stdout: &printed, stderr: io.Discard}, strings.Fields(c.name)); err != nil || printed.String() != page {
			t.Errorf("help %s prints %q, %v", c.name, printed.String(), err)
		}
	}
}

func wide(t *testing.T, name, page string) {
	t.Helper()
	for line := range strings.Lines(page) {
		if n := len([]rune(strings.TrimRight(line, "\n"))); n > helpWidth {
			t.Errorf("%s: a line of %d columns: %s", name, n, line)
		}
	}
}

// Ids are compared as the numbers they are, also where a floating-point number would lose digits.
func TestOrderOfVersions(t *testing.T) {
	const running, completed = 8, 10
	var rows []row
	for _, v := range []modelarts.JobVersion{
		{ID: "9", Status: completed}, {ID: "9007199254740992", Status: completed}, {ID: "10", Status: completed}, {},
		{ID: "2", Status: running}, {ID: "9007199254740993", Status: completed}, {ID: "3", Status: running},
	} {
		rows = append(rows, row{version: v})
	}
	slices.SortStableFunc(rows, inOrder)
	var got []modelarts.ID
	for _, r := range rows {
		got = append(got, r.version.ID)
	}
	if want := []modelarts.ID{"3", "2", "9007199254740993", "9007199254740992", "10", "9", ""}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// The platform of a script is opened long after the SDK is made, when the host has put its status line between
// the script and stderr.
func TestPlatformWarnsWhereTheHostSays(t *testing.T) {
	var before, after strings.Builder
	w := world{stderr: &before, getenv: func(string) string { return "" }}
	var told io.Writer
	set := session{local: true}.sdkOn(&w, func(_ context.Context, now world, _ string) (bindings.Place, error) {
		told = now.stderr
		return bindings.Place{}, nil
	})
	w.stderr = &after
	if _, err := set.Bare(t.Context(), io.Discard); err != nil || told != &after {
		t.Errorf("it warns %v, %v", told, err)
	}
}

// All is done, few at a time; after a failure nothing more is begun, and it is what is told.
func TestSeverally(t *testing.T) {
	var busy, most, done atomic.Int64
	full := make(chan struct{})
	do := func(context.Context, int) error {
		if now := busy.Add(1); now == together {
			most.Store(now)
			close(full)
		} else if now > together {
			t.Errorf("%d at once", now)
		}
		<-full // all that may be begun
		done.Add(1)
		busy.Add(-1)
		return nil
	}
	if err := severally(t.Context(), together, do); err != nil || done.Load() != together || most.Load() != together {
		t.Errorf("%d done, %d at once, %v", done.Load(), most.Load(), err)
	}
	lost := errors.New("lost")
	done.Store(0)
	err := severally(t.Context(), 1000, func(context.Context, int) error { done.Add(1); return lost })
	if !errors.Is(err, lost) || done.Load() > together {
		t.Errorf("%d were done, %v", done.Load(), err)
	}
	if err := severally(t.Context(), 0, do); err != nil {
		t.Error(err)
	}
}

func TestEndsOfACopy(t *testing.T) {
	for text, want := range map[string]end{
		"a.csv":                {path: "a.csv"},
		"./a/":                 {path: "a", folder: true},
		"a/.":                  {path: "a", contents: true},
		".":                    {path: ".", contents: true},
		"../..":                {path: "../..", contents: true},
		"/bucket/a":            {path: "/bucket/a"},
		"a/obs://x":            {path: "a/obs:/x"},
		"obs://bucket/a":       {stored: true},
		"s3://bucket/a/":       {stored: true},
		"obs://bucket/a/b/.":   {stored: true, contents: true},
		"obs://bucket/a/b/c..": {stored: true},
	} {
		got, err := parseEnd(text)
		if err != nil {
			t.Errorf("%q: %v", text, err)
		}
		if got.stored != want.stored || got.contents != want.contents || got.folder != want.folder || got.path != want.path {
			t.Errorf("%q is read as %+v", text, got)
		}
	}
	for text, name := range map[string]string{"a/b.csv": "b.csv", "obs://bucket": "bucket", "obs://bucket/a/b/": "b", "obs://bucket/a": "a"} {
		if e, err := parseEnd(text); err != nil || e.name() != name {
			t.Errorf("%q is called %q, %v", text, e.name(), err)
		}
	}
	for _, text := range []string{"", "obs://B/", "obs://bucket/../x", "obs://"} {
		if e, err := parseEnd(text); err == nil {
			t.Errorf("%q is read as %+v", text, e)
		}
	}
}
