package source

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/go-sourcemap/sourcemap"

	"mascript/runtime/render"
)

// goja looks positions up in source maps by way of go-sourcemap, and three things go wrong there: columns
// are counted from 1 but compared with a map's, which count from 0; a line without a mapping gets that of
// the line before it; and names pass through net/url, which escapes them. A map is therefore rewritten
// before goja sees it, and then lines and columns are exact.

// A rawMap is the JSON of a source map, version 3.
type rawMap struct {
	Version        int               `json:"version"`
	Sources        []string          `json:"sources"`
	SourceRoot     string            `json:"sourceRoot,omitempty"`
	SourcesContent []*string         `json:"sourcesContent,omitempty"`
	Names          []string          `json:"names"`
	Mappings       string            `json:"mappings"`
	Sections       []json.RawMessage `json:"sections,omitempty"`
}

// A segment says where one place of the generated text comes from. All count from 0.
type segment struct {
	column       int
	source       int // an index of sources; -1 for none
	line, origin int // line and column there
}

// decodeMappings reads the mappings of a map, by lines of the generated text.
func decodeMappings(text string) ([][]segment, error) {
	var lines [][]segment
	var source, line, origin int
	for _, encoded := range strings.Split(text, ";") {
		var segments []segment
		column := 0
		for _, field := range strings.Split(encoded, ",") {
			if field == "" {
				continue
			}
			numbers, n, err := decodeVLQ(field)
			if err != nil {
				return nil, err
			}
			column += numbers[0]
			s := segment{column: column, source: -1}
			if n >= 4 {
				source, line, origin = source+numbers[1], line+numbers[2], origin+numbers[3]
				s.source, s.line, s.origin = source, line, origin
			}
			segments = append(segments, s)
		}
		lines = append(lines, segments)
	}
	return lines, nil
}

const base64Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

func decodeVLQ(text string) (numbers [5]int, n int, err error) {
	value, shift := 0, 0
	for i := range len(text) {
		digit := strings.IndexByte(base64Digits, text[i])
		if digit < 0 || n == len(numbers) || shift > 30 {
			return numbers, n, fmt.Errorf("a source map has the mapping %q", text)
		}
		value |= digit & 31 << shift
		if digit&32 != 0 {
			shift += 5
			continue
		}
		if value&1 != 0 {
			value = -(value >> 1)
		} else {
			value >>= 1
		}
		numbers[n] = value
		n++
		value, shift = 0, 0
	}
	if n != 1 && n < 4 {
		return numbers, n, fmt.Errorf("a source map has the mapping %q", text)
	}
	return numbers, n, nil
}

func appendVLQ(b []byte, n int) []byte {
	value := n << 1
	if n < 0 {
		value = -n<<1 | 1
	}
	for {
		digit := value & 31
		if value >>= 5; value > 0 {
			digit |= 32
		}
		b = append(b, base64Digits[digit])
		if value == 0 {
			return b
		}
	}
}

func encodeMappings(lines [][]segment) string {
	var b []byte
	var last segment
	for i, segments := range lines {
		if i > 0 {
			b = append(b, ';')
		}
		last.column = 0
		for j, s := range segments {
			if j > 0 {
				b = append(b, ',')
			}
			b = appendVLQ(b, s.column-last.column)
			b = appendVLQ(b, s.source-last.source)
			b = appendVLQ(b, s.line-last.line)
			b = appendVLQ(b, s.origin-last.origin)
			last = s
		}
	}
	return string(b)
}

// fixMap makes a map of esbuild's for one file fit for goja. Its code follows the one line of the wrapper.
func fixMap(text []byte, f File) ([]byte, error) {
	var raw rawMap
	if err := json.Unmarshal(text, &raw); err != nil {
		return nil, fmt.Errorf("esbuild's source map: %w", err)
	}
	lines, err := decodeMappings(raw.Mappings)
	if err != nil {
		return nil, err
	}
	texts := lineTexts{text: f.Text}
	fixed := make([][]segment, 1, len(lines)+3) // the wrapper's line
	for _, segments := range lines {
		fixed = append(fixed, fixLine(segments, segment{source: madeUp}, func(s segment) segment {
			s.source, s.origin = ofFile, texts.bytes(s.line, s.origin)
			return s
		}))
	}
	for range 2 { // what follows the code
		fixed = append(fixed, nil)
	}
	for i := range fixed {
		if len(fixed[i]) == 0 {
			fixed[i] = []segment{{source: madeUp, origin: 1}}
		}
	}
	return marshalMap([]string{f.Name, render.Internal}, fixed)
}

// Sources of a map that fixMap made.
const (
	ofFile = iota
	madeUp // by esbuild or the wrapper: nobody wrote it
)

// marshalMap is a map as consumer takes it.
func marshalMap(sources []string, lines [][]segment) ([]byte, error) {
	names := make([]string, len(sources))
	for i, name := range sources {
		names[i] = name
		if name != render.Internal {
			names[i] = unescaped(name)
		}
	}
	return json.Marshal(rawMap{Version: 3, Sources: names, Names: []string{}, Mappings: encodeMappings(lines)})
}

// fixLine counts the columns of a line from 1, and lets what is before its first mapping be unmapped.
func fixLine(segments []segment, unmapped segment, of func(segment) segment) []segment {
	fixed := make([]segment, 0, len(segments)+1)
	unmapped.origin = 1
	if len(segments) == 0 || segments[0].column > 0 {
		fixed = append(fixed, unmapped)
	}
	for _, s := range segments {
		to := unmapped
		if s.source >= 0 {
			to = of(s)
			to.origin++
		}
		to.column = s.column + 1
		fixed = append(fixed, to)
	}
	return fixed
}

// unescaped is a file name that net/url leaves alone, because it cannot parse it. Package render takes the
// colon off again.
func unescaped(name string) string { return render.MappedPrefix + name }

// consumer is a map as goja takes it.
func consumer(text []byte) (*sourcemap.Consumer, error) {
	return sourcemap.Parse("", text)
}

// lineTexts turns columns that count UTF-16 units, as those of maps do, into goja's, which count bytes.
type lineTexts struct {
	text  string
	lines []string // split when first needed: a text of ASCII needs nothing
	ascii *bool

	// Where the last question was answered. The next is most often a little further on in the same line, and that
	// of a minified file may be the whole file.
	line, units, offset int
}

func (t *lineTexts) bytes(line, units int) int {
	if t.ascii == nil {
		ascii := isASCII(t.text)
		t.ascii = &ascii
		if !ascii {
			t.lines = strings.Split(t.text, "\n")
		}
	}
	if *t.ascii || line >= len(t.lines) {
		return units
	}
	if line != t.line || units < t.units {
		t.line, t.units, t.offset = line, 0, 0
	}
	rest := t.lines[line][t.offset:]
	for i, r := range rest {
		if t.units >= units {
			t.offset += i
			return t.offset
		}
		t.units += max(1, utf16.RuneLen(r))
	}
	t.offset += len(rest)
	return t.offset + units - t.units // behind the end of the line
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
