package py_test

import "testing"

func TestArgparse(t *testing.T) {
	alike(t, `const argparse = require("modelarts/py/argparse"), sys = require("modelarts/py/sys"), { ArgumentParser } = argparse;
		class Out { constructor() { this.text = "" } write(s) { this.text += s; return len(s) } flush() {} }
		const split = (line) => line === "" ? [] : line.split(" ");
		const said = (f) => {
			const [out, err] = [sys.stdout, sys.stderr];
			sys.stdout = new Out(); sys.stderr = new Out();
			let result;
			try { result = f() } catch (e) { if (!caught(e, SystemExit)) throw e; result = "exit " + str(e.code) }
			const text = [result, sys.stdout.text, sys.stderr.text];
			[sys.stdout, sys.stderr] = [out, err];
			return text;
		};
		const small = () => {
			const p = new ArgumentParser({prog: "prog", description: "Trains a model on data that is somewhere, for as long as it is told to, and perhaps longer than that.", epilog: "See %(prog)s there."});
			p.add_argument("--data-url", {type: str, default: null, help: "where the data is"});
			p.add_argument("-n", "--num_gpus", {type: int, default: 1, help: "how many (default: %(default)s)"});
			p.add_argument("--lr", {type: float, default: 0.1, metavar: "RATE"});
			p.add_argument("-v", "--verbose", {action: "store_true"});
			p.add_argument("--quiet", {action: "store_false", dest: "loud"});
			p.add_argument("--mode", {choices: ["train", "eval"], default: "train", help: "what to do"});
			p.add_argument("--tag", {action: "append"});
			p.add_argument("-c", {action: "count", default: 0});
			p.add_argument("--k", {action: "store_const", const: 42, help: argparse.SUPPRESS});
			return p;
		};
		const positional = () => {
			const p = new ArgumentParser({prog: "prog"});
			p.add_argument("source", {help: "from"});
			p.add_argument("more", {nargs: "*", type: int});
			p.add_argument("--opt", {nargs: "?", const: "C", default: "D"});
			p.add_argument("--pair", {nargs: 2, metavar: tuple("A", "B")});
			p.add_argument("--all", {nargs: "+", type: int});
			p.add_argument("-x", "--a-very-long-option-name", {required: true, help: "a help text that is long enough to be wrapped over several lines of the help, pre-trained or not"});
			return p;
		};
		const optional = (nargs, o = {}) => { const p = new ArgumentParser({prog: "prog"}); p.add_argument("a", {nargs, ...o}); p.add_argument("-b"); p.add_argument("-5", {dest: "five", action: "store_true"}); return p };
		const exclusive = (required) => { const p = new ArgumentParser({prog: "prog"}); const g = p.add_mutually_exclusive_group({required}); g.add_argument("--one", {action: "store_true"}); g.add_argument("--two", {type: int}); p.add_argument("rest", {nargs: "?"}); return p };
		const grouped = () => { const p = new ArgumentParser({prog: "prog", usage: "%(prog)s [all]", formatter_class: argparse.ArgumentDefaultsHelpFormatter}); const g = p.add_argument_group("files", "what is read"); g.add_argument("--in", {default: 5, help: "the input"}); g.add_argument("out", {nargs: "?", default: "o", help: "the output"}); p.add_argument("--flag", {action: "store_true", help: "a flag"}); return p };
		const subs = (o = {}) => { const p = new ArgumentParser({prog: "prog"}); p.add_argument("--top"); const s = p.add_subparsers({dest: "cmd", help: "what to do", ...o}); const a = s.add_parser("add", {help: "adds"}); a.add_argument("x", {type: int}); a.set_defaults({func: "A"}); const b = s.add_parser("remove", {help: "removes", aliases: ["rm"], description: "Removes it."}); b.add_argument("--force", {action: "store_true"}); return p };
		const raw = (formatter_class) => { const p = new ArgumentParser({prog: "prog", description: "one\n  two\n", epilog: "the\n end", formatter_class}); p.add_argument("--x", {help: "a\n b"}); return p };
		const wide = () => { const p = new ArgumentParser({prog: "a_program_name"}); for (const i of range(8)) p.add_argument("--option-number-" + str(i), {help: i % 2 ? "odd" : null}); p.add_argument("first"); p.add_argument("others", {nargs: "+"}); return p };
		const version = () => { const p = new ArgumentParser({prog: "prog"}); p.add_argument("--version", {action: "version", version: "%(prog)s 1.0"}); p.add_argument("--bool", {action: argparse.BooleanOptionalAction, default: true, help: "yes or no"}); p.add_argument("--ext", {action: "extend", nargs: "+"}); return p };
		const typed = (type, o = {}) => { const p = new ArgumentParser({prog: "prog"}); p.add_argument("--t", {type, ...o}); return p };
		const even = (s) => { const n = int(s); if (n % 2) throw new argparse.ArgumentTypeError(s + " is odd"); return n };
		const parse = (p, line) => said(() => p.parse_args(split(line))), known = (p, line) => said(() => p.parse_known_args(split(line))), help = (p) => said(() => p.print_help());
		const child = () => { const parent = new ArgumentParser({add_help: false}); parent.add_argument("--inherited", {default: "i"}); const p = new ArgumentParser({prog: "prog", parents: [parent]}); p.set_defaults({own: 1}); p.add_argument("--own2", {default: argparse.SUPPRESS}); return p };
		`, `import argparse, sys
from argparse import ArgumentParser
class Out:
    def __init__(self): self.text = ""
    def write(self, s):
        self.text += s
        return len(s)
    def flush(self): pass
def split(line): return [] if line == "" else line.split(" ")
def said(f):
    out, err = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = Out(), Out()
    try:
        try: result = f()
        except SystemExit as e: result = "exit " + str(e.code)
        return [result, sys.stdout.text, sys.stderr.text]
    finally: sys.stdout, sys.stderr = out, err
def small():
    p = ArgumentParser(prog="prog", description="Trains a model on data that is somewhere, for as long as it is told to, and perhaps longer than that.", epilog="See %(prog)s there.")
    p.add_argument("--data-url", type=str, default=None, help="where the data is")
    p.add_argument("-n", "--num_gpus", type=int, default=1, help="how many (default: %(default)s)")
    p.add_argument("--lr", type=float, default=0.1, metavar="RATE")
    p.add_argument("-v", "--verbose", action="store_true")
    p.add_argument("--quiet", action="store_false", dest="loud")
    p.add_argument("--mode", choices=["train", "eval"], default="train", help="what to do")
    p.add_argument("--tag", action="append")
    p.add_argument("-c", action="count", default=0)
    p.add_argument("--k", action="store_const", const=42, help=argparse.SUPPRESS)
    return p
def positional():
    p = ArgumentParser(prog="prog")
    p.add_argument("source", help="from")
    p.add_argument("more", nargs="*", type=int)
    p.add_argument("--opt", nargs="?", const="C", default="D")
    p.add_argument("--pair", nargs=2, metavar=("A", "B"))
    p.add_argument("--all", nargs="+", type=int)
    p.add_argument("-x", "--a-very-long-option-name", required=True, help="a help text that is long enough to be wrapped over several lines of the help, pre-trained or not")
    return p
def optional(nargs, **o):
    p = ArgumentParser(prog="prog")
    p.add_argument("a", nargs=nargs, **o)
    p.add_argument("-b")
    p.add_argument("-5", dest="five", action="store_true")
    return p
def exclusive(required):
    p = ArgumentParser(prog="prog")
    g = p.add_mutually_exclusive_group(required=required)
    g.add_argument("--one", action="store_true")
    g.add_argument("--two", type=int)
    p.add_argument("rest", nargs="?")
    return p
def grouped():
    p = ArgumentParser(prog="prog", usage="%(prog)s [all]", formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    g = p.add_argument_group("files", "what is read")
    g.add_argument("--in", default=5, help="the input")
    g.add_argument("out", nargs="?", default="o", help="the output")
    p.add_argument("--flag", action="store_true", help="a flag")
    return p
def subs(**o):
    p = ArgumentParser(prog="prog")
    p.add_argument("--top")
    s = p.add_subparsers(dest="cmd", help="what to do", **o)
    a = s.add_parser("add", help="adds")
    a.add_argument("x", type=int)
    a.set_defaults(func="A")
    b = s.add_parser("remove", help="removes", aliases=["rm"], description="Removes it.")
    b.add_argument("--force", action="store_true")
    return p
def raw(formatter_class):
    p = ArgumentParser(prog="prog", description="one\n  two\n", epilog="the\n end", formatter_class=formatter_class)
    p.add_argument("--x", help="a\n b")
    return p
def wide():
    p = ArgumentParser(prog="a_program_name")
    for i in range(8): p.add_argument("--option-number-" + str(i), help="odd" if i % 2 else None)
    p.add_argument("first")
    p.add_argument("others", nargs="+")
    return p
def version():
    p = ArgumentParser(prog="prog")
    p.add_argument("--version", action="version", version="%(prog)s 1.0")
    p.add_argument("--bool", action=argparse.BooleanOptionalAction, default=True, help="yes or no")
    p.add_argument("--ext", action="extend", nargs="+")
    return p
def typed(type, **o):
    p = ArgumentParser(prog="prog")
    p.add_argument("--t", type=type, **o)
    return p
def even(s):
    n = int(s)
    if n % 2: raise argparse.ArgumentTypeError(s + " is odd")
    return n
def parse(p, line): return said(lambda: p.parse_args(split(line)))
def known(p, line): return said(lambda: p.parse_known_args(split(line)))
def help(p): return said(lambda: p.print_help())
def child():
    parent = ArgumentParser(add_help=False)
    parent.add_argument("--inherited", default="i")
    p = ArgumentParser(prog="prog", parents=[parent])
    p.set_defaults(own=1)
    p.add_argument("--own2", default=argparse.SUPPRESS)
    return p
`, `
		help(small())
		help(positional())
		help(optional("*"))
		help(exclusive(true)) ~ help(exclusive(True))
		help(exclusive(false)) ~ help(exclusive(False))
		help(grouped())
		help(subs())
		help(subs({title: "commands", description: "Some.", metavar: "CMD"})) ~ help(subs(title="commands", description="Some.", metavar="CMD"))
		help(raw(argparse.RawDescriptionHelpFormatter))
		help(raw(argparse.RawTextHelpFormatter))
		help(raw(argparse.HelpFormatter))
		help(wide())
		help(version())
		help(child())
		parse(small(), "")
		parse(small(), "--data-url s3://x -n 4 --lr 0.5 -v --quiet --mode eval --tag a --tag b -ccc --k")
		parse(small(), "--data-url=a=b -n4 --num_gpus=5 -vc")
		parse(small(), "--num 7 --verb")
		parse(small(), "-h")
		parse(small(), "-n x")
		parse(small(), "-n")
		parse(small(), "--lr")
		parse(small(), "--mode test")
		parse(small(), "--unknown")
		parse(small(), "--unknown 5 extra")
		parse(small(), "--verbose=1")
		parse(small(), "-vx")
		parse(small(), "-n -3")
		parse(small(), "--data-url -x")
		parse(small(), "--d a --m eval")
		known(small(), "--unknown 5 -v extra")
		known(small(), "-z --lr=2.5")
		parse(positional(), "-x 1 src 1 2 3")
		parse(positional(), "src -x 1")
		parse(positional(), "src 1 2 -x 1 --opt --pair a b --all 1 2")
		parse(positional(), "src --opt O -x 1 --all 5")
		parse(positional(), "src -x 1 4 5")
		parse(positional(), "-x 1")
		parse(positional(), "src")
		parse(positional(), "")
		parse(positional(), "src a -x 1")
		parse(positional(), "src -x 1 --pair a")
		parse(positional(), "src -x 1 --all")
		parse(positional(), "-x 1 -- -src 5")
		parse(optional(null), "1") ~ parse(optional(None), "1")
		parse(optional("?", {default: "d"}), "") ~ parse(optional("?", default="d"), "")
		parse(optional("?", {default: "7", type: int}), "") ~ parse(optional("?", default="7", type=int), "")
		parse(optional("+"), "1 2 3")
		parse(optional("+"), "")
		parse(optional("*", {default: [1]}), "") ~ parse(optional("*", default=[1]), "")
		parse(optional("*"), "")
		parse(optional(2), "1 2")
		parse(optional(2), "1")
		parse(optional("..."), "1 -b 2 --x")
		parse(optional("*"), "-5 1")
		parse(optional("*"), "-6")
		parse(exclusive(true), "--one") ~ parse(exclusive(True), "--one")
		parse(exclusive(true), "--one --two 3") ~ parse(exclusive(True), "--one --two 3")
		parse(exclusive(true), "") ~ parse(exclusive(True), "")
		parse(exclusive(false), "r") ~ parse(exclusive(False), "r")
		parse(grouped(), "--in 3 out --flag")
		parse(grouped(), "--nope")
		parse(subs(), "add 3")
		parse(subs(), "--top t rm --force")
		parse(subs(), "add x")
		parse(subs(), "nope")
		parse(subs(), "")
		parse(subs({required: true}), "") ~ parse(subs(required=True), "")
		parse(subs(), "add -h")
		parse(subs(), "remove -h")
		parse(subs(), "add 3 4 --q")
		parse(version(), "--version")
		parse(version(), "--no-bool --ext a b --ext c")
		parse(child(), "--inherited x")
		parse(child(), "--own2 x")
		parse(typed(even), "--t 4")
		parse(typed(even), "--t 3")
		parse(typed(even), "--t x")
		parse(typed((s) => int(s)), "--t x") ~ parse(typed(lambda s: int(s)), "--t x")
		parse(typed(int, {choices: range(3)}), "--t 5") ~ parse(typed(int, choices=range(3)), "--t 5")
		parse(typed(int, {choices: range(3)}), "--t 2") ~ parse(typed(int, choices=range(3)), "--t 2")
		parse(typed(bool), "--t False")
		help(typed(int, {choices: [1, 2], help: "one of %(choices)s, a %(type)s"})) ~ help(typed(int, choices=[1, 2], help="one of %(choices)s, a %(type)s"))
		parse(typed(int, {default: "8"}), "") ~ parse(typed(int, default="8"), "")
		typed(5)
		small().add_argument("-n")
		small().add_argument("x", "y")
		small().add_argument("x", {dest: "y"}) ~ small().add_argument("x", dest="y")
		small().add_argument("--x", {action: "nope"}) ~ small().add_argument("--x", action="nope")
		small().add_argument("x", {required: true}) ~ small().add_argument("x", required=True)
		small().add_argument("--x", {action: "store_true", type: int}) ~ small().add_argument("--x", action="store_true", type=int)
		small().add_argument("--x", {nargs: 0}) ~ small().add_argument("--x", nargs=0)
		argparse.Namespace({a: 1, b: "x"}) ~ argparse.Namespace(a=1, b="x")
		argparse.Namespace({"a-b": 1, c: null}) ~ argparse.Namespace(**{"a-b": 1, "c": None})
		[eq(argparse.Namespace({a: 1}), argparse.Namespace({a: 1})), isIn("a", argparse.Namespace({a: 1}))] ~ [argparse.Namespace(a=1) == argparse.Namespace(a=1), "a" in argparse.Namespace(a=1)]
		vars(argparse.Namespace({a: 1})) ~ vars(argparse.Namespace(a=1))
		small().get_default("num_gpus")
		small().format_usage()
		said(() => small().error("own words")) ~ said(lambda: small().error("own words"))
		said(() => small().exit(4, "bye")) ~ said(lambda: small().exit(4, "bye"))
	`)
}
