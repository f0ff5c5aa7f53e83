# closures, changed sequences, flags of nested loops
fs = []
for i in range(3):
    j = i * 10
    fs.append(lambda: (i, j))
print([f() for f in fs])
xs = [1, 2, 3, 4]
for x in xs:
    if x == 2:
        xs.remove(x)
print(xs)
for x in xs[:]:
    xs.append(x * 10)
print(xs)
d = {"a": 1, "b": 2}
for k in list(d):
    d[k + k] = d.pop(k)
print(d)
for i in range(3):
    for j in range(3):
        if j == 1:
            continue
        if i * j == 2:
            print("break at", i, j)
            break
    else:
        print("row", i, "complete")
        continue
    print("after break of row", i)
    break
else:
    print("never")
n = 0
while n < 10:
    n += 1
    if n % 2:
        continue
    if n > 6:
        break
    print(n, end=" ")
else:
    print("never")
print(n)
for i in range(5):
    i += 10
    print(i, end=" ")
print(i)
for a, *b in [(1, 2, 3), "xy"]:
    print(a, b)
for i, d["key"] in enumerate("pq"):
    pass
print(d["key"])
result = []
for i in range(2):
    def f(i=i):
        return i
    result.append(f)
print([g() for g in result], f())
while True:
    try:
        n -= 1
        if n < 3:
            break
        if n % 2:
            continue
    finally:
        print("f%d" % n, end=" ")
print()
for _ in range(2):
    pass
print(_)
i = 100
for i in []:
    pass
print(i)
for outer in range(2):
    for inner in range(2):
        pass
    else:
        print("inner else", outer, inner)
