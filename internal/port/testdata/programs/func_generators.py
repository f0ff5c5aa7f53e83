def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def chain(*iterables):
    for it in iterables:
        yield from it
    return "end"


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def outer():
    result = yield from chain([1], "ab")
    yield result


print(list(count(3)), sum(count(5)), list(chain([1, 2], "x", count(2))))
for f in fibonacci():
    if f > 20:
        break
    print(f, end=" ")
print()
print(list(outer()))
g = count(2)
print(next(g), next(g), next(g, "none left"))
squares = (x * x for x in range(4))
print(next(squares), list(squares), list(squares))


def echo():
    received = []
    while len(received) < 2:
        received.append((yield len(received)))
    print("received", received)


e = echo()
print(next(e), e.send("a"))
try:
    e.send("b")
except StopIteration:
    print("stopped")


def pages(items, size=2):
    for start in range(0, len(items), size):
        yield start // size + 1, items[start:start + size]


for number, page in pages(["a", "b", "c"]):
    print(number, page)


def closing():
    try:
        yield 1
        yield 2
    finally:
        print("closed")


for x in closing():
    print(x)
    break
c = closing()
next(c)
c.close()
first, second = count(2)
print(first, second, 1 in count(3), max(count(4)), dict(zip("ab", count(2))))
