package repl

import (
	"bytes"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// A verb is what there is to do about a piece of input.
type verb int

const (
	doKeys      verb = iota // for the editor
	doEnter                 // the line is done
	doInterrupt             // Ctrl-C
	doSuspend               // Ctrl-Z
	doPaste                 // text to stand at the cursor
	doAwake                 // nothing was typed: somebody woke the reader up
)

// An action is a piece of input whose meaning is known.
type action struct {
	verb verb
	text string // of keys and of a paste, whose lines end in "\n" but for the last
	run  bool   // the last line of a paste is entered as well; otherwise it stays in the editor
}

// The keys that the editor is given and that are tested for.
const (
	keyInterrupt = 0x03
	keyEnd       = 0x04
	keySuspend   = 0x1a
	keyEscape    = 0x1b
	keyErase     = 0x7f

	keyRedraw = "\x1b[2~" // Insert, which the editor only draws its line again for

	pasteBegin = "\x1b[200~"
	pasteEnd   = "\x1b[201~"
)

// How long input waits for what belongs to it.
const (
	burstGap = 30 * time.Millisecond  // between the reads of a paste without brackets
	longGap  = 300 * time.Millisecond // between those of a long one
	keyGap   = 50 * time.Millisecond  // within the sequence of a key; the editor's own time for it
	dropGap  = 100 * time.Millisecond // between the reads of a paste that is dropped; shorter than what people take to type on
	stalled  = time.Second            // a bracket or a character that was cut, over a slow line
)

// A terminal holds a few kilobytes. Who sends more than that waits for the reader, and then for its turn on a machine
// that is busy; and so much at once was typed by nobody.
const longBurst = 1 << 10 // bytes

// stage says what the bytes that are held are a part of.
type stage int

const (
	typing   stage = iota // a key or a character that is not complete
	burst                 // lines, of which more may come
	pasting               // a paste in brackets
	dropping              // a paste in brackets, after Ctrl-C
)

// input makes actions of the bytes of a terminal, however these are cut. A paste is known by its brackets or,
// in a terminal that has none, by coming at once, with a line end in its middle. It is never known by its bytes
// alone: that a key is no part of something longer only time can tell, so whoever feeds it asks wait.
type input struct {
	held     []byte
	searched int // of held, in a stage that looks for its end
	stage    stage
	ahead    bool // what comes was typed before anybody read: line by line, and never a paste
}

// wait is how long to wait for more before calling expire; 0 is for ever.
func (in *input) wait() time.Duration {
	switch {
	case in.stage == burst && len(in.held) >= longBurst:
		return longGap
	case in.stage == burst:
		return burstGap
	case in.stage == pasting:
		return stalled
	case in.stage == dropping:
		return dropGap
	case len(in.held) == 0:
		return 0
	case in.held[0] != keyEscape, len(in.held) > 2 && strings.HasPrefix(pasteBegin, string(in.held)):
		return stalled
	}
	return keyGap
}

// feed takes what was read.
func (in *input) feed(chunk []byte) (actions []action) {
	in.held = append(in.held, chunk...)
	for again := true; again; {
		var found []action
		switch in.stage {
		case typing:
			found, again = in.typed()
		case burst:
			found, again = in.bursts()
		case pasting, dropping:
			found, again = in.pastes()
		}
		actions = append(actions, found...)
	}
	return actions
}

// expire is called when nothing came for the time that wait gave.
func (in *input) expire() (actions []action) {
	switch in.stage {
	case burst:
		actions, in.held = resolveBurst(in.held)
	case pasting:
		// Its end does not come. What follows is keys again, and may be the rest of a line of it.
		actions, in.held = pasted(in.held, false), nil
	case dropping:
		in.held = nil
	case typing:
		if string(in.held) == "\x1b" {
			// Escape alone does nothing but leave a search. As such it could be mistaken by the editor for the
			// beginning of a key that follows.
			actions = []action{{verb: doKeys, text: keyRedraw}}
		}
		in.held = nil
	}
	in.goOn(typing, in.held)
	return actions
}

func (in *input) goOn(stage stage, held []byte) {
	in.stage, in.held, in.searched = stage, held, 0
}

// typed is the stage of keys.
func (in *input) typed() (actions []action, again bool) {
	before, after, brackets := bytes.Cut(in.held, []byte(pasteBegin))
	switch string(before) {
	case "\r", "\n", "\r\n": // Enter, which nobody shall wait for
	default:
		if !in.ahead && bytes.ContainsAny(before, "\r\n") {
			in.goOn(burst, in.held)
			return nil, true
		}
	}
	actions, rest := typedKeys(before, in.ahead)
	if brackets {
		in.goOn(pasting, after)
		return actions, true
	}
	in.held = rest
	return actions, false
}

// bursts is the stage of what came at once and has a line end in it.
func (in *input) bursts() (actions []action, again bool) {
	if at := bytes.IndexByte(in.held[in.searched:], keyInterrupt); at >= 0 {
		in.goOn(typing, in.held[in.searched+at+1:])
		return []action{{verb: doInterrupt}}, true
	}
	if at := bytes.Index(in.held, []byte(pasteBegin)); at >= 0 {
		actions, _ = resolveBurst(in.held[:at])
		in.goOn(typing, in.held[at:])
		return actions, true
	}
	in.searched = len(in.held)
	return nil, false
}

// pastes is the stage inside of brackets.
func (in *input) pastes() (actions []action, again bool) {
	// The bracket may have begun in what was searched before.
	from := max(0, in.searched-len(pasteEnd)+1)
	end := bytes.Index(in.held[from:], []byte(pasteEnd))
	if end >= 0 {
		end += from
	}
	drop := bytes.IndexByte(in.held[in.searched:], keyInterrupt)
	if drop >= 0 {
		drop += in.searched
	}
	switch {
	case drop >= 0 && (end < 0 || drop < end):
		in.goOn(dropping, in.held[drop+1:])
		return []action{{verb: doInterrupt}}, true
	case end >= 0:
		if in.stage == pasting {
			actions = pasted(in.held[:end], true)
		}
		in.goOn(typing, in.held[end+len(pasteEnd):])
		return actions, true
	}
	in.searched = len(in.held)
	return nil, false
}

// pasted is the paste of what stood in brackets. It is complete if its last bracket came.
func pasted(content []byte, complete bool) []action {
	if !complete {
		for n := len(pasteEnd) - 1; n > 0; n-- {
			content = bytes.TrimSuffix(content, []byte(pasteEnd[:n]))
		}
	}
	text := pasteText(content)
	if complete {
		text = strings.TrimRight(text, "\n")
	}
	if text == "" {
		return nil
	}
	return []action{{verb: doPaste, text: text}}
}

// resolveBurst says what a burst was that has ended: a paste, or keys that were typed quickly, by a program perhaps.
// What it ends with and is not complete is left over.
func resolveBurst(content []byte) (actions []action, rest []byte) {
	whole := content[:len(content)-incomplete(content)]
	isKey := func(r rune) bool { return unicode.IsControl(r) && r != '\r' && r != '\n' && r != '\t' }
	middle := bytes.TrimRight(whole, "\r\n")
	if !bytes.ContainsAny(middle, "\r\n") || bytes.ContainsFunc(middle, isKey) {
		return typedKeys(content, false)
	}
	text, run := strings.CutSuffix(pasteText(whole), "\n")
	return []action{{verb: doPaste, text: text, run: run}}, content[len(whole):]
}

// pasteText is a paste without what would steer the terminal.
func pasteText(content []byte) string {
	var b strings.Builder
	b.Grow(len(content))
	for i := 0; i < len(content); {
		r, size := utf8.DecodeRune(content[i:])
		i += size
		switch {
		case r == '\r':
			if i == len(content) || content[i] != '\n' {
				b.WriteByte('\n')
			}
		case r == '\n', r == '\t':
			b.WriteRune(r)
		case unicode.IsControl(r), r == utf8.RuneError && size == 1:
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// incomplete is how many bytes at the end are the beginning of a character or of a key's sequence.
func incomplete(content []byte) int {
	if at := bytes.LastIndexByte(content, keyEscape); at >= 0 && sequence(content[at:]) == 0 {
		return len(content) - at
	}
	for n := 1; n < utf8.UTFMax && n <= len(content); n++ {
		if tail := content[len(content)-n:]; utf8.RuneStart(tail[0]) {
			if utf8.FullRune(tail) {
				return 0
			}
			return n
		}
	}
	return 0
}

// typedKeys makes actions of keys, and leaves over what is not complete at their end.
func typedKeys(content []byte, ahead bool) (actions []action, rest []byte) {
	var text strings.Builder
	act := func(verb verb) {
		if text.Len() > 0 {
			actions = append(actions, action{verb: doKeys, text: text.String()})
			text.Reset()
		}
		if verb != doKeys {
			actions = append(actions, action{verb: verb})
		}
	}
	whole := content[:len(content)-incomplete(content)]
	for i := 0; i < len(whole); {
		r, size := utf8.DecodeRune(whole[i:])
		switch {
		case r == '\r', r == '\n':
			if bytes.HasPrefix(whole[i:], []byte("\r\n")) {
				size = 2
			}
			act(doEnter)
		case r == keyInterrupt:
			act(doInterrupt)
		case r == keySuspend:
			act(doSuspend)
		case r == 0 && ahead:
			// Linux keeps the Ctrl-D of a line that it edited itself as this.
			text.WriteByte(keyEnd)
		case r == keyEscape:
			size = sequence(whole[i:])
			text.WriteString(editorKey(string(whole[i : i+size])))
		case r == utf8.RuneError && size == 1, r > keyErase && unicode.IsControl(r):
		default:
			writeLiteral(&text, r)
		}
		i += size
	}
	act(doKeys)
	return actions, bytes.Clone(content[len(whole):])
}

// sequence is the length of the key's sequence that content begins with, 0 if it is not complete. Of one that
// a control character breaks it is the broken beginning, so that no such character is lost.
func sequence(content []byte) int {
	n := 1
	if n == len(content) {
		return 0
	}
	switch content[n] {
	case '[':
		for n++; n < len(content) && content[n] >= ' ' && content[n] < '@'; n++ {
		}
	case 'O':
		n++
	}
	switch {
	case n == len(content):
		return 0
	case content[n] == keyErase && n == 1, content[n] == '\b' && n == 1: // Alt-Backspace
		return 2
	case content[n] < ' ' || content[n] == keyErase:
		return n
	case content[n] < utf8.RuneSelf:
		return n + 1
	case !utf8.FullRune(content[n:]):
		return 0
	}
	_, size := utf8.DecodeRune(content[n:])
	return n + size
}

// editorKey is what the editor is given for a sequence: one that it knows, for it would take others for text.
func editorKey(sequence string) string {
	last := sequence[len(sequence)-1]
	switch {
	case len(sequence) == 1: // broken
		return ""
	case sequence[1] == '[':
		parameters := sequence[2 : len(sequence)-1]
		first, modifier, _ := strings.Cut(parameters, ";")
		switch {
		case strings.Trim(parameters, "0123456789;") != "":
			return "" // a mouse, or an answer of the terminal
		case (last == 'C' || last == 'D') && (modifier == "3" || modifier == "5"): // with Alt or Ctrl
			return "\x1b[1;5" + string(last)
		case strings.IndexByte("ABCDFHZ", last) >= 0:
			return "\x1b[" + string(last)
		case last == '~' && first != "" && len(first) < 3: // a bracket of a paste is none
			return "\x1b[" + first + "~"
		}
		return ""
	case sequence[1] == 'O':
		switch {
		case len(sequence) < 3:
			return ""
		case strings.IndexByte("ABCD", last) >= 0: // arrows of a keypad's mode
			return "\x1b[" + string(last)
		}
		return sequence
	case last == '\b':
		return "\x1b\x7f"
	case strings.IndexByte("bdfy\x7f", last) >= 0:
		return sequence
	}
	return sequence[1:] // Alt with another character
}
