# iterators that are used up, changed, shared
numbers = iter([1, 2, 3, 4, 5])
print(next(numbers), [n for n in numbers if n % 2], list(numbers))
pairs = zip("abc", range(10))
print(next(pairs), list(pairs), list(pairs))
m = map(str.upper, ["x", "y"])
print("".join(m), "".join(m) == "")
f = filter(lambda x: x > 1, range(4))
for x in f:
    print(x, end=" ")
print(list(f))
e = enumerate("ab", start=5)
print(next(e), dict(e))
r = reversed([1, 2, 3])
print(next(r), list(r), list(reversed(range(0, 6, 2))), list(reversed("ab")))
g = (x * x for x in range(5))
print(9 in g, list(g))
it = iter("abcdef")
print([a + b for a, b in zip(it, it)])
lines = iter(["head", "", "body 1", "body 2"])
for line in lines:
    if not line:
        break
    print("header", line)
for line in lines:
    print("rest", line)
d = {"a": 1, "b": 2}
items = list(d.items())
d["c"] = 3
print(items, len(d), [k for k in d], max(d), min(d.values()))
for key in sorted(d, key=d.get, reverse=True):
    print(key, d[key], end=";")
print()
xs = [3, 1, 2]
ys = sorted(xs)
xs.append(0)
print(ys, xs, sorted(xs)[0], xs.sort(), xs)
grid = [[r * c for c in range(3)] for r in range(3)]
print(grid, [row[1] for row in grid], [list(col) for col in zip(*grid)], sum(sum(row) for row in grid))
total = 0
for i, (a, b) in enumerate(zip([1, 2], [10, 20])):
    total += i * a * b
print(total, any(x > 2 for x in xs), all(x >= 0 for x in xs), sum(1 for _ in "abc"))
words = "the cat sat on the mat".split()
print({w: words.count(w) for w in words}, sorted(set(words)), [w for i, w in enumerate(words) if words.index(w) == i])
flat = [x for sub in [[1], [], [2, 3]] for x in sub]
print(flat, [y for x in flat if x > 1 for y in range(x)], [(i, j) for i in range(3) for j in range(i)])
first = next((w for w in words if len(w) == 2), None)
none = next((w for w in words if len(w) > 9), "nothing")
print(first, none, next(iter(sorted(words))), next(iter({}), "empty"))
while xs:
    x = xs.pop()
    if x == 1:
        xs.extend([7])
        if len(xs) > 2:
            break
print(x, xs)
a, *b = (x for x in "xyz")
(c, d2), *rest = [(1, 2), 3, 4]
print(a, b, c, d2, rest)
print(*zip(*[(1, 2), (3, 4)]), sep="|")
print(list(map(lambda a, b: a + b, [1, 2], [10, 20])), list(map(max, [1, 5], [3, 4])), list(map(int, "123")))
