# classes with signs of their own
class Vector:
    def __init__(self, *xs):
        self.xs = xs

    def __add__(self, other):
        return Vector(*[a + b for a, b in zip(self.xs, other.xs)])

    def __sub__(self, other):
        return Vector(*(a - b for a, b in zip(self.xs, other.xs)))

    def __mul__(self, k):
        return Vector(*(a * k for a in self.xs))

    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __abs__(self):
        return sum(a * a for a in self.xs) ** 0.5

    def __eq__(self, other):
        return self.xs == other.xs

    def __iadd__(self, other):
        self.xs = tuple(a + b for a, b in zip(self.xs, other.xs))
        return self

    def __getitem__(self, i):
        return self.xs[i]

    def __len__(self):
        return len(self.xs)

    def __repr__(self):
        return "Vector" + repr(self.xs)


v, w = Vector(1, 2), Vector(3, 4)
print(v + w, w - v, v * 3, 2 * v, -v, "%.1f" % abs(w), v == Vector(1, 2), v != w)
u = v
u += w
print(u, v is u, v[0], len(v), list(v), sum(v), max(v))
x, y = w
print(x, y, [a for a in w], 3 in w)


class Ordered:
    def __init__(self, n):
        self.n = n

    def __lt__(self, o): return self.n < o.n
    def __le__(self, o): return self.n <= o.n
    def __gt__(self, o): return self.n > o.n
    def __ge__(self, o): return self.n >= o.n
    def __int__(self): return self.n
    def __str__(self): return "o%d" % self.n


a, b = Ordered(1), Ordered(2)
print(a < b, a <= b, a > b, a >= b, max(a, b), int(b), str(min([b, a])), [str(o) for o in sorted([b, a], reverse=True)])
