# keys that every object of JavaScript seems to have
d = {}
for word in ["constructor", "toString", "hasOwnProperty", "valueOf", "length", "constructor"]:
    if word not in d:
        print("new", word)
    d[word] = d.get(word, 0) + 1
print(d, len(d), sorted(d))
print(d["constructor"], d.get("toString"), {}.get("toString"), "valueOf" in {}, {}.get("constructor", "none"))
table = {"a": 1}
for key in ("a", "toString", "b"):
    if table.get(key):
        print(key, "is there")
print(table.pop("constructor", "no"), table.setdefault("valueOf", 5), table)
words = "the constructor of the object has a length".split()
counts = {}
for w in words:
    counts[w] = counts.get(w, 0) + 1
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])))
handlers = {"run": lambda: "runs"}
for command in ("run", "constructor"):
    handler = handlers.get(command)
    print(handler() if handler else "no " + command)
groups = {}
groups.setdefault("__proto__", []).append(1)
print(groups, list(groups.keys()))
