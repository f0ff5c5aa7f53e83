# a dict as the last positional argument must not be taken for keywords
def show(info):
    for key in sorted(info):
        print(key, "=", info[key])


def store(where, record, **options):
    print(where, record, options)


def tagged(*args, **kw):
    print(len(args), kw)


show({"b": 2, "a": 1})
data = {"sep": "!", "end": "?"}
print("data:", data)
print(data)
store("here", {"x": 1})
store("here", {"x": 1}, mode="w")
tagged(data)
tagged(data, **data)
tagged({}, {})
tagged({"k": "v"}, k="w")
empty = {}
print(empty)
print("empty", empty)
