package bindings

import (
	"context"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// A menu is select on a terminal: a list in which the user moves, and which gets shorter by typing.
type menu struct {
	question string
	choices  []choice
	usual    int

	mu     sync.Mutex // guards all below: the terminal asks from any goroutine
	filter string
	listed []int // the choices that the filter leaves
	at     int   // in listed
	top    int   // the first of listed that is seen
}

func newMenu(question string, choices []choice, usual int) *menu {
	m := &menu{question: question, choices: choices, usual: usual}
	m.list()
	m.at = max(0, usual)
	return m
}

// mostListed is how many choices are seen at once.
const mostListed = 12

// ask shows the menu until one is chosen, and leaves a line that says which. It closes keys.
func (m *menu) ask(ctx context.Context, host module.Host, keys module.Keys) (int, error) {
	defer keys.Close()
	host.EndLine() // nothing is drawn within a line
	progress := host.Live(m.text)
	defer progress.Done()
	for {
		key, err := keys.Key(ctx)
		chosen := -1
		switch {
		case err == io.EOF || err == nil && key == "\x04": // Ctrl-D
			if m.usual < 0 {
				return -1, errNoChoice
			}
			chosen = m.usual
		case err != nil:
			return -1, err
		default:
			chosen = m.press(key)
		}
		if chosen >= 0 {
			progress.Done()
			say(host.Stderr(), m.question+" "+m.choices[chosen].label)
			return chosen, nil
		}
		progress.Changed()
	}
}

// press is what a key does. It returns the choice if one is made, else -1.
func (m *menu) press(key string) int {
	m.mu.Lock()
	defer m.mu.Unlock()
	last := len(m.listed) - 1
	switch key {
	case "\r", "\n":
		if last >= 0 {
			return m.listed[m.at]
		}
	case "\x1b[A", "\x1bOA", "\x10", "\x1b[Z": // up, Ctrl-P, Shift-Tab
		if m.at--; m.at < 0 {
			m.at = max(0, last)
		}
	case "\x1b[B", "\x1bOB", "\x0e", "\t": // down, Ctrl-N, Tab
		if m.at++; m.at > last {
			m.at = 0
		}
	case "\x1b[5~":
		m.at = max(0, m.at-mostListed)
	case "\x1b[6~":
		m.at = max(0, min(last, m.at+mostListed))
	case "\x1b[H", "\x1bOH", "\x1b[1~":
		m.at = 0
	case "\x1b[F", "\x1bOF", "\x1b[4~":
		m.at = max(0, last)
	case "\x1b", "\x15": // Escape, Ctrl-U
		m.refine("")
	case "\x7f", "\b":
		_, size := utf8.DecodeLastRuneInString(m.filter)
		m.refine(m.filter[:len(m.filter)-size])
	default:
		if r, _ := utf8.DecodeRuneInString(key); unicode.IsPrint(r) && r != utf8.RuneError {
			m.refine(m.filter + key)
		}
	}
	return -1
}

// refine changes the filter. What was selected stays so if nothing fits better; otherwise it is what fits best.
func (m *menu) refine(filter string) {
	before := -1
	if len(m.listed) > 0 {
		before = m.listed[m.at]
	}
	m.filter = filter
	m.list()
	m.at = 0
	if i := slices.Index(m.listed, before); i >= 0 && m.fit(before) == m.fit(m.listed[0]) {
		m.at = i
	}
}

// How well a choice fits what was typed. Who types the name of one and Enter gets that one, as who writes it into a pipe does.
const (
	fitsName = iota
	fitsNumber
	fitsStart
	fitsPart
	fitsNot
)

func (m *menu) fit(i int) int {
	label, number := m.choices[i].label, strconv.Itoa(i+1)
	folded, filter := strings.ToLower(label), strings.ToLower(m.filter)
	switch {
	case filter == "":
		return fitsPart
	case label == m.filter:
		return fitsName
	case number == filter:
		return fitsNumber
	case strings.HasPrefix(folded, filter):
		return fitsStart
	case strings.Contains(folded, filter), strings.HasPrefix(number, filter):
		return fitsPart
	}
	return fitsNot
}

// list finds the choices that have the filter in their name, or begin with it as their number; what fits best comes first.
func (m *menu) list() {
	m.listed = m.listed[:0]
	for i := range m.choices {
		if m.fit(i) < fitsNot {
			m.listed = append(m.listed, i)
		}
	}
	slices.SortStableFunc(m.listed, func(a, b int) int { return m.fit(a) - m.fit(b) })
}

// text is what stands on the terminal.
func (m *menu) text(columns, rows int) string {
	m.mu.Lock()
	defer m.mu.Unlock()
	head := m.question + " " + m.filter
	if hint := "  (arrows, Enter; type to find)"; m.filter == "" && render.Columns(head+hint) <= columns {
		head += "\x1b[2m" + hint + "\x1b[22m"
	}
	lines := []string{head}
	room := max(1, min(mostListed, rows-2, len(m.listed)))
	m.top = max(0, min(m.top, m.at, len(m.listed)-room))
	m.top = max(m.top, m.at-room+1)
	width := len(strconv.Itoa(len(m.choices)))
	for i := m.top; i < min(m.top+room, len(m.listed)); i++ {
		number := strconv.Itoa(m.listed[i] + 1)
		line := strings.Repeat(" ", width-len(number)) + number + "  " + m.choices[m.listed[i]].label
		if i == m.at {
			line = "\x1b[36m> " + line + "\x1b[39m"
		} else {
			line = "  " + line
		}
		lines = append(lines, line)
	}
	switch hidden := len(m.listed) - room; {
	case len(m.listed) == 0:
		lines = append(lines, "  none of "+count(len(m.choices), "choice")+"; Backspace")
	case hidden > 0 && rows > 2:
		lines = append(lines, "\x1b[2m  "+strconv.Itoa(hidden)+" more\x1b[22m")
	}
	return strings.Join(lines, "\n")
}
