from collections import defaultdict, OrderedDict, Counter, namedtuple, deque
import collections

groups = defaultdict(list)
for word in ["apple", "avocado", "bean"]:
    groups[word[0]].append(word)
print(dict(groups), groups["z"], sorted(groups), "q" in groups)
counts = defaultdict(int)
for ch in "banana":
    counts[ch] += 1
print(sorted(counts.items()), counts)
c = Counter("mississippi")
print(c["s"], c["z"], c.most_common(2), sum(c.values()), Counter([1, 1, 2]))
c.update("zz")
print(c["z"], sorted(c.elements())[:3], Counter("ab") + Counter("b"))
od = OrderedDict()
od["z"] = 1
od["a"] = 2
od.move_to_end("z")
print(list(od.items()), od.popitem(last=False))
Point = namedtuple("Point", ["x", "y"])
p = Point(1, y=2)
print(p, p.x, p[1], p._replace(x=5), p == (1, 2), p._asdict(), Point._fields)
x, y = p
q = deque([1, 2], maxlen=3)
q.append(3)
q.appendleft(0)
print(x + y, q, len(q), q.pop(), q.popleft(), list(q))
q.extend([7, 8]); q.rotate(1)
print(q, q[0], collections.Counter("a"))
