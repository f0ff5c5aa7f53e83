# attributes and methods whose names JavaScript uses
class Thing:
    def __init__(self, length, name):
        self.length = length
        self.name = name
        self.prototype = "p"
        self.call = 1
        self.apply = lambda: "applied"

    def then(self, value):
        return "then %s" % value

    def valueOf(self):
        return 42

    def toJSON(self):
        return "json"

    def bind(self, x):
        return ("bound", x)

    def keys(self):
        return ["k1", "k2"]

    def push(self, x):
        self.length += x
        return self

    def includes(self, x):
        return False

    def map(self, f):
        return "mapped"

    def replace(self, old, new):
        self.name = self.name.replace(old, new)
        return self

    def split(self):
        return self.name.split("-")

    def sort(self):
        return "sorted"

    def index(self):
        return 7

    def join(self, *parts):
        return "/".join((self.name,) + parts)

    def format(self, **kw):
        return sorted(kw)

    def strip(self):
        return "stripped"


t = Thing(3, "a-b")
print(t.length, t.name, t.prototype, t.call, t.apply(), t.then(1), t.valueOf(), t.toJSON(), t.bind(5))
print(t.keys(), t.push(2).length, t.includes(1), t.map(len), t.replace("-", "+").name, t.split(), t.sort(), t.index())
print(t.join("x", "y"), t.format(a=1, b=2), t.strip(), [k for k in t.keys()])


def work(x):
    return x.index(), x.strip(), x.sort()


print(work(t))
things = [Thing(n, "n%d" % n) for n in (3, 1, 2)]
things.sort(key=lambda th: th.length)
print([th.name for th in things], max(things, key=lambda th: th.length).name, things.index(things[1]))
