"""Doc."""
from __future__ import annotations
import a, b.c as d

x = 1

def f(y, z=[i for i in x]):
    global w
    w = x = y
    def g():
        nonlocal z
        z += 1
        return lambda q, *r: (q, r, z, [s for s in r if (t := s)])
    class h:
        v = [u for u in y]
        def __init__(self): nonlocal y; y = __class__
        global k
        k = 2
    for y in g(): yield y
    s: h
    del z

async def m(a, *b, c=(yield_ := 1)):
    async for i in a:
        j = [await k async for k in i for l in k]
    async with b as (n, o), c: yield
    await (x async for x in a)
    return

def n(a=1, *, b, c=2, **d): yield from a; return (yield)
def o(a, b, /): return [lambda: (yield), {a: b for a in b}, {a for a, b in [(c, d)]}]
try: pass
except A: raise
except: raise B from c
while 1:
    def p(): return
    try: break
    finally: pass
    for q in [0]: continue
    else: continue
