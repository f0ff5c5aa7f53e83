# augmented assignment on attributes and nested subscripts, evaluated once; slices of all kinds
calls = []


def idx(i):
    calls.append(i)
    return i


class Box:
    total = 0
    items = []

    def __init__(self):
        self.n = 1
        self.text = "a"
        self.data = {"x": [1, 2, [3]], "k": {}}

    def me(self):
        calls.append("me")
        return self


b = Box()
b.n += 1; b.n *= 5; b.n -= 3; b.n //= 2; b.n **= 2; b.n %= 7
print(b.n)
b.n += 0.5
print(b.n)
b.text += "b"; b.text *= 3
print(b.text)
b.data["x"][0] += 10
b.data["x"][2] += [4, 5]
b.data["x"][-1][idx(0)] -= 1
b.data["k"]["new"] = b.data["k"].get("new", 0) + 1
b.data["k"]["new"] <<= 4
b.data["k"]["new"] |= 3
b.data["k"]["new"] ^= 1
b.data["k"]["new"] &= 0xFE
print(b.data, calls)
b.me().n += 1
b.me().data["x"][idx(1)] *= idx(3)
print(b.n, b.data["x"], calls)
Box.total += 1
b.total += 5
print(Box.total, b.total, Box().total)
b.items += ["shared"]
print(Box.items, b.items is Box.items)
xs = [1, 2, 3]
alias = xs
xs += (4,)
xs += "ab"
xs *= 2
print(xs, alias is xs)
xs = xs + [0]
print(alias is xs, len(alias))
t = (1,)
u = t
t += (2,)
print(t, u)
s = {1, 2}
s2 = s
s |= {3}; s -= {1}; s &= {2, 3, 4}; s ^= {9}
print(sorted(s), s2 is s)
d = {"a": 1}
d |= {"b": 2}
print(d)
m = [[0] * 3 for _ in range(2)]
m[0][1] += 5
m[1][-1] -= 2
m[idx(0)][idx(2)], m[1][0] = m[1][0] + 7, m[0][1]
print(m)
i = 0
i, m[i][i] = 1, 99
print(i, m)
L = list(range(10))
print(L[::-1], L[::-2], L[5:2:-1], L[-3:], L[:-3], L[-1:-4:-1], L[2:8:3], L[100:], L[:100], L[-100:2], L[8:2], L[::3])
S = "abcdefghij"
print(S[::-1], S[::-2], S[5:2:-1], S[-3:], S[:-3], S[-1:-4:-1], S[2:8:3], S[100:], S[-100:2], S[8:2], S[3:4], S[-1], S[None:3])
T = tuple(L)
print(T[::-1], T[-2:], T[:1], T[1:1])
L[2:5] = ["x"]
print(L)
L[1:1] = [7, 7]
L[-1:] = []
L[::3] = [0] * len(L[::3])
print(L)
del L[0], L[-1]
del L[1:3]
print(L)
del L[::2]
print(L, L[:])
n = -1
print(S[n], S[n - 1], S[:n], S[n:], S[2:n:2], L[n])
w = [3, 1, 2]
w[0], w[1] = w[1], w[0]
w[w[0]] = "self"
print(w)
a = b2 = []
a.append(1)
print(b2, a is b2)
a, b2 = a + [2], a
print(a, b2)
x = y = 0
x += 1
print(x, y)
def counter():
    counter.calls += 1
    return counter.calls
counter.calls = 0
counter(); counter()
print(counter.calls)
text = "x"
text += str(1) + "y" * 2
text += f"{x}"
print(text)
num = 7
num //= 2; num **= 3; num %= 10; num <<= 2; num >>= 1; num |= 1; num ^= 3; num &= 0xF
print(num, -7 // 2, -7 % 3, 7 // -2.0, divmod(-7, 2), ~5, -7 >> 1, 1 << 10)
