# classes that functions make
class Node:
    color = "none"

    def __init__(self, value):
        self.value = value


def make_class(base, **attributes):
    class Made(base):
        pass
    for k, v in attributes.items():
        setattr(Made, k, v)
    return Made


Special = make_class(Node, color="red")
s = Special(1)
print(s.color, s.value, isinstance(s, Node), Special.__name__)


def counter_class(start):
    class Counter:
        count = start

        def up(self):
            self.count += 1
            return self.count
    return Counter


A, B = counter_class(1), counter_class(10)
a = A()
print(a.up(), a.up(), A().up(), B().up(), A is B, isinstance(a, A), isinstance(a, B))
