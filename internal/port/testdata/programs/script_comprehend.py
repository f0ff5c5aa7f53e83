# comprehensions with conditions, nested; sorting by several keys; generators as arguments
rows = [
    {"name": "b", "score": 3, "tags": ["x", "y"], "when": None},
    {"name": "a", "score": 3, "tags": [], "when": 5},
    {"name": "d", "score": 1, "tags": ["y"], "when": 2},
    {"name": "c", "score": 10, "tags": ["z", "x"], "when": 9},
]
print([r["name"] for r in sorted(rows, key=lambda r: (-r["score"], r["name"]))])
print([r["name"] for r in sorted(rows, key=lambda r: (r["when"] is None, r["when"]))])
print([r["name"] for r in sorted(rows, key=lambda r: r["score"], reverse=True)])
rows.sort(key=lambda r: r["name"]); rows.sort(key=lambda r: r["score"], reverse=True)
print([(r["name"], r["score"]) for r in rows])
print(max(rows, key=lambda r: len(r["tags"]))["name"], min(rows, key=lambda r: (len(r["tags"]), r["score"]))["name"])
print(sorted({t for r in rows for t in r["tags"]}), [t for r in rows if r["tags"] for t in r["tags"] if t != "y"])
print({r["name"]: [t.upper() for t in r["tags"]] for r in rows if r["score"] > 1})
print([[j for j in range(i) if j % 2] for i in range(5) if i])
print([(i, j) for i in range(3) for j in range(i, 3) if (i + j) % 2 == 0])
print(sum(r["score"] for r in rows), sum(1 for r in rows if not r["tags"]), any(r["when"] is None for r in rows), all(r["score"] for r in rows))
print(", ".join(r["name"] for r in rows), ", ".join(str(r["score"]) for r in rows), "-".join(map(str, range(4))))
print(list(zip(*[[1, 2, 3], [4, 5, 6]])), [list(c) for c in zip(*["ab", "cd"])], dict(zip("ab", range(2))))
print([x if x > 1 else -x for x in range(4)], [y for x in [[1, 2], [3]] for y in x], [a + b for a in "ab" for b in "cd"])
print({i: {j: i * j for j in range(1, 3)} for i in range(1, 3)}, {(i, j) for i in range(2) for j in range(2)} == {(0, 0), (0, 1), (1, 0), (1, 1)})
first = next((r for r in rows if r["score"] < 3), None)
print(first["name"], next((r for r in rows if r["score"] > 99), "none"), next(iter([]), 0))
g = (i * i for i in range(5) if i != 2)
print(next(g), list(g), list(g))
print(tuple(i for i in range(3)), set(i % 2 for i in range(5)), sorted((i % 3, -i) for i in range(5)), list(reversed([i for i in range(3)])))
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [sum(row) for row in matrix], sum([sum(row) for row in matrix]), sum(map(sum, matrix)))
print([(n := i) + n for i in range(3)], n)
print([s for s in "a b  c".split(" ") if s], [w.strip().title() for w in " x , y z".split(",")], [int(c) for c in "123"], [ord(c) - 97 for c in "abc"])
by = {}
for r in rows:
    by.setdefault(r["score"], []).append(r["name"])
print(by, sorted(by), sorted(by.items(), reverse=True), [k for k in by], [k for k, v in by.items() if len(v) > 1])
pairs = sorted([("b", 2), ("a", 2), ("c", 1)], key=lambda p: p[1])
print(pairs, sorted(pairs), sorted(pairs, key=lambda p: (p[1], p[0]), reverse=True))
fs = [lambda x, i=i: x * i for i in range(3)]
print([f(10) for f in fs], list(map(lambda p: p[0], pairs)), list(filter(None, [0, 1, "", "a", [], None])), list(filter(lambda x: x % 2, range(6))))
print(sorted("bAc"), sorted("bAc", key=str.lower), sorted([3, 1.5, 2]), sorted(["10", "9", "1"]), sorted(["10", "9", "1"], key=int), sorted([True, False, True]), sorted([(1, "b"), (1, "a")]), sorted([[2], [1, 5], [1]]))
print([i for i, c in enumerate("hello") if c == "l"], list(enumerate("ab", 1)), [f"{i}:{v}" for i, v in enumerate(["x", "y"], start=1)], [(i, a, b) for i, (a, b) in enumerate(zip("ab", "cd"))])
total, names = 0, []
for i, (name, score) in enumerate(sorted((r["name"], r["score"]) for r in rows)):
    total += score * i
    names += [name]
print(total, names, [*map(len, names)], len([*range(0, 10, 3)]), [x for x in range(10, 0, -3)], list(range(-1, -5, -2)))
print([x for x in (1, 2, 3) if x not in (2,)], [k for k in {"a": 1, "b": 2} if k > "a"], [v for v in {3: 1, 2: 5}.values()], [i for i in {5}], [c for c in b"ab"])
print([[]] * 2, [None] * 2, [0] * 0, ["a", "b"] * 2, [i for i in range(0)], {}, set(), [{}], [()], [set()])
def evens(limit):
    for i in range(limit):
        if i % 2 == 0:
            yield i
def chain(*its):
    for it in its:
        yield from it
    return "done"
print(list(chain(evens(5), "ab", [x for x in evens(3)])), sum(evens(10)), max(evens(7)), dict((e, e * e) for e in evens(5)), 4 in evens(6))
