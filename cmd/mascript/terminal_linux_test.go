package main

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/sys/unix"
)

// pty is a real pseudo-terminal with mascript in its foreground, as at a user's.
type pty struct {
	t       *testing.T
	dir     string   // the program's working folder; MASCRIPT_HOME is mascript in it
	master  *os.File // what the user types into and sees
	columns int      // at the start
	command *exec.Cmd
	output  output
	seen    int           // how much of it shows has passed
	over    chan struct{} // closed at the program's end, when err is set
	err     error
}

// newFolder is a folder to work in. At the test's end nothing may work in it any more.
func newFolder(t *testing.T, files map[string]string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	t.Cleanup(func() {
		nobodyLeft(t, dir)
		noRaces(t, dir)
	})
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// newPTY makes a terminal for a program that start starts; before that the command may be changed.
func newPTY(t *testing.T, dir string, columns int, arguments ...string) *pty {
	t.Helper()
	master, err := os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		missingTool(t, "/dev/ptmx")
	}
	p := &pty{t: t, dir: dir, master: master, columns: columns, over: make(chan struct{})}
	p.command = exec.Command("mascript", arguments...)
	p.command.Dir = dir
	p.command.Env = []string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + dir, "TMPDIR=" + dir, "MASCRIPT_HOME=" + filepath.Join(dir, "mascript"),
		"LANG=C.UTF-8", "TERM=xterm-256color", raceOptions(dir),
	}
	if folder := os.Getenv("GOCOVERDIR"); folder != "" {
		p.command.Env = append(p.command.Env, "GOCOVERDIR="+folder)
	}
	return p
}

// start starts the program. Streams that were not set are the terminal.
func (p *pty) start() *pty {
	p.t.Helper()
	p.resize(p.columns)
	var number uint32
	p.control(func(fd int) (err error) {
		if err = unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0); err == nil {
			number, err = unix.IoctlGetUint32(fd, unix.TIOCGPTN)
		}
		return err
	})
	slave, err := os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		p.t.Fatal(err)
	}
	p.command.Stdin = slave
	if p.command.Stdout == nil {
		p.command.Stdout = slave
	}
	if p.command.Stderr == nil {
		p.command.Stderr = slave
	}
	p.command.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	p.command.WaitDelay = patience
	if err := p.command.Start(); err != nil {
		p.t.Fatal(err)
	}
	slave.Close()
	read := make(chan struct{})
	go func() {
		defer close(read)
		io.Copy(&p.output, p.master) // ends with an error, when nobody has the terminal any more
	}()
	go func() {
		p.err = p.command.Wait()
		<-read
		close(p.over)
	}()
	p.t.Cleanup(func() {
		p.command.Process.Kill()
		<-p.over
		p.master.Close()
	})
	return p
}

func (p *pty) control(do func(fd int) error) {
	p.t.Helper()
	connection, err := p.master.SyscallConn()
	if err != nil {
		p.t.Fatal(err)
	}
	var failed error
	if err := connection.Control(func(fd uintptr) { failed = do(int(fd)) }); err != nil || failed != nil {
		p.t.Fatal(err, failed)
	}
}

// resize gives the window another width, as dragging its edge does.
func (p *pty) resize(columns int) {
	p.t.Helper()
	p.control(func(fd int) error {
		return unix.IoctlSetWinsize(fd, unix.TIOCSWINSZ, &unix.Winsize{Row: 24, Col: uint16(columns)})
	})
}

// types is the user at the keyboard.
func (p *pty) types(keys string) {
	p.t.Helper()
	if _, err := io.WriteString(p.master, keys); err != nil {
		p.t.Fatal(err)
	}
}

// touch makes a file that a boot file or a script waits for.
func (p *pty) touch(name string) {
	p.t.Helper()
	if err := os.WriteFile(filepath.Join(p.dir, name), nil, 0o600); err != nil {
		p.t.Fatal(err)
	}
}

// shows waits until the terminal has been sent this, behind what the last call has found.
func (p *pty) shows(pattern string) {
	p.t.Helper()
	compiled := regexp.MustCompile(pattern)
	late := time.After(patience)
	for over := false; ; {
		text, grows := p.output.read()
		if found := compiled.FindStringIndex(text[p.seen:]); found != nil {
			p.seen += found[1]
			return
		}
		if over {
			p.t.Fatalf("ended (%v) without showing %q, but:\n%q", p.err, pattern, text[p.seen:])
		}
		select {
		case <-grows:
		case <-p.over:
			over = true
		case <-late:
			p.t.Fatalf("has not shown %q after %v, but:\n%q", pattern, patience, text[p.seen:])
		}
	}
}

// ends waits for the program's end with an exit code, and gives all that the terminal was sent.
func (p *pty) ends(code int) (raw string) {
	p.t.Helper()
	select {
	case <-p.over:
	case <-time.After(patience):
		raw, _ = p.output.read()
		p.t.Fatalf("has not ended after %v; the terminal was sent:\n%q", patience, raw)
	}
	raw, _ = p.output.read()
	var exit *exec.ExitError
	if p.err != nil && !errors.As(p.err, &exit) || p.command.ProcessState.ExitCode() != code {
		p.t.Errorf("ended with %v, not with code %d; the terminal was sent:\n%q", p.command.ProcessState, code, raw)
	}
	return raw
}

// screen is what a terminal shows after it was sent raw: its lines, those that wrap as one. It knows the
// sequences that mascript may use and fails at any other.
func (p *pty) screen(raw string) (lines []string) {
	p.t.Helper()
	var rows [][]rune        // 0 is the second half of a wide character
	goesOn := map[int]bool{} // rows that wrapped into the next
	row, column, wraps := 0, 0, true
	put := func(r rune) {
		if column >= p.columns {
			if column = p.columns - 1; wraps {
				goesOn[row] = true
				row, column = row+1, 0
			}
		}
		for len(rows) <= row {
			rows = append(rows, nil)
		}
		for len(rows[row]) <= column {
			rows[row] = append(rows[row], ' ')
		}
		rows[row][column] = r
		column++
	}
	sequence := regexp.MustCompile(`^\x1b\[([0-9;?]*)([A-Za-z])`)
	for i := 0; i < len(raw); {
		if found := sequence.FindStringSubmatch(raw[i:]); found != nil {
			i += len(found[0])
			switch parameters, verb := found[1], found[2]; {
			case verb == "m":
			case verb == "C" || verb == "G": // the shell's editor
				n, _ := strconv.Atoi(parameters)
				if column += n; verb == "G" {
					column = n - 1
				}
			case verb == "A":
				n, _ := strconv.Atoi(parameters)
				row = max(row-max(n, 1), 0)
			case parameters == "?2004":
			case verb == "J" && parameters == "":
				rows = rows[:min(len(rows), row+1)]
				maps.DeleteFunc(goesOn, func(wrapped int, _ bool) bool { return wrapped >= row })
				fallthrough
			case verb == "K" && (parameters == "" || parameters == "0"):
				if row < len(rows) {
					rows[row] = rows[row][:min(len(rows[row]), column)]
				}
			case parameters == "?7" && (verb == "l" || verb == "h"):
				wraps = verb == "h"
			default:
				p.t.Fatalf("the screen does not know the sequence %q", found[0])
			}
			continue
		}
		r, size := utf8.DecodeRuneInString(raw[i:])
		i += size
		switch {
		case r == '\r':
			column = 0
		case r == '\n':
			row++
		case r == '\b':
			column = max(column-1, 0)
		case r < ' ':
			p.t.Fatalf("the screen does not know the character %q", r)
		case r >= 0x2e80: // wide: all of the tests' are
			put(r)
			put(0)
		default:
			put(r)
		}
	}
	for i, row := range rows {
		line := strings.TrimRight(strings.ReplaceAll(string(row), "\x00", ""), " ")
		if goesOn[i-1] {
			lines[len(lines)-1] += line
		} else {
			lines = append(lines, line)
		}
	}
	for len(lines) > 0 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// screenShows compares a screen with regular expressions, one a line.
func (p *pty) screenShows(raw string, want ...string) {
	p.t.Helper()
	lines := p.screen(raw)
	matches := len(lines) == len(want)
	for i := 0; matches && i < len(want); i++ {
		matches = regexp.MustCompile(`\A(?:` + want[i] + `)\z`).MatchString(lines[i])
	}
	if !matches {
		p.t.Errorf("the screen shows\n%s\nwant\n%s\nthe terminal was sent\n%s",
			strings.Join(lines, "\n"), strings.Join(want, "\n"), strconv.Quote(raw))
	}
}
