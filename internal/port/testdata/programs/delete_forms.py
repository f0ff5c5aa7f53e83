xs = [1, 2, 3, 4, 5]
del xs[0], xs[-1]
print(xs)
del xs[0:1]
print(xs)
d = {"a": 1, "b": {"c": 2, "d": 3}}
del d["a"]
del d["b"]["c"]
print(d)


class O:
    pass


o = O()
o.x = 1
o.y = 2
del o.x
print(hasattr(o, "x"), o.y)
a = b = 5
del a
print(b)


m = {8: "x", 9: "y"}
del m[8]
print(m)
del (xs[0])
print(xs)
keys = [k for k in m]
for k in keys:
    del m[k]
print(m, len(m))
