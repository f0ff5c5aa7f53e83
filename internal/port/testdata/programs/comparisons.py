for a in range(-1, 4):
    print(a, 0 < a < 3, 0 <= a <= 2, a < 2 > 0, 1 == a == 1)


def middle():
    print("once")
    return 5


print(1 < middle() < 10)
print(1 < middle() < 3 < middle())
print("a" < "b" < "c", "B" < "a", "abc" < "abd", "" < "a", "a" < "aa")
print((1, 2) < (1, 3), (1,) < (1, 0), [2] > [1, 9], [10] > [9], [] < [0])
print((1, "b") < (1, "c"), ("x", 2) >= ("x", 2))
print(max((2, "a"), (1, "z")), min([[3], [2, 9]]))
print(sorted([(2, "b"), (1, "z"), (2, "a"), (10, "c")]))
print(sorted([[10], [9, 1], [9]]))
try:
    1 < "a"
except TypeError as e:
    print(e)
try:
    sorted([1, "a"])
except TypeError as e:
    print("mixed")
print(True < 2, False == 0, True + True)
print(3 > 2 and 2 > 1 or False, not 1 > 2)
