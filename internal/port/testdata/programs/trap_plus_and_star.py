# + * and other signs on kinds that only the run tells
def add(a, b):
    return a + b


def mul(a, b):
    return a * b


def sub(a, b):
    return a - b


def mod(a, b):
    return a % b


print(add([1], [2]), add("1", "2"), add(1, 2), add((1,), ()), add(0.1, 0.2), add(True, 1))
print(mul([0], 2), mul("-", 3), mul(2, 3), mul((1,), 2), mul(3, "x"), mul(1.5, 3))
print(sub(5, 2), sorted(sub({1, 2, 3}, {2})), sub(1.5, 1), mod(7, 4), mod(-7, 4), mod("%s!", "x"), mod("%d-%s", (1, "y")), mod(7.5, 2))
result = []
for part in [[1], [2, 3], []]:
    result = result + part
print(result)
text = ""
for part in ["a", "b"]:
    text = text + part + "."
print(text)
total = 0
for part in [1, 2.5]:
    total = total + part
print(total)
x = []
x = x + [1] * 2 + ["a"]
print(x, x * 2, [x] * 1, x + [x[0]])


def accumulate(xs, start):
    for v in xs:
        start += v
    return start


print(accumulate([1, 2], 0), accumulate(["a", "b"], ""), accumulate([[1], [2]], []), accumulate([(1,), (2,)], ()))
matrix = [[1, 2], [3, 4]]
print(sum(matrix, []), [a + b for a, b in zip(*matrix)], [[v * 2 for v in row] for row in matrix])
print("=" * 5 + " title " + "=" * 5, "-" * len("title"), ["-"] * 3, "ab" * 2 + "c" * 0)
counts = {"a": 1}
counts["a"] += 2
counts["b"] = counts.get("b", 0) + 1
print(counts, counts["a"] * counts["b"], -counts["a"], +counts["a"], counts["a"] ** 2)
from datetime import datetime, timedelta
t = add(datetime(2020, 1, 1), timedelta(days=1))
print(t, sub(t, datetime(2020, 1, 1)), mul(timedelta(hours=1), 3), add(timedelta(1), timedelta(2)))
print({1, 2} | {3} == {1, 2, 3}, {1, 2} & {2}, {1} ^ {2} == {1, 2}, 6 & 3, 6 | 3, 6 ^ 3, True & False, True | False)
