package web

import (
	"net/netip"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/idna"
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

// specialPorts are the schemes with the syntax of the web, and their ports.
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

// The sets of characters that are written as %XX, each containing the one before, with a few exceptions.
const (
	encodeControl      = ""
	encodeFragment     = " \"<>`"
	encodeQuery        = " \"#<>"
	encodeSpecialQuery = encodeQuery + "'"
	encodePath         = encodeQuery + "?`{}"
	encodeUser         = encodePath + `/:;=@[\]^|`
)

func percentEncode(text, set string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(text) {
		c := text[i]
		if c < 0x20 || c > 0x7e || strings.IndexByte(set, c) >= 0 {
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

func percentDecode(text string) string {
	if !strings.Contains(text, "%") {
		return text
	}
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] == '%' && i+2 < len(text) {
			if octet, err := strconv.ParseUint(text[i+1:i+3], 16, 8); err == nil {
				b.WriteByte(byte(octet))
				i += 2
				continue
			}
		}
		b.WriteByte(text[i])
	}
	return b.String()
}

// forbidden are what no host may contain; a domain contains no control characters either.
const forbidden = "\x00\t\n\r #/:<>?@[\\]^|"

func parseHost(text string, special bool) (string, bool) {
	if inner, ok := strings.CutPrefix(text, "["); ok {
		inner, closed := strings.CutSuffix(inner, "]")
		address, err := netip.ParseAddr(inner)
		if !closed || err != nil || address.Zone() != "" || !strings.Contains(inner, ":") {
			return "", false
		}
		return "[" + ipv6(address.As16()) + "]", true
	}
	if !special {
		return percentEncode(text, encodeControl), !strings.ContainsAny(text, forbidden)
	}
	domain := strings.ToValidUTF8(percentDecode(text), "\ufffd")
	ascii := strings.ToLower(domain)
	if strings.Contains(ascii, "xn--") || strings.ContainsFunc(domain, func(r rune) bool { return r >= 0x80 }) {
		var err error
		if ascii, err = idna.New(idna.MapForLookup(), idna.Transitional(false), idna.StrictDomainName(false), idna.CheckHyphens(false),
			idna.VerifyDNSLength(false), idna.BidiRule()).ToASCII(domain); err != nil {
			return "", false
		}
	}
	if strings.ContainsAny(ascii, forbidden+"%\x7f") || strings.ContainsFunc(ascii, func(r rune) bool { return r < ' ' }) {
		return "", false
	}
	if endsInNumber(ascii) {
		return ipv4(ascii)
	}
	return ascii, true
}

// ipv6 writes an address with its longest run of zeros left out, and never in the dotted form.
func ipv6(octets [16]byte) string {
	address := netip.AddrFrom16(octets)
	if !address.Is4In6() {
		return address.String()
	}
	return "::ffff:" + strconv.FormatUint(uint64(octets[12])<<8|uint64(octets[13]), 16) + ":" +
		strconv.FormatUint(uint64(octets[14])<<8|uint64(octets[15]), 16)
}

func endsInNumber(host string) bool {
	parts := strings.Split(strings.TrimSuffix(host, "."), ".")
	last := parts[len(parts)-1]
	if last == "" {
		return false
	}
	_, ok := ipv4Number(last)
	return ok || strings.Trim(last, "0123456789") == ""
}

func ipv4Number(text string) (uint64, bool) {
	base := 10
	lower := strings.ToLower(text)
	switch {
	case strings.HasPrefix(lower, "0x"):
		text, base = text[2:], 16
		if text == "" {
			return 0, true
		}
	case len(text) > 1 && text[0] == '0':
		text, base = text[1:], 8
	}
	if strings.HasPrefix(text, "+") || strings.HasPrefix(text, "-") {
		return 0, false
	}
	n, err := strconv.ParseUint(text, base, 64)
	return n, err == nil
}

// ipv4 reads an address of up to four numbers, of which the last fills what is left.
func ipv4(host string) (string, bool) {
	parts := strings.Split(strings.TrimSuffix(host, "."), ".")
	if len(parts) > 4 {
		return "", false
	}
	var address uint64
	for i, part := range parts {
		n, ok := ipv4Number(part)
		limit := uint64(255)
		if i == len(parts)-1 {
			limit = 1<<(8*(5-len(parts))) - 1
		}
		if !ok || n > limit {
			return "", false
		}
		if i < len(parts)-1 {
			n <<= 8 * (3 - i)
		}
		address |= n
	}
	return netip.AddrFrom4([4]byte{byte(address >> 24), byte(address >> 16), byte(address >> 8), byte(address)}).String(), true
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

// set assigns to one of the properties of class URL. What is not allowed there changes nothing.
func (u *urlRecord) set(name, value string) {
	value = strings.NewReplacer("\t", "", "\n", "", "\r", "").Replace(value)
	changed := *u
	changed.path = slices.Clone(u.path)
	if changed.assign(name, value) {
		*u = changed
	}
}

func (u *urlRecord) assign(name, value string) bool {
	anonymous := !u.hasHost || u.host == "" || u.scheme == "file"
	switch name {
	case "protocol":
		scheme, _, ok := cutScheme(value + ":")
		_, special := specialPort(scheme)
		if !ok || special != u.special() || scheme == "file" && (u.username+u.password != "" || u.port >= 0) ||
			u.scheme == "file" && u.host == "" {
			return false
		}
		u.scheme = scheme
		if own, _ := specialPort(scheme); own == u.port {
			u.port = -1
		}
	case "username", "password":
		if anonymous {
			return false
		}
		if name == "username" {
			u.username = percentEncode(value, encodeUser)
		} else {
			u.password = percentEncode(value, encodeUser)
		}
	case "host", "hostname":
		return u.assignHost(value, name == "host")
	case "port":
		if anonymous {
			return false
		}
		digits := value[:len(value)-len(strings.TrimLeft(value, "0123456789"))]
		return (digits != "" || value == "") && u.setPort(digits)
	case "pathname":
		if u.isOpaque {
			return false
		}
		u.path = nil
		u.parsePath(strings.NewReplacer("?", "%3F", "#", "%23").Replace(value))
	case "search":
		u.query, u.hasQuery = "", false
		if value != "" {
			u.setQuery(strings.TrimPrefix(value, "?"))
		}
	case "hash":
		u.fragment, u.hasFragment = "", false
		if value != "" {
			u.fragment, u.hasFragment = percentEncode(strings.TrimPrefix(value, "#"), encodeFragment), true
		}
	}
	return true
}

func (u *urlRecord) assignHost(value string, withPort bool) bool {
	if u.isOpaque {
		return false
	}
	ends := "/?#"
	if u.special() {
		ends = `/?#\`
	}
	if end := strings.IndexAny(value, ends); end >= 0 {
		value = value[:end]
	}
	port := u.port
	name := value
	if colon := strings.LastIndexByte(value, ':'); colon > strings.LastIndexByte(value, ']') {
		if !withPort {
			return false
		}
		name = value[:colon]
		digits := value[colon+1:]
		digits = digits[:len(digits)-len(strings.TrimLeft(digits, "0123456789"))]
		if digits != "" && u.setPort(digits) {
			port = u.port
		}
	}
	host, ok := parseHost(name, u.special())
	if !ok || host == "" && (u.special() && u.scheme != "file" || u.username+u.password != "" || port >= 0) {
		return false
	}
	u.host, u.hasHost, u.port = host, true, port
	return true
}

// parseForm reads application/x-www-form-urlencoded.
func parseForm(text string) [][2]string {
	var pairs [][2]string
	for part := range strings.SplitSeq(text, "&") {
		if part == "" {
			continue
		}
		name, value, _ := strings.Cut(part, "=")
		decode := func(text string) string {
			return strings.ToValidUTF8(percentDecode(strings.ReplaceAll(text, "+", " ")), "\ufffd")
		}
		pairs = append(pairs, [2]string{decode(name), decode(value)})
	}
	return pairs
}

func formEncode(text string) string {
	return strings.ReplaceAll(percentEncode(text, "!\"#$%&'()+,/:;<=>?@[\\]^`{|}~"), " ", "+")
}
