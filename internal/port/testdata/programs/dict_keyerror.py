# a file that names KeyError: missing keys throw
d = {"a": 1}
try:
    print(d["b"])
except KeyError as e:
    print("missing", e, e.args)
try:
    [1, 2][5]
except IndexError as e:
    print(e)
try:
    {}.pop("x")
except KeyError as e:
    print(repr(e))
try:
    del d["zz"]
except KeyError as e:
    print("del", e)


def lookup(table, *path):
    for key in path:
        try:
            table = table[key]
        except (KeyError, IndexError, TypeError):
            return "no " + str(key)
    return table


tree = {"a": [{"b": 5}], "n": None}
print(lookup(tree, "a", 0, "b"), lookup(tree, "a", 3), lookup(tree, "x"), lookup(tree, "n", "y"))
try:
    d["x"]["y"]["z"]
except KeyError as e:
    print("first", e)
try:
    {8: 1}[9]
except LookupError as e:
    print(type(e).__name__, e)
