def find(name, table):
    for key, value in table:
        if key == name:
            return value


found = find("b", [("a", 1), ("b", None), ("c", 0)])
print(found is None, found == None, found)
missing = find("z", [])
print(missing is None, missing is not None)
zero = find("c", [("c", 0)])
print(zero is None, zero is not None, not zero)
values = [None, 0, "", [], False]
print([v is None for v in values])
print(None in values, values.count(None), values.index(None))
d = {"x": None}
print(d.get("x") is None, d.get("y") is None, "x" in d, d.get("x", 1), d.get("y", 1))
print(str(None), repr(None), "%s" % None, "{}".format(None), f"{None}")


def nothing():
    pass


def bare():
    return


print(nothing(), bare(), print("inner"))
x = None
y = x if x is not None else "default"
print(y)
