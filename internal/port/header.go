package port

import (
	"path"
	"sort"
	"strings"
)

// skipHeader leaves out the lines that only speak to Python and the shell.
func (w *writer) skipHeader() {
	src := w.file.Source
	for range 2 {
		line := src[w.cursor:]
		line = line[:lineLength(line)]
		if !strings.HasPrefix(line, "#!") && !isCoding(line) {
			return
		}
		w.cursor += len(line)
		if w.cursor < len(src) {
			w.cursor++
		}
	}
}

// isCoding reports whether a line declares the encoding of the file ("Encoding declarations" of the Python reference).
func isCoding(line string) bool {
	if !strings.HasPrefix(line, "#") {
		return false
	}
	i := strings.Index(line, "coding")
	return i >= 0 && i+6 < len(line) && (line[i+6] == ':' || line[i+6] == '=')
}

// requires are the lines that load modelarts/py.
func (w *writer) requires() string {
	var b strings.Builder
	names := make([]string, 0, len(w.helpers))
	for name := range w.helpers {
		names = append(names, name)
	}
	sort.Strings(names)
	from := w.requirePath("modelarts/py")
	if w.whole {
		b.WriteString("const " + w.py() + " = " + from + ";\n")
		from = w.py()
	}
	if len(names) > 0 && w.o.Prompt != nil {
		return "const { " + strings.Join(names, ", ") + " } = " + from + ";\n"
	}
	if len(names) > 0 {
		b.WriteString("const { " + strings.Join(names, ", ") + " } = " + from + ";\n")
	}
	if w.nameUsed && !w.a.bound["__name__"] {
		stem := strings.TrimSuffix(path.Base(w.o.Name), path.Ext(w.o.Name))
		b.WriteString(`const __name__ = require.main === module ? "__main__" : ` + inQuotes(stem, '"', false) + ";\n")
	}
	return b.String()
}
