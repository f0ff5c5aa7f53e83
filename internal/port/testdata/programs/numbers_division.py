print(7 / 2, 8 / 2, 7 // 2, -7 // 2, 7 // -2, 7.5 // 2, 1 / 3)
print(7 % 3, -7 % 3, 7 % -3, -7.5 % 2, 5 % 5, divmod(7, 2), divmod(-7, 2), divmod(7.5, 2))
print(10 / 5, 0 / 3, 6 / 4.0, 1e3 / 10)
duration = 61500
print(duration / 1000, duration // 1000, duration % 1000, "%.1f s" % (duration / 1000))
minutes, seconds = divmod(duration // 1000, 60)
print("%d:%02d" % (minutes, seconds), minutes, seconds)
for bad in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0)):
    try:
        bad()
    except ZeroDivisionError as e:
        print(e)
a, b = 9, 3
print(a / b, a // b, a % b, (a / b) * 2, a / b + 1)


def ratio(x, y):
    return x / y if y else 0.0


print(ratio(1, 2), ratio(1, 0), ratio(4, 2))
x = 10
x %= 4
x **= 3
print(x, x // 3 * 3 + x % 3 == x)
index = -1
print([0, 1, 2][index % 3], (index - 5) % 4)
