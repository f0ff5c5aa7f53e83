for i, name in enumerate(["a", "b"]):
    print(i, name)
for i, name in enumerate(["a", "b"], 1):
    print("%d. %s" % (i, name))
for i, (k, v) in enumerate({"x": 1}.items(), start=10):
    print(i, k, v)
for a, b in zip([1, 2, 3], "xy"):
    print(a, b)
for a, b, c in zip("ab", range(5), [True, False]):
    print(a, b, c)
print(list(zip([1, 2], [3, 4])), list(zip(*[(1, "a"), (2, "b")])))
print(list(range(3)), list(range(2, 8, 3)), list(range(3, 0, -1)), list(range(0)), len(range(0, 10, 3)))
print(range(5), range(1, 5), range(0, 5, 2), range(3)[1], range(10)[-1])
print(list(reversed([1, 2, 3])), "".join(reversed("abc")), list(reversed(range(3))))
print(list(map(str, [1, 2])), list(map(lambda a, b: a * b, [1, 2], [3, 4])), list(filter(None, [0, 1, "", "a"])))
print(list(filter(lambda x: x > 1, [1, 2, 3])), list(enumerate("ab")))
print(sum([1, 2], 10), sum([[1], [2]], []), min(3, 1, 2), max([1, 5, 2], key=lambda x: -x), max("a", "b"))
print(min([], default="none"), max({"a": 3, "b": 5}.items(), key=lambda kv: kv[1]))
n = 0
for _ in range(1000000):
    n += 1
    if n == 3:
        break
print(n)
it = iter([1, 2, 3])
next(it)
print(list(it), list(it))
