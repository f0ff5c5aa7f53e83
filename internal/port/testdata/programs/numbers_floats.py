print(1.0, 0.1 + 0.2, 1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 0.00001234, 1e100, -0.0)
print(float(3), float("2.50"), float(" 1e3 "), float("inf"), float("-inf"), float("nan"))
print(str(2.0), repr(1.5), "%s" % 3.0, "{}".format(4.0), f"{5.0}", "%r" % 0.5)
x = 10 / 2
print(x, str(x), [x, 1], (x,), {"k": x}, "value: " + str(x))
total = 0.0
for v in [1.5, 2.5]:
    total += v
print(total, total / 2, int(total), round(total))
y = 3 * 1.0
print(y, y + 1, y * 2, y - 3, -y, abs(-2.0))
print(1.0 == 1, 1.5 > 1, int(2.9), int(-2.9), float(7) / 7, 2 ** -1, 4 ** 0.5, 10 ** 2)
print(sum([0.5, 0.5]), max(1.0, 0.0), min(2, 3.0), sum([1, 2]) / 3)
print(float("1e5"), 1.0e10, 12345.678e2, 1 / 4, 100 * 1.1)
print(isinstance(1.0, float), isinstance(1, float), isinstance(1, int), isinstance(True, int), isinstance(x, float))
print(type(1.0).__name__, type(1).__name__, type(3 / 1).__name__, type(2 ** 2).__name__)
print((1.5).is_integer(), (2.0).is_integer(), 3.7 // 1, 3.7 % 1 < 0.71)
average = lambda xs: sum(xs) / len(xs)
print(average([1, 2, 3]), average([2, 2]))
