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
from operator import itemgetter, attrgetter
print([j["name"] for j in sorted(jobs, key=itemgetter("ok", "time"))])


class P:
    def __init__(self, n):
        self.n = n


print([p.n for p in sorted([P(3), P(1)], key=attrgetter("n"))], min([P(4), P(2)], key=lambda p: p.n).n)
from functools import cmp_to_key
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
words = "the quick brown fox".split()
print(sorted(words, key=len), sorted(words, key=len, reverse=True), max(words, key=len), min(words))
