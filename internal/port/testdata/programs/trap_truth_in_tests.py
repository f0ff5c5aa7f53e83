# tests whose kinds are not known
def check(x):
    results = []
    if x:
        results.append("if")
    while x:
        results.append("while")
        break
    results.append("ternary" if x else "not")
    results.append(not x)
    results.append(bool(x))
    assert x or True
    results.append([y for y in [x] if y] != [])
    results.append(x and "and")
    results.append(x or "or")
    return results


for value in ([], [0], {}, {"a": 1}, "", "0", 0, 0.5, -1, None, (), (None,), set(), True):
    print(repr(value), check(value))


def first(xs, default=None):
    return xs[0] if xs else default


print(first([]), first([5]), first("", "d"), first(()), first((0,)))
info = {"list": [], "text": "", "n": 0}
if not info["list"] and not info["text"]:
    print("nothing in it")
if info["n"] or info["list"] or "last":
    print("last")
print(all([]), any([]), all([[1], "a"]), any([[], ""]), list(filter(None, [[], [1], "", "x", 0, 5])))
values = [[], [1]]
print([bool(v) for v in values], sum(1 for v in values if v), len([v for v in values if not v]))
n = len(info["list"])
if n:
    print("never")
print("empty" if not n else "full", n == 0, not n == 0)
found = None
for v in values:
    found = found or v
print(found)
flag = bool(info["list"]) and info["n"] > 0
print(flag, type(flag).__name__, not flag)
