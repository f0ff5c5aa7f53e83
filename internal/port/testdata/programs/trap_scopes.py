# names and where they live
x = "global"


def shadow(x):
    x = x + " changed"
    return x


def local():
    x = "local"

    def inner():
        return x
    x = "local later"
    return inner()


def uses_global():
    return x


print(shadow(x), local(), uses_global(), x)
f = lambda: x
x = "rebound"
print(f(), uses_global())
for x in [1, 2]:
    for y in "ab":
        pass
print(x, y)
i = "before"
squares = [i * i for i in range(3)]
print(i, squares)
if True:
    def conditional():
        return "first"
else:
    def conditional():
        return "second"
print(conditional())


def conditional():
    return "again"


print(conditional())
try:
    raise ValueError("x")
except ValueError as e:
    message = str(e)
print(message)
e = "kept"
print(e)
value = 5
value = "now text"
value = [value]
print(value)


def count():
    count.calls += 1
    return count.calls


count.calls = 0
count()
print(count(), count.calls)
total = 0
for n in range(3):
    total += n
    last = n
print(total, last, n)
while True:
    inside = "w"
    if inside:
        break
print(inside)


class Holder:
    x = "class"
    y = x + "!"
    items = [z for z in range(3)]

    def get(self):
        return x, self.x


print(Holder().get(), Holder.y, Holder.items)
a = b = c = 0
a += 1
print(a, b, c)
len_ = len
len = lambda xs: "my len"
print(len([1]), len_([1]))

