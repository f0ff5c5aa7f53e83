import os, sys.path as p
from . import a as b, c
from ..x.y import (d, e as f,)
from modelarts.session import *

session = Session(a, *b, c=1, **d)
x = f(a, (i for i in b), k=lambda x, *y, z=1, **k: x + z)(1)[2].c
print("a %s" % x, 'b' "c" r"\d", f"{x!r:>{width}} {{}} {a.b['k']}", sep="")
files = [i * 2 for i in range(10) if i % 2 if i > 3]
t = {k: v for k, v in x.items()}; s = {*a, 1}; g = (a for b in c for d in b)
d = {"a": 1, 'b': [1, 2.5e3, 0x1F, 3j], **e}
y = x[1:2, ::3, ...] if not a or b and c else d[-1:]
a, *b = (c, d) = e[0] = f.g = 1, 2
x += 1; y @= z; z: int = 3; w: list[int]
a < b <= c != d is not e not in f
del a, b[0], (c.d, e)
n = -x ** 2 // ~3 + (y := 4) << 1 | 5 & 6 ^ 7
assert x, "message"
