def adder(n):
    def add(x):
        return x + n
    return add


add5 = adder(5)
print(add5(1), adder(2)(3))
fs = []
for i in range(3):
    fs.append(lambda: i)
print([f() for f in fs])
gs = []
for i in range(3):
    gs.append(lambda i=i: i)
print([g() for g in gs])
hs = []
for i in range(3):
    def h(x, n=i):
        return x * n + i
    hs.append(h)
print([h(10) for h in hs])


def make():
    callbacks = {}
    for name in ["a", "b"]:
        def callback():
            return name
        callbacks[name] = callback
    return callbacks


print({k: f() for k, f in make().items()})
for name in ["a", "b"]:
    value = name * 2

    def show():
        return value
print(show(), value)


def late():
    return defined_later()


def defined_later():
    return "later"


print(late())
compose = lambda f, g: lambda x: f(g(x))
print(compose(str, abs)(-3), (lambda *a: a)(1, 2))
print((lambda: None)(), (lambda x, y=2: x * y)(4), sorted([3, 1], key=lambda v: v))
