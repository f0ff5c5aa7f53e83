from collections import defaultdict, Counter, OrderedDict, namedtuple
groups = defaultdict(list)
# %%
groups['a'].append(1)
groups['b'] += [2, 3]
print(dict(groups), len(groups['c']), sorted(groups))
# %%
n = defaultdict(int)
for c in 'banana':
    n[c] += 1
n['z'] += 1
print(sorted(n.items()), n['q'])
# %%
c = Counter('banana')
# %%
print(c['a'], c['x'], c.most_common(1), sum(c.values()))
# %%
c.update('bb')
print(c['b'], max(c, key=c.get), dict(c) == {'b': 3, 'a': 3, 'n': 2})
# %%
n['new'] += 5
print(n['new'], n['fresh'], 'fresh' in n)
# %%
Point = namedtuple('Point', 'x y')
p = Point(1, y=2)
print(p, p.x, p[1], p._replace(x=5), p == (1, 2))
# %%
q = Point(x=3, y=4)
print(q.x + q.y, list(q), q)
