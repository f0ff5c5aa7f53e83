# recursion over nested data, memo, generators by yield from, class in function, matrix, prime sieve, binary search
from functools import lru_cache, reduce
import itertools as it
import operator
from math import sqrt, ceil, floor, pi
import copy

TREE = {"name": "root", "size": 0, "children": [
    {"name": "a", "size": 3, "children": [{"name": "a1", "size": 1, "children": []}, {"name": "a2", "size": 2, "children": []}]},
    {"name": "b", "size": 5, "children": []}]}


def walk(node, path=(), *, key="name"):
    here = path + (node[key],)
    yield here, node["size"]
    for child in node["children"]:
        yield from walk(child, here, key=key)


def total(node): return node["size"] + sum(total(c) for c in node["children"])


def find(node, pred, default=None):
    if pred(node): return node
    for c in node["children"]:
        got = find(c, pred)
        if got is not None:
            return got
    return default


def transform(value, depth=0):
    if isinstance(value, dict):
        return {k.upper() if isinstance(k, str) else k: transform(v, depth + 1) for k, v in value.items()}
    elif isinstance(value, (list, tuple)):
        return type(value)(transform(v, depth + 1) for v in value)
    elif isinstance(value, bool) or value is None:
        return str(value)
    elif isinstance(value, (int, float)):
        return value * 2
    return value


def flatten(xs):
    for x in xs:
        if isinstance(x, (list, tuple)):
            for y in flatten(x): yield y
        else:
            yield x


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def sieve(n):
    marks = [True] * (n + 1)
    marks[0:2] = [False, False]
    for i in range(2, int(sqrt(n)) + 1):
        if marks[i]:
            marks[i * i::i] = [False] * len(marks[i * i::i])
    return [i for i, m in enumerate(marks) if m]


def bisect(xs, x):
    lo, hi = 0, len(xs)
    while lo < hi:
        mid = (lo + hi) // 2
        if xs[mid] < x: lo = mid + 1
        else: hi = mid
    return lo


def permutations(items):
    if len(items) <= 1:
        yield list(items)
        return
    for i in range(len(items)):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [items[i]] + rest


def gcd(a, b):
    while b: a, b = b, a % b
    return a


def stack_machine(program):
    stack = []
    ops = {"+": operator.add, "-": operator.sub, "*": operator.mul, "dup": None}
    for token in program.split():
        if token == "dup":
            stack.append(stack[-1])
        elif token in ops:
            b, a = stack.pop(), stack.pop()
            stack.append(ops[token](a, b))
        else:
            stack.append(int(token))
    return stack


for path, size in walk(TREE): print("/".join(path), size)
print(total(TREE), find(TREE, lambda n: n["size"] == 2)["name"], find(TREE, lambda n: False, default="-"))
print(transform({"a": [1, (True, None), {"b": 2.25}], 3: "x"}), list(flatten([1, [2, (3, [4])], "ab"])))
print(fib(50), [fib(i) for i in range(10)], sieve(30), bisect([1, 3, 5, 7], 5), bisect([], 1))
print(list(permutations([1, 2, 3])), len(list(permutations("abcd"))), gcd(48, 18), stack_machine("2 3 + dup * 4 -"))
print(reduce(operator.mul, range(1, 6)), reduce(lambda a, b: a + [b], [1, 2], []), list(it.chain([1], (2, 3), "a")), list(it.islice(it.count(5, 2), 3)))
print(list(it.product("ab", [1, 2])), list(it.combinations(range(3), 2)), [(k, list(g)) for k, g in it.groupby([1, 1, 2, 1])], list(it.accumulate([1, 2, 3])), list(it.zip_longest("ab", "c", fillvalue="-")))
print(ceil(2.1), floor(-2.1), round(pi, 4), sqrt(16), 2 ** 10, 2 ** 0.5, 10 ** -2, abs(-3), divmod(17, 5), pow(2, 5, 7), max([1, 3, 2]), min("bca"), sum([0.1] * 3))
deep = copy.deepcopy(TREE); deep["children"][0]["name"] = "changed"
shallow = copy.copy(TREE); shallow["name"] = "s"; shallow["children"].append({"name": "new", "size": 1, "children": []})
print(TREE["children"][0]["name"], TREE["name"], len(TREE["children"]), len(deep["children"]), TREE == deep, deep["children"] is TREE["children"])
class Node:
    __slots__ = ("value", "next")
    def __init__(self, value, next=None):
        self.value, self.next = value, next
    def __iter__(self):
        node = self
        while node:
            yield node.value
            node = node.next
head = None
for v in [3, 2, 1]: head = Node(v, head)
print(list(head), sum(head), [x for x in head if x > 1], 2 in head, max(head))
def reverse(node):
    prev = None
    while node:
        node.next, prev, node = prev, node, node.next
    return prev
print(list(reverse(head)))
spiral = []
m = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
while m:
    spiral += m.pop(0)
    m = [list(r) for r in zip(*m)][::-1]
print(spiral)
words = {}
for w in "the cat the dog a cat the end".split():
    words[w] = words.get(w, 0) + 1
print(sorted(words.items(), key=lambda kv: (-kv[1], kv[0])), max(words, key=words.get), sorted(words, key=words.get, reverse=True)[:2])
