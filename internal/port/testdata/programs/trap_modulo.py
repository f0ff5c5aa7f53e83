# remainders of numbers that may be negative
def pick(flag):
    return 3 if flag else -2


xs = []
xs.append(3 if xs else -2)
print(xs[-1] % 7, (xs[-1] if xs else 0) % 7, xs[0] % 7)
total = 0
for step in (1, -5, 2):
    total += step
    print(total % 3, (total + 1) % 3, total % -3, end="; ")
print()
n = 5
n -= 8
print(n % 4, n // 2, -n % 4, (n * n) % 4, (n - 1) % 5, abs(n) % 2)
print(pick(True) % 5, pick(False) % 5, len("abc") % 2, (len("a") - 3) % 2, -len("ab") % 5)
for i in range(-2, 3):
    print(i % 3, end=" ")
print()
for i in range(3):
    print((i - 1) % 3, (2 - i) % 2, -i % 3, end=" ")
print()
values = [4, -7]
print([v % 3 for v in values], sum(values) % 5, min(values) % 4, max(values) % 3, [divmod(v, 3) for v in values])
d = {"a": -1}
print(d["a"] % 10, d.get("b", -3) % 10, int("-12") % 5, round(-2.6) % 2, ord("a") % 10)
i = 0
i = i - 1
print(i % 3, (i if i > 0 else -4) % 3, ~i % 3, (i & 3) % 2, i ** 3 % 2)
hours = -1
print("%02d" % (hours % 24), (hours + 24) % 24, hours % 24 == 23, -1 % 24, -hours % 24)
a, b = -7, 2
print(a % b, a // b, b % a, -a % b, a % -b, (a + b) % b)
count = 0
while count > -3:
    count -= 1
    print(count % 2, end=" ")
print()
