NAME = __name__


def half(n):
    return n // 2
