class Inventory:
    """Things by name."""

    def __init__(self, **things):
        self._things = dict(things)

    def __len__(self):
        return len(self._things)

    def __iter__(self):
        return iter(sorted(self._things))

    def __contains__(self, name):
        return name in self._things

    def __getitem__(self, name):
        return self._things[name]

    def __setitem__(self, name, count):
        self._things[name] = count

    def __delitem__(self, name):
        del self._things[name]

    def __call__(self, extra):
        return len(self) + extra


inv = Inventory(apple=3, pear=5)
print(len(inv), "apple" in inv, "plum" in inv, "plum" not in inv)
inv["plum"] = 1
print(inv["plum"], list(inv), [n for n in inv])
inv["plum"] += 4
print(inv["plum"])
del inv["apple"]
print(sorted(inv), inv(10))
for name in inv:
    print(name, inv[name])
print("empty" if not Inventory() else "full")
print(Inventory.__doc__)
