package py_test

import "testing"

func TestCSV(t *testing.T) {
	alike(t, `const csv = require("modelarts/py/csv");
		class Out { constructor() { this.text = "" } write(s) { this.text += s; return s.length } }
		const written = (rows, ...how) => { const f = new Out(); const w = csv.writer(f, ...how); w.writerows(rows); return f.text };
		const read = (text, ...how) => [...csv.reader(text, ...how)];
		const dicts = (lines, ...how) => [...new csv.DictReader(lines, ...how)];
		const table = (names, rows, ...how) => { const f = new Out(); const w = new csv.DictWriter(f, names, ...how); w.writeheader(); w.writerows(rows); return f.text };
		csv.register_dialect("mine", {delimiter: ";", quoting: csv.QUOTE_ALL});
		csv.register_dialect("theirs", csv.unix_dialect, {delimiter: "|"});
		const r = csv.reader(["a", "b"]);
	`, `
import csv
class Out:
    def __init__(self): self.text = ""
    def write(self, s): self.text += s; return len(s)
def written(rows, *how, **kw):
    f = Out(); w = csv.writer(f, *how, **kw); w.writerows(rows); return f.text
def read(text, *how, **kw): return list(csv.reader(text, *how, **kw))
def dicts(lines, *how, **kw): return list(csv.DictReader(lines, *how, **kw))
def table(names, rows, *how, **kw):
    f = Out(); w = csv.DictWriter(f, names, *how, **kw); w.writeheader(); w.writerows(rows); return f.text
csv.register_dialect("mine", delimiter=";", quoting=csv.QUOTE_ALL)
csv.register_dialect("theirs", csv.unix_dialect, delimiter="|")
r = csv.reader(["a", "b"])
`, `
		read(["a,b,c\n", "1,\"x,y\",\"q\"\"q\"\n", "\n", "  a, b\r\n", "last"])
		read(["\"two\n", "lines\",x\n"])
		read(["\"open\n", "end"])
		read(["a,\"b\"c,d\n", "a\"b,c"])
		read(["a,b\n"], {delimiter: "b"}) ~ read(["a,b\n"], delimiter="b")
		read(["a; 'b;c';d"], {delimiter: ";", quotechar: "'", skipinitialspace: true}) ~ read(["a; 'b;c';d"], delimiter=";", quotechar="'", skipinitialspace=True)
		read(["a\tb"], "excel-tab")
		read(["a\tb"], csv.excel_tab)
		read(["1,\"2\",3.5"], {quoting: csv.QUOTE_NONNUMERIC}) ~ [[int(1), "2", 3.5]]
		read(["x,\"2\""], {quoting: csv.QUOTE_NONNUMERIC}) ~ read(["x,\"2\""], quoting=csv.QUOTE_NONNUMERIC)
		read(["a,\"b\",c"], {quoting: csv.QUOTE_NONE}) ~ read(["a,\"b\",c"], quoting=csv.QUOTE_NONE)
		read(["a\\,b,c"], {escapechar: "\\"}) ~ read(["a\\,b,c"], escapechar="\\")
		read(["\"a\\\"b\",c"], {escapechar: "\\", doublequote: false}) ~ read(["\"a\\\"b\",c"], escapechar="\\", doublequote=False)
		read(["\"a\"b"], {strict: true}) ~ read(["\"a\"b"], strict=True)
		read(["\"a"], {strict: true}) ~ read(["\"a"], strict=True)
		read(["a\rb"])
		read([5])
		read(["a"], "nope")
		read(["a"], {delimiter: ",,"}) ~ read(["a"], delimiter=",,")
		read(["a"], {delimiter: 5}) ~ read(["a"], delimiter=5)
		read([",,", "\"\",", "a,"])
		[next(r), r.line_num, next(r), r.line_num]
		next(r)
		written([["a", 1, 2.5, null, true, "x,y", "q\"q", "two\nlines", ""]]) ~ written([["a", 1, 2.5, None, True, "x,y", "q\"q", "two\nlines", ""]])
		written([[""], [null], [], ["", ""]]) ~ written([[""], [None], [], ["", ""]])
		written([["a", 1, "b c"]], {quoting: csv.QUOTE_ALL}) ~ written([["a", 1, "b c"]], quoting=csv.QUOTE_ALL)
		written([["a", 1, 1.5, null]], {quoting: csv.QUOTE_NONNUMERIC}) ~ written([["a", 1, 1.5, None]], quoting=csv.QUOTE_NONNUMERIC)
		written([["a,b", "c"]], {quoting: csv.QUOTE_NONE, escapechar: "\\"}) ~ written([["a,b", "c"]], quoting=csv.QUOTE_NONE, escapechar="\\")
		written([["a,b"]], {quoting: csv.QUOTE_NONE}) ~ written([["a,b"]], quoting=csv.QUOTE_NONE)
		written([["a", "b"]], {delimiter: "\t", lineterminator: "\n"}) ~ written([["a", "b"]], delimiter="\t", lineterminator="\n")
		written([["a", "b;c"]], "mine")
		written([["a", "b;c"]], "theirs")
		written([["q\"", "b"]], {doublequote: false, escapechar: "!"}) ~ written([["q\"", "b"]], doublequote=False, escapechar="!")
		written([5])
		written(["ab"])
		csv.writer(5)
		csv.writer(new Out()).writerow(["a", "b"]) ~ csv.writer(Out()).writerow(["a", "b"])
		dicts(["a,b\n", "1,2\n", "\n", "3\n", "4,5,6,7\n"])
		dicts(["1,2"], ["x", "y", "z"], {restval: "-"}) ~ dicts(["1,2"], ["x", "y", "z"], restval="-")
		dicts(["1;2"], {fieldnames: ["x", "y"], delimiter: ";"}) ~ dicts(["1;2"], fieldnames=["x", "y"], delimiter=";")
		dicts(["1,2"], ["x"], {restkey: "more"}) ~ dicts(["1,2"], ["x"], restkey="more")
		dicts([])
		new csv.DictReader(["a,b"]).fieldnames ~ csv.DictReader(["a,b"]).fieldnames
		table(["a", "b"], [{"a": 1, "b": "x"}, {"b": 2}])
		table(["a", "b"], [{"a": 1}], {restval: "none"}) ~ table(["a", "b"], [{"a": 1}], restval="none")
		table(["a"], [{"a": 1, "c": 2}])
		table(["a"], [{"a": 1, "c": 2}], {extrasaction: "ignore", lineterminator: "\n"}) ~ table(["a"], [{"a": 1, "c": 2}], extrasaction="ignore", lineterminator="\n")
		table(["a"], [], {extrasaction: "what"}) ~ table(["a"], [], extrasaction="what")
		csv.list_dialects()
	`)
}
