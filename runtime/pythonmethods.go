package runtime

import (
	"cmp"
	"regexp"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/render"
)

// Methods of Python's types that are called here out of habit. The engine says only that an object has no such member,
// whatever the value is.

// A missingMethod is the call of a method that a value does not have, as the line has it.
type missingMethod struct {
	receiver string // the expression; empty where it cannot be told
	name     string
	given    []string // the arguments
	kind     string   // of the value, as JavaScript calls it; empty where that is not known
}

// missingMethodAt reads the call at the place of an error.
func (h *Host) missingMethodAt(f *render.Failure, name string) missingMethod {
	m := missingMethod{name: name}
	at := spotOf(f)
	before, after := at.before, at.after
	if cut, ok := strings.CutSuffix(before, name); ok { // the place is that of the parenthesis
		before = cut
	} else if after, ok = strings.CutPrefix(after, name); !ok {
		return m
	}
	before, ok := strings.CutSuffix(strings.TrimRight(before, " "), ".")
	if !ok {
		return m
	}
	m.receiver = receiverOf(before)
	m.given = argumentsOf(after)
	m.kind = h.kindOf(f, m.receiver)
	return m
}

// receiverOf is the name, the literal or the list that a text ends with.
func receiverOf(text string) string {
	text = strings.TrimSuffix(text, "?")
	if found := regexp.MustCompile(behind + `(` + dotted + `)$`).FindStringSubmatch(text); found != nil {
		return found[1]
	}
	found := regexp.MustCompile(`('[^'\\]*'|"[^"\\]*"|` + "`[^`\\\\]*`" + `)$|(?:^|[^\p{L}\p{N}_$)\]])(\[[^\[\]]*\])$`).FindStringSubmatch(text)
	if found == nil {
		return ""
	}
	return found[1] + found[2]
}

// argumentsOf are those of a call that a text begins with; nil if it does not end in it.
func argumentsOf(text string) []string {
	if !strings.HasPrefix(text, "(") {
		return nil
	}
	var list []string
	var quote rune
	depth, start := 0, 1
	for i, r := range text {
		switch {
		case quote != 0:
			if r == quote {
				quote = 0
			}
		case strings.ContainsRune("'\"`", r):
			quote = r
		case strings.ContainsRune("([{", r):
			depth++
		case strings.ContainsRune(")]}", r):
			depth--
		}
		if depth == 1 && r == ',' && quote == 0 || depth == 0 {
			if argument := strings.TrimSpace(text[start:i]); argument != "" {
				list = append(list, argument)
			}
			start = i + 1
		}
		if depth == 0 {
			return list
		}
	}
	return nil
}

// kindOf is what the value of an expression is, as far as a literal or a global variable shows it.
func (h *Host) kindOf(f *render.Failure, expression string) string {
	if expression == "" {
		return ""
	}
	switch expression[0] {
	case '\'', '"', '`':
		return "String"
	case '[':
		return "Array"
	}
	if h.session != nil && !strings.Contains(expression, ".") {
		if value, ok := h.Peek(expression); ok {
			return h.kindOfValue(value)
		}
	}
	// A script's variable, which has one kind as long as all that is assigned to it has.
	kind := ""
	assigned := regexp.MustCompile(behind + regexp.QuoteMeta(expression) + `\s*=\s*(new Map\b|new Set\b|['"` + "`" + `\[{]|[^=\s])`)
	for _, found := range assigned.FindAllStringSubmatch(h.modules.source(f.Frames[0].File), -1) {
		of := map[string]string{"'": "String", `"`: "String", "`": "String", "[": "Array", "{": "Object", "new Map": "Map", "new Set": "Set"}[found[1]]
		if of == "" || kind != "" && of != kind {
			return ""
		}
		kind = of
	}
	return kind
}

func (h *Host) kindOfValue(value goja.Value) string {
	object, ok := value.(*goja.Object)
	switch {
	case !ok:
		switch value.ExportType().Kind().String() {
		case "string":
			return "String"
		case "bool":
			return "Boolean"
		}
		return "Number"
	case render.IsProxy(object):
		return ""
	}
	prototype := object.Prototype()
	if prototype == nil || prototype.Prototype() == nil {
		return "Object"
	}
	for _, class := range []string{"Array", "Map", "Set", "Function"} {
		value, _ := h.Peek(class)
		if of, ok := value.(*goja.Object); ok && prototype.SameAs(of.Get("prototype")) {
			return class
		}
	}
	return "instance" // of a class, which has its own methods
}

// message is what is said of a value that is no plain object.
func (m missingMethod) message() string {
	switch m.kind {
	case "", "Object", "instance":
		return ""
	}
	return m.kind + " has no member '" + m.name + "'"
}

// advice is what JavaScript has; empty for a method that is none of Python's, or none of what the value is.
func (m missingMethod) advice() string {
	type form struct{ of, python, javascript string }
	x := func(i int, otherwise string) string {
		if i < len(m.given) {
			return m.given[i]
		}
		return otherwise
	}
	receiver := func(otherwise string) string {
		return cmp.Or(m.receiver, otherwise)
	}
	xs, d, s := receiver("list"), receiver("object"), receiver("text")
	var forms []form
	add := func(of, javascript string) {
		python := map[string]string{"Array": "list", "Object": "dict", "Map": "dict", "String": "str", "Set": "set"}[of]
		forms = append(forms, form{of, python, javascript})
	}
	switch m.name {
	case "append":
		add("Array", xs+".push("+x(0, "x")+")")
	case "extend":
		add("Array", xs+".push(..."+x(0, "others")+")")
	case "insert":
		add("Array", xs+".splice("+x(0, "0")+", 0, "+x(1, "x")+")")
	case "remove":
		add("Array", xs+".splice("+xs+".indexOf("+x(0, "x")+"), 1)")
		add("Set", xs+".delete("+x(0, "x")+")")
	case "discard":
		add("Set", xs+".delete("+x(0, "x")+")")
	case "index":
		add("Array", xs+".indexOf("+x(0, "x")+")")
		add("String", s+".indexOf("+x(0, "part")+")")
	case "count":
		add("Array", xs+".filter((x) => x === "+x(0, "value")+").length")
		add("String", s+".split("+x(0, "part")+").length - 1")
	case "copy":
		add("Array", "[..."+xs+"]")
		add("Object", "{ ..."+d+" }")
		add("Map", "new Map("+d+")")
		add("Set", "new Set("+xs+")")
	case "clear":
		add("Array", xs+".length = 0")
	case "get":
		read := d + "[" + x(0, "key") + "]"
		if len(m.given) > 1 {
			read += " ?? " + m.given[1]
		}
		add("Object", read)
	case "items":
		add("Object", "Object.entries("+d+")")
		add("Map", "[..."+d+"]")
	case "keys", "values":
		add("Object", "Object."+m.name+"("+d+")")
	case "update":
		add("Object", "Object.assign("+d+", "+x(0, "{ key: value }")+")")
		add("Set", "for (const x of "+x(0, "others")+") "+xs+".add(x)")
	case "setdefault":
		add("Object", d+"["+x(0, "key")+"] ??= "+x(1, "value"))
	case "has_key":
		add("Object", x(0, "key")+" in "+d)
		add("Map", d+".has("+x(0, "key")+")")
	case "pop":
		add("Object", d+"["+x(0, "key")+"] to read it, and delete "+d+"["+x(0, "key")+"]")
		add("Map", d+".get("+x(0, "key")+") to read it, and "+d+".delete("+x(0, "key")+")")
	case "add":
		add("Array", xs+".push("+x(0, "x")+"), of a Set "+xs+".add("+x(0, "x")+")")
	case "join":
		add("String", x(0, "list")+".join("+s+")")
	case "format":
		add("String", "`… ${value} …`, in backquotes")
	case "upper":
		add("String", s+".toUpperCase()")
	case "lower", "casefold":
		add("String", s+".toLowerCase()")
	case "strip":
		add("String", s+".trim()")
	case "lstrip":
		add("String", s+".trimStart()")
	case "rstrip":
		add("String", s+".trimEnd()")
	case "startswith":
		add("String", s+".startsWith("+x(0, "start")+")")
	case "endswith":
		add("String", s+".endsWith("+x(0, "end")+")")
	case "find":
		add("String", s+".indexOf("+x(0, "part")+")")
	case "rfind", "rindex":
		add("String", s+".lastIndexOf("+x(0, "part")+")")
	case "zfill":
		add("String", s+".padStart("+x(0, "width")+", '0')")
	case "rjust":
		add("String", s+".padStart("+strings.Join(m.given, ", ")+")")
	case "ljust":
		add("String", s+".padEnd("+strings.Join(m.given, ", ")+")")
	case "splitlines":
		add("String", s+`.split('\n')`)
	case "isdigit", "isnumeric", "isdecimal":
		add("String", `/^\d+$/.test(`+s+")")
	case "capitalize":
		add("String", s+"[0].toUpperCase() + "+s+".slice(1)")
	case "encode":
		add("String", "Buffer.from("+s+")")
	}
	for _, form := range forms {
		if form.of == m.kind {
			return "JavaScript writes " + form.javascript
		}
	}
	if len(forms) == 0 || m.kind != "" {
		return ""
	}
	return "if it is Python's " + forms[0].python + "." + m.name + ": JavaScript writes " + forms[0].javascript
}
