# names that are integers first and floats later
x = 10
x /= 4
print(x)
x //= 1
print(x)
y = 3
y = y * 1.0
print(y, y + 1)
total = 0
for seconds in (1.5, 2.5):
    total += seconds
print(total, "in all: %s" % total)
count = 10
count = count / 2
print(count, f"{count}", str(count))


def mean(values):
    if not values:
        return 0
    return sum(values) / len(values)


print(mean([1, 2, 3]), mean([]))
best = None
for accuracy in [0.5, 1.0]:
    if best is None or accuracy > best:
        best = accuracy
print(best, [best], {"best": best})
losses = [2.0, 1.0]
losses.append(0.5)
print(losses, losses[0], max(losses), sum(losses))
for i, loss in enumerate(losses):
    print(i, loss)
history = {"lr": 1.0, "epochs": 3}
print(history, history["lr"], history["epochs"])
