name, n, x = "job", 7, 3.14159
print(f"{name} {n} {x}")
print(f"{name!r} {n:03d} {x:.2f} {x:8.3f}| {name:>6}| {name:<6}| {name:^7}| {name:*^9}")
print(f"{n:+d} {n:x} {n:b} {n:o} {255:#x} {1234567:,} {0.256:.1%} {1e6:e} {n:5d}|{n:<5d}|")
print(f"{{literal}} {{{n}}} `tick` ${{n}} $n \\ \" '")
print(f"{n + 1} {n * 2:>4} {name.upper()} {[i for i in range(3)]} {({'a': 1})['a']}")
print(f"{'nested ' + f'{n}'} {n if n > 5 else 'small'} {len(name)}")
width = 10
print(f"{name:>{width}}|{x:{width}.{2}f}|{name:{'-'}^{width}}")
print(f"{n=} {name=} {x=:.1f} {n + 1 = }")
print(f"" + f"plain" f" {n}" " and not {n}")
print(f"{None} {True} {[1, 'a']} {(1,)} { {'k': None} } {2.0} {10 / 5}")
print(f'''first {name}
second {n}''')
d = {"key": "value", "n": 5}
print(f"{d['key']} {d['n']:02d} {d.get('none')}")
print(rf"\d+ {n}", fr'\n{name}')


class C:
    def __str__(self):
        return "as str"

    def __repr__(self):
        return "as repr"

    def __format__(self, spec):
        return "as " + (spec or "nothing")


class D:
    def __str__(self):
        return "D"


print(f"{C()} {C()!r} {C()!s} {C():spec}", f"{D()} {D()!s:>3}")
total = 12.5
print(f"total: {total:.0f} {total:g} {1e10:g} {0.0001:g} {100000.0:g} {1234567.0:g}")
