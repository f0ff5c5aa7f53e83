package repl

import "os"

// hasBrackets says that pastes can be told from keys. The editor reads the console itself, and nothing can
// stand between.
const hasBrackets = false

// keyboard has nothing to do where the editor reads the keys.
type keyboard struct{}

func openKeyboard(*os.File) (*keyboard, error) { return &keyboard{}, nil }

func (*keyboard) readAhead() error { return nil }
func (*keyboard) wake()            {}
func (*keyboard) close()           {}

func newFeed() (keys, feed *os.File, err error) { return nil, nil, nil }

func (t *Terminal) startKeys(text string) {}
func (t *Terminal) stopKeys()             {}

// plain reads a line in a window that has no place for an editor, which the editor can do as well.
func (t *Terminal) plain(prompt, text string) (Line, error) {
	line, err := t.editor.PromptWithSuggestion(prompt, text, -1)
	return Line{Text: line}, err
}

// Ahead cannot be told here.
func (t *Terminal) Ahead() bool { return false }
