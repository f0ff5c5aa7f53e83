# a package that passes names on, and what is taken of it
import itertools
from pkg import Tool, make, STATES, helpers
t = Tool("a", size=3)
print(t.name, t.size, t.kind, isinstance(t, helpers.Thing), make("b", size=7).size)
print(STATES, [k + 1 for k in STATES])
print(next(n for n in itertools.count(1) if n % 7 == 0), any(x > 10 for x in itertools.count()))
for kind in (list, tuple, set):
    print(kind([1]))
print({"t": tuple}["t"]([1, 2]), type((1,)) is tuple, isinstance((1,), tuple), type((1, 2))(x for x in [3, 4]))
def show(x, **kw):
    print(x, **kw)
show("a"); show("b", end="!\n")
def log(x):
    print("log", x); return x
print(next(log(x) for x in [1, 2, 3] if x > 1))
