# functions in the place of operators
import operator
from operator import itemgetter, attrgetter


class P:
    def __init__(self, n):
        self.n = n


jobs = [{"name": "b", "time": 30, "ok": True}, {"name": "a", "time": 200, "ok": False}, {"name": "c", "time": 30, "ok": True}]
print([j["name"] for j in sorted(jobs, key=itemgetter("ok", "time"))], max(jobs, key=itemgetter("time"))["name"])
print([p.n for p in sorted([P(3), P(1)], key=attrgetter("n"))], min([P(4), P(2)], key=lambda p: p.n).n)
print(operator.add(1, 2), operator.itemgetter(1)(["a", "b"]), operator.itemgetter("x", "y")({"x": 1, "y": 2}))
print(operator.mul(3, 4), operator.eq([1], [1]), operator.not_([]), list(map(operator.neg, [1, -2])))
counts = {"a": 3, "b": 5, "c": 1}
print(sorted(counts.items(), key=operator.itemgetter(1), reverse=True))
