# generators that send and throw, pipelines, infinite ones closed early, context managers out of generators
from contextlib import contextmanager, suppress, ExitStack
import itertools
import sys


def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        if value is None:
            return count
        total += value
        count += 1
        average = total // count


def lines(text):
    for line in text.splitlines():
        line = line.rstrip()
        if not line: continue
        yield line


def grep(word, source):
    return (line for line in source if word in line)


def numbered(source, start=1):
    n = start
    for line in source:
        yield n, line
        n += 1


@contextmanager
def section(name, out=sys.stdout):
    print("<%s>" % name, file=out)
    try:
        yield name.upper()
    except ValueError as e:
        print("swallowed", e)
    finally:
        print("</%s>" % name)


@contextmanager
def attribute(obj, name, value):
    old = getattr(obj, name)
    setattr(obj, name, value)
    try:
        yield obj
    finally:
        setattr(obj, name, old)


class Settings: debug = False


def naturals():
    n = 0
    try:
        while True:
            yield n
            n += 1
    finally:
        print("finally")


def batches(xs, size):
    batch = []
    for x in xs:
        batch.append(x)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield tuple(batch)


def delegating():
    try:
        result = yield from averager()
        print("inner gave", result)
        yield "after"
    except RuntimeError as e:
        yield "handled %s" % e


a = averager()
print(next(a), a.send(10), a.send(20), a.send(3))
try:
    a.send(None)
except StopIteration as stop:
    print("stopped with", stop.value)
d = delegating()
print(next(d), d.send(4), d.send(6), d.send(None), next(d, "end"))
TEXT = """alpha error
beta

gamma error
delta error   """
print(list(numbered(grep("error", lines(TEXT)))), dict(numbered(lines(TEXT), start=5)))
with section("a") as name:
    print("body", name)
with section("b"):
    raise ValueError("in b")
try:
    with section("c"), section("d"):
        raise KeyError("through")
except KeyError as e:
    print("out", e)
s = Settings()
with attribute(s, "debug", True) as t:
    print(s.debug, t is s)
print(s.debug)
n = naturals()
for x in n:
    if x >= 2: break
n.close()
print(list(itertools.takewhile(lambda x: x < 4, naturals())))
print(list(batches(range(7), 3)), list(batches("", 2)), [sum(b) for b in batches([1, 2, 3], 2)])
with suppress(KeyError, IndexError):
    {}["x"]
    print("not printed")
with ExitStack() as stack:
    names = [stack.enter_context(section(x)) for x in ("x", "y")]
    stack.callback(print, "callback", sep="")
    print(names)
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
print([x for _, x in zip(range(8), fib())], next(x for x in fib() if x > 50), list(itertools.islice(fib(), 3, 9, 2)))
gen = (x * y for x in range(3) for y in range(x))
print(sum(gen), sum(gen))
it = iter([1, 2, 3, 4])
print(list(zip(it, it)), next(it, None))
it = iter("abc")
for ch in it:
    print(ch, next(it, "-"))
for line in iter(lambda c=itertools.count(): next(c), 3): print(line, end=" ")
print()
def gen_with_return(n):
    if n == 0: return
    yield n
    yield from gen_with_return(n - 1)
print(list(gen_with_return(3)), list(gen_with_return(0)), max(gen_with_return(4)), tuple(gen_with_return(1)))
class Tree:
    def __init__(self, v, *kids): self.v, self.kids = v, kids
    def __iter__(self):
        yield self.v
        for k in self.kids: yield from k
    def depth_first(self, level=0):
        yield level, self.v
        for k in self.kids:
            for item in k.depth_first(level=level + 1): yield item
print(list(Tree(1, Tree(2, Tree(3)), Tree(4))), list(Tree("a", Tree("b")).depth_first()))
