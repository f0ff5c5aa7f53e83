package platform

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"unicode/utf8"
)

// A line's position, as start_line and end_line carry it, is a number of nineteen digits: where the line
// starts in the file, above a constant that keeps the length. Positions increase with the lines and are
// found again without reading what is before them. The service's are opaque to clients as well.
const positionBase = int64(1_000_000_000_000_000_000)

func position(start int64) string { return strconv.FormatInt(positionBase+start, 10) }

func parsePosition(text string) (start int64, err error) {
	value, err := strconv.ParseInt(text, 10, 64)
	if err != nil || value < positionBase {
		return 0, illegal("base_line %q is not a start_line or end_line of an earlier answer", text)
	}
	return value - positionBase, nil
}

// What ends a line, and what ends a piece of one: a progress bar draws its states over each other with a
// carriage return between them. Lines are counted as lines, while a position may lie between two pieces, so
// that who follows a log sees each state when it is there, and not when the bar is full.
const (
	lineEnds  = "\n"
	pieceEnds = "\r\n"
)

// chunk is how much of a log is read at a time, and maxContent how much one answer may carry.
const (
	chunk      = 16 << 10
	maxContent = 4 << 20
)

// readLines reads a window of lines from the first size bytes of a log. Without a base line, forward
// gives the newest lines and backward the oldest; with one, forward gives the lines after it and backward
// those before it, and the base line is not among them.
func readLines(log io.ReaderAt, size int64, base string, count int, forward bool) (linesAnswer, error) {
	empty := linesAnswer{IsSuccess: true, StartLine: base, EndLine: base}
	l := &lineReader{log: log, size: size}
	if base == "" {
		if forward {
			return l.window(size, count, false, empty)
		}
		return l.window(0, count, true, empty)
	}
	start, err := parsePosition(base)
	if err != nil {
		return linesAnswer{}, err
	}
	start = min(start, size)
	if !forward {
		return l.window(start, count, false, empty)
	}
	after, err := l.end(start, pieceEnds)
	if err != nil {
		return linesAnswer{}, err
	}
	return l.window(after, count, true, empty)
}

// lineReader finds the lines in the first size bytes of a log. It keeps the chunk that it read last, for the
// next line is mostly in it too.
type lineReader struct {
	log   io.ReaderAt
	size  int64
	start int64  // of the chunk
	chunk []byte // nil before the first
}

// around returns the chunk that the byte at is in.
func (l *lineReader) around(at int64) (start int64, part []byte, err error) {
	if start = at - at%chunk; l.chunk == nil || l.start != start {
		part := make([]byte, min(chunk, l.size-start))
		if _, err := l.log.ReadAt(part, start); err != nil && err != io.EOF {
			return 0, nil, fmt.Errorf("read the log: %w", err)
		}
		l.start, l.chunk = start, part
	}
	return start, l.chunk, nil
}

// window reads count lines from a line's start at, onwards or backwards.
func (l *lineReader) window(at int64, count int, onwards bool, empty linesAnswer) (linesAnswer, error) {
	from, to := at, at
	var err error
	if onwards {
		for n := 0; n < count && to < l.size && to-from < maxContent && err == nil; n++ {
			to, err = l.end(to, lineEnds)
		}
	} else {
		for n := 0; n < count && from > 0 && to-from < maxContent && err == nil; n++ {
			from, err = l.begin(from, lineEnds)
		}
	}
	if err != nil {
		return linesAnswer{}, err
	}
	if from == to {
		return empty, nil
	}
	content := make([]byte, to-from)
	if _, err := l.log.ReadAt(content, from); err != nil && err != io.EOF {
		return linesAnswer{}, fmt.Errorf("read the log: %w", err)
	}
	last, err := l.begin(to, pieceEnds)
	lines := bytes.Count(content, []byte{'\n'})
	if content[len(content)-1] != '\n' {
		lines++
	}
	return linesAnswer{true, string(content), lines, position(from), position(last)}, err
}

// end finds where the line, or the piece, that contains at ends: behind what ends it, or at size. A line
// longer than one answer may be ends where its last piece in the answer does, or else where the answer does,
// and the rest of it is another.
func (l *lineReader) end(at int64, ends string) (int64, error) {
	limit := min(l.size, at+maxContent)
	for from := at; from < limit; {
		start, part, err := l.around(from)
		if err != nil {
			return 0, err
		}
		part = part[from-start : min(int64(len(part)), limit-start)]
		if i := bytes.IndexAny(part, ends); i >= 0 {
			return from + int64(i) + 1, nil
		}
		from += int64(len(part))
	}
	if limit == l.size {
		return limit, nil
	}
	cut, found, err := l.behindLast(at, limit, pieceEnds)
	if found {
		limit = cut
	}
	return limit, err
}

// begin finds where the line, or the piece, before the position end begins, end being its end.
func (l *lineReader) begin(end int64, ends string) (int64, error) {
	least := max(0, end-maxContent)
	begin, found, err := l.behindLast(least, end-1, ends) // without what ends it itself
	if !found {
		begin = least
	}
	return begin, err
}

// behindLast finds the position behind the last of the bytes in ends, from one position up to another.
func (l *lineReader) behindLast(from, to int64, ends string) (at int64, found bool, err error) {
	for to > from {
		start, part, err := l.around(to - 1)
		if err != nil {
			return 0, false, err
		}
		first := max(start, from)
		if i := bytes.LastIndexAny(part[first-start:to-start], ends); i >= 0 {
			return first + int64(i) + 1, true, nil
		}
		to = first
	}
	return 0, false, nil
}

// wholeLines is the length of a log up to the end of its last whole line, or whole piece of one.
func wholeLines(log io.ReaderAt, size int64) (int64, error) {
	if size == 0 {
		return 0, nil
	}
	var last [1]byte
	if _, err := log.ReadAt(last[:], size-1); err != nil {
		return 0, fmt.Errorf("read the log: %w", err)
	}
	if last[0] == '\n' || last[0] == '\r' {
		return size, nil
	}
	l := &lineReader{log: log, size: size}
	return l.begin(size, pieceEnds)
}

// readBytes reads a window of bytes: from start on when offset is positive, up to start when it is
// negative, and the newest |offset| bytes when start is -1. A character that the window would split is
// left out of it.
func readBytes(log io.ReadSeeker, start, offset int64) (content []byte, end int64, err error) {
	size, err := log.Seek(0, io.SeekEnd)
	if err != nil {
		return nil, 0, fmt.Errorf("read the log: %w", err)
	}
	from, to := start, start+offset
	switch {
	case start == -1:
		from, to = size-max(offset, -offset), size
	case offset < 0:
		from, to = start+offset, start
	}
	from, to = min(max(from, 0), size), min(max(to, 0), size)
	if _, err := log.Seek(from, io.SeekStart); err != nil {
		return nil, 0, fmt.Errorf("read the log: %w", err)
	}
	content = make([]byte, to-from)
	if _, err := io.ReadFull(log, content); err != nil {
		return nil, 0, fmt.Errorf("read the log: %w", err)
	}
	if from > 0 {
		content = skipPartialStart(content)
	}
	whole := cutPartialEnd(content)
	return whole, to - int64(len(content)-len(whole)), nil
}

// skipPartialStart drops the last bytes of a character that begins before the window.
func skipPartialStart(content []byte) []byte {
	for i := 0; i < len(content) && i < utf8.UTFMax; i++ {
		if utf8.RuneStart(content[i]) {
			return content[i:]
		}
	}
	if len(content) < utf8.UTFMax { // all of it may be the inside of one character
		return nil
	}
	return content
}

// cutPartialEnd drops the first bytes of a character that ends behind the window.
func cutPartialEnd(content []byte) []byte {
	for i := 1; i <= len(content) && i < utf8.UTFMax; i++ {
		if tail := content[len(content)-i:]; utf8.RuneStart(tail[0]) {
			if utf8.FullRune(tail) {
				return content
			}
			return content[:len(content)-i]
		}
	}
	return content
}
