# what counts as true
class Empty:
    def __len__(self):
        return 0


class Plain:
    pass


things = [None, True, False, 0, 1, -1, 0.0, 0.1, "", " ", "0", [], [0], {}, {"a": 0}, (), (0,), set(), {0}, Empty(), Plain(), len]
for thing in things:
    if thing:
        print("true")
    else:
        print("false")
print([bool(t) for t in things[:10]])
queue = [3, 2, 1]
while queue:
    print(queue.pop(), len(queue))
options = {}
if not options:
    print("no options")
text = ""
print("empty" if not text else "text", not [], not [1], not not "x")
count = 0
if count:
    print("never")
elif not count:
    print("zero")
