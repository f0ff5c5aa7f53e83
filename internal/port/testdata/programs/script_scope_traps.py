# names first bound in blocks, loop variables captured and read after, shadowing in nested scopes, conditional definitions
import sys
if len(sys.argv) > 5:
    mode = "many"
elif sys.argv:
    mode = "few"
try:
    import json_missing
except ImportError:
    json_missing = None
    reason = "missing"
else:
    reason = "there"
for i in range(3):
    if i == 1:
        hit = i
    def current(): return i
print(mode, reason, i, hit, current(), json_missing)
i = 10
print(current())
for i, (a, b) in enumerate([(1, 2), (3, 4)]): total = a + b
print(i, a, b, total)
for k in []: pass
def after():
    for x in range(3):
        for y in range(x):
            last = (x, y)
    return x, y, last
print(after())
def late(flag):
    if flag:
        import os as system
        def inner(): return system.path.basename("a/b")
        value = inner()
    else:
        value = None
        class inner(object): tag = "class"
    return value, inner
print(late(1)[0], late(0)[1].tag)
def params(x, y=None, *z):
    x = x or "dx"
    if y is None:
        y = []
    y.append(x)
    for x in z: y.append(x)
    z = list(z) + [0]
    return x, y, z
print(params(0), params("a", ["b"], "c", "d"))
def catch():
    e = "outer"
    try:
        raise ValueError("inner")
    except ValueError as err:
        e = str(err)
    return e
print(catch())
def withs():
    with open(__file__) as f, open(__file__) as g:
        first, second = f.readline(), g.readline()
    return first == second, f.closed and g.closed, first[:7]
print(withs())
class Shadow:
    name = "class level"
    other = name + "!"
    table = {name: other}
    def name_of(self): return self.name
    def set(self, name): self.name = name; return name
    def list(self): return list("ab")
    def print(self, x): print("printing", x)
    def len(self): return len(self.other)
    values = [n * 2 for n in range(3)]
    def __init__(self, id=None, type="t", **kwargs):
        self.id, self.type = id, type
        for key, value in kwargs.items():
            setattr(self, key, value)
s = Shadow(5, extra="e", get=1)
print(s.name_of(), s.set("n"), s.name, Shadow.name, s.list(), s.len(), s.table, s.values, s.id, s.type, s.extra, s.get)
s.print("x")
def nest():
    value = 1
    def one():
        value = 2
        def two():
            nonlocal value
            value += 1
            return value
        return two() + value
    return one(), value
print(nest())
fns = []
for n in range(3):
    def make(n):
        def f(): return n
        return f
    fns.append(make(n))
print([f() for f in fns])
def default_trap(n, acc=[], *, seen=set()):
    acc.append(n); seen.add(n % 2)
    return len(acc), len(seen)
print(default_trap(1), default_trap(2), default_trap(3, []), default_trap(4))
x = "global"
def reads():
    return x
def shadows():
    x = "local"
    return reads(), x, [x for x in "ab"], x
print(shadows(), x)
def rebinding(xs):
    xs = [x for x in xs if x]
    xs = sorted(xs)
    xs = tuple(xs)
    xs = {x: len(str(x)) for x in xs}
    xs = list(xs.items())[0]
    xs, n = xs
    return xs, n
print(rebinding([3, 0, 22]))
a = [1, 2, 3]
for v in a:
    if v == 2: a.append(9)
    if len(a) > 5: break
print(a, v)
a, a2 = a[:2], a
a2 += [7]
(a, b), c = (a2, a), len(a2)
print(a, b, c)
b[0] = b[1] = "same"
print(b)
def f(): return f.count
f.count = 3
g = f
del f
print(g(), g.__name__) if False else print(g.__name__)
lst = [lambda: lst, 5]
print(lst[0]()[1])
