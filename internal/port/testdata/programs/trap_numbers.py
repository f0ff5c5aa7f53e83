# where numbers of two languages differ
print(1 << 31, 1 << 40, 0xffffffff & 0xff000000, 0xffffffff | 1, ~0xffffffff, 0x80000000 >> 1, 2 ** 31 ^ 1)
print(-1 & 0xff, -8 >> 1, 5 & -2, -5 // 2, -5 % 3, 5 % -3, -1 % 5, 0 % 5)
print(int(-0.5), round(-0.4), -7 // 7, 0 * -1, abs(-0.0), max(0, -0.0), -0.0 == 0)
nan = float("nan")
print(nan == nan, nan != nan, nan in [nan], bool(nan), nan < 1, [nan] == [nan], sorted([3, 1, 2]))
print(0.1 + 0.2 == 0.3, 0.1 * 3, 1e308 * 10, -1e308 * 10, 1 / 3 * 3)
print(3 == 3.0, hash(3) == hash(3.0), {3: "a"}[3.0], 3 in {3.0}, [1, 2].index(2.0), str(3) == str(3.0))
print(int("0012"), int("+5"), float("1_000.5"), int(" 12\n"), float("-0"), int(1e10), 7 // 0.5)
print(10 ** 3, 10 ** -2, 2 ** 0.5, (-8) ** 2, 0 ** 0, 1.0 ** 5, pow(2, 10, 1000))
print(True + 1, True * 3, sum([True, False, True]), True == 1, True is True, isinstance(True, int), [True, 2][False], "x" * True)
print(5 / 2, 4 / 2, -4 / 2, 0 / 5, 1 / 2 * 4, 2 * 3 / 3, 10 // 3 * 1.0)
print(9 // 2 * 2 == 9 - 9 % 2, divmod(-9, 4), divmod(9, -4), -9 // 4 * 4 + -9 % 4)
for n in range(-3, 4):
    print(n // 2, n % 2, n / 2, end="; ")
print()
half = 7 / 2
print(half, int(half), half // 1, half % 1, round(half), type(half // 1).__name__)
big = 2 ** 52
print(big, big + 1, big * 2 - 1, -big, big // 3, big % 10)
ratio = 10 / 2
print(ratio, ratio == 5, [ratio], ratio + 1, "%d" % ratio, int(ratio))
