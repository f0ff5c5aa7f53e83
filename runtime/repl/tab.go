package repl

import (
	"fmt"
	"strings"

	"mascript/runtime/render"
)

// A tab is what a Tab means that the editor is given. Tab is the one key at which the editor hands out its line
// and takes another for it, so it is used for more than completion. The text and the parts of the line before and
// behind it are the new line, with the cursor behind the text; without change the line is only drawn again, and
// without a text nothing happens.
type tab func(before, behind string) (head string, text []string, tail string)

// tab is the editor's completer. It is called for each Tab in their order.
func (t *Terminal) tab(line string, at int) (head string, text []string, tail string) {
	characters := []rune(line)
	before, behind := string(characters[:at]), string(characters[at:])
	t.mu.Lock()
	var do tab
	if len(t.tabs) > 0 {
		do, t.tabs = t.tabs[0], t.tabs[1:]
	}
	t.mu.Unlock()
	if do == nil {
		do = t.complete
	}
	return do(before, behind)
}

// insertPaste is the tab that puts the only line of a paste at the cursor.
func insertPaste(text string) tab {
	return func(before, behind string) (string, []string, string) { return before, []string{show(text)}, behind }
}

// insertFirst is the tab that puts the first line of a paste at the cursor. What stands behind that belongs
// behind the last one.
func (t *Terminal) insertFirst(text string) tab {
	return func(before, behind string) (string, []string, string) {
		t.tail = meant(behind)
		return before, []string{show(text)}, ""
	}
}

// note is the tab that notes what stands in the editor, of which the editor tells nothing at Ctrl-C.
func (t *Terminal) note(before, behind string) (head string, text []string, tail string) {
	t.stood = before + behind
	return drawAgain(before, behind)
}

// drawAgain is the tab that changes nothing.
func drawAgain(before, behind string) (head string, text []string, tail string) {
	return before, []string{""}, behind
}

// complete is the Tab of the user. It inserts what all that is possible has in common, or else lists it.
func (t *Terminal) complete(before, behind string) (head string, text []string, tail string) {
	completion := t.ask(meant(before), meant(behind))
	at := len([]rune(meant(before)))
	if len(completion.Items) == 0 || completion.Start < 0 || completion.Start > at {
		return drawAgain(before, behind)
	}
	start := string([]rune(meant(before))[:completion.Start])
	typed := meant(before)[len(start):]
	common := inCommon(completion.Items)
	if len(completion.Items) == 1 || len([]rune(common)) > len([]rune(typed)) {
		return show(start), []string{show(common)}, behind
	}
	if !completion.Quiet {
		t.list(before, behind, completion.Items)
	}
	return drawAgain(before, behind)
}

// ask asks for a completion. One that fails is none: a key must not end the shell.
func (t *Terminal) ask(before, behind string) (completion Completion) {
	if t.options.Complete == nil {
		return Completion{}
	}
	defer func() {
		if recover() != nil {
			completion = Completion{}
		}
	}()
	t.mu.Lock()
	earlier := strings.Join(t.earlier, "\n")
	t.mu.Unlock()
	return t.options.Complete(earlier, before+behind, len([]rune(before)))
}

// inCommon is what the texts of all items begin with.
func inCommon(items []Item) string {
	common := []rune(items[0].Text)
	for _, item := range items[1:] {
		n := 0
		for _, r := range item.Text {
			if n == len(common) || common[n] != r {
				break
			}
			n++
		}
		common = common[:n]
	}
	return string(common)
}

// list shows items below the line, where the editor then draws it again. The editor may not have drawn it yet.
func (t *Terminal) list(before, behind string, items []Item) {
	rows := t.options.Rows()
	if rows <= 0 {
		rows = 24
	}
	text := listing(items, t.options.Columns(), rows-1)
	t.mu.Lock()
	defer t.mu.Unlock()
	_, _ = fmt.Fprint(t.options.Out, drawn(t.prompt, before, behind, t.options.Columns()), "\n", text) // which fits
}

// listing is a list of items in a window: in columns that are read downwards, or a line each if one has an
// About. What does not fit is counted.
func listing(items []Item, columns, rows int) string {
	const gap = 2
	widest, about := 0, false
	names := make([]string, len(items))
	for i, item := range items {
		names[i] = render.Plain(item.Text)
		widest = max(widest, render.Columns(names[i]))
		about = about || item.About != ""
	}
	across := 1
	if !about {
		across = max(1, (columns-1+gap)/(widest+gap))
	}
	down, shown := (len(items)+across-1)/across, len(items)
	if down > rows {
		down = max(1, rows-1)
		shown = min(shown, down*across)
	}
	var b strings.Builder
	for row := range down {
		var line strings.Builder
		for i := row; i < shown; i += down {
			if i > row {
				line.WriteString(strings.Repeat(" ", gap))
			}
			line.WriteString(names[i])
			text := render.Plain(items[i].About)
			if text != "" {
				text = strings.Repeat(" ", gap) + text
			}
			if text != "" || i+down < shown {
				line.WriteString(strings.Repeat(" ", widest-render.Columns(names[i])))
			}
			line.WriteString(text)
		}
		b.WriteString(render.Cut(line.String(), max(1, columns-1)))
		b.WriteByte('\n')
	}
	if more := len(items) - shown; more > 0 {
		fmt.Fprintf(&b, "… and %d more\n", more)
	}
	return b.String()
}
