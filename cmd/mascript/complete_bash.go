package main

import (
	"context"
	"strings"

	"mascript/runtime/render"
)

// completeBash answers for bash, which gives the line as it stands, to the cursor, and puts what it gets in the place of
// the last part of it: each line of the answer is quoted for there. Taking the line apart here rather than in bash needs neither
// its own notion of words, in which obs://a is three, nor eval.
//
// With columns, bash only lists what there is, and each line also has what the candidate is.
func completeBash(ctx context.Context, w world, breaks, line string, columns int) string {
	words, last := splitBash(line, breaks)
	c := &completion{ctx: ctx, world: w, word: last.text}
	if last.redirected {
		c.files()
	} else {
		c.program(words)
	}
	var b strings.Builder
	for _, c := range c.found {
		rest, fits := strings.CutPrefix(c.value, last.before)
		if !fits || !strings.HasPrefix(c.value, last.text) {
			continue
		}
		text := quoteBash(rest, last.quote, last.before == "")
		if columns > 0 && c.about != "" {
			text = render.Cut(text+"  ("+c.about+")", columns)
		}
		b.WriteString(text + "\n")
	}
	return b.String()
}

// A bashWord is the word at the cursor.
type bashWord struct {
	text       string // what it means
	before     string // the beginning of that, which bash leaves as it is
	quote      byte   // the quotation mark that is open; 0 for none
	redirected bool   // it is where a stream goes
}

// splitBash takes a command line of bash apart, without the command's name. Bash replaces what follows the quotation mark
// that is open, or else the last of breaks that is not quoted. Variables and the like stay as they are written.
func splitBash(line, breaks string) (words []string, last bashWord) {
	var text strings.Builder
	inWord, outside := false, "" // what before is when the quotation mark is closed
	end := func() {
		if inWord && !last.redirected {
			words = append(words, text.String())
		}
		text.Reset()
		last, inWord = bashWord{}, false
	}
	for i := 0; i < len(line); i++ {
		b := line[i]
		switch {
		case last.quote == '\'' && b != '\'', last.quote == '"' && b != '"' && b != '\\':
			text.WriteByte(b)
		case last.quote == b:
			last.quote, last.before = 0, outside
		case b == '\\':
			if i++; i == len(line) {
				break
			}
			if last.quote == '"' && !strings.ContainsRune("$`\"\\\n", rune(line[i])) {
				text.WriteByte('\\')
			}
			text.WriteByte(line[i])
			inWord = true
		case b == '\'' || b == '"':
			outside = last.before
			last.quote, last.before, inWord = b, text.String(), true
		case b == ' ' || b == '\t' || b == '\n':
			if inWord {
				end()
			}
		case b == '>' || b == '<':
			if n := text.String(); n == "&" || isDigits(n) { // 2>file
				text.Reset()
				inWord = false
			}
			end()
			last.redirected = true
		default:
			text.WriteByte(b)
			inWord = true
			if strings.IndexByte(breaks, b) >= 0 {
				last.before = text.String()
			}
		}
	}
	last.text = text.String()
	if len(words) > 0 {
		words = words[1:] // the program's name
	}
	return words, last
}

func isDigits(text string) bool { return strings.Trim(text, "0123456789") == "" }

// quoteBash writes a text as bash has to read it, inside the quotation mark that is open. A tilde is left at the beginning of a
// word: there it is the user's home.
func quoteBash(text string, quote byte, first bool) string {
	special := " \t\\\"'`$&|;<>()*?[]{}!#~"
	switch quote {
	case '\'':
		return strings.ReplaceAll(text, "'", `'\''`)
	case '"':
		special = "\\\"`$"
	}
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		home := i == 0 && first && strings.HasPrefix(text, "~/")
		if strings.IndexByte(special, text[i]) >= 0 && !home {
			b.WriteByte('\\')
		}
		b.WriteByte(text[i])
	}
	return b.String()
}
