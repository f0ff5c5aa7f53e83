a, b = 1, 2
a, b = b, a
first, *rest = [1, 2, 3]
for key, (x, y) in [("p", (1, 2))]:
    print(key, x, y)
d = {}
d["k"], c = 1, 2
print(a, b, first, rest, d, c)
