# what JavaScript does not assign to where Python does, and methods that its classes do not have
d = {"key": 0}
keys = ["a", "b"]


class Point:
    pass


p = Point()
for i, d["key"] in enumerate(keys):  # refused
    print(i)
for name, p.x in [("a", 1)]:  # refused
    print(name)
for p.x in [1, 2]:
    print(p.x)
print([1 for p.y in [1, 2]])  # refused
for d[p] in [1]:  # refused
    pass


class Failure(Exception):
    def again(self, text):
        super().__init__(text)  # refused


class Box:
    @property
    def sides(self):  # refused
        yield 1

    @sides.setter
    def sides(self):  # refused
        pass

    def __init__():  # refused
        pass
