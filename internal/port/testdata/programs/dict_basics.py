d = {"name": "job", "size": 3}
d["new"] = [1]
print(d, len(d))
print(d["name"], d.get("size"), d.get("x"), d.get("x", "-"))
del d["size"]
print(d)
print(d.pop("new"), d.pop("none", 0), d)
print(d.setdefault("k", []), d.setdefault("name", "other"))
d.setdefault("k", []).append(5)
print(d)
d.update({"a": 1}, b=2)
d.update(c=3)
print(d)
e = d.copy()
e["a"] = 100
print(d["a"], e["a"])
for key in d:
    print(key, end=" ")
print()
for key in sorted(d.keys(), reverse=True):
    print(key, d[key], sep="=", end=";")
print()
for key, value in d.items():
    print("%s -> %r" % (key, value))
print(list(d), list(d.values()), list(d.items())[0])
d.clear()
print(d, bool(d))
print(dict(a=1), dict([("x", 1), ("y", 2)]), dict({"z": 1}), dict(zip("ab", [1, 2])))
print(dict.fromkeys(["a", "b"], 0), dict.fromkeys("xy"))
