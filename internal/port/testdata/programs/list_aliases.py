# what is shared and what is copied
a = [1, 2]
b = a
b += [3]
print(a, b is a)
b = b + [4]
print(a, b)
c = list(a)
c.append("c")
print(a, c)
rows = [[]] * 2
rows[0].append(1)
print(rows)


def change(xs, d):
    xs.append("changed")
    d["k"] = "changed"
    xs = ["rebound"]
    return xs


d = {}
print(change(a, d), a, d)
t = ([], 1)
t[0].append("inside")
print(t)
x = y = []
x.append(0)
print(y)
import copy
deep = copy.deepcopy({"a": [1, [2]]})
shallow = copy.copy([1, [2]])
deep["a"][1].append(3)
print(deep, shallow)
