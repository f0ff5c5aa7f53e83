package repl

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

// gap in a list of reads is the time that the input asks to wait for, passing.
const gap = "(gap)"

func actionsOf(in *input, reads ...string) (list []string) {
	for _, read := range reads {
		var actions []action
		if read == gap {
			actions = in.expire()
		} else {
			actions = in.feed([]byte(read))
		}
		for _, a := range actions {
			text := describeAction(a)
			if n := len(list); n > 0 && a.verb == doKeys && strings.HasPrefix(list[n-1], "keys ") {
				list[n-1] += a.text // one by one or at once is the same to the editor
				continue
			}
			list = append(list, text)
		}
	}
	return list
}

func describeAction(a action) string {
	switch a.verb {
	case doKeys:
		return "keys " + a.text
	case doEnter:
		return "enter"
	case doInterrupt:
		return "interrupt"
	case doSuspend:
		return "suspend"
	case doPaste:
		if a.run {
			return "run " + a.text
		}
		return "paste " + a.text
	}
	return fmt.Sprintf("verb %d", a.verb)
}

func TestInput(t *testing.T) {
	tests := []struct {
		name  string
		reads []string
		want  []string
	}{
		{"keys", []string{"a", "b", "\r"}, []string{"keys ab", "enter"}},
		{"wide keys", []string{"作业"}, []string{"keys 作业"}},
		{"a line at once", []string{"1+1\r", gap}, []string{"keys 1+1", "enter"}},
		{"a line with a Tab at once", []string{"sess\t\r", gap}, []string{"keys sess\t", "enter"}},
		{"Tab at once", []string{"sess\t"}, []string{"keys sess\t"}},
		{"Enter twice", []string{"\r", "\r"}, []string{"enter", "enter"}},
		{"Enter of Windows", []string{"\r\n"}, []string{"enter"}},
		{"Ctrl-C", []string{"ab\x03"}, []string{"keys ab", "interrupt"}},
		{"Ctrl-Z", []string{"a\x1ab"}, []string{"keys a", "suspend", "keys b"}},
		{"Ctrl-D", []string{"\x04"}, []string{"keys \x04"}},
		{"what is none", []string{"a\xff\xc2\x9bb"}, []string{"keys ab"}},
		{"a stand-in is meant as it is", []string{"'␤'"}, []string{"keys '␦␤'"}},
		{"a character that is not completed", []string{"\xe4\xbd", gap, "a"}, []string{"keys a"}},

		{"brackets, one line", []string{"\x1b[200~\tx\x1b[201~"}, []string{"paste \tx"}},
		{"brackets, lines", []string{"\x1b[200~a {\r\n\r\n\tb\r}\n\n\x1b[201~\r"}, []string{"paste a {\n\n\tb\n}", "enter"}},
		{"brackets, nothing", []string{"\x1b[200~\n\x1b[201~a"}, []string{"keys a"}},
		{"brackets, among keys", []string{"a\x1b[200~b\x1b[201~c"}, []string{"keys a", "paste b", "keys c"}},
		{"brackets, behind lines", []string{"a\rb\r\x1b[200~c\x1b[201~"}, []string{"run a\nb", "paste c"}},
		{"brackets, control characters", []string{"\x1b[200~a\x1b[31m\x00\x7f\x04\x1ab\xff\x1b[201~"}, []string{"paste a[31mb"}},
		{"brackets, Ctrl-C", []string{"\x1b[200~a\nb", "\x03", "c\n\x1b[201~d"}, []string{"interrupt", "keys d"}},
		{"brackets, Ctrl-C and no end", []string{"\x1b[200~a\nb", "\x03", "c\n", gap, "d"}, []string{"interrupt", "keys d"}},
		{"brackets, Ctrl-C twice", []string{"\x1b[200~a\x03\x03", gap, "d"}, []string{"interrupt", "interrupt", "keys d"}},
		{"brackets without an end", []string{"\x1b[200~a\nb\n", gap, "c"}, []string{"paste a\nb\n", "keys c"}},
		{"brackets with half of an end", []string{"\x1b[200~a\x1b[20", gap, "c"}, []string{"paste a", "keys c"}},
		{"an end without a beginning", []string{"a\x1b[201~b"}, []string{"keys ab"}},

		{"lines at once", []string{"a {\r\r\tb\r}\r", gap}, []string{"run a {\n\n\tb\n}"}},
		{"lines at once, the last not ended", []string{"a\rb", gap, "c"}, []string{"paste a\nb", "keys c"}},
		{"lines of several reads", []string{"a\r", "b\r", "c", "d\r", gap}, []string{"run a\nb\ncd"}},
		{"lines of several reads, cut in a character", []string{"a\r\xe4", "\xbd\xa0\r", gap}, []string{"run a\n你"}},
		{"lines, the last cut in a character", []string{"a\rb\xe4", gap, "\xbd\xa0"}, []string{"paste a\nb", "keys 你"}},
		{"lines with keys in them", []string{"a\r\x1b[A\r", gap}, []string{"keys a", "enter", "keys \x1b[A", "enter"}},
		{"lines, Ctrl-C", []string{"a\rb\r", "c\x03d"}, []string{"interrupt", "keys d"}},
		{"a line, Enter again", []string{"a\r\r", gap}, []string{"keys a", "enter", "enter"}},

		{"arrows", []string{"\x1b[A\x1b[B\x1bOC\x1bOD"}, []string{"keys \x1b[A\x1b[B\x1b[C\x1b[D"}},
		{"Home, End, Delete", []string{"\x1b[H\x1b[4~\x1b[3~\x1bOH"}, []string{"keys \x1b[H\x1b[4~\x1b[3~\x1bOH"}},
		{"Alt", []string{"\x1bb\x1bf\x1bd\x1b\x7f\x1b\b"}, []string{"keys \x1bb\x1bf\x1bd\x1b\x7f\x1b\x7f"}},
		{"Alt and another", []string{"\x1bx\x1b作"}, []string{"keys x作"}},
		{"Ctrl and Alt with arrows", []string{"\x1b[1;5C\x1b[1;3D\x1b[1;2C"}, []string{"keys \x1b[1;5C\x1b[1;5D\x1b[C"}},
		{"a key cut", []string{"\x1b", "[", "A"}, []string{"keys \x1b[A"}},
		{"Escape", []string{"\x1b", gap, "[A"}, []string{"keys " + keyRedraw + "[A"}},
		{"Escape, an arrow", []string{"\x1b\x1b[A"}, []string{"keys \x1b[A"}},
		{"Escape, Tab", []string{"\x1b\t\x1bO\t\x1b[1\t"}, []string{"keys \t\t\t"}},
		{"Alt-[", []string{"\x1b[", gap, "a"}, []string{"keys a"}},
		{"a mouse, an answer", []string{"\x1b[<0;1;2M\x1b[?1;2ca\x1b[I"}, []string{"keys a"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := actionsOf(new(input), test.reads...); !slices.Equal(got, test.want) {
				t.Errorf("%q gives\n%q, want\n%q", test.reads, got, test.want)
			}
		})
	}
}

// However a paste is cut, it is the same.
func TestInputCut(t *testing.T) {
	for text, want := range map[string][]string{
		"x\x1b[200~const s = `你\n\n\t好`;\r\n😀\n\x1b[201~y\x1b[Az": {"keys x", "paste const s = `你\n\n\t好`;\n😀", "keys y\x1b[Az"},
		"你\r\n\r\t好\rb\r": {"run 你\n\n\t好\nb"},
	} {
		for at := range len(text) - 1 {
			got := actionsOf(new(input), text[:at+1], text[at+1:], gap)
			if len(got) == 2 && strings.HasPrefix(got[0], "keys 你") {
				// What came alone and has no line end is in the editor before the rest.
				got = []string{"run 你" + strings.TrimPrefix(got[1], "run ")}
			}
			if !slices.Equal(got, want) {
				t.Errorf("%q, %q gives\n%q, want\n%q", text[:at+1], text[at+1:], got, want)
			}
		}
	}
	bytewise := strings.Split("\x1b[200~ä\n好\n\x1b[201~\r", "")
	var reads []string
	for _, character := range bytewise {
		for i := range len(character) {
			reads = append(reads, character[i:i+1])
		}
	}
	if got, want := actionsOf(new(input), reads...), []string{"paste ä\n好", "enter"}; !slices.Equal(got, want) {
		t.Errorf("byte by byte: %q, want %q", got, want)
	}
}

func TestInputTypedAhead(t *testing.T) {
	in := &input{ahead: true}
	got := actionsOf(in, "1+1\n2+2\n3+\x00")
	in.ahead = false
	got = append(got, actionsOf(in, "3\r", gap)...)
	want := []string{"keys 1+1", "enter", "keys 2+2", "enter", "keys 3+\x04", "keys 3", "enter"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// What is a key and nothing else waits for nothing, and for the rest of a key no longer than the editor would.
func TestInputWait(t *testing.T) {
	for read, want := range map[string]time.Duration{
		"":                                    0,
		"a":                                   0,
		"\r":                                  0,
		"\x1b[A":                              0,
		"\x1bb":                               0,
		"sess\t":                              0,
		"\x1b":                                keyGap,
		"\x1b[":                               keyGap,
		"\x1b[1;":                             keyGap,
		"\x1b[20":                             stalled,
		"\xe4":                                stalled,
		"1+1\r":                               burstGap,
		strings.Repeat("1,\r", longBurst/3+1): longGap,
		"\x1b[200~a":                          stalled,
		"\x1b[200~\x03":                       dropGap,
	} {
		in := new(input)
		in.feed([]byte(read))
		if got := in.wait(); got != want {
			t.Errorf("after %q it waits for %v, want %v", read, got, want)
		}
	}
}

func TestInputLong(t *testing.T) {
	var text strings.Builder
	for i := range 100_000 {
		fmt.Fprintf(&text, "\tconst line%d = '作业'\r", i)
	}
	want := strings.ReplaceAll(strings.TrimSuffix(text.String(), "\r"), "\r", "\n")
	for _, brackets := range []bool{true, false} {
		content := text.String()
		if brackets {
			content = pasteBegin + content + pasteEnd
		}
		begin := time.Now()
		in, actions := new(input), []action(nil)
		for len(content) > 0 {
			n := min(len(content), 1000)
			actions = append(actions, in.feed([]byte(content[:n]))...)
			content = content[n:]
		}
		if !brackets {
			actions = append(actions, in.expire()...)
		}
		if len(actions) != 1 || actions[0].text != want || actions[0].run == brackets {
			t.Errorf("brackets %v: %d actions, or another text", brackets, len(actions))
		}
		if taken := time.Since(begin); taken > 2*time.Second {
			t.Errorf("brackets %v: %v for 100,000 lines", brackets, taken)
		}
	}
}

func FuzzInput(f *testing.F) {
	f.Add([]byte("a\r\x1b[200~b\x1b[201~\x03"), uint8(3))
	f.Add([]byte("\xe4\xbd\xa0\x1b[1;5C\x1bO\t"), uint8(1))
	f.Fuzz(func(t *testing.T, content []byte, size uint8) {
		in := new(input)
		for rest := content; len(rest) > 0; {
			n := min(len(rest), int(size)+1)
			in.feed(rest[:n])
			rest = rest[n:]
		}
		for range 4 { // then nothing is held any more
			in.expire()
		}
		if in.wait() != 0 || in.stage != typing {
			t.Errorf("after %q it still waits, in stage %d with %q", content, in.stage, in.held)
		}
	})
}
