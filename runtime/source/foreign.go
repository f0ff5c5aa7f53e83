package source

import (
	"encoding/base64"
	"encoding/json"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"sync"

	"mascript/runtime/render"
)

// mapComment is what a bundler or compiler leaves at the end of a file that has a source map.
const mapComment = "//# sourceMappingURL="

// An own map is the source map that a file names, until it is used.
type ownMap struct {
	address string // a path beside the file, or the map itself as a data: address; empty for none
	text    string // of the file
	places  []byte // where esbuild's rewriting came from in the file; nil if it was taken as it is
}

// HasMap reports whether the file names a source map of its own, or is a translation. Reading the map waits for UseMap:
// most programs end without an error, and maps are larger than what they are of.
func (u *Unit) HasMap() bool { return u.own.address != "" || u.translation != nil }

// Translated reports whether the unit is a translation of another language.
func (u *Unit) Translated() bool { return u.translation != nil }

// UseMap makes positions of the unit those of the files that it was made from. contents are the texts of
// those that the map brings along, by their names. A map that cannot be read leaves the positions as they are.
func (u *Unit) UseMap() (contents map[string]string) {
	own := u.own
	u.own = ownMap{}
	origins := u.origins(own)
	if origins == nil {
		return nil
	}
	fixed, err := origins.fixed(own.places)
	if err != nil {
		return nil
	}
	places, err := consumer(fixed)
	if err != nil {
		return nil
	}
	u.tree.File.SetSourceMap(places)
	u.mapped = true
	return origins.contents
}

// inlineMap is a map inside of the comment that names it, at the end of a file. Nothing of a string can look like it.
var inlineMap = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile("//[#@] sourceMappingURL=data:[^'\"`\r\n]*\\s*$")
})

// withoutMap leaves out a map that stands in a file which esbuild rewrites: it would follow that map, or
// refuse one that is broken. UseMap follows it when there is an error to be shown.
func withoutMap(f File) File {
	if strings.Contains(f.Text, "sourceMappingURL=data:") {
		if at := inlineMap().FindStringIndex(f.Text); at != nil {
			f.Text = f.Text[:at[0]]
		}
	}
	return f
}

// mapOf is the address in the last line that names a map.
func mapOf(text string) string {
	at := strings.LastIndex(text, mapComment)
	if at < 0 || at > 0 && text[at-1] != '\n' {
		return ""
	}
	address, _, _ := strings.Cut(text[at+len(mapComment):], "\n")
	return strings.TrimSpace(address)
}

// readMap reads a map that stands in the comment itself or beside the file, and tells what its sources are
// relative to.
func readMap(file, address string) (text []byte, dir string) {
	dir = filepath.Dir(file)
	if data, ok := strings.CutPrefix(address, "data:"); ok {
		kind, body, _ := strings.Cut(data, ",")
		if strings.HasSuffix(kind, ";base64") {
			text, _ = base64.StdEncoding.DecodeString(body)
			return text, dir
		}
		plain, _ := url.PathUnescape(body)
		return []byte(plain), dir
	}
	where, err := url.PathUnescape(strings.TrimPrefix(address, "file://"))
	if err != nil || strings.Contains(where, "://") {
		return nil, dir
	}
	if !filepath.IsAbs(where) {
		where = filepath.Join(dir, filepath.FromSlash(where))
	}
	text, _ = os.ReadFile(where)
	return text, filepath.Dir(where)
}

// foreign says where the places of a file come from, by a map that somebody else made. Columns count bytes.
type foreign struct {
	names    []string // of the sources; the last is the file itself, for places that lead nowhere
	contents map[string]string
	lines    [][]segment
}

// origins says where the file comes from, or gives nil.
func (u *Unit) origins(own ownMap) *foreign {
	if u.translation != nil {
		return u.translation.origins(u.tree.File.Name())
	}
	return readForeign(u.tree.File.Name(), own)
}

// readForeign reads the map of a file, or gives nil.
func readForeign(file string, own ownMap) *foreign {
	text, dir := readMap(file, own.address)
	var raw rawMap
	if json.Unmarshal(text, &raw) != nil || len(raw.Sections) > 0 {
		return nil
	}
	lines, err := decodeMappings(raw.Mappings)
	if err != nil {
		return nil
	}
	f := &foreign{names: make([]string, len(raw.Sources), len(raw.Sources)+1), contents: map[string]string{}, lines: lines}
	origins := make([]lineTexts, len(f.names))
	for i, name := range raw.Sources {
		f.names[i] = sourceName(dir, raw.SourceRoot, name)
		if i < len(raw.SourcesContent) && raw.SourcesContent[i] != nil {
			f.contents[f.names[i]] = *raw.SourcesContent[i]
			origins[i].text = *raw.SourcesContent[i]
		}
	}
	itself := len(f.names)
	f.names = append(f.names, file)
	generated := lineTexts{text: own.text}
	for i, segments := range lines {
		for j := range segments {
			s := &segments[j]
			s.column = generated.bytes(i, s.column)
			switch {
			case s.source < 0:
			case s.source >= itself || raw.Sources[s.source] == "" || s.line < 0 || s.origin < 0: // leads nowhere
				*s = segment{column: s.column, source: itself, line: i, origin: s.column}
			default:
				s.origin = origins[s.source].bytes(s.line, s.origin)
			}
		}
	}
	return f
}

// fixed is the map fit for goja. places is the fixed map of a file that esbuild rewrote, or nil for one that
// runs as it is.
func (f *foreign) fixed(places []byte) ([]byte, error) {
	if places != nil {
		return f.behind(places)
	}
	fixed := make([][]segment, len(f.lines))
	for i, segments := range f.lines { // lines that it says nothing of stay those of the file
		fixed[i] = fixLine(segments, segment{source: len(f.names) - 1, line: i}, func(s segment) segment { return s })
	}
	return marshalMap(f.names, fixed)
}

// behind joins a map that leads to the file with the one that leads on from there.
func (f *foreign) behind(places []byte) ([]byte, error) {
	var first rawMap
	if err := json.Unmarshal(places, &first); err != nil {
		return nil, err
	}
	lines, err := decodeMappings(first.Mappings)
	if err != nil {
		return nil, err
	}
	for _, segments := range lines {
		for i, s := range segments { // which count columns from 1
			if s.source != ofFile {
				continue
			}
			if to, ok := f.at(s.line, s.origin-1); ok {
				segments[i] = segment{column: s.column, source: madeUp + 1 + to.source, line: to.line, origin: to.origin + 1}
			}
		}
	}
	return marshalMap(append([]string{f.names[len(f.names)-1], render.Internal}, f.names...), lines)
}

// at is where a place of the file comes from.
func (f *foreign) at(line, column int) (from segment, ok bool) {
	if line >= len(f.lines) {
		return from, false
	}
	segments := f.lines[line]
	behind := sort.Search(len(segments), func(i int) bool { return segments[i].column > column })
	if behind == 0 {
		return from, false
	}
	from = segments[behind-1]
	return from, from.source >= 0
}

// sourceName is a file of a map as a path. Bundlers put a scheme of their own before it.
func sourceName(dir, root, name string) string {
	if scheme, rest, ok := strings.Cut(name, "://"); ok {
		if scheme == "file" {
			return filepath.FromSlash(rest)
		}
		return path.Clean(strings.TrimPrefix(rest, "/"))
	}
	if !filepath.IsAbs(root) {
		root = filepath.Join(dir, root)
	}
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(root, filepath.FromSlash(name))
}
