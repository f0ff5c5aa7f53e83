# the order of keys, of all kinds
d = {}
d["b"] = 1
d["a"] = 2
d[10] = 3
d[2] = 4
d["1"] = 5
print(d, list(d))
d["b"] = 9
del d["a"]
d["a"] = 0
print(list(d.items()))
versions = {}
for name in ["V0010", "V0002", "V0001"]:
    versions[name] = int(name[1:])
print(versions, max(versions), list(versions)[0])
by_id = {}
for job_id in [4021, 77, 301]:
    by_id[job_id] = "job-%d" % job_id
print(by_id, list(by_id), [type(k).__name__ for k in by_id])
for k in by_id:
    print(k + 1, end=" ")
print(sum(by_id))
as_text = {str(k): v for k, v in by_id.items()}
print(as_text, list(as_text), as_text["77"])
merged = {**by_id, 5: "five", **{1: "one"}}
print(merged)
by_id.update({1: "x", 77: "changed"})
print(by_id, by_id.get(77), by_id.get("77"))
ordered = sorted(by_id)
print(ordered, {k: by_id[k] for k in ordered})
import json
print(json.dumps(by_id), json.dumps({"2": 1, "1": 2}))
print(dict(sorted(as_text.items(), key=lambda kv: int(kv[0]))))
nested = {1: {2: {3: "deep"}}, "x": {1: "one"}}
print(nested[1][2][3], nested["x"][1], nested, 2 in nested[1])
counter = {}
for n in (5, 3, 5, 1):
    counter.setdefault(n, []).append(n * n)
print(counter, [len(v) for v in counter.values()], next(iter(counter)))
