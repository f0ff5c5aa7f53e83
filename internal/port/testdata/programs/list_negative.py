xs = ["a", "b", "c", "d"]
print(xs[-1], xs[-2], xs[len(xs) - 1], xs[0])
xs[-1] = "D"
xs[-3] += "!"
print(xs)
i = -2
print(xs[i])
xs[i] = "changed"
print(xs)
del xs[-1]
print(xs, xs.pop(-1), xs)
t = (1, 2, 3)
print(t[-1], t[-3], "text"[-1], "text"[-4])
names = ["job.0", "job.1"]
print(names[-1].split(".")[-1])


def last(seq):
    return seq[-1]


print(last([1, 2]), last("xyz"), last((5,)), last(range(9)))
nested = [[1, 2], [3, 4]]
nested[-1][-1] = 40
print(nested, nested[-1][0])
pos = len(nested) - 3
print(nested[pos])
