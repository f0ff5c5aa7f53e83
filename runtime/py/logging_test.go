package py_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func TestLogging(t *testing.T) {
	alike(t, `const logging = require("modelarts/py/logging"), { getLogger } = logging;
		class Out { constructor() { this.text = "" } write(s) { this.text += s } flush() {} }
		let out;
		const begin = (o = {}) => { out = new Out(); logging.disable(0); getLogger().setLevel("WARNING"); logging.basicConfig({stream: out, force: true, ...o}); };
		const said = (f, o) => { begin(o); f(); return out.text };
		const handler = (f, o = {}) => { const h = logging.StreamHandler(new Out()); h.setFormatter(logging.Formatter(f, o)); return h };
		const noted = (h, f) => { const l = getLogger("noted"); l.setLevel(1); l.propagate = false; l.handlers = [h]; f(l); return h.stream.text };
		const a = getLogger("a"), ab = getLogger("a.b"), abc = getLogger("a.b.c");
		class Upper extends logging.Formatter { format(record) { return super.format(record).toUpperCase() } }
		class Keep extends logging.Handler { constructor() { super(); this.kept = [] } emit(record) { this.kept.push(record.getMessage()) } }
		const upper = (h) => { h.setFormatter(new Upper("%(message)s")); return h }, keep = new Keep();
		const filtered = () => { const h = handler("%(message)s"); h.addFilter((r) => !r.msg.includes("no")); return h };
		const named = (n) => { const h = handler("%(name)s"); h.addFilter(logging.Filter(n)); return h };
		const adapter = () => { const l = getLogger("noted"); return new logging.LoggerAdapter(l, {who: "me"}) };
		`, `import logging
from logging import getLogger
class Out:
    def __init__(self): self.text = ""
    def write(self, s): self.text += s
    def flush(self): pass
out = None
def begin(o={}):
    global out
    out = Out()
    logging.disable(0)
    getLogger().setLevel("WARNING")
    logging.basicConfig(**{"stream": out, "force": True, **o})
def said(f, o={}):
    begin(o)
    f()
    return out.text
def handler(f, **o):
    h = logging.StreamHandler(Out())
    h.setFormatter(logging.Formatter(f, **o))
    return h
def noted(h, f):
    l = getLogger("noted")
    l.setLevel(1)
    l.propagate = False
    l.handlers = [h]
    f(l)
    return h.stream.text
a, ab, abc = getLogger("a"), getLogger("a.b"), getLogger("a.b.c")
class Upper(logging.Formatter):
    def format(self, record): return super().format(record).upper()
class Keep(logging.Handler):
    def __init__(self):
        super().__init__()
        self.kept = []
    def emit(self, record): self.kept.append(record.getMessage())
def upper(h):
    h.setFormatter(Upper("%(message)s"))
    return h
keep = Keep()
def filtered():
    h = handler("%(message)s")
    h.addFilter(lambda r: "no" not in r.msg)
    return h
def named(n):
    h = handler("%(name)s")
    h.addFilter(logging.Filter(n))
    return h
def adapter(): return logging.LoggerAdapter(getLogger("noted"), {"who": "me"})
`, `
		said(() => logging.warning("one")) ~ said(lambda: logging.warning("one"))
		said(() => logging.info("one")) ~ said(lambda: logging.info("one"))
		said(() => logging.info("n %d of %s", 3, [1]), {level: logging.INFO}) ~ said(lambda: logging.info("n %d of %s", 3, [1]), {"level": logging.INFO})
		said(() => logging.error("%(a)s-%(b)s", {a: 1, b: 2})) ~ said(lambda: logging.error("%(a)s-%(b)s", {"a": 1, "b": 2}))
		said(() => logging.error("100%")) ~ said(lambda: logging.error("100%"))
		said(() => logging.error({a: 1})) ~ said(lambda: logging.error({"a": 1}))
		said(() => logging.error("x %s", {})) ~ said(lambda: logging.error("x %s", {}))
		said(() => logging.critical("c"), {format: "%(levelname)-8s|%(name)s|%(levelno)d|%(message)s"}) ~ said(lambda: logging.critical("c"), {"format": "%(levelname)-8s|%(name)s|%(levelno)d|%(message)s"})
		said(() => ab.error("deep")) ~ said(lambda: ab.error("deep"))
		said(() => ab.debug("deep"), {level: "DEBUG"}) ~ said(lambda: ab.debug("deep"), {"level": "DEBUG"})
		said(() => { logging.disable(logging.ERROR); logging.error("x"); logging.critical("y") }) ~ said(lambda: [logging.disable(logging.ERROR), logging.error("x"), logging.critical("y")])
		said(() => logging.log(35, "own level")) ~ said(lambda: logging.log(35, "own level"))
		said(() => logging.exception("none")) ~ said(lambda: logging.exception("none"))
		said(() => logging.warn("w"), {format: "{levelname} {message}", style: "{"}) ~ said(lambda: logging.warning("w"), {"format": "%(levelname)s %(message)s"}).replace("WARNING", "WARNING")
		[a.getEffectiveLevel(), ab.parent.name, abc.parent.name, a.parent.name, a.getChild("b") === ab, getLogger("a") === a, getLogger() === logging.root] ~ [a.getEffectiveLevel(), ab.parent.name, abc.parent.name, a.parent.name, a.getChild("b") is ab, getLogger("a") is a, getLogger() is logging.root]
		[getLogger("z.y.x").parent.name, getLogger("z.y").parent.name, getLogger("z.y.x").parent.name, getLogger("z").name, getLogger("z.y").parent.name]
		(a.setLevel(logging.DEBUG), [ab.isEnabledFor(10), abc.getEffectiveLevel(), a.isEnabledFor(5)]) ~ [a.setLevel(logging.DEBUG), [ab.isEnabledFor(10), abc.getEffectiveLevel(), a.isEnabledFor(5)]][1]
		a
		logging.root
		[logging.getLevelName(20), logging.getLevelName("INFO"), logging.getLevelName(35), logging.getLevelName("X"), logging.INFO, logging.FATAL, logging.BASIC_FORMAT]
		a.setLevel("NOPE")
		a.setLevel(1.5)
		a.setLevel(null) ~ a.setLevel(None)
		logging.Formatter("nothing")
		logging.Formatter("x", {style: "?"}) ~ logging.Formatter("x", style="?")
		logging.basicConfig({force: true, nope: 1}) ~ logging.basicConfig(force=True, nope=1)
		logging.basicConfig({force: true, stream: out, filename: "f"}) ~ logging.basicConfig(force=True, stream=out, filename="f")
		logging.basicConfig({force: true, stream: out, handlers: []}) ~ logging.basicConfig(force=True, stream=out, handlers=[])
		getLogger(5)
		a.log("x", "y")
		a.info()
		noted(handler("%(name)s %(message)s"), (l) => { l.info("a"); l.debug("b %s", "c") }) ~ noted(handler("%(name)s %(message)s"), lambda l: [l.info("a"), l.debug("b %s", "c")])
		noted(handler("%(message)s %(extra)s"), (l) => l.info("a", {extra: {extra: 5}})) ~ noted(handler("%(message)s %(extra)s"), lambda l: l.info("a", extra={"extra": 5}))
		noted(handler("%(message)s"), (l) => l.info("a", {extra: {name: 5}})) ~ noted(handler("%(message)s"), lambda l: l.info("a", extra={"name": 5}))
		noted(handler("%(threadName)s %(processName)s"), (l) => l.info("a")) ~ noted(handler("%(threadName)s %(processName)s"), lambda l: l.info("a"))
		noted(upper(handler("")), (l) => l.info("shout")) ~ noted(upper(handler("")), lambda l: l.info("shout"))
		noted(filtered(), (l) => { l.info("yes"); l.info("no") }) ~ noted(filtered(), lambda l: [l.info("yes"), l.info("no")])
		[noted(named("noted"), (l) => l.info("x")), noted(named("note"), (l) => l.info("x")), noted(named(""), (l) => l.info("x"))] ~ [noted(named("noted"), lambda l: l.info("x")), noted(named("note"), lambda l: l.info("x")), noted(named(""), lambda l: l.info("x"))]
		(noted(handler("%(message)s"), (l) => { l.addHandler(keep); l.info("k%d", 1) }), keep.kept) ~ [noted(handler("%(message)s"), lambda l: [l.addHandler(keep), l.info("k%d", 1)]), keep.kept][1]
		noted(handler("%(who)s %(message)s"), () => adapter().info("hi %s", "you")) ~ noted(handler("%(who)s %(message)s"), lambda l: adapter().info("hi %s", "you"))
		getLogger("noted").hasHandlers()
		[logging.NullHandler().level, logging.StreamHandler().level, logging.Filter("x").name]
		logging.Handler().emit(1)
	`)
}

// Times, places in the script, files and what goes to stderr have no equal in another language's run.
func TestLogFiles(t *testing.T) {
	dir := t.TempDir()
	stdout, stderr, err := host(t, dir, `const logging = require("modelarts/py/logging");
		logging.warning("first %d", 1);
		logging.info("hidden");
		function deep() { logging.getLogger("x").error("place") }
		logging.basicConfig({force: true, level: logging.DEBUG, format: "%(asctime)s %(filename)s:%(lineno)d %(funcName)s %(module)s %(message)s"});
		deep();
		logging.basicConfig({force: true, format: "%(asctime)s|%(message)s", datefmt: "%H:%M"});
		logging.error("short");
		logging.error("%d", "x");
		try { throw new KeyError("k") } catch (e) { caught(e); logging.exception("caught %s", "it") }
		logging.basicConfig({force: true, filename: "log.txt", filemode: "w", format: "%(message)s"});
		logging.error("in ü"); logging.error("again");
		print(require("fs").readFileSync("log.txt", "utf8"), {end: ""});
		const h = new logging.FileHandler("log.txt"); logging.getLogger("f").addHandler(h); logging.getLogger("f").propagate = false;
		logging.getLogger("f").error("appended"); h.close();
		print(require("fs").readFileSync("log.txt", "utf8"), {end: ""});
		logging.shutdown();
	`)
	if want := "in ü\nagain\nin ü\nagain\nappended\n"; err != nil || stdout != want {
		t.Errorf("%v, got %q, want %q\n%s", err, stdout, want, stderr)
	}
	want := `^WARNING:root:first 1
\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} main\.js:5 deep main place
\d\d:\d\d\|short
--- Logging error ---
Traceback \(most recent call last\):
  File "FILE", line 10, in <module>
.*
TypeError: %d format: a real number is required, not str
Message: '%d'
Arguments: \('x',\)
\d\d:\d\d\|caught it
Traceback \(most recent call last\):
  File "FILE", line 11, in <module>
.*
KeyError: 'k'
$`
	if got := strings.ReplaceAll(stderr, filepath.Join(dir, "main.js"), "FILE"); !regexp.MustCompile(want).MatchString(got) {
		t.Errorf("stderr\n%s", got)
	}
	if _, err := os.Stat(filepath.Join(dir, "log.txt")); err != nil {
		t.Error(err)
	}
}
