import itertools
from itertools import chain, product

print(list(itertools.islice(itertools.count(5), 3)), list(chain([1], "ab", (2,))), list(product([1, 2], "xy")))
print(list(itertools.combinations("abc", 2)), list(itertools.permutations([1, 2, 3], 2)), list(itertools.repeat("r", 2)))
for key, group in itertools.groupby(sorted(["bb", "a", "cc", "d"], key=len), key=len):
    print(key, list(group))
print(list(itertools.accumulate([1, 2, 3])), list(itertools.takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(itertools.zip_longest([1, 2], "a", fillvalue="-")))
for lr, batch in itertools.product([0.1, 0.01], [16, 32]):
    print("lr=%s batch=%d" % (lr, batch))
cycle = itertools.cycle("ab")
print([next(cycle) for _ in range(3)], list(chain.from_iterable([[1], [2, 3]])), list(itertools.starmap(pow, [(2, 3)])))
grid = {"lr": [1, 2], "opt": ["sgd"]}
print([dict(zip(grid, values)) for values in product(*grid.values())])
