# a report as scripts print it
rows = [("flowers", 10, 61500, 0.9312), ("cats", 8, 1234, None), ("a-very-long-name", 11, 0, 0.5)]
NAMES = {8: "RUNNING", 10: "COMPLETED", 11: "FAILED"}
print("%-18s %-10s %10s %8s" % ("name", "status", "seconds", "accuracy"))
print("-" * 49)
for name, status, duration, accuracy in rows:
    shown = "-" if accuracy is None else "%.2f%%" % (accuracy * 100)
    print("%-18s %-10s %10.1f %8s" % (name, NAMES[status], duration / 1000, shown))
print("=" * 49)
for name, status, duration, accuracy in rows:
    print("{:<18}|{:^12}|{:>10,}".format(name[:10], NAMES.get(status, "?").lower(), duration))
total = sum(r[2] for r in rows)
print("total: {} ms, {:.1f} min, mean {:.3f}".format(total, total / 60000, total / len(rows)))
best = max((r for r in rows if r[3] is not None), key=lambda r: r[3])
print(f"best: {best[0]} with {best[3]:.1%}")
lines = []
for i, row in enumerate(rows, start=1):
    lines.append("{}. {}".format(i, row[0]))
print("\n".join(lines))
print("|".join("{:>4}".format(n) for n in range(1, 6)))
print("".join(["#" if n % 2 else "." for n in range(10)]))
width = max(len(r[0]) for r in rows)
for r in rows:
    print(r[0].rjust(width), ":", "*" * (r[1] // 2))
