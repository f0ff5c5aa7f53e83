package source

import (
	"encoding/base64"
	"encoding/json"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
)

// mapComment is what a bundler or compiler leaves at the end of a file that has a source map.
const mapComment = "//# sourceMappingURL="

// HasMap reports whether a file that was taken as it is names a source map of its own. Reading it waits for
// UseMap: most programs end without an error, and maps are larger than what they are of.
func (u *Unit) HasMap() bool { return !u.rewritten && u.mapURL != "" }

// UseMap makes positions of the unit those of the files that it was made from. contents are the texts of
// those that the map brings along, by their names. A map that cannot be read leaves the positions as they are.
func (u *Unit) UseMap() (contents map[string]string) {
	where := u.mapURL
	u.mapURL = ""
	text, dir := readMap(u.tree.File.Name(), where)
	fixed, contents := fixForeign(text, dir, u.tree.File.Name(), u.tree.File.Source())
	if fixed == nil {
		return nil
	}
	places, err := consumer(fixed)
	if err != nil {
		return nil
	}
	u.tree.File.SetSourceMap(places)
	return contents
}

// ownMap is a map inside of the comment that names it, at the end of a file. Nothing of a string can look like it.
var ownMap = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile("//[#@] sourceMappingURL=data:[^'\"`\r\n]*\\s*$")
})

// withoutMap leaves out a map that stands in a file which esbuild rewrites: it would follow that map, or
// refuse one that is broken, and then positions would be of a file that nobody else knows of.
func withoutMap(f File) File {
	if strings.Contains(f.Text, "sourceMappingURL=data:") {
		if at := ownMap().FindStringIndex(f.Text); at != nil {
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

// fixForeign makes the map of a package fit for goja. Lines that it says nothing of stay those of the file.
func fixForeign(text []byte, dir, file, code string) (fixed []byte, contents map[string]string) {
	var raw rawMap
	if json.Unmarshal(text, &raw) != nil || len(raw.Sections) > 0 {
		return nil, nil
	}
	lines, err := decodeMappings(raw.Mappings)
	if err != nil {
		return nil, nil
	}
	names := make([]string, len(raw.Sources), len(raw.Sources)+1)
	contents = map[string]string{}
	origins := make([]lineTexts, len(names))
	for i, name := range raw.Sources {
		names[i] = sourceName(dir, raw.SourceRoot, name)
		if i < len(raw.SourcesContent) && raw.SourcesContent[i] != nil {
			contents[names[i]] = *raw.SourcesContent[i]
			origins[i].text = *raw.SourcesContent[i]
		}
	}
	own := len(names)
	names = append(names, file)
	generated := lineTexts{text: code}
	for i, segments := range lines {
		for j := range segments {
			segments[j].column = generated.bytes(i, segments[j].column)
		}
		lines[i] = fixLine(segments, segment{source: own, line: i}, func(s segment) segment {
			if s.source >= own || raw.Sources[s.source] == "" || s.line < 0 || s.origin < 0 { // leads nowhere
				return segment{source: own, line: i, origin: s.column}
			}
			s.origin = origins[s.source].bytes(s.line, s.origin)
			return s
		})
	}
	for i, name := range names {
		names[i] = unescaped(name)
	}
	fixed, err = json.Marshal(rawMap{Version: 3, Sources: names, Names: []string{}, Mappings: encodeMappings(lines)})
	if err != nil {
		return nil, nil
	}
	return fixed, contents
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
