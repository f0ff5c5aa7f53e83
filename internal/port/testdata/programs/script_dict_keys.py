# dicts with integer, tuple, bool, None and float keys, built in several ways and passed between functions
import json


def build_literal():
    return {1: "one", 10: "ten", 2: "two"}


def build_loop(n):
    d = {}
    for i in range(n, 0, -1):
        d[i] = i * i
    return d


def build_pairs(pairs):
    return dict(pairs)


def build_comp(words):
    return {len(w): w for w in words}


def build_zip(keys, values):
    return dict(zip(keys, values))


def show(d, indent=""):
    for k in d:
        print(indent, repr(k), "->", repr(d[k]))
    print(indent, list(d), list(d.values()), len(d), sum(k for k in d if isinstance(k, int)))


show(build_literal())
show(build_loop(4))
show(build_pairs([(3, "x"), ("3", "y"), (3.5, "z")]))
show(build_comp(["aaa", "b", "cc", "dd"]))
show(build_zip([5, None, True, (1, 2)], ["five", "none", "true", "tuple"]))
grid = {}
for x in range(3):
    for y in range(2):
        grid[x, y] = x * 10 + y
print(grid)
print(grid[1, 1], grid.get((2, 0)), grid.get((9, 9), -1), (0, 1) in grid, (0, 5) in grid)
del grid[0, 0]
print(sorted(grid.items(), key=lambda kv: (-kv[0][1], kv[0][0])))
nested = {"a": {1: {"x": [1]}}, "b": {}}
nested["a"][1]["x"].append(2)
nested["a"][2] = nested["b"].setdefault(7, {})
nested["b"][7]["k"] = "v"
print(nested, nested["a"][2] is nested["b"][7])
flags = {True: "yes", False: "no"}
print(flags[3 > 2], flags[not 1], flags.get(1), flags.get(0), flags)
merged = {**build_literal(), **{3: "three", 1: "uno"}}
print(merged, merged.pop(10), merged.pop(77, None), merged)
counts = {}
for ch in "hello world":
    counts[ch] = counts.get(ch, 0) + 1
print(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:3])
inverse = {v: k for k, v in build_literal().items()}
print(inverse, {v: k for k, v in inverse.items()} == build_literal())
print(json.dumps(build_literal()), json.loads(json.dumps(build_literal())))
print(max(merged, key=lambda k: merged[k]), min(merged), sorted(merged, reverse=True))
d = dict(a=1, b=2)
d.update({"c": 3}, d=4)
d |= {"e": 5}
print(d, d | {"a": 0}, list(reversed(d)), d.popitem(), d)
state = dict.fromkeys([3, 1, 2], 0)
state[1] += 5
state[3] -= 1
print(state, dict.fromkeys("ab"), dict.fromkeys(range(2), []))
def bump(table, key, by=1):
    table[key] = table.get(key, 0) + by
    return table
print(bump(bump(bump({}, 4), "4"), 4, by=3))
totals = {}
for key, value in [((1, "a"), 2), ((1, "b"), 3), ((1, "a"), 5)]:
    totals.setdefault(key, []).append(value)
print(totals, {k[1]: sum(v) for k, v in totals.items()})
for (n, letter), values in totals.items():
    print(n, letter, values)
print({1: "a"} == {1.0: "a"}, {1: 2} == {"1": 2}, {} == [], 1 in {1: 0}, "1" in {1: 0})
years = {"2021": 1, "2019": 2, "x": 3}
years["2020"] = 4
print(years, sorted(years))
