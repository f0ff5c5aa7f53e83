class Counter:
    def __init__(self, start):
        self.value = start

    def add(self, n):
        self.value += n
        return self.value

    def handlers(self):
        return {"add": self.add, "show": self.show}

    def show(self, unused=None):
        return "value=%d" % self.value


c = Counter(5)
f = c.add
print(f(1), f(2))
table = c.handlers()
print(table["add"](10), table["show"](None))
print([c.add(i) for i in range(3)])
print(list(map(c.add, [1, 1, 1])))
calls = [c.add, c.show]
for call in calls:
    print(call(1))
upper = "abc".upper
print(upper())
items = []
push = items.append
push(1)
push("two")
print(items)
