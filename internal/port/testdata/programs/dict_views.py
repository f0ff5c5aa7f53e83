d = {"b": 2, "a": 1}
print(d.keys(), d.values(), d.items())
keys = d.keys()
d["c"] = 3
print(len(keys), list(keys), "c" in keys)
print(sorted(d.items(), key=lambda item: item[1], reverse=True))
print(d.keys() & {"a", "z"}, sorted(d.keys() | {"z"}), sorted(d.keys() - {"a"}))
print(max(d.values()), sum(d.values()), list(reversed(list(d))))
print(d == dict(d.items()), d.keys() == {"a", "b", "c"})
last = d.popitem()
print(last, d)
try:
    for k in d:
        d[k + k] = 0
except RuntimeError as e:
    print("changed while iterated")
print({**d, "x": 1}["x"])
first_key = next(iter({"q": 1, "r": 2}))
print(first_key)
print([f"{k}={v}" for k, v in {"m": 1, "n": None}.items()])
