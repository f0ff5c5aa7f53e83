package repl

import "strings"

// cursor is what stands at the cursor of an entry: what kind of thing is being written, and where it begins.
type cursor struct {
	what   what
	start  int    // where it begins in the line, in bytes
	prefix string // what is there of it already
	quote  byte   // the quote of the string that it is in; 0 outside

	command string   // whose argument it is, with its dot
	object  operand  // whose member it is
	call    calling  // whose key or value it is
	keyword string   // of a value under a key
	index   int      // of a value at a position
	begins  bool     // a name that begins a statement
	follows bool     // a name that follows a value, where only an operator can stand
	names   []string // that the entry declares before it
}

// what is the kind of thing that stands at the cursor.
type what int

const (
	nothing    what = iota // that can be completed
	aCommand               // .lo|
	anArgument             // .load fi|
	aMember                // job.inf|
	aName                  // jo|
	aModule                // require('mo|
	aKey                   // fit({inp|
	aValue                 // fit({wait: fa| or get_job_list(se|
	aQuestion              // job?|
)

// calling is a call that the cursor is inside of.
type calling struct {
	callee    operand
	construct bool
	before    []operand          // the arguments before the one at the cursor
	keys      map[string]operand // those of the argument object, but for the one at the cursor
}

// operand is an expression whose value can be told without running anything.
type operand struct {
	root rooted
	text string   // the name of a variable, the content of a string or a number as it stands
	of   *operand // the class that an object was just made of
	path []string // the properties that lead on from there
}

// rooted is what an operand begins with.
type rooted int

const (
	unknown  rooted = iota // anything else
	variable               // a.b
	text                   // 'a'.b
	number                 // 12
	list                   // [1].b
	pattern                // /a/.b
	made                   // new A().b
)

// cursorAt says what stands at the end of line, which is what an entry has before the cursor in the cursor's line; before
// are its earlier lines. It runs nothing, and takes any text.
func cursorAt(before, line string) cursor {
	if before == "" {
		if c, ok := commandAt(line); ok {
			return c
		}
	} else {
		before += "\n"
	}
	s := scan(before + line)
	c := s.cursor(before + line)
	c.start -= len(before)
	if c.start < 0 { // a string that began in a line before
		return cursor{}
	}
	c.names = declared(s.tokens)
	return c
}

// commandAt is the cursor in a line that is a command.
func commandAt(line string) (cursor, bool) {
	blank := len(line) - len(strings.TrimLeft(line, " \t"))
	text := line[blank:]
	if !strings.HasPrefix(text, ".") {
		return cursor{}, false
	}
	end := 1 + nameEnd(text[1:])
	if end == len(text) {
		return cursor{what: aCommand, start: blank, prefix: text}, true
	}
	if end == 1 || text[end] != ' ' && text[end] != '\t' { // .5
		return cursor{}, false
	}
	argument := strings.TrimLeft(text[end:], " \t")
	return cursor{what: anArgument, command: text[:end], start: len(line) - len(argument), prefix: argument}, true
}

// cursor is what stands at the end of the text.
func (s scanned) cursor(text string) cursor {
	switch s.in {
	case elsewhere:
		return cursor{}
	case inString:
		return s.inString(cursor{start: s.begin, prefix: text[s.begin:], quote: s.quote})
	}
	c := cursor{start: len(text)}
	if n := len(s.tokens); n > 0 && s.tokens[n-1].end == len(text) {
		switch last := s.tokens[n-1]; {
		case last.is("?") || last.is("??"):
			if n > 1 && endsValue(s.tokens[n-2]) && s.tokens[n-2].end == last.begin {
				return cursor{what: aQuestion, start: len(text)}
			}
		case last.kind == nameToken || last.kind == numberToken:
			s.tokens = s.tokens[:n-1]
			c.start, c.prefix = last.begin, last.text
			if c.inArguments(s) {
				return c
			}
			if last.kind == numberToken {
				return cursor{}
			}
			return s.atName(c, text)
		case last.kind != signToken: // right behind a string
			return cursor{}
		}
	}
	if c.inArguments(s) {
		return c
	}
	return s.atName(c, text)
}

// inString is the cursor in a string.
func (s scanned) inString(c cursor) cursor {
	n := len(s.tokens)
	if n == 0 || c.quote != '`' && strings.ContainsAny(c.prefix, "\\") {
		return cursor{}
	}
	switch last := s.tokens[n-1]; {
	case last.word("from", "import"):
		c.what = aModule
		return c
	case last.is("(") && n > 1 && s.loads(n-2):
		c.what = aModule
		return c
	}
	if c.inArguments(s) {
		return c
	}
	return cursor{}
}

// loads reports whether the token is the last of what loads a module.
func (s scanned) loads(at int) bool {
	if s.tokens[at].word("require", "import") {
		return at == 0 || !s.tokens[at-1].is(".")
	}
	callee, _ := s.operand(at)
	return callee.root == variable && callee.text == "require" && len(callee.path) == 1 && callee.path[0] == "resolve"
}

// atName makes it the cursor at a name: a member, or a variable.
func (s scanned) atName(c cursor, entry string) cursor {
	n := len(s.tokens)
	if n == 0 {
		c.what, c.begins = aName, true
		return c
	}
	last := s.tokens[n-1]
	switch {
	case last.is(".") || last.is("?."):
		if n < 2 {
			return cursor{}
		}
		object, _ := s.operand(n - 2)
		if object.root == unknown {
			return cursor{}
		}
		c.what, c.object = aMember, object
		return c
	case last.word("const", "let", "var", "function", "class", "enum", "interface", "as"): // a new name follows
		if n > 1 && s.tokens[n-2].is(".") {
			break
		}
		return cursor{}
	case last.kind == privateToken:
		return cursor{}
	}
	c.what = aName
	if endsValue(last) {
		c.begins = strings.Contains(entry[last.end:c.start], "\n")
		c.follows = !c.begins
		return c
	}
	c.begins = last.is(";") || last.is("{") || last.is("}") || last.is("=>") || last.word("else", "do")
	return c
}

// endsValue reports whether a value may end with the token.
func endsValue(t token) bool {
	switch t.kind {
	case nameToken:
		return !isOperator(t.text) && !isStatement(t.text)
	case signToken:
		return t.is(")") || t.is("]")
	}
	return true
}

// isStatement reports whether a name is a keyword that begins a statement, or a part of one.
func isStatement(name string) bool {
	switch name {
	case "if", "for", "while", "switch", "with", "catch", "try", "finally", "import", "export", "const", "let", "var",
		"function", "class", "break", "continue":
		return true
	}
	return false
}

// inArguments makes it the cursor at a key or a value, if it is in the arguments of a call.
func (c *cursor) inArguments(s scanned) bool {
	if len(s.open) == 0 {
		return false
	}
	opener := s.open[len(s.open)-1]
	if s.tokens[opener].is("(") {
		call, ok := s.call(opener)
		if !ok {
			return false
		}
		parts := s.parts(opener)
		if len(parts[len(parts)-1]) > 0 {
			return false
		}
		c.what, c.call, c.index = aValue, call, len(call.before)
		return true
	}
	if !s.tokens[opener].is("{") || len(s.open) < 2 {
		return false
	}
	outer := s.open[len(s.open)-2]
	if before := s.tokens[opener-1]; !s.tokens[outer].is("(") || !before.is("(") && !before.is(",") {
		return false
	}
	call, ok := s.call(outer)
	if !ok {
		return false
	}
	parts := s.parts(opener)
	call.keys = s.keys(parts[:len(parts)-1])
	switch here := parts[len(parts)-1]; {
	case len(here) == 0:
		c.what = aKey
	case len(here) == 2 && s.tokens[here[1]].is(":"):
		c.what, c.keyword = aValue, s.tokens[here[0]].text
	default:
		return false
	}
	c.call, c.index = call, len(call.before)
	return true
}

// call is the call whose arguments an open parenthesis begins.
func (s scanned) call(parenthesis int) (calling, bool) {
	end := parenthesis - 1
	if end > 0 && s.tokens[end].is("?.") {
		end--
	}
	if end < 0 {
		return calling{}, false
	}
	callee, begin := s.operand(end)
	if callee.root != variable {
		return calling{}, false
	}
	call := calling{callee: callee}
	if begin > 0 {
		if s.tokens[begin-1].word("function") || s.tokens[begin-1].is("*") && begin > 1 && s.tokens[begin-2].word("function") {
			return calling{}, false
		}
		call.construct = s.tokens[begin-1].word("new")
	}
	parts := s.parts(parenthesis)
	for _, part := range parts[:len(parts)-1] {
		call.before = append(call.before, s.whole(part))
	}
	return call, true
}

// parts are the tokens behind a bracket that is still open, parted by its commas: one part, be it empty, more than there
// are commas.
func (s scanned) parts(opener int) [][]int {
	parts := [][]int{nil}
	var inside []int // that are open
	for i := opener + 1; i < len(s.tokens); i++ {
		t := s.tokens[i]
		switch {
		case t.is(",") && len(inside) == 0:
			parts = append(parts, nil)
			continue
		case t.is("(") || t.is("[") || t.is("{"):
			inside = append(inside, i)
		case t.opener >= 0:
			for len(inside) > 0 && inside[len(inside)-1] >= t.opener {
				inside = inside[:len(inside)-1]
			}
		}
		parts[len(parts)-1] = append(parts[len(parts)-1], i)
	}
	return parts
}

// keys are those of an object's parts, with their values.
func (s scanned) keys(parts [][]int) map[string]operand {
	keys := map[string]operand{}
	for _, part := range parts {
		if len(part) == 0 {
			continue
		}
		switch key := s.tokens[part[0]]; {
		case key.kind != nameToken && key.kind != stringToken:
		case len(part) > 2 && s.tokens[part[1]].is(":"):
			keys[key.text] = s.whole(part[2:])
		case len(part) == 1 && key.kind == nameToken:
			keys[key.text] = operand{root: variable, text: key.text}
		default: // a method
			keys[key.text] = operand{}
		}
	}
	return keys
}

// whole is the operand that these tokens are.
func (s scanned) whole(part []int) operand {
	if len(part) == 0 {
		return operand{}
	}
	if o, begin := s.operand(part[len(part)-1]); begin == part[0] {
		return o
	}
	return operand{}
}

// operand is the one that ends with the token, and the index of the token that it begins with. Where it is unknown, that
// says nothing.
func (s scanned) operand(end int) (o operand, begin int) {
	var path []string // from its end
	for at := end; at >= 0; {
		t := s.tokens[at]
		if at > 0 && t.is("!") && endsValue(s.tokens[at-1]) { // TypeScript's "is not null"
			at--
			continue
		}
		if key, before, ok := s.link(at); ok {
			path = append(path, key)
			at = before
			continue
		}
		root, begin := s.root(at)
		for i := len(path) - 1; i >= 0; i-- {
			root.path = append(root.path, path[i])
		}
		return root, begin
	}
	return operand{}, 0
}

// link is the property that the token ends the reading of, and the token that what it is read from ends with.
func (s scanned) link(at int) (key string, before int, ok bool) {
	t := s.tokens[at]
	if t.kind == nameToken {
		if at > 1 && (s.tokens[at-1].is(".") || s.tokens[at-1].is("?.")) {
			return t.text, at - 2, true
		}
		return "", 0, false
	}
	if !t.is("]") || t.opener < 1 || t.opener != at-2 {
		return "", 0, false
	}
	before = t.opener - 1
	if before > 0 && s.tokens[before].is("?.") {
		before--
	} else if !endsValue(s.tokens[before]) {
		return "", 0, false
	}
	index := s.tokens[at-1]
	if index.kind != stringToken && index.kind != numberToken {
		return "", 0, false
	}
	return index.text, before, true
}

// root is what an operand begins with whose first part ends with the token.
func (s scanned) root(at int) (operand, int) {
	t := s.tokens[at]
	switch {
	case t.kind == nameToken && at > 0 && s.tokens[at-1].is("."): // of nothing
		return operand{}, at
	case t.kind == nameToken && !isOperator(t.text) && !isStatement(t.text):
		return operand{root: variable, text: t.text}, at
	case t.kind == templateToken && at > 0 && endsValue(s.tokens[at-1]): // what a tag makes of it
		return operand{}, at
	case t.kind == stringToken, t.kind == templateToken:
		return operand{root: text, text: t.text}, at
	case t.kind == numberToken:
		return operand{root: number, text: t.text}, at
	case t.kind == patternToken:
		return operand{root: pattern}, at
	case t.is("]") && t.opener >= 0:
		if t.opener > 0 && endsValue(s.tokens[t.opener-1]) { // a[i]
			return operand{}, at
		}
		return operand{root: list}, t.opener
	case t.is(")") && t.opener >= 0:
		return s.parenthesis(t.opener, at)
	}
	return operand{}, at
}

// parenthesis is what stands in parentheses, or what new makes with the arguments in them.
func (s scanned) parenthesis(opener, closer int) (operand, int) {
	if opener > 0 && endsValue(s.tokens[opener-1]) {
		class, begin := s.operand(opener - 1)
		if class.root == variable && begin > 0 && s.tokens[begin-1].word("new") {
			return operand{root: made, of: &class}, begin - 1
		}
		return operand{}, opener
	}
	if inner, begin := s.operand(closer - 1); closer-1 > opener && begin == opener+1 {
		return inner, opener
	}
	return operand{}, opener
}

// declared are the names that the tokens declare.
func declared(tokens []token) []string {
	var names []string
	for i := 1; i < len(tokens); i++ {
		if tokens[i].kind == nameToken && tokens[i-1].word("const", "let", "var", "function", "class") && (i < 2 || !tokens[i-2].is(".")) {
			names = append(names, tokens[i].text)
		}
	}
	return names
}
