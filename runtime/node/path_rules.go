package node

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// pathRules are how paths are taken apart and put together on one kind of system.
type pathRules struct {
	windows              bool
	separator, delimiter string
}

var (
	posixRules   = pathRules{separator: "/", delimiter: ":"}
	windowsRules = pathRules{windows: true, separator: `\`, delimiter: ";"}
)

func (r pathRules) isSeparator(c byte) bool { return c == '/' || r.windows && c == '\\' }

// startsWith reports whether a path begins with a separator.
func (r pathRules) startsWith(path string) bool { return path != "" && r.isSeparator(path[0]) }

// trimEnd drops the separators at the end, but none before start.
func (r pathRules) trimEnd(path string, start int) string {
	for len(path) > start && r.isSeparator(path[len(path)-1]) {
		path = path[:len(path)-1]
	}
	return path
}

// lastSeparator is the index of the last separator that does not stand before start, or -1.
func (r pathRules) lastSeparator(path string, start int) int {
	for i := len(path) - 1; i >= start; i-- {
		if r.isSeparator(path[i]) {
			return i
		}
	}
	return -1
}

// drive is the length of a drive, as of C:, at the start of a path.
func (r pathRules) drive(path string) int {
	if r.windows && len(path) >= 2 && path[1] == ':' && ('a' <= path[0]|0x20 && path[0]|0x20 <= 'z') {
		return 2
	}
	return 0
}

// A share is the start of a path such as \\server\folder\a, a UNC path. end is 0 where there is none.
type share struct {
	server, folder string
	end            int
}

func (r pathRules) share(path string) share {
	if !r.windows || !r.startsWith(path) || !r.startsWith(path[1:]) {
		return share{}
	}
	skip := func(i int, separators bool) int {
		for i < len(path) && r.isSeparator(path[i]) == separators {
			i++
		}
		return i
	}
	server := skip(2, false)
	folder := skip(server, true)
	end := skip(folder, false)
	if server == 2 || end == folder {
		return share{}
	}
	return share{path[2:server], path[folder:end], end}
}

// ofDevice reports whether it is no share but the prefix of a device: \\.\ or \\?\.
func (s share) ofDevice() bool { return s.end > 0 && (s.server == "." || s.server == "?") }

// root takes the start of a path apart: the device it is on (a drive, a share), in its normal form, how long
// that and the separator behind it are, and whether the path is absolute.
func (r pathRules) root(path string) (device string, length int, absolute bool) {
	if drive := r.drive(path); drive > 0 {
		if r.startsWith(path[drive:]) {
			return path[:drive], drive + 1, true
		}
		return path[:drive], drive, false
	}
	switch s := r.share(path); {
	case s.ofDevice():
		return `\\` + s.server, len(`\\.\`), true
	case s.end > 0:
		return `\\` + s.server + `\` + s.folder, s.end, true
	case r.startsWith(path) && (!r.windows || !r.startsWith(path[1:])):
		return "", 1, true
	}
	return "", 0, r.startsWith(path)
}

// written is the length of the root as the path has it: with the separator behind a share.
func (r pathRules) written(path string) int {
	switch s := r.share(path); {
	case s.end == 0:
		if drive := r.drive(path); drive > 0 && r.startsWith(path[drive:]) || r.startsWith(path) {
			return drive + 1
		} else {
			return drive
		}
	case s.end < len(path):
		return s.end + 1
	default:
		return s.end
	}
}

// squeeze drops empty segments and single dots, and what .. takes back. Those that lead above the start are
// kept unless the path is absolute.
func (r pathRules) squeeze(path string, absolute bool) string {
	var kept []string
	for segment := range strings.FieldsFuncSeq(path, func(c rune) bool { return c < 0x80 && r.isSeparator(byte(c)) }) {
		switch {
		case segment == ".":
		case segment != "..":
			kept = append(kept, segment)
		case len(kept) > 0 && kept[len(kept)-1] != "..":
			kept = kept[:len(kept)-1]
		case !absolute:
			kept = append(kept, segment)
		}
	}
	return strings.Join(kept, r.separator)
}

func (r pathRules) isAbsolute(path string) bool {
	_, _, absolute := r.root(path)
	return absolute
}

// join is Node's: what begins with two separators is a share only where the first part says so.
func (r pathRules) join(parts []string) string {
	parts = slices.DeleteFunc(parts, func(part string) bool { return part == "" })
	if len(parts) == 0 {
		return "."
	}
	joined := strings.Join(parts, r.separator)
	first := parts[0]
	meant := len(first) > 2 && r.startsWith(first) && r.startsWith(first[1:]) && !r.startsWith(first[2:])
	if r.windows && !meant {
		rest := joined
		for r.startsWith(rest) {
			rest = rest[1:]
		}
		if len(joined)-len(rest) >= 2 {
			joined = r.separator + rest
		}
	}
	return r.normalize(joined)
}

// normalize keeps a separator at the end.
func (r pathRules) normalize(path string) string {
	if path == "" {
		return "."
	}
	device, length, absolute := r.root(path)
	if s := r.share(path); s.end == len(path) && !s.ofDevice() {
		return device + r.separator
	}
	if length == 0 && !absolute {
		if colon := strings.IndexByte(path, ':'); r.windows && colon > 0 && isReserved(path[:colon]) {
			device, length = path[:colon+1], colon+1
		}
	}
	tail := r.squeeze(path[length:], absolute)
	if tail == "" && !absolute {
		tail = "."
	}
	if tail != "" && r.isSeparator(path[len(path)-1]) {
		tail += r.separator
	}
	switch {
	case r.windows && !absolute && device == "" && mayBecomeDrive(path, tail):
		return `.\` + tail
	case r.windows && isReserved(beforeColon(path)):
		return `.\` + device + tail
	case absolute:
		return device + r.separator + tail
	}
	return device + tail
}

// mayBecomeDrive reports whether Windows might take a relative path with a colon for one on a drive, as a\..\C:
// would be once .. is gone (CVE-2024-36139).
func mayBecomeDrive(path, tail string) bool {
	if len(path) == 1 || !strings.Contains(path, ":") {
		return false
	}
	if windowsRules.drive(tail) > 0 {
		return true
	}
	for i := range len(path) {
		if path[i] == ':' && (i+1 == len(path) || windowsRules.isSeparator(path[i+1])) {
			return true
		}
	}
	return false
}

// beforeColon is the name that may be one of a device. Without a colon Node 20 leaves the last letter off, which
// puts .\ before CONS too.
func beforeColon(path string) string {
	if name, _, found := strings.Cut(path, ":"); found {
		return name
	}
	_, last := utf8.DecodeLastRuneInString(path)
	return path[:len(path)-last]
}

// isReserved reports whether a name is one of those that Windows has for devices in every folder.
func isReserved(name string) bool {
	name = strings.ToUpper(name)
	switch name {
	case "CON", "PRN", "AUX", "NUL":
		return true
	}
	port, found := strings.CutPrefix(name, "COM")
	if !found {
		port, found = strings.CutPrefix(name, "LPT")
	}
	return found && slices.Contains([]string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "¹", "²", "³"}, port)
}

// resolve goes from the last part to the first, and at last to the working folder, until the path is absolute
// and, on Windows, on a device. Parts on other devices do not count.
func (r pathRules) resolve(cwd func() string, parts []string) string {
	device, tail, absolute := "", "", false
	for i := len(parts) - 1; i >= -1 && !(absolute && (device != "" || !r.windows)); i-- {
		path := ""
		switch {
		case i >= 0:
			path = parts[i]
		default:
			if path = cwd(); device != "" && len(path) > 2 && path[2] == '\\' && !strings.EqualFold(path[:2], device) {
				path = device + `\` // the working folder of another drive is not known
			}
		}
		if path == "" {
			continue
		}
		on, length, rooted := r.root(path)
		if on != "" && device != "" && !strings.EqualFold(on, device) {
			continue
		}
		if device == "" {
			device = on
		}
		if !absolute {
			tail, absolute = path[length:]+r.separator+tail, rooted
		}
	}
	tail = r.squeeze(tail, absolute)
	if absolute {
		return device + r.separator + tail
	}
	if device+tail == "" {
		return "."
	}
	return device + tail
}

// relative leads from one resolved path to another. Windows does not tell upper from lower case.
func (r pathRules) relative(from, to string) string {
	same := func(a, b string) bool { return a == b || r.windows && strings.EqualFold(a, b) }
	if same(from, to) {
		return ""
	}
	split := func(path string) []string {
		return strings.FieldsFunc(path, func(c rune) bool { return string(c) == r.separator })
	}
	a, b := split(from), split(to)
	shared := 0
	for shared < len(a) && shared < len(b) && same(a[shared], b[shared]) {
		shared++
	}
	if r.windows && shared == 0 && len(a) > 0 && len(b) > 0 {
		return to // on another drive
	}
	return strings.Join(append(slices.Repeat([]string{".."}, len(a)-shared), b[shared:]...), r.separator)
}

func (r pathRules) dirname(path string) string {
	if path == "" {
		return "."
	}
	root := r.written(path)
	if s := r.share(path); s.end > 0 && s.end == len(path) {
		return path
	}
	slash := r.lastSeparator(r.trimEnd(path, root), root)
	switch {
	case slash < 0 && root == 0:
		return "."
	case slash < 0:
		return path[:root]
	case slash == 1 && !r.windows && root == 1:
		return "//"
	}
	return path[:slash]
}

func (r pathRules) basename(path, suffix string) string {
	start := r.drive(path)
	trimmed := r.trimEnd(path, start)
	start = max(start, r.lastSeparator(trimmed, start)+1)
	base := trimmed[start:]
	switch {
	case suffix == "" || len(suffix) > len(path) || suffix == base && suffix != path:
		return base
	case suffix == path:
		return ""
	case len(suffix) > len(base) && strings.HasSuffix(suffix, base):
		return path[start:] // as Node has it
	}
	return strings.TrimSuffix(base, suffix)
}

func (r pathRules) extname(path string) string { return extension(r.basename(path, "")) }

// extension is that of a name without folders. A dot at the start makes none.
func extension(base string) string {
	dot := strings.LastIndexByte(base, '.')
	if dot <= 0 || base == ".." {
		return ""
	}
	return base[dot:]
}

type parsedPath struct{ root, dir, base, ext, name string }

func (r pathRules) parse(path string) parsedPath {
	root := r.written(path)
	trimmed := r.trimEnd(path, root)
	parsed := parsedPath{root: path[:root], dir: path[:root], base: trimmed[root:]}
	if slash := r.lastSeparator(trimmed, root); slash >= 0 {
		parsed.dir, parsed.base = path[:slash], trimmed[slash+1:]
	}
	parsed.ext = extension(parsed.base)
	parsed.name = strings.TrimSuffix(parsed.base, parsed.ext)
	return parsed
}

// format puts together what parse took apart. part gives "" for what there is not.
func (r pathRules) format(part func(name string) string) string {
	base := part("base")
	if base == "" {
		ext := part("ext")
		if ext != "" && !strings.HasPrefix(ext, ".") {
			ext = "." + ext
		}
		base = part("name") + ext
	}
	dir, root := part("dir"), part("root")
	switch {
	case dir == "":
		return root + base
	case dir == root:
		return dir + base
	}
	return dir + r.separator + base
}

// namespaced puts \\?\ before a resolved path of Windows, which lifts the limit of its length.
func namespaced(path, resolved string) string {
	switch {
	case utf8.RuneCountInString(resolved) <= 2:
		return path
	case strings.HasPrefix(resolved, `\\`) && resolved[2] != '?' && resolved[2] != '.':
		return `\\?\UNC\` + resolved[2:]
	case windowsRules.drive(resolved) > 0 && resolved[2] == '\\':
		return `\\?\` + resolved
	}
	return resolved
}
