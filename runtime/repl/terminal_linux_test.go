package repl

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/peterh/liner"
	"golang.org/x/sys/unix"
)

// limit is how long a test waits for what must come.
const limit = time.Minute

// asProgram makes the test's binary the program that a terminal is tried with.
const asProgram = "TERMINAL_TEST_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		os.Exit(terminalProgram())
	}
	os.Exit(m.Run())
}

// terminalProgram echoes the lines that it reads, as <"text"> or, if more of a paste follows, <"text"+>. File 3
// tells it, in lines, what to do meanwhile.
func terminalProgram() int {
	signal.Ignore(syscall.SIGHUP)
	size := func() (columns, rows int) {
		window, err := unix.IoctlGetWinsize(1, unix.TIOCGWINSZ)
		if err != nil {
			return 0, 0
		}
		return int(window.Col), int(window.Row)
	}
	t, err := OpenTerminal(TerminalOptions{
		In: os.Stdin, Out: os.Stdout,
		New: func(keys *os.File) *liner.State {
			found := os.Stdin
			os.Stdin = keys
			defer func() { os.Stdin = found }()
			return liner.NewLiner()
		},
		Complete: programCompletion,
		Columns:  func() int { columns, _ := size(); return columns },
		Rows:     func() int { _, rows := size(); return rows },
		Suspend: func() {
			// Another thread may take the signal, a while after the call.
			goesOn := make(chan os.Signal, 1)
			signal.Notify(goesOn, syscall.SIGCONT)
			defer signal.Stop(goesOn)
			_ = syscall.Kill(0, syscall.SIGSTOP)
			<-goesOn
		},
	})
	if err != nil {
		fmt.Println(err)
		return 1
	}
	defer t.Close()
	goOn := make(chan struct{})
	go func() {
		out := t.Beside(os.Stdout)
		for orders := bufio.NewScanner(os.NewFile(3, "orders")); orders.Scan(); {
			order, text, _ := strings.Cut(orders.Text(), " ")
			switch order {
			case "beside":
				fmt.Fprint(out, text)
			case "many":
				n, _ := strconv.Atoi(text)
				for i := range n {
					fmt.Fprintf(out, "row %d\n", i+1)
				}
			case "close":
				t.Close()
				t.Close()
				fmt.Println("closed")
			case "go":
				goOn <- struct{}{}
			}
		}
	}()
	var entry []string
	prompt := "> "
	for text := ""; ; {
		line, err := t.Line(prompt, text)
		text = ""
		switch {
		case errors.Is(err, ErrAborted):
			fmt.Printf("<aborted %q>\n", line.Text)
			entry, prompt = nil, "> "
			continue
		case err != nil:
			fmt.Printf("<end %v>\n", err)
			return 0
		case line.More:
			fmt.Printf("<%q+>\n", line.Text)
			entry, prompt = append(entry, line.Text), "... "
			continue
		}
		fmt.Printf("<%q>\n", line.Text)
		entry = append(entry, line.Text)
		switch command, argument, _ := strings.Cut(line.Text, " "); command {
		case ".go": // an entry goes on
			prompt = "... "
			continue
		case ".text":
			text = argument
		case ".run":
			t.Release()
			fmt.Println("<runs>")
			<-goOn
		case ".read":
			t.Release()
			fmt.Println("<reads>")
			line, err := bufio.NewReader(os.Stdin).ReadString('\n')
			fmt.Printf("<read %q %v>\n", line, err)
		case ".big": // nothing of what is said later may be seen beside it
			fmt.Println(strings.Repeat("big ", 10))
		default:
			t.Remember(strings.Join(entry, "\n"))
		}
		entry, prompt = nil, "> "
	}
}

func programCompletion(before, line string, at int) Completion {
	word := string([]rune(line)[:at])
	start := strings.LastIndexByte(word, ' ') + 1
	var found []Item
	items := []Item{{"session", ""}, {"settings", ""}, {"作业", ""}, {"jobs", "all of them"}, {"jobNames", "of them"}, {"a\tb\nc", ""}}
	for _, item := range items {
		if strings.HasPrefix(item.Text, word[start:]) {
			found = append(found, item)
		}
	}
	switch word[start:] {
	case "boom":
		panic("a completion fails")
	case "before":
		found = []Item{{strconv.Quote(before), ""}}
	case "many":
		for i := range 1000 {
			found = append(found, Item{fmt.Sprintf("many%03d", i), ""})
		}
	}
	return Completion{Start: len([]rune(word[:start])), Items: found}
}

// screen is what a terminal shows, all of it that ever scrolled.
type screen struct {
	rows        [][]rune // 0 is the second half of a wide character
	row, column int
	columns     int
	brackets    bool
	cuts        bool   // lines at the edge
	unknown     string // a sequence that the screen does not know
	pending     []byte
}

func (s *screen) put(r rune) {
	if s.column >= s.columns {
		if s.cuts {
			s.column = s.columns - 1
		} else {
			s.row, s.column = s.row+1, 0
		}
	}
	for len(s.rows) <= s.row {
		s.rows = append(s.rows, nil)
	}
	for len(s.rows[s.row]) <= s.column {
		s.rows[s.row] = append(s.rows[s.row], ' ')
	}
	s.rows[s.row][s.column] = r
	s.column++
}

func (s *screen) write(text []byte) {
	s.pending = append(s.pending, text...)
	for len(s.pending) > 0 {
		if !utf8.FullRune(s.pending) {
			return
		}
		if s.pending[0] == keyEscape {
			n := sequence(s.pending)
			if n == 0 {
				return
			}
			s.do(string(s.pending[:n]))
			s.pending = s.pending[n:]
			continue
		}
		r, size := utf8.DecodeRune(s.pending)
		s.pending = s.pending[size:]
		switch {
		case r == '\r':
			s.column = 0
		case r == '\n':
			s.row++
		case r == '\t':
			s.column += 8 - s.column%8
		case r == '\b':
			s.column--
		case r < ' ':
			s.unknown = string(r)
		case r >= 0x2e80: // wide: all of the tests' are
			if s.column >= s.columns-1 && s.cuts {
				s.column = s.columns - 2
			} else if s.column == s.columns-1 {
				s.put(' ')
			}
			s.put(r)
			s.put(0)
		default:
			s.put(r)
		}
	}
}

func (s *screen) do(sequence string) {
	parameters, verb := sequence[2:len(sequence)-1], sequence[len(sequence)-1]
	switch {
	case verb == 'A' && parameters == "":
		s.row = max(s.row-1, 0)
	case verb == 'G':
		n, _ := strconv.Atoi(parameters)
		s.column = n - 1
	case verb == 'C':
		n, _ := strconv.Atoi(parameters)
		s.column += n
	case verb == 'K' && (parameters == "" || parameters == "0"):
		if s.row < len(s.rows) {
			s.rows[s.row] = s.rows[s.row][:min(len(s.rows[s.row]), s.column)]
		}
	case verb == 'J' && parameters == "":
		s.do("\x1b[K")
		s.rows = s.rows[:min(len(s.rows), s.row+1)]
	case parameters == "?7":
		s.cuts = verb == 'l'
	case parameters == "?2004":
		s.brackets = verb == 'h'
	default:
		s.unknown = sequence
	}
}

func (s *screen) lines() (lines []string) {
	for _, row := range s.rows {
		lines = append(lines, strings.TrimRight(strings.ReplaceAll(string(row), "\x00", ""), " "))
	}
	return lines
}

// desk is a program in a real pseudo-terminal.
type desk struct {
	t       *testing.T
	master  *os.File
	orders  *os.File
	command *exec.Cmd
	found   unix.Termios
	over    chan struct{}

	mu    sync.Mutex
	view  screen
	raw   []byte
	grows chan struct{}
}

// openPTY makes a terminal: the end that its user has, and the one that a program has.
func openPTY(t *testing.T) (master, slave *os.File) {
	t.Helper()
	master, err := os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Skip(err)
	}
	connection, err := master.SyscallConn()
	if err != nil {
		t.Fatal(err)
	}
	var number uint32
	var failed error
	err = connection.Control(func(fd uintptr) {
		if failed = unix.IoctlSetPointerInt(int(fd), unix.TIOCSPTLCK, 0); failed == nil {
			number, failed = unix.IoctlGetUint32(int(fd), unix.TIOCGPTN)
		}
	})
	if err != nil || failed != nil {
		t.Fatal(err, failed)
	}
	slave, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	return master, slave
}

func newDesk(t *testing.T, columns, rows int) *desk {
	t.Helper()
	master, slave := openPTY(t)
	d := &desk{t: t, master: master, over: make(chan struct{}), grows: make(chan struct{}, 1)}
	d.resize(columns, rows)
	d.found = d.termios()
	defer slave.Close()
	orders, give, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer orders.Close()
	d.orders = give
	d.command = exec.Command(os.Args[0])
	d.command.Env = append(os.Environ(), asProgram+"=1", "TERM=xterm-256color", "LANG=C.UTF-8", "LC_ALL=")
	d.command.Stdin, d.command.Stdout, d.command.Stderr = slave, slave, slave
	d.command.ExtraFiles = []*os.File{orders}
	d.command.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := d.command.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		defer close(d.over)
		chunk := make([]byte, 1<<16)
		for {
			n, err := d.master.Read(chunk)
			if err != nil {
				d.command.Wait()
				return
			}
			d.mu.Lock()
			d.raw = append(d.raw, chunk[:n]...)
			d.view.write(chunk[:n])
			d.mu.Unlock()
			select {
			case d.grows <- struct{}{}:
			default:
			}
		}
	}()
	t.Cleanup(func() {
		d.command.Process.Kill()
		<-d.over
		master.Close()
		give.Close()
		if d.view.unknown != "" {
			t.Errorf("the screen does not know %q", d.view.unknown)
		}
		if strings.Contains(string(d.raw), "DATA RACE") {
			t.Errorf("%s", d.raw)
		}
	})
	return d
}

func (d *desk) control(do func(fd int) error) {
	d.t.Helper()
	connection, err := d.master.SyscallConn()
	if err != nil {
		d.t.Fatal(err)
	}
	var failed error
	if err := connection.Control(func(fd uintptr) { failed = do(int(fd)) }); err != nil || failed != nil {
		d.t.Fatal(err, failed)
	}
}

func (d *desk) resize(columns, rows int) {
	d.t.Helper()
	d.mu.Lock()
	d.view.columns = columns
	if columns == 0 {
		d.view.columns = 80
	}
	d.mu.Unlock()
	d.control(func(fd int) error {
		return unix.IoctlSetWinsize(fd, unix.TIOCSWINSZ, &unix.Winsize{Row: uint16(rows), Col: uint16(columns)})
	})
}

// termios is the terminal's mode, which its two ends share.
func (d *desk) termios() (mode unix.Termios) {
	d.t.Helper()
	d.control(func(fd int) error {
		found, err := unix.IoctlGetTermios(fd, unix.TCGETS)
		if err == nil {
			mode = *found
		}
		return err
	})
	return mode
}

func (d *desk) types(keys string) {
	d.t.Helper()
	if _, err := io.WriteString(d.master, keys); err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) order(order string) {
	d.t.Helper()
	if _, err := io.WriteString(d.orders, order+"\n"); err != nil {
		d.t.Fatal(err)
	}
}

// until waits for a state of the screen: its lines up to the cursor's at least.
func (d *desk) until(what string, holds func(lines []string, column int) bool) {
	d.t.Helper()
	late := time.After(limit)
	for over := false; ; {
		d.mu.Lock()
		lines, column := d.view.lines(), d.view.column
		for len(lines) <= d.view.row {
			lines = append(lines, "")
		}
		raw := d.raw[max(0, len(d.raw)-3000):]
		ok := holds(lines, column)
		d.mu.Unlock()
		if ok {
			return
		}
		if over {
			d.t.Fatalf("ended without %s; the screen shows\n%s", what, strings.Join(lines, "\n"))
		}
		select {
		case <-d.grows:
		case <-d.over:
			over = true
		case <-late:
			d.t.Fatalf("no %s after %v; the cursor is in column %d; the screen shows\n%s\nthe terminal was sent\n%q",
				what, limit, column, strings.Join(lines[max(0, len(lines)-50):], "\n"), raw)
		}
	}
}

// ends waits until the screen ends with these lines, with the cursor behind or, if at is given, in a column of
// the last one.
func (d *desk) ends(want []string, at ...int) {
	d.t.Helper()
	d.until(fmt.Sprintf("%q, cursor %v", want, at), func(lines []string, column int) bool {
		if len(lines) < len(want) || len(at) > 0 && column != at[0] {
			return false
		}
		for i, line := range lines[len(lines)-len(want):] {
			if line != strings.TrimRight(want[i], " ") {
				return false
			}
		}
		return true
	})
}

// prompt waits until the last line is a prompt with this, and the cursor behind it.
func (d *desk) prompt(line string) {
	d.t.Helper()
	d.ends([]string{line}, width(line))
}

func width(line string) (n int) {
	for _, r := range line {
		if n++; r >= 0x2e80 {
			n++
		}
	}
	return n
}

// asFound checks that the terminal is what it was before the program.
func (d *desk) asFound(when string) {
	d.t.Helper()
	d.until(when+": a terminal that neither brackets pastes nor cuts lines", func([]string, int) bool {
		return !d.view.brackets && !d.view.cuts
	})
	if mode := d.termios(); mode != d.found {
		d.t.Errorf("%s: the terminal's mode is %+v, want %+v", when, mode, d.found)
	}
}

func (d *desk) ended() {
	d.t.Helper()
	select {
	case <-d.over:
	case <-time.After(limit):
		d.t.Fatal("the program does not end")
	}
	if state := d.command.ProcessState; !state.Success() {
		d.t.Errorf("%v; the terminal was sent %q", state, d.raw)
	}
	d.asFound("at the end")
}

func TestTerminalKeys(t *testing.T) {
	d := newDesk(t, 80, 24)
	d.prompt("> ")
	if d.until("brackets", func([]string, int) bool { return d.view.brackets }); d.termios() == d.found {
		t.Error("the terminal's mode at the prompt is as found")
	}
	steps := []struct {
		name, keys string
		want       []string
		column     int
	}{
		{"a line", "1+1\r", []string{"> 1+1", `<"1+1">`, "> "}, 2},
		{"Ctrl-C", "half", []string{"> half"}, 6},
		{"", "\x03", []string{"> half^C", `<aborted "half">`, "> "}, 2},
		{"Ctrl-C, nothing", "\x03", []string{`<aborted "">`, "> "}, 2},
		{"Ctrl-A", "bc\x01", []string{"> bc"}, 2},
		{"", "a", []string{"> abc"}, 3},
		{"Ctrl-E", "\x05", []string{"> abc"}, 5},
		{"arrows", "\x1b[D\x1b[D", []string{"> abc"}, 3},
		{"", "\x1bOC", []string{"> abc"}, 4},
		{"Ctrl-D", "\x04", []string{"> ab"}, 4},
		{"Alt-b", "\x1bb", []string{"> ab"}, 2},
		{"", "\r", []string{`<"ab">`, "> "}, 2},
		{"Up", "\x1b[A", []string{"> ab"}, 4},
		{"", "\x1b[A", []string{"> 1+1"}, 5},
		{"Down", "\x1b[B\x1b[B", []string{"> "}, 2},
		{"Ctrl-R", "\x12+", []string{"(reverse-i-search)`+': 1+1"}, 24},
		{"", "\r", []string{"> 1+1", `<"1+1">`, "> "}, 2},
		{"Ctrl-R, Escape", "\x121+", []string{"(reverse-i-search)`1+': 1+1"}, 24},
		{"", "\x1b", []string{"> 1+1"}, 2},
		{"", "\r", []string{`<"1+1">`, "> "}, 2},
		{"text", ".text 2+2\r", []string{`<".text 2+2">`, "> 2+2"}, 5},
		{"", "+2\r", []string{"> 2+2+2", `<"2+2+2">`, "> "}, 2},
		{"wide", "作业=1", []string{"> 作业=1"}, 8},
		{"", "\x1b[D\x1b[D\x1b[D", []string{"> 作业=1"}, 4},
		{"", "\x7f你", []string{"> 你业=1"}, 4},
		{"", "\r", []string{`<"你业=1">`, "> "}, 2},
		{"stand-ins", "'␤␉'\r", []string{`<"'␤␉'">`, "> "}, 2},
		{"", "\x1b[A\r", []string{"> '␦␤␦␉'", `<"'␤␉'">`, "> "}, 2},
		{"", "\x1b[A\x1b[A\r", []string{"> 你业=1", `<"你业=1">`, "> "}, 2}, // the neighbour is there once
		{"a paste", "\x1b[200~if (x) {\r\tf(`\r\r`)\r}\r\x1b[201~", []string{"> if (x) {", `<"if (x) {"+>`, "... \tf(`",
			`<"\tf(` + "`" + `"+>`, "...", `<""+>`, "... `)", `<"` + "`" + `)"+>`, "... }"}, 5},
		{"", "\r", []string{`<"}">`, "> "}, 2},
		{"", "\x1b[A", []string{"> if (x) {␤␉f(`␤␤`)␤}"}, 21},
		{"", "\x7f};\r", []string{`<"if (x) {\n\tf(` + "`\\n\\n`" + `)\n};">`, "> "}, 2},
		{"Ctrl-D on nothing", "\x04", []string{"> ", "<end EOF>", ""}, 0},
	}
	for _, step := range steps {
		if !t.Run(step.name, func(t *testing.T) {
			d.t = t
			d.types(step.keys)
			for i, line := range step.want { // as a terminal shows it
				if before, after, tab := strings.Cut(line, "\t"); tab && strings.HasPrefix(line, "...") {
					step.want[i] = before + strings.Repeat(" ", 8-len(before)%8) + after
				}
			}
			d.ends(step.want, step.column)
		}) {
			return
		}
	}
	d.t = t
	d.ended()
}

func TestTerminalTypedAhead(t *testing.T) {
	t.Run("beyond Enter", func(t *testing.T) {
		d := newDesk(t, 80, 24)
		d.prompt("> ")
		d.types("\x1b[200~1\x1b[201~\r2\x1b[D3") // a key is in it, so these are keys
		d.ends([]string{"> 1", `<"1">`, "> 32"}, 3)
	})
	for keys, want := range map[string][]string{
		"1+1\n2+":  {`<"1+1">`, "> 2+"},
		"1\n2\n3":  {`<"1">`, "> 2", `<"2">`, "> 3"},
		"ab\x7f\n": {`<"a">`, "> "},
		"1\n\x04":  {`<"1">`, "> ", "<end EOF>", ""},
	} {
		t.Run(strconv.Quote(keys), func(t *testing.T) {
			d := newDesk(t, 80, 24)
			d.prompt("> ")
			d.types(".run\r")
			d.ends([]string{"<runs>", ""})
			d.asFound("while a program runs")
			d.types(keys) // which the terminal echoes
			first, _, _ := strings.Cut(keys, "\n")
			if strings.HasSuffix(first, "\x7f") {
				first = "a"
			}
			d.until("the echo", func(lines []string, _ int) bool {
				return strings.Contains(strings.Join(lines, "\n"), "<runs>\n"+first+"\n")
			})
			d.order("go")
			d.ends(want)
		})
	}
}

// A program that runs has the terminal's input for itself.
func TestTerminalProgramReads(t *testing.T) {
	d := newDesk(t, 80, 24)
	d.prompt("> ")
	d.types(".read\r")
	d.ends([]string{"<reads>", ""})
	d.asFound("while a program runs")
	d.types("for the program\n")
	d.ends([]string{`<read "for the program\n" <nil>>`, "> "}, 2)
	d.types("x\r")
	d.ends([]string{`<"x">`, "> "}, 2)
}

func TestTerminalLongLine(t *testing.T) {
	d := newDesk(t, 30, 24)
	d.prompt("> ")
	long := strings.Repeat("abcde", 8)
	d.types(long)
	d.until("the line's end", func(lines []string, column int) bool {
		last := lines[len(lines)-1]
		return len(lines) == 1 && strings.HasPrefix(last, "> {") && strings.HasSuffix(last, "abcde") && column == len(last)
	})
	d.types("\x01")
	d.until("the line's start", func(lines []string, column int) bool {
		return len(lines) == 1 && strings.HasPrefix(lines[0], "> abcdeabcde") && strings.HasSuffix(lines[0], "}") && column == 2
	})
	d.types("\r")
	whole := "> " + long // which the editor has shown in parts
	d.ends([]string{whole[:30], whole[30:], fmt.Sprintf("<%q>", long)[:30], fmt.Sprintf("<%q>", long)[30:], "> "}, 2)
}

func TestTerminalLongWideLine(t *testing.T) {
	d := newDesk(t, 30, 24)
	d.prompt("> ")
	wide := strings.Repeat("作业", 10)
	atEnd, atStart := "> {"+"作业作业作业作业作业作业作", "> "+"作业作业作业作业作业作业作"+"}"
	d.types(wide)
	d.promptAt("> {业作业作业作业作业作业作业", 29)
	d.types("\x7f")
	d.promptAt(atEnd, 29)
	d.types("业")
	d.types("\x01")
	d.promptAt("> 作业作业作业作业作业作业作}", 2)
	d.types("\x1b[C")
	d.promptAt(atStart, 4)
	d.types("x\x1b[F")
	d.promptAt("> {业作业作业作业作业作业作业", 29)
	d.until("one row", func(lines []string, _ int) bool { return len(lines) == 1 })
	d.order("beside tick")
	d.ends([]string{"tick", "> {业作业作业作业作业作业作业"}, 29)
	d.types("\x1b[1;5D\x1b[D\x1b[C")
	d.promptAt("> 作x业作业作业作业作业作业}", 4)
	d.types("\x1b[F\x7f\x1b[200~子\x1b[201~")
	d.promptAt("> {业作业作业作业作业作业作子", 29)
	d.types("\r")
	d.until("the line", func(lines []string, column int) bool {
		return strings.Contains(strings.Join(lines, ""), fmt.Sprintf("<%q>", "作x"+wide[len("作"):len(wide)-len("业")]+"子")) && column == 2
	})
	d.types(".text " + wide + "\r")
	d.promptAt("> {业作业作业作业作业作业作业", 29)
	d.types("\x03")
	d.until("the abort", func(lines []string, column int) bool {
		return strings.Contains(strings.Join(lines, ""), fmt.Sprintf("<aborted %q>", wide)) && column == 2
	})
	d.types("x\r")
	d.ends([]string{`<"x">`, "> "}, 2)
	// Tabs in between do not disturb the history.
	d.types("作\r")
	d.ends([]string{`<"作">`, "> "}, 2)
	d.types("\x1b[A")
	d.prompt("> 作")
	d.types("\x1b[A")
	d.prompt("> x")
	d.types("\x12作")
	d.until("the search", func(lines []string, _ int) bool {
		return strings.HasPrefix(lines[len(lines)-1], "(reverse-i-search)`作': ")
	})
	d.types("\r")
	d.ends([]string{`<"作">`, "> "}, 2)
}

func TestTerminalPastes(t *testing.T) {
	t.Run("without brackets", func(t *testing.T) {
		d := newDesk(t, 80, 24)
		d.prompt("> ")
		d.types("f(`\r\r  x`)\r")
		d.ends([]string{"> f(`", "<\"f(`\"+>", "...", `<""+>`, "...   x`)", "<\"  x`)\">", "> "}, 2)
		d.types("\x1b[A")
		d.prompt("> f(`␤␤  x`)")
	})
	t.Run("in the middle of a line", func(t *testing.T) {
		d := newDesk(t, 80, 24)
		d.prompt("> ")
		d.types("f()\x1b[D")
		d.promptAt("> f()", 4)
		d.types("\x1b[200~{\n\ta: 1,\n}\x1b[201~")
		d.ends([]string{"> f({", `<"f({"+>`, "...     a: 1,", `<"\ta: 1,"+>`, "... })"}, 5)
		d.types("\r")
		d.ends([]string{`<"})">`, "> "}, 2)
		d.types("[]\x1b[D\x1b[200~\tx\x1b[201~")
		d.promptAt("> [␉x]", 5)
		d.types("\r")
		d.ends([]string{`<"[\tx]">`, "> "}, 2)
	})
	t.Run("Ctrl-C inside", func(t *testing.T) {
		d := newDesk(t, 80, 24)
		d.prompt("> ")
		d.types("x\x1b[200~1\n2\n\x033\n\x1b[201~")
		d.ends([]string{"> x^C", `<aborted "x">`, "> "}, 2)
		d.types("4\r")
		d.ends([]string{"> 4", `<"4">`, "> "}, 2)
	})
	t.Run("no end", func(t *testing.T) {
		d := newDesk(t, 80, 24)
		d.prompt("> ")
		d.types("\x1b[200~1\n2\n")
		d.ends([]string{"> 1", `<"1"+>`, "... 2", `<"2"+>`, "... "}, 4)
		d.types("3\r")
		d.ends([]string{"... 3", `<"3">`, "> "}, 2)
	})
	t.Run("byte by byte", func(t *testing.T) {
		d := newDesk(t, 80, 24)
		d.prompt("> ")
		for _, b := range []byte("\x1b[200~作\t业\n😀\x1b[201~") {
			d.types(string([]byte{b}))
		}
		d.ends([]string{"> 作␉业", `<"作\t业"+>`, "... 😀"}, 6)
	})
	for _, brackets := range []bool{true, false} {
		t.Run(fmt.Sprintf("10,000 lines, brackets %v", brackets), func(t *testing.T) {
			d := newDesk(t, 80, 24)
			d.prompt("> ")
			var text strings.Builder
			for i := range 10_000 {
				fmt.Fprintf(&text, "\tline(%d);\r", i)
			}
			last := "... " + "    " + "line(9999);"
			content := text.String()
			if brackets {
				content, last = pasteBegin+content+pasteEnd, "... ␉line(9999);"
			}
			begin := time.Now()
			d.types(content)
			if !brackets {
				d.ends([]string{last, `<"\tline(9999);">`, "> "}, 2)
			} else {
				d.promptAt(last, len([]rune(last)))
			}
			t.Log(time.Since(begin))
			if taken := time.Since(begin); taken > 5*time.Second {
				t.Errorf("it took %v", taken)
			}
		})
	}
}

func TestTerminalCompletion(t *testing.T) {
	d := newDesk(t, 40, 8)
	d.prompt("> ")
	for _, step := range []struct {
		name, keys string
		want       []string
	}{
		{"nothing", "\x15zzz\t", []string{"> zzz"}},
		{"one", "\x15sess\t", []string{"> session"}},
		{"what they have in common", "\x15x = j\t", []string{"> x = job"}},
		{"a list with what they are", "\t", []string{"> x = job", "jobs      all of them", "jobNames  of them", "> x = job"}},
		{"", "\x15", []string{"> "}},
		{"a list", "se\t", []string{"> se", "session   settings", "> se"}},
		{"wide", "\x15作\t", []string{"> 作业"}},
		{"", "\x15", []string{"> "}},
		{"behind wide", "作业 se\t", []string{"> 作业 se", "session   settings", "> 作业 se"}},
		{"stand-ins", "\x15a\t", []string{"> a␉b␤c"}},
		{"a panic", "\x15boom\t", []string{"> boom"}},
		{"more than fits", "\x15many\t", []string{"> many", "many000  many006  many012  many018",
			"many001  many007  many013  many019", "many002  many008  many014  many020", "many003  many009  many015  many021",
			"many004  many010  many016  many022", "many005  many011  many017  many023", "… and 976 more", "> many"}},
		{"what came before", "\x15.go\r", []string{`<".go">`, "... "}},
		{"", "before\t", []string{`... ".go"`}},
	} {
		if !t.Run(step.name, func(t *testing.T) {
			d.t = t
			d.types(step.keys)
			d.ends(step.want, width(step.want[len(step.want)-1]))
		}) {
			break
		}
	}
	d.t = t
}

func TestTerminalCompletionAtTheStart(t *testing.T) {
	d := newDesk(t, 60, 24)
	d.prompt("> ")
	d.types("\t")
	d.until("the list", func(lines []string, column int) bool {
		return len(lines) == 8 && lines[0] == ">" && strings.HasPrefix(lines[4], "jobs") && lines[7] == ">" && column == 2
	})
	d.types("1\r")
	d.ends([]string{"> 1", `<"1">`, "> "}, 2)
}

func TestTerminalBeside(t *testing.T) {
	d := newDesk(t, 80, 24)
	d.prompt("> ")
	d.types("half")
	d.prompt("> half")
	d.order("beside " + strings.Repeat("tick", 25)) // wraps
	d.ends([]string{strings.Repeat("tick", 20), strings.Repeat("tick", 5), "> half"}, 6)
	d.types("\x1b[D\x1b[D")
	d.ends([]string{"> half"}, 4)
	d.order("many 1000")
	d.until("all rows", func(lines []string, column int) bool {
		if len(lines) != 1003 || column != 4 {
			return false
		}
		for i := range 1000 {
			if lines[i+2] != fmt.Sprintf("row %d", i+1) {
				return false
			}
		}
		return lines[1002] == "> half"
	})
	// Keys and writes at the same time: each key is there, and each row.
	d.types("\x05")
	d.order("many 500")
	for range 40 {
		d.types("作")
		d.types("\x1b[D\x1b[C")
	}
	d.order("beside done")
	d.types("\r")
	d.until("the line and the rows", func(lines []string, _ int) bool {
		all := strings.Join(lines, "\n")
		for i := range 500 {
			if strings.Count(all, fmt.Sprintf("row %d\n", i+1)) != 2 {
				return false
			}
		}
		return strings.Contains(strings.Join(lines, ""), fmt.Sprintf("<%q>", "half"+strings.Repeat("作", 40))) &&
			lines[len(lines)-1] == ">" && strings.Contains(all, "done")
	})
	// No prompt is up.
	d.types(".run\r")
	d.ends([]string{"<runs>", ""})
	d.order("beside as it is")
	d.ends([]string{"<runs>", "as it is"})
	d.order("go")
	d.until("a prompt", func(lines []string, _ int) bool { return strings.HasSuffix(lines[len(lines)-1], ">") })
}

func TestTerminalSuspend(t *testing.T) {
	d := newDesk(t, 80, 24)
	d.prompt("> ")
	d.types("half\x1b[D")
	d.ends([]string{"> half"}, 5)
	edits := d.termios()
	d.types("\x1a")
	d.stopped()
	d.asFound("while it is stopped")
	if err := d.command.Process.Signal(syscall.SIGCONT); err != nil {
		t.Fatal(err)
	}
	d.ends([]string{"> half", "> half"}, 5)
	d.until("brackets", func([]string, int) bool { return d.view.brackets })
	if mode := d.termios(); mode != edits {
		t.Errorf("after it went on the mode is %+v, want %+v", mode, edits)
	}
	d.types("!\r")
	d.ends([]string{"> hal!f", `<"hal!f">`, "> "}, 2)
	d.types("\x04")
	d.ended()
}

// stopped waits until the program is stopped, as its parent would.
func (d *desk) stopped() {
	d.t.Helper()
	for late := time.Now().Add(limit); ; time.Sleep(time.Millisecond) {
		state, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", d.command.Process.Pid))
		if err != nil {
			d.t.Fatal(err)
		}
		if _, rest, _ := strings.Cut(string(state), ") "); strings.HasPrefix(rest, "T") {
			return
		}
		if time.Now().After(late) {
			d.t.Fatalf("the program is not stopped, but %s", state)
		}
	}
}

func TestTerminalResize(t *testing.T) {
	d := newDesk(t, 80, 24)
	d.prompt("> ")
	long := strings.Repeat("x", 50)
	d.types(long)
	d.prompt("> " + long)
	d.resize(40, 24)
	d.until("the line in its new width", func(lines []string, column int) bool {
		last := lines[len(lines)-1]
		return strings.HasPrefix(last, "> {x") && column < 40 && len(last) < 40
	})
	d.resize(80, 24)
	d.until("the whole line", func(lines []string, column int) bool {
		return lines[len(lines)-1] == "> "+long && column == 52
	})
	d.types("\r")
	d.ends([]string{fmt.Sprintf("<%q>", long), "> "}, 2)
}

// A window that has no place for an editor is a plain one, until it is wider.
func TestTerminalNarrow(t *testing.T) {
	for _, columns := range []int{0, 11} {
		t.Run(fmt.Sprint(columns), func(t *testing.T) {
			d := newDesk(t, columns, 24)
			d.prompt("> ")
			d.types("12")
			d.prompt("> 12")
			d.types("\x7f3\n")
			d.ends([]string{"> 13", `<"13">`, "> "}, 2)
			d.types("1\n2\n")
			d.ends([]string{`<"1"+>`, "... 2", `<"2">`, "> "}, 2)
			d.types("ab\x03")
			d.until("the abort", func(lines []string, column int) bool {
				return strings.Contains(strings.Join(lines, ""), `<aborted "ab">`) && lines[len(lines)-1] == ">"
			})
			d.order("beside tick")
			d.ends([]string{"tick", "> "}, 2)
			d.resize(80, 24)
			d.types("x\n")
			d.ends([]string{"> x", `<"x">`, "> "}, 2)
			d.types("ac\x1b[Db\r")
			d.ends([]string{"> abc", `<"abc">`, "> "}, 2)
			if columns == 0 {
				d.resize(0, 24)
				d.ends([]string{`<"abc">`, "> ", "> "}, 2) // the editor gives up, and the window is plain again
			}
			d.types("\x04")
			d.ended()
		})
	}
	t.Run("at the prompt", func(t *testing.T) {
		d := newDesk(t, 80, 24)
		d.prompt("> ")
		d.types("half")
		d.prompt("> half")
		d.resize(0, 24)
		d.until("another prompt", func(lines []string, column int) bool { return strings.HasSuffix(lines[len(lines)-1], ">") })
		d.types("1\n")
		d.ends([]string{`<"1">`, "> "}, 2)
		d.types("\x04")
		d.ended()
	})
}

func TestTerminalClose(t *testing.T) {
	t.Run("at the prompt", func(t *testing.T) {
		d := newDesk(t, 80, 24)
		d.prompt("> ")
		d.types("half")
		d.prompt("> half")
		d.order("close")
		d.until("the end", func(lines []string, _ int) bool { return strings.Contains(strings.Join(lines, "\n"), "<end EOF>") })
		d.ended()
	})
	t.Run("at a plain prompt", func(t *testing.T) {
		d := newDesk(t, 5, 24)
		d.prompt("> ")
		d.order("close")
		d.ended()
	})
	t.Run("while a program runs", func(t *testing.T) {
		d := newDesk(t, 80, 24)
		d.prompt("> ")
		d.types(".run\r")
		d.ends([]string{"<runs>", ""})
		d.order("close")
		d.ends([]string{"<runs>", "closed", ""})
		d.order("go")
		d.ended()
	})
	t.Run("the terminal hangs up", func(t *testing.T) {
		d := newDesk(t, 80, 24)
		d.prompt("> ")
		d.types("half")
		d.prompt("> half")
		d.hangUp()
	})
}

// hangUp takes the terminal away. The program ignores the signal, reads the end of its input and ends.
func (d *desk) hangUp() {
	d.t.Helper()
	d.master.Close()
	select {
	case <-d.over:
	case <-time.After(limit):
		d.t.Fatal("the program does not end without its terminal")
	}
	if state := d.command.ProcessState; !state.Exited() {
		d.t.Errorf("the program ended with %v", state)
	}
}

// promptAt is prompt with the cursor elsewhere.
func (d *desk) promptAt(line string, column int) {
	d.t.Helper()
	d.ends([]string{line}, column)
}

// stuckWriter takes nothing until it is closed, as a terminal does whose user has pressed Ctrl-S, or whose line is down.
type stuckWriter struct{ begun, end chan struct{} }

func (w stuckWriter) Write(text []byte) (int, error) {
	close(w.begun)
	<-w.end
	return len(text), nil
}

// A terminal that takes no output keeps nobody from ending the process, and is restored.
func TestTerminalTakesNothing(t *testing.T) {
	master, slave := openPTY(t)
	defer master.Close()
	defer slave.Close()
	found, err := modeOf(slave)
	if err != nil {
		t.Fatal(err)
	}
	terminal, err := OpenTerminal(TerminalOptions{
		In: slave, Out: io.Discard, Columns: func() int { return 80 },
		New: func(*os.File) *liner.State { return new(liner.State) },
	})
	if err != nil {
		t.Fatal(err)
	}
	found.withoutSignals().apply(slave) // as if a prompt were up
	stuck := stuckWriter{make(chan struct{}), make(chan struct{})}
	written := make(chan struct{})
	go func() {
		defer close(written)
		_, _ = io.WriteString(terminal.Beside(stuck), "text")
	}()
	<-stuck.begun
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		terminal.Interrupt()
		terminal.Close()
	}()
	select {
	case <-ended:
		if now, err := modeOf(slave); err != nil || *now != *found {
			t.Errorf("the terminal is %+v (%v), and was %+v", now, err, found)
		}
	case <-time.After(limit):
		t.Error("Interrupt and Close wait for the terminal")
	}
	close(stuck.end)
	<-written
	for closed := false; !closed; { // the terminal is that of this process no longer
		terminal.mu.Lock()
		closed = terminal.closed
		terminal.mu.Unlock()
	}
}
