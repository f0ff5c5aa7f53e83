class Timer:
    def __init__(self, name):
        self.name = name
        self.log = []

    def __enter__(self):
        self.log.append("enter")
        return self

    def __exit__(self, kind, value, trace):
        self.log.append("exit")
        if kind is not None:
            print("in exit:", kind.__name__, value)
        return kind is ValueError


with Timer("a") as t:
    print("inside", t.name)
print(t.log)

with Timer("b"):
    print("without a name")

with Timer("c") as c:
    raise ValueError("swallowed")
print("after", c.log)

try:
    with Timer("d") as d:
        raise KeyError("k")
except KeyError as e:
    print("outside", e, d.log)

with Timer("x") as x, Timer("y") as y:
    print(x.name + y.name)


def leave():
    with Timer("z") as z:
        return z


print(leave().log)
