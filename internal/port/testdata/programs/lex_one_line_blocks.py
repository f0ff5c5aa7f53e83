# blocks that are one line with a text that stands for nothing, and keys of several texts
def nothing(): "does nothing"


class Empty: "is empty"


if True: x = 1; "and a text"


def both(): "says one */"; return 1


print(nothing(), Empty.__name__, x, both())
table = {"a" "b": 1, ("c" "d"): 2, """e
f""": 3, 'g': 4, ("h"): 5}
print(table, table["ab"], table["e\nf"])
same = same = 7
print(same)
xs = [1, 2, 3]
at = {"i": 2}
xs[0], xs[at["i"]] = xs[at["i"]], xs[0]
print(xs)
