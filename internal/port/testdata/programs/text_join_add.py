def joined(a, b):
    return a + b


print(joined("a", "b"), joined([1], [2]), joined((1,), (2,)), joined(1, 2), joined(1.5, 1))
for left, right in [("a", 1), (1, "a"), ([1], (2,)), (None, 1), ([], "x"), ({}, {})]:
    try:
        print(joined(left, right))
    except TypeError as e:
        print(e)


def times(a, b):
    return a * b


print(times("ab", 2), times(2, "ab"), times([0], 3), times(3, 4), times((1,), 2), times("x", 0), times("x", -1))
print("=" * 10, "-" * 5 + ">", "ab" * 2 + "c")
line = ""
for i in range(3):
    line += str(i) + ","
print(line, line[:-1])
names = ["x", "y"]
print("names: " + ", ".join(names), "; ".join(["%s=%s" % (n, n * 2) for n in names]))
try:
    print("n: " + 5)
except TypeError as e:
    print(e)
try:
    ",".join([1, 2])
except TypeError as e:
    print(e)
acc = []
acc += "ab"
acc += (1, 2)
print(acc)
sep = ", "
print(sep.join(map(str, [1, None, True])), sep.join({"k": 1, "l": 2}), sep.join(sorted({"q", "p"})))
count = 3
print("count: " + str(count) + "!", "count:", count, "count: %d" % count)
