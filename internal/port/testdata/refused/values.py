# values that JavaScript's numbers and operators have no room for
small = 9007199254740991
big = 9007199254740993  # refused
job = {
    "id": "9007199254740993",   # as a text it is exact
    "number": 123456789012345678901234567890,  # refused
}
z = 3 + 4j  # refused
hexed = 0xFFFFFFFFFFFFFFFF  # refused
m = a @ b  # refused
view = memoryview(b"abc")  # refused
print(small, 1e300, 2 ** 53)
