statuses = [1, 4, 7, 8]
print(8 in statuses, 10 in statuses, 10 not in statuses, "8" in statuses)
print("a" in {"a": 1}, "toString" in {}, "constructor" in {"a": 1}, "length" in [])
print("bc" in "abcd", "" in "abc", "x" not in "abc")
print(3 in (1, 2, 3), (1, 2) in [(1, 2)], [1] in [[1]], {} in [{}])
print(2 in {1, 2}, "a" in set("abc"), 5 in range(10), 5 in range(0, 10, 2), "5" in range(10))
status = 8
if status in (1, 2, 4, 7, 8, 15):
    print("active")
if status in [10, 11] or status not in {8, 9}:
    print("never")
codes = {8: "running", 10: "done"}
print(8 in codes, "8" in codes, 8.0 in codes, True in {1: "one"})


def has(x, xs):
    return x in xs


print(has("a", "abc"), has("a", ["a"]), has("a", {"a": 0}), has(1, (1,)), has(1, {1}), has(1, {2: 1}))
print(1 in {"x": 1}.values(), ("x", 1) in {"x": 1}.items(), "x" in {"x": 1}.keys())
print(None in [None], True in [1], 1 in [True], 1.0 in [1])
for ch in "aeiou":
    if ch not in "education":
        print("missing", ch)
print(any(x in "xyz" for x in "abc"), all(x in "abc" for x in "cab"))
