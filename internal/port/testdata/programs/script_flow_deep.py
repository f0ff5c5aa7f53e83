# deep nesting of try, for-else, with, return in finally, generators with finally
log = []


class Guard:
    def __init__(self, name, swallow=()):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        log.append("enter " + self.name)
        return self

    def __exit__(self, kind, value, trace):
        log.append("exit %s %s" % (self.name, kind.__name__ if kind else None))
        return kind is not None and issubclass(kind, self.swallow)


def first(xs, wanted):
    for x in xs:
        try:
            if x == wanted:
                return "found %s" % x
            if x < 0:
                raise ValueError(x)
            if x == 0:
                continue
            if x > 100:
                break
        except ValueError as e:
            log.append("bad %s" % e)
        else:
            log.append("else %d" % x)
        finally:
            log.append("finally %d" % x)
    else:
        return "nothing"
    return "broke"


def returns():
    try:
        return "try"
    finally:
        return "finally"


def swallowed():
    while True:
        try:
            raise KeyError("gone")
        finally:
            break
    return "swallowed"


def numbers(n):
    log.append("start")
    try:
        for i in range(n):
            got = yield i
            if got:
                log.append("got %s" % got)
    finally:
        log.append("closed")


def deep(depth):
    with Guard("outer", swallow=(ZeroDivisionError,)) as o, Guard("inner"):
        for i in range(depth):
            with Guard("loop%d" % i, (KeyError,)):
                if i == 1:
                    raise KeyError(i)
                if i == 2:
                    continue
                if i == 3:
                    1 / 0
        else:
            log.append("completed " + o.name)
        return "end"
    return "after"


def flush():
    for line in log: print("   ", line)
    del log[:]


for xs, w in (([1, 0, 2], 2), ([-1, 5], 9), ([200, 1], 1), ([], 3)):
    print(first(xs, w)); flush()
print(returns(), swallowed())
g = numbers(5)
print(next(g), next(g), g.send("hi"))
g.close()
flush()
for n in numbers(10):
    if n == 2: break
print(n)
print(list(numbers(2))); flush()
for d in (1, 3, 5):
    print(deep(d)); flush()
try:
    try:
        raise ValueError("one")
    except ValueError:
        try:
            int("x")
        except ValueError as inner:
            print("inner", inner)
            raise TypeError("two") from inner
        finally:
            print("f1")
    else:
        print("never")
    finally:
        print("f2")
except (TypeError, OSError) as e:
    print(type(e).__name__, e, repr(e.__cause__))
i = 0
while i < 5:
    i += 1
    for j in range(i):
        if j == 3: break
    else:
        if i == 2: continue
        print("no 3 in", i)
        continue
    print("3 in", i)
    break
else:
    print("not reached")
def multi():
    for a in range(3):
        for b in range(3):
            try:
                if a * b == 2:
                    return a, b
            finally:
                log.append((a, b))
print(multi(), log)
