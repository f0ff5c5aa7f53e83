# an INI and an expression parser, a template engine and a tokenizer written by hand; regular expressions with functions
import re
import sys

INI = """
; comment
[main]
name = demo   # not stripped
path=/a/b=c
empty =
[list items]
a: 1
b: 2
"""


def parse_ini(text):
    sections, current = {}, None
    for lineno, raw in enumerate(text.splitlines(), 1):
        line = raw.strip()
        if not line or line[0] in ";#": continue
        if line.startswith("[") and line.endswith("]"):
            current = sections.setdefault(line[1:-1], {})
        elif "=" in line or ":" in line:
            sep = min((i for i in (line.find("="), line.find(":")) if i >= 0))
            key, value = line[:sep].strip(), line[sep + 1:].strip()
            current[key] = int(value) if value.isdigit() else value or None
        else:
            raise SyntaxError("line %d" % lineno)
    return sections


TOKEN = re.compile(r"""
    \s*(?:
        (?P<num>\d+(?:\.\d+)?)     # number
      | (?P<name>[A-Za-z_]\w*)     # name
      | (?P<op>\*\*|[-+*/()=,])    # operator
    )""", re.VERBOSE)


def tokenize(text):
    pos, out = 0, []
    text = text.rstrip()
    while pos < len(text):
        m = TOKEN.match(text, pos)
        if m is None:
            raise ValueError("unexpected %r at %d" % (text[pos], pos))
        kind = m.lastgroup
        out.append((kind, m.group(kind)))
        pos = m.end()
    return out + [("end", "")]


class Parser:
    PREC = {"+": 1, "-": 1, "*": 2, "/": 2, "**": 4}

    def __init__(self, text, names=None):
        self.tokens = tokenize(text)
        self.i = 0
        self.names = names if names is not None else {}

    @property
    def current(self): return self.tokens[self.i]

    def eat(self, value=None):
        kind, text = self.current
        if value is not None and text != value:
            raise ValueError("expected %s, got %s" % (value, text or kind))
        self.i += 1
        return text

    def primary(self):
        kind, text = self.current
        if kind == "num":
            self.eat()
            return float(text) if "." in text else int(text)
        if kind == "name":
            self.eat()
            if self.current[1] == "(":
                self.eat("(")
                args = []
                while self.current[1] != ")":
                    args.append(self.expression())
                    if self.current[1] == ",": self.eat()
                self.eat(")")
                return {"max": max, "min": min, "abs": abs}[text](*args)
            return self.names[text]
        if text == "-":
            self.eat()
            return -self.expression(3)
        self.eat("(")
        value = self.expression()
        self.eat(")")
        return value

    def expression(self, level=0):
        left = self.primary()
        while self.PREC.get(self.current[1], -1) > level:
            op = self.eat()
            prec = self.PREC[op]
            right = self.expression(prec - 1 if op == "**" else prec)
            if op == "+": left = left + right
            elif op == "-": left = left - right
            elif op == "*": left *= right
            elif op == "**": left **= right
            else:
                if not right: raise ZeroDivisionError("in " + op)
                left = left // right
        return left


def render(template, **values):
    def replace(match):
        name, _, filters = match.group(1).strip().partition("|")
        value = values.get(name.strip(), "")
        for f in filter(None, filters.split("|")):
            value = {"upper": str.upper, "len": len, "str": str, "rev": lambda s: s[::-1]}[f.strip()](value)
        return str(value)
    return re.sub(r"\{\{(.*?)\}\}", replace, template)


ini = parse_ini(INI)
for name in sorted(ini): print(name, ini[name])
for text in ("1 + 2 * 3", "(1+2)*3", "2 ** 3 ** 2", "-2 ** 2 + 10", "x * (y - 1) // 1" if 0 else "x * (y - 1)", "max(1, x, 3) - min(4, 2)", "7 / 0", "1 +", "a", "2 $ 3", "10 - 3 - 2", "abs(-5)"):
    try:
        print("%-20s = %s" % (text, Parser(text, {"x": 4, "y": 6}).expression()))
    except (ValueError, KeyError, ZeroDivisionError) as e:
        print("%-20s ! %s: %s" % (text, e.__class__.__name__, e))
print(render("Hi {{ name|upper }}, {{name | rev}} has {{ items|len }} items{{missing}}.", name="Ann", items=[1, 2]))
try:
    parse_ini("[a]\nnonsense")
except SyntaxError as e:
    print("SyntaxError", e)
print(re.findall(r"(\w)(\d)?", "a1b"), re.split(r"(-)", "a-b-c"), re.sub(r"(?i)HELLO", "bye", "Hello hello"), re.match(r"(a)|(b)", "b").groups(), re.search(r"\bfoo\b", "a foo b").start())
print(re.sub(r"(?P<first>\w+) (?P<second>\w+)", r"\g<second> \g<first>", "one two"), re.subn("a", "b", "aaa"), re.findall("^.", "ab\ncd", re.M), re.findall(r"[^\W\d_]+", "ab1_cd é"), re.compile("x*").sub("-", "abxd"))
m = re.match(r"(?P<y>\d{4})-(?P<m>\d\d)?", "2021-")
print(m.group("y", "m"), m.groupdict(default="00"), m.lastindex, m.end(1), m.string, m.re.pattern, bool(re.match("z", "a")))
