import csv
import io

rows = [["id", "name", "note"], [1, "a", "plain"], [2, "b,c", 'say "x"'], [3, "", None], [4, "two\nlines", 2.5]]
with open("out.csv", "w", newline="") as f:
    writer = csv.writer(f)
    writer.writerow(rows[0])
    writer.writerows(rows[1:])
print(repr(open("out.csv", newline="").read()))
with open("out.csv", newline="") as f:
    for row in csv.reader(f):
        print(len(row), row)
with open("out.csv", newline="") as f:
    for record in csv.DictReader(f):
        print(record["id"], record["name"], record.get("none"))
buffer = io.StringIO()
w = csv.DictWriter(buffer, fieldnames=["a", "b"], lineterminator="\n")
w.writeheader()
w.writerow({"a": 1, "b": "x"})
w.writerow({"b": "only", "a": ""})
print(buffer.getvalue())
print(list(csv.reader(["a;b;'c;d'"], delimiter=";", quotechar="'")), list(csv.reader(["x,y", "1,2"])))
