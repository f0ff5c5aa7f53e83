# arguments out of lists and dicts, for functions of all kinds of parameters
def named(a, *, k, z=9):
    return (a, k, z)


print(named(*[1], **{"k": 5}), named(1, k=2), named(a=3, k=4, z=5))


class K:
    def m(self, a, b=2, *, c=3):
        return (a, b, c)

    def n(self, *a, **k):
        return self.m(*a, **k)


k = K()
print(k.n(1, c=5), k.n(1, 2), k.n(a=7), k.n(1, b=3, c=4))


def all_of(a, b=2, *args, k=3, **kw):
    return (a, b, args, k, kw)


print(all_of(b=1, a=2, zz=3), all_of(1, 2, 3, 4, k=5), all_of(*[1, 2, 3], **{"k": 0, "q": 1}), all_of(1, {"d": 1}))


class P:
    def __init__(self, name, *paths, debug=False, **extra):
        self.v = (name, paths, debug, extra)


class Q(P):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)


print(P(name="x", debug=True, y=1).v, P("a", "b", "c").v, Q("n", "p", debug=1, e=2).v)


def both(*args, **kwargs):
    return (args, kwargs)


print(both(*[{"q": 1}]), both({"q": 1}), both(*[1], **{"r": 2}), both(), both(1, q=1))


def plain(host, port=80, secure=False):
    return (host, port, secure)


print(plain(*["h", 1]), plain(*["h"], secure=True), plain("h", **{"secure": 1}), plain(**{"host": "z", "port": 2}))
try:
    plain(*["h", 1], **{"port": 3})
except TypeError as e:
    print("twice")
