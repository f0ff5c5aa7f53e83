"""Writes a small HTML report of runs."""
import os
import string
import time

RUNS = [
    {"name": "a<b", "acc": 0.5, "notes": None},
    {"name": "c&d", "acc": 0.875, "notes": "the \"best\""},
]
PAGE = """<html>
<head><title>{title}</title></head>
<body>
{rows}
<p>{count} runs, {{not a field}}</p>
</body>
</html>
"""
ROW = "  <tr class='%(kind)s'><td>%(name)s</td><td>%(acc)5.1f%%</td><td>%(notes)s</td></tr>"


def escape(text):
    for char, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = text.replace(char, entity)
    return text


def row(run, kind="odd"):
    values = {k: escape(v) if isinstance(v, str) else v for k, v in run.items()}
    values["acc"] *= 100
    values["kind"] = kind
    if values["notes"] is None:
        values["notes"] = "-"
    return ROW % values


rows = []
for i, run in enumerate(sorted(RUNS, key=lambda r: r["acc"], reverse=True)):
    rows.append(row(run, ["odd", "even"][i % 2]))
page = PAGE.format(title="Report of %d" % len(RUNS), rows="\n".join(rows), count=len(RUNS))
with open("report.html", "w") as f:
    f.write(page)
print(page)
print(os.path.getsize("report.html"), len(page), page.count("<td>"), page.find("best"), page.index("</body>"))
t = string.Template("$name has $acc")
for run in RUNS:
    print(t.substitute(name=run["name"], acc=run["acc"]))
lines = page.splitlines()
print(len(lines), [l.strip() for l in lines if l.startswith("  ")][0][:20], lines[-1])
print(time.strftime("%Y", time.gmtime(0)), RUNS[0]["acc"] == 0.5)
