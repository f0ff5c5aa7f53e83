package platform

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"
)

// The naive implementation: all lines in a list.

func splitLines(log string) (lines []string, starts []int64) {
	at := int64(0)
	for line := range strings.SplitAfterSeq(log, "\n") {
		if line != "" {
			lines, starts = append(lines, line), append(starts, at)
			at += int64(len(line))
		}
	}
	return lines, starts
}

// naiveWindow knows base lines that exist only.
func naiveWindow(log, base string, count int, forward bool) linesAnswer {
	lines, starts := splitLines(log)
	from, to := 0, len(lines)
	switch {
	case base == "" && forward:
		from = max(0, to-count)
	case base == "":
		to = min(to, count)
	default:
		at := 0
		for position(starts[at]) != base {
			at++
		}
		if forward {
			from, to = at+1, min(to, at+1+count)
		} else {
			from, to = max(0, at-count), at
		}
	}
	if from >= to {
		return linesAnswer{IsSuccess: true, StartLine: base, EndLine: base}
	}
	return linesAnswer{true, strings.Join(lines[from:to], ""), to - from, position(starts[from]), position(starts[to-1])}
}

func randomLog(random *rand.Rand) string {
	var log strings.Builder
	lengths := []int{0, 0, 1, 5, 80, chunk - 2, chunk - 1, chunk, chunk + 1, 3*chunk + 7}
	for range random.IntN(12) {
		log.WriteString(strings.Repeat(string(rune('a'+random.IntN(26))), lengths[random.IntN(len(lengths))]))
		if random.IntN(8) > 0 {
			log.WriteByte('\n')
		}
	}
	return log.String()
}

func TestReadLinesAgainstTheNaive(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		log := randomLog(random)
		bases := []string{""}
		_, starts := splitLines(log)
		for _, start := range starts {
			bases = append(bases, position(start))
		}
		base, count, forward := bases[random.IntN(len(bases))], random.IntN(14), random.IntN(2) == 0
		got, err := readLines(strings.NewReader(log), int64(len(log)), base, count, forward)
		if want := naiveWindow(log, base, count, forward); err != nil || got != want {
			t.Fatalf("log %q, base %q, count %d, forward %v:\ngot  %+v, %v\nwant %+v", log, base, count, forward, got, err, want)
		}
	}
}

// Whoever reads on from each answer's last line gets the whole log, and backward from the first as well.
func TestReadingOnGivesTheWholeLog(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		log := randomLog(random)
		for _, forward := range []bool{true, false} {
			count := 1 + random.IntN(4)
			part, err := readLines(strings.NewReader(log), int64(len(log)), "", count, !forward)
			var read string
			for err == nil && part.Lines > 0 {
				base := part.EndLine
				if forward {
					read += part.Content
				} else {
					read, base = part.Content+read, part.StartLine
				}
				part, err = readLines(strings.NewReader(log), int64(len(log)), base, count, forward)
			}
			if err != nil || read != log {
				t.Fatalf("forward %v, %d at a time: %q, %v; want %q", forward, count, read, err, log)
			}
		}
	}
}

func TestHugeLines(t *testing.T) {
	huge := strings.Repeat("x", maxContent-1) + "\n"
	log := "first\n" + huge + huge + "last\n"
	reader := func(base string, count int, forward bool) linesAnswer {
		t.Helper()
		answer, err := readLines(strings.NewReader(log), int64(len(log)), base, count, forward)
		if err != nil {
			t.Fatal(err)
		}
		return answer
	}
	// An answer ends after the line that makes it too large; whoever reads on loses nothing.
	head := reader("", maxLines, false)
	if head.Content != "first\n"+huge || head.Lines != 2 {
		t.Errorf("head: %d lines, %d bytes", head.Lines, len(head.Content))
	}
	rest := reader(head.EndLine, maxLines, true)
	if rest.Content != huge || rest.Lines != 1 {
		t.Errorf("rest: %d lines, %d bytes", rest.Lines, len(rest.Content))
	}
	if end := reader(rest.EndLine, maxLines, true); end.Content != "last\n" {
		t.Errorf("end: %d lines, %d bytes", end.Lines, len(end.Content))
	}
	if tail := reader("", maxLines, true); tail.Content != huge+"last\n" {
		t.Errorf("tail: %d lines, %d bytes", tail.Lines, len(tail.Content))
	}
}

// A line without end, as a progress bar writes, comes in pieces that an answer can carry, and none is lost.
func TestEndlessLine(t *testing.T) {
	log := "first\n" + strings.Repeat("progress\r", maxContent/3)
	read := ""
	for base := ""; ; {
		answer, err := readLines(strings.NewReader(log), int64(len(log)), base, maxLines, base != "")
		if err != nil {
			t.Fatal(err)
		}
		if len(answer.Content) > 2*maxContent {
			t.Fatalf("an answer has %d bytes", len(answer.Content))
		}
		if answer.Lines == 0 {
			break
		}
		read, base = read+answer.Content, answer.EndLine
	}
	if read != log {
		t.Errorf("read %d of %d bytes", len(read), len(log))
	}
}

func TestPositions(t *testing.T) {
	for _, start := range []int64{0, 1, 1 << 40} {
		text := position(start)
		if back, err := parsePosition(text); len(text) != 19 || err != nil || back != start {
			t.Errorf("%d is %s, which is %d, %v", start, text, back, err)
		}
	}
	for _, text := range []string{"0", "7", "-1000000000000000000", "999999999999999999", "1e18", "first", "1000000000000000000.5", "10000000000000000000"} {
		if start, err := parsePosition(text); err == nil {
			t.Errorf("%q is position %d", text, start)
		}
	}
}

func TestWholeLines(t *testing.T) {
	for log, want := range map[string]int64{
		"": 0, "a": 0, "a\n": 2, "a\nb": 2, "\n": 1, "\n\n": 2, "a\n\nb": 3,
		"a\rb": 2, "a\n\rb": 3, "a\r\n": 3, "a\r": 2,
		strings.Repeat("x", 3*chunk): 0, "a\n" + strings.Repeat("x", 3*chunk): 2, strings.Repeat("x", chunk) + "\n" + strings.Repeat("y", chunk): chunk + 1,
	} {
		if got, err := wholeLines(strings.NewReader(log), int64(len(log))); err != nil || got != want {
			t.Errorf("%.20q of %d bytes: %d, %v; want %d", log, len(log), got, err, want)
		}
	}
}

// Who follows a progress bar gets each state when the next one begins, and in the end all that there is.
func TestProgressBar(t *testing.T) {
	const log = "start\n\r1%\r2%\r\n\r3%\rdone\r\nend\n"
	base, read := "", ""
	for size := range int64(len(log) + 1) {
		whole, err := wholeLines(strings.NewReader(log), size)
		if err != nil {
			t.Fatal(err)
		}
		answer, err := readLines(strings.NewReader(log), whole, base, maxLines, true)
		if err != nil {
			t.Fatal(err)
		}
		base, read = answer.EndLine, read+answer.Content
		if strings.HasSuffix(log[:size], "1%\r2%\r") && !strings.HasSuffix(read, "2%\r") {
			t.Errorf("of %q was read %q", log[:size], read)
		}
	}
	if read != log {
		t.Errorf("read %q of %q", read, log)
	}
	if answer, err := readLines(strings.NewReader(log), int64(len(log)), "", 2, true); err != nil || answer.Content != "\r3%\rdone\r\nend\n" || answer.Lines != 2 {
		t.Errorf("the last two lines: %+v, %v", answer, err)
	}
}

// A window of bytes never splits a character, never leaves the log, and who reads on gets all of it.
func TestReadBytes(t *testing.T) {
	const log = "aé€😀z" // 1, 2, 3, 4 and 1 bytes: it is 11 bytes long
	for _, test := range []struct {
		start, offset int64
		want          string
		end           int64
	}{
		{0, 0, "", 0}, {0, 1, "a", 1}, {0, 2, "a", 1}, {0, 3, "aé", 3}, {0, 5, "aé", 3}, {0, 6, "aé€", 6}, {0, 9, "aé€", 6}, {0, 10, "aé€😀", 10}, {0, 11, log, 11},
		{0, 2048, log, 11}, {3, 2048, "€😀z", 11}, {11, 2048, "", 11}, {12, 2048, "", 11}, {1 << 62, 2048, "", 11}, {1 << 62, -2048, "", 11},
		{2, 1, "", 3}, {2, 4, "€", 6}, {4, 2, "", 6}, {7, 2, "", 9}, {7, 3, "", 10}, {7, 4, "z", 11}, {8, 1, "", 9},
		{-1, 0, "", 11}, {-1, 1, "z", 11}, {-1, -1, "z", 11}, {-1, 2, "z", 11}, {-1, 4, "z", 11}, {-1, 5, "😀z", 11}, {-1, 2048, log, 11}, {-1, -2048, log, 11},
		{11, -1, "z", 11}, {10, -4, "😀", 10}, {10, -5, "😀", 10}, {10, -7, "€😀", 10}, {9, -3, "", 6}, {6, -6, "aé€", 6}, {5, -2048, "aé", 3}, {0, -5, "", 0}, {13, -3, "z", 11},
	} {
		content, end, err := readBytes(strings.NewReader(log), test.start, test.offset)
		if string(content) != test.want || err != nil || test.want != "" && end != test.end {
			t.Errorf("start %d, offset %d: %q up to %d, %v; want %q up to %d", test.start, test.offset, content, end, err, test.want, test.end)
		}
	}
}

// What is no UTF-8 is handed out as it is, and holds nobody up.
func TestReadBytesOfAnything(t *testing.T) {
	log := bytes.Repeat([]byte{0x80, 0xff, 0xe2, 'a'}, 100)
	var read []byte
	for at := int64(0); ; {
		content, end, err := readBytes(bytes.NewReader(log), at, 16)
		if err != nil {
			t.Fatal(err)
		}
		if end == at {
			break
		}
		read, at = append(read, content...), end
	}
	if n := bytes.Count(read, []byte{'a'}); n != 100 {
		t.Errorf("%d of 100 letters", n)
	}
}

// Whatever a client sends as a base line and whatever a log holds: no failure but a refusal, and what is
// answered are lines of the log.
func FuzzReadLines(f *testing.F) {
	f.Add("one\ntwo\nthree", "", 2, true)
	f.Add("one\ntwo\n", "1000000000000000000", 1, true)
	f.Add("one\ntwo\n", "1000000000000000005", 50, false)
	f.Add("\n\n\n", "1000000000000000002", 500, false)
	f.Add("", "9223372036854775807", 0, true)
	f.Add("x", "-1", 1, false)
	f.Fuzz(func(t *testing.T, log, base string, count int, forward bool) {
		if count < 0 || count > maxLines {
			return
		}
		answer, err := readLines(strings.NewReader(log), int64(len(log)), base, count, forward)
		if err != nil {
			if _, wrong := parsePosition(base); wrong == nil {
				t.Fatal(err)
			}
			return
		}
		if answer.Lines > count || !strings.Contains(log, answer.Content) {
			t.Errorf("%d lines: %q", answer.Lines, answer.Content)
		}
		if answer.Content == "" {
			if answer.Lines != 0 || answer.StartLine != base || answer.EndLine != base {
				t.Errorf("nothing: %+v", answer)
			}
			return
		}
		first, err1 := parsePosition(answer.StartLine)
		last, err2 := parsePosition(answer.EndLine)
		if err1 != nil || err2 != nil || first > last || !strings.HasPrefix(log[first:], answer.Content) || last >= first+int64(len(answer.Content)) {
			t.Errorf("positions %s to %s of %q", answer.StartLine, answer.EndLine, answer.Content)
		}
	})
}

func FuzzReadBytes(f *testing.F) {
	f.Add("aé€😀z", int64(2), int64(4))
	f.Add("aé€😀z", int64(-1), int64(-3))
	f.Add("\x80\x80\x80\x80\x80", int64(1), int64(4))
	f.Fuzz(func(t *testing.T, log string, start, offset int64) {
		if start < -1 || start > 1<<62 || offset < -maxOffset || offset > maxOffset {
			return
		}
		content, end, err := readBytes(strings.NewReader(log), start, offset)
		if err != nil {
			t.Fatal(err)
		}
		if end < 0 || end > int64(len(log)) || int64(len(content)) > end || log[end-int64(len(content)):end] != string(content) {
			t.Fatalf("%q up to %d", content, end)
		}
		if utf8.ValidString(log) && !utf8.Valid(content) {
			t.Errorf("a character was split: %q", content)
		}
		if int64(len(content)) > max(offset, -offset) {
			t.Errorf("%d bytes for an offset of %d", len(content), offset)
		}
	})
}
