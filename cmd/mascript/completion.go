package main

import (
	_ "embed"
	"path"
	"slices"
)

// What the shells load. Each asks this program what a word may become (complete.go).
var (
	//go:embed completion/mascript.bash
	bashCompletion string
	//go:embed completion/mascript.zsh
	zshCompletion string
	//go:embed completion/mascript.fish
	fishCompletion string
)

const completionTopic = `Usage:
  mascript completion bash|zsh|fish

Prints a script by which the shell completes mascript at Tab: commands, flags
and their values, scripts and their flags, and what the embedded ModelArts has:
jobs, versions and addresses. It asks this program, so it never gets old.

  bash  eval "$(mascript completion bash)"        in ~/.bashrc
  zsh   eval "$(mascript completion zsh)"         in ~/.zshrc
  fish  mascript completion fish > ~/.config/fish/completions/mascript.fish
`

func completionShells() []string { return []string{"bash", "zsh", "fish"} }

func completionCommand(w world, _ options, arguments []string) (int, error) {
	if len(arguments) == 1 && (arguments[0] == "--help" || arguments[0] == "-h") {
		return exitFine, printText(w.stdout, completionTopic)
	}
	example := "mascript completion bash"
	if own := path.Base(w.getenv("SHELL")); slices.Contains(completionShells(), own) {
		example = "mascript completion " + own
	}
	switch {
	case len(arguments) == 0:
		return 0, misused("completion needs a shell (%s), such as: %s", listed(completionShells(), "or"), example)
	case len(arguments) > 1:
		return 0, misused("completion takes one shell, got %q too; such as: %s", arguments[1], example)
	}
	switch arguments[0] {
	case "bash":
		return exitFine, printText(w.stdout, bashCompletion)
	case "zsh":
		return exitFine, printText(w.stdout, zshCompletion)
	case "fish":
		return exitFine, printText(w.stdout, fishCompletion)
	}
	return 0, misused("there is no completion for %q, but for %s, such as: %s", arguments[0], listed(completionShells(), "and"), example)
}
