# keys that are named like methods, and objects with methods of dicts
answer = {"items": [1, 2], "keys": "k", "values": None, "get": 5, "length": 7, "constructor": "c"}
print(answer["items"], answer["keys"], answer["values"], answer["get"], answer["length"])
for key, value in answer.items():
    print(key, value)
print(len(answer), answer.get("get"), answer.get("items")[0], sorted(answer.keys()))


class Store:
    def __init__(self):
        self.data = []

    def get(self, key, default="own get"):
        return default

    def items(self):
        return ["own items"]

    def update(self, value):
        self.data.append(value)
        return self

    def pop(self):
        return "own pop"

    def count(self, x):
        return "own count"

    def copy(self):
        return "own copy"


s = Store()
print(s.get("x"), s.get("x", 1), s.items(), s.update(1).update(2).data, s.pop(), s.count(1), s.copy())


def both(thing):
    return thing.get("k", "-")


print(both(s), both({"k": 1}), both({}))
