# calls of builtins that fail for want of arguments
def tried(f):
    try:
        return f()
    except TypeError as e:
        return "TypeError"


def nothing():
    x = map()
    return x


print(tried(nothing), tried(lambda: max()), tried(lambda: zip() and 1))
