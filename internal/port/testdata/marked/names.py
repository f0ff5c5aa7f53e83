# names that are gone, and functions that keep what they see
a = b = 5
del a  # marked
try:
    a
except NameError as e:
    print(e)


def f():
    t = 1
    del t  # marked
    return t


fs = [lambda: i for i in range(3)]  # marked
print([f() for f in fs], b)
kept = 1
del kept
kept = 2
print(kept)
