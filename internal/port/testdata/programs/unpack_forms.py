# tuple assignment, swap, stars, nested, in loops
a, b = 1, 2
a, b = b, a
print(a, b)
first, *rest = [1, 2, 3]
print(first, rest)
*init, last = "abc"
print(init, last)
head, *middle, tail = range(6)
print(head, middle, tail)
(x, y), z = (1, 2), 3
print(x, y, z)
[p, q] = "pq"
print(p + q)
for (i, (k, v)) in enumerate([("a", 1), ("b", 2)]):
    print(i, k, v)
pairs = {"x": 1, "y": 2}
for key, value in pairs.items():
    print(key, value)
m = n = []
m.append(1)
print(n, m is n)
xs = [0, 1, 2]
xs[0], xs[2] = xs[2], xs[0]
print(xs)
i, xs[i] = 1, "i"
print(i, xs)


def two():
    return "l", "r"


left, right = two()
print(left, right, two())
try:
    c, d = [1, 2, 3]
except ValueError as e:
    print(e)
try:
    c, d = [1]
except ValueError as e:
    print(e)
