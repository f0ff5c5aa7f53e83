@decorator(1)
@other
def f(a, b: int = 1, /, c=2, *args, d, e=3, **kw) -> str:
    """Text."""
    global g, h
    if a:
        return a, b
    elif b == 1: pass
    else:
        yield c
    while True:
        if x: break
        continue
    else:
        x = yield
    for i, (j, *k) in enumerate(a): print(i)
    try:
        raise ValueError("a") from None
    except (A, B) as e:
        raise
    except C:
        pass
    else:
        del a
    finally:
        g = 1
    def inner():
        nonlocal c
        c = [x for x in y] if 0 else 1
    return lambda: (yield)

class C(Base, metaclass=M):
    x: int = 1
    async def m(self):
        async with a as b, c:
            await d
        async for x in y:
            return [await z async for z in x]
    with open(a) as f, g: f.read()
    with (open(a) as f, b as (c, d)):
        pass
