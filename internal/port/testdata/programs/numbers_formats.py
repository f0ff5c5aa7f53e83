# numbers as programs print them
values = [0, 7, -7, 3.25, -2.5, 1234567.891, 0.000123, 1/3, 100]
for v in values:
    print("%s|%d|%5.1f|%-8.2e|%g|%r" % (v, v, v, v, v, v))
for v in values:
    print("{0}|{0:>12}|{0:<10}|{0:^10}|{0:+}|{0:.3f}|{0:,.2f}|{0:e}|{0:g}".format(v))
for v in [5, 255, -16, 1024]:
    print(f"{v:d} {v:5d} {v:<5d}| {v:05d} {v:x} {v:#X} {v:o} {v:b} {v:#b} {v:,} {v:+d} {v: d} {v:_}")
for v in [0.5, 0.005, 12.3456, 99.999, -0.1]:
    print(f"{v:.0%} {v:.1%} {v:.2f} {v:7.2f}| {v:<7.2f}| {v:07.2f} {v:.3g} {v:.0f} {v:.2e}")
print(str(1e16), str(123456789.0), str(1e-7), 1.10, 2.50, 1e2, 12e-1, float("1e-10"))
print(round(2.567, 2), round(2.5), round(3.5), round(-0.5), round(1e10 + 0.5), round(123.456, -1), round(0.1 + 0.2, 10))
print("%.3f" % 2.0005, "%.2f" % 1.005, "%.1f" % 0.25, "%.0f" % 0.5, "%.0f" % 1.5, "%5.1f%%" % 12.34)
print("%03d %+d %x %o %5s %-5s| %s" % (7, 7, 255, 8, True, None, 1.50))
print("{:>8}".format(True), "{:<6}|".format("ab"), "{:^9}".format(2.5), "{:>6.2f}".format(3), "{:.0f}".format(2.5), "{:.2%}".format(0.12345))
seconds = 3725.5
print("%02d:%02d:%04.1f" % (seconds // 3600, seconds % 3600 // 60, seconds % 60))
print(f"{int(seconds) // 3600}h {int(seconds) % 3600 // 60}m {seconds % 60}s")
for size in [0, 1023, 1024, 1536000, 5368709120]:
    n = float(size)
    for unit in ["B", "KB", "MB", "GB"]:
        if n < 1024 or unit == "GB":
            break
        n /= 1024
    print("%.1f %s" % (n, unit), end="; ")
print()
