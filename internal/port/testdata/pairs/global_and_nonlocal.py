count = 0


def increase():
    global count, made
    count += 1
    made = True


def counter():
    n = 0

    def step():
        nonlocal n
        n += 1
        return n
    return step


increase()
print(count, made, counter()())
