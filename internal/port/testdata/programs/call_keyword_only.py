def report(title, *, width=20, fill="-"):
    line = fill * width
    print(line)
    print(title.center(width))
    print(line)


def scale(values, factor=2, *, offset=0):
    return [v * factor + offset for v in values]


report("hello")
report("hi", width=8)
report("x", fill="=", width=5)
print(scale([1, 2, 3]))
print(scale([1, 2, 3], 10))
print(scale([1, 2, 3], offset=1))
print(scale([1, 2, 3], factor=3, offset=-1))


def only(*, name, count=1):
    return name * count


print(only(name="ab"), only(count=3, name="z"))
try:
    only()
except TypeError:
    print("name is missing")
