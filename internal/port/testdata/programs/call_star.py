def total(*numbers):
    result = 0
    for n in numbers:
        result += n
    return result


def describe(name, *tags, **extra):
    print(name, tags, sorted(extra.items()))


def forward(*args, **kwargs):
    kwargs["via"] = "forward"
    describe(*args, **kwargs)


print(total(), total(1), total(1, 2, 3))
print(total(*range(5)))
describe("plain")
describe("tagged", "x", "y")
describe("extra", size=3, color="red")
describe("all", "t", a=1, b=[1, 2])
forward("passed", "on", level=2)
pair = (1, 2)
print(total(*pair, 3, *[4, 5]))
merged = {**{"a": 1}, "b": 2, **{"a": 3}}
print(merged)
