// Package regex is ECMAScript's regular expressions, over UTF-16 and with all that the standard says of them: a
// parser, a compiler for a small machine, and the machine, which goes back where others must not. The engine that
// runs scripts hands patterns to two matchers that were made for other languages, and what gets lost on the way
// there is lost without a word.
//
// It knows nothing of the engine, nor of anything else of ours.
package regex

import (
	"slices"
	"strings"
	"unicode/utf16"
)

// A Regexp is a compiled pattern. It never changes; a Machine matches it.
type Regexp struct {
	Flags Flags
	Names []string // of the groups, by their numbers; empty for one without a name

	program  []instruction
	slots    int     // places of groups, then registers of loops
	first    *prefix // what a match can begin with; nil for anything
	anchored bool    // a match begins where the text does
}

// Groups is the number of groups, the whole match being one.
func (re *Regexp) Groups() int { return len(re.Names) }

// Flags are what stands behind a pattern.
type Flags struct {
	Indices, Global, IgnoreCase, Multiline, DotAll, Unicode, Sets, Sticky bool
}

// CodePoints reports whether the pattern matches code points and not code units.
func (f Flags) CodePoints() bool { return f.Unicode || f.Sets }

// ParseFlags reads flags. It refuses one that is doubled or unknown, and u beside v.
func ParseFlags(text string) (f Flags, ok bool) {
	for _, letter := range text {
		flag := f.of(letter)
		if flag == nil || *flag {
			return f, false
		}
		*flag = true
	}
	return f, !f.Unicode || !f.Sets
}

const flagLetters = "dgimsuvy" // in the order of RegExp.prototype.flags

func (f *Flags) of(letter rune) *bool {
	all := []*bool{&f.Indices, &f.Global, &f.IgnoreCase, &f.Multiline, &f.DotAll, &f.Unicode, &f.Sets, &f.Sticky}
	if i := strings.IndexRune(flagLetters, letter); i >= 0 {
		return all[i]
	}
	return nil
}

func (f Flags) String() string {
	var text strings.Builder
	for _, letter := range flagLetters {
		if *f.of(letter) {
			text.WriteRune(letter)
		}
	}
	return text.String()
}

// A SyntaxError says what is wrong with a pattern, in the words that Node has for it where it has any.
type SyntaxError struct {
	Pattern, Flags, Reason string
}

func (e *SyntaxError) Error() string {
	return "Invalid regular expression: /" + e.Pattern + "/" + e.Flags + ": " + e.Reason
}

// A Pattern is one that has been read and is right.
type Pattern struct {
	flags Flags
	names []string
	tree  *node
}

// Parse reads a pattern, given in code units. Its error is a *SyntaxError.
func Parse(pattern []uint16, flags Flags) (*Pattern, error) {
	tree, names, err := parse(pattern, flags)
	if err != nil {
		return nil, err
	}
	return &Pattern{flags, names, tree}, nil
}

// Units are the code units of a text.
func Units(text string) []uint16 { return utf16.Encode([]rune(text)) }

// Escape writes a pattern so that it can stand between two slashes.
func Escape(pattern []uint16) []uint16 {
	if len(pattern) == 0 {
		return Units("(?:)")
	}
	inClass, escaped := false, []uint16(nil)
	for i := 0; i < len(pattern); i++ {
		written := ""
		switch c := pattern[i]; c {
		case '[':
			inClass = true
		case ']':
			inClass = false
		case '/':
			if !inClass {
				written = `\/`
			}
		case '\\':
			if i+1 < len(pattern) && lineEnd(pattern[i+1]) == "" {
				if escaped != nil {
					escaped = append(escaped, c)
				}
				i++
			} else if i+1 < len(pattern) { // the backslash is of the escape that is written
				i++
				written = lineEnd(pattern[i])
				if escaped == nil {
					escaped = slices.Clone(pattern[:i-1])
				}
				escaped = append(escaped, Units(written)...)
				continue
			}
		default:
			written = lineEnd(c)
		}
		if written != "" {
			if escaped == nil {
				escaped = slices.Clone(pattern[:i])
			}
			escaped = append(escaped, Units(written)...)
		} else if escaped != nil {
			escaped = append(escaped, pattern[i])
		}
	}
	if escaped == nil {
		return pattern
	}
	return escaped
}

func lineEnd(c uint16) string {
	switch c {
	case '\n':
		return `\n`
	case '\r':
		return `\r`
	case 0x2028:
		return `\u2028`
	case 0x2029:
		return `\u2029`
	}
	return ""
}
