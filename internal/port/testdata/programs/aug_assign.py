i = 5
i += 2; i -= 1; i *= 3; i //= 2; i **= 2; i %= 7; i <<= 2; i >>= 1; i |= 8; i &= 12; i ^= 5
print(i)
f = 1.0
f += 1
f /= 4
print(f)
s = "a"
s += "b"
s *= 3
print(s)
xs = [1]
ys = xs
xs += [2]
xs += (3, 4)
xs += "ab"
xs *= 2
print(xs, ys is xs)
t = (1,)
u = t
t += (2,)
print(t, u)
d = {"n": 1, "l": []}
d["n"] += 5
d["l"] += [1]
d["n"] -= 0.5
print(d)
st = {1}
st |= {2}
st &= {2, 3}
print(st)


class C:
    total = 0
    items = ["x"]


c = C()
c.total += 5
c.items += ["y"]
print(c.total, C.total, C.items)
grid = [[0, 0], [0, 0]]
grid[1][0] += 7
grid[0][-1] -= 1
print(grid)
calls = []


def key():
    calls.append(1)
    return "n"


d[key()] += 1
print(d["n"], len(calls))
counts = {}
for ch in "abca":
    counts[ch] = counts.get(ch, 0) + 1
print(counts)
m = {"x": 1}
m |= {"y": 2}
print(m, m | {"x": 0})
