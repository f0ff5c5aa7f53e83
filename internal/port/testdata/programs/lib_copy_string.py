import copy
import string

a = {"x": [1, 2], "y": {"z": (1, [2])}}
b = copy.copy(a)
c = copy.deepcopy(a)
a["x"].append(3)
a["y"]["z"][1].append(4)
a["new"] = 1
print(b, c)


class Thing:
    def __init__(self):
        self.items = [1]


t = Thing()
u = copy.deepcopy(t)
v = copy.copy(t)
t.items.append(2)
print(u.items, v.items, type(u).__name__)
print(string.ascii_lowercase[:3], string.digits, string.ascii_uppercase[-1], string.punctuation[:4], string.Template("$a and ${b}").substitute(a=1, b="x"))
