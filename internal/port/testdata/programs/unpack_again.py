# names that a list binds twice, and targets that are attributes
def three():
    return 1, 2, 3
_, _, name = three()
print(name)
for _, (_, x) in [(1, (2, 3))]:
    print(x)
print([a for _, _, a in [three()]])
class T:
    a = b = 5
    def __init__(self):
        first, self.second = 1, 2
        print(first, self.second)
print(T.a, T.b, T().b)
