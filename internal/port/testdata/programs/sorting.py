jobs = [
    {"name": "b", "time": 30, "ok": True},
    {"name": "a", "time": 200, "ok": False},
    {"name": "c", "time": 30, "ok": True},
]
print([j["name"] for j in sorted(jobs, key=lambda j: j["time"])])
print([j["name"] for j in sorted(jobs, key=lambda j: j["time"], reverse=True)])
print([j["name"] for j in sorted(jobs, key=lambda j: (-j["time"], j["name"]))])
jobs.sort(key=lambda j: j["name"], reverse=True)
print([j["name"] for j in jobs])
print(sorted([10, 9, 2, 33, 1]), sorted(["10", "9", "2"]), sorted("hello"), sorted({"z": 1, "y": 2}))
print(sorted([True, False, 2, 0.5]), sorted(["b", "A", "a", "B"]), sorted(["é", "z", "e"]))
print(sorted(["x10", "x9"], key=lambda s: int(s[1:])), sorted([], key=len))
from functools import cmp_to_key
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
words = "the quick brown fox".split()
print(sorted(words, key=len), sorted(words, key=len, reverse=True), max(words, key=len), min(words))
