xs = [1, 2, 3, 4, 5]
print([x * x for x in xs], [x for x in xs if x % 2], [x for x in xs if x > 1 if x < 4])
print([(x, y) for x in xs[:2] for y in "ab"], [x + y for x in [1, 2] for y in [10, 20] if x + y != 21])
print({x: x * x for x in xs}, {x % 3 for x in xs} == {0, 1, 2})
print({k.upper(): v for k, v in {"a": 1, "b": None}.items() if v is not None})
print([[i * j for j in range(3)] for i in range(3)])
print([c for row in [[1, 2], [3]] for c in row])
print(sum(x for x in xs), any(x > 4 for x in xs), all(x > 4 for x in xs), max(len(w) for w in ["a", "bcd"]))
print(",".join(str(x) for x in xs), list(x for x in "ab"), tuple(x for x in (1, 2)), set(x for x in "zz"))
print([x if x % 2 else -x for x in xs], [i for i, x in enumerate("abc") if x != "b"])
print(dict((x, str(x)) for x in xs[:2]), sorted((-x for x in xs), reverse=True))
x = "outer"
print([x for x in range(2)], x)
gs = [lambda i=i: i for i in range(3)]
print([g() for g in gs])
print([a + b for a, b in zip("ab", "cd")], [k for k in {"p": 1}], {v: k for k, v in enumerate("xy")})
total = 0
print([total := total + x for x in xs], total)
print([y for x in xs if (y := x * 2) > 6])
print({(i, j): i + j for i in range(2) for j in range(2)})
