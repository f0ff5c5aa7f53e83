values = [1, 2, 3]
if (n := len(values)) > 2:
    print(n)
n = [v for v in values if v > 1]
v = "outside"
print(n, v)
