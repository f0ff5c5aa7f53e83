seen = set()
for x in [1, 2, 2, (1, 2), (1, 2)]:
    seen.add(x)
print(len(seen), 2 in seen, (1, 2) in seen, not seen)
# %%
a = {1, 2, 3}
b = {2, 3, 4}
print(sorted(a & b), sorted(a | b), sorted(a - b), a == {3, 2, 1}, a <= {1, 2, 3, 4})
# %%
print(sorted(a ^ b), sorted(a.union(b)), a.isdisjoint(b), len(a), 2 in a and 5 not in a)
# %%
a.discard(1)
a.update([7, 8])
print(sorted(a), a != b, bool(a))
# %%
common = a.intersection
print(sorted(common(b)), sorted(map(str, a)))
# %%
unique = sorted(set('hello'))
print(unique, list(dict.fromkeys('hello')), frozenset([1]) == {1})
# %%
empty = set()
if not empty and empty != {1}:
    print('nothing', len(empty), list(empty))
# %%
for i, x in enumerate(sorted(b)):
    print(i, x, 'last' if i == len(b) - 1 else '')
