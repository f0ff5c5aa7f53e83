xs = [3, 1, 2]
xs.append(5)
xs.extend([4, 4])
xs.insert(0, "first")
xs.insert(-1, "before last")
print(xs)
xs.remove("first")
print(xs.index(5), xs.count(4), len(xs))
print(xs.pop(), xs.pop(0), xs)
del xs[2]
print(xs)
ys = [10, 9, 1, 100]
ys.sort()
print(ys)
ys.sort(reverse=True)
print(ys)
ys.reverse()
print(ys, sorted(ys, key=lambda y: -y), ys)
words = ["pear", "Fig", "apple"]
words.sort(key=str.lower)
print(words)
words.sort(key=len)
print(words)
zs = ys.copy()
zs.clear()
print(zs, ys, ys[:] == ys, ys[:] is ys)
ys += [7]
ys *= 2
print(ys)
try:
    ys.remove(999)
except ValueError as e:
    print(e)
try:
    [].pop()
except IndexError as e:
    print(e)
try:
    print([1].index(2))
except ValueError as e:
    print(e)
print([1, 2] + [3], [0] * 3, 2 * ["a", None])
matrix = [[0] * 2 for _ in range(2)]
matrix[0][1] = 5
print(matrix)
