# small numbers: means, variances, correlations and histograms without libraries
from __future__ import division
import math
import random

random.seed(7)


def mean(xs):
    return sum(xs) / len(xs)


def variance(xs, ddof=1):
    m = mean(xs)
    return sum((x - m) ** 2 for x in xs) / (len(xs) - ddof)


def correlation(xs, ys):
    mx, my = mean(xs), mean(ys)
    top = sum((x - mx) * (y - my) for x, y in zip(xs, ys))
    return top / math.sqrt(sum((x - mx) ** 2 for x in xs) * sum((y - my) ** 2 for y in ys))


def histogram(xs, bins=5):
    low, high = min(xs), max(xs)
    step = (high - low) / bins
    counts = [0] * bins
    for x in xs:
        index = min(int((x - low) / step), bins - 1)
        counts[index] += 1
    return [(low + i * step, c) for i, c in enumerate(counts)]


def percentile(xs, p):
    xs = sorted(xs)
    k = (len(xs) - 1) * p / 100
    lower = math.floor(k)
    upper = math.ceil(k)
    if lower == upper:
        return xs[int(k)]
    return xs[lower] * (upper - k) + xs[upper] * (k - lower)


xs = [random.gauss(10, 3) for _ in range(200)]
ys = [2 * x + random.uniform(-5, 5) for x in xs]
print("mean %.4f, sd %.4f" % (mean(xs), math.sqrt(variance(xs))))
print("correlation %.4f" % correlation(xs, ys))
for start, count in histogram(xs):
    print("%6.2f %s %d" % (start, "*" * (count // 3), count))
print([round(percentile(xs, p), 3) for p in (0, 25, 50, 75, 100)])


def matmul(a, b):
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]


def identity(n):
    return [[1 if i == j else 0 for j in range(n)] for i in range(n)]


m = [[1, 2], [3, 4]]
power = identity(2)
for _ in range(5):
    power = matmul(power, m)
print(power, matmul(m, identity(2)) == m)
print([[m[j][i] for j in range(2)] for i in range(2)], sum(m[i][i] for i in range(2)))
primes = [n for n in range(2, 40) if all(n % d for d in range(2, int(n ** 0.5) + 1))]
print(primes, sum(primes), max(primes) // 2)
fib = [0, 1]
while fib[-1] < 100:
    fib.append(fib[-1] + fib[-2])
print(fib, fib[::-1][:3])


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


print(gcd(84, 36), [gcd(12, n) for n in range(1, 13)])
