package web

import (
	"slices"
	"strconv"
	"strings"
)

// A urlRecord is a parsed URL (url.spec.whatwg.org). Its texts are encoded as they are written. net/url is of
// no use here: it keeps what browsers and Node normalise, and refuses what they accept.
type urlRecord struct {
	scheme             string // without its colon
	username, password string
	host               string
	hasHost            bool
	port               int // -1 for none, and for the scheme's own
	path               []string
	opaque             string // the path of mailto:x and its like
	isOpaque           bool
	query, fragment    string // without ? and #
	hasQuery           bool   // "?" alone is a query too
	hasFragment        bool
}

// specialPort is the port of a scheme with the syntax of the web, and whether it is one.
func specialPort(scheme string) (port int, special bool) {
	switch scheme {
	case "http", "ws":
		return 80, true
	case "https", "wss":
		return 443, true
	case "ftp":
		return 21, true
	case "file":
		return -1, true
	}
	return -1, false
}

func (u *urlRecord) special() bool {
	_, special := specialPort(u.scheme)
	return special
}

// parseURL reads a URL, relative to base if there is one.
func parseURL(input string, base *urlRecord) (*urlRecord, bool) {
	input = strings.TrimFunc(input, func(r rune) bool { return r <= ' ' })
	input = strings.NewReplacer("\t", "", "\n", "", "\r", "").Replace(input)
	u := &urlRecord{port: -1}
	scheme, rest, ok := cutScheme(input)
	if !ok {
		switch {
		case base == nil:
			return nil, false
		case base.isOpaque:
			if !strings.HasPrefix(input, "#") {
				return nil, false
			}
			*u = *base
			u.setTail(input)
			return u, true
		}
		u.scheme = base.scheme
		if u.scheme == "file" {
			return u, u.parseFile(input, base)
		}
		return u, u.parseRelative(input, base)
	}
	u.scheme = scheme
	switch {
	case scheme == "file":
		if base != nil && base.scheme != "file" {
			base = nil
		}
		return u, u.parseFile(rest, base)
	case u.special() && base != nil && base.scheme == scheme && !strings.HasPrefix(rest, "//"):
		return u, u.parseRelative(rest, base)
	case u.special():
		return u, u.parseAuthority(strings.TrimLeft(rest, `/\`))
	case strings.HasPrefix(rest, "//"):
		return u, u.parseAuthority(rest[2:])
	case strings.HasPrefix(rest, "/"):
		u.parsePath(u.setTail(rest))
		return u, true
	}
	u.isOpaque = true
	u.opaque = percentEncode(u.setTail(rest), encodeControl)
	return u, true
}

func cutScheme(input string) (scheme, rest string, ok bool) {
	for i := range len(input) {
		c := input[i]
		switch {
		case c|0x20 >= 'a' && c|0x20 <= 'z':
		case i > 0 && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'):
		case i > 0 && c == ':':
			return strings.ToLower(input[:i]), input[i+1:], true
		default:
			return "", "", false
		}
	}
	return "", "", false
}

// setTail takes the query and the fragment off and gives what stands before them.
func (u *urlRecord) setTail(rest string) (path string) {
	if before, fragment, ok := strings.Cut(rest, "#"); ok {
		rest, u.fragment, u.hasFragment = before, percentEncode(fragment, encodeFragment), true
	}
	if before, query, ok := strings.Cut(rest, "?"); ok {
		rest = before
		u.setQuery(query)
	}
	return rest
}

func (u *urlRecord) setQuery(query string) {
	set := encodeQuery
	if u.special() {
		set = encodeSpecialQuery
	}
	u.query, u.hasQuery = percentEncode(query, set), true
}

func (u *urlRecord) isSlash(rest string) bool {
	return strings.HasPrefix(rest, "/") || u.special() && strings.HasPrefix(rest, `\`)
}

func (u *urlRecord) parseRelative(rest string, base *urlRecord) bool {
	if u.isSlash(rest) && u.isSlash(rest[1:]) {
		rest = rest[2:]
		if u.special() {
			rest = strings.TrimLeft(rest, `/\`)
		}
		return u.parseAuthority(rest)
	}
	u.username, u.password, u.host, u.hasHost, u.port = base.username, base.password, base.host, base.hasHost, base.port
	u.parseAgainst(rest, base)
	return true
}

// parseAgainst reads a path, relative to that of base unless it begins with a slash.
func (u *urlRecord) parseAgainst(rest string, base *urlRecord) {
	path := u.setTail(rest)
	if u.isSlash(path) {
		u.parsePath(path)
		return
	}
	u.path = slices.Clone(base.path)
	if path == "" {
		if !u.hasQuery {
			u.query, u.hasQuery = base.query, base.hasQuery
		}
		return
	}
	if u.scheme == "file" && isDrive(path, false) {
		u.path = nil
	} else {
		u.shorten()
	}
	u.parsePath(path)
}

func (u *urlRecord) parseFile(rest string, base *urlRecord) bool {
	u.hasHost = true
	if u.isSlash(rest) && u.isSlash(rest[1:]) {
		rest = rest[2:]
		end := strings.IndexAny(rest, `/\?#`)
		if end < 0 {
			end = len(rest)
		}
		if name := rest[:end]; !isDrive(name, true) {
			host, ok := parseHost(name, true)
			if name != "" && !ok {
				return false
			}
			if host != "localhost" {
				u.host = host
			}
			rest = rest[end:]
		}
		u.parsePath(u.setTail(rest))
		return true
	}
	if base == nil {
		u.parsePath(u.setTail(rest))
		return true
	}
	u.host = base.host
	if u.isSlash(rest) && len(base.path) > 0 && isDrive(base.path[0], true) && !isDrive(rest[1:], false) {
		u.path = base.path[:1:1]
	}
	u.parseAgainst(rest, base)
	return true
}

// isDrive reports whether text is a drive letter of Windows, alone or with a path behind it.
func isDrive(text string, alone bool) bool {
	if len(text) < 2 || text[0]|0x20 < 'a' || text[0]|0x20 > 'z' || text[1] != ':' && text[1] != '|' {
		return false
	}
	return len(text) == 2 || !alone && strings.IndexByte(`/\?#`, text[2]) >= 0
}

func (u *urlRecord) parseAuthority(rest string) bool {
	ends := "/?#"
	if u.special() {
		ends = `/?#\`
	}
	end := strings.IndexAny(rest, ends)
	if end < 0 {
		end = len(rest)
	}
	authority := rest[:end]
	credentials := false
	if at := strings.LastIndexByte(authority, '@'); at >= 0 {
		name, password, _ := strings.Cut(authority[:at], ":")
		u.username, u.password = percentEncode(name, encodeUser), percentEncode(password, encodeUser)
		authority, credentials = authority[at+1:], true
	}
	if authority == "" && (credentials || u.special()) || !u.setHostAndPort(authority) {
		return false
	}
	u.parsePath(u.setTail(rest[end:]))
	return true
}

func (u *urlRecord) setHostAndPort(text string) bool {
	name, port := text, ""
	if colon := strings.LastIndexByte(text, ':'); colon > strings.LastIndexByte(text, ']') {
		name, port = text[:colon], text[colon+1:]
		if name == "" {
			return false
		}
	}
	host, ok := parseHost(name, u.special())
	if !ok || u.special() && host == "" {
		return false
	}
	u.host, u.hasHost = host, true
	return u.setPort(port)
}

func (u *urlRecord) setPort(text string) bool {
	u.port = -1
	if text == "" {
		return true
	}
	if strings.Trim(text, "0123456789") != "" {
		return false
	}
	port, err := strconv.ParseUint(text, 10, 16)
	if own, _ := specialPort(u.scheme); int(port) != own {
		u.port = int(port)
	}
	return err == nil
}

func (u *urlRecord) shorten() {
	if len(u.path) == 0 || u.scheme == "file" && len(u.path) == 1 && isDrive(u.path[0], true) && u.path[0][1] == ':' {
		return
	}
	u.path = u.path[:len(u.path)-1]
}

// parsePath adds the segments of a path to what is there already.
func (u *urlRecord) parsePath(path string) {
	if path == "" && !u.special() {
		return
	}
	if u.special() {
		path = strings.ReplaceAll(path, `\`, "/")
	}
	segments := strings.Split(strings.TrimPrefix(path, "/"), "/")
	for i, segment := range segments {
		last := i == len(segments)-1
		switch strings.ReplaceAll(strings.ToLower(segment), "%2e", ".") {
		case "..":
			u.shorten()
			if last {
				u.path = append(u.path, "")
			}
		case ".":
			if last {
				u.path = append(u.path, "")
			}
		default:
			if u.scheme == "file" && len(u.path) == 0 && isDrive(segment, true) {
				segment = segment[:1] + ":"
			}
			u.path = append(u.path, percentEncode(segment, encodePath))
		}
	}
}

func (u *urlRecord) pathname() string {
	switch {
	case u.isOpaque:
		return u.opaque
	case len(u.path) == 0:
		return ""
	}
	return "/" + strings.Join(u.path, "/")
}

func (u *urlRecord) hostPort() string {
	if u.port < 0 {
		return u.host
	}
	return u.host + ":" + strconv.Itoa(u.port)
}

func (u *urlRecord) href() string {
	var b strings.Builder
	b.WriteString(u.scheme + ":")
	if u.hasHost {
		b.WriteString("//")
		if u.username != "" || u.password != "" {
			b.WriteString(u.username)
			if u.password != "" {
				b.WriteString(":" + u.password)
			}
			b.WriteString("@")
		}
		b.WriteString(u.hostPort())
	} else if len(u.path) > 1 && u.path[0] == "" && !u.isOpaque {
		b.WriteString("/.") // else the path would read as a host
	}
	b.WriteString(u.pathname())
	if u.hasQuery {
		b.WriteString("?" + u.query)
	}
	if u.hasFragment {
		b.WriteString("#" + u.fragment)
	}
	return b.String()
}

// origin is "null" for what has none.
func (u *urlRecord) origin() string {
	if u.scheme == "blob" {
		if inner, ok := parseURL(u.pathname(), nil); ok && (inner.scheme == "http" || inner.scheme == "https") {
			return inner.origin()
		}
	}
	if !u.special() || u.scheme == "file" {
		return "null"
	}
	return u.scheme + "://" + u.hostPort()
}
