def mean(values, digits=2):
    return round(sum(values) / len(values), digits)

def describe(name, *values, sep=', ', **more):
    return name + ': ' + sep.join(str(v) for v in values) + ' ' + str(more)
# %%
print(mean([1, 2, 4]), mean(values=[1, 2, 4], digits=3), mean(digits=1, values=(1, 2)))
# %%
print(describe('a', 1, 2.5, None), describe('b', sep='/'), describe('c', 1, x=5))
# %%
options = {'digits': 3}
print(mean([1, 2, 4], **options), describe(*['a', 'b'], **options))
# %%
def counter():
    n = 0
    def step(by=1):
        nonlocal n
        n += by
        return n
    return step
tick = counter()
print(tick(), tick(by=5), tick(2))
# %%
print(tick(by=10) > 0 and True)
# %%
square = lambda x, power=2: x ** power
print(square(3), square(2, power=3), list(map(square, [1, 2])))
# %%
print(square(x=4), square(power=1, x=9))
# %%
def fib(n):
    a, b = 0, 1
    while a < n:
        yield a
        a, b = b, a + b
print(list(fib(30)), sum(fib(10)), [x for x in fib(5)])
# %%
for value in fib(4):
    print(value, end=' ')
print()
