xs = [3, 1, 2]
add = xs.append
add(9)
print(xs, len(xs), xs[-1], not xs, 3 in xs)
# %%
ys = []
for x in xs:
    ys.append(x * 2)
print(ys + [1], ys == [6, 2, 4, 18], ys * 2)
# %%
if ys:
    print('some', ys[1:], ys[::-1], ys[:2] + xs[-2:])
else:
    print('none')
# %%
empty = []
print('empty' if not empty else 'full', bool(empty), empty or 'nothing')
# %%
while xs:
    last = xs.pop()
print(last, xs)
# %%
a, *rest = [1, 2, 3]
rest += (4, 5)
print(a, rest, rest.index(4), rest.count(2), rest == [2, 3, 4, 5])
# %%
copy = rest[:]
copy.remove(3)
copy.insert(0, 'first')
copy.extend(rest)
print(copy, rest, copy != rest, copy is not rest)
# %%
pairs = list(zip(rest, 'abcd'))
print(pairs, dict(pairs), [p for p, _ in pairs if p % 2 == 0])
