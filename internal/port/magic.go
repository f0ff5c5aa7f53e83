package port

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"mascript/internal/port/syntax"
)

// What a notebook's cells have beside Python: magic (%name), commands of the shell (!command) and help (name?). Each such
// line becomes one of Python, so that all lines stay where they are. See "Built-in magic commands" in IPython's
// documentation.

// python makes Python of the lines of a cell. What it cannot is refused, and a comment in the text; lines of these
// marks count within the cell. quiet is the last line whose expression a notebook does not show.
func (w *notebookWriter) python(lines []string) (made []string, refused []Mark, quiet int) {
	m := &magician{notebookWriter: w, lines: lines}
	if first := slices.IndexFunc(lines, notBlank); first >= 0 && strings.HasPrefix(lines[first], "%%") {
		m.made = append(m.made, lines[:first]...)
		m.at = first
		m.cellMagic()
	}
	m.rest()
	return m.made, m.refused, m.quiet
}

func notBlank(line string) bool { return strings.TrimSpace(line) != "" }

// A magician takes the lines of a cell one after the other.
type magician struct {
	*notebookWriter
	lines   []string
	at      int // the next line
	made    []string
	refused []Mark
	quiet   int
}

// rest makes Python of all lines that are left.
func (m *magician) rest() {
	var inside logicalLine
	for m.at < len(m.lines) {
		line := m.lines[m.at]
		if inside.begins() && notBlank(line) && m.special(line) {
			continue
		}
		m.imported = m.imported || patterns().importsOS.MatchString(line)
		inside.read(line)
		m.put(line)
	}
}

// put writes what the next line became.
func (m *magician) put(line string) {
	m.made = append(m.made, line)
	m.at++
}

// drop makes the next line a comment with its text. Within a block that is a statement, too.
func (m *magician) drop() {
	line := m.lines[m.at]
	text := strings.TrimLeft(line, " \t")
	if indent := line[:len(line)-len(text)]; indent != "" {
		m.put(indent + "pass  # " + text)
		return
	}
	m.put("# " + text)
}

func (m *magician) refuse(reason string) {
	line := m.lines[m.at]
	column := len(line) - len(strings.TrimLeft(line, " \t"))
	m.refused = append(m.refused, Mark{Line: m.at + 1, Column: column, Reason: reason, Text: line})
	m.drop()
}

// command takes the next line without what precedes the text of a command, and those that continue it.
func (m *magician) command(text string) (whole string, more int) {
	for strings.HasSuffix(text, `\`) && m.at+more+1 < len(m.lines) {
		more++
		text = strings.TrimSuffix(text, `\`) + strings.TrimLeft(m.lines[m.at+more], " \t")
	}
	return strings.TrimSpace(text), more
}

// special handles a line that is none of Python's; false for one that is.
func (m *magician) special(line string) bool {
	text := strings.TrimLeft(line, " \t")
	indent := line[:len(line)-len(text)]
	switch {
	case strings.HasPrefix(text, "!!"):
		m.refuse("!! gives the output of a command as a list, which has no counterpart; use subprocess")
	case strings.HasPrefix(text, "!"):
		m.shell(indent, text[1:])
	case strings.HasPrefix(text, "%%"):
		m.refuse("a cell's magic, such as " + wordOf(text) + ", must be its first line")
	case strings.HasPrefix(text, "%"):
		m.lineMagic(indent, text)
	case strings.HasPrefix(text, "?"), patterns().help.MatchString(text):
		m.refuse("? shows help, which only a notebook has")
	case patterns().installs.MatchString(text), patterns().display.MatchString(text):
		m.drop()
	default:
		assigned := patterns().assigned.FindStringSubmatch(line)
		switch {
		case assigned == nil:
			return false
		case strings.HasPrefix(assigned[2], "%time "):
			m.put(assigned[1] + strings.TrimSpace(assigned[2][len("%time "):]))
		case assigned[2][0] == '!':
			m.refuse("the output of a command, " + assigned[2] + ", cannot be assigned; use subprocess.check_output")
		default:
			m.refuse("what " + wordOf(assigned[2]) + " gives cannot be assigned")
		}
	}
	return true
}

// expressions are compiled when a notebook needs them.
type expressions struct{ help, display, installs, pip, assigned, importsOS, field, word *regexp.Regexp }

var patterns = sync.OnceValue(func() *expressions {
	return &expressions{
		help:      regexp.MustCompile(`^[\pL_][\pL\pN_.*]*\?{1,2}\s*$`),
		display:   regexp.MustCompile(`^from\s+IPython(\.core)?\.display\s+import\s+display\s*$`),       // modelarts/py has it
		installs:  regexp.MustCompile(`^(pip3?|conda)\s+(install|uninstall|list|show|config|update)\b`), // without its %, which IPython allows
		pip:       regexp.MustCompile(`^(sudo\s+)?(\S*python[\d.]*\s+-m\s+pip|\{sys\.executable\}\s+-m\s+pip|pip[\d.]*|conda|mamba)(\s|$)`),
		assigned:  regexp.MustCompile(`^([\pL\pN_\s,.\[\]*]+=\s*)([!%]\s*[^=\s].*)$`),
		importsOS: regexp.MustCompile(`^import\s.*\bos\b`), // at the top of a cell: elsewhere it may not run
		field:     regexp.MustCompile(`\{\{|\}\}|\$\$|\$?\{[^{}]*\}|\$[\pL_][\pL\pN_.]*`),
		word:      regexp.MustCompile(`[\pL_][\pL\pN_]*`),
	}
})

// wordOf is the first word of a text.
func wordOf(text string) string {
	word, _, _ := strings.Cut(strings.TrimSpace(text), " ")
	return word
}

// shell runs a command as the next line.
func (m *magician) shell(indent, command string) {
	command, more := m.command(command)
	if patterns().pip.MatchString(command) {
		m.drop()
		for range more {
			m.put("# " + m.lines[m.at])
		}
		return
	}
	m.put(indent + "sh(" + m.expanded(command) + ")")
	for range more {
		m.put("")
	}
}

// lineMagic makes Python of %name and what follows.
func (m *magician) lineMagic(indent, text string) {
	name, rest, _ := strings.Cut(strings.TrimSpace(text[1:]), " ")
	rest = strings.TrimSpace(rest)
	switch name {
	case "matplotlib", "load_ext", "reload_ext", "unload_ext", "autoreload", "config", "pylab", "pip", "conda", "mamba",
		"autosave", "colors", "precision", "xmode":
		m.drop()
	case "time":
		if rest == "" {
			m.drop()
			return
		}
		m.put(indent + rest)
	case "env", "set_env":
		name, value, ok := strings.Cut(rest, "=")
		if !ok {
			name, value, ok = strings.Cut(rest, " ")
		}
		if !ok {
			m.refuse("%" + wordOf(text[1:]) + " without a value shows variables, which only a notebook does")
			return
		}
		m.put(indent + m.os() + "os.environ[" + quoted(strings.TrimSpace(name)) + "] = " + m.expanded(strings.TrimSpace(value)))
	case "cd":
		m.quiet = m.at + 1
		switch dir := unquoted(rest); {
		case strings.HasPrefix(rest, "-"):
			m.refuse("%cd " + rest + " goes to a folder of before, which is known to a notebook only")
		case dir == "" || strings.HasPrefix(dir, "~"):
			m.put(indent + m.os() + "os.chdir(os.path.expanduser(" + m.expanded("~"+strings.TrimPrefix(dir, "~")) + "))")
		default:
			m.put(indent + m.os() + "os.chdir(" + m.expanded(dir) + ")")
		}
	case "pwd":
		m.put(indent + m.os() + "os.getcwd()")
	case "run":
		m.refuse("%run has no counterpart; import what the file has, or run it by itself")
	case "cat", "cp", "ls", "mkdir", "mv", "rm", "rmdir": // aliases of commands
		m.shell(indent, text[1:])
	case "timeit", "prun":
		m.refuse("%" + name + " measures, which has no counterpart")
	default:
		m.refuse("%" + name + " has no counterpart: it is a notebook's magic")
	}
}

// os imports the module in front of its first use.
func (m *magician) os() string {
	if m.imported {
		return ""
	}
	m.imported = true
	return "import os; "
}

// cellMagic makes Python of a cell that begins with %%name.
func (m *magician) cellMagic() {
	text := m.lines[m.at]
	name, rest, _ := strings.Cut(strings.TrimSpace(text[2:]), " ")
	rest = strings.TrimSpace(rest)
	switch {
	case name == "time", name == "capture" && rest == "":
		m.drop()
	case (name == "bash" || name == "sh") && rest == "":
		m.body("sh(", false, ", check=True)") // as in IPython, where !command goes on
	case name == "writefile":
		mode := "w"
		if after, ok := strings.CutPrefix(rest, "-a "); ok {
			mode, rest = "a", strings.TrimSpace(after)
		}
		if module, ok := strings.CutSuffix(unquoted(rest), ".py"); ok && mode == "w" {
			module = strings.ReplaceAll(strings.TrimPrefix(module, "./"), "/", ".")
			m.written[module] = strings.Join(m.lines[m.at+1:], "\n") + "\n"
		}
		m.body("with open("+m.expanded(unquoted(rest))+", '"+mode+"') as _file: _file.write(", true, ")")
	default:
		reason := "%%" + name + " has no counterpart: it is a notebook's magic"
		if rest != "" && slices.Contains([]string{"bash", "sh", "capture"}, name) {
			reason = "%%" + name + " has no counterpart with " + rest
		}
		m.refuse(reason)
		for m.at < len(m.lines) {
			m.drop()
		}
	}
}

// body makes the lines of the cell behind its first one the text between the parts of a call. A file's begins with the first of them,
// and its last line has an end; any other begins with the end of the line before.
func (m *magician) body(call string, file bool, end string) {
	rest := strings.Join(m.lines[min(m.at+1, len(m.lines)):], "\n")
	quotes := `'''`
	if strings.Contains(rest, quotes) && !strings.Contains(rest, `"""`) {
		quotes = `"""`
	}
	m.put(call + quotes)
	if file {
		m.made[len(m.made)-1] += `\`
	}
	for m.at < len(m.lines) {
		m.put(strings.NewReplacer(`\`, `\\`, quotes, strings.Repeat(`\`+quotes[:1], len(quotes))).Replace(m.lines[m.at]))
	}
	last := &m.made[len(m.made)-1]
	switch {
	case file:
		*last += `\n`
	case strings.HasSuffix(*last, quotes[:1]) && *last != call+quotes: // it would be one of those that end the text
		*last = strings.TrimSuffix(*last, quotes[:1]) + `\` + quotes[:1]
	}
	*last += quotes + end
}

// expanded is the text of a command or an argument as an expression: {x} and $x in it are Python's, if there are such
// names. Otherwise all of the text is the shell's, as in IPython.
func (m *magician) expanded(text string) string {
	var made strings.Builder
	at, fields := 0, 0
	for _, found := range patterns().field.FindAllStringIndex(text, -1) {
		made.WriteString(escaped(text[at:found[0]], true))
		at = found[1]
		switch field := text[found[0]:found[1]]; {
		case field == "{{", field == "}}":
			made.WriteString(field)
		case field == "$$":
			made.WriteString("$")
		case strings.HasPrefix(field, "${"): // a variable of the shell's, whatever Python has
			made.WriteString(escaped(field, true))
		case field[0] == '$':
			name := strings.TrimRight(field[1:], ".")
			if !m.known(name) {
				made.WriteString(field)
				break
			}
			made.WriteString("{" + name + "}" + field[1+len(name):])
			fields++
		case m.known(field[1 : len(field)-1]):
			made.WriteString(field)
			fields++
		default:
			return quoted(text)
		}
	}
	if fields == 0 {
		return quoted(text)
	}
	made.WriteString(escaped(text[at:], true))
	return "f'" + made.String() + "'"
}

// known reports whether a text is an expression, maybe with what formats its value, of names that the notebook's code
// has. A text in quotes is none that anybody would write for Python.
func (m *magician) known(text string) bool {
	if text = strings.TrimSpace(text); text == "" || text[0] == '"' || text[0] == '\'' {
		return false
	}
	file, err := syntax.Parse("", "("+text+")")
	if err != nil {
		if at := strings.LastIndexAny(text, ":!"); at > 0 {
			return m.known(text[:at])
		}
		return false
	}
	attribute := false
	for _, token := range file.Tokens {
		word := file.Text(token.Span)
		if token.Kind == syntax.Word && !attribute && !m.words[word] && !builtin(word) {
			return false
		}
		attribute = word == "."
	}
	return true
}

// builtin reports words that an expression has without anybody binding them.
func builtin(word string) bool {
	return slices.Contains([]string{
		"and", "else", "for", "if", "in", "is", "not", "or", "None", "True", "False",
		"float", "int", "len", "max", "min", "repr", "round", "sorted", "str", "sum",
	}, word)
}

// words are all that the code of a notebook has. A name that stands in none of it is bound nowhere.
func (n *notebook) words() map[string]bool {
	words := map[string]bool{}
	for _, c := range n.cells {
		if c.kind != "code" || strings.HasPrefix(strings.TrimSpace(c.source), "%%") {
			continue
		}
		for line := range strings.Lines(c.source) {
			if start := strings.TrimSpace(line); strings.HasPrefix(start, "!") || strings.HasPrefix(start, "%") {
				continue
			}
			for _, word := range patterns().word.FindAllString(line, -1) {
				words[word] = true
			}
		}
	}
	return words
}

// quoted is a text as a literal, in quotes that are not in it, if there are such.
func quoted(text string) string {
	if strings.Contains(text, "'") && !strings.Contains(text, `"`) {
		return `"` + strings.ReplaceAll(text, `\`, `\\`) + `"`
	}
	return "'" + escaped(text, false) + "'"
}

// escaped is a text within quotes, of an f-string or of another.
func escaped(text string, format bool) string {
	text = strings.NewReplacer(`\`, `\\`, `'`, `\'`).Replace(text)
	if format {
		text = strings.NewReplacer("{", "{{", "}", "}}").Replace(text)
	}
	return text
}

// unquoted takes the quotes off a text that has some around it.
func unquoted(text string) string {
	if len(text) > 1 && (text[0] == '"' || text[0] == '\'') && text[len(text)-1] == text[0] {
		return text[1 : len(text)-1]
	}
	return text
}

// A logicalLine knows whether a line of Python continues the one before it.
type logicalLine struct {
	quotes    string // of the text that is open
	depth     int    // of brackets
	continued bool   // by a backslash
}

func (l *logicalLine) begins() bool { return l.quotes == "" && l.depth <= 0 && !l.continued }

// read reads one line.
func (l *logicalLine) read(line string) {
	l.continued = false
	for i := 0; i < len(line); {
		rest := line[i:]
		switch {
		case rest == `\`:
			l.continued = true
			return
		case l.quotes != "":
			switch {
			case rest[0] == '\\':
				i += 2
				continue
			case strings.HasPrefix(rest, l.quotes):
				i += len(l.quotes)
				l.quotes = ""
				continue
			}
		case rest[0] == '#':
			return
		case strings.HasPrefix(rest, `"""`), strings.HasPrefix(rest, `'''`):
			l.quotes = rest[:3]
			i += 3
			continue
		case rest[0] == '"', rest[0] == '\'':
			l.quotes = rest[:1]
		case strings.IndexByte("([{", rest[0]) >= 0:
			l.depth++
		case strings.IndexByte(")]}", rest[0]) >= 0:
			l.depth--
		}
		i++
	}
	if len(l.quotes) == 1 { // it ends with its line
		l.quotes = ""
	}
}
