# lines through a pipeline of generators
TEXT = """id,name,size
1,alpha,10
2,beta,x
3,gamma,30

4,delta,40
"""


def lines(text):
    for line in text.split("\n"):
        yield line


def nonempty(source):
    return (line.strip() for line in source if line.strip())


def records(source):
    source = iter(source)
    header = next(source).split(",")
    for line in source:
        yield dict(zip(header, line.split(",")))


def numbers(source, key, errors):
    for record in source:
        try:
            record[key] = int(record[key])
        except ValueError:
            errors.append(record)
        else:
            yield record


errors = []
pipeline = numbers(records(nonempty(lines(TEXT))), "size", errors)
first = next(pipeline)
print(first)
rest = list(pipeline)
print([r["name"] for r in rest], errors)
print(sum(r["size"] for r in [first] + rest), next(pipeline, None))


def batches(xs, n):
    batch = []
    for x in xs:
        batch.append(x)
        if len(batch) == n:
            yield batch
            batch = []
    if batch:
        yield batch


print(list(batches(range(7), 3)), [sum(b) for b in batches([1, 2, 3], 2)])


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


print(list(tree(3)), sorted(set(tree(4))), max(tree(5)))
g = (x for x in range(3))
print(2 in g, list(g))
pairs = ((a, b) for a in "xy" for b in (1, 2) if (a, b) != ("x", 1))
print(*pairs)
