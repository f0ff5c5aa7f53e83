class Money:
    def __init__(self, amount, currency="EUR"):
        self.amount = amount
        self.currency = currency

    def __repr__(self):
        return "Money(%r, %r)" % (self.amount, self.currency)

    def __str__(self):
        return "%.2f %s" % (self.amount, self.currency)

    def __eq__(self, other):
        return isinstance(other, Money) and (self.amount, self.currency) == (other.amount, other.currency)

    def __lt__(self, other):
        return self.amount < other.amount

    def __add__(self, other):
        return Money(self.amount + other.amount, self.currency)

    def __bool__(self):
        return self.amount != 0

    def __hash__(self):
        return hash((self.amount, self.currency))


a, b = Money(5), Money(3)
print(a, repr(b), [a, b], {"m": a})
print(a == Money(5), a == b, a != b, a == 5)
print(sorted([a, b]), min(a, b), a < b)
print(a + b, "yes" if Money(0) else "no")
if a:
    print("has money")
print("{} and {!r}".format(a, b), f"{a} / {b!r}")
print(len({Money(1), Money(1), Money(2)}))
print(Money(2) in [a, Money(2)])
prices = {Money(1): "one"}
print(prices[Money(1)])
