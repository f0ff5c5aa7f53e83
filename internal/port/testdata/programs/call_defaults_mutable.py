# a default is made once
def collect(item, into=[]):
    into.append(item)
    return into


def count(word, seen={}):
    seen[word] = seen.get(word, 0) + 1
    return seen[word]


def fresh(item, into=None):
    if into is None:
        into = []
    into.append(item)
    return into


print(collect(1))
print(collect(2))
print(collect(3, []))
print(collect(4))
print(count("a"), count("a"), count("b"), count("a"))
print(fresh(1), fresh(2))

base = 10


def shifted(x, by=base):
    return x + by


base = 99
print(shifted(1), shifted(1, 2))
