def half(n):
    assert n % 2 == 0, "odd: %d" % n
    return n // 2


print(half(4))
try:
    half(3)
except AssertionError as e:
    print("assertion:", e)
try:
    assert [], ("tuple", 1)
except AssertionError as e:
    print(e.args)
try:
    assert None
except AssertionError as e:
    print(repr(str(e)))
assert half(2) == 1 and "text", "never"
assert {"a": 1}
print("last")
assert 1 > 2, "the end"
