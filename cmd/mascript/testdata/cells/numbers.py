a, b = 7, 2
print(a / b, a // b, a % b, -a // b, a ** b, -a % b, a / 3)
# %%
x = 3.5
print(x, x * 3, x / 3, int(x), str(3.0), [x], f'{2.0}', x == 3, (x, 1))
# %%
total = 0
for i in range(5):
    total += i * 0.25
print(total, total / 4, i, round(2.5), round(3.14159, 2))
# %%
total += 1
print(total, 0 < total < 10, a < total <= 6 or b, not total)
# %%
lrs = [10 ** -i for i in range(1, 4)]
print(lrs, sum(lrs), max(lrs), min(lrs), [i + 0.5 for i in range(3)])
# %%
print(divmod(a, b), abs(-3), 5 & 3, 5 | 2, 1 << 4, ~5, True + 1, 2 ** 10)
# %%
n = 10
steps = []
while n > 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps.append(n)
print(steps, len(steps), n)
# %%
matrix = [[1, 2], [3, 4]]
print([[row[i] for row in matrix] for i in range(2)], matrix[-1][-1], sum(map(sum, matrix)), matrix == [[1, 2], [3, 4]])
# %%
print(sum(x * y for x, y in zip([1, 2], [3.5, 4])), any(r == [3, 4] for r in matrix), [3, 4] in matrix, all(lrs))
