package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Each command of docs/guide.md is run by guide.txt, as it is printed, and so is its script. What only asks a person, or is said
// without its arguments in the running text, is left out.
func TestGuideIsRun(t *testing.T) {
	page, err := os.ReadFile(filepath.Join("..", "..", "docs", "guide.md"))
	if err != nil {
		t.Fatal(err)
	}
	story, err := os.ReadFile(filepath.Join("testdata", "script", "guide.txt"))
	if err != nil {
		t.Fatal(err)
	}
	const asks = "mascript configure work" // the story says on standard input what this asks for
	commands := 0
	for line := range strings.Lines(strings.ReplaceAll(string(page), "\\\n        ", "")) {
		command, indented := strings.CutPrefix(strings.TrimSpace(line), "mascript ")
		if !indented || !strings.HasPrefix(line, "    ") || strings.HasPrefix(line, "     ") {
			continue
		}
		commands++
		command = "mascript " + command
		if !strings.Contains(string(story), command+"\n") && !strings.Contains(string(story), command+"'\n") && command != asks {
			t.Errorf("guide.txt does not run %s", command)
		}
	}
	if commands < 15 {
		t.Errorf("%d commands were found in the guide", commands)
	}
	_, script, _ := strings.Cut(string(page), "```js\n")
	script, _, _ = strings.Cut(script, "```")
	if script == "" || !strings.Contains(string(story), script) {
		t.Error("guide.txt does not run the guide's script")
	}
}
