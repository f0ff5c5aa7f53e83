# rows of the table, one after another
def outer():
    fs = []
    for i in range(3):
        def g(k=i):
            return k * 10 + i
        fs.append(g)
    return [f() for f in fs]
print(outer())
def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    return inc
c = counter(); c(); print(c(5))
x = 5
def show():
    print(x)
show()
x = 6
show()
for x in range(2):
    for y in "ab":
        if y == "b" and x == 1:
            break
    else:
        print("no break", x)
print(x, y)
data = {"a": [1, 2], "b": []}
for k, v in data.items():
    v.append(k)
print(data)
a, *b, c2 = [1, 2, 3, 4]
print(a, b, c2)
with open("zz.txt", "w") as f:
    for i, line in enumerate(["one", "two"], start=1):
        f.write("%d:%s\n" % (i, line))
with open("zz.txt") as f:
    lines = [l.rstrip() for l in f]
print(lines, i, line)
matrix = [[i * j for j in range(3)] for i in range(3)]
print(matrix, [row[::-1] for row in matrix], list(zip(*matrix)))
def kw(*args, sep=",", **rest):
    return sep.join(str(a) for a in args) + str(sorted(rest.items()))
print(kw(1, 2, sep="-", z=1, a=2), kw(), kw(*[1, 2], **{"sep": "+"}))
print("%5.2f|%-5s|%05d|%x|%r|%%" % (3.14159, "ab", 42, 255, "q"))
print(sorted([3, 1, 2], reverse=True), sorted("bca"), max("a", "b"), sum([1, 2], 10))
print(not [], bool({}), [] or "x", 0 or None, "" and 1, 5 and 6)
print(1 < 2 < 3, 1 == 1.0, [1, 2] == [1, 2], (1, 2) < (1, 3), "a" in {"a": 1})
s = "Hello"
print(s[1:3], s[-3:], s[::-1], s.upper().center(11, "*"), s.find("l"), s.replace("l", "L", 1))
print({**{"a": 1}, "b": 2}, [*range(3), *"ab"], {1, 2} | {3})
assert True, "no"
lam = lambda *a, **k: (a, k)
print((lambda q, w=2: q + w)(1))
try:
    try:
        raise KeyError("k")
    except KeyError as e:
        raise RuntimeError("wrapped") from e
except RuntimeError as e:
    print(repr(e), repr(e.__cause__))
print(type(5).__name__, type("s"), isinstance(True, int), callable(print))
import random
random.seed(1); print(random.randint(1, 100), random.choice("abc"), random.random())
del data["a"]
print(data, 7 // 2, -7 // 2, -7 % 3, 2 ** 10, round(2.5), round(3.14159, 2), 10 / 4, 10 / 5, 1e3)
print(lam(1, 2, k=3), (lambda x, *, y=2: x + y)(1, y=5), (lambda **k: sorted(k))(b=1, a=2))
