t = (1, "a", None)
print(t, len(t), t[0], t[-1], t + (2,), t * 2)
print((), (1,), (1, (2, 3)), tuple("ab"), tuple([1, 2]))
print(t.count(1), t.index("a"), "a" in t)
single = 5,
print(single, type(single).__name__)
pairs = [("a", 1), ("b", 2)]
for name, n in pairs:
    print(name, n)
print(pairs, dict(pairs))


def stats(xs):
    return min(xs), max(xs), sum(xs) / len(xs)


print(stats([1, 2, 7]))
low, high, mean = stats([4, 8])
print(low, high, mean)
try:
    t[0] = 5
except TypeError as e:
    print(e)
print(isinstance(t, tuple), isinstance(t, list), isinstance([], (list, tuple)))
print(sorted([(3, "c"), (1, "z"), (1, "a")]), max((1, 2), (1, 3)))
print(hash((1, 2)) == hash((1, 2)), (1, 2) == (1.0, 2.0), () == tuple())
point = {"p": (1.5, 2)}
print(point, "%s" % (t,), "%s and %s" % ("x", (1, 2)))
a = t
a += (9,)
print(t, a)
