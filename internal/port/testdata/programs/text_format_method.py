print("{} {}".format("a", 1), "{0} {1} {0}".format("x", "y"), "{a} {b}".format(a=1, b="z"))
print("{:>5}|{:<5}|{:^5}|{:*^7}|".format("r", "l", "m", "f"))
print("{:d} {:5d} {:05d} {:+d} {:,} {:x} {:X} {:o} {:b} {:c}".format(1, 2, 3, 4, 12345678, 255, 255, 8, 5, 65))
print("{:.2f} {:8.3f} {:e} {:.1%} {:g} {:08.2f} {:+.1f}".format(1.005, 2.5, 12345.678, 0.123, 0.5, 3.14159, 2))
print("{!r} {!s} {!a}".format("q'q", None, "é"))
print("{0[0]} {0[1]} {1[key]} {1[k2]}".format([1, 2], {"key": "v", "k2": None}))
print("{{}} {{{}}}".format(5))
template = "{name}: {value:>{width}}"
print(template.format(name="w", value=3, width=6))
print("{:{}}|{:{fill}^{n}}".format("a", 4, "b", fill="-", n=5))
row = {"id": 7, "name": "job"}
print("{id:03d}-{name}".format(**row), "{}-{}".format(*[1, 2]))
print("{} {} {}".format([1, "a"], (1,), {"k": None}), "{}".format(2.0), "{:}".format(True))


class P:
    x = 1
    name = "pname"


print("{p.x} {p.name} {0.name}".format(P(), p=P()))
print("{:s}|{:10s}|{:.2s}|{:>5.1s}|".format("abc", "abc", "abc", "xyz"))
print("line one: {}\nline two: {}".format(1, 2), "tab\t{}".format("x"))
for bad in ["{} {}", "{x}"]:
    try:
        print(bad.format(1))
    except (IndexError, KeyError) as e:
        print(type(e).__name__)
print("{:=+6d} {: d} {:#x} {:#o} {:_}".format(5, 3, 255, 8, 1000000))
print(format(3.14159, ".2f"), format("x", ">3"), format(1000, ","), format(5))
