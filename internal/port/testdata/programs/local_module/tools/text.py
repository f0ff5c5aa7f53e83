def twice(s):
    return s * 2
