a = {1, 2, 3}
b = set([3, 4])
print(sorted(a | b), a & b, sorted(a - b), sorted(a ^ b))
a.add(9)
a.add(9)
a.discard(100)
a.remove(1)
print(sorted(a), len(a), 9 in a)
print({3} <= a, a >= {2}, a.issubset({2, 3, 9, 10}), a.isdisjoint({0}))
print(a.union([5], [6]) == {2, 3, 9, 5, 6}, a.intersection({2, 7}), sorted(a.difference({2})))
a.update([20, 21])
a -= {20}
a |= {30}
print(sorted(a))
try:
    a.remove(1000)
except KeyError as e:
    print("no", e)
print(set(), {5}, frozenset([1]), set("aaa"))
print({(1, 2), (1, 2), (2, 1)} == {(2, 1), (1, 2)}, (1, 2) in {(1, 2)})
seen = set()
for word in "the cat the dog the end".split():
    if word in seen:
        continue
    seen.add(word)
print(sorted(seen), bool(set()))
unique = sorted(set([3, 1, 3, 2, 1]))
print(unique, list(set([7])), {x % 2 for x in [1, 3, 5]})
copy = seen.copy()
copy.clear()
print(len(seen), len(copy), isinstance(copy, set))
