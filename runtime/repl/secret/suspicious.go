// Package secret tells which texts hold secrets: entries of JavaScript or Python that somebody typed, so that they are not
// kept. It reads them as text, whether they can be run or not, and knows no engine and no session.
package secret

import (
	"encoding/base64"
	"encoding/hex"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"mascript/runtime/render"
)

// Suspicious reports whether an entry most likely has a secret in it, by names, calls and shapes. It would rather
// leave out an entry too many: one that is not stored costs little.
func Suspicious(entry string) bool { return suspiciousWithin(entry, 0) }

// deepest is how far code within templates, and texts within texts, are looked into.
const deepest = 4

func suspiciousWithin(entry string, depth int) bool {
	if depth > deepest {
		return false
	}
	if shapedAsSecret(entry) {
		return true
	}
	list, comments := withoutComments(tokens(entry))
	if slices.ContainsFunc(comments, tellsSecret) {
		return true
	}
	s := suspect{tokens: list}
	s.constants = s.namedLiterals()
	for i, t := range s.tokens {
		if t.kind == tokenString {
			if shapedAsSecret(t.text) || tellsSecret(t.text) ||
				strings.ContainsAny(t.text, "'\"`") && suspiciousWithin(t.text, depth+1) ||
				slices.ContainsFunc(t.holes, func(code string) bool { return suspiciousWithin(code, depth+1) }) {
				return true
			}
		}
		if s.assigned(i) || s.paired(i) || s.passed(i) || s.returned(i) || s.assembled(i) {
			return true
		}
	}
	return false
}

// A suspect is an entry that is looked at.
type suspect struct {
	tokens    []lexeme
	constants []string // names that literals are assigned to
}

func (s *suspect) at(i int) lexeme {
	if i < 0 || i >= len(s.tokens) {
		return lexeme{kind: tokenSign, opener: -1}
	}
	return s.tokens[i]
}

func (s *suspect) is(i int, signs ...string) bool {
	t := s.at(i)
	return t.kind == tokenSign && slices.Contains(signs, t.text)
}

// telling reports whether a literal says something: it is not empty, nor a mask.
func telling(t lexeme) bool {
	if t.kind != tokenString {
		return false
	}
	text := strings.ReplaceAll(t.text, hole, "")
	says := func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }
	return strings.ContainsFunc(text, says) || len(strings.Trim(text, "*•. ")) >= 4
}

func (s *suspect) namedLiterals() []string {
	var names []string
	for i, t := range s.tokens {
		if t.kind == tokenName && s.is(i+1, "=") && (telling(s.at(i+2)) || s.is(i+2, "[", "(") && telling(s.at(i+3))) {
			names = append(names, t.text)
		}
	}
	return names
}

// assigned is secret = 'x', secret: 'x', ['secret'] = 'x', secret === 'x', [a, secret] = ['x', 'y'].
func (s *suspect) assigned(i int) bool {
	t := s.tokens[i]
	if t.kind != tokenName && t.kind != tokenString || !secretName(t.text) {
		return false
	}
	next := i + 1
	for s.is(next, "]", "?", "!") { // a key in brackets, or that TypeScript says something of
		next++
	}
	if s.is(next, ".") && s.at(next+1).text == "value" {
		next += 2
	}
	switch {
	case s.is(next, "=", ":", ":=", "+=", "||=", "??=", "&&="):
		return s.valueTells(next+1, false, passwordName(t.text))
	case s.is(next, "==", "===", "!=", "!=="):
		return s.at(i-1).text != "typeof" && telling(s.at(next+1))
	case t.kind == tokenName && s.is(i-1, "==", "===", "!=", "!=="):
		return telling(s.at(i - 2))
	}
	if t.kind != tokenName {
		return false
	}
	if t.opener >= 0 { // of a pattern
		closer := s.tokens[t.opener].closer
		return s.is(t.opener, "[", "{") && s.is(closer+1, "=") && s.valueTells(closer+2, true, false)
	}
	for next < min(len(s.tokens), i+mostTargets) && (s.is(next, ",") || s.at(next).kind == tokenName && !s.at(next).line) {
		next++
	}
	return next > i+1 && s.is(i+1, ",") && s.is(next, "=") && s.valueTells(next+1, true, false)
}

// mostTargets is how many lexemes before an assignment are looked at.
const mostTargets = 20

// valueTells reports whether the value that begins at i has a literal in it that becomes a part of it. Those in
// arguments of calls and in indices do not: they say where the value is found.
func (s *suspect) valueTells(i int, commas, numbers bool) bool {
	within := s.at(i).opener
	for start := i; i < len(s.tokens); i++ {
		t := s.tokens[i]
		top := t.opener == within
		switch {
		case within >= 0 && i >= s.tokens[within].closer, top && s.is(i, ";"), top && !commas && s.is(i, ","):
			return false
		case top && t.line && i > start && !s.goesOn(i):
			return false
		case telling(t):
			return true
		case t.kind == tokenNumber && numbers && i == start:
			return true
		case t.kind == tokenName && slices.Contains(s.constants, t.text) && !s.is(i-1, ".", "?."):
			return true
		case s.is(i, "(", "[") && i > start && s.isValue(i-1) && !s.keeps(i-1):
			i = t.closer
		}
	}
	return false
}

// goesOn reports whether the token after a line end belongs to the expression before.
func (s *suspect) goesOn(i int) bool {
	before, here := s.at(i-1), s.at(i)
	if before.kind == tokenSign && !slices.Contains([]string{")", "]", "}", "++", "--"}, before.text) {
		return true
	}
	return here.kind == tokenSign && !slices.Contains([]string{"[", "(", "{", "}", "]", ")", "@", "++", "--"}, here.text)
}

// isValue reports whether a bracket after the token calls it, or takes a member of it.
func (s *suspect) isValue(i int) bool {
	t := s.at(i)
	switch t.kind {
	case tokenName:
		return !slices.Contains([]string{"return", "await", "yield", "in", "of", "typeof", "void", "case", "or", "and", "not", "else"}, t.text)
	case tokenString:
		return true
	}
	return s.is(i, ")", "]", "}", "?.")
}

// keeps reports whether a function gives what it is given, in some form.
func (s *suspect) keeps(i int) bool {
	switch strings.ToLower(s.at(i).text) {
	case "from", "atob", "btoa", "string", "str", "bytes", "bytearray", "decode", "encode", "b64decode", "b64encode", "concat", "join", "resolve", "freeze",
		"parse", "loads", "decodeuricomponent", "encodeuricomponent", "unescape", "object", "assign", "dict", "array", "list", "tuple", "of", "fromhex", "map", "set",
		"quote", "unquote", "format", "raw":
		return true
	}
	return false
}

// paired is set('secret', 'x'), ['secret', 'x'], and {name: 'secret', value: 'x'}.
func (s *suspect) paired(i int) bool {
	t := s.tokens[i]
	if t.kind != tokenString || !secretName(t.text) || !s.is(i+1, ",") {
		return false
	}
	next := i + 2
	if s.is(next, "{") {
		next++
	}
	if s.at(next).text == "value" && s.is(next+1, ":", "=") {
		return s.valueTells(next+2, false, false)
	}
	return telling(s.at(i + 2))
}

// passed is Session('ak', 'sk'), Reflect.construct(Session, ['ak', 'sk']), setPassword('x'), and login('user', 'x').
func (s *suspect) passed(i int) bool {
	t := s.tokens[i]
	if t.kind != tokenName {
		return false
	}
	open := i + 1
	if s.is(open, "?.") {
		open++
	}
	if t.text == "Session" && s.is(open, ",") && s.is(open+1, "[") {
		return s.secondTells(open + 1)
	}
	if !s.is(open, "(") {
		return false
	}
	words := nameWords(t.text)
	switch {
	case len(words) == 0:
		return false
	case words[len(words)-1] == "session":
		return s.secondTells(open)
	case slices.Contains([]string{"login", "signin", "logon", "authenticate", "auth", "basicauth", "httpbasicauth"}, strings.Join(words, "")):
		return s.literalArguments(open) > 1
	case secretName(t.text):
		setter := len(words) == 1 || slices.Contains([]string{"set", "with", "use", "add", "put", "save", "store", "change", "reset"}, words[0])
		return setter && s.literalArguments(open) > 0
	}
	return false
}

// secondTells reports whether the second argument, or element of an array, has a literal in it.
func (s *suspect) secondTells(open int) bool {
	if s.is(open+1, "...") && s.is(open+2, "[") {
		open += 2
	}
	for i := open + 1; i < min(s.tokens[open].closer, len(s.tokens)); i++ {
		if s.is(i, ",") && s.tokens[i].opener == open {
			return !s.is(i+1, "{") && !s.is(i+2, "=") && s.valueTells(i+1, false, false)
		}
	}
	return false
}

// literalArguments counts the literals, and the names of such, that are passed by their place, or in an array.
func (s *suspect) literalArguments(open int) int {
	count := 0
	for i := open + 1; i < min(s.tokens[open].closer, len(s.tokens)); i++ {
		switch t := s.tokens[i]; {
		case s.is(i, "{"), s.is(i, "(", "[") && s.isValue(i-1) && !s.keeps(i-1):
			i = t.closer
		case telling(t) && !s.is(i-1, "=", ":"), t.kind == tokenName && slices.Contains(s.constants, t.text) && !s.is(i-1, "=", ".") && !s.is(i+1, "="):
			count++
		}
	}
	return count
}

// returned is secret() { return 'x' }, and def secret(): return 'x'.
func (s *suspect) returned(i int) bool {
	t := s.tokens[i]
	if t.kind != tokenName || !secretName(t.text) || !s.is(i+1, "(") {
		return false
	}
	body := s.at(i+1).closer + 1
	if !s.is(body, "{", ":") {
		return false
	}
	end := min(s.at(body).closer, len(s.tokens))
	for j := body + 1; j < end; j++ {
		if s.tokens[j].text == "return" && s.valueTells(j+1, false, false) {
			return true
		}
	}
	return false
}

// assembled is a secret in parts: an array of literals that is joined, or may be.
func (s *suspect) assembled(i int) bool {
	if !s.is(i, "[") {
		return false
	}
	whole, _ := s.listed(i)
	return shapedAsSecret(whole)
}

// listed gives the literals of an array as one text. ok is false if there are none, or other things in it.
func (s *suspect) listed(open int) (whole string, ok bool) {
	var b strings.Builder
	for i := open + 1; i < min(s.tokens[open].closer, len(s.tokens)); i++ {
		switch t := s.tokens[i]; {
		case t.kind == tokenString:
			b.WriteString(t.text)
		case !s.is(i, ","):
			return "", false
		}
	}
	return b.String(), b.Len() > 0
}

// nameWords are the words of a name, in lower case: of secretKey, SECRET_KEY, and X-Secret-Key.
func nameWords(name string) []string {
	var words []string
	var word []rune
	end := func() {
		if len(word) > 0 {
			words = append(words, strings.ToLower(string(word)))
			word = nil
		}
	}
	runes := []rune(name)
	for i, c := range runes {
		switch {
		case !unicode.IsLetter(c):
			end()
			continue
		case unicode.IsUpper(c) && i > 0 && (unicode.IsLower(runes[i-1]) || unicode.IsUpper(runes[i-1]) && i+1 < len(runes) && unicode.IsLower(runes[i+1])):
			end()
		}
		word = append(word, c)
	}
	end()
	return words
}

// longestName is about what a name has: a longer text is no key.
const longestName = 60

// secretName reports whether what has this name is a secret.
func secretName(name string) bool {
	if len(name) > longestName || strings.ContainsAny(name, " \n/") {
		return false
	}
	words := nameWords(name)
	if len(words) == 0 {
		return false
	}
	switch words[len(words)-1] { // something about it
	case "file", "path", "filename", "type", "name", "names", "count", "length", "len", "size", "limit", "url", "uri", "endpoint", "expires", "expiry", "ttl", "field", "env",
		"prompt", "label", "hint", "policy", "error", "message", "index", "format", "pattern", "required":
		return false
	case "tokens":
		return false
	}
	whole := strings.Join(words, "")
	for _, part := range []string{"password", "passwd", "passphrase", "passcode", "secret", "credential", "apikey", "accesskey", "privatekey", "authkey", "signingkey",
		"encryptionkey", "sessionkey", "authtoken", "accesstoken", "securitytoken", "passwort", "密码", "口令", "密钥", "令牌", "凭证"} {
		if strings.Contains(whole, part) {
			return true
		}
	}
	for _, word := range words {
		switch word {
		case "token", "pwd", "sk", "ak", "pass", "psw", "pw", "jwt", "authorization", "cookie", "bearer", "auth":
			return true
		}
		if strings.HasSuffix(word, "token") || strings.HasSuffix(word, "pwd") {
			return true
		}
	}
	return false
}

// passwordName reports whether a number may be the secret that has this name.
func passwordName(name string) bool {
	whole := strings.Join(nameWords(name), "")
	return strings.Contains(whole, "password") || strings.Contains(whole, "passwd") || strings.Contains(whole, "pwd") || strings.Contains(whole, "secret")
}

// certainShapes are secrets wherever they stand. certainMarks has what each of them has in it, in lower case: to look
// for that is quicker.
var certainShapes = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`-----BEGIN [A-Z0-9 ]+-----` +
		`|(?i:\bbearer\s+)[\w.~+/=-]{8,}` +
		`|\bBasic\s+[A-Za-z0-9+/]{8,}=*` +
		`|\b[a-zA-Z][\w+.-]*://[^\s/:@'"` + "`" + `]*:[^\s/@'"` + "`" + `]*[^\s/@'"` + "`" + `}]@` +
		`|\s(?:-u|--user)[ =]+[^\s:$]+:[^\s$]+|\bmysql\w*\s[^\n]*-p[^\s$]+` +
		`|\beyJ[\w-]{8,}\.[\w-]{8,}\.` +
		`|\b(?:sk|pk|rk)[-_](?:[a-z]+[-_])?[A-Za-z0-9_]{16,}|\bhf_[A-Za-z0-9]{16,}|\bgh[opsru]_[A-Za-z0-9]{16,}` +
		`|\bgithub_pat_\w{16,}|\bglpat-[\w-]{16,}|\bxox[abprs]-[\w-]{10,}|\bnpm_[A-Za-z0-9]{30,}`)
})

func certainMarks() []string {
	return []string{
		"-----begin ", "bearer", "basic", "://", "-u", "mysql", "eyj", "sk-", "sk_", "pk-", "pk_", "rk-", "rk_", "hf_",
		"gho_", "ghp_", "ghs_", "ghr_", "ghu_", "github_pat_", "glpat-", "xox", "npm_",
	}
}

// toldSecret is a name, and a value that need not be in quotes.
var toldSecret = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`([\p{L}_][\p{L}\d_.-]*|--?[\p{L}][\p{L}\d-]*)\\?["']?(\s*[=:]\s*|\s+)\\?["'` + "`" + `]?([^\s"'` + "`" + `&;,)}\]\\]+)`)
})

// shapedAsSecret reports whether a text has something in it that looks like a secret by itself.
func shapedAsSecret(text string) bool {
	if len(text) < 8 {
		return false
	}
	text = strings.ReplaceAll(text, hole, "")
	lower := strings.ToLower(text)
	if slices.ContainsFunc(certainMarks(), func(mark string) bool { return strings.Contains(lower, mark) }) && certainShapes().MatchString(text) {
		return true
	}
	isKey := func(c byte) bool { return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' }
	isBase64 := func(c byte) bool { return isKey(c) || strings.IndexByte("+/_=-", c) >= 0 }
	return anyRun(text, isKey, shapedAsKey) || anyRun(text, isBase64, func(run string) bool {
		if len(run) < longestRun {
			return false
		}
		upper, lower, digits := mixture(run)
		return upper && lower && digits && len(run)/(strings.Count(run, "/")+1) >= 30
	})
}

// longestRun is the length from which a text in Base64 is taken for a token.
const longestRun = 120

// anyRun reports whether a longest run of some characters is found to be something.
func anyRun(text string, of func(c byte) bool, found func(run string) bool) bool {
	start := 0
	for i := 0; i <= len(text); i++ {
		if i < len(text) && of(text[i]) {
			continue
		}
		if i > start && found(text[start:i]) {
			return true
		}
		start = i + 1
	}
	return false
}

// shapedAsKey is an access key (20 capital letters and digits) or a secret key (40 letters and digits, of both cases).
func shapedAsKey(word string) bool {
	upper, lower, digits := mixture(word)
	switch len(word) {
	case 20:
		return upper && digits && !lower
	case 40:
		return upper && lower && digits
	}
	return false
}

func mixture(text string) (upper, lower, digits bool) {
	for _, c := range text {
		upper = upper || c >= 'A' && c <= 'Z'
		lower = lower || c >= 'a' && c <= 'z'
		digits = digits || c >= '0' && c <= '9'
	}
	return upper, lower, digits
}

// tellsSecret reports whether a text that is no code says a secret: in JSON, a command line, a query, a comment.
func tellsSecret(text string) bool {
	for from := 0; from < len(text); {
		m := toldSecret().FindStringSubmatchIndex(text[from:])
		if m == nil {
			return false
		}
		name, sign, value := text[from+m[2]:from+m[3]], text[from+m[4]:from+m[5]], text[from+m[6]:from+m[7]]
		rest := text[from+m[7]:]
		from += m[3]
		if !secretName(strings.TrimLeft(name, "-")) || strings.ContainsAny(value[:1], "$<{%*[(=") {
			continue
		}
		switch strings.TrimSpace(sign) {
		case "=":
			return true
		case ":":
			if strings.ContainsAny(value, "0123456789") || strings.TrimLeft(rest, `"'\} `) == "" || strings.HasPrefix(rest, `"`) || strings.HasPrefix(rest, `\"`) {
				return true
			}
		default:
			if strings.HasPrefix(name, "--") && !strings.HasPrefix(value, "-") {
				return true
			}
		}
	}
	return false
}

// Holds reports whether an entry has one of the secrets in it: as it is, escaped, or in parts.
func Holds(entry string, secrets []string) bool {
	secrets = slices.DeleteFunc(slices.Clone(secrets), func(secret string) bool { return secret == "" })
	if len(secrets) == 0 {
		return false
	}
	var spellings []string
	for _, secret := range secrets {
		spellings = append(spellings, secretSpellings(secret)...)
	}
	return holdsWithin(entry, secrets, spellings, 0)
}

// shortestPart is the length from which a literal that is in a secret is taken for a part of it.
const shortestPart = 4

func holdsWithin(entry string, secrets, spellings []string, depth int) bool {
	has := func(text string) bool {
		return slices.ContainsFunc(spellings, func(spelling string) bool { return strings.Contains(text, spelling) })
	}
	part := func(text string) bool {
		return len(text) >= shortestPart && slices.ContainsFunc(secrets, func(secret string) bool { return strings.Contains(secret, text) })
	}
	if has(entry) {
		return true
	}
	list, _ := withoutComments(tokens(entry))
	s := suspect{tokens: list}
	for i, t := range s.tokens {
		switch {
		case t.kind == tokenString:
			if has(t.text) || slices.Contains(secrets, t.text) || part(t.text) || slices.ContainsFunc(t.pieces, part) {
				return true
			}
			if depth < deepest && slices.ContainsFunc(t.holes, func(code string) bool { return holdsWithin(code, secrets, spellings, depth+1) }) {
				return true
			}
			for line := range strings.Lines(t.text) {
				if part(strings.TrimSpace(line)) {
					return true
				}
			}
		case t.kind == tokenNumber && part(t.text):
			return true
		case s.is(i, "["):
			if whole, ok := s.listed(i); ok && (has(whole) || part(whole)) {
				return true
			}
		}
	}
	return false
}

// secretSpellings are the forms in which a secret may stand in a text. One that is too short to be looked for in a text
// has none: it is only found as a literal of its own.
func secretSpellings(secret string) []string {
	if len(secret) < shortestPart {
		return nil
	}
	encoded := base64.StdEncoding.EncodeToString([]byte(secret))
	return append(render.Spellings(secret), strings.TrimRight(encoded, "="), hex.EncodeToString([]byte(secret)))
}
