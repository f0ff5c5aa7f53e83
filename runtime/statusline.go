package runtime

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"time"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// A statusLine is the line at the bottom of a terminal that is rewritten in place while something long goes
// on, with what scripts draw above it. What the script writes meanwhile goes through streams that take all that away before
// and put it back after.
//
// Between drawings the cursor rests at its start, the first line's if there are several. When the window is made narrower, terminals that
// wrap the line anew then do so below the cursor, where the next erasure reaches, and a ^C that the
// terminal echoes is written over the line and not beyond its end.
type statusLine struct {
	terminal io.Writer
	columns  func() int
	rows     func() int

	mu       sync.Mutex  // guards all below, and holds the terminal while somebody writes
	waits    []*progress // under way; the one that changed last comes last
	blocks   []*progress // with lines of their own, from the top
	drawn    string      // what stands on the screen
	midLine  bool        // the script has begun a line that has not ended, which must not be written over
	returned time.Time   // when the line was last put back after the script's output
	clock    *time.Timer // runs while there are waits
	closed   bool        // the run is over
	lent     int         // to whom, who write to the terminal by themselves
}

// pace is how often the line is brought up to date.
const pace = 100 * time.Millisecond

// What the line needs of a terminal. Wrapping is off while the line is drawn: terminals disagree about
// the width of some characters, and a line that wrapped could not be erased.
const (
	lineStart  = "\r"
	eraseBelow = "\x1b[J"
	eraseRight = "\x1b[K"
	linesUp    = "\x1b[%dA"
	noWrapping = "\x1b[?7l"
	wrapping   = "\x1b[?7h"
)

// newStatusLine puts a line between a script and its terminal, if there is one to draw on.
func newStatusLine(options *Options) *statusLine {
	if options.Columns == nil {
		return nil
	}
	l := &statusLine{terminal: options.Stderr, columns: options.Columns, rows: options.Rows}
	options.Stderr = besideLine{l, options.Stderr}
	if options.StdoutTTY {
		options.Stdout = besideLine{l, options.Stdout}
	}
	return l
}

// Progress shows a line at the bottom of the terminal.
func (h *Host) Progress(text func() string) module.Progress {
	if h.status == nil {
		return nil
	}
	return h.status.begin(text)
}

// Live shows lines above it.
func (h *Host) Live(text func(columns, rows int) string) module.Progress {
	if h.status == nil {
		return nil
	}
	p := &progress{line: h.status, block: text}
	p.Changed()
	return p
}

// Display is the terminal that both are drawn on.
func (h *Host) Display() module.Screen {
	if h.status == nil {
		return module.Screen{}
	}
	h.status.mu.Lock()
	columns := h.status.width()
	h.status.mu.Unlock()
	return module.Screen{Columns: columns, Rows: h.status.height(), Color: h.options.ColorStderr}
}

// progress is one of the waits that share the line, or a block above it.
type progress struct {
	line  *statusLine
	text  func() string
	block func(columns, rows int) string // nil for a wait
	over  bool
}

func (l *statusLine) begin(text func() string) *progress {
	l.mu.Lock()
	defer l.mu.Unlock()
	p := &progress{line: l, text: text}
	if l.closed {
		return p
	}
	l.waits = slices.Insert(l.waits, 0, p)
	l.show()
	return p
}

// show draws what there is, and has it brought up to date from now on.
func (l *statusLine) show() {
	if l.clock == nil {
		l.clock = time.AfterFunc(pace, l.tick)
	}
	l.draw()
}

// Changed also brings back a block that was withdrawn.
func (p *progress) Changed() {
	l := p.line
	l.mu.Lock()
	defer l.mu.Unlock()
	if p.block != nil {
		if p.over || l.closed {
			return
		}
		if !slices.Contains(l.blocks, p) {
			l.blocks = append(l.blocks, p)
		}
		l.show()
		return
	}
	if i := slices.Index(l.waits, p); i >= 0 {
		l.waits = append(slices.Delete(l.waits, i, i+1), p)
		l.draw()
	}
}

func (p *progress) Done() {
	l := p.line
	l.mu.Lock()
	defer l.mu.Unlock()
	p.over = true
	same := func(other *progress) bool { return other == p }
	if slices.ContainsFunc(l.waits, same) || slices.ContainsFunc(l.blocks, same) {
		l.waits, l.blocks = slices.DeleteFunc(l.waits, same), slices.DeleteFunc(l.blocks, same)
		l.settle()
	}
}

// withdraw takes the blocks away until they change: an entry of a shell that made one has ended, perhaps by Ctrl-C, and what
// it left undone is not to stand below all that comes.
func (l *statusLine) withdraw() {
	if l == nil {
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.blocks) > 0 {
		l.blocks = nil
		l.settle()
	}
}

// close takes the line away for good.
func (l *statusLine) close() {
	if l == nil {
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.closed, l.waits, l.blocks = true, nil, nil
	l.settle()
}

// settle shows what is left.
func (l *statusLine) settle() {
	if len(l.waits)+len(l.blocks) > 0 {
		l.draw()
		return
	}
	l.erase()
	if l.clock != nil {
		l.clock.Stop()
		l.clock = nil
	}
}

func (l *statusLine) tick() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.clock != nil {
		l.draw()
		l.clock.Reset(pace)
	}
}

// draw brings the screen up to date. A terminal that cannot be written leaves nobody to tell.
func (l *statusLine) draw() {
	if l.midLine || len(l.waits)+len(l.blocks) == 0 {
		return
	}
	columns := l.width()
	if columns <= 0 { // somebody else draws on the terminal, and what stood there is theirs now
		l.drawn = ""
		return
	}
	switch text := l.text(columns); text {
	case l.drawn:
	case "":
		l.erase()
	default:
		back := ""
		if more := strings.Count(text, "\n"); more > 0 {
			back = fmt.Sprintf(linesUp, more)
		}
		_, _ = io.WriteString(l.terminal, lineStart+noWrapping+strings.ReplaceAll(text, "\n", eraseRight+"\r\n")+eraseBelow+wrapping+back+lineStart)
		l.drawn = text
	}
}

// erase takes away what is drawn. Of a drawing that Ctrl-C came into, the terminal has thrown away the end, which turned
// wrapping on again.
func (l *statusLine) erase() {
	if l.drawn != "" && l.width() > 0 {
		_, _ = io.WriteString(l.terminal, wrapping+lineStart+eraseBelow)
	}
	l.drawn = ""
}

// width is how many columns there are to draw on; 0 while the terminal is another's. It is called with the lock held.
func (l *statusLine) width() int {
	if l.lent > 0 {
		return 0
	}
	return l.columns()
}

// lend takes away what is drawn until giveBack, which may be called once.
func (l *statusLine) lend() (giveBack func()) {
	if l == nil {
		return func() {}
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.erase()
	l.lent++
	return func() {
		l.mu.Lock()
		defer l.mu.Unlock()
		l.lent--
		l.draw()
	}
}

// height is how many lines the terminal has.
func (l *statusLine) height() int {
	if l.rows != nil {
		if rows := l.rows(); rows > 0 {
			return rows
		}
	}
	return 24
}

// text is the blocks and the line below them, all in less than the terminal's width and height: in its last column a
// terminal may think of the next line, and above its first line nothing can be erased.
func (l *statusLine) text(columns int) string {
	if len(l.blocks) == 0 {
		return l.wait(columns)
	}
	last := ""
	room := max(1, l.height()-1)
	if len(l.waits) > 0 {
		if last = l.wait(columns); last != "" && room > 1 {
			room--
		}
	}
	var lines []string
	for _, block := range l.blocks {
		if text := block.block(columns-1, room); text != "" {
			for line := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n") {
				lines = append(lines, render.Styled(line, columns-1))
			}
		}
	}
	if hidden := len(lines) - room; hidden > 0 {
		lines = append(lines[:room-1], render.Cut(fmt.Sprintf("(+%d lines)", hidden+1), columns-1))
	}
	if last != "" {
		lines = append(lines, last)
	}
	return strings.Join(lines, "\n")
}

// wait is the wait that changed last, and how many others there are.
func (l *statusLine) wait(columns int) string {
	if len(l.waits) == 0 {
		return ""
	}
	room, more := columns-1, ""
	if others := len(l.waits) - 1; others > 0 {
		if more = fmt.Sprintf(" (+%d more)", others); len(more) > room/2 {
			more = ""
		}
	}
	text := render.Plain(l.waits[len(l.waits)-1].text())
	if text == "" {
		return ""
	}
	return render.Cut(text, room-len(more)) + more
}

// besideLine is a stream that shows on the line's terminal.
type besideLine struct {
	line *statusLine
	io.Writer
}

func (b besideLine) Write(text []byte) (int, error) {
	l := b.line
	l.mu.Lock()
	defer l.mu.Unlock()
	l.erase()
	n, err := b.Writer.Write(text)
	l.midLine = inLine(l.midLine, text[:n])
	// Put back at once the line does not flicker; of a flood of output the clock puts it back.
	if now := time.Now(); now.Sub(l.returned) >= pace {
		l.returned = now
		l.draw()
	}
	return n, err
}

// within reports whether the cursor stands in a line that the script has begun.
func (l *statusLine) within() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.midLine
}

// inLine reports whether the cursor stands behind visible text once written has followed what was there.
func inLine(before bool, written []byte) bool {
	end := bytes.LastIndexByte(written, '\n')
	return before && end < 0 || render.Plain(string(written[end+1:])) != ""
}

// ShowProgress is Host.Progress for what runs no script. The streams among the options are replaced by ones that
// keep clear of the line. It is nil where there is no terminal to draw on.
func ShowProgress(options *Options, text func() string) module.Progress {
	line := newStatusLine(options)
	if line == nil {
		return nil
	}
	return line.begin(text)
}
