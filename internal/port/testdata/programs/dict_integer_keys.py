# tables by status
names = {10: "done", 8: "running", 1: "init"}
for code in names:
    print(code, names[code], type(code).__name__)
print(names)
print(names.get(8), names.get(9), names.get(9, "unknown"), names.get("8"))
names[3] = "failed"
print(list(names), sorted(names), list(names.values()))
for code, name in sorted(names.items()):
    print(code, name)
print(max(names), min(names), sum(names), len(names))
del names[10]
print(names, 10 in names, 8 in names)
print(names.pop(1), names.pop(77, None))
inverse = {v: k for k, v in names.items()}
print(inverse, inverse["running"] + 1)
counts = {}
for n in [3, 1, 3, 2, 3]:
    counts[n] = counts.get(n, 0) + 1
print(counts)
mixed = {1: "int", "1": "str", 2.5: "float", None: "none", (1, 2): "tuple", True: "bool"}
print(mixed)
print(mixed[1], mixed["1"], mixed[2.5], mixed[None], mixed[(1, 2)], mixed[1, 2])
handlers = {8: lambda: "eight", 10: lambda: "ten"}
print(handlers[8](), handlers[10]())
