// Package repl is the interactive shell: it reads entries, runs them in a host, and keeps their history.
package repl

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/rogpeppe/go-internal/lockedfile"
)

// history keeps entries in a file that several shells share: an entry a line, as a JSON string. Each one is written
// under a lock before it runs. A process that is killed while it writes leaves at worst a line without its end, which is
// skipped when the file is read, and which the next to write ends.
type history struct {
	path string // empty for none

	mu      sync.Mutex
	entries []string // of earlier sessions and of this one
	size    int64    // the file's, when its lines were counted
	lines   int
	failing bool // that nothing can be stored has been said
}

// historyLimit is how many entries are kept. The file is compacted when it has twice as many lines.
const historyLimit = 1000

// historyPatience is how long an entry waits for other shells: one that is stopped while it holds the lock must not
// stop this one.
const historyPatience = 2 * time.Second

// openHistory gives the entries of earlier sessions too. A path that is empty, or the null device, is no history:
// nothing is read or written. The history is of use despite an error, which says why nothing can be read: entries
// that are added are in it, and it is tried again to store them.
func openHistory(path string) (*history, []string, error) {
	h := &history{path: path}
	if path == "" || path == os.DevNull {
		h.path = ""
		return h, nil, nil
	}
	text, err := h.readShared()
	if errors.Is(err, fs.ErrNotExist) {
		return h, nil, nil
	}
	if err != nil {
		h.failing = true
		return h, nil, fmt.Errorf("history is not kept: %w", err)
	}
	h.size, h.lines = int64(len(text)), bytes.Count(text, newline)
	lines := historyLines(text)
	for _, line := range lines[max(0, len(lines)-historyLimit):] {
		h.entries = append(h.entries, line.entry)
	}
	return h, slices.Clone(h.entries), nil
}

var newline = []byte("\n")

// Add stores an entry, unless it repeats the one before. It is in the file when Add returns. What fails is said once,
// until it goes well again.
func (h *history) Add(entry string) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if len(h.entries) == 0 || h.entries[len(h.entries)-1] != entry {
		h.entries = append(h.entries, entry)
	}
	if h.path == "" {
		return nil
	}
	err := h.locked(func() error { return h.store(entry) })
	if err == nil {
		h.failing = false
		return nil
	}
	if h.failing {
		return nil
	}
	h.failing = true
	return fmt.Errorf("history is not kept: %w", err)
}

// Purge removes entries, also those of other sessions, from the file. Lines that cannot be read go too: nobody
// can say what is in them.
func (h *history) Purge(holds func(entry string) bool) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.entries = slices.DeleteFunc(h.entries, holds)
	if h.path == "" {
		return nil
	}
	if _, err := os.Lstat(h.path); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	err := h.locked(func() error {
		if err := removeIfThere(h.next()); err != nil { // a copy that somebody was killed over
			return err
		}
		text, err := h.read()
		if err != nil {
			return err
		}
		kept := slices.DeleteFunc(historyLines(text), func(line historyLine) bool { return holds(line.entry) })
		return h.replace(text, kept)
	})
	if err != nil {
		return fmt.Errorf("remove entries from the history: %w", err)
	}
	return nil
}

// Search gives the entries that have pattern in them, oldest first: a text, in whatever case unless it has capital
// letters itself, or a regular expression between slashes. All of them if it is empty.
func (h *history) Search(pattern string) ([]string, error) {
	matches, err := historyPattern(pattern)
	if err != nil {
		return nil, err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	var found []string
	for _, entry := range h.entries {
		if matches(entry) {
			found = append(found, entry)
		}
	}
	return found, nil
}

func historyPattern(pattern string) (func(entry string) bool, error) {
	last := strings.LastIndexByte(pattern, '/')
	if last < 1 || pattern[0] != '/' || strings.Trim(pattern[last+1:], "ims") != "" {
		if pattern != strings.ToLower(pattern) {
			return func(entry string) bool { return strings.Contains(entry, pattern) }, nil
		}
		return func(entry string) bool { return strings.Contains(strings.ToLower(entry), pattern) }, nil
	}
	expression := pattern[1:last]
	if flags := pattern[last+1:]; flags != "" {
		expression = "(?" + flags + ")" + expression
	}
	compiled, err := regexp.Compile(expression)
	if err != nil {
		return nil, fmt.Errorf("search for %s: %w", pattern, err)
	}
	return compiled.MatchString, nil
}

// next is where a new version of the file is written, before it takes the place of the old one.
func (h *history) next() string { return h.path + ".new" }

// locked runs f while no other shell reads or writes. The lock is a file of its own, as the other one is replaced.
func (h *history) locked(f func() error) error {
	if err := os.MkdirAll(filepath.Dir(h.path), 0o700); err != nil {
		return err
	}
	if err := regular(h.path); err != nil {
		return err
	}
	lock, err := openLock(h.path+".lock", os.O_RDWR|os.O_CREATE)
	if err != nil {
		return err
	}
	defer lock.Close()
	return f()
}

// openLock waits for a lock, with patience. A lock that comes too late is let go of.
func openLock(path string, flag int) (*lockedfile.File, error) {
	if err := regular(path); err != nil {
		return nil, err
	}
	type attempt struct {
		lock *lockedfile.File
		err  error
	}
	attempts := make(chan attempt)
	late := time.NewTimer(historyPatience)
	defer late.Stop()
	over := make(chan struct{})
	defer close(over)
	go func() {
		lock, err := lockedfile.OpenFile(path, flag, 0o600)
		select {
		case attempts <- attempt{lock, err}:
		case <-over:
			if err == nil {
				lock.Close()
			}
		}
	}()
	select {
	case got := <-attempts:
		return got.lock, got.err
	case <-late.C:
		return nil, fmt.Errorf("%s: another process has held the lock for %v", path, historyPatience)
	}
}

// regular refuses what somebody has put in the place of a file: a link would have it written elsewhere, and to open a
// pipe may take for ever.
func regular(path string) error {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case info.Mode()&fs.ModeSymlink != 0:
		return fmt.Errorf("%s is a symbolic link, must be a file", path)
	case !info.Mode().IsRegular():
		return fmt.Errorf("%s must be a file", path)
	}
	return nil
}

// readShared is the file while nobody writes. A shell that may not make a lock in the folder reads what is there.
func (h *history) readShared() ([]byte, error) {
	if err := regular(h.path); err != nil {
		return nil, err
	}
	lock, err := openLock(h.path+".lock", os.O_RDONLY)
	if err == nil {
		defer lock.Close()
	}
	return h.read()
}

func (h *history) read() ([]byte, error) {
	text, err := os.ReadFile(h.path)
	if err != nil {
		return nil, err
	}
	return text, h.own(text)
}

// own refuses a file of something else, which would be lost when it is compacted. Each line of a history, whole or
// not, begins with a quote.
func (h *history) own(text []byte) error {
	if len(text) > 0 && text[0] != '"' {
		return fmt.Errorf("%s is no history of this shell, and is left alone", h.path)
	}
	return nil
}

// A historyLine is an entry and what it is in the file.
type historyLine struct {
	entry string
	text  []byte
}

// historyLines are the lines that can be read.
func historyLines(text []byte) []historyLine {
	var lines []historyLine
	for line := range bytes.Lines(text) {
		var entry string
		if json.Unmarshal(line, &entry) == nil {
			lines = append(lines, historyLine{entry, bytes.TrimSuffix(line, newline)})
		}
	}
	return lines
}

// encodeEntry gives the one line that an entry is in the file, with its end.
func encodeEntry(entry string) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(entry)
	return b.Bytes(), err
}

// store appends an entry. It holds the lock.
func (h *history) store(entry string) error {
	line, err := encodeEntry(entry)
	if err != nil {
		return err
	}
	file, err := os.OpenFile(h.path, os.O_RDWR|os.O_APPEND|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	repeated, err := h.appendTo(file, line)
	if closed := file.Close(); err == nil {
		err = closed
	}
	if err != nil || repeated || h.lines < 2*historyLimit {
		return err
	}
	text, err := h.read()
	if err != nil {
		return err
	}
	lines := historyLines(text)
	return h.replace(text, lines[max(0, len(lines)-historyLimit):])
}

func (h *history) appendTo(file *os.File, line []byte) (repeated bool, err error) {
	info, err := file.Stat()
	if err != nil {
		return false, err
	}
	if info.Mode().Perm()&0o077 != 0 {
		if err := file.Chmod(0o600); err != nil {
			return false, err
		}
	}
	size := info.Size()
	if size != h.size { // others have written
		text, err := io.ReadAll(file)
		if err != nil {
			return false, err
		}
		if err := h.own(text); err != nil {
			return false, err
		}
		h.lines = bytes.Count(text, newline)
	}
	h.size = size
	end := make([]byte, min(size, int64(len(line)+1)))
	if _, err := file.ReadAt(end, size-int64(len(end))); err != nil && err != io.EOF {
		return false, err
	}
	if bytes.HasSuffix(end, line) && (len(end) == len(line) || end[0] == '\n') {
		return true, nil
	}
	if len(end) > 0 && end[len(end)-1] != '\n' { // somebody was killed over the last line
		line = append(slices.Clone(newline), line...)
	}
	if _, err := file.Write(line); err != nil {
		_ = file.Truncate(size) // a part of it may stand there
		return false, err
	}
	h.size, h.lines = size+int64(len(line)), h.lines+bytes.Count(line, newline)
	return false, nil
}

// replace puts a file with other lines in the place of one with text. It holds the lock, so that all that was
// stored is in text.
func (h *history) replace(text []byte, lines []historyLine) error {
	var b bytes.Buffer
	for _, line := range lines {
		b.Write(line.text)
		b.WriteByte('\n')
	}
	if bytes.Equal(b.Bytes(), text) {
		return nil
	}
	if err := removeIfThere(h.next()); err != nil {
		return err
	}
	file, err := os.OpenFile(h.next(), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = file.Write(b.Bytes())
	if err == nil {
		err = file.Sync()
	}
	if closed := file.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(h.next(), h.path)
	}
	if err != nil {
		_ = os.Remove(h.next())
		return err
	}
	h.size, h.lines = int64(b.Len()), len(lines)
	return nil
}

func removeIfThere(path string) error {
	err := os.Remove(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
