# methods of receivers whose kind only the run tells
def each(xs, item):
    results = [len(xs), xs.count(item), xs.index(item)]
    return results


print(each([1, 2, 1], 1), each("banana", "a"), each((5, 6), 6))


def grow(xs):
    copy = xs.copy()
    copy.update({"z": 26}) if isinstance(copy, dict) else copy.add("z") if isinstance(copy, set) else copy.append("z")
    return copy


print(grow({"a": 1}), sorted(grow({"a"})), grow(["a"]))


def clean(s):
    return s.strip().lower().replace(" ", "_").split("_")


print(clean(" Some Text "), [clean(s) for s in ["A", "b C"]])


def take(container, key, default=None):
    try:
        return container.pop(key)
    except (KeyError, IndexError):
        return default


print(take({"a": 1}, "a"), take({}, "x", "d"), take([1, 2], 0), take([], 0, "none"))


def reverse(x):
    x.reverse()
    return x


print(reverse([1, 2]), [x.upper() for x in ["a"]], list(map(lambda s: s.title(), ["ab cd"])))


def join_all(sep, parts):
    return sep.join(parts)


print(join_all("-", ["a", "b"]), join_all(", ", (str(i) for i in range(2))), join_all("", "xyz"))


def describe(x):
    if hasattr(x, "items"):
        return ["%s=%s" % kv for kv in sorted(x.items())]
    if hasattr(x, "append"):
        return "list of %d" % len(x)
    if hasattr(x, "upper"):
        return x.upper()
    return str(x)


print([describe(x) for x in ({"b": 1, "a": 2}, [1], "t", 5, None)])


def insert_sorted(xs, x):
    for i, y in enumerate(xs):
        if y > x:
            xs.insert(i, x)
            return xs
    xs.append(x)
    return xs


print(insert_sorted([1, 5], 3), insert_sorted([], 1), insert_sorted(["a"], "b"))


def total(x):
    return sum(x.values()) if isinstance(x, dict) else sum(x)


print(total({"a": 1, "b": 2}), total([1, 2]), total((1.5, 2)), total(range(4)), total({1, 2}))
