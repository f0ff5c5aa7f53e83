def outer(a):
    b = a + 1

    def middle(c, d=b):
        e = c + d

        def inner(f=None):
            if f is None:
                f = e
            return a, b, c, d, e, f
        return inner
    return middle


print(outer(1)(10)(), outer(2)(20, 30)(7))


def even(n):
    def odd(n):
        return even(n - 1)
    return True if n == 0 else odd(n)


print(even(10))


class Node:
    def __init__(self, value, *children):
        self.value = value
        self.children = children

    def walk(self, visit=None):
        visited = []

        def step(node, depth):
            visited.append((depth, node.value))
            if visit:
                visit(node)
            for child in node.children:
                step(child, depth + 1)
        step(self, 0)
        return visited


tree = Node("a", Node("b", Node("c")), Node("d"))
print(tree.walk())
seen = []
tree.walk(visit=lambda n: seen.append(n.value * 2))
print(seen)


def apply(f, *args, **kw):
    return f(*args, **kw)


print(apply(lambda x, y=1: x + y, 2), apply(dict, a=1), apply(max, [3, 9], key=lambda v: -v), apply(str))
