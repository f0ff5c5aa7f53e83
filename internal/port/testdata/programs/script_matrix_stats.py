# statistics over rows by plain loops, ragged data, sentinels, running totals, histogram bars, rounding
import math
import statistics
import random

ROWS = """\
2021-01-03,north,10,3.5
2021-01-01,south,7,
2021-01-02,north,,2.25
2021-01-02,east,3,8.25
bad row
2021-01-05,south,12,-1.5
"""
COLUMNS = ["date", "region", "n", "value"]
convert = {"n": int, "value": float}


def read(text):
    rows, errors = [], []
    for i, line in enumerate(text.strip().split("\n")):
        cells = line.split(",")
        if len(cells) != len(COLUMNS):
            errors.append((i, line))
            continue
        row = {}
        for c, cell in zip(COLUMNS, cells):
            row[c] = convert.get(c, str)(cell) if cell else None
        rows.append(row)
    return rows, errors


def pivot(rows, key, value, agg=sum):
    out = {}
    for r in rows:
        if r[value] is None: continue
        out.setdefault(r[key], []).append(r[value])
    return {k: agg(v) for k, v in out.items()}


def running(xs):
    total, out = 0, []
    for x in xs:
        total += x or 0
        out.append(total)
    return out


def bars(d, width=20, char="#"):
    top = max(d.values())
    for k in sorted(d, key=d.get, reverse=True):
        n = int(round(d[k] * width / float(top)))
        yield "%-6s %s %d" % (k, (char * n).ljust(width, "."), d[k])


rows, errors = read(ROWS)
print(len(rows), errors)
for r in sorted(rows, key=lambda r: (r["region"], r["date"])):
    print("{date} {region:<6} {n!s:>5} {value!s:>6}".format(**r))
print(pivot(rows, "region", "n"), pivot(rows, "region", "n", agg=max), pivot(rows, "date", "n", len), pivot(rows, "region", "n", agg=lambda v: [x * 2 for x in v]))
print(running([r["n"] for r in rows]), running([]), running(r["n"] for r in rows))
for line in bars(pivot(rows, "region", "n")): print(line)
ns = [r["n"] for r in rows if r["n"] is not None]
print(ns, sum(ns), max(ns) - min(ns), sorted(ns)[len(ns) // 2], statistics.median(ns), statistics.mean(ns), round(statistics.pstdev(ns), 3), statistics.mode([1, 1, 2]))
print(math.sqrt(2), math.ceil(7 / 2), math.floor(-0.5), math.log(8, 2), math.hypot(3, 4), math.pi, math.inf > 1, math.isnan(float("nan")), math.gcd(12, 18), math.factorial(10), math.trunc(-2.7), math.isclose(0.1 + 0.2, 0.3), math.fsum([0.1] * 10), math.prod([1, 2, 3]), math.degrees(math.pi), math.exp(0))
hist = [0] * 5
for n in [1, 4, 4, 2, 0, 4]: hist[n] += 1
print(hist, [i for i, n in enumerate(hist) if n == max(hist)], "".join("▁▂▃▄▅"[h] for h in hist))
m = [[1, 2, 3], [4, 5, 6]]
t = [list(c) for c in zip(*m)]
prod = [[sum(a * b for a, b in zip(r, c)) for c in zip(*t)] for r in m]
print(t, prod, [r[::-1] for r in m[::-1]], sum(m, []), [x for r in m for x in r if x % 2], max(max(r) for r in m), list(map(max, m)), [min(c) for c in zip(*m)])
ident = [[1 if i == j else 0 for j in range(3)] for i in range(3)]
print(ident, all(ident[i][j] == (i == j) for i in range(3) for j in range(3)), [[int(i == j) for j in range(2)] for i in range(2)])
print([round(x, 1) for x in (0.25, 0.35, 2.5, -1.25)], [round(x) for x in (0.5, 1.5, -0.5, 2.4)], round(12345, -2), round(1.005, 2), "%.2f" % 1.005, "%.0f" % 0.5, "{:.0f}".format(1.5), f"{2.675:.2f}", int("0x1f", 16), int("101", 2), int("z", 36), float("1e3"), int(1e3), int(" 42 "), float("-.5"), int("-7"), 0x1F, 0o17, 0b101, 1_000, bin(5), hex(255), 7 / 7, 6 // 4 * 1.0)
rng = random.Random(42)
xs = list(range(5)); rng.shuffle(xs)
print(xs, rng.randint(1, 10), rng.random(), rng.choice("abc"), rng.sample(range(10), 3), round(rng.uniform(1, 2), 5), rng.choices([1, 2], k=3), rng.gauss(0, 1))
random.seed(7); a = [random.randint(0, 99) for _ in range(3)]; random.seed(7)
print(a, a == [random.randint(0, 99) for _ in range(3)], random.random())
print(divmod(7, 3), divmod(-7, 3), 7 % -3, -7 // 2, 2 ** -1, (-8) ** 2, -8 ** 2, 0.1 * 3, 1e3, 1e-3, 123456789.0, 1e15, 1.0e16, 5 / 2 * 2, 3 * 1.0, 10 % 3.0, abs(-0.0), 1 / 3)
