count = 0
names = []
state = {"n": 0}


def bump():
    global count
    count += 1
    names.append(count)
    state["n"] += 10


def make():
    global created, count
    created = "made in a function"
    count = 100


bump()
bump()
print(count, names, state)
make()
print(created, count)


def counter(start=0):
    n = start

    def up(by=1):
        nonlocal n
        n += by
        return n

    def get():
        return n

    return up, get


up, get = counter(5)
up()
up(10)
print(get())


def outer():
    x = 1

    def middle():
        nonlocal x

        def inner():
            nonlocal x
            x *= 10
            return x
        x += 1
        return inner() + 0.5
    return middle(), x


print(outer())
