# a report as text, CSV and HTML out of nested records; multi-line strings; string methods
import csv
import io
import string
from collections import Counter, OrderedDict, deque, defaultdict

RAW = """\
job-1;train;  12 ;ok;a,b
job-2;eval;7;failed;
# comment
job-10;train;30;ok;c

job-3; train ;5;unknown;a,c,a
"""

TEMPLATE = '''<html>
  <head><title>{title}</title></head>
  <body style="color: {{}}">
{rows}
  </body>
</html>'''

ROW = "    <tr><td>%(name)s</td><td align='right'>%(minutes)d</td></tr>"


def parse(text):
    for number, line in enumerate(text.split("\n"), start=1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        name, kind, minutes, state, tags = [part.strip() for part in line.split(";")]
        yield {
            "name": name,
            "kind": kind,
            "minutes": int(minutes),
            "state": {"ok": True, "failed": False}.get(state),
            "tags": tags.split(",") if tags else [],
            "line": number,
        }


def natural(name):
    head, _, tail = name.partition("-")
    return head, int(tail)


records = sorted(parse(RAW), key=lambda r: natural(r["name"]))
width = max(len(r["name"]) for r in records)
for r in records:
    mark = "+" if r["state"] else "?" if r["state"] is None else "-"
    print("%s %-*s %4d min  %s" % (mark, width, r["name"], r["minutes"], "/".join(sorted(set(r["tags"]))) or "none"))
kinds = defaultdict(lambda: {"n": 0, "minutes": 0})
for r in records:
    kinds[r["kind"]]["n"] += 1
    kinds[r["kind"]]["minutes"] += r["minutes"]
for kind in sorted(kinds, key=lambda k: -kinds[k]["minutes"]):
    print(kind.capitalize().rjust(10), kinds[kind], "mean %.2f" % (kinds[kind]["minutes"] / kinds[kind]["n"]))
tags = Counter(t for r in records for t in r["tags"])
print(tags, tags.most_common(1), tags["zzz"], sum(tags.values()), dict(tags), sorted(tags.elements()))
tags.update("aab"); tags.subtract({"c": 5})
print(tags.most_common(), tags["c"], Counter("hello") - Counter("lo"), Counter(a=1) + Counter(a=2, b=1))
out = io.StringIO()
writer = csv.writer(out, lineterminator="\n")
writer.writerow(["name", "minutes", "tags"])
for r in records:
    writer.writerow([r["name"], r["minutes"], ",".join(r["tags"])])
print(out.getvalue(), end="")
for row in csv.DictReader(io.StringIO(out.getvalue())):
    print(row["name"], row["tags"].split(","), dict(row) if row["minutes"] == "5" else "")
print(TEMPLATE.format(title="Jobs & more", rows="\n".join(ROW % r for r in records if r["state"])))
print(string.ascii_lowercase[:5], string.digits, string.Template("$a and ${b}").substitute(a=1, b="x"), string.capwords("ab cd"))
q = deque([1, 2, 3], maxlen=3)
q.append(4); q.appendleft(0); q.rotate(1)
print(q, q.pop(), q.popleft(), list(q), len(q))
od = OrderedDict([("b", 1), ("a", 2)])
od.move_to_end("b"); od["c"] = 3
print(od, list(od.items()), od.popitem(last=False))
s = "  Hello, World  "
print([s.strip(), s.lstrip(), s.rstrip(), s.lower(), s.swapcase(), s.title(), s.strip().startswith(("He", "x")), s.find("o"), s.rfind("o"), s.count("l"), s.replace("l", "L", 2), s.split(), s.split(","), s.strip().split(" ", 1), s.rsplit(None, 1)])
print("a,b,,c".split(","), "a\tb\nc".split(), "abc".partition("b"), "a.b.c".rpartition("."), "x".join("abc"), "abc".isalpha(), "12".isdigit(), "".isdigit(), "aB".isupper(), " ".isspace(), "a1".isalnum(), "Ab Cd".istitle())
print("%s|%s" % ("ab".ljust(4), "ab".rjust(4)), "abc".center(7, "*"), "42".zfill(5), "abcabc".strip("ac"), "xxabxx".lstrip("x"), "file.txt"[:-len(".txt")], "a-b_c".translate(str.maketrans("-_", "  ")), "tEST".capitalize(), "one\ntwo\r\nthree".splitlines(), "ab\n".splitlines(True), "aXbX".rstrip("X").endswith("b"))
print("abc" < "abd", "Z" < "a", "10" < "9", "a" * 3 + "b", "b" in "abc", "" in "a", "abc".encode("utf-8"), b"abc".decode(), len("é".encode()), chr(97), ord("z"), "é".upper(), "ß".upper(), "abc"[1], list("ab"), "-".join(["1"]), repr("a'b"), str(b"x"), "%r" % b"\x00")
