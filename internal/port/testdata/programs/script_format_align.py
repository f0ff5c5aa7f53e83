# text formats with every alignment, sign, width, type and nesting
rows = [("alpha", 3, 1234.5678, True), ("b", -42, -0.05, False), ("", 0, 1e10, None)]
for name, n, x, ok in rows:
    print("|{:<8}|{:>6}|{:^12.2f}|{!s:>6}|".format(name, n, x, ok))
    print("|%-8s|%6d|%12.2f|%6s|" % (name, n, x, ok))
    print(f"|{name:*^8}|{n:+06d}|{x:,.1f}|{ok!r:<6}|")
w, p = 10, 3
for v in (3.14159, -2.5, 100.0, 0.0001234, 1e20, 123456789.123):
    print(f"{v:{w}.{p}f}|{v:<{w}.{p}e}|{v:^{w}.{p}g}|{v:>{w}}|{v:010.2f}|{v!r}|{v:%}")
for n in (0, 5, -255, 65535, 1000000):
    print(f"{n:b}|{n:o}|{n:x}|{n:X}|{n:#x}|{n:#010b}|{n:,}|{n:_}|{n: d}|{n:+d}|{n:=+8d}|{n:<8d}|{n:^8}|{n:08d}|{n:e}|{n:.1f}|{n:%}")
print("%5s|%-5s|%05d|%+d|% d|%x|%X|%#x|%o|%e|%g|%G|%%|%c|%c|%r|%.3s|%5.1f|%-8.3f|" % ("ab", "ab", 42, 42, 42, 255, 255, 255, 8, 12345.678, 0.00001, 1e-10, "x", 65, "q'", "abcdef", 2.25, 3.14159))
print("%(a)s %(b)05.1f %(a)-6s|" % {"a": "x", "b": 2.345})
print("%*d|%-*d|%.*f" % (6, 42, 6, 42, 2, 3.14159))
print("{0} {1} {0}".format("a", "b"), "{a[0]} {a[1]} {b[k]}".format(a=[1, 2], b={"k": 3}))
print("{:>{w}} {:{fill}^{w}}".format("a", "b", w=5, fill="-"))
print("{{}} {{{}}}".format(1), f"{{}} {{{1}}}", "%s%%" % 50, "{:%}".format(0.256), "{:.0%}".format(0.5))
print(f"{'nested ' + str(1)} {[i for i in range(3)]} {{'a': 1}} {dict(a=1)['a']} {'a' if rows else 'b'} {rows[0][0]!r:>10}")
x = 5; name = "n"
print(f"{x=} {name=} {x + 1 = } {x=:>4}")
print("a".ljust(5, ".") + "b".rjust(5, ".") + "c".center(5, ".") + "7".zfill(4) + "-7".zfill(4) + "|")
print(format(3.14159, ".2f"), format("x", ">4"), format(42, "b"), format(1234567, ","), format(True), format(None), format([1]))
print("{:5}|{:5}|{:5}|{:<5}|{:>5}".format(1, "a", True, 2, "b"), "{:5.1f}|{:>5.1f}".format(1, 2))
print(str(1.0), str(100), str(1e16), str(1.5e-7), 0.1 + 0.2, 1 / 3, 2 / 1, 7 // 2, 7.0 // 2, -7 // 2, 7 % -3, -7 % 3, 7.5 % 2)
print(round(2.5), round(3.5), round(2.567, 2), round(1234, -2), round(-0.5), round(1.0), round(2.675, 2), int(3.9), int(-3.9), float(3), abs(-2.0))
print("%s %s %s %s" % (1.0, [1.0], (2.0,), {"a": 0.5}), "%d" % 3.99, "%i" % -3.5, "%s" % (None,), "%s" % [1, 2], "%r" % "x")
print("Total: %d of %d (%.1f%%)" % (3, 7, 3 / 7 * 100), "{:.1f}s".format(12.345), "{:>8,.2f}".format(1234567.891))
header = "{:<10} {:>5} {:>8}".format("name", "n", "mean")
print(header); print("-" * len(header))
for k, vs in sorted({"b": [1, 2], "a": [3.5], "c": []}.items()):
    mean = sum(vs) / len(vs) if vs else float("nan")
    print("{:<10} {:>5d} {:>8.2f}".format(k, len(vs), mean))
print("%s" % float("inf"), -float("inf"), f"{float('nan'):>6}", "%5.1f" % float("inf"))
print("é%sü" % "ß", "{:>4}|{:^5}|".format("é", "日本"), "\t|\\|\x41|\u00e9|\N{BULLET}".expandtabs(4))
print(r"raw\n{x}", rf"raw\n{x}", b"bytes\n", "a\
b")
print('single "double"', "double 'single'", repr('both \' "'), repr("new\nline\ttab\\"), ascii("é"))
