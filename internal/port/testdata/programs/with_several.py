# contexts within each other, in one line, and what happens when one of them fails
class Ctx:
    def __init__(self, name, swallow=False, bad=False):
        self.name, self.swallow, self.bad = name, swallow, bad

    def __enter__(self):
        if self.bad:
            raise ValueError("cannot enter " + self.name)
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        print("leave", self.name, kind.__name__ if kind else None, value)
        return self.swallow


with Ctx("a") as a, Ctx("b") as b:
    print(a, b)
print(a, b)
with Ctx("c"), Ctx("d", swallow=True) as d:
    raise KeyError("x")
print("swallowed", d)
try:
    with Ctx("e") as e1, Ctx("f", bad=True) as f1:
        print("never")
except ValueError as error:
    print(error)
try:
    with Ctx("g"), Ctx("h"):
        raise RuntimeError("both see it")
except RuntimeError as error:
    print(error)
with open("one.txt", "w") as one, open("two.txt", "w") as two:
    one.write("1")
    two.write("2")
print(one.closed, two.closed, open("one.txt").read() + open("two.txt").read())
try:
    with open("one.txt") as one, open("not/there") as two:
        pass
except FileNotFoundError as error:
    print(error, one.closed)


def early():
    with Ctx("i") as i:
        return i


print(early())
for n in range(3):
    with Ctx("loop%d" % n):
        if n == 1:
            break
