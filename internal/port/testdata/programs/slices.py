xs = list(range(10))
print(xs[2:5], xs[:3], xs[7:], xs[:], xs[-3:], xs[:-7], xs[3:-3])
print(xs[::2], xs[1::3], xs[::-1], xs[8:2:-2], xs[-1:-4:-1])
print(xs[5:2], xs[20:], xs[:100], xs[-100:2])
s = "abcdefgh"
print(s[1:4], s[:-1], s[::-1], s[-3:], s[2:], s[:2] + s[2:] == s)
n = 3
print(xs[:n], xs[n:], xs[n:n + 2], s[-n:], xs[None:2])
t = (1, 2, 3, 4)
print(t[1:], t[::-1], t[:1])
xs[2:4] = ["x", "y", "z"]
print(xs)
xs[:1] = []
print(xs)
del xs[-2:]
print(xs)
del xs[::2]
print(xs)
xs[1:1] = [0, 0]
print(xs)
ys = [1, 2, 3, 4]
ys[::2] = [10, 30]
print(ys)
ys[:] = []
print(ys)
line = "2020-01-02 job-7 done"
print(line[:10], line[11:].split(), line[5:7])
print(range(10)[2:5], list(range(10)[::-3]))
