# a starred name in the middle, and another within what stands behind it
a, *b, (c, *d) = 1, 2, 3, (4, 5, 6)
print(a, b, c, d)
try:
    first, *rest = []
except ValueError as e:
    print("none", e)
