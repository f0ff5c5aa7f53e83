def find(xs, wanted):
    for i, x in enumerate(xs):
        if x == wanted:
            print("found at", i)
            break
    else:
        print("not found")
        return None
    return i


print(find([1, 2, 3], 2), find([1], 5))
n = 5
while n > 0:
    n -= 2
    if n == 100:
        break
else:
    print("loop ended by itself", n)
for number in range(2, 12):
    for d in range(2, number):
        if number % d == 0:
            break
    else:
        print(number, end=" ")
print()
for x in []:
    print("never")
else:
    print("else of nothing")
tries = 0
while True:
    tries += 1
    if tries < 3:
        continue
    break
else:
    print("never")
print(tries)
for i in range(3):
    if i == 1:
        continue
    try:
        if i == 2:
            break
    finally:
        print("finally", i)
else:
    print("no break")
print("last i", i)
