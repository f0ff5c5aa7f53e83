class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


print(list(Countdown(3)))
for i in Countdown(2):
    print("in", i)
print(sum(Countdown(4)), max(Countdown(5)))
it = iter(Countdown(1))
print(next(it))
print(next(it, "over"))
a, b = Countdown(2)
print(a, b)
print(tuple(Countdown(3)), sorted(Countdown(3)))
print([x * y for x in Countdown(2) for y in Countdown(2)])
print(dict(zip(Countdown(2), "ab")))
print(3 in Countdown(5))
